// SPDX-License-Identifier: GPL-3.0-or-later
// A set of 64-bit hashes: insert and look up, nothing else, so that no order can leak out of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace craft {

/// Open addressing with linear probing; at most half full, 16 to 32 bytes an element.
class WordSet {
public:
    /// True if it was not there.
    bool insert(std::uint64_t word)
    {
        if (2 * (m_size + 1) > m_slots.size())
            grow();
        // 0 marks a free slot; the hash 0 shares the slot of 1, one pair in 2^63.
        word += word == 0 ? 1 : 0;
        std::uint64_t& slot = m_slots[find(word)];
        if (slot == word)
            return false;
        slot = word;
        ++m_size;
        return true;
    }
    [[nodiscard]] bool contains(std::uint64_t word) const noexcept
    {
        word += word == 0 ? 1 : 0;
        return !m_slots.empty() && m_slots[find(word)] == word;
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }

private:
    [[nodiscard]] std::size_t find(std::uint64_t word) const noexcept
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = word & mask;
        while (m_slots[at] != 0 && m_slots[at] != word)
            at = (at + 1) & mask;
        return at;
    }
    void grow()
    {
        std::vector<std::uint64_t> old(m_slots.empty() ? 64 : 2 * m_slots.size(), 0);
        old.swap(m_slots);
        for (const std::uint64_t word : old) {
            if (word != 0)
                m_slots[find(word)] = word;
        }
    }

    std::vector<std::uint64_t> m_slots;
    std::size_t m_size = 0;
};

} // namespace craft
