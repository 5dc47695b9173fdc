// SPDX-License-Identifier: GPL-3.0-or-later
// All measures of one selection, and one selection beside a baseline.
#pragma once

#include "core/evaluate/registry.h"
#include "core/evaluate/statistics.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace craft {

/// A number of a selection, with what it is.
struct Score {
    std::string measure; ///< id in measures()
    ValueSpec spec;
    MeasuredValue measured;
};

struct ScoreCurve {
    std::string measure;
    std::vector<CurvePoint> points;
};

/// A measure that could not be taken.
struct LeftOutMeasure {
    std::string measure;
    std::string why; ///< one phrase
};

/// Everything measured of one selection.
struct Scores {
    std::uint64_t pairs = 0;
    std::uint64_t sourceTokens = 0;
    std::uint64_t targetTokens = 0;
    std::vector<Score> values; ///< in the order of the measures
    std::vector<ScoreCurve> curves;
    std::vector<LeftOutMeasure> leftOut;

    /// The number with this value id; null if it was not taken.
    [[nodiscard]] const Score* find(std::string_view id) const noexcept;
};

/// Why a measure with these needs cannot be taken; empty if it can.
[[nodiscard]] std::string whyLeftOut(const EvaluationContext& context,
                                     const MeasuredSelection& selection, unsigned needs);

/// Takes the measures `ids` one after the other. What cannot be measured is left out with a reason.
/// No ids: the standard measures, of which those that the context has nothing for are not missed.
/// Throws Error{Usage} for an unknown id. Begins the stage "Evaluating". The same bytes at any
/// thread count.
[[nodiscard]] Scores evaluate(const EvaluationContext& context, const MeasuredSelection& selection,
                              std::span<const std::string> ids, Job& job);
/// The same of pool rows in the order of taking.
[[nodiscard]] Scores evaluateRows(const EvaluationContext& context, std::span<const RowId> rows,
                                  std::span<const std::string> ids, Job& job);

/// One number of a selection beside the same number of several baseline selections (random ones of
/// several seeds).
struct BesideBaseline {
    MeanAndSd baseline;
    std::uint64_t baselines = 0;
    double difference = 0; ///< selection - baseline mean
    /// Against the mean of the baselines' totals; only for numbers that are means over test
    /// sentences.
    std::optional<PairedDifference> paired;
};
/// As above, but nothing for a difference that one more of the baselines might have too
/// (predictedSpread()): the bootstrap knows what other test sentences change, not what other seeds
/// do. Numbers without a bootstrap get "*" beyond that.
[[nodiscard]] std::string_view significanceMark(const BesideBaseline& beside);

/// For scores.values[i]. REQUIRES: the baselines were measured with the same measures against the
/// same test pairs; there is at least one.
[[nodiscard]] BesideBaseline besideBaseline(const Scores& scores, std::size_t i,
                                            std::span<const Scores> baselines,
                                            std::uint64_t seed = 1);

/// The definitions of all numbers of all measures.
[[nodiscard]] std::vector<ValueSpec> measureDefinitions();

} // namespace craft
