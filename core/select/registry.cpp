// SPDX-License-Identifier: GPL-3.0-or-later
// A new selector needs one declaration, one line in the table, and its file in CMakeLists.txt.
#include "core/select/registry.h"

#include <array>

namespace craft {

std::unique_ptr<Selector> makeConditional();
std::unique_ptr<Selector> makeCynical();
std::unique_ptr<Selector> makeLogRatio();
std::unique_ptr<Selector> makeCrossEntropy();
std::unique_ptr<Selector> makeDsir();
std::unique_ptr<Selector> makeRandom();
std::unique_ptr<Selector> makeNearest();
std::unique_ptr<Selector> makeUniform();
std::unique_ptr<Selector> makeQuality();
std::unique_ptr<Selector> makeIterative();
std::unique_ptr<Selector> makeCcs();
std::unique_ptr<Selector> makeKCenter();
std::unique_ptr<Selector> makeFacility();
std::unique_ptr<Selector> makeGrasp();
std::unique_ptr<Selector> makeMig();
std::unique_ptr<Selector> makeSimilarity();
std::unique_ptr<Selector> makeRds();
std::unique_ptr<Selector> makeFilterWeight();
std::unique_ptr<Selector> makeTsds();
std::unique_ptr<Selector> makeTarot();

SelectorTraits Selector::traits(const Params& /*params*/) const
{
    return {};
}

std::vector<std::filesystem::path> Selector::files(const Params& /*params*/) const
{
    return {};
}

std::span<const Entry<Selector>> selectors()
{
    static constexpr std::array kAll{
        Entry<Selector>{"craft", "CRAFT: closest to what validation pairs of the cluster look like",
                        &makeConditional},
        Entry<Selector>{"random", "Random pairs of each cluster", &makeRandom},
        Entry<Selector>{"nearest", "Closest to the centroid of the source cluster", &makeNearest},
        Entry<Selector>{"uniform", "Random pairs of the pool", &makeUniform},
        Entry<Selector>{"dsir", "DSIR: importance resampling by hashed n-grams", &makeDsir},
        Entry<Selector>{"cross-entropy", "Cross-entropy difference (Moore-Lewis)",
                        &makeCrossEntropy},
        Entry<Selector>{"log-ratio", "Log-likelihood ratio of words", &makeLogRatio},
        Entry<Selector>{"cynical", "Cynical selection", &makeCynical},
        Entry<Selector>{"quality", "Random pairs of each cluster, better ones more likely",
                        &makeQuality},
        Entry<Selector>{"iterative", "Rounds that weigh clusters by what they brought",
                        &makeIterative},
        Entry<Selector>{"ccs", "CCS: all strata of a quality score alike", &makeCcs},
        Entry<Selector>{"k-center", "K-center: always the pair farthest from those chosen",
                        &makeKCenter},
        Entry<Selector>{"facility", "Facility location: a similar pair for every one to cover",
                        &makeFacility},
        Entry<Selector>{"grasp", "GRASP: the subset that agrees best as a whole", &makeGrasp},
        Entry<Selector>{"mig", "MIG: the subset that tells most about validation's labels",
                        &makeMig},
        Entry<Selector>{"similarity", "Closest to the validation mean", &makeSimilarity},
        Entry<Selector>{"rds", "RDS+: closest to every validation pair, in turns", &makeRds},
        Entry<Selector>{"filter-weight", "Filter-then-Weight: pairs that make up the wanted update",
                        &makeFilterWeight},
        Entry<Selector>{"tsds", "TSDS: drawn by a transport plan from validation", &makeTsds},
        Entry<Selector>{"tarot", "TAROT: whitened neighbours in layers", &makeTarot},
    };
    return kAll;
}

} // namespace craft
