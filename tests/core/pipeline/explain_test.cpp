// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/allocate/allocate.h"
#include "core/base/error.h"
#include "core/data/memory_corpus.h"
#include "core/pipeline/explain.h"
#include "core/pipeline/settings.h"
#include "tests/core/pipeline/made_up_corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace craft::test {
namespace {

class ExplainTest : public testing::Test {
protected:
    ExplainTest()
    {
        fillCorpus(pool, 300, 5, 3);
        fillCorpus(validation, 30, 6, 0);
        CorpusPart part;
        part.name = "special";
        pool.beginPart(part);
        const PairSlab first = pool.read(RowRange{7, 8});
        pool.add(first.pairs[0].source, first.pairs[0].target, "", 1); // row 300: repeats row 7
        const PairSlab leaked = validation.read(RowRange{3, 4});
        pool.add(leaked.pairs[0].source, leaked.pairs[0].target, "", 2); // row 301: leaked
        pool.add("alone", "", "", 3); // row 302: empty side
        pool.finishPart(part);
        inputs.pool = &pool;
        inputs.validation = &validation;
    }
    Pipeline pipeline(std::map<std::string, std::string> given)
    {
        given.try_emplace("depth", "250");
        given.try_emplace("budget", "40");
        return {inputs, resolveRun(given), nullptr};
    }
    MemoryCorpus pool;
    MemoryCorpus validation;
    RunInputs inputs;
    Job job;
};

TEST_F(ExplainTest, FlaggedRowsGiveTheirFlag)
{
    Pipeline p = pipeline({});
    EXPECT_EQ(explain(p, 300, job).reason, "duplicate");
    EXPECT_THAT(explain(p, 300, job).sentence, testing::HasSubstr("row 7 holds the same pair"));
    EXPECT_EQ(explain(p, 301, job).reason, "in-validation");
    EXPECT_EQ(explain(p, 302, job).reason, "empty-side");
    EXPECT_EQ(explain(p, 302, job).line, 3U);
    EXPECT_EQ(explain(p, 302, job).corpus, "special");
    EXPECT_THROW((void)explain(p, 303, job), Error);
}

TEST_F(ExplainTest, SaysSelectedExactlyForTheSelectedRows)
{
    for (const char* preset : {"craft", "paper"}) {
        Pipeline p = pipeline({{"preset", preset}});
        std::set<std::uint64_t> selected;
        for (const SelectedPair& pair : p.selection(job)->pairs)
            selected.insert(index(pair.row));
        for (std::uint64_t row = 0; row < 300; ++row) {
            const Explanation e = explain(p, row, job);
            EXPECT_EQ(e.selected, selected.contains(row)) << row;
            EXPECT_EQ(e.reason == "selected", e.selected) << row;
            EXPECT_EQ(e.rank <= e.quota, e.selected) << row;
        }
    }
}

TEST_F(ExplainTest, TheNeededBudgetIsTheSmallestThatTakesTheRow)
{
    Pipeline p = pipeline({});
    std::map<std::uint64_t, std::uint64_t> needed;
    for (std::uint64_t row = 0; row < 300; row += 7) {
        const Explanation e = explain(p, row, job);
        if (e.budgetNeeded > 0 && e.budgetNeeded <= 250)
            needed[row] = e.budgetNeeded;
    }
    ASSERT_GT(needed.size(), 10U);
    for (const auto& [row, budget] : needed) {
        for (const std::uint64_t at : {budget - 1, budget}) {
            if (at == 0)
                continue;
            Pipeline other = pipeline({{"budget", std::to_string(at)}});
            EXPECT_EQ(explain(other, row, job).selected, at == budget) << row << " at " << at;
        }
    }
}

TEST_F(ExplainTest, TheNeededBudgetIsTheSmallestUnderHamiltonToo)
{
    Pipeline p = pipeline({{"preset", "paper"}});
    ASSERT_EQ(p.params().text("rounding"), "hamilton");
    const HamiltonParams rules{p.params().flag("min-one"), p.params().flag("strict")};
    const Shares share = p.shares(job);
    std::uint64_t compared = 0;
    for (std::uint64_t row = 0; row < 300; row += 7) {
        const Explanation e = explain(p, row, job);
        if (e.budgetNeeded == 0 || e.budgetNeeded > 250)
            continue;
        ++compared;
        EXPECT_THAT(e.change, testing::HasSubstr("about " + std::to_string(e.budgetNeeded)));
        for (std::uint64_t at = 1; at <= e.budgetNeeded; ++at) {
            const auto quota = hamilton(share.wanted, share.available, at, rules).quota;
            ASSERT_EQ(quota[e.cluster] >= e.rank, at == e.budgetNeeded) << row << " at " << at;
        }
        for (const std::uint64_t at : {e.budgetNeeded - 1, e.budgetNeeded}) {
            if (at == 0)
                continue;
            Pipeline other = pipeline({{"preset", "paper"}, {"budget", std::to_string(at)}});
            EXPECT_EQ(explain(other, row, job).selected, at == e.budgetNeeded) << row;
        }
    }
    EXPECT_GT(compared, 10U);
}

TEST_F(ExplainTest, BlamesMissingValidationPairsOnlyWhereTheQuotaIsZero)
{
    for (const char* rule : {"validation", "pool", "uniform"}) {
        Pipeline p = pipeline({{"preset", "paper"}, {"allocation", rule}});
        std::uint64_t without = 0;
        for (std::uint64_t row = 0; row < 300; row += 3) {
            const Explanation e = explain(p, row, job);
            if (e.selected || e.clusterPool == 0)
                continue;
            EXPECT_EQ(e.reason, reasonLeftOut(e.quota, e.clusterValidation)) << row << " " << rule;
            without += e.reason == kNoValidationMass ? 1U : 0U;
        }
        if (std::string(rule) != "validation") {
            EXPECT_EQ(without, 0U) << rule;
        }
    }
}

TEST_F(ExplainTest, ShowsNeighboursAndTermsOfTheRow)
{
    Pipeline p = pipeline({});
    const std::uint64_t row = index(p.selection(job)->pairs.front().row);
    const Explanation e = explain(p, row, job);
    ASSERT_EQ(e.nearest.size(), 3U);
    EXPECT_GE(e.nearest[0].similarity, e.nearest[1].similarity);
    EXPECT_FALSE(e.terms.empty());
    EXPECT_THAT(toText(e), testing::HasSubstr("Selected: rank 1 of quota"));
}

} // namespace
} // namespace craft::test
