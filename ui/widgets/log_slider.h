// SPDX-License-Identifier: GPL-3.0-or-later
// A slider for counts over several powers of ten.
#pragma once

#include <QAbstractSlider>

#include <set>

namespace craft::ui {

/// Logarithmic from minimum() >= 1 to maximum(). value() is the count itself. Page keys multiply
/// by 1.25, arrows step by about one percent, Home and End go to the ends, Ctrl with an arrow jumps
/// to the next tick; the wheel works only with the focus. A dot marks the default, ticks mark
/// values that cost nothing. Mirrored in right-to-left layouts.
class LogSlider final : public QAbstractSlider {
    Q_OBJECT
public:
    explicit LogSlider(QWidget* parent = nullptr);

    void setTicks(std::set<int> ticks);
    /// 0: none.
    void setDefaultValue(int value);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// Pixel position of a value, and back (rounded to about three digits).
    [[nodiscard]] double positionOf(int value) const;
    [[nodiscard]] int valueAt(double x) const;

signals:
    /// The user settled on value(): a release that moved it, or a key.
    void committed(int value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void step(int to);
    [[nodiscard]] int scaled(double factor) const;

    std::set<int> m_ticks;
    int m_default = 0;
    int m_pressedValue = 0;
    int m_wheel = 0; ///< eighths of a degree not yet used
};

} // namespace craft::ui
