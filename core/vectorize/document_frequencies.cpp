// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/document_frequencies.h"

#include <utility>

namespace craft {
namespace {

constexpr std::size_t kFirstSlots = 256;

} // namespace

std::size_t DocumentFrequencies::Shard::home(std::uint64_t hash) const noexcept
{
    // Any number of slots, so that growing by half is possible: the top bits (below those that
    // chose the shard) scale to [0, slots).
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::size_t>((static_cast<Wide>(hash << kShardBits) * slots.size()) >> 64U);
}

std::size_t DocumentFrequencies::Shard::slotOf(std::uint64_t hash) const noexcept
{
    const auto low = static_cast<std::uint32_t>(hash);
    const auto high = static_cast<std::uint32_t>(hash >> 32U);
    std::size_t i = home(hash);
    while (slots[i].rows != 0 && (slots[i].low != low || slots[i].high != high))
        i = i + 1 == slots.size() ? 0 : i + 1;
    return i;
}

void DocumentFrequencies::Shard::grow()
{
    std::vector<Slot> old(slots.empty() ? kFirstSlots : slots.size() + slots.size() / 2);
    old.swap(slots);
    for (const Slot& slot : old) {
        if (slot.rows != 0)
            slots[slotOf(std::uint64_t{slot.high} << 32U | slot.low)] = slot;
    }
}

void DocumentFrequencies::Shard::add(std::uint64_t hash, std::uint32_t rows)
{
    if (5 * used >= 4 * slots.size())
        grow();
    Slot& slot = slots[slotOf(hash)];
    if (slot.rows == 0) {
        slot.low = static_cast<std::uint32_t>(hash);
        slot.high = static_cast<std::uint32_t>(hash >> 32U);
        ++used;
    }
    slot.rows += rows;
}

void DocumentFrequencies::Counter::beginRow(std::size_t features)
{
    if (m_table.size() + features > m_table.capacity()) {
        flush();
        m_table.reserve(features);
    }
    ++m_row;
}

void DocumentFrequencies::Counter::flush()
{
    m_table.forEach([this](std::uint64_t hash, const Entry& entry) {
        m_byShard[shardOf(hash)].push_back({hash, entry.rows});
    });
    for (std::size_t s = 0; s < kShards; ++s) {
        Shard& shard = m_total.m_shards[s];
        const std::scoped_lock lock(shard.mutex);
        for (const Count& count : m_byShard[s])
            shard.add(count.hash, count.rows);
        m_byShard[s].clear();
    }
    m_table.clear();
}

std::uint32_t DocumentFrequencies::find(std::uint64_t hash) const noexcept
{
    const Shard& shard = m_shards[shardOf(hash)];
    return shard.slots.empty() ? 0 : shard.slots[shard.slotOf(hash)].rows;
}

std::size_t DocumentFrequencies::size() const noexcept
{
    std::size_t features = 0;
    for (const Shard& shard : m_shards)
        features += shard.used;
    return features;
}

} // namespace craft
