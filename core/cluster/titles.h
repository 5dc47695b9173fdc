// SPDX-License-Identifier: GPL-3.0-or-later
// Names of clusters for people: the terms a cluster has more of than the pool.
#pragma once

#include "core/data/clustering.h"

#include <span>
#include <string>
#include <vector>

namespace craft {

/// Terms in a title.
inline constexpr std::size_t kTitleTerms = 3;

/// One title per cluster: up to kTitleTerms terms with the largest positive
/// (centroid - pool mean), ties: the lower column; "invoice, payment, due". Only terms that begin
/// with a letter count, which leaves out punctuation, numbers and marked features such as
/// prefixes; a term that another term of the title begins with, or that begins with one, is left
/// out too ("file", "files"). Without such terms the title is "cluster 12"; a title that an
/// earlier cluster has gets its number: "file, open, save (12)".
/// `poolMean` and `names` may be empty. Cost: O(clusters x cols).
[[nodiscard]] std::vector<std::string> clusterTitles(const KMeansModel& model,
                                                     std::span<const float> poolMean,
                                                     std::span<const std::string> names);

} // namespace craft
