// SPDX-License-Identifier: GPL-3.0-or-later
// How good a pair is by itself: the score that quality-weighted and stratified methods take as
// given (methods.md 6 and 7.1). For all of them higher is better.
#pragma once

#include "core/select/pool_rows.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// The parameters "quality" and "quality-column" of every selector that uses such a score.
[[nodiscard]] std::vector<ParamSpec> qualityParams(std::string standard);

/// Sets readsVectors and sourceClusters as the quality asked for needs them.
[[nodiscard]] SelectorTraits withQuality(SelectorTraits traits, const Params& params);

/// The score of every row in `rows` (ascending), by pool row; NaN for other pool rows.
/// - none: 0.
/// - length-ratio: -|ln(target tokens / source tokens) - mean| / sd, with mean and sd over
///   validation, and sd at least .05.
/// - likelihood: the mean over the pair's tokens, both sides together, of
///   ln((c(w) + mu p(w)) / (N + mu)) - ln p(w), where c counts validation's N tokens of that side,
///   p(w) is the word's share of the pool's tokens of that side and mu = 1000; a word that
///   validation lacks gets ln(mu / (N + mu)). 0 for a pair without tokens.
/// - validation: cosine to the mean of the validation pairs' vectors [x ; y] / sqrt(2).
/// - centroid: minus the squared distance to the centroid of its source cluster.
/// - column: the number in an extra column of the pool. Throws Error{Usage} if no column is named
///   or a part of the pool has none of that name, Error{Invalid} naming the first eligible pair
///   whose value is not a finite number.
/// Text is read once; time O(tokens) or O(stored values). The same at any thread count. Throws
/// Cancelled when stopped. Formulas and constants are ours; methods.md names the scores.
[[nodiscard]] std::vector<float> pairQuality(const RankInput& in, std::span<const RowId> rows,
                                             const Params& params, Job& job);

/// Subtracts the mean over `rows` and divides by the standard deviation (all 0 if that is 0), so
/// that a temperature means the same for every score. Sums in row order.
void standardise(std::span<float> scores, std::span<const RowId> rows);

/// What the score is, for costName: "its log-likelihood ratio".
[[nodiscard]] std::string qualityName(const Params& params);

/// -ln(-ln u) for a u in (0, 1) that depends on key and row alone: the rows with the largest
/// log p + gumbel are a draw without replacement with probabilities p (Gumbel top-k).
[[nodiscard]] double gumbel(std::uint64_t key, RowId row) noexcept;

/// The parameter "temperature" of qualityDraw().
[[nodiscard]] ParamSpec temperatureParam();

/// Costs whose ascending order, in any subset of `rows` (ascending), is a draw without replacement
/// with probabilities proportional to exp(standardised quality / temperature): minus that exponent
/// minus gumbel(), keyed by the run's seed, `purpose` and row. NaN for other pool rows.
[[nodiscard]] std::vector<float> qualityDraw(const RankInput& in, std::span<const RowId> rows,
                                             const Params& params, std::string_view purpose,
                                             Job& job);
/// What such a cost is, for costName.
[[nodiscard]] std::string qualityDrawName(const Params& params);

} // namespace craft
