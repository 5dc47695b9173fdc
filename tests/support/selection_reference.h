// SPDX-License-Identifier: GPL-3.0-or-later
// Random ranking problems, and slow, obvious versions of what selectors compute.
#pragma once

#include "core/base/rng.h"
#include "core/select/selector.h"
#include "tests/support/small_corpus.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace craft::test {

/// A ranking problem that owns all its parts.
struct RankCase {
    PairFeatures features;
    Clustering clustering;
    Clustering targets;
    RowFlags flags;
    std::vector<std::uint64_t> depth;
    std::vector<std::uint64_t> picks;
    std::uint64_t seed = 1;
    std::shared_ptr<const Corpus> pool; ///< texts, which have nothing to do with the features
    std::shared_ptr<const Corpus> validation;
    std::uint64_t rows = 0; ///< to rank in all, by methods that rank the whole pool
    std::uint64_t budget = 0;

    [[nodiscard]] RankInput input() const
    {
        return {features,   clustering,       flags, depth, picks, seed, &targets,
                pool.get(), validation.get(), rows,  budget};
    }
    /// All of them, ascending.
    [[nodiscard]] std::vector<RowId> eligibleRows() const
    {
        std::vector<RowId> out;
        for (std::size_t row = 0; row < flags.size(); ++row) {
            if (isEligible(row))
                out.push_back(rowId(row));
        }
        return out;
    }
    [[nodiscard]] bool isEligible(std::size_t row) const
    {
        return flags[row] == 0 && clustering.pool.cluster[row] != kNoCluster;
    }
    [[nodiscard]] std::vector<RowId> eligibleRows(std::size_t cluster) const
    {
        std::vector<RowId> own;
        for (std::size_t row = 0; row < flags.size(); ++row) {
            if (isEligible(row) && index(clustering.pool.cluster[row]) == cluster)
                own.push_back(rowId(row));
        }
        return own;
    }
};

struct RankCaseSize {
    std::size_t pool = 200;
    std::size_t validation = 30;
    std::size_t clusters = 4;
    std::size_t cols = 25;
    bool sparse = true;
    bool flagged = true; ///< some rows are not eligible
};

/// A row with few different non-zero values, so that equal rows and equal scores occur. Sparse
/// rows keep only a part of their unit length, as TF-IDF rows do.
inline std::vector<float> randomRow(Rng& rng, const RankCaseSize& size)
{
    std::vector<float> row(size.cols, 0.0F);
    for (std::uint64_t n = 1 + rng.below(5); n > 0; --n)
        row[rng.below(size.cols)] = static_cast<float>(1 + rng.below(3));
    double squared = 0;
    for (const float value : row)
        squared += static_cast<double>(value) * static_cast<double>(value);
    if (size.sparse)
        squared += static_cast<double>(rng.below(3));
    for (float& value : row)
        value = static_cast<float>(static_cast<double>(value) / std::sqrt(squared));
    return row;
}

inline FeatureMatrix matrixOf(const std::vector<std::vector<float>>& rows, std::size_t cols,
                              bool sparse)
{
    if (!sparse) {
        std::vector<float> values;
        for (const auto& row : rows)
            values.insert(values.end(), row.begin(), row.end());
        return FeatureMatrix(DenseRows(std::move(values), cols));
    }
    SparseRows out;
    out.cols = cols;
    for (const auto& row : rows) {
        for (std::size_t f = 0; f < cols; ++f) {
            if (row[f] != 0) {
                out.columns.push_back(static_cast<std::uint32_t>(f));
                out.values.push_back(row[f]);
            }
        }
        out.offsets.push_back(out.columns.size());
    }
    return FeatureMatrix(std::move(out));
}

inline FeatureMatrix randomMatrix(Rng& rng, std::size_t rows, const RankCaseSize& size)
{
    std::vector<std::vector<float>> out;
    for (std::size_t i = 0; i < rows; ++i)
        out.push_back(randomRow(rng, size));
    return matrixOf(out, size.cols, size.sparse);
}

/// All coordinates of a unit row.
inline std::vector<float> denseRow(const FeatureMatrix& matrix, std::size_t row)
{
    std::vector<float> out(matrix.cols(), 0.0F);
    if (!matrix.isSparse()) {
        matrix.dense().read({row, row + 1}, out);
        return out;
    }
    SparseReader reader(matrix);
    const SparseRow sparse = reader(row);
    for (std::size_t i = 0; i < sparse.columns.size(); ++i)
        out[sparse.columns[i]] = sparse.values[i];
    return out;
}

inline std::vector<float> meanRow(const FeatureMatrix& matrix)
{
    std::vector<double> sum(matrix.cols(), 0.0);
    for (std::size_t row = 0; row < matrix.rows(); ++row) {
        const auto values = denseRow(matrix, row);
        for (std::size_t f = 0; f < values.size(); ++f)
            sum[f] += static_cast<double>(values[f]);
    }
    std::vector<float> mean;
    for (const double value : sum)
        mean.push_back(static_cast<float>(value / std::max<double>(1, double(matrix.rows()))));
    return mean;
}

/// Random clusters; centroids are the means of the validation rows in them.
inline Clustering randomClustering(Rng& rng, const RankCaseSize& size,
                                   const FeatureMatrix& validation)
{
    Clustering out;
    out.model.clusters = size.clusters;
    out.model.cols = size.cols;
    out.model.centroids.assign(size.clusters * size.cols, 0.0F);
    for (std::size_t row = 0; row < size.pool; ++row) {
        out.pool.cluster.push_back(clusterId(rng.below(size.clusters)));
        out.pool.squaredDistance.push_back(static_cast<float>(rng.below(50)) / 50.0F);
    }
    std::vector<std::uint32_t> members(size.clusters, 0);
    for (std::size_t row = 0; row < size.validation; ++row) {
        // The last cluster stays without validation rows.
        const std::size_t cluster = rng.below(std::max<std::size_t>(1, size.clusters - 1));
        out.validation.cluster.push_back(clusterId(cluster));
        out.validation.squaredDistance.push_back(0.5F);
        ++members[cluster];
        const auto values = denseRow(validation, row);
        for (std::size_t f = 0; f < size.cols; ++f)
            out.model.centroids[cluster * size.cols + f] += values[f];
    }
    for (std::size_t i = 0; i < out.model.centroids.size(); ++i)
        out.model.centroids[i] /= static_cast<float>(std::max(1U, members[i / size.cols]));
    return out;
}

/// Sentences of few words, so that words and whole sentences repeat.
inline std::shared_ptr<const Corpus> randomTexts(Rng& rng, std::size_t pairs)
{
    const auto sentence = [&rng](const std::string& prefix) {
        std::string text;
        for (std::uint64_t words = 1 + rng.below(7); words > 0; --words)
            text +=
                (text.empty() ? "" : " ") + prefix + std::to_string(rng.below(1 + rng.below(20)));
        return text;
    };
    PairTexts texts;
    for (std::size_t i = 0; i < pairs; ++i)
        texts.emplace_back(sentence("s"), sentence("t"));
    return makeCorpus(texts);
}

inline RankCase randomRankCase(std::uint64_t seed, const RankCaseSize& size)
{
    Rng rng(seed, "test.rank-case");
    RankCase out;
    out.features.poolSource = randomMatrix(rng, size.pool, size);
    out.features.poolTarget = randomMatrix(rng, size.pool, size);
    out.features.validationSource = randomMatrix(rng, size.validation, size);
    out.features.validationTarget = randomMatrix(rng, size.validation, size);
    out.features.poolMeanSource = meanRow(out.features.poolSource);
    out.features.poolMeanTarget = meanRow(out.features.poolTarget);
    out.clustering = randomClustering(rng, size, out.features.validationSource);
    out.targets = randomClustering(rng, size, out.features.validationTarget);
    for (std::size_t row = 0; row < size.pool; ++row) {
        out.flags.push_back(size.flagged && rng.below(6) == 0 ? kDuplicate : 0);
        if (size.flagged && rng.below(20) == 0)
            out.clustering.pool.cluster[row] = kNoCluster;
    }
    for (std::size_t i = 0; i < size.clusters; ++i) {
        out.depth.push_back(rng.below(2 * size.pool / size.clusters + 2));
        out.picks.push_back(rng.below(out.depth.back() + 1));
    }
    out.seed = seed;
    out.pool = randomTexts(rng, size.pool);
    out.validation = randomTexts(rng, size.validation);
    out.rows = 1 + rng.below(size.pool + 1);
    out.budget = out.rows;
    return out;
}

/// Parameters of the naive costs, as the conditional selector names them.
struct NaiveParams {
    char variant = 'b';
    std::string metric = "sqeuclidean";
    double shrink = 0;
    double beta = 0;
    double alpha = 0;
    double smoothing = 0;
};

/// Distance of a unit row x to a point p of squared length pp, coordinate by coordinate.
inline double naiveDistance(const std::string& metric, const std::vector<float>& x,
                            const std::vector<float>& p, double pp)
{
    double product = 0;
    for (std::size_t f = 0; f < x.size(); ++f)
        product += static_cast<double>(x[f]) * static_cast<double>(p[f]);
    if (metric == "cosine")
        return pp > 0 ? 1 - product / std::sqrt(pp) : 1.0;
    const double squared = std::max(0.0, 1 - 2 * product + pp);
    return metric == "sqeuclidean" ? squared : std::sqrt(squared);
}

/// Mean distance over the validation rows of a cluster, mixed with the mean over all.
inline double naiveSampleCost(const FeatureMatrix& validation, const Clustering& clustering,
                              std::size_t cluster, const NaiveParams& params,
                              const std::vector<float>& x)
{
    double own = 0;
    double members = 0;
    double all = 0;
    for (std::size_t v = 0; v < validation.rows(); ++v) {
        const double d = naiveDistance(params.metric, x, denseRow(validation, v), 1.0);
        all += d;
        if (index(clustering.validation.cluster[v]) == cluster) {
            own += d;
            ++members;
        }
    }
    all /= static_cast<double>(validation.rows());
    return members + params.shrink > 0 ? (own + params.shrink * all) / (members + params.shrink)
                                       : all;
}

/// P(j|i) of methods.md 1.4.
inline std::vector<double> naiveTargetShares(const RankCase& in, std::size_t cluster,
                                             double smoothing)
{
    const std::size_t cells = in.targets.clusters();
    std::vector<double> own(cells, 0);
    std::vector<double> all(cells, 0);
    double members = 0;
    const auto& cell = in.targets.validation.cluster;
    for (std::size_t v = 0; v < cell.size(); ++v) {
        all[index(cell[v])] += 1.0 / static_cast<double>(cell.size());
        if (index(in.clustering.validation.cluster[v]) == cluster) {
            ++own[index(cell[v])];
            ++members;
        }
    }
    if (members + smoothing <= 0)
        return all;
    for (std::size_t j = 0; j < cells; ++j)
        own[j] = (own[j] + smoothing * all[j]) / (members + smoothing);
    return own;
}

inline std::vector<float> targetCentroid(const RankCase& in, std::size_t j)
{
    const auto first =
        in.targets.model.centroids.begin() + static_cast<std::ptrdiff_t>(j * in.targets.model.cols);
    return {first, first + static_cast<std::ptrdiff_t>(in.targets.model.cols)};
}

/// What variants a, b and c ask of one pool row (d and e: as b).
inline double naiveCost(const RankCase& in, std::size_t row, const NaiveParams& params)
{
    const std::size_t cluster = index(in.clustering.pool.cluster[row]);
    const auto x = denseRow(in.features.poolSource, row);
    const auto y = denseRow(in.features.poolTarget, row);
    const auto square = [](const std::vector<float>& p) {
        double sum = 0;
        for (const float value : p)
            sum += static_cast<double>(value) * static_cast<double>(value);
        return sum;
    };
    const auto likeness = [&](const std::vector<float>& z, const std::vector<float>& mean) {
        return (params.metric == "sqeuclidean" ? 2 : 1)
            * (1 - naiveDistance("cosine", z, mean, 1.0));
    };
    const auto toCentroid = [&](std::size_t j) {
        const auto centroid = targetCentroid(in, j);
        return naiveDistance(params.metric, y, centroid, square(centroid));
    };
    const auto shares = naiveTargetShares(in, cluster, params.smoothing);
    const std::size_t cell = index(in.targets.pool.cluster[row]);
    double target = 0;
    if (params.variant == 'a') {
        for (std::size_t j = 0; j < shares.size(); ++j)
            target += shares[j] * toCentroid(j);
    } else if (params.variant == 'c' && shares[cell] > 0) {
        target = toCentroid(cell);
    } else {
        target = naiveSampleCost(in.features.validationTarget, in.clustering, cluster, params, y);
    }
    target += params.beta * likeness(y, in.features.poolMeanTarget);
    const double source =
        naiveSampleCost(in.features.validationSource, in.clustering, cluster, params, x)
        + params.beta * likeness(x, in.features.poolMeanSource);
    return params.alpha * source + (1 - params.alpha) * target;
}

/// The plain greedy algorithm: every candidate is scored before every pick.
inline std::vector<std::uint32_t> naivePickWithDecay(const SparseRows& candidates,
                                                     std::span<const RowId> rows,
                                                     std::vector<double> weight, double decay,
                                                     std::uint64_t picks)
{
    std::vector<std::uint32_t> picked;
    std::vector<bool> isPicked(rows.size(), false);
    while (picked.size() < std::min<std::uint64_t>(picks, rows.size())) {
        std::size_t best = rows.size();
        double bestScore = -1;
        for (std::size_t c = 0; c < rows.size(); ++c) {
            if (isPicked[c])
                continue;
            const SparseRow x = candidates.row(c);
            double score = 0;
            for (std::size_t i = 0; i < x.values.size(); ++i)
                score += static_cast<double>(x.values[i]) * weight[x.columns[i]];
            if (score > bestScore || (score == bestScore && rows[c] < rows[best])) {
                best = c;
                bestScore = score;
            }
        }
        isPicked[best] = true;
        picked.push_back(static_cast<std::uint32_t>(best));
        for (const std::uint32_t f : candidates.row(best).columns)
            weight[f] *= decay;
    }
    return picked;
}

} // namespace craft::test
