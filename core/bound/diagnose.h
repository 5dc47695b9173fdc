// SPDX-License-Identifier: GPL-3.0-or-later
// The KL bound of a selection and everything it is made of.
//
// Source space is cut into the cells of the clustering; p is the distribution of validation
// sources, q that of selected sources, p_i and q_i their masses of cell i, D_i the diameter of the
// part of cell i where validation and selected rows lie, L a Lipschitz constant of log p/q inside
// the cells. Then
//   KL(p || q) = sum p_i log(p_i / q_i) + sum p_i KL(p(.|i) || q(.|i))      (chain rule)
//             <= sum p_i log(p_i / q_i) + L sum p_i D_i,
// since h_i = log p(.|i)/q(.|i) is at most 0 somewhere in the cell (both integrate to 1) and rises
// by no more than L D_i from there.
// What this does not say: it is about sources only, not about targets given sources; finite
// samples have no density, so L belongs to a fitted model; and a small first term with few
// clusters proves little, since it can only grow when cells are refined.
#pragma once

#include "core/base/job.h"
#include "core/data/clustering.h"
#include "core/data/diagnostics.h"
#include "core/data/feature_matrix.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"

#include <cstdint>
#include <string>
#include <vector>

namespace craft {

struct DiagnoseParams {
    std::uint64_t exactDiameterPoints = 4096; ///< more points: a bracket instead
    std::uint32_t projectedDimensions = 6;
    std::uint32_t projections = 5;
    std::uint32_t neighbours = 4; ///< k of the k-NN estimate
    bool webster = true; ///< which rounding bound applies
    bool minOne = false;
    std::uint64_t seed = 1;
    std::uint64_t projectedRows = 4000; ///< of validation and of selected: more are sampled
    std::uint64_t slopeRows = 20000; ///< the same for the logistic fit
};

/// Measures `selection` against validation. A pure function; the same bytes at any thread count.
/// `flags` has one byte per pool row, or none when all are eligible.
/// Nothing selected: kl_discrete, kl_reverse, chi_square and total are +inf, lipschitz and
/// held_out_auc NaN. No validation rows: all shares of validation are 0 and so are the sums.
/// Cost: O(pool) for the counts, sum of n_i^2 distances for exact diameters (bounded, see
/// cell_diameters.h), about 60 passes over the sampled rows for the fit, and
/// projections x rows x (rows + k) x dimensions for the projected bound.
/// Begins the stage "Measuring the selection" of `job`.
[[nodiscard]] Diagnostics diagnose(const PairFeatures& features, const Clustering& clustering,
                                   const RowFlags& flags, const Selection& selection,
                                   const DiagnoseParams& params, Job& job);

/// What a printed number is: one row per name that `craft stats` and `--json` use.
struct Definition {
    std::string name; ///< "kl_discrete"; numbers of one cluster begin with "clusters."
    std::string unit; ///< "nats", "pairs", ...
    std::string text; ///< one or two sentences with the formula
};
[[nodiscard]] const std::vector<Definition>& definitions();

} // namespace craft
