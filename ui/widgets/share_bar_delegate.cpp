// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/share_bar_delegate.h"

#include "ui/base/theme.h"
#include "ui/models/cluster_table_model.h"

#include <QPainter>

#include <algorithm>

namespace craft::ui {

void ShareBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const QPalette& palette = option.palette;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(option.rect, palette.highlight());
    } else if (index.row() == m_hovered) {
        QColor tint = Theme::current().accent;
        tint.setAlpha(45);
        painter->fillRect(option.rect, tint);
    }
    const QVariant share = index.data(ClusterTableModel::BarRole);
    if (share.isValid()) {
        QRect room = option.rect.adjusted(1, 2, -1, -2);
        const int width = static_cast<int>(room.width() * std::clamp(share.toDouble(), 0.0, 1.0));
        QRect bar(room.left(), room.top(), width, room.height());
        if (option.direction == Qt::RightToLeft)
            bar.moveRight(room.right());
        QColor colour = index.data(ClusterTableModel::BarColourRole).value<QColor>();
        // Pale enough for text over it.
        colour.setAlpha(selected ? 150 : 90);
        painter->fillRect(bar, colour);
    }
    const int margin = option.fontMetrics.averageCharWidth() / 2 + 1;
    const QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    QString text = index.data(Qt::DisplayRole).toString();
    auto align = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    const bool isText = align.testFlag(Qt::AlignLeading);
    if (isText)
        text = option.fontMetrics.elidedText(text, Qt::ElideRight, room.width());
    painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(room,
                      static_cast<int>(QStyle::visualAlignment(option.direction, align))
                          | Qt::TextSingleLine,
                      text);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(
            QPen(selected ? palette.color(QPalette::HighlightedText) : Theme::current().accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QSize ShareBarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 10, option.fontMetrics.height() + 6};
}

} // namespace craft::ui
