// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cost_view.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

constexpr std::size_t kBars = 40;
constexpr int kGrab = 8; ///< how near to the cut the mouse grabs it

} // namespace

CostView::CostView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("costView"));
    setAccessibleName(tr("Costs of the cluster's pairs"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CostView::setPicture(CostPicture picture)
{
    m_picture = std::move(picture);
    m_dragged.reset();
    setFocusPolicy(m_picture.canCut ? Qt::StrongFocus : Qt::NoFocus);
    setVisible(m_picture.histogram.rows > 0);
    describe();
    update();
}

void CostView::describe()
{
    const CostHistogram& costs = m_picture.histogram;
    setAccessibleDescription(tr("Costs from %1 to %2, median %3; this pair %4; the cut is at %5.")
                                 .arg(realText(costs.minimum, 4), realText(costs.maximum, 4),
                                      realText(m_picture.median, 4), realText(m_picture.cost, 4),
                                      realText(m_picture.cut, 4)));
    setToolTip(m_picture.canCut
                   ? tr("How many pairs of the cluster have which cost. Drag the cut to give the "
                        "cluster another quota.")
                   : tr("How many pairs of the cluster have which cost."));
}

QSize CostView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 9};
}

QSize CostView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 9};
}

QRectF CostView::plot() const
{
    const double line = fontMetrics().height();
    return QRectF(rect()).adjusted(6, 1.3 * line, -6, -2.4 * line);
}

double CostView::xOf(double cost) const
{
    const CostHistogram& costs = m_picture.histogram;
    const QRectF area = plot();
    const double width = costs.maximum - costs.minimum;
    const double at = width > 0 ? (cost - costs.minimum) / width : 0.5;
    return area.left() + std::clamp(at, 0.0, 1.0) * area.width();
}

double CostView::costAt(double x) const
{
    const CostHistogram& costs = m_picture.histogram;
    const QRectF area = plot();
    return costs.minimum
        + std::clamp((x - area.left()) / area.width(), 0.0, 1.0) * (costs.maximum - costs.minimum);
}

std::uint64_t CostView::pairsUpTo(double cost) const
{
    const CostHistogram& costs = m_picture.histogram;
    if (costs.rows == 0 || cost < costs.minimum)
        return 0;
    if (cost >= costs.maximum)
        return costs.rows;
    const double at = (cost - costs.minimum) / (costs.maximum - costs.minimum)
        * static_cast<double>(costs.counts.size());
    const auto whole = static_cast<std::size_t>(at);
    double sum = (at - static_cast<double>(whole)) * static_cast<double>(costs.counts[whole]);
    for (std::size_t i = 0; i < whole; ++i)
        sum += static_cast<double>(costs.counts[i]);
    return static_cast<std::uint64_t>(std::llround(sum));
}

void CostView::paintBars(QPainter& painter, const QRectF& area) const
{
    const auto& fine = m_picture.histogram.counts;
    const std::size_t group = std::max<std::size_t>(1, fine.size() / kBars);
    const std::size_t bars = (fine.size() + group - 1) / group;
    std::vector<std::uint64_t> counts(bars, 0);
    for (std::size_t i = 0; i < fine.size(); ++i)
        counts[i / group] += fine[i];
    const auto most = static_cast<double>(*std::max_element(counts.begin(), counts.end()));
    const double width =
        area.width() * static_cast<double>(group) / static_cast<double>(fine.size());
    const Theme& theme = Theme::current();
    const double cut = std::isnan(shownCut()) ? area.left() - 1 : xOf(shownCut());
    for (std::size_t i = 0; i < bars; ++i) {
        if (counts[i] == 0)
            continue;
        const double left = area.left() + static_cast<double>(i) * width;
        const double height = std::max(1.0, static_cast<double>(counts[i]) / most * area.height());
        const QRectF bar(left, area.bottom() - height, std::max(1.0, width - 1), height);
        painter.fillRect(bar, theme.pool);
        if (cut > left) {
            QRectF taken = bar;
            taken.setRight(std::min(bar.right(), cut));
            painter.fillRect(taken, theme.selected);
        }
    }
    painter.setPen(theme.grid);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void CostView::paintCut(QPainter& painter, const QRectF& area) const
{
    if (std::isnan(shownCut()))
        return;
    const Theme& theme = Theme::current();
    const double x = xOf(shownCut());
    const double line = fontMetrics().height();
    painter.setPen(QPen(theme.text, hasFocus() || m_dragged ? 2.4 : 1.4, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom()));
    if (m_picture.canCut) { // a handle, to be seen as something to drag
        painter.setPen(Qt::NoPen);
        painter.setBrush(hasFocus() || m_dragged ? theme.accent : theme.text);
        painter.drawRoundedRect(QRectF(x - 3, area.center().y() - 8, 6, 16), 2, 2);
    }
    const QString text = m_dragged
        ? tr("Quota %1 (now %2)").arg(countText(pairsUpTo(*m_dragged)), countText(m_picture.quota))
        : tr("cut: quota %1").arg(countText(m_picture.quota));
    const double width = fontMetrics().horizontalAdvance(text);
    const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, this->width() - width));
    painter.setPen(theme.text);
    painter.drawText(QRectF(left, 0, width + 1, 1.2 * line),
                     static_cast<int>(Qt::AlignHCenter) | Qt::AlignVCenter, text);
}

void CostView::paintPair(QPainter& painter, const QRectF& area) const
{
    if (std::isnan(m_picture.cost))
        return;
    const Theme& theme = Theme::current();
    const double x = xOf(m_picture.cost);
    const double size = fontMetrics().ascent() * 0.6;
    QPainterPath mark(QPointF(x, area.bottom() + 1));
    mark.lineTo(x - size / 1.6, area.bottom() + 1 + size);
    mark.lineTo(x + size / 1.6, area.bottom() + 1 + size);
    mark.closeSubpath();
    painter.fillPath(mark, theme.accent);
    const QString text = tr("this pair %1").arg(realText(m_picture.cost, 4));
    const double width = fontMetrics().horizontalAdvance(text);
    const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, this->width() - width));
    painter.setPen(theme.accent);
    painter.drawText(QRectF(left, area.bottom() + size, width + 1, fontMetrics().height()),
                     static_cast<int>(Qt::AlignHCenter) | Qt::AlignVCenter, text);
}

void CostView::paintAxis(QPainter& painter, const QRectF& area) const
{
    const CostHistogram& costs = m_picture.histogram;
    painter.setPen(Theme::current().faintText);
    const double top = height() - fontMetrics().height();
    const QRectF labels(area.left(), top, area.width(), fontMetrics().height());
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, realText(costs.minimum, 3));
    painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, realText(costs.maximum, 3));
    painter.drawText(labels, Qt::AlignHCenter | Qt::AlignVCenter, tr("cost, lower is better"));
}

void CostView::paintEvent(QPaintEvent* /*event*/)
{
    if (m_picture.histogram.rows == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight); // axes grow to the right everywhere
    const QRectF area = plot();
    paintBars(painter, area);
    paintAxis(painter, area);
    paintPair(painter, area);
    paintCut(painter, area);
}

void CostView::mousePressEvent(QMouseEvent* event)
{
    if (!m_picture.canCut || event->button() != Qt::LeftButton
        || std::abs(event->position().x() - xOf(m_picture.cut)) > kGrab)
        return;
    m_dragged = m_picture.cut;
    update();
}

void CostView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged) {
        m_dragged = costAt(event->position().x());
        update();
        return;
    }
    const bool isNear = m_picture.canCut && !std::isnan(m_picture.cut)
        && std::abs(event->position().x() - xOf(m_picture.cut)) <= kGrab;
    setCursor(isNear ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void CostView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragged && event->button() == Qt::LeftButton)
        finish();
}

void CostView::finish()
{
    const std::uint64_t quota = pairsUpTo(*m_dragged);
    m_dragged.reset();
    update();
    if (quota != m_picture.quota)
        emit quotaPicked(quota);
}

void CostView::keyPressEvent(QKeyEvent* event)
{
    const double step =
        (m_picture.histogram.maximum - m_picture.histogram.minimum) / static_cast<double>(kBars);
    const bool isMove = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (m_picture.canCut && isMove) {
        const double at = shownCut() + (event->key() == Qt::Key_Left ? -step : step);
        m_dragged = std::clamp(at, m_picture.histogram.minimum, m_picture.histogram.maximum);
        update();
    } else if (m_dragged && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        finish();
    } else if (m_dragged && event->key() == Qt::Key_Escape) {
        m_dragged.reset();
        update();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CostView::focusOutEvent(QFocusEvent* event)
{
    m_dragged.reset();
    update();
    QWidget::focusOutEvent(event);
}

void CostView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
}

} // namespace craft::ui
