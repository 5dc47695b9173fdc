// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/conditional_cost.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"

#include <limits>

namespace craft {
namespace {

/// Stored rows stand for unit vectors, whatever coordinates they keep (feature_matrix.h).
constexpr double kUnit = 1.0;

ClusterRows validationMembers(const Clustering& clustering)
{
    const auto& cluster = clustering.validation.cluster;
    const RowFlags none(cluster.size(), 0);
    return groupRows(cluster, none, clustering.clusters());
}

Expectation expectAll(const UnitRows& rows, Metric metric, std::size_t cols)
{
    Expectation all(metric, cols);
    for (std::size_t row = 0; row < rows.size(); ++row)
        all.add(1.0, rows[row], kUnit);
    all.finish();
    return all;
}

void checkParams(const RankInput& in, const ConditionalParams& params)
{
    if (in.clustering.validation.cluster.empty()) {
        throw Error(ErrorCode::Invalid, "there are no validation pairs to compare the pool with",
                    "Import a validation set");
    }
    if (!isLinear(params.metric) && params.beta > 0) {
        throw Error(ErrorCode::Usage,
                    str("--beta is ", params.beta,
                        ", but the pool's mean cannot be subtracted from euclidean distances"),
                    "Set --beta 0, or use --metric cosine or sqeuclidean");
    }
    if (params.usesTargetClusters() && in.targets == nullptr) {
        throw Error(ErrorCode::Usage, "variants a and c need clusters of the target side",
                    "Cluster the targets first, or use another --variant");
    }
    if (params.variant != Variant::Decay)
        return;
    if (!isLinear(params.metric)) {
        throw Error(ErrorCode::Usage, "--variant e has no euclidean form",
                    "Use --metric cosine or sqeuclidean");
    }
    if ((params.alpha > 0 && !in.features.poolSource.isSparse())
        || (params.alpha < 1 && !in.features.poolTarget.isSparse())) {
        throw Error(ErrorCode::Usage,
                    "--variant e lets features lose weight, but these vectors are dense and their "
                    "coordinates are no features",
                    "Use --variant b or d, or a vectorizer that makes sparse vectors");
    }
}

/// The target side's cost of the rows of one cluster.
class TargetCost {
public:
    TargetCost(const ConditionalSide& side, const std::optional<TargetCells>& cells,
               const ConditionalParams& params, std::size_t cluster)
        : m_side(side)
        , m_cells(cells)
        , m_params(params)
        , m_expectation(params.variant == Variant::Centroids ? ofCentroids(cluster)
                                                             : side.ofCluster(cluster))
    {
        if (params.variant == Variant::Cells)
            m_shares = cells->shares(cluster);
    }

    double operator()(RowId row, const VectorView& y)
    {
        const std::size_t cell = m_shares.empty() ? 0 : m_cells->cellOf(row);
        if (cell < m_shares.size() && m_shares[cell] > 0)
            return toCentroid(cell, y);
        return m_expectation(y, kUnit);
    }

private:
    [[nodiscard]] Expectation ofCentroids(std::size_t cluster) const
    {
        Expectation out(m_params.metric, m_side.pool().cols());
        const std::vector<double> shares = m_cells->shares(cluster);
        for (std::size_t j = 0; j < shares.size(); ++j) {
            if (shares[j] > 0)
                out.add(shares[j], m_cells->centroid(j), m_cells->squaredLength(j));
        }
        out.finish();
        m_side.contrast(out);
        return out;
    }

    [[nodiscard]] double toCentroid(std::size_t cell, const VectorView& y) const
    {
        const double cost = distance(m_params.metric, kUnit, dot(y, m_cells->centroid(cell).values),
                                     m_cells->squaredLength(cell));
        if (m_params.beta <= 0)
            return cost;
        const double slope = m_params.metric == Metric::SquaredEuclidean ? 2.0 : 1.0;
        return cost + slope * m_params.beta * dot(y, m_side.poolMean());
    }

    const ConditionalSide& m_side;
    const std::optional<TargetCells>& m_cells;
    const ConditionalParams& m_params;
    Expectation m_expectation;
    std::vector<double> m_shares;
};

/// A part of a cluster that one thread scores at a time.
struct Piece {
    std::size_t cluster;
    std::size_t first;
    std::size_t last;
};

std::vector<Piece> cutInPieces(const ClusterRows& rows, Metric metric)
{
    // Large enough to pay for the cluster's mean, small enough to stop soon and to share out.
    const std::size_t piece = isLinear(metric) ? 16384 : 512;
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < rows.clusters(); ++i) {
        const std::size_t size = rows.of(i).size();
        for (std::size_t first = 0; first < size; first += piece)
            pieces.push_back({i, first, std::min(size, first + piece)});
    }
    return pieces;
}

} // namespace

ConditionalSide::ConditionalSide(const FeatureMatrix& pool, const FeatureMatrix& validation,
                                 std::span<const float> poolMean, const ClusterRows& members,
                                 const ConditionalParams& params)
    : m_pool(pool)
    , m_poolMean(poolMean)
    , m_members(members)
    , m_params(params)
    , m_validation(validation)
    , m_global(expectAll(m_validation, params.metric, validation.cols()))
{ }

Expectation ConditionalSide::ofCluster(std::size_t cluster) const
{
    Expectation out(m_params.metric, m_pool.cols());
    for (const RowId row : m_members.of(cluster))
        out.add(1.0, m_validation[index(row)], kUnit);
    out.add(m_params.shrink, m_global);
    if (out.weight() <= 0)
        out.add(1.0, m_global);
    out.finish();
    contrast(out);
    if (m_params.variant == Variant::Decay)
        out.clampAtZero();
    return out;
}

void ConditionalSide::contrast(Expectation& expectation) const
{
    if (m_params.beta > 0)
        expectation.subtract(m_params.beta, m_poolMean);
}

TargetCells::TargetCells(const Clustering& targets, const ClusterRows& members, double smoothing)
    : m_targets(targets)
    , m_members(members)
    , m_smoothing(smoothing)
    , m_shares(size(), 0.0)
{
    for (std::size_t j = 0; j < size(); ++j)
        m_centroids.push_back(targets.model.centroid(j));
    double counted = 0;
    for (const ClusterId cell : targets.validation.cluster) {
        if (index(cell) < size()) {
            ++m_shares[index(cell)];
            ++counted;
        }
    }
    if (counted <= 0) {
        throw Error(ErrorCode::Invalid, "no validation pair lies in a target cluster",
                    "Use --variant b, d or e");
    }
    for (double& share : m_shares)
        share /= counted;
    for (std::size_t j = 0; j < size(); ++j)
        m_squared.push_back(craft::squaredLength(centroid(j)));
}

std::vector<double> TargetCells::shares(std::size_t cluster) const
{
    std::vector<double> shares(size(), 0.0);
    double counted = 0;
    for (const RowId row : m_members.of(cluster)) {
        const std::size_t cell = index(m_targets.validation.cluster[index(row)]);
        if (cell < size()) {
            ++shares[cell];
            ++counted;
        }
    }
    if (counted + m_smoothing <= 0)
        return m_shares;
    for (std::size_t j = 0; j < size(); ++j)
        shares[j] = (shares[j] + m_smoothing * m_shares[j]) / (counted + m_smoothing);
    return shares;
}

VectorView TargetCells::centroid(std::size_t j) const noexcept
{
    return {{}, m_centroids[j]};
}

std::size_t TargetCells::cellOf(RowId row) const noexcept
{
    return std::min(index(m_targets.pool.cluster[index(row)]), size());
}

ConditionalCost::ConditionalCost(const RankInput& in, const ConditionalParams& params)
    : m_params(params)
    , m_members(validationMembers(in.clustering))
{
    checkParams(in, params);
    const PairFeatures& features = in.features;
    if (params.alpha > 0) {
        m_source.emplace(features.poolSource, features.validationSource, features.poolMeanSource,
                         m_members, m_params);
    }
    if (params.alpha < 1) {
        m_target.emplace(features.poolTarget, features.validationTarget, features.poolMeanTarget,
                         m_members, m_params);
    }
    if (params.usesTargetClusters())
        m_cells.emplace(*in.targets, m_members, params.smoothing);
}

std::vector<float> ConditionalCost::all(const ClusterRows& rows, Job& job) const
{
    const std::size_t poolRows = m_source ? m_source->pool().rows() : m_target->pool().rows();
    std::vector<float> cost(poolRows, std::numeric_limits<float>::quiet_NaN());
    const std::vector<Piece> pieces = cutInPieces(rows, m_params.metric);
    job.begin("Ranking", pieces.size());
    parallelBlocks(
        pieces.size(), job,
        [&](Block block) {
            const Piece& piece = pieces[block.first];
            const auto own = rows.of(piece.cluster);
            score(piece.cluster, own.subspan(piece.first, piece.last - piece.first), cost);
        },
        1);
    return cost;
}

void ConditionalCost::score(std::size_t cluster, std::span<const RowId> rows,
                            std::span<float> cost) const
{
    std::vector<double> sums(rows.size(), 0.0);
    if (m_source) {
        Expectation expectation = m_source->ofCluster(cluster);
        RowReader reader(m_source->pool());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            reader.prefetch(rows, i);
            sums[i] = m_params.alpha * expectation(reader(index(rows[i])), kUnit);
        }
    }
    if (m_target) {
        TargetCost target(*m_target, m_cells, m_params, cluster);
        RowReader reader(m_target->pool());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            reader.prefetch(rows, i);
            sums[i] += (1.0 - m_params.alpha) * target(rows[i], reader(index(rows[i])));
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        cost[index(rows[i])] = static_cast<float>(sums[i]);
}

} // namespace craft
