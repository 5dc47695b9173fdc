// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/byte_source.h"
#include "tests/support/compressed.h"
#include "tests/support/imported.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft {
namespace {

using test::compressed;
using test::errorOf;
using test::StoppingJob;
using test::TempDir;
using ::testing::HasSubstr;

std::string numberedLines(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += str("the ", i, "th line of some length ", i * 7919, "\n");
    return text;
}

std::string readAll(const std::filesystem::path& file)
{
    Job job;
    return readWhole(file, std::size_t{1} << 30U, job).text;
}

class ByteSourceFilter : public ::testing::TestWithParam<const char*> { };

TEST_P(ByteSourceFilter, DecompressesByContentWhateverTheName)
{
    const TempDir folder;
    const std::string text = numberedLines(20000);
    EXPECT_EQ(readAll(folder.write("a.txt", compressed(text, GetParam()))), text);
}

TEST_P(ByteSourceFilter, ReadsSeveralMembersOneAfterTheOther)
{
    const TempDir folder;
    const std::string first = numberedLines(5000);
    const std::string second = "and a second member\n";
    const auto file =
        folder.write("a", compressed(first, GetParam()) + compressed(second, GetParam()));
    EXPECT_EQ(readAll(file), first + second);
}

TEST_P(ByteSourceFilter, RefusesATruncatedFileNamingTheDecompressedOffset)
{
    const TempDir folder;
    const std::string whole = compressed(numberedLines(40000), GetParam());
    for (const std::size_t size : {whole.size() / 2, whole.size() - 1}) {
        const auto file = folder.write("cut.tsv.z", whole.substr(0, size));
        const Error error = errorOf([&] { readAll(file); });
        EXPECT_EQ(error.code(), ErrorCode::Invalid) << size;
        EXPECT_THAT(error.what(), HasSubstr("cut.tsv.z"));
        EXPECT_THAT(error.what(), HasSubstr("decompressed bytes")) << size;
    }
}

TEST_P(ByteSourceFilter, DescribesTheFileAsItLiesOnDisk)
{
    const TempDir folder;
    const std::string bytes = compressed(numberedLines(1000), GetParam());
    const auto file = folder.write("a", bytes);
    Job job;
    job.begin("import", bytes.size());
    ByteSource source(file, job);
    ASSERT_FALSE(source.next().empty());
    const InputFile facts = source.finish(); // not read to its end before
    EXPECT_EQ(facts.path, file.string());
    EXPECT_EQ(facts.bytes, bytes.size());
    EXPECT_EQ(facts.sha256, sha256OfFile(file));
    EXPECT_EQ(job.progress().done, bytes.size());
}

INSTANTIATE_TEST_SUITE_P(Filters, ByteSourceFilter,
                         ::testing::Values("gzip", "bzip2", "xz", "zstd", "lz4"),
                         [](const auto& named) { return std::string(named.param); });

TEST(ByteSource, ReadsAPlainFileAsItIs)
{
    const TempDir folder;
    const std::string text = numberedLines(100000);
    const auto file = folder.write("a.gz", text);
    EXPECT_EQ(readAll(file), text);
}

TEST(ByteSource, KnowsTheSha256OfAbc)
{
    const TempDir folder;
    Job job;
    EXPECT_EQ(ByteSource(folder.write("a", "abc"), job).finish().sha256,
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ByteSource, SaysWhyAFileCannotBeRead)
{
    const TempDir folder;
    const Error missing = errorOf([&] { readAll(folder / "none.tsv"); });
    EXPECT_EQ(missing.code(), ErrorCode::NotFound);
    EXPECT_THAT(missing.what(), HasSubstr("none.tsv"));
    const Error isFolder = errorOf([&] { readAll(folder.path()); });
    EXPECT_EQ(isFolder.code(), ErrorCode::NotFound);
    EXPECT_THAT(isFolder.what(), HasSubstr("it is a folder"));
    const Error isEmpty = errorOf([&] { readAll(folder.write("empty.tsv", "")); });
    EXPECT_EQ(isEmpty.code(), ErrorCode::Invalid);
    EXPECT_THAT(isEmpty.what(), HasSubstr("holds no pairs"));
    const Error isDevice = errorOf([&] { readAll("/dev/null"); });
    EXPECT_EQ(isDevice.code(), ErrorCode::NotFound);
}

TEST(ByteSource, RefusesBytesBehindTheCompressedData)
{
    const TempDir folder;
    const auto file = folder.write("a.gz", compressed("x\n", "gzip") + "rubbish");
    const Error error = errorOf([&] { readAll(file); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("7 bytes after the end"));
}

TEST(ByteSource, RefusesADamagedHeader)
{
    const TempDir folder;
    for (const std::string_view start : {"\x1F\x8B\x08", "\x28\xB5\x2F\xFD"}) {
        const auto file = folder.write("a", std::string(start) + "\xFF\xFF");
        const Error error = errorOf([&] { readAll(file); });
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
    }
}

TEST(ByteSource, RefusesArchivesWithAdvice)
{
    const TempDir folder;
    const auto zip = folder.write("a.txt", "PK\x03\x04 and more");
    EXPECT_THAT(errorOf([&] { readAll(zip); }).what(), HasSubstr("ZIP archive"));
    std::string block(1024, '\0');
    block.replace(0, 5, "a.txt");
    block.replace(257, 5, "ustar");
    const auto tar = folder.write("b.txt", compressed(block, "gzip"));
    EXPECT_THAT(errorOf([&] { readAll(tar); }).what(), HasSubstr("tar archive"));
}

TEST(ByteSource, StopsAtEveryPoll)
{
    const TempDir folder;
    const auto file = folder.write("a", compressed(numberedLines(60000), "gzip"));
    const auto read = [&](Job& job) {
        ByteSource source(file, job);
        static_cast<void>(source.finish());
    };
    StoppingJob counting;
    read(counting);
    ASSERT_GT(counting.polls(), 4U);
    for (std::uint64_t i = 1; i <= counting.polls(); ++i) {
        StoppingJob stopping(i);
        EXPECT_THROW(read(stopping), Cancelled) << i;
    }
}

TEST(ByteSource, ReadsOnlyTheStartForGuessing)
{
    const TempDir folder;
    const auto file = folder.write("a", compressed(numberedLines(5000), "zstd"));
    EXPECT_EQ(readStart(file, 9), "the 0th l");
    EXPECT_EQ(readStart(folder.write("b", "ab"), 9), "ab");
}

TEST(ByteSource, LimitsTheSizeOfAWholeFile)
{
    const TempDir folder;
    Job job;
    const auto file = folder.write("a", "12345");
    EXPECT_EQ(readWhole(file, 5, job).text, "12345");
    EXPECT_EQ(errorOf([&] { static_cast<void>(readWhole(file, 4, job)); }).code(),
              ErrorCode::Invalid);
}

} // namespace
} // namespace craft
