// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/projected_bound.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/bound/cell_points.h"
#include "core/bound/diameter.h"
#include "core/bound/discrete_kl.h"
#include "core/bound/knn_kl.h"
#include "core/bound/logistic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>

namespace craft {
namespace {

constexpr int kLloydSteps = 5;

void addTo(float* out, float scale, const float* column, std::size_t dim)
{
    for (std::size_t d = 0; d < dim; ++d)
        out[d] += scale * column[d];
}

std::vector<std::uint32_t> nearestCells(const DensePoints& points, const DensePoints& centres)
{
    const ByDimension search(centres);
    std::vector<std::uint32_t> out(points.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint32_t>(search.nearest(points.point(i)));
    return out;
}

std::vector<std::uint64_t> countCells(std::span<const std::uint32_t> cells, std::size_t n)
{
    std::vector<std::uint64_t> out(n, 0);
    for (const std::uint32_t cell : cells)
        ++out[cell];
    return out;
}

/// Means of the points of each cell; cells without points disappear.
DensePoints means(const DensePoints& points, std::span<const std::uint32_t> cells, std::size_t n)
{
    std::vector<double> sums(n * points.dim, 0.0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t d = 0; d < points.dim; ++d)
            sums[cells[i] * points.dim + d] += static_cast<double>(points.point(i)[d]);
    }
    const std::vector<std::uint64_t> counts = countCells(cells, n);
    DensePoints out{points.dim, {}};
    for (std::size_t c = 0; c < n; ++c) {
        for (std::size_t d = 0; counts[c] > 0 && d < points.dim; ++d)
            out.values.push_back(
                static_cast<float>(sums[c * points.dim + d] / static_cast<double>(counts[c])));
    }
    return out;
}

std::vector<double> shares(std::span<const std::uint64_t> counts)
{
    const auto total =
        static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
    std::vector<double> out;
    for (const std::uint64_t count : counts)
        out.push_back(static_cast<double>(count) / total);
    return out;
}

DensePoints together(const DensePoints& a, const DensePoints& b)
{
    DensePoints out = a;
    out.values.insert(out.values.end(), b.values.begin(), b.values.end());
    return out;
}

/// sum p_i D_i over the cells.
double residualOf(const ProjectedCells& cells, const DensePoints& points,
                  std::span<const double> share, Job& job)
{
    std::vector<std::vector<std::uint32_t>> members(cells.centres.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t n = cells.validation.size();
        members[i < n ? cells.validation[i] : cells.selected[i - n]].push_back(
            static_cast<std::uint32_t>(i));
    }
    std::vector<double> diameter(members.size());
    parallelBlocks(
        members.size(), job,
        [&](Block block) {
            for (std::size_t c = block.first; c < block.last; ++c) {
                std::vector<double> radius;
                for (const std::uint32_t i : members[c])
                    radius.push_back(std::sqrt(squaredDistance(
                        points.point(i).data(), cells.centres.point(c).data(), points.dim)));
                PlainCellPoints cell(points, members[c]);
                diameter[c] =
                    exactDiameter(cell, radius, std::numeric_limits<double>::infinity()).high;
            }
        },
        256);
    return std::inner_product(share.begin(), share.end(), diameter.begin(), 0.0);
}

double mean(const std::vector<OneProjection>& runs, double OneProjection::*field)
{
    double sum = 0;
    for (const OneProjection& run : runs)
        sum += run.*field;
    return sum / static_cast<double>(runs.size());
}

double standardDeviation(const std::vector<OneProjection>& runs, double centre)
{
    if (runs.size() < 2)
        return 0.0;
    double sum = 0;
    for (const OneProjection& run : runs)
        sum += (run.klEstimate - centre) * (run.klEstimate - centre);
    return std::sqrt(sum / static_cast<double>(runs.size() - 1));
}

} // namespace

std::vector<float> projectionMatrix(std::size_t cols, std::uint32_t dim, std::uint32_t projection,
                                    std::uint64_t seed)
{
    // Box, Muller 1958: two normal numbers from two uniform ones.
    Rng rng(seed, "bound.projection", projection);
    const double scale = 1.0 / std::sqrt(static_cast<double>(dim));
    std::vector<float> out(cols * dim);
    for (std::size_t i = 0; i < out.size(); i += 2) {
        const double radius = scale * std::sqrt(-2.0 * std::log(1.0 - rng.unit()));
        const double angle = 2.0 * std::numbers::pi * rng.unit();
        out[i] = static_cast<float>(radius * std::cos(angle));
        if (i + 1 < out.size())
            out[i + 1] = static_cast<float>(radius * std::sin(angle));
    }
    return out;
}

DensePoints projectRows(const FeatureMatrix& rows, std::span<const RowId> which,
                        std::span<const float> matrix, std::uint32_t dim)
{
    DensePoints out{dim, std::vector<float>(which.size() * dim, 0.0F)};
    std::vector<float> unit(rows.isSparse() ? 0 : rows.cols());
    std::optional<SparseReader> sparse;
    if (rows.isSparse())
        sparse.emplace(rows);
    for (std::size_t i = 0; i < which.size(); ++i) {
        float* const point = out.values.data() + i * dim;
        const std::size_t r = index(which[i]);
        if (sparse) {
            const SparseRow row = (*sparse)(r);
            for (std::size_t t = 0; t < row.columns.size(); ++t)
                addTo(point, row.values[t], matrix.data() + row.columns[t] * std::size_t{dim}, dim);
        } else {
            rows.dense().read({r, r + 1}, unit);
            for (std::size_t j = 0; j < unit.size(); ++j)
                addTo(point, unit[j], matrix.data() + j * dim, dim);
        }
    }
    return out;
}

ProjectedCells projectedCells(const DensePoints& validation, std::span<const ClusterId> cluster,
                              const DensePoints& selected)
{
    CRAFT_ASSERT(validation.size() == cluster.size());
    std::vector<std::uint32_t> start;
    std::uint32_t clusters = 0;
    for (const ClusterId c : cluster) {
        start.push_back(static_cast<std::uint32_t>(c));
        clusters = std::max(clusters, start.back() + 1);
    }
    ProjectedCells out;
    out.centres = means(validation, start, clusters);
    for (int step = 0; step < kLloydSteps; ++step) {
        const std::vector<std::uint32_t> cells = nearestCells(validation, out.centres);
        if (cells == out.validation)
            break;
        out.centres = means(validation, cells, out.centres.size());
        out.validation = cells;
    }
    const std::vector<std::uint64_t> taken =
        countCells(nearestCells(selected, out.centres), out.centres.size());
    DensePoints kept{out.centres.dim, {}};
    for (std::size_t c = 0; c < taken.size(); ++c) {
        const std::span<const float> centre = out.centres.point(c);
        if (taken[c] > 0)
            kept.values.insert(kept.values.end(), centre.begin(), centre.end());
    }
    out.centres = std::move(kept);
    out.validation = nearestCells(validation, out.centres);
    out.selected = nearestCells(selected, out.centres);
    return out;
}

OneProjection measureProjection(const DensePoints& validation, std::span<const ClusterId> cluster,
                                const DensePoints& selected, std::uint32_t neighbours, Job& job)
{
    const ProjectedCells cells = projectedCells(validation, cluster, selected);
    const std::size_t n = cells.centres.size();
    const std::vector<double> p = shares(countCells(cells.validation, n));
    const std::vector<double> q = shares(countCells(cells.selected, n));
    const DensePoints points = together(validation, selected);
    std::vector<std::uint8_t> labels(points.size(), 0);
    std::fill_n(labels.begin(), validation.size(), std::uint8_t{1});
    OneProjection out;
    out.klDiscrete = discreteDivergence(p, q).kl;
    out.residual = residualOf(cells, points, p, job);
    out.lipschitz = fitLogistic(points, labels, {}, job).norm();
    out.klEstimate = knnKl(validation, selected, neighbours, job).kl;
    return out;
}

std::vector<RowId> sampleOf(std::span<const RowId> rows, std::uint64_t count, std::uint64_t seed,
                            std::uint64_t stream)
{
    // Selection sampling (Knuth): row i is taken with probability wanted / left.
    Rng rng(seed, "bound.sample", stream);
    std::uint64_t wanted = std::min<std::uint64_t>(count, rows.size());
    std::vector<RowId> out;
    out.reserve(wanted);
    for (std::size_t i = 0; i < rows.size() && wanted > 0; ++i) {
        if (rng.below(rows.size() - i) < wanted) {
            out.push_back(rows[i]);
            --wanted;
        }
    }
    return out;
}

ProjectedBound projectedBound(const PairFeatures& features, const Clustering& clustering,
                              std::span<const RowId> selected, const DiagnoseParams& params,
                              Job& job)
{
    ProjectedBound out;
    std::vector<RowId> all(features.validationSource.rows());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = rowId(i);
    if (params.projections == 0 || params.projectedDimensions == 0 || all.empty()
        || selected.empty())
        return out;
    const auto p = sampleOf(all, params.projectedRows, params.seed, 0);
    const auto q = sampleOf(selected, params.projectedRows, params.seed, 1);
    std::vector<ClusterId> cluster;
    for (const RowId row : p)
        cluster.push_back(clustering.validation.cluster[index(row)]);

    std::vector<OneProjection> runs;
    const std::uint32_t dim = params.projectedDimensions;
    for (std::uint32_t i = 0; i < params.projections; ++i) {
        job.checkpoint();
        const auto matrix = projectionMatrix(features.poolSource.cols(), dim, i, params.seed);
        const DensePoints validation = projectRows(features.validationSource, p, matrix, dim);
        const DensePoints chosen = projectRows(features.poolSource, q, matrix, dim);
        runs.push_back(measureProjection(validation, cluster, chosen, params.neighbours, job));
    }
    out.dimensions = params.projectedDimensions;
    out.projections = params.projections;
    out.klEstimate = mean(runs, &OneProjection::klEstimate);
    out.klEstimateSd = standardDeviation(runs, out.klEstimate);
    out.klDiscrete = mean(runs, &OneProjection::klDiscrete);
    out.lipschitz = mean(runs, &OneProjection::lipschitz);
    out.residual = mean(runs, &OneProjection::residual);
    for (const OneProjection& run : runs)
        out.bound +=
            (run.klDiscrete + run.lipschitz * run.residual) / static_cast<double>(runs.size());
    out.ratio =
        out.klEstimate > 0 ? out.bound / out.klEstimate : std::numeric_limits<double>::quiet_NaN();
    out.validationRows = p.size();
    out.selectedRows = q.size();
    return out;
}

} // namespace craft
