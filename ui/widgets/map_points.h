// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs as points of a plane, sorted so that what lies in a window is found at once.
#pragma once

#include "core/base/job.h"
#include "core/data/clustering.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace craft::ui {

struct MapPoint {
    float x = 0;
    float y = 0;
};

/// A rectangle of the plane; y grows upwards.
struct MapBox {
    double left = 0;
    double bottom = 0;
    double right = 1;
    double top = 1;
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return top - bottom; }
    [[nodiscard]] bool holds(const MapPoint& point) const
    {
        const double x = static_cast<double>(point.x);
        const double y = static_cast<double>(point.y);
        return x >= left && x < right && y >= bottom && y < top;
    }
};

/// Where the coordinates come from, for the titles of the axes.
struct MapSource {
    QString file; ///< of imported coordinates; empty: principal axes
    double share[2] = {0, 0}; ///< of the variance, by axis; principal axes only
    std::uint64_t fittedRows = 0;
};

/// All points of a map. Immutable once built; 16 bytes a pair.
class MapPoints {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    /// `pool` and `validation` hold x and y of each row by turns. Pool rows in `skipped`
    /// (ascending) are not drawn. Stage "Sorting the map".
    [[nodiscard]] static MapPoints build(std::span<const float> pool,
                                         std::span<const float> validation,
                                         std::span<const RowId> skipped, MapSource source,
                                         Job& job);

    [[nodiscard]] const MapSource& source() const { return m_source; }
    /// In the order of the grid, without skipped rows.
    [[nodiscard]] std::span<const MapPoint> points() const { return m_points; }
    [[nodiscard]] RowId rowOf(std::size_t place) const { return m_rows[place]; }
    /// Index into points(), kNone for a skipped row.
    [[nodiscard]] std::uint32_t placeOf(RowId row) const { return m_places[index(row)]; }
    [[nodiscard]] std::size_t poolRows() const { return m_places.size(); }
    [[nodiscard]] std::span<const MapPoint> validation() const { return m_validation; }
    /// Holds the middle 98 % of the points along each axis, with a margin.
    [[nodiscard]] const MapBox& core() const { return m_core; }
    /// Holds every point.
    [[nodiscard]] const MapBox& all() const { return m_all; }

    /// Calls f(first, last) with ranges of places that hold every point of `box`, and others near.
    template <class F>
    void forRanges(const MapBox& box, F f) const
    {
        if (m_points.empty())
            return;
        const int left = column(box.left);
        const int right = column(box.right);
        for (int y = line(box.bottom), last = line(box.top); y <= last; ++y) {
            const std::size_t at = cell(0, y);
            const std::uint32_t first = m_cells[at + static_cast<std::size_t>(left)];
            const std::uint32_t end = m_cells[at + static_cast<std::size_t>(right) + 1];
            if (first < end)
                f(first, end);
        }
    }
    /// An upper estimate of the points in `box`.
    [[nodiscard]] std::uint64_t countNear(const MapBox& box) const;
    /// The place of the point that is nearest to `at` and within `radius` of it, or kNone.
    [[nodiscard]] std::uint32_t nearest(double x, double y, double radius) const;

    /// The grid itself, to draw from when there are too many points to look at.
    static constexpr int kGrid = 1024;
    [[nodiscard]] const MapBox& gridBox() const { return m_core; }
    [[nodiscard]] std::uint32_t cellCount(int x, int y) const
    {
        const std::size_t at = cell(x, y);
        return m_cells[at + 1] - m_cells[at];
    }

private:
    [[nodiscard]] static std::size_t cell(int x, int y)
    {
        return static_cast<std::size_t>(y) * kGrid + static_cast<std::size_t>(x);
    }
    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int line(double y) const;
    void findBoxes(std::span<const float> pool);
    void sort(std::span<const float> pool, std::span<const RowId> skipped, Job& job);

    MapSource m_source;
    std::vector<MapPoint> m_points;
    std::vector<RowId> m_rows;
    std::vector<std::uint32_t> m_places;
    std::vector<MapPoint> m_validation;
    std::vector<std::uint32_t> m_cells; ///< kGrid^2 + 1: first place of each cell
    MapBox m_core;
    MapBox m_all;
};

/// The places of each cluster's points. 8 bytes a pair.
struct MapClusters {
    std::shared_ptr<const MapPoints> points; ///< that the places belong to
    std::vector<ClusterId> of; ///< by place
    std::vector<std::uint32_t> offsets; ///< clusters + 1, into `places`
    std::vector<std::uint32_t> places; ///< ascending inside a cluster
    [[nodiscard]] std::size_t clusters() const { return offsets.empty() ? 0 : offsets.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> placesOf(std::size_t cluster) const
    {
        return {places.data() + offsets[cluster], offsets[cluster + 1] - offsets[cluster]};
    }
    [[nodiscard]] static MapClusters build(std::shared_ptr<const MapPoints> points,
                                           const Clustering& clustering, Job& job);
};

/// What lies inside a lasso.
struct MapCatch {
    std::vector<RowId> rows; ///< ascending
    std::vector<std::uint32_t> mostlyInside; ///< clusters with at least half of their points there
    std::vector<std::uint32_t> touched; ///< clusters with any
};
/// `outline` is in coordinates of the plane; a point on its edge may go either way.
[[nodiscard]] MapCatch catchInside(const MapPoints& points, const MapClusters* clusters,
                                   const QPolygonF& outline);

} // namespace craft::ui
