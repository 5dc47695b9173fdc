// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/bound/diagnose.h"
#include "core/data/memory_corpus.h"
#include "core/pipeline/describe.h"
#include "core/pipeline/settings.h"
#include "tests/core/pipeline/made_up_corpus.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>

namespace craft::test {
namespace {

TEST(Describe, TheResultHasTheFieldsOfTheContract)
{
    MemoryCorpus pool;
    MemoryCorpus validation;
    fillCorpus(pool, 200, 1, 3);
    fillCorpus(validation, 20, 2, 1);
    RunInputs inputs;
    inputs.pool = &pool;
    inputs.validation = &validation;
    Job job;
    Pipeline pipeline(inputs, resolveRun({{"budget", "25"}, {"k", "4"}}), nullptr);
    const auto json = resultJson(runAll(pipeline, job), inputs);
    EXPECT_EQ(json["pool"]["pairs"], 200);
    EXPECT_EQ(json["validation"]["pairs"], 20);
    EXPECT_EQ(json["k"], 4);
    EXPECT_EQ(json["budget"], 25);
    EXPECT_EQ(json["selected"], 25);
    EXPECT_GT(json["tokens"]["source"], 0);
    EXPECT_GT(json["tokens"]["target"], 0);
    ASSERT_EQ(json["clusters"].size(), 4U);
    std::uint64_t selected = 0;
    for (const auto& cluster : json["clusters"]) {
        for (const char* key : {"id", "title", "pool", "validation", "share", "quota", "selected",
                                "diameter", "radius", "residual"})
            EXPECT_TRUE(cluster.contains(key)) << key;
        selected += cluster["selected"].get<std::uint64_t>();
    }
    EXPECT_EQ(selected, 25U);
    for (const char* key : {"kl_discrete", "residual", "lipschitz", "total"})
        EXPECT_TRUE(json["bound"].contains(key)) << key;
}

/// Every number that is printed can be asked for by name.
TEST(Describe, EveryNumberOfTheBoundHasADefinition)
{
    std::set<std::string> defined;
    for (const Definition& definition : definitions())
        defined.insert(definition.name);
    const auto json = diagnosticsJson(Diagnostics{});
    for (const auto& [key, value] : json.items()) {
        EXPECT_TRUE(key == "projected" || defined.contains(key)) << key;
    }
    for (const auto& [key, value] : json["projected"].items())
        EXPECT_TRUE(defined.contains("projected." + key)) << key;
}

TEST(Describe, WhatIsNoManifestIsNamed)
{
    const TempDir temp;
    const auto file = temp.write("manifest.json", "{\"run\": 1}");
    try {
        (void)readManifest(file);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
    }
    EXPECT_THROW((void)readManifest(temp / "nowhere.json"), Error);
}

} // namespace
} // namespace craft::test
