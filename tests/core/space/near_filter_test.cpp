// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/near_filter.h"
#include "tests/support/neighbour_reference.h"
#include "tests/support/random_rows.h"

#include <gtest/gtest.h>

#include <set>

namespace craft {
namespace {

constexpr std::size_t kRows = 331;

std::vector<float> unitRows(std::size_t cols, std::uint64_t seed)
{
    const DenseRows rows = test::randomDenseRows(kRows, cols, 20, seed);
    std::vector<float> out(kRows * cols);
    rows.read({0, kRows}, out);
    return out;
}

double product(const std::vector<float>& rows, std::size_t cols, std::size_t a, std::size_t b)
{
    double sum = 0;
    for (std::size_t j = 0; j < cols; ++j)
        sum += static_cast<double>(rows[a * cols + j]) * static_cast<double>(rows[b * cols + j]);
    return sum;
}

std::set<std::pair<std::uint32_t, std::uint32_t>> pairsOf(const NearFilter& filter,
                                                          std::size_t blockRows)
{
    std::vector<NearPair> found;
    for (std::size_t first = 0; first < filter.rows(); first += blockRows) {
        const std::size_t last = std::min(filter.rows(), first + blockRows);
        for (std::size_t panel = 0; panel * NearFilter::kPanel < last; ++panel)
            filter.find(first, last, panel, found);
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> out;
    for (const NearPair& pair : found) {
        EXPECT_LT(pair.other, pair.row);
        EXPECT_TRUE(out.emplace(pair.row, pair.other).second) << "found twice";
    }
    return out;
}

TEST(NearFilter, HoldsBackNoPairAboveTheFloor)
{
    for (const std::size_t cols : {1U, 7U, 127U, 128U, 160U, 300U}) {
        const std::vector<float> rows = unitRows(cols, cols);
        for (const double floor : {-.5, .0, .3, .72, .99}) {
            NearFilter filter({rows.data(), 200 * cols}, cols, floor);
            filter.add(rows);
            const auto found = pairsOf(filter, 100);
            std::size_t far = 0;
            for (std::uint32_t a = 0; a < kRows; ++a) {
                for (std::uint32_t b = 0; b < a; ++b) {
                    const double score = product(rows, cols, a, b);
                    const bool isFound = found.contains({a, b});
                    EXPECT_TRUE(isFound || score <= floor) << cols << " " << a << " " << b;
                    far += isFound && score < floor - .25 ? 1 : 0;
                }
            }
            if (cols < 200) { // so that few columns are left out
                EXPECT_EQ(far, 0U) << cols << " floor " << floor;
            }
        }
    }
}

TEST(NearFilter, FindsTheSameByAnyInstructionsAndInAnySteps)
{
    const std::size_t cols = 170;
    const std::vector<float> rows = unitRows(cols, 3);
    NearFilter once(rows, cols, .5);
    once.add(rows);
    const auto want = pairsOf(once, kRows);
    EXPECT_FALSE(want.empty());
    for (const ByteIsa isa : {ByteIsa::Avx512Vnni, ByteIsa::Portable}) {
        if (!isAvailable(isa))
            continue;
        NearFilter filter(rows, cols, .5, isa);
        for (std::size_t first = 0; first < kRows; first += 37)
            filter.add(std::span<const float>(rows).subspan(
                first * cols, std::min<std::size_t>(37, kRows - first) * cols));
        EXPECT_EQ(pairsOf(filter, 13), want);
    }
}

TEST(NearFilter, TakesRowsOfLengthZero)
{
    std::vector<float> rows(3 * 4, 0.0F);
    rows[5] = 1;
    NearFilter filter(rows, 4, .5);
    filter.add(rows);
    EXPECT_TRUE(pairsOf(filter, 2).empty());
}

} // namespace
} // namespace craft
