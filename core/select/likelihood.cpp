// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/likelihood.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/data/webster.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace craft {
namespace {

/// Count that every n-gram has before anything is chosen.
constexpr double kFloor = 0.1;
/// Tokens' worth of the candidates' distribution that the chosen pairs' counts start from.
constexpr double kPriorTokens = 1000;

/// Candidates that are read, and that stay for the greedy choice, for each row to rank.
constexpr std::uint64_t kReadPerRow = 8;
constexpr std::uint64_t kKeptPerRow = 2;

constexpr std::size_t kPicksPerPoll = 256;

/// Candidates of all clusters, rows ascending.
struct Candidates {
    std::vector<RowId> rows;
    std::vector<std::uint32_t> cluster;
    NgramRows ngrams;
    std::vector<double> gain; ///< with nothing chosen
};

/// `order` holds the rows of each cluster that are candidates.
Candidates readCandidates(const RankInput& in, const std::vector<std::vector<RowId>>& order,
                          const KnownNgrams& known, const LikelihoodParams& params, bool all,
                          Job& job)
{
    std::vector<std::pair<RowId, std::uint32_t>> byRow;
    for (std::size_t c = 0; c < order.size(); ++c) {
        for (const RowId row : order[c])
            byRow.emplace_back(row, static_cast<std::uint32_t>(c));
    }
    std::sort(byRow.begin(), byRow.end());
    Candidates out;
    for (const auto& [row, cluster] : byRow) {
        out.rows.push_back(row);
        out.cluster.push_back(cluster);
    }
    job.begin("Ranking", 2 * byRow.size());
    out.ngrams = knownNgrams(known, *in.pool, out.rows, all, job);
    const LikelihoodGain gain(known, out.ngrams, params);
    out.gain.resize(byRow.size());
    parallelBlocks(byRow.size(), job, [&](Block block) {
        for (std::size_t i = block.first; i < block.last; ++i)
            out.gain[i] = gain.of(i);
    });
    return out;
}

/// The `wanted` candidates of every cluster with the largest gain (ties: the lower row), best
/// first, as numbers of `candidates`.
std::vector<std::vector<std::uint32_t>> largestGains(const Candidates& candidates,
                                                     std::span<const std::uint64_t> wanted)
{
    std::vector<std::vector<std::uint32_t>> out(wanted.size());
    for (std::uint32_t i = 0; i < candidates.rows.size(); ++i)
        out[candidates.cluster[i]].push_back(i);
    for (std::size_t c = 0; c < out.size(); ++c) {
        const auto size = std::min<std::uint64_t>(wanted[c], out[c].size());
        const auto cut = out[c].begin() + static_cast<std::ptrdiff_t>(size);
        std::partial_sort(out[c].begin(), cut, out[c].end(), [&](std::uint32_t a, std::uint32_t b) {
            const double x = candidates.gain[a];
            const double y = candidates.gain[b];
            return x != y ? x > y : a < b;
        });
        out[c].resize(size);
    }
    return out;
}

struct Scored {
    double gain;
    std::uint32_t candidate;
    std::uint32_t chosenSeen; ///< the gain is exact if nothing was chosen after
};

/// Heap order: the largest gain on top, ties: the lower row.
bool isWorse(const Scored& a, const Scored& b) noexcept
{
    return a.gain != b.gain ? a.gain < b.gain : a.candidate > b.candidate;
}

/// The candidates of each cluster in the order in which they are chosen.
std::vector<std::vector<std::uint32_t>> chooseGreedily(const Candidates& candidates,
                                                       std::span<const std::uint64_t> picks,
                                                       LikelihoodGain& gain, const Job& job)
{
    std::vector<std::vector<Scored>> heaps(picks.size());
    for (std::uint32_t i = 0; i < candidates.rows.size(); ++i)
        heaps[candidates.cluster[i]].push_back({candidates.gain[i], i, 0});
    std::vector<double> weights;
    std::vector<std::uint64_t> seats;
    for (std::size_t c = 0; c < heaps.size(); ++c) {
        std::make_heap(heaps[c].begin(), heaps[c].end(), isWorse);
        seats.push_back(std::min<std::uint64_t>(picks[c], heaps[c].size()));
        weights.push_back(static_cast<double>(picks[c]));
    }
    std::vector<std::vector<std::uint32_t>> out(picks.size());
    std::uint32_t chosen = 0;
    for (WebsterOrder order(weights, seats); !order.isDone();) {
        const std::uint32_t c = order.next();
        std::vector<Scored>& heap = heaps[c];
        for (;;) {
            std::pop_heap(heap.begin(), heap.end(), isWorse);
            Scored& best = heap.back();
            if (best.chosenSeen == chosen)
                break;
            best.gain = gain.of(best.candidate);
            best.chosenSeen = chosen;
            std::push_heap(heap.begin(), heap.end(), isWorse);
        }
        out[c].push_back(heap.back().candidate);
        gain.choose(heap.back().candidate);
        heap.pop_back();
        if (++chosen % kPicksPerPoll == 0)
            job.checkpoint();
    }
    return out;
}

std::vector<std::vector<RowId>> nearestRows(const ClusterRows& rows, std::span<const float> cost,
                                            std::span<const std::uint64_t> depth, Job& job)
{
    std::vector<std::vector<RowId>> out(rows.clusters());
    job.begin("Ranking", rows.clusters());
    parallelBlocks(
        rows.clusters(), job,
        [&](Block block) {
            for (std::size_t c = block.first; c < block.last; ++c)
                out[c] = bestRows(rows.of(c), cost, kReadPerRow * depth[c]);
        },
        1);
    return out;
}

} // namespace

LikelihoodGain::LikelihoodGain(const KnownNgrams& validation, const NgramRows& candidates,
                               const LikelihoodParams& params)
    : m_candidates(candidates)
    , m_weight(validation.size())
    , m_seen(validation.size())
    , m_once(validation.size())
{
    const std::array<double, kNgramKinds> kindWeight{1.0, params.bigrams, params.prefixes};
    std::vector<std::uint64_t> counts(validation.size(), 0);
    for (const std::uint32_t id : candidates.ids)
        ++counts[id];
    std::array<double, kNgramKinds> totals{};
    const auto kindOf = [&](std::uint32_t id) {
        return static_cast<std::size_t>(validation.kind(id));
    };
    for (std::uint32_t id = 0; id < counts.size(); ++id)
        totals[kindOf(id)] += static_cast<double>(counts[id]);
    for (std::uint32_t id = 0; id < counts.size(); ++id) {
        const std::size_t kind = kindOf(id);
        m_weight[id] = kindWeight[kind]
            * std::pow(static_cast<double>(validation.count(id)), params.frequencyPower)
            / static_cast<double>(validation.total(validation.kind(id)));
        m_seen[id] =
            kFloor + kPriorTokens * static_cast<double>(counts[id]) / std::max(1.0, totals[kind]);
        m_once[id] = m_weight[id] * std::log1p(1.0 / m_seen[id]);
    }
    for (const std::uint32_t tokens : candidates.tokens)
        m_divisor.push_back(std::pow(static_cast<double>(tokens) + 2.0, params.perToken));
}

double LikelihoodGain::of(std::size_t i) const
{
    const auto ids = m_candidates.row(i);
    double sum = 0;
    for (std::size_t first = 0; first < ids.size();) {
        const std::uint32_t id = ids[first];
        std::size_t last = first + 1;
        while (last < ids.size() && ids[last] == id)
            ++last;
        sum += last - first == 1
            ? m_once[id]
            : m_weight[id] * std::log1p(static_cast<double>(last - first) / m_seen[id]);
        first = last;
    }
    return sum / m_divisor[i];
}

void LikelihoodGain::choose(std::size_t i)
{
    for (const std::uint32_t id : m_candidates.row(i)) {
        m_seen[id] += 1.0;
        m_once[id] = m_weight[id] * std::log1p(1.0 / m_seen[id]);
    }
}

Ranking rankByLikelihood(const RankInput& in, const ClusterRows& rows, std::vector<float> cost,
                         const LikelihoodParams& params, Job& job)
{
    CRAFT_ASSERT(in.pool != nullptr && in.validation != nullptr);
    const KnownNgrams known(*in.validation, job);
    std::vector<std::uint64_t> depth;
    std::vector<std::uint64_t> kept;
    for (std::size_t c = 0; c < rows.clusters(); ++c) {
        depth.push_back(depthOf(in, rows, c));
        kept.push_back(kKeptPerRow * depth.back());
    }
    std::vector<std::vector<RowId>> shortlist(rows.clusters());
    {
        const Candidates read =
            readCandidates(in, nearestRows(rows, cost, depth, job), known, params, false, job);
        const auto best = largestGains(read, kept);
        for (std::size_t c = 0; c < best.size(); ++c) {
            for (const std::uint32_t i : best[c])
                shortlist[c].push_back(read.rows[i]);
        }
    }
    const Candidates candidates = readCandidates(in, shortlist, known, params, true, job);
    LikelihoodGain gain(known, candidates.ngrams, params);
    const auto chosen = chooseGreedily(candidates, in.picks, gain, job);

    std::vector<bool> isChosen(in.flags.size(), false);
    Ranking out = rankClusters(
        in, rows, [](std::size_t /*cluster*/, std::span<RowId> /*out*/) {}, job);
    for (std::size_t c = 0; c < rows.clusters(); ++c) {
        auto next = out.rows.begin() + static_cast<std::ptrdiff_t>(out.offsets[c]);
        const auto end = out.rows.begin() + static_cast<std::ptrdiff_t>(out.offsets[c + 1]);
        for (const std::uint32_t i : chosen[c]) {
            isChosen[index(candidates.rows[i])] = true;
            *next++ = candidates.rows[i];
        }
        for (auto row = shortlist[c].begin(); next != end; ++row) {
            if (!isChosen[index(*row)])
                *next++ = *row;
        }
    }
    out.cost = std::move(cost);
    return out;
}

} // namespace craft
