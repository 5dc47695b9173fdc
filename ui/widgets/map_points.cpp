// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/map_points.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft::ui {
namespace {

/// Rows between two looks at the stop button.
constexpr std::size_t kBlock = 1 << 16;
/// Points that quantiles are taken from.
constexpr std::size_t kQuantileRows = 200000;
constexpr double kMargin = 0.06; ///< around the core, of its width

struct Interval {
    double low = 0;
    double high = 0;
};

/// Of the values at first, first + 2, ...: the middle 98 %, and the ends.
std::pair<Interval, Interval> spread(std::span<const float> coordinates, std::size_t first)
{
    const std::size_t rows = coordinates.size() / 2;
    const std::size_t step = std::max<std::size_t>(1, rows / kQuantileRows);
    std::vector<float> sample;
    sample.reserve(rows / step + 1);
    Interval ends{std::numeric_limits<double>::infinity(),
                  -std::numeric_limits<double>::infinity()};
    for (std::size_t i = 0; i < rows; ++i) {
        const float value = coordinates[2 * i + first];
        ends.low = std::min(ends.low, static_cast<double>(value));
        ends.high = std::max(ends.high, static_cast<double>(value));
        if (i % step == 0)
            sample.push_back(value);
    }
    const auto quantile = [&](double share) {
        const auto at = sample.begin()
            + static_cast<std::ptrdiff_t>(share * static_cast<double>(sample.size() - 1));
        std::nth_element(sample.begin(), at, sample.end());
        return static_cast<double>(*at);
    };
    return {{quantile(0.01), quantile(0.99)}, ends};
}

constexpr int kMask = 1024; ///< pixels along each side of a lasso's box

/// 255 inside of `outline`; the first line is the bottom.
QImage maskOf(const QPolygonF& outline, const QRectF& bounds)
{
    QImage mask(kMask, kMask, QImage::Format_Grayscale8);
    mask.fill(0);
    QPainter painter(&mask);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.scale(kMask / bounds.width(), kMask / bounds.height());
    painter.translate(-bounds.topLeft());
    painter.drawPolygon(outline);
    return mask;
}

int cellAt(double value, double low, double width)
{
    const double at = std::floor((value - low) / width * MapPoints::kGrid);
    return static_cast<int>(std::clamp(at, 0.0, MapPoints::kGrid - 1.0));
}

} // namespace

int MapPoints::column(double x) const
{
    return cellAt(x, m_core.left, m_core.width());
}

int MapPoints::line(double y) const
{
    return cellAt(y, m_core.bottom, m_core.height());
}

MapPoints MapPoints::build(std::span<const float> pool, std::span<const float> validation,
                           std::span<const RowId> skipped, MapSource source, Job& job)
{
    MapPoints out;
    out.m_source = std::move(source);
    out.m_validation.reserve(validation.size() / 2);
    for (std::size_t i = 0; i + 1 < validation.size(); i += 2)
        out.m_validation.push_back({validation[i], validation[i + 1]});
    job.begin("Sorting the map", pool.size() / 2);
    out.findBoxes(pool);
    out.sort(pool, skipped, job);
    return out;
}

void MapPoints::findBoxes(std::span<const float> pool)
{
    m_all = {0, 0, 1, 1};
    m_core = m_all;
    if (pool.empty())
        return;
    auto [x, endsX] = spread(pool, 0);
    auto [y, endsY] = spread(pool, 1);
    // Validation is what the map is looked at for: all but its own outliers are shown.
    std::vector<float> flat;
    for (const MapPoint& point : m_validation) {
        flat.push_back(point.x);
        flat.push_back(point.y);
    }
    if (!flat.empty()) {
        const auto [vx, vEndsX] = spread(flat, 0);
        const auto [vy, vEndsY] = spread(flat, 1);
        x = {std::min(x.low, vx.low), std::max(x.high, vx.high)};
        y = {std::min(y.low, vy.low), std::max(y.high, vy.high)};
        endsX = {std::min(endsX.low, vEndsX.low), std::max(endsX.high, vEndsX.high)};
        endsY = {std::min(endsY.low, vEndsY.low), std::max(endsY.high, vEndsY.high)};
    }
    const auto box = [](const Interval& horizontal, const Interval& vertical) {
        // Points on one line still get an area.
        const double size =
            std::max({horizontal.high - horizontal.low, vertical.high - vertical.low, 1e-6});
        const double width = std::max(horizontal.high - horizontal.low, size * 1e-3);
        const double height = std::max(vertical.high - vertical.low, size * 1e-3);
        return MapBox{horizontal.low - kMargin * width, vertical.low - kMargin * height,
                      horizontal.low + (1 + kMargin) * width,
                      vertical.low + (1 + kMargin) * height};
    };
    m_core = box(x, y);
    m_all = box(endsX, endsY);
}

void MapPoints::sort(std::span<const float> pool, std::span<const RowId> skipped, Job& job)
{
    const std::size_t rows = pool.size() / 2;
    std::vector<std::uint32_t> cellOf(rows);
    m_cells.assign(static_cast<std::size_t>(kGrid) * kGrid + 1, 0);
    auto skip = skipped.begin();
    for (std::size_t i = 0; i < rows; ++i) {
        if (i % kBlock == 0)
            job.checkpoint();
        if (skip != skipped.end() && index(*skip) == i) {
            ++skip;
            cellOf[i] = kNone;
            continue;
        }
        const auto at = static_cast<std::uint32_t>(cell(
            column(static_cast<double>(pool[2 * i])), line(static_cast<double>(pool[2 * i + 1]))));
        cellOf[i] = at;
        ++m_cells[at + 1];
    }
    for (std::size_t i = 1; i < m_cells.size(); ++i)
        m_cells[i] += m_cells[i - 1];
    std::vector<std::uint32_t> next(m_cells.begin(), m_cells.end() - 1);
    m_points.resize(m_cells.back());
    m_rows.resize(m_cells.back());
    m_places.assign(rows, kNone);
    for (std::size_t i = 0; i < rows; ++i) {
        if (i % kBlock == 0) {
            job.checkpoint();
            job.advance(std::min(kBlock, rows - i));
        }
        if (cellOf[i] == kNone)
            continue;
        const std::uint32_t place = next[cellOf[i]]++;
        m_points[place] = {pool[2 * i], pool[2 * i + 1]};
        m_rows[place] = rowId(i);
        m_places[i] = place;
    }
}

std::uint64_t MapPoints::countNear(const MapBox& box) const
{
    std::uint64_t count = 0;
    forRanges(box, [&](std::uint32_t first, std::uint32_t last) { count += last - first; });
    return count;
}

std::uint32_t MapPoints::nearest(double x, double y, double radius) const
{
    std::uint32_t best = kNone;
    double smallest = radius * radius;
    forRanges({x - radius, y - radius, x + radius, y + radius},
              [&](std::uint32_t first, std::uint32_t last) {
                  for (std::uint32_t i = first; i < last; ++i) {
                      const double dx = static_cast<double>(m_points[i].x) - x;
                      const double dy = static_cast<double>(m_points[i].y) - y;
                      const double distance = dx * dx + dy * dy;
                      if (distance < smallest || (distance == smallest && best == kNone)) {
                          smallest = distance;
                          best = i;
                      }
                  }
              });
    return best;
}

MapClusters MapClusters::build(std::shared_ptr<const MapPoints> points,
                               const Clustering& clustering, Job& job)
{
    MapClusters out;
    const std::size_t size = points->points().size();
    out.of.resize(size);
    out.offsets.assign(clustering.clusters() + 1, 0);
    for (std::size_t i = 0; i < size; ++i) {
        if (i % kBlock == 0)
            job.checkpoint();
        out.of[i] = clustering.pool.cluster[index(points->rowOf(i))];
        if (out.of[i] != kNoCluster)
            ++out.offsets[index(out.of[i]) + 1];
    }
    for (std::size_t i = 1; i < out.offsets.size(); ++i)
        out.offsets[i] += out.offsets[i - 1];
    out.places.resize(out.offsets.back());
    std::vector<std::uint32_t> next(out.offsets.begin(), out.offsets.end() - 1);
    for (std::size_t i = 0; i < size; ++i) {
        if (out.of[i] != kNoCluster)
            out.places[next[index(out.of[i])]++] = static_cast<std::uint32_t>(i);
    }
    out.points = std::move(points);
    return out;
}

MapCatch catchInside(const MapPoints& points, const MapClusters* clusters, const QPolygonF& outline)
{
    MapCatch out;
    const QRectF bounds = outline.boundingRect();
    if (bounds.isEmpty())
        return out;
    const MapBox box{bounds.left(), bounds.top(), bounds.right(), bounds.bottom()};
    // The outline as a picture: one look for each point, however long the outline is.
    const QImage mask = maskOf(outline, bounds);
    const double scaleX = kMask / box.width();
    const double scaleY = kMask / box.height();
    std::vector<std::uint32_t> inside(clusters != nullptr ? clusters->clusters() : 0, 0);
    points.forRanges(box, [&](std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t i = first; i < last; ++i) {
            const MapPoint& point = points.points()[i];
            if (!box.holds(point))
                continue;
            const int x = static_cast<int>((static_cast<double>(point.x) - box.left) * scaleX);
            const int y = static_cast<int>((static_cast<double>(point.y) - box.bottom) * scaleY);
            if (mask.constScanLine(std::min(y, kMask - 1))[std::min(x, kMask - 1)] == 0)
                continue;
            out.rows.push_back(points.rowOf(i));
            if (clusters != nullptr && clusters->of[i] != kNoCluster)
                ++inside[index(clusters->of[i])];
        }
    });
    std::sort(out.rows.begin(), out.rows.end());
    for (std::size_t c = 0; c < inside.size(); ++c) {
        if (inside[c] == 0)
            continue;
        out.touched.push_back(static_cast<std::uint32_t>(c));
        if (2 * std::uint64_t{inside[c]} >= clusters->placesOf(c).size())
            out.mostlyInside.push_back(static_cast<std::uint32_t>(c));
    }
    return out;
}

} // namespace craft::ui
