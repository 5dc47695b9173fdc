// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input: each case with its exit code and the words that tell the user what and where.
#include "tests/cli/craft_process.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace craft::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class BadInput : public testing::Test {
protected:
    BadInput()
    {
        std::string pool;
        for (int i = 0; i < 40; ++i)
            pool += "pay bill " + std::to_string(i) + " now\tzahle Rechnung " + std::to_string(i)
                + " jetzt\n";
        temp.write("pool.tsv", pool);
        temp.write("valid.tsv",
                   "pay the bill\tzahle die Rechnung\npay now\tzahle jetzt\n"
                   "a late bill\teine späte Rechnung\nmy bill\tmeine Rechnung\n");
    }

    /// Runs with these arguments on top of a good run; the output folder must not appear.
    ProcessResult run(const std::vector<std::string>& changes, bool withPool = true,
                      bool withBudget = true)
    {
        std::vector<std::string> arguments{"run", "--valid", "valid.tsv"};
        if (std::find(changes.begin(), changes.end(), "--out") == changes.end())
            arguments.insert(arguments.end(), {"--out", "out"});
        if (withPool)
            arguments.insert(arguments.end(), {"--pool", "pool.tsv"});
        if (withBudget)
            arguments.insert(arguments.end(), {"--budget", "5"});
        arguments.insert(arguments.end(), changes.begin(), changes.end());
        const ProcessResult result = runCraft(arguments, temp.path());
        EXPECT_FALSE(result.exitCode != 0 && std::filesystem::exists(temp / "out"))
            << "a failed run left an output folder";
        return result;
    }
    ProcessResult runPool(const std::string& pool) { return run({"--pool", pool}, false); }

    TempDir temp;
};

TEST_F(BadInput, GoodInputPasses)
{
    const ProcessResult result = run({});
    EXPECT_EQ(result.exitCode, 0) << result.err;
}

TEST_F(BadInput, MissingFile)
{
    const ProcessResult result = runPool("nowhere.tsv");
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.err, HasSubstr("nowhere.tsv"));
}

TEST_F(BadInput, Directory)
{
    std::filesystem::create_directory(temp.path() / "folder");
    const ProcessResult result = runPool("folder");
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.err, HasSubstr("cannot read folder: it is a folder"));
}

TEST_F(BadInput, EmptyFile)
{
    temp.write("empty.tsv", "");
    const ProcessResult result = runPool("empty.tsv");
    EXPECT_EQ(result.exitCode, 4);
    EXPECT_THAT(result.err, HasSubstr("empty.tsv"));
}

TEST_F(BadInput, OneSideLonger)
{
    temp.write("p.en", "one\ntwo\nthree\n");
    temp.write("p.de", "eins\nzwei\n");
    const ProcessResult result = run({"--pool", "p.en", "p.de"}, false);
    EXPECT_EQ(result.exitCode, 4);
    EXPECT_THAT(result.err, AllOf(HasSubstr("3"), HasSubstr("2"), HasSubstr("p.de")));
}

TEST_F(BadInput, InvalidUtf8IsLocated)
{
    temp.write("bad.tsv", "good\tgut\nba\xC3(\tschlecht\n");
    const ProcessResult result = runPool("bad.tsv");
    EXPECT_EQ(result.exitCode, 4);
    EXPECT_THAT(result.err, AllOf(HasSubstr("bad.tsv"), HasSubstr("line 2"), HasSubstr("byte")));
}

TEST_F(BadInput, NulBytesAreSkippedAndCounted)
{
    std::string pool = readFile(temp / "pool.tsv");
    pool += std::string("a\0b\tc\n", 6);
    temp.write("nul.tsv", pool);
    const ProcessResult result = run({"--pool", "nul.tsv", "--json"}, false);
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("skipped-nul"));
}

TEST_F(BadInput, HeldOutPairsWithAnEmptySideAreSkippedAndCounted)
{
    temp.write("holes.tsv", readFile(temp / "valid.tsv") + "only the source\t\n\tnur das Ziel\n");
    const ProcessResult result = runCraft(
        {"run", "--pool", "pool.tsv", "--valid", "holes.tsv", "-b", "5", "--out", "out", "--json"},
        temp.path());
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("{\"code\":\"skipped-empty-side\",\"count\":2"));
    EXPECT_THAT(result.out, HasSubstr("\"validation\":{\"pairs\":4}"));
}

TEST_F(BadInput, A50MegabyteLineIsSkippedAndCounted)
{
    std::string pool = readFile(temp / "pool.tsv");
    pool += std::string(std::size_t{50} << 20U, 'x') + "\ty\n";
    temp.write("long.tsv", pool);
    const ProcessResult result = run({"--pool", "long.tsv", "--json"}, false);
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("skipped-line-too-long"));
}

TEST_F(BadInput, BrokenCsvQuoteNamesItsLine)
{
    temp.write("broken.csv", "a,b\n\"never closed,b\nc,d\n");
    const ProcessResult result = runPool("broken.csv");
    EXPECT_EQ(result.exitCode, 4);
    EXPECT_THAT(result.err, AllOf(HasSubstr("broken.csv"), HasSubstr("line 2")));
}

TEST_F(BadInput, DoubledQuotesInCsvAreOneQuote)
{
    // Commas and doubled quotes inside quotes in every row: also what the delimiter is told from.
    std::string csv;
    for (int i = 0; i < 5; ++i)
        csv += "\"a \"\"b, c\"\" d" + std::to_string(i) + "\",\"e\"\n";
    temp.write("quotes.csv", csv);
    const ProcessResult result = run({"--pool", "quotes.csv", "--format", "tsv", "--json"}, false);
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.out, Not(HasSubstr("skipped-")));
    EXPECT_THAT(readFile(temp / "out/train.tsv"),
                AllOf(StartsWith("a \"b, c\" d0\te\n"), HasSubstr("\na \"b, c\" d4\te\n")));
}

TEST_F(BadInput, TruncatedGzip)
{
    const std::string command = "gzip -k " + (temp / "pool.tsv").string();
    ASSERT_EQ(std::system(command.c_str()), 0);
    const std::string whole = readFile(temp / "pool.tsv.gz");
    temp.write("cut.tsv.gz", whole.substr(0, whole.size() / 2));
    const ProcessResult result = runPool("cut.tsv.gz");
    EXPECT_EQ(result.exitCode, 4);
    EXPECT_THAT(result.err, HasSubstr("cut.tsv.gz"));
}

TEST_F(BadInput, TmxWithOneLanguage)
{
    temp.write("one.tmx",
               "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header srclang=\"en\"/><body>"
               "<tu><tuv xml:lang=\"en\"><seg>alone</seg></tuv></tu></body></tmx>");
    const ProcessResult result = runPool("one.tmx");
    EXPECT_EQ(result.exitCode, 4);
    EXPECT_THAT(result.err, HasSubstr("one.tmx"));
}

/// A version 1.0 .npy file of float32.
std::string npy(std::size_t rows, std::size_t cols, float value)
{
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': ("
        + std::to_string(rows) + ", " + std::to_string(cols) + "), }";
    header.resize((header.size() + 11 + 63) / 64 * 64 - 11, ' ');
    header += '\n';
    std::string out = "\x93NUMPY";
    out += '\x01';
    out += '\0';
    out += static_cast<char>(header.size() & 0xFFU);
    out += static_cast<char>(header.size() >> 8U);
    out += header;
    for (std::size_t i = 0; i < rows * cols; ++i)
        out.append(reinterpret_cast<const char*>(&value), sizeof value);
    return out;
}

TEST_F(BadInput, NpyWithWrongCountOrNan)
{
    temp.write("v.npy", npy(4, 3, 1.0F));
    temp.write("good.npy", npy(40, 3, 1.0F));
    temp.write("short.npy", npy(39, 3, 1.0F));
    temp.write("nan.npy", npy(40, 3, std::nanf("")));
    const auto with = [&](const char* source) {
        return run({"--vectorizer", "npy", "--pool-source", source, "--pool-target", "good.npy",
                    "--validation-source", "v.npy", "--validation-target", "v.npy", "--variant",
                    "b", "--k", "1"});
    };
    const ProcessResult count = with("short.npy");
    EXPECT_EQ(count.exitCode, 4);
    EXPECT_THAT(count.err, AllOf(HasSubstr("short.npy"), HasSubstr("39"), HasSubstr("40")));
    const ProcessResult nan = with("nan.npy");
    EXPECT_EQ(nan.exitCode, 4);
    EXPECT_THAT(nan.err, AllOf(HasSubstr("nan.npy"), HasSubstr("row 0")));
    const ProcessResult good = with("good.npy");
    EXPECT_EQ(good.exitCode, 0) << good.err;
}

TEST_F(BadInput, BudgetsThatMakeNoSense)
{
    const ProcessResult zero = run({"--budget", "0"}, true, false);
    EXPECT_EQ(zero.exitCode, 2);
    EXPECT_THAT(zero.err, HasSubstr("budget is 0"));
    const ProcessResult negative = run({"--budget", "-3"}, true, false);
    EXPECT_EQ(negative.exitCode, 2);
    EXPECT_THAT(negative.err, HasSubstr("-3"));
    const ProcessResult large = run({"--budget", "41"}, true, false);
    EXPECT_EQ(large.exitCode, 2);
    EXPECT_THAT(large.err, AllOf(HasSubstr("41"), HasSubstr("40")));
}

TEST_F(BadInput, MoreClustersThanValidationPairs)
{
    const ProcessResult result = run({"--k", "5"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.err, AllOf(HasSubstr("5"), HasSubstr("4")));
}

TEST_F(BadInput, UnknownParameterSuggestsOne)
{
    const ProcessResult result = run({"--methd", "random"});
    EXPECT_EQ(result.exitCode, 2);
    const ProcessResult other = run({"--method", "random", "--decay", ".5"});
    EXPECT_EQ(other.exitCode, 2);
    EXPECT_THAT(other.err, HasSubstr("--decay"));
}

TEST_F(BadInput, AProjectFromANewerVersion)
{
    ASSERT_EQ(runCraft({"init", "new.craft"}, temp.path()).exitCode, 0);
    // user_version is the big-endian word at byte 60 of an SQLite file.
    std::string bytes = readFile(temp / "new.craft");
    bytes.replace(60, 4, std::string("\0\0\x27\x0F", 4));
    temp.write("new.craft", bytes);
    const ProcessResult result = runCraft({"info", "new.craft"}, temp.path());
    EXPECT_EQ(result.exitCode, 5);
    EXPECT_THAT(result.err, AllOf(HasSubstr("new.craft"), HasSubstr("9999")));
}

TEST_F(BadInput, AFileThatIsNoProject)
{
    temp.write("text.craft", "this is no database, only a line of text\n");
    const ProcessResult result = runCraft({"info", "text.craft"}, temp.path());
    EXPECT_EQ(result.exitCode, 5);
    EXPECT_THAT(result.err, HasSubstr("text.craft"));
    EXPECT_EQ(runCraft({"info", "nowhere.craft"}, temp.path()).exitCode, 3);
}

TEST_F(BadInput, AFolderThatCannotBeWrittenTo)
{
    // Below a file nobody can make a folder, not even root.
    const ProcessResult below = run({"--out", "pool.tsv/out"});
    EXPECT_EQ(below.exitCode, 2) << below.err;
    EXPECT_THAT(below.err, HasSubstr("pool.tsv: Not a directory"));
    const ProcessResult proc = run({"--out", "/proc/craft-out"});
    EXPECT_EQ(proc.exitCode, 2) << proc.err;
    EXPECT_THAT(proc.err, HasSubstr("/proc"));
}

TEST_F(BadInput, AProjectThatCannotBeWritten)
{
    // Its lock cannot be had, so code 5 as for a locked one, in every verb.
    for (const auto& arguments :
         {std::vector<std::string>{"init", "pool.tsv/p.craft"},
          std::vector<std::string>{"import", "pool.tsv/p.craft", "--pool", "pool.tsv"}}) {
        const ProcessResult result = runCraft(arguments, temp.path());
        EXPECT_EQ(result.exitCode, 5) << arguments.front();
        EXPECT_THAT(result.err, AllOf(HasSubstr("pool.tsv/p.craft"), HasSubstr("Not a directory")));
    }
    EXPECT_EQ(run({"--project", "pool.tsv/p.craft"}).exitCode, 5);
    const ProcessResult missing = runCraft({"init", "nowhere/p.craft"}, temp.path());
    EXPECT_EQ(missing.exitCode, 3);
    EXPECT_THAT(missing.err, HasSubstr("nowhere"));
}

TEST_F(BadInput, AFullDisk)
{
    const std::filesystem::path disk = temp / "disk/mark";
    if (::geteuid() != 0
        || ::mount("tmpfs", disk.parent_path().c_str(), "tmpfs", 0, "size=64k") != 0)
        GTEST_SKIP() << "mounting a small file system needs root";
    std::string pool;
    for (int i = 0; i < 4000; ++i)
        pool +=
            "pay bill number " + std::to_string(i) + "\tzahle Rechnung " + std::to_string(i) + "\n";
    temp.write("large.tsv", pool);
    const ProcessResult exported =
        run({"--pool", "large.tsv", "--budget", "3000", "--out", "disk/out"}, false, false);
    const bool left = std::filesystem::exists(disk.parent_path() / "out");
    const ProcessResult project = runCraft(
        {"import", "disk/p.craft", "--pool", "large.tsv", "--valid", "valid.tsv"}, temp.path());
    ::umount(disk.parent_path().c_str());
    EXPECT_EQ(exported.exitCode, 6) << exported.err;
    EXPECT_FALSE(left);
    EXPECT_EQ(project.exitCode, 6) << project.err;
}

TEST_F(BadInput, ErrorsAreJsonToo)
{
    const ProcessResult result = run({"--json", "--budget", "0"}, true, false);
    EXPECT_THAT(
        result.out,
        AllOf(HasSubstr("\"ok\":false"), HasSubstr("\"code\":\"usage\""), Not(HasSubstr("\n\n"))));
}

} // namespace
} // namespace craft::test
