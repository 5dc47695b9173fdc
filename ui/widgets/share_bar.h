// SPDX-License-Identifier: GPL-3.0-or-later
// A share between 0 and 1 as a thin bar, for lists of numbers.
#pragma once

#include <QWidget>

namespace craft::ui {

class ShareBar final : public QWidget {
    Q_OBJECT
public:
    ShareBar(double share, const QColor& colour, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share;
    QColor m_colour;
};

} // namespace craft::ui
