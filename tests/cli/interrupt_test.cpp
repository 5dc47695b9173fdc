// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C during a run: the project opens, and the next run finishes with the same bytes.
// The moments here depend on the machine, so no stage is sure to be hit: what is tested is the way
// of a signal through the real program. That a stop in every stage leaves a sound project is
// covered without a clock in tests/core/pipeline (a stop at sampled polls of the whole pipeline).
#include "tests/cli/craft_process.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <functional>

namespace craft::test {
namespace {

std::string word(int i)
{
    static const char* const kParts[] = {"ka", "lo", "mi", "nu", "pe", "ra", "so", "ti"};
    std::string out;
    for (int rest = i + 1; rest > 0; rest /= 8)
        out += kParts[rest % 8];
    return out;
}

void writeCorpus(const TempDir& temp, int pairs)
{
    std::string pool;
    std::string valid;
    for (int i = 0; i < pairs; ++i) {
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

class SlowInterrupt : public testing::Test {
protected:
    /// Makes a corpus and the bytes that an undisturbed run gives.
    void prepare(int pairs)
    {
        writeCorpus(temp, pairs);
        auto plain = arguments("plain");
        plain.erase(plain.begin() + 7, plain.begin() + 9); // without the project
        ASSERT_EQ(runCraft(plain, temp.path()).exitCode, 0);
        expected = readFile(temp / "plain/SHA256SUMS");
    }

    /// Starts a run on a new project, and stops it when `moment` returns. False if it was done
    /// by then.
    bool interrupt(int number, const std::function<void(CraftProcess&)>& moment)
    {
        std::filesystem::remove(temp / "p.craft");
        std::filesystem::remove_all(temp / "out");
        CraftProcess process(arguments("out"), temp.path());
        // Before the handler is there, a signal may kill: the program has done nothing yet.
        EXPECT_TRUE(process.waitUntilItCatches(SIGINT) && process.waitUntilItCatches(SIGTERM));
        moment(process);
        process.signal(number);
        const ProcessResult result = process.wait();
        EXPECT_FALSE(result.killed) << "not handled: " << result.err;
        if (result.exitCode == 0)
            return false;
        EXPECT_EQ(result.exitCode, 130) << result.err;
        EXPECT_FALSE(std::filesystem::exists(temp / "out"));
        return true;
    }

    void goOn()
    {
        if (std::filesystem::exists(temp / "p.craft")) {
            const ProcessResult info = runCraft({"info", "p.craft"}, temp.path());
            ASSERT_EQ(info.exitCode, 0) << info.err;
        }
        const ProcessResult again = runCraft(arguments("out"), temp.path());
        ASSERT_EQ(again.exitCode, 0) << again.err;
        EXPECT_EQ(readFile(temp / "out/SHA256SUMS"), expected);
    }

    TempDir temp;
    std::string expected;
};

TEST_F(SlowInterrupt, AtScatteredMomentsLeavesAProjectThatGoesOn)
{
    ASSERT_NO_FATAL_FAILURE(prepare(60000));
    int interrupted = 0;
    for (int attempt = 0; attempt < 14; ++attempt) {
        // A later moment in every attempt: sleeping is what is tested here.
        const auto moment = [attempt](CraftProcess& /*process*/) {
            ::usleep(static_cast<useconds_t>(20000 * attempt));
        };
        if (!interrupt(attempt % 2 == 0 ? SIGINT : SIGTERM, moment))
            break;
        ++interrupted;
        ASSERT_NO_FATAL_FAILURE(goOn());
    }
    EXPECT_GT(interrupted, 3);
}

TEST_F(SlowInterrupt, AfterAStageWasShownLeavesAProjectThatGoesOn)
{
    // Progress is shown every half second: so many pairs that a run takes a few of them.
    ASSERT_NO_FATAL_FAILURE(prepare(500000));
    int interrupted = 0;
    for (int lines = 1; lines <= 4; ++lines) {
        bool shown = false;
        const bool stopped = interrupt(
            SIGINT, [&](CraftProcess& process) { shown = process.waitForErrorLines(lines); });
        if (!stopped || !shown)
            break;
        ++interrupted;
        ASSERT_NO_FATAL_FAILURE(goOn());
    }
    EXPECT_GE(interrupted, 1);
}

} // namespace
} // namespace craft::test
