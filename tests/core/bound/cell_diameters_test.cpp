// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/bound/cell_diameters.h"
#include "tests/support/random_rows.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <cmath>

namespace craft {
namespace {

std::vector<CellRows> cellsOfSizes(const std::vector<std::size_t>& sizes)
{
    std::vector<CellRows> out(sizes.size());
    for (std::size_t c = 0; c < sizes.size(); ++c)
        out[c].selected.resize(sizes[c]);
    return out;
}

TEST(ExactDiameterLimit, IsWhatWasAskedForWhileTheWorkIsSmall)
{
    EXPECT_EQ(exactDiameterLimit(cellsOfSizes({10, 20, 30}), 4096, 20), 4096U);
    EXPECT_EQ(exactDiameterLimit(cellsOfSizes({10, 5000, 30}), 4096, 1), 4999U);
}

TEST(ExactDiameterLimit, LeavesOutTheLargestCellsWhenTheWorkIsLarge)
{
    // 4000^2 / 2 * 200 = 1.6e9 for one cell; a second one is too much, and both are of one size.
    EXPECT_EQ(exactDiameterLimit(cellsOfSizes({100, 4000}), 4096, 200), 4096U);
    EXPECT_EQ(exactDiameterLimit(cellsOfSizes({100, 4000, 4000}), 4096, 200), 3999U);
}

/// One cell of everything, with radii as in a cluster at the origin.
struct OneCell {
    PairFeatures features;
    Clustering clustering;
    std::vector<CellRows> cells{1};

    explicit OneCell(bool sparse)
    {
        constexpr std::size_t kRows = 60;
        if (sparse) {
            features.poolSource = FeatureMatrix(test::randomSparseRows(kRows, 30, 6, 1));
            features.validationSource = FeatureMatrix(test::randomSparseRows(kRows, 30, 6, 2));
        } else {
            features.poolSource = FeatureMatrix(test::randomDenseRows(kRows, 9, 5, 1));
            features.validationSource = FeatureMatrix(test::randomDenseRows(kRows, 9, 5, 2));
        }
        clustering.model.clusters = 1;
        clustering.pool.squaredDistance.assign(kRows, 1.0F);
        clustering.validation.squaredDistance.assign(kRows, 1.0F);
        for (std::size_t i = 0; i < kRows; i += 2) {
            cells[0].validation.push_back(rowId(i));
            cells[0].selected.push_back(rowId(i + 1));
        }
    }

    [[nodiscard]] double bruteForce() const
    {
        const auto v = test::asPoints(features.validationSource);
        const auto p = test::asPoints(features.poolSource);
        std::vector<std::vector<double>> points;
        for (const RowId row : cells[0].validation)
            points.push_back(v[index(row)]);
        for (const RowId row : cells[0].selected)
            points.push_back(p[index(row)]);
        double best = 0;
        for (const auto& a : points) {
            for (const auto& b : points) {
                double squared = 0;
                for (std::size_t j = 0; j < a.size(); ++j)
                    squared += (a[j] - b[j]) * (a[j] - b[j]);
                best = std::max(best, std::sqrt(squared));
            }
        }
        return best;
    }
};

TEST(CellDiameters, AreTheLargestDistanceOfValidationAndSelectedRows)
{
    for (const bool sparse : {true, false}) {
        const OneCell cell(sparse);
        Job job;
        const auto exact = cellDiameters(cell.features, cell.clustering, cell.cells, 4096, job);
        EXPECT_NEAR(exact[0].high, cell.bruteForce(), 1e-5);
        EXPECT_EQ(exact[0].kind, DiameterKind::Exact);
        const auto bracket = cellDiameters(cell.features, cell.clustering, cell.cells, 10, job);
        EXPECT_EQ(bracket[0].kind, DiameterKind::Bracket);
        EXPECT_LE(bracket[0].low, exact[0].high + 1e-6);
        EXPECT_GE(bracket[0].high, exact[0].high - 1e-6);
    }
}

TEST(CellDiameters, OfNonNegativeSparseRowsAreAtMostARightAngle)
{
    OneCell cell(true);
    Job job;
    const auto bracket = cellDiameters(cell.features, cell.clustering, cell.cells, 10, job);
    EXPECT_LE(bracket[0].high, std::numbers::sqrt2);
    // One negative value and the cap is 2, so that opposite rows are found.
    SparseRows pool;
    pool.cols = 30;
    pool.offsets = {0, 1, 2};
    pool.columns = {3, 3};
    pool.values = {1.0F, -1.0F};
    cell.features.poolSource = FeatureMatrix(pool);
    cell.cells[0] = {{}, {rowId(0), rowId(1)}};
    EXPECT_NEAR(cellDiameters(cell.features, cell.clustering, cell.cells, 10, job)[0].high, 2,
                1e-6);
}

TEST(CellDiameters, DoNotDependOnThreadsAndStopWhenAsked)
{
    OneCell cell(true);
    const CellRows all = cell.cells[0];
    cell.cells.assign(40, all);
    Job one;
    const auto expected = cellDiameters(cell.features, cell.clustering, cell.cells, 4096, one);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        const auto got = cellDiameters(cell.features, cell.clustering, cell.cells, 4096, job);
        for (std::size_t c = 0; c < got.size(); ++c)
            EXPECT_EQ(got[c].high, expected[c].high);
    }
    test::StoppingJob stopping(2);
    EXPECT_THROW((void)cellDiameters(cell.features, cell.clustering, cell.cells, 4096, stopping),
                 Cancelled);
}

} // namespace
} // namespace craft
