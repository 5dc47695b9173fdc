// SPDX-License-Identifier: GPL-3.0-or-later
// --memory: refused before anything is read, and without effect on the bytes written.
#include "tests/cli/craft_process.h"
#include "tests/cli/folder_content.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace craft::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

const fs::path kCorpus = fs::path(CRAFT_GOLDEN) / "en-de";

std::vector<std::string> runArguments(const fs::path& pool, const fs::path& out)
{
    return {"run", "--pool", pool.string(), "--valid",    (kCorpus / "valid.tsv").string(),
            "-b",  "20",     "--out",       out.string(), "--json"};
}

TEST(MemoryCap, RefusesALargePoolBeforeItIsRead)
{
    const TempDir temp;
    std::string start;
    for (std::size_t i = 0; start.size() < (std::size_t{4} << 20U); ++i)
        start += "pay bill number " + std::to_string(i) + " today\tzahle heute Rechnung Nummer "
            + std::to_string(i) + "\n";
    const fs::path pool = temp.write("pool.tsv", start);
    fs::resize_file(pool, std::uintmax_t{200} << 30U); // holds no more bytes on disk than before
    auto arguments = runArguments(pool, temp / "out");
    arguments.insert(arguments.end(), {"--memory", "8G"});
    const ProcessResult result = runCraft(arguments);
    EXPECT_EQ(result.exitCode, 6);
    EXPECT_THAT(result.err,
                AllOf(HasSubstr("GB of memory for about"), HasSubstr("pool pairs"),
                      HasSubstr("may take 8.0 GB"), HasSubstr("--memory SIZE")));
    EXPECT_THAT(result.out, HasSubstr("\"code\":\"capacity\""));
    EXPECT_FALSE(fs::exists(temp / "out"));
}

TEST(MemoryCap, RefusesAMethodThatTakesMoreThanThePoolAlone)
{
    const TempDir temp;
    std::string pool; // of which a run at random takes about 190 MB
    for (int i = 0; i < 2000000; ++i)
        pool += "pay bill 7\tRechnung\n";
    auto arguments = runArguments(temp.write("pool.tsv", pool), temp / "out");
    arguments.insert(arguments.end(),
                     {"--memory", "300M", "--threads", "1", "--method", "cynical"});
    const ProcessResult result = runCraft(arguments);
    EXPECT_EQ(result.exitCode, 6);
    EXPECT_THAT(result.err,
                AllOf(HasSubstr("MB of memory for about 2"), HasSubstr("may take 300.0 MB")));
    EXPECT_FALSE(fs::exists(temp / "out"));
}

TEST(MemoryCap, GivesTheSameBytesAsWithoutIt)
{
    const TempDir temp;
    const ProcessResult free = runCraft(runArguments(kCorpus / "pool.tsv", temp / "free"));
    ASSERT_EQ(free.exitCode, 0) << free.err;
    auto arguments = runArguments(kCorpus / "pool.tsv", temp / "capped");
    arguments.insert(arguments.end(), {"--memory", "300M", "--threads", "7"});
    const ProcessResult capped = runCraft(arguments);
    ASSERT_EQ(capped.exitCode, 0) << capped.err;
    EXPECT_EQ(filesBelow(temp / "capped"), filesBelow(temp / "free"));

    const auto result = nlohmann::json::parse(capped.out)["result"];
    EXPECT_EQ(result["memory"]["limit_mb"], 286); // 300 000 000 / 2^20
    EXPECT_GT(result["memory"]["estimate_mb"], 50);
    EXPECT_LT(result["memory"]["estimate_mb"], 100);
#ifndef __SANITIZE_ADDRESS__ // which keeps what was given back
    EXPECT_LT(result["peak_rss_mb"], 286);
#endif
    EXPECT_GT(nlohmann::json::parse(free.out)["result"]["memory"]["limit_mb"], 286);
}

TEST(MemoryCap, RefusesWhatIsNoSizeOrTooLittle)
{
    const TempDir temp;
    for (const auto& [size, words] : {std::pair{"much", "\"much\" is no size of memory"},
                                      std::pair{"200M", "--memory 200M is too little"},
                                      std::pair{"0", "--memory 0 is too little"}}) {
        const ProcessResult result = runCraft({"info", "p.craft", "--memory", size}, temp.path());
        EXPECT_EQ(result.exitCode, 2) << size;
        EXPECT_THAT(result.err, HasSubstr(words));
    }
}

TEST(MemoryCap, IsAnOptionOfEveryVerb)
{
    for (const char* verb : {"run", "init", "import", "harvest", "vectorize", "cluster", "select",
                             "sweep", "explain", "export", "stats", "compare", "verify", "info"})
        EXPECT_THAT(runCraft({verb, "--help"}).out, HasSubstr("--memory SIZE")) << verb;
}

TEST(MemoryCap, EndsWithAMessageWhereMemoryRunsOutAllTheSame)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "the sanitizer's tables take more than any limit";
#endif
    const TempDir temp;
    std::string pool;
    for (int i = 0; i < 60000; ++i)
        pool += "pay bill number " + std::to_string(i) + " today\tzahle heute Rechnung Nummer "
            + std::to_string(i) + "\n";
    auto arguments = runArguments(temp.write("pool.tsv", pool), temp / "out");
    arguments.insert(arguments.end(), {"--threads", "1", "--char-min", "2", "--char-max", "9"});
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_DATA, &before), 0);
    rlimit low = before;
    low.rlim_cur = 64000000; // as the system's administrator may set it; craft inherits it
    ASSERT_EQ(::setrlimit(RLIMIT_DATA, &low), 0);
    const ProcessResult result = runCraft(arguments);
    ASSERT_EQ(::setrlimit(RLIMIT_DATA, &before), 0);
    EXPECT_EQ(result.exitCode, 6) << result.err;
    EXPECT_THAT(result.err, HasSubstr("there is not enough memory"));
    EXPECT_FALSE(fs::exists(temp / "out"));
}

} // namespace
} // namespace craft::test
