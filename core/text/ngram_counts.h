// SPDX-License-Identifier: GPL-3.0-or-later
// Which n-grams a text has, and how often: the counts that a Kneser-Ney model is made from.
#pragma once

#include "core/base/job.h"
#include "core/base/rng.h"
#include "core/text/token_rows.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace craft {

/// Where the n-grams of one order lie: open addressing inside small regions, chosen by the first
/// bits of the hash. An n-gram is known by the slot of its first n - 1 words (one order below) and
/// its last word, so a key is exact in 64 bits at any order.
struct NgramRegions {
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint64_t kEmpty = std::numeric_limits<std::uint64_t>::max();

    std::vector<std::uint32_t> starts{0, 1}; ///< regions + 1; a power of two of them
    unsigned bits = 0; ///< log2 of the regions

    [[nodiscard]] static std::uint64_t key(std::uint32_t history, std::uint32_t word) noexcept
    {
        return std::uint64_t{history} << 32U | word;
    }
    [[nodiscard]] std::size_t regionOf(std::uint64_t hash) const noexcept
    {
        return bits == 0 ? 0 : hash >> (64U - bits);
    }
    /// The first slot on the way of `hash` where stop(slot) is true. Every region has an empty
    /// slot, so a stop at empty slots ends.
    template <class Stop>
    [[nodiscard]] std::uint32_t probe(std::uint64_t hash, const Stop& stop) const noexcept
    {
        const std::size_t region = regionOf(hash);
        const std::uint32_t first = starts[region];
        const std::uint32_t last = starts[region + 1];
        const std::uint64_t low = hash & 0xFFFFFFFFU;
        auto slot = first + static_cast<std::uint32_t>((low * (last - first)) >> 32U);
        while (!stop(slot))
            slot = slot + 1 == last ? first : slot + 1;
        return slot;
    }
    [[nodiscard]] std::size_t slots() const noexcept { return starts.back(); }
};

/// The n-grams of one order with their counts, by slot. Of order 1 the slot is the word itself.
struct NgramCounts {
    NgramRegions regions; ///< not of order 1
    std::vector<std::uint64_t> keys; ///< kEmpty where nothing lies; not of order 1
    std::vector<std::uint32_t> counts;
    std::vector<std::uint32_t>
        suffixes; ///< slot, one order below, of the n-gram's last n - 1 words
};

/// Counts the n-grams of orders 1 to `order`: of each row with <s> = vocabularySize + 1 before it
/// and </s> = vocabularySize behind. Orders below the highest get continuation counts N1+(.g), the
/// number of different words before g; n-grams that begin with <s> have nothing before them and
/// keep their plain counts. <s> alone counts 0.
/// Time O(order x tokens), in parallel; memory 20 bytes a token and 24 an n-gram. Same slots at any
/// thread count. Throws Error{Capacity} at 2^31 tokens, Cancelled when stopped.
[[nodiscard]] std::vector<NgramCounts> countNgrams(const TokenRows& rows,
                                                   std::size_t vocabularySize, int order, Job& job);

} // namespace craft
