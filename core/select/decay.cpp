// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/decay.h"

#include <algorithm>

namespace craft {
namespace {

struct Scored {
    double score;
    RowId row;
    std::uint32_t candidate;
    std::uint32_t picksSeen; ///< the score is exact if no pick came after
};

/// Heap order: the best on top.
bool isWorse(const Scored& a, const Scored& b) noexcept
{
    return a.score != b.score ? a.score < b.score : a.row > b.row;
}

double scoreOf(const SparseRow& x, const std::vector<double>& weight) noexcept
{
    double sum = 0;
    for (std::size_t i = 0; i < x.values.size(); ++i)
        sum += static_cast<double>(x.values[i]) * weight[x.columns[i]];
    return sum;
}

constexpr std::size_t kPicksPerPoll = 256;

} // namespace

std::vector<std::uint32_t> pickWithDecay(const SparseRows& candidates, std::span<const RowId> rows,
                                         std::vector<double> weight, double decay,
                                         std::uint64_t picks, const Job& job)
{
    picks = std::min<std::uint64_t>(picks, rows.size());
    std::vector<Scored> heap;
    heap.reserve(rows.size());
    for (std::size_t c = 0; c < rows.size(); ++c)
        heap.push_back(
            {scoreOf(candidates.row(c), weight), rows[c], static_cast<std::uint32_t>(c), 0});
    std::make_heap(heap.begin(), heap.end(), isWorse);
    std::vector<std::uint32_t> picked;
    picked.reserve(picks);
    while (picked.size() < picks) {
        std::pop_heap(heap.begin(), heap.end(), isWorse);
        Scored& best = heap.back();
        const SparseRow row = candidates.row(best.candidate);
        if (best.picksSeen < picked.size()) {
            best.score = scoreOf(row, weight);
            best.picksSeen = static_cast<std::uint32_t>(picked.size());
            std::push_heap(heap.begin(), heap.end(), isWorse);
            continue;
        }
        picked.push_back(best.candidate);
        heap.pop_back();
        for (const std::uint32_t f : row.columns)
            weight[f] *= decay;
        if (picked.size() % kPicksPerPoll == 0 && job.stopRequested())
            break;
    }
    return picked;
}

} // namespace craft
