// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods that read texts alone promise on pools of several blocks of rows.
#include "core/base/parallel.h"
#include "tests/support/stopping_job.h"
#include "tests/support/text_reference.h"

#include <gmock/gmock.h>

#include <cstring>

namespace craft {
namespace {

using test::RankCase;

struct TextMethod {
    std::string id;
    std::map<std::string, std::string> given;
    std::string label;
};

class TextMethods : public testing::TestWithParam<TextMethod> {
protected:
    /// Every text stands in the pool some twenty times, in all blocks.
    [[nodiscard]] static RankCase makeCase()
    {
        constexpr std::size_t kTexts = 453;
        constexpr std::size_t kRows = 2 * kBlockRows + 700;
        Rng rng(1, "test.text-methods");
        const auto texts = test::randomTexts(rng, kTexts);
        const PairSlab slab = texts->read(RowRange{0, kTexts});
        test::PairTexts pool;
        for (std::size_t row = 0; row < kRows; ++row) {
            const PairView& pair = slab.pairs[row % kTexts];
            pool.emplace_back(std::string(pair.source), std::string(pair.target));
        }
        RankCase in = test::textCase(pool, {{"s1 s2 s3 s1", "t1 t2 t2 t4"}, {"s2 s5", "t3 t5 t7"}});
        in.rows = in.budget = 100;
        for (std::size_t row = 5; row < kRows; row += 11)
            in.flags[row] = kDuplicate;
        return in;
    }
    [[nodiscard]] static Ranking rank(const RankCase& in, Job& job)
    {
        return test::rankTexts(in, GetParam().id, GetParam().given, job);
    }
};

TEST_P(TextMethods, GiveTheSameBytesAtAnyThreadCount)
{
    const RankCase in = makeCase();
    Job one;
    const Ranking once = rank(in, one);
    for (const int threads : {2, 7}) {
        Job job({}, threads);
        const Ranking again = rank(in, job);
        EXPECT_EQ(again.rows, once.rows) << threads;
        EXPECT_EQ(
            std::memcmp(again.cost.data(), once.cost.data(), once.cost.size() * sizeof(float)), 0)
            << threads;
    }
}

TEST_P(TextMethods, GiveEqualTextsEqualCostsInAllBlocks)
{
    const RankCase in = makeCase();
    auto given = GetParam().given;
    given["resampling"] = "top";
    Job job;
    const Ranking got = test::rankTexts(in, GetParam().id, given, job);
    std::vector<bool> isRanked(in.flags.size(), false);
    for (const RowId row : got.rows)
        isRanked[index(row)] = true;
    std::map<std::size_t, float> costs; // what is chosen changes what cynical selection pays later
    for (const RowId row : in.eligibleRows()) {
        const std::size_t i = index(row);
        if (!isRanked[i] || GetParam().id != "cynical") {
            const auto known = costs.emplace(i % 453, got.cost[i]).first;
            EXPECT_EQ(known->second, got.cost[i]) << i;
        }
    }
}

TEST_P(TextMethods, StopAtAnyPoll)
{
    const RankCase in = makeCase();
    test::StoppingJob counting;
    (void)rank(in, counting);
    const std::uint64_t step = 1 + counting.polls() / 25;
    for (std::uint64_t poll = 1; poll <= counting.polls(); poll += step) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW((void)rank(in, stopping), Cancelled) << "poll " << poll;
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, TextMethods,
    testing::Values(TextMethod{"log-ratio", {}, "log_ratio"}, TextMethod{"dsir", {}, "dsir"},
                    TextMethod{"dsir", {{"bucket-hash", "sha256"}}, "dsir_sha256"},
                    TextMethod{"cross-entropy", {}, "cross_entropy"},
                    TextMethod{"cynical", {}, "cynical_word"},
                    TextMethod{"cynical", {{"word-search", "batch"}}, "cynical_batch"},
                    TextMethod{"cynical", {{"word-search", "exact"}}, "cynical_exact"}),
    [](const auto& test) { return test.param.label; });

} // namespace
} // namespace craft
