// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cluster_table_model.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/cluster_chart.h"
#include "ui/workbench/workbench.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace craft::ui {
namespace {

using C = ClusterDiagnostics;
using M = ClusterTableModel;

std::uint64_t shortage(const C& c)
{
    return c.quota - std::min(c.quota, c.selected);
}

/// Between columns that no tick of the budget changes and the weights.
constexpr int kFirstLive = M::Quota;
constexpr int kLastLive = M::Residual;

QString columnName(int column)
{
    switch (column) {
    case M::Number:
        return ClusterTableModel::tr("Cluster");
    case M::Title:
        return ClusterTableModel::tr("Title");
    case M::Pool:
        return ClusterTableModel::tr("Pool");
    case M::Validation:
        return ClusterTableModel::tr("Validation");
    case M::ValidationShare:
        return ClusterTableModel::tr("Validation %");
    case M::Quota:
        return ClusterTableModel::tr("Quota");
    case M::Taken:
        return ClusterTableModel::tr("Taken");
    case M::Shortage:
        return ClusterTableModel::tr("Shortage");
    case M::Diameter:
        return ClusterTableModel::tr("Diameter");
    case M::MeanRadius:
        return ClusterTableModel::tr("Mean radius");
    case M::Residual:
        return ClusterTableModel::tr("Residual");
    case M::Weight:
        return ClusterTableModel::tr("Weight");
    default:
        return {};
    }
}

QString columnTip(int column)
{
    switch (column) {
    case M::Title:
        return definitionText("clusters.title");
    case M::Pool:
        return definitionText("clusters.pool");
    case M::Validation:
        return definitionText("clusters.validation");
    case M::ValidationShare:
        return definitionText("clusters.share");
    case M::Quota:
        return definitionText("clusters.quota");
    case M::Taken:
        return definitionText("clusters.selected");
    case M::Shortage:
        return ClusterTableModel::tr("Pairs that the cluster was asked for and does not have.");
    case M::Diameter:
        return definitionText("clusters.diameter");
    case M::MeanRadius:
        return definitionText("clusters.radius");
    case M::Residual:
        return definitionText("clusters.residual");
    case M::Weight:
        return ClusterTableModel::tr("A factor on the share wanted of the cluster; 0 locks it out.");
    default:
        return definitionText("clusters.id");
    }
}

} // namespace

ClusterTableModel::ClusterTableModel(Workbench& workbench, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::numbersChanged, this, &ClusterTableModel::numbersChanged);
    connect(&workbench, &Workbench::runChanged, this, &ClusterTableModel::numbersChanged);
    connect(&workbench, &Workbench::decisionsChanged, this, [this] {
        if (!m_order.empty())
            emit dataChanged(index(0, Weight), index(rowCount() - 1, Weight));
    });
    reset();
}

bool ClusterTableModel::isNewClustering() const
{
    const auto run = m_workbench.run();
    return m_clustering != (run ? run->clustering.get() : nullptr)
        || m_isSample != (m_workbench.numbers().sampledRows > 0)
        || m_order.size() != shownClusters(m_workbench).size();
}

void ClusterTableModel::numbersChanged()
{
    // In a preview of k every tick is another clustering; the number of clusters tells.
    if (isNewClustering()) {
        reset();
        return;
    }
    if (m_order.empty())
        return;
    const bool isLive = m_sortColumn >= kFirstLive && m_sortColumn <= kLastLive;
    if (isLive && m_workbench.numbers().exact)
        sort(m_sortColumn, m_sortOrder);
    const bool all = m_isSample;
    emit dataChanged(index(0, all ? 0 : kFirstLive),
                     index(rowCount() - 1, all ? ColumnCount - 1 : kLastLive));
}

void ClusterTableModel::reset()
{
    beginResetModel();
    const auto run = m_workbench.run();
    const auto& clusters = shownClusters(m_workbench);
    m_clustering = run ? run->clustering.get() : nullptr;
    m_isSample = m_workbench.numbers().sampledRows > 0;
    m_order.resize(clusters.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    m_largestShare = 1e-12;
    for (const C& cluster : clusters)
        m_largestShare = std::max({m_largestShare, cluster.validationShare, cluster.poolShare});
    arrange();
    endResetModel();
}

int ClusterTableModel::rowOf(std::uint32_t cluster) const
{
    return cluster < m_rows.size() ? m_rows[cluster] : -1;
}

int ClusterTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ClusterTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClusterTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const std::uint32_t cluster = clusterAt(index.row());
    if (cluster >= shownClusters(m_workbench).size())
        return {}; // between new numbers and their signal
    switch (role) {
    case Qt::DisplayRole:
        return text(cluster, index.column());
    case Qt::ToolTipRole:
        return index.column() == Title ? QVariant(m_workbench.clusterTitle(cluster)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (index.column() == Title ? Qt::AlignLeading : Qt::AlignTrailing));
    case BarRole:
        return bar(cluster, index.column());
    case BarColourRole: {
        const Theme& theme = Theme::current();
        return index.column() == Pool ? theme.pool
            : index.column() == Taken ? theme.selected
                                      : theme.validation;
    }
    case ClusterRole:
        return cluster;
    default:
        return {};
    }
}

QString ClusterTableModel::text(std::uint32_t cluster, int column) const
{
    const C& c = shownClusters(m_workbench)[cluster];
    switch (column) {
    case Number:
        return countText(cluster);
    case Title:
        return m_workbench.clusterTitle(cluster);
    case Pool:
        return countText(c.pool);
    case Validation:
        return countText(c.validation);
    case ValidationShare:
        return percentText(c.validationShare, 2);
    case Quota:
        return countText(c.quota);
    case Taken:
        return countText(c.selected);
    case Shortage:
        return shortage(c) == 0 ? QString() : countText(shortage(c));
    case Diameter:
        return m_isSample ? realText(std::numeric_limits<double>::quiet_NaN(), 3)
                          : realText(c.diameter, 3);
    case MeanRadius:
        return realText(c.meanRadius, 3);
    case Residual:
        return realText(c.residual, 5);
    case Weight: {
        const double weight = m_workbench.clusterWeight(cluster);
        if (weight == 0)
            return tr("locked out");
        return weight == 1 ? QString() : QStringLiteral("×%1").arg(realText(weight, 2));
    }
    default:
        return {};
    }
}

QVariant ClusterTableModel::bar(std::uint32_t cluster, int column) const
{
    const C& c = shownClusters(m_workbench)[cluster];
    switch (column) {
    case Pool:
        return c.poolShare / m_largestShare;
    case ValidationShare:
        return c.validationShare / m_largestShare;
    case Taken:
        return c.selectedShare / m_largestShare;
    default:
        return {};
    }
}

double ClusterTableModel::number(std::uint32_t cluster, int column) const
{
    const C& c = shownClusters(m_workbench)[cluster];
    switch (column) {
    case Pool:
        return static_cast<double>(c.pool);
    case Validation:
    case ValidationShare:
        return static_cast<double>(c.validation);
    case Quota:
        return static_cast<double>(c.quota);
    case Taken:
        return static_cast<double>(c.selected);
    case Shortage:
        return static_cast<double>(shortage(c));
    case Diameter:
        return c.diameter;
    case MeanRadius:
        return c.meanRadius;
    case Residual:
        return c.residual;
    case Weight:
        return m_workbench.clusterWeight(cluster);
    default:
        return static_cast<double>(cluster);
    }
}

QVariant ClusterTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return columnName(section);
    if (role == Qt::ToolTipRole)
        return wrappedTip(columnTip(section));
    return {};
}

void ClusterTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? static_cast<int>(Number) : column;
    m_sortOrder = order;
    if (shownClusters(m_workbench).size() != m_order.size())
        return; // a reset is on its way
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> clusters;
    clusters.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& old : before)
        clusters.push_back(clusterAt(old.row()));
    arrange();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(m_rows[clusters[static_cast<std::size_t>(i)]], before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ClusterTableModel::arrange()
{
    const bool down = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == Title) {
        std::vector<QString> titles;
        titles.reserve(m_order.size());
        for (std::uint32_t i = 0; i < m_order.size(); ++i)
            titles.push_back(m_workbench.clusterTitle(i));
        std::stable_sort(m_order.begin(), m_order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const int order = titles[a].localeAwareCompare(titles[b]);
            return down ? order > 0 : order < 0;
        });
    } else {
        std::vector<double> values(m_order.size());
        for (std::uint32_t i = 0; i < values.size(); ++i) {
            const double value = number(i, m_sortColumn);
            values[i] = std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;
        }
        std::stable_sort(m_order.begin(), m_order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return down ? values[a] > values[b] : values[a] < values[b];
        });
    }
    m_rows.assign(m_order.size(), -1);
    for (std::size_t row = 0; row < m_order.size(); ++row)
        m_rows[m_order[row]] = static_cast<int>(row);
}

} // namespace craft::ui
