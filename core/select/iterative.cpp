// SPDX-License-Identifier: GPL-3.0-or-later
// Iterative selection ("Diversify and Conquer", arXiv 2409.11378): the budget is taken in rounds;
// after each one, clusters whose chosen pairs turned out to be worth more get more of the next.
// The published feedback is what a model trained on the pairs so far gains; ours needs no training
// (ClusterProbe). Counts per round are w_j times the round's size, rounded by largest remainders
// under what clusters have left, where the published code draws them at random and divides the
// size by the number of clusters once too often.
#include "core/select/iterative.h"

#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/data/apportion.h"
#include "core/select/pair_quality.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace craft {

std::vector<double> clusterWeights(std::span<const double> previous, std::span<const double> gaps)
{
    const double largest = gaps.empty() ? 0.0 : *std::max_element(gaps.begin(), gaps.end());
    std::vector<double> out;
    double sum = 0;
    for (std::size_t j = 0; j < gaps.size(); ++j) {
        // A weight that once became 0 could leave none to share out.
        out.push_back(std::max(previous[j], 1e-300) * std::exp(gaps[j] - largest));
        sum += out.back();
    }
    for (double& weight : out)
        weight /= sum;
    return out;
}

ClusterProbe::ClusterProbe(const TokenRows& validation, const TokenRows& pool, std::size_t words)
    : m_validation(words, 0.0)
    , m_pool(words, 0.0)
{
    for (const std::uint32_t id : pool.ids)
        m_pool[id] += 1.0 / static_cast<double>(pool.ids.size());
    for (const std::uint32_t id : validation.ids)
        m_validation[id] += m_pool[id] > 0 ? 1.0 / static_cast<double>(validation.ids.size()) : 0.0;
}

double ClusterProbe::gap(const TokenRows& pool, std::span<const RowId> sample) const
{
    std::vector<double> counts(m_pool.size(), 0.0);
    double tokens = 0;
    for (const RowId row : sample) {
        for (const std::uint32_t id : pool.row(index(row))) {
            ++counts[id];
            ++tokens;
        }
    }
    double gap = 0;
    for (std::size_t id = 0; id < counts.size() && tokens > 0; ++id) {
        if (m_validation[id] > 0)
            gap += m_validation[id] * std::log(.5 + .5 * counts[id] / tokens / m_pool[id]);
    }
    return gap;
}

namespace {

/// What the rounds work on.
struct Rounds {
    ClusterRows rows;
    std::vector<std::vector<RowId>> order; ///< by cluster, what it gives first
    std::vector<std::uint64_t> taken; ///< by cluster
};

/// A random order of every cluster that prefers quality.
Rounds prepare(const RankInput& in, std::span<const float> cost, Job& job)
{
    Rounds out;
    out.rows = groupRows(in.clustering.pool.cluster, in.flags, in.clustering.clusters());
    out.order.resize(out.rows.clusters());
    out.taken.assign(out.rows.clusters(), 0);
    job.begin("Ranking", out.rows.clusters());
    parallelBlocks(
        out.rows.clusters(), job,
        [&](Block block) {
            for (std::size_t j = block.first; j < block.last; ++j)
                out.order[j] = bestRows(out.rows.of(j), cost, in.rows);
        },
        1);
    return out;
}

/// The feedback of every cluster; one that gave nothing yet counts as the mean of the others.
std::vector<double> gapsOf(const Rounds& rounds, const ClusterProbe& probe, const TokenRows& pool,
                           double strength, Job& job)
{
    std::vector<double> gaps(rounds.taken.size(), 0.0);
    parallelBlocks(
        gaps.size(), job,
        [&](Block block) {
            for (std::size_t j = block.first; j < block.last; ++j) {
                const auto sample = std::span(rounds.order[j]).first(rounds.taken[j]);
                gaps[j] = strength * probe.gap(pool, sample);
            }
        },
        1);
    double sum = 0;
    double seen = 0;
    for (std::size_t j = 0; j < gaps.size(); ++j) {
        sum += rounds.taken[j] > 0 ? gaps[j] : 0.0;
        seen += rounds.taken[j] > 0 ? 1.0 : 0.0;
    }
    for (std::size_t j = 0; j < gaps.size(); ++j) {
        if (rounds.taken[j] == 0 && seen > 0)
            gaps[j] = sum / seen;
    }
    return gaps;
}

/// Takes `seats` rows, as many as `weights` say of every cluster.
void takeRound(Rounds& rounds, std::vector<double> weights, std::uint64_t seats,
               std::vector<RowId>& chosen)
{
    // Every cluster keeps a chance to fill in where others run out.
    constexpr double kLeast = 1e-9;
    std::vector<std::uint64_t> left;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        weights[j] = std::max(weights[j], kLeast);
        left.push_back(rounds.order[j].size() - rounds.taken[j]);
    }
    const auto counts = apportion(weights, left, seats);
    for (std::size_t j = 0; j < counts.size(); ++j) {
        const auto first = rounds.order[j].begin() + static_cast<std::ptrdiff_t>(rounds.taken[j]);
        chosen.insert(chosen.end(), first, first + static_cast<std::ptrdiff_t>(counts[j]));
        rounds.taken[j] += counts[j];
    }
}

class IterativeSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        auto specs = qualityParams("none");
        specs.push_back(temperatureParam());
        specs.push_back({"rounds",
                         "Rounds",
                         "Parts the budget is taken in; clusters are weighed anew after each",
                         std::int64_t{3},
                         1,
                         1000,
                         {}});
        specs.push_back({"feedback",
                         "Feedback",
                         "Factor on what a cluster's chosen pairs gain, in nats per validation "
                         "token, before it becomes the cluster's weight (0 = equal clusters)",
                         1.0,
                         0,
                         1000,
                         {}});
        specs.push_back({"carry-weights",
                         "Carry weights",
                         "Multiply the weights of all rounds, as in the paper, instead of using "
                         "the last feedback alone",
                         true,
                         0,
                         0,
                         {}});
        return specs;
    }

    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        return withQuality({.wholePool = true, .oneBudget = true, .sourceClusters = true}, params);
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const std::vector<RowId> rows = eligiblePool(in);
        std::vector<float> cost = qualityDraw(in, rows, params, "select.iterative", job);
        Rounds rounds = prepare(in, cost, job);
        job.begin("Counting words", in.pool->size());
        const TokenVocabulary words(*in.validation, Side::Target, 1, job);
        const TokenRows pool = tokenRows(*in.pool, Side::Target, words, job);
        const ClusterProbe probe(tokenRows(*in.validation, Side::Target, words, job), pool,
                                 words.size());

        const auto budget = std::min<std::uint64_t>(in.rows, rows.size());
        const auto count = static_cast<std::uint64_t>(params.integer("rounds"));
        const std::vector<double> equal(rounds.taken.size(), 1.0);
        std::vector<double> weights = equal;
        std::vector<RowId> chosen;
        job.begin("Taking rounds", count * rounds.taken.size());
        for (std::uint64_t r = 0; r < count; ++r) {
            takeRound(rounds, weights, budget * (r + 1) / count - budget * r / count, chosen);
            const auto gaps = gapsOf(rounds, probe, pool, params.real("feedback"), job);
            weights = clusterWeights(params.flag("carry-weights") ? weights : equal, gaps);
        }
        return rankPool(in, rows, chosen, std::move(cost), qualityDrawName(params));
    }
};

} // namespace

std::unique_ptr<Selector> makeIterative()
{
    return std::make_unique<IterativeSelector>();
}

} // namespace craft
