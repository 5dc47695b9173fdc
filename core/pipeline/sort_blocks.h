// SPDX-License-Identifier: GPL-3.0-or-later
// A merge sort that runs in parallel and can be stopped.
#pragma once

#include "core/base/parallel.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace craft {

/// Items of the pieces that are sorted before they are merged: some milliseconds each.
inline constexpr std::size_t kSortPiece = 32768;

/// Sorts `items` by `less`, which must order any two of them. Begins the stage `stage`; polls at
/// every piece and every merge. After a stop `items` are in any order, some twice.
template <class T, class Less>
void sortBlocks(std::vector<T>& items, const char* stage, Job& job, const Less& less)
{
    using Step = std::ptrdiff_t;
    job.begin(stage, items.size());
    parallelBlocks(
        items.size(), job,
        [&](Block b) {
            std::sort(items.begin() + static_cast<Step>(b.first),
                      items.begin() + static_cast<Step>(b.last), less);
        },
        kSortPiece);
    std::vector<T> merged(items.size() > kSortPiece ? items.size() : 0);
    for (std::size_t width = kSortPiece; width < items.size(); width *= 2) {
        job.begin(stage, items.size());
        parallelBlocks(
            items.size(), job,
            [&](Block b) {
                const std::size_t middle = std::min(b.last, b.first + width);
                const auto at = [&](std::size_t i) { return items.begin() + static_cast<Step>(i); };
                std::merge(at(b.first), at(middle), at(middle), at(b.last),
                           merged.begin() + static_cast<Step>(b.first), less);
            },
            2 * width);
        items.swap(merged);
    }
}

} // namespace craft
