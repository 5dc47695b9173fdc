// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/corpus_walk.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>

namespace craft::test {
namespace {

/// Another corpus, read through one connection as it were, or in parallel.
class Guarded final : public Corpus {
public:
    Guarded(const Corpus& corpus, bool parallel)
        : m_corpus(corpus)
        , m_parallel(parallel)
    { }
    [[nodiscard]] std::size_t size() const noexcept override { return m_corpus.size(); }
    [[nodiscard]] PairSlab read(RowRange rows) const override
    {
        ++reads;
        const int readers = ++m_readers;
        EXPECT_TRUE(m_parallel || readers == 1);
        PairSlab slab = m_corpus.read(rows);
        --m_readers;
        return slab;
    }
    [[nodiscard]] PairSlab read(std::span<const RowId> rows) const override
    {
        return m_corpus.read(rows);
    }
    [[nodiscard]] bool readsInParallel() const noexcept override { return m_parallel; }
    [[nodiscard]] std::uint64_t line(RowId row) const override { return m_corpus.line(row); }
    [[nodiscard]] std::span<const CorpusPart> parts() const noexcept override
    {
        return m_corpus.parts();
    }
    mutable std::atomic<int> reads = 0;

private:
    const Corpus& m_corpus;
    bool m_parallel;
    mutable std::atomic<int> m_readers = 0;
};

class WalkBlocks : public testing::TestWithParam<bool> {
protected:
    static constexpr std::size_t kRows = 2 * kSlabRows + kBlockRows + 17;
    static std::unique_ptr<MemoryCorpus> corpus(std::size_t rows)
    {
        PairTexts pairs;
        for (std::size_t i = 0; i < rows; ++i)
            pairs.emplace_back(str("s", i), "t");
        return makeCorpus(pairs);
    }
};

bool all(std::size_t /*block*/)
{
    return true;
}

TEST_P(WalkBlocks, ShowsEveryBlockOnceWithItsPairs)
{
    const auto pairs = corpus(kRows);
    const Guarded guarded(*pairs, GetParam());
    for (const int threads : {1, 3}) {
        Job job({}, threads);
        std::vector<int> seen(blockCount(kRows), 0);
        walkBlocks(guarded, job, all, [&](Block block, std::span<const PairView> rows) {
            ++seen[block.index];
            EXPECT_EQ(block.first, block.index * kBlockRows);
            ASSERT_EQ(rows.size(), block.last - block.first);
            EXPECT_EQ(rows.front().source, str("s", block.first));
            EXPECT_EQ(rows.back().source, str("s", block.last - 1));
        });
        EXPECT_EQ(seen, std::vector<int>(blockCount(kRows), 1));
    }
}

TEST_P(WalkBlocks, ReadsNoTextThatNobodyWants)
{
    const auto pairs = corpus(kRows);
    const Guarded guarded(*pairs, GetParam());
    Job job({}, 2);
    const std::size_t wanted = kSlabRows / kBlockRows + 1; // in the second slab
    std::atomic<std::size_t> shown = 0;
    walkBlocks(
        guarded, job, [=](std::size_t block) { return block == wanted; },
        [&](Block block, std::span<const PairView> rows) {
            EXPECT_EQ(rows.empty(), block.index != wanted);
            shown += rows.size();
        });
    EXPECT_EQ(shown, kBlockRows);
    EXPECT_EQ(guarded.reads, 1);
}

TEST_P(WalkBlocks, PassesOnWhatABodyThrows)
{
    const auto pairs = corpus(kSlabRows + 5);
    const Guarded guarded(*pairs, GetParam());
    Job job({}, 2);
    const auto body = [](Block block, std::span<const PairView>) {
        if (block.first >= kSlabRows)
            throw Error(ErrorCode::Invalid, "the last block is bad");
    };
    EXPECT_THROW(walkBlocks(guarded, job, all, body), Error);
}

TEST_P(WalkBlocks, StopsAtEveryPoll)
{
    const auto pairs = corpus(kSlabRows + 5);
    const Guarded guarded(*pairs, GetParam());
    const auto walk = [&](Job& job) {
        walkBlocks(guarded, job, all, [](Block, std::span<const PairView>) {});
    };
    StoppingJob counting;
    walk(counting);
    ASSERT_GT(counting.polls(), 15U);
    for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
        StoppingJob stopping(at);
        EXPECT_THROW(walk(stopping), Cancelled) << at;
    }
}

INSTANTIATE_TEST_SUITE_P(Corpora, WalkBlocks, testing::Bool(), [](const auto& mode) {
    return mode.param ? "ReadInParallel" : "ReadInSlabs";
});

} // namespace
} // namespace craft::test
