// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/evaluate.h"
#include "core/evaluate/text_vectors.h"
#include "tests/core/evaluate/evaluation_example.h"
#include "tests/support/random_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace craft::test {
namespace {

const std::vector<std::string> kWordDistances{"sliced-wasserstein", "sinkhorn"};
const std::vector<std::string> kVectorDistances{"sliced-vectors", "sinkhorn-vectors"};

/// Dense vectors in which the rows of the domain lie with the test pairs.
std::shared_ptr<const PairFeatures> denseFeatures(const EvaluationExample& example)
{
    const auto cloud = [](const std::vector<std::uint8_t>& inDomain, std::uint64_t seed) {
        std::vector<float> values;
        for (std::size_t i = 0; i < inDomain.size(); ++i) {
            Rng rng(seed, "test.cloud", i);
            for (std::size_t c = 0; c < 4; ++c)
                values.push_back(static_cast<float>(rng.unit()) + (c == inDomain[i] ? 2.0F : 0.0F));
        }
        return FeatureMatrix(DenseRows(std::move(values), 4));
    };
    const std::vector<std::uint8_t> test(example.test->size(), 1);
    auto out = std::make_shared<PairFeatures>();
    out->poolSource = cloud(example.inDomain, 1);
    out->poolTarget = cloud(example.inDomain, 2);
    out->validationSource = cloud(test, 3);
    out->validationTarget = cloud(test, 4);
    return out;
}

TEST(TransportDistances, AreNoneBetweenEqualPairs)
{
    const EvaluationExample example(100, 40);
    Job job;
    const EvaluationContext context = example.context(job);
    const Scores same = evaluate(context, measuredPairs(*example.test, job), kWordDistances, job);
    EXPECT_NEAR(same.find("sliced-wasserstein")->measured.value, 0.0, 1e-9);
    EXPECT_NEAR(same.find("sinkhorn")->measured.value, 0.0, 1e-6);
}

TEST(TransportDistances, AreSmallerInsideTheDomain)
{
    const EvaluationExample example(600, 60);
    Job job({}, 2);
    const EvaluationContext context = makeContext(
        {*example.pool, *example.test, denseFeatures(example), example.inDomain, {}, 1}, job);
    for (const auto& ids : {kWordDistances, kVectorDistances}) {
        const Scores good = evaluateRows(context, example.rows(1, 100), ids, job);
        const Scores mixed = evaluateRows(context, example.mixed(100), ids, job);
        const Scores bad = evaluateRows(context, example.rows(0, 100), ids, job);
        ASSERT_EQ(good.values.size(), 2U);
        for (std::size_t i = 0; i < 2; ++i) {
            EXPECT_GT(good.values[i].measured.value, 0.0) << ids[i];
            EXPECT_LT(good.values[i].measured.value, mixed.values[i].measured.value) << ids[i];
            EXPECT_LT(mixed.values[i].measured.value, bad.values[i].measured.value) << ids[i];
        }
    }
}

TEST(TransportDistances, OfVectorsNeedDenseOnes)
{
    const EvaluationExample example(60, 10);
    Job job;
    const Scores none = evaluateRows(example.context(job), example.mixed(9), kVectorDistances, job);
    ASSERT_EQ(none.leftOut.size(), 2U);
    EXPECT_THAT(none.leftOut[0].why, testing::HasSubstr("no dense vectors"));
    const EvaluationContext context =
        makeContext({*example.pool, *example.test, denseFeatures(example), {}, {}, 1}, job);
    const Scores other =
        evaluate(context, measuredPairs(*example.test, job), kVectorDistances, job);
    EXPECT_THAT(other.leftOut[0].why, testing::HasSubstr("not rows of the pool"));
}

TEST(TransportDistances, OfNothingAreUnknown)
{
    const EvaluationExample example(60, 10);
    Job job;
    const Scores none = evaluateRows(example.context(job), {}, kWordDistances, job);
    EXPECT_TRUE(std::isnan(none.values[0].measured.value));
    EXPECT_TRUE(std::isnan(none.values[1].measured.value));
}

TEST(TextVectorsOfPairs, ShareColumnsThatMeanTheSameEverywhere)
{
    const EvaluationExample example(100, 10);
    Job job;
    const EvaluationContext context = example.context(job);
    const MeasuredSelection all = measuredRows(context, example.mixed(20), job);
    const std::vector<std::size_t> last{19};
    const SparseRows one = textVectors(context, all.text, last, 512);
    const SparseRows some = textVectors(context, all.text, sampleOf(20, 20, 1), 512);
    const SparseRow a = one.row(0);
    const SparseRow b = some.row(19);
    EXPECT_TRUE(std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end()));
    EXPECT_TRUE(std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end()));
    EXPECT_EQ(some.cols, 512U);
}

} // namespace
} // namespace craft::test
