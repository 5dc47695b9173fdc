// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/bound/discrete_kl.h"
#include "core/bound/rounding_bound.h"
#include "tests/support/apportion_reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace craft {
namespace {

using Seats = std::vector<std::uint64_t>;
using Shares = std::vector<double>;

TEST(RoundingBound, HamiltonExampleOfSevenSeats)
{
    const RoundingBound got =
        roundingBound(RoundingRule::Hamilton, Shares{.5, .3, .1, .1}, Seats{3, 2, 1, 1});
    EXPECT_NEAR(got.value, .404762, 1e-6);
    EXPECT_LE(got.value, .571429); // k'/B
    EXPECT_EQ(got.beyond, 0U);
    EXPECT_THAT(got.text, testing::StartsWith("Hamilton"));
}

TEST(RoundingBound, WebsterExampleOfSevenSeats)
{
    // Sum of (1 + 4 p)^2 / (4 * 7 * b): 9/84 + 4.84/56 + 1.96/28 + 1.96/28.
    const RoundingBound got =
        roundingBound(RoundingRule::Webster, Shares{.5, .3, .1, .1}, Seats{3, 2, 1, 1});
    EXPECT_NEAR(got.value, 9 / 84.0 + 4.84 / 56 + 3.92 / 28, 1e-12);
    EXPECT_EQ(got.beyond, 0U);
}

TEST(RoundingBound, HamiltonAfterOneEachNeedsNoSeats)
{
    // 4 * 4 / 8 + 16 / (8 * 4) for B = 8, k' = 4.
    const RoundingBound got =
        roundingBound(RoundingRule::HamiltonMinOne, Shares{.7, .1, .1, .1}, Seats{4, 2, 1, 1});
    EXPECT_NEAR(got.value, 2.5, 1e-12);
    // No spare seat: the sum of max(2, k' p)^2 / (B b) instead.
    const RoundingBound tight =
        roundingBound(RoundingRule::HamiltonMinOne, Shares{.5, .5}, Seats{1, 1});
    EXPECT_NEAR(tight.value, 4, 1e-12);
}

TEST(RoundingBound, AnOccupiedClusterWithoutSeatIsInfinite)
{
    const RoundingBound got =
        roundingBound(RoundingRule::Webster, Shares{.9, .1, 0}, Seats{3, 0, 0});
    EXPECT_TRUE(std::isinf(got.value));
    EXPECT_THAT(got.text, testing::HasSubstr("1 of 2 clusters"));
}

TEST(RoundingBound, NothingSelectedIsInfinite)
{
    EXPECT_TRUE(
        std::isinf(roundingBound(RoundingRule::Hamilton, Shares{.5, .5}, Seats{0, 0}).value));
}

TEST(RoundingBound, SaysWhenMoreThanRoundingWasAtWork)
{
    const RoundingBound capped = roundingBound(RoundingRule::Webster, Shares{.5, .5}, Seats{2, 98});
    EXPECT_EQ(capped.beyond, 2U);
    EXPECT_THAT(capped.text, testing::HasSubstr("does not cover"));
    const RoundingBound outside = roundingBound(RoundingRule::Hamilton, Shares{1, 0}, Seats{9, 1});
    EXPECT_EQ(outside.beyond, 1U);
}

Shares randomShares(Rng& rng, std::size_t clusters)
{
    Shares out;
    double sum = 0;
    for (std::size_t i = 0; i < clusters; ++i) {
        const double u = rng.unit();
        out.push_back(rng.below(5) == 0 ? 0.0 : u * u * u + 0.01);
        sum += out.back();
    }
    if (sum <= 0) {
        out[0] = 1;
        sum = 1;
    }
    for (double& p : out)
        p /= sum;
    return out;
}

/// Seats of occupied clusters only; the others keep none.
Seats apportion(RoundingRule rule, const Shares& p, std::uint64_t budget)
{
    Seats ones;
    for (const double share : p)
        ones.push_back(share > 0 ? 1 : 0);
    const auto occupied = static_cast<std::uint64_t>(std::count(ones.begin(), ones.end(), 1));
    switch (rule) {
    case RoundingRule::Hamilton:
        return test::hamiltonReference(p, budget);
    case RoundingRule::Webster:
        return test::websterReference(p, budget);
    case RoundingRule::WebsterMinOne:
        return test::websterReference(p, budget, ones);
    case RoundingRule::HamiltonMinOne:
        break;
    }
    Seats out = test::hamiltonReference(p, budget - occupied);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] += ones[i];
    return out;
}

TEST(RoundingBound, HoldsForRandomApportionmentsOfEveryRule)
{
    Rng rng(7, "test.rounding");
    std::size_t finite = 0;
    for (int round = 0; round < 3000; ++round) {
        const Shares p = randomShares(rng, 1 + static_cast<std::size_t>(rng.below(12)));
        const std::uint64_t budget = 13 + rng.below(300);
        for (const RoundingRule rule : {RoundingRule::Hamilton, RoundingRule::HamiltonMinOne,
                                        RoundingRule::Webster, RoundingRule::WebsterMinOne}) {
            const Seats seats = apportion(rule, p, budget);
            const RoundingBound bound = roundingBound(rule, p, seats);
            EXPECT_EQ(bound.beyond, 0U);
            Shares q;
            for (const std::uint64_t b : seats)
                q.push_back(static_cast<double>(b) / static_cast<double>(budget));
            EXPECT_LE(discreteDivergence(p, q).kl, bound.value + 1e-12);
            finite += std::isfinite(bound.value) ? 1 : 0;
        }
    }
    EXPECT_GT(finite, 9000U); // the check above is not about infinities
}

} // namespace
} // namespace craft
