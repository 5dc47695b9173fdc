// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map_chart.h"

#include "core/cluster/principal_axes.h"
#include "core/data/npy_file.h"
#include "core/data/npy_header.h"
#include "core/vectorize/vector_file.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/cluster_chart.h"
#include "ui/workbench/workbench.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

MapPoints placeOnAxes(const PairFeatures& features, Job& job)
{
    const PrincipalAxes axes = principalAxes(features.validationSource, features.poolSource,
                                             features.zeroRows, AxesParams{}, job);
    MapSource source;
    source.fittedRows = axes.fittedRows;
    for (std::size_t i = 0; i < 2; ++i)
        source.share[i] = axes.totalVariance > 0 ? axes.variance[i] / axes.totalVariance : 0;
    const auto pool = projectOnAxes(features.poolSource, axes, job);
    const auto validation = projectOnAxes(features.validationSource, axes, job);
    return MapPoints::build(pool, validation, features.zeroRows, std::move(source), job);
}

MapPoints placeByFile(const std::string& file, std::size_t pool, std::size_t validation, Job& job)
{
    const VectorFile opened = openVectors(file, "map coordinates");
    const auto* rows = std::get_if<DenseRows>(&opened);
    const std::string hint = "Save an array of the shape (" + std::to_string(pool)
        + ", 2), one row per pool pair; rows of validation pairs may follow";
    if (rows == nullptr || rows->cols() != 2)
        throw Error(ErrorCode::Invalid, file + " has no two columns of coordinates", hint);
    if (rows->rows() != pool && rows->rows() != pool + validation)
        throw Error(ErrorCode::Invalid,
                    file + " has " + std::to_string(rows->rows()) + " rows, the pool has "
                        + std::to_string(pool),
                    hint);
    std::vector<float> values(rows->rows() * 2);
    rows->readRaw({0, rows->rows()}, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            failNotFinite(file, i / 2, i % 2, static_cast<double>(values[i]));
    }
    job.checkpoint();
    MapSource source;
    source.file = QString::fromStdString(file);
    const std::span<const float> all(values);
    return MapPoints::build(all.first(2 * pool), all.subspan(2 * pool), {}, std::move(source), job);
}

} // namespace

MapChart::MapChart(Workbench& bench, QWidget* parent)
    : Chart(bench,
            {QStringLiteral("map"), tr("Map of the pool"),
             tr("Every pair of the pool as a point of a plane; darker where there are more (by the "
                "logarithm of their number). By default the axes are the first two principal axes "
                "of the source vectors: the two directions along which they differ most. Pairs "
                "that lie together here may still differ in all other directions.")},
            parent)
    , m_view(new MapView(this))
{
    m_view->setObjectName(QStringLiteral("mapPlot"));
    setPlot(m_view);
    // The page has no other chart that this one could make room for.
    if (auto* maximise = findChild<QToolButton*>(QStringLiteral("mapMaximise")))
        maximise->hide();
    QAction* colourful = optionsMenu()->addAction(tr("Density in colours"));
    colourful->setCheckable(true);
    colourful->setChecked(
        bench.preferences().value(QStringLiteral("map/colourful"), false).toBool());
    m_view->setColourful(colourful->isChecked());
    connect(colourful, &QAction::toggled, this, [this](bool on) {
        workbench().preferences().setValue(QStringLiteral("map/colourful"), on);
        m_view->setColourful(on);
    });
    optionsMenu()->addSeparator();
    finishMenu();
    m_view->tip = [this](int cluster) { return tip(cluster); };
    connectWorkbench();
    showLegend();
    refresh();
}

MapChart::~MapChart() = default;

void MapChart::connectWorkbench()
{
    Workbench& bench = workbench();
    ClusterSelection& selection = bench.selection();
    connect(&bench, &Workbench::runChanged, this, &MapChart::refresh);
    connect(&bench, &Workbench::projectChanged, this, [this] {
        m_file.clear();
        m_problem.clear();
    });
    connect(&bench, &Workbench::numbersChanged, this, &MapChart::showSelected);
    connect(&bench, &Workbench::statusChanged, this, &MapChart::showStatus);
    connect(&selection, &ClusterSelection::changed, this,
            [this] { m_view->setLit(workbench().selection().clusters()); });
    connect(&selection, &ClusterSelection::hoverChanged, m_view, &MapView::setHovered);
    connect(m_view, &MapView::clusterHovered, &selection, &ClusterSelection::hover);
    connect(
        m_view, &MapView::clusterClicked, this, [this](int cluster, Qt::KeyboardModifiers keys) {
            ClusterSelection& chosen = workbench().selection();
            if (cluster >= 0)
                chosen.click(static_cast<std::uint32_t>(cluster), keys & Qt::ControlModifier, {});
            else if (keys == Qt::NoModifier)
                chosen.clear();
        });
    connect(m_view, &MapView::escaped, &selection, &ClusterSelection::clear);
    connect(m_view, &MapView::areaDrawn, this, &MapChart::areaDrawn);
}

void MapChart::refresh()
{
    // Nothing is placed before somebody looks.
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    const auto run = workbench().run();
    if (!run) {
        m_of.reset();
        m_clusters.reset();
        m_points.reset();
        m_view->setPoints(nullptr);
        showStatus();
        return;
    }
    if (m_of != run->features || m_ofFile != m_file)
        requestPoints();
    else if (m_points)
        requestClusters();
    m_view->setLit(workbench().selection().clusters());
    showSelected();
    showStatus();
}

void MapChart::loadCoordinates(const QString& file)
{
    m_file = file;
    m_problem.clear();
    refresh();
}

void MapChart::usePrincipalAxes()
{
    loadCoordinates({});
}

void MapChart::requestPoints()
{
    m_of = workbench().run()->features;
    m_ofFile = m_file;
    m_isPlacing = true;
    workbench().runTask(
        {tr("Placing pairs on the map"), QStringLiteral("map"), Supersede::Running},
        [features = m_of, file = m_file.toStdString()](Engine&, Job& job) {
            return std::make_shared<const MapPoints>(
                file.empty() ? placeOnAxes(*features, job)
                             : placeByFile(file, features->poolSource.rows(),
                                           features->validationSource.rows(), job));
        },
        [self = QPointer<MapChart>(this)](Outcome<std::shared_ptr<const MapPoints>> outcome) {
            if (self.isNull())
                return;
            self->m_isPlacing = false;
            if (auto* points = std::get_if<0>(&outcome)) {
                self->adopt(std::move(*points));
                return;
            }
            self->m_problem = tr("The map was stopped.");
            if (const auto* error = std::get_if<Error>(&outcome)) {
                self->m_problem = qstr(error->what());
                self->workbench().fail(*error);
            }
            if (!self->m_file.isEmpty()) {
                // What was shown before stays.
                self->m_file = self->m_points ? self->m_points->source().file : QString();
                self->m_ofFile = self->m_file;
                if (!self->m_points && self->workbench().run())
                    self->requestPoints();
            }
            self->showStatus();
            emit self->pointsChanged();
        });
    showStatus();
}

void MapChart::adopt(std::shared_ptr<const MapPoints> points)
{
    m_points = std::move(points);
    m_clusters.reset();
    m_problem.clear();
    const MapSource& source = m_points->source();
    if (source.file.isEmpty())
        m_view->setAxisTitles(
            tr("Principal axis 1: %1 of the variance").arg(percentText(source.share[0])),
            tr("Principal axis 2: %1 of the variance").arg(percentText(source.share[1])));
    else
        m_view->setAxisTitles(tr("First column of %1").arg(QFileInfo(source.file).fileName()),
                              tr("Second column of %1").arg(QFileInfo(source.file).fileName()));
    m_view->setPoints(m_points);
    requestClusters();
    showSelected();
    showStatus();
    plotChanged();
    emit pointsChanged();
}

void MapChart::requestClusters()
{
    const auto run = workbench().run();
    if (!run || !m_points)
        return;
    workbench().runTask(
        {tr("Colouring the map"), QStringLiteral("map clusters"), Supersede::Running, true, 1},
        [points = m_points, clustering = run->clustering](Engine&, Job& job) {
            return std::make_shared<const MapClusters>(
                MapClusters::build(points, *clustering, job));
        },
        [self = QPointer<MapChart>(this)](Outcome<std::shared_ptr<const MapClusters>> outcome) {
            auto* clusters = std::get_if<0>(&outcome);
            if (self.isNull() || clusters == nullptr)
                return;
            self->m_clusters = std::move(*clusters);
            self->m_view->setClusters(self->m_clusters);
            self->m_view->setLit(self->workbench().selection().clusters());
            self->plotChanged();
        });
}

void MapChart::showSelected()
{
    const auto run = workbench().run();
    if (!isVisible() || workbench().status() == Status::Preview) {
        m_isStale = m_isStale || !isVisible();
        return;
    }
    std::vector<RowId> rows;
    if (run) {
        const BudgetPoint& point = workbench().numbers().point;
        const auto order = run->curve->order();
        const bool isPrefix =
            run->curve->isNested() && point.clusters.size() == run->clustering->clusters();
        for (const SelectedPair& pair : order.first(
                 isPrefix ? std::min<std::size_t>(point.selected, order.size()) : order.size())) {
            if (isPrefix || workbench().isSelected(pair.row))
                rows.push_back(pair.row);
        }
    }
    m_view->setSelectedRows(std::move(rows));
    plotChanged();
}

void MapChart::showLegend()
{
    // The switches of the page are the legend on screen; this one is for export.
    const Theme& theme = Theme::current();
    setLegend({},
              {{tr("Pool"), theme.pool, Swatch::Fill},
               {tr("Validation"), theme.validation, Swatch::Outline},
               {tr("Selected"), theme.selected, Swatch::Dot}});
}

void MapChart::showStatus()
{
    QString note;
    if (m_isPlacing)
        note = tr("Placing the pairs…");
    else if (!m_points && !m_problem.isEmpty())
        note = m_problem;
    else if (workbench().status() == Status::Computing && m_points)
        note = tr("Computing… The map shows the last result.");
    m_view->setNote(note);
}

void MapChart::areaDrawn(const QPolygonF& pixels, Qt::KeyboardModifiers keys)
{
    const MapCatch what = m_view->caught(pixels);
    if (!what.mostlyInside.empty()) {
        ClusterSelection& selection = workbench().selection();
        ClusterSet next = keys & Qt::ControlModifier ? selection.clusters() : ClusterSet{};
        next.insert(what.mostlyInside.begin(), what.mostlyInside.end());
        selection.set(std::move(next));
    }
    emit caught(what);
}

QString MapChart::tip(int cluster) const
{
    const auto& clusters = shownClusters(workbench());
    if (cluster < 0 || static_cast<std::size_t>(cluster) >= clusters.size())
        return {};
    const ClusterDiagnostics& numbers = clusters[static_cast<std::size_t>(cluster)];
    const auto row = [](const QString& name, const QString& value) {
        return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
            .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    const auto id = static_cast<std::uint32_t>(cluster);
    return QStringLiteral("<qt><b>%1</b> %2<table>%3%4%5</table></qt>")
        .arg(countText(id), workbench().clusterTitle(id).toHtmlEscaped(),
             row(tr("Pool"),
                 tr("%1 pairs (%2)").arg(countText(numbers.pool), percentText(numbers.poolShare))),
             row(tr("Validation"),
                 tr("%1 pairs (%2)")
                     .arg(countText(numbers.validation), percentText(numbers.validationShare))),
             row(tr("Selected"),
                 tr("%1 of %2").arg(countText(numbers.selected), countText(numbers.quota))));
}

ChartTable MapChart::table() const
{
    ChartTable out;
    out.columns << tr("Cluster") << tr("Title") << tr("Pairs on the map") << tr("Centre, axis 1")
                << tr("Centre, axis 2") << tr("Selected");
    if (!m_clusters)
        return out;
    const auto& numbers = shownClusters(workbench());
    for (std::size_t c = 0; c < m_clusters->clusters(); ++c) {
        double x = 0;
        double y = 0;
        const auto places = m_clusters->placesOf(c);
        for (const std::uint32_t place : places) {
            x += static_cast<double>(m_points->points()[place].x);
            y += static_cast<double>(m_points->points()[place].y);
        }
        const auto count = static_cast<double>(std::max<std::size_t>(places.size(), 1));
        const auto id = static_cast<std::uint32_t>(c);
        out.rows.push_back({static_cast<qulonglong>(id), workbench().clusterTitle(id),
                            static_cast<qulonglong>(places.size()), x / count, y / count,
                            static_cast<qulonglong>(c < numbers.size() ? numbers[c].selected : 0)});
    }
    return out;
}

QString MapChart::summary() const
{
    if (!m_points)
        return tr("No map yet.");
    return tr("%1 pairs of the pool, %2 of validation and %3 selected ones on two axes.")
        .arg(countText(m_points->points().size()), countText(m_points->validation().size()),
             countText(workbench().numbers().point.selected));
}

void MapChart::renderPlot(QPainter& painter, const QRectF& area)
{
    m_view->draw(painter, area);
}

void MapChart::changeEvent(QEvent* event)
{
    Chart::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLegend();
}

void MapChart::showEvent(QShowEvent* event)
{
    Chart::showEvent(event);
    if (m_isStale)
        refresh();
}

} // namespace craft::ui
