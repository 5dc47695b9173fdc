// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/cluster.h"

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/cluster/titles.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace craft {
namespace {

/// All rows of the first matrix, then some of the second.
FeatureMatrix together(const FeatureMatrix& first, const FeatureMatrix& second,
                       std::span<const RowId> some)
{
    if (first.isSparse()) {
        SparseRows out = first.sparse();
        out.append(second.gather(some).sparse());
        return FeatureMatrix(std::move(out));
    }
    const std::size_t cols = first.cols();
    std::vector<float> values((first.rows() + some.size()) * cols);
    first.dense().readRaw({0, first.rows()}, std::span(values).first(first.rows() * cols));
    for (std::size_t i = 0; i < some.size(); ++i) {
        const std::size_t row = index(some[i]);
        second.dense().readRaw({row, row + 1},
                               std::span(values).subspan((first.rows() + i) * cols, cols));
    }
    return FeatureMatrix(DenseRows(std::move(values), cols));
}

const char* fittedRowsName(FitOn fit)
{
    return fit == FitOn::Validation ? "validation pairs"
        : fit == FitOn::Pool        ? "pool pairs to fit on"
                                    : "validation and pool pairs to fit on";
}

void checkEnough(std::size_t rows, const ClusterParams& params)
{
    if (params.kmeans.clusters <= rows)
        return;
    throw Error(ErrorCode::Usage,
                str("k = ", params.kmeans.clusters, " clusters is more than the ", rows, " ",
                    fittedRowsName(params.fit)),
                rows == 0 ? std::string("Give at least one pair to fit clusters on")
                          : str("Ask for k = ", rows,
                                " or fewer, give more pairs, or fit on the pool (--fit pool)"));
}

KMeansModel fitOn(const FeatureMatrix& rows, const ClusterParams& params, Job& job)
{
    checkEnough(rows.rows(), params);
    return fitKMeans(rows, params.kmeans, job);
}

KMeansModel fitModel(const PairFeatures& features, const ClusterParams& params, Job& job)
{
    if (params.fit == FitOn::Validation)
        return fitOn(features.validationSource, params, job);
    const std::uint64_t wanted =
        params.sampleRows > 0 ? params.sampleRows : kSampleRowsPerCluster * params.kmeans.clusters;
    const std::vector<RowId> sample =
        sampleRows(features.poolSource.rows(), features.zeroRows, wanted, params.kmeans.seed);
    if (params.fit == FitOn::Pool)
        return fitOn(features.poolSource.gather(sample), params, job);
    return fitOn(together(features.validationSource, features.poolSource, sample), params, job);
}

} // namespace

std::vector<RowId> sampleRows(std::size_t rows, std::span<const RowId> excluded,
                              std::uint64_t count, std::uint64_t seed)
{
    const std::size_t candidates = rows - excluded.size();
    const std::size_t wanted = std::min<std::size_t>(candidates, count);
    // Floyd's sampling: for every j one draw, and j itself when the draw is taken already.
    std::vector<bool> taken(candidates, wanted == candidates);
    Rng rng(seed, "cluster.sample");
    for (std::size_t j = candidates - wanted; wanted < candidates && j < candidates; ++j) {
        const auto drawn = static_cast<std::size_t>(rng.below(j + 1));
        taken[taken[drawn] ? j : drawn] = true;
    }
    std::vector<RowId> out;
    out.reserve(wanted);
    auto skip = excluded.begin();
    std::size_t candidate = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        if (skip != excluded.end() && index(*skip) == row)
            ++skip;
        else if (taken[candidate++])
            out.push_back(rowId(row));
    }
    return out;
}

Clustering cluster(const PairFeatures& features, const ClusterParams& params, Job& job)
{
    Clustering out;
    job.begin("Fitting clusters", 0);
    out.model = fitModel(features, params, job);
    job.begin("Assigning to clusters",
              features.poolSource.rows() + features.validationSource.rows());
    out.pool = assign(features.poolSource, out.model, job);
    out.validation = assign(features.validationSource, out.model, job);
    out.titles = clusterTitles(out.model, features.poolMeanSource, features.sourceNames);
    return out;
}

} // namespace craft
