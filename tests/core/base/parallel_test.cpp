// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>
#include <stop_token>
#include <thread>
#include <vector>

namespace craft::test {
namespace {

TEST(ParallelBlocks, CoverEveryRowOnceInFixedBlocks)
{
    for (const int threads : {1, 2, 3, 7}) {
        Job job({}, threads);
        std::vector<int> seen(10000, 0);
        std::vector<Block> blocks(blockCount(seen.size()));
        parallelBlocks(seen.size(), job, [&](Block block) {
            blocks[block.index] = block;
            for (std::size_t i = block.first; i < block.last; ++i)
                ++seen[i];
        });
        EXPECT_EQ(std::accumulate(seen.begin(), seen.end(), 0), 10000);
        EXPECT_EQ(blocks[1].first, kBlockRows);
        EXPECT_EQ(blocks.back().last, seen.size());
        EXPECT_EQ(job.progress().done, seen.size());
    }
}

TEST(ParallelBlocks, MergedSumsDoNotDependOnTheThreadCount)
{
    const auto sum = [](int threads) {
        Job job({}, threads);
        const std::size_t rows = 300000;
        std::vector<double> partial(blockCount(rows));
        parallelBlocks(rows, job, [&](Block block) {
            for (std::size_t i = block.first; i < block.last; ++i)
                partial[block.index] += 1.0 / (1.0 + static_cast<double>(i));
        });
        return std::accumulate(partial.begin(), partial.end(), 0.0);
    };
    const double one = sum(1);
    for (const int threads : {2, 3, 7})
        EXPECT_EQ(sum(threads), one);
}

TEST(ParallelBlocks, RethrowTheErrorOfTheLowestBlock)
{
    for (int attempt = 0; attempt < 20; ++attempt) {
        Job job({}, 4);
        try {
            parallelBlocks(
                64, job,
                [](Block block) {
                    if (block.index % 3 == 2)
                        throw Error(ErrorCode::Invalid, std::to_string(block.index));
                },
                1);
            FAIL();
        } catch (const Error& error) {
            EXPECT_STREQ(error.what(), "2");
        }
    }
}

TEST(ParallelBlocks, StopBeforeTheNextBlock)
{
    for (const int threads : {1, 3}) {
        std::stop_source source;
        Job job(source.get_token(), threads);
        std::atomic<int> done = 0;
        const auto body = [&](Block) {
            const int now = ++done;
            if (now == 5)
                source.request_stop();
            // The thread that stops may be held up: the others wait in their present block.
            while (now > 5 && !source.stop_requested())
                std::this_thread::yield();
        };
        EXPECT_THROW(parallelBlocks(1000, job, body, 1), Cancelled);
        EXPECT_LE(done.load(), 5 + threads);
    }
}

TEST(ParallelBlocks, DoNothingForNoRows)
{
    Job job({}, 2);
    parallelBlocks(0, job, [](Block) { FAIL(); });
}

TEST(Job, CheckpointThrowsOnlyAfterAStop)
{
    std::stop_source source;
    Job job(source.get_token(), 0);
    EXPECT_EQ(job.threads(), 1);
    EXPECT_NO_THROW(job.checkpoint());
    source.request_stop();
    EXPECT_THROW(job.checkpoint(), Cancelled);
}

} // namespace
} // namespace craft::test
