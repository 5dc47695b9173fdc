// SPDX-License-Identifier: GPL-3.0-or-later
// Lloyd's k-means as in a textbook, in double, O(points x clusters x dimensions) an iteration.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace craft::test {

using Point = std::vector<double>;

struct ReferenceKMeans {
    std::vector<Point> centroids;
    std::vector<std::size_t> cluster; ///< ties: lowest
    std::vector<double> squared; ///< to that centroid
    std::vector<double> inertia; ///< after 0, 1, ... updates
};

inline double dot(const Point& a, const Point& b)
{
    double sum = 0;
    for (std::size_t j = 0; j < a.size(); ++j)
        sum += a[j] * b[j];
    return sum;
}

/// Nearest centroids by |x|^2 - 2 x.c + |c|^2 with |x|^2 as given.
inline void assignReference(const std::vector<Point>& points,
                            const std::vector<double>& squaredLength, ReferenceKMeans& out)
{
    out.cluster.assign(points.size(), 0);
    out.squared.assign(points.size(), std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t c = 0; c < out.centroids.size(); ++c) {
            const Point& centroid = out.centroids[c];
            const double squared =
                squaredLength[i] - 2 * dot(points[i], centroid) + dot(centroid, centroid);
            if (squared < out.squared[i]) {
                out.squared[i] = squared;
                out.cluster[i] = c;
            }
        }
    }
}

/// An empty cluster takes the point farthest from its centroid that is not alone in its cluster.
inline void fillEmptyReference(const std::vector<Point>& points, ReferenceKMeans& out)
{
    std::vector<std::size_t> size(out.centroids.size(), 0);
    for (const std::size_t c : out.cluster)
        ++size[c];
    for (std::size_t c = 0; c < size.size(); ++c) {
        if (size[c] > 0)
            continue;
        std::size_t farthest = points.size();
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (size[out.cluster[i]] > 1 && out.squared[i] > 1e-6
                && (farthest == points.size() || out.squared[i] > out.squared[farthest]))
                farthest = i;
        }
        if (farthest == points.size())
            return;
        --size[out.cluster[farthest]];
        out.cluster[farthest] = c;
        out.squared[farthest] = 0;
        size[c] = 1;
    }
}

inline void updateReference(const std::vector<Point>& points, ReferenceKMeans& out)
{
    for (std::size_t c = 0; c < out.centroids.size(); ++c) {
        Point sum(out.centroids[c].size(), 0.0);
        double count = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (out.cluster[i] != c)
                continue;
            ++count;
            for (std::size_t j = 0; j < sum.size(); ++j)
                sum[j] += points[i][j];
        }
        for (std::size_t j = 0; count > 0 && j < sum.size(); ++j)
            out.centroids[c][j] = sum[j] / count;
    }
}

/// `updates` updates from the given rows, then a last assignment.
inline ReferenceKMeans kmeansReference(const std::vector<Point>& points,
                                       const std::vector<double>& squaredLength,
                                       const std::vector<std::size_t>& start, std::size_t updates)
{
    ReferenceKMeans out;
    for (const std::size_t row : start)
        out.centroids.push_back(points[row]);
    for (std::size_t iteration = 0;; ++iteration) {
        assignReference(points, squaredLength, out);
        double inertia = 0;
        for (const double squared : out.squared)
            inertia += squared;
        out.inertia.push_back(inertia);
        if (iteration == updates)
            return out;
        fillEmptyReference(points, out);
        updateReference(points, out);
    }
}

} // namespace craft::test
