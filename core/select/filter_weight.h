// SPDX-License-Identifier: GPL-3.0-or-later
// The two stages of Filter-then-Weight on candidates that arrive in batches.
#pragma once

#include "core/select/update_space.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

struct FilterWeightForm {
    bool cosine = true; ///< filter by a.r / |a|, else by a.r
    std::uint64_t keep = 4; ///< candidates that pass the filter, as a multiple of the picks
    enum class Weights : std::uint8_t { Bounded, Unbounded, None } weights = Weights::Bounded;
    double cap = 5; ///< largest weight, in units of uniformWeight()
    double ridge = 1e-3; ///< in units of the mean of |a|^2
    std::uint64_t batch = 0; ///< rows that arrive together; 0 = all
    std::uint64_t mostCandidates = 8192; ///< that are weighed together
};

/// Rows that were kept, and what is known of all.
struct FilterWeightResult {
    std::vector<RowId> chosen; ///< best first: by weight, then by agreement, then lower row
    std::vector<float> weight; ///< by place in `rows`; 0 if it was not weighed or got none
    std::vector<float> agreement; ///< by place in `rows`, when its batch came
};

/// Chooses `picks` of `rows` (ascending). Everything comes in batches, one after the other; when
/// a share f of all has come, what was kept should make up f b, and so a batch faces the residual
/// r = f b - (the weighted sum of what was kept before). Filter: of the batch, the rows of largest
/// agreement with r that is above 0. Weight: boxLeastSquares() of these candidates against r.
/// Keep: the largest weights, then the candidates next in the order of the filter, until f of
/// `picks` are kept; what candidates cannot fill goes to later batches, and what is left over in
/// the end to the rows of largest agreement. Without `batch` all rows are one batch, but more
/// candidates than mostCandidates are dealt like cards to batches of no more.
/// Only the two stages and the online setting are the source's (arXiv 2604.00001, known by its
/// abstract); residuals, shares and limits are ours. Memory 4 m^2 bytes for m candidates at once.
/// Throws Cancelled when stopped.
[[nodiscard]] FilterWeightResult filterThenWeight(const UpdateSpace& space,
                                                  std::span<const RowId> rows, std::uint64_t picks,
                                                  const FilterWeightForm& form, Job& job);

} // namespace craft
