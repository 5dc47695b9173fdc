// SPDX-License-Identifier: GPL-3.0-or-later
// Whole laboratories: run, interrupted, gone on with.
#include "core/lab/lab.h"
#include "core/lab/report.h"
#include "tests/core/lab/small_lab.h"
#include "tests/support/imported.h"
#include "tests/support/stopping_job.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace craft::test {
namespace {

std::string tableOf(const LabPlan& plan, const LabResults& results)
{
    Job job;
    const LabTable table = buildTable(plan, results, Significance::Test, job);
    return labCsv(table, WithCosts::No) + labJson(table, WithCosts::No)
        + labSummary(plan, table, WithCosts::No);
}

/// Counts the cells that are run and can stop at one.
class Watcher : public LabObserver {
public:
    explicit Watcher(std::size_t stopAt = 0, std::stop_source* stop = nullptr)
        : m_stopAt(stopAt)
        , m_stop(stop)
    { }
    void cellBegins(const LabPlan& /*plan*/, std::size_t cell, std::size_t number,
                    std::size_t of) override
    {
        EXPECT_EQ(number, cell + 1);
        EXPECT_GE(of, number);
        begun.push_back(cell);
        if (begun.size() == m_stopAt)
            m_stop->request_stop();
    }
    std::vector<std::size_t> begun;

private:
    std::size_t m_stopAt;
    std::stop_source* m_stop;
};

std::string runWhole(const LabPlan& plan, int threads = 1)
{
    const TempDir folder;
    LabResults results(folder / "lab");
    Watcher watcher;
    Job job({}, threads);
    const LabOutcome outcome = runLab(plan, results, watcher, job);
    EXPECT_EQ(outcome.run, plan.cells.size());
    EXPECT_TRUE(outcome.failures.empty());
    return tableOf(plan, results);
}

TEST(RunLab, GivesTheSameTableAtAnyThreadCount)
{
    const LabPlan plan = smallPlan(kSmallLab, labelledTask());
    const std::string whole = runWhole(plan);
    for (const int threads : {2, 3, 7})
        EXPECT_EQ(runWhole(plan, threads), whole);
}

TEST(RunLab, GoesOnWhereItWasInterruptedAndEndsWithTheSameTable)
{
    const LabPlan plan = smallPlan(kSmallLab, labelledTask());
    const std::string whole = runWhole(plan);
    const TempDir folder;
    {
        LabResults results(folder / "lab");
        std::stop_source stop;
        Watcher watcher(5, &stop);
        Job job(stop.get_token());
        EXPECT_THROW((void)runLab(plan, results, watcher, job), Cancelled);
        EXPECT_EQ(results.size(), 4U);
    }
    LabResults results(folder / "lab");
    EXPECT_EQ(results.size(), 4U);
    Watcher watcher;
    Job job;
    const LabOutcome outcome = runLab(plan, results, watcher, job);
    EXPECT_EQ(outcome.kept, 4U);
    EXPECT_EQ(outcome.run, plan.cells.size() - 4);
    EXPECT_EQ(watcher.begun.front(), 4U);
    EXPECT_EQ(tableOf(plan, results), whole);
}

TEST(RunLab, WithEverythingAtHandReadsTheTableFromTheFiles)
{
    const LabPlan plan = smallPlan(kSmallLab, labelledTask());
    const TempDir folder;
    Watcher watcher;
    Job job;
    std::string first;
    {
        LabResults results(folder / "lab");
        (void)runLab(plan, results, watcher, job);
        first = labCsv(buildTable(plan, results, Significance::Test, job));
    }
    LabResults results(folder / "lab");
    EXPECT_EQ(runLab(plan, results, watcher, job).run, 0U);
    // Costs too: they are those of the first run.
    EXPECT_EQ(labCsv(buildTable(plan, results, Significance::Test, job)), first);
}

TEST(RunLab, CanBeStoppedAnywhere)
{
    const LabPlan plan = smallPlan(kSmallLab);
    const std::string whole = runWhole(plan);
    StoppingJob counting;
    {
        const TempDir folder;
        LabResults results(folder / "lab");
        Watcher watcher;
        (void)runLab(plan, results, watcher, counting);
    }
    for (std::uint64_t part = 0; part < 8; ++part) {
        const TempDir folder;
        LabResults results(folder / "lab");
        Watcher watcher;
        StoppingJob job(1 + part * counting.polls() / 8);
        EXPECT_THROW((void)runLab(plan, results, watcher, job), Cancelled) << part;
        Job rest;
        (void)runLab(plan, results, watcher, rest);
        EXPECT_EQ(tableOf(plan, results), whole) << part;
    }
}

TEST(LabRun, OneStepIsOneCellAndAStoppedOneIsNextAgain)
{
    const LabPlan plan = smallPlan(kSmallLab, labelledTask());
    const std::string whole = runWhole(plan);
    const TempDir folder;
    LabResults results(folder / "lab");
    LabRun run(plan, results);
    Watcher watcher;
    std::size_t steps = 0;
    while (const auto next = run.next()) {
        EXPECT_EQ(*next, steps);
        if (steps == 3) {
            StoppingJob stopped(1);
            EXPECT_THROW(run.step(watcher, stopped), Cancelled);
            EXPECT_EQ(run.next(), next);
        }
        Job job;
        run.step(watcher, job);
        EXPECT_EQ(results.size(), ++steps);
    }
    EXPECT_EQ(steps, plan.cells.size());
    EXPECT_EQ(run.outcome().run, steps);
    EXPECT_EQ(tableOf(plan, results), whole);
}

TEST(LabRun, PassesOverWhatIsThereAndWhatFailed)
{
    const LabPlan plan = smallPlan("[grid]\nmethods = [\"craft\"]\nbudgets = [20, 5000]\n"
                                   "token-budgets = []\n[measures]\nuse = [\"lengths\"]");
    const TempDir folder;
    LabResults results(folder / "lab");
    Watcher watcher;
    Job job;
    (void)runLab(plan, results, watcher, job);
    LabRun again(plan, results);
    EXPECT_GE(again.outcome().kept, 1U);
    while (again.next())
        again.step(watcher, job);
    EXPECT_EQ(again.outcome().kept, 2U);
    EXPECT_EQ(again.outcome().failures.size(), 2U);
}

TEST(PlanLab, OfCorporaAtHandIsThatOfTheirTask)
{
    const LabSpec spec = parseLabSpec(kSmallLab, "small.toml", ".");
    Job job;
    const LabPlan plan = planLab(spec, labelledTask(), labelledCorpus(240, 1),
                                 labelledCorpus(30, 2, 0), labelledCorpus(20, 3, 0), job);
    const LabPlan same = smallPlan(kSmallLab, labelledTask());
    ASSERT_EQ(plan.cells.size(), same.cells.size());
    for (std::size_t i = 0; i < plan.cells.size(); ++i)
        EXPECT_EQ(plan.cells[i].print, same.cells[i].print);
    EXPECT_EQ(plan.tasks.front().name, "first");
}

constexpr const char* kUnseededLab = R"(
[grid]
methods = ["similarity", "log-ratio", "cynical", {name = "max", method = "rds", rds-aggregation = "max"}]
budgets = [20]
seeds = 3
[measures]
use = ["lm-target", "oov-target"]
ranked = ["lm-target", "oov-target"]
)";

TEST(RunLab, SharingOverSeedsChangesNothingInTheTable)
{
    const LabPlan plan = smallPlan(kUnseededLab, labelledTask());
    LabPlan apart = plan;
    for (LabCell& cell : apart.cells) {
        cell.sharesSeeds = false;
        cell.params.set("seed", cell.seed);
        cell.print = FingerprintBuilder()
                         .add(cell.print)
                         .add(static_cast<std::uint64_t>(cell.seed))
                         .finish();
    }
    const TempDir folder;
    LabResults results(folder / "lab");
    Watcher watcher;
    Job job;
    const LabOutcome outcome = runLab(plan, results, watcher, job);
    EXPECT_EQ(outcome.kept, 0U);
    EXPECT_EQ(outcome.shared, 4U * 2 * 2) << "methods, sizes, further seeds";
    EXPECT_EQ(outcome.run + outcome.shared, plan.cells.size());
    EXPECT_EQ(tableOf(plan, results), runWhole(apart));
    EXPECT_EQ(runLab(plan, results, watcher, job).kept, plan.cells.size());
}

TEST(RunLab, NotesCellsThatCannotBeRunAndGoesOn)
{
    const LabPlan plan = smallPlan("[grid]\nmethods = [\"craft\"]\nbudgets = [20, 5000]\n"
                                   "token-budgets = []\n[measures]\nuse = [\"lengths\"]");
    const TempDir folder;
    LabResults results(folder / "lab");
    Watcher watcher;
    Job job;
    const LabOutcome outcome = runLab(plan, results, watcher, job);
    EXPECT_EQ(outcome.run, 2U);
    ASSERT_EQ(outcome.failures.size(), 2U);
    EXPECT_EQ(outcome.failures[0].error.code(), ErrorCode::Usage);
    EXPECT_EQ(plan.cells[outcome.failures[0].cell].size, 5000U);
}

TEST(RunLab, OracleAndWorstAreWhatTheyAreCalled)
{
    const LabPlan plan = smallPlan(kSmallLab, labelledTask());
    const TempDir folder;
    LabResults results(folder / "lab");
    Watcher watcher;
    Job job;
    (void)runLab(plan, results, watcher, job);
    for (const LabCell& cell : plan.cells) {
        const CellResult& result = *results.find(cell.print);
        if (cell.unit == SizeUnit::Pairs) {
            EXPECT_EQ(result.pairs, 20U);
        } else {
            EXPECT_LE(result.targetTokens, cell.size);
        }
        if (cell.kind != CellKind::Method) {
            EXPECT_EQ(result.values.at("domain-precision"), cell.kind == CellKind::Oracle ? 1 : 0);
        }
    }
    const LabTable table = buildTable(plan, results, Significance::Skip, job);
    EXPECT_TRUE(table.trust.at("domain-precision").isTrusted());
    EXPECT_TRUE(table.trust.at("lm-target").isTrusted());
}

TEST(RunLab, HasTheNumbersOfTheBoundOnRequest)
{
    const LabPlan plan = smallPlan("[grid]\nmethods = [\"craft\"]\nk = [2, 6]\nbudgets = [20]\n"
                                   "token-budgets = []\n[measures]\nuse = [\"lengths\"]\nbound = "
                                   "true");
    const TempDir folder;
    LabResults results(folder / "lab");
    Watcher watcher;
    Job job;
    EXPECT_EQ(runLab(plan, results, watcher, job).run, 4U);
    for (const LabCell& cell : plan.cells) {
        const CellResult& result = *results.find(cell.print);
        EXPECT_EQ(result.clusters, cell.clusters);
        EXPECT_GT(result.values.at("residual"), 0);
        EXPECT_GE(result.values.at("diameter-max"), result.values.at("diameter-mean"));
    }
    const LabTable table = buildTable(plan, results, Significance::Skip, job);
    EXPECT_THAT(labSummary(plan, table), testing::HasSubstr("### residual at equal pairs"));
    EXPECT_THAT(labSummary(plan, table), testing::HasSubstr("| craft, k = 6"));
}

TEST(RunLab, PlantedNoiseIsMeasured)
{
    LabTask task;
    task.noise = .5;
    const LabPlan plan = smallPlan("[grid]\nmethods = [\"craft\"]\nbudgets = [60]\n"
                                   "token-budgets = []\n[measures]\nuse = [\"noise\"]",
                                   task);
    const TempDir folder;
    LabResults results(folder / "lab");
    Watcher watcher;
    Job job;
    (void)runLab(plan, results, watcher, job);
    const double share = results.find(plan.cells[0].print)->values.at("noise");
    EXPECT_GT(share, .3);
    EXPECT_LT(share, .7);
}

CellResult someResult(std::uint64_t number)
{
    CellResult out;
    out.cell = FingerprintBuilder().add(number).finish();
    out.pairs = number;
    out.values = {{"a", .1}, {"b", std::numeric_limits<double>::infinity()}};
    out.rows = {RowId{3}, RowId{10}};
    out.totals["a"] = {1.5, 2};
    return out;
}

TEST(LabResults, ReadBackWhatWasAdded)
{
    const TempDir folder;
    {
        LabResults results(folder / "new/lab");
        results.add(someResult(1), "\"task\":\"x\"");
        results.addWeights(someResult(9).cell, {{"a", {3, 4}}});
    }
    LabResults results(folder / "new/lab");
    const CellResult* found = results.find(someResult(1).cell);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->values, someResult(1).values);
    EXPECT_EQ(found->rows, someResult(1).rows);
    EXPECT_EQ(found->totals, someResult(1).totals);
    EXPECT_EQ(results.weights(someResult(9).cell)->at("a"), (std::vector<double>{3, 4}));
    EXPECT_EQ(results.find(someResult(2).cell), nullptr);
}

TEST(LabResults, DropALineThatWasCutShort)
{
    const TempDir folder;
    for (const char* file : {"results.jsonl", "details.jsonl"}) {
        const auto lab = folder / file;
        {
            LabResults results(lab);
            results.add(someResult(1), "");
            results.add(someResult(2), "");
        }
        const auto path = lab / file;
        std::filesystem::resize_file(path, std::filesystem::file_size(path) - 7);
        {
            LabResults results(lab);
            EXPECT_NE(results.find(someResult(1).cell), nullptr);
            EXPECT_EQ(results.find(someResult(2).cell), nullptr);
            results.add(someResult(2), "");
        }
        LabResults results(lab);
        EXPECT_EQ(results.size(), 2U);
    }
}

TEST(LabResults, DamageInTheMiddleIsNamedWithItsLine)
{
    const TempDir folder;
    {
        LabResults results(folder / "lab");
        for (std::uint64_t i = 1; i <= 3; ++i)
            results.add(someResult(i), "");
    }
    std::fstream file(folder / "lab/results.jsonl");
    std::string line;
    std::getline(file, line);
    file.seekp(file.tellg());
    file << "#";
    file.close();
    const Error error = errorOf([&] { LabResults results(folder / "lab"); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), testing::HasSubstr("results.jsonl:2 is damaged"));
}

TEST(LabResults, OneProcessWorksInAFolder)
{
    const TempDir folder;
    const LabResults results(folder / "lab");
    EXPECT_EQ(errorOf([&] { LabResults other(folder / "lab"); }).code(), ErrorCode::Project);
}

TEST(LabReport, AFileThatCannotBeReplacedIsAnErrorAndStaysAsItWas)
{
    const test::TempDir folder;
    replaceFile(folder / "plain.toml", "first");
    replaceFile(folder / "plain.toml", "second");
    std::ifstream in(folder / "plain.toml");
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "second");
    EXPECT_FALSE(std::filesystem::exists(folder / "plain.toml.part"));
    std::filesystem::create_directories(folder / "taken" / "inside");
    try {
        replaceFile(folder / "taken", "text");
        FAIL() << "a folder was replaced";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Capacity);
    }
    EXPECT_TRUE(std::filesystem::exists(folder / "taken" / "inside"));
}

} // namespace
} // namespace craft::test
