// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of iterative selection that can be looked at one by one: what clusters are worth, and the
// weights that follow.
#pragma once

#include "core/text/token_rows.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// previous_j * exp(gap_j), scaled to sum 1. REQUIRES: finite gaps, previous >= 0 with a sum > 0.
[[nodiscard]] std::vector<double> clusterWeights(std::span<const double> previous,
                                                 std::span<const double> gaps);

/// How much pairs of one cluster help to predict validation: the drop, in nats per token, of the
/// cross-entropy of validation's words when the pool's unigram distribution p is replaced by
/// (p + s) / 2, where s is that of the sample:
///     gap = sum over w of v(w) ln((p(w) + s(w)) / (2 p(w))),
/// over the words w that the pool has, v being validation's distribution. Between ln 1/2 (nothing
/// in common) and about KL(v || p). Ours. Immutable and thread-safe.
class ClusterProbe {
public:
    /// Ids of one vocabulary, made from validation; its kUnknown is every other word.
    ClusterProbe(const TokenRows& validation, const TokenRows& pool, std::size_t words);

    /// Of the pool rows `sample`; 0 if they have no tokens. O(tokens + words of validation).
    [[nodiscard]] double gap(const TokenRows& pool, std::span<const RowId> sample) const;

private:
    std::vector<double> m_validation; ///< v(w), 0 where the pool lacks the word
    std::vector<double> m_pool; ///< p(w)
};

} // namespace craft
