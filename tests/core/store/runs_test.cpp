// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, runs, and the view that other programs read.
#include "tests/core/store/fixture.h"
#include "tests/support/stopping_job.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace craft::test {
namespace {

using RunsTest = StoreTest;

Params someParams()
{
    Params params;
    params.set("budget", std::int64_t{5000});
    params.set("shrink", 0.1);
    params.set("strict", true);
    params.set("features", std::string("prefixes, \"words\"\nनमस्ते"));
    params.set("empty", std::string());
    params.set("infinite", std::numeric_limits<double>::infinity());
    return params;
}

TEST_F(RunsTest, SettingsComeBackWithTheirTypes)
{
    {
        Project project = create();
        Params old;
        old.set("gone", true);
        project.saveSettings(old);
        project.saveSettings(someParams());
    }
    EXPECT_EQ(open().settings(), someParams());
}

TEST_F(RunsTest, ADamagedSettingIsNamed)
{
    create().saveSettings(someParams());
    query(file, "UPDATE setting SET value = 'many' WHERE id = 'budget'");
    expectError(ErrorCode::Project, "parameter budget is \"many\", which is no integer",
                [&] { static_cast<void>(open().settings()); });
}

TEST_F(RunsTest, ARunComesBack)
{
    Selection selection = someSelection(50);
    selection.pairs[7].cost = std::numeric_limits<float>::quiet_NaN();
    selection.pairs[8].cost = 0.1F;
    {
        Project project = create();
        EXPECT_EQ(project.saveRun(someParams(), {5, 6}, selection, job), 1);
    }
    const Project project = open();
    const auto runs = project.runs();
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].id, 1);
    EXPECT_EQ(runs[0].selection, (Fingerprint{5, 6}));
    EXPECT_EQ(runs[0].params, someParams());
    EXPECT_EQ(runs[0].selected, 50U);
    EXPECT_TRUE(runs[0].current);
    const Selection got = project.loadRun(1);
    ASSERT_EQ(got.pairs.size(), 50U);
    for (std::size_t i = 0; i < 50; ++i) {
        EXPECT_EQ(got.pairs[i].row, selection.pairs[i].row);
        EXPECT_EQ(got.pairs[i].cluster, selection.pairs[i].cluster);
        EXPECT_EQ(got.pairs[i].rank, selection.pairs[i].rank);
        EXPECT_EQ(got.pairs[i].position, selection.pairs[i].position);
        if (i == 7)
            EXPECT_TRUE(std::isnan(got.pairs[i].cost));
        else
            EXPECT_EQ(got.pairs[i].cost, selection.pairs[i].cost);
    }
    EXPECT_EQ(got.quota, selection.quota);
    EXPECT_EQ(got.taken, selection.taken);
    EXPECT_EQ(got.budget, selection.budget);
    EXPECT_EQ(got.shortfall, selection.shortfall);
    EXPECT_EQ(got.sourceTokens, selection.sourceTokens);
    EXPECT_EQ(got.targetTokens, selection.targetTokens);
}

TEST_F(RunsTest, TheSameSelectionAgainIsTheSameRunMadeCurrent)
{
    Project project = create();
    EXPECT_EQ(project.saveRun(someParams(), {5, 6}, someSelection(3), job), 1);
    EXPECT_EQ(project.saveRun({}, {7, 8}, someSelection(4), job), 2);
    EXPECT_TRUE(project.runs()[1].current);
    EXPECT_EQ(project.saveRun({}, {5, 6}, someSelection(3), job), 1);
    const auto runs = project.runs();
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_TRUE(runs[0].current);
    EXPECT_FALSE(runs[1].current);
    EXPECT_TRUE(runs[0].params.values().empty()); // those of the last time
}

TEST_F(RunsTest, ARunToCompareWithIsNeverMadeCurrent)
{
    Project project = create();
    project.saveRun({}, {5, 6}, someSelection(3), job, RunUse::Comparison);
    EXPECT_FALSE(project.runs()[0].current);
    project.saveRun({}, {7, 8}, someSelection(4), job);
    project.saveRun({}, {5, 6}, someSelection(3), job, RunUse::Comparison);
    EXPECT_FALSE(project.runs()[0].current);
    EXPECT_TRUE(project.runs()[1].current);
}

TEST_F(RunsTest, AnUnknownRunIsRefusedWithTheKnownOnes)
{
    Project project = create();
    project.saveRun({}, {5, 6}, someSelection(3), job);
    project.saveRun({}, {7, 8}, {}, job);
    try {
        static_cast<void>(project.loadRun(9));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_EQ(std::string(error.what()), str("there is no run 9 in ", file.string()));
        EXPECT_EQ(error.hint(), "Choose one of 1, 2");
    }
    EXPECT_TRUE(project.loadRun(2).pairs.empty());
}

TEST_F(RunsTest, AStopAtAnyPollLeavesTheProjectAsItWas)
{
    Project project = create();
    project.saveRun({}, {5, 6}, someSelection(3), job);
    const std::string before = dump(file);
    const Selection big = someSelection(4500);
    std::uint64_t stopAt = 1;
    for (;; ++stopAt) {
        StoppingJob stopping(stopAt);
        try {
            project.saveRun(someParams(), {7, 8}, big, stopping);
            break;
        } catch (const Cancelled&) {
            ASSERT_EQ(dump(file), before) << "stopped at poll " << stopAt;
        }
    }
    EXPECT_GT(stopAt, 5U);
    EXPECT_EQ(project.runs().size(), 2U);
}

TEST_F(RunsTest, OtherProgramsReadTheView)
{
    {
        Project project = create();
        importPart(project, Role::Pool, "a",
                   {{"zero", "null", "", 1}, {"one", "eins", "", 2}, {"two", "zwei", "", 3}});
        Selection selection;
        selection.pairs = {{rowId(2), clusterId(4), 1, 1, 0.5F},
                           {rowId(0), kNoCluster, 2, 2, 0.75F}};
        project.saveRun({}, {5, 6}, selection, job);
    }
    const std::string sql = "SELECT run, id, src, tgt, cluster, rank, distance FROM v_selected"
                            " ORDER BY rank";
    const std::vector<Row> rows = query(file, sql);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0], (Row{"1", "2", "two", "zwei", "4", "1", "0.5"}));
    EXPECT_EQ(rows[1], (Row{"1", "0", "zero", "null", "NULL", "2", "0.75"}));

    if (std::system("command -v sqlite3 > /dev/null") != 0)
        GTEST_SKIP() << "the sqlite3 program is not installed";
    FILE* shell = ::popen(("sqlite3 -readonly '" + file.string() + "' '" + sql + "'").c_str(), "r");
    ASSERT_NE(shell, nullptr);
    std::array<char, 256> line{};
    std::string out;
    while (std::fgets(line.data(), static_cast<int>(line.size()), shell) != nullptr)
        out += line.data();
    EXPECT_EQ(::pclose(shell), 0);
    EXPECT_EQ(out, "1|2|two|zwei|4|1|0.5\n1|0|zero|null||2|0.75\n");
}

TEST_F(RunsTest, ADeletedRunIsGoneWithItsRowsAndItsId)
{
    Project project = create();
    for (std::uint64_t i = 1; i <= 3; ++i)
        project.saveRun(someParams(), {i, i}, someSelection(10), job);
    project.deleteRun(3);
    ASSERT_EQ(project.runs().size(), 2U);
    EXPECT_TRUE(project.runs()[1].current) << "the newest that is left";
    project.deleteRun(1);
    EXPECT_TRUE(project.runs()[0].current) << "deleting another changes nothing";
    expectError(ErrorCode::Usage, "there is no run 3", [&] { project.deleteRun(3); });
    for (const char* table : {"selected", "run_param", "run_cluster"}) {
        EXPECT_EQ(query(file, str("SELECT DISTINCT run FROM ", table))[0][0], "2") << table;
    }
    project.deleteRun(2);
    EXPECT_TRUE(project.runs().empty());
    EXPECT_EQ(project.saveRun(someParams(), {3, 3}, someSelection(10), job), 4);
}

TEST_F(RunsTest, DocumentsComeBackByKey)
{
    std::string text = "notes: नमस्ते\n\"quoted\" and a NUL";
    text += '\0';
    text += "inside";
    {
        Project project = create();
        project.saveDocument("notes", "old");
        project.saveDocument("notes", text);
        project.saveDocument("filters/long", "len>20");
        project.saveDocument("gone", "soon");
        project.saveDocument("gone", "");
        project.saveDocument("never", "");
    }
    const Project project = Project::open(file, Project::Mode::ReadOnly);
    EXPECT_EQ(project.document("notes"), text);
    EXPECT_EQ(project.document("gone"), "");
    EXPECT_EQ(project.documentKeys(), (std::vector<std::string>{"filters/long", "notes"}));
}

TEST_F(RunsTest, AReaderWritesNoDocuments)
{
    create();
    Project project = Project::open(file, Project::Mode::ReadOnly);
    EXPECT_THROW(project.saveDocument("notes", "new"), Error);
    EXPECT_THROW(project.deleteRun(1), Error);
}

} // namespace
} // namespace craft::test
