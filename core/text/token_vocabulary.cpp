// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the words of a corpus side, and numbers them.
#include "core/base/hash.h"
#include "core/base/scratch_pool.h"
#include "core/data/corpus_walk.h"
#include "core/text/token_rows.h"
#include "core/text/tokenizer.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

namespace craft {
namespace {

/// 0 means "empty" in a HashTable.
std::uint64_t hashOf(std::string_view token) noexcept
{
    return std::max<std::uint64_t>(hash64(token), 1);
}

/// Counts of different words, with their bytes.
class WordCounts {
public:
    struct Word {
        std::uint64_t hash = 0;
        std::uint64_t count = 0;
        std::uint64_t offset = 0;
        std::uint32_t bytes = 0;
    };

    void add(std::string_view word, std::uint64_t hash, std::uint64_t count)
    {
        m_index.reserve(m_words.size() + 1);
        const std::size_t known = m_index.size();
        std::uint32_t& place = m_index.at(m_index.insert(hash));
        if (m_index.size() != known) {
            place = static_cast<std::uint32_t>(m_words.size());
            m_words.push_back({hash, 0, m_text.size(), static_cast<std::uint32_t>(word.size())});
            m_text.append(word);
        }
        m_words[place].count += count;
    }
    void clear() noexcept
    {
        m_index.clear();
        m_words.clear();
        m_text.clear();
    }
    [[nodiscard]] const std::vector<Word>& words() const noexcept { return m_words; }
    [[nodiscard]] std::string_view text(const Word& word) const noexcept
    {
        return std::string_view(m_text).substr(word.offset, word.bytes);
    }

private:
    HashTable<std::uint32_t> m_index; ///< hash -> place in m_words
    std::vector<Word> m_words;
    std::string m_text;
};

constexpr std::size_t kShards = 64;
constexpr unsigned kShardShift = 58;
/// The words of a block, by the first bits of their hashes.
using ShardedCounts = std::array<WordCounts, kShards>;

/// The counts of the whole corpus: sums of integers, so that it does not matter which block comes
/// first.
class CorpusCounts {
public:
    /// Takes `block`, and leaves it empty. Thread-safe.
    void take(ShardedCounts& block)
    {
        for (std::size_t s = 0; s < kShards; ++s) {
            const std::scoped_lock lock(m_mutexes[s]);
            for (const WordCounts::Word& word : block[s].words())
                m_counts[s].add(block[s].text(word), word.hash, word.count);
            block[s].clear();
        }
    }

    struct Word {
        std::string_view text;
        std::uint64_t hash;
        std::uint64_t count;
    };
    /// The words that occur `minimum` times or more, by (count descending, bytes ascending).
    /// Their texts live as long as this.
    [[nodiscard]] std::vector<Word> frequent(std::uint64_t minimum) const
    {
        std::vector<Word> out;
        for (const WordCounts& shard : m_counts) {
            for (const WordCounts::Word& word : shard.words()) {
                if (word.count >= minimum)
                    out.push_back({shard.text(word), word.hash, word.count});
            }
        }
        std::sort(out.begin(), out.end(), [](const Word& a, const Word& b) {
            return a.count != b.count ? a.count > b.count : a.text < b.text;
        });
        return out;
    }

private:
    ShardedCounts m_counts;
    std::array<std::mutex, kShards> m_mutexes;
};

void countWords(const Corpus& corpus, Side side, CorpusCounts& counts, Job& job)
{
    struct Counter {
        Tokenizer tokenizer;
        ShardedCounts counts;
    };
    ScratchPool<Counter> counters([] { return std::make_unique<Counter>(); });
    walkBlocks(
        corpus, job, [](std::size_t) { return true; },
        [&](Block, std::span<const PairView> pairs) {
            const ScratchPool<Counter>::Lease counter(counters);
            for (const PairView& pair : pairs) {
                counter->tokenizer.forEachToken(textOf(pair, side), [&](std::string_view token) {
                    const std::uint64_t hash = hashOf(token);
                    counter->counts[hash >> kShardShift].add(token, hash, 1);
                });
            }
            counts.take(counter->counts);
        });
}

} // namespace

TokenVocabulary::TokenVocabulary()
    : m_text("<unk>")
    , m_offsets{0, m_text.size()}
{ }

TokenVocabulary::TokenVocabulary(std::span<const std::string> words)
    : TokenVocabulary()
{
    for (const std::string& word : words)
        append(word, hashOf(word));
}

TokenVocabulary::TokenVocabulary(const Corpus& corpus, Side side, std::uint64_t minimumCount,
                                 Job& job)
    : TokenVocabulary()
{
    CorpusCounts counts;
    countWords(corpus, side, counts, job);
    const std::vector<CorpusCounts::Word> words = counts.frequent(minimumCount);
    m_ids.reserve(words.size());
    m_offsets.reserve(words.size() + 2);
    for (const CorpusCounts::Word& word : words)
        append(word.text, word.hash);
}

void TokenVocabulary::append(std::string_view word, std::uint64_t hash)
{
    if (m_ids.find(hash) != nullptr)
        return;
    m_ids.reserve(m_ids.size() + 1);
    m_ids.at(m_ids.insert(hash)) = static_cast<std::uint32_t>(size());
    m_text.append(word);
    m_offsets.push_back(m_text.size());
}

std::uint32_t TokenVocabulary::id(std::string_view token) const noexcept
{
    const std::uint32_t* id = m_ids.find(hashOf(token));
    return id == nullptr ? kUnknown : *id;
}

} // namespace craft
