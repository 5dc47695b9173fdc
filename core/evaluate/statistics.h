// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics that say whether a difference between selections is more than chance.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace craft {

struct MeanAndSd {
    double mean = 0;
    double sd = 0; ///< of a sample: divided by n - 1; 0 for one value
};
/// REQUIRES: !values.empty().
[[nodiscard]] MeanAndSd meanAndSd(std::span<const double> values);

/// How far from their mean one more value of the same kind, or the mean of `more` such values, lies
/// in 95 of 100 cases: half the width of the prediction interval of normal values,
/// t(.975, n - 1) sd sqrt(1/more + 1/n). Infinite for fewer than two values.
[[nodiscard]] double predictedSpread(const MeanAndSd& of, std::uint64_t values,
                                     std::uint64_t more = 1);

/// p below which a difference gets its mark, and below which two.
inline constexpr double kSignificance = 0.05;
inline constexpr double kHighSignificance = 0.01;
/// "" | "*" (p < .05) | "**" (p < .01); nothing without a test.
[[nodiscard]] std::string_view significanceMark(std::optional<double> p) noexcept;

/// The difference a - b of one number of two selections, and how sure it is.
struct PairedDifference {
    double difference = 0;
    double low = 0; ///< of the 95 % interval
    double high = 0;
    double p = 1; ///< two-sided: that the difference is none
};
/// Resamples of the paired bootstrap.
inline constexpr std::size_t kResamples = 1000;

/// Paired bootstrap over test sentences (Koehn 2004; two-sided here). `a` and `b` are totals of
/// each sentence, `weights` what they are divided by (its tokens): the number of a selection is
/// sum(totals) / sum(weights). Every resample draws as many sentences as there are, with
/// replacement, the same for a and b. p = 2 (1 + c) / (resamples + 1), at most 1, where c counts
/// the resamples on the rarer side of 0, those at 0 included; the interval holds the middle 95 %.
/// The draws depend on the seed alone. O(resamples x sentences).
/// REQUIRES: three spans of one size. Without sentences or weights: no difference, p = 1.
[[nodiscard]] PairedDifference pairedBootstrap(std::span<const double> a, std::span<const double> b,
                                               std::span<const double> weights,
                                               std::uint64_t seed = 1,
                                               std::size_t resamples = kResamples);

/// 1-based ranks, the least value first; equal values share the mean of their ranks. NaN last.
[[nodiscard]] std::vector<double> meanRanks(std::span<const double> values);

/// Spearman's rank correlation: Pearson's of the mean ranks. NaN for fewer than two values or if
/// one side is constant. REQUIRES: equal sizes.
[[nodiscard]] double spearman(std::span<const double> a, std::span<const double> b);

} // namespace craft
