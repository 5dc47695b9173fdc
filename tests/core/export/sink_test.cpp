// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/export/byte_sink.h"
#include "tests/core/export/faulty_sink.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <cstdio>

namespace craft {
namespace {

using testing::HasSubstr;

/// What `zcat` makes of a file.
std::string zcat(const std::filesystem::path& file)
{
    std::FILE* pipe = ::popen(("zcat '" + file.string() + "'").c_str(), "r");
    std::string out;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        out += static_cast<char>(c);
    EXPECT_EQ(::pclose(pipe), 0);
    return out;
}

ErrorCode codeOf(int errnum)
{
    try {
        failFile("cannot write x", errnum);
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("cannot write x: "));
        EXPECT_NE(error.hint(), "");
        return error.code();
    }
}

TEST(OutputStream, CountsAndHashesWhatIsInTheFile)
{
    const test::TempDir dir;
    OutputStream out(openFileSink(dir / "a"), false);
    std::string wanted;
    for (int i = 0; i < 100000; ++i) { // more than one buffer
        out << "line " << std::to_string(i) << '\n';
        wanted += "line " + std::to_string(i) + "\n";
    }
    out.finish();
    EXPECT_EQ(test::readFile(dir / "a"), wanted);
    EXPECT_EQ(out.bytes(), wanted.size());
    EXPECT_EQ(out.sha256(), sha256OfFile(dir / "a"));
}

TEST(OutputStream, CompressesToTheSameBytesEachTimeWithoutADate)
{
    const test::TempDir dir;
    std::string wanted;
    for (int i = 0; i < 60000; ++i)
        wanted += "ten green bottles " + std::to_string(i * 7919) + "\n";
    for (const char* name : {"a.gz", "b.gz"}) {
        OutputStream out(openFileSink(dir / name), true);
        for (std::size_t at = 0; at < wanted.size(); at += 1000)
            out << std::string_view(wanted).substr(at, 1000);
        out.finish();
        EXPECT_EQ(out.sha256(), sha256OfFile(dir / name));
        EXPECT_EQ(out.bytes(), std::filesystem::file_size(dir / name));
    }
    const std::string bytes = test::readFile(dir / "a.gz");
    EXPECT_EQ(bytes, test::readFile(dir / "b.gz"));
    EXPECT_EQ(bytes.substr(0, 2), "\x1F\x8B");
    EXPECT_EQ(bytes.substr(3, 5), std::string(5, '\0')) << "flags or time in the header";
    EXPECT_LT(bytes.size(), wanted.size() / 2);
    EXPECT_EQ(zcat(dir / "a.gz"), wanted);
}

TEST(OutputStream, CompressesNothingToAnEmptyMember)
{
    const test::TempDir dir;
    OutputStream out(openFileSink(dir / "a.gz"), true);
    out.finish();
    EXPECT_GT(out.bytes(), 0U);
    EXPECT_EQ(zcat(dir / "a.gz"), "");
}

TEST(OutputStream, SaysThatTheDiskIsFull)
{
    for (const bool gzip : {false, true}) {
        OutputStream out(openFileSink("/dev/full"), gzip);
        out << "text";
        try {
            out.finish();
            ADD_FAILURE() << "nothing was written and nothing was said";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::Capacity);
            EXPECT_THAT(error.what(), HasSubstr("/dev/full"));
        }
    }
}

TEST(OutputStream, PassesAFailureThroughTheCompressor)
{
    test::Fault fault;
    fault.bytesLeft = 5000;
    OutputStream out(test::faultyOpen(fault)("/nowhere"), true);
    const auto writeMuch = [&out] {
        std::uint64_t state = 1;
        for (int i = 0; i < 200000; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            out << std::to_string(state);
        }
        out.finish();
    };
    EXPECT_THROW(writeMuch(), Error);
}

TEST(OutputStream, MayBeDroppedUnfinished)
{
    const test::TempDir dir;
    {
        OutputStream out(openFileSink(dir / "a.gz"), true);
        out << std::string(1U << 20U, 'x');
    }
    EXPECT_TRUE(std::filesystem::exists(dir / "a.gz")); // the folder removes it, not the stream
}

TEST(FailFile, TellsAFullDiskFromAForbiddenPlace)
{
    EXPECT_EQ(codeOf(ENOSPC), ErrorCode::Capacity);
    EXPECT_EQ(codeOf(EDQUOT), ErrorCode::Capacity);
    EXPECT_EQ(codeOf(EMFILE), ErrorCode::Capacity);
    EXPECT_EQ(codeOf(EACCES), ErrorCode::Usage);
    EXPECT_EQ(codeOf(EROFS), ErrorCode::Usage);
    EXPECT_EQ(codeOf(EIO), ErrorCode::Unexpected);
}

} // namespace
} // namespace craft
