// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/memory_corpus.h"
#include "core/pipeline/pair_query.h"
#include "core/pipeline/sort_blocks.h"
#include "tests/support/query_reference.h"
#include "tests/support/random_text.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <limits>

using namespace craft;

namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

/// A pool of random pairs in three parts, with made-up results of all stages.
struct Table {
    explicit Table(std::size_t rows, std::uint64_t seed)
    {
        for (std::size_t part = 0; part < 3; ++part) {
            CorpusPart description;
            description.name = part == 0 ? "Europarl v7" : part == 1 ? "news" : "NEWS crawl";
            pool.beginPart(description);
            for (std::size_t i = rows * part / 3; i < rows * (part + 1) / 3; ++i)
                addRow(i, seed);
            pool.finishPart(description);
        }
        input.pool = &pool;
        input.clustering = &clustering;
        input.flags = &flags;
        input.ranking = &ranking;
        input.rank = rank;
        input.isSelected = [](RowId row) { return index(row) % 3 == 0; };
        input.hasNote = [](RowId row) { return index(row) % 5 == 0; };
        input.isPinned = [](RowId row) { return index(row) % 7 == 0; };
        input.isLocked = [](RowId row) { return index(row) % 11 == 0; };
    }

    void addRow(std::size_t i, std::uint64_t seed)
    {
        Rng rng(seed, "test.table", i);
        // Long texts that begin alike: the sort must look behind its keys.
        const std::string start = rng.below(4) == 0 ? std::string(70, 'x') : "";
        pool.add(start + test::randomText(rng, rng.below(12)),
                 start + test::randomText(rng, rng.below(12)), {}, i + 1);
        clustering.pool.cluster.push_back(rng.below(9) == 0 ? kNoCluster
                                                            : clusterId(rng.below(10)));
        flags.push_back(static_cast<std::uint8_t>(rng.below(3) == 0 ? 1U << rng.below(7) : 0U));
        ranking.cost.push_back(flags.back() != 0 ? kNaN
                                                 : static_cast<float>(rng.below(8)) / 4 - 0.5F);
        rank.push_back(static_cast<std::uint32_t>(rng.below(20)));
    }

    MemoryCorpus pool;
    Clustering clustering;
    RowFlags flags;
    Ranking ranking;
    std::vector<std::uint32_t> rank;
    QueryInput input;
};

const std::vector<const char*> kQueries{"",
                                        "e",
                                        "-e",
                                        "ss",
                                        "src:k -tgt:k",
                                        "\"xx\" len>2",
                                        "/[0-9]/",
                                        "-tgt:/^[a-z]+$/ e",
                                        "cluster:3,7-9",
                                        "-cluster:3",
                                        "sel:yes note:no",
                                        "pin:yes",
                                        "-lock:yes rank<10",
                                        "cost<0.3",
                                        "-cost>0",
                                        "flag:none tlen:2-5",
                                        "flag:any",
                                        "flag:duplicate,none",
                                        "corpus:news",
                                        "-corpus:NEWS e",
                                        "row:50-150,200",
                                        "ratio>2",
                                        "-ratio<=1",
                                        "rank=3",
                                        "corpus:nothing-has-this"};

std::vector<RowId> run(const QueryInput& input, std::string_view query,
                       PairOrder order = PairOrder::Row, bool descending = false, int threads = 1)
{
    Job job({}, threads);
    return queryPairs(input, parseQuery(query), order, descending, job);
}

std::string refusal(const QueryInput& input, std::string_view query,
                    PairOrder order = PairOrder::Row)
{
    try {
        static_cast<void>(run(input, query, order));
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        return std::string(error.what()) + " / " + error.hint();
    }
    return "nothing was thrown";
}

} // namespace

TEST(PairQuery, FindsWordsInWhateverCase)
{
    const auto pool = test::makeCorpus({{"Die STRASSE", "the road"},
                                        {"die straße", "The ROAD"},
                                        {"ein Weg", "a way"},
                                        {"", "road"}});
    QueryInput input;
    input.pool = pool.get();
    EXPECT_EQ(run(input, "Straße"), (std::vector{RowId{0}, RowId{1}}));
    EXPECT_EQ(run(input, "road -src:die"), (std::vector{RowId{3}}));
    EXPECT_EQ(run(input, "/^a\\b/"), (std::vector{RowId{2}}));
    EXPECT_EQ(run(input, "len:0"), (std::vector{RowId{3}}));
    EXPECT_EQ(run(input, "", PairOrder::Target, true),
              (std::vector{RowId{0}, RowId{1}, RowId{3}, RowId{2}}));
}

TEST(PairQuery, FiltersAsTheNaiveReference)
{
    const Table table(700, 1);
    for (const char* query : kQueries)
        ASSERT_EQ(run(table.input, query),
                  test::queryNaively(table.input, parseQuery(query), PairOrder::Row, false))
            << query;
}

TEST(PairQuery, SortsAsTheNaiveReferenceInEveryOrder)
{
    const Table table(500, 2);
    for (int order = 0; order <= static_cast<int>(PairOrder::Selected); ++order) {
        for (const bool descending : {false, true}) {
            for (const char* query : {"", "e", "sel:yes"}) {
                const auto by = static_cast<PairOrder>(order);
                if (by == PairOrder::Row && descending)
                    continue;
                ASSERT_EQ(run(table.input, query, by, descending),
                          test::queryNaively(table.input, parseQuery(query), by, descending))
                    << order << descending << query;
            }
        }
    }
}

TEST(PairQuery, RowsWithoutAValueComeLastInBothDirections)
{
    Table table(60, 3);
    for (const bool descending : {false, true}) {
        const auto rows = run(table.input, "", PairOrder::Cost, descending);
        bool isBehind = false;
        for (const RowId row : rows) {
            const bool isMissing = std::isnan(table.ranking.cost[index(row)]);
            EXPECT_TRUE(isMissing || !isBehind);
            isBehind = isBehind || isMissing;
        }
        EXPECT_TRUE(isBehind);
    }
}

TEST(PairQuery, RowsDescendingAreReversed)
{
    const Table table(10, 4);
    const auto rows = run(table.input, "", PairOrder::Row, true);
    ASSERT_EQ(rows.size(), 10U);
    EXPECT_EQ(rows.front(), RowId{9});
    EXPECT_EQ(rows.back(), RowId{0});
}

TEST(PairQuery, GivesTheSameRowsAtAnyThreadCount)
{
    const Table table(70000, 5);
    for (const char* query : {"e cluster:1-6", "cost<0.4"}) {
        for (const PairOrder order : {PairOrder::Source, PairOrder::Rank}) {
            const auto one = run(table.input, query, order, true);
            EXPECT_GT(one.size(), 4096U);
            for (const int threads : {2, 3, 7})
                ASSERT_EQ(run(table.input, query, order, true, threads), one) << query << threads;
        }
    }
}

TEST(PairQuery, KnownTokenCountsReplaceTheText)
{
    const Table table(300, 6);
    QueryInput input = table.input;
    std::vector<std::uint32_t> source;
    std::vector<std::uint32_t> target;
    const PairSlab slab = table.pool.read(RowRange{0, table.pool.size()});
    for (const PairView& pair : slab.pairs) {
        source.push_back(countTokens(pair.source));
        target.push_back(countTokens(pair.target));
    }
    const auto wanted = run(input, "len>2 tlen<4", PairOrder::SourceLength);
    input.sourceTokens = source;
    input.targetTokens = target;
    input.pool = nullptr;
    EXPECT_EQ(run(input, "len>2 tlen<4", PairOrder::SourceLength), wanted);
}

TEST(PairQuery, SaysWhatToRunFirst)
{
    const auto pool = test::makeCorpus({{"a", "b"}});
    QueryInput input;
    EXPECT_NE(refusal(input, "").find("Import a corpus"), std::string::npos);
    input.pool = pool.get();
    EXPECT_EQ(refusal(input, "cluster:3"),
              "\"cluster:3\" needs clusters, which are not there yet / Run the clustering first");
    EXPECT_NE(refusal(input, "cost<1").find("Run the ranking first"), std::string::npos);
    EXPECT_NE(refusal(input, "rank<1").find("Run the ranking first"), std::string::npos);
    EXPECT_NE(refusal(input, "sel:yes").find("Run the selection first"), std::string::npos);
    EXPECT_NE(refusal(input, "flag:any").find("Run the screening first"), std::string::npos);
    EXPECT_NE(refusal(input, "note:yes").find("Open a project"), std::string::npos);
    EXPECT_NE(refusal(input, "", PairOrder::Cluster).find("clustering"), std::string::npos);
    EXPECT_NE(refusal(input, "", PairOrder::Selected).find("selection"), std::string::npos);
    QueryInput textless;
    const RowFlags flags(1, 0);
    textless.flags = &flags;
    EXPECT_EQ(run(textless, "flag:none").size(), 1U);
    EXPECT_NE(refusal(textless, "word").find("the text of the pool"), std::string::npos);
    EXPECT_NE(refusal(textless, "", PairOrder::Source).find("the text"), std::string::npos);
}

TEST(PairQuery, StopsAtEveryPoll)
{
    const Table table(9000, 7);
    test::StoppingJob counting;
    const ParsedQuery query = parseQuery("-/q/ len>1");
    static_cast<void>(queryPairs(table.input, query, PairOrder::Source, false, counting));
    ASSERT_GT(counting.polls(), 3U);
    for (std::uint64_t poll = 1; poll <= std::min<std::uint64_t>(counting.polls(), 12); ++poll) {
        test::StoppingJob job(poll);
        EXPECT_THROW(
            static_cast<void>(queryPairs(table.input, query, PairOrder::Source, false, job)),
            Cancelled);
    }
}

TEST(PairQuery, SortsManyPiecesAsTheStandardSort)
{
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, kSortPiece, kSortPiece + 1, 5 * kSortPiece + 17}) {
        Rng rng(8, "test.sort", size);
        std::vector<std::uint64_t> items(size);
        for (std::uint64_t& item : items)
            item = rng.next();
        std::vector<std::uint64_t> wanted = items;
        std::sort(wanted.begin(), wanted.end());
        Job job({}, 3);
        sortBlocks(items, "Sorting", job, std::less<>());
        ASSERT_EQ(items, wanted) << size;
    }
}

TEST(PairQuery, RanksAreCountedInsideTheirGroups)
{
    Ranking ranking;
    ranking.offsets = {0, 2, 2, 3};
    ranking.rows = {RowId{4}, RowId{0}, RowId{2}};
    EXPECT_EQ(ranksOf(ranking, 5), (std::vector<std::uint32_t>{2, 0, 1, 0, 1}));
}

TEST(PairHistograms, CountEveryRowOnce)
{
    const Table table(2000, 9);
    const auto rows = run(table.input, "");
    Job job;
    const PairHistograms histograms = pairHistograms(table.input, rows, 10, job);
    EXPECT_EQ(histograms.textRows, 2000U);
    EXPECT_FALSE(histograms.isSampled);
    for (const ColumnHistogram* one : {&histograms.sourceLength, &histograms.targetLength,
                                       &histograms.ratio, &histograms.cost, &histograms.rank}) {
        std::uint64_t sum = one->missing;
        for (const std::uint64_t count : one->counts)
            sum += count;
        EXPECT_EQ(sum, 2000U);
        EXPECT_EQ(one->counts.size(), 10U);
        EXPECT_LE(one->min, one->max);
        EXPECT_LE(one->max, one->largest);
    }
    EXPECT_EQ(histograms.rank.min, 1);
    EXPECT_EQ(histograms.rank.max, 19);
    EXPECT_EQ(histograms.cost.min, -0.5);
}

TEST(PairHistograms, GiantsGoToTheLastBin)
{
    QueryInput input;
    Ranking ranking;
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < 1000; ++i) {
        ranking.cost.push_back(static_cast<float>(i % 10));
        rows.push_back(rowId(i));
    }
    ranking.cost[500] = 1e6F;
    input.ranking = &ranking;
    Job job;
    const PairHistograms histograms = pairHistograms(input, rows, 9, job);
    EXPECT_EQ(histograms.cost.max, 9);
    EXPECT_EQ(histograms.cost.largest, 1e6);
    EXPECT_EQ(histograms.cost.counts,
              (std::vector<std::uint64_t>{99, 100, 100, 100, 100, 100, 100, 100, 201}));
    EXPECT_TRUE(histograms.ratio.counts.empty());
    EXPECT_TRUE(histograms.rank.counts.empty());
}

TEST(PairHistograms, TextIsReadForASampleOnly)
{
    MemoryCorpus pool;
    pool.beginPart({});
    for (std::size_t i = 0; i < kHistogramTextRows + 1000; ++i)
        pool.add("a b", "a", {}, i + 1);
    pool.finishPart({});
    QueryInput input;
    input.pool = &pool;
    Job job({}, 2);
    const auto rows = run(input, "");
    const PairHistograms histograms = pairHistograms(input, rows, 4, job);
    EXPECT_TRUE(histograms.isSampled);
    EXPECT_EQ(histograms.textRows, kHistogramTextRows);
    EXPECT_EQ(histograms.sourceLength.counts[0], kHistogramTextRows);
}

TEST(PairHistograms, OfNoRowsAreEmpty)
{
    const Table table(5, 10);
    Job job;
    EXPECT_TRUE(pairHistograms(table.input, {}, 4, job).cost.counts.empty());
    test::StoppingJob stopped(1);
    EXPECT_THROW(static_cast<void>(pairHistograms(table.input, {}, 4, stopped)), Cancelled);
}
