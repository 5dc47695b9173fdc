// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cluster_marks.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft::ui {
namespace {

/// Rectangles of lit and of other marks, drawn in two calls.
struct Batch {
    QVector<QRectF> lit;
    QVector<QRectF> muted;

    void add(bool isLit, const QRectF& rect) { (isLit ? lit : muted).append(rect); }
    void draw(QPainter& painter, const QColor& colour) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().muted);
        painter.drawRects(muted);
        painter.setBrush(colour);
        painter.drawRects(lit);
    }
};

} // namespace

double ClusterPlot::slotLeft(std::size_t position) const
{
    const double from = static_cast<double>(position) * slotWidth();
    return mirrored ? area.right() - from - slotWidth() : area.left() + from;
}

double ClusterPlot::yOf(double value) const
{
    if (std::isnan(value))
        return area.bottom();
    double part = 0;
    if (logarithmic)
        part =
            value <= low ? 0 : (std::log(value) - std::log(low)) / (std::log(high) - std::log(low));
    else
        part = (value - low) / (high - low);
    return area.bottom() - std::clamp(part, 0.0, 1.0) * area.height();
}

int ClusterPlot::positionAt(double x) const
{
    if (order.empty() || x < area.left() || x >= area.right())
        return -1;
    const double from = mirrored ? area.right() - x : x - area.left();
    return std::clamp(static_cast<int>(from / slotWidth()), 0, static_cast<int>(size()) - 1);
}

ClusterMarks::ClusterMarks(QGraphicsItem* parent)
    : QGraphicsItem(parent)
{
    setZValue(100); // above grid and axes
}

void ClusterMarks::setGeometry(const QRectF& area, const QFont& font)
{
    prepareGeometryChange();
    m_plot.area = area;
    m_font = font;
    m_bounds = area.adjusted(-2, -2, 2, 2);
}

double ClusterMarks::baseline() const
{
    return m_plot.logarithmic ? m_plot.area.bottom() : m_plot.yOf(0);
}

QRectF ClusterMarks::slot(std::size_t position) const
{
    return {m_plot.slotLeft(position), m_plot.area.top(), m_plot.slotWidth(), m_plot.area.height()};
}

void ClusterMarks::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (m_plot.order.empty() || m_plot.area.isEmpty())
        return;
    painter->setFont(m_font);
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintBackdrop(*painter);
    painter->setOpacity(m_plot.dimmed ? 0.5 : 1);
    const auto bars = static_cast<int>(
        std::count_if(m_plot.layers.begin(), m_plot.layers.end(),
                      [](const MarkLayer& layer) { return layer.shape == MarkShape::Bar; }));
    int bar = 0;
    for (const MarkLayer& layer : m_plot.layers) {
        paintLayer(*painter, layer, bar, bars);
        bar += layer.shape == MarkShape::Bar ? 1 : 0;
    }
    painter->setOpacity(1);
    paintNote(*painter);
}

void ClusterMarks::paintBackdrop(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const auto band = [&](int position, int strength) {
        if (position < 0 || position >= static_cast<int>(m_plot.size()))
            return;
        QRectF area = slot(static_cast<std::size_t>(position));
        if (area.width() < 3)
            area.adjust(-1.5, 0, 1.5, 0);
        QColor colour = theme.accent;
        colour.setAlpha(strength);
        painter.fillRect(area, colour);
    };
    band(m_plot.hovered, 50);
    if (m_plot.brush) {
        const auto [from, to] = std::minmax(m_plot.brush->first, m_plot.brush->second);
        QColor colour = theme.accent;
        colour.setAlpha(40);
        const QRectF area(from, m_plot.area.top(), to - from, m_plot.area.height());
        painter.fillRect(area, colour);
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area);
    }
    if (!m_plot.focus)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawRect(m_plot.area);
    if (m_plot.current >= 0 && m_plot.current < static_cast<int>(m_plot.size())) {
        band(m_plot.current, 40);
        QRectF area = slot(static_cast<std::size_t>(m_plot.current));
        area.adjust(-1, 0, 1, 0);
        painter.drawRect(area);
    }
}

void ClusterMarks::paintLayer(QPainter& painter, const MarkLayer& layer, int bar, int bars) const
{
    switch (layer.shape) {
    case MarkShape::Hatch:
        paintHatch(painter, layer);
        return;
    case MarkShape::Dot:
        paintDots(painter, layer);
        return;
    case MarkShape::Tick:
    case MarkShape::Range:
        paintLines(painter, layer);
        return;
    case MarkShape::Outline:
        paintSteps(painter, layer);
        return;
    case MarkShape::Bar:
    case MarkShape::Fill:
    case MarkShape::Diverging:
        // As step areas the first kind is filled and the others are contours over it.
        if (layer.shape == MarkShape::Bar && m_plot.isStepped() && bar > 0)
            paintSteps(painter, layer);
        else
            paintBars(painter, layer, bar, bars);
        return;
    }
}

void ClusterMarks::paintBars(QPainter& painter, const MarkLayer& layer, int bar, int bars) const
{
    const double width = m_plot.slotWidth();
    const bool stepped = m_plot.isStepped();
    const double gap = stepped ? 0 : std::max(1.0, width * 0.15);
    const bool grouped = layer.shape == MarkShape::Bar && !stepped;
    const double each = (width - gap) / (grouped ? bars : 1);
    const int place = !grouped ? 0 : m_plot.mirrored ? bars - 1 - bar : bar;
    const double base = baseline();
    Batch up;
    Batch down;
    up.lit.reserve(static_cast<int>(m_plot.size()));
    for (std::size_t i = 0; i < m_plot.size(); ++i) {
        const double value = layer.values[i];
        if (std::isnan(value) || value == 0)
            continue;
        const double left = m_plot.slotLeft(i) + gap / 2 + place * each;
        // A mark that is there is seen: at least one pixel each way.
        double top = m_plot.yOf(value);
        if (std::abs(top - base) < 1)
            top = value < 0 ? base + 1 : base - 1;
        QRectF rect = QRectF(left, top, std::max(each, 1.0), base - top).normalized();
        if (grouped && each > 3)
            rect.adjust(0, 0, -0.75, 0);
        (value < 0 ? down : up).add(m_plot.lit[i] != 0, rect);
    }
    up.draw(painter, layer.colour);
    if (!down.lit.isEmpty() || !down.muted.isEmpty())
        down.draw(painter, layer.below.isValid() ? layer.below : layer.colour);
}

void ClusterMarks::paintSteps(QPainter& painter, const MarkLayer& layer) const
{
    // Wide marks get a contour each; narrow ones share one line of steps.
    const bool stepped = m_plot.isStepped();
    const double gap = stepped ? 0 : std::max(1.0, m_plot.slotWidth() * 0.15);
    const QColor muted = Theme::current().muted;
    const double base = baseline();
    painter.setBrush(Qt::NoBrush);
    for (const bool lit : {false, true}) {
        painter.setPen(QPen(lit ? layer.colour : muted, stepped ? 2 : 1, Qt::SolidLine, Qt::FlatCap,
                            Qt::MiterJoin));
        QPolygonF line;
        for (std::size_t i = 0; i <= m_plot.size(); ++i) {
            const bool ends = i == m_plot.size() || (m_plot.lit[i] != 0) != lit;
            if (!ends) {
                const double left = m_plot.slotLeft(i) + gap / 2;
                const double right = left + m_plot.slotWidth() - gap;
                const double y = m_plot.yOf(layer.values[i]);
                const double from = m_plot.mirrored ? right : left;
                const double to = m_plot.mirrored ? left : right;
                if (!stepped && y < base)
                    line << QPointF(from, base);
                line << QPointF(from, y) << QPointF(to, y);
                if (!stepped && y < base)
                    line << QPointF(to, base);
            }
            if ((ends || !stepped) && !line.isEmpty()) {
                painter.drawPolyline(line);
                line.clear();
            }
        }
    }
}

void ClusterMarks::paintDots(QPainter& painter, const MarkLayer& layer) const
{
    const double size = std::clamp(m_plot.slotWidth() * 0.6, 2.0, 8.0);
    const bool round = size >= 4;
    painter.setRenderHint(QPainter::Antialiasing, round);
    for (const bool lit : {false, true}) {
        const QColor colour = lit ? layer.colour : Theme::current().muted;
        QVector<QPointF> points;
        for (std::size_t i = 0; i < m_plot.size(); ++i) {
            const double value = layer.values[i];
            if ((m_plot.lit[i] != 0) == lit && !std::isnan(value) && value > 0)
                points.append({m_plot.slotLeft(i) + m_plot.slotWidth() / 2, m_plot.yOf(value)});
        }
        painter.setPen(QPen(colour, size, Qt::SolidLine, round ? Qt::RoundCap : Qt::SquareCap));
        painter.drawPoints(points.constData(), static_cast<int>(points.size()));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ClusterMarks::paintLines(QPainter& painter, const MarkLayer& layer) const
{
    const double width = m_plot.slotWidth();
    const bool isRange = layer.shape == MarkShape::Range;
    Batch batch;
    for (std::size_t i = 0; i < m_plot.size(); ++i) {
        const double value = layer.values[i];
        if (std::isnan(value) || value <= 0 || (isRange && layer.lows[i] >= value))
            continue;
        const double y = m_plot.yOf(value);
        const double middle = m_plot.slotLeft(i) + width / 2;
        const double half =
            isRange ? std::clamp(width * 0.1, 0.5, 2.0) : std::clamp(width * 0.35, 0.5, 12.0);
        batch.add(m_plot.lit[i] != 0,
                  isRange ? QRectF(middle - half, y, 2 * half, m_plot.yOf(layer.lows[i]) - y)
                          : QRectF(middle - half, y - 1, 2 * half, 2));
    }
    batch.draw(painter, layer.colour);
}

void ClusterMarks::paintHatch(QPainter& painter, const MarkLayer& layer) const
{
    const double width = m_plot.slotWidth();
    const bool stepped = m_plot.isStepped();
    const double gap = stepped ? 0 : std::max(1.0, width * 0.15);
    Batch batch;
    for (std::size_t i = 0; i < m_plot.size(); ++i) {
        if (!(layer.values[i] > layer.lows[i]))
            continue;
        const double top = m_plot.yOf(layer.values[i]);
        QRectF rect(m_plot.slotLeft(i) + gap / 2, top, std::max(1.0, width - gap),
                    std::max(1.0, m_plot.yOf(layer.lows[i]) - top));
        if (!stepped && m_plot.lit[i] != 0)
            Theme::current().hatch(painter, rect);
        else
            batch.add(m_plot.lit[i] != 0, rect);
    }
    batch.draw(painter, layer.colour);
}

void ClusterMarks::paintNote(QPainter& painter) const
{
    if (m_plot.note.isEmpty())
        return;
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(m_font);
    const double height = metrics.height() + 4;
    const double full = m_plot.area.width();
    const QString text = metrics.elidedText(m_plot.note, Qt::ElideRight, full - 12);
    const double width = m_plot.noteIsBand ? full : metrics.horizontalAdvance(text) + 12;
    const QRectF box(m_plot.area.center().x() - width / 2, m_plot.area.top() + 1, width, height);
    QColor ground = theme.plot;
    ground.setAlpha(230);
    painter.setPen(theme.accent);
    painter.setBrush(ground);
    painter.drawRect(box);
    painter.setPen(theme.text);
    painter.drawText(box, static_cast<int>(Qt::AlignCenter), text);
}

ClusterLabels::ClusterLabels(const ClusterMarks& marks, QGraphicsItem* parent)
    : QGraphicsItem(parent)
    , m_marks(marks)
{ }

void ClusterLabels::setTicks(std::vector<std::pair<double, QString>> ticks)
{
    m_ticks = std::move(ticks);
    update();
}

double ClusterLabels::tickWidth() const
{
    const QFontMetricsF metrics(m_marks.font());
    double out = 0;
    for (const auto& [value, text] : m_ticks)
        out = std::max(out, metrics.horizontalAdvance(text));
    return out;
}

void ClusterLabels::follow()
{
    prepareGeometryChange();
    const double side = tickWidth() + 8;
    const double line = QFontMetricsF(m_marks.font()).height();
    m_bounds = m_marks.plot().area.adjusted(-side, -line / 2, side, line + 4);
    update();
}

void ClusterLabels::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setFont(m_marks.font());
    painter->setPen(Theme::current().faintText);
    paintTicks(*painter);
    if (m_marks.plot().size() > 0)
        paintPlaces(*painter);
}

void ClusterLabels::paintTicks(QPainter& painter) const
{
    const ClusterPlot& plot = m_marks.plot();
    const double line = QFontMetricsF(m_marks.font()).height();
    const double width = tickWidth() + 1;
    double last = std::numeric_limits<double>::infinity();
    for (const auto& [value, text] : m_ticks) {
        const double y = plot.yOf(value);
        if (last - y < line * 0.9)
            continue; // too close to the one below
        last = y;
        const double x = plot.mirrored ? plot.area.right() + 5 : plot.area.left() - 5 - width;
        painter.drawText(
            QRectF(x, y - line / 2, width, line),
            static_cast<int>(Qt::AlignVCenter | (plot.mirrored ? Qt::AlignLeft : Qt::AlignRight)),
            text);
    }
}

void ClusterLabels::paintPlaces(QPainter& painter) const
{
    const ClusterPlot& plot = m_marks.plot();
    const QFontMetricsF metrics(m_marks.font());
    const double width = plot.slotWidth();
    qsizetype longest = 1;
    for (const QString& label : plot.labels)
        longest = std::max(longest, label.size());
    const double needed = static_cast<double>(longest) * metrics.horizontalAdvance(QLatin1Char('8'))
        + metrics.averageCharWidth();
    // Every step-th label: round steps, so that the eye finds the ones between.
    std::size_t step = 1;
    for (const std::size_t next : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 100000}) {
        step = next;
        if (static_cast<double>(step) * width >= needed)
            break;
    }
    const double room = std::max(needed, width);
    for (std::size_t i = 0; i < plot.size(); i += step) {
        const double middle = plot.slotLeft(i) + width / 2;
        painter.drawText(QRectF(middle - room / 2, plot.area.bottom() + 3, room, metrics.height()),
                         static_cast<int>(Qt::AlignHCenter | Qt::AlignTop), plot.labels[i]);
    }
}

} // namespace craft::ui
