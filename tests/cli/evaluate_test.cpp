// SPDX-License-Identifier: GPL-3.0-or-later
// craft evaluate on the small corpora of tests/golden: its tables as they are kept, its forms, and
// what it says to bad input. CRAFT_UPDATE_GOLDEN=1 rewrites the kept tables; review them like code.
#include "tests/cli/craft_process.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

namespace craft::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::filesystem::path kGolden = CRAFT_GOLDEN;

class Evaluate : public testing::Test {
protected:
    static std::string file(const char* name) { return (kGolden / "en-de" / name).string(); }
    void makeProject(bool withTest = true)
    {
        std::vector<std::string> import{"import",  "p.craft",         "--pool", file("pool.tsv"),
                                        "--valid", file("valid.tsv"), "--lang", "en-de"};
        if (withTest)
            import.insert(import.end(), {"--test", file("test.tsv")});
        (void)expect({"init", "p.craft"});
        (void)expect(import);
        (void)expect({"select", "p.craft", "--budget", "20"});
        (void)expect({"select", "p.craft", "--budget", "15", "--method", "uniform"});
    }
    std::string expect(const std::vector<std::string>& arguments, int code = 0)
    {
        const ProcessResult result = runCraft(arguments, temp.path());
        EXPECT_EQ(result.exitCode, code) << arguments.front() << ": " << result.err;
        return result.out + result.err;
    }
    nlohmann::json json(std::vector<std::string> arguments)
    {
        arguments.emplace_back("--json");
        const ProcessResult result = runCraft(arguments, temp.path());
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return nlohmann::json::parse(result.out);
    }
    /// What --pool, --test and these arguments give.
    std::vector<std::string> onFiles(const std::vector<std::string>& more)
    {
        std::vector<std::string> out{"evaluate", "--pool", file("pool.tsv"), "--test",
                                     file("test.tsv")};
        out.insert(out.end(), more.begin(), more.end());
        return out;
    }
    TempDir temp;
};

TEST_F(Evaluate, PrintsTheKeptTables)
{
    makeProject();
    const std::string text = expect({"evaluate", "p.craft", "--run", "1", "2", "--threads", "3"});
    const auto kept = kGolden / "expected" / "de-evaluate" / "tables.txt";
    if (std::getenv("CRAFT_UPDATE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(kept.parent_path());
        std::ofstream(kept, std::ios::binary) << text;
        GTEST_SKIP() << "rewrote " << kept;
    }
    EXPECT_EQ(text, readFile(kept));
}

TEST_F(Evaluate, ComparesRunsAtEqualSizes)
{
    makeProject();
    const auto result = json({"evaluate", "p.craft", "--run", "1", "2", "--seeds", "3",
                              "--measures", "lm-target,domain"})["result"];
    EXPECT_EQ(result["random_seeds"], 3);
    EXPECT_EQ(result["test"]["pairs"], 4);
    const auto& pairs = result["equal_pairs"];
    EXPECT_EQ(pairs["at"], 15);
    ASSERT_EQ(pairs["selections"].size(), 2U);
    EXPECT_EQ(pairs["selections"][0]["name"], "run 1");
    EXPECT_EQ(pairs["selections"][0]["pairs"], 15);
    EXPECT_EQ(pairs["selections"][0]["left_out"]["domain"], "the pool has no domain labels");
    const auto& value = pairs["selections"][0]["values"][0];
    EXPECT_EQ(value["id"], "lm-target");
    EXPECT_EQ(value["better"], "lower");
    EXPECT_LT(value["p"], .05);
    EXPECT_FALSE(value["significant"]); // the three random selections differ by as much
    EXPECT_LT(value["difference"], 0);
    EXPECT_EQ(pairs["selections"][1]["pairs"], 15);
    const auto at = result["equal_tokens"]["at"].get<int>();
    EXPECT_GE(result["equal_tokens"]["selections"][1]["target_tokens"], at);
    EXPECT_EQ(json({"evaluate", "p.craft", "--at-tokens", "50", "--measures",
                    "lengths"})["result"]["equal_tokens"]["at"],
              50);
}

TEST_F(Evaluate, TakesTheCurrentRunUnlessOneIsNamed)
{
    makeProject();
    EXPECT_THAT(expect({"evaluate", "p.craft", "--measures", "lengths"}),
                AllOf(HasSubstr("run 2: 15 pairs"), Not(HasSubstr("run 1"))));
    EXPECT_THAT(expect({"evaluate", "p.craft", "--run", "9"}, 2), HasSubstr("1, 2"));
}

TEST_F(Evaluate, ReadsWhatWasExported)
{
    makeProject();
    (void)expect({"export", "p.craft", "--run", "1", "--out", "ids"});
    (void)expect({"export", "p.craft", "--run", "1", "--out", "text", "--format", "moses"});
    const std::vector<std::string> measures{"--measures", "lm-target,noise,oov-source", "--seeds",
                                            "1"};
    auto first = onFiles({"--subset", "ids", "--lang", "en-de"});
    first.insert(first.end(), measures.begin(), measures.end());
    auto second = onFiles({"--subset", "text/train.en", "text/train.de", "--lang", "en-de"});
    second.insert(second.end(), measures.begin(), measures.end());
    auto third = onFiles({"--subset", "text", "ids/train.tsv", "ids/ids.txt", "--lang", "en-de"});
    third.insert(third.end(), measures.begin(), measures.end());
    const auto ids = json(first)["result"]["equal_pairs"]["selections"];
    const auto text = json(second)["result"]["equal_pairs"]["selections"];
    const auto all = json(third)["result"]["equal_pairs"]["selections"];
    ASSERT_EQ(ids.size(), 1U);
    ASSERT_EQ(text.size(), 1U);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(ids[0]["values"], text[0]["values"]);
    for (const auto& one : all)
        EXPECT_EQ(one["values"], ids[0]["values"]) << one["name"];
    EXPECT_THAT(expect(onFiles({"--subset", "text"}), 2),
                AllOf(HasSubstr("train.de"), HasSubstr("--lang")));
    EXPECT_EQ(ids[0]["left_out"]["noise"], "no noise was planted");
    EXPECT_EQ(text[0]["left_out"]["noise"], "the pairs are not rows of the pool");
}

TEST_F(Evaluate, MeasuresSubsetsBesideTheRunsOfAProject)
{
    makeProject();
    temp.write("other.tsv", "Pay the loan.\tZahlen Sie das Darlehen.\n");
    const std::string text = expect({"evaluate", "p.craft", "--run", "1", "--subset", "other.tsv",
                                     "--measures", "oov-target", "--seeds", "1"});
    EXPECT_THAT(text, AllOf(HasSubstr("run 1: 1 pairs"), HasSubstr("other.tsv: 1 pairs")));
}

TEST_F(Evaluate, KnowsTheDomainByItsLabel)
{
    std::string pool = "source\ttarget\tkind\n";
    for (int i = 0; i < 40; ++i)
        pool += "pay " + std::to_string(i) + "\tzahle " + std::to_string(i) + "\t"
            + (i % 4 == 0 ? "bank" : "sea") + "\n";
    temp.write("pool.tsv", pool);
    temp.write("test.tsv", "source\ttarget\npay now\tzahle jetzt\n");
    std::string ids;
    for (int i = 0; i < 6; ++i)
        ids += "pool.tsv\t" + std::to_string(i + 2) + "\n";
    temp.write("ids.txt", ids);
    const std::vector<std::string> base{"evaluate", "--pool",   "pool.tsv", "--header",
                                        "--test",   "test.tsv", "--subset", "ids.txt"};
    auto arguments = base;
    arguments.insert(arguments.end(), {"--label-column", "kind", "--label", "bank"});
    const auto selection = json(arguments)["result"]["equal_pairs"]["selections"][0];
    bool found = false;
    for (const auto& value : selection["values"]) {
        if (value["id"] != "domain-precision")
            continue;
        found = true;
        EXPECT_DOUBLE_EQ(value["value"], 2.0 / 6);
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(selection["curves"]["domain"].size(), 1U);
    arguments.back() = "money";
    EXPECT_THAT(expect(arguments, 2), AllOf(HasSubstr("\"money\""), HasSubstr("\"bank\" (10)")));
    arguments = base;
    arguments.insert(arguments.end(), {"--label", "bank"});
    EXPECT_THAT(expect(arguments, 2), HasSubstr("--label-column"));
}

TEST_F(Evaluate, TakesTheNumberOfALabelColumnWithoutHeader)
{
    temp.write("pool.tsv", "pay\tzahle\tbank\nrow\trudere\tsea\nlend\tleihe\tbank\n");
    temp.write("test.tsv", "pay now\tzahle jetzt\n");
    temp.write("ids.txt", "pool.tsv\t1\n");
    const auto measured = [&](const char* column) {
        return json({"evaluate", "--pool", "pool.tsv", "--test", "test.tsv", "--subset", "ids.txt",
                     "--label-column", column, "--label", "bank", "--measures",
                     "domain"})["result"];
    };
    EXPECT_EQ(measured("3"), measured("column3"));
    EXPECT_THAT(expect({"evaluate", "--pool", "pool.tsv", "--test", "test.tsv", "--subset",
                        "ids.txt", "--label-column", "4", "--label", "bank"},
                       2),
                AllOf(HasSubstr("no column \"4\""), HasSubstr("column3")));
}

TEST_F(Evaluate, WarnsOfSelectedTestPairs)
{
    const auto result =
        json(onFiles({"--subset", file("test.tsv"), "--measures", "lengths", "--seeds", "1"}));
    ASSERT_EQ(result["warnings"].size(), 1U);
    EXPECT_EQ(result["warnings"][0]["code"], "selected-test-pairs");
    EXPECT_EQ(result["warnings"][0]["count"], 4);
}

TEST_F(Evaluate, DefinesItsNumbers)
{
    for (const char* name : {"lm-target", "kl-source", "coverage-2-target", "domain-lift"})
        EXPECT_THAT(expect({"evaluate", "--define", name}), HasSubstr(name));
    EXPECT_THAT(expect({"stats", "--define", "model1-forward"}), HasSubstr("IBM Model 1"));
    EXPECT_THAT(expect({"evaluate", "--define", "lm-traget"}, 2), HasSubstr("lm-target"));
    EXPECT_THAT(expect({"evaluate", "--define", "domain"}),
                AllOf(HasSubstr("domain-precision"), HasSubstr("domain-lift"),
                      Not(HasSubstr("lm-target"))));
    EXPECT_EQ(json({"evaluate", "--define", "lengths"})["result"]["definitions"].size(),
              json({"stats", "--define", "lengths"})["result"]["definitions"].size());
    EXPECT_THAT(
        expect({"evaluate", "--define", "qqqqqqqqqqqqqqqq"}, 2),
        AllOf(HasSubstr("There are all, "), HasSubstr("domain-lift"), HasSubstr("lengths")));
}

TEST_F(Evaluate, SaysWhatIsMissing)
{
    makeProject(false);
    EXPECT_THAT(expect({"evaluate", "p.craft"}, 2),
                AllOf(HasSubstr("no test pairs"), HasSubstr("craft import p.craft --test FILE")));
    EXPECT_THAT(expect({"evaluate"}, 2), HasSubstr("--subset"));
    EXPECT_THAT(expect({"evaluate", "--pool", file("pool.tsv")}, 2),
                HasSubstr("also needs --test FILE, --subset FILE"));
    EXPECT_THAT(expect({"evaluate", "p.craft", "--test", file("test.tsv")}, 2),
                HasSubstr("both a project and files"));
    EXPECT_THAT(expect({"evaluate", "none.craft"}, 3), HasSubstr("none.craft"));
    EXPECT_THAT(expect({"evaluate", "p.craft", "--measures", "bleu"}, 2),
                AllOf(HasSubstr("bleu"), HasSubstr("lm-target")));
    EXPECT_THAT(expect(onFiles({"--subset", "nowhere"}), 3), HasSubstr("nowhere"));
    std::filesystem::create_directory(temp / "empty");
    EXPECT_THAT(expect(onFiles({"--subset", "empty"}), 3), HasSubstr("neither ids.txt"));
    temp.write("ids.txt", "other.tsv\t1\n");
    EXPECT_THAT(expect(onFiles({"--subset", "ids.txt"}), 4),
                AllOf(HasSubstr("ids.txt, line 1"), HasSubstr("pool.tsv")));
    (void)expect({"init", "q.craft"});
    EXPECT_THAT(expect({"evaluate", "q.craft"}, 2), HasSubstr("no pool"));
}

} // namespace
} // namespace craft::test
