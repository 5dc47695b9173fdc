// SPDX-License-Identifier: GPL-3.0-or-later
// Row and cluster numbers as types of their own, so that one is never passed for the other.
#pragma once

#include <cstddef>
#include <cstdint>

namespace craft {

/// Dense number of a pair within its role (pool, validation or test), 0-based, import order.
enum class RowId : std::uint32_t {};
/// Number of a source cluster, 0-based.
enum class ClusterId : std::uint32_t {};

/// "No cluster": a row that takes no part in clustering.
inline constexpr ClusterId kNoCluster {0xFFFFFFFFU};

[[nodiscard]] constexpr std::size_t index(RowId row) noexcept
{
    return static_cast<std::size_t>(row);
}
[[nodiscard]] constexpr std::size_t index(ClusterId cluster) noexcept
{
    return static_cast<std::size_t>(cluster);
}
/// REQUIRES: i < 2^32, which import checks once for the whole corpus.
[[nodiscard]] constexpr RowId rowId(std::size_t i) noexcept
{
    return RowId {static_cast<std::uint32_t>(i)};
}
[[nodiscard]] constexpr ClusterId clusterId(std::size_t i) noexcept
{
    return ClusterId {static_cast<std::uint32_t>(i)};
}

/// Half-open range of rows, like every range here.
struct RowRange {
    std::size_t first = 0;
    std::size_t last = 0;
    [[nodiscard]] constexpr std::size_t size() const noexcept { return last - first; }
};

} // namespace craft
