// SPDX-License-Identifier: GPL-3.0-or-later
// Measures and how sure a difference is, as every table of the window writes them.
#pragma once

#include "core/evaluate/evaluate.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace craft::ui {

/// "↑": higher is better, "↓": lower is; empty if the number does not judge.
[[nodiscard]] QString directionMark(Better better);
/// "Higher is better."
[[nodiscard]] QString directionText(Better better);
/// "KL reduction, target ↑"
[[nodiscard]] QString measureTitle(const ValueSpec& spec);
/// Unit, direction and definition, as a tool tip that wraps its lines.
[[nodiscard]] QString measureTip(const ValueSpec& spec);

/// How a number stands beside a baseline.
enum class Standing : std::uint8_t { Level, Better, Worse };
/// `difference`: the number less the baseline's. Level: none, not a number, or nothing to judge by.
[[nodiscard]] Standing standingOf(double difference, Better better);
/// "+", "−" or nothing.
[[nodiscard]] QString standingMark(Standing standing);
/// What directions and marks mean, for the line below a table of measures.
[[nodiscard]] QString marksLegend();

/// Decimals with which numbers up to `largest` show four digits, and small ones three places.
[[nodiscard]] int placesFor(double largest);

} // namespace craft::ui
