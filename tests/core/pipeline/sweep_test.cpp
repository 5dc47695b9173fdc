// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/memory_corpus.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/settings.h"
#include "core/pipeline/sweep.h"
#include "tests/core/pipeline/made_up_corpus.h"

#include <gtest/gtest.h>

#include <cmath>

namespace craft::test {
namespace {

using Counts = std::vector<std::uint64_t>;

TEST(DefaultSweep, DoublesUpToOneClusterForTwoPairs)
{
    EXPECT_EQ(defaultSweep(1000), (Counts{8, 16, 32, 64, 128, 256}));
    EXPECT_EQ(defaultSweep(1024), (Counts{8, 16, 32, 64, 128, 256, 512}));
    EXPECT_EQ(defaultSweep(31), Counts{8});
    EXPECT_EQ(defaultSweep(32), (Counts{8, 16}));
    EXPECT_EQ(defaultSweep(3), Counts{3});
    EXPECT_EQ(defaultSweep(1), Counts{1});
    EXPECT_EQ(defaultSweep(0), Counts{});
}

TEST(DefaultSweep, OfAFewPairsNeverAsksForMoreClustersThanPairs)
{
    for (std::uint64_t pairs = 1; pairs < 100; ++pairs) {
        for (const std::uint64_t k : defaultSweep(pairs))
            EXPECT_LE(k, pairs);
    }
}

TEST(MeanAndSd, DividesByOneLessThanTheCount)
{
    const std::vector<double> values{2, 4, 9};
    EXPECT_DOUBLE_EQ(meanAndSd(values).mean, 5.0);
    EXPECT_DOUBLE_EQ(meanAndSd(values).sd, std::sqrt(13.0));
    EXPECT_EQ(meanAndSd(std::span(values).first(1)).sd, 0.0);
    std::vector<SweepCell> cells(2);
    cells[1].missedClusters = 3;
    EXPECT_DOUBLE_EQ(meanAndSd(cells, &SweepCell::missedClusters).mean, 1.5);
}

TEST(SweepCell, HoldsTheNumbersOfItsRun)
{
    MemoryCorpus pool;
    MemoryCorpus validation;
    fillCorpus(pool, 300, 1, 3);
    fillCorpus(validation, 40, 2, 0);
    RunInputs inputs;
    inputs.pool = &pool;
    inputs.validation = &validation;
    Job job;
    Pipeline pipeline(inputs, resolveRun({{"budget", "9"}, {"k", "12"}, {"seed", "4"}}), nullptr);
    const SweepCell cell = sweepCell(pipeline, job);
    const auto diagnostics = pipeline.diagnostics(job);
    EXPECT_EQ(cell.k, 12U);
    EXPECT_EQ(cell.seed, 4);
    EXPECT_EQ(cell.selected, 9U);
    EXPECT_EQ(cell.residual, diagnostics->residual);
    EXPECT_EQ(cell.total, diagnostics->total);
    EXPECT_EQ(cell.inertia, pipeline.clustering(job)->model.inertia.back());
    // Nine pairs over twelve clusters: some get none.
    EXPECT_GE(cell.missedClusters, 3U);
    EXPECT_TRUE(std::isinf(cell.klDiscrete));
    EXPECT_TRUE(std::isfinite(cell.klDiscreteFinite));
    EXPECT_LE(cell.smallestCluster, cell.largestCluster);
    EXPECT_LE(cell.largestCluster * 12, 300U * 12U);
    EXPECT_GE(cell.largestCluster, diagnostics->clusters[0].pool);
    EXPECT_LE(cell.smallestCluster, diagnostics->clusters[0].pool);
}

} // namespace
} // namespace craft::test
