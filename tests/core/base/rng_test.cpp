// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"

#include <gtest/gtest.h>

#include <array>

namespace craft::test {
namespace {

TEST(Rng, DrawsDependOnSeedPurposeAndStreamOnly)
{
    EXPECT_EQ(Rng(1, "a", 2).next(), Rng(1, "a", 2).next());
    EXPECT_NE(Rng(1, "a", 2).next(), Rng(2, "a", 2).next());
    EXPECT_NE(Rng(1, "a", 2).next(), Rng(1, "b", 2).next());
    EXPECT_NE(Rng(1, "a", 2).next(), Rng(1, "a", 3).next());
    EXPECT_NE(Rng(1, "ab", 0).next(), Rng(1, "ba", 0).next());
}

TEST(Rng, BelowIsUniform)
{
    std::array<int, 7> counts{};
    Rng rng(3, "uniform");
    for (int i = 0; i < 70000; ++i)
        ++counts[rng.below(7)];
    double chiSquare = 0;
    for (const int count : counts)
        chiSquare += (count - 10000.0) * (count - 10000.0) / 10000.0;
    EXPECT_LT(chiSquare, 22.5); // 6 degrees of freedom, p = .001
}

TEST(Rng, UnitStaysInsideItsInterval)
{
    Rng rng(5, "unit");
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
        const double value = rng.unit();
        ASSERT_GE(value, 0);
        ASSERT_LT(value, 1);
        sum += value;
    }
    EXPECT_NEAR(sum / 10000, .5, .01);
}

} // namespace
} // namespace craft::test
