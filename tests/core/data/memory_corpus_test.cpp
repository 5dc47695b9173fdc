// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a MemoryCorpus that found no room in memory.
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/data/memory_corpus.h"
#include "tests/support/temp_dir.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace craft::test {
namespace {

CorpusPart part(const std::string& name)
{
    CorpusPart out;
    out.name = name;
    return out;
}

/// What row `i` holds; some sides and columns are empty, some long.
struct Expected {
    explicit Expected(std::size_t i)
        : source(i % 11 == 3 ? "" : str("source ", i))
        , target(i % 7 == 2 ? str(std::string(i % 500, 't'), i) : str("target of ", i))
        , extra(i % 3 == 0 ? str("column ", i) : "")
    { }
    std::string source;
    std::string target;
    std::string extra;
};

/// Every second row lies in the part's file, the others are handed over.
class SpillingCorpus : public testing::Test {
protected:
    static constexpr std::size_t kRows = 9000; // more than two blocks

    void fill(MemoryCorpus& corpus)
    {
        for (std::size_t p = 0; p < 2; ++p) {
            const std::string name = str("part", p, ".tsv");
            const std::size_t first = p * kRows / 2;
            std::string text;
            for (std::size_t i = first; i < first + kRows / 2; ++i)
                text += str(Expected(i).source, "\t", Expected(i).target, "\n");
            const auto file = ReadFile::open(temp.write(name, text));
            corpus.beginPart(part(name));
            corpus.readFrom(file, file);
            std::uint64_t at = 0;
            for (std::size_t i = first; i < first + kRows / 2; ++i) {
                const Expected row(i);
                const PairPlace place{at, at + row.source.size() + 1};
                if (i % 2 == 0)
                    corpus.addAt(place, row.source, row.target, row.extra, i - first + 1);
                else
                    corpus.add(row.source, row.target, row.extra, i - first + 1);
                at = place.target + row.target.size() + 1;
            }
            corpus.finishPart(part(name));
            check(corpus, 0, corpus.size()); // also between two parts
        }
    }
    static void check(const MemoryCorpus& corpus, std::size_t first, std::size_t last)
    {
        const PairSlab slab = corpus.read(RowRange{first, last});
        ASSERT_EQ(slab.pairs.size(), last - first);
        for (std::size_t i = first; i < last; ++i) {
            const PairView& pair = slab.pairs[i - first];
            const Expected row(i);
            ASSERT_EQ(pair.row, rowId(i));
            ASSERT_EQ(pair.source, row.source) << i;
            ASSERT_EQ(pair.target, row.target) << i;
            ASSERT_EQ(pair.extra, row.extra) << i;
        }
    }

    TempDir temp;
};

TEST_F(SpillingCorpus, GivesTheSameRowsWhateverIsKept)
{
    for (const std::size_t kept : {std::size_t{0}, std::size_t{1}, std::size_t{30000},
                                   std::size_t{400000}, std::size_t{100000000}}) {
        MemoryCorpus corpus(kept);
        fill(corpus);
        ASSERT_EQ(corpus.size(), kRows);
        std::vector<RowId> some;
        for (std::size_t i = 5; i < kRows; i += 97)
            some.push_back(rowId(i));
        const PairSlab slab = corpus.read(some);
        for (std::size_t i = 0; i < some.size(); ++i)
            ASSERT_EQ(slab.pairs[i].target, Expected(index(some[i])).target);
    }
}

TEST_F(SpillingCorpus, IsReadBySeveralThreadsAtOnce)
{
    MemoryCorpus corpus(20000);
    fill(corpus);
    Job job({}, 7);
    parallelBlocks(
        kRows, job, [&](Block block) { check(corpus, block.first, block.last); }, 250);
}

TEST_F(SpillingCorpus, TakesTextsLargerThanItsBuffer)
{
    MemoryCorpus corpus(0);
    corpus.beginPart(part("large"));
    const auto text = [](std::size_t i) {
        return std::string(std::size_t{1} << (20U - i % 3), static_cast<char>('a' + i)) + "end";
    };
    for (std::size_t i = 0; i < 9; ++i)
        corpus.add(text(i), std::to_string(i), "", i + 1);
    corpus.finishPart(part("large"));
    for (std::size_t i = 0; i < 9; ++i) {
        const PairSlab slab = corpus.read(RowRange{i, i + 1});
        EXPECT_EQ(slab.pairs[0].source, text(i));
        EXPECT_EQ(slab.pairs[0].target, std::to_string(i));
    }
}

/// The error of spilling `bytes` in a process of its own, as "code what"; it may change what it
/// likes.
template <class Prepare>
std::string failureOf(std::size_t bytes, const std::filesystem::path& report,
                      const Prepare& prepare)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::string said = "no error";
        try {
            prepare();
            MemoryCorpus corpus(0);
            corpus.beginPart(part("p"));
            corpus.add(std::string(bytes, 'x'), "y", "", 1);
            corpus.finishPart(part("p"));
        } catch (const Error& error) {
            said = str(name(error.code()), " ", error.what(), " ", error.hint());
        }
        const int file = ::creat(report.c_str(), 0600);
        const ssize_t written = ::write(file, said.data(), std::min<std::size_t>(said.size(), 900));
        ::_exit(written > 0 ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return readFile(report);
}

TEST_F(SpillingCorpus, NamesTheFolderThatIsMissing)
{
    const std::string folder = temp / "nowhere";
    const std::string said =
        failureOf(10, temp / "said", [&] { ::setenv("TMPDIR", folder.c_str(), 1); });
    EXPECT_EQ(said.rfind("capacity ", 0), 0U) << said;
    EXPECT_NE(said.find(folder), std::string::npos) << said;
    EXPECT_NE(said.find("--memory"), std::string::npos) << said;
}

TEST_F(SpillingCorpus, NamesTheFolderThatIsFull)
{
    const std::string folder = temp.path();
    const std::string said = failureOf(3000000, temp / "said", [&] {
        ::setenv("TMPDIR", folder.c_str(), 1);
        (void)std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{2000000, 2000000};
        (void)::setrlimit(RLIMIT_FSIZE, &limit);
    });
    EXPECT_EQ(said.rfind("capacity ", 0), 0U) << said;
    EXPECT_NE(said.find(folder), std::string::npos) << said;
    EXPECT_NE(said.find("2000000 bytes"), std::string::npos) << said;
}

TEST_F(SpillingCorpus, LeavesNoFileBehind)
{
    const std::string folder = temp / "spill";
    std::filesystem::create_directory(folder);
    const std::string said =
        failureOf(3000000, temp / "said", [&] { ::setenv("TMPDIR", folder.c_str(), 1); });
    std::size_t seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        seen += entry.exists() ? 1U : 0U;
    EXPECT_EQ(said, "no error");
    EXPECT_EQ(seen, 0U);
}

} // namespace
} // namespace craft::test
