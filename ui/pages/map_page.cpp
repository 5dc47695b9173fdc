// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/map_page.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/legend_bar.h"
#include "ui/charts/map_chart.h"
#include "ui/widgets/empty_view.h"
#include "ui/widgets/flow_layout.h"
#include "ui/workbench/workbench.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace craft::ui {
namespace {

/// Rows that a filter line is written for.
constexpr std::size_t kMostListed = 5000;

QIcon swatchIcon(const LegendEntry& entry, int size, double ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSwatch(painter, QRectF(1, 1, size - 2, size - 2), entry);
    return QIcon(pixmap);
}

} // namespace

QString rowQuery(const std::vector<RowId>& rows)
{
    QString out = QStringLiteral("row:");
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t last = i;
        while (last + 1 < rows.size() && index(rows[last + 1]) == index(rows[last]) + 1)
            ++last;
        if (i > 0)
            out += QLatin1Char(',');
        out += QString::number(index(rows[i]));
        if (last > i)
            out += QLatin1Char('-') + QString::number(index(rows[last]));
        i = last + 1;
    }
    return out;
}

MapPage::MapPage(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_chart(new MapChart(workbench))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("mapPage"));
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addLayout(buildTools());
    layout->addWidget(m_chart, 1);
    layout->addLayout(buildFoot());
    auto* empty = new EmptyView(workbench, QStringLiteral("map"),
                                tr("The map shows where the pairs of the pool, of validation and "
                                   "of the selection lie."),
                                this);
    m_stack->addWidget(content);
    m_stack->addWidget(empty);
    connect(empty, &EmptyView::importRequested, this, &MapPage::importRequested);
    connect(&workbench, &Workbench::runChanged, this, &MapPage::showState);
    connect(&workbench, &Workbench::projectChanged, this, &MapPage::showState);
    connect(m_chart, &MapChart::caught, this, &MapPage::showCaught);
    connect(m_chart, &MapChart::pointsChanged, this, [this] {
        showCaught({});
        showState();
    });
    connect(&m_chart->view(), &MapView::viewChanged, this, &MapPage::showOutside,
            Qt::QueuedConnection);
    showLayers();
    showState();
}

QLayout* MapPage::buildTools()
{
    auto* row = new FlowLayout;
    auto* group = new QButtonGroup(this);
    const auto tool = [&](const QString& name, const QString& text, const QString& tip,
                          MapTool what) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setChecked(what == MapTool::Hand);
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this,
                [this, what] { m_chart->view().setTool(what); });
    };
    tool(QStringLiteral("mapHand"), tr("Move"),
         tr("Drag to move the map; the middle button always does. Click selects a cluster."),
         MapTool::Hand);
    tool(QStringLiteral("mapLasso"), tr("Lasso"),
         tr("Draw around pairs to select the clusters that have at least half of their pairs "
            "inside. With the other tools, hold Shift and drag."),
         MapTool::Lasso);
    tool(QStringLiteral("mapRectangle"), tr("Rectangle"),
         tr("As the lasso, with a rectangle. Ctrl adds to the selection."), MapTool::Rectangle);
    const auto step = [&](const QString& name, const QString& text, const QString& tip,
                          const std::function<void()>& act) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, act);
    };
    MapView& view = m_chart->view();
    step(QStringLiteral("mapZoomIn"), QStringLiteral("+"), tr("Zoom in"),
         [&view] { view.zoom(1.25, view.plotArea().center()); });
    step(QStringLiteral("mapZoomOut"), QStringLiteral("−"), tr("Zoom out"),
         [&view] { view.zoom(0.8, view.plotArea().center()); });
    step(QStringLiteral("mapFit"), tr("Fit"),
         tr("Show the middle 98 % of the pairs along each axis"), [&view] { view.showAll(); });
    const std::array names{tr("Pool"), tr("Validation"), tr("Selected")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto* box = new QCheckBox(names[i], this);
        box->setObjectName(QStringLiteral("mapLayer%1").arg(i));
        box->setToolTip(tr("Show or hide these pairs on the map"));
        box->setChecked(true);
        row->addWidget(box);
        m_layers << box;
        connect(box, &QCheckBox::toggled, this,
                [&view, i](bool on) { view.setLayer(static_cast<MapLayer>(i), on); });
    }
    m_axes = new QPushButton(tr("Use principal axes"), this);
    m_axes->setObjectName(QStringLiteral("mapAxes"));
    m_axes->setToolTip(tr("Place the pairs by their vectors again"));
    connect(m_axes, &QPushButton::clicked, m_chart, &MapChart::usePrincipalAxes);
    m_load = new QPushButton(tr("Load coordinates…"), this);
    m_load->setObjectName(QStringLiteral("mapLoad"));
    m_load->setToolTip(tr("A NumPy file (.npy) with two columns and one row for each pool pair; "
                          "rows of the validation pairs may follow"));
    connect(m_load, &QPushButton::clicked, this, &MapPage::chooseFile);
    row->addWidget(m_axes);
    row->addWidget(m_load);
    return row;
}

QLayout* MapPage::buildFoot()
{
    auto* row = new FlowLayout;
    m_outside = new QLabel(this);
    m_outside->setObjectName(QStringLiteral("mapOutside"));
    m_caught = new QLabel(this);
    m_caught->setObjectName(QStringLiteral("mapCaught"));
    m_selectTouched = new QPushButton(this);
    m_selectTouched->setObjectName(QStringLiteral("mapSelectTouched"));
    m_selectTouched->setToolTip(tr("Select every cluster that has a pair inside"));
    connect(m_selectTouched, &QPushButton::clicked, this, [this] {
        m_workbench.selection().set({m_last.touched.begin(), m_last.touched.end()});
    });
    m_show = new QPushButton(tr("Show these pairs"), this);
    m_show->setObjectName(QStringLiteral("mapShowPairs"));
    connect(m_show, &QPushButton::clicked, this, [this] { emit showPairs(rowQuery(m_last.rows)); });
    row->addWidget(m_outside);
    row->addWidget(m_caught);
    row->addWidget(m_selectTouched);
    row->addWidget(m_show);
    showCaught({});
    return row;
}

void MapPage::showLayers()
{
    const Theme& theme = Theme::current();
    const QList<LegendEntry> entries{{QString(), theme.pool, Swatch::Fill},
                                     {QString(), theme.validation, Swatch::Outline},
                                     {QString(), theme.selected, Swatch::Dot}};
    const int size = fontMetrics().ascent() + 2;
    for (int i = 0; i < m_layers.size(); ++i) {
        m_layers[i]->setIcon(swatchIcon(entries[i], size, devicePixelRatioF()));
        m_layers[i]->setIconSize({size, size});
    }
}

void MapPage::showState()
{
    m_stack->setCurrentIndex(m_workbench.run() ? 0 : 1);
    m_axes->setVisible(!m_chart->coordinateFile().isEmpty());
    const MapPoints* points = m_chart->view().points();
    const bool hasValidation = points == nullptr || !points->validation().empty();
    m_layers[1]->setEnabled(hasValidation);
    m_layers[1]->setToolTip(hasValidation ? tr("Show or hide these pairs on the map")
                                          : tr("The file has no rows for validation pairs"));
    showOutside();
}

void MapPage::showOutside()
{
    MapView& view = m_chart->view();
    if (view.points() == nullptr) {
        m_outside->clear();
        return;
    }
    const auto all = view.points()->points().size();
    const auto outside = view.outside();
    QString text = outside == 0
        ? tr("All %1 pairs are in view").arg(countText(all))
        : tr("%1 of %2 pairs lie outside of the view").arg(countText(outside), countText(all));
    const auto without = view.points()->poolRows() - all;
    if (without > 0)
        text = tr("%1; %2 without a vector are not shown").arg(text, countText(without));
    m_outside->setText(text);
}

void MapPage::showCaught(const MapCatch& what)
{
    m_last = what;
    const bool isShown = !what.rows.empty();
    m_show->setVisible(isShown);
    m_show->setEnabled(what.rows.size() <= kMostListed);
    m_show->setToolTip(m_show->isEnabled()
                           ? tr("List them in the tab Pairs")
                           : tr("Up to %1 pairs can be listed one by one; draw a smaller outline "
                                "or select its clusters")
                                 .arg(countText(kMostListed)));
    m_selectTouched->setVisible(isShown && what.touched.size() > what.mostlyInside.size());
    m_selectTouched->setText(
        tr("Select %n cluster(s)", nullptr, static_cast<int>(what.touched.size())));
    if (!isShown) {
        m_caught->clear();
        return;
    }
    const QString pairs = tr("%1 pairs of %2 clusters inside")
                              .arg(countText(what.rows.size()), countText(what.touched.size()));
    m_caught->setText(what.mostlyInside.empty()
                          ? tr("%1; no cluster has half of its pairs there").arg(pairs)
                          : tr("%1; %2 with at least half of their pairs")
                                .arg(pairs, countText(what.mostlyInside.size())));
}

void MapPage::chooseFile()
{
    auto* dialog = new QFileDialog(window(), tr("Load coordinates"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("NumPy arrays (*.npy)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_chart, &MapChart::loadCoordinates);
    dialog->open();
}

void MapPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showLayers();
}

} // namespace craft::ui
