// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/experiments.h"
#include "core/lab/spec.h"
#include "core/select/registry.h"
#include "tests/support/imported.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft::test {
namespace {

using testing::HasSubstr;
using Counts = std::vector<std::uint64_t>;
using Values = std::map<std::string, std::string>;

LabSpec parse(std::string_view text)
{
    return parseLabSpec(text, "lab.toml", "/data");
}

/// Sentence and hint together.
std::string complaint(std::string_view text)
{
    const Error error = errorOf([&] { (void)parse(text); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    return str(error.what(), ". ", error.hint());
}

constexpr const char* kWhole = R"(
name = "decay"
description = "What decay is good for"

[inputs]
pool = ["a.tsv", "/other/b.tsv"]
languages = "en-hi"
label-column = "kind"
noise = 0.2

[[task]]
name = "finance"
validation = "finance/valid.tsv"
test = "finance/test.tsv"
label = "finance"
budgets = [500]

[[task]]
validation = "wiki/valid.tsv"
test = "wiki/test.tsv"
label = "wiki"
noise = 0

[grid]
methods = ["craft", {name = "no decay", method = "craft", decay = 1, prefix = 0}, {preset = "paper"}]
vectorizers = "tfidf"
k = [0, 50]
budgets = [1000, 2000]
token-budgets = []
seeds = 3
set = {leakage = "side", strict = true}

[measures]
use = ["coverage"]
ranked = ["oov-target"]
bound = true

[output]
folder = "out"
)";

TEST(LabSpec, HoldsWhatTheFileSays)
{
    const LabSpec spec = parse(kWhole);
    EXPECT_EQ(spec.name, "decay");
    EXPECT_EQ(spec.description, "What decay is good for");
    ASSERT_EQ(spec.tasks.size(), 2U);
    EXPECT_EQ(spec.tasks[0].name, "finance");
    EXPECT_EQ(spec.tasks[0].label, "finance");
    EXPECT_EQ(spec.tasks[0].budgets, Counts{500});
    EXPECT_EQ(spec.tasks[1].name, "task 2");
    EXPECT_EQ(spec.clusters, (Counts{0, 50}));
    EXPECT_EQ(spec.budgets, (Counts{1000, 2000}));
    EXPECT_EQ(spec.tokenBudgets, Counts{});
    EXPECT_EQ(spec.seeds, (std::vector<std::int64_t>{1, 2, 3}));
    EXPECT_EQ(spec.set, (Values{{"leakage", "side"}, {"strict", "true"}}));
    EXPECT_EQ(spec.measures, std::vector<std::string>{"coverage"});
    EXPECT_TRUE(spec.bound);
    EXPECT_EQ(spec.folder, "/data/out");
}

TEST(LabSpec, TasksSayOnlyWhatTheInputsDoNot)
{
    const LabSpec spec = parse(kWhole);
    for (const LabTask& task : spec.tasks) {
        EXPECT_EQ(task.pool, (std::vector<std::filesystem::path>{"/data/a.tsv", "/other/b.tsv"}));
        EXPECT_EQ(task.import.targetLanguage, "hi");
        EXPECT_EQ(task.labelColumn, "kind");
    }
    EXPECT_EQ(spec.tasks[0].noise, .2);
    EXPECT_EQ(spec.tasks[1].noise, 0);
    EXPECT_FALSE(spec.tasks[1].budgets.has_value());
}

TEST(LabSpec, SettingsOfOneMethodHaveNames)
{
    const LabSpec spec = parse(kWhole);
    ASSERT_EQ(spec.methods.size(), 4U);
    EXPECT_EQ(spec.methods[0].name, "uniform"); // the baseline, though nobody named it
    EXPECT_EQ(spec.methods[1].params, (Values{{"method", "craft"}}));
    EXPECT_EQ(spec.methods[2].name, "no decay");
    EXPECT_EQ(spec.methods[2].params,
              (Values{{"method", "craft"}, {"decay", "1"}, {"prefix", "0"}}));
    EXPECT_EQ(spec.methods[3].name, "paper");
}

TEST(LabSpec, InputsAloneAreOneTask)
{
    const LabSpec spec = parse("inputs = {name = \"news\", pool = \"p.tsv\"}\n"
                               "grid = {methods = [\"craft\"]}");
    ASSERT_EQ(spec.tasks.size(), 1U);
    EXPECT_EQ(spec.tasks[0].name, "news");
    EXPECT_EQ(spec.seeds, std::vector<std::int64_t>{1});
    EXPECT_FALSE(spec.tokenBudgets.has_value());
    EXPECT_EQ(spec.ranked, standardRanked());
    EXPECT_TRUE(parse("grid = {methods = [\"craft\"]}").tasks.empty());
}

TEST(LabSpec, StarIsEveryMethodThatNoSettingIsNamedAfter)
{
    const LabSpec spec = parse("[grid]\nmethods = [\"*\", {name = \"craft\", preset = \"paper\"}]");
    EXPECT_EQ(spec.methods.size(), selectors().size());
    EXPECT_EQ(spec.methods.back().name, "craft");
    EXPECT_EQ(spec.methods.front().name, "uniform");
}

TEST(LabSpec, MethodsWinOverVectorizersAndTheGrid)
{
    LabSpec spec = parse("[grid]\nmethods = [{name = \"own\", prefix = 0}, {name = \"few\", "
                         "pairs-per-cluster = 50}]\nset = {prefix = 3, alpha = 0.25}");
    const LabSetting vectorizer{"v", {{"vectorizer", "tfidf"}, {"prefix", "4"}}, 0};
    EXPECT_EQ(runValues(spec, spec.methods[1], vectorizer, 7),
              (Values{{"alpha", "0.25"}, {"k", "7"}, {"prefix", "0"}, {"vectorizer", "tfidf"}}));
    EXPECT_EQ(runValues(spec, spec.methods[2], vectorizer, 7).at("prefix"), "4");
    EXPECT_FALSE(runValues(spec, spec.methods[2], vectorizer, 7).contains("k"));
    // Random pairs have no alpha; a parameter that no method has is a slip.
    EXPECT_FALSE(runValues(spec, spec.methods[0], vectorizer, 7).contains("alpha"));
    EXPECT_THAT(complaint("[grid]\nmethods = [\"craft\"]\nset = {shrimk = 1}"),
                HasSubstr("Did you mean shrink?"));
}

TEST(LabSpec, UnknownKeysAreRefusedWithTheNearestOne)
{
    EXPECT_THAT(
        complaint("[grid]\nmethod = [\"craft\"]"),
        HasSubstr("lab.toml:2: there is no key \"method\" in [grid]. Did you mean methods?"));
    EXPECT_THAT(complaint("[inputs]\npol = \"x\""), HasSubstr("Did you mean pool?"));
    EXPECT_THAT(complaint("[grids]\n"), HasSubstr("Did you mean grid?"));
    EXPECT_THAT(complaint("[output]\nzebra = 1"), HasSubstr("It knows folder"));
}

TEST(LabSpec, WrongTypesNameKeyAndLine)
{
    EXPECT_THAT(complaint("\n[grid]\nbudgets = \"many\""),
                HasSubstr("lab.toml:3: budgets in [grid] must be a whole number, but is a text"));
    EXPECT_THAT(complaint("[grid]\nbudgets = [5,\n1.5]"),
                HasSubstr("lab.toml:3: budgets in [grid] must be a whole number, but is a number"));
    EXPECT_THAT(complaint("[inputs]\nnoise = 20"), HasSubstr("must be from 0 to 1, but is 20"));
    EXPECT_THAT(complaint("[inputs]\nnoise = true"), HasSubstr("but is true or false"));
    EXPECT_THAT(complaint("[grid]\nseeds = 0"), HasSubstr("must be at least 1, but is 0"));
    EXPECT_THAT(complaint("[grid]\nseeds = []"), HasSubstr("at least one seed"));
    EXPECT_THAT(complaint("[inputs]\nlanguages = \"english\""), HasSubstr("\"en-hi\""));
    EXPECT_THAT(complaint("grid = 7"), HasSubstr("grid in the specification must be a table"));
    EXPECT_THAT(complaint("[grid]\nmethods = [3]"), HasSubstr("lab.toml:2: methods in [grid]"));
    EXPECT_THAT(complaint("[grid]\nmethods = [{decay = 1}]"), HasSubstr("without a name"));
    EXPECT_THAT(complaint("grid = {"), HasSubstr("lab.toml:1: "));
}

TEST(LabSpec, ParametersAreCheckedBeforeAnythingIsRead)
{
    EXPECT_THAT(complaint("[grid]\nmethods = [\"crafd\"]"),
                HasSubstr("lab.toml:2: \"crafd\" with \"tfidf\": "));
    EXPECT_THAT(complaint("[grid]\nmethods = [\n{name = \"a\", shrimk = 3}]"),
                HasSubstr("lab.toml:3: \"a\" with \"tfidf\": there is no parameter \"shrimk\". "
                          "Did you mean --shrink?"));
    EXPECT_THAT(complaint("[grid]\nmethods = [\"craft\", \"craft\"]"),
                HasSubstr("two methods are called \"craft\""));
    EXPECT_THAT(complaint("[grid]\nmethods = [{name = \"a\", seed = 3}]"),
                HasSubstr("sets seed, which is the same for all methods"));
    EXPECT_THAT(complaint("[grid]\nmethods = [{name = \"uniform\", method = \"craft\"}]"),
                HasSubstr("is the baseline"));
    EXPECT_THAT(complaint("[grid]\nbudgets = [3]"), HasSubstr("names no methods"));
    EXPECT_THAT(complaint("[grid]\nmethods = \"craft\"\n[measures]\nuse = \"lm-tarket\""),
                HasSubstr("[measures] use has \"lm-tarket\", which is none. Did you mean "
                          "lm-target?"));
    EXPECT_THAT(complaint("[grid]\nmethods = \"craft\"\n[measures]\nranked = \"noyse\""),
                HasSubstr("Did you mean noise?"));
    EXPECT_THAT(complaint("[[task]]\nname = \"a\"\n[[task]]\nname = \"a\""),
                HasSubstr("is \"a\" for two tasks"));
}

TEST(LabSpec, FilesAreReadFromTheirOwnFolder)
{
    const TempDir folder;
    const auto file = folder.write("x.toml",
                                   "inputs = {pool = \"p.tsv\"}\n[grid]\nmethods = "
                                   "[\"craft\"]");
    EXPECT_EQ(readLabSpec(file).tasks[0].pool[0], std::filesystem::absolute(folder / "p.tsv"));
    const Error missing = errorOf([&] { (void)readLabSpec(folder / "no.toml"); });
    EXPECT_EQ(missing.code(), ErrorCode::NotFound);
}

/// All that a specification says, but for lines and place.
void expectSame(const LabSpec& a, const LabSpec& b)
{
    EXPECT_EQ(labSpecText(a), labSpecText(b));
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.description, b.description);
    ASSERT_EQ(a.tasks.size(), b.tasks.size());
    for (std::size_t t = 0; t < a.tasks.size(); ++t) {
        EXPECT_EQ(a.tasks[t].name, b.tasks[t].name);
        EXPECT_EQ(a.tasks[t].pool, b.tasks[t].pool);
        EXPECT_EQ(a.tasks[t].validation, b.tasks[t].validation);
        EXPECT_EQ(a.tasks[t].test, b.tasks[t].test);
        EXPECT_EQ(toText(a.tasks[t].import), toText(b.tasks[t].import));
        EXPECT_EQ(a.tasks[t].labelColumn, b.tasks[t].labelColumn);
        EXPECT_EQ(a.tasks[t].label, b.tasks[t].label);
        EXPECT_EQ(a.tasks[t].noise, b.tasks[t].noise);
        EXPECT_EQ(a.tasks[t].budgets, b.tasks[t].budgets);
        EXPECT_EQ(a.tasks[t].tokenBudgets, b.tasks[t].tokenBudgets);
    }
    const auto expectSettings = [](const auto& left, const auto& right) {
        ASSERT_EQ(left.size(), right.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            EXPECT_EQ(left[i].name, right[i].name);
            EXPECT_EQ(left[i].params, right[i].params);
        }
    };
    expectSettings(a.methods, b.methods);
    expectSettings(a.vectorizers, b.vectorizers);
    EXPECT_EQ(a.set, b.set);
    EXPECT_EQ(a.clusters, b.clusters);
    EXPECT_EQ(a.budgets, b.budgets);
    EXPECT_EQ(a.tokenBudgets, b.tokenBudgets);
    EXPECT_EQ(a.seeds, b.seeds);
    EXPECT_EQ(a.measures, b.measures);
    EXPECT_EQ(a.ranked, b.ranked);
    EXPECT_EQ(a.bound, b.bound);
    EXPECT_EQ(a.folder, b.folder);
}

TEST(LabSpecText, IsReadAsTheSameSpecification)
{
    const std::vector<std::string> texts{
        kWhole, "grid = {methods = [\"craft\"]}",
        "[inputs]\nname = \"a \\\"b\\\" \\\\ \\t c\"\npool = [\"p.csv\"]\nvalidation = \"v\"\n"
        "test = \"t\"\ninput-format = \"csv\"\nsource-column = \"1\"\nheader = true\nnfc = true\n"
        "replace-invalid = true\nlanguages = \"en-US:pt-BR\"\n[grid]\nmethods = [\"*\"]\n"
        "vectorizers = [{name = \"w\", vectorizer = \"tfidf\", max-df = 0.5}]\nseeds = [0, 7]"};
    for (const std::string& text : texts) {
        const LabSpec spec = parse(text);
        expectSame(parse(labSpecText(spec)), spec);
    }
}

TEST(LabSpecText, WritesEveryReadyExperiment)
{
    for (const LabExperiment& experiment : labExperiments()) {
        const LabSpec spec = parse(experiment.text);
        expectSame(parse(labSpecText(spec)), spec);
    }
}

} // namespace
} // namespace craft::test
