// SPDX-License-Identifier: GPL-3.0-or-later
// In how many rows every feature of one side occurs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <vector>

namespace craft {

/// Feature hash -> number of rows. 12 bytes a slot at a load of .53 to .8, so about 18 bytes per
/// distinct feature; 64 shards that grow one by one, so growing never doubles the whole.
class DocumentFrequencies {
public:
    static constexpr unsigned kShardBits = 6;
    static constexpr std::size_t kShards = std::size_t{1} << kShardBits;

    /// Adds rows[i] to the feature hashes[i]. Thread-safe; the order of calls leaves no trace,
    /// as these are sums of integers.
    void add(std::span<const std::uint64_t> hashes, std::span<const std::uint32_t> rows);
    /// Rows that have each feature, 0 where none has. Thread-safe while nobody adds.
    void find(std::span<const std::uint64_t> hashes, std::span<std::uint32_t> rows) const;
    [[nodiscard]] std::uint32_t find(std::uint64_t hash) const noexcept
    {
        return m_shards[shardOf(hash)].find(hash);
    }
    /// Distinct features.
    [[nodiscard]] std::size_t size() const noexcept;

private:
    /// The hash in halves, so that a slot takes 12 bytes and not 16.
    struct Slot {
        std::uint32_t low = 0;
        std::uint32_t high = 0;
        std::uint32_t rows = 0; ///< 0: empty
    };
    class Shard {
    public:
        std::mutex mutex;
        Shard();
        void add(std::uint64_t hash, std::uint32_t rows);
        [[nodiscard]] std::uint32_t find(std::uint64_t hash) const noexcept
        {
            return m_slots[slotOf(hash)].rows;
        }
        /// Asks the processor to load what find() or add() will look at first.
        void prefetch(std::uint64_t hash) const noexcept
        {
            __builtin_prefetch(&m_slots[home(hash)]);
        }
        [[nodiscard]] std::size_t size() const noexcept { return m_used; }

    private:
        void grow();
        [[nodiscard]] std::size_t home(std::uint64_t hash) const noexcept;
        [[nodiscard]] std::size_t slotOf(std::uint64_t hash) const noexcept;
        std::vector<Slot> m_slots;
        std::size_t m_used = 0;
    };
    [[nodiscard]] static std::size_t shardOf(std::uint64_t hash) noexcept
    {
        return hash >> (64U - kShardBits);
    }
    std::array<Shard, kShards> m_shards;
};

} // namespace craft
