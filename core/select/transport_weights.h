// SPDX-License-Identifier: GPL-3.0-or-later
// What TAROT asks of transport between candidates and targets (methods.md section 3).
#pragma once

#include "core/space/neighbours.h"

namespace craft {

/// Entropic transport as TAROT computes it: cost sqrt(2 - 2 score), uniform weights, epsilon 1e-4
/// (blur .01), annealing .5. `sweeps` bounds those at the last epsilon. Begins no stage.
struct TransportWeights {
    std::vector<double> potentials; ///< of `rows`: large where shipping is dear
    double distance = 0; ///< the dual value
};
[[nodiscard]] TransportWeights weighByTransport(const ScoreSource& source,
                                                std::span<const RowId> rows, std::size_t sweeps,
                                                Job& job);

/// The rows of all lists in layers: first every query's best row, then every second best, ...,
/// each row where it stands first; inside a layer ascending. At most `wanted` rows; of a layer
/// that is too large those with the largest potentials. Fewer if the lists end before.
[[nodiscard]] std::vector<RowId> takeLayers(const Neighbours& lists, const ScoreSource& source,
                                            std::span<const RowId> first, std::uint64_t wanted,
                                            Job& job);

/// Ratio estimation (methods.md 3.4): the targets in `folds` parts, drawn by the seed. Each part
/// proposes the rows closest to its targets, k = 1, 2, ... (from 8 on in
/// steps of an eighth) of each with a score above 0, while the
/// transport distance to the other targets decreases; the k before it grew counts. Returns what
/// the parts propose together, in the order of layers. Distances are measured on at most 512
/// proposals and 512 targets, evenly taken (ours: the published code takes all, and keeps the k
/// that is worse).
[[nodiscard]] std::vector<RowId> proposeRows(const Neighbours& lists, const DenseSource& rows,
                                             std::span<const float> targets, std::size_t folds,
                                             std::uint64_t seed, Job& job);

} // namespace craft
