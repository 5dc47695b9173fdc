// SPDX-License-Identifier: GPL-3.0-or-later
// One number of a sweep over the number of clusters: mean line, band over the seeds, the cells.
#pragma once

#include "core/pipeline/sweep.h"
#include "ui/charts/chart.h"

class QAreaSeries;
class QChart;
class QChartView;
class QLineSeries;
class QLogValueAxis;
class QScatterSeries;
class QValueAxis;

namespace craft::ui {

class Sweep;
class SweepTicks;

struct SweepMeasure {
    ChartInfo info;
    QString unit; ///< title of the axis
    double (*value)(const SweepCell&) = nullptr;
    bool hasKnee = false; ///< the suggestion is marked
};

class SweepChart final : public Chart {
    Q_OBJECT
public:
    SweepChart(Workbench& workbench, const Sweep& sweep, SweepMeasure measure,
               QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QString summary() const override;
    /// Where a cell is drawn, in pixels of plot().
    [[nodiscard]] QPointF pixelOf(const SweepCell& cell) const;
    /// Points of the mean line, for tests.
    [[nodiscard]] QList<QPointF> meanPoints() const;

signals:
    void cellChosen(quint64 k, qint64 seed);

protected:
    void renderPlot(QPainter& painter, const QRectF& area) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void applyTheme();
    void fitAxes();
    void placeTicks();
    [[nodiscard]] const SweepCell* cellAt(const QPointF& pixel) const;

    const Sweep& m_sweep;
    SweepMeasure m_measure;
    QChart* m_chart;
    QChartView* m_view;
    QLineSeries* m_upper;
    QLineSeries* m_lower;
    QAreaSeries* m_band;
    QLineSeries* m_mean;
    QScatterSeries* m_cells;
    QScatterSeries* m_knee;
    QLineSeries* m_present;
    QLogValueAxis* m_axisK;
    QValueAxis* m_axisY;
    SweepTicks* m_ticks; ///< labels of both axes
};

} // namespace craft::ui
