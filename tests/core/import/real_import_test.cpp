// SPDX-License-Identifier: GPL-3.0-or-later
// Real corpora, when they are there.
#include "core/import/screen.h"
#include "tests/support/imported.h"

#include <gtest/gtest.h>

namespace craft {
namespace {

using test::Imported;
using test::importFiles;

const std::filesystem::path kData = CRAFT_SHARED_DATA;

TEST(RealImport, TsvAndLineAlignedFilesHoldTheSamePairs)
{
    const auto folder = kData / "sample-en-hi";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << folder << " is not there";
    const Imported tsv = importFiles({folder / "pool.tsv"});
    const Imported moses = importFiles({folder / "pool.en", folder / "pool.hi"});
    ASSERT_EQ(tsv.corpus.size(), moses.corpus.size());
    EXPECT_EQ(tsv.part().extraColumns.size(), 2U);
    const auto rows = tsv.rows();
    const auto aligned = moses.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i].source, aligned[i].source) << i;
        ASSERT_EQ(rows[i].target, aligned[i].target) << i;
    }
    EXPECT_EQ(tsv.report.skipped, 0U);
}

TEST(RealImport, ReadsCompressedPoolsToTheEnd)
{
    const auto file = kData / "en-de" / "pool.tsv.zst";
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << file << " is not there";
    const auto requests = recognise({file}, {});
    ASSERT_EQ(requests.size(), 1U);
    EXPECT_EQ(requests[0].options.format, "tsv");
    const Imported pool = importFiles({file});
    EXPECT_GT(pool.corpus.size(), 400000U);
    EXPECT_EQ(pool.report.used, pool.report.read);
}

} // namespace
} // namespace craft
