// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/bound/cell_diameters.h"
#include "core/bound/diameter_profile.h"
#include "tests/support/random_rows.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

/// exactDiameter() itself leaves out what is smaller.
constexpr double kTolerance = 2e-6;

/// Cells of random rows with their true radii around the mean of each cell.
struct RandomCells {
    PairFeatures features;
    Clustering clustering;
    std::vector<CellRows> cells;

    RandomCells(bool sparse, std::size_t rows, std::size_t cellCount, std::uint64_t seed)
        : cells(cellCount)
    {
        if (sparse) {
            features.poolSource = FeatureMatrix(test::randomSparseRows(rows, 40, 6, seed));
            features.validationSource =
                FeatureMatrix(test::randomSparseRows(rows / 2, 40, 6, seed + 1));
        } else {
            features.poolSource = FeatureMatrix(test::randomDenseRows(rows, 9, 5, seed));
            features.validationSource = FeatureMatrix(test::randomDenseRows(rows / 2, 9, 5, seed));
        }
        Rng rng(seed, "cells");
        for (std::size_t i = 0; i < rows / 2; ++i)
            cells[rng.below(cellCount)].validation.push_back(rowId(i));
        for (std::size_t i = 0; i < rows; ++i)
            cells[rng.below(cellCount)].selected.push_back(rowId(i));
        for (CellRows& cell : cells) // joined in no order of rows
            std::reverse(cell.selected.begin(), cell.selected.end());
        measureRadii();
    }

    void measureRadii()
    {
        clustering.model.clusters = cells.size();
        clustering.pool.squaredDistance.resize(features.poolSource.rows());
        clustering.validation.squaredDistance.resize(features.validationSource.rows());
        const auto v = test::asPoints(features.validationSource);
        const auto p = test::asPoints(features.poolSource);
        for (const CellRows& cell : cells) {
            std::vector<double> centre(v[0].size(), 0.0);
            const auto sum = [&centre](const std::vector<double>& x) {
                for (std::size_t j = 0; j < x.size(); ++j)
                    centre[j] += x[j];
            };
            for (const RowId row : cell.validation)
                sum(v[index(row)]);
            for (double& x : centre)
                x /= std::max(1.0, static_cast<double>(cell.validation.size()));
            const auto squared = [&centre](const std::vector<double>& x) {
                double out = 0;
                for (std::size_t j = 0; j < x.size(); ++j)
                    out += (x[j] - centre[j]) * (x[j] - centre[j]);
                return static_cast<float>(out);
            };
            for (const RowId row : cell.validation)
                clustering.validation.squaredDistance[index(row)] = squared(v[index(row)]);
            for (const RowId row : cell.selected)
                clustering.pool.squaredDistance[index(row)] = squared(p[index(row)]);
        }
    }

    /// The cells with the first `rows` pool rows of each.
    [[nodiscard]] std::vector<CellRows> prefix(std::size_t rows) const
    {
        std::vector<CellRows> out = cells;
        for (CellRows& cell : out)
            cell.selected.resize(std::min(cell.selected.size(), rows));
        return out;
    }
};

TEST(DiameterProfile, HoldsTheLastValueFromItsStepOn)
{
    DiameterProfile profile;
    profile.add(0, {0.5, 0.5, DiameterKind::Exact});
    profile.add(1, {0.5, 0.5, DiameterKind::Exact});
    profile.add(3, {0.75, 1.0, DiameterKind::Bracket});
    EXPECT_EQ(profile.steps(), 2U);
    EXPECT_EQ(profile.at(2).high, 0.5);
    EXPECT_EQ(profile.at(3).high, 1.0);
    EXPECT_EQ(profile.at(1000).kind, DiameterKind::Bracket);
    EXPECT_EQ(DiameterProfile().at(7).high, 0.0);
}

TEST(DiameterProfiles, AreTheExactDiameterAtEveryPrefix)
{
    for (const bool sparse : {true, false}) {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            const RandomCells made(sparse, 60, seed, seed);
            Job job;
            const auto profiles =
                diameterProfiles(made.features, made.clustering, made.cells, 4096, job);
            for (std::size_t rows = 0; rows <= 60; ++rows) {
                const auto expected =
                    cellDiameters(made.features, made.clustering, made.prefix(rows), 4096, job);
                for (std::size_t c = 0; c < profiles.size(); ++c) {
                    EXPECT_NEAR(profiles[c].at(rows).high, expected[c].high, kTolerance);
                    EXPECT_EQ(profiles[c].at(rows).low, profiles[c].at(rows).high);
                    EXPECT_EQ(profiles[c].at(rows).kind, DiameterKind::Exact);
                }
            }
        }
    }
}

TEST(DiameterProfiles, BeyondTheLimitAreABracketThatHoldsTheDiameter)
{
    for (const bool sparse : {true, false}) {
        const RandomCells made(sparse, 80, 2, 9);
        Job job;
        for (const std::uint64_t most : {0U, 5U, 25U, 50U}) {
            const auto profiles =
                diameterProfiles(made.features, made.clustering, made.cells, most, job);
            double before = 0;
            for (std::size_t rows = 0; rows <= 80; ++rows) {
                const auto cells = made.prefix(rows);
                const auto exact = cellDiameters(made.features, made.clustering, cells, 4096, job);
                for (std::size_t c = 0; c < profiles.size(); ++c) {
                    const Diameter found = profiles[c].at(rows);
                    EXPECT_LE(found.low, exact[c].high + kTolerance);
                    EXPECT_GE(found.high, exact[c].high - kTolerance);
                    if (cells[c].size() <= most) {
                        EXPECT_EQ(found.kind, DiameterKind::Exact);
                    }
                }
                EXPECT_GE(profiles[0].at(rows).high, before) << "it fell at " << rows;
                before = profiles[0].at(rows).high;
            }
        }
    }
}

TEST(DiameterProfiles, OfACellWithoutRowsOrWithOneAreZero)
{
    RandomCells made(true, 10, 1, 3);
    made.cells.assign(3, {});
    made.cells[1].validation = {rowId(2)};
    made.cells[2].selected = {rowId(2), rowId(3)};
    Job job;
    const auto profiles = diameterProfiles(made.features, made.clustering, made.cells, 4096, job);
    EXPECT_EQ(profiles[0].at(5).high, 0.0);
    EXPECT_EQ(profiles[1].at(5).high, 0.0);
    EXPECT_EQ(profiles[2].at(1).high, 0.0);
    EXPECT_GT(profiles[2].at(2).high, 0.0);
}

TEST(RunningDiameterLimit, SharesTheWorkAmongLargeCells)
{
    std::vector<CellRows> cells(100);
    for (CellRows& cell : cells)
        cell.selected.resize(4000);
    // 100 L^2 / 2 * 100 <= 2e9.
    EXPECT_EQ(runningDiameterLimit(cells, 4096, 100), 632U);
    EXPECT_EQ(runningDiameterLimit(std::span(cells).first(1), 4096, 100), 4096U);
    EXPECT_EQ(runningDiameterLimit(std::span(cells).first(1), 50, 1e9), 2U);
}

TEST(DiameterProfiles, DoNotDependOnThreadsAndStopWhenAsked)
{
    const RandomCells made(true, 300, 30, 5);
    Job one;
    const auto expected = diameterProfiles(made.features, made.clustering, made.cells, 12, one);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        const auto got = diameterProfiles(made.features, made.clustering, made.cells, 12, job);
        for (std::size_t c = 0; c < got.size(); ++c) {
            for (std::size_t rows = 0; rows <= made.cells[c].selected.size(); ++rows) {
                EXPECT_EQ(got[c].at(rows).low, expected[c].at(rows).low);
                EXPECT_EQ(got[c].at(rows).high, expected[c].at(rows).high);
            }
        }
    }
    test::StoppingJob counting;
    (void)diameterProfiles(made.features, made.clustering, made.cells, 12, counting);
    ASSERT_GT(counting.polls(), 3U);
    for (std::uint64_t stopAt = 1; stopAt <= counting.polls(); ++stopAt) {
        test::StoppingJob job(stopAt);
        EXPECT_THROW((void)diameterProfiles(made.features, made.clustering, made.cells, 12, job),
                     Cancelled)
            << "poll " << stopAt;
    }
}

} // namespace
} // namespace craft
