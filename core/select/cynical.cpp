// SPDX-License-Identifier: GPL-3.0-or-later
// Cynical selection (Axelrod 2017, arXiv 1709.02279; methods.md 11.2): add, again and again, the
// line that lowers the cross-entropy of validation most under a unigram model of what is selected.
// The published searches go by the most wanted word; the exact greedy algorithm is ours.
#include "core/base/parallel.h"
#include "core/select/cynical_lines.h"
#include "core/select/pool_rows.h"
#include "core/select/validation_words.h"

#include <limits>

namespace craft {
namespace {

std::vector<ParamSpec> specs()
{
    return {
        sideParam(),
        {"word-search",
         "Search",
         "word: the best of the pairs with the most wanted word, as published; batch: several of "
         "those at once; exact: the best of all pairs, which tend to be short",
         std::string("word"),
         0,
         0,
         {"word", "batch", "exact"}},
        {"word-epsilon",
         "Smoothing of counts",
         "Copies that a word counts for before it is selected; raise it when single words decide "
         "too much at first",
         0.01,
         1e-6,
         1,
         {}},
        {"max-tokens",
         "Most tokens",
         "Pairs with more tokens than this, on a side that is read, rank last",
         std::int64_t{100},
         1,
         1e6,
         {}},
    };
}

CynicalPicks pick(const CynicalLines& lines, CynicalState& state, std::uint64_t count,
                  const std::string& search, Job& job)
{
    return search == "exact" ? pickBestLines(lines, state, count, job)
                             : pickByWord(lines, state, count, search == "batch", job);
}

/// What the chosen lines changed when they were added, and what the others would change now.
std::vector<float> costsOf(const CynicalLines& lines, const CynicalState& state,
                           const CynicalPicks& picks, std::size_t poolRows, Job& job)
{
    std::vector<float> cost(poolRows, std::numeric_limits<float>::quiet_NaN());
    job.begin("Ranking", lines.lines());
    parallelBlocks(lines.lines(), job, [&](Block block) {
        for (std::size_t line = block.first; line < block.last; ++line)
            cost[index(lines.rows[line])] = static_cast<float>(state.delta(line));
    });
    for (std::size_t i = 0; i < picks.lines.size(); ++i)
        cost[index(lines.rows[picks.lines[i]])] = static_cast<float>(picks.deltas[i]);
    return cost;
}

/// The picks, then, if more are wanted, those that the search did not reach: they come before
/// those that are too long.
std::vector<RowId> orderOf(const CynicalLines& lines, const CynicalPicks& picks,
                           std::span<const float> cost, std::uint64_t wanted)
{
    std::vector<RowId> order;
    std::vector<std::uint8_t> isPicked(lines.lines(), 0);
    for (const std::size_t line : picks.lines) {
        order.push_back(lines.rows[line]);
        isPicked[line] = 1;
    }
    std::vector<RowId> others;
    for (std::size_t line = 0; order.size() < wanted && line < lines.lines(); ++line) {
        if (isPicked[line] == 0 && lines.mayChoose(line))
            others.push_back(lines.rows[line]);
    }
    const auto rest = bestRows(others, cost, wanted - order.size());
    order.insert(order.end(), rest.begin(), rest.end());
    return order;
}

class CynicalSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }
    [[nodiscard]] SelectorTraits traits(const Params& /*params*/) const override
    {
        return {.wholePool = true, .greedy = true, .readsVectors = false, .seeded = false};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const std::vector<RowId> rows = eligiblePool(in);
        const CynicalLines lines = readCynicalLines(in, rows, params, job);
        CynicalState state(lines, params.real("word-epsilon"));
        const CynicalPicks picks = pick(lines, state, in.rows, params.text("word-search"), job);
        std::vector<float> cost = costsOf(lines, state, picks, in.flags.size(), job);
        const std::vector<RowId> order = orderOf(lines, picks, cost, in.rows);
        return rankPool(in, rows, order, std::move(cost),
                        "the change of validation's cross-entropy, in nats, when it was added");
    }
};

} // namespace

std::unique_ptr<Selector> makeCynical()
{
    return std::make_unique<CynicalSelector>();
}

} // namespace craft
