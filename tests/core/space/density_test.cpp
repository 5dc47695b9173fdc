// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/space/density.h"
#include "tests/support/neighbour_reference.h"
#include "tests/support/random_rows.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;

TEST(KernelDensity, IsTheSumOverTheClosestPoints)
{
    for (const bool sparse : {true, false}) {
        const RankCase in = randomRankCase(3, {.pool = 2600, .cols = 12, .sparse = sparse});
        std::vector<RowId> points;
        for (std::size_t row = 0; row < 2600; row += 1 + row % 2)
            points.push_back(rowId(row));
        const ViewRows pool = poolRows(in.features, View::Joint, 1);
        const auto z = test::joinedRows(pool);
        for (const std::size_t nearest : {1U, 4U, 5000U}) {
            Job job({}, 2);
            const Density got = kernelDensity(pool, points, .9, nearest, job);
            ASSERT_EQ(got.values.size(), points.size());
            for (std::size_t j = 0; j < points.size(); j += 97) {
                std::vector<double> kernels;
                for (const RowId other : points) {
                    const double score = test::naiveDot(z[index(points[j])], z[index(other)]);
                    if (other != points[j])
                        kernels.push_back(std::clamp(1 - (2 - 2 * score) / (.9 * .9), 0.0, 1.0));
                }
                std::sort(kernels.rbegin(), kernels.rend());
                double want = 1;
                for (std::size_t i = 0; i + 1 < nearest && i < kernels.size(); ++i)
                    want += kernels[i];
                EXPECT_NEAR(got.values[j], want, 1e-3);
            }
        }
    }
}

TEST(KernelDensity, CountsCopies)
{
    const FeatureMatrix rows(DenseRows({1, 0, 1, 0, 0, 1, 1, 0}, 2));
    const ViewRows view(rows, rows, View::Source, 1);
    const std::vector<RowId> points{rowId(0), rowId(1), rowId(2), rowId(3)};
    Job job;
    const Density got = kernelDensity(view, points, .5, 10, job);
    EXPECT_NEAR(got.values[0], 3, 1e-6);
    EXPECT_NEAR(got.values[2], 1, 1e-6);
    EXPECT_DOUBLE_EQ(got.neighbours, 1.5);
    EXPECT_NEAR(kernelDensity(view, points, .5, 2, job).values[0], 2, 1e-6);
    EXPECT_TRUE(kernelDensity(view, {}, .5, 2, job).values.empty());
}

/// Dense rows around many directions, so that few are near copies.
DenseRows scatteredRows(std::size_t rows)
{
    return test::randomDenseRows(rows, 130, 900, 5);
}

std::vector<RowId> everyRow(std::size_t rows, std::size_t step)
{
    std::vector<RowId> out;
    for (std::size_t row = 0; row < rows; row += step)
        out.push_back(rowId(row));
    return out;
}

TEST(KernelDensity, IsTheSumWhereFewAreNearCopies)
{
    const std::size_t count = 2600;
    const FeatureMatrix rows(scatteredRows(count));
    const ViewRows view(rows, rows, View::Source, 1);
    const auto z = test::joinedRows(view);
    const auto points = everyRow(count, 1);
    for (const std::size_t nearest : {1U, 4U, 5000U}) {
        Job job({}, 2);
        const Density got = kernelDensity(view, points, .7, nearest, job);
        double neighbours = 0;
        for (std::size_t j = 0; j < count; j += 97) {
            std::vector<double> kernels;
            for (std::size_t l = 0; l < count; ++l) {
                if (l != j)
                    kernels.push_back(
                        std::clamp(1 - (2 - 2 * test::naiveDot(z[j], z[l])) / .49, 0.0, 1.0));
            }
            std::sort(kernels.rbegin(), kernels.rend());
            double want = 1;
            for (std::size_t i = 0; i + 1 < nearest && kernels[i] > 0; ++i, ++neighbours)
                want += kernels[i];
            EXPECT_NEAR(got.values[j], want, 1e-4);
        }
        EXPECT_EQ(got.neighbours > 0, nearest > 1);
        EXPECT_EQ(neighbours > 0, nearest > 1);
    }
}

TEST(KernelDensity, GrowsByPoints)
{
    const FeatureMatrix rows(scatteredRows(2600));
    const ViewRows view(rows, rows, View::Source, 1);
    Job job({}, 2);
    for (const std::size_t nearest : {1U, 3U, 1000U}) {
        KernelDensity grown(view, .7, nearest);
        std::vector<RowId> most;
        for (const std::size_t step : {7U, 3U, 1U}) {
            // All of those before and every third or each.
            std::vector<RowId> points = everyRow(2600, step);
            points.insert(points.end(), most.begin(), most.end());
            std::sort(points.begin(), points.end());
            points.erase(std::unique(points.begin(), points.end()), points.end());
            most = points;
            const Density got = grown.of(points, job);
            EXPECT_EQ(got.values, kernelDensity(view, points, .7, nearest, job).values);
            EXPECT_EQ(got.values, grown.of(points, job).values);
        }
    }
}

TEST(KernelDensity, IsTheSameAtAnyThreadCount)
{
    const FeatureMatrix rows(scatteredRows(3000));
    const ViewRows view(rows, rows, View::Joint, 1);
    const auto points = everyRow(3000, 1);
    Job alone({}, 1);
    const Density want = kernelDensity(view, points, .7, 5, alone);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        EXPECT_EQ(kernelDensity(view, points, .7, 5, job).values, want.values);
    }
}

TEST(KernelDensity, StopsAtAnyPoll)
{
    const FeatureMatrix rows(scatteredRows(2000));
    const ViewRows view(rows, rows, View::Source, 1);
    const auto points = everyRow(2000, 1);
    test::StoppingJob counting;
    (void)kernelDensity(view, points, .7, 10, counting);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW((void)kernelDensity(view, points, .7, 10, stopping), Cancelled);
    }
}

} // namespace
} // namespace craft
