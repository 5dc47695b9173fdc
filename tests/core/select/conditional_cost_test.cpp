// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/select/registry.h"
#include "tests/support/selection_reference.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace craft {
namespace {

using test::naiveCost;
using test::NaiveParams;
using test::randomRankCase;
using test::RankCase;
using test::RankCaseSize;

Params given(const NaiveParams& naive)
{
    Params out;
    out.set("variant", std::string(1, naive.variant));
    out.set("metric", naive.metric);
    out.set("shrink", naive.shrink);
    out.set("beta", naive.beta);
    out.set("alpha", naive.alpha);
    out.set("smoothing", naive.smoothing);
    return out;
}

Ranking rank(const RankCase& in, const Params& params)
{
    const auto selector = makePlugin(selectors(), "method", "craft");
    Job job;
    return selector->rank(in.input(), resolve(selector->params(), params), job);
}

void expectNaiveCosts(const RankCase& in, const NaiveParams& naive)
{
    const std::string what = str(naive.variant, " ", naive.metric, " shrink ", naive.shrink,
                                 " beta ", naive.beta, " alpha ", naive.alpha);
    const Ranking got = rank(in, given(naive));
    ASSERT_EQ(got.cost.size(), in.flags.size());
    for (std::size_t row = 0; row < in.flags.size(); ++row) {
        if (in.isEligible(row)) {
            ASSERT_NEAR(static_cast<double>(got.cost[row]), naiveCost(in, row, naive), 2e-6)
                << what << ", row " << row;
        } else {
            ASSERT_TRUE(std::isnan(got.cost[row])) << what << ", row " << row;
        }
    }
}

TEST(ConditionalCost, IsTheMeanDistanceToValidationPairs)
{
    for (const bool sparse : {true, false}) {
        const RankCase in = randomRankCase(1, RankCaseSize{.sparse = sparse});
        for (const std::string metric : {"sqeuclidean", "cosine", "euclidean"}) {
            for (const double shrink : {0.0, 5.0}) {
                for (const double alpha : {0.0, .3, 1.0})
                    expectNaiveCosts(in, {'b', metric, shrink, 0, alpha, 0});
            }
        }
    }
}

TEST(ConditionalCost, SubtractsLikenessToThePool)
{
    for (const bool sparse : {true, false}) {
        const RankCase in = randomRankCase(2, RankCaseSize{.sparse = sparse});
        for (const char variant : {'a', 'b', 'c', 'd'}) {
            expectNaiveCosts(in, {variant, "sqeuclidean", 5, .5, .5, 0});
            expectNaiveCosts(in, {variant, "cosine", 20, 1, .25, 1});
        }
    }
}

TEST(ConditionalCost, ReadsTheConditionalStructureOffTargetClusters)
{
    for (const bool sparse : {true, false}) {
        const RankCase in = randomRankCase(3, RankCaseSize{.sparse = sparse});
        for (const char variant : {'a', 'c'}) {
            for (const std::string metric : {"sqeuclidean", "cosine", "euclidean"}) {
                for (const double smoothing : {0.0, 1.0}) {
                    expectNaiveCosts(in, {variant, metric, 2, 0, 0, smoothing});
                    expectNaiveCosts(in, {variant, metric, 2, 0, .5, smoothing});
                }
            }
        }
    }
}

TEST(ConditionalCost, RanksBySquaredDistanceAsByDistanceToTheConditionalMean)
{
    // score_b(y) = ||y - mean||^2 + variance, so the order is that of ||y - mean||.
    const RankCase in = randomRankCase(4, {.pool = 600});
    Ranking got = rank(in, given({'b', "sqeuclidean", 0, 0, 0, 0}));
    for (std::size_t i = 0; i + 1 < in.clustering.clusters(); ++i) {
        std::vector<double> mean(in.features.validationTarget.cols(), 0);
        double members = 0;
        for (std::size_t v = 0; v < in.clustering.validation.cluster.size(); ++v) {
            if (index(in.clustering.validation.cluster[v]) != i)
                continue;
            ++members;
            const auto row = test::denseRow(in.features.validationTarget, v);
            for (std::size_t f = 0; f < row.size(); ++f)
                mean[f] += static_cast<double>(row[f]);
        }
        double before = 0;
        for (const RowId id : got.group(i)) {
            const auto y = test::denseRow(in.features.poolTarget, index(id));
            double squared = 1; // |y|^2, stored or not
            for (std::size_t f = 0; f < y.size(); ++f) {
                const double m = mean[f] / members;
                squared += m * m - 2 * m * static_cast<double>(y[f]);
            }
            ASSERT_GE(std::sqrt(squared), before - 1e-6);
            before = std::sqrt(squared);
        }
    }
}

TEST(ConditionalCost, OfDecayClampsTheMeanAndIsOneMinusTheScore)
{
    const RankCase in = randomRankCase(5, {});
    Params params = given({'e', "cosine", 20, .5, .5, 0});
    const Ranking got = rank(in, params);
    const auto score = [&](const FeatureMatrix& pool, const FeatureMatrix& validation,
                           const std::vector<float>& poolMean, std::size_t row) {
        const std::size_t cluster = index(in.clustering.pool.cluster[row]);
        const auto global = test::meanRow(validation);
        std::vector<double> sum(global.size(), 0);
        double members = 0;
        for (std::size_t v = 0; v < validation.rows(); ++v) {
            if (index(in.clustering.validation.cluster[v]) != cluster)
                continue;
            ++members;
            const auto values = test::denseRow(validation, v);
            for (std::size_t f = 0; f < sum.size(); ++f)
                sum[f] += static_cast<double>(values[f]);
        }
        const auto x = test::denseRow(pool, row);
        double out = 0;
        for (std::size_t f = 0; f < sum.size(); ++f) {
            const double mean = (sum[f] + 20 * static_cast<double>(global[f])) / (members + 20)
                - .5 * static_cast<double>(poolMean[f]);
            out += static_cast<double>(x[f]) * std::max(0.0, mean);
        }
        return out;
    };
    for (std::size_t row = 0; row < in.flags.size(); ++row) {
        if (!in.isEligible(row))
            continue;
        const PairFeatures& f = in.features;
        const double want = 1 - .5 * score(f.poolSource, f.validationSource, f.poolMeanSource, row)
            - .5 * score(f.poolTarget, f.validationTarget, f.poolMeanTarget, row);
        ASSERT_NEAR(static_cast<double>(got.cost[row]), want, 1e-6);
    }
    EXPECT_EQ(got.costName,
              "the expected cosine distance to the cluster's validation pairs, less 0.5 "
              "x likeness to the pool, before decay");
}

void expectUsageError(const RankCase& in, const Params& params, const std::string& text)
{
    try {
        (void)rank(in, params);
        FAIL() << "expected: " << text;
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_THAT(error.what(), testing::HasSubstr(text));
        EXPECT_FALSE(error.hint().empty());
    }
}

TEST(ConditionalCost, RefusesParametersThatDoNotGoTogether)
{
    RankCase in = randomRankCase(6, {});
    expectUsageError(in, given({'b', "euclidean", 0, .5, 0, 0}), "--beta is 0.5");
    expectUsageError(in, given({'e', "euclidean", 0, 0, 0, 0}), "no euclidean form");
    in.features.poolTarget =
        test::matrixOf(std::vector(in.flags.size(), std::vector<float>(25, 1)), 25, false);
    expectUsageError(in, given({'e', "cosine", 0, 0, .5, 0}), "these vectors are dense");
}

TEST(ConditionalCost, RefusesNegativeValuesUnderDecay)
{
    RankCase in = randomRankCase(6, {.pool = 40, .clusters = 1, .flagged = false});
    SparseRows negative = in.features.poolTarget.sparse();
    for (float& value : negative.values)
        value = -value;
    in.features.poolTarget = FeatureMatrix(negative);
    in.depth = {40};
    expectUsageError(in, given({'e', "cosine", 5, 0, 0, 0}), "values of at least 0");
}

TEST(ConditionalCost, AsksForTargetClustersOnlyWhereItReadsThem)
{
    const auto selector = makePlugin(selectors(), "method", "craft");
    for (const char variant : {'a', 'b', 'c', 'd', 'e'}) {
        const Params params = resolve(selector->params(), given({variant, "cosine", 0, 0, 0, 0}));
        EXPECT_EQ(selector->traits(params).targetClusters, variant == 'a' || variant == 'c');
    }
    EXPECT_FALSE(makePlugin(selectors(), "method", "random")->traits({}).targetClusters);
    const RankCase in = randomRankCase(6, {});
    RankInput input = in.input();
    input.targets = nullptr;
    Job job;
    EXPECT_THROW((void)selector->rank(
                     input, resolve(selector->params(), given({'a', "cosine", 0, 0, 0, 0})), job),
                 Error);
}

TEST(ConditionalCost, NeedsValidationPairs)
{
    const RankCase in = randomRankCase(6, {.validation = 0});
    try {
        (void)rank(in, {});
        FAIL() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
    }
}

} // namespace
} // namespace craft
