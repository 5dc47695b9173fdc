// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/cell_diameters.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace craft {
namespace {

/// Cells in one task, so that its scratch is made once for all of them.
constexpr std::size_t kCellsPerTask = 8;

template <class Points>
Diameter measure(Points& points, std::span<const double> radius, std::size_t limit, double cap)
{
    return points.size() <= limit ? exactDiameter(points, radius, cap)
                                  : bracketDiameter(points, radius, cap);
}

double meanStored(const SparseRows& rows)
{
    return static_cast<double>(rows.values.size())
        / std::max(1.0, static_cast<double>(rows.rows()));
}

} // namespace

double workPerDistance(const PairFeatures& features)
{
    return features.poolSource.isSparse() ? meanStored(features.validationSource.sparse())
                                          : static_cast<double>(features.poolSource.cols());
}

std::vector<double> cellRadii(const Clustering& clustering, const CellRows& cell)
{
    std::vector<double> out;
    out.reserve(cell.size());
    for (const RowId row : cell.validation)
        out.push_back(
            std::sqrt(static_cast<double>(clustering.validation.squaredDistance[index(row)])));
    for (const RowId row : cell.selected)
        out.push_back(std::sqrt(static_cast<double>(clustering.pool.squaredDistance[index(row)])));
    return out;
}

double largestDistance(const PairFeatures& features, std::span<const CellRows> cells)
{
    if (!features.poolSource.isSparse())
        return 2.0;
    const auto hasNegative = [](const FeatureMatrix& rows, std::span<const RowId> which) {
        SparseReader reader(rows);
        return std::any_of(which.begin(), which.end(), [&](RowId id) {
            const SparseRow row = reader(index(id));
            return std::any_of(row.values.begin(), row.values.end(),
                               [](float v) { return v < 0.0F; });
        });
    };
    for (const CellRows& cell : cells) {
        if (hasNegative(features.validationSource, cell.validation)
            || hasNegative(features.poolSource, cell.selected))
            return 2.0;
    }
    return std::numbers::sqrt2;
}

std::size_t exactDiameterLimit(std::span<const CellRows> cells, std::uint64_t maxPoints,
                               double workPerPair)
{
    std::vector<std::size_t> sizes;
    for (const CellRows& cell : cells)
        sizes.push_back(cell.size());
    std::sort(sizes.begin(), sizes.end());
    double work = 0;
    for (const std::size_t size : sizes) {
        work += 0.5 * static_cast<double>(size) * static_cast<double>(size) * workPerPair;
        if (size > maxPoints || work > kExactDiameterWork)
            return size - 1;
    }
    return static_cast<std::size_t>(maxPoints);
}

std::vector<Diameter> cellDiameters(const PairFeatures& features, const Clustering& clustering,
                                    std::span<const CellRows> cells, std::uint64_t maxPoints,
                                    Job& job)
{
    const bool sparse = features.poolSource.isSparse();
    const double cap = largestDistance(features, cells);
    const std::size_t limit = exactDiameterLimit(cells, maxPoints, workPerDistance(features));
    std::vector<Diameter> out(cells.size());
    parallelBlocks(
        cells.size(), job,
        [&](Block block) {
            std::vector<float> scratch(sparse ? features.poolSource.cols() : 0, 0.0F);
            for (std::size_t c = block.first; c < block.last; ++c) {
                if (job.stopRequested())
                    throw Cancelled{}; // a large cell takes long enough to ask between cells
                const std::vector<double> radius = cellRadii(clustering, cells[c]);
                if (sparse) {
                    SparseCellPoints points(features.validationSource, features.poolSource,
                                            cells[c], scratch);
                    out[c] = measure(points, radius, limit, cap);
                } else {
                    DenseCellPoints points(features.validationSource.dense(),
                                           features.poolSource.dense(), cells[c]);
                    out[c] = measure(points, radius, limit, cap);
                }
            }
        },
        kCellsPerTask);
    return out;
}

} // namespace craft
