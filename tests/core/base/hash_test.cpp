// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/hash.h"

#include <gtest/gtest.h>

namespace craft::test {
namespace {

TEST(Sha256, GivesThePublishedDigests)
{
    Sha256 abc;
    abc.add("a");
    abc.add("bc");
    EXPECT_EQ(abc.finish(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Sha256 empty;
    EXPECT_EQ(empty.finish(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Fingerprint, TellsPartsApart)
{
    const auto print = [](std::string_view a, std::string_view b) {
        return FingerprintBuilder().add(a).add(b).finish();
    };
    EXPECT_EQ(print("ab", "c"), print("ab", "c"));
    EXPECT_FALSE(print("ab", "c") == print("a", "bc"));
    EXPECT_FALSE(print("ab", "c").isNull());
    EXPECT_TRUE(Fingerprint{}.isNull());
}

TEST(Fingerprint, HexReadsBack)
{
    const Fingerprint print = FingerprintBuilder().add("x").finish();
    EXPECT_EQ(Fingerprint::fromHex(print.hex()), print);
    EXPECT_THROW((void)Fingerprint::fromHex("12"), Error);
    EXPECT_THROW((void)Fingerprint::fromHex(std::string(32, 'g')), Error);
}

} // namespace
} // namespace craft::test
