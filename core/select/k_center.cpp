// SPDX-License-Identifier: GPL-3.0-or-later
// K-center greedy (methods.md 7.2, from general literature): farthest first among candidates near
// validation, from the candidate nearest to the mean of validation. Distances are Euclidean between
// unit vectors. That the start is validation's and that candidates are cut is ours: the plain
// method runs after outliers.
#include "core/base/parallel.h"
#include "core/base/poll.h"
#include "core/select/candidates.h"
#include "core/select/farthest_first.h"
#include "core/space/neighbours.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace craft {
namespace {

/// Points far away that choices are made among between two passes over all candidates.
constexpr std::size_t kWorking = 1024;

/// The kept rows side by side, and one of them spread out.
class KeptRows {
public:
    KeptRows(const ViewRows& rows, std::span<const RowId> which)
        : m_rows(rows, which)
    {
        for (const ViewRows::Side& side : m_rows.view().sides()) {
            m_sides.emplace_back(*side.rows);
            m_centre.emplace_back(side.rows->cols(), 0.0F);
        }
    }

    void spread(std::size_t k)
    {
        for (std::size_t s = 0; s < m_sides.size(); ++s) {
            const VectorView x = m_sides[s][k];
            std::fill(m_centre[s].begin(), m_centre[s].end(), 0.0F);
            for (std::size_t i = 0; i < x.values.size(); ++i)
                m_centre[s][x.isDense() ? i : x.columns[i]] = x.values[i];
        }
    }
    /// Of the row spread out and row i.
    [[nodiscard]] float score(std::size_t i) const
    {
        double sum = 0;
        for (std::size_t s = 0; s < m_sides.size(); ++s)
            sum += static_cast<double>(m_rows.view().sides()[s].weight)
                * dot(m_sides[s][i], m_centre[s]);
        return static_cast<float>(sum);
    }

private:
    GatheredRows m_rows;
    std::vector<UnitRows> m_sides;
    std::vector<std::vector<float>> m_centre; ///< by side
};

class RowDistances final : public PointDistances {
public:
    RowDistances(const ViewRows& pool, std::span<const RowId> rows)
        : m_pool(pool)
        , m_rows(rows)
    { }

    [[nodiscard]] std::size_t size() const noexcept override { return m_rows.size(); }

    void lower(std::span<const std::uint32_t> centers, std::span<float> least, Job& job) override
    {
        const GatheredRows queries(m_pool, rowsAt(centers));
        const auto source = makeScores(m_pool, queries.view());
        forEachScores(*source, m_rows, job, [least](const ScoreTile& tile) {
            for (std::size_t i = 0; i < tile.count; ++i) {
                const auto scores = tile.row(i);
                const float nearest = *std::max_element(scores.begin(), scores.end());
                float& own = least[tile.first + i];
                own = std::min(own, static_cast<float>(distanceOf(nearest)));
            }
        });
    }
    void keep(std::span<const std::uint32_t> points) override
    {
        m_kept.emplace(m_pool, rowsAt(points));
    }
    void among(std::size_t k, std::span<float> distances, Job& job) override
    {
        // Threads take longer to start than sparse or short rows do.
        constexpr std::size_t kProductsPerBlock = std::size_t{1} << 18U;
        const std::size_t blockRows = m_pool.isSparse()
            ? kWorking
            : std::max<std::size_t>(kProductsPerBlock / std::max<std::size_t>(m_pool.cols(), 1), 1);
        m_kept->spread(k);
        parallelBlocks(
            distances.size(), job,
            [&](Block block) {
                for (std::size_t i = block.first; i < block.last; ++i)
                    distances[i] = static_cast<float>(distanceOf(m_kept->score(i)));
            },
            blockRows);
    }

private:
    [[nodiscard]] std::vector<RowId> rowsAt(std::span<const std::uint32_t> points) const
    {
        std::vector<RowId> out;
        for (const std::uint32_t point : points)
            out.push_back(m_rows[point]);
        return out;
    }

    ViewRows m_pool;
    std::span<const RowId> m_rows;
    std::optional<KeptRows> m_kept;
};

/// The row most similar to the mean of validation; ties: the first.
std::uint32_t nearestToMean(const ViewRows& pool, const ViewRows& validation,
                            std::span<const RowId> rows, const Job& job)
{
    if (validation.rows() == 0)
        return 0;
    std::vector<std::vector<float>> mean;
    for (const auto& side : meanOf(validation))
        mean.emplace_back(side.begin(), side.end());
    ViewReader read(pool);
    Poll poll(job);
    std::uint32_t best = 0;
    double most = -std::numeric_limits<double>::infinity();
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        poll();
        const auto x = read(index(rows[i]));
        double score = 0;
        for (std::size_t s = 0; s < x.size(); ++s)
            score += static_cast<double>(pool.sides()[s].weight) * dot(x[s], mean[s]);
        if (score > most) {
            most = score;
            best = i;
        }
    }
    return best;
}

class KCenterSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        auto specs = viewParams("joint");
        specs.push_back(candidatesParam());
        return specs;
    }

    /// Candidates are so many for one budget; the whole pool is covered step by step.
    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        return {.wholePool = true,
                .oneBudget = params.integer("candidates") > 0,
                .greedy = true,
                .seeded = false};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const View view = viewOf(params.text("view"));
        const double gamma = params.real("view-gamma");
        const std::vector<RowId> rows = eligiblePool(in);
        Candidates candidates = candidatesNearValidation(
            in, rows, view, gamma, static_cast<std::uint64_t>(params.integer("candidates")), job);
        const ViewRows pool = poolRows(in.features, view, gamma);
        const std::uint32_t start =
            nearestToMean(pool, validationRows(in.features, view, gamma), candidates.rows, job);
        job.begin("Covering", 0);
        RowDistances distances(pool, candidates.rows);
        const auto order = farthestFirst(distances, start, in.rows, kWorking, job);
        std::vector<RowId> chosen;
        for (const std::uint32_t point : order.points)
            chosen.push_back(candidates.rows[point]);
        return rankPool(in, rows, chosen, std::move(candidates.cost), kNearValidationName);
    }
};

} // namespace

std::unique_ptr<Selector> makeKCenter()
{
    return std::make_unique<KCenterSelector>();
}

} // namespace craft
