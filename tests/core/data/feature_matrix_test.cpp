// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/feature_matrix.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cmath>
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

/// A half by its definition: sign, five bits of exponent, ten of fraction.
float halfReference(unsigned half)
{
    const double sign = (half & 0x8000U) != 0 ? -1 : 1;
    const int exponent = static_cast<int>(half >> 10U & 0x1FU);
    const auto fraction = static_cast<double>(half & 0x3FFU);
    if (exponent == 31)
        return fraction > 0 ? std::nanf("") : static_cast<float>(sign * HUGE_VAL);
    return static_cast<float>(
        sign
        * (exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024 + fraction, exponent - 25)));
}

TEST(DenseRows, ConvertEveryHalfAsItIsDefined)
{
    const TempDir temp;
    std::vector<std::uint16_t> halves(65536);
    for (std::size_t i = 0; i < halves.size(); ++i)
        halves[i] = static_cast<std::uint16_t>(i);
    // Rows of 65533: the last ones of a row are no whole group of eight.
    for (const std::size_t cols : {std::size_t{65536}, std::size_t{65533}}) {
        std::vector<float> out(cols);
        DenseRows(mapped<std::uint16_t>(temp, halves), 8, Scalar::F16, 1, cols)
            .readRaw({0, 1}, out);
        for (unsigned i = 0; i < cols; ++i) {
            const float expected = halfReference(i);
            if (std::isnan(expected))
                ASSERT_TRUE(std::isnan(out[i])) << i;
            else
                ASSERT_EQ(std::bit_cast<std::uint32_t>(out[i]),
                          std::bit_cast<std::uint32_t>(expected))
                    << i;
        }
    }
}

TEST(DenseRows, RawRowsAreThoseOfReadRawWithOrWithoutACopy)
{
    const TempDir temp;
    const std::vector<float> values{1, -2, .5F, 4, 3, 0};
    std::vector<float> scratch;
    const auto same = [&](const DenseRows& rows) {
        std::vector<float> read(4);
        rows.readRaw({1, 3}, read);
        const std::span<const float> raw = rows.raw({1, 3}, scratch);
        return std::vector<float>(raw.begin(), raw.end()) == read;
    };
    EXPECT_TRUE(same(DenseRows(values, 2)));
    EXPECT_TRUE(same(DenseRows(mapped<float>(temp, values), 8, Scalar::F32, 3, 2)));
    EXPECT_TRUE(scratch.empty()) << "floats are used where they lie";
    EXPECT_TRUE(same(DenseRows(mapped<double>(temp, {1, -2, .5, 4, 3, 0}), 8, Scalar::F64, 3, 2)));
    EXPECT_EQ(scratch.size(), 4U);
    // Behind an odd number of bytes there are no aligned floats.
    std::string odd(3, '#');
    odd.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
    EXPECT_TRUE(same(DenseRows(MappedFile::open(temp.write("odd", odd)), 3, Scalar::F32, 3, 2)));
    EXPECT_TRUE(DenseRows(values, 2).raw({1, 1}, scratch).empty());
}

TEST(DenseRows, UnitRowsAreTheSameFromEveryNumberType)
{
    const TempDir temp;
    const std::vector<float> values{3, 4, 0, -5, 12, 0, 0, 0, 0};
    std::vector<float> expected(9);
    DenseRows(values, 3).read({0, 3}, expected);
    EXPECT_FLOAT_EQ(expected[3], -5.0F / 13);
    const std::vector<double> doubles(values.begin(), values.end());
    const std::vector<std::uint16_t> halves{0x4200, 0x4400, 0, 0xC500, 0x4A00, 0, 0, 0, 0};
    std::vector<float> out(9);
    DenseRows(mapped<double>(temp, doubles), 8, Scalar::F64, 3, 3).read({0, 3}, out);
    EXPECT_EQ(out, expected);
    DenseRows(mapped<std::uint16_t>(temp, halves), 8, Scalar::F16, 3, 3).read({0, 3}, out);
    EXPECT_EQ(out, expected);
}

} // namespace
} // namespace craft::test
