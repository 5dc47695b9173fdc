// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/diagnose.h"

namespace craft {
namespace {

std::vector<Definition> boundDefinitions()
{
    return {
        {"kl_discrete", "nats",
         "KL(p‖q) = Σ pᵢ ln(pᵢ/qᵢ) over the clusters: pᵢ is the share of validation sources in "
         "cluster i, qᵢ the share of selected sources. Infinite if a cluster with validation pairs "
         "gave none. Source side only; it is a lower bound of the KL between the distributions "
         "themselves and grows with the number of clusters, so a small value with few clusters "
         "proves little."},
        {"kl_reverse", "nats",
         "KL(q‖p) = Σ qᵢ ln(qᵢ/pᵢ). Infinite if a cluster without validation pairs gave some."},
        {"total_variation", "share",
         "½ Σ |pᵢ − qᵢ|: the share of the selection that lies in the wrong clusters. 0 is a match, "
         "1 no overlap. It says nothing about where in a cluster the pairs lie."},
        {"chi_square", "",
         "Σ (pᵢ − qᵢ)²/qᵢ; never below kl_discrete. Infinite when kl_discrete is."},
        {"rounding_bound", "nats",
         "The most that kl_discrete can be because quotas bᵢ are whole pairs: Σ eᵢ²/(B bᵢ) with "
         "|bᵢ − B pᵢ| ≤ eᵢ, B the number of selected pairs. It covers rounding only, not clusters "
         "that ran out of rows; rounding_rule says which eᵢ and whether it covers this selection."},
        {"rounding_rule", "",
         "The inequality behind rounding_bound. k′ is the number of clusters with validation "
         "pairs. "
         "Hamilton: eᵢ = 1. Webster: eᵢ = ½ + k′pᵢ/2, because bᵢ is x·pᵢ rounded to the nearest "
         "for one x with |x − B| ≤ k′/2."},
        {"occupied", "clusters", "k′, the number of clusters with at least one validation pair."},
        {"validation_entropy", "nats",
         "−Σ pᵢ ln pᵢ. ln k′ when validation is spread evenly; near 0 when one cluster holds "
         "nearly "
         "all of it, and then the shares decide next to nothing."},
        {"residual", "distance",
         "Σ pᵢ Dᵢ, the mean diameter of the clusters weighted by validation: what may still differ "
         "inside clusters. Euclidean distances of unit source vectors; an upper value where a "
         "diameter is bracketed."},
        {"mean_radius", "distance",
         "Σ pᵢ rᵢ with rᵢ the mean distance to the centroid. A typical size where residual is a "
         "worst case; it is not part of the bound."},
        {"lipschitz", "nats per distance",
         "L = ‖w‖₂ of a logistic regression (penalty ½‖w‖² on the summed loss) of validation "
         "against selected on the source vectors: the slope of the estimated ln p/q. An estimate "
         "that depends on the penalty, not a proven constant. Made on slope_validation_rows and "
         "slope_selected_rows rows."},
        {"held_out_auc", "probability",
         "AUC of that regression, fitted on four fifths of the rows, on the other fifth. 0.5: "
         "validation and selection cannot be told apart by a linear score; near 1: they can, and "
         "the selection is still unlike validation."},
        {"slope_validation_rows", "pairs",
         "Validation rows the regression was made on; a random sample if fewer than there are."},
        {"slope_selected_rows", "pairs",
         "Selected rows the regression was made on; a random sample if fewer than there are."},
        {"total", "nats",
         "kl_discrete + lipschitz · residual, an upper bound of KL(p‖q) of the source "
         "distributions if lipschitz is right. It says nothing about targets given sources, and "
         "rows are not chosen at random inside clusters, which the regression sees only in part. "
         "Compare selections by it; do not read it as a distance. See projected.ratio."},
    };
}

std::vector<Definition> projectedDefinitions()
{
    return {
        {"projected.dimensions", "dimensions",
         "The source vectors were multiplied by random Gaussian matrices to so many dimensions, "
         "where KL itself can be estimated. The values below hold there only: projecting can lower "
         "KL, never raise it."},
        {"projected.projections", "projections", "Random projections that were averaged."},
        {"projected.validation_rows", "pairs",
         "Validation rows these values were computed on; a random sample if fewer than there are."},
        {"projected.selected_rows", "pairs",
         "Selected rows these values were computed on; a random sample if fewer than there are."},
        {"projected.kl_estimate", "nats",
         "Nearest-neighbour estimate of KL(p‖q): (d/n) Σ ln(νₖ(xᵢ)/ρₖ(xᵢ)) + ln(m/(n − 1)), with "
         "ρₖ the distance of xᵢ to its k-th nearest other validation point and νₖ to its k-th "
         "nearest selected one. It scatters, may be negative, and leaves out points at distance "
         "0."},
        {"projected.kl_estimate_sd", "nats",
         "Standard deviation of kl_estimate between projections; not its error."},
        {"projected.kl_discrete", "nats",
         "As kl_discrete, for cells made in the projected space: k-means there from the validation "
         "points of each cluster, and cells without selected points joined to the nearest one that "
         "has some. Here both shares come from samples, so it is too high by about "
         "(k − 1)/2n + (k − 1)/2m."},
        {"projected.lipschitz", "nats per distance", "As lipschitz, in the projected space."},
        {"projected.residual", "distance", "As residual, for those cells in the projected space."},
        {"projected.bound", "nats",
         "kl_discrete + lipschitz · residual in the projected space, the mean over projections."},
        {"projected.ratio", "",
         "projected.bound / projected.kl_estimate: how loose the bound is where it can be checked. "
         "Below 1 the estimate or the slope is off, or pairs leaked; far above 1 the bound holds "
         "but tells little. Undefined when the estimate is not positive."},
    };
}

std::vector<Definition> clusterDefinitions()
{
    return {
        {"clusters.id", "", "Number of the cluster, from 0."},
        {"clusters.title", "",
         "The terms that its centroid has most of beyond the mean of the pool: a label, not a "
         "summary."},
        {"clusters.pool", "pairs", "Eligible pool pairs whose source lies in the cluster."},
        {"clusters.validation", "pairs", "Validation pairs whose source lies in the cluster."},
        {"clusters.share", "share",
         "pᵢ, the cluster's share of the validation pairs. With few pairs it is a rough estimate."},
        {"clusters.quota", "pairs", "bᵢ, the pairs that allocation asked of the cluster."},
        {"clusters.selected", "pairs",
         "Selected pairs whose source lies in the cluster; below quota when it ran out."},
        {"clusters.diameter", "distance",
         "Dᵢ, the largest distance of two points among the cluster's validation and selected rows; "
         "pool rows that were not selected play no part. At most √2 for vectors without negative "
         "values. With sparse vectors the features that validation does not have are not compared, "
         "which can only overstate it. When bracketed, the upper end min(2R, √3 δ)."},
        {"clusters.diameter_low", "distance",
         "The lower end δ of the bracket, the longest distance found in a few sweeps from point to "
         "farthest point; equal to diameter when that is exact."},
        {"clusters.diameter_kind", "",
         "exact: all pairs of points were compared, or could not win; bracket: the cluster has too "
         "many points for that (over 4 096, or all clusters together too many to compare)."},
        {"clusters.radius", "distance",
         "rᵢ, the mean distance ‖x − cᵢ‖ of those rows to the centroid."},
        {"clusters.rms_radius", "distance",
         "√(Σ ‖x − cᵢ‖²/nᵢ) over those rows. Around their own mean the mean squared distance of "
         "two "
         "of them would be twice its square."},
        {"clusters.residual", "distance", "pᵢ Dᵢ, the cluster's part of residual."},
        {"clusters.kl_term", "nats",
         "pᵢ ln(pᵢ/qᵢ), the cluster's part of kl_discrete; negative where more was selected than "
         "its share."},
    };
}

} // namespace

const std::vector<Definition>& definitions()
{
    static const std::vector<Definition> all = [] {
        std::vector<Definition> out = boundDefinitions();
        for (const auto& more : {projectedDefinitions(), clusterDefinitions()})
            out.insert(out.end(), more.begin(), more.end());
        return out;
    }();
    return all;
}

} // namespace craft
