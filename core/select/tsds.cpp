// SPDX-License-Identifier: GPL-3.0-or-later
// TSDS (Liu, Karbasi and Rekatsinas 2024, methods.md section 2): rows drawn by an optimal
// transport plan from validation to the pool that may not crowd on few rows (KNN-Uniform), nor on
// rows with many near copies (KNN-KDE).
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/select/pool_rows.h"
#include "core/select/spread_plan.h"
#include "core/space/density.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace craft {
namespace {

std::vector<ParamSpec> specs()
{
    std::vector<ParamSpec> out = viewParams("joint");
    const std::vector<ParamSpec> own = {
        {"tsds-kernel",
         "Crowding",
         "uniform: every pair may get as much; kde: near copies share what one would get",
         std::string("uniform"),
         0,
         0,
         {"uniform", "kde"}},
        {"tsds-alpha",
         "Closeness",
         "Weight of being close to validation against being spread out, where a scale is given",
         0.5,
         0,
         1,
         {}},
        {"tsds-c",
         "Scale",
         "Distance that counts as one; more spreads further (0 = every validation pair spreads "
         "over 1.5 times its share of the budget)",
         0.0,
         0,
         1e6,
         {}},
        {"tsds-sigma",
         "Copy distance",
         "Distance of unit vectors within which pairs count as near copies (0 = never)",
         0.75,
         0,
         2,
         {}},
        {"tsds-max-k",
         "Most neighbours",
         "Pairs looked at for every validation pair, at most",
         std::int64_t{5000},
         2,
         1e6,
         {}},
        {"tsds-kde-k",
         "Most copies",
         "Near copies counted for a pair, at most",
         std::int64_t{1000},
         1,
         1e6,
         {}}};
    out.insert(out.end(), own.begin(), own.end());
    return out;
}

/// A plan with the rows that its candidates are.
struct Drawn {
    std::vector<RowId> rows; ///< by candidate, ascending
    SpreadPlan plan;
    double spread = 0;
    bool isCut = false;
};

/// The first rows of some lists: `lengths` of them by query.
struct Prefixes {
    const Neighbours& lists;
    const std::vector<std::size_t>& lengths;

    [[nodiscard]] std::span<const RowId> rowsOf(std::size_t query) const
    {
        return lists.rowsOf(query).first(lengths[query]);
    }
    /// The different rows, ascending; `places` gets their numbers among these, by pool row.
    [[nodiscard]] std::vector<RowId> rows(std::vector<std::uint32_t>& places) const
    {
        std::fill(places.begin(), places.end(), 0);
        for (std::size_t query = 0; query < lists.queries; ++query) {
            for (const RowId row : rowsOf(query))
                places[index(row)] = 1;
        }
        std::vector<RowId> out;
        for (std::size_t row = 0; row < places.size(); ++row) {
            if (places[row] == 0)
                continue;
            places[row] = static_cast<std::uint32_t>(out.size());
            out.push_back(rowId(row));
        }
        return out;
    }
};

SpreadProblem problemOf(const Prefixes& prefixes, std::size_t candidates,
                        const std::vector<std::uint32_t>& places)
{
    SpreadProblem out;
    out.queries = prefixes.lists.queries;
    out.density.assign(candidates, 1.0);
    for (std::size_t query = 0; query < out.queries; ++query) {
        const auto rows = prefixes.rowsOf(query);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            out.candidates.push_back(places[index(rows[i])]);
            out.distances.push_back(distanceOf(prefixes.lists.scoresOf(query)[i]));
        }
        out.offsets.push_back(out.candidates.size());
    }
    return out;
}

class Plans {
public:
    Plans(const RankInput& in, const Params& params, const ViewRows& pool,
          const ScoreSource& source, std::span<const RowId> rows)
        : m_params(params)
        , m_source(source)
        , m_rows(rows)
        , m_wanted(std::min<std::uint64_t>(in.rows, rows.size()))
        , m_share(std::max(1.0,
                           std::round(1.5 * static_cast<double>(in.budget)
                                      / static_cast<double>(source.queries()))))
        , m_places(in.flags.size())
    {
        if (params.text("tsds-kernel") == "kde" && params.real("tsds-sigma") > 0)
            m_density.emplace(pool, params.real("tsds-sigma"),
                              static_cast<std::size_t>(params.integer("tsds-kde-k")));
    }

    /// Looks at more neighbours of every query that would go on behind its list, and of all until
    /// enough rows can be drawn; past "tsds-max-k" only for the sake of enough rows.
    [[nodiscard]] Drawn find(Job& job)
    {
        // Rows that lists may hold in all: 8 bytes each, some for every pool row.
        const std::size_t longest = std::clamp<std::size_t>(
            ((std::size_t{1} << 20U) + 16 * m_rows.size()) / m_source.queries(), 1, m_rows.size());
        const std::size_t most =
            std::min(longest, static_cast<std::size_t>(m_params.integer("tsds-max-k")));
        const std::size_t start =
            m_params.real("tsds-c") > 0 ? 64 : static_cast<std::size_t>(m_share) + 2;
        std::vector<std::size_t> lengths(m_source.queries(), std::min(start, most));
        // Longer lists than are looked at cost little while rows are being compared.
        const std::size_t ahead = m_density && m_params.real("tsds-c") > 0 ? most : 0;
        Neighbours lists =
            nearestRows(m_source, m_rows, std::min(longest, std::max(ahead, 16 * start)), job);
        // Densities take long and lengthen lists: first what they must have without.
        for (bool hasDensity = !m_density;;) {
            Drawn out = drawnFrom({lists, lengths}, hasDensity, job);
            bool isDone = true;
            for (const std::size_t query : out.plan.cut)
                isDone = !lengthen(lengths[query], most, hasDensity) && isDone;
            if (hasDensity && out.plan.support < m_wanted) {
                for (std::size_t& length : lengths)
                    isDone = !lengthen(length, longest, false) && isDone;
            }
            if (isDone && hasDensity) {
                out.isCut = !out.plan.cut.empty();
                return out;
            }
            hasDensity = hasDensity || isDone;
            const std::size_t length = *std::max_element(lengths.begin(), lengths.end());
            if (length > lists.count)
                lists = nearestRows(m_source, m_rows, std::min(longest, 2 * length), job);
        }
    }

private:
    /// Whether the length could be doubled, or grow by half where each row more is dear.
    static bool lengthen(std::size_t& length, std::size_t most, bool isDear)
    {
        const std::size_t before = length;
        const std::size_t longer = isDear ? length + length / 2 + 1 : 2 * length;
        length = std::max(length, std::min(longer, most));
        return length > before;
    }

    [[nodiscard]] Drawn drawnFrom(const Prefixes& prefixes, bool hasDensity, Job& job)
    {
        Drawn out;
        out.rows = prefixes.rows(m_places);
        SpreadProblem problem = problemOf(prefixes, out.rows.size(), m_places);
        if (m_density && hasDensity) {
            job.begin("Estimating densities", 0);
            problem.density = m_density->of(out.rows, job).values;
        }
        job.checkpoint();
        const double scale = m_params.real("tsds-c");
        bool isCut = false;
        out.spread = scale > 0 ? bestSpread(problem, m_params.real("tsds-alpha"), scale, isCut, job)
                               : m_share;
        out.plan = planFor(problem, out.spread);
        if (isCut) // the minimum lies further out: whoever is near the end goes on
            out.plan.cut = planFor(problem, 1.5 * out.spread).cut;
        const auto cut = out.plan.cut;
        // Too few rows to draw from: spread further, as far as the lists go.
        while (out.plan.support < std::min<std::uint64_t>(m_wanted, out.rows.size())) {
            job.checkpoint();
            out.spread *= 1.1;
            out.plan = planFor(problem, out.spread);
        }
        out.plan.cut = cut;
        return out;
    }

    const Params& m_params;
    const ScoreSource& m_source;
    std::span<const RowId> m_rows;
    std::uint64_t m_wanted;
    double m_share;
    std::optional<KernelDensity> m_density;
    std::vector<std::uint32_t> m_places; ///< by pool row, of the candidates of the last plan
};

/// Candidates in the order of drawing without replacement, by log probability + Gumbel noise
/// (methods.md 4.3); the others are left out.
std::vector<RowId> drawOrder(const Drawn& drawn, std::uint64_t seed)
{
    std::vector<std::pair<double, RowId>> keys;
    for (std::size_t c = 0; c < drawn.rows.size(); ++c) {
        const double probability = drawn.plan.probability[c];
        if (!(probability > 0))
            continue;
        const double unit = Rng(seed, "select.tsds", index(drawn.rows[c])).unit() + 0x1.0p-54;
        keys.emplace_back(std::log(-std::log(unit)) - std::log(probability), drawn.rows[c]);
    }
    std::sort(keys.begin(), keys.end());
    std::vector<RowId> out;
    for (const auto& [key, row] : keys)
        out.push_back(row);
    return out;
}

class TsdsSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }

    [[nodiscard]] SelectorTraits traits(const Params& /*params*/) const override
    {
        return {.wholePool = true, .oneBudget = true};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const View view = viewOf(params.text("view"));
        const double gamma = params.real("view-gamma");
        const std::vector<RowId> rows = eligiblePool(in);
        std::vector<float> cost(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
        for (const RowId row : rows)
            cost[index(row)] = 0;
        const std::string costName = "the probability of a draw, as a negative number";
        job.checkpoint();
        const ViewRows pool = poolRows(in.features, view, gamma);
        const ViewRows validation = validationRows(in.features, view, gamma);
        if (rows.empty() || validation.rows() == 0)
            return rankPool(in, rows, std::move(cost), costName);
        const auto source = makeScores(pool, validation);
        const Drawn drawn = Plans(in, params, pool, *source, rows).find(job);
        for (std::size_t c = 0; c < drawn.rows.size(); ++c)
            cost[index(drawn.rows[c])] = static_cast<float>(-drawn.plan.probability[c]);
        return rankPool(in, rows, drawOrder(drawn, in.seed), std::move(cost),
                        str(costName, " (each validation pair spreads over ",
                            formatFixed(drawn.spread, 1), " pairs", drawn.isCut ? ", cut)" : ")"));
    }
};

} // namespace

std::unique_ptr<Selector> makeTsds()
{
    return std::make_unique<TsdsSelector>();
}

} // namespace craft
