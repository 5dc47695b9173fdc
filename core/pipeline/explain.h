// SPDX-License-Identifier: GPL-3.0-or-later
// Why a pool pair was selected or not, in sentences with numbers, and what would change it.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/pipeline/pipeline.h"

#include <optional>
#include <string>
#include <vector>

namespace craft {

/// A validation pair close to the explained pair.
struct Neighbour {
    RowId row{};
    double similarity = 0; ///< cosine of the source vectors
    std::string source;
    std::string target;
};

/// A feature the pair shares with what its cluster asks for.
struct Contribution {
    std::string term;
    bool target = false; ///< which side
    double weight = 0; ///< its share of the dot product with the cluster's mean vector
};

/// Everything `craft explain` prints about one pool row.
struct Explanation {
    RowId row{};
    std::string corpus;
    std::uint64_t line = 0;
    std::string source;
    std::string target;
    bool selected = false;
    /// The one first reason: "selected", a RowFlag name, kNoValidationMass or kRankBeyondQuota.
    /// Stable.
    std::string reason;
    std::string sentence; ///< the reason with its numbers
    std::optional<RowId> duplicateOf; ///< the earlier row, if the reason is kDuplicate
    std::string change; ///< what would change the decision
    // Below: only for rows that take part (no flag).
    std::uint32_t cluster = 0;
    std::string title;
    std::uint64_t clusterPool = 0;
    std::uint64_t clusterValidation = 0;
    double validationShare = 0;
    double poolShare = 0;
    std::uint64_t quota = 0;
    std::uint64_t rank = 0; ///< 1-based in the cluster
    double cost = 0;
    double medianCost = 0; ///< over the cluster's eligible rows
    double cutCost = 0; ///< cost of the last pair taken from the cluster, NaN if none
    /// Smallest budget that takes it, 0 if none does. Under Hamilton rounding a larger budget can
    /// drop the row again.
    std::uint64_t budgetNeeded = 0;
    std::string costName;
    std::vector<Neighbour> nearest;
    std::vector<Contribution> terms;
};

/// Runs the missing stages, then explains one row. O(rows of the cluster + validation).
/// Throws Error{Usage} if there is no such row.
[[nodiscard]] Explanation explain(Pipeline& pipeline, std::uint64_t row, Job& job);

/// The explanation as the text that the command line prints.
[[nodiscard]] std::string toText(const Explanation& explanation);

} // namespace craft
