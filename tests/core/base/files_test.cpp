// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/job.h"
#include "core/base/mapped_file.h"
#include "core/base/read_file.h"
#include "tests/support/stopping_job.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace craft::test {
namespace {

ErrorCode codeOfOpening(const std::filesystem::path& file)
{
    try {
        (void)MappedFile::open(file);
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find(file.string()), std::string::npos);
        return error.code();
    }
    return ErrorCode::Unexpected;
}

TEST(MappedFile, ShowsTheBytesOfTheFile)
{
    const TempDir temp;
    EXPECT_EQ(MappedFile::open(temp.write("a", "some bytes"))->bytes(), "some bytes");
    EXPECT_EQ(MappedFile::open(temp.write("empty", ""))->bytes(), "");
}

TEST(MappedFile, NamesWhatCannotBeRead)
{
    const TempDir temp;
    EXPECT_EQ(codeOfOpening(temp / "missing"), ErrorCode::NotFound);
    EXPECT_EQ(codeOfOpening(temp.path()), ErrorCode::NotFound);
}

std::string bytesAt(const ReadFile& file, std::uint64_t offset, std::size_t count)
{
    std::string out(count, '?');
    file.read(offset, out);
    return out;
}

ErrorCode codeOfReading(const ReadFile& file, std::uint64_t offset, std::size_t count)
{
    try {
        static_cast<void>(bytesAt(file, offset, count));
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::Unexpected;
}

TEST(ReadFile, GivesBytesFromAnyPlace)
{
    const TempDir temp;
    const auto file = ReadFile::open(temp.write("a", "some bytes"));
    EXPECT_EQ(bytesAt(*file, 5, 5), "bytes");
    EXPECT_EQ(bytesAt(*file, 0, 4), "some");
    EXPECT_EQ(bytesAt(*file, 10, 0), "");
}

TEST(ReadFile, NamesWhatCannotBeRead)
{
    const TempDir temp;
    EXPECT_THROW(static_cast<void>(ReadFile::open(temp / "missing")), Error);
    EXPECT_THROW(static_cast<void>(ReadFile::open(temp.path())), Error);
}

TEST(ReadFile, TellsThatTheFileWasCutOrRewrittenMeanwhile)
{
    const TempDir temp;
    const auto path = temp.write("a", "some bytes");
    const auto file = ReadFile::open(path);
    std::filesystem::resize_file(path, 6);
    EXPECT_EQ(codeOfReading(*file, 5, 5), ErrorCode::Invalid);
    EXPECT_THROW(file->checkUnchanged(), Error);
    const auto other = ReadFile::open(temp.write("b", "some bytes"));
    other->checkUnchanged();
    std::filesystem::last_write_time(
        temp / "b", std::filesystem::file_time_type::clock::now() + std::chrono::seconds(3));
    EXPECT_THROW(other->checkUnchanged(), Error);
}

TEST(Sha256, OfAFileIsThatOfItsBytes)
{
    const TempDir temp;
    EXPECT_EQ(sha256OfFile(temp.write("abc", "abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_THROW((void)sha256OfFile(temp / "missing"), Error);
}

TEST(Sha256, OfAFileEndsAtAStop)
{
    const TempDir temp;
    const auto file = temp.write("large", std::string(std::size_t{9} << 20U, 'x'));
    StoppingJob counting;
    counting.begin("Exporting", 5);
    EXPECT_EQ(sha256OfFile(file, counting), sha256OfFile(file));
    EXPECT_EQ(counting.polls(), 3U); // every 4 MB
    EXPECT_EQ(counting.progress().done, 0U);
    EXPECT_EQ(counting.progress().total, 5U);
    for (std::uint64_t stopAt = 1; stopAt <= 3; ++stopAt) {
        const StoppingJob stopping(stopAt);
        EXPECT_THROW((void)sha256OfFile(file, stopping), Cancelled) << stopAt;
    }
}

} // namespace
} // namespace craft::test
