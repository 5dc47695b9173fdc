// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/read_ahead.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>

namespace craft::test {
namespace {

class ReadAheadMode : public testing::TestWithParam<bool> { };

ReadAhead::Produce countingUpTo(int last)
{
    return [last, number = 0](ReadAhead::Bytes& block) mutable {
        const std::string text = std::to_string(++number);
        block.assign(text.begin(), text.end());
        if (number > last)
            block.clear();
        return number <= last;
    };
}

TEST_P(ReadAheadMode, GivesEveryBlockInOrderAndThenNothing)
{
    ReadAhead blocks(countingUpTo(100), GetParam());
    for (int i = 1; i <= 100; ++i)
        ASSERT_EQ(blocks.next(), std::to_string(i));
    EXPECT_TRUE(blocks.next().empty());
    EXPECT_TRUE(blocks.next().empty());
}

TEST_P(ReadAheadMode, ThrowsAfterTheBlocksThatCameBefore)
{
    ReadAhead blocks(
        [number = 0](ReadAhead::Bytes& block) mutable {
            if (++number == 3)
                throw Error(ErrorCode::Invalid, "the third is bad");
            block.assign(1, static_cast<char>('0' + number));
            return true;
        },
        GetParam());
    EXPECT_EQ(blocks.next(), "1");
    EXPECT_EQ(blocks.next(), "2");
    EXPECT_THROW(static_cast<void>(blocks.next()), Error);
    EXPECT_TRUE(blocks.next().empty());
}

TEST_P(ReadAheadMode, CanBeLeftInTheMiddle)
{
    std::atomic<int> made = 0;
    {
        ReadAhead blocks(
            [&made](ReadAhead::Bytes& block) {
                ++made;
                block.assign(1, 'x');
                return true;
            },
            GetParam());
        EXPECT_EQ(blocks.next(), "x");
    }
    EXPECT_GE(made, 1);
    EXPECT_LE(made, 5);
}

INSTANTIATE_TEST_SUITE_P(Both, ReadAheadMode, testing::Bool(), [](const auto& mode) {
    return mode.param ? "InBackground" : "OnTheCallingThread";
});

} // namespace
} // namespace craft::test
