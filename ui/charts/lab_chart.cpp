// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/lab_chart.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/legend_bar.h"
#include "ui/workbench/workbench.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

constexpr double kReach = 10; ///< pixels around a mark
constexpr double kRadius = 4;
constexpr int kSteps = 8;

} // namespace

/// Where a chart paints itself.
class LabPlot final : public QWidget {
public:
    explicit LabPlot(LabChart& chart)
        : m_chart(chart)
    {
        setMouseTracking(true);
        setFocusPolicy(Qt::StrongFocus);
        setMinimumSize(fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 6);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().plot);
        m_chart.paint(painter, rect(), true);
        if (hasFocus()) {
            painter.setPen(QPen(Theme::current().accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
        }
    }

private:
    LabChart& m_chart;
};

LabChart::LabChart(Workbench& bench, ChartInfo info, QWidget* parent)
    : Chart(bench, std::move(info), parent)
    , m_labPlot(new LabPlot(*this))
{
    m_labPlot->setObjectName(id() + QStringLiteral("Plot"));
    m_labPlot->installEventFilter(this);
}

QWidget& LabChart::labPlot() const
{
    return *m_labPlot;
}

void LabChart::show(std::shared_ptr<const LabView> view, const LabSize& size,
                    const LabNumber& number)
{
    m_lines.clear();
    m_view = std::move(view);
    m_number = number;
    if (m_view)
        m_lines = linesOf(m_view->table, size);
    std::erase_if(m_lines, [&](const LabLine& line) {
        return !std::isfinite(valueOf(line, m_number.id).over.mean);
    });
    refresh();
}

void LabChart::refresh()
{
    m_marks.clear();
    linesChanged();
    const Theme& theme = Theme::current();
    QList<LegendEntry> entries = ownLegend();
    entries << LegendEntry{tr("Method"), theme.validation, Swatch::Dot};
    const auto has = [this](auto matches) {
        return std::any_of(m_lines.begin(), m_lines.end(), matches);
    };
    if (has([](const LabLine& line) { return line.isBaseline; }))
        entries << LegendEntry{tr("Random pairs"), theme.pool, Swatch::Outline};
    if (has([](const LabLine& line) { return line.kind == CellKind::Oracle; }))
        entries << LegendEntry{lineLabel(CellKind::Oracle, {}), theme.success, Swatch::Fill};
    if (has([](const LabLine& line) { return line.kind == CellKind::Worst; }))
        entries << LegendEntry{lineLabel(CellKind::Worst, {}), theme.danger, Swatch::Fill};
    setLegend(caption(), m_lines.empty() ? QList<LegendEntry>{} : entries);
    m_labPlot->setAccessibleDescription(summary());
    m_labPlot->update();
    plotChanged();
}

QString LabChart::caption() const
{
    if (m_number.label.isEmpty())
        return {};
    const QString what = m_number.unit.isEmpty()
        ? m_number.label
        : tr("%1 (%2)", "number, unit").arg(m_number.label, m_number.unit);
    switch (m_number.better) {
    case Better::Higher:
        return tr("%1, higher is better").arg(what);
    case Better::Lower:
        return tr("%1, lower is better").arg(what);
    case Better::Neither:
        break;
    }
    return what;
}

QColor LabChart::colourOf(const LabLine& line) const
{
    const Theme& theme = Theme::current();
    return line.kind == CellKind::Oracle ? theme.success
        : line.kind == CellKind::Worst   ? theme.danger
        : line.isBaseline                ? theme.pool
                                         : theme.validation;
}

void LabChart::paintMark(QPainter& painter, const QPointF& at, const LabLine& line) const
{
    const QColor colour = colourOf(line);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(line.isBaseline ? QBrush(Theme::current().plot) : QBrush(colour));
    const double r = kRadius;
    if (line.kind == CellKind::Oracle)
        painter.drawPolygon(
            QPolygonF{{at.x(), at.y() - r}, {at.x() + r, at.y() + r}, {at.x() - r, at.y() + r}});
    else if (line.kind == CellKind::Worst)
        painter.drawPolygon(
            QPolygonF{{at.x(), at.y() + r}, {at.x() + r, at.y() - r}, {at.x() - r, at.y() - r}});
    else
        painter.drawEllipse(at, r, r);
}

void LabChart::paint(QPainter& painter, const QRectF& area, bool isOnScreen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(chartFont(font()));
    if (m_lines.empty()) {
        painter.setPen(Theme::current().faintText);
        painter.drawText(area.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         emptyText());
        m_marks.clear();
    } else {
        auto marks = paintLines(painter, area);
        if (isOnScreen)
            m_marks = std::move(marks);
    }
    painter.restore();
}

void LabChart::renderPlot(QPainter& painter, const QRectF& area)
{
    paint(painter, area, false);
}

const LabChart::Mark* LabChart::markAt(const QPointF& pixel) const
{
    const Mark* best = nullptr;
    double smallest = kReach;
    for (const Mark& mark : m_marks) {
        const QPointF from = mark.at - pixel;
        const double distance = std::hypot(from.x(), from.y());
        if (distance < smallest) {
            smallest = distance;
            best = &mark;
        }
    }
    return best;
}

QString LabChart::tipOf(const LabLine& line) const
{
    return tr("%1: %2", "method, number").arg(line.label, valueText(valueOf(line, m_number.id)));
}

bool LabChart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_labPlot)
        return Chart::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove) {
        auto* mouse = static_cast<QMouseEvent*>(event);
        const Mark* mark = markAt(mouse->position());
        m_labPlot->setCursor(mark != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (mark != nullptr)
            QToolTip::showText(mouse->globalPosition().toPoint(), tipOf(m_lines[mark->line]),
                               m_labPlot);
        else
            QToolTip::hideText();
    } else if (event->type() == QEvent::MouseButtonPress) {
        auto* mouse = static_cast<QMouseEvent*>(event);
        const Mark* mark = markAt(mouse->position());
        if (mouse->button() == Qt::LeftButton && mark != nullptr)
            emit lineClicked(m_lines[mark->line].label);
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        refresh();
    }
    return false;
}

// By method

LabMeasureChart::LabMeasureChart(Workbench& bench, QWidget* parent)
    : LabChart(
        bench,
        {QStringLiteral("labMeasure"), tr("By method"),
         tr("The mean of the number over the seeds, best first, and one standard deviation "
            "to both sides. The dashed line is what random pairs of the same size come to.")},
        parent)
{
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("labMeasureScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(&labPlot());
    labPlot().setAccessibleName(title());
    setPlot(scroll);
    finishMenu();
    refresh();
}

void LabMeasureChart::linesChanged()
{
    const double sign = number().better == Better::Lower ? 1 : -1;
    std::stable_sort(m_lines.begin(), m_lines.end(), [&](const LabLine& a, const LabLine& b) {
        return sign * valueOf(a, number().id).over.mean < sign * valueOf(b, number().id).over.mean;
    });
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    bool isNegative = false;
    for (const LabLine& line : m_lines) {
        const LabValue value = valueOf(line, number().id);
        isNegative = isNegative || value.over.mean < 0;
        const double sd = std::isfinite(value.over.sd) ? value.over.sd : 0;
        low = std::min(low, value.over.mean - sd);
        high = std::max(high, value.over.mean + sd);
    }
    if (!isNegative)
        low = std::max(low, 0.0); // shares and the like have nothing below
    m_range = m_lines.empty()             ? AxisRange{0, 1, 3}
        : number().id.starts_with("gain") ? niceRange(low, high, kSteps)
                                          : closeRange(low, high, kSteps);
    labPlot().setMinimumHeight(static_cast<int>(pictureSize().height()));
}

QSizeF LabMeasureChart::pictureSize() const
{
    const double row = QFontMetricsF(chartFont(font())).height() * 1.35;
    const auto rows = static_cast<double>(std::max<std::size_t>(m_lines.size(), 2) + 2);
    return {320, row * rows};
}

void LabMeasureChart::paintAxis(QPainter& painter, const QRectF& area) const
{
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(painter.font());
    const int steps = std::max(1, m_range.ticks - 1);
    const double step = (m_range.high - m_range.low) / steps;
    const int digits = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 6);
    double end = -1e9;
    for (int i = 0; i <= steps; ++i) {
        const double x = area.left() + area.width() * i / steps;
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const QString text = realText(m_range.low + i * step, digits);
        QRectF box(0, 0, metrics.horizontalAdvance(text) + 2, metrics.height());
        box.moveCenter({x, area.bottom() + 4 + metrics.height() / 2});
        if (box.left() < end)
            continue;
        end = box.right() + 4;
        painter.setPen(theme.faintText);
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

std::vector<LabChart::Mark> LabMeasureChart::paintLines(QPainter& painter, const QRectF& area)
{
    const Theme& theme = Theme::current();
    const QFontMetricsF metrics(painter.font());
    double widest = 0;
    for (const LabLine& line : m_lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.label));
    const double names = std::min(widest + 4, area.width() * 0.42);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRectF plot = area.adjusted(14, 6, -14, -metrics.height() - 8);
    if (mirrored)
        plot.setRight(plot.right() - names - 4);
    else
        plot.setLeft(plot.left() + names + 4);
    paintAxis(painter, plot);
    const auto xOf = [&](double value) {
        return plot.left() + (value - m_range.low) / (m_range.high - m_range.low) * plot.width();
    };
    for (const LabLine& line : m_lines) {
        if (!line.isBaseline)
            continue;
        const double x = xOf(valueOf(line, number().id).over.mean);
        painter.setPen(QPen(theme.faintText, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        break;
    }
    std::vector<Mark> out;
    const double row = plot.height() / static_cast<double>(m_lines.size());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const LabLine& line = m_lines[i];
        const LabValue value = valueOf(line, number().id);
        const double y = plot.top() + row * (static_cast<double>(i) + 0.5);
        const QRectF name(mirrored ? plot.right() + 14 : plot.left() - 14 - names,
                          y - metrics.height() / 2, names, metrics.height());
        painter.setPen(line.kind == CellKind::Method ? theme.text : theme.faintText);
        painter.drawText(
            name, static_cast<int>(Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight)),
            metrics.elidedText(line.label, Qt::ElideRight, names));
        const QPointF at(xOf(value.over.mean), y);
        if (value.seeds > 1 && value.over.sd > 0 && std::isfinite(value.over.sd)) {
            const double left = std::max(xOf(value.over.mean - value.over.sd), plot.left());
            const double right = xOf(value.over.mean + value.over.sd);
            painter.setPen(QPen(colourOf(line), 2));
            painter.drawLine(QPointF(left, y), QPointF(right, y));
            for (const double end : {left, right})
                painter.drawLine(QPointF(end, y - 3), QPointF(end, y + 3));
        }
        paintMark(painter, at, line);
        out.push_back({at, i});
    }
    return out;
}

QString LabMeasureChart::emptyText() const
{
    return tr("Start the experiment to see how the methods compare.");
}

ChartTable LabMeasureChart::table() const
{
    ChartTable out;
    out.columns << tr("Method") << tr("Mean") << tr("Standard deviation") << tr("Seeds");
    for (const LabLine& line : m_lines) {
        const LabValue value = valueOf(line, number().id);
        out.rows.push_back(
            {line.label, value.over.mean, value.over.sd, static_cast<qulonglong>(value.seeds)});
    }
    return out;
}

QString LabMeasureChart::summary() const
{
    if (m_lines.empty())
        return emptyText();
    const auto text = [this](const LabLine& line) { return valueText(valueOf(line, number().id)); };
    return tr("%1: best %2 with %3, last %4 with %5.")
        .arg(number().label, m_lines.front().label, text(m_lines.front()), m_lines.back().label,
             text(m_lines.back()));
}

} // namespace craft::ui
