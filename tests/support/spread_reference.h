// SPDX-License-Identifier: GPL-3.0-or-later
// The transport problem of TSDS solved by trying bounds: slow and obvious.
#pragma once

#include "core/base/rng.h"
#include "core/select/spread_plan.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace craft::test {

/// Every query's candidates sorted by distance (ties: lower candidate).
inline SpreadProblem spreadProblem(const std::vector<std::vector<double>>& distances,
                                   std::vector<double> density)
{
    SpreadProblem out;
    out.queries = distances.size();
    out.density = std::move(density);
    for (const auto& own : distances) {
        std::vector<std::uint32_t> order(own.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(),
                         [&own](std::uint32_t a, std::uint32_t b) { return own[a] < own[b]; });
        for (const std::uint32_t candidate : order) {
            out.candidates.push_back(candidate);
            out.distances.push_back(own[candidate]);
        }
        out.offsets.push_back(out.candidates.size());
    }
    return out;
}

inline std::vector<std::vector<double>> lineDistances(const std::vector<double>& queries,
                                                      const std::vector<double>& candidates)
{
    std::vector<std::vector<double>> out;
    for (const double query : queries) {
        out.emplace_back();
        for (const double candidate : candidates)
            out.back().push_back(std::max(query - candidate, candidate - query));
    }
    return out;
}

inline SpreadProblem randomSpreadProblem(std::uint64_t seed)
{
    Rng rng(seed, "test.spread");
    const std::size_t queries = 1 + rng.below(5);
    const std::size_t candidates = 2 + rng.below(9);
    std::vector<std::vector<double>> distances(queries, std::vector<double>(candidates));
    for (auto& own : distances) {
        for (double& distance : own)
            distance = rng.unit() + 0.1 * static_cast<double>(rng.below(3));
    }
    std::vector<double> density(candidates);
    for (double& value : density)
        value = rng.below(2) == 0 ? 1.0 : 1 + 3 * rng.unit();
    return spreadProblem(distances, std::move(density));
}

/// alpha / scale T + (1 - alpha) t where no candidate gets more than t / (M density) from a query;
/// infinite if that is not enough for all.
inline double objectiveAt(const SpreadProblem& problem, double alpha, double scale, double t)
{
    const auto queries = static_cast<double>(problem.queries);
    double transport = 0;
    for (std::size_t i = 0; i < problem.queries; ++i) {
        double left = 1 / queries;
        for (std::size_t at = problem.offsets[i]; at < problem.offsets[i + 1]; ++at) {
            const double given =
                std::min(left, t / (queries * problem.density[problem.candidates[at]]));
            left -= given;
            transport += given * problem.distances[at];
        }
        if (left > 1e-12)
            return 1e300;
    }
    return alpha / scale * transport + (1 - alpha) * t;
}

} // namespace craft::test
