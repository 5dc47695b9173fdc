// SPDX-License-Identifier: GPL-3.0-or-later
// RDS+ (Ivison et al. 2025, methods.md section 5): the pairs closest to each validation pair, in
// turns; or the pairs closest to any, or to all on average.
#include "core/select/pool_rows.h"
#include "core/select/round_robin.h"

#include <algorithm>

namespace craft {
namespace {

std::vector<ParamSpec> specs()
{
    std::vector<ParamSpec> out = viewParams("joint");
    const std::vector<ParamSpec> own = {
        {"rds-aggregation",
         "Aggregation",
         "rr: validation pairs take their closest pairs in turns; max: closest to any validation "
         "pair first; mean: closest on average",
         std::string("rr"),
         0,
         0,
         {"rr", "max", "mean"}},
        {"keep-popping",
         "Fill turns",
         "In turns: a validation pair whose closest pair is taken goes on to the next one, instead "
         "of passing its turn",
         false,
         0,
         0,
         {}}};
    out.insert(out.end(), own.begin(), own.end());
    return out;
}

/// Rows that lists may hold in all: 8 bytes each, some for every pool row.
std::size_t longestList(std::size_t queries, std::size_t rows)
{
    return std::max<std::size_t>(1, ((std::size_t{1} << 20U) + 16 * rows) / queries);
}

/// Rows in the order of turns, then what is left when lists have come to their longest.
std::vector<RowId> turns(const RankInput& in, const ScoreSource& source,
                         std::span<const RowId> rows, bool keepPopping, Job& job)
{
    const std::size_t queries = source.queries();
    const auto wanted = std::min<std::uint64_t>(in.rows, rows.size());
    // Always drawn: with fewer rows than queries the first ones would be served alone, and
    // rankings for all budgets are to agree.
    const auto order = shuffled(queries, in.seed);
    const std::size_t longest = std::min(rows.size(), longestList(queries, rows.size()));
    std::size_t length = std::min<std::size_t>(longest, 2 * wanted / queries + 16);
    for (;;) {
        const Neighbours lists = nearestRows(source, rows, length, job);
        const bool isLast = length >= longest;
        RoundRobin got = takeInTurns(lists, order, wanted, keepPopping, isLast, in.flags.size());
        if (!got.isExhausted || isLast)
            return std::move(got.chosen);
        length = std::min(longest, 2 * length);
    }
}

class RdsSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }

    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        return {.wholePool = true, .seeded = params.text("rds-aggregation") == "rr"};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const View view = viewOf(params.text("view"));
        const double gamma = params.real("view-gamma");
        const std::string& aggregation = params.text("rds-aggregation");
        const std::vector<RowId> rows = eligiblePool(in);
        const ViewRows pool = poolRows(in.features, view, gamma);
        const auto source = makeScores(pool, validationRows(in.features, view, gamma));
        std::vector<float> cost(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
        job.begin("Ranking", rows.size());
        const RowScores scores = summarizeScores(*source, rows, job);
        const std::vector<float>& used = aggregation == "mean" ? scores.mean : scores.maximum;
        for (std::size_t i = 0; i < rows.size(); ++i)
            cost[index(rows[i])] = 1 - used[i];
        if (aggregation != "rr")
            return rankPool(in, rows, std::move(cost),
                            aggregation == "mean"
                                ? "1 less the mean cosine to validation pairs"
                                : "1 less the cosine to the closest validation pair");
        const auto chosen = turns(in, *source, rows, params.flag("keep-popping"), job);
        return rankPool(in, rows, chosen, std::move(cost),
                        "1 less the cosine to the closest validation pair");
    }
};

} // namespace

std::unique_ptr<Selector> makeRds()
{
    return std::make_unique<RdsSelector>();
}

} // namespace craft
