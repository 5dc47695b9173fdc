// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a stored result: arrays in checksummed chunks, and small records.
#pragma once

#include "core/base/job.h"
#include "core/data/feature_matrix.h"
#include "core/store/connection.h"
#include "core/store/record.h"

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace craft {

static_assert(std::endian::native == std::endian::little, "projects hold little-endian arrays");

/// Elements of one chunk of an array.
inline constexpr std::size_t kChunkElements = 65536;

/// "u8", "u16", "u32", "f32", ...: the element type as stored. Enums are stored as their number.
template <class T>
[[nodiscard]] constexpr std::string_view elementType() noexcept
{
    if constexpr (std::is_enum_v<T>)
        return elementType<std::underlying_type_t<T>>();
    else if constexpr (std::is_floating_point_v<T>)
        return sizeof(T) == 4 ? "f32" : "f64";
    else
        return sizeof(T) == 1 ? "u8" : sizeof(T) == 2 ? "u16" : sizeof(T) == 4 ? "u32" : "u64";
}

/// Writes the fields of one artifact; polls `job` before every chunk.
class ArtifactWriter {
public:
    ArtifactWriter(Connection& connection, std::int64_t artifact, Job& job);

    template <class T>
    void array(std::string_view field, const std::vector<T>& values)
    {
        begin(field, elementType<T>(), sizeof(T), values.size());
        append(std::as_bytes(std::span(values)));
    }
    void strings(std::string_view field, const std::vector<std::string>& texts);
    void sparse(const std::string& field, const SparseRows& rows);
    void matrix(const std::string& field, const FeatureMatrix& matrix);
    template <class... Field>
    void record(std::string_view field, const Field&... fields)
    {
        RecordWriter writer;
        writer(fields...);
        array(field, writer.bytes());
    }
    /// `describe(record, item)` calls record(item.a, item.b, ...).
    template <class Item, class Describe>
    void each(std::string_view field, const std::vector<Item>& items, Describe describe)
    {
        RecordWriter writer;
        writer(std::uint64_t{items.size()});
        for (const Item& item : items)
            describe(writer, item);
        array(field, writer.bytes());
    }
    /// Bytes written so far.
    [[nodiscard]] std::uint64_t bytes() const noexcept { return m_bytes; }

private:
    void begin(std::string_view field, std::string_view type, std::size_t size,
               std::uint64_t elements);
    /// Writes whole chunks and what is left. REQUIRES: only the last call leaves a short chunk.
    void append(std::span<const std::byte> bytes);
    template <class T>
    class Parts;
    void counts(const std::string& field, const CountRows& rows);
    void dense(const std::string& field, const DenseRows& rows);

    Connection& m_connection;
    std::int64_t m_artifact;
    Job& m_job;
    Statement m_insertField;
    Statement m_insertChunk;
    std::int64_t m_field = 0;
    std::size_t m_chunkBytes = 0;
    std::uint64_t m_number = 0; ///< of the next chunk
    std::uint64_t m_bytes = 0;
};

/// Reads them back. Throws Error{Project} that names the field and the chunk that is damaged.
class ArtifactReader {
public:
    ArtifactReader(Connection& connection, std::int64_t artifact, std::string title, Job& job);

    template <class T>
    void array(std::string_view field, std::vector<T>& values)
    {
        values.resize(begin(field, elementType<T>(), sizeof(T)));
        fill(field, std::as_writable_bytes(std::span(values)), sizeof(T));
    }
    void strings(std::string_view field, std::vector<std::string>& texts);
    void sparse(const std::string& field, SparseRows& rows);
    void matrix(const std::string& field, FeatureMatrix& matrix);
    template <class... Field>
    void record(std::string_view field, Field&... fields)
    {
        std::vector<std::uint8_t> bytes;
        array(field, bytes);
        RecordReader reader(bytes);
        reader(fields...);
        require(reader.isWhole(), field);
    }
    template <class Item, class Describe>
    void each(std::string_view field, std::vector<Item>& items, Describe describe)
    {
        std::vector<std::uint8_t> bytes;
        array(field, bytes);
        RecordReader reader(bytes);
        std::uint64_t count = 0;
        reader(count);
        require(count <= bytes.size(), field);
        items.resize(count);
        for (Item& item : items)
            describe(reader, item);
        require(reader.isWhole(), field);
    }
    /// Throws unless `fits`: the field contradicts itself or another.
    void require(bool fits, std::string_view field) const;
    /// Reads and checks every chunk of the artifact without keeping any.
    void verify();

private:
    [[nodiscard]] CountRows counts(const std::string& field, std::uint64_t rows, std::uint64_t cols,
                                   bool logTf);
    [[nodiscard]] DenseRows dense(const std::string& field, std::uint64_t rows, std::uint64_t cols);
    /// Finds the field; returns its number of elements, after counting its chunks.
    std::uint64_t begin(std::string_view field, std::string_view type, std::size_t size);
    void fill(std::string_view field, std::span<std::byte> out, std::size_t size);
    /// The next chunk of the field, checked.
    std::span<const std::byte> nextChunk(std::string_view field, std::uint64_t number,
                                         std::uint64_t wanted);
    [[noreturn]] void failChunk(std::string_view field, std::uint64_t number,
                                std::string_view what) const;

    Connection& m_connection;
    std::int64_t m_artifact;
    std::string m_title; ///< for messages
    Job& m_job;
    Statement m_findField;
    Statement m_countChunks;
    Statement m_readChunks;
    std::int64_t m_field = 0;
};

} // namespace craft
