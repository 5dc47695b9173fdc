// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/lab_chart.h"
#include "ui/charts/label_places.h"
#include "ui/charts/legend_bar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace craft::ui {
namespace {

constexpr int kSteps = 5;
constexpr double kReach = 6; ///< pixels that a mark takes
constexpr double kFewest = 0.001; ///< seconds: what took none is drawn here

double secondsOf(const LabLine& line)
{
    return std::max(line.seconds, kFewest);
}

/// "0.01 s" with no more digits than it needs.
QString tickText(double seconds)
{
    const int digits = std::max(0, static_cast<int>(-std::floor(std::log10(seconds) + 1e-9)));
    return LabCostChart::tr("%1 s", "seconds").arg(realText(seconds, digits));
}

} // namespace

LabCostChart::LabCostChart(Workbench& bench, QWidget* parent)
    : LabChart(bench,
               {QStringLiteral("labCost"), tr("Against cost"),
                tr("The number against the seconds that the method itself takes; better is up, "
                   "cheaper is to the left. The line joins the methods that no other one "
                   "beats in one of both while it is as good in the other.")},
               parent)
{
    setPlot(&labPlot());
    finishMenu();
    refresh();
}

void LabCostChart::linesChanged()
{
    std::erase_if(m_lines, [](const LabLine& line) { return line.kind != CellKind::Method; });
    m_front = frontOf(m_lines, number());
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    double fastest = low;
    double slowest = 0;
    for (const LabLine& line : m_lines) {
        const double value = valueOf(line, number().id).over.mean;
        low = std::min(low, value);
        high = std::max(high, value);
        fastest = std::min(fastest, secondsOf(line));
        slowest = std::max(slowest, secondsOf(line));
    }
    m_values = m_lines.empty() ? AxisRange{0, 1, 3} : closeRange(low, high, kSteps);
    m_seconds = logRange(fastest, slowest);
}

QList<LegendEntry> LabCostChart::ownLegend() const
{
    return {{tr("Best for its cost"), Theme::current().selected, Swatch::Line}};
}

QPointF LabCostChart::place(const LabLine& line, const QRectF& plot) const
{
    const double x =
        std::log(secondsOf(line) / m_seconds.low) / std::log(m_seconds.high / m_seconds.low);
    double y =
        (valueOf(line, number().id).over.mean - m_values.low) / (m_values.high - m_values.low);
    if (number().better == Better::Lower)
        y = 1 - y;
    return {plot.left() + std::clamp(x, 0.0, 1.0) * plot.width(),
            plot.bottom() - y * plot.height()};
}

void LabCostChart::paintAxes(QPainter& painter, const QRectF& plot) const
{
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(painter.font());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int steps = std::max(1, m_values.ticks - 1);
    const double step = (m_values.high - m_values.low) / steps;
    const int digits = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 6);
    for (int i = 0; i <= steps; ++i) {
        const bool isLower = number().better == Better::Lower;
        const double y = isLower ? plot.top() + plot.height() * i / steps
                                 : plot.bottom() - plot.height() * i / steps;
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const QString text = realText(m_values.low + i * step, digits);
        QRectF box(0, 0, metrics.horizontalAdvance(text) + 2, metrics.height());
        box.moveCenter({0, y});
        if (mirrored)
            box.moveLeft(plot.right() + 5);
        else
            box.moveRight(plot.left() - 5);
        painter.setPen(theme.faintText);
        painter.drawText(box, Qt::AlignCenter, text);
    }
    const double decades = std::log10(m_seconds.high / m_seconds.low);
    for (double at = m_seconds.low; at <= m_seconds.high * 1.001; at *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double seconds = at * factor;
            if (seconds > m_seconds.high * 1.001 || (factor > 1 && decades > 2.5))
                continue;
            const double x =
                plot.left() + std::log10(seconds / m_seconds.low) / decades * plot.width();
            painter.setPen(QPen(theme.grid, 1));
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
            const QString text = tickText(seconds);
            QRectF box(0, 0, metrics.horizontalAdvance(text) + 2, metrics.height());
            box.moveCenter({x, plot.bottom() + 4 + metrics.height() / 2});
            painter.setPen(theme.faintText);
            painter.drawText(box, Qt::AlignCenter, text);
        }
    }
}

QPolygonF LabCostChart::frontSteps(const QRectF& plot, const std::vector<Mark>& marks) const
{
    QPolygonF front;
    for (const Mark& mark : marks) {
        if (m_front[mark.line])
            front << mark.at;
    }
    std::sort(front.begin(), front.end(),
              [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    // What a method reaches, more time reaches too: steps to the right.
    QPolygonF out;
    for (const QPointF& at : front) {
        if (!out.isEmpty())
            out << QPointF(at.x(), out.back().y());
        out << at;
    }
    if (!out.isEmpty())
        out << QPointF(plot.right(), out.back().y());
    return out;
}

void LabCostChart::paintLabels(QPainter& painter, const QRectF& plot,
                               const std::vector<Mark>& marks, const QPolygonF& steps)
{
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(painter.font());
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Those on the front are named in any case.
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t i) { return m_front[marks[i].line]; });
    std::vector<QPointF> points;
    std::vector<QSizeF> sizes;
    for (const std::size_t i : order) {
        points.push_back(marks[i].at);
        sizes.emplace_back(metrics.horizontalAdvance(m_lines[marks[i].line].label) + 2,
                           metrics.height());
    }
    std::vector<QLineF> lines;
    for (int i = 1; i < steps.size(); ++i)
        lines.emplace_back(steps[i - 1], steps[i]);
    const auto boxes = placeLabels(points, sizes, plot.adjusted(-4, -8, 10, 0), kReach, lines);
    m_labelBoxes.clear();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i])
            continue;
        const QRectF& box = *boxes[i];
        const QPointF near(std::clamp(points[i].x(), box.left(), box.right()),
                           std::clamp(points[i].y(), box.top(), box.bottom()));
        if (std::hypot(near.x() - points[i].x(), near.y() - points[i].y()) > kReach + 8) {
            painter.setPen(QPen(theme.faintText, 0.8));
            painter.drawLine(points[i], near);
        }
        painter.setPen(m_front[marks[order[i]].line] ? theme.text : theme.faintText);
        painter.drawText(box, Qt::AlignCenter, m_lines[marks[order[i]].line].label);
        m_labelBoxes.push_back(box);
    }
}

std::vector<LabChart::Mark> LabCostChart::paintLines(QPainter& painter, const QRectF& area)
{
    const QFontMetricsF metrics(painter.font());
    const double side = metrics.horizontalAdvance(QStringLiteral("−00.000")) + 8;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF plot =
        area.adjusted(mirrored ? 24 : side, 10, mirrored ? -side : -24, -metrics.height() - 8);
    paintAxes(painter, plot);
    std::vector<Mark> out;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        out.push_back({place(m_lines[i], plot), i});
    const QPolygonF steps = frontSteps(plot, out);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::current().selected, 1.8));
    painter.drawPolyline(steps);
    for (const Mark& mark : out)
        paintMark(painter, mark.at, m_lines[mark.line]);
    paintLabels(painter, plot, out, steps);
    return out;
}

QString LabCostChart::tipOf(const LabLine& line) const
{
    return tr("%1: %2 in %3", "method, number, time")
        .arg(line.label, valueText(valueOf(line, number().id)), durationText(line.seconds));
}

QString LabCostChart::emptyText() const
{
    return tr("Start the experiment to see what the methods cost and bring.");
}

ChartTable LabCostChart::table() const
{
    ChartTable out;
    out.columns << tr("Method") << tr("Seconds") << tr("Mean") << tr("Best for its cost");
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        out.rows.push_back({m_lines[i].label, m_lines[i].seconds,
                            valueOf(m_lines[i], number().id).over.mean,
                            m_front[i] ? QStringLiteral("●") : QString()});
    return out;
}

QString LabCostChart::summary() const
{
    QStringList best;
    for (std::size_t i = 0; i < m_lines.size() && i < m_front.size(); ++i) {
        if (m_front[i])
            best << m_lines[i].label;
    }
    return best.isEmpty() ? emptyText()
                          : tr("Best for their cost: %1.").arg(best.join(QStringLiteral(", ")));
}

} // namespace craft::ui
