// SPDX-License-Identifier: GPL-3.0-or-later
// The map: millions of points as pictures that follow pan and zoom.
#pragma once

#include "ui/widgets/map_points.h"
#include "ui/workbench/cluster_selection.h"

#include <QImage>
#include <QPolygonF>
#include <QWidget>

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace craft::ui {

enum class MapLayer { Pool, Validation, Selected };
enum class MapTool { Hand, Lasso, Rectangle };

/// Draws layers that are each kept as a picture of the present window: the density of the pool, of
/// the selected clusters, of the cluster under the mouse, and the selected pairs. Only what changed
/// is drawn anew, so a budget tick costs one layer. Knows no Workbench: its owner hands data in and
/// listens.
class MapView final : public QWidget {
    Q_OBJECT
public:
    explicit MapView(QWidget* parent = nullptr);

    /// Another map shows all of its core. Null: empty.
    void setPoints(std::shared_ptr<const MapPoints> points);
    /// Null while clusters of other points are made.
    void setClusters(std::shared_ptr<const MapClusters> clusters);
    void setSelectedRows(std::vector<RowId> rows);
    /// Clusters in full colour; empty: all.
    void setLit(ClusterSet clusters);
    /// -1: none.
    void setHovered(int cluster);
    void setLayer(MapLayer layer, bool on);
    [[nodiscard]] bool hasLayer(MapLayer layer) const
    {
        return m_layers[static_cast<std::size_t>(layer)];
    }
    void setTool(MapTool tool);
    [[nodiscard]] MapTool tool() const { return m_tool; }
    void setColourful(bool on); ///< density on the cividis scale instead of grey
    void setAxisTitles(const QString& horizontal, const QString& vertical);
    /// Over the picture; empty: none.
    void setNote(const QString& note);

    [[nodiscard]] const MapPoints* points() const { return m_points.get(); }
    /// The part of the plane on screen.
    [[nodiscard]] MapBox shown() const;
    void showAll(); ///< the core
    void zoom(double factor, const QPointF& about);
    void pan(const QPointF& pixels);
    /// Drawn points of the pool outside of shown().
    [[nodiscard]] std::uint64_t outside();

    [[nodiscard]] QRectF plotArea() const { return m_area; }
    [[nodiscard]] QPointF toPixel(double x, double y) const;
    [[nodiscard]] QPointF toPlane(const QPointF& pixel) const;
    /// The cluster of the nearest point within reach, -1 if there is none.
    [[nodiscard]] int clusterAt(const QPointF& pixel) const;
    /// What an outline in pixels holds.
    [[nodiscard]] MapCatch caught(const QPolygonF& pixels) const;
    /// Everything but what belongs to mouse and keyboard, for export.
    void draw(QPainter& painter, const QRectF& area);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Text for the tool tip of a cluster.
    std::function<QString(int cluster)> tip;

signals:
    void clusterHovered(int cluster);
    void clusterClicked(int cluster, Qt::KeyboardModifiers keys);
    void areaDrawn(const QPolygonF& pixels, Qt::KeyboardModifiers keys);
    void escaped();
    void viewChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Points per pixel of the pictures.
    using Counts = std::vector<std::uint32_t>;
    enum class Drag { None, Click, Pan, Lasso, Rectangle };

    void layOut(const QRectF& whole);
    void fit(); ///< the core into the plot
    void moved();
    void allStale();
    void prepare(); ///< brings the pictures up to date
    [[nodiscard]] QSize pictureSize() const;
    void paintData(QPainter& painter);
    void paintFrame(QPainter& painter) const;
    void paintTicks(QPainter& painter, bool horizontal) const;
    void paintOutline(QPainter& painter) const;
    void paintValidation(QPainter& painter) const;
    void paintNotes(QPainter& painter) const;
    void countAll();
    void countGrid();
    void addPoint(Counts& counts, const MapPoint& point, int block) const;
    [[nodiscard]] QImage picture(const Counts& counts, const std::vector<QRgb>& ramp,
                                 std::uint32_t top) const;
    [[nodiscard]] QImage clusterPicture(const std::vector<std::uint32_t>& clusters,
                                        const QColor& colour) const;
    [[nodiscard]] QImage selectedPicture() const;
    [[nodiscard]] std::vector<QRgb> densityRamp() const;
    void hoverAt(const QPointF& at, const QPoint& global);
    void updateCursor();

    std::shared_ptr<const MapPoints> m_points;
    std::shared_ptr<const MapClusters> m_clusters;
    std::vector<RowId> m_selected;
    ClusterSet m_lit;
    int m_hovered = -1;
    std::array<bool, 3> m_layers{true, true, true};
    MapTool m_tool = MapTool::Hand;
    bool m_colourful = false;
    QString m_titleX;
    QString m_titleY;
    QString m_note;

    QRectF m_area; ///< of the plot, in whole pixels
    double m_ratio = 1; ///< pixels of the pictures per pixel of the plot
    double m_centreX = 0;
    double m_centreY = 0;
    double m_scale = 1; ///< pixels per unit of the plane
    bool m_isFitted = true; ///< follows the size of the widget

    Counts m_counts; ///< of the whole pool
    std::uint64_t m_inside = 0; ///< points in m_counts
    std::uint32_t m_top = 1; ///< count that has the strongest colour; stays while panning
    QImage m_density;
    QImage m_litPicture;
    QImage m_hoverPicture;
    QImage m_selectedPicture;
    bool m_countsStale = true;
    bool m_topStale = true;
    bool m_densityStale = true;
    bool m_litStale = true;
    bool m_hoverStale = true;
    bool m_selectedStale = true;

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_last;
    QPolygonF m_outline;
    bool m_hasFocusRing = false;
};

} // namespace craft::ui
