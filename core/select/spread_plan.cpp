// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/spread_plan.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <tuple>

namespace craft {
namespace {

constexpr std::size_t kStepsPerPoll = 65536;

/// A query's next breakpoint: the spread at which its candidates 0..last are full.
using Breakpoint = std::tuple<double, std::size_t, std::size_t>; // spread, last, query

} // namespace

SpreadPlan planFor(const SpreadProblem& problem, double spread)
{
    SpreadPlan out;
    out.probability.assign(problem.density.size(), 0.0);
    const auto queries = static_cast<double>(problem.queries);
    for (std::size_t i = 0; i < problem.queries; ++i) {
        const std::size_t first = problem.offsets[i];
        const std::size_t count = problem.offsets[i + 1] - first;
        const std::uint32_t* const candidates = problem.candidates.data() + first;
        const double* const distances = problem.distances.data() + first;
        double reach = 0; // what the whole list takes, in units of 1 / (M spread)
        for (std::size_t k = 0; k < count && reach < spread; ++k)
            reach += 1 / problem.density[candidates[k]];
        if (reach < spread)
            out.cut.push_back(i);
        const double full = std::min(reach, spread);
        double given = 0;
        for (std::size_t k = 0; k < count && given < full; ++k) {
            const double part = std::min(1 / problem.density[candidates[k]], full - given);
            given += part;
            const double mass = part / (queries * full);
            out.probability[candidates[k]] += mass;
            out.transport += mass * distances[k];
        }
    }
    for (const double probability : out.probability)
        out.support += probability > 0 ? 1 : 0;
    return out;
}

double bestSpread(const SpreadProblem& problem, double alpha, double scale, bool& isCut,
                  const Job& job)
{
    const auto shareOf = [&problem](std::size_t i, std::size_t k) {
        return 1 / problem.density[problem.candidates[problem.offsets[i] + k]];
    };
    const auto distanceOf = [&problem](std::size_t i, std::size_t k) {
        return problem.distances[problem.offsets[i] + k];
    };
    std::priority_queue<Breakpoint, std::vector<Breakpoint>, std::greater<>> next;
    std::vector<double> shipped(problem.queries); // sum of distance / density of full candidates
    std::vector<double> gain(problem.queries, 0.0); // what moving on costs each query
    for (std::size_t i = 0; i < problem.queries; ++i) {
        next.emplace(shareOf(i, 0), 0, i);
        shipped[i] = distanceOf(i, 0) * shareOf(i, 0);
    }
    const double limit = (1 - alpha) * static_cast<double>(problem.queries);
    double total = 0;
    double spread = 0;
    isCut = false;
    for (std::size_t step = 1; !next.empty(); ++step) {
        if (step % kStepsPerPoll == 0)
            job.checkpoint();
        const auto [reach, last, i] = next.top();
        next.pop();
        spread = reach;
        if (problem.offsets[i] + last + 1
            == problem.offsets[i + 1]) { // nobody is left whom this query could give more to
            isCut = true;
            break;
        }
        const double cost = distanceOf(i, last + 1) * reach - shipped[i];
        total += cost - gain[i];
        gain[i] = cost;
        if (alpha / scale * total >= limit)
            break;
        shipped[i] += distanceOf(i, last + 1) * shareOf(i, last + 1);
        next.emplace(reach + shareOf(i, last + 1), last + 1, i);
    }
    return spread;
}

} // namespace craft
