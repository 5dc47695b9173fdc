// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_model.h"

#include "ui/base/text.h"

#include <utility>

namespace craft::ui {

void ChartTableModel::setTable(ChartTable table)
{
    const bool sameShape =
        table.columns == m_table.columns && table.rows.size() == m_table.rows.size();
    if (sameShape) {
        m_table = std::move(table);
        if (!m_table.rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QVariant& cell = m_table.rows[static_cast<std::size_t>(index.row())][index.column()];
    const bool isText = cell.typeId() == QMetaType::QString;
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isText ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role != Qt::DisplayRole)
        return {};
    if (cell.typeId() == QMetaType::Double)
        return realText(cell.toDouble(), 4);
    return isText ? cell : QVariant(countText(cell.toULongLong()));
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_table.columns.value(section);
    return {};
}

} // namespace craft::ui
