// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/bound/discrete_kl.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace craft {
namespace {

using Shares = std::vector<double>;

TEST(DiscreteKl, HamiltonExampleOfSevenSeats)
{
    const Shares p{.5, .3, .1, .1};
    const Shares q{3 / 7.0, 2 / 7.0, 1 / 7.0, 1 / 7.0};
    const DiscreteDivergence got = discreteDivergence(p, q);
    EXPECT_NEAR(got.kl, .020377, 1e-6);
    EXPECT_NEAR(got.chiSquare, .038333, 1e-6);
    EXPECT_NEAR(got.totalVariation, .085714, 1e-6);
    EXPECT_NEAR(got.klReverse,
                3 / 7.0 * std::log(6 / 7.0) + 2 / 7.0 * std::log(20 / 21.0)
                    + 2 / 7.0 * std::log(10 / 7.0),
                1e-12);
    EXPECT_NEAR(got.entropy, 1.168283, 1e-6);
    EXPECT_EQ(got.occupied, 4U);
}

TEST(DiscreteKl, EqualSharesAreNothingApart)
{
    const Shares p{.5, .3, .1, .1};
    const DiscreteDivergence got = discreteDivergence(p, Shares{.5, .3, .1, .1});
    EXPECT_EQ(got.kl, 0);
    EXPECT_EQ(got.klReverse, 0);
    EXPECT_EQ(got.chiSquare, 0);
    EXPECT_EQ(got.totalVariation, 0);
}

TEST(DiscreteKl, AnOccupiedClusterWithoutSelectionIsInfinite)
{
    const DiscreteDivergence got = discreteDivergence(Shares{.5, .5}, Shares{1, 0});
    EXPECT_TRUE(std::isinf(got.kl));
    EXPECT_TRUE(std::isinf(got.chiSquare));
    EXPECT_NEAR(got.klReverse, std::log(2.0), 1e-12);
    EXPECT_DOUBLE_EQ(got.totalVariation, .5);
}

TEST(DiscreteKl, SelectionOutsideOfValidationIsInfiniteTheOtherWay)
{
    const DiscreteDivergence got = discreteDivergence(Shares{1, 0}, Shares{.5, .5});
    EXPECT_NEAR(got.kl, std::log(2.0), 1e-12);
    EXPECT_TRUE(std::isinf(got.klReverse));
    EXPECT_DOUBLE_EQ(got.chiSquare, 1.0);
    EXPECT_EQ(got.occupied, 1U);
    EXPECT_EQ(got.entropy, 0);
}

TEST(DiscreteKl, NothingSelectedIsAsFarAsItGets)
{
    const DiscreteDivergence got = discreteDivergence(Shares{.5, .5}, Shares{0, 0});
    EXPECT_TRUE(std::isinf(got.kl));
    EXPECT_TRUE(std::isinf(got.klReverse));
    EXPECT_TRUE(std::isinf(got.chiSquare));
    EXPECT_EQ(got.totalVariation, 1);
}

TEST(DiscreteKl, TermsSumToTheWhole)
{
    EXPECT_EQ(klTerm(0, 0), 0);
    EXPECT_EQ(klTerm(0, .5), 0);
    EXPECT_TRUE(std::isinf(klTerm(.1, 0)));
    EXPECT_NEAR(klTerm(.5, .25) + klTerm(.5, .75),
                discreteDivergence(Shares{.5, .5}, Shares{.25, .75}).kl, 1e-12);
}

TEST(DiscreteKl, PlugInBiasOfTheGaussianExample)
{
    EXPECT_NEAR(plugInBias(64, 4000, 4000), .01575, 1e-9);
    EXPECT_EQ(plugInBias(1, 10, 10), 0);
}

TEST(DiscreteKl, RefusesSharesOfDifferentLengths)
{
    EXPECT_THROW((void)discreteDivergence(Shares{1}, Shares{.5, .5}), Error);
}

} // namespace
} // namespace craft
