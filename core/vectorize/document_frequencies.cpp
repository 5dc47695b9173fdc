// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/document_frequencies.h"

#include <algorithm>

namespace craft {
namespace {

constexpr std::size_t kFirstSlots = 64;
/// How many look-ups ahead memory is asked for: enough to hide its latency, few enough to stay
/// in the first-level cache.
constexpr std::size_t kAhead = 12;

} // namespace

DocumentFrequencies::Shard::Shard()
    : m_slots(kFirstSlots)
{ }

std::size_t DocumentFrequencies::Shard::home(std::uint64_t hash) const noexcept
{
    // The bits below those that chose the shard, scaled to [0, slots): any number of slots will
    // do, so growing by half is possible.
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::size_t>((static_cast<Wide>(hash << kShardBits) * m_slots.size())
                                    >> 64U);
}

std::size_t DocumentFrequencies::Shard::slotOf(std::uint64_t hash) const noexcept
{
    const auto low = static_cast<std::uint32_t>(hash);
    const auto high = static_cast<std::uint32_t>(hash >> 32U);
    std::size_t i = home(hash);
    while (m_slots[i].rows != 0 && (m_slots[i].low != low || m_slots[i].high != high))
        i = i + 1 == m_slots.size() ? 0 : i + 1;
    return i;
}

void DocumentFrequencies::Shard::grow()
{
    std::vector<Slot> old(m_slots.size() + m_slots.size() / 2);
    old.swap(m_slots);
    for (const Slot& slot : old) {
        if (slot.rows != 0)
            m_slots[slotOf(std::uint64_t{slot.high} << 32U | slot.low)] = slot;
    }
}

void DocumentFrequencies::Shard::add(std::uint64_t hash, std::uint32_t rows)
{
    if (5 * m_used >= 4 * m_slots.size())
        grow();
    Slot& slot = m_slots[slotOf(hash)];
    if (slot.rows == 0) {
        slot.low = static_cast<std::uint32_t>(hash);
        slot.high = static_cast<std::uint32_t>(hash >> 32U);
        ++m_used;
    }
    slot.rows += rows;
}

void DocumentFrequencies::add(std::span<const std::uint64_t> hashes,
                              std::span<const std::uint32_t> rows)
{
    // Counting sort by shard, so that each mutex is taken once.
    std::array<std::size_t, kShards + 1> first{};
    for (const std::uint64_t hash : hashes)
        ++first[shardOf(hash) + 1];
    for (std::size_t s = 0; s < kShards; ++s)
        first[s + 1] += first[s];
    std::vector<std::uint32_t> order(hashes.size());
    std::array<std::size_t, kShards + 1> next = first;
    for (std::size_t i = 0; i < hashes.size(); ++i)
        order[next[shardOf(hashes[i])]++] = static_cast<std::uint32_t>(i);

    for (std::size_t s = 0; s < kShards; ++s) {
        Shard& shard = m_shards[s];
        const std::scoped_lock lock(shard.mutex);
        for (std::size_t i = first[s]; i < first[s + 1]; ++i) {
            if (i + kAhead < first[s + 1])
                shard.prefetch(hashes[order[i + kAhead]]);
            shard.add(hashes[order[i]], rows[order[i]]);
        }
    }
}

void DocumentFrequencies::find(std::span<const std::uint64_t> hashes,
                               std::span<std::uint32_t> rows) const
{
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (i + kAhead < hashes.size())
            m_shards[shardOf(hashes[i + kAhead])].prefetch(hashes[i + kAhead]);
        rows[i] = find(hashes[i]);
    }
}

std::size_t DocumentFrequencies::size() const noexcept
{
    std::size_t features = 0;
    for (const Shard& shard : m_shards)
        features += shard.size();
    return features;
}

} // namespace craft
