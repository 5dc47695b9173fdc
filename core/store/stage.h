// SPDX-License-Identifier: GPL-3.0-or-later
// The stages whose results a project keeps.
#pragma once

#include <cstdint>
#include <string_view>

namespace craft {

/// In the order of the work. The result types are RowFlags, PairFeatures, Clustering, Ranking,
/// Selection and Diagnostics.
enum class Stage : std::uint8_t { Screen, Vectorize, Cluster, Rank, Select, Diagnose };

/// All stages, in order.
inline constexpr Stage kAllStages[] = {Stage::Screen, Stage::Vectorize, Stage::Cluster,
                                       Stage::Rank,   Stage::Select,    Stage::Diagnose};

/// "screen", "vectorize", "cluster", "rank", "select", "diagnose"; stored in projects.
[[nodiscard]] std::string_view name(Stage stage) noexcept;

} // namespace craft
