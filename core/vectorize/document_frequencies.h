// SPDX-License-Identifier: GPL-3.0-or-later
// In how many rows every feature of one side occurs.
#pragma once

#include "core/vectorize/hash_table.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace craft {

/// Feature hash -> number of rows. 12 bytes a slot at a load of .53 to .8, so about 18 bytes per
/// distinct feature; 64 shards that grow one by one, so growing never doubles the whole.
/// add() may be called from several threads at once (sums of integers: the order leaves no
/// trace); find() only when nobody adds.
class DocumentFrequencies {
public:
    static constexpr unsigned kShardBits = 6;
    static constexpr std::size_t kShards = std::size_t{1} << kShardBits;

    /// Counts of one worker, kept in the processor's cache: most tokens are one of a few
    /// thousand words, and only what does not fit goes on to the shared table.
    class Counter {
    public:
        explicit Counter(DocumentFrequencies& total)
            : m_total(total)
            , m_table(kCounterSlots)
        { }
        /// Begins a row with at most `features` features.
        void beginRow(std::size_t features);
        /// Counts the feature once per row.
        void count(std::uint64_t hash) noexcept
        {
            Entry& entry = m_table.at(m_table.insert(hash));
            entry.rows += entry.lastRow != m_row ? 1U : 0U;
            entry.lastRow = m_row;
        }
        /// Hands all counts to the shared table.
        void flush();

    private:
        static constexpr std::size_t kCounterSlots = std::size_t{1} << 15U;
        struct Entry {
            std::uint32_t rows = 0;
            std::uint32_t lastRow = 0; ///< 1-based number of the last row that had the feature
        };
        struct Count {
            std::uint64_t hash;
            std::uint32_t rows;
        };
        DocumentFrequencies& m_total;
        HashTable<Entry> m_table;
        std::uint32_t m_row = 0; ///< a role has fewer than 2^32 rows
        std::array<std::vector<Count>, kShards> m_byShard;
    };

    /// Rows that have the feature; 0 if none has.
    [[nodiscard]] std::uint32_t find(std::uint64_t hash) const noexcept;
    /// Distinct features.
    [[nodiscard]] std::size_t size() const noexcept;

private:
    /// The hash in halves, so that a slot takes 12 bytes and not 16.
    struct Slot {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::uint32_t rows = 0; ///< 0: empty
    };
    struct Shard {
        std::vector<Slot> slots;
        std::size_t used = 0;
        std::mutex mutex;

        void add(std::uint64_t hash, std::uint32_t rows);
        void grow();
        [[nodiscard]] std::size_t home(std::uint64_t hash) const noexcept;
        [[nodiscard]] std::size_t slotOf(std::uint64_t hash) const noexcept;
    };
    [[nodiscard]] static std::size_t shardOf(std::uint64_t hash) noexcept
    {
        return hash >> (64U - kShardBits);
    }
    std::array<Shard, kShards> m_shards;
};

} // namespace craft
