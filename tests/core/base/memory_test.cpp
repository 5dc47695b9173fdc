// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/job.h"
#include "core/base/memory.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <sys/sysinfo.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <limits>
#include <new>
#include <vector>

namespace craft::test {
namespace {

TEST(BytesFromText, KnowsDecimalAndBinaryUnits)
{
    EXPECT_EQ(bytesFromText("8G"), 8000000000U);
    EXPECT_EQ(bytesFromText("500M"), 500000000U);
    EXPECT_EQ(bytesFromText("12k"), 12000U);
    EXPECT_EQ(bytesFromText("2TB"), 2000000000000U);
    EXPECT_EQ(bytesFromText("1.5GiB"), 1610612736U);
    EXPECT_EQ(bytesFromText("3mib"), 3145728U);
    EXPECT_EQ(bytesFromText("4Ki"), 4096U);
    EXPECT_EQ(bytesFromText("300000000"), 300000000U);
    EXPECT_EQ(bytesFromText("7B"), 7U);
}

TEST(BytesFromText, RefusesWhatIsNoSize)
{
    for (const char* text : {"", "G", "8X", "8 G", "-1G", "1.2.3M", "1e9", "nan", "8Gi b", "8iB",
                             "99999999999T", "8GG"}) {
        try {
            (void)bytesFromText(text);
            ADD_FAILURE() << text;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::Usage);
            EXPECT_NE(std::string(error.what()).find(text), std::string::npos);
        }
    }
}

/// A made-up root folder of /proc and /sys.
class AvailableMemory : public testing::Test {
protected:
    AvailableMemory()
    {
        temp.write("proc/meminfo",
                   "MemTotal:       1000 kB\nMemFree:  1 kB\nMemAvailable:    600 kB\n"
                   "SwapTotal: 200 kB\nSwapFree:      100 kB\n");
    }
    TempDir temp;
};

TEST_F(AvailableMemory, IsWhatTheMachineHasLeftAndItsSwap)
{
    EXPECT_EQ(availableMemory(temp.path()), 700U * 1024);
    EXPECT_EQ(availableWithoutSwap(temp.path()), 600U * 1024);
    temp.write("proc/self/cgroup", "0::/\n");
    EXPECT_EQ(availableMemory(temp.path()), 700U * 1024);
}

TEST_F(AvailableMemory, IsNoMoreThanAnyGroupAboveLeaves)
{
    temp.write("proc/self/cgroup", "0::/jobs/one\n");
    temp.write("sys/fs/cgroup/jobs/one/memory.max", "max\n");
    temp.write("sys/fs/cgroup/jobs/memory.max", "500000\n");
    temp.write("sys/fs/cgroup/jobs/memory.current", "300000\n");
    temp.write("sys/fs/cgroup/jobs/memory.stat", "anon 9\ninactive_file 50000\n");
    EXPECT_EQ(availableMemory(temp.path()), 250000U);
    EXPECT_EQ(availableWithoutSwap(temp.path()), 250000U);
    temp.write("sys/fs/cgroup/jobs/one/memory.max", "1000\n");
    temp.write("sys/fs/cgroup/jobs/one/memory.current", "2000\n");
    EXPECT_EQ(availableMemory(temp.path()), 0U);
}

TEST_F(AvailableMemory, FindsTheGroupOfAContainerAtTheMount)
{
    temp.write("proc/self/cgroup", "0::/docker/abc\n");
    temp.write("sys/fs/cgroup/memory.max", "400000\n");
    temp.write("sys/fs/cgroup/memory.current", "100000\n");
    EXPECT_EQ(availableMemory(temp.path()), 300000U);
}

TEST_F(AvailableMemory, KnowsTheFirstVersionOfGroups)
{
    temp.write("proc/self/cgroup", "5:cpu,cpuacct:/a\n4:memory:/a\n");
    temp.write("sys/fs/cgroup/memory/a/memory.limit_in_bytes", "90000\n");
    temp.write("sys/fs/cgroup/memory/a/memory.usage_in_bytes", "60000\n");
    temp.write("sys/fs/cgroup/memory/a/memory.stat", "total_inactive_file 20000\n");
    EXPECT_EQ(availableMemory(temp.path()), 50000U);
}

TEST(Memory, IsWithoutBoundWhereTheSystemDoesNotTell)
{
    const TempDir temp;
    EXPECT_EQ(availableMemory(temp.path()), std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(availableWithoutSwap(temp.path()), std::numeric_limits<std::uint64_t>::max());
}

TEST(Memory, OfThisProcessIsSeen)
{
    EXPECT_GT(availableMemory(), 0U);
    const std::uint64_t before = residentMemory();
    EXPECT_GT(before, 500000U);
    const std::vector<char> taken(std::size_t{64} << 20U, 'x');
    EXPECT_GT(residentMemory(), before + taken.size() / 2);
}

TEST(Memory, BeyondTheLimitIsRefusedAndNotTaken)
{
    if (allocatedMemory() == 0)
        GTEST_SKIP() << "no limit under a sanitizer";
    // In a process of its own: the limit stays.
    const pid_t child = ::fork();
    if (child == 0) {
        limitMemory(std::uint64_t{400} << 20U);
        int code = 1;
        try {
            const std::vector<char> much(std::size_t{8} << 30U, 'x');
            code = much.back();
        } catch (const std::bad_alloc&) {
            code = 0;
        }
        ::_exit(code);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(JobMemory, IsTheAllowanceLessWhatIsTaken)
{
    constexpr std::uint64_t kTaken = std::uint64_t{64} << 20U;
    const std::uint64_t taken = std::max(residentMemory(), allocatedMemory());
    const std::uint64_t cap = taken + 2 * kTaken; // far less than any machine has left
    const Job job({}, 1, cap);
    EXPECT_EQ(job.memoryLimit(), cap);
    EXPECT_GT(job.spareMemory(), kTaken);
    const std::vector<char> more(kTaken, 'x');
    EXPECT_LT(job.spareMemory(), kTaken + (kTaken >> 4U)); // something may have been given back
    EXPECT_EQ(more.back(), 'x');
    const Job tight({}, 1, 1);
    EXPECT_EQ(tight.spareMemory(), 0U);
}

TEST(JobMemory, IsNoMoreThanTheMachineHas)
{
    struct sysinfo machine { };
    ASSERT_EQ(::sysinfo(&machine), 0);
    const std::uint64_t memory = std::uint64_t{machine.totalram} * machine.mem_unit;
    const std::uint64_t swap = std::uint64_t{machine.totalswap} * machine.mem_unit;
    const std::uint64_t word = std::uint64_t{1} << 60U;
    const Job boastful({}, 1, word);
    EXPECT_EQ(boastful.memoryLimit(), word); // the user's word
    EXPECT_LT(boastful.spareMemory(), memory);
    const Job free;
    EXPECT_LT(free.spareMemory(), memory);
    EXPECT_LE(free.memoryLimit(), memory + swap);
    EXPECT_GT(free.memoryLimit(), residentMemory());
}

} // namespace
} // namespace craft::test
