// SPDX-License-Identifier: GPL-3.0-or-later
// The pool as a table: any order over millions of rows, of which only pages of text are in memory.
#pragma once

#include "ui/workbench/workbench.h"

#include <QAbstractTableModel>
#include <QCache>

#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace craft::ui {

/// Rows of a result, in order; null stands for the whole pool in import order.
using RowOrder = std::shared_ptr<const std::vector<RowId>>;

/// What of a pair has to be read from the project.
struct PairText {
    QString source;
    QString target;
    std::uint32_t sourceTokens = 0;
    std::uint32_t targetTokens = 0;
    double ratio = 0; ///< target characters per source character, NaN if both are empty
    std::uint32_t part = 0; ///< into the corpus' parts
};

/// Text comes in pages of 64 rows through the window's own connection, about 64 pages are kept;
/// everything else is looked up in the run's arrays. Selected, pinned and locked are read from the
/// workbench at each call, so that a budget tick needs nothing but a repaint of what is visible.
class PairTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Mark, ///< pinned, locked, note
        Selected,
        Row,
        Cluster,
        Rank,
        Cost,
        Source,
        Target,
        SourceLength,
        TargetLength,
        Ratio,
        Corpus,
        Line,
        Flags,
        ColumnCount
    };
    enum Role { RowIdRole = Qt::UserRole };

    explicit PairTableModel(Workbench& workbench, QObject* parent = nullptr);

    void setOrder(RowOrder order);
    [[nodiscard]] const RowOrder& order() const { return m_order; }
    [[nodiscard]] std::size_t size() const;
    /// Rows of the whole pool.
    [[nodiscard]] std::size_t poolSize() const;
    /// REQUIRES: viewRow < size().
    [[nodiscard]] RowId rowAt(int viewRow) const;
    /// Where `row` stands, -1 if it does not. O(size) unless the order is null.
    [[nodiscard]] int find(RowId row) const;

    /// The text of a row; an empty one if it cannot be read (said once through the workbench).
    [[nodiscard]] const PairText& text(int viewRow) const;
    [[nodiscard]] QString sourceLanguage(int viewRow) const;
    [[nodiscard]] QString targetLanguage(int viewRow) const;
    [[nodiscard]] bool isSelected(int viewRow) const;
    [[nodiscard]] std::uint8_t flags(RowId row) const;
    /// kNoCluster for rows that take no part, and without a run.
    [[nodiscard]] ClusterId cluster(RowId row) const;

    /// Repaints these rows (a budget tick, a pin).
    void refresh(int first, int last);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// The name of a column, also where its caption is a mark.
    [[nodiscard]] static QString columnName(int column);
    /// The reasons in a row's flags, joined.
    [[nodiscard]] static QString flagsText(std::uint8_t flags);
    [[nodiscard]] static QString flagText(RowFlag flag);
    [[nodiscard]] static bool isNumber(int column);

private:
    static constexpr int kPageRows = 64;
    static constexpr int kPages = 64;
    using Page = std::array<PairText, kPageRows>;

    [[nodiscard]] const Page& page(int number) const;
    void read(int number, Page& page) const;
    [[nodiscard]] QString display(int viewRow, int column) const;
    [[nodiscard]] QString toolTip(int viewRow, int column) const;
    [[nodiscard]] QString marksText(RowId row) const;
    void adoptProject();

    Workbench& m_workbench;
    RowOrder m_order;
    std::size_t m_poolSize = 0;
    std::vector<std::pair<QString, QString>> m_languages; ///< of the parts: source, target
    mutable QCache<int, Page> m_pages;
    mutable bool m_hasFailed = false;
};

} // namespace craft::ui
