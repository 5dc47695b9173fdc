// SPDX-License-Identifier: GPL-3.0-or-later
// The diameters of all cells of a clustering.
#pragma once

#include "core/base/job.h"
#include "core/bound/cell_points.h"
#include "core/bound/diameter.h"
#include "core/data/clustering.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Multiplications that all exact diameters together may take; the largest cells beyond get a
/// bracket, so that a huge selection is diagnosed in seconds.
inline constexpr double kExactDiameterWork = 2e9;

/// The largest cell that is measured exactly: at most `maxPoints` points, and all cells up to it
/// within kExactDiameterWork. `workPerPair` is the cost of one distance.
[[nodiscard]] std::size_t exactDiameterLimit(std::span<const CellRows> cells,
                                             std::uint64_t maxPoints, double workPerPair);

/// What one distance costs: the coordinates it reads, on average.
[[nodiscard]] double workPerDistance(const PairFeatures& features);

/// The distance of every point of a cell to its centroid, validation rows first.
[[nodiscard]] std::vector<double> cellRadii(const Clustering& clustering, const CellRows& cell);

/// The largest distance that the unit rows of these cells can have: a right angle if no coordinate
/// is negative, else 2.
[[nodiscard]] double largestDistance(const PairFeatures& features, std::span<const CellRows> cells);

/// One diameter per cell, over its validation and selected rows.
[[nodiscard]] std::vector<Diameter> cellDiameters(const PairFeatures& features,
                                                  const Clustering& clustering,
                                                  std::span<const CellRows> cells,
                                                  std::uint64_t maxPoints, Job& job);

} // namespace craft
