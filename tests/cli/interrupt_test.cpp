// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C at every stage: the project opens, and the next run finishes with the same bytes.
#include "tests/cli/craft_process.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>

namespace craft::test {
namespace {

constexpr int kPairs = 60000;

std::string word(int i)
{
    static const char* const kParts[] = {"ka", "lo", "mi", "nu", "pe", "ra", "so", "ti"};
    std::string out;
    for (int rest = i + 1; rest > 0; rest /= 8)
        out += kParts[rest % 8];
    return out;
}

void writeCorpus(const TempDir& temp)
{
    std::string pool;
    std::string valid;
    for (int i = 0; i < kPairs; ++i) {
        const std::string source = word(i % 701) + " " + word(i % 97) + " " + word(i % 1009);
        const std::string line =
            source + "\t" + word(i % 701) + "en " + word(i % 89) + " " + word(i % 997) + "\n";
        (i % 200 == 0 ? valid : pool) += line;
    }
    temp.write("pool.tsv", pool);
    temp.write("valid.tsv", valid);
}

std::vector<std::string> arguments(const std::string& out)
{
    return {"run",      "--pool",     "pool.tsv",  "--valid",   "valid.tsv",
            "--budget", "1000",       "--project", "p.craft",   "--out",
            out,        "--progress", "json",      "--threads", "2"};
}

TEST(SlowInterrupt, AtAnyStageLeavesAProjectThatGoesOn)
{
    const TempDir temp;
    writeCorpus(temp);
    auto plain = arguments("plain");
    plain.erase(plain.begin() + 7, plain.begin() + 9); // without the project
    ASSERT_EQ(runCraft(plain, temp.path()).exitCode, 0);
    const std::string expected = readFile(temp / "plain/SHA256SUMS");

    int interrupted = 0;
    for (int attempt = 0; attempt < 14; ++attempt) {
        std::filesystem::remove(temp / "p.craft");
        CraftProcess process(arguments("out"), temp.path());
        // A later moment in every attempt: sleeping is what is tested here.
        ::usleep(static_cast<useconds_t>(40000 * attempt));
        process.signal(SIGINT);
        const ProcessResult result = process.wait();
        if (result.exitCode == 0) {
            std::filesystem::remove_all(temp / "out");
            break;
        }
        ASSERT_EQ(result.exitCode, 130) << result.err;
        ++interrupted;
        EXPECT_FALSE(std::filesystem::exists(temp / "out"));
        if (std::filesystem::exists(temp / "p.craft")) {
            const ProcessResult info = runCraft({"info", "p.craft"}, temp.path());
            ASSERT_EQ(info.exitCode, 0) << info.err;
        }
        const ProcessResult again = runCraft(arguments("out"), temp.path());
        ASSERT_EQ(again.exitCode, 0) << again.err;
        EXPECT_EQ(readFile(temp / "out/SHA256SUMS"), expected);
        std::filesystem::remove_all(temp / "out");
    }
    EXPECT_GT(interrupted, 3);
}

} // namespace
} // namespace craft::test
