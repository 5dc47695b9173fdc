// SPDX-License-Identifier: GPL-3.0-or-later
// Wasserstein distances on lines.
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/space/sinkhorn.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace craft {
namespace {

/// Uniform on the sphere: normal coordinates (Box and Muller 1958), scaled to length 1. The weight
/// of a side's dot products is folded in.
std::vector<std::vector<float>> randomDirection(const ViewRows& rows, std::uint64_t seed,
                                                std::size_t number)
{
    Rng rng(seed, "space.sliced", number);
    std::vector<std::vector<float>> out;
    double squared = 0;
    for (const ViewRows::Side& side : rows.sides()) {
        std::vector<float>& part = out.emplace_back(side.rows->cols());
        for (float& value : part) {
            const double radius = std::sqrt(-2 * std::log(1 - rng.unit()));
            const double normal = radius * std::cos(2 * std::numbers::pi * rng.unit());
            squared += normal * normal;
            value = static_cast<float>(normal);
        }
    }
    for (std::size_t s = 0; s < out.size(); ++s) {
        const double scale = std::sqrt(static_cast<double>(rows.sides()[s].weight) / squared);
        for (float& value : out[s])
            value = static_cast<float>(static_cast<double>(value) * scale);
    }
    return out;
}

std::vector<double> projected(const ViewRows& rows,
                              const std::vector<std::vector<float>>& direction)
{
    std::vector<double> out(rows.rows(), 0.0);
    ViewReader read(rows);
    for (std::size_t row = 0; row < out.size(); ++row) {
        const auto x = read(row);
        for (std::size_t s = 0; s < x.size(); ++s)
            out[row] += dot(x[s], direction[s]);
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

double wassersteinOnLine(std::span<const double> x, std::span<const double> y)
{
    CRAFT_ASSERT(!x.empty() && !y.empty());
    // Levels i / n and j / m as whole numbers i m and j n.
    double sum = 0;
    std::uint64_t level = 0;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        const std::uint64_t endX = (i + 1) * y.size();
        const std::uint64_t endY = (j + 1) * x.size();
        const std::uint64_t end = std::min(endX, endY);
        sum += static_cast<double>(end - level) * std::abs(x[i] - y[j]);
        level = end;
        i += endX == end ? 1 : 0;
        j += endY == end ? 1 : 0;
    }
    return sum / (static_cast<double>(x.size()) * static_cast<double>(y.size()));
}

double slicedWasserstein(const ViewRows& a, const ViewRows& b, std::size_t directions,
                         std::uint64_t seed, Job& job)
{
    CRAFT_ASSERT(directions > 0 && a.cols() == b.cols());
    std::vector<double> distances(directions);
    parallelBlocks(
        directions, job,
        [&](Block block) {
            const auto direction = randomDirection(a, seed, block.index);
            distances[block.index] =
                wassersteinOnLine(projected(a, direction), projected(b, direction));
        },
        1);
    double sum = 0;
    for (const double distance : distances)
        sum += distance;
    return sum / static_cast<double>(directions);
}

} // namespace craft
