// SPDX-License-Identifier: GPL-3.0-or-later
// Slow, obvious versions of what Filter-then-Weight computes: projected gradient for the weights,
// written-out vectors for the geometry.
#pragma once

#include "tests/support/selection_reference.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace craft::test {

using Vectors = std::vector<std::vector<double>>;

inline double product(const std::vector<double>& x, const std::vector<double>& y)
{
    double sum = 0;
    for (std::size_t f = 0; f < x.size(); ++f)
        sum += x[f] * y[f];
    return sum;
}

/// Q of rows, as floats, as the solver takes it.
inline std::vector<float> gramOf(const Vectors& a)
{
    std::vector<float> out;
    for (const auto& x : a) {
        for (const auto& y : a)
            out.push_back(static_cast<float>(product(x, y)));
    }
    return out;
}

/// Gradient of the objective at w.
inline std::vector<double> boxGradient(const std::vector<float>& gram, const std::vector<double>& c,
                                       double ridge, const std::vector<double>& w)
{
    std::vector<double> out;
    for (std::size_t i = 0; i < c.size(); ++i) {
        double sum = ridge * w[i] - c[i];
        for (std::size_t j = 0; j < c.size(); ++j)
            sum += static_cast<double>(gram[i * c.size() + j]) * w[j];
        out.push_back(sum);
    }
    return out;
}

/// Steps of 1 / (trace + ridge) against the gradient, cut to the box.
inline std::vector<double> projectedGradient(const std::vector<float>& gram,
                                             const std::vector<double>& c, double cap, double ridge)
{
    double trace = ridge;
    for (std::size_t i = 0; i < c.size(); ++i)
        trace += static_cast<double>(gram[i * c.size() + i]);
    std::vector<double> w(c.size(), 0.0);
    for (int step = 0; step < 20000; ++step) {
        const auto gradient = boxGradient(gram, c, ridge, w);
        for (std::size_t i = 0; i < w.size(); ++i)
            w[i] = std::clamp(w[i] - gradient[i] / trace, 0.0, cap);
    }
    return w;
}

/// a_i of all pool rows and b of the joint view, whitened.
struct NaiveUpdates {
    Vectors a;
    std::vector<double> b;
};

inline NaiveUpdates naiveUpdates(const PairFeatures& features)
{
    const auto joint = [](const FeatureMatrix& x, const FeatureMatrix& y) {
        Vectors out;
        for (std::size_t row = 0; row < x.rows(); ++row) {
            std::vector<double> z;
            for (const auto& side : {denseRow(x, row), denseRow(y, row)}) {
                for (const float value : side)
                    z.push_back(static_cast<double>(value) * std::sqrt(.5));
            }
            out.push_back(z);
        }
        return out;
    };
    const auto meanOfRows = [](const Vectors& rows) {
        std::vector<double> mean(rows.front().size(), 0.0);
        for (const auto& row : rows) {
            for (std::size_t f = 0; f < mean.size(); ++f)
                mean[f] += row[f] / static_cast<double>(rows.size());
        }
        return mean;
    };
    NaiveUpdates out{joint(features.poolSource, features.poolTarget), {}};
    const auto centre = meanOfRows(out.a);
    out.b = meanOfRows(joint(features.validationSource, features.validationTarget));
    for (std::size_t f = 0; f < centre.size(); ++f) {
        double variance = 0;
        for (const auto& row : out.a)
            variance += std::pow(row[f] - centre[f], 2) / static_cast<double>(out.a.size());
        const double scale = std::sqrt(1 / (std::sqrt(variance) + 1e-8));
        for (auto& row : out.a)
            row[f] = scale * (row[f] - centre[f]);
        out.b[f] = scale * (out.b[f] - centre[f]);
    }
    return out;
}

} // namespace craft::test
