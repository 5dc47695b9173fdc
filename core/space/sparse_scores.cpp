// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/sparse_scores.h"

#include "core/base/lanes.h"
#include "core/space/score_loops.h"

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

/// A feature that so many queries share is kept as a whole column: one in so many.
constexpr std::size_t kSharers = 8;

/// Calls use(column among all columns, value) for every stored value of a row.
template <class Use>
void forEachValue(std::span<const VectorView> row, const SparseScores& source, const Use& use)
{
    for (std::size_t s = 0; s < row.size(); ++s) {
        const VectorView& x = row[s];
        const std::size_t first = source.firstColumn(s);
        for (std::size_t i = 0; i < x.values.size(); ++i)
            use(first + (x.isDense() ? i : x.columns[i]), x.values[i]);
    }
}

class SparseScoreReader final : public ScoreReader {
public:
    explicit SparseScoreReader(const SparseScores& source)
        : m_source(source)
        , m_read(source.rows())
        , m_scores(source.tileRows() * source.stride())
    { }

    [[nodiscard]] ScoreTile read(std::span<const RowId> rows) override
    {
        const std::size_t stride = m_source.stride();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::span scores(m_scores.data() + i * stride, stride);
            addLists(rows[i], scores);
            addColumns(scores);
        }
        return {0, rows.size(), m_source.queries(), stride, m_scores.data()};
    }

    void readAbove(std::span<const RowId> rows, std::span<const float> floors,
                   std::vector<Hit>& hits) override
    {
        const std::span scores(m_scores.data(), m_source.stride());
        for (const RowId row : rows) {
            addLists(row, scores);
            m_near.clear();
            // More than what float sums can lose.
            const auto length = static_cast<float>(1.001 * std::sqrt(m_squared));
            findNear(scores, m_source.rest(), length, floors, m_near);
            if (m_near.size() > m_source.stride() / kSharers) {
                addColumns(scores);
                m_near.clear();
                findAbove(scores, floors, m_near);
                for (const std::uint32_t query : m_near)
                    hits.push_back({query, row, scores[query]});
                continue;
            }
            for (const std::uint32_t query : m_near) {
                float score = scores[query];
                for (const auto& [column, value] : m_whole)
                    score += value * column[query];
                if (score > floors[query])
                    hits.push_back({query, row, score});
            }
        }
    }

private:
    /// Scores of the row by its features that have lists; the others are left in m_whole.
    void addLists(RowId row, std::span<float> scores)
    {
        std::fill(scores.begin(), scores.end(), 0.0F);
        m_whole.clear();
        m_squared = 0;
        forEachValue(m_read(index(row)), m_source, [&](std::size_t column, float value) {
            if (const float* whole = m_source.wholeColumn(column)) {
                m_whole.emplace_back(whole, value);
                m_squared += static_cast<double>(value) * static_cast<double>(value);
                return;
            }
            for (const auto& [query, shared] : m_source.list(column))
                scores[query] += value * shared;
        });
    }
    void addColumns(std::span<float> scores)
    {
        for (const auto& [column, value] : m_whole)
            addScaled(scores, column, value);
    }

    const SparseScores& m_source;
    ViewReader m_read;
    std::vector<float> m_scores;
    std::vector<std::pair<const float*, float>> m_whole; ///< column and the row's value
    double m_squared = 0; ///< of those values
    std::vector<std::uint32_t> m_near;
};

} // namespace

SparseScores::SparseScores(const ViewRows& rows, const ViewRows& queries)
    : m_rows(rows)
    , m_queries(queries.rows())
    , m_stride(wholeLanes(m_queries))
    , m_rest(m_stride, 0.0F)
{
    std::size_t columns = 0;
    for (const ViewRows::Side& side : rows.sides()) {
        m_firstColumn.push_back(columns);
        columns += side.rows->cols();
    }
    m_offsets.assign(columns + 1, 0);
    m_place.assign(columns, kNone);
    count(queries);
    fill(queries);
}

/// How many queries share each feature: whether it gets a list or a column, and where.
void SparseScores::count(const ViewRows& queries)
{
    ViewReader read(queries);
    for (std::size_t query = 0; query < m_queries; ++query)
        forEachValue(read(query), *this,
                     [this](std::size_t column, float) { ++m_offsets[column + 1]; });
    std::uint32_t wholes = 0;
    for (std::size_t column = 0; column < m_place.size(); ++column) {
        if (m_offsets[column + 1] * kSharers > m_queries) {
            m_place[column] = wholes++;
            m_offsets[column + 1] = 0;
        }
        m_offsets[column + 1] += m_offsets[column];
    }
    m_postings.resize(m_offsets.back());
    m_columns.assign(wholes * m_stride, 0.0F);
}

void SparseScores::fill(const ViewRows& queries)
{
    std::vector<std::uint64_t> next(m_offsets.begin(), m_offsets.end() - 1);
    ViewReader read(queries);
    for (std::size_t query = 0; query < m_queries; ++query) {
        const auto row = read(query);
        double squared = 0;
        for (std::size_t s = 0; s < row.size(); ++s) {
            const float weight = queries.sides()[s].weight;
            forEachValue(row.subspan(s, 1), *this, [&](std::size_t place, float value) {
                const std::size_t column = place + m_firstColumn[s] - m_firstColumn[0];
                const float weighted = value * weight;
                if (m_place[column] == kNone) {
                    m_postings[next[column]++] = {static_cast<std::uint32_t>(query), weighted};
                    return;
                }
                m_columns[m_place[column] * m_stride + query] = weighted;
                squared += static_cast<double>(weighted) * static_cast<double>(weighted);
            });
        }
        m_rest[query] = static_cast<float>(std::sqrt(squared));
    }
}

std::unique_ptr<ScoreReader> SparseScores::makeReader() const
{
    return std::make_unique<SparseScoreReader>(*this);
}

} // namespace craft
