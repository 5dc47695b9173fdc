// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that work on a project, one after the other, as a user would type them.
#include "tests/cli/craft_process.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace craft::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::filesystem::path kGolden = CRAFT_GOLDEN;

class ProjectVerbs : public testing::Test {
protected:
    ProjectVerbs()
    {
        const auto file = [](const char* name) { return (kGolden / "en-de" / name).string(); };
        expect({"init", "p.craft"});
        expect({"import", "p.craft", "--pool", file("pool.tsv"), "--valid", file("valid.tsv"),
                "--test", file("test.tsv"), "--lang", "en-de"});
    }
    std::string expect(const std::vector<std::string>& arguments, int code = 0)
    {
        const ProcessResult result = runCraft(arguments, temp.path());
        EXPECT_EQ(result.exitCode, code) << arguments.front() << ": " << result.err;
        return result.out + result.err;
    }
    TempDir temp;
};

TEST_F(ProjectVerbs, StagesSelectAndExport)
{
    EXPECT_THAT(expect({"vectorize", "p.craft"}), HasSubstr("features"));
    EXPECT_THAT(expect({"cluster", "p.craft", "-k", "4"}), HasSubstr("title"));
    EXPECT_THAT(expect({"select", "p.craft", "--budget", "20"}), HasSubstr("20 of 20 pairs"));
    EXPECT_THAT(expect({"stats", "p.craft"}),
                AllOf(HasSubstr("kl_discrete"), HasSubstr("residual")));
    EXPECT_THAT(expect({"info", "p.craft"}), AllOf(HasSubstr("run *1"), HasSubstr("k 4")));
    expect({"export", "p.craft", "--out", "out", "--format", "moses"});
    EXPECT_TRUE(std::filesystem::exists(temp / "out/train.de"));
    EXPECT_THAT(expect({"verify", "out"}), HasSubstr("as written"));
    EXPECT_THAT(expect({"verify", "p.craft"}), HasSubstr("sound"));
    temp.write("out/train.de", "changed\n");
    EXPECT_THAT(expect({"verify", "out"}, 7), HasSubstr("train.de"));
}

TEST_F(ProjectVerbs, ExplainGivesOneReason)
{
    expect({"select", "p.craft", "--budget", "20"});
    // Row 89 repeats row 0, row 90 is the first validation pair (see the corpus).
    EXPECT_THAT(expect({"explain", "p.craft", "89"}), HasSubstr("row 0 holds the same pair"));
    EXPECT_THAT(expect({"explain", "p.craft", "90"}), HasSubstr("validation"));
    EXPECT_THAT(expect({"explain", "p.craft", "91"}, 2), HasSubstr("rows 0 to 90"));
    int selected = 0;
    int entering = 0;
    for (int row = 0; row < 89; ++row) {
        const std::string text = expect({"explain", "p.craft", std::to_string(row)});
        selected += text.find("Selected: rank") != std::string::npos ? 1 : 0;
        entering += text.find("It enters from a budget of") != std::string::npos ? 1 : 0;
    }
    EXPECT_EQ(selected, 20);
    EXPECT_GT(entering, 0);
}

TEST_F(ProjectVerbs, RunsCanBeCompared)
{
    expect({"select", "p.craft", "--budget", "20"});
    expect({"select", "p.craft", "--budget", "30"});
    // A smaller budget is a prefix only at the same ranking depth.
    EXPECT_THAT(expect({"compare", "p.craft", "1", "2"}),
                AllOf(HasSubstr("in both"), HasSubstr("budget: 20 | 30")));
    EXPECT_THAT(expect({"compare", "p.craft", "1", "9"}, 2), HasSubstr("1, 2"));
}

TEST_F(ProjectVerbs, BudgetsAreNestedAtOneDepth)
{
    expect({"select", "p.craft", "--budget", "30", "--depth", "80"});
    expect({"select", "p.craft", "--budget", "20", "--depth", "80"});
    EXPECT_THAT(expect({"compare", "p.craft", "1", "2", "--json"}), HasSubstr("\"only_b\":0"));
}

TEST_F(ProjectVerbs, SweepListsEveryCell)
{
    const std::string out =
        expect({"sweep", "p.craft", "-b", "20", "--clusters", "2,4", "--seeds", "2", "--json"});
    EXPECT_THAT(out, AllOf(StartsWith("{\"schema\":\"craft/1\""), HasSubstr("\"k\":4")));
}

TEST_F(ProjectVerbs, EveryNumberIsDefined)
{
    for (const char* name : {"kl_discrete", "residual", "lipschitz", "total", "held_out_auc"})
        EXPECT_THAT(expect({"stats", "--define", name}), StartsWith(name));
    EXPECT_THAT(expect({"stats", "--define", "residul"}, 2), HasSubstr("residual"));
}

TEST_F(ProjectVerbs, TheViewCanBeReadBySqlite)
{
    expect({"select", "p.craft", "--budget", "20"});
    if (std::system("command -v sqlite3 >/dev/null") != 0)
        GTEST_SKIP() << "the sqlite3 program is not installed";
    const std::string command = "sqlite3 " + (temp / "p.craft").string()
        + " 'SELECT count(*), min(rank), max(length(src)) > 0 FROM v_selected' > "
        + (temp / "rows").string();
    ASSERT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(readFile(temp / "rows"), "20|1|1\n");
}

TEST(Harvest, ReadsPoCataloguesAndHoldsOutPairs)
{
    const TempDir temp;
    std::string po = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
    for (int i = 0; i < 30; ++i)
        po += "msgid \"Account number " + std::to_string(i) + "\"\nmsgstr \"Kontonummer "
            + std::to_string(i) + "\"\n\n";
    temp.write("bank/de/LC_MESSAGES/bank.po", po);
    const ProcessResult result = runCraft({"harvest", "bank", "--lang", "en-de", "--hold-out",
                                           "bank", "--hold-out-pairs", "5", "--out", "corpus"},
                                          temp.path());
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto lines = [&](const char* name) {
        const std::string text = readFile(temp / name);
        return std::count(text.begin(), text.end(), '\n');
    };
    EXPECT_EQ(lines("corpus/pool.tsv"), 20);
    EXPECT_EQ(lines("corpus/valid.tsv"), 5);
    EXPECT_EQ(lines("corpus/test.tsv"), 5);
}

TEST(Help, EveryVerbShowsExamples)
{
    for (const char* verb : {"run", "init", "import", "harvest", "vectorize", "cluster", "select",
                             "export", "explain", "stats", "sweep", "compare", "verify", "info"}) {
        const ProcessResult result = runCraft({verb, "--help"});
        EXPECT_EQ(result.exitCode, 0) << verb;
        EXPECT_THAT(result.out, HasSubstr("Examples:")) << verb;
    }
    EXPECT_THAT(runCraft({"--version"}).out, StartsWith("craft 0."));
    EXPECT_EQ(runCraft({}).exitCode, 2);
    EXPECT_EQ(runCraft({"selekt"}).exitCode, 2);
}

TEST(Help, GroupsParametersByWhatHasThem)
{
    const std::string run = runCraft({"run", "--help"}).out;
    std::size_t at = 0;
    for (const char* line : {"\nParameters:\n", "--method TEXT", "\nSelection:\n", "--budget",
                             "\nClustering:\n", "--restarts", "\nWith --vectorizer lsa:\n",
                             "--lsa-dims", "\nWith --method tarot:\n", "--tarot-folds"}) {
        const auto found = run.find(line, at);
        ASSERT_NE(found, std::string::npos) << line;
        at = found;
    }
    EXPECT_THAT(runCraft({"cluster", "--help"}).out,
                AllOf(HasSubstr("\nWith --vectorizer lsa:\n"), HasSubstr("\nClustering:\n"),
                      Not(HasSubstr("--method")), Not(HasSubstr("--budget"))));
    EXPECT_THAT(
        runCraft({"vectorize", "--help"}).out,
        AllOf(HasSubstr("--lsa-dims"), Not(HasSubstr("--seed ")), Not(HasSubstr("Clustering"))));
}

} // namespace
} // namespace craft::test
