// SPDX-License-Identifier: GPL-3.0-or-later
// The results of an experiment as a table: one row for each method at the size shown.
#pragma once

#include "ui/models/lab.h"
#include "ui/models/lab_lines.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace craft::ui {

/// Methods are the vertical header, so that they stay when the table is scrolled.
class LabTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole }; ///< a number, NaN for none

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const LabView> view, const LabSize& size);
    [[nodiscard]] const std::vector<LabLine>& lines() const { return m_lines; }
    /// True if a smaller number of the column is a better one.
    [[nodiscard]] bool isLowerBetter(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    enum class Kind { Rank, Number, Stability, Seconds, Memory };
    struct Column {
        Kind kind = Kind::Number;
        LabNumber number;
    };
    [[nodiscard]] double numberAt(const LabLine& line, const Column& column) const;
    [[nodiscard]] QString textAt(const LabLine& line, const Column& column) const;
    [[nodiscard]] QString tipOf(const LabLine& line) const;
    void addColumns(const LabTable& table, const LabSize& size);
    void findBest();

    std::shared_ptr<const LabView> m_view; ///< lines point into it
    std::vector<LabLine> m_lines;
    std::vector<Column> m_columns;
    std::vector<double> m_best; ///< by column, NaN for none
};

/// Sorts by number; what has none is last in both directions.
class LabTableOrder final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace craft::ui
