// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the selector "grasp": its sketches, a selection under given settings, and the
// choice of settings by a lower confidence bound.
#pragma once

#include "core/select/pool_rows.h"
#include "core/select/subset_utility.h"
#include "core/space/joint_rows.h"
#include "core/space/sketch.h"

#include <span>
#include <vector>

namespace craft {

/// What a selection depends on beside the corpora.
struct GraspSettings {
    double penalty = 1; ///< lambda
    std::size_t dims = 64; ///< of a sketch
    std::size_t refresh = 0; ///< picks between two looks at all gains; 0 = root of the picks
    std::size_t shortlist = 10; ///< candidates, as a multiple of the picks; 0 = all rows
};

/// Rows under one view, and where the pool's mean lies.
struct GraspSpace {
    ViewRows pool;
    ViewRows validation;
    std::vector<float> poolMean;
};

/// How well every row agrees with a signal: -(phi . t) for eligible rows, NaN for others, where
/// phi is the sketch of the centred row and t that of `validationMean` less the pool's mean.
[[nodiscard]] std::vector<float> disagreement(const RankInput& in, std::span<const RowId> rows,
                                              const GraspSpace& space, const CountSketch& sketch,
                                              std::span<const float> validationMean, Job& job);

/// The rows of lowest cost that a selection of `picks` may choose from, with their sketches.
struct GraspCandidates {
    std::vector<RowId> rows; ///< ascending
    SketchRows sketches; ///< centred, row by row
    std::vector<double> signal; ///< t
};
[[nodiscard]] GraspCandidates graspCandidates(const GraspSpace& space, const CountSketch& sketch,
                                              std::span<const RowId> rows,
                                              std::span<const float> cost, std::uint64_t count,
                                              std::span<const float> validationMean, Job& job);

/// `picks` candidates in the order of choosing, mean form: every weight is 1 / picks.
[[nodiscard]] std::vector<RowId> graspPicks(const GraspCandidates& candidates,
                                            const GraspSettings& settings, std::uint64_t picks,
                                            Job& job);

/// Settings that were tried, and what came out of it.
struct SettingsTrial {
    GraspSettings settings;
    double meanUtility = 0; ///< on validation halves that the selection did not see
    double lowerBound = 0; ///< of the expected utility, for all settings at once
};

/// sqrt(ln(2 count / delta) / (2 repeats)): how far the means of `repeats` values in [0, 1] of
/// `count` settings lie from their expectations at most, with probability 1 - delta (Hoeffding
/// 1963 and a union bound over the settings).
[[nodiscard]] double hoeffdingMargin(std::size_t count, std::size_t repeats, double delta);

/// The grid that "lcb" goes through, cheapest first.
[[nodiscard]] std::vector<GraspSettings> graspGrid(const GraspSettings& given);

/// Tries every setting on `repeats` random halves of the validation rows: selects for one half and
/// measures on the other how much of the KL divergence (of hashed words, both sides) between half
/// and pool the selection takes away, cut to [0, 1]. One trial per setting in the order of
/// `grid`. A trial selects as many pairs as the run, but 1000 at most. The protocol is told of in
/// the source's abstract, its steps are ours (methods.md section 8). REQUIRES: two validation rows,
/// texts in `in`.
[[nodiscard]] std::vector<SettingsTrial>
trySettings(const RankInput& in, std::span<const RowId> rows, const GraspSpace& space,
            std::span<const GraspSettings> grid, std::size_t repeats, Job& job);

/// The trial of the highest bound; ties: the first.
[[nodiscard]] const SettingsTrial& bestTrial(std::span<const SettingsTrial> trials);

} // namespace craft
