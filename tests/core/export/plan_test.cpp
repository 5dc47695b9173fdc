// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/export/plan.h"
#include "tests/core/export/sample.h"

#include <gmock/gmock.h>

#include <numeric>

namespace craft {
namespace {

using test::ExportSample;
using test::makeSample;
using testing::ElementsAre;

std::vector<std::uint32_t> rowsOf(const ExportSample& s, const ExportPlan& plan)
{
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t i : plan.order)
        rows.push_back(static_cast<std::uint32_t>(s.selection.pairs[i].row));
    return rows;
}

/// `count` pairs "s<i>" / "t<i>", all selected, in a random order of taking.
ExportSample manyPairs(std::size_t count)
{
    ExportSample s;
    const CorpusPart part = test::samplePart("many", {});
    s.pool.beginPart(part);
    for (std::size_t i = 0; i < count; ++i)
        s.pool.add(str("s", i), str("t", i), "", i + 1);
    s.pool.finishPart(part);
    Rng rng(3, "test.plan");
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i)
        std::swap(rows[i - 1], rows[rng.below(i)]);
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = static_cast<std::uint32_t>(i);
        s.selection.pairs.push_back(
            {rowId(rows[i]), clusterId(i % 7), number / 7 + 1, number + 1, 0.0F});
    }
    return s;
}

TEST(Plan, FollowsThePoolUnlessAskedOtherwise)
{
    ExportSample s = makeSample();
    Job job;
    EXPECT_THAT(rowsOf(s, planExport(s.input(), job)), ElementsAre(0, 2, 4));
    s.options.order = "cluster";
    s.options.dropEmpty = false;
    EXPECT_THAT(rowsOf(s, planExport(s.input(), job)), ElementsAre(0, 2, 4, 5));
}

TEST(Plan, OrdersByClusterThenRank)
{
    ExportSample s = makeSample();
    Job job;
    s.options.order = "cluster";
    s.selection.pairs[1].rank = 5; // row 0 now behind row 2
    EXPECT_THAT(rowsOf(s, planExport(s.input(), job)), ElementsAre(2, 0, 4));
}

TEST(Plan, LeavesOutEmptySidesAndCountsThem)
{
    ExportSample s = makeSample();
    Job job;
    EXPECT_EQ(planExport(s.input(), job).droppedEmpty, 1U);
    s.flags[0] = kEmptySide; // whatever the text looks like
    EXPECT_EQ(planExport(s.input(), job).droppedEmpty, 2U);
    s.options.dropEmpty = false;
    EXPECT_EQ(planExport(s.input(), job).droppedEmpty, 0U);
    EXPECT_EQ(planExport(s.input(), job).order.size(), 4U);
}

TEST(Plan, ShufflesBySeedAlone)
{
    ExportSample s = manyPairs(500);
    Job job;
    s.options.order = "shuffle";
    const auto first = rowsOf(s, planExport(s.input(), job));
    EXPECT_EQ(rowsOf(s, planExport(s.input(), job)), first);
    EXPECT_FALSE(std::is_sorted(first.begin(), first.end()));
    s.options.seed = 2;
    EXPECT_NE(rowsOf(s, planExport(s.input(), job)), first);
    auto sorted = first;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint32_t> all(500);
    std::iota(all.begin(), all.end(), 0U);
    EXPECT_EQ(sorted, all);
}

TEST(Plan, ShuffleDoesNotDependOnTheOrderOfTaking)
{
    ExportSample s = manyPairs(100);
    Job job;
    s.options.order = "shuffle";
    const auto first = rowsOf(s, planExport(s.input(), job));
    std::reverse(s.selection.pairs.begin(), s.selection.pairs.end());
    EXPECT_EQ(rowsOf(s, planExport(s.input(), job)), first);
}

TEST(Plan, WalksMoreThanOneSlabInTheOrderAskedFor)
{
    ExportSample s = manyPairs(40000);
    Job job;
    for (const char* order : {"corpus", "cluster", "shuffle"}) {
        s.options.order = order;
        const ExportPlan plan = planExport(s.input(), job);
        std::size_t at = 0;
        bool right = true;
        job.begin("walk", plan.order.size());
        walkPlan(s.input(), plan, job, [&](std::span<const PlannedPair> pairs) {
            for (const PlannedPair& p : pairs) {
                const SelectedPair& wanted = s.selection.pairs[plan.order[at++]];
                right = right && p.selected == &wanted
                    && p.pair.source == "s" + std::to_string(index(wanted.row))
                    && p.pair.target == "t" + std::to_string(index(wanted.row));
            }
        });
        EXPECT_EQ(at, 40000U);
        EXPECT_TRUE(right) << order;
        EXPECT_EQ(job.progress().done, 40000U);
    }
}

TEST(Plan, RefusesASelectionOfAnotherPool)
{
    ExportSample s = makeSample();
    Job job;
    s.selection.pairs[0].row = rowId(7);
    EXPECT_THROW(static_cast<void>(planExport(s.input(), job)), Error);
}

} // namespace
} // namespace craft
