// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds that weigh clusters by feedback (methods.md 6).
#include "core/data/apportion.h"
#include "core/select/iterative.h"
#include "core/select/registry.h"
#include "tests/support/apportion_reference.h"
#include "tests/support/quality_reference.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using testing::DoubleNear;
using testing::ElementsAre;

Params resolved(const std::map<std::string, ParamValue>& values)
{
    Params given;
    for (const auto& [id, value] : values)
        given.set(id, value);
    return resolve(makePlugin(selectors(), "method", "iterative")->params(), given);
}

Ranking rank(const RankCase& in, const Params& params)
{
    Job job;
    return makePlugin(selectors(), "method", "iterative")->rank(in.input(), params, job);
}

std::vector<std::uint64_t> countsOf(const RankCase& in, std::span<const RowId> rows)
{
    std::vector<std::uint64_t> out(in.clustering.clusters(), 0);
    for (const RowId row : rows)
        ++out[index(in.clustering.pool.cluster[index(row)])];
    return out;
}

/// The weights of the next round by their definition, from the rows so far.
std::vector<double> naiveWeights(const RankCase& in, std::span<const RowId> chosen,
                                 std::vector<double> weights)
{
    std::vector<std::vector<RowId>> members(weights.size());
    for (const RowId row : chosen)
        members[index(in.clustering.pool.cluster[index(row)])].push_back(row);
    std::vector<double> gaps;
    double sum = 0;
    for (const auto& sample : members) {
        gaps.push_back(sample.empty() ? 0.0 : test::naiveGap(in, sample));
        sum += gaps.back();
    }
    const auto seen =
        std::count_if(members.begin(), members.end(), [](const auto& m) { return !m.empty(); });
    double total = 0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        weights[j] *= std::exp(members[j].empty() ? sum / static_cast<double>(seen) : gaps[j]);
        total += weights[j];
    }
    for (double& weight : weights)
        weight /= total;
    return weights;
}

TEST(ClusterWeights, AreTheExampleOfTheSpecification)
{
    EXPECT_THAT(clusterWeights(std::vector<double>{1, 1}, std::vector<double>{0, std::log(3)}),
                ElementsAre(DoubleNear(.25, 1e-12), DoubleNear(.75, 1e-12)));
    // The paper's form multiplies with the weights before.
    EXPECT_THAT(clusterWeights(std::vector<double>{.75, .25}, std::vector<double>{0, std::log(3)}),
                ElementsAre(DoubleNear(.5, 1e-12), DoubleNear(.5, 1e-12)));
    // Large gaps overflow nothing.
    EXPECT_THAT(clusterWeights(std::vector<double>{1, 1}, std::vector<double>{2000, -2000}),
                ElementsAre(1.0, 0.0));
}

TEST(ClusterProbe, IsTheDropInCrossEntropyOfValidation)
{
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const RankCase in = randomRankCase(seed, {});
        Job job;
        const TokenVocabulary words(*in.validation, Side::Target, 1, job);
        const TokenRows pool = tokenRows(*in.pool, Side::Target, words, job);
        const ClusterProbe probe(tokenRows(*in.validation, Side::Target, words, job), pool,
                                 words.size());
        const std::vector<RowId> sample{rowId(3), rowId(5), rowId(100)};
        EXPECT_NEAR(probe.gap(pool, sample), test::naiveGap(in, sample), 1e-9);
        EXPECT_EQ(probe.gap(pool, {}), 0.0);
    }
}

TEST(IterativeSelector, GivesEveryRoundByHamiltonUnderTheFeedbackSoFar)
{
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        RankCase in = randomRankCase(seed, {.pool = 400, .clusters = 5});
        in.rows = 91;
        const Ranking got = rank(in, resolved({}));
        ASSERT_EQ(got.rows.size(), 91U);
        std::vector<double> weights(5, .2);
        std::size_t first = 0;
        for (const std::size_t last : {30U, 60U, 91U}) {
            const auto round = std::span(got.rows).subspan(first, last - first);
            EXPECT_EQ(countsOf(in, round), test::hamiltonReference(weights, last - first));
            weights = naiveWeights(in, std::span(got.rows).first(last), weights);
            first = last;
        }
    }
}

TEST(IterativeSelector, NeverAsksAClusterForMoreThanItHas)
{
    RankCase in = randomRankCase(2, {.pool = 60, .clusters = 6});
    for (in.rows = 1; in.rows < 60; in.rows += 7) {
        const auto eligible = in.eligibleRows().size();
        EXPECT_EQ(rank(in, resolved({{"rounds", std::int64_t{9}}})).rows.size(),
                  std::min<std::size_t>(in.rows, eligible));
    }
}

TEST(IterativeSelector, FavoursTheClusterThatSpeaksLikeValidation)
{
    RankCase in =
        randomRankCase(3, {.pool = 300, .validation = 20, .clusters = 3, .flagged = false});
    test::PairTexts texts;
    for (std::size_t row = 0; row < 300; ++row) {
        const bool isLike = index(in.clustering.pool.cluster[row]) == 1;
        texts.emplace_back("x", isLike ? "alpha beta gamma" : "delta epsilon zeta");
    }
    in.pool = test::makeCorpus(texts);
    in.validation = test::makeCorpus(test::PairTexts(20, {"x", "alpha beta gamma"}));
    in.rows = 90;
    const auto counts = countsOf(in, rank(in, resolved({})).rows);
    EXPECT_GT(counts[1], 2 * counts[0]);
    EXPECT_NEAR(static_cast<double>(counts[0]), static_cast<double>(counts[2]), 2.0);
    // Without feedback, and in one round, clusters are equal.
    EXPECT_THAT(countsOf(in, rank(in, resolved({{"feedback", 0.0}})).rows),
                ElementsAre(30U, 30U, 30U));
    EXPECT_THAT(countsOf(in, rank(in, resolved({{"rounds", std::int64_t{1}}})).rows),
                ElementsAre(30U, 30U, 30U));
    // Feedback that does not add up moves fewer seats.
    EXPECT_LT(countsOf(in, rank(in, resolved({{"carry-weights", false}})).rows)[1], counts[1]);
}

TEST(IterativeSelector, DrawsInsideClustersByQuality)
{
    RankCase in = randomRankCase(4, {.pool = 200, .clusters = 1, .flagged = false});
    in.rows = 50;
    const Ranking got = rank(in, resolved({{"quality", std::string("validation")}}));
    // One cluster: the rounds together are one draw.
    EXPECT_TRUE(std::is_sorted(got.rows.begin(), got.rows.end(), [&](RowId a, RowId b) {
        return got.cost[index(a)] < got.cost[index(b)];
    }));
    const auto selector = makePlugin(selectors(), "method", "iterative");
    EXPECT_TRUE(selector->traits(resolved({})).oneBudget);
    EXPECT_TRUE(selector->traits(resolved({})).variesWithSeed());
}

} // namespace
} // namespace craft
