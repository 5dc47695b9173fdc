// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/map_view.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/nice_axis.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

/// Above this many points on screen the grid is drawn instead of the points.
constexpr std::uint64_t kMostCounted = 2'000'000;
/// Up to so many points on screen they are drawn larger than a pixel.
constexpr std::uint64_t kFewPoints = 30'000;
constexpr std::uint64_t kSomePoints = 200'000;
constexpr double kZoomStep = 1.25;
constexpr double kArrowPixels = 48;
constexpr double kReach = 9; ///< pixels around the mouse
constexpr int kMostRings = 1500; ///< drawn one by one
constexpr int kAxisSteps = 6;

QColor mix(const QColor& a, const QColor& b, float t)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * t,
                            a.greenF() + (b.greenF() - a.greenF()) * t,
                            a.blueF() + (b.blueF() - a.blueF()) * t);
}

std::vector<QRgb> rampBetween(const QColor& low, const QColor& high)
{
    std::vector<QRgb> out(256);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = mix(low, high, static_cast<float>(i) / 255).rgb();
    return out;
}

std::vector<QRgb> clusterRamp(const QColor& colour)
{
    const Theme& theme = Theme::current();
    return rampBetween(mix(theme.plot, colour, 0.65F), mix(colour, theme.text, 0.35F));
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

} // namespace

MapView::MapView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    updateCursor();
}

QSize MapView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26};
}

QSize MapView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 10};
}

// Data

void MapView::setPoints(std::shared_ptr<const MapPoints> points)
{
    m_points = std::move(points);
    m_clusters.reset();
    m_isFitted = true;
    fit();
    moved();
}

void MapView::setClusters(std::shared_ptr<const MapClusters> clusters)
{
    m_clusters = clusters && clusters->points == m_points ? std::move(clusters) : nullptr;
    m_litStale = true;
    m_hoverStale = true;
    m_selectedStale = m_selectedStale || !m_lit.empty();
    update();
}

void MapView::setSelectedRows(std::vector<RowId> rows)
{
    m_selected = std::move(rows);
    m_selectedStale = true;
    update();
}

void MapView::setLit(ClusterSet clusters)
{
    if (m_lit == clusters)
        return;
    // Between grey and colours only if the one of the two changes.
    m_densityStale = m_densityStale || (m_colourful && m_lit.empty() != clusters.empty());
    m_lit = std::move(clusters);
    m_litStale = true;
    m_selectedStale = true;
    update();
}

void MapView::setHovered(int cluster)
{
    if (std::exchange(m_hovered, cluster) == cluster)
        return;
    m_hoverStale = true;
    update();
}

void MapView::setLayer(MapLayer layer, bool on)
{
    if (std::exchange(m_layers[static_cast<std::size_t>(layer)], on) != on)
        update();
}

void MapView::setTool(MapTool tool)
{
    m_tool = tool;
    updateCursor();
}

void MapView::setColourful(bool on)
{
    m_colourful = on;
    m_densityStale = true;
    update();
}

void MapView::setAxisTitles(const QString& horizontal, const QString& vertical)
{
    m_titleX = horizontal;
    m_titleY = vertical;
    update();
}

void MapView::setNote(const QString& note)
{
    if (std::exchange(m_note, note) != note)
        update();
}

// Places

void MapView::layOut(const QRectF& whole)
{
    const QFontMetricsF metrics(smaller(font()));
    const double line = metrics.height();
    const double side = line + 8 + metrics.horizontalAdvance(QStringLiteral("-0.00"));
    QRectF area = whole.adjusted(side, 6, -10, -(2 * line + 8));
    if (layoutDirection() == Qt::RightToLeft)
        area = whole.adjusted(10, 6, -side, -(2 * line + 8));
    m_area = QRectF(area.toAlignedRect());
    if (m_area.width() < 8 || m_area.height() < 8)
        m_area = QRectF(whole.topLeft(), QSizeF(8, 8));
}

void MapView::fit()
{
    const MapBox box = m_points ? m_points->core() : MapBox{};
    m_centreX = (box.left + box.right) / 2;
    m_centreY = (box.bottom + box.top) / 2;
    m_scale = std::min(m_area.width() / box.width(), m_area.height() / box.height());
}

void MapView::showAll()
{
    m_isFitted = true;
    fit();
    moved();
}

void MapView::allStale()
{
    m_countsStale = true;
    m_densityStale = true;
    m_litStale = true;
    m_hoverStale = true;
    m_selectedStale = true;
}

void MapView::moved()
{
    allStale();
    m_topStale = m_topStale || m_isFitted;
    update();
    emit viewChanged();
}

void MapView::zoom(double factor, const QPointF& about)
{
    if (!m_points)
        return;
    const MapBox& core = m_points->core();
    const double whole = std::min(m_area.width() / core.width(), m_area.height() / core.height());
    const double scale = std::clamp(m_scale * factor, whole / 8, whole * 1e5);
    const QPointF before = toPlane(about);
    m_scale = scale;
    const QPointF after = toPlane(about);
    m_centreX += before.x() - after.x();
    m_centreY += before.y() - after.y();
    m_isFitted = false;
    m_topStale = true;
    moved();
}

void MapView::pan(const QPointF& pixels)
{
    if (!m_points)
        return;
    m_centreX -= pixels.x() / m_scale;
    m_centreY += pixels.y() / m_scale;
    m_isFitted = false;
    moved();
}

MapBox MapView::shown() const
{
    const double halfWidth = m_area.width() / m_scale / 2;
    const double halfHeight = m_area.height() / m_scale / 2;
    return {m_centreX - halfWidth, m_centreY - halfHeight, m_centreX + halfWidth,
            m_centreY + halfHeight};
}

QPointF MapView::toPixel(double x, double y) const
{
    return m_area.center() + QPointF((x - m_centreX) * m_scale, (m_centreY - y) * m_scale);
}

QPointF MapView::toPlane(const QPointF& pixel) const
{
    const QPointF from = pixel - m_area.center();
    return {m_centreX + from.x() / m_scale, m_centreY - from.y() / m_scale};
}

std::uint64_t MapView::outside()
{
    if (!m_points)
        return 0;
    if (m_countsStale)
        countAll();
    return m_points->points().size() - std::min<std::uint64_t>(m_inside, m_points->points().size());
}

int MapView::clusterAt(const QPointF& pixel) const
{
    if (!m_points || !m_clusters || !m_area.contains(pixel))
        return -1;
    const QPointF at = toPlane(pixel);
    // Near first: in the crowd the far reach holds very many points.
    for (const double reach : {2.0, kReach}) {
        const std::uint32_t place = m_points->nearest(at.x(), at.y(), reach / m_scale);
        if (place != MapPoints::kNone && m_clusters->of[place] != kNoCluster)
            return static_cast<int>(index(m_clusters->of[place]));
    }
    return -1;
}

MapCatch MapView::caught(const QPolygonF& pixels) const
{
    if (!m_points)
        return {};
    QPolygonF outline;
    for (const QPointF& pixel : pixels)
        outline << toPlane(pixel);
    return catchInside(*m_points, m_clusters.get(), outline);
}

// Pictures

QSize MapView::pictureSize() const
{
    return (m_area.size() * m_ratio).toSize();
}

void MapView::addPoint(Counts& counts, const MapPoint& point, int block) const
{
    const QSize size = pictureSize();
    const double scale = m_scale * m_ratio;
    const double middleX = size.width() / 2.0;
    const double middleY = size.height() / 2.0;
    const int x =
        static_cast<int>(std::floor((static_cast<double>(point.x) - m_centreX) * scale + middleX));
    const int y =
        static_cast<int>(std::floor((m_centreY - static_cast<double>(point.y)) * scale + middleY));
    const int first = -(block - 1) / 2;
    for (int j = y + first; j < y + first + block; ++j) {
        if (j < 0 || j >= size.height())
            continue;
        for (int i = x + first; i < x + first + block; ++i) {
            if (i >= 0 && i < size.width())
                ++counts[static_cast<std::size_t>(j) * static_cast<std::size_t>(size.width())
                         + static_cast<std::size_t>(i)];
        }
    }
}

void MapView::countAll()
{
    const QSize size = pictureSize();
    const auto width = static_cast<std::size_t>(size.width());
    m_counts.assign(width * static_cast<std::size_t>(size.height()), 0);
    m_inside = 0;
    m_countsStale = false;
    if (!m_points)
        return;
    const MapBox box = shown();
    const std::uint64_t near = m_points->countNear(box);
    if (near > kMostCounted) {
        countGrid();
    } else if (near <= kSomePoints) {
        const int block = static_cast<int>(std::lround((near <= kFewPoints ? 3 : 2) * m_ratio));
        m_points->forRanges(box, [&](std::uint32_t first, std::uint32_t last) {
            for (const MapPoint& point : m_points->points().subspan(first, last - first)) {
                if (!box.holds(point))
                    continue;
                ++m_inside;
                addPoint(m_counts, point, block);
            }
        });
    } else {
        const auto scale = static_cast<float>(m_scale * m_ratio);
        const auto left = static_cast<float>(box.left);
        const auto top = static_cast<float>(box.top);
        const auto right = static_cast<float>(size.width());
        const auto bottom = static_cast<float>(size.height());
        std::uint64_t inside = 0;
        m_points->forRanges(box, [&](std::uint32_t first, std::uint32_t last) {
            for (const MapPoint& point : m_points->points().subspan(first, last - first)) {
                const float x = (point.x - left) * scale;
                const float y = (top - point.y) * scale;
                if (!(x >= 0 && x < right && y >= 0 && y < bottom))
                    continue;
                ++inside;
                ++m_counts[static_cast<std::size_t>(static_cast<int>(y)) * width
                           + static_cast<std::size_t>(static_cast<int>(x))];
            }
        });
        m_inside = inside;
    }
    if (m_topStale) {
        const auto largest = std::max_element(m_counts.begin(), m_counts.end());
        m_top = largest == m_counts.end() ? 1 : std::max(*largest, 1U);
        m_topStale = false;
    }
}

void MapView::countGrid()
{
    // A cell is about as large as a pixel or smaller: every pixel sums the cells whose middle it
    // holds, and a cell larger than a pixel is spread over its pixels by the nearest one.
    const QSize size = pictureSize();
    const MapBox& grid = m_points->gridBox();
    const double scale = m_scale * m_ratio;
    const double cellWidth = grid.width() / MapPoints::kGrid * scale;
    const double cellHeight = grid.height() / MapPoints::kGrid * scale;
    const double left = (grid.left - m_centreX) * scale + size.width() / 2.0;
    const double bottom = (m_centreY - grid.bottom) * scale + size.height() / 2.0;
    const auto width = static_cast<std::size_t>(size.width());
    for (int j = 0; j < MapPoints::kGrid; ++j) {
        const int top = static_cast<int>(std::floor(bottom - (j + 1) * cellHeight));
        const int end = std::max(top + 1, static_cast<int>(std::floor(bottom - j * cellHeight)));
        for (int i = 0; i < MapPoints::kGrid; ++i) {
            const std::uint32_t count = m_points->cellCount(i, j);
            if (count == 0)
                continue;
            const int from = static_cast<int>(std::floor(left + i * cellWidth));
            const int to =
                std::max(from + 1, static_cast<int>(std::floor(left + (i + 1) * cellWidth)));
            const auto pixels = static_cast<std::uint32_t>((to - from) * (end - top));
            bool isInside = false;
            for (int y = std::max(top, 0); y < std::min(end, size.height()); ++y) {
                for (int x = std::max(from, 0); x < std::min(to, size.width()); ++x) {
                    m_counts[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)] +=
                        std::max(count / pixels, 1U);
                    isInside = true;
                }
            }
            m_inside += isInside ? count : 0;
        }
    }
}

std::vector<QRgb> MapView::densityRamp() const
{
    const Theme& theme = Theme::current();
    if (!m_colourful || !m_lit.empty())
        return rampBetween(mix(theme.plot, theme.pool, 0.45F), mix(theme.pool, theme.text, 0.6F));
    std::vector<QRgb> out(256);
    for (std::size_t i = 0; i < out.size(); ++i) {
        // Away from the end of the scale that has the colour of the background.
        const double t = static_cast<double>(i) / 255;
        out[i] = theme.sequential(theme.dark ? 0.3 + 0.7 * t : 0.75 * (1 - t)).rgb();
    }
    return out;
}

QImage MapView::picture(const Counts& counts, const std::vector<QRgb>& ramp,
                        std::uint32_t top) const
{
    // Colour by the logarithm of the count, looked up.
    std::vector<QRgb> colours(std::min<std::size_t>(top, 65535) + 1, 0);
    const double full = std::log1p(static_cast<double>(colours.size() - 1));
    for (std::size_t i = 1; i < colours.size(); ++i) {
        const double t = colours.size() == 2 ? 0.5 : std::log1p(static_cast<double>(i)) / full;
        colours[i] = ramp[static_cast<std::size_t>(std::lround(t * 255))];
    }
    const QSize size = pictureSize();
    QImage out(size, QImage::Format_ARGB32_Premultiplied);
    const auto last = static_cast<std::uint32_t>(colours.size() - 1);
    std::size_t at = 0;
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(out.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = colours[std::min(counts[at++], last)];
    }
    return out;
}

QImage MapView::clusterPicture(const std::vector<std::uint32_t>& clusters,
                               const QColor& colour) const
{
    const QSize size = pictureSize();
    Counts counts(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()),
                  0);
    std::uint64_t points = 0;
    for (const std::uint32_t cluster : clusters)
        points += cluster < m_clusters->clusters() ? m_clusters->placesOf(cluster).size() : 0;
    const int block = static_cast<int>(std::lround((points <= kFewPoints        ? 3
                                                        : points <= kSomePoints ? 2
                                                                                : 1)
                                                   * m_ratio));
    const MapBox box = shown();
    for (const std::uint32_t cluster : clusters) {
        if (cluster >= m_clusters->clusters())
            continue;
        for (const std::uint32_t place : m_clusters->placesOf(cluster)) {
            if (box.holds(m_points->points()[place]))
                addPoint(counts, m_points->points()[place], block);
        }
    }
    const auto largest = std::max_element(counts.begin(), counts.end());
    return picture(counts, clusterRamp(colour),
                   largest == counts.end() ? 1 : std::max(*largest, 1U));
}

QImage MapView::selectedPicture() const
{
    // A dot with a rim, stamped: there may be hundreds of thousands.
    const double diameter = (m_selected.size() > 100'000      ? 2.0
                                 : m_selected.size() > 10'000 ? 4.0
                                                              : 6.0)
        * m_ratio;
    const int size = static_cast<int>(std::ceil(diameter));
    const auto stampOf = [&](const QColor& colour) {
        QImage stamp(size, size, QImage::Format_ARGB32_Premultiplied);
        stamp.fill(Qt::transparent);
        QPainter painter(&stamp);
        painter.setRenderHint(QPainter::Antialiasing, size > 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().plot);
        painter.drawEllipse(QRectF(0, 0, diameter, diameter));
        painter.setBrush(colour);
        const double rim = size > 3 ? 0.6 * m_ratio : 0;
        painter.drawEllipse(QRectF(0, 0, diameter, diameter).adjusted(rim, rim, -rim, -rim));
        painter.end();
        return stamp;
    };
    const QImage coloured = stampOf(Theme::current().selected);
    const QImage grey = stampOf(Theme::current().muted); // outside of the selected clusters
    const QSize whole = pictureSize();
    QImage out(whole, QImage::Format_ARGB32_Premultiplied);
    out.fill(Qt::transparent);
    const MapBox box = shown();
    // Both at once, red and blue in one word: x * a / 255 is near enough x * (a + 1) / 256 here.
    const auto blend = [](QRgb over, QRgb under) {
        const QRgb rest = 256 - static_cast<QRgb>(qAlpha(over));
        const QRgb even = (((under & 0x00FF00FFU) * rest) >> 8) & 0x00FF00FFU;
        const QRgb odd = (((under >> 8) & 0x00FF00FFU) * rest) & 0xFF00FF00U;
        return over + (even | odd);
    };
    auto* const pixels = reinterpret_cast<QRgb*>(out.bits());
    const auto stride = static_cast<std::ptrdiff_t>(out.bytesPerLine() / 4);
    const auto* const colourDot = reinterpret_cast<const QRgb*>(coloured.constBits());
    const auto* const greyDot = reinterpret_cast<const QRgb*>(grey.constBits());
    const double scale = m_scale * m_ratio;
    for (const RowId row : m_selected) {
        const std::uint32_t place =
            index(row) < m_points->poolRows() ? m_points->placeOf(row) : MapPoints::kNone;
        if (place == MapPoints::kNone || !box.holds(m_points->points()[place]))
            continue;
        const bool isGrey = !m_lit.empty() && m_clusters
            && !m_lit.contains(static_cast<std::uint32_t>(index(m_clusters->of[place])));
        const QRgb* const dot = isGrey ? greyDot : colourDot;
        const MapPoint& point = m_points->points()[place];
        const int left =
            static_cast<int>((static_cast<double>(point.x) - box.left) * scale) - size / 2;
        const int top =
            static_cast<int>((box.top - static_cast<double>(point.y)) * scale) - size / 2;
        const int first = std::max(0, -left);
        const int last = std::min(size, whole.width() - left);
        for (int j = std::max(0, -top); j < std::min(size, whole.height() - top); ++j) {
            const QRgb* from = dot + j * size;
            QRgb* to = pixels + (top + j) * stride + left;
            for (int i = first; i < last; ++i)
                to[i] = blend(from[i], to[i]);
        }
    }
    return out;
}

void MapView::prepare()
{
    if (!m_points)
        return;
    const Theme& theme = Theme::current();
    if (m_countsStale)
        countAll();
    if (m_densityStale) {
        m_density = picture(m_counts, densityRamp(), m_top);
        m_densityStale = false;
    }
    if (m_litStale) {
        m_litPicture = m_clusters && !m_lit.empty()
            ? clusterPicture({m_lit.begin(), m_lit.end()}, theme.accent)
            : QImage();
        m_litStale = false;
    }
    if (m_hoverStale) {
        m_hoverPicture = m_clusters && m_hovered >= 0
            ? clusterPicture({static_cast<std::uint32_t>(m_hovered)}, theme.accent)
            : QImage();
        m_hoverStale = false;
    }
    if (m_selectedStale) {
        m_selectedPicture = m_selected.empty() ? QImage() : selectedPicture();
        m_selectedStale = false;
    }
}

// Painting

void MapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().plot);
    paintData(painter);
    paintFrame(painter);
    paintOutline(painter);
    paintNotes(painter);
    if (m_hasFocusRing) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::current().accent, 2));
        painter.drawRect(m_area);
    }
}

void MapView::paintData(QPainter& painter)
{
    if (!m_points)
        return;
    prepare();
    painter.save();
    painter.setClipRect(m_area);
    const bool isDimmed = !m_hoverPicture.isNull() || !m_litPicture.isNull();
    if (hasLayer(MapLayer::Pool)) {
        painter.setOpacity(isDimmed ? 0.5 : 1);
        painter.drawImage(m_area, m_density);
        painter.setOpacity(1);
        if (!m_litPicture.isNull())
            painter.drawImage(m_area, m_litPicture);
        if (!m_hoverPicture.isNull())
            painter.drawImage(m_area, m_hoverPicture);
    }
    if (hasLayer(MapLayer::Selected) && !m_selectedPicture.isNull())
        painter.drawImage(m_area, m_selectedPicture);
    if (hasLayer(MapLayer::Validation))
        paintValidation(painter);
    painter.restore();
}

void MapView::paintValidation(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const MapBox box = shown();
    std::vector<QPointF> places;
    for (const MapPoint& point : m_points->validation()) {
        if (box.holds(point))
            places.push_back(toPixel(static_cast<double>(point.x), static_cast<double>(point.y)));
    }
    const auto ring = [&](QPainter& to, const QPointF& at) {
        to.setPen(QPen(theme.plot, 3));
        to.drawEllipse(at, 3.5, 3.5);
        to.setPen(QPen(theme.validation, 1.5));
        to.drawEllipse(at, 3.5, 3.5);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (places.size() <= kMostRings) {
        for (const QPointF& at : places)
            ring(painter, at);
        return;
    }
    QImage stamp(QSize(12, 12) * std::ceil(m_ratio), QImage::Format_ARGB32_Premultiplied);
    stamp.fill(Qt::transparent);
    stamp.setDevicePixelRatio(std::ceil(m_ratio));
    {
        QPainter once(&stamp);
        once.setRenderHint(QPainter::Antialiasing);
        ring(once, {6, 6});
    }
    for (const QPointF& at : places)
        painter.drawImage(at - QPointF(6, 6), stamp);
}

void MapView::paintFrame(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(theme.grid);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_area.adjusted(0, 0, -1, -1));
    if (!m_points)
        return;
    painter.setFont(smaller(font()));
    paintTicks(painter, true);
    paintTicks(painter, false);
    painter.setPen(theme.faintText);
    const QFontMetricsF metrics(painter.font());
    const QRectF below(m_area.left(), m_area.bottom() + metrics.height() + 5, m_area.width(),
                       metrics.height());
    painter.drawText(below, Qt::AlignCenter,
                     metrics.elidedText(m_titleX, Qt::ElideRight, below.width()));
    painter.save();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double x =
        mirrored ? m_area.right() + 8 + metrics.horizontalAdvance(QStringLiteral("-0.00")) : 0;
    painter.translate(x, m_area.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, 0, m_area.height(), metrics.height()), Qt::AlignCenter,
                     metrics.elidedText(m_titleY, Qt::ElideRight, m_area.height()));
    painter.restore();
}

void MapView::paintTicks(QPainter& painter, bool horizontal) const
{
    const Theme& theme = Theme::current();
    const MapBox box = shown();
    const double low = horizontal ? box.left : box.bottom;
    const double high = horizontal ? box.right : box.top;
    const QFontMetricsF metrics(painter.font());
    const double length = horizontal ? m_area.width() : m_area.height();
    const double room = horizontal ? metrics.averageCharWidth() * 10 : metrics.height() * 2.5;
    const int steps = std::clamp(static_cast<int>(length / room), 1, kAxisSteps);
    const double step = niceAbove((high - low) / steps);
    const int digits = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (double at = std::ceil(low / step) * step; at <= high; at += step) {
        const double value = std::abs(at) < step * 1e-6 ? 0 : at;
        const QString text = realText(value, digits);
        painter.setPen(theme.faintText);
        if (horizontal) {
            const double x = toPixel(at, 0).x();
            painter.drawLine(QPointF(x, m_area.bottom()), QPointF(x, m_area.bottom() + 3));
            painter.drawText(QRectF(x - 60, m_area.bottom() + 4, 120, metrics.height()),
                             Qt::AlignHCenter | Qt::AlignTop, text);
        } else {
            const double y = toPixel(0, at).y();
            const double edge = mirrored ? m_area.right() : m_area.left();
            const double out = mirrored ? 3 : -3;
            painter.drawLine(QPointF(edge, y), QPointF(edge + out, y));
            const QRectF box2(mirrored ? edge + 5 : edge - 105, y - metrics.height() / 2, 100,
                              metrics.height());
            painter.drawText(box2,
                             (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute
                                 | Qt::AlignVCenter,
                             text);
        }
    }
}

void MapView::paintOutline(QPainter& painter) const
{
    if (m_drag != Drag::Lasso && m_drag != Drag::Rectangle)
        return;
    QColor fill = Theme::current().accent;
    fill.setAlpha(40);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(Theme::current().accent, 1.5, Qt::DashLine));
    painter.drawPolygon(m_outline);
}

void MapView::paintNotes(QPainter& painter) const
{
    if (m_note.isEmpty())
        return;
    const Theme& theme = Theme::current();
    painter.setFont(font());
    const QFontMetricsF metrics(painter.font());
    const QRectF room = m_area.adjusted(10, 10, -10, -10);
    QRectF box = metrics.boundingRect(room, Qt::TextWordWrap | Qt::AlignHCenter, m_note);
    box.moveCenter(m_area.center());
    painter.setPen(theme.grid);
    painter.setBrush(theme.plot);
    painter.drawRect(box.adjusted(-8, -5, 8, 5));
    painter.setPen(theme.text);
    painter.drawText(box, Qt::TextWordWrap | Qt::AlignHCenter, m_note);
}

void MapView::draw(QPainter& painter, const QRectF& area)
{
    const QRectF plot = m_area;
    const double scale = m_scale;
    const double ratio = m_ratio;
    layOut(area);
    m_scale *= std::min(m_area.width() / plot.width(), m_area.height() / plot.height());
    m_ratio = std::clamp(painter.worldTransform().m11(), 1.0, 4.0);
    const int hovered = std::exchange(m_hovered, -1);
    allStale();
    paintData(painter);
    paintFrame(painter);
    m_hovered = hovered;
    m_area = plot;
    m_scale = scale;
    m_ratio = ratio;
    allStale();
}

void MapView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_ratio = devicePixelRatioF();
    layOut(rect());
    if (m_isFitted)
        fit();
    m_topStale = true;
    moved();
}

void MapView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        layOut(rect());
        if (m_isFitted)
            fit();
        allStale();
        update();
        break;
    default:
        break;
    }
}

// Mouse and keyboard

void MapView::updateCursor()
{
    setCursor(m_drag == Drag::Pan           ? Qt::ClosedHandCursor
                  : m_tool == MapTool::Hand ? Qt::ArrowCursor
                                            : Qt::CrossCursor);
}

void MapView::wheelEvent(QWheelEvent* event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (turns == 0 || !m_area.contains(event->position())) {
        event->ignore();
        return;
    }
    zoom(std::pow(kZoomStep, turns), event->position());
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (!m_points || m_drag != Drag::None)
        return;
    m_pressed = event->position();
    m_last = m_pressed;
    if (event->button() == Qt::MiddleButton)
        m_drag = Drag::Pan;
    else if (event->button() == Qt::LeftButton && m_area.contains(m_pressed))
        m_drag = Drag::Click;
    else
        event->ignore();
    updateCursor();
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    const bool farEnough = (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Click && farEnough) {
        const bool shift = event->modifiers() & Qt::ShiftModifier;
        m_drag = m_tool == MapTool::Rectangle   ? Drag::Rectangle
            : m_tool == MapTool::Lasso || shift ? Drag::Lasso
                                                : Drag::Pan;
        m_outline = QPolygonF{m_pressed};
        emit clusterHovered(-1);
        updateCursor();
    }
    const QPointF inside(std::clamp(at.x(), m_area.left(), m_area.right()),
                         std::clamp(at.y(), m_area.top(), m_area.bottom()));
    switch (m_drag) {
    case Drag::None:
        hoverAt(at, event->globalPosition().toPoint());
        break;
    case Drag::Click:
        break;
    case Drag::Pan:
        pan(at - m_last);
        break;
    case Drag::Lasso:
        m_outline << inside;
        update();
        break;
    case Drag::Rectangle:
        m_outline = QPolygonF(QRectF(m_pressed, inside).normalized());
        update();
        break;
    }
    m_last = at;
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    updateCursor();
    if (drag == Drag::Click) {
        emit clusterClicked(clusterAt(event->position()), event->modifiers());
    } else if (drag == Drag::Lasso || drag == Drag::Rectangle) {
        const QPolygonF outline = std::exchange(m_outline, {});
        update();
        // Shift draws the lasso, so only Ctrl adds.
        emit areaDrawn(outline, event->modifiers() & ~Qt::ShiftModifier);
    }
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept(); // its first half has selected already
}

void MapView::hoverAt(const QPointF& at, const QPoint& global)
{
    const int cluster = clusterAt(at);
    emit clusterHovered(cluster);
    if (cluster >= 0 && tip)
        QToolTip::showText(global, tip(cluster), this);
    else
        QToolTip::hideText();
}

void MapView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    emit clusterHovered(-1);
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & Qt::AltModifier) { // history of the selection
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomStep, m_area.center());
        return;
    case Qt::Key_Minus:
        zoom(1 / kZoomStep, m_area.center());
        return;
    case Qt::Key_0:
        showAll();
        return;
    case Qt::Key_Left:
        pan({kArrowPixels, 0});
        return;
    case Qt::Key_Right:
        pan({-kArrowPixels, 0});
        return;
    case Qt::Key_Up:
        pan({0, kArrowPixels});
        return;
    case Qt::Key_Down:
        pan({0, -kArrowPixels});
        return;
    case Qt::Key_Escape:
        if (m_drag != Drag::None) {
            m_drag = Drag::None;
            m_outline.clear();
            updateCursor();
            update();
        } else {
            emit escaped();
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MapView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_hasFocusRing = event->reason() != Qt::MouseFocusReason;
    update();
}

void MapView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_hasFocusRing = false;
    update();
}

} // namespace craft::ui
