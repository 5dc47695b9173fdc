// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/memory_corpus.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/preview.h"
#include "core/pipeline/settings.h"
#include "tests/core/pipeline/made_up_corpus.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace craft::test {
namespace {

class PreviewTest : public testing::Test {
protected:
    PreviewTest()
    {
        fillCorpus(pool, 900, 1, 3);
        fillCorpus(validation, 60, 2, 0);
        inputs.pool = &pool;
        inputs.validation = &validation;
        pipeline = std::make_unique<Pipeline>(inputs, params({}), nullptr);
        features = pipeline->features(job);
        flags = pipeline->flags(job);
    }
    static Params params(std::map<std::string, std::string> given)
    {
        given.try_emplace("budget", "60");
        return resolveRun(given);
    }
    [[nodiscard]] std::uint64_t eligible() const
    {
        return static_cast<std::uint64_t>(std::count(flags->begin(), flags->end(), 0));
    }

    MemoryCorpus pool;
    MemoryCorpus validation;
    RunInputs inputs;
    Job job;
    std::unique_ptr<Pipeline> pipeline;
    std::shared_ptr<const PairFeatures> features;
    std::shared_ptr<const RowFlags> flags;
};

TEST_F(PreviewTest, OfTheWholePoolHasTheClustersOfARunWithAsFewIterations)
{
    for (const std::uint32_t k : {1U, 4U, 11U, 60U}) {
        Params given = params({{"iterations", "3"}});
        given.set("k", std::int64_t{k});
        Pipeline exact(inputs, given, nullptr);
        const auto diagnostics = exact.diagnostics(job);
        const auto sample = PreviewSample::draw(*features, *flags, 100000, 1, job);
        const ClusterPreview found = sample.clusters(given, k, 60, job);
        EXPECT_EQ(found.k, k);
        EXPECT_EQ(found.sampledRows, eligible());
        EXPECT_EQ(found.poolRows, eligible());
        EXPECT_EQ(found.titles, exact.clustering(job)->titles);
        EXPECT_EQ(found.inertia, exact.clustering(job)->model.inertia.back());
        EXPECT_EQ(found.klDiscrete, diagnostics->klDiscrete);
        ASSERT_EQ(found.clusters.size(), k);
        for (std::size_t c = 0; c < k; ++c) {
            EXPECT_EQ(found.clusters[c].pool, diagnostics->clusters[c].pool);
            EXPECT_EQ(found.clusters[c].validation, diagnostics->clusters[c].validation);
            EXPECT_EQ(found.clusters[c].quota, diagnostics->clusters[c].quota);
            EXPECT_EQ(found.clusters[c].selected, diagnostics->clusters[c].selected);
            EXPECT_EQ(found.clusters[c].selectedShare, diagnostics->clusters[c].selectedShare);
        }
    }
}

TEST_F(PreviewTest, OfASampleIsScaledToThePool)
{
    const auto sample = PreviewSample::draw(*features, *flags, 200, 1, job);
    EXPECT_EQ(sample.sampledRows(), 200U);
    EXPECT_EQ(sample.poolRows(), eligible());
    const ClusterPreview found = sample.clusters(params({}), 5, 60, job);
    std::uint64_t rows = 0;
    std::uint64_t quota = 0;
    double residual = 0;
    for (const ClusterDiagnostics& cluster : found.clusters) {
        rows += cluster.pool;
        quota += cluster.quota;
        residual += cluster.residual;
        EXPECT_EQ(cluster.diameter, 0.0);
        EXPECT_LE(cluster.meanRadius, cluster.rmsRadius + 1e-12);
        EXPECT_LE(2 * cluster.meanRadius * cluster.validationShare, cluster.residual + 1e-12);
    }
    EXPECT_NEAR(static_cast<double>(rows), static_cast<double>(eligible()), 5.0);
    EXPECT_EQ(quota, 60U);
    EXPECT_DOUBLE_EQ(found.residual, residual);
}

TEST_F(PreviewTest, FollowsAllocationAndRounding)
{
    const auto sample = PreviewSample::draw(*features, *flags, 300, 2, job);
    for (const char* rounding : {"webster", "hamilton"}) {
        const ClusterPreview uniform = sample.clusters(
            params({{"allocation", "uniform"}, {"rounding", rounding}}), 4, 40, job);
        for (const ClusterDiagnostics& cluster : uniform.clusters)
            EXPECT_EQ(cluster.quota, 10U);
    }
}

TEST_F(PreviewTest, WithoutEligibleRowsSelectsNothing)
{
    const RowFlags none(pool.size(), kDuplicate);
    const auto sample = PreviewSample::draw(*features, none, 200, 1, job);
    EXPECT_EQ(sample.sampledRows(), 0U);
    const ClusterPreview found = sample.clusters(params({}), 3, 60, job);
    EXPECT_EQ(found.clusters[0].quota, 0U);
    EXPECT_TRUE(std::isinf(found.klDiscrete));
}

TEST_F(PreviewTest, RefusesMoreClustersThanValidationRows)
{
    const auto sample = PreviewSample::draw(*features, *flags, 200, 1, job);
    for (const std::uint32_t k : {0U, 61U}) {
        try {
            (void)sample.clusters(params({}), k, 60, job);
            FAIL() << "k = " << k;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::Usage);
        }
    }
}

TEST_F(PreviewTest, IsTheSameAtAnyThreadCountAndStopsWhenAsked)
{
    const auto sample = PreviewSample::draw(*features, *flags, 500, 1, job);
    const ClusterPreview expected = sample.clusters(params({}), 9, 60, job);
    for (const int threads : {2, 3, 7}) {
        Job more({}, threads);
        const ClusterPreview found = sample.clusters(params({}), 9, 60, more);
        EXPECT_EQ(found.inertia, expected.inertia);
        EXPECT_EQ(found.residual, expected.residual);
        EXPECT_EQ(found.titles, expected.titles);
        for (std::size_t c = 0; c < 9; ++c)
            EXPECT_EQ(found.clusters[c].pool, expected.clusters[c].pool);
    }
    StoppingJob counting;
    (void)sample.clusters(params({}), 9, 60, counting);
    ASSERT_GT(counting.polls(), 3U);
    for (std::uint64_t stopAt = 1; stopAt <= counting.polls(); ++stopAt) {
        StoppingJob stopping(stopAt);
        EXPECT_THROW((void)sample.clusters(params({}), 9, 60, stopping), Cancelled)
            << "poll " << stopAt;
    }
}

} // namespace
} // namespace craft::test
