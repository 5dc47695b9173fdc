// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/params.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft::test {
namespace {

const std::vector<ParamSpec> kSpecs{
    {"count", "Count", "How many.", std::int64_t{3}, 1, 10, {}},
    {"rate", "Rate", "How much.", 0.5, 0, 1, {}},
    {"kind", "Kind", "Which.", std::string("a"), 0, 0, {"a", "b"}},
    {"on", "On", "Whether.", false, 0, 0, {}},
};

std::string failure(const ParamSpec& spec, const std::string& text)
{
    try {
        (void)parseParam(spec, text);
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        return error.what();
    }
    return "none";
}

TEST(Params, DefaultsAreOverlaidWithWhatIsGiven)
{
    Params given;
    given.set("rate", std::int64_t{1}); // a whole number where a real is wanted
    const Params params = resolve(kSpecs, given);
    EXPECT_EQ(params.integer("count"), 3);
    EXPECT_EQ(params.real("rate"), 1.0);
    EXPECT_EQ(params.text("kind"), "a");
    EXPECT_FALSE(params.flag("on"));
    EXPECT_EQ(params.canonical(), "count=3\nkind=a\non=false\nrate=1\n");
}

TEST(Params, MistakesNameTheParameterTheValueAndTheRange)
{
    using testing::HasSubstr;
    EXPECT_THAT(
        failure(kSpecs[0], "11"),
        testing::AllOf(HasSubstr("--count"), HasSubstr("11"), HasSubstr("between 1 and 10")));
    EXPECT_THAT(failure(kSpecs[0], "3.5"), HasSubstr("whole number"));
    EXPECT_THAT(failure(kSpecs[1], "nan"), HasSubstr("between"));
    EXPECT_THAT(failure(kSpecs[2], "c"), HasSubstr("one of a, b"));
    EXPECT_THAT(failure(kSpecs[3], "maybe"), HasSubstr("true or false"));
    Params unknown;
    unknown.set("cuont", std::int64_t{1});
    EXPECT_THROW((void)resolve(kSpecs, unknown), Error);
}

TEST(Params, TextsParseBackToTheirValues)
{
    for (const ParamSpec& spec : kSpecs)
        EXPECT_EQ(parseParam(spec, toText(spec.standard)), spec.standard);
}

TEST(Params, OnlyKeepsTheIdsOfTheSpecs)
{
    Params params;
    params.set("count", std::int64_t{2});
    params.set("other", true);
    EXPECT_FALSE(params.only(kSpecs).has("other"));
    EXPECT_TRUE(params.only(kSpecs).has("count"));
}

} // namespace
} // namespace craft::test
