// SPDX-License-Identifier: GPL-3.0-or-later
// Cells with a share bar behind the number.
#pragma once

#include <QStyledItemDelegate>

namespace craft::ui {

/// Draws cells of a ClusterTableModel straight from its roles; the style's own drawing of a cell
/// is too slow for a table that follows a slider. The row of the hovered cluster is tinted.
class ShareBarDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setHoveredRow(int row) { m_hovered = row; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    int m_hovered = -1;
};

} // namespace craft::ui
