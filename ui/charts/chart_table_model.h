// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a chart as a table on the screen.
#pragma once

#include "ui/charts/chart.h"

#include <QAbstractTableModel>

namespace craft::ui {

class ChartTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces the numbers; only a table of another shape resets the model.
    void setTable(ChartTable table);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    ChartTable m_table;
};

} // namespace craft::ui
