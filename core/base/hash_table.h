// SPDX-License-Identifier: GPL-3.0-or-later
// The small open-addressing table of the hot loops: 64-bit hash -> value, no allocation per entry.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace craft {

/// Keys are hashes already, so the low bits choose the slot; linear probing; hash 0 means "empty"
/// and is never a key. It grows only in reserve(), so slot numbers stay valid between calls.
/// One thread at a time.
template <class Value>
class HashTable {
public:
    explicit HashTable(std::size_t slots = 16)
        : m_slots(slots)
    { }

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    /// Entries it holds before it is slow; half of the slots.
    [[nodiscard]] std::size_t capacity() const noexcept { return m_slots.size() / 2; }

    /// Makes room for `entries` in all.
    void reserve(std::size_t entries)
    {
        if (entries <= capacity())
            return;
        std::size_t slots = m_slots.size();
        while (slots / 2 < entries)
            slots *= 2;
        std::vector<Slot> old(slots);
        old.swap(m_slots);
        m_size = 0;
        for (const Slot& slot : old) {
            if (slot.hash != 0)
                m_slots[insert(slot.hash)].value = slot.value;
        }
    }
    void clear() noexcept
    {
        m_slots.assign(m_slots.size(), Slot{});
        m_size = 0;
    }

    /// The slot of `hash`, made with Value{} if it is new. REQUIRES: room, hash != 0.
    [[nodiscard]] std::size_t insert(std::uint64_t hash) noexcept
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t i = hash & mask;
        while (m_slots[i].hash != hash) {
            if (m_slots[i].hash == 0) {
                m_slots[i].hash = hash;
                ++m_size;
                break;
            }
            i = (i + 1) & mask;
        }
        return i;
    }
    [[nodiscard]] const Value* find(std::uint64_t hash) const noexcept
    {
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t i = hash & mask; m_slots[i].hash != 0; i = (i + 1) & mask) {
            if (m_slots[i].hash == hash)
                return &m_slots[i].value;
        }
        return nullptr;
    }
    /// Asks the processor to load what insert() or find() will look at first.
    void prefetch(std::uint64_t hash) const noexcept
    {
        __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)]);
    }
    [[nodiscard]] Value& at(std::size_t slot) noexcept { return m_slots[slot].value; }

private:
    struct Slot {
        std::uint64_t hash = 0;
        Value value{};
    };
    std::vector<Slot> m_slots; ///< a power of two
    std::size_t m_size = 0;
};

} // namespace craft
