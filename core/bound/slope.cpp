// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/slope.h"

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/bound/logistic.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace craft {
namespace {

SparseRows some(const SparseRows& rows, std::span<const std::size_t> which)
{
    SparseRows out;
    out.cols = rows.cols;
    for (const std::size_t i : which) {
        const SparseRow row = rows.row(i);
        out.columns.insert(out.columns.end(), row.columns.begin(), row.columns.end());
        out.values.insert(out.values.end(), row.values.begin(), row.values.end());
        out.offsets.push_back(out.columns.size());
    }
    return out;
}

DensePoints some(const DensePoints& rows, std::span<const std::size_t> which)
{
    DensePoints out{rows.dim, {}};
    for (const std::size_t i : which)
        out.values.insert(out.values.end(), rows.point(i).begin(), rows.point(i).end());
    return out;
}

/// One fifth of the rows of each label, by a random key; ascending.
std::vector<bool> heldOutRows(std::span<const std::uint8_t> labels, std::uint64_t seed)
{
    std::vector<std::pair<std::uint64_t, std::size_t>> keys[2];
    for (std::size_t i = 0; i < labels.size(); ++i)
        keys[labels[i]].emplace_back(Rng(seed, "bound.split", i).next(), i);
    std::vector<bool> out(labels.size(), false);
    for (auto& ofLabel : keys) {
        std::sort(ofLabel.begin(), ofLabel.end());
        for (std::size_t i = 0; i < ofLabel.size() / 5; ++i)
            out[ofLabel[i].second] = true;
    }
    return out;
}

template <class Rows>
double heldOutAuc(const Rows& rows, std::span<const std::uint8_t> labels, std::uint64_t seed,
                  Job& job)
{
    const std::vector<bool> isHeldOut = heldOutRows(labels, seed);
    std::vector<std::size_t> kept;
    std::vector<std::size_t> heldOut;
    std::vector<std::uint8_t> keptLabels;
    std::vector<std::uint8_t> heldOutLabels;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        (isHeldOut[i] ? heldOut : kept).push_back(i);
        (isHeldOut[i] ? heldOutLabels : keptLabels).push_back(labels[i]);
    }
    const auto ones = std::count(heldOutLabels.begin(), heldOutLabels.end(), 1);
    if (ones == 0 || ones == static_cast<std::ptrdiff_t>(heldOutLabels.size()))
        return std::numeric_limits<double>::quiet_NaN();
    const LogisticModel model = fitLogistic(some(rows, kept), keptLabels, {}, job);
    std::vector<double> scores;
    for (const std::size_t i : heldOut)
        scores.push_back(logit(rows, i, model));
    return areaUnderCurve(scores, heldOutLabels);
}

template <class Rows>
SlopeEstimate slopeOf(const Rows& rows, std::span<const std::uint8_t> labels, std::uint64_t seed,
                      Job& job)
{
    return {fitLogistic(rows, labels, {}, job).norm(), heldOutAuc(rows, labels, seed, job)};
}

} // namespace

double areaUnderCurve(std::span<const double> scores, std::span<const std::uint8_t> labels)
{
    CRAFT_ASSERT(scores.size() == labels.size());
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    double ones = 0;
    double zeros = 0;
    double wins = 0; // of ones over zeros
    for (std::size_t first = 0; first < order.size();) {
        double tiedOnes = 0;
        double tiedZeros = 0;
        std::size_t last = first;
        for (; last < order.size() && scores[order[last]] == scores[order[first]]; ++last)
            (labels[order[last]] != 0 ? tiedOnes : tiedZeros) += 1;
        wins += tiedOnes * (zeros + tiedZeros / 2);
        ones += tiedOnes;
        zeros += tiedZeros;
        first = last;
    }
    return wins / (ones * zeros); // 0 / 0 is NaN
}

SlopeEstimate estimateSlope(const SparseRows& rows, std::span<const std::uint8_t> labels,
                            std::uint64_t seed, Job& job)
{
    return slopeOf(rows, labels, seed, job);
}

SlopeEstimate estimateSlope(const DensePoints& rows, std::span<const std::uint8_t> labels,
                            std::uint64_t seed, Job& job)
{
    return slopeOf(rows, labels, seed, job);
}

} // namespace craft
