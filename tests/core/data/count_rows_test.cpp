// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/feature_matrix.h"
#include "tests/support/count_example.h"
#include "tests/support/plain_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace craft::test {
namespace {

using ::testing::ElementsAre;

TEST(CountRows, GiveScaleTimesWeightTimesTermWeight)
{
    const CountExample example{{2.0F, 3.0F, 5.0F}, {0.5F, 1.0F}, {{{0, 1}, {2, 3}}, {}}};
    const FeatureMatrix logarithmic(example.rows(true));
    EXPECT_TRUE(logarithmic.isSparse());
    const SparseRows rows = plainRows(logarithmic);
    EXPECT_THAT(rows.offsets, ElementsAre(0, 2, 2));
    EXPECT_THAT(rows.columns, ElementsAre(0, 2));
    EXPECT_FLOAT_EQ(rows.values[0], 1.0F);
    EXPECT_FLOAT_EQ(rows.values[1], 2.5F * (1 + std::log(3.0F)));
    EXPECT_FLOAT_EQ(plainRows(FeatureMatrix(example.rows(false))).values[1], 7.5F);
}

TEST(CountRows, HoldWhatWasPutInWithFewAndWithManyColumns)
{
    for (const std::uint64_t cols : {40U, 65536U, 65537U}) {
        const CountExample example = randomCounts(CountRows::kBlock + 300, cols);
        const FeatureMatrix matrix(example.rows(true));
        ASSERT_EQ(matrix.rows(), example.counts.size());
        ASSERT_EQ(matrix.cols(), cols);
        SparseReader reader(matrix);
        for (std::size_t i = 0; i < matrix.rows(); ++i) {
            const SparseRow row = reader(i);
            ASSERT_EQ(row.columns.size(), example.counts[i].size());
            std::size_t at = 0;
            for (const auto& [column, count] : example.counts[i]) {
                ASSERT_EQ(row.columns[at], column);
                ASSERT_FLOAT_EQ(row.values[at],
                                example.scales[i] * example.weights[column]
                                    * (1 + std::log(static_cast<float>(count))));
                ++at;
            }
        }
    }
}

TEST(CountRows, OfNothingAreNothing)
{
    const FeatureMatrix matrix(CountRows({}, true, {}));
    EXPECT_EQ(matrix.rows(), 0U);
    EXPECT_EQ(matrix.cols(), 0U);
    EXPECT_EQ(matrix.gather({}).rows(), 0U);
}

TEST(SparseReader, AsksForMemoryOfAnyRowsWithoutHarm)
{
    const CountExample example = randomCounts(200, 30);
    const FeatureMatrix counts(example.rows(true));
    const FeatureMatrix plain(plainRows(counts));
    std::vector<RowId> walk;
    for (std::size_t i = 0; i < 200; ++i)
        walk.push_back(rowId(199 - i));
    for (const FeatureMatrix* matrix : {&counts, &plain}) {
        SparseReader reader(*matrix);
        for (std::size_t i = 0; i < walk.size(); ++i)
            reader.prefetch(walk, i);
        EXPECT_EQ(reader(3).columns.size(), example.counts[3].size());
    }
}

} // namespace
} // namespace craft::test
