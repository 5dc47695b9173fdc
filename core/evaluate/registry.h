// SPDX-License-Identifier: GPL-3.0-or-later
// The list of measures.
#pragma once

#include "core/base/registry.h"
#include "core/evaluate/measure.h"

#include <span>
#include <string>
#include <vector>

namespace craft {

/// All measures, in the order in which tables list them.
[[nodiscard]] std::span<const Entry<Measure>> measures();

/// The ids of the measures that are taken when none are named: all but the slow ones.
[[nodiscard]] std::vector<std::string> standardMeasures();

} // namespace craft
