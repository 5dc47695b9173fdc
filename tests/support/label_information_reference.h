// SPDX-License-Identifier: GPL-3.0-or-later
// The information of labelled items with whole matrices, and greedy picks that look at every item.
#pragma once

#include "core/base/rng.h"
#include "core/select/label_information.h"

#include <cmath>
#include <vector>

namespace craft::test {

/// A small problem of random labels.
struct LabelCase {
    ItemLabels items;
    std::vector<double> quality;
    std::vector<LabelEdge> edges;
    std::vector<double> omega;
    std::size_t labels = 0;
    double propagation = 1;
};

inline LabelCase randomLabelCase(std::uint64_t seed, std::size_t items = 40, std::size_t labels = 9)
{
    Rng rng(seed, "test.labels");
    LabelCase out;
    out.labels = labels;
    out.propagation = rng.below(2) == 0 ? 1.0 : .5;
    for (std::size_t i = 0; i < items; ++i) {
        for (std::uint32_t label = 0; label < labels; ++label) {
            if (rng.below(3) == 0)
                out.items.labels.push_back(label);
        }
        out.items.offsets.push_back(out.items.labels.size());
        out.quality.push_back(static_cast<double>(1 + rng.below(4)) / 4);
    }
    for (std::uint32_t a = 0; a < labels; ++a) {
        out.omega.push_back(static_cast<double>(rng.below(4)));
        for (std::uint32_t b = a + 1; b < labels; ++b) {
            if (rng.below(5) == 0)
                out.edges.push_back({a, b, .9 + rng.unit() / 10});
        }
    }
    return out;
}

/// x: the mass of every label after these items.
inline std::vector<double> naiveMass(const LabelCase& in, const InformationForm& form,
                                     const std::vector<std::size_t>& chosen)
{
    std::vector<std::vector<double>> p(in.labels, std::vector<double>(in.labels, 0.0));
    for (std::size_t a = 0; a < in.labels; ++a)
        p[a][a] = 1;
    for (const LabelEdge& edge : in.edges)
        p[edge.a][edge.b] = p[edge.b][edge.a] = in.propagation * edge.weight;
    for (std::size_t b = 0; b < in.labels; ++b) {
        double sum = 0;
        for (std::size_t a = 0; a < in.labels; ++a)
            sum += p[a][b];
        for (std::size_t a = 0; a < in.labels; ++a)
            p[a][b] /= sum;
    }
    std::vector<double> mass(in.labels, 0.0);
    for (const std::size_t i : chosen) {
        const auto labels = in.items.of(i);
        for (const std::uint32_t a : labels) {
            const double v =
                in.quality[i] / std::pow(static_cast<double>(labels.size()), form.division);
            for (std::size_t b = 0; b < in.labels; ++b)
                mass[b] += v * p[a][b];
        }
    }
    return mass;
}

inline double naiveInformation(const LabelCase& in, const InformationForm& form,
                               const std::vector<std::size_t>& chosen)
{
    double sum = 0;
    const auto mass = naiveMass(in, form, chosen);
    for (std::size_t a = 0; a < in.labels; ++a)
        sum += in.omega[a] * std::pow(mass[a] + 1e-6, form.exponent);
    return sum;
}

inline double naiveGain(const LabelCase& in, const InformationForm& form,
                        std::vector<std::size_t> chosen, std::size_t item)
{
    if (form.firstOrder) {
        const auto mass = naiveMass(in, form, chosen);
        const auto own = naiveMass(in, form, {item});
        double sum = 0;
        for (std::size_t a = 0; a < in.labels; ++a)
            sum +=
                in.omega[a] * own[a] * form.exponent * std::pow(mass[a] + 1e-6, form.exponent - 1);
        return sum;
    }
    const double before = naiveInformation(in, form, chosen);
    chosen.push_back(item);
    return naiveInformation(in, form, chosen) - before;
}

/// Looks at every item before every pick.
inline std::vector<std::size_t>
naivePicksByInformation(const LabelCase& in, LabelInformation information, std::size_t picks)
{
    std::vector<LabelGraph::Share> scratch;
    std::vector<std::size_t> picked;
    std::vector<bool> isPicked(in.items.items(), false);
    while (picked.size() < std::min(picks, in.items.items())) {
        std::size_t best = in.items.items();
        double bestGain = 0;
        for (std::size_t i = 0; i < in.items.items(); ++i) {
            const double gain = information.gain(in.items.of(i), in.quality[i], scratch);
            if (!isPicked[i] && (best == in.items.items() || gain > bestGain)) {
                best = i;
                bestGain = gain;
            }
        }
        isPicked[best] = true;
        picked.push_back(best);
        information.add(in.items.of(best), in.quality[best]);
    }
    return picked;
}

} // namespace craft::test
