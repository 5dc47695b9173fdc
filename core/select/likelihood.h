// SPDX-License-Identifier: GPL-3.0-or-later
// Variant f of the conditional selector: inside the clusters, the pairs that together make the
// n-grams of validation likely.
#pragma once

#include "core/select/cluster_rows.h"
#include "core/text/known_ngrams.h"

#include <vector>

namespace craft {

/// What counts, and how much. The standard values are those of the default preset.
struct LikelihoodParams {
    double bigrams = 0.5; ///< weight of bigrams beside tokens, which have 1
    double prefixes = 0.3; ///< and of prefixes
    double frequencyPower = 0.7; ///< an n-gram's weight is its validation count to this power
    double perToken = 0.9; ///< a pair's gain is divided by its tokens to this power
};

/// The gain of adding a pair to what is chosen:
///     sum over its n-grams g of w_g log(1 + n_g / (C_g + e_g)) / (tokens + 2)^perToken,
/// n_g = its count in the pair, C_g = in the pairs chosen so far, w_g = weight of its kind x
/// validation count^frequencyPower / n-grams of the kind in validation, e_g = 0.1 + 1000 x share of
/// g among the n-grams of its kind in all candidates. It is how much the pair raises the validation
/// set's log-likelihood per token under smoothed n-gram counts of the chosen pairs: cynical
/// selection (Axelrod 2017, arXiv 1709.02279) without its length term, on both sides, with bigrams
/// and prefixes, and a prior; the form and its constants are ours (found on the development halves
/// of six tasks). Gains only fall while pairs are chosen, so that an old gain is an upper bound.
class LikelihoodGain {
public:
    /// `candidates` gives the prior. Both must outlive this.
    LikelihoodGain(const KnownNgrams& validation, const NgramRows& candidates,
                   const LikelihoodParams& params);
    /// Gain of candidate `i` now. O(n-grams of the pair).
    [[nodiscard]] double of(std::size_t i) const;
    /// Candidate `i` is chosen.
    void choose(std::size_t i);

private:
    const NgramRows& m_candidates;
    std::vector<double> m_weight; ///< w_g
    std::vector<double> m_seen; ///< C_g + e_g
    std::vector<double> m_once; ///< the term of an n-gram that a pair has once: most are such
    std::vector<double> m_divisor; ///< per candidate
};

/// Ranks every cluster to its depth in three steps. The 8 x depth rows of lowest `cost` (per pool
/// row, of the vectors) are candidates; the 2 x depth with the largest first gain by tokens alone
/// stay; of these in.picks are chosen greedily, the clusters taking turns by the nested order of
/// their picks and sharing the counts C_g. Unchosen ones follow by first gain. Lazy greedy (Minoux
/// 1978). Memory: 80 bytes a candidate. Clusters share counts, so the greedy part runs on one
/// thread; reading and first gains on all. Throws Cancelled when stopped.
/// REQUIRES: in.pool, in.validation.
[[nodiscard]] Ranking rankByLikelihood(const RankInput& in, const ClusterRows& rows,
                                       std::vector<float> cost, const LikelihoodParams& params,
                                       Job& job);

} // namespace craft
