// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/cells.h"
#include "core/lab/experiments.h"
#include "tests/core/lab/small_lab.h"
#include "tests/support/imported.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace craft::test {
namespace {

std::size_t count(const LabPlan& plan, const std::string& method)
{
    return static_cast<std::size_t>(
        std::count_if(plan.cells.begin(), plan.cells.end(),
                      [&](const LabCell& cell) { return cell.method == method; }));
}

constexpr const char* kGrid = R"(
[grid]
methods = ["craft", "nearest"]
k = [0, 5]
budgets = [10, 20]
token-budgets = [100]
seeds = 2
)";

TEST(ExpandCells, CrossesMethodsClustersSizesAndSeeds)
{
    const LabPlan plan = smallPlan(kGrid);
    EXPECT_EQ(count(plan, "craft"), 2U * 3 * 2);
    EXPECT_EQ(count(plan, "nearest"), 2U * 3 * 2);
    EXPECT_EQ(count(plan, "uniform"), 3U * 2); // neither clusters nor vectors
    EXPECT_EQ(plan.cells.size(), 30U);
}

TEST(ExpandCells, EveryCellHasItsOwnIdentity)
{
    const LabPlan plan = smallPlan(kGrid, labelledTask());
    std::set<std::string> prints;
    for (const LabCell& cell : plan.cells)
        prints.insert(cell.print.hex());
    EXPECT_EQ(prints.size(), plan.cells.size());
}

TEST(ExpandCells, LabelsAddOracleAndWorst)
{
    const LabPlan plan = smallPlan(kGrid, labelledTask());
    EXPECT_EQ(count(plan, "oracle"), 3U * 2);
    EXPECT_EQ(count(plan, "worst"), 3U); // drawn by nobody: one seed
}

TEST(ExpandCells, TheBoundNeedsTheBaselineAtEveryK)
{
    const LabPlan plan = smallPlan(std::string(kGrid) + "[measures]\nbound = true");
    EXPECT_EQ(count(plan, "uniform"), 2U * 3 * 2);
}

TEST(ExpandCells, OneCellForSettingsThatFixWhatTheGridVaries)
{
    const LabPlan plan = smallPlan("[grid]\nmethods = [{name = \"fixed\", k = 7}]\nk = [2, 3]\n"
                                   "budgets = [9]\ntoken-budgets = []");
    EXPECT_EQ(count(plan, "fixed"), 1U);
    EXPECT_EQ(plan.cells.back().clusters, 7U);
}

TEST(ExpandCells, TokenBudgetsFollowFromPairs)
{
    const LabPlan plan = smallPlan("[grid]\nmethods = [\"craft\"]\nbudgets = [20]");
    ASSERT_EQ(plan.tasks[0].tokenBudgets.size(), 1U);
    // Pairs of 3 to 8 words.
    EXPECT_GE(plan.tasks[0].tokenBudgets[0], 20U * 4);
    EXPECT_LE(plan.tasks[0].tokenBudgets[0], 20U * 7);
    EXPECT_EQ(plan.cells.size(), 4U);
}

TEST(ExpandCells, HamiltonGivesWayWhereTokensAreCut)
{
    const LabPlan plan = smallPlan("[grid]\nmethods = [{preset = \"paper\"}]\nbudgets = [20]\n"
                                   "token-budgets = [100]");
    for (const LabCell& cell : plan.cells) {
        if (cell.method == "paper") {
            EXPECT_EQ(cell.params.text("rounding"),
                      cell.unit == SizeUnit::Pairs ? "hamilton" : "webster");
        }
    }
}

TEST(ExpandCells, IdentityHoldsEverythingThatMatters)
{
    const std::string grid = "[grid]\nmethods = [\"craft\"]\nbudgets = [20]\ntoken-budgets = []\n";
    const auto print = [](const LabPlan& plan) { return plan.cells.back().print; };
    const LabPlan plain = smallPlan(grid);
    EXPECT_EQ(print(plain), print(smallPlan(grid)));
    LabTask noisy;
    noisy.noise = .5;
    EXPECT_NE(print(plain), print(smallPlan(grid, noisy)));
    EXPECT_NE(print(plain), print(smallPlan(grid + "[measures]\nuse = [\"lengths\"]")));
    EXPECT_NE(print(plain), print(smallPlan(grid + "set = {decay = 0.5}")));
    EXPECT_NE(print(plain), print(smallPlan(grid + "seeds = [2]")));
    // A name is not part of what a cell comes to.
    LabTask named;
    named.name = "other";
    EXPECT_EQ(print(plain), print(smallPlan(grid, named)));
}

TEST(ExpandCells, CellsThatShareVectorsAndClustersAreNeighbours)
{
    const LabPlan plan = smallPlan("[grid]\nmethods = [\"craft\", {name = \"words\", prefix = 0}, "
                                   "\"nearest\"]\nbudgets = [10]\ntoken-budgets = []\nseeds = 2");
    std::vector<std::string> order;
    for (const LabCell& cell : plan.cells)
        order.push_back(cell.method + std::to_string(cell.seed));
    EXPECT_THAT(order,
                testing::ElementsAre("uniform1", "craft1", "nearest1", "uniform2", "craft2",
                                     "nearest2", "words1", "words2"));
}

TEST(ExpandCells, SeedsShareWhatDoesNotDependOnThem)
{
    const std::string grid = "[grid]\nmethods = [\"similarity\", \"dsir\", {name = \"top\", "
                             "method = \"dsir\", resampling = \"top\"}]\nbudgets = [10]\n"
                             "token-budgets = []\nseeds = 3\n";
    const auto prints = [](const LabPlan& plan, const std::string& method) {
        std::set<std::string> out;
        for (const LabCell& cell : plan.cells) {
            if (cell.method == method)
                out.insert(cell.print.hex());
        }
        return out.size();
    };
    const LabPlan plan = smallPlan(grid);
    EXPECT_EQ(plan.cells.size(), 4U * 3) << "every seed has its cell";
    EXPECT_EQ(prints(plan, "similarity"), 1U);
    EXPECT_EQ(prints(plan, "top"), 1U);
    EXPECT_EQ(prints(plan, "dsir"), 3U);
    EXPECT_EQ(prints(plan, "uniform"), 3U);
    // Clusters are seeded, and with them the numbers of the bound.
    EXPECT_EQ(prints(smallPlan(grid + "[measures]\nbound = true"), "similarity"), 3U);
}

TEST(PrepareTask, SaysWhatIsMissing)
{
    const auto complaint = [](const char* grid, LabTask task) {
        return std::string(errorOf([&] { (void)smallPlan(grid, std::move(task)); }).what());
    };
    constexpr const char* kNoBudget = "[grid]\nmethods = [\"craft\"]";
    EXPECT_THAT(complaint(kNoBudget, {}), testing::HasSubstr("has no budget"));
    LabTask task;
    task.label = "d0";
    EXPECT_THAT(complaint(kGrid, task), testing::HasSubstr("a label without its column"));
    task.labelColumn = "sort";
    EXPECT_EQ(errorOf([&] { (void)smallPlan(kGrid, task); }).code(), ErrorCode::Usage);
}

TEST(LabExperiments, TheTaskExampleHolds)
{
    std::string text = "[grid]\nmethods = [\"craft\"]\nbudgets = [9]\n";
    std::istringstream example{std::string(labTaskExample())};
    for (std::string line; std::getline(example, line);) {
        if (line.rfind("# ", 0) == 0 && line.find("--pool") == std::string::npos)
            text += line.substr(2) + "\n";
    }
    const LabSpec spec = parseLabSpec(text, "example", ".");
    ASSERT_EQ(spec.tasks.size(), 1U);
    EXPECT_EQ(spec.tasks[0].name, "finance");
    EXPECT_EQ(spec.tasks[0].labelColumn, "kind");
    EXPECT_EQ(spec.tasks[0].noise, .1);
}

TEST(LabExperiments, CanAllBeRun)
{
    ASSERT_EQ(labExperiments().size(), 4U);
    for (const LabExperiment& experiment : labExperiments()) {
        const LabSpec spec = parseLabSpec(experiment.text, std::string(experiment.name), ".");
        EXPECT_EQ(spec.name, experiment.name);
        EXPECT_FALSE(spec.description.empty());
        EXPECT_GE(spec.methods.size(), 3U);
        EXPECT_TRUE(spec.tasks.empty());
        EXPECT_EQ(findExperiment(experiment.name), &experiment);
    }
    EXPECT_EQ(findExperiment("alchemy"), nullptr);
}

} // namespace
} // namespace craft::test
