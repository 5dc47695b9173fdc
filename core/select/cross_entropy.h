// SPDX-License-Identifier: GPL-3.0-or-later
// The cross-entropy difference of one text, for those who want it without a ranking.
#pragma once

namespace craft {

/// H_I - H_N in bits per event, from -log2 of the text's probability under both models. Events are
/// its words, and </s> if the models predict it. Below 0: more like validation than like the pool.
[[nodiscard]] constexpr double entropyDifference(double validationBits, double poolBits,
                                                 double events) noexcept
{
    return (validationBits - poolBits) / events;
}

} // namespace craft
