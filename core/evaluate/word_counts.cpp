// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/word_counts.h"

#include "core/base/hash.h"
#include "core/data/corpus_walk.h"
#include "core/text/tokenizer.h"

#include <algorithm>
#include <mutex>

namespace craft {
namespace {

/// Counts waiting to be merged: below this, sorting again costs more than it frees.
constexpr std::size_t kLeastPending = 1U << 20U;

/// Adds up the counts of equal words; ascending afterwards.
void merge(std::vector<WordCount>& words)
{
    std::sort(words.begin(), words.end(),
              [](const WordCount& a, const WordCount& b) { return a.word < b.word; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (kept > 0 && words[kept - 1].word == words[i].word) {
            words[kept - 1].count += words[i].count;
            words[kept - 1].rows += words[i].rows;
        } else {
            words[kept++] = words[i];
        }
    }
    words.resize(kept);
}

/// The words of one row, each with its count.
void addRow(std::vector<WordCount>& out, std::vector<std::uint64_t>& row)
{
    std::sort(row.begin(), row.end());
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0 && row[i] == row[i - 1])
            ++out.back().count;
        else
            out.push_back({row[i], 1, 1});
    }
}

/// What one block of rows gives.
struct BlockCounts {
    std::vector<WordCount> words;
    std::vector<std::uint64_t> buckets = std::vector<std::uint64_t>(kNgramBuckets.buckets, 0);
};

/// Counts from all threads. Sums do not depend on the order in which blocks come.
class Counts {
public:
    void add(BlockCounts block)
    {
        merge(block.words);
        const std::lock_guard lock(m_mutex);
        for (std::size_t b = 0; b < m_buckets.size(); ++b)
            m_buckets[b] += block.buckets[b];
        m_words.insert(m_words.end(), block.words.begin(), block.words.end());
        if (m_words.size() - m_merged < std::max(kLeastPending, m_merged))
            return;
        merge(m_words);
        m_merged = m_words.size();
    }
    [[nodiscard]] SideCounts finish()
    {
        merge(m_words);
        return {PoolWords(std::move(m_words)), std::move(m_buckets)};
    }

private:
    std::mutex m_mutex;
    std::vector<WordCount> m_words;
    std::vector<std::uint64_t> m_buckets = std::vector<std::uint64_t>(kNgramBuckets.buckets, 0);
    std::size_t m_merged = 0;
};

/// Tokenises and counts texts. One per thread.
class TextCounter {
public:
    void add(BlockCounts& out, std::string_view text)
    {
        m_row.clear();
        for (const Token& token : m_tokenizer.tokens(text))
            m_row.push_back(hash64(token.text()));
        m_buckets.clear();
        appendBuckets(m_row, kNgramBuckets.order, kNgramBuckets.buckets, m_buckets);
        for (const std::uint32_t bucket : m_buckets)
            ++out.buckets[bucket];
        addRow(out.words, m_row);
    }

private:
    Tokenizer m_tokenizer;
    std::vector<std::uint64_t> m_row;
    std::vector<std::uint32_t> m_buckets;
};

} // namespace

PairCounts countPool(const Corpus& pool, Job& job)
{
    Counts source;
    Counts target;
    walkBlocks(
        pool, job, [](std::size_t) { return true; },
        [&](Block, std::span<const PairView> pairs) {
            TextCounter count;
            BlockCounts sources;
            BlockCounts targets;
            for (const PairView& pair : pairs) {
                count.add(sources, pair.source);
                count.add(targets, pair.target);
            }
            source.add(std::move(sources));
            target.add(std::move(targets));
        });
    return {source.finish(), target.finish()};
}

PoolWords countWords(const HashedText& text)
{
    std::vector<WordCount> words;
    std::vector<std::uint64_t> row;
    for (std::size_t i = 0; i < text.rows(); ++i) {
        row.assign(text.row(i).begin(), text.row(i).end());
        addRow(words, row);
    }
    merge(words);
    return PoolWords(std::move(words));
}

} // namespace craft
