// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/artifact.h"

#include "core/base/hash.h"
#include "core/base/text.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace craft {
namespace {

/// Seeded with the place, so that a chunk in another's place is seen as well.
std::uint64_t checksum(std::span<const std::byte> bytes, std::uint64_t number)
{
    return hash64({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, number);
}

/// Sizes that fit each other, columns in range: what every loop over sparse rows relies on.
bool isConsistent(const SparseRows& rows, std::uint64_t count)
{
    if (rows.offsets.size() != count + 1 || rows.offsets.front() != 0
        || rows.offsets.back() != rows.columns.size() || rows.columns.size() != rows.values.size()
        || !std::is_sorted(rows.offsets.begin(), rows.offsets.end()))
        return false;
    return std::all_of(rows.columns.begin(), rows.columns.end(),
                       [&rows](std::uint32_t column) { return column < rows.cols; });
}

} // namespace

ArtifactWriter::ArtifactWriter(Connection& connection, std::int64_t artifact, Job& job)
    : m_connection(connection)
    , m_artifact(artifact)
    , m_job(job)
    , m_insertField(connection,
                    "INSERT INTO artifact_field(artifact, name, type, elements)"
                    " VALUES(?,?,?,?)")
    , m_insertChunk(connection, "INSERT INTO artifact_chunk VALUES(?,?,?,?,?)")
{ }

void ArtifactWriter::begin(std::string_view field, std::string_view type, std::size_t size,
                           std::uint64_t elements)
{
    m_insertField.bind(m_artifact, field, type, elements).run();
    m_field = m_connection.lastInsertId();
    m_chunkBytes = kChunkElements * size;
    m_number = 0;
}

void ArtifactWriter::append(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        m_job.checkpoint();
        const auto chunk = bytes.first(std::min(m_chunkBytes, bytes.size()));
        m_insertChunk.bind(m_field, m_number, chunk.size(), checksum(chunk, m_number), chunk).run();
        ++m_number;
        m_bytes += chunk.size();
        m_job.advance(chunk.size());
        bytes = bytes.subspan(chunk.size());
    }
}

void ArtifactWriter::strings(std::string_view field, const std::vector<std::string>& texts)
{
    std::vector<std::uint64_t> ends;
    std::vector<std::uint8_t> bytes;
    ends.reserve(texts.size());
    for (const std::string& text : texts) {
        bytes.insert(bytes.end(), text.begin(), text.end());
        ends.push_back(bytes.size());
    }
    array(str(field, ".ends"), ends);
    array(str(field, ".bytes"), bytes);
}

/// Appends an array that comes in parts, in whole chunks.
template <class T>
class ArtifactWriter::Parts {
public:
    explicit Parts(ArtifactWriter& writer)
        : m_writer(writer)
    { }
    /// Room for the next `count` elements. REQUIRES: filled before the next call.
    [[nodiscard]] std::span<T> next(std::size_t count)
    {
        flush(m_pending.size() / kChunkElements * kChunkElements);
        m_pending.resize(m_pending.size() + count);
        return std::span(m_pending).last(count);
    }
    void add(std::span<const T> part) { std::ranges::copy(part, next(part.size()).begin()); }
    void finish() { flush(m_pending.size()); }

private:
    void flush(std::size_t count)
    {
        m_writer.append(std::as_bytes(std::span(m_pending).first(count)));
        m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(count));
    }
    ArtifactWriter& m_writer;
    std::vector<T> m_pending;
};

void ArtifactWriter::dense(const std::string& field, const DenseRows& rows)
{
    begin(field, elementType<float>(), sizeof(float), rows.rows() * rows.cols());
    const std::size_t step =
        std::max<std::size_t>(1, kChunkElements / std::max<std::size_t>(1, rows.cols()));
    Parts<float> parts(*this);
    for (std::size_t first = 0; first < rows.rows(); first += step) {
        const RowRange range{first, std::min(first + step, rows.rows())};
        rows.readRaw(range, parts.next(range.size() * rows.cols()));
    }
    parts.finish();
}

void ArtifactWriter::counts(const std::string& field, const CountRows& rows)
{
    array(field + ".weights", std::vector<float>(rows.weights().begin(), rows.weights().end()));
    const auto write = [&]<class T>(const char* name, T, const auto& partOf) {
        std::size_t elements = 0;
        for (const CountRows::Block& block : rows.blocks())
            elements += partOf(block).size();
        begin(field + name, elementType<T>(), sizeof(T), elements);
        Parts<T> parts(*this);
        for (const CountRows::Block& block : rows.blocks())
            parts.add(partOf(block));
        parts.finish();
    };
    using Block = CountRows::Block;
    write(".ends", std::uint32_t{}, [](const Block& b) { return std::span(b.ends); });
    write(".scales", float{}, [](const Block& b) { return std::span(b.scales); });
    if (rows.isNarrow())
        write(".entries", std::uint16_t{}, [](const Block& b) { return std::span(b.narrow); });
    else
        write(".entries", std::uint32_t{}, [](const Block& b) { return std::span(b.wide); });
}

void ArtifactWriter::sparse(const std::string& field, const SparseRows& rows)
{
    record(field + ".shape", std::uint64_t{rows.rows()}, std::uint64_t{rows.cols});
    array(field + ".offsets", rows.offsets);
    array(field + ".columns", rows.columns);
    array(field + ".values", rows.values);
}

void ArtifactWriter::matrix(const std::string& field, const FeatureMatrix& matrix)
{
    const bool isCounts = matrix.isCounts();
    record(field, matrix.isSparse(), isCounts, isCounts && matrix.counts().logTf(),
           std::uint64_t{matrix.rows()}, std::uint64_t{matrix.cols()});
    if (isCounts) {
        counts(field, matrix.counts());
    } else if (matrix.isSparse()) {
        sparse(field, matrix.sparse());
    } else {
        dense(field + ".values", matrix.dense());
    }
}

ArtifactReader::ArtifactReader(Connection& connection, std::int64_t artifact, std::string title,
                               Job& job)
    : m_connection(connection)
    , m_artifact(artifact)
    , m_title(std::move(title))
    , m_job(job)
    , m_findField(connection,
                  "SELECT id, type, elements FROM artifact_field WHERE artifact = ? AND name = ?")
    , m_countChunks(connection, "SELECT count(*) FROM artifact_chunk WHERE field = ?")
    , m_readChunks(connection,
                   "SELECT number, length, checksum, data FROM artifact_chunk"
                   " WHERE field = ? ORDER BY number")
{ }

void ArtifactReader::require(bool fits, std::string_view field) const
{
    if (!fits)
        m_connection.failDamaged(str(m_title, ": ", field, " does not fit the rest"));
}

void ArtifactReader::failChunk(std::string_view field, std::uint64_t number,
                               std::string_view what) const
{
    m_connection.failDamaged(str(m_title, ": chunk ", number, " of ", field, " ", what));
}

std::uint64_t ArtifactReader::begin(std::string_view field, std::string_view type, std::size_t size)
{
    m_findField.bind(m_artifact, field);
    require(m_findField.step() && m_findField.text(1) == type && m_findField.integer(2) >= 0,
            field);
    m_field = m_findField.integer(0);
    const std::uint64_t elements = m_findField.count(2);
    m_findField.reset();
    // Before the memory is taken: a wrong number of elements must not ask for all there is.
    m_countChunks.bind(m_field);
    m_countChunks.step();
    const std::uint64_t chunks = m_countChunks.count(0);
    m_countChunks.reset();
    require(elements <= std::numeric_limits<std::uint64_t>::max() / (size + kChunkElements)
                && chunks == (elements + kChunkElements - 1) / kChunkElements,
            field);
    return elements;
}

std::span<const std::byte> ArtifactReader::nextChunk(std::string_view field, std::uint64_t number,
                                                     std::uint64_t wanted)
{
    m_job.checkpoint();
    if (!m_readChunks.step() || m_readChunks.count(0) != number)
        failChunk(field, number, "is missing");
    const std::span<const std::byte> data = m_readChunks.blob(3);
    if (data.size() != wanted || m_readChunks.count(1) != wanted)
        failChunk(field, number, "has a wrong length");
    if (m_readChunks.count(2) != checksum(data, number))
        failChunk(field, number, "has a wrong checksum");
    m_job.advance(wanted);
    return data;
}

void ArtifactReader::fill(std::string_view field, std::span<std::byte> out, std::size_t size)
{
    m_readChunks.bind(m_field);
    for (std::uint64_t number = 0; !out.empty(); ++number) {
        const auto data = nextChunk(field, number, std::min(out.size(), kChunkElements * size));
        std::copy(data.begin(), data.end(), out.begin());
        out = out.subspan(data.size());
    }
    m_readChunks.reset();
}

void ArtifactReader::strings(std::string_view field, std::vector<std::string>& texts)
{
    std::vector<std::uint64_t> ends;
    std::vector<std::uint8_t> bytes;
    array(str(field, ".ends"), ends);
    array(str(field, ".bytes"), bytes);
    require(std::is_sorted(ends.begin(), ends.end())
                && (ends.empty() ? bytes.empty() : ends.back() == bytes.size()),
            field);
    texts.clear();
    texts.reserve(ends.size());
    std::uint64_t at = 0;
    for (const std::uint64_t end : ends) {
        texts.emplace_back(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                           bytes.begin() + static_cast<std::ptrdiff_t>(end));
        at = end;
    }
}

void ArtifactReader::sparse(const std::string& field, SparseRows& rows)
{
    std::uint64_t count = 0;
    record(field + ".shape", count, rows.cols);
    array(field + ".offsets", rows.offsets);
    array(field + ".columns", rows.columns);
    array(field + ".values", rows.values);
    require(isConsistent(rows, count), field);
}

namespace {

/// Cuts the entries of all rows into blocks; empty if the parts do not fit each other.
template <class Column>
std::vector<CountRows::Block> cut(const std::vector<std::uint32_t>& ends,
                                  const std::vector<float>& scales,
                                  const std::vector<Column>& entries, std::uint64_t cols,
                                  std::vector<Column> CountRows::Block::*side)
{
    std::vector<CountRows::Block> blocks;
    std::size_t at = 0;
    for (std::size_t first = 0; first < ends.size(); first += CountRows::kBlock) {
        const std::size_t last = std::min(first + CountRows::kBlock, ends.size());
        const auto slice = [&](const auto& all, std::size_t from, std::size_t to) {
            return std::vector(all.begin() + static_cast<std::ptrdiff_t>(from),
                               all.begin() + static_cast<std::ptrdiff_t>(to));
        };
        CountRows::Block& block = blocks.emplace_back();
        block.ends = slice(ends, first, last);
        block.scales = slice(scales, first, last);
        if (!std::is_sorted(block.ends.begin(), block.ends.end())
            || block.ends.back() > entries.size() - at)
            return {};
        block.*side = slice(entries, at, at + block.ends.back());
        at += block.ends.back();
    }
    const bool isWhole = at == entries.size()
        && std::all_of(entries.begin(), entries.end(), [cols](Column c) { return c < cols; });
    return isWhole ? std::move(blocks) : std::vector<CountRows::Block>();
}

} // namespace

CountRows ArtifactReader::counts(const std::string& field, std::uint64_t rows, std::uint64_t cols,
                                 bool logTf)
{
    std::vector<float> weights;
    std::vector<std::uint32_t> ends;
    std::vector<float> scales;
    array(field + ".weights", weights);
    array(field + ".ends", ends);
    array(field + ".scales", scales);
    require(weights.size() == cols && ends.size() == rows && scales.size() == rows, field);
    std::vector<CountRows::Block> blocks;
    const auto read = [&]<class Column>(std::vector<Column> CountRows::Block::*side) {
        std::vector<Column> entries;
        array(field + ".entries", entries);
        blocks = cut(ends, scales, entries, cols, side);
    };
    if (CountRows::isNarrow(cols))
        read(&CountRows::Block::narrow);
    else
        read(&CountRows::Block::wide);
    require(rows == 0 || !blocks.empty(), field);
    return {std::move(weights), logTf, std::move(blocks)};
}

DenseRows ArtifactReader::dense(const std::string& field, std::uint64_t rows, std::uint64_t cols)
{
    std::vector<float> values;
    array(field + ".values", values);
    require(cols == 0 ? values.empty() && rows == 0
                      : values.size() % cols == 0 && values.size() / cols == rows,
            field);
    return {std::move(values), cols};
}

void ArtifactReader::matrix(const std::string& field, FeatureMatrix& matrix)
{
    bool isSparse = false;
    bool isCounts = false;
    bool logTf = false;
    std::uint64_t rows = 0;
    std::uint64_t cols = 0;
    record(field, isSparse, isCounts, logTf, rows, cols);
    if (isCounts) {
        matrix = FeatureMatrix(counts(field, rows, cols, logTf));
    } else if (isSparse) {
        SparseRows plain;
        sparse(field, plain);
        require(plain.rows() == rows && plain.cols == cols, field);
        matrix = FeatureMatrix(std::move(plain));
    } else {
        matrix = FeatureMatrix(dense(field, rows, cols));
    }
}

void ArtifactReader::verify()
{
    Statement fields(m_connection, "SELECT name, type FROM artifact_field WHERE artifact = ?");
    fields.bind(m_artifact);
    while (fields.step()) {
        const std::string name(fields.text(0));
        const std::string type(fields.text(1));
        const std::size_t size = type == "u8" ? 1
            : type == "u16"                   ? 2
            : type == "u32" || type == "f32"  ? 4
                                              : 8;
        std::uint64_t left = begin(name, type, size);
        m_readChunks.bind(m_field);
        for (std::uint64_t number = 0; left > 0; ++number) {
            const std::uint64_t elements = std::min<std::uint64_t>(left, kChunkElements);
            static_cast<void>(nextChunk(name, number, elements * size));
            left -= elements;
        }
        m_readChunks.reset();
    }
}

} // namespace craft
