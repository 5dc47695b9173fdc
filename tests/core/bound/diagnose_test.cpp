// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/bound/diagnose.h"
#include "core/cluster/cluster.h"
#include "tests/support/random_rows.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace craft {
namespace {

/// A clustered corpus and a selection of given rows.
struct Case {
    PairFeatures features;
    Clustering clustering;
    RowFlags flags;
    Selection selection;

    Case(FeatureMatrix pool, FeatureMatrix validation, std::uint32_t clusters)
    {
        features.poolSource = std::move(pool);
        features.validationSource = std::move(validation);
        ClusterParams params;
        params.kmeans.clusters = clusters;
        Job job;
        clustering = cluster(features, params, job);
        flags.assign(features.poolSource.rows(), 0);
        selection.quota.assign(clusters, 0);
        selection.taken.assign(clusters, 0);
    }

    void select(const std::vector<std::size_t>& rows)
    {
        for (const std::size_t row : rows) {
            const ClusterId c = clustering.pool.cluster[row];
            selection.pairs.push_back({rowId(row), c, 1, 1, 0});
            ++selection.quota[index(c)];
            ++selection.taken[index(c)];
        }
    }

    [[nodiscard]] Diagnostics diagnose(Job& job, DiagnoseParams params = {}) const
    {
        return craft::diagnose(features, clustering, flags, selection, params, job);
    }
    [[nodiscard]] Diagnostics diagnose() const
    {
        Job job;
        return diagnose(job);
    }
};

/// Dense rows [first, first + count) of one long list, so that two parts share their directions.
FeatureMatrix denseRows(std::size_t first, std::size_t count)
{
    const FeatureMatrix all(test::randomDenseRows(first + count, 12, 10, 1));
    std::vector<RowId> rows;
    for (std::size_t i = first; i < first + count; ++i)
        rows.push_back(rowId(i));
    return all.gather(rows);
}

Case randomCase(bool sparse, std::size_t pool = 900, std::size_t validation = 120,
                std::uint32_t clusters = 8)
{
    Case out = sparse ? Case(FeatureMatrix(test::randomSparseRows(pool, 60, 8, 1)),
                             FeatureMatrix(test::randomSparseRows(validation, 60, 8, 2)), clusters)
                      : Case(denseRows(0, pool), denseRows(pool, validation), clusters);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < pool; i += 3)
        rows.push_back(i);
    out.select(rows);
    return out;
}

/// Directions in two groups around 0 and 90 degrees; two clusters, all numbers on paper.
Case paperCase()
{
    Case out(FeatureMatrix(DenseRows({4, 3, 1, 0, 3, 4, 0, 1, -1, 0}, 2)),
             FeatureMatrix(DenseRows({1, 0, 4, 3, 0, 1, 1, 0}, 2)), 2);
    out.flags[4] = 1;
    out.select({0, 2, 3});
    return out;
}

TEST(Diagnose, NumbersOnPaper)
{
    const Case paper = paperCase();
    const Diagnostics d = paper.diagnose();
    ASSERT_EQ(d.clusters.size(), 2U);
    const std::size_t east = index(paper.clustering.validation.cluster[0]);
    const ClusterDiagnostics& a = d.clusters[east];
    const ClusterDiagnostics& b = d.clusters[1 - east];
    // Validation: three rows near 0 degrees, one at 90. Selected: one and two.
    EXPECT_EQ(a.validation, 3U);
    EXPECT_EQ(b.validation, 1U);
    EXPECT_EQ(a.selected, 1U);
    EXPECT_EQ(b.selected, 2U);
    EXPECT_EQ(a.pool + b.pool, 4U); // the flagged row is not eligible
    EXPECT_DOUBLE_EQ(a.validationShare, .75);
    EXPECT_DOUBLE_EQ(a.selectedShare, 1 / 3.0);
    EXPECT_DOUBLE_EQ(a.poolShare, .5);
    EXPECT_EQ(a.quota, 1U);
    // Diameters: (1, 0) to (.8, .6) is sqrt .4; (0, 1) to (.6, .8) too.
    EXPECT_NEAR(a.diameter, std::sqrt(.4), 1e-5);
    EXPECT_NEAR(b.diameter, std::sqrt(.4), 1e-5);
    EXPECT_EQ(a.diameterLow, a.diameter);
    EXPECT_EQ(a.diameterKind, DiameterKind::Exact);
    EXPECT_NEAR(a.residual, .75 * std::sqrt(.4), 1e-5);
    EXPECT_NEAR(d.residual, std::sqrt(.4), 1e-5);
    // Centroid of the first: ((1, 0) + (.8, .6) + (1, 0)) / 3 = (2.8, .6) / 3.
    const double near = std::hypot(.2 / 3, .2);
    const double far = std::hypot(.4 / 3, .4);
    EXPECT_NEAR(a.meanRadius, (2 * near + 2 * far) / 4, 1e-5);
    EXPECT_NEAR(a.rmsRadius, std::sqrt((near * near + far * far) / 2), 1e-5);
    EXPECT_NEAR(a.klTerm, .75 * std::log(2.25), 1e-9);
    EXPECT_NEAR(d.klDiscrete, .75 * std::log(2.25) + .25 * std::log(.375), 1e-9);
    EXPECT_NEAR(d.totalVariation, .75 - 1 / 3.0, 1e-9);
    EXPECT_EQ(d.occupied, 2U);
    EXPECT_NEAR(d.validationEntropy, -.75 * std::log(.75) - .25 * std::log(.25), 1e-9);
    EXPECT_NEAR(d.total, d.klDiscrete + d.lipschitz * d.residual, 1e-12);
    EXPECT_EQ(d.slopeValidationRows, 4U);
    EXPECT_EQ(d.slopeSelectedRows, 3U);
    EXPECT_THAT(d.roundingRule, testing::StartsWith("Webster"));
}

TEST(Diagnose, PartsAddUpOnRandomRows)
{
    for (const bool sparse : {true, false}) {
        const Diagnostics d = randomCase(sparse).diagnose();
        double kl = 0;
        double residual = 0;
        std::uint64_t selected = 0;
        for (const ClusterDiagnostics& c : d.clusters) {
            kl += c.klTerm;
            residual += c.residual;
            selected += c.selected;
            EXPECT_LE(c.meanRadius, c.rmsRadius + 1e-9);
        }
        EXPECT_NEAR(d.klDiscrete, kl, 1e-9);
        EXPECT_NEAR(d.residual, residual, 1e-9);
        EXPECT_EQ(selected, 300U);
        EXPECT_TRUE(std::isfinite(d.total));
        EXPECT_EQ(d.projected.projections, 5U);
        EXPECT_EQ(d.projected.dimensions, 6U);
        EXPECT_EQ(d.projected.validationRows, 120U);
        EXPECT_EQ(d.projected.selectedRows, 300U);
        EXPECT_TRUE(std::isfinite(d.projected.bound));
        EXPECT_TRUE(std::isfinite(d.projected.klEstimate));
        EXPECT_GT(d.projected.klEstimateSd, 0);
        EXPECT_GE(d.projected.bound, d.projected.klEstimate);
    }
}

TEST(Diagnose, OneProjectionHasItsOwnBound)
{
    const Case one = randomCase(true);
    Job job;
    DiagnoseParams params;
    params.projections = 1;
    const ProjectedBound p = one.diagnose(job, params).projected;
    EXPECT_NEAR(p.bound, p.klDiscrete + p.lipschitz * p.residual, 1e-12);
    EXPECT_EQ(p.klEstimateSd, 0);
    params.projections = 0;
    EXPECT_EQ(one.diagnose(job, params).projected.projections, 0U);
}

TEST(Diagnose, SamplesAreTakenAndReported)
{
    Job job;
    DiagnoseParams params;
    params.projectedRows = 50;
    params.slopeRows = 70;
    const Diagnostics d = randomCase(true).diagnose(job, params);
    EXPECT_EQ(d.projected.validationRows, 50U);
    EXPECT_EQ(d.projected.selectedRows, 50U);
    EXPECT_EQ(d.slopeValidationRows, 70U);
    EXPECT_EQ(d.slopeSelectedRows, 70U);
}

TEST(Diagnose, EmptySelectionIsInfinitelyFar)
{
    for (const bool sparse : {true, false}) {
        Case empty = randomCase(sparse, 50, 20, 3);
        empty.selection = {};
        const Diagnostics d = empty.diagnose();
        EXPECT_TRUE(std::isinf(d.klDiscrete));
        EXPECT_TRUE(std::isinf(d.total));
        EXPECT_EQ(d.totalVariation, 1);
        EXPECT_TRUE(std::isinf(d.roundingBound));
        EXPECT_TRUE(std::isnan(d.lipschitz));
        EXPECT_TRUE(std::isnan(d.heldOutAuc));
        EXPECT_EQ(d.projected.projections, 0U);
        EXPECT_EQ(d.clusters[0].selected, 0U);
        EXPECT_EQ(d.clusters[0].quota, 0U);
    }
}

TEST(Diagnose, SelectionInsideOneClusterLeavesTheOthersInfinite)
{
    Case one = randomCase(true);
    one.selection.pairs.clear();
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < one.clustering.pool.cluster.size(); ++i) {
        if (index(one.clustering.pool.cluster[i]) == 3)
            rows.push_back(i);
    }
    ASSERT_GT(rows.size(), 5U);
    one.select(rows);
    const Diagnostics d = one.diagnose();
    EXPECT_TRUE(std::isinf(d.klDiscrete));
    EXPECT_TRUE(std::isinf(d.total));
    EXPECT_TRUE(std::isfinite(d.klReverse));
    EXPECT_TRUE(std::isinf(d.roundingBound));
    EXPECT_GT(d.heldOutAuc, .5);
    EXPECT_TRUE(std::isfinite(d.projected.bound)); // cells without selected rows are joined there
}

TEST(Diagnose, OneValidationRowWorks)
{
    for (const bool sparse : {true, false}) {
        const Diagnostics d = randomCase(sparse, 60, 1, 1).diagnose();
        EXPECT_EQ(d.klDiscrete, 0);
        EXPECT_EQ(d.validationEntropy, 0);
        EXPECT_TRUE(std::isfinite(d.lipschitz));
        EXPECT_TRUE(std::isnan(d.heldOutAuc));
        EXPECT_TRUE(std::isnan(d.projected.klEstimate));
        EXPECT_TRUE(std::isnan(d.projected.ratio));
        EXPECT_TRUE(std::isfinite(d.projected.bound));
    }
}

TEST(Diagnose, SelectingValidationItselfIsNoDistance)
{
    const SparseRows rows = test::randomSparseRows(200, 40, 7, 4);
    Case same{FeatureMatrix(rows), FeatureMatrix(rows), 6};
    std::vector<std::size_t> all(200);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    same.select(all);
    const Diagnostics d = same.diagnose();
    EXPECT_EQ(d.klDiscrete, 0);
    EXPECT_EQ(d.totalVariation, 0);
    EXPECT_NEAR(d.lipschitz, 0, 1e-4);
}

TEST(Diagnose, OrderOfTakingPlaysNoPart)
{
    Case forward = randomCase(true);
    const Diagnostics a = forward.diagnose();
    std::reverse(forward.selection.pairs.begin(), forward.selection.pairs.end());
    const Diagnostics b = forward.diagnose();
    EXPECT_EQ(a.lipschitz, b.lipschitz);
    EXPECT_EQ(a.projected.bound, b.projected.bound);
}

TEST(Diagnose, RuleNamesTheAllocation)
{
    const Case some = randomCase(true);
    Job job;
    DiagnoseParams params;
    params.projections = 0;
    params.webster = false;
    EXPECT_THAT(some.diagnose(job, params).roundingRule, testing::StartsWith("Hamilton: "));
    params.minOne = true;
    EXPECT_THAT(some.diagnose(job, params).roundingRule,
                testing::StartsWith("Hamilton after one each"));
    params.webster = true;
    EXPECT_THAT(some.diagnose(job, params).roundingRule,
                testing::StartsWith("Webster after one each"));
}

TEST(Diagnose, BytesDoNotDependOnThreads)
{
    for (const bool sparse : {true, false}) {
        const Case some = randomCase(sparse, 1200, 200, 20);
        Job one;
        DiagnoseParams params;
        params.projections = 2;
        const Diagnostics a = some.diagnose(one, params);
        for (const int threads : {2, 3, 7}) {
            Job job({}, threads);
            const Diagnostics b = some.diagnose(job, params);
            EXPECT_EQ(a.total, b.total);
            EXPECT_EQ(a.heldOutAuc, b.heldOutAuc);
            EXPECT_EQ(a.projected.bound, b.projected.bound);
            EXPECT_EQ(a.projected.klEstimate, b.projected.klEstimate);
            for (std::size_t c = 0; c < a.clusters.size(); ++c)
                EXPECT_EQ(a.clusters[c].diameter, b.clusters[c].diameter);
        }
    }
}

TEST(Diagnose, StopsAtEveryPoll)
{
    const Case some = randomCase(true, 150, 30, 3);
    DiagnoseParams params;
    params.projections = 1;
    test::StoppingJob counting;
    (void)some.diagnose(counting, params);
    for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
        test::StoppingJob job(at);
        EXPECT_THROW((void)some.diagnose(job, params), Cancelled) << at;
    }
}

TEST(Diagnose, RefusesFlagsOfAnotherPool)
{
    Case some = randomCase(true, 50, 20, 2);
    some.flags.pop_back();
    EXPECT_THROW((void)some.diagnose(), Error);
    some.flags.clear(); // none: all rows are eligible
    const Diagnostics d = some.diagnose();
    EXPECT_EQ(d.clusters[0].pool + d.clusters[1].pool, 50U);
}

} // namespace
} // namespace craft
