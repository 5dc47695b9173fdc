// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/cynical_lines.h"
#include "tests/support/cynical_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::NaiveCynical;
using test::RankCase;
using test::rankTexts;
using test::textCase;
using test::Words;

CynicalLines linesOf(const RankCase& in, const std::string& side)
{
    Params params;
    params.set("side", side);
    params.set("max-tokens", std::int64_t{100});
    Job job;
    return readCynicalLines(in.input(), in.eligibleRows(), params, job);
}

/// h = (a .5, b .25, c .25); after line 0, C = {a: 1, x: 1} and W = 2.
const test::PairTexts kPool{{"a x", "-"}, {"b c", "-"}, {"a a", "-"}, {"x x x", "-"}};
const test::PairTexts kValidation{{"a b", "-"}, {"a c", "-"}};

TEST(CynicalState, ScoresTheWorkedExample)
{
    const CynicalLines lines = linesOf(textCase(kPool, kValidation), "source");
    CynicalState state(lines, .01);
    state.add(0);
    EXPECT_NEAR(state.delta(1), -1.6094, 1e-4);
    EXPECT_NEAR(state.delta(2), .1488, 1e-4);
    EXPECT_NEAR(state.delta(3), std::log(2.5), 1e-12);
}

TEST(CynicalState, PaysForTheFirstLineWithSmoothedCounts)
{
    const CynicalLines lines = linesOf(textCase(kPool, kValidation), "source");
    const CynicalState state(lines, .01);
    EXPECT_NEAR(state.penalty(2), std::log(2.02 / .01), 1e-12);
    EXPECT_NEAR(state.gain(0), .5 * std::log(1 / .01), 1e-12);
}

TEST(CynicalState, AddsUpToTheChangeOfCrossEntropy)
{
    // With eps -> 0, and every word that comes covered from the start, H = -sum h ln(C / W).
    const RankCase in = test::randomRankCase(3, {.pool = 60, .flagged = false});
    const auto pool = test::cynicalLines(*in.pool, "both");
    const CynicalLines lines = linesOf(in, "both");
    CynicalState state(lines, 1e-12);
    NaiveCynical naive{test::countsOf(test::cynicalLines(*in.validation, "both")), 1e-12, {}, 0};
    const auto entropy = [&naive] {
        double sum = 0;
        for (const auto& [word, count] : naive.task) {
            const auto have = naive.counts.find(word);
            if (have != naive.counts.end())
                sum -= count / test::totalOf(naive.task) * std::log(have->second / naive.tokens);
        }
        return sum;
    };
    for (std::size_t line = 0; line < lines.lines(); ++line) {
        state.add(line);
        naive.add(pool[line]);
    }
    const double before = entropy();
    double deltas = 0;
    for (std::size_t line = 50; line < lines.lines(); ++line) { // once more
        deltas += state.delta(line);
        state.add(line);
        naive.add(pool[line]);
    }
    EXPECT_NEAR(deltas, entropy() - before, 1e-9);
}

TEST(CynicalSelector, PicksALineOfLowestDeltaEveryTime)
{
    for (const std::string side : {"both", "source", "target"}) {
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            const RankCase in = test::randomRankCase(seed, {.pool = 80});
            const Ranking got =
                rankTexts(in, "cynical", {{"side", side}, {"word-search", "exact"}});
            const auto lines = test::cynicalLines(*in.pool, side);
            NaiveCynical naive{
                test::countsOf(test::cynicalLines(*in.validation, side)), .01, {}, 0};
            std::set<RowId> chosen;
            for (const RowId row : got.rows) {
                double best = std::numeric_limits<double>::infinity();
                for (const RowId other : in.eligibleRows()) {
                    if (!chosen.contains(other))
                        best = std::min(best, naive.delta(lines[index(other)]));
                }
                const double own = naive.delta(lines[index(row)]);
                ASSERT_NEAR(own, best, 1e-9) << "seed " << seed << " pick " << chosen.size();
                ASSERT_NEAR(static_cast<double>(got.cost[index(row)]), own, 1e-5);
                chosen.insert(row);
                naive.add(lines[index(row)]);
            }
        }
    }
}

TEST(CynicalSelector, StopsTheExactSearchAtAnyPoll)
{
    const RankCase in = test::randomRankCase(6, {});
    const CynicalLines lines = linesOf(in, "both");
    const auto run = [&lines](Job& job) {
        CynicalState state(lines, .01);
        (void)pickBestLines(lines, state, 30, job);
    };
    test::StoppingJob counting;
    run(counting);
    ASSERT_GT(counting.polls(), 0U);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW(run(stopping), Cancelled) << "poll " << poll;
    }
}

TEST(CynicalSelector, BreaksTiesByTheLowerRowAcrossLengths)
{
    // No word of validation occurs, so that short lines win and equal ones go by number.
    const RankCase in =
        textCase({{"x y", "-"}, {"x", "-"}, {"y", "-"}, {"y x", "-"}}, {{"a", "-"}});
    const Ranking got = rankTexts(in, "cynical", {{"side", "source"}, {"word-search", "exact"}});
    EXPECT_THAT(got.rows, testing::ElementsAre(rowId(1), rowId(2), rowId(0), rowId(3)));
}

TEST(CynicalSelector, RanksPairsThatAreTooLongLast)
{
    const RankCase in = textCase({{"a b c d", "-"}, {"x y", "-"}, {"a", "-"}}, {{"a b c d", "-"}});
    const Ranking free = rankTexts(in, "cynical", {{"side", "source"}});
    EXPECT_EQ(free.rows.front(), rowId(0));
    for (const std::string search : {"exact", "word", "batch"}) {
        const Ranking got = rankTexts(
            in, "cynical", {{"side", "source"}, {"max-tokens", "3"}, {"word-search", search}});
        EXPECT_EQ(got.rows.size(), 3U);
        EXPECT_EQ(got.rows.front(), rowId(2)) << search;
    }
    const Ranking got = rankTexts(in, "cynical", {{"side", "source"}, {"max-tokens", "3"}});
    EXPECT_EQ(got.rows.back(), rowId(0));
}

/// The published search, every word and line looked at anew.
class NaiveWordSearch {
public:
    NaiveWordSearch(const CynicalLines& lines, CynicalState& state)
        : m_lines(lines)
        , m_state(state)
        , m_isChosen(lines.lines(), false)
    { }

    std::vector<std::size_t> run(bool batch)
    {
        for (const bool keys : {true, false}) {
            for (auto lines = next(keys); !lines.empty(); lines = next(keys)) {
                std::vector<std::pair<double, std::size_t>> scored;
                for (const std::size_t line : lines)
                    scored.emplace_back(m_state.delta(line), line);
                std::sort(scored.begin(), scored.end());
                const double all = static_cast<double>(scored.size());
                scored.resize(batch ? static_cast<std::size_t>(std::ceil(std::sqrt(all))) : 1);
                for (const auto& [delta, line] : scored) {
                    m_isChosen[line] = true;
                    m_state.add(line);
                    m_order.push_back(line);
                }
            }
        }
        return m_order;
    }

private:
    [[nodiscard]] bool isKey(std::size_t word) const
    {
        const double task =
            double(m_lines.taskCount[word]) / static_cast<double>(m_lines.taskTokens);
        const double pool =
            double(m_lines.poolCount[word]) / static_cast<double>(m_lines.poolTokens);
        return (m_lines.taskCount[word] >= 3 || m_lines.poolCount[word] >= 3)
            && task / pool >= 1 / std::exp(1.0);
    }
    /// The lines left that have the most wanted word that is left.
    [[nodiscard]] std::vector<std::size_t> next(bool keys) const
    {
        std::vector<std::size_t> best;
        double bestGain = -1;
        for (std::uint32_t word = 0; word < m_lines.share.size(); ++word) {
            if (isKey(word) != keys || m_state.wordGain(word) <= bestGain)
                continue;
            std::vector<std::size_t> lines;
            for (std::size_t line = 0; line < m_lines.lines(); ++line) {
                const auto words = m_lines.wordsOf(line);
                if (!m_isChosen[line] && std::find(words.begin(), words.end(), word) != words.end())
                    lines.push_back(line);
            }
            if (!lines.empty()) {
                best = lines;
                bestGain = m_state.wordGain(word);
            }
        }
        return best;
    }

    const CynicalLines& m_lines;
    CynicalState& m_state;
    std::vector<bool> m_isChosen;
    std::vector<std::size_t> m_order;
};

TEST(CynicalWordSearch, AgreesWithTheNaiveReference)
{
    for (const bool batch : {false, true}) {
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            const RankCase in = test::randomRankCase(seed, {.pool = 80});
            const CynicalLines lines = linesOf(in, "both");
            CynicalState state(lines, .01);
            Job job;
            const CynicalPicks got = pickByWord(lines, state, lines.lines(), batch, job);
            CynicalState again(lines, .01);
            EXPECT_EQ(got.lines, NaiveWordSearch(lines, again).run(batch)) << seed;
            EXPECT_EQ(got.deltas.size(), got.lines.size());
        }
    }
}

TEST(CynicalWordSearch, GivesPrefixesForSmallerBudgets)
{
    const RankCase in = test::randomRankCase(8, {.pool = 100});
    const CynicalLines lines = linesOf(in, "both");
    for (const bool batch : {false, true}) {
        CynicalState all(lines, .01);
        CynicalState some(lines, .01);
        Job job;
        auto longer = pickByWord(lines, all, 40, batch, job).lines;
        longer.resize(15);
        EXPECT_EQ(pickByWord(lines, some, 15, batch, job).lines, longer);
    }
}

TEST(CynicalWordSearch, StopsWhenAskedAtAnyPoll)
{
    const RankCase in = test::randomRankCase(6, {});
    const CynicalLines lines = linesOf(in, "both");
    const auto run = [&lines](Job& job) {
        CynicalState state(lines, .01);
        (void)pickByWord(lines, state, 30, false, job);
    };
    test::StoppingJob counting;
    run(counting);
    ASSERT_GT(counting.polls(), 5U);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW(run(stopping), Cancelled) << "poll " << poll;
    }
}

} // namespace
} // namespace craft
