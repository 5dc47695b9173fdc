// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pipeline/file_prints.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace craft::test {
namespace {

TEST(FilePrints, ReadAFileOnceAsLongAsItStays)
{
    const TempDir folder;
    FilePrints prints;
    const auto file = folder.write("model.bin", "weights");
    const Fingerprint first = prints.of(file);
    EXPECT_EQ(prints.of(file), first);
    EXPECT_EQ(prints.reads(), 1U);
    (void)folder.write("model.bin", "other weights");
    EXPECT_FALSE(prints.of(file) == first);
    EXPECT_EQ(prints.reads(), 2U);
    // Another file of the same content is the same input.
    EXPECT_EQ(prints.of(folder.write("copy.bin", "other weights")), prints.of(file));
    EXPECT_THROW((void)prints.of(folder / "missing.bin"), Error);
}

} // namespace
} // namespace craft::test
