// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/label_places.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace craft::ui {
namespace {

constexpr int kDirections = 16;
constexpr int kRings = 4; ///< farther ones need a line from point to label

/// Touches the ring of `distance` around `point` in direction `turn` (0 = right, then down).
QRectF boxAt(const QPointF& point, const QSizeF& size, double distance, int turn)
{
    const double angle = turn * 2 * std::numbers::pi / kDirections;
    const QPointF way(std::cos(angle), std::sin(angle));
    // The middle of the box lies so far out that its edge meets the ring.
    const QPointF middle = point
        + QPointF(way.x() * (distance + size.width() / 2),
                  way.y() * (distance + size.height() / 2));
    return {middle - QPointF(size.width() / 2, size.height() / 2), size};
}

bool isCrossed(const QRectF& box, const std::vector<QLineF>& lines)
{
    const QLineF sides[] = {{box.topLeft(), box.topRight()},
                            {box.topRight(), box.bottomRight()},
                            {box.bottomRight(), box.bottomLeft()},
                            {box.bottomLeft(), box.topLeft()}};
    return std::any_of(lines.begin(), lines.end(), [&](const QLineF& line) {
        return box.contains(line.p1()) || box.contains(line.p2())
            || std::any_of(std::begin(sides), std::end(sides), [&line](const QLineF& side) {
                   return side.intersects(line) == QLineF::BoundedIntersection;
               });
    });
}

/// Right, left, above, below, then what lies between.
const std::vector<int>& turns()
{
    static const std::vector<int> all{0, 8, 12, 4, 14, 2, 10, 6, 15, 1, 9, 7, 13, 11, 3, 5};
    return all;
}

} // namespace

std::vector<std::optional<QRectF>> placeLabels(const std::vector<QPointF>& points,
                                               const std::vector<QSizeF>& sizes, const QRectF& area,
                                               double reach, const std::vector<QLineF>& lines)
{
    std::vector<std::optional<QRectF>> out(points.size());
    const auto isFree = [&](const QRectF& box) {
        if (!area.contains(box))
            return false;
        for (const QPointF& point : points) {
            if (box.adjusted(-reach, -reach, reach, reach).contains(point))
                return false;
        }
        return std::none_of(out.begin(), out.end(), [&box](const std::optional<QRectF>& other) {
            return other && other->intersects(box);
        });
    };
    const auto find = [&](std::size_t i, bool onLines) -> std::optional<QRectF> {
        for (int ring = 0; ring < kRings; ++ring) {
            for (const int turn : turns()) {
                const QRectF box = boxAt(points[i], sizes[i], reach + 2 + ring * 12, turn);
                if (isFree(box) && (onLines || !isCrossed(box, lines)))
                    return box;
            }
        }
        return std::nullopt;
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        out[i] = find(i, false);
        if (!out[i])
            out[i] = find(i, true);
    }
    return out;
}

} // namespace craft::ui
