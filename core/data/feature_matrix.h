// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of many rows, sparse or dense. Every row stands for a unit vector.
#pragma once

#include "core/base/ids.h"
#include "core/base/mapped_file.h"
#include "core/data/count_rows.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace craft {

/// A sparse row: ascending columns with their values.
struct SparseRow {
    std::span<const std::uint32_t> columns;
    std::span<const float> values;
};

/// Compressed sparse rows: 8 bytes per stored value and 8 per row.
/// A row stands for a vector of length 1 of which only some coordinates need be stored: TF-IDF
/// keeps the features that occur in validation and drops the rest, which is exact for every dot
/// product with a vector built from validation rows (decisions: norms are from all features).
/// Hence ||x - c||^2 = 1 - 2 x.c + ||c||^2 for such c.
struct SparseRows {
    std::size_t cols = 0;
    std::vector<std::uint64_t> offsets{0}; ///< rows + 1
    std::vector<std::uint32_t> columns; ///< ascending inside a row
    std::vector<float> values;

    [[nodiscard]] std::size_t rows() const noexcept { return offsets.size() - 1; }
    [[nodiscard]] SparseRow row(std::size_t i) const noexcept
    {
        const std::size_t first = offsets[i];
        const std::size_t count = offsets[i + 1] - first;
        return {{columns.data() + first, count}, {values.data() + first, count}};
    }
    /// Appends the rows of `block`. REQUIRES: the same cols.
    void append(const SparseRows& block);
};

/// By column what was by row: row j holds the rows that have column j, ascending.
/// REQUIRES: fewer than 2^32 rows. O(values).
[[nodiscard]] SparseRows transposed(const SparseRows& rows);

/// Number type of a dense matrix as stored.
enum class Scalar : std::uint8_t { F16, F32, F64 };

/// Row-major dense rows, in memory or mapped from a file; read by blocks, converted to float and
/// scaled to length 1. Immutable and thread-safe.
class DenseRows {
public:
    /// In memory: `values` has rows x cols floats, taken as they are and scaled on reading.
    DenseRows(std::vector<float> values, std::size_t cols);
    /// Mapped: `offset` bytes into `file`, rows x cols of `scalar`, little endian.
    DenseRows(std::shared_ptr<const MappedFile> file, std::size_t offset, Scalar scalar,
              std::size_t rows, std::size_t cols);

    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    [[nodiscard]] std::size_t cols() const noexcept { return m_cols; }
    /// Writes rows [range) as unit vectors (a zero row stays zero) into `out`, row-major.
    /// REQUIRES: out.size() == range.size() * cols().
    void read(RowRange range, std::span<float> out) const;
    /// The same, without scaling.
    void readRaw(RowRange range, std::span<float> out) const;
    /// Rows [range) where they lie, in memory or mapped, if they are stored as floats; else nothing.
    [[nodiscard]] std::span<const float> inPlace(RowRange range) const;
    /// The rows that readRaw() writes, without a copy where they are stored as floats; else in
    /// `scratch`, which grows to them and may be used again.
    [[nodiscard]] std::span<const float> raw(RowRange range, std::vector<float>& scratch) const;

private:
    [[nodiscard]] const char* stored(std::size_t row) const noexcept;

    std::vector<float> m_values;
    std::shared_ptr<const MappedFile> m_file;
    std::size_t m_offset = 0;
    Scalar m_scalar = Scalar::F32;
    std::size_t m_rows = 0;
    std::size_t m_cols = 0;
};

/// Any kind. Copy is deep for in-memory rows; pass by reference.
class FeatureMatrix {
public:
    FeatureMatrix()
        : m_rows(SparseRows{})
    { }
    explicit FeatureMatrix(SparseRows rows)
        : m_rows(std::move(rows))
    { }
    explicit FeatureMatrix(CountRows rows)
        : m_rows(std::move(rows))
    { }
    explicit FeatureMatrix(DenseRows rows)
        : m_rows(std::move(rows))
    { }

    [[nodiscard]] std::size_t rows() const noexcept;
    [[nodiscard]] std::size_t cols() const noexcept;
    /// SparseRows or CountRows: SparseReader reads both.
    [[nodiscard]] bool isSparse() const noexcept
    {
        return !std::holds_alternative<DenseRows>(m_rows);
    }
    [[nodiscard]] bool isCounts() const noexcept
    {
        return std::holds_alternative<CountRows>(m_rows);
    }
    /// Of small matrices: validation, samples, what gather() returns.
    [[nodiscard]] const SparseRows& sparse() const { return std::get<SparseRows>(m_rows); }
    [[nodiscard]] const CountRows& counts() const { return std::get<CountRows>(m_rows); }
    [[nodiscard]] const DenseRows& dense() const { return std::get<DenseRows>(m_rows); }
    /// A copy of some rows, in the order given, as SparseRows or DenseRows.
    [[nodiscard]] FeatureMatrix gather(std::span<const RowId> rows) const;

private:
    std::variant<SparseRows, CountRows, DenseRows> m_rows;
};

/// Sparse rows of any kind, one at a time. One reader per thread; what it reads from must outlive
/// it.
class SparseReader {
public:
    explicit SparseReader(const SparseRows& rows)
        : m_plain(&rows)
    { }
    /// REQUIRES: rows.isSparse().
    explicit SparseReader(const FeatureMatrix& rows)
        : m_plain(rows.isCounts() ? nullptr : &rows.sparse())
        , m_counts(rows.isCounts() ? &rows.counts() : nullptr)
    { }
    /// Valid until the next call.
    [[nodiscard]] SparseRow operator()(std::size_t row)
    {
        return m_plain != nullptr ? m_plain->row(row) : m_counts->row(row, m_columns, m_values);
    }
    /// Walks through `rows` from rows[i]: asks for memory that is read soon, without waiting. Rows
    /// of one cluster lie far apart, so that a walk without this waits for memory at every row.
    void prefetch(std::span<const RowId> rows, std::size_t i) const noexcept;

private:
    const SparseRows* m_plain = nullptr;
    const CountRows* m_counts = nullptr;
    std::vector<std::uint32_t> m_columns;
    std::vector<float> m_values;
};

/// Vectors of both sides of pool and validation, and what their columns mean.
/// Source matrices share their columns, target matrices share theirs; the two spaces differ.
struct PairFeatures {
    FeatureMatrix poolSource;
    FeatureMatrix poolTarget;
    FeatureMatrix validationSource;
    FeatureMatrix validationTarget;
    /// Mean of all pool rows (unit vectors), one value per column.
    std::vector<float> poolMeanSource;
    std::vector<float> poolMeanTarget;
    /// Names of the columns (terms); empty for imported vectors.
    std::vector<std::string> sourceNames;
    std::vector<std::string> targetNames;
    /// Pool rows whose source or target vector is zero, ascending.
    std::vector<RowId> zeroRows;
};

} // namespace craft
