// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that count features: the tables, the blocks, the walk over a corpus.
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/vectorize/counted_corpus.h"
#include "core/vectorize/document_frequencies.h"
#include "core/base/hash_table.h"
#include "tests/support/small_corpus.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace craft {
namespace {

using testing::ElementsAre;

TEST(HashTable, AgreesWithAMap)
{
    HashTable<std::uint32_t> table;
    std::map<std::uint64_t, std::uint32_t> expected;
    Rng rng(1, "table");
    for (int i = 0; i < 5000; ++i) {
        const std::uint64_t hash = 1 + rng.below(1500) * 16; // many share their low bits
        table.reserve(table.size() + 1);
        ++table.at(table.insert(hash));
        ++expected[hash];
    }
    EXPECT_EQ(table.size(), expected.size());
    for (const auto& [hash, count] : expected) {
        ASSERT_NE(table.find(hash), nullptr);
        EXPECT_EQ(*table.find(hash), count);
    }
    EXPECT_EQ(table.find(2), nullptr);
    table.clear();
    EXPECT_EQ(table.size(), 0U);
    EXPECT_EQ(table.find(1), nullptr);
}

TEST(DocumentFrequencies, AgreesWithAMapWhileItGrows)
{
    DocumentFrequencies frequencies;
    std::map<std::uint64_t, std::uint32_t> expected;
    Rng rng(2, "frequencies");
    for (int call = 0; call < 50; ++call) {
        std::vector<std::uint64_t> hashes;
        std::vector<std::uint32_t> rows;
        for (int i = 0; i < 1000; ++i) {
            hashes.push_back(mixBits(rng.below(20000)));
            rows.push_back(static_cast<std::uint32_t>(1 + rng.below(9)));
            expected[hashes.back()] += rows.back();
        }
        frequencies.add(hashes, rows);
    }
    EXPECT_EQ(frequencies.size(), expected.size());
    std::vector<std::uint64_t> asked;
    for (std::uint64_t i = 0; i < 25000; ++i)
        asked.push_back(mixBits(i));
    std::vector<std::uint32_t> found(asked.size());
    frequencies.find(asked, found);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto it = expected.find(asked[i]);
        ASSERT_EQ(found[i], it == expected.end() ? 0 : it->second);
        ASSERT_EQ(found[i], frequencies.find(asked[i]));
    }
}

TEST(FeatureHash, TellsKindsLengthsAndBytesApart)
{
    std::set<std::uint64_t> hashes;
    std::size_t made = 0;
    const auto add = [&](FeatureKind kind, std::string bytes) {
        const std::size_t size = bytes.size();
        bytes.append(Tokenizer::kPadding, static_cast<char>(made)); // must not matter
        hashes.insert(featureHash(kind, std::string_view(bytes).substr(0, size)));
        ++made;
    };
    for (std::size_t length = 1; length < 70; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            std::string bytes(length, 'a');
            bytes[at] = 'b';
            for (const auto kind :
                 {FeatureKind::Token, FeatureKind::Prefix, FeatureKind::CharNgram})
                add(kind, bytes);
        }
        add(FeatureKind::Token, std::string(length, '\0'));
    }
    EXPECT_EQ(hashes.size(), made);
    EXPECT_FALSE(hashes.contains(0));
}

TEST(FeatureHash, IgnoresWhatFollows)
{
    std::string a = "word" + std::string(Tokenizer::kPadding, 'x');
    std::string b = "word" + std::string(Tokenizer::kPadding, 'y');
    EXPECT_EQ(featureHash(FeatureKind::Token, std::string_view(a).substr(0, 4)),
              featureHash(FeatureKind::Token, std::string_view(b).substr(0, 4)));
}

std::vector<std::pair<std::string, std::uint32_t>> rowOf(const BlockFeatures& block,
                                                         std::size_t row)
{
    std::vector<std::pair<std::string, std::uint32_t>> features;
    block.forEach(row, [&](std::uint32_t number, std::uint32_t count) {
        features.emplace_back(block.names[number], count);
    });
    return features;
}

TEST(BlockCounter, CountsFeaturesByRowAndRowsByFeature)
{
    BlockCounter counter({5, 0, 0}, true);
    counter.beginBlock();
    counter.add("to be or to be");
    counter.add("");
    counter.add("window windows be");
    const BlockFeatures block = counter.finish();
    using Feature = std::pair<std::string, std::uint32_t>;
    EXPECT_THAT(rowOf(block, 0), ElementsAre(Feature{"to", 2}, Feature{"be", 2}, Feature{"or", 1}));
    EXPECT_THAT(rowOf(block, 1), ElementsAre());
    EXPECT_THAT(rowOf(block, 2),
                ElementsAre(Feature{"window", 1}, Feature{"^windo", 2}, Feature{"windows", 1},
                            Feature{"be", 1}));
    EXPECT_THAT(block.names, ElementsAre("to", "be", "or", "window", "^windo", "windows"));
    EXPECT_THAT(block.rowsWith, ElementsAre(1, 2, 1, 1, 1, 1));
}

TEST(BlockCounter, BeginsEveryBlockAnew)
{
    BlockCounter counter({5, 0, 0}, true);
    for (int i = 0; i < 2; ++i) {
        counter.beginBlock();
        counter.add("window a a");
        const BlockFeatures block = counter.finish();
        EXPECT_THAT(block.names, ElementsAre("window", "^windo", "a"));
        EXPECT_THAT(block.rowsWith, ElementsAre(1, 1, 1));
    }
}

TEST(BlockCounter, TakesRowsWithMoreFeaturesThanItsTables)
{
    std::string text;
    for (int i = 0; i < 20000; ++i)
        text += str("w", i, " ");
    BlockCounter counter({3, 2, 4}, false);
    counter.beginBlock();
    counter.add(text);
    const BlockFeatures block = counter.finish();
    std::size_t features = 0;
    block.forEach(0, [&](std::uint32_t, std::uint32_t) { ++features; });
    EXPECT_EQ(features, block.hashes.size());
    EXPECT_GT(features, 25000U);
}

/// Counts reads of another corpus.
class WatchedCorpus final : public Corpus {
public:
    explicit WatchedCorpus(const Corpus& corpus)
        : m_corpus(corpus)
    { }
    [[nodiscard]] std::size_t size() const noexcept override { return m_corpus.size(); }
    [[nodiscard]] PairSlab read(RowRange rows) const override
    {
        ++reads;
        return m_corpus.read(rows);
    }
    [[nodiscard]] PairSlab read(std::span<const RowId> rows) const override
    {
        return m_corpus.read(rows);
    }
    [[nodiscard]] std::uint64_t line(RowId row) const override { return m_corpus.line(row); }
    [[nodiscard]] std::span<const CorpusPart> parts() const noexcept override
    {
        return m_corpus.parts();
    }
    mutable int reads = 0;

private:
    const Corpus& m_corpus;
};

TEST(BlockCounter, PutsEntriesIntoTwoBytesWhereTheyFit)
{
    const auto featuresOf = [](int words, int repeats) {
        std::string text;
        for (int i = 0; i < words; ++i)
            text += str("w", i, " ");
        for (int i = 0; i < repeats; ++i)
            text += "a ";
        BlockCounter counter({}, false);
        counter.beginBlock();
        counter.add(text);
        return counter.finish();
    };
    for (const auto& [words, repeats, isWide] :
         {std::tuple{100, 65535, false}, {100, 65536, true}, {32766, 1, false}, {32767, 1, true}}) {
        const BlockFeatures block = featuresOf(words, repeats);
        EXPECT_EQ(block.wide.empty(), !isWide) << words << " " << repeats;
        EXPECT_EQ(block.narrow.empty(), isWide);
        std::uint64_t occurrences = 0;
        std::uint32_t last = 0;
        block.forEach(0, [&](std::uint32_t, std::uint32_t count) {
            occurrences += count;
            last = count;
        });
        EXPECT_EQ(occurrences, static_cast<std::uint64_t>(words + repeats));
        EXPECT_EQ(occurrences, block.occurrences);
        EXPECT_EQ(last, static_cast<std::uint32_t>(repeats));
    }
}

TEST(CountedCorpus, ReadsAgainOnlyWhatItCouldNotKeep)
{
    test::PairTexts pairs;
    for (std::size_t i = 0; i < kSlabRows + 10; ++i)
        pairs.emplace_back(str("s", i % 50), "t");
    const auto corpus = test::makeCorpus(pairs);
    // Slabs: two. Kept: all, or none.
    for (const auto& [limit, reads] : {std::pair<std::size_t, int>{1U << 30U, 2}, {0, 4}}) {
        const WatchedCorpus watched(*corpus);
        CountedCorpus counted(watched, {}, false, limit);
        Job job({}, 2);
        std::uint64_t occurrences[2] = {0, 0};
        for (const int walk : {0, 1}) {
            std::vector<std::uint64_t> seen(blockCount(watched.size()), 0);
            const auto body = [&](Block block, Sides<BlockFeatures>& counts) {
                for (std::size_t row = 0; row < counts.source.ends.size(); ++row)
                    counts.source.forEach(row, [&](std::uint32_t number, std::uint32_t) {
                        seen[block.index] += counts.source.hashes[number] % 1000;
                    });
                EXPECT_EQ(counts.source.ends.size(), block.last - block.first);
                EXPECT_EQ(counts.target.hashes.size(), 1U);
                EXPECT_EQ(counts.target.rowsWith[0], block.last - block.first);
            };
            if (walk == 0)
                counted.walkFirst(job, body);
            else
                counted.walkLast(job, body);
            EXPECT_EQ(std::count(seen.begin(), seen.end(), 0U), 0);
            occurrences[walk] = std::accumulate(seen.begin(), seen.end(), std::uint64_t{0});
        }
        EXPECT_EQ(watched.reads, reads);
        EXPECT_EQ(occurrences[0], occurrences[1]);
    }
}

} // namespace
} // namespace craft
