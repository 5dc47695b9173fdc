// SPDX-License-Identifier: GPL-3.0-or-later
// Measures x runs, beside random selections, as a table on the screen.
#pragma once

#include "ui/charts/chart.h"
#include "ui/models/test_measures.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace craft::ui {

/// Two rows say how much each run holds; the others are one number each.
class TestTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Cut { EqualPairs, EqualTokens };
    enum Role { StandingRole = Qt::UserRole }; ///< Standing as an int, if it is significant

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing is shown. `names` are the runs' headings, as many as there are runs.
    void setMeasures(std::shared_ptr<const TestMeasures> measures, QStringList names);
    void setCut(Cut cut);
    [[nodiscard]] Cut cut() const { return m_cut; }
    [[nodiscard]] const std::shared_ptr<const TestMeasures>& measures() const { return m_measures; }
    /// Both cuts with everything that was found, for a file.
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const TestCut& shown() const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString sizeText(int row, int column) const;
    [[nodiscard]] QString tip(int row, int column) const;
    [[nodiscard]] QString spoken(int row, int column) const;

    std::shared_ptr<const TestMeasures> m_measures;
    QStringList m_names;
    Cut m_cut = Cut::EqualPairs;
};

} // namespace craft::ui
