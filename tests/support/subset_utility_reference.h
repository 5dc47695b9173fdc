// SPDX-License-Identifier: GPL-3.0-or-later
// The greedy algorithm of GRASP without residuals: U is worked out anew for every candidate.
#pragma once

#include "core/base/rng.h"
#include "core/select/subset_utility.h"

#include <vector>

namespace craft::test {

/// Sketches of small whole numbers (and halves), so that equal gains occur and sums are exact.
inline SketchRows randomSketches(Rng& rng, std::size_t rows, std::size_t dims)
{
    SketchRows out;
    out.dims = dims;
    for (std::size_t i = 0; i < rows * dims; ++i)
        out.values.push_back(static_cast<float>(rng.below(9)) / 2 - 2);
    return out;
}

inline std::vector<std::size_t> naivePicks(const SketchRows& items,
                                           const std::vector<double>& signal, double penalty,
                                           double weight, std::size_t picks)
{
    std::vector<std::size_t> picked;
    std::vector<bool> isPicked(items.rows(), false);
    while (picked.size() < std::min(picks, items.rows())) {
        std::size_t best = items.rows();
        double bestValue = 0;
        for (std::size_t i = 0; i < items.rows(); ++i) {
            if (isPicked[i])
                continue;
            picked.push_back(i);
            const double value = subsetUtility(items, picked, signal, penalty, weight);
            picked.pop_back();
            if (best == items.rows() || value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        isPicked[best] = true;
        picked.push_back(best);
    }
    return picked;
}

} // namespace craft::test
