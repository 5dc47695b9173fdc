// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include "core/bound/diagnose.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/legend_bar.h"
#include "ui/workbench/workbench.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWhatsThis>

#include <algorithm>

namespace craft::ui {
namespace {

QString quoted(const QString& cell, QChar separator)
{
    if (!cell.contains(separator) && !cell.contains(QLatin1Char('"'))
        && !cell.contains(QLatin1Char('\n')) && !cell.contains(QLatin1Char('\r')))
        return cell;
    QString doubled = cell;
    doubled.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + doubled + QLatin1Char('"');
}

QString cellText(const QVariant& cell)
{
    if (cell.typeId() == QMetaType::Double)
        return QString::number(cell.toDouble(), 'g', 10);
    return cell.toString();
}

QToolButton* headerButton(const QString& name, const QString& text, const QString& tip,
                          QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString sortText(ChartSort sort)
{
    switch (sort) {
    case ChartSort::Value:
        return Chart::tr("Sort by value");
    case ChartSort::Id:
        return Chart::tr("Sort by number");
    case ChartSort::Title:
        return Chart::tr("Sort by title");
    }
    return {};
}

} // namespace

QString ChartTable::toText(QChar separator) const
{
    QString out;
    const auto line = [&](const QStringList& cells) {
        out += cells.join(separator) + QLatin1Char('\n');
    };
    QStringList cells;
    for (const QString& column : columns)
        cells << quoted(column, separator);
    line(cells);
    for (const QVariantList& row : rows) {
        cells.clear();
        for (const QVariant& cell : row)
            cells << quoted(cellText(cell), separator);
        line(cells);
    }
    return out;
}

QString definitionText(std::string_view name)
{
    const auto& all = definitions();
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const Definition& entry) { return entry.name == name; });
    return it == all.end() ? QString() : coreText(it->text);
}

QString wrappedTip(const QString& plain)
{
    QString html = plain.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QStringLiteral("<qt>%1</qt>").arg(html);
}

Chart::Chart(Workbench& workbench, ChartInfo info, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_info(std::move(info))
    , m_titleLabel(new QLabel(m_info.title, this))
    , m_legend(new LegendBar(this))
    , m_menu(new QMenu(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(m_info.id);
    setAccessibleName(m_info.title);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QFont bold = font();
    bold.setBold(true);
    m_titleLabel->setFont(bold);
    m_titleLabel->setToolTip(wrappedTip(m_info.definition));
    m_titleLabel->installEventFilter(this);

    auto* help = headerButton(m_info.id + QStringLiteral("Help"), QStringLiteral("?"),
                              tr("What this shows"), this);
    help->setToolTip(wrappedTip(m_info.definition));
    connect(help, &QToolButton::clicked, this, [this, help] {
        QWhatsThis::showText(help->mapToGlobal(help->rect().bottomLeft()),
                             wrappedTip(m_info.definition), help);
    });
    m_maximise = headerButton(m_info.id + QStringLiteral("Maximise"), QString(), QString(), this);
    connect(m_maximise, &QToolButton::clicked, this, &Chart::maximiseRequested);
    setMaximised(false);
    auto* options = headerButton(m_info.id + QStringLiteral("Options"), QStringLiteral("⋮"),
                                 tr("Options and export"), this);
    options->setMenu(m_menu);
    options->setPopupMode(QToolButton::InstantPopup);
    options->setStyleSheet(
        QStringLiteral("QToolButton { color: palette(button-text); border: none; }"
                       "QToolButton::menu-indicator { image: none; }"));

    auto* header = new QHBoxLayout;
    header->setContentsMargins(6, 0, 0, 0);
    header->setSpacing(2);
    header->addWidget(m_titleLabel);
    header->addStretch(1);
    for (QToolButton* button : {help, m_maximise, options})
        header->addWidget(button);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_legend);
    layout->addLayout(m_stack, 1);

    m_sort =
        static_cast<ChartSort>(m_workbench.preferences().value(preferenceKey("sort"), 0).toInt());
    m_logScale = m_workbench.preferences().value(preferenceKey("log"), false).toBool();
}

Chart::~Chart() = default;

QString Chart::preferenceKey(const char* name) const
{
    return QStringLiteral("charts/%1/%2").arg(m_info.id, QLatin1String(name));
}

void Chart::setPlot(QWidget* plot)
{
    m_plot = plot;
    m_plot->setAccessibleName(m_info.title);
    m_stack->insertWidget(0, plot);
    m_stack->setCurrentIndex(0);
}

void Chart::setLegend(const QString& caption, QList<LegendEntry> entries)
{
    m_legend->setEntries(caption, std::move(entries));
}

void Chart::finishMenu()
{
    m_sortActions = new QActionGroup(this);
    const QList<ChartSort> offered = sorts();
    if (!offered.isEmpty() && !offered.contains(m_sort))
        m_sort = offered.first();
    for (const ChartSort sort : offered) {
        QAction* action = m_menu->addAction(sortText(sort));
        action->setCheckable(true);
        action->setChecked(sort == m_sort);
        action->setData(static_cast<int>(sort));
        m_sortActions->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] { setSort(sort); });
    }
    m_logScale = m_logScale && hasLogScale();
    if (hasLogScale()) {
        m_menu->addSeparator();
        m_logAction = m_menu->addAction(tr("Logarithmic scale"));
        m_logAction->setCheckable(true);
        m_logAction->setChecked(m_logScale);
        connect(m_logAction, &QAction::toggled, this, &Chart::setLogScale);
    }
    m_tableAction = m_menu->addAction(tr("Show as table"));
    m_tableAction->setCheckable(true);
    connect(m_tableAction, &QAction::toggled, this, &Chart::showTable);
    m_menu->addSeparator();
    m_menu->addAction(tr("Copy image"), this, [this] { copyChartImage(*this); });
    m_menu->addAction(tr("Copy data"), this, [this] { copyChartData(*this); });
    addSaveMenu();
}

void Chart::addSaveMenu()
{
    QMenu* save = m_menu->addMenu(tr("Save as"));
    for (int scale = 1; scale <= 4; ++scale) {
        save->addAction(tr("PNG image, %1×…").arg(scale), this,
                        [this, scale] { saveAs(QStringLiteral("png"), scale); });
    }
    save->addAction(tr("SVG drawing…"), this, [this] { saveAs(QStringLiteral("svg"), 1); });
    save->addAction(tr("PDF document…"), this, [this] { saveAs(QStringLiteral("pdf"), 1); });
    save->addAction(tr("CSV data…"), this, [this] { saveAs(QStringLiteral("csv"), 1); });
}

void Chart::saveAs(const QString& suffix, int scale)
{
    auto* dialog = new QFileDialog(window(), tr("Save %1").arg(m_info.title));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->selectFile(m_info.id + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, scale](const QString& file) {
        const QString problem = saveChart(*this, file, scale);
        m_workbench.post(problem.isEmpty() ? tr("%1 was written.").arg(file) : problem);
    });
    dialog->open();
}

void Chart::setSort(ChartSort sort)
{
    if (std::exchange(m_sort, sort) == sort)
        return;
    for (QAction* action : m_sortActions->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(sort));
    m_workbench.preferences().setValue(preferenceKey("sort"), static_cast<int>(sort));
    optionsChanged();
}

void Chart::setLogScale(bool on)
{
    if (!hasLogScale() || std::exchange(m_logScale, on) == on)
        return;
    m_logAction->setChecked(on);
    m_workbench.preferences().setValue(preferenceKey("log"), on);
    optionsChanged();
}

bool Chart::isTableShown() const
{
    return m_tableView != nullptr && m_stack->currentWidget() == m_tableView;
}

void Chart::showTable(bool on)
{
    if (on && m_tableView == nullptr) {
        m_tableModel = new ChartTableModel(this);
        m_tableView = new QTableView(this);
        m_tableView->setObjectName(m_info.id + QStringLiteral("Table"));
        m_tableView->setAccessibleName(m_info.title);
        m_tableView->setModel(m_tableModel);
        m_tableView->setWordWrap(false);
        m_tableView->setFrameShape(QFrame::NoFrame);
        m_tableView->setAlternatingRowColors(true);
        m_tableView->setSelectionBehavior(QAbstractItemView::SelectRows);
        m_tableView->verticalHeader()->hide();
        m_tableView->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_tableView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
        m_tableView->horizontalHeader()->setStretchLastSection(true);
        m_stack->addWidget(m_tableView);
    }
    m_tableAction->setChecked(on);
    if (on)
        m_tableModel->setTable(table());
    if (m_tableView != nullptr)
        m_stack->setCurrentWidget(on ? m_tableView : m_plot);
}

void Chart::setMaximised(bool on)
{
    const QString tip = on ? tr("Show all charts") : tr("Show this chart only");
    m_maximise->setText(on ? QStringLiteral("⤡") : QStringLiteral("⤢"));
    m_maximise->setToolTip(tip);
    m_maximise->setAccessibleName(tip);
}

void Chart::plotChanged()
{
    if (isTableShown())
        m_tableModel->setTable(table());
}

void Chart::render(QPainter& painter, const QRectF& area)
{
    painter.save();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(Theme::current().text);
    const QFontMetricsF metrics(bold);
    const QRectF head(area.left() + 8, area.top() + 4, area.width() - 16, metrics.height() + 2);
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading);
    painter.drawText(head, static_cast<int>(Qt::AlignVCenter | leading), m_info.title);
    const QFont small = chartFont(font());
    painter.setFont(small);
    const QRectF legend(head.left(), head.bottom() + 2, head.width(),
                        QFontMetricsF(small).height());
    paintLegend(painter, legend, m_legend->caption(), m_legend->entries(), layoutDirection());
    painter.restore();
    renderPlot(painter, area.adjusted(0, legend.bottom() + 2 - area.top(), 0, 0));
}

void Chart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        QFont bold = font();
        bold.setBold(true);
        m_titleLabel->setFont(bold);
    }
}

void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    m_menu->popup(event->globalPos());
}

bool Chart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_titleLabel && event->type() == QEvent::MouseButtonDblClick) {
        emit maximiseRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace craft::ui
