// SPDX-License-Identifier: GPL-3.0-or-later
// The inequalities behind the bound, where everything is known.
#include "core/bound/cell_points.h"
#include "core/bound/diameter.h"
#include "core/bound/discrete_kl.h"
#include "core/bound/logistic.h"
#include "tests/support/gaussian_points.h"
#include "tests/support/kmeans_reference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

/// KL and W1 between p(x) = a e^(ax) / (e^a - 1) and the uniform density on [0, 1].
struct OneCell {
    double kl = 0;
    double w1 = 0;
};

OneCell integrate(double a)
{
    constexpr int kSteps = 200000;
    OneCell out;
    for (int i = 0; i < kSteps; ++i) {
        const double x = (i + 0.5) / kSteps;
        const double density = a * std::exp(a * x) / (std::exp(a) - 1);
        const double distribution = (std::exp(a * x) - 1) / (std::exp(a) - 1);
        out.kl += density * std::log(density) / kSteps;
        out.w1 += std::abs(distribution - x) / kSteps;
    }
    return out;
}

TEST(Theory, KlInsideACellIsBelowLipschitzTimesTransportBelowLipschitzTimesDiameter)
{
    // log p/q has slope a, so L = a, and D = 1.
    struct Row {
        double a;
        double kl;
        double transport;
    };
    for (const Row& row :
         {Row{1, .040652, .081977}, Row{.25, .002600, .005203}, Row{3, .306869, .657187}}) {
        const OneCell got = integrate(row.a);
        EXPECT_NEAR(got.kl, row.kl, 1e-6);
        EXPECT_NEAR(row.a * got.w1, row.transport, 1e-6);
        EXPECT_LE(got.kl, row.a * got.w1);
        EXPECT_LE(row.a * got.w1, row.a);
        EXPECT_LE(got.kl, row.a * row.a * std::exp(row.a)); // (L D)^2 e^(L D)
    }
    EXPECT_NEAR(.25 * .25 * std::exp(.25), .0803, 1e-4);
}

std::vector<test::Point> asPoints(const DensePoints& points)
{
    std::vector<test::Point> out;
    for (std::size_t i = 0; i < points.size(); ++i)
        out.emplace_back(points.point(i).begin(), points.point(i).end());
    return out;
}

/// KL over cells and the weighted diameter, cells by k-means on the points of p.
struct Measured {
    double kl = 0;
    double residual = 0;
};

Measured measure(const DensePoints& p, const DensePoints& q, std::size_t k)
{
    const auto points = asPoints(p);
    std::vector<double> squares;
    for (const auto& point : points)
        squares.push_back(test::dot(point, point));
    std::vector<std::size_t> start;
    for (std::size_t c = 0; c < k; ++c)
        start.push_back(c * points.size() / k);
    test::ReferenceKMeans cells = test::kmeansReference(points, squares, start, 6);
    const std::vector<std::size_t> cellOfP = cells.cluster;
    const auto others = asPoints(q);
    squares.clear();
    for (const auto& point : others)
        squares.push_back(test::dot(point, point));
    test::assignReference(others, squares, cells);

    DensePoints all = p;
    all.values.insert(all.values.end(), q.values.begin(), q.values.end());
    std::vector<std::vector<std::uint32_t>> members(k);
    std::vector<double> pShare(k, 0.0);
    std::vector<double> qShare(k, 0.0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isP = i < p.size();
        const std::size_t c = isP ? cellOfP[i] : cells.cluster[i - p.size()];
        members[c].push_back(static_cast<std::uint32_t>(i));
        (isP ? pShare : qShare)[c] += 1.0 / static_cast<double>(isP ? p.size() : q.size());
    }
    Measured out;
    out.kl = discreteDivergence(pShare, qShare).kl;
    for (std::size_t c = 0; c < k; ++c) {
        std::vector<double> radius;
        for (const std::uint32_t i : members[c]) {
            const double dx = static_cast<double>(all.point(i)[0]) - cells.centroids[c][0];
            const double dy = static_cast<double>(all.point(i)[1]) - cells.centroids[c][1];
            radius.push_back(std::hypot(dx, dy));
        }
        PlainCellPoints cell(all, members[c]);
        out.residual += pShare[c] * exactDiameter(cell, radius, 1e9).high;
    }
    return out;
}

TEST(Theory, BoundHoldsForTwoNormalDistributionsAtEveryNumberOfClusters)
{
    // p = N(0, I), q = N(delta, I) in the plane, |delta| = .6: KL = .18, and log p/q has slope .6.
    constexpr std::size_t kPoints = 4000;
    constexpr double kShift = .6;
    constexpr double kKl = kShift * kShift / 2;
    const DensePoints p = test::gaussianPoints(kPoints, 2, 0, 21, 4);
    const DensePoints q = test::gaussianPoints(kPoints, 2, kShift, 22, 4);
    // Seeds with points of q in every cell; a cell without any makes KL infinite, as it should.
    Measured before{-1, 1e9};
    for (const std::size_t k : {1U, 4U, 16U, 64U}) {
        const Measured got = measure(p, q, k);
        const double bias = plugInBias(k, kPoints, kPoints);
        EXPECT_LE(got.kl - bias, kKl + .02) << k;
        EXPECT_GE(got.kl + kShift * got.residual, kKl) << k;
        EXPECT_GT(got.kl, before.kl) << k;
        EXPECT_LT(got.residual, before.residual) << k;
        before = got;
    }
    EXPECT_NEAR(before.kl, .19, .03); // 64 cells see nearly all of it
    Job job;
    DensePoints all = p;
    all.values.insert(all.values.end(), q.values.begin(), q.values.end());
    std::vector<std::uint8_t> labels(2 * kPoints, 0);
    std::fill_n(labels.begin(), kPoints, std::uint8_t{1});
    EXPECT_NEAR(fitLogistic(all, labels, {}, job).norm(), kShift, .06);
}

} // namespace
} // namespace craft
