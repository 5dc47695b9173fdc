// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of a chart that has one place for each cluster, drawn by one graphics item: hundreds
// of bar items with their signals do not move with a slider.
#pragma once

#include "ui/base/theme.h"

#include <QGraphicsItem>
#include <QString>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace craft::ui {

enum class MarkShape {
    Bar, ///< beside the other bars of its cluster
    Fill, ///< a bar of the whole width
    Outline, ///< the contour of such a bar
    Hatch, ///< from low to value, what is missing
    Range, ///< a thin line from low to value
    Dot,
    Tick, ///< a short level line
    Diverging, ///< a bar from zero up or down, two colours
};

/// One kind of mark, its numbers by position.
struct MarkLayer {
    MarkShape shape = MarkShape::Bar;
    QColor colour;
    QColor below; ///< of negative values, Diverging only
    std::vector<double> values;
    std::vector<double> lows; ///< Hatch and Range
};

/// Everything that is drawn. Positions 0..n-1 run in reading direction.
struct ClusterPlot {
    std::vector<std::uint32_t> order; ///< cluster at each position
    std::vector<MarkLayer> layers;
    std::vector<char> lit; ///< by position: inside the selection
    std::vector<QString> labels; ///< by position, short
    QString note; ///< over the marks: what the numbers are, when that is not what was asked for
    bool noteIsBand = false; ///< over the full width
    QRectF area; ///< of the marks, in the coordinates of the item's parent
    double low = 0;
    double high = 1;
    bool logarithmic = false;
    bool mirrored = false; ///< right to left
    bool dimmed = false;
    int hovered = -1; ///< position
    int current = -1; ///< position of the keyboard, shown while there is focus
    bool focus = false;
    std::optional<std::pair<double, double>> brush; ///< x of a drag

    [[nodiscard]] std::size_t size() const { return order.size(); }
    [[nodiscard]] double slotWidth() const
    {
        return order.empty() ? area.width() : area.width() / static_cast<double>(size());
    }
    /// Narrow marks become step areas, and so do more than 200.
    [[nodiscard]] bool isStepped() const { return size() > 200 || slotWidth() < 6; }
    /// Leading edge of a position, counted from the left of `area` even when mirrored.
    [[nodiscard]] double slotLeft(std::size_t position) const;
    [[nodiscard]] double yOf(double value) const;
    /// -1 outside.
    [[nodiscard]] int positionAt(double x) const;
};

/// Draws a ClusterPlot. Positions with no own pixel share one with their neighbours, of which the
/// largest is drawn.
class ClusterMarks final : public QGraphicsItem {
public:
    explicit ClusterMarks(QGraphicsItem* parent);

    [[nodiscard]] const ClusterPlot& plot() const { return m_plot; }
    [[nodiscard]] ClusterPlot& edit() { return m_plot; }
    /// Call after area or fonts changed.
    void setGeometry(const QRectF& area, const QFont& font);
    [[nodiscard]] const QFont& font() const { return m_font; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintBackdrop(QPainter& painter) const;
    void paintLayer(QPainter& painter, const MarkLayer& layer, int bar, int bars) const;
    void paintBars(QPainter& painter, const MarkLayer& layer, int bar, int bars) const;
    void paintSteps(QPainter& painter, const MarkLayer& layer) const;
    void paintDots(QPainter& painter, const MarkLayer& layer) const;
    void paintLines(QPainter& painter, const MarkLayer& layer) const;
    void paintHatch(QPainter& painter, const MarkLayer& layer) const;
    void paintNote(QPainter& painter) const;
    [[nodiscard]] QRectF slot(std::size_t position) const;
    [[nodiscard]] double baseline() const;

    ClusterPlot m_plot;
    QRectF m_bounds;
    QFont m_font;
};

/// The labels of both axes around the marks; Qt Charts' own are cut to "..." in small charts, know
/// no right-to-left and cost a text item each. Drawn again only when order or range change.
class ClusterLabels final : public QGraphicsItem {
public:
    ClusterLabels(const ClusterMarks& marks, QGraphicsItem* parent);

    /// Values at the ticks, ascending, with their texts.
    void setTicks(std::vector<std::pair<double, QString>> ticks);
    /// Width of the widest tick label.
    [[nodiscard]] double tickWidth() const;
    /// Call after the marks moved.
    void follow();

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintTicks(QPainter& painter) const;
    void paintPlaces(QPainter& painter) const;

    const ClusterMarks& m_marks;
    std::vector<std::pair<double, QString>> m_ticks;
    QRectF m_bounds;
};

} // namespace craft::ui
