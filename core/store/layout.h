// SPDX-License-Identifier: GPL-3.0-or-later
// What each result type consists of. One function serves writing and reading, so they cannot
// differ; `kind` ends in the version of the layout: raise it with every change, and results of the
// old layout count as not there.
#pragma once

#include "core/data/clustering.h"
#include "core/data/diagnostics.h"
#include "core/data/feature_matrix.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"

#include <algorithm>
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
    static constexpr std::string_view kind = "pair-features/1";
    template <class Io, class Value>
    static void fields(Io& io, Value& features)
    {
        io.matrix("pool-source", features.poolSource);
        io.matrix("pool-target", features.poolTarget);
        io.matrix("validation-source", features.validationSource);
        io.matrix("validation-target", features.validationTarget);
        io.array("pool-mean-source", features.poolMeanSource);
        io.array("pool-mean-target", features.poolMeanTarget);
        io.strings("source-names", features.sourceNames);
        io.strings("target-names", features.targetNames);
        io.array("zero-rows", features.zeroRows);
    }
    static bool fits(const PairFeatures& f)
    {
        return f.poolSource.rows() == f.poolTarget.rows()
            && f.validationSource.rows() == f.validationTarget.rows();
    }
};

template <>
struct Layout<Clustering> {
    static constexpr std::string_view kind = "clustering/1";
    template <class Io, class Value>
    static void fields(Io& io, Value& clustering)
    {
        auto& model = clustering.model;
        io.record("model", model.clusters, model.cols, model.fittedRows, model.reseeded,
                  model.converged);
        io.array("centroids", model.centroids);
        io.array("inertia", model.inertia);
        io.array("pool-cluster", clustering.pool.cluster);
        io.array("pool-distance", clustering.pool.squaredDistance);
        io.array("validation-cluster", clustering.validation.cluster);
        io.array("validation-distance", clustering.validation.squaredDistance);
        io.strings("titles", clustering.titles);
    }
    static bool fits(const Clustering& c)
    {
        const std::size_t values = c.model.centroids.size();
        const bool isFull = c.model.cols == 0
            ? values == 0
            : values % c.model.cols == 0 && values / c.model.cols == c.model.clusters;
        return isFull && c.pool.cluster.size() == c.pool.squaredDistance.size()
            && c.validation.cluster.size() == c.validation.squaredDistance.size();
    }
};

template <>
struct Layout<Ranking> {
    static constexpr std::string_view kind = "ranking/1";
    template <class Io, class Value>
    static void fields(Io& io, Value& ranking)
    {
        io.array("offsets", ranking.offsets);
        io.array("rows", ranking.rows);
        io.array("cost", ranking.cost);
        io.array("available", ranking.available);
        io.record("cost-name", ranking.costName);
    }
    static bool fits(const Ranking& r)
    {
        return !r.offsets.empty() && r.offsets.front() == 0 && r.offsets.back() == r.rows.size()
            && std::is_sorted(r.offsets.begin(), r.offsets.end());
    }
};

template <>
struct Layout<Selection> {
    static constexpr std::string_view kind = "selection/1";
    template <class Io, class Value>
    static void fields(Io& io, Value& selection)
    {
        io.each("pairs", selection.pairs, [](auto& record, auto& pair) {
            record(pair.row, pair.cluster, pair.rank, pair.position, pair.cost);
        });
        io.array("quota", selection.quota);
        io.array("taken", selection.taken);
        io.record("totals", selection.budget, selection.shortfall, selection.sourceTokens,
                  selection.targetTokens);
    }
    static bool fits(const Selection& s) { return s.quota.size() == s.taken.size(); }
};

template <>
struct Layout<Diagnostics> {
    static constexpr std::string_view kind = "diagnostics/1";
    template <class Io, class Value>
    static void fields(Io& io, Value& d)
    {
        io.each("clusters", d.clusters, [](auto& record, auto& c) {
            record(c.pool, c.validation, c.quota, c.selected, c.validationShare, c.poolShare,
                   c.selectedShare, c.diameter, c.diameterLow, c.diameterKind, c.meanRadius,
                   c.rmsRadius, c.residual, c.klTerm);
        });
        io.record("totals", d.klDiscrete, d.klReverse, d.totalVariation, d.chiSquare,
                  d.roundingBound, d.roundingRule, d.occupied, d.validationEntropy, d.residual,
                  d.meanRadius, d.lipschitz, d.heldOutAuc, d.total);
        auto& p = d.projected;
        io.record("projected", p.dimensions, p.projections, p.klEstimate, p.klEstimateSd,
                  p.klDiscrete, p.lipschitz, p.residual, p.bound, p.ratio);
    }
    static bool fits(const Diagnostics& /*d*/) { return true; }
};

} // namespace craft
