// SPDX-License-Identifier: GPL-3.0-or-later
// What labels pairs have for MIG: the clusters of their sides, or words of validation.
#pragma once

#include "core/select/label_information.h"
#include "core/select/pool_rows.h"

#include <span>
#include <vector>

namespace craft {

/// Labels of pool rows, which labels are alike, and how often validation has each.
struct PairLabels {
    ItemLabels items; ///< one for every row asked for
    std::vector<LabelEdge> edges;
    std::vector<double> frequency; ///< by label: share of validation pairs that have it
};

/// The source cluster and the target cluster of every row; like clusters are those of one side
/// whose centroids have a cosine of at least `threshold`. O(rows + clusters * centroid values).
/// Throws Cancelled when stopped. REQUIRES: in.targets.
[[nodiscard]] PairLabels clusterLabels(const RankInput& in, std::span<const RowId> rows,
                                       double threshold, Job& job);

/// The content words of validation that a row has: words of the source and words of the target are
/// different labels. A content word is a token of letters or digits that at least 2 and at most a
/// tenth (but at least 3) of the validation pairs have. Its embedding is where it occurs: the
/// cosine of two words is (pairs with both) / sqrt(pairs with one * pairs with the other), on
/// whichever sides, so that a word and its translation are often alike. O(tokens) plus, for every
/// two words of a validation pair, one count. Throws Cancelled when stopped. REQUIRES: texts.
[[nodiscard]] PairLabels wordLabels(const RankInput& in, std::span<const RowId> rows,
                                    double threshold, Job& job);

} // namespace craft
