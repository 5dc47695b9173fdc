// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/diameter_profile.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/bound/cell_diameters.h"

#include <numeric>

namespace craft {
namespace {

/// Cells in one task, so that its scratch is made once for all of them.
constexpr std::size_t kCellsPerTask = 4;

/// Rows that join between two questions whether to stop.
constexpr std::size_t kRowsPerPoll = 1024;

template <class Points>
DiameterProfile profileOf(Points& points, const CellRows& cell, std::span<const double> radius,
                          double cap, std::size_t limit, const Job& job)
{
    RunningDiameter<Points> running(points, radius, cap, limit);
    // Far rows first: the largest distances are found early and most others need no look.
    std::vector<std::size_t> validation(cell.validation.size());
    std::iota(validation.begin(), validation.end(), std::size_t{0});
    std::stable_sort(validation.begin(), validation.end(),
                     [&](std::size_t a, std::size_t b) { return radius[a] > radius[b]; });
    for (const std::size_t i : validation)
        running.add(i);
    DiameterProfile out;
    out.add(0, running.value());
    for (std::size_t row = 0; row < cell.selected.size(); ++row) {
        if (row % kRowsPerPoll == 0 && job.stopRequested())
            throw Cancelled{};
        running.add(cell.validation.size() + row);
        out.add(row + 1, running.value());
    }
    return out;
}

} // namespace

Diameter DiameterProfile::at(std::uint64_t rows) const
{
    const auto after =
        std::upper_bound(m_steps.begin(), m_steps.end(), rows,
                         [](std::uint64_t wanted, const Step& step) { return wanted < step.rows; });
    return after == m_steps.begin() ? Diameter{} : std::prev(after)->diameter;
}

void DiameterProfile::add(std::uint64_t rows, const Diameter& diameter)
{
    if (!m_steps.empty()) {
        const Diameter& last = m_steps.back().diameter;
        if (last.low == diameter.low && last.high == diameter.high && last.kind == diameter.kind)
            return;
    }
    m_steps.push_back({rows, diameter});
}

std::size_t runningDiameterLimit(std::span<const CellRows> cells, std::uint64_t maxPoints,
                                 double workPerPair)
{
    const auto fits = [&](std::uint64_t limit) {
        double work = 0;
        for (const CellRows& cell : cells) {
            const auto size = static_cast<double>(std::min<std::uint64_t>(cell.size(), limit));
            work += 0.5 * size * size * workPerPair;
        }
        return work <= kExactDiameterWork;
    };
    std::uint64_t low = 0;
    std::uint64_t high = maxPoints;
    while (low < high) {
        const std::uint64_t middle = high - (high - low) / 2;
        if (fits(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return static_cast<std::size_t>(low);
}

std::vector<DiameterProfile> diameterProfiles(const PairFeatures& features,
                                              const Clustering& clustering,
                                              std::span<const CellRows> cells,
                                              std::uint64_t maxPoints, Job& job)
{
    const bool sparse = features.poolSource.isSparse();
    const double cap = largestDistance(features, cells);
    const std::size_t limit = runningDiameterLimit(cells, maxPoints, workPerDistance(features));
    std::vector<DiameterProfile> out(cells.size());
    parallelBlocks(
        cells.size(), job,
        [&](Block block) {
            std::vector<float> scratch(sparse ? features.poolSource.cols() : 0, 0.0F);
            for (std::size_t c = block.first; c < block.last; ++c) {
                const std::vector<double> radius = cellRadii(clustering, cells[c]);
                if (sparse) {
                    SparseCellPoints points(features.validationSource, features.poolSource,
                                            cells[c], scratch);
                    out[c] = profileOf(points, cells[c], radius, cap, limit, job);
                } else {
                    DenseCellPoints points(features.validationSource.dense(),
                                           features.poolSource.dense(), cells[c]);
                    out[c] = profileOf(points, cells[c], radius, cap, limit, job);
                }
            }
        },
        kCellsPerTask);
    return out;
}

} // namespace craft
