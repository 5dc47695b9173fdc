// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cluster_table.h"

#include "ui/models/cluster_table_model.h"
#include "ui/widgets/share_bar_delegate.h"
#include "ui/workbench/workbench.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace craft::ui {

ClusterTable::ClusterTable(Workbench& workbench, QWidget* parent)
    : QTableView(parent)
    , m_workbench(workbench)
    , m_model(new ClusterTableModel(workbench, this))
    , m_delegate(new ShareBarDelegate(this))
{
    setObjectName(QStringLiteral("clusterTable"));
    setAccessibleName(tr("Clusters"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    sortByColumn(ClusterTableModel::Number, Qt::AscendingOrder);
    setSortingEnabled(true);
    sizeColumns();
    makeActions();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_isFollowing)
            return;
        if (m_isPressed)
            m_isPending = true;
        else
            commit();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ClusterTable::follow);
    connect(&workbench.selection(), &ClusterSelection::changed, this, &ClusterTable::follow);
    connect(&workbench.selection(), &ClusterSelection::hoverChanged, this, [this](int cluster) {
        hoverRow(cluster < 0 ? -1 : m_model->rowOf(static_cast<std::uint32_t>(cluster)));
    });
    connect(this, &QAbstractItemView::entered, this, [this](const QModelIndex& at) {
        m_workbench.selection().hover(static_cast<int>(m_model->clusterAt(at.row())));
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &ClusterTable::emitShowPairs);
    follow();
}

void ClusterTable::sizeColumns()
{
    const QFontMetrics metrics = fontMetrics();
    verticalHeader()->setDefaultSectionSize(metrics.height() + 6);
    for (int column = 0; column < ClusterTableModel::ColumnCount; ++column) {
        const QString name =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        // Name, sort arrow, margins.
        int width = std::max(metrics.horizontalAdvance(name),
                             metrics.horizontalAdvance(QStringLiteral("000,000")))
            + metrics.averageCharWidth() * 3;
        if (column == ClusterTableModel::Title)
            width = metrics.averageCharWidth() * 22;
        setColumnWidth(column, width);
    }
    fillWidth();
}

/// The title gets what the numbers leave.
void ClusterTable::fillWidth()
{
    constexpr int kTitle = ClusterTableModel::Title;
    const int others = horizontalHeader()->length() - columnWidth(kTitle);
    setColumnWidth(kTitle,
                   std::max(fontMetrics().averageCharWidth() * 22, viewport()->width() - others));
}

void ClusterTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fillWidth();
}

void ClusterTable::makeActions()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const char* name, const QString& text, auto slot) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    add("clustersShowPairs", tr("Show pairs"), [this] { emitShowPairs(); });
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    addAction(separator);
    const auto weigh = [this](double weight) {
        const auto clusters = selectedClusters();
        if (!clusters.empty())
            m_workbench.setClusterWeights(clusters, weight);
    };
    const QList<QAction*> weights{
        add("clustersLock", tr("Lock out"), [weigh] { weigh(0); }),
        add("clustersRelease", tr("Release"), [weigh] { weigh(1); }),
        add("clustersDouble", tr("Double weight"), [weigh] { weigh(2); })};
    // A method that selects from the whole pool gives clusters nothing to weigh.
    const auto enable = [this, weights] {
        for (QAction* action : weights)
            action->setEnabled(!m_workbench.method().wholePool);
    };
    connect(&m_workbench, &Workbench::paramsChanged, this, enable);
    enable();
    add("clustersPin", tr("Pin the selected pairs"), [this] { pinSelectedPairs(); });
}

void ClusterTable::commit()
{
    m_isPending = false;
    m_workbench.selection().set(selectedClusters());
}

std::set<std::uint32_t> ClusterTable::selectedClusters() const
{
    std::set<std::uint32_t> out;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            out.insert(m_model->clusterAt(row));
    }
    return out;
}

void ClusterTable::follow()
{
    const ClusterSet& wanted = m_workbench.selection().clusters();
    if (wanted == selectedClusters())
        return;
    std::vector<int> rows;
    for (const std::uint32_t cluster : wanted) {
        if (const int row = m_model->rowOf(cluster); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection next;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        next.select(m_model->index(rows[i], 0),
                    m_model->index(rows[end - 1], ClusterTableModel::ColumnCount - 1));
        i = end;
    }
    m_isFollowing = true;
    selectionModel()->select(next, QItemSelectionModel::ClearAndSelect);
    m_isFollowing = false;
    if (!rows.empty())
        scrollTo(m_model->index(rows.front(), ClusterTableModel::Number));
}

void ClusterTable::hoverRow(int row)
{
    const std::array<int, 2> touched{std::exchange(m_hoveredRow, row), row};
    m_delegate->setHoveredRow(row);
    for (const int each : touched) {
        if (each >= 0 && each < m_model->rowCount())
            viewport()->update(0, rowViewportPosition(each), viewport()->width(), rowHeight(each));
    }
}

void ClusterTable::emitShowPairs()
{
    QStringList numbers;
    for (const std::uint32_t cluster : selectedClusters())
        numbers << QString::number(cluster);
    if (!numbers.isEmpty())
        emit showPairs(QStringLiteral("cluster:") + numbers.join(QLatin1Char(',')));
}

void ClusterTable::pinSelectedPairs()
{
    const auto run = m_workbench.run();
    if (!run)
        return;
    const auto clusters = selectedClusters();
    std::vector<RowId> rows;
    for (const SelectedPair& pair : run->curve->order()) {
        if (clusters.contains(static_cast<std::uint32_t>(index(pair.cluster)))
            && m_workbench.isSelected(pair.row))
            rows.push_back(pair.row);
    }
    if (!rows.empty())
        m_workbench.pinRows(rows, true);
}

void ClusterTable::mousePressEvent(QMouseEvent* event)
{
    m_isPressed = true;
    QTableView::mousePressEvent(event);
}

void ClusterTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    m_isPressed = false;
    if (m_isPending)
        commit();
}

void ClusterTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_workbench.selection().isEmpty()) {
        m_workbench.selection().clear();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emitShowPairs();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ClusterTable::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    m_workbench.selection().hover(-1);
}

void ClusterTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        sizeColumns();
}

} // namespace craft::ui
