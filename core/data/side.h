// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the two texts of a pair.
#pragma once

#include "core/data/corpus.h"

#include <cstdint>
#include <string_view>

namespace craft {

/// One side of a pair, where a caller is free to choose.
enum class Side : std::uint8_t { Source, Target };

/// The text of that side.
[[nodiscard]] inline std::string_view textOf(const PairView& pair, Side side) noexcept
{
    return side == Side::Source ? pair.source : pair.target;
}

} // namespace craft
