// SPDX-License-Identifier: GPL-3.0-or-later
// How close the selection is to the validation distribution: the KL bound and its parts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace craft {

/// How a diameter was found.
enum class DiameterKind : std::uint8_t {
    Exact,   ///< all pairs of points (or a prune that is as good)
    Bracket, ///< low <= diameter <= high, low by sweeps, high = min(2R, sqrt(3) low)
};

/// Numbers of one source cluster. Distances are Euclidean between unit source vectors; the points
/// are validation and selected rows of the cluster.
struct ClusterDiagnostics {
    std::uint64_t pool = 0;        ///< eligible pool rows
    std::uint64_t validation = 0;
    std::uint64_t quota = 0;
    std::uint64_t selected = 0;
    double validationShare = 0;    ///< p_i
    double poolShare = 0;
    double selectedShare = 0;      ///< q_i
    double diameter = 0;           ///< upper value when bracketed
    double diameterLow = 0;
    DiameterKind diameterKind = DiameterKind::Exact;
    double meanRadius = 0;         ///< mean ||x - c_i||
    double rmsRadius = 0;
    double residual = 0;           ///< p_i * diameter
    double klTerm = 0;             ///< p_i log(p_i / q_i)
};

/// The bound recomputed in one low-dimensional projection, next to an estimate of the truth there.
struct ProjectedBound {
    std::uint32_t dimensions = 0;
    std::uint32_t projections = 0;    ///< averaged over so many random projections
    double klEstimate = 0;            ///< k-NN estimate of KL(validation || selected), nats
    double klEstimateSd = 0;
    double klDiscrete = 0;
    double lipschitz = 0;
    double residual = 0;
    double bound = 0;                 ///< klDiscrete + lipschitz * residual
    double ratio = 0;                 ///< bound / klEstimate; NaN if the estimate is <= 0
    std::uint64_t validationRows = 0; ///< rows all this was computed on: a sample if fewer than
    std::uint64_t selectedRows = 0;   ///< there are
};

/// Everything `craft stats` prints. All KL values are in nats.
struct Diagnostics {
    std::vector<ClusterDiagnostics> clusters;
    double klDiscrete = 0;         ///< KL(p || q) over clusters; +inf if an occupied one got nothing
    double klReverse = 0;          ///< KL(q || p)
    double totalVariation = 0;
    double chiSquare = 0;
    double roundingBound = 0;      ///< what rounding alone can cost, for the rule in use
    std::string roundingRule;      ///< which inequality that is
    std::uint64_t occupied = 0;    ///< clusters with validation mass
    double validationEntropy = 0;  ///< of p, nats
    double residual = 0;           ///< sum p_i D_i
    double meanRadius = 0;         ///< sum p_i r_i
    double lipschitz = 0;          ///< ||w||_2 of the logistic fit
    double heldOutAuc = 0;         ///< of that fit
    double total = 0;              ///< klDiscrete + lipschitz * residual
    ProjectedBound projected;
    std::uint64_t slopeValidationRows = 0; ///< rows the logistic fit was made on: a sample if
    std::uint64_t slopeSelectedRows = 0;   ///< fewer than there are
};

} // namespace craft
