// SPDX-License-Identifier: GPL-3.0-or-later
// A chart with one place for each cluster, on Qt Charts' axes. Linked to all others by the
// selection of the Workbench.
#pragma once

#include "core/data/diagnostics.h"
#include "ui/charts/chart.h"
#include "ui/charts/cluster_marks.h"
#include "ui/charts/nice_axis.h"

#include <QChart>
#include <QTimer>

#include <string>

class QLogValueAxis;
class QLineSeries;
class QValueAxis;

namespace craft::ui {

class ClusterView;

/// What is drawn of every cluster.
struct ClusterMeasure {
    QString name; ///< in legend, tool tip and table
    MarkShape shape = MarkShape::Bar;
    QColor Theme::*colour = nullptr;
    double (*value)(const ClusterDiagnostics&) = nullptr;
    double (*low)(const ClusterDiagnostics&) = nullptr; ///< Hatch and Range
    /// The line of the tool tip after the name; empty: no line.
    QString (*text)(const ClusterDiagnostics&) = nullptr;
    double (*cell)(const ClusterDiagnostics&) = nullptr; ///< in the table; null: value
};

/// One way to look at it; a chart with several offers them in its menu.
struct ClusterAspect {
    QString name;
    QString caption; ///< what the values are, with the unit
    std::vector<ClusterMeasure> measures;
    std::size_t sortBy = 0; ///< measure whose value is "the value", largest first
    bool canBeLog = true;
};

struct ClusterChartSpec {
    ChartInfo info;
    std::vector<ClusterAspect> aspects;
};

/// The clusters as shown: exact numbers when they are there, else those of the budget curve.
[[nodiscard]] const std::vector<ClusterDiagnostics>& shownClusters(const Workbench& workbench);

class ClusterChart : public Chart {
    Q_OBJECT
public:
    ClusterChart(Workbench& workbench, ClusterChartSpec spec, QWidget* parent = nullptr);
    ~ClusterChart() override;

    void refresh() override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<ChartSort> sorts() const override;
    [[nodiscard]] bool hasLogScale() const override { return aspect().canBeLog; }

    [[nodiscard]] std::size_t aspectShown() const { return m_aspect; }
    void setAspect(std::size_t aspect);
    /// What is drawn, for tests.
    [[nodiscard]] const ClusterPlot& drawn() const { return m_marks->plot(); }
    [[nodiscard]] QString tip(std::uint32_t cluster) const;

protected:
    void renderPlot(QPainter& painter, const QRectF& area) override;
    void optionsChanged() override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    friend class ClusterView;

    [[nodiscard]] const ClusterAspect& aspect() const { return m_spec.aspects[m_aspect]; }
    void buildMenu();
    void connectWorkbench();
    void applyTheme();
    void placeMarks();
    void numbersChanged();
    void reorder();
    void fillLayers();
    void fillLit();
    void fillNote();
    void fitAxis();
    void labelAxis();
    void useAxis(bool logarithmic);
    void showLegend();
    [[nodiscard]] int positionOf(int cluster) const;

    // Gestures, in coordinates of the chart
    void pressAt(const QPointF& at, Qt::KeyboardModifiers keys);
    void dragTo(const QPointF& at);
    void releaseAt(const QPointF& at, Qt::KeyboardModifiers keys);
    void hoverAt(const QPointF& at, const QPoint& global);
    void leave();
    [[nodiscard]] bool press(int key, Qt::KeyboardModifiers keys);
    void focusChanged(bool has);
    void walkTo(int position);

    ClusterChartSpec m_spec;
    std::size_t m_aspect = 0;
    QChart* m_chart;
    ClusterView* m_view;
    ClusterMarks* m_marks;
    ClusterLabels* m_labels;
    QLineSeries* m_anchor; ///< empty: ties the axes to a domain
    QValueAxis* m_places; ///< along the clusters; labels are drawn by the marks
    QValueAxis* m_linear;
    QLogValueAxis* m_logarithmic;
    AxisRange m_range;
    std::vector<int> m_positions; ///< by cluster
    QPointF m_pressed;
    bool m_isPressed = false;
    bool m_isStale = true; ///< hidden when numbers changed
    bool m_reorders = true; ///< the order is made anew at the next refresh
    QTimer m_summaryTimer;
};

} // namespace craft::ui
