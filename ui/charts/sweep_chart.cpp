// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sweep_chart.h"

#include "core/pipeline/settings.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/nice_axis.h"
#include "ui/models/sweep.h"
#include "ui/workbench/workbench.h"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft::ui {
namespace {

constexpr double kReach = 14; ///< pixels around a cell
constexpr int kSteps = 4;

} // namespace

/// Labels of the axes: those of Qt Charts vanish where they find their room too small.
class SweepTicks final : public QGraphicsItem {
public:
    struct Tick {
        QPointF at; ///< on the edge of the plot
        QString text;
        bool isBelow = false; ///< else beside it
    };

    explicit SweepTicks(QGraphicsItem* parent)
        : QGraphicsItem(parent)
    { }
    void set(std::vector<Tick> ticks, const QRectF& bounds, const QFont& font, bool mirrored)
    {
        prepareGeometryChange();
        m_ticks = std::move(ticks);
        m_bounds = bounds;
        m_font = font;
        m_mirrored = mirrored;
        update();
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        painter->setFont(m_font);
        painter->setPen(Theme::current().faintText);
        const QFontMetricsF metrics(m_font);
        double end = -1;
        for (const Tick& tick : m_ticks) {
            const double width = metrics.horizontalAdvance(tick.text) + 2;
            QRectF box(0, 0, width, metrics.height());
            if (tick.isBelow) {
                box.moveCenter({tick.at.x(), tick.at.y() + 4 + metrics.height() / 2});
                if (box.left() < end)
                    continue; // no room between its neighbours
                end = box.right() + 4;
            } else {
                box.moveCenter({0, tick.at.y()});
                box.moveLeft(m_mirrored ? tick.at.x() + 4 : tick.at.x() - 4 - width);
            }
            painter->drawText(box, Qt::AlignCenter, tick.text);
        }
    }

private:
    std::vector<Tick> m_ticks;
    QRectF m_bounds;
    QFont m_font;
    bool m_mirrored = false;
};

SweepChart::SweepChart(Workbench& bench, const Sweep& sweep, SweepMeasure measure, QWidget* parent)
    : Chart(bench, measure.info, parent)
    , m_sweep(sweep)
    , m_measure(std::move(measure))
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_upper(new QLineSeries(this))
    , m_lower(new QLineSeries(this))
    , m_band(new QAreaSeries(m_upper, m_lower))
    , m_mean(new QLineSeries)
    , m_cells(new QScatterSeries)
    , m_knee(new QScatterSeries)
    , m_present(new QLineSeries)
    , m_axisK(new QLogValueAxis)
    , m_axisY(new QValueAxis)
    , m_ticks(new SweepTicks(m_chart))
{
    m_view->setObjectName(id() + QStringLiteral("Plot"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setMinimumSize(fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 7);
    m_view->setMouseTracking(true);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_axisK->setBase(2);
    for (QAbstractAxis* axis : QList<QAbstractAxis*>{m_axisK, m_axisY})
        axis->setLabelsVisible(false); // drawn by m_ticks
    m_chart->addAxis(m_axisK, Qt::AlignBottom);
    m_chart->addAxis(m_axisY,
                     layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    for (QAbstractSeries* series :
         QList<QAbstractSeries*>{m_band, m_present, m_mean, m_cells, m_knee}) {
        m_chart->addSeries(series);
        series->attachAxis(m_axisK);
        series->attachAxis(m_axisY);
    }
    setPlot(m_view);
    finishMenu();
    applyTheme();
    connect(m_chart, &QChart::plotAreaChanged, this, &SweepChart::placeTicks);
    connect(&sweep, &Sweep::cellsChanged, this, &SweepChart::refresh);
    connect(&bench, &Workbench::runChanged, this, &SweepChart::refresh);
    refresh();
}

void SweepChart::refresh()
{
    const auto groups = byClusters(m_sweep.cells());
    // 0: no suggestion.
    const std::uint64_t knee = m_measure.hasKnee ? kneeOf(m_sweep.cells()).value_or(0) : 0;
    QList<QPointF> mean;
    QList<QPointF> upper;
    QList<QPointF> lower;
    QList<QPointF> cells;
    QList<QPointF> suggested;
    int infinite = 0;
    for (const auto& group : groups) {
        std::vector<double> values;
        const auto k = static_cast<double>(group.front().k);
        for (const SweepCell& cell : group) {
            const double value = m_measure.value(cell);
            if (!std::isfinite(value)) {
                ++infinite;
                continue;
            }
            values.push_back(value);
            cells << QPointF(k, value);
        }
        if (values.empty())
            continue;
        const MeanAndSd spread = meanAndSd(values);
        mean << QPointF(k, spread.mean);
        upper << QPointF(k, spread.mean + spread.sd);
        lower << QPointF(k, std::max(0.0, spread.mean - spread.sd)); // nothing here is negative
        if (knee == group.front().k)
            suggested << QPointF(k, spread.mean);
    }
    m_upper->replace(upper);
    m_lower->replace(lower);
    m_mean->replace(mean);
    m_cells->replace(cells);
    m_knee->replace(suggested);
    fitAxes();
    const Theme& theme = Theme::current();
    QList<LegendEntry> entries{{tr("Mean"), theme.validation, Swatch::Tick},
                               {tr("One seed"), theme.validation, Swatch::Dot}};
    if (knee > 0)
        entries << LegendEntry{tr("Suggested: %1").arg(countText(knee)), theme.selected,
                               Swatch::Outline};
    const QString caption = infinite == 0
        ? m_measure.unit
        : tr("%1; %n infinite", nullptr, infinite).arg(m_measure.unit);
    setLegend(caption, entries);
    m_view->setAccessibleDescription(summary());
    plotChanged();
}

void SweepChart::fitAxes()
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    double firstK = low;
    double lastK = 1;
    for (const QList<QPointF>& points : {m_upper->points(), m_lower->points(), m_cells->points()}) {
        for (const QPointF& point : points) {
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    }
    // All charts of a sweep share their k, also where a value is infinite.
    for (const SweepCell& cell : m_sweep.cells()) {
        firstK = std::min(firstK, static_cast<double>(cell.k));
        lastK = std::max(lastK, static_cast<double>(cell.k));
    }
    if (low == 0 && high == 0)
        high = 1; // an axis of whole steps for nothing but zeros
    const bool isEmpty = m_cells->points().isEmpty();
    const AxisRange range = isEmpty ? AxisRange{0, 1, 3} : closeRange(low, high, kSteps);
    m_axisY->setRange(range.low, range.high);
    m_axisY->setTickCount(range.ticks);
    m_axisK->setRange(isEmpty ? 4 : firstK / 1.2, isEmpty ? 256 : lastK * 1.2);
    QList<QPointF> present;
    if (const auto run = workbench().run(); run && !isEmpty) {
        const auto k = static_cast<double>(run->clustering->clusters());
        if (k >= m_axisK->min() && k <= m_axisK->max())
            present << QPointF(k, range.low) << QPointF(k, range.high);
    }
    m_present->replace(present);
    placeTicks();
}

void SweepChart::placeTicks()
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const QFontMetricsF metrics(small);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF area = m_chart->plotArea();
    std::vector<SweepTicks::Tick> ticks;
    for (const auto& group : byClusters(m_sweep.cells())) {
        const auto k = static_cast<double>(group.front().k);
        const double x = m_chart->mapToPosition({k, m_axisY->min()}, m_mean).x();
        ticks.push_back({{x, area.bottom()}, countText(group.front().k), true});
    }
    const double step = (m_axisY->max() - m_axisY->min()) / std::max(1, m_axisY->tickCount() - 1);
    const int digits = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 6);
    double widest = 0;
    for (int i = 0; i < m_axisY->tickCount() && !ticks.empty(); ++i) {
        const double value = m_axisY->min() + i * step;
        const QString text = realText(value, digits);
        widest = std::max(widest, metrics.horizontalAdvance(text));
        const double y =
            area.bottom() - i * step / (m_axisY->max() - m_axisY->min()) * area.height();
        ticks.push_back({{mirrored ? area.right() : area.left(), y}, text, false});
    }
    m_ticks->set(std::move(ticks), m_chart->rect(), small, mirrored);
    // Changes the plot area, which comes back here with the same margins.
    const int side = static_cast<int>(widest) + 8;
    const int half = static_cast<int>(metrics.height() / 2) + 2;
    const QMargins margins(mirrored ? 10 : side, half, mirrored ? side : 10,
                           static_cast<int>(metrics.height()) + 4);
    if (m_chart->margins() != margins)
        m_chart->setMargins(margins);
}

QList<QPointF> SweepChart::meanPoints() const
{
    return m_mean->points();
}

QPointF SweepChart::pixelOf(const SweepCell& cell) const
{
    const QPointF at =
        m_chart->mapToPosition({static_cast<double>(cell.k), m_measure.value(cell)}, m_mean);
    return m_view->mapFromScene(m_chart->mapToScene(at));
}

const SweepCell* SweepChart::cellAt(const QPointF& pixel) const
{
    const SweepCell* best = nullptr;
    double smallest = kReach;
    for (const SweepCell& cell : m_sweep.cells()) {
        if (!std::isfinite(m_measure.value(cell)))
            continue;
        const QPointF from = pixelOf(cell) - pixel;
        const double distance = std::hypot(from.x(), from.y());
        if (distance < smallest) {
            smallest = distance;
            best = &cell;
        }
    }
    return best;
}

bool SweepChart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view->viewport())
        return Chart::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress) {
        auto* mouse = static_cast<QMouseEvent*>(event);
        const SweepCell* cell = cellAt(mouse->position());
        if (mouse->button() == Qt::LeftButton && cell != nullptr)
            emit cellChosen(cell->k, cell->seed);
    } else if (event->type() == QEvent::MouseMove) {
        auto* mouse = static_cast<QMouseEvent*>(event);
        const SweepCell* cell = cellAt(mouse->position());
        m_view->viewport()->setCursor(cell != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (cell != nullptr)
            QToolTip::showText(mouse->globalPosition().toPoint(),
                               tr("k = %1, seed %2: %3. Click to use it.")
                                   .arg(countText(cell->k))
                                   .arg(cell->seed)
                                   .arg(realText(m_measure.value(*cell), 4)),
                               m_view->viewport());
        else
            QToolTip::hideText();
    } else if (event->type() == QEvent::ContextMenu) {
        event->ignore();
        contextMenuEvent(static_cast<QContextMenuEvent*>(event));
        return true;
    }
    return false;
}

void SweepChart::applyTheme()
{
    const Theme& theme = Theme::current();
    m_view->setBackgroundBrush(theme.plot);
    m_chart->setBackgroundVisible(false);
    for (QAbstractAxis* axis : QList<QAbstractAxis*>{m_axisK, m_axisY}) {
        axis->setLinePen(QPen(theme.grid, 1));
        axis->setGridLinePen(QPen(theme.grid, 1));
    }
    QColor fill = theme.validation;
    fill.setAlpha(60);
    m_band->setBrush(fill);
    m_band->setPen(Qt::NoPen);
    m_mean->setPen(QPen(theme.validation, 2));
    m_cells->setMarkerSize(6);
    m_cells->setBrush(theme.validation);
    m_cells->setPen(Qt::NoPen);
    m_knee->setMarkerSize(15);
    m_knee->setBrush(Qt::NoBrush);
    m_knee->setPen(QPen(theme.selected, 2.5));
    m_present->setPen(QPen(theme.faintText, 1.5, Qt::DashLine));
}

void SweepChart::changeEvent(QEvent* event)
{
    Chart::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
        refresh();
    }
}

void SweepChart::renderPlot(QPainter& painter, const QRectF& area)
{
    m_view->scene()->render(&painter, area, m_view->sceneRect(), Qt::IgnoreAspectRatio);
}

ChartTable SweepChart::table() const
{
    ChartTable out;
    out.columns << tr("k") << tr("Mean") << tr("Standard deviation") << tr("Seeds");
    for (const auto& group : byClusters(m_sweep.cells())) {
        std::vector<double> values;
        for (const SweepCell& cell : group)
            values.push_back(m_measure.value(cell));
        const MeanAndSd spread = meanAndSd(values);
        out.rows.push_back({static_cast<qulonglong>(group.front().k), spread.mean, spread.sd,
                            static_cast<qulonglong>(group.size())});
    }
    return out;
}

QString SweepChart::summary() const
{
    const QList<QPointF> mean = m_mean->points();
    if (mean.isEmpty())
        return tr("No sweep yet.");
    return tr("%1 from %2 at k = %3 to %4 at k = %5.")
        .arg(title(), realText(mean.first().y(), 4), realText(mean.first().x(), 0),
             realText(mean.last().y(), 4), realText(mean.last().x(), 0));
}

} // namespace craft::ui
