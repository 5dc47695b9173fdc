// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of an experiment: a number by method with its error, and that number against its cost.
#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/nice_axis.h"
#include "ui/models/lab.h"
#include "ui/models/lab_lines.h"

namespace craft::ui {

class LabPlot;

/// What both have: the lines shown, the marks under the mouse.
class LabChart : public Chart {
    Q_OBJECT
public:
    /// Where a line is drawn; valid after painting.
    struct Mark {
        QPointF at;
        std::size_t line = 0;
    };

    void show(std::shared_ptr<const LabView> view, const LabSize& size, const LabNumber& number);
    [[nodiscard]] const std::vector<LabLine>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }
    void refresh() override;

signals:
    void lineClicked(const QString& label);

protected:
    LabChart(Workbench& workbench, ChartInfo info, QWidget* parent);

    [[nodiscard]] const LabNumber& number() const { return m_number; }
    [[nodiscard]] QWidget& labPlot() const;
    /// Draws the whole plot; gives where the marks are.
    [[nodiscard]] virtual std::vector<Mark> paintLines(QPainter& painter, const QRectF& area) = 0;
    /// Lines changed: order, extent.
    virtual void linesChanged() { }
    [[nodiscard]] virtual QList<LegendEntry> ownLegend() const { return {}; }
    [[nodiscard]] virtual QString tipOf(const LabLine& line) const;
    [[nodiscard]] virtual QString emptyText() const = 0;
    /// "Gain, bits/token; higher is better".
    [[nodiscard]] QString caption() const;
    [[nodiscard]] QColor colourOf(const LabLine& line) const;
    void paintMark(QPainter& painter, const QPointF& at, const LabLine& line) const;
    void renderPlot(QPainter& painter, const QRectF& area) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    std::vector<LabLine> m_lines; ///< those with a number, in the order drawn

private:
    friend class LabPlot;
    void paint(QPainter& painter, const QRectF& area, bool isOnScreen);
    [[nodiscard]] const Mark* markAt(const QPointF& pixel) const;

    std::shared_ptr<const LabView> m_view; ///< lines point into it
    LabNumber m_number;
    LabPlot* m_labPlot;
    std::vector<Mark> m_marks;
};

/// One row per method, best first: a dot for the mean over the seeds, a line for ± one standard
/// deviation.
class LabMeasureChart final : public LabChart {
    Q_OBJECT
public:
    explicit LabMeasureChart(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QSizeF pictureSize() const override;

protected:
    [[nodiscard]] std::vector<Mark> paintLines(QPainter& painter, const QRectF& area) override;
    void linesChanged() override;
    [[nodiscard]] QString emptyText() const override;

private:
    void paintAxis(QPainter& painter, const QRectF& area) const;
    AxisRange m_range;
};

/// Seconds on a logarithmic axis against the number; what is better is up. The line joins the
/// methods that no other beats in one and equals in the other.
class LabCostChart final : public LabChart {
    Q_OBJECT
public:
    explicit LabCostChart(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QString summary() const override;
    /// Boxes of the labels drawn last, for tests.
    [[nodiscard]] const std::vector<QRectF>& labelBoxes() const { return m_labelBoxes; }
    [[nodiscard]] const std::vector<bool>& front() const { return m_front; }

protected:
    [[nodiscard]] std::vector<Mark> paintLines(QPainter& painter, const QRectF& area) override;
    void linesChanged() override;
    [[nodiscard]] QList<LegendEntry> ownLegend() const override;
    [[nodiscard]] QString tipOf(const LabLine& line) const override;
    [[nodiscard]] QString emptyText() const override;

private:
    [[nodiscard]] QPointF place(const LabLine& line, const QRectF& plot) const;
    void paintAxes(QPainter& painter, const QRectF& plot) const;
    /// Steps of what can be had for which time, from left to right.
    [[nodiscard]] QPolygonF frontSteps(const QRectF& plot, const std::vector<Mark>& marks) const;
    void paintLabels(QPainter& painter, const QRectF& plot, const std::vector<Mark>& marks,
                     const QPolygonF& steps);

    AxisRange m_seconds;
    AxisRange m_values;
    std::vector<bool> m_front;
    std::vector<QRectF> m_labelBoxes;
};

} // namespace craft::ui
