// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/known_ngrams.h"

#include "core/base/error.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <map>

namespace craft {
namespace {

using testing::ElementsAre;

std::vector<RowId> allRows(const Corpus& corpus)
{
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < corpus.size(); ++i)
        rows.push_back(rowId(i));
    return rows;
}

TEST(KnownNgrams, CountTokensBigramsAndPrefixes)
{
    Job job;
    const KnownNgrams known(*test::makeCorpus({{"Pay bills, pay", "Rechnung"}}), job);
    // Source: pay bills "," (pay), pay+bills, bills+",", ","+pay, bills (a prefix is five letters
    // and more); target: rechnung, its prefix.
    std::map<NgramKind, std::vector<std::uint64_t>> counts;
    for (std::uint32_t id = 0; id < known.size(); ++id)
        counts[known.kind(id)].push_back(known.count(id));
    EXPECT_THAT(counts[NgramKind::Token], ElementsAre(2, 1, 1, 1));
    EXPECT_THAT(counts[NgramKind::Bigram], ElementsAre(1, 1, 1));
    EXPECT_THAT(counts[NgramKind::Prefix], ElementsAre(1, 1));
    EXPECT_EQ(known.total(NgramKind::Token), 5U);
    EXPECT_EQ(known.total(NgramKind::Bigram), 3U);
    EXPECT_EQ(known.total(NgramKind::Prefix), 2U);
}

TEST(KnownNgrams, AreFoundOnTheirOwnSideOnly)
{
    Job job;
    const KnownNgrams known(*test::makeCorpus({{"cash", "Geld"}}), job);
    const auto pool = test::makeCorpus({{"cash now", "viel Geld"}, {"Geld", "cash"}, {"", ""}});
    const NgramRows rows = knownNgrams(known, *pool, allRows(*pool), true, job);
    EXPECT_EQ(rows.row(0).size(), 2U);
    EXPECT_TRUE(rows.row(1).empty());
    EXPECT_THAT(rows.tokens, ElementsAre(4, 2, 0));
}

TEST(KnownNgrams, JoinInflectedFormsByTheirPrefix)
{
    Job job;
    const KnownNgrams known(*test::makeCorpus({{"reconcile", "खातों"}}), job);
    const auto pool = test::makeCorpus({{"reconciled", "खातोंका"}});
    const NgramRows all = knownNgrams(known, *pool, allRows(*pool), true, job);
    ASSERT_EQ(all.row(0).size(), 2U);
    for (const std::uint32_t id : all.row(0))
        EXPECT_EQ(known.kind(id), NgramKind::Prefix);
    EXPECT_TRUE(knownNgrams(known, *pool, allRows(*pool), false, job).row(0).empty());
}

TEST(KnownNgrams, AreReadTheSameAtAnyThreadCount)
{
    test::PairTexts texts;
    for (std::size_t i = 0; i < 5000; ++i)
        texts.emplace_back("word" + std::to_string(i % 37) + " and word" + std::to_string(i % 11),
                           "Wort" + std::to_string(i % 23));
    const auto pool = test::makeCorpus(texts);
    Job one;
    const KnownNgrams known(*pool, one);
    const NgramRows once = knownNgrams(known, *pool, allRows(*pool), true, one);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        const NgramRows again = knownNgrams(known, *pool, allRows(*pool), true, job);
        EXPECT_EQ(again.offsets, once.offsets);
        EXPECT_EQ(again.ids, once.ids);
        EXPECT_EQ(again.tokens, once.tokens);
    }
}

TEST(KnownNgrams, StopWhenAsked)
{
    const auto pool = test::makeCorpus({{"a b", "c"}, {"d", "e"}});
    test::StoppingJob counting;
    const KnownNgrams known(*pool, counting);
    (void)knownNgrams(known, *pool, allRows(*pool), true, counting);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW(
            {
                const KnownNgrams own(*pool, stopping);
                (void)knownNgrams(own, *pool, allRows(*pool), true, stopping);
            },
            Cancelled);
    }
}

} // namespace
} // namespace craft
