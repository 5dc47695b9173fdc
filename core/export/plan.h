// SPDX-License-Identifier: GPL-3.0-or-later
// Which pairs are written in which order, and the walk over them in bounded memory.
#pragma once

#include "core/export/exporter.h"

#include <functional>
#include <span>

namespace craft {

/// Orders the selected pairs by options.order and leaves out those with an empty side. One pass
/// over the selected rows; ties in the order cannot happen (rows are distinct).
[[nodiscard]] ExportPlan planExport(const ExportInput& input, Job& job);

/// A pair that is being written.
struct PlannedPair {
    const SelectedPair* selected = nullptr;
    PairView pair;
};

/// Calls `visit` with the planned pairs in order, some thousand at a time; advances `job` by each.
/// Any order costs one sorted read per slab.
void walkPlan(const ExportInput& input, const ExportPlan& plan, Job& job,
              const std::function<void(std::span<const PlannedPair>)>& visit);

} // namespace craft
