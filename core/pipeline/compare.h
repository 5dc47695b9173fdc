// SPDX-License-Identifier: GPL-3.0-or-later
// What two selections of one pool have in common, and where they part.
#pragma once

#include "core/base/ids.h"
#include "core/base/params.h"
#include "core/data/ranking.h"

#include <cstdint>
#include <string>
#include <vector>

namespace craft {

/// A parameter that two runs do not share; "-" stands for "has no such parameter".
struct ParamDifference {
    std::string id;
    std::string a;
    std::string b;
};

/// Rows that both selections hold, in cluster `a` of one and cluster `b` of the other.
struct ClusterFlow {
    ClusterId a{};
    ClusterId b{};
    std::uint64_t rows = 0;
};

/// Selection a beside selection b.
struct Comparison {
    std::uint64_t pairsA = 0;
    std::uint64_t pairsB = 0;
    std::vector<RowId> both; ///< ascending, as the next two
    std::vector<RowId> onlyA;
    std::vector<RowId> onlyB;
    double jaccard = 1; ///< both / either; 1 if nothing is selected
    std::uint64_t sourceTokensA = 0;
    std::uint64_t sourceTokensB = 0;
    std::uint64_t targetTokensA = 0;
    std::uint64_t targetTokensB = 0;
    std::vector<ParamDifference> params; ///< by id
    /// Only cells with rows; ascending by a, then b. The sum of rows is both.size().
    std::vector<ClusterFlow> flow;
    /// Clusters of a and b that belong together: the largest flows first (ties: lowest a, then
    /// b), no cluster twice. Clusters that share no selected row have no partner.
    std::vector<ClusterFlow> matches;
};

/// REQUIRES: both are selections of one pool. O(n log n).
[[nodiscard]] Comparison compareSelections(const Selection& a, const Selection& b);

/// The same with the parameters of the runs.
[[nodiscard]] Comparison compareRuns(const Selection& a, const Params& paramsA, const Selection& b,
                                     const Params& paramsB);

/// Parameters whose texts differ or that only one has, by id.
[[nodiscard]] std::vector<ParamDifference> differingParams(const Params& a, const Params& b);

} // namespace craft
