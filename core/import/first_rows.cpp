// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/first_rows.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/import/row_intake.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <new>
#include <set>
#include <utility>

namespace craft {
namespace {

constexpr std::uint32_t kFree = 0xFFFFFFFFU;

__extension__ using Wide = unsigned __int128;

/// Maps a hash to [0, size) by its high bits (Lemire 2019).
std::size_t slotOf(std::uint64_t hash, std::size_t size) noexcept
{
    return static_cast<std::size_t>((static_cast<Wide>(hash) * size) >> 64U);
}

std::pair<std::string_view, std::string_view> keyOf(const PairView& pair, RowKey key) noexcept
{
    return {key == RowKey::Target ? std::string_view() : pair.source,
            key == RowKey::Source ? std::string_view() : pair.target};
}

/// Row with the hash of an earlier one.
struct Match {
    std::uint32_t row = 0;
    std::uint32_t first = 0; ///< the first row with the same hash
};

/// Hash -> first row that has it.
class HashRows {
public:
    explicit HashRows(std::span<const std::uint64_t> hashes)
        : m_hashes(hashes)
    {
        const std::size_t slots = hashes.size() + hashes.size() / 3 + 1;
        try {
            m_table.assign(slots, Slot{});
        } catch (const std::bad_alloc&) {
            throw Error(ErrorCode::Capacity,
                        str("not enough memory to look for duplicates in ", hashes.size(),
                            " pairs: ", slots * sizeof(Slot), " bytes are needed"),
                        "Switch the search for duplicates off, or use a machine with more memory");
        }
    }

    [[nodiscard]] std::vector<Match> run(Job& job)
    {
        std::vector<Match> matches;
        for (std::size_t row = 0; row < m_hashes.size(); ++row) {
            if (row % kBlockRows == 0) {
                job.checkpoint();
                job.advance(std::min(kBlockRows, m_hashes.size() - row));
            }
            prefetch(row);
            const std::uint32_t first = findOrInsert(static_cast<std::uint32_t>(row));
            if (first != row)
                matches.push_back({static_cast<std::uint32_t>(row), first});
        }
        return matches;
    }

private:
    /// Slots lie at random: asked for early, many come at once.
    void prefetch(std::size_t row) const noexcept
    {
        constexpr std::size_t kAhead = 24;
        if (row + kAhead < m_hashes.size())
            __builtin_prefetch(&m_table[slotOf(m_hashes[row + kAhead], m_table.size())], 1);
    }
    /// A row, and the low half of its hash: most other rows can be told without a look at m_hashes,
    /// which would have to come from memory.
    struct Slot {
        std::uint32_t row = kFree;
        std::uint32_t low = 0;
    };
    std::uint32_t findOrInsert(std::uint32_t row)
    {
        const std::uint64_t hash = m_hashes[row];
        const auto low = static_cast<std::uint32_t>(hash);
        for (std::size_t at = slotOf(hash, m_table.size());; ++at) {
            if (at == m_table.size())
                at = 0;
            Slot& slot = m_table[at];
            if (slot.row == kFree)
                slot = {row, low};
            if (slot.low == low && m_hashes[slot.row] == hash)
                return slot.row;
        }
    }

    std::span<const std::uint64_t> m_hashes;
    std::vector<Slot> m_table;
};

/// Calls `body` for every block, in parallel if the corpus can be read so.
void forBlocks(const Corpus& corpus, std::size_t count, Job& job,
               const std::function<void(Block)>& body)
{
    if (corpus.readsInParallel())
        return parallelBlocks(count, job, body);
    for (std::size_t b = 0; b < blockCount(count); ++b) {
        job.checkpoint();
        const Block block{b, b * kBlockRows, std::min(count, (b + 1) * kBlockRows)};
        body(block);
        job.advance(block.last - block.first);
    }
}

/// Compares matches as text: 1 where the texts are the same.
std::vector<std::uint8_t> confirm(const Corpus& corpus, RowKey key, std::span<const Match> matches,
                                  Job& job)
{
    std::vector<std::uint8_t> isSame(matches.size(), 0);
    if (!matches.empty())
        job.begin("Comparing repeated pairs", matches.size());
    forBlocks(corpus, matches.size(), job, [&](Block block) {
        std::vector<RowId> rows;
        for (std::size_t i = block.first; i < block.last; ++i) {
            rows.push_back(rowId(matches[i].row));
            rows.push_back(rowId(matches[i].first));
        }
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        const PairSlab slab = corpus.read(rows);
        const auto pairOf = [&](std::uint32_t row) -> const PairView& {
            const auto at = std::lower_bound(rows.begin(), rows.end(), rowId(row));
            return slab.pairs[static_cast<std::size_t>(at - rows.begin())];
        };
        for (std::size_t i = block.first; i < block.last; ++i)
            isSame[i] = sameKey(pairOf(matches[i].row), pairOf(matches[i].first), key) ? 1 : 0;
    });
    return isSame;
}

/// Among rows of one hash that differ from its first row, those with the text of an earlier one.
void settle(const Corpus& corpus, RowKey key, const std::vector<RowId>& sameHash,
            std::vector<std::uint32_t>& repeated)
{
    const PairSlab slab = corpus.read(sameHash);
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const PairView& pair : slab.pairs) {
        if (!seen.insert(keyOf(pair, key)).second)
            repeated.push_back(static_cast<std::uint32_t>(pair.row));
    }
}

} // namespace

bool sameKey(const PairView& a, const PairView& b, RowKey key) noexcept
{
    return keyOf(a, key) == keyOf(b, key);
}

std::uint64_t hashKey(const PairView& pair, RowKey key, TextHash hash) noexcept
{
    const auto [source, target] = keyOf(pair, key);
    const std::uint64_t seed = key == RowKey::Target ? 0 : hash(source, 0);
    return key == RowKey::Source ? seed : hash(target, seed);
}

std::vector<std::uint32_t> repeatedRows(const Corpus& corpus, RowKey key,
                                        std::span<const std::uint64_t> hashes, Job& job)
{
    CRAFT_ASSERT(hashes.size() == corpus.size());
    job.begin("Looking for repeated pairs", hashes.size());
    const std::vector<Match> matches = HashRows(hashes).run(job);
    const std::vector<std::uint8_t> isSame = confirm(corpus, key, matches, job);
    std::vector<std::uint32_t> repeated;
    std::vector<std::uint32_t> collisions; // same hash as an earlier row, but another text
    for (std::size_t i = 0; i < matches.size(); ++i)
        (isSame[i] != 0 ? repeated : collisions).push_back(matches[i].row);
    std::sort(collisions.begin(), collisions.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(hashes[a], a) < std::pair(hashes[b], b);
    });
    for (std::size_t first = 0; first < collisions.size();) {
        job.checkpoint();
        const std::uint64_t hash = hashes[collisions[first]];
        std::vector<RowId> group;
        for (; first < collisions.size() && hashes[collisions[first]] == hash; ++first)
            group.push_back(rowId(collisions[first]));
        settle(corpus, key, group, repeated);
    }
    std::sort(repeated.begin(), repeated.end());
    return repeated;
}

KeyIndex::KeyIndex(const Corpus& corpus, RowKey key, TextHash hash, Job& job)
    : m_key(key)
    , m_text(corpus.read(RowRange{0, corpus.size()}))
{
    std::vector<std::uint64_t> hashes;
    hashes.reserve(corpus.size());
    for (const PairView& pair : m_text.pairs)
        hashes.push_back(hashKey(pair, key, hash));
    const std::vector<std::uint32_t> repeated = repeatedRows(corpus, key, hashes, job);
    auto next = repeated.begin();
    for (std::uint32_t row = 0; row < corpus.size(); ++row) {
        const auto [source, target] = keyOf(m_text.pairs[row], key);
        const bool isRepeated = next != repeated.end() && *next == row;
        if (isRepeated)
            ++next;
        else if (!isBlank(source) || !isBlank(target))
            m_entries.push_back({hashes[row], row});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
        return std::pair(a.hash, a.row) < std::pair(b.hash, b.row);
    });
    const std::size_t bits = std::bit_ceil(std::max<std::size_t>(4 * m_entries.size(), 64));
    m_bits.assign(bits / 64, 0);
    m_bitMask = bits - 1;
    for (const Entry& entry : m_entries)
        m_bits[(entry.hash & m_bitMask) >> 6U] |= std::uint64_t{1} << (entry.hash & 63U);
}

bool KeyIndex::holds(const PairView& pair, std::uint64_t hash) const noexcept
{
    if (!mayHold(hash))
        return false;
    auto at = std::lower_bound(m_entries.begin(), m_entries.end(), hash,
                               [](const Entry& e, std::uint64_t h) { return e.hash < h; });
    for (; at != m_entries.end() && at->hash == hash; ++at) {
        if (sameKey(pair, m_text.pairs[at->row], m_key))
            return true;
    }
    return false;
}

} // namespace craft
