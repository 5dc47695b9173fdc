// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/byte_source.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <archive.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>
#include <vector>

namespace craft {
namespace {

constexpr std::size_t kReadBytes = std::size_t{1} << 18U; // stays in a core's cache

[[noreturn]] void failRead(const std::filesystem::path& file, const std::string& why,
                           const std::string& hint = "Check the name and the permissions")
{
    throw Error(ErrorCode::NotFound, str("cannot read ", file.string(), ": ", why), hint);
}

void checkKind(const std::filesystem::path& file, const struct stat& info)
{
    if (S_ISDIR(info.st_mode))
        failRead(file, "it is a folder",
                 "Name a file; only gettext catalogues are read from folders");
    if (!S_ISREG(info.st_mode))
        failRead(file, "it is not a regular file", "Write the data to a file first");
    if (info.st_size == 0)
        throw Error(ErrorCode::Invalid, str(file.string(), " is empty and holds no pairs"),
                    "Check that the file was written or downloaded completely");
}

} // namespace

struct ByteSource::State {
    std::shared_ptr<const ReadFile> file;
    archive* reader = archive_read_new();
    std::vector<char> buffer = std::vector<char>(kReadBytes);
    Sha256 sha;
    std::uint64_t bytes = 0; ///< read so far
    std::uint64_t size = 0; ///< on disk when it was opened
    int readError = 0;
    Job* job = nullptr;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { archive_read_free(reader); }

    /// Bytes read into `buffer`; 0 at the end, -1 on error.
    ssize_t fill() noexcept
    {
        ssize_t count = 0;
        do {
            count = ::read(file->descriptor(), buffer.data(), buffer.size());
        } while (count < 0 && errno == EINTR);
        if (count < 0) {
            readError = errno;
            return -1;
        }
        sha.add({buffer.data(), static_cast<std::size_t>(count)});
        bytes += static_cast<std::uint64_t>(count);
        job->advance(static_cast<std::uint64_t>(count));
        return count;
    }

    // No exception may pass through the C code of the library, so errors are kept in readError.
    static la_ssize_t onRead(archive* reader, void* self, const void** data)
    {
        auto* state = static_cast<State*>(self);
        const ssize_t count = state->fill();
        *data = state->buffer.data();
        if (count < 0)
            archive_set_error(reader, state->readError, "reading failed");
        return count;
    }
};

ByteSource::ByteSource(const std::filesystem::path& file, Job& job)
    : m_file(file)
    , m_job(job)
    , m_state(std::make_unique<State>())
{
    m_state->job = &job;
    struct stat info { };
    if (::stat(file.c_str(), &info) != 0)
        failRead(file, std::strerror(errno));
    checkKind(file, info);
    m_state->file = ReadFile::open(file);
    m_state->size = static_cast<std::uint64_t>(info.st_size);
    archive* reader = m_state->reader;
    // Only filters that decode inside this process and recognise themselves beyond doubt: others
    // start external programs or take certain plain texts for encoded data.
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_filter_lz4(reader);
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    archive_entry* entry = nullptr;
    int status = archive_read_open(reader, m_state.get(), nullptr, &State::onRead, nullptr);
    if (status == ARCHIVE_OK)
        status = archive_read_next_header(reader, &entry);
    if (status == ARCHIVE_EOF)
        m_atEnd = true;
    else if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
        failData();
    m_blocks.emplace([this](ReadAhead::Bytes& block) { return produce(block); }, job.threads() > 1);
}

ByteSource::~ByteSource() = default;

std::shared_ptr<const ReadFile> ByteSource::plainFile() const
{
    return isPlain() ? m_state->file : nullptr;
}

bool ByteSource::isPlain() const noexcept
{
    return archive_filter_count(m_state->reader) <= 1;
}

std::uint64_t ByteSource::bytesUsed() const noexcept
{
    return static_cast<std::uint64_t>(archive_filter_bytes(m_state->reader, -1));
}

/// Says why the library gave up: the disk, or the data.
void ByteSource::failData() const
{
    if (m_state->readError != 0)
        failRead(m_file, std::strerror(m_state->readError));
    if (archive_errno(m_state->reader) == ENOMEM) // the decoder found no room; the data may be fine
        throw std::bad_alloc();
    throw Error(ErrorCode::Invalid,
                str(m_file.string(), " is cut off or damaged after ", m_produced,
                    " decompressed bytes: ", archive_error_string(m_state->reader)),
                "Copy or download the file again");
}

void ByteSource::checkStart(std::string_view first) const
{
    using namespace std::string_view_literals;
    for (const auto magic : {"\x1F\x8B"sv, "\x28\xB5\x2F\xFD"sv, "\xFD\x37zXZ\0"sv}) {
        if (isPlain() && first.starts_with(magic))
            throw Error(ErrorCode::Invalid,
                        str(m_file.string(), " begins like a compressed file but is damaged"),
                        "Copy or download the file again");
    }
    const bool isTar = first.size() > 262 && first.substr(257, 5) == "ustar";
    if (first.starts_with("PK\x03\x04") || isTar)
        throw Error(
            ErrorCode::Invalid,
            str(m_file.string(), " is a ", isTar ? "tar" : "ZIP", " archive, not a text file"),
            "Unpack it and name the files inside");
}

void ByteSource::checkTail() const
{
    const auto used = static_cast<std::uint64_t>(archive_filter_bytes(m_state->reader, -1));
    if (!isPlain() && used < m_state->size)
        throw Error(ErrorCode::Invalid,
                    str(m_file.string(), " has ", m_state->size - used,
                        " bytes after the end of its compressed data"),
                    "Copy or download the file again");
}

/// Gathers the library's small blocks into one that is worth handing over.
bool ByteSource::produce(ReadAhead::Bytes& block)
{
    block.clear();
    while (!m_atEnd && block.size() < kReadBytes) {
        const void* data = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(m_state->reader, &data, &size, &offset);
        if (status == ARCHIVE_EOF) {
            m_atEnd = true;
            checkTail();
        } else if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            failData();
        } else if (size > 0) {
            const std::string_view part(static_cast<const char*>(data), size);
            if (m_produced == 0)
                checkStart(part);
            m_produced += size;
            block.insert(block.end(), part.begin(), part.end());
        }
    }
    return !block.empty();
}

std::string_view ByteSource::next()
{
    m_job.checkpoint();
    return m_blocks->next();
}

InputFile ByteSource::finish()
{
    while (!next().empty()) { }
    return {m_file.string(), m_state->bytes, m_state->sha.finish()};
}

std::string_view withoutByteOrderMark(std::string_view start, const std::filesystem::path& file)
{
    using namespace std::string_view_literals;
    if (start.starts_with("\xEF\xBB\xBF"))
        return start.substr(3);
    const bool isBig = start.starts_with("\xFE\xFF") || start.starts_with("\0\0\xFE\xFF"sv);
    if (isBig || start.starts_with("\xFF\xFE")) {
        const bool isWide =
            start.starts_with("\0\0\xFE\xFF"sv) || start.starts_with("\xFF\xFE\0\0"sv);
        throw Error(ErrorCode::Invalid,
                    str(file.string(), " is ", isWide ? "UTF-32" : "UTF-16", ", not UTF-8"),
                    str("Convert it first: iconv -f ", isWide ? "UTF-32" : "UTF-16",
                        " -t UTF-8 INPUT > OUTPUT"));
    }
    return start;
}

WholeFile readWhole(const std::filesystem::path& file, std::size_t limit, Job& job)
{
    ByteSource source(file, job);
    WholeFile whole;
    for (auto block = source.next(); !block.empty(); block = source.next()) {
        if (whole.text.size() + block.size() > limit)
            throw Error(ErrorCode::Invalid,
                        str(file.string(), " is larger than ", limit, " bytes"));
        whole.text.append(block);
    }
    whole.file = source.finish();
    return whole;
}

std::string readStart(const std::filesystem::path& file, std::size_t limit)
{
    return sampleFile(file, limit).text;
}

FileSample sampleFile(const std::filesystem::path& file, std::size_t limit)
{
    FileSample out;
    out.fileBytes = sizeOnDisk(file);
    Job job;
    ByteSource source(file, job);
    out.isPlain = source.isPlain();
    while (out.text.size() < limit) {
        const std::string_view block = source.next();
        if (block.empty())
            break;
        out.bytesOnDisk = source.bytesUsed();
        out.text.append(block.substr(0, limit - out.text.size()));
    }
    return out;
}

double FileSample::likelyBytes() const noexcept
{
    const auto size = static_cast<double>(fileBytes);
    if (isPlain || bytesOnDisk == 0)
        return size;
    const double growth = static_cast<double>(text.size()) / static_cast<double>(bytesOnDisk);
    return std::max(static_cast<double>(text.size()), size * growth);
}

std::uint64_t sizeOnDisk(const std::filesystem::path& file)
{
    struct stat info { };
    if (::stat(file.c_str(), &info) != 0)
        failRead(file, std::strerror(errno));
    checkKind(file, info);
    return static_cast<std::uint64_t>(info.st_size);
}

} // namespace craft
