// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/share_bar.h"

#include "ui/base/theme.h"

#include <QPainter>

#include <algorithm>

namespace craft::ui {

ShareBar::ShareBar(double share, const QColor& colour, QWidget* parent)
    : QWidget(parent)
    , m_share(std::clamp(share, 0.0, 1.0))
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ShareBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 9, fontMetrics().height()};
}

void ShareBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QRectF area = QRectF(rect()).adjusted(0, 0.3 * height(), 0, -0.3 * height());
    painter.fillRect(area, Theme::current().grid);
    const double filled = area.width() * m_share;
    if (layoutDirection() == Qt::RightToLeft)
        area.setLeft(area.right() - filled);
    else
        area.setWidth(filled);
    painter.fillRect(area, m_colour);
}

} // namespace craft::ui
