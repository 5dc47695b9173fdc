// SPDX-License-Identifier: GPL-3.0-or-later
// The view of a cluster chart: hands mouse and keys to the chart.
#pragma once

#include <QChartView>

namespace craft::ui {

class ClusterChart;

class ClusterView final : public QChartView {
    Q_OBJECT
public:
    ClusterView(ClusterChart& owner, QChart* chart, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QPointF toChart(const QPointF& at) const;

    ClusterChart& m_owner;
};

} // namespace craft::ui
