// SPDX-License-Identifier: GPL-3.0-or-later
// A new selector needs one declaration, one line in the table, and its file in CMakeLists.txt.
#include "core/select/registry.h"

#include <array>

namespace craft {

std::unique_ptr<Selector> makeConditional();
std::unique_ptr<Selector> makeRandom();
std::unique_ptr<Selector> makeNearest();

bool Selector::needsTargetClusters(const Params& /*params*/) const
{
    return false;
}

std::span<const Entry<Selector>> selectors()
{
    static constexpr std::array<Entry<Selector>, 3> kAll{{
        {"craft", "CRAFT: closest to what validation pairs of the cluster look like",
         &makeConditional},
        {"random", "Random pairs of each cluster", &makeRandom},
        {"nearest", "Closest to the centroid of the source cluster", &makeNearest},
    }};
    return kAll;
}

} // namespace craft
