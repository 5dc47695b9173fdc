// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage-centric coreset selection, CCS (arXiv 2210.15809): drop the hardest share of the pool,
// cut the score range of the rest into strata, and take from all strata as equally as they allow,
// at random inside. The published score (AUM) needs training; ours are those of pair_quality.h.
#include "core/select/ccs.h"

#include "core/select/pair_quality.h"
#include "core/select/random_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace craft {

std::vector<std::uint64_t> waterLevel(std::span<const std::uint64_t> sizes, std::uint64_t budget)
{
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sizes[a] < sizes[b]; });
    std::vector<std::uint64_t> taken(sizes.size(), 0);
    for (std::size_t a = 0; a < order.size(); ++a) {
        taken[order[a]] = std::min<std::uint64_t>(sizes[order[a]], budget / (order.size() - a));
        budget -= taken[order[a]];
    }
    return taken;
}

std::vector<std::uint32_t> equalWidthStrata(std::span<const float> scores, std::uint32_t strata)
{
    const auto [low, high] = std::minmax_element(scores.begin(), scores.end());
    std::vector<std::uint32_t> out(scores.size(), 0);
    if (scores.empty() || !(*high > *low))
        return out;
    const double first = static_cast<double>(*low);
    const double width = static_cast<double>(*high) - first;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const double at = (static_cast<double>(scores[i]) - first) / width * strata;
        out[i] = std::min(static_cast<std::uint32_t>(at), strata - 1);
    }
    return out;
}

std::vector<std::uint32_t> quantileStrata(std::span<const float> scores, std::uint32_t strata)
{
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return scores[a] < scores[b]; });
    std::vector<std::uint32_t> out(scores.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i)
        out[order[i]] = static_cast<std::uint32_t>(i * strata / order.size());
    return out;
}

namespace {

/// The rows that stay when the `dropped` ones of lowest score (ties: lower row) go; ascending.
std::vector<RowId> withoutHardest(std::span<const RowId> rows, std::span<const float> score,
                                  std::uint64_t dropped)
{
    const auto hardest = bestRows(rows, score, dropped);
    std::vector<std::uint8_t> isDropped(score.size(), 0);
    for (const RowId row : hardest)
        isDropped[index(row)] = 1;
    std::vector<RowId> out;
    out.reserve(rows.size() - hardest.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(out),
                 [&](RowId row) { return isDropped[index(row)] == 0; });
    return out;
}

/// The members of every stratum, in random order.
std::vector<std::vector<RowId>> shuffledStrata(const RankInput& in, std::span<const RowId> rows,
                                               std::span<const std::uint32_t> stratum,
                                               std::uint32_t strata, const Job& job)
{
    std::vector<std::uint32_t> ofRow(in.flags.size(), 0);
    for (std::size_t i = 0; i < rows.size(); ++i)
        ofRow[index(rows[i])] = stratum[i];
    std::vector<std::vector<RowId>> out(strata);
    for (const RowId row : randomOrder(rows, in.seed, "select.ccs", job))
        out[ofRow[index(row)]].push_back(row);
    return out;
}

/// One row of every stratum that has one left, round by round, larger strata first (ties: higher
/// number). So the first B rows have the counts of waterLevel() for every B at once: its floors go
/// to strata of ascending size, and what they leave to the last.
std::vector<RowId> inRounds(const std::vector<std::vector<RowId>>& strata, std::uint64_t depth)
{
    std::vector<std::size_t> order(strata.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return strata[a].size() != strata[b].size() ? strata[a].size() > strata[b].size() : a > b;
    });
    std::vector<RowId> out;
    for (std::size_t round = 0; out.size() < depth; ++round) {
        while (!order.empty() && strata[order.back()].size() <= round)
            order.pop_back();
        if (order.empty())
            break;
        for (std::size_t i = 0; i < order.size() && out.size() < depth; ++i)
            out.push_back(strata[order[i]][round]);
    }
    return out;
}

class CcsSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        auto specs = qualityParams("likelihood");
        specs.push_back({"drop-hardest",
                         "Drop hardest",
                         "Share of the pool with the lowest quality that is left out as noise",
                         0.3,
                         0,
                         1,
                         {}});
        specs.push_back({"strata",
                         "Score strata",
                         "Strata of quality that the budget is spread over evenly",
                         std::int64_t{50},
                         1,
                         1e6,
                         {}});
        specs.push_back({"strata-cut",
                         "Cut of strata",
                         "width: strata of equal score range, as published; quantile: of equal "
                         "size",
                         std::string("width"),
                         0,
                         0,
                         {"width", "quantile"}});
        return specs;
    }

    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        return withQuality({.wholePool = true}, params);
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const std::vector<RowId> rows = eligiblePool(in);
        std::vector<float> score = pairQuality(in, rows, params, job);
        const auto dropped = static_cast<std::uint64_t>(
            std::floor(params.real("drop-hardest") * static_cast<double>(rows.size())));
        const std::vector<RowId> kept = withoutHardest(rows, score, dropped);
        std::vector<float> keptScores;
        keptScores.reserve(kept.size());
        for (const RowId row : kept)
            keptScores.push_back(score[index(row)]);
        const auto strata = static_cast<std::uint32_t>(params.integer("strata"));
        const auto stratum = params.text("strata-cut") == "width"
            ? equalWidthStrata(keptScores, strata)
            : quantileStrata(keptScores, strata);
        job.checkpoint();
        const auto chosen = inRounds(shuffledStrata(in, kept, stratum, strata, job), in.rows);
        job.checkpoint();
        for (const RowId row : rows)
            score[index(row)] = -score[index(row)];
        return rankPool(in, rows, chosen, std::move(score), "minus " + qualityName(params));
    }
};

} // namespace

std::unique_ptr<Selector> makeCcs()
{
    return std::make_unique<CcsSelector>();
}

} // namespace craft
