// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the pairs table, text in its own direction and font.
#pragma once

#include "core/pipeline/pair_query.h"
#include "ui/models/pair_table_model.h"

#include <QHash>
#include <QRegularExpression>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace craft::ui {

/// Places in a text that a filter line matches.
class MatchMarks {
public:
    MatchMarks() = default;
    /// The terms of `query` that look at text and are not negated. Core decides what matches; an
    /// expression that Qt reads otherwise is just not marked.
    explicit MatchMarks(const ParsedQuery& query);

    [[nodiscard]] bool isEmpty() const { return m_marks.empty(); }
    [[nodiscard]] QList<QTextLayout::FormatRange> in(const QString& text, bool isTarget,
                                                     const QTextCharFormat& format) const;

private:
    struct Mark {
        bool source = true;
        bool target = true;
        QString phrase; ///< empty: `pattern`
        QRegularExpression pattern;
    };
    std::vector<Mark> m_marks;
};

/// One query of the model for each cell and no QVariant but for the plain columns. Text is cut
/// before it is laid out, so that a row of a megabyte costs what a short one costs.
class PairDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    PairDelegate(Workbench& workbench, const PairTableModel& model, QObject* parent = nullptr);

    /// 1, or how many lines a wrapped row has.
    void setLines(int lines) { m_lines = lines; }
    [[nodiscard]] int lines() const { return m_lines; }
    void setMarks(MatchMarks marks) { m_marks = std::move(marks); }
    /// Height of a row in `font`.
    [[nodiscard]] int rowHeight(const QFont& font) const;
    /// The direction in which the text of a cell is painted.
    [[nodiscard]] Qt::LayoutDirection direction(const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, bool isSelected) const;
    void paintMarks(QPainter& painter, const QStyleOptionViewItem& option, RowId row) const;
    void paintCheck(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintText(QPainter& painter, const QStyleOptionViewItem& option, int viewRow,
                   bool isTarget) const;
    [[nodiscard]] QFont fontOf(const QString& language, const QFont& base) const;
    [[nodiscard]] QColor ink(const QStyleOptionViewItem& option) const;

    Workbench& m_workbench;
    const PairTableModel& m_model;
    MatchMarks m_marks;
    int m_lines = 1;
    mutable QHash<QString, QFont> m_fonts; ///< by language, for m_baseFont
    mutable QFont m_baseFont;
};

} // namespace craft::ui
