// SPDX-License-Identifier: GPL-3.0-or-later
// Reads scipy's .npz: a zip of .npy members, stored or deflated.
#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/base/text.h"
#include "core/data/npy_file.h"
#include "core/data/npy_header.h"
#include "core/vectorize/vector_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <map>
#include <memory>

namespace craft {
namespace {

constexpr std::array<std::string_view, 5> kMembers{"format", "shape", "indptr", "indices", "data"};
/// Deflate packs no more than 1032 bytes into one; a member that claims more is a forgery.
constexpr std::uint64_t kBestPacking = 1032;
constexpr const char* kRewrite = "Write the matrix again with scipy.sparse.save_npz";

/// Walks over the members of a zip file in memory.
class ZipReader {
public:
    ZipReader(std::string_view bytes, const std::string& name)
        : m_name(name)
        , m_archive(archive_read_new(), &archive_read_free)
    {
        if (!m_archive)
            throw std::bad_alloc();
        archive_read_support_format_zip_seekable(m_archive.get());
        if (archive_read_open_memory(m_archive.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
            fail();
    }

    /// Goes to the next member; false at the end.
    bool next()
    {
        archive_entry* entry = nullptr;
        const int result = archive_read_next_header(m_archive.get(), &entry);
        if (result == ARCHIVE_EOF)
            return false;
        if (result != ARCHIVE_OK)
            fail();
        const char* path = archive_entry_pathname(entry);
        m_member = path == nullptr ? "" : path;
        return true;
    }
    [[nodiscard]] const std::string& member() const noexcept { return m_member; }

    /// Reads up to `bytes` bytes of the member; fewer at its end.
    std::string read(std::uint64_t bytes)
    {
        std::string out(bytes, '\0');
        std::size_t got = 0;
        while (got < out.size()) {
            const la_ssize_t n =
                archive_read_data(m_archive.get(), out.data() + got, out.size() - got);
            if (n < 0)
                fail();
            if (n == 0)
                break;
            got += static_cast<std::size_t>(n);
        }
        out.resize(got);
        return out;
    }

private:
    [[noreturn]] void fail() const
    {
        const char* why = archive_error_string(m_archive.get());
        throw Error(ErrorCode::Invalid,
                    str(m_name, ": the zip file is damaged", why == nullptr ? "" : str(": ", why)),
                    kRewrite);
    }

    const std::string& m_name;
    std::unique_ptr<archive, int (*)(archive*)> m_archive;
    std::string m_member;
};

/// The header at the reader's place, leaving it at the first value.
NpyHeader readHeader(ZipReader& zip, const std::string& name)
{
    std::string bytes = zip.read(kNpyPreamble);
    const std::size_t offset = npyDataOffset(bytes, name);
    bytes += zip.read(std::max(offset, kNpyPreamble) - kNpyPreamble);
    return parseNpyHeader(bytes, name);
}

using Headers = std::map<std::string, NpyHeader, std::less<>>;

/// Member name without ".npy"; empty for members that mean nothing here.
std::string_view memberOf(std::string_view path)
{
    for (const std::string_view member : kMembers) {
        if (path.size() == member.size() + 4 && path.substr(0, member.size()) == member
            && path.substr(member.size()) == ".npy")
            return member;
    }
    return {};
}

/// First look: headers only, so that nothing large is unpacked before all claims agree.
Headers readHeaders(std::string_view bytes, const std::string& name)
{
    Headers headers;
    ZipReader zip(bytes, name);
    while (zip.next()) {
        const std::string_view member = memberOf(zip.member());
        if (member.empty())
            continue;
        const std::string full = str(name, " member ", zip.member());
        NpyHeader header = readHeader(zip, full);
        requireReadable(header, full);
        if (header.dataBytes / kBestPacking > bytes.size())
            throw Error(ErrorCode::Invalid,
                        str(full, ": it claims ", header.dataBytes, " bytes, more than a file of ",
                            bytes.size(), " bytes can hold"),
                        kRewrite);
        if (!headers.emplace(member, std::move(header)).second)
            throw Error(ErrorCode::Invalid, str(full, ": the file has it twice"), kRewrite);
    }
    for (const std::string_view member : kMembers) {
        if (headers.find(member) == headers.end())
            throw Error(ErrorCode::Invalid,
                        str(name, ": it has no member ", member,
                            ".npy, so it is no sparse matrix of SciPy"),
                        "Use scipy.sparse.save_npz, or numpy.save for dense vectors");
    }
    return headers;
}

CsrFile::Array readMember(ZipReader& zip, const std::string& name)
{
    const NpyHeader header = readHeader(zip, name);
    CsrFile::Array array{zip.read(header.dataBytes), header.kind, header.itemBytes};
    if (array.bytes.size() != header.dataBytes || !zip.read(1).empty())
        throw Error(
            ErrorCode::Invalid,
            str(name, ": it does not have the ", header.dataBytes, " bytes its header tells"),
            kRewrite);
    return array;
}

void requireKind(const Headers& headers, std::string_view member, std::string_view kinds,
                 std::size_t dimensions, const std::string& name)
{
    const NpyHeader& header = headers.find(member)->second;
    const bool known = kinds.find(header.kind) != std::string_view::npos
        && (header.kind == 'S' || header.kind == 'U' || header.itemBytes == 1
            || header.itemBytes == 2 || header.itemBytes == 4 || header.itemBytes == 8)
        && !(header.kind == 'f' && header.itemBytes == 1);
    if (!known || header.shape.size() != dimensions)
        throw Error(ErrorCode::Invalid,
                    str(name, " member ", member, ".npy: type '", header.descr, "' and shape ",
                        shapeText(header.shape), " are not those of a sparse matrix"),
                    kRewrite);
}

template <class T>
T loadAs(const std::string& bytes, std::uint64_t i) noexcept
{
    T value;
    std::memcpy(&value, bytes.data() + i * sizeof value, sizeof value);
    return value;
}

double halfToDouble(std::uint16_t half) noexcept
{
    const int exponent = (half >> 10U) & 0x1F;
    const double fraction = half & 0x3FF;
    double magnitude = 0;
    if (exponent == 31)
        magnitude = fraction == 0 ? HUGE_VAL : std::nan("");
    else if (exponent == 0)
        magnitude = std::ldexp(fraction, -24);
    else
        magnitude = std::ldexp(1024 + fraction, exponent - 25);
    return (half & 0x8000U) != 0 ? -magnitude : magnitude;
}

/// The letters of a text array: bytes, or UTF-32 of which the low byte is enough here.
std::string lettersOf(const CsrFile::Array& array)
{
    const std::size_t step = array.kind == 'U' ? 4 : 1;
    std::string text;
    for (std::size_t i = 0; i < array.bytes.size(); i += step) {
        if (array.bytes[i] != '\0')
            text += array.bytes[i];
    }
    return text;
}

} // namespace

std::optional<SparseSize> sparseSize(const std::filesystem::path& file, const std::string& role)
{
    const std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
    if (mapped->bytes().substr(0, 4) != std::string_view("PK\x03\x04"))
        return std::nullopt;
    SparseSize out;
    for (const auto& [member, header] :
         readHeaders(mapped->bytes(), str(role, " ", file.string()))) {
        out.unpackedBytes += header.dataBytes;
        if (member == "data")
            out.values = header.values;
        else if (member == "indptr")
            out.rows = header.values - std::min<std::uint64_t>(header.values, 1);
    }
    return out;
}

std::int64_t CsrFile::Array::integer(std::uint64_t i) const noexcept
{
    if (kind != 'i') {
        switch (itemBytes) {
        case 1:
            return loadAs<std::uint8_t>(bytes, i);
        case 2:
            return loadAs<std::uint16_t>(bytes, i);
        case 4:
            return loadAs<std::uint32_t>(bytes, i);
        default:
            return loadAs<std::int64_t>(bytes, i); // from 2^63 on: negative, so refused
        }
    }
    switch (itemBytes) {
    case 1:
        return loadAs<std::int8_t>(bytes, i);
    case 2:
        return loadAs<std::int16_t>(bytes, i);
    case 4:
        return loadAs<std::int32_t>(bytes, i);
    default:
        return loadAs<std::int64_t>(bytes, i);
    }
}

double CsrFile::Array::real(std::uint64_t i) const noexcept
{
    if (kind != 'f')
        return static_cast<double>(integer(i));
    if (itemBytes == 2)
        return halfToDouble(loadAs<std::uint16_t>(bytes, i));
    if (itemBytes == 4)
        return static_cast<double>(loadAs<float>(bytes, i));
    return loadAs<double>(bytes, i);
}

CsrFile::CsrFile(const std::filesystem::path& file, const std::string& name)
    : m_name(name)
{
    const std::shared_ptr<const MappedFile> mapped = MappedFile::open(file);
    const Headers headers = readHeaders(mapped->bytes(), name);
    requireKind(headers, "format", "SU", 0, name);
    requireKind(headers, "shape", "iu", 1, name);
    requireKind(headers, "indptr", "iu", 1, name);
    requireKind(headers, "indices", "iu", 1, name);
    requireKind(headers, "data", "fiub", 1, name);

    std::map<std::string, Array, std::less<>> arrays;
    ZipReader zip(mapped->bytes(), name);
    while (zip.next()) {
        if (const std::string_view member = memberOf(zip.member()); !member.empty())
            arrays[std::string(member)] = readMember(zip, str(name, " member ", zip.member()));
    }
    const std::string format = lettersOf(arrays["format"]);
    if (format != "csr")
        throw Error(ErrorCode::Invalid,
                    str(name, ": the matrix is in format \"", format, R"(", not "csr")"),
                    "Convert it with tocsr() before scipy.sparse.save_npz");
    const Array& shape = arrays["shape"];
    if (shape.size() != 2 || shape.integer(0) < 0 || shape.integer(1) < 1)
        throw Error(ErrorCode::Invalid, str(name, ": its shape is not (pairs, dimensions)"),
                    kRewrite);
    m_rows = static_cast<std::size_t>(shape.integer(0));
    m_cols = static_cast<std::size_t>(shape.integer(1));
    m_offsets = std::move(arrays["indptr"]);
    m_columns = std::move(arrays["indices"]);
    m_values = std::move(arrays["data"]);
    checkStructure();
}

void CsrFile::checkStructure() const
{
    const auto broken = [this](const std::string& what) {
        throw Error(ErrorCode::Invalid, str(m_name, ": ", what), kRewrite);
    };
    if (m_offsets.size() != m_rows + 1)
        broken(str("indptr has ", m_offsets.size(), " values, but ", m_rows, " rows need ",
                   m_rows + 1));
    if (m_columns.size() != m_values.size())
        broken(str("indices has ", m_columns.size(), " values, but data has ", m_values.size()));
    if (m_offsets.integer(0) != 0)
        broken(str("indptr begins with ", m_offsets.integer(0), ", not 0"));
    for (std::size_t row = 0; row < m_rows; ++row) {
        if (m_offsets.integer(row + 1) < m_offsets.integer(row))
            broken(str("indptr falls after row ", row));
    }
    if (static_cast<std::uint64_t>(m_offsets.integer(m_rows)) != m_values.size())
        broken(str("indptr ends with ", m_offsets.integer(m_rows), ", but data has ",
                   m_values.size(), " values"));
    for (std::uint64_t i = 0; i < m_columns.size(); ++i) {
        const std::int64_t column = m_columns.integer(i);
        if (column < 0 || static_cast<std::uint64_t>(column) >= m_cols)
            broken(str("indices[", i, "] is ", column, ", but there are ", m_cols, " columns"));
    }
}

void CsrFile::read(std::size_t row, std::vector<Value>& out) const
{
    out.clear();
    const auto first = static_cast<std::uint64_t>(m_offsets.integer(row));
    const auto last = static_cast<std::uint64_t>(m_offsets.integer(row + 1));
    for (std::uint64_t i = first; i < last; ++i) {
        const auto column = static_cast<std::uint64_t>(m_columns.integer(i));
        const double value = m_values.real(i);
        if (!std::isfinite(value))
            failNotFinite(m_name, row, column, value);
        out.push_back({column, value});
    }
    // Stable, so that the values of one column are summed in the order of the file.
    std::stable_sort(out.begin(), out.end(),
                     [](const Value& a, const Value& b) { return a.column < b.column; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < out.size();) {
        Value sum = out[i++];
        for (; i < out.size() && out[i].column == sum.column; ++i)
            sum.value += out[i].value;
        if (!std::isfinite(sum.value))
            failNotFinite(m_name, row, sum.column, sum.value);
        if (sum.value != 0)
            out[kept++] = sum;
    }
    out.resize(kept);
}

} // namespace craft
