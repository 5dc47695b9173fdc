// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/ranking.h"

#include <gtest/gtest.h>

namespace craft {
namespace {

TEST(ReasonLeftOut, IsTheLackOfValidationMassOnlyIfNothingWasAskedFor)
{
    EXPECT_EQ(reasonLeftOut(0, 0), "cluster-without-validation-mass");
    EXPECT_EQ(reasonLeftOut(3, 0), "rank-beyond-quota") << "shares of the pool, or overflow";
    EXPECT_EQ(reasonLeftOut(0, 5), "rank-beyond-quota") << "too small a share for a seat";
    EXPECT_EQ(reasonLeftOut(3, 5), "rank-beyond-quota");
}

} // namespace
} // namespace craft
