// SPDX-License-Identifier: GPL-3.0-or-later
// The transport problem of TSDS: every query ships the same mass to rows near it, and no row may
// get much (methods.md section 2).
#pragma once

#include "core/base/job.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace craft {

/// Queries with the candidates closest to them, nearest first. Candidates are numbered from 0.
struct SpreadProblem {
    std::size_t queries = 0;
    std::vector<std::size_t> offsets{
        0}; ///< queries + 1: where their candidates begin; one at least
    std::vector<std::uint32_t> candidates;
    std::vector<double> distances; ///< beside them, ascending for each query
    std::vector<double> density; ///< by candidate, > 0: near copies share what one would get
};

/// What candidates get.
struct SpreadPlan {
    std::vector<double> probability; ///< by candidate; sums to 1
    double transport = 0; ///< mass times distance, summed
    std::size_t support = 0; ///< candidates with a probability above 0
    std::vector<std::size_t> cut; ///< queries that would have gone on behind their lists
};

/// The plan in which each of M queries gives its candidates, nearest first, 1 / (M spread density)
/// until its 1 / M is used. `spread` is 1 / t of section 2: without densities the number of rows a
/// query reaches. A query whose list ends before shares its 1 / M among all of it. O(what ships).
[[nodiscard]] SpreadPlan planFor(const SpreadProblem& problem, double spread);

/// The spread that minimises alpha / scale x transport + (1 - alpha) / spread, by walking the
/// breakpoints in order; sets `isCut` if a list of candidates ended before the minimum was found.
/// O(breakpoints log queries). Throws Cancelled when stopped. REQUIRES: scale > 0, 0 <= alpha <= 1.
[[nodiscard]] double bestSpread(const SpreadProblem& problem, double alpha, double scale,
                                bool& isCut, const Job& job);

} // namespace craft
