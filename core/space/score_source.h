// SPDX-License-Identifier: GPL-3.0-or-later
// Dot products of many rows with a set of queries (validation rows, samples, candidates), a few
// rows at a time: nobody ever holds all of them.
#pragma once

#include "core/base/job.h"
#include "core/space/dense_source.h"
#include "core/space/packed_products.h"

#include <functional>
#include <memory>

namespace craft {

/// The scores of a few rows that follow each other in the list being scored.
struct ScoreTile {
    std::size_t first = 0; ///< place of the first of them in the list
    std::size_t count = 0;
    std::size_t queries = 0;
    std::size_t stride = 0; ///< floats from one row of scores to the next
    const float* scores = nullptr;

    /// Scores of row first + i, one for each query.
    [[nodiscard]] std::span<const float> row(std::size_t i) const noexcept
    {
        return {scores + i * stride, queries};
    }
};

/// A row that is close to a query.
struct Hit {
    std::uint32_t query = 0;
    RowId row{};
    float score = 0;
};

/// Scores rows. One reader per thread.
class ScoreReader {
public:
    virtual ~ScoreReader() = default;
    /// All scores of a few rows, valid until the next call. REQUIRES: rows.size() <= tileRows().
    [[nodiscard]] virtual ScoreTile read(std::span<const RowId> rows) = 0;
    /// Appends what scores more than floors[query]; `floors` is padded with +inf to the stride.
    virtual void readAbove(std::span<const RowId> rows, std::span<const float> floors,
                           std::vector<Hit>& hits) = 0;
};

/// Rows and queries made ready for their products. A score depends on its row and query alone, not
/// on tiles or threads, and both ways of reading give the same bits. Immutable and thread-safe.
class ScoreSource {
public:
    virtual ~ScoreSource() = default;
    [[nodiscard]] virtual std::size_t queries() const noexcept = 0;
    [[nodiscard]] virtual std::size_t stride() const noexcept = 0; ///< queries in whole lanes
    [[nodiscard]] virtual std::size_t tileRows() const noexcept = 0;
    [[nodiscard]] virtual std::unique_ptr<ScoreReader> makeReader() const = 0;
};

/// Scores of rows that are dense or become so, by PackedProducts: O(queries * cols) a row, sums in
/// float as there.
class DenseScores final : public ScoreSource {
public:
    /// `queries` are rows of rows.cols() floats. `rows` must outlive this.
    DenseScores(const DenseSource& rows, std::span<const float> queries);
    [[nodiscard]] std::size_t queries() const noexcept override { return m_queries; }
    [[nodiscard]] std::size_t stride() const noexcept override { return m_packed.padded(); }
    [[nodiscard]] std::size_t tileRows() const noexcept override { return 16 * kKernelRows; }
    [[nodiscard]] std::unique_ptr<ScoreReader> makeReader() const override;
    [[nodiscard]] const DenseSource& rows() const noexcept { return m_rows; }
    [[nodiscard]] const PackedProducts& packed() const noexcept { return m_packed; }

private:
    const DenseSource& m_rows;
    std::size_t m_queries;
    PackedProducts m_packed;
};

/// Scores of `rows` with `queries` of the same view: DenseScores, or SparseScores
/// (sparse_scores.h). `rows` must outlive it; `queries` need not.
[[nodiscard]] std::unique_ptr<ScoreSource> makeScores(const ViewRows& rows,
                                                      const ViewRows& queries);

/// Calls `use` once for every tile of `rows`, from several threads and in any order; what it
/// writes must depend on the tile alone. Advances `job` by the rows, having begun no stage.
void forEachScores(const ScoreSource& source, std::span<const RowId> rows, Job& job,
                   const std::function<void(const ScoreTile&)>& use);

/// Largest score of each row over all queries and its query (the lowest of several), and the mean.
struct RowScores {
    std::vector<float> maximum;
    std::vector<std::uint32_t> nearest;
    std::vector<float> mean;
};

/// By place in `rows`. Sums in double. REQUIRES: at least one query.
[[nodiscard]] RowScores summarizeScores(const ScoreSource& source, std::span<const RowId> rows,
                                        Job& job);

} // namespace craft
