// SPDX-License-Identifier: GPL-3.0-or-later
// MIG (arXiv 2504.13835): the subset that tells most about a graph of labels. Objective and
// propagation are the source's; labels of pairs, weights by validation, qualities in [.01, 1] and
// exact gains are ours (methods.md section 10).
#include "core/base/error.h"
#include "core/select/pair_labels.h"
#include "core/select/pair_quality.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace craft {
namespace {

std::vector<ParamSpec> specs()
{
    std::vector<ParamSpec> specs = qualityParams("none");
    const std::vector<ParamSpec> own = {
        {"labels",
         "Labels",
         "clusters: the source and the target cluster of a pair; words: content words of "
         "validation "
         "that it has",
         std::string("clusters"),
         0,
         0,
         {"clusters", "words"}},
        {"label-weights",
         "Label weights",
         "validation: a label counts as often as validation pairs have it; equal: all count alike",
         std::string("validation"),
         0,
         0,
         {"validation", "equal"}},
        {"label-likeness",
         "Like labels",
         "Cosine from which two labels share what pairs tell about either (1 = hardly ever)",
         .9,
         .1,
         1,
         {}},
        {"propagation",
         "Propagation",
         "How much of it like labels share; at 0 every label is for itself",
         1.0,
         0,
         1,
         {}},
        {"exponent",
         "Exponent",
         "Growth of a label's information with its pairs; lower spreads over more labels",
         .8,
         0.01,
         1,
         {}},
        {"gain",
         "Gain",
         "exact: what a pair adds; first-order: its estimate by the slope, as the published code",
         std::string("exact"),
         0,
         0,
         {"exact", "first-order"}},
        {"label-division",
         "Division",
         "Power of its number of labels that a pair's quality is divided by: at 0 long pairs come "
         "first, at 1 short ones",
         .5,
         0,
         1,
         {}},
        {"target-clusters",
         "Target clusters",
         "Labels that are clusters: clusters on the target side (0 = as many as source clusters)",
         std::int64_t{0},
         0,
         1e6,
         {}},
    };
    specs.insert(specs.end(), own.begin(), own.end());
    return specs;
}

/// Qualities of the rows on [.01, 1]: no pair is without any, and a score without spread is 1.
std::vector<double> itemQualities(const RankInput& in, std::span<const RowId> rows,
                                  const Params& params, Job& job)
{
    constexpr double kLeast = .01;
    const std::vector<float> scores = pairQuality(in, rows, params, job);
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const RowId row : rows) {
        low = std::min(low, static_cast<double>(scores[index(row)]));
        high = std::max(high, static_cast<double>(scores[index(row)]));
    }
    std::vector<double> out(rows.size(), 1.0);
    for (std::size_t i = 0; i < rows.size() && high > low; ++i)
        out[i] = kLeast
            + (1 - kLeast) * (static_cast<double>(scores[index(rows[i])]) - low) / (high - low);
    return out;
}

/// Weights with a mean of 1, or ones.
std::vector<double> labelWeights(const std::vector<double>& frequency, bool equal)
{
    const double sum = std::accumulate(frequency.begin(), frequency.end(), 0.0);
    std::vector<double> omega(frequency.size(), 1.0);
    for (std::size_t a = 0; a < omega.size() && !equal && sum > 0; ++a)
        omega[a] = frequency[a] * static_cast<double>(frequency.size()) / sum;
    return omega;
}

class MigSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }

    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        const bool words = params.text("labels") == "words";
        return withQuality(
            {.wholePool = true, .greedy = true, .targetClusters = !words, .seeded = false}, params);
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const std::vector<RowId> rows = eligiblePool(in);
        const std::vector<double> quality = itemQualities(in, rows, params, job);
        const double threshold = params.real("label-likeness");
        const PairLabels labels = params.text("labels") == "words"
            ? wordLabels(in, rows, threshold, job)
            : clusterLabels(in, rows, threshold, job);
        const LabelGraph graph(labels.frequency.size(), labels.edges, params.real("propagation"));
        LabelInformation information(
            graph, labelWeights(labels.frequency, params.text("label-weights") == "equal"),
            {params.real("exponent"), params.text("gain") == "first-order",
             params.real("label-division")});
        const auto picks = std::min<std::uint64_t>(in.rows, rows.size());
        const InformationPicks got =
            pickByInformation(labels.items, quality, information, picks, job);
        std::vector<float> cost(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
        for (std::size_t i = 0; i < rows.size(); ++i)
            cost[index(rows[i])] = 0.0F - got.firstGain[i];
        std::vector<RowId> chosen;
        for (const std::size_t i : got.picked)
            chosen.push_back(rows[i]);
        return rankPool(in, rows, chosen, std::move(cost),
                        "minus the information that the pair alone gives");
    }
};

} // namespace

std::unique_ptr<Selector> makeMig()
{
    return std::make_unique<MigSelector>();
}

} // namespace craft
