// SPDX-License-Identifier: GPL-3.0-or-later
// What each result type consists of. One function serves writing and reading, so they cannot
// differ; `kind` ends in the version of the layout: raise it with every change, and results of the
// old layout count as not there. The structured bindings name every member, so that a new member
// does not compile until it is stored as well.
#pragma once

#include "core/data/clustering.h"
#include "core/data/diagnostics.h"
#include "core/data/feature_matrix.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace craft {

/// `fields(io, value)`: io is an ArtifactWriter with a const value, or an ArtifactReader.
/// `fits(value)`: true if the parts have the sizes that users of the type rely on.
template <class T>
struct Layout;

template <>
struct Layout<RowFlags> {
    static constexpr std::string_view kind = "row-flags/1";
    template <class Io, class Value>
    static void fields(Io& io, Value& flags)
    {
        io.array("flags", flags);
    }
    static bool fits(const RowFlags& /*flags*/) { return true; }
};

template <>
struct Layout<PairFeatures> {
    static constexpr std::string_view kind = "pair-features/2";
    template <class Io, class Value>
    static void fields(Io& io, Value& features)
    {
        auto& [poolSource, poolTarget, validationSource, validationTarget, poolMeanSource,
               poolMeanTarget, sourceNames, targetNames, zeroRows] = features;
        io.matrix("pool-source", poolSource);
        io.matrix("pool-target", poolTarget);
        io.matrix("validation-source", validationSource);
        io.matrix("validation-target", validationTarget);
        io.array("pool-mean-source", poolMeanSource);
        io.array("pool-mean-target", poolMeanTarget);
        io.strings("source-names", sourceNames);
        io.strings("target-names", targetNames);
        io.array("zero-rows", zeroRows);
    }
    static bool fits(const PairFeatures& f)
    {
        return f.poolSource.rows() == f.poolTarget.rows()
            && f.validationSource.rows() == f.validationTarget.rows();
    }
};

template <>
struct Layout<Clustering> {
    static constexpr std::string_view kind = "clustering/2";
    template <class Io, class Value>
    static void fields(Io& io, Value& clustering)
    {
        auto& [model, pool, validation, titles] = clustering;
        auto& [clusters, cols, centroids, sparse, inertia, fittedRows, reseeded, converged] = model;
        io.record("model", clusters, cols, fittedRows, reseeded, converged);
        io.array("centroids", centroids);
        io.sparse("sparse-centroids", sparse);
        io.array("inertia", inertia);
        assignment(io, "pool", pool);
        assignment(io, "validation", validation);
        io.strings("titles", titles);
    }
    static bool fits(const Clustering& c)
    {
        const std::size_t values = c.model.centroids.size();
        const bool isFull = c.model.isSparse() ? c.model.sparseCentroids.rows() == c.model.clusters
                && c.model.sparseCentroids.cols == c.model.cols && values == 0
            : c.model.cols == 0
            ? values == 0
            : values % c.model.cols == 0 && values / c.model.cols == c.model.clusters;
        return isFull && c.pool.cluster.size() == c.pool.squaredDistance.size()
            && c.validation.cluster.size() == c.validation.squaredDistance.size();
    }

private:
    template <class Io, class Value>
    static void assignment(Io& io, const std::string& of, Value& value)
    {
        auto& [cluster, squaredDistance] = value;
        io.array(of + "-cluster", cluster);
        io.array(of + "-distance", squaredDistance);
    }
};

template <>
struct Layout<Ranking> {
    static constexpr std::string_view kind = "ranking/1";
    template <class Io, class Value>
    static void fields(Io& io, Value& ranking)
    {
        auto& [offsets, rows, cost, available, costName] = ranking;
        io.array("offsets", offsets);
        io.array("rows", rows);
        io.array("cost", cost);
        io.array("available", available);
        io.record("cost-name", costName);
    }
    static bool fits(const Ranking& r)
    {
        return !r.offsets.empty() && r.offsets.front() == 0 && r.offsets.back() == r.rows.size()
            && std::is_sorted(r.offsets.begin(), r.offsets.end());
    }
};

template <>
struct Layout<Selection> {
    static constexpr std::string_view kind = "selection/2";
    template <class Io, class Value>
    static void fields(Io& io, Value& selection)
    {
        auto& [pairs, quota, taken, budget, shortfall, sourceTokens, targetTokens, overflow] =
            selection;
        io.each("pairs", pairs, [](auto& record, auto& pair) {
            auto& [row, cluster, rank, position, cost] = pair;
            record(row, cluster, rank, position, cost);
        });
        io.array("quota", quota);
        io.array("taken", taken);
        io.record("totals", budget, shortfall, sourceTokens, targetTokens, overflow);
    }
    static bool fits(const Selection& s) { return s.quota.size() == s.taken.size(); }
};

template <>
struct Layout<Diagnostics> {
    static constexpr std::string_view kind = "diagnostics/1";
    template <class Io, class Value>
    static void fields(Io& io, Value& diagnostics)
    {
        auto& [clusters, klDiscrete, klReverse, totalVariation, chiSquare, roundingBound,
               roundingRule, occupied, validationEntropy, residual, meanRadius, lipschitz,
               heldOutAuc, total, projected, slopeValidationRows, slopeSelectedRows] = diagnostics;
        io.each("clusters", clusters, [](auto& record, auto& cluster) { put(record, cluster); });
        io.record("totals", klDiscrete, klReverse, totalVariation, chiSquare, roundingBound,
                  roundingRule, occupied, validationEntropy, residual, meanRadius, lipschitz,
                  heldOutAuc, total, slopeValidationRows, slopeSelectedRows);
        projectedBound(io, projected);
    }
    static bool fits(const Diagnostics& /*d*/) { return true; }

private:
    template <class Record, class Value>
    static void put(Record& record, Value& cluster)
    {
        auto& [pool, validation, quota, selected, validationShare, poolShare, selectedShare,
               diameter, diameterLow, diameterKind, meanRadius, rmsRadius, residual, klTerm] =
            cluster;
        record(pool, validation, quota, selected, validationShare, poolShare, selectedShare,
               diameter, diameterLow, diameterKind, meanRadius, rmsRadius, residual, klTerm);
    }
    template <class Io, class Value>
    static void projectedBound(Io& io, Value& value)
    {
        auto& [dimensions, projections, klEstimate, klEstimateSd, klDiscrete, lipschitz, residual,
               bound, ratio, validationRows, selectedRows] = value;
        io.record("projected", dimensions, projections, klEstimate, klEstimateSd, klDiscrete,
                  lipschitz, residual, bound, ratio, validationRows, selectedRows);
    }
};

} // namespace craft
