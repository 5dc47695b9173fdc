// SPDX-License-Identifier: GPL-3.0-or-later
// Why a pair was selected or left out, in the user's language.
#pragma once

#include "core/pipeline/explain.h"

#include <QString>

#include <cstdint>

namespace craft::ui {

/// What the sentences need beside core's explanation.
struct WhyContext {
    bool isPinned = false; ///< the row
    bool isClusterLocked = false; ///< its cluster has weight 0
    bool isGlobal = false; ///< the method ranks the pool as a whole
    bool isAbout = false; ///< Hamilton's rounding: budgets are not nested
    bool isByValidation = true; ///< quotas follow the shares of validation
    std::uint64_t budget = 0;
    std::uint64_t poolRows = 0;
};

/// "Selected: rank 17 of quota 210 in cluster 12 “invoice, payment”." One sentence.
[[nodiscard]] QString whyHeadline(const Explanation& explanation, const WhyContext& context);
/// How the quota came about; empty for rows that take no part.
[[nodiscard]] QString whyQuota(const Explanation& explanation, const WhyContext& context);
/// What would change the decision.
[[nodiscard]] QString whyChange(const Explanation& explanation, const WhyContext& context);

/// The factor on the cluster's share that brings its quota from `quota` to about `wanted` of
/// `budget` pairs; `weight` is the present factor. REQUIRES: 0 < quota <= budget.
[[nodiscard]] double weightForQuota(std::uint64_t quota, std::uint64_t wanted, std::uint64_t budget,
                                    double weight);

} // namespace craft::ui
