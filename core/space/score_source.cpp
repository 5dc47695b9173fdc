// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/score_source.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/scratch_pool.h"
#include "core/space/score_loops.h"
#include "core/space/sparse_scores.h"

#include <algorithm>

namespace craft {
namespace {

class DenseReader final : public ScoreReader {
public:
    explicit DenseReader(const DenseScores& source)
        : m_source(source)
        , m_rows(source.tileRows() * source.rows().cols())
        , m_scores(source.tileRows() * source.stride())
    { }

    [[nodiscard]] ScoreTile read(std::span<const RowId> rows) override
    {
        m_source.rows().read(rows, m_rows.data());
        m_source.packed().multiply(m_rows.data(), rows.size(), m_scores.data());
        return {0, rows.size(), m_source.queries(), m_source.stride(), m_scores.data()};
    }

    void readAbove(std::span<const RowId> rows, std::span<const float> floors,
                   std::vector<Hit>& hits) override
    {
        const ScoreTile tile = read(rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            m_above.clear();
            findAbove({m_scores.data() + i * tile.stride, tile.stride}, floors, m_above);
            for (const std::uint32_t query : m_above)
                hits.push_back({query, rows[i], tile.scores[i * tile.stride + query]});
        }
    }

private:
    const DenseScores& m_source;
    std::vector<float> m_rows;
    std::vector<float> m_scores;
    std::vector<std::uint32_t> m_above;
};

std::vector<float> denseRows(const ViewRows& rows)
{
    return readAll(DenseView(rows));
}

/// DenseScores together with the rows it reads.
class ViewScores final : public ScoreSource {
public:
    ViewScores(const ViewRows& rows, const ViewRows& queries)
        : m_rows(rows)
        , m_scores(m_rows, denseRows(queries))
    { }
    [[nodiscard]] std::size_t queries() const noexcept override { return m_scores.queries(); }
    [[nodiscard]] std::size_t stride() const noexcept override { return m_scores.stride(); }
    [[nodiscard]] std::size_t tileRows() const noexcept override { return m_scores.tileRows(); }
    [[nodiscard]] std::unique_ptr<ScoreReader> makeReader() const override
    {
        return m_scores.makeReader();
    }

private:
    DenseView m_rows;
    DenseScores m_scores;
};

constexpr std::size_t kRowsPerBlock = 1024; ///< small enough that a stop is seen soon

} // namespace

DenseScores::DenseScores(const DenseSource& rows, std::span<const float> queries)
    : m_rows(rows)
    , m_queries(rows.cols() == 0 ? 0 : queries.size() / rows.cols())
    , m_packed(queries, m_queries, rows.cols())
{ }

std::unique_ptr<ScoreReader> DenseScores::makeReader() const
{
    return std::make_unique<DenseReader>(*this);
}

std::unique_ptr<ScoreSource> makeScores(const ViewRows& rows, const ViewRows& queries)
{
    CRAFT_ASSERT(rows.sides().size() == queries.sides().size() && rows.cols() == queries.cols());
    if (rows.isSparse() || queries.isSparse())
        return std::make_unique<SparseScores>(rows, queries);
    return std::make_unique<ViewScores>(rows, queries);
}

void forEachScores(const ScoreSource& source, std::span<const RowId> rows, Job& job,
                   const std::function<void(const ScoreTile&)>& use)
{
    ScratchPool<ScoreReader> readers([&source] { return source.makeReader(); });
    parallelBlocks(
        rows.size(), job,
        [&](Block block) {
            const ScratchPool<ScoreReader>::Lease reader(readers);
            for (std::size_t first = block.first; first < block.last; first += source.tileRows()) {
                const std::size_t count = std::min(source.tileRows(), block.last - first);
                ScoreTile tile = (*reader).read(rows.subspan(first, count));
                tile.first = first;
                use(tile);
            }
        },
        kRowsPerBlock);
}

RowScores summarizeScores(const ScoreSource& source, std::span<const RowId> rows, Job& job)
{
    CRAFT_ASSERT(source.queries() > 0);
    RowScores out;
    out.maximum.resize(rows.size());
    out.nearest.resize(rows.size());
    out.mean.resize(rows.size());
    forEachScores(source, rows, job, [&out](const ScoreTile& tile) {
        for (std::size_t i = 0; i < tile.count; ++i) {
            const auto scores = tile.row(i);
            const auto best = std::max_element(scores.begin(), scores.end());
            out.maximum[tile.first + i] = *best;
            out.nearest[tile.first + i] = static_cast<std::uint32_t>(best - scores.begin());
            out.mean[tile.first + i] =
                static_cast<float>(sumOf(scores) / static_cast<double>(scores.size()));
        }
    });
    return out;
}

} // namespace craft
