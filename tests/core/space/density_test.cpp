// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/density.h"
#include "tests/support/neighbour_reference.h"

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

} // namespace
} // namespace craft
