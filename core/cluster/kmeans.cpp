// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/kmeans.h"

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/cluster/fit_space.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace craft {
namespace {

/// Squared distances of unit vectors below this are rounding (floats, |x|^2 = 1 to 1e-7).
constexpr float kSamePoint = 1e-6F;

void check(const FeatureMatrix& rows, const KMeansParams& params)
{
    if (params.clusters == 0)
        throw Error(ErrorCode::Usage, "0 clusters were asked for", "Ask for 1 cluster or more");
    if (params.clusters > rows.rows()) {
        throw Error(ErrorCode::Usage,
                    str(params.clusters, " clusters were asked for, but there are only ",
                        rows.rows(), " rows to fit them on"),
                    str("Ask for at most ", rows.rows(), " clusters, or fit them on more rows"));
    }
}

/// Row at which the running sum of the weights passes `share` of their total; the lowest row that
/// is no seed yet if all weights are zero.
std::size_t draw(std::span<const float> weight, std::span<const std::size_t> seeds, double share)
{
    double total = 0;
    for (const float w : weight)
        total += w > kSamePoint ? static_cast<double>(w) : 0.0;
    if (total <= 0) {
        std::vector<bool> taken(weight.size(), false);
        for (const std::size_t seed : seeds)
            taken[seed] = true;
        return static_cast<std::size_t>(std::find(taken.begin(), taken.end(), false)
                                        - taken.begin());
    }
    double rest = share * total;
    std::size_t row = 0;
    for (std::size_t i = 0; i < weight.size() && rest >= 0; ++i) {
        if (weight[i] > kSamePoint) {
            rest -= static_cast<double>(weight[i]);
            row = i;
        }
    }
    return row;
}

template <class Space>
std::vector<std::size_t> drawSeeds(Space& space, const KMeansParams& params, std::uint32_t restart,
                                   Job& job)
{
    Rng rng(params.seed, "kmeans.seed", restart);
    std::vector<std::size_t> seeds{static_cast<std::size_t>(rng.below(space.rows()))};
    std::vector<float> nearest(space.rows(), std::numeric_limits<float>::infinity());
    while (seeds.size() < params.clusters) {
        space.lowerTo(seeds.back(), nearest, job);
        seeds.push_back(draw(nearest, seeds, rng.unit()));
    }
    return seeds;
}

/// Gives every empty cluster the row that lies farthest from its centroid. Moving a row to a
/// cluster of its own lowers the inertia, so inertia still never increases.
template <class Space>
std::uint32_t fillEmptyClusters(const Space& space, Assignment& assignment, std::size_t clusters)
{
    std::vector<std::uint64_t> size(clusters, 0);
    for (const ClusterId c : assignment.cluster)
        ++size[index(c)];
    std::uint32_t filled = 0;
    for (std::size_t c = 0; c < clusters; ++c) {
        if (size[c] > 0)
            continue;
        std::size_t farthest = space.rows();
        float most = kSamePoint;
        for (std::size_t i = 0; i < space.rows(); ++i) {
            const float distance = assignment.squaredDistance[i] - space.floor(i);
            if (distance > most && size[index(assignment.cluster[i])] > 1) {
                most = distance;
                farthest = i;
            }
        }
        if (farthest == space.rows())
            return filled;
        --size[index(assignment.cluster[farthest])];
        assignment.cluster[farthest] = clusterId(c);
        assignment.squaredDistance[farthest] = space.floor(farthest);
        size[c] = 1;
        ++filled;
    }
    return filled;
}

template <class Space>
struct Run {
    typename Space::Centroids centroids;
    std::vector<double> inertia;
    std::uint32_t reseeded = 0;
    bool converged = false;
};

double sum(std::span<const float> values)
{
    double total = 0;
    for (const float v : values)
        total += static_cast<double>(v);
    return total;
}

template <class Space>
Run<Space> lloyd(const Space& space, std::span<const std::size_t> seeds, const KMeansParams& params,
                 Job& job)
{
    Run<Space> run;
    run.centroids = space.at(seeds);
    Assignment assignment{std::vector<ClusterId>(space.rows()), std::vector<float>(space.rows())};
    for (std::uint32_t iteration = 0;; ++iteration) {
        space.assign(run.centroids, assignment, job);
        run.inertia.push_back(sum(assignment.squaredDistance));
        if (iteration == params.maxIterations)
            return run;
        const std::uint32_t filled = fillEmptyClusters(space, assignment, params.clusters);
        run.reseeded += filled;
        if (iteration > 0 && filled == 0) {
            const double before = run.inertia[iteration - 1];
            if (before - run.inertia[iteration] <= params.tolerance * before) {
                run.converged = true;
                return run;
            }
        }
        const Members members(assignment.cluster, params.clusters);
        run.centroids = space.means(members, run.centroids, job);
    }
}

void keep(SparseRows centroids, KMeansModel& model)
{
    model.sparseCentroids = std::move(centroids);
}

void keep(std::vector<float> centroids, KMeansModel& model)
{
    model.centroids = std::move(centroids);
}

template <class Space>
KMeansModel modelOf(const Space& space, Run<Space> run, std::size_t cols, std::size_t clusters)
{
    KMeansModel model;
    model.clusters = clusters;
    model.cols = cols;
    keep(std::move(run.centroids), model);
    model.inertia = std::move(run.inertia);
    model.fittedRows = space.rows();
    model.reseeded = run.reseeded;
    model.converged = run.converged;
    return model;
}

/// Calls `f` with the fit space of `rows`.
template <class F>
auto withSpace(const FeatureMatrix& rows, Job& job, F&& f)
{
    if (rows.isSparse()) {
        SparseFitSpace space(rows.sparse());
        return f(space);
    }
    DenseFitSpace space(rows.dense(), job);
    return f(space);
}

} // namespace

std::vector<RowId> kmeansSeeds(const FeatureMatrix& rows, const KMeansParams& params,
                               std::uint32_t restart, Job& job)
{
    check(rows, params);
    return withSpace(rows, job, [&](auto& space) {
        std::vector<RowId> out;
        for (const std::size_t seed : drawSeeds(space, params, restart, job))
            out.push_back(rowId(seed));
        return out;
    });
}

KMeansModel fitKMeansFrom(const FeatureMatrix& rows, std::span<const RowId> start,
                          const KMeansParams& params, Job& job)
{
    check(rows, params);
    CRAFT_ASSERT(start.size() == params.clusters);
    std::vector<std::size_t> seeds;
    for (const RowId row : start)
        seeds.push_back(index(row));
    return withSpace(rows, job, [&](auto& space) {
        return modelOf(space, lloyd(space, seeds, params, job), rows.cols(), params.clusters);
    });
}

KMeansModel fitKMeans(const FeatureMatrix& rows, const KMeansParams& params, Job& job)
{
    check(rows, params);
    return withSpace(rows, job, [&](auto& space) {
        auto best = lloyd(space, drawSeeds(space, params, 0, job), params, job);
        for (std::uint32_t restart = 1; restart < params.restarts; ++restart) {
            auto run = lloyd(space, drawSeeds(space, params, restart, job), params, job);
            if (run.inertia.back() < best.inertia.back())
                best = std::move(run);
        }
        return modelOf(space, std::move(best), rows.cols(), params.clusters);
    });
}

} // namespace craft
