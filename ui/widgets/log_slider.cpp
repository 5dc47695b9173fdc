// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/log_slider.h"

#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

constexpr double kPageFactor = 1.25;
constexpr double kStepFactor = 1.01;
constexpr int kWheelStep = 120;
/// A drag gives three digits; exact values are typed.
constexpr double kDragDigits = 3;

} // namespace

LogSlider::LogSlider(QWidget* parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setRange(1, 100);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LogSlider::setTicks(std::set<int> ticks)
{
    m_ticks = std::move(ticks);
    update();
}

void LogSlider::setDefaultValue(int value)
{
    m_default = value;
    update();
}

QSize LogSlider::sizeHint() const
{
    const int height = std::max(22, fontMetrics().height() + 6);
    return {6 * height, height};
}

double LogSlider::positionOf(int value) const
{
    const double margin = height() / 2.0;
    const double span = std::max(1.0, width() - 2 * margin);
    const double low = std::log(std::max(1, minimum()));
    const double high = std::log(std::max(minimum() + 1, maximum()));
    const double at =
        (std::log(std::clamp(value, std::max(1, minimum()), maximum())) - low) / (high - low);
    const double x = margin + at * span;
    return layoutDirection() == Qt::RightToLeft ? width() - x : x;
}

int LogSlider::valueAt(double x) const
{
    const double margin = height() / 2.0;
    const double span = std::max(1.0, width() - 2 * margin);
    const double mirrored = layoutDirection() == Qt::RightToLeft ? width() - x : x;
    const double at = std::clamp((mirrored - margin) / span, 0.0, 1.0);
    if (at >= 1)
        return maximum();
    const double low = std::log(std::max(1, minimum()));
    const double high = std::log(std::max(minimum() + 1, maximum()));
    const double value = std::exp(low + at * (high - low));
    const double unit =
        std::pow(10, std::max(0.0, std::floor(std::log10(value)) + 1 - kDragDigits));
    return std::clamp(static_cast<int>(std::lround(value / unit) * std::lround(unit)), minimum(),
                      maximum());
}

void LogSlider::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    const double middle = height() / 2.0;
    const double radius = middle * 0.55;
    const double x = positionOf(value());
    const double start = positionOf(minimum());
    const QColor colour = isEnabled() ? theme.accent : theme.muted;

    painter.setPen(QPen(theme.muted, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(start, middle), QPointF(positionOf(maximum()), middle));
    painter.setPen(QPen(colour, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(start, middle), QPointF(x, middle));
    painter.setPen(QPen(theme.text, 1.5));
    for (const int tick : m_ticks) {
        const double at = positionOf(tick);
        painter.drawLine(QPointF(at, middle + radius), QPointF(at, height() - 1.0));
    }
    if (m_default > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.faintText);
        painter.drawEllipse(QPointF(positionOf(m_default), 3), 2, 2);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(x, middle), radius + 3, radius + 3);
    }
    painter.setPen(QPen(theme.plot, 1.5));
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(x, middle), radius, radius);
}

void LogSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedValue = value();
    setSliderDown(true);
    setValue(valueAt(event->position().x()));
}

void LogSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setValue(valueAt(event->position().x()));
}

void LogSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    setSliderDown(false);
    // Pressed and released in one place is no decision.
    if (value() != m_pressedValue)
        emit committed(value());
}

int LogSlider::scaled(double factor) const
{
    const int moved = static_cast<int>(std::lround(value() * factor));
    return moved == value() ? value() + (factor > 1 ? 1 : -1) : moved;
}

void LogSlider::step(int to)
{
    const int before = value();
    setValue(std::clamp(to, minimum(), maximum()));
    if (value() != before)
        emit committed(value());
}

void LogSlider::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool up =
        event->key() == Qt::Key_Up || event->key() == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    const bool down =
        event->key() == Qt::Key_Down || event->key() == (mirrored ? Qt::Key_Right : Qt::Key_Left);
    if ((up || down) && event->modifiers().testFlag(Qt::ControlModifier)) {
        const auto above = m_ticks.upper_bound(value());
        const auto below = m_ticks.lower_bound(value());
        if (up && above != m_ticks.end())
            step(*above);
        else if (down && below != m_ticks.begin())
            step(*std::prev(below));
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp:
        step(scaled(kPageFactor));
        return;
    case Qt::Key_PageDown:
        step(scaled(1 / kPageFactor));
        return;
    case Qt::Key_Home:
        step(minimum());
        return;
    case Qt::Key_End:
        step(maximum());
        return;
    default:
        break;
    }
    if (up)
        step(scaled(kStepFactor));
    else if (down)
        step(scaled(1 / kStepFactor));
    else
        QAbstractSlider::keyPressEvent(event);
}

void LogSlider::wheelEvent(QWheelEvent* event)
{
    // A page that scrolls under the mouse must not change a parameter.
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    m_wheel += event->angleDelta().y();
    if (std::abs(m_wheel) >= kWheelStep) {
        step(scaled(m_wheel > 0 ? kPageFactor : 1 / kPageFactor));
        m_wheel = 0;
    }
    event->accept();
}

void LogSlider::changeEvent(QEvent* event)
{
    QAbstractSlider::changeEvent(event);
    update();
}

} // namespace craft::ui
