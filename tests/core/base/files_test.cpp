// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/mapped_file.h"
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

TEST(Sha256, OfAFileIsThatOfItsBytes)
{
    const TempDir temp;
    EXPECT_EQ(sha256OfFile(temp.write("abc", "abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_THROW((void)sha256OfFile(temp / "missing"), Error);
}

} // namespace
} // namespace craft::test
