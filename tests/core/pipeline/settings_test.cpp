// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pipeline/settings.h"
#include "core/vectorize/registry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace craft::test {
namespace {

using testing::HasSubstr;

std::string failure(const std::map<std::string, std::string>& given)
{
    try {
        (void)resolveRun(given);
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        return std::string(error.what()) + " | " + error.hint();
    }
    return "no error";
}

TEST(Settings, TheDefaultsAreThoseOfTheEvidence)
{
    const Params params = resolveRun({});
    EXPECT_EQ(params.text("preset"), "craft");
    EXPECT_EQ(params.text("variant"), "f");
    EXPECT_EQ(params.real("bigrams"), .5);
    EXPECT_EQ(params.real("prefixes"), .3);
    EXPECT_EQ(params.real("frequency-power"), .7);
    EXPECT_EQ(params.real("per-token"), .9);
    EXPECT_EQ(params.integer("prefix"), 5);
    EXPECT_TRUE(params.flag("log-tf"));
    EXPECT_EQ(params.real("shrink"), 20);
    EXPECT_EQ(params.real("beta"), .5);
    EXPECT_EQ(params.real("alpha"), .5);
    EXPECT_EQ(params.real("decay"), .7);
    EXPECT_EQ(params.text("rounding"), "webster");
    EXPECT_EQ(params.text("fit"), "validation");
    EXPECT_EQ(effectiveClusters(params, 1000), 50U);
    EXPECT_EQ(effectiveDepth(params, 5000), 20000U);
}

TEST(Settings, ThePaperPresetIsThePublishedForm)
{
    const Params params = resolveRun({{"preset", "paper"}});
    EXPECT_EQ(params.text("variant"), "b");
    EXPECT_EQ(params.text("metric"), "sqeuclidean");
    EXPECT_EQ(params.real("shrink"), 5);
    EXPECT_EQ(params.real("alpha"), 0);
    EXPECT_EQ(params.real("beta"), 0);
    EXPECT_EQ(params.integer("prefix"), 0);
    EXPECT_FALSE(params.flag("log-tf"));
    EXPECT_EQ(params.text("rounding"), "hamilton");
    EXPECT_EQ(effectiveClusters(params, 1000), 100U);
}

TEST(Settings, TheKmqPresetIsThePublishedForm)
{
    const Params params = resolveRun({{"preset", "kmq"}});
    EXPECT_EQ(params.text("method"), "quality");
    EXPECT_EQ(params.text("fit"), "pool");
    EXPECT_EQ(params.text("allocation"), "pool");
    EXPECT_EQ(params.text("rounding"), "hamilton");
    EXPECT_EQ(resolveRun({{"preset", "kmq"}, {"method", "random"}}).text("method"), "random");
}

TEST(Settings, APresetThatNamesItsMethodTakesItAlong)
{
    using testing::Contains;
    using testing::IsSupersetOf;
    using testing::Not;
    const Params quality = resolveRun({{"preset", "kmq"}, {"temperature", "2"}});
    EXPECT_THAT(replacedParams(quality, {{"preset", "craft"}}),
                IsSupersetOf({"method", "temperature", "fit", "rounding"}));
    const Params craft = resolveRun({{"decay", ".5"}});
    EXPECT_THAT(replacedParams(craft, {{"preset", "kmq"}}), IsSupersetOf({"method", "decay"}));
    EXPECT_THAT(replacedParams(craft, {{"preset", "paper"}}), Not(Contains("decay")));
    const Params uniform = resolveRun({{"method", "uniform"}});
    EXPECT_THAT(replacedParams(uniform, {{"preset", "paper"}}), Not(Contains("method")));
    EXPECT_THAT(replacedParams(uniform, {{"preset", "kmq"}, {"method", "uniform"}}),
                Not(Contains("method")));
}

TEST(Settings, WhatIsGivenBeatsThePreset)
{
    const Params params = resolveRun({{"preset", "paper"}, {"prefix", "4"}, {"shrink", "2.5"}});
    EXPECT_EQ(params.integer("prefix"), 4);
    EXPECT_EQ(params.real("shrink"), 2.5);
}

TEST(Settings, TheVectorizerChangesNothingOfTheMethod)
{
    const std::string standard = resolveRun({}).text("variant");
    for (const auto& entry : vectorizers())
        EXPECT_EQ(resolveRun({{"vectorizer", std::string(entry.id)}}).text("variant"), standard);
}

TEST(Settings, SayWhichGivenParametersHaveNoEffect)
{
    using testing::ElementsAre;
    using testing::IsEmpty;
    const auto useless = [](const std::map<std::string, std::string>& given) {
        return uselessParams(resolveRun(given), given);
    };
    EXPECT_THAT(useless({}), IsEmpty());
    EXPECT_THAT(useless({{"decay", ".5"}}),
                ElementsAre("--decay has no effect on the selection with --method craft "
                            "--variant f"));
    EXPECT_THAT(useless({{"decay", ".5"}, {"variant", "e"}}), IsEmpty());
    EXPECT_THAT(useless({{"preset", "craft-decay"}, {"decay", ".5"}, {"k", "9"}}), IsEmpty());
    EXPECT_THAT(useless({{"target-clusters", "5"}}),
                ElementsAre("--target-clusters has no effect on the selection with --method craft "
                            "--variant f"));
    EXPECT_THAT(useless({{"method", "similarity"}, {"allocation", "pool"}, {"k", "9"}}),
                ElementsAre("--allocation has no effect on the selection with --method similarity",
                            "--k has no effect on the selection with --method similarity"));
    EXPECT_THAT(useless({{"method", "similarity"}, {"seed", "9"}}), testing::SizeIs(1));
    EXPECT_THAT(useless({{"method", "uniform"}, {"seed", "9"}}), IsEmpty());
    EXPECT_THAT(useless({{"k", "9"}, {"pairs-per-cluster", "5"}}),
                ElementsAre("--pairs-per-cluster has no effect on the selection with --k 9"));
    // A preset may set what its method does not read.
    EXPECT_THAT(useless({{"preset", "kmq"}, {"method", "uniform"}}), IsEmpty());
}

TEST(Settings, SmallValidationSetsGetFewClusters)
{
    const Params params = resolveRun({});
    EXPECT_EQ(effectiveClusters(params, 12), 4U);
    EXPECT_EQ(effectiveClusters(params, 3), 3U);
    EXPECT_EQ(effectiveClusters(params, 1), 1U);
}

TEST(Settings, MistakesAreNamedWithWhatToDo)
{
    EXPECT_THAT(failure({{"shrnk", "5"}}), HasSubstr("--shrink"));
    EXPECT_THAT(failure({{"shrink", "much"}}), HasSubstr("much"));
    EXPECT_THAT(failure({{"method", "magic"}}), HasSubstr("magic"));
    EXPECT_THAT(failure({{"preset", "magic"}}), HasSubstr("craft-words"));
    EXPECT_THAT(failure({{"budget", "-1"}}), HasSubstr("-1"));
    EXPECT_THAT(failure({{"decay", "2"}}), HasSubstr("between"));
    EXPECT_THAT(failure({{"method", "random"}, {"decay", ".5"}}), HasSubstr("another --method"));
}

TEST(Settings, EveryParameterHasHelpAndADefaultThatPasses)
{
    std::set<std::string> ids;
    for (const ParamSpec& spec : allParams()) {
        EXPECT_TRUE(ids.insert(spec.id).second) << spec.id;
        EXPECT_FALSE(spec.help.empty()) << spec.id;
        EXPECT_FALSE(spec.label.empty()) << spec.id;
        EXPECT_NO_THROW((void)parseParam(spec, toText(spec.standard))) << spec.id;
    }
}

TEST(Settings, GroupsHoldEveryParameterOnce)
{
    std::set<std::string> ids;
    std::set<std::string> titles;
    for (const ParamGroup& group : paramGroupsUpTo(Stage::Select)) {
        EXPECT_TRUE(titles.insert(group.title).second) << group.title;
        for (const ParamSpec& spec : group.specs)
            EXPECT_TRUE(ids.insert(spec.id).second) << spec.id;
    }
    EXPECT_EQ(ids.size(), allParams().size());
    EXPECT_TRUE(titles.contains("With --method dsir"));
    EXPECT_TRUE(titles.contains("With --vectorizer tfidf, lsa"));
}

} // namespace
} // namespace craft::test
