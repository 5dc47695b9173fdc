// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/feature_matrix.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>

namespace craft::test {
namespace {

SparseRows twoRows()
{
    SparseRows rows;
    rows.cols = 5;
    rows.columns = {0, 3, 1};
    rows.values = {.6F, .8F, 1};
    rows.offsets = {0, 2, 3};
    return rows;
}

TEST(SparseRows, AppendPutsRowsBehindEachOther)
{
    SparseRows rows = twoRows();
    rows.append(twoRows());
    ASSERT_EQ(rows.rows(), 4U);
    EXPECT_EQ(rows.row(2).columns[1], 3U);
    EXPECT_EQ(rows.row(3).values[0], 1.0F);
}

TEST(FeatureMatrix, GatherTakesRowsInTheOrderGiven)
{
    const FeatureMatrix sparse(twoRows());
    const std::array order{RowId{1}, RowId{0}, RowId{1}};
    const FeatureMatrix gathered = sparse.gather(order);
    ASSERT_EQ(gathered.rows(), 3U);
    EXPECT_EQ(gathered.cols(), 5U);
    EXPECT_EQ(gathered.sparse().row(0).columns[0], 1U);
    EXPECT_EQ(gathered.sparse().row(1).columns.size(), 2U);

    const FeatureMatrix dense(DenseRows({1, 2, 3, 4}, 2));
    const FeatureMatrix some = dense.gather(std::span(order).first(2));
    std::vector<float> out(4);
    some.dense().readRaw({0, 2}, out);
    EXPECT_EQ(out, (std::vector<float>{3, 4, 1, 2}));
}

TEST(DenseRows, AreReadAsUnitVectors)
{
    const DenseRows rows({3, 4, 0, 0}, 2);
    std::vector<float> out(4);
    rows.read({0, 2}, out);
    EXPECT_FLOAT_EQ(out[0], .6F);
    EXPECT_FLOAT_EQ(out[1], .8F);
    EXPECT_EQ(out[2], 0.0F) << "a zero row stays zero";
}

/// Writes numbers behind an 8-byte head, as a mapped file has them.
template <class Stored>
std::shared_ptr<const MappedFile> mapped(const TempDir& temp, const std::vector<Stored>& values)
{
    std::string bytes(8, '#');
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Stored));
    return MappedFile::open(temp.write("values", bytes));
}

TEST(DenseRows, ConvertEveryNumberTypeOfAMappedFile)
{
    const TempDir temp;
    std::vector<float> out(4);
    DenseRows(mapped<double>(temp, {1, -2, .5, 4}), 8, Scalar::F64, 2, 2).readRaw({0, 2}, out);
    EXPECT_EQ(out, (std::vector<float>{1, -2, .5F, 4}));
    DenseRows(mapped<float>(temp, {1, -2, .5F, 4}), 8, Scalar::F32, 2, 2).readRaw({0, 2}, out);
    EXPECT_EQ(out, (std::vector<float>{1, -2, .5F, 4}));
    // 1, -2, the smallest subnormal, the largest finite half.
    DenseRows(mapped<std::uint16_t>(temp, {0x3C00, 0xC000, 0x0001, 0x7BFF}), 8, Scalar::F16, 2, 2)
        .readRaw({0, 2}, out);
    EXPECT_EQ(out, (std::vector<float>{1, -2, 0x1p-24F, 65504}));
}

} // namespace
} // namespace craft::test
