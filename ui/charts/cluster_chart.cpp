// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cluster_chart.h"

#include "core/pipeline/settings.h"
#include "ui/base/text.h"
#include "ui/charts/cluster_view.h"
#include "ui/charts/legend_bar.h"
#include "ui/workbench/workbench.h"

#include <QAccessible>
#include <QActionGroup>
#include <QApplication>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QMenu>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace craft::ui {
namespace {

constexpr int kSteps = 5; ///< of a linear axis, at most
constexpr int kSummaryDelay = 300; ///< a screen reader is not told of every tick

Swatch swatchOf(MarkShape shape)
{
    switch (shape) {
    case MarkShape::Outline:
        return Swatch::Outline;
    case MarkShape::Hatch:
        return Swatch::Hatch;
    case MarkShape::Range:
        return Swatch::Line;
    case MarkShape::Dot:
        return Swatch::Dot;
    case MarkShape::Tick:
        return Swatch::Tick;
    case MarkShape::Bar:
    case MarkShape::Fill:
    case MarkShape::Diverging:
        break;
    }
    return Swatch::Fill;
}

/// Largest first; what is not a number last, infinity first.
double sortable(double value)
{
    return std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;
}

} // namespace

const std::vector<ClusterDiagnostics>& shownClusters(const Workbench& workbench)
{
    const Numbers& numbers = workbench.numbers();
    return numbers.exact ? numbers.exact->clusters : numbers.point.clusters;
}

ClusterChart::ClusterChart(Workbench& bench, ClusterChartSpec spec, QWidget* parent)
    : Chart(bench, spec.info, parent)
    , m_spec(std::move(spec))
    , m_chart(new QChart)
    , m_view(new ClusterView(*this, m_chart, this))
    , m_marks(new ClusterMarks(m_chart))
    , m_labels(new ClusterLabels(*m_marks, m_chart))
    , m_anchor(new QLineSeries(this))
    , m_places(new QValueAxis(this))
    , m_linear(new QValueAxis(this))
    , m_logarithmic(new QLogValueAxis(this))
{
    m_view->setObjectName(id() + QStringLiteral("Plot"));
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_chart->addSeries(m_anchor);
    m_places->setLabelsVisible(false);
    m_places->setGridLineVisible(false);
    m_places->setRange(0, 1);
    m_places->setTickCount(2);
    m_chart->addAxis(m_places, Qt::AlignBottom);
    m_anchor->attachAxis(m_places);
    m_logarithmic->setBase(10);
    m_linear->setLabelsVisible(false); // the labels are drawn by m_labels
    m_logarithmic->setLabelsVisible(false);
    setPlot(m_view);
    buildMenu();
    finishMenu();
    useAxis(isLogScale());
    applyTheme();
    connect(m_chart, &QGraphicsWidget::geometryChanged, this, &ClusterChart::placeMarks);
    m_summaryTimer.setSingleShot(true);
    m_summaryTimer.setInterval(kSummaryDelay);
    connect(&m_summaryTimer, &QTimer::timeout, this,
            [this] { m_view->setAccessibleDescription(summary()); });
    connectWorkbench();
    showLegend();
    refresh();
}

ClusterChart::~ClusterChart() = default;

void ClusterChart::connectWorkbench()
{
    Workbench& bench = workbench();
    connect(&bench, &Workbench::numbersChanged, this, &ClusterChart::numbersChanged);
    connect(&bench, &Workbench::runChanged, this, [this] {
        m_reorders = true;
        numbersChanged();
    });
    connect(&bench, &Workbench::statusChanged, this, [this] {
        fillNote();
        m_marks->update();
    });
    connect(&bench, &Workbench::paramsChanged, this, [this] {
        if (workbench().status() == Status::Computing) {
            fillNote();
            m_marks->update();
        }
    });
    connect(&bench.selection(), &ClusterSelection::changed, this, [this] {
        fillLit();
        m_marks->update();
        m_summaryTimer.start();
    });
    connect(&bench.selection(), &ClusterSelection::hoverChanged, this, [this](int cluster) {
        m_marks->edit().hovered = positionOf(cluster);
        m_marks->update();
    });
}

void ClusterChart::buildMenu()
{
    if (m_spec.aspects.size() < 2)
        return;
    auto* group = new QActionGroup(this);
    for (std::size_t i = 0; i < m_spec.aspects.size(); ++i) {
        QAction* action = optionsMenu()->addAction(m_spec.aspects[i].name);
        action->setCheckable(true);
        action->setChecked(i == m_aspect);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { setAspect(i); });
    }
    optionsMenu()->addSeparator();
}

void ClusterChart::setAspect(std::size_t aspect)
{
    if (aspect >= m_spec.aspects.size() || std::exchange(m_aspect, aspect) == aspect)
        return;
    m_range = {};
    optionsChanged();
}

QList<ChartSort> ClusterChart::sorts() const
{
    return {ChartSort::Value, ChartSort::Id, ChartSort::Title};
}

void ClusterChart::optionsChanged()
{
    useAxis(isLogScale() && aspect().canBeLog);
    showLegend();
    m_reorders = true;
    refresh();
}

// From the Workbench to the marks

void ClusterChart::numbersChanged()
{
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    refresh();
}

void ClusterChart::refresh()
{
    m_isStale = false;
    const auto& clusters = shownClusters(workbench());
    // While a slider moves the order stays, or marks would jump about under the eye.
    const bool rests = workbench().numbers().exact != nullptr;
    if (m_reorders || rests || clusters.size() != m_marks->plot().size())
        reorder();
    fillLayers();
    fillLit();
    fillNote();
    fitAxis();
    m_marks->edit().hovered = positionOf(workbench().selection().hovered());
    m_marks->update();
    m_summaryTimer.start();
    plotChanged();
}

void ClusterChart::reorder()
{
    const auto& clusters = shownClusters(workbench());
    std::vector<std::uint32_t> order(clusters.size());
    std::iota(order.begin(), order.end(), 0U);
    if (sort() == ChartSort::Value) {
        const auto value = aspect().measures[aspect().sortBy].value;
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return sortable(value(clusters[a])) > sortable(value(clusters[b]));
        });
    } else if (sort() == ChartSort::Title) {
        std::vector<QString> titles;
        titles.reserve(order.size());
        for (const std::uint32_t cluster : order)
            titles.push_back(workbench().clusterTitle(cluster));
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return titles[a].localeAwareCompare(titles[b]) < 0;
        });
    }
    m_reorders = false;
    ClusterPlot& plot = m_marks->edit();
    if (order == plot.order && plot.labels.size() == order.size())
        return;
    const int current = plot.current >= 0 && plot.current < static_cast<int>(plot.size())
        ? static_cast<int>(plot.order[static_cast<std::size_t>(plot.current)])
        : -1;
    plot.order = std::move(order);
    m_positions.assign(plot.size(), -1);
    plot.labels.resize(plot.size());
    for (std::size_t i = 0; i < plot.size(); ++i) {
        m_positions[plot.order[i]] = static_cast<int>(i);
        plot.labels[i] = countText(plot.order[i]);
    }
    plot.current = positionOf(current);
    m_labels->update();
}

void ClusterChart::fillLayers()
{
    const auto& clusters = shownClusters(workbench());
    const Theme& theme = Theme::current();
    ClusterPlot& plot = m_marks->edit();
    const auto& measures = aspect().measures;
    plot.layers.resize(measures.size());
    for (std::size_t m = 0; m < measures.size(); ++m) {
        MarkLayer& layer = plot.layers[m];
        layer.shape = measures[m].shape;
        layer.colour = theme.*measures[m].colour;
        layer.below = theme.validation;
        layer.values.resize(plot.size());
        layer.lows.resize(measures[m].low != nullptr ? plot.size() : 0);
        for (std::size_t i = 0; i < plot.size(); ++i) {
            const ClusterDiagnostics& cluster = clusters[plot.order[i]];
            layer.values[i] = measures[m].value(cluster);
            if (measures[m].low != nullptr)
                layer.lows[i] = measures[m].low(cluster);
        }
    }
}

void ClusterChart::fillLit()
{
    ClusterPlot& plot = m_marks->edit();
    const ClusterSelection& selection = workbench().selection();
    plot.lit.resize(plot.size());
    for (std::size_t i = 0; i < plot.size(); ++i)
        plot.lit[i] = selection.isLit(plot.order[i]) ? 1 : 0;
}

void ClusterChart::fillNote()
{
    ClusterPlot& plot = m_marks->edit();
    const Numbers& numbers = workbench().numbers();
    plot.note.clear();
    plot.dimmed = workbench().status() == Status::Computing;
    plot.noteIsBand = workbench().status() == Status::Preview;
    if (plot.noteIsBand) {
        plot.note = tr("Preview on a sample of %1 of %2 pairs")
                        .arg(countText(numbers.sampledRows), countText(numbers.sampledOf));
    } else if (plot.dimmed && plot.size() > 0) {
        const auto next = effectiveClusters(workbench().params(),
                                            workbench().project().of(Role::Validation).pairs);
        plot.note = next == numbers.clusters
            ? tr("Computing…")
            : tr("Showing k = %1, computing k = %2")
                  .arg(countText(numbers.clusters), countText(next));
    }
}

void ClusterChart::fitAxis()
{
    const double infinity = std::numeric_limits<double>::infinity();
    double min = 0;
    double max = 0;
    double minPositive = infinity;
    for (const MarkLayer& layer : m_marks->plot().layers) {
        for (const double value : layer.values) {
            if (!std::isfinite(value))
                continue;
            min = std::min(min, value);
            max = std::max(max, value);
            if (value > 0)
                minPositive = std::min(minPositive, value);
        }
    }
    const bool isLog = isLogScale() && aspect().canBeLog;
    const AxisRange range =
        isLog ? logRange(minPositive, max) : steadyRange(m_range, min, max, kSteps);
    ClusterPlot& plot = m_marks->edit();
    plot.low = range.low;
    plot.high = range.high;
    plot.logarithmic = isLog;
    if (range == m_range)
        return;
    m_range = range;
    if (isLog) {
        m_logarithmic->setRange(range.low, range.high);
    } else {
        m_linear->setRange(range.low, range.high);
        m_linear->setTickCount(range.ticks);
    }
    labelAxis();
}

void ClusterChart::labelAxis()
{
    std::vector<std::pair<double, QString>> ticks;
    const auto decimals = [](double step) {
        return std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    };
    const double step = (m_range.high - m_range.low) / std::max(1, m_range.ticks - 1);
    for (int i = 0; i < m_range.ticks; ++i) {
        const double value =
            m_marks->plot().logarithmic ? m_range.low * std::pow(10.0, i) : m_range.low + i * step;
        const double unit = m_marks->plot().logarithmic ? value : step;
        ticks.emplace_back(value, realText(value, decimals(unit)));
    }
    m_labels->setTicks(std::move(ticks));
    placeMarks();
}

void ClusterChart::useAxis(bool logarithmic)
{
    QAbstractAxis* wanted = m_linear;
    QAbstractAxis* other = m_logarithmic;
    if (logarithmic)
        std::swap(wanted, other);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::Alignment side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    m_marks->edit().mirrored = mirrored;
    if (m_chart->axes(Qt::Vertical).contains(wanted) && wanted->alignment() == side)
        return;
    for (QAbstractAxis* axis : m_chart->axes(Qt::Vertical)) {
        m_anchor->detachAxis(axis);
        m_chart->removeAxis(axis);
        axis->setParent(this);
    }
    m_chart->addAxis(wanted, side);
    m_anchor->attachAxis(wanted);
    m_range = {};
    applyTheme();
}

void ClusterChart::showLegend()
{
    QList<LegendEntry> entries;
    if (aspect().measures.size() > 1) {
        for (const ClusterMeasure& measure : aspect().measures)
            entries << LegendEntry{measure.name, Theme::current().*measure.colour,
                                   swatchOf(measure.shape)};
    } else if (aspect().measures[0].shape == MarkShape::Diverging) {
        entries << LegendEntry{tr("too few"), Theme::current().*aspect().measures[0].colour,
                               Swatch::Fill}
                << LegendEntry{tr("more than its share"), Theme::current().validation,
                               Swatch::Fill};
    }
    setLegend(aspect().caption, entries);
}

// Looks

void ClusterChart::applyTheme()
{
    const Theme& theme = Theme::current();
    m_view->setBackgroundBrush(theme.plot);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    for (QAbstractAxis* axis : QList<QAbstractAxis*>{m_places, m_linear, m_logarithmic}) {
        axis->setLinePen(QPen(theme.grid, 1));
        axis->setGridLinePen(QPen(theme.grid, 1));
        axis->setShadesVisible(false);
    }
    placeMarks();
}

void ClusterChart::placeMarks()
{
    const QFont small = chartFont(font());
    m_marks->setGeometry(m_marks->plot().area, small);
    const double line = QFontMetricsF(small).height();
    const double values = m_labels->tickWidth() + 12;
    const bool mirrored = m_marks->plot().mirrored;
    const QRectF area =
        QRectF(QPointF(), m_chart->size())
            .adjusted(mirrored ? 8 : values, line / 2 + 1, mirrored ? -values : -8, -line - 6);
    if (area.width() > 10 && area.height() > 10) {
        m_marks->setGeometry(area, small);
        m_chart->setPlotArea(area);
        // Qt Charts moves the axes and their grid only with the next layout.
        m_chart->layout()->invalidate();
        m_chart->layout()->activate();
    }
    m_labels->follow();
    m_marks->update();
}

void ClusterChart::changeEvent(QEvent* event)
{
    Chart::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        applyTheme();
        showLegend();
        fillLayers();
        break;
    case QEvent::LayoutDirectionChange:
        useAxis(isLogScale() && aspect().canBeLog);
        refresh();
        break;
    default:
        break;
    }
}

void ClusterChart::showEvent(QShowEvent* event)
{
    Chart::showEvent(event);
    if (m_isStale)
        refresh();
}

void ClusterChart::renderPlot(QPainter& painter, const QRectF& area)
{
    if (m_isStale)
        refresh();
    // The same scene as on the screen, without what belongs to mouse and keyboard.
    ClusterPlot& plot = m_marks->edit();
    const bool focus = std::exchange(plot.focus, false);
    const int hovered = std::exchange(plot.hovered, -1);
    m_view->scene()->render(&painter, area, m_view->sceneRect(), Qt::KeepAspectRatio);
    plot.focus = focus;
    plot.hovered = hovered;
}

// Words and numbers

ChartTable ClusterChart::table() const
{
    const auto& clusters = shownClusters(workbench());
    const ClusterPlot& plot = m_marks->plot();
    ChartTable out;
    out.columns << tr("Cluster") << tr("Title");
    for (const ClusterMeasure& measure : aspect().measures)
        out.columns << measure.name;
    out.rows.reserve(plot.size());
    for (const std::uint32_t id : plot.order) {
        if (id >= clusters.size())
            continue;
        QVariantList row{static_cast<qulonglong>(id), workbench().clusterTitle(id)};
        for (const ClusterMeasure& measure : aspect().measures)
            row << (measure.cell != nullptr ? measure.cell : measure.value)(clusters[id]);
        out.rows.push_back(std::move(row));
    }
    return out;
}

QString ClusterChart::summary() const
{
    const auto& clusters = shownClusters(workbench());
    if (clusters.empty())
        return tr("No clusters yet.");
    const ClusterMeasure& measure = aspect().measures[aspect().sortBy];
    const auto largest =
        std::max_element(clusters.begin(), clusters.end(), [&](const auto& a, const auto& b) {
            return sortable(measure.value(a)) < sortable(measure.value(b));
        });
    const auto id = static_cast<std::uint32_t>(largest - clusters.begin());
    const QString value =
        measure.text != nullptr ? measure.text(*largest) : realText(measure.value(*largest), 3);
    //: %1 "Cluster sizes", %2 "Validation", %3 number of the cluster, %4 its title, %5 "4.2 %"
    QString out =
        tr("%1, %n cluster(s). Largest by %2: cluster %3, %4, with %5.", nullptr,
           static_cast<int>(clusters.size()))
            .arg(title(), measure.name, countText(id), workbench().clusterTitle(id), value);
    const auto selected = static_cast<int>(workbench().selection().clusters().size());
    if (selected > 0)
        out += QLatin1Char(' ') + tr("%n cluster(s) selected.", nullptr, selected);
    return out;
}

QString ClusterChart::tip(std::uint32_t cluster) const
{
    const auto& clusters = shownClusters(workbench());
    if (cluster >= clusters.size())
        return {};
    QString rows;
    for (const ClusterMeasure& measure : aspect().measures) {
        const QString text = measure.text != nullptr
            ? measure.text(clusters[cluster])
            : realText(measure.value(clusters[cluster]), 4);
        if (!text.isEmpty())
            rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
                        .arg(measure.name.toHtmlEscaped(), text.toHtmlEscaped());
    }
    return QStringLiteral("<qt><b>%1</b> %2<table>%3</table></qt>")
        .arg(countText(cluster), workbench().clusterTitle(cluster).toHtmlEscaped(), rows);
}

// Gestures

int ClusterChart::positionOf(int cluster) const
{
    return cluster >= 0 && cluster < static_cast<int>(m_positions.size())
        ? m_positions[static_cast<std::size_t>(cluster)]
        : -1;
}

void ClusterChart::pressAt(const QPointF& at, Qt::KeyboardModifiers)
{
    m_isPressed = true;
    m_pressed = at;
}

void ClusterChart::dragTo(const QPointF& at)
{
    ClusterPlot& plot = m_marks->edit();
    if (!m_isPressed)
        return;
    if (!plot.brush && std::abs(at.x() - m_pressed.x()) < QApplication::startDragDistance())
        return;
    const auto inside = [&](double x) {
        return std::clamp(x, plot.area.left(), plot.area.right());
    };
    plot.brush = {inside(m_pressed.x()), inside(at.x())};
    m_marks->update();
}

void ClusterChart::releaseAt(const QPointF& at, Qt::KeyboardModifiers keys)
{
    if (!std::exchange(m_isPressed, false))
        return;
    ClusterPlot& plot = m_marks->edit();
    ClusterSelection& selection = workbench().selection();
    if (const auto brush = std::exchange(plot.brush, std::nullopt)) {
        const auto [from, to] = std::minmax(brush->first, brush->second);
        int a = plot.positionAt(from);
        int b = plot.positionAt(std::min(to, plot.area.right() - 0.5));
        if (a > b)
            std::swap(a, b);
        const bool adds = keys & (Qt::ControlModifier | Qt::ShiftModifier);
        ClusterSet next = adds ? selection.clusters() : ClusterSet{};
        for (int i = std::max(a, 0); i <= b; ++i)
            next.insert(plot.order[static_cast<std::size_t>(i)]);
        selection.set(std::move(next));
        m_marks->update();
        return;
    }
    const int position = plot.positionAt(at.x());
    if (position >= 0) {
        plot.current = position;
        selection.click(plot.order[static_cast<std::size_t>(position)], keys, plot.order);
    } else if (keys == Qt::NoModifier) {
        selection.clear();
    }
}

void ClusterChart::hoverAt(const QPointF& at, const QPoint& global)
{
    const ClusterPlot& plot = m_marks->plot();
    const bool inside = at.y() >= plot.area.top() && at.y() <= m_chart->rect().bottom();
    const int position = inside ? plot.positionAt(at.x()) : -1;
    if (position < 0) {
        leave();
        return;
    }
    const std::uint32_t cluster = plot.order[static_cast<std::size_t>(position)];
    workbench().selection().hover(static_cast<int>(cluster));
    QToolTip::showText(global, tip(cluster), m_view->viewport());
}

void ClusterChart::leave()
{
    workbench().selection().hover(-1);
    QToolTip::hideText();
}

bool ClusterChart::press(int key, Qt::KeyboardModifiers keys)
{
    ClusterPlot& plot = m_marks->edit();
    const int last = static_cast<int>(plot.size()) - 1;
    if (keys & Qt::AltModifier)
        return false; // history of the selection
    const int onward = plot.mirrored ? -1 : 1;
    switch (key) {
    case Qt::Key_Escape:
        if (m_isPressed) {
            m_isPressed = false;
            plot.brush.reset();
            m_marks->update();
            return true;
        }
        if (workbench().selection().isEmpty())
            return false;
        workbench().selection().clear();
        return true;
    case Qt::Key_Right:
        walkTo(plot.current < 0 ? 0 : plot.current + onward);
        return true;
    case Qt::Key_Left:
        walkTo(plot.current < 0 ? 0 : plot.current - onward);
        return true;
    case Qt::Key_Home:
        walkTo(0);
        return true;
    case Qt::Key_End:
        walkTo(last);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (plot.current < 0 || plot.current > last)
            return false;
        workbench().selection().click(plot.order[static_cast<std::size_t>(plot.current)], keys,
                                      plot.order);
        return true;
    default:
        return false;
    }
}

void ClusterChart::focusChanged(bool has)
{
    ClusterPlot& plot = m_marks->edit();
    plot.focus = has;
    if (has && plot.current < 0 && plot.size() > 0)
        plot.current = 0;
    m_marks->update();
}

void ClusterChart::walkTo(int position)
{
    ClusterPlot& plot = m_marks->edit();
    if (plot.size() == 0)
        return;
    plot.focus = true;
    plot.current = std::clamp(position, 0, static_cast<int>(plot.size()) - 1);
    const std::uint32_t cluster = plot.order[static_cast<std::size_t>(plot.current)];
    workbench().selection().hover(static_cast<int>(cluster));
    const QRectF area = plot.area;
    const QPointF at(plot.slotLeft(static_cast<std::size_t>(plot.current)), area.center().y());
    const QPoint corner = m_view->mapFromScene(m_chart->mapToScene(at));
    QToolTip::showText(m_view->viewport()->mapToGlobal(corner), tip(cluster), m_view->viewport());
    m_view->setAccessibleDescription(
        tr("Cluster %1, %2").arg(countText(cluster), workbench().clusterTitle(cluster)));
    m_marks->update();
}

} // namespace craft::ui
