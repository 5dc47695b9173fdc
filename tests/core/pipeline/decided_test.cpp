// SPDX-License-Identifier: GPL-3.0-or-later
// Runs with pinned rows, locked rows and weighted clusters.
#include "core/base/error.h"
#include "core/data/memory_corpus.h"
#include "core/pipeline/decisions.h"
#include "core/pipeline/describe.h"
#include "core/pipeline/explain.h"
#include "core/pipeline/settings.h"
#include "tests/core/pipeline/made_up_corpus.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace craft::test {
namespace {

using testing::HasSubstr;
using Given = std::map<std::string, std::string>;

class Decided : public testing::Test {
protected:
    Decided()
    {
        fillCorpus(pool, 300, 5, 3);
        fillCorpus(validation, 30, 6, 0);
        CorpusPart part;
        part.name = "special";
        pool.beginPart(part);
        const PairSlab first = pool.read(RowRange{7, 8});
        pool.add(first.pairs[0].source, first.pairs[0].target, "", 1); // row 300: repeats row 7
        pool.finishPart(part);
        inputs.pool = &pool;
        inputs.validation = &validation;
    }
    Pipeline pipeline(Given given)
    {
        if (!given.contains("budget-tokens"))
            given.try_emplace("budget", "40");
        given.try_emplace("k", "5");
        return {inputs, resolveRun(given), nullptr};
    }
    std::vector<std::uint32_t> select(const Given& given, int threads = 1)
    {
        Job own({}, threads);
        Pipeline p = pipeline(given);
        std::vector<std::uint32_t> rows;
        for (const SelectedPair& pair : p.selection(own)->pairs)
            rows.push_back(static_cast<std::uint32_t>(pair.row));
        return rows;
    }
    std::string failure(const Given& given)
    {
        try {
            (void)select(given);
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::Usage);
            return error.what();
        }
        return "no error";
    }
    /// Eligible rows that a plain run leaves out, evenly spread.
    std::vector<std::uint32_t> leftOut(std::size_t count, const Given& given)
    {
        const auto rows = select(given);
        const std::set<std::uint32_t> taken(rows.begin(), rows.end());
        Pipeline p = pipeline(given);
        const auto flags = p.flags(job);
        std::vector<std::uint32_t> out;
        for (std::uint32_t row = 11; row < 300 && out.size() < count; row += 23) {
            if ((*flags)[row] == 0 && !taken.contains(row))
                out.push_back(row);
        }
        return out;
    }
    static std::string textOf(const std::vector<std::uint32_t>& rows)
    {
        std::string out;
        for (const std::uint32_t row : rows)
            out += (out.empty() ? "" : ",") + std::to_string(row);
        return out;
    }
    MemoryCorpus pool;
    MemoryCorpus validation;
    RunInputs inputs;
    Job job;
};

TEST_F(Decided, EveryBudgetHoldsThePins)
{
    for (Given given : std::vector<Given>{{},
                                          {{"preset", "paper"}},
                                          {{"preset", "paper"}, {"min-one", "true"}},
                                          {{"strict", "true"}, {"min-one", "true"}},
                                          {{"method", "random"}},
                                          {{"depth", "40"}}}) {
        const auto pins = leftOut(6, given);
        ASSERT_EQ(pins.size(), 6U);
        given["pin"] = textOf(pins);
        for (const char* budget : {"6", "7", "20", "40", "200"}) {
            given["budget"] = budget;
            if (given.contains("depth") && std::string(budget) == "200")
                continue;
            auto rows = select(given);
            if (!given.contains("strict")) {
                EXPECT_EQ(std::to_string(rows.size()), budget);
            }
            for (const int threads : {2, 3, 7})
                EXPECT_EQ(select(given, threads), rows);
            std::sort(rows.begin(), rows.end());
            EXPECT_TRUE(std::includes(rows.begin(), rows.end(), pins.begin(), pins.end()))
                << budget;
            EXPECT_EQ(std::adjacent_find(rows.begin(), rows.end()), rows.end()) << "a row twice";
        }
    }
}

TEST_F(Decided, BudgetsAreStillNested)
{
    const std::string pins = textOf(leftOut(5, {}));
    const auto large = select({{"pin", pins}, {"budget", "90"}, {"depth", "200"}});
    const auto small = select({{"pin", pins}, {"budget", "33"}, {"depth", "200"}});
    ASSERT_EQ(small.size(), 33U);
    EXPECT_TRUE(std::equal(small.begin(), small.end(), large.begin()));
}

TEST_F(Decided, APinThatIsSelectedAnywayKeepsTheSelection)
{
    auto plain = select({});
    auto pinned = select({{"pin", std::to_string(plain[0])}});
    std::sort(plain.begin(), plain.end());
    std::sort(pinned.begin(), pinned.end());
    EXPECT_EQ(pinned, plain);
}

TEST_F(Decided, PinningDoesNotRankAgain)
{
    Pipeline p = pipeline({{"lock", "250"}});
    (void)p.diagnostics(job);
    const double ranked = p.seconds().at(Stage::Rank);
    const auto clusters = p.clustering(job);
    const Ranking before = *p.ranking(job);
    p.setParams(resolveRun({{"budget", "40"}, {"k", "5"}, {"lock", "250"}, {"pin", "30,31"}}));
    EXPECT_FALSE(p.isFresh(Stage::Rank));
    const Ranking after = *p.ranking(job);
    EXPECT_EQ(p.clustering(job), clusters);
    EXPECT_EQ(after.cost.size(), before.cost.size());
    EXPECT_TRUE(std::equal(after.cost.begin(), after.cost.end(), before.cost.begin(),
                           [](float a, float b) { return a == b || (a != a && b != b); }));
    EXPECT_GE(p.seconds().at(Stage::Rank), ranked);
    EXPECT_TRUE(p.isFresh(Stage::Rank));
    p.setParams(resolveRun({{"budget", "40"}, {"k", "5"}, {"lock", "250"}}));
    EXPECT_TRUE(p.isFresh(Stage::Rank)) << "the ranking without pins was thrown away";
}

TEST_F(Decided, ATokenBudgetHoldsThePins)
{
    const auto pins = leftOut(4, {});
    auto rows = select({{"budget-tokens", "200"}, {"pin", textOf(pins)}});
    std::sort(rows.begin(), rows.end());
    EXPECT_TRUE(std::includes(rows.begin(), rows.end(), pins.begin(), pins.end()));
    EXPECT_THAT(failure({{"budget-tokens", "12"}, {"pin", textOf(pins)}}),
                HasSubstr("of the 4 pinned pairs"));
}

TEST_F(Decided, PinsThatCannotBeMetAreNamed)
{
    EXPECT_THAT(failure({{"pin", "300"}}),
                HasSubstr("row 300 is pinned, but it is left out of "
                          "the pool: duplicate"));
    EXPECT_THAT(failure({{"pin", "301"}}), HasSubstr("row 301"));
    EXPECT_THAT(failure({{"lock", "5-400"}}), HasSubstr("row 301"));
    EXPECT_THAT(failure({{"pin", "0-4"}, {"budget", "4"}}),
                HasSubstr("5 pairs are pinned, but the budget is 4"));
    EXPECT_THAT(failure({{"pin", "0-4"}, {"budget", "4"}, {"rounding", "hamilton"}}),
                HasSubstr("5 pairs are pinned"));
}

TEST_F(Decided, LockedRowsAreLeftOutAndCounted)
{
    const auto plain = select({});
    const auto rows = select({{"lock", textOf({plain[0], plain[5]})}});
    EXPECT_EQ(rows.size(), 40U);
    EXPECT_EQ(std::count(rows.begin(), rows.end(), plain[0]), 0);
    EXPECT_EQ(std::count(rows.begin(), rows.end(), plain[5]), 0);
    Pipeline p = pipeline({{"lock", std::to_string(plain[0])}});
    EXPECT_EQ((*p.flags(job))[plain[0]], kLockedOut);
    EXPECT_EQ(explain(p, plain[0], job).reason, "locked-out");
}

TEST_F(Decided, WeightsChangeTheSharesButNotTheValidation)
{
    Pipeline plain = pipeline({});
    Pipeline weighted = pipeline({{"cluster-weights", "1=3"}});
    const Shares before = plain.shares(job);
    const Shares after = weighted.shares(job);
    const double rest = 1 + 2 * before.wanted[1];
    EXPECT_DOUBLE_EQ(after.wanted[1], 3 * before.wanted[1] / rest);
    EXPECT_DOUBLE_EQ(after.wanted[0], before.wanted[0] / rest);
    EXPECT_EQ(after.validation, before.validation);
    EXPECT_DOUBLE_EQ(weighted.diagnostics(job)->clusters[1].validationShare,
                     plain.diagnostics(job)->clusters[1].validationShare);
    EXPECT_GT(weighted.selection(job)->taken[1], plain.selection(job)->taken[1]);
    EXPECT_THAT(failure({{"cluster-weights", "5=2"}}), HasSubstr("there are 5 clusters"));
    EXPECT_THAT(failure({{"cluster-weights", "0=0,1=0,2=0,3=0,4=0"}}), HasSubstr("leave no"));
}

TEST_F(Decided, AWeightOfZeroLocksTheClusterOutButForItsPins)
{
    Pipeline plain = pipeline({});
    const auto clustering = plain.clustering(job);
    const auto flags = plain.flags(job);
    std::uint32_t pin = 0;
    while (clustering->pool.cluster[pin] != clusterId(2) || (*flags)[pin] != 0)
        ++pin;
    const std::uint64_t closed = plain.shares(job).available[2];
    for (const char* rounding : {"webster", "hamilton"}) {
        for (const bool withPin : {false, true}) {
            Given given{{"cluster-weights", "2=0"}, {"rounding", rounding}, {"budget", "300"}};
            if (withPin)
                given["pin"] = std::to_string(pin);
            Pipeline p = pipeline(given);
            const auto selection = p.selection(job);
            EXPECT_EQ(selection->taken[2], withPin ? 1U : 0U);
            EXPECT_EQ(selection->shortfall, closed - (withPin ? 1U : 0U));
            const Explanation e = explain(p, pin, job);
            EXPECT_EQ(e.selected, withPin);
            EXPECT_THAT(e.sentence, HasSubstr(withPin ? "it is pinned" : "locked out"));
        }
    }
}

TEST_F(Decided, ExplainKnowsPinsAndTheBudgetsOfTheOthers)
{
    for (const char* preset : {"craft", "paper"}) {
        const Given base{{"preset", preset}, {"depth", "250"}};
        const auto pins = leftOut(5, base);
        Given given = base;
        given["pin"] = textOf(pins);
        Pipeline p = pipeline(given);
        std::set<std::uint64_t> selected;
        for (const SelectedPair& pair : p.selection(job)->pairs)
            selected.insert(index(pair.row));
        std::uint64_t compared = 0;
        for (std::uint64_t row = 0; row < 300; row += 7) {
            const Explanation e = explain(p, row, job);
            ASSERT_EQ(e.selected, selected.contains(row)) << row;
            ASSERT_EQ(e.rank <= e.quota, e.selected) << row;
            if (e.budgetNeeded < 6 || e.budgetNeeded > 240)
                continue;
            ++compared;
            for (const std::uint64_t at : {e.budgetNeeded - 1, e.budgetNeeded}) {
                given["budget"] = std::to_string(at);
                Pipeline other = pipeline(given);
                ASSERT_EQ(explain(other, row, job).selected, at == e.budgetNeeded)
                    << preset << " row " << row << " at " << at;
            }
        }
        EXPECT_GT(compared, 10U);
        const Explanation e = explain(p, pins[2], job);
        EXPECT_EQ(e.reason, "selected");
        EXPECT_THAT(e.sentence, HasSubstr("it is pinned"));
    }
}

TEST_F(Decided, NothingDecidedLeavesNoTrace)
{
    const Pipeline p = pipeline({});
    Params older; // as a run from before there were decisions
    for (const auto& [id, value] : p.params().values()) {
        if (!isDecision(id))
            older.set(id, value);
    }
    const Pipeline before(inputs, older, nullptr);
    for (const Stage stage : {Stage::Screen, Stage::Cluster, Stage::Rank, Stage::Diagnose})
        EXPECT_TRUE(before.fingerprint(stage) == p.fingerprint(stage));
    EXPECT_EQ(toJsonText({p.params(), {}, {}}), toJsonText({older, {}, {}}));
    EXPECT_THAT(toJsonText({pipeline({{"pin", "3"}}).params(), {}, {}}),
                HasSubstr("\"pin\":\"3\""));
}

TEST_F(Decided, EachDecisionChangesWhatDependsOnIt)
{
    const Pipeline plain = pipeline({});
    const auto differs = [&](const Given& given, Stage stage) {
        return !(pipeline(given).fingerprint(stage) == plain.fingerprint(stage));
    };
    EXPECT_TRUE(differs({{"lock", "3"}}, Stage::Screen));
    EXPECT_FALSE(differs({{"lock", "3"}}, Stage::Cluster));
    EXPECT_TRUE(differs({{"lock", "3"}}, Stage::Rank));
    EXPECT_FALSE(differs({{"pin", "3"}}, Stage::Screen));
    EXPECT_TRUE(differs({{"pin", "3"}}, Stage::Rank));
    EXPECT_TRUE(differs({{"cluster-weights", "3=2"}}, Stage::Rank));
    EXPECT_FALSE(differs({{"cluster-weights", "3=1"}}, Stage::Rank));
}

} // namespace
} // namespace craft::test
