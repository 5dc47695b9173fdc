// SPDX-License-Identifier: GPL-3.0-or-later
// The Webster (Sainte-Lague) order: seats handed out one by one, so that every prefix is an
// apportionment and no group ever loses a seat when the total grows. Group i's r-th seat (r from
// 0) has the key (r + 1/2) / w_i; seats ascend by key, ties by lower group.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace craft {

/// (2 rank + 1) / weight as an integer that sorts like it, rounded to 42 significant bits.
/// Weights are mostly rounded quotients m_i / M; the rounding makes keys equal that are equal in
/// exact arithmetic (1 / .1 and 3 / .3), so that ties are ties on every machine. Keys that differ
/// in exact arithmetic stay apart while ranks times counts stay below 2^41.
/// REQUIRES: weight > 0.
[[nodiscard]] inline std::uint64_t websterKey(std::uint64_t rank, double weight) noexcept
{
    constexpr unsigned kDropped = 11;
    const double key = (2.0 * static_cast<double>(rank) + 1.0) / weight;
    // The bits of positive doubles sort like the doubles; a carry runs into the exponent as it
    // should, and infinity stays infinity.
    const auto bits = std::bit_cast<std::uint64_t>(key) + (std::uint64_t{1} << (kDropped - 1));
    return bits >> kDropped;
}

/// Gives one seat after the other. Groups with weight 0 or without capacity get none. A heap of
/// the next seat of every group: O(log groups) a seat.
class WebsterOrder {
public:
    /// Seats of group i have ranks firstRank[i] .. capacity[i] - 1; without `firstRank` they start
    /// at 0. The spans `weights` and `capacity` must outlive this.
    /// REQUIRES: weights finite and >= 0, as many capacities (and first ranks) as weights.
    WebsterOrder(std::span<const double> weights, std::span<const std::uint64_t> capacity,
                 std::span<const std::uint64_t> firstRank = {})
        : m_weights(weights)
        , m_capacity(capacity)
    {
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const std::uint64_t first = firstRank.empty() ? 0 : firstRank[i];
            if (weights[i] > 0 && capacity[i] > first) {
                m_heap.push_back(
                    {websterKey(first, weights[i]), static_cast<std::uint32_t>(i), first});
            }
        }
        for (std::size_t i = m_heap.size() / 2; i-- > 0;)
            sink(i);
    }

    [[nodiscard]] bool isDone() const noexcept { return m_heap.empty(); }

    /// The group of the next seat. REQUIRES: !isDone().
    std::uint32_t next()
    {
        Seat& top = m_heap.front();
        const std::uint32_t group = top.group;
        if (++top.rank < m_capacity[group]) {
            top.key = websterKey(top.rank, m_weights[group]);
        } else {
            top = m_heap.back();
            m_heap.pop_back();
        }
        sink(0);
        return group;
    }

private:
    struct Seat {
        std::uint64_t key;
        std::uint32_t group;
        std::uint64_t rank;
    };
    [[nodiscard]] static bool isBefore(const Seat& a, const Seat& b) noexcept
    {
        return a.key != b.key ? a.key < b.key : a.group < b.group;
    }

    /// Moves the seat at `at` down to where it belongs.
    void sink(std::size_t at) noexcept
    {
        for (std::size_t child = 2 * at + 1; child < m_heap.size(); child = 2 * at + 1) {
            if (child + 1 < m_heap.size() && isBefore(m_heap[child + 1], m_heap[child]))
                ++child;
            if (!isBefore(m_heap[child], m_heap[at]))
                return;
            std::swap(m_heap[at], m_heap[child]);
            at = child;
        }
    }

    std::span<const double> m_weights;
    std::span<const std::uint64_t> m_capacity;
    std::vector<Seat> m_heap;
};

} // namespace craft
