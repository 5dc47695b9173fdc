// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of many rows, sparse or dense. Every row stands for a unit vector.
#pragma once

#include "core/base/ids.h"
#include "core/base/mapped_file.h"

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
    std::vector<std::uint64_t> offsets {0}; ///< rows + 1
    std::vector<std::uint32_t> columns;     ///< ascending inside a row
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
    /// The rows that readRaw() writes, without a copy where they are stored as floats; else in
    /// `scratch`, which grows to them and may be used again.
    [[nodiscard]] std::span<const float> raw(RowRange range, std::vector<float>& scratch) const;

private:
    /// Rows [range) where they lie, if they are floats in memory; else nothing.
    [[nodiscard]] std::span<const float> inPlace(RowRange range) const;
    [[nodiscard]] const char* stored(std::size_t row) const noexcept;

    std::vector<float> m_values;
    std::shared_ptr<const MappedFile> m_file;
    std::size_t m_offset = 0;
    Scalar m_scalar = Scalar::F32;
    std::size_t m_rows = 0;
    std::size_t m_cols = 0;
};

/// Either kind. Copy is deep for in-memory rows; pass by reference.
class FeatureMatrix {
public:
    FeatureMatrix() : m_rows(SparseRows {}) {}
    explicit FeatureMatrix(SparseRows rows) : m_rows(std::move(rows)) {}
    explicit FeatureMatrix(DenseRows rows) : m_rows(std::move(rows)) {}

    [[nodiscard]] std::size_t rows() const noexcept;
    [[nodiscard]] std::size_t cols() const noexcept;
    [[nodiscard]] bool isSparse() const noexcept
    {
        return std::holds_alternative<SparseRows>(m_rows);
    }
    [[nodiscard]] const SparseRows& sparse() const { return std::get<SparseRows>(m_rows); }
    [[nodiscard]] const DenseRows& dense() const { return std::get<DenseRows>(m_rows); }
    /// Calls `f` with the SparseRows or the DenseRows: one dispatch per call, not per row.
    template <class F>
    decltype(auto) visit(F&& f) const
    {
        return std::visit(std::forward<F>(f), m_rows);
    }
    /// A copy of some rows, in the order given, of the same kind.
    [[nodiscard]] FeatureMatrix gather(std::span<const RowId> rows) const;

private:
    std::variant<SparseRows, DenseRows> m_rows;
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
