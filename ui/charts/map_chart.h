// SPDX-License-Identifier: GPL-3.0-or-later
// The map of the pool as a chart: coordinates from a task, the rest from the Workbench.
#pragma once

#include "ui/charts/chart.h"
#include "ui/widgets/map_view.h"

#include <QPointer>

#include <memory>

namespace craft {
struct PairFeatures;
}

namespace craft::ui {

class MapChart final : public Chart {
    Q_OBJECT
public:
    explicit MapChart(Workbench& workbench, QWidget* parent = nullptr);
    ~MapChart() override;

    [[nodiscard]] MapView& view() const { return *m_view; }
    /// Places the pairs by a NumPy file of the shape (n, 2), n = pool rows, with or without the
    /// validation rows behind them.
    void loadCoordinates(const QString& file);
    void usePrincipalAxes();
    /// File of the coordinates shown, or asked for; empty: principal axes.
    [[nodiscard]] const QString& coordinateFile() const { return m_file; }

    void refresh() override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString tip(int cluster) const;

signals:
    void pointsChanged();
    /// Something was encircled; the selection follows already where it can.
    void caught(const craft::ui::MapCatch& what);

protected:
    void renderPlot(QPainter& painter, const QRectF& area) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void connectWorkbench();
    void requestPoints();
    void requestClusters();
    void adopt(std::shared_ptr<const MapPoints> points);
    void showSelected();
    void showLegend();
    void showStatus();
    void areaDrawn(const QPolygonF& pixels, Qt::KeyboardModifiers keys);

    MapView* m_view;
    QString m_file;
    std::shared_ptr<const PairFeatures> m_of; ///< features that the points are for, asked or shown
    QString m_ofFile; ///< file that they are from
    std::shared_ptr<const MapPoints> m_points;
    std::shared_ptr<const MapClusters> m_clusters;
    QString m_problem;
    bool m_isPlacing = false;
    bool m_isStale = true;
};

} // namespace craft::ui
