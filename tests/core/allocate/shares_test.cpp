// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/allocate/allocate.h"
#include "core/base/error.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using testing::ElementsAre;
using Counts = std::vector<std::uint64_t>;

TEST(WantedShares, FollowValidationPoolOrNeither)
{
    const Counts validation{5, 3, 2, 0};
    const Counts available{10, 0, 10, 20};
    EXPECT_THAT(wantedShares(ShareRule::Validation, validation, available),
                ElementsAre(0.5, 0.3, 0.2, 0.0));
    EXPECT_THAT(wantedShares(ShareRule::Pool, validation, available),
                ElementsAre(0.25, 0.0, 0.25, 0.5));
    const auto uniform = wantedShares(ShareRule::Uniform, validation, available);
    EXPECT_THAT(uniform, ElementsAre(1.0 / 3, 0.0, 1.0 / 3, 1.0 / 3));
}

TEST(WantedShares, RefuseAnEmptyValidationSet)
{
    try {
        (void)wantedShares(ShareRule::Validation, Counts{0, 0}, Counts{4, 4});
        FAIL() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
        EXPECT_STREQ(error.what(), "no validation pair lies in any cluster");
    }
}

TEST(WantedShares, AreZeroWithoutPoolRows)
{
    EXPECT_THAT(wantedShares(ShareRule::Pool, Counts{1, 2}, Counts{0, 0}), ElementsAre(0, 0));
    EXPECT_THAT(wantedShares(ShareRule::Uniform, Counts{1, 2}, Counts{0, 0}), ElementsAre(0, 0));
}

TEST(SeatsOf, CountsClusters)
{
    const std::vector<std::uint32_t> order{2, 0, 2, 2};
    EXPECT_THAT(seatsOf(order, 4), ElementsAre(1, 0, 3, 0));
    EXPECT_THAT(seatsOf({}, 2), ElementsAre(0, 0));
}

} // namespace
} // namespace craft
