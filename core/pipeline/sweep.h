// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps over the number of clusters and the seed: what one run of a sweep comes to.
#pragma once

#include "core/base/job.h"
#include "core/evaluate/statistics.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

class Pipeline;

/// The numbers of one (k, seed).
struct SweepCell {
    std::uint64_t k = 0;
    std::int64_t seed = 0;
    double residual = 0; ///< sum of share x diameter
    double klDiscrete = 0; ///< nats; +inf if a cluster with validation pairs got none
    double klDiscreteFinite = 0; ///< the same without such clusters
    std::uint64_t missedClusters = 0; ///< how many there are
    double total = 0; ///< the bound
    double inertia = 0; ///< of the fitted rows
    std::uint64_t withoutValidation = 0; ///< clusters without validation pairs
    std::uint64_t selected = 0; ///< pairs
    std::uint64_t smallestCluster = 0; ///< eligible pool pairs of the smallest
    std::uint64_t largestCluster = 0; ///< and of the largest cluster
};

/// Runs the missing stages of `pipeline` under its present parameters.
[[nodiscard]] SweepCell sweepCell(Pipeline& pipeline, Job& job);

/// The numbers of clusters to try when none are given: doubling from 8 up to one cluster for two
/// validation pairs. At least one number unless there are no validation pairs.
[[nodiscard]] std::vector<std::uint64_t> defaultSweep(std::uint64_t validationPairs);

/// The mean of one field of several cells, usually of one k over the seeds, and its sd.
template <class Field>
[[nodiscard]] MeanAndSd meanAndSd(std::span<const SweepCell> cells, Field SweepCell::*field)
{
    std::vector<double> values;
    values.reserve(cells.size());
    for (const SweepCell& cell : cells)
        values.push_back(static_cast<double>(cell.*field));
    return meanAndSd(values);
}

} // namespace craft
