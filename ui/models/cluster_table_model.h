// SPDX-License-Identifier: GPL-3.0-or-later
// The clusters of the run shown, one row each.
#pragma once

#include "core/data/diagnostics.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace craft::ui {

class Workbench;

/// Reads the Workbench; keeps only the order of rows. A tick of the budget changes data, another
/// clustering resets the model. Sorting by a column that ticks change is made anew when the budget
/// rests, so that rows do not jump under the mouse.
class ClusterTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Number,
        Title,
        Pool,
        Validation,
        ValidationShare,
        Quota,
        Taken,
        Shortage,
        Diameter,
        MeanRadius,
        Residual,
        Weight,
        ColumnCount
    };
    enum Role {
        BarRole = Qt::UserRole, ///< 0..1, a share to be drawn as a bar; invalid: none
        BarColourRole, ///< QColor
        ClusterRole, ///< number of the cluster
    };

    explicit ClusterTableModel(Workbench& workbench, QObject* parent = nullptr);

    [[nodiscard]] std::uint32_t clusterAt(int row) const
    {
        return m_order[static_cast<std::size_t>(row)];
    }
    /// -1 if there is no such cluster.
    [[nodiscard]] int rowOf(std::uint32_t cluster) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// Stable: rows that are equal keep their order.
    void sort(int column, Qt::SortOrder order) override;

private:
    void numbersChanged();
    void reset();
    void arrange();
    [[nodiscard]] bool isNewClustering() const;
    [[nodiscard]] QString text(std::uint32_t cluster, int column) const;
    [[nodiscard]] QVariant bar(std::uint32_t cluster, int column) const;
    [[nodiscard]] double number(std::uint32_t cluster, int column) const;

    Workbench& m_workbench;
    std::vector<std::uint32_t> m_order; ///< cluster of each row
    std::vector<int> m_rows; ///< row of each cluster
    const void* m_clustering = nullptr; ///< what m_order belongs to, never read
    bool m_isSample = false;
    double m_largestShare = 1;
    int m_sortColumn = Number;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace craft::ui
