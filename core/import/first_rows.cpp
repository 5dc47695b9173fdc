// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/first_rows.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/import/row_intake.h"

#include <algorithm>
#include <bit>
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

} // namespace

bool sameKey(const PairView& a, const PairView& b, RowKey key) noexcept
{
    return keyOf(a, key) == keyOf(b, key);
}

std::vector<std::uint64_t> hashKeys(const PairSlab& slab, RowKey key, TextHash hash, Job& job)
{
    std::vector<std::uint64_t> hashes(slab.pairs.size());
    parallelBlocks(hashes.size(), job, [&](Block block) {
        for (std::size_t i = block.first; i < block.last; ++i) {
            const auto [source, target] = keyOf(slab.pairs[i], key);
            const std::uint64_t seed = key == RowKey::Target ? 0 : hash(source, 0);
            hashes[i] = key == RowKey::Source ? seed : hash(target, seed);
        }
    });
    return hashes;
}

FirstRows::FirstRows(const Corpus& corpus, RowKey key)
    : m_corpus(corpus)
    , m_key(key)
{
    const std::size_t rows = corpus.size();
    try {
        m_hashes.reserve(rows);
        m_table.assign(rows + rows / 3 + 1, kFree);
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::Capacity,
                    str("not enough memory to look for duplicates in ", rows,
                        " pairs: ", rows * 8 + (rows + rows / 3) * 4, " bytes are needed"),
                    "Switch the search for duplicates off, or use a machine with more memory");
    }
}

std::uint32_t FirstRows::findOrInsert(std::uint32_t row)
{
    const std::uint64_t hash = m_hashes[row];
    for (std::size_t slot = slotOf(hash, m_table.size());; ++slot) {
        if (slot == m_table.size())
            slot = 0;
        if (m_table[slot] == kFree)
            m_table[slot] = row;
        if (m_hashes[m_table[slot]] == hash)
            return m_table[slot];
    }
}

void FirstRows::take(const PairSlab& slab, const std::vector<std::uint64_t>& hashes)
{
    std::vector<Match> matches;
    for (std::size_t i = 0; i < slab.pairs.size(); ++i) {
        CRAFT_ASSERT(index(slab.pairs[i].row) == m_hashes.size());
        const auto row = static_cast<std::uint32_t>(m_hashes.size());
        m_hashes.push_back(hashes[i]);
        const std::uint32_t first = findOrInsert(row);
        if (first != row)
            matches.push_back({row, first});
    }
    if (!matches.empty())
        confirm(slab, matches);
}

/// Compares the matches of a slab as text; first rows of earlier slabs are read for it.
void FirstRows::confirm(const PairSlab& slab, const std::vector<Match>& matches)
{
    const std::size_t start = index(slab.pairs.front().row);
    std::vector<RowId> earlier;
    for (const Match& match : matches) {
        if (match.first < start)
            earlier.push_back(rowId(match.first));
    }
    std::sort(earlier.begin(), earlier.end());
    earlier.erase(std::unique(earlier.begin(), earlier.end()), earlier.end());
    const PairSlab before = earlier.empty() ? PairSlab{} : m_corpus.read(earlier);
    for (const Match& match : matches) {
        const PairView* first = nullptr;
        if (match.first >= start) {
            first = &slab.pairs[match.first - start];
        } else {
            const auto at = std::lower_bound(earlier.begin(), earlier.end(), rowId(match.first));
            first = &before.pairs[static_cast<std::size_t>(at - earlier.begin())];
        }
        if (sameKey(slab.pairs[match.row - start], *first, m_key))
            m_repeated.push_back(match.row);
        else
            m_collisions.push_back(match.row);
    }
}

/// Among rows of one hash that differ from its first row, those with the text of an earlier one.
void FirstRows::settle(const std::vector<RowId>& sameHash)
{
    const PairSlab slab = m_corpus.read(sameHash);
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const PairView& pair : slab.pairs) {
        if (!seen.insert(keyOf(pair, m_key)).second)
            m_repeated.push_back(static_cast<std::uint32_t>(pair.row));
    }
}

std::vector<std::uint32_t> FirstRows::finish(Job& job)
{
    std::sort(m_collisions.begin(), m_collisions.end(), [this](std::uint32_t a, std::uint32_t b) {
        return std::pair(m_hashes[a], a) < std::pair(m_hashes[b], b);
    });
    for (std::size_t first = 0; first < m_collisions.size();) {
        job.checkpoint();
        const std::uint64_t hash = m_hashes[m_collisions[first]];
        std::vector<RowId> group;
        for (; first < m_collisions.size() && m_hashes[m_collisions[first]] == hash; ++first)
            group.push_back(rowId(m_collisions[first]));
        settle(group);
    }
    std::sort(m_repeated.begin(), m_repeated.end());
    return std::move(m_repeated);
}

KeyIndex::KeyIndex(const Corpus& corpus, RowKey key, TextHash hash, Job& job)
    : m_corpus(corpus)
    , m_key(key)
{
    FirstRows rows(corpus, key);
    std::vector<bool> hasNoText(corpus.size());
    for (std::size_t first = 0; first < corpus.size(); first += kSlabRows) {
        const PairSlab slab = corpus.read({first, std::min(corpus.size(), first + kSlabRows)});
        rows.take(slab, hashKeys(slab, key, hash, job));
        for (const PairView& pair : slab.pairs) {
            const auto [source, target] = keyOf(pair, key);
            hasNoText[index(pair.row)] = isBlank(source) && isBlank(target);
        }
    }
    const std::vector<std::uint32_t> repeated = rows.finish(job);
    auto next = repeated.begin();
    for (std::uint32_t row = 0; row < corpus.size(); ++row) {
        const bool isRepeated = next != repeated.end() && *next == row;
        if (isRepeated)
            ++next;
        else if (!hasNoText[row])
            m_entries.push_back({rows.hashOf(row), row});
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

std::vector<std::size_t> KeyIndex::find(const PairSlab& slab,
                                        const std::vector<std::uint64_t>& hashes) const
{
    struct Candidate {
        std::size_t position;
        RowId row;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (!mayHold(hashes[i]))
            continue;
        auto at = std::lower_bound(m_entries.begin(), m_entries.end(), hashes[i],
                                   [](const Entry& e, std::uint64_t h) { return e.hash < h; });
        for (; at != m_entries.end() && at->hash == hashes[i]; ++at)
            candidates.push_back({i, rowId(at->row)});
    }
    std::vector<RowId> rows;
    for (const Candidate& candidate : candidates)
        rows.push_back(candidate.row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const PairSlab known = rows.empty() ? PairSlab{} : m_corpus.read(rows);
    std::vector<std::size_t> found;
    for (const Candidate& candidate : candidates) {
        const auto at = std::lower_bound(rows.begin(), rows.end(), candidate.row);
        const PairView& pair = known.pairs[static_cast<std::size_t>(at - rows.begin())];
        const bool isNew = found.empty() || found.back() != candidate.position;
        if (isNew && sameKey(slab.pairs[candidate.position], pair, m_key))
            found.push_back(candidate.position);
    }
    return found;
}

} // namespace craft
