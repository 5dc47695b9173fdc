// SPDX-License-Identifier: GPL-3.0-or-later
// The log-likelihood ratio of words, for those who want it without a ranking.
#pragma once

#include "core/select/validation_words.h"

#include <vector>

namespace craft {

/// By word id: ln((c(w) + mu p(w)) / (N + mu)) - ln p(w), with c and N from `validation` and p from
/// `pool`. Words that the pool does not have get the value of unknown words, ln(mu / (N + mu)).
/// REQUIRES: mu > 0, both counted with one vocabulary that has every word of validation.
[[nodiscard]] std::vector<double> wordLogRatios(const WordCounts& validation,
                                                const WordCounts& pool, double mu);

} // namespace craft
