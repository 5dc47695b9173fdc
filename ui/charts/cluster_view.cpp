// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cluster_view.h"

#include "ui/charts/cluster_chart.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace craft::ui {

ClusterView::ClusterView(ClusterChart& owner, QChart* chart, QWidget* parent)
    : QChartView(chart, parent)
    , m_owner(owner)
{
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(QGraphicsView::MinimalViewportUpdate);
    setOptimizationFlags(QGraphicsView::DontSavePainterState
                         | QGraphicsView::DontAdjustForAntialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize ClusterView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 10};
}

QSize ClusterView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 5};
}

QPointF ClusterView::toChart(const QPointF& at) const
{
    return chart()->mapFromScene(mapToScene(at.toPoint()));
}

void ClusterView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_owner.pressAt(toChart(event->position()), event->modifiers());
    else
        event->ignore();
}

void ClusterView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_owner.dragTo(toChart(event->position()));
    else
        m_owner.hoverAt(toChart(event->position()), event->globalPosition().toPoint());
}

void ClusterView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_owner.releaseAt(toChart(event->position()), event->modifiers());
}

void ClusterView::mouseDoubleClickEvent(QMouseEvent* event)
{
    // Its first half has selected already; a second press would clear that again.
    event->accept();
}

void ClusterView::contextMenuEvent(QContextMenuEvent* event)
{
    event->ignore(); // the chart has the menu
}

void ClusterView::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    m_owner.leave();
}

void ClusterView::keyPressEvent(QKeyEvent* event)
{
    if (!m_owner.press(event->key(), event->modifiers()))
        event->ignore();
}

void ClusterView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    m_owner.focusChanged(event->reason() != Qt::MouseFocusReason);
}

void ClusterView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    m_owner.focusChanged(false);
}

} // namespace craft::ui
