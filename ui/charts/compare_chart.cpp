// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/compare_chart.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/cluster_marks.h"
#include "ui/charts/nice_axis.h"
#include "ui/models/run_comparison.h"
#include "ui/workbench/workbench.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace craft::ui {

/// The marks with an axis of shares beside them.
class CompareBars final : public QWidget {
public:
    explicit CompareBars(QWidget* parent)
        : QWidget(parent)
        , marks(nullptr)
    {
        setMouseTracking(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        setMinimumSize(fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 7);
    }

    void draw(QPainter& painter, const QRectF& whole)
    {
        const Theme& theme = Theme::current();
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.85);
        const QFontMetricsF metrics(small);
        const double side = metrics.horizontalAdvance(percentText(0.888)) + 10;
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRectF area = whole.adjusted(mirrored ? 8 : side, metrics.height() / 2 + 2,
                                           mirrored ? -side : -8, -(metrics.height() / 2 + 4));
        marks.edit().mirrored = mirrored;
        marks.setGeometry(area, small);
        painter.setFont(small);
        const double step = (range.high - range.low) / std::max(1, range.ticks - 1);
        for (int i = 0; i < range.ticks; ++i) {
            const double value = range.low + i * step;
            const double y = marks.plot().yOf(value);
            painter.setPen(std::abs(value) < step / 10 ? theme.faintText : theme.grid);
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
            painter.setPen(theme.faintText);
            const QRectF box(mirrored ? area.right() + 5 : area.left() - side, y - metrics.height(),
                             side - 5, 2 * metrics.height());
            painter.drawText(box,
                             (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute
                                 | Qt::AlignVCenter,
                             percentText(value));
        }
        marks.paint(&painter, nullptr, nullptr);
    }

    ClusterMarks marks;
    AxisRange range;
    std::function<void(int position, const QPoint& global)> hovered;
    std::function<void(int position, Qt::KeyboardModifiers keys)> clicked;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        draw(painter, rect());
    }
    void mouseMoveEvent(QMouseEvent* event) override
    {
        hovered(marks.plot().positionAt(event->position().x()), event->globalPosition().toPoint());
    }
    void mousePressEvent(QMouseEvent* event) override
    {
        if (event->button() == Qt::LeftButton)
            clicked(marks.plot().positionAt(event->position().x()), event->modifiers());
    }
    void leaveEvent(QEvent*) override { hovered(-1, {}); }
};

CompareChart::CompareChart(Workbench& bench, QWidget* parent)
    : Chart(
        bench,
        {QStringLiteral("compare"), tr("Shares by cluster"),
         tr("How much of each selection comes from each cluster. The difference is the share in "
            "B minus the share in A, in points of percent.")},
        parent)
    , m_bars(new CompareBars(this))
{
    m_bars->setObjectName(QStringLiteral("comparePlot"));
    setPlot(m_bars);
    auto* group = new QActionGroup(this);
    for (const bool delta : {true, false}) {
        QAction* action = optionsMenu()->addAction(delta ? tr("Difference, B − A")
                                                         : tr("A as outline, B filled"));
        action->setCheckable(true);
        action->setChecked(delta == m_delta);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, delta] { showDelta(delta); });
    }
    optionsMenu()->addSeparator();
    finishMenu();
    m_bars->hovered = [this](int position, const QPoint& global) {
        const ClusterPlot& plot = m_bars->marks.plot();
        const bool isOn = position >= 0 && position < static_cast<int>(plot.size());
        m_bars->marks.edit().hovered = isOn ? position : -1;
        const int cluster =
            isOn ? static_cast<int>(plot.order[static_cast<std::size_t>(position)]) : -1;
        if (m_comparison && m_comparison->isShownClustering)
            workbench().selection().hover(cluster);
        if (isOn) {
            const auto id = static_cast<std::size_t>(cluster);
            QToolTip::showText(global,
                               tr("%1 %2: A %3, B %4")
                                   .arg(countText(id), titleOf(static_cast<std::uint32_t>(cluster)),
                                        percentText(m_comparison->shareA[id], 2),
                                        percentText(m_comparison->shareB[id], 2)),
                               m_bars);
        }
        m_bars->update();
    };
    m_bars->clicked = [this](int position, Qt::KeyboardModifiers keys) {
        const ClusterPlot& plot = m_bars->marks.plot();
        if (position >= 0 && m_comparison && m_comparison->isShownClustering)
            workbench().selection().click(plot.order[static_cast<std::size_t>(position)], keys,
                                          plot.order);
    };
    connect(&bench.selection(), &ClusterSelection::changed, this, &CompareChart::refresh);
    refresh();
}

void CompareChart::setComparison(std::shared_ptr<const RunComparison> comparison)
{
    m_comparison = std::move(comparison);
    refresh();
}

void CompareChart::showDelta(bool on)
{
    m_delta = on;
    refresh();
}

QString CompareChart::titleOf(std::uint32_t cluster) const
{
    const auto& titles = m_comparison->a.titles;
    return cluster < titles.size() ? qstr(titles[cluster]) : QString();
}

void CompareChart::refresh()
{
    const Theme& theme = Theme::current();
    ClusterPlot& plot = m_bars->marks.edit();
    plot.order.clear();
    plot.layers.clear();
    plot.labels.clear();
    plot.lit.clear();
    plot.hovered = -1;
    if (m_comparison && m_comparison->sameClusters) {
        const auto& a = m_comparison->shareA;
        const auto& b = m_comparison->shareB;
        plot.order.resize(a.size());
        std::iota(plot.order.begin(), plot.order.end(), 0U);
        std::stable_sort(plot.order.begin(), plot.order.end(), [&](auto x, auto y) {
            return m_delta ? b[x] - a[x] > b[y] - a[y]
                           : std::max(a[x], b[x]) > std::max(a[y], b[y]);
        });
        MarkLayer delta{MarkShape::Diverging, theme.selected, theme.validation, {}, {}};
        MarkLayer fill{MarkShape::Fill, theme.selected, {}, {}, {}};
        MarkLayer outline{MarkShape::Outline, theme.text, {}, {}, {}};
        const ClusterSelection& selection = workbench().selection();
        for (const std::uint32_t cluster : plot.order) {
            delta.values.push_back(b[cluster] - a[cluster]);
            fill.values.push_back(b[cluster]);
            outline.values.push_back(a[cluster]);
            plot.labels.push_back(countText(cluster));
            plot.lit.push_back(!m_comparison->isShownClustering || selection.isLit(cluster) ? 1
                                                                                            : 0);
        }
        if (m_delta)
            plot.layers = {delta};
        else
            plot.layers = {fill, outline};
    }
    double low = 0;
    double high = 0;
    for (const MarkLayer& layer : plot.layers) {
        for (const double value : layer.values) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (m_delta) { // zero in the middle
        high = std::max({high, -low, 0.001});
        low = -high;
    }
    m_bars->range = niceRange(low, high, 6);
    plot.low = m_bars->range.low;
    plot.high = m_bars->range.high;
    if (m_delta)
        setLegend(tr("Share in B − share in A, by cluster"),
                  {{tr("more in B"), theme.selected, Swatch::Fill},
                   {tr("more in A"), theme.validation, Swatch::Fill}});
    else
        setLegend(
            tr("Share of the selection, by cluster"),
            {{tr("A"), theme.text, Swatch::Outline}, {tr("B"), theme.selected, Swatch::Fill}});
    m_bars->setAccessibleDescription(summary());
    m_bars->update();
    plotChanged();
}

ChartTable CompareChart::table() const
{
    ChartTable out;
    out.columns << tr("Cluster") << tr("Title") << tr("Share in A") << tr("Share in B")
                << tr("Difference");
    if (!m_comparison)
        return out;
    for (const std::uint32_t id : m_bars->marks.plot().order)
        out.rows.push_back({static_cast<qulonglong>(id), titleOf(id), m_comparison->shareA[id],
                            m_comparison->shareB[id],
                            m_comparison->shareB[id] - m_comparison->shareA[id]});
    return out;
}

QString CompareChart::summary() const
{
    const auto& order = m_bars->marks.plot().order;
    if (order.empty() || !m_comparison)
        return tr("Nothing to compare by cluster.");
    double moved = 0;
    for (const std::uint32_t id : order)
        moved += std::max(0.0, m_comparison->shareB[id] - m_comparison->shareA[id]);
    return tr("%1 of the selection lie in other clusters in B than in A.").arg(percentText(moved));
}

void CompareChart::renderPlot(QPainter& painter, const QRectF& area)
{
    m_bars->draw(painter, area);
}

void CompareChart::changeEvent(QEvent* event)
{
    Chart::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace craft::ui
