// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the pairs table: captions, the order, and small histograms that filter.
#pragma once

#include "core/pipeline/pair_query.h"
#include "ui/models/pair_table_model.h"

#include <QHeaderView>

#include <array>
#include <optional>

namespace craft::ui {

/// The histogram of one column, ready to be drawn.
struct ColumnBars {
    double min = 0;
    double max = 0; ///< of the last bin's start side; see `open`
    std::vector<std::uint64_t> counts; ///< empty: no histogram
    bool isOpen = false; ///< the last bin holds all that is larger too
    bool isWhole = true; ///< values are whole numbers
    QString note; ///< for the tool tip: a sample, or what a bin is
};

/// A click on a histogram picks its bin, a drag a range of bins. The captions sort and can be
/// dragged; a menu shows and hides columns.
class PairHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit PairHeader(QWidget* parent = nullptr);

    void setBars(int column, ColumnBars bars);
    void clearBars();
    [[nodiscard]] const ColumnBars& bars(int column) const;
    /// Column and direction of the arrow; -1 for none.
    void showOrder(int column, bool descending);
    [[nodiscard]] int orderColumn() const { return m_orderColumn; }
    [[nodiscard]] bool isDescending() const { return m_descending; }
    /// The values of bins first..last: both ends; the upper one is infinite for an open last bin.
    [[nodiscard]] static std::pair<double, double> range(const ColumnBars& bars, std::size_t first,
                                                         std::size_t last);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void captionClicked(int column);
    void rangePicked(int column, double from, double to);
    void menuAsked(const QPoint& globalPosition);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int column) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Pick {
        int column = -1;
        std::size_t anchor = 0; ///< where the drag began
        std::size_t first = 0;
        std::size_t last = 0;
    };
    [[nodiscard]] int captionHeight() const;
    [[nodiscard]] int barsHeight() const;
    [[nodiscard]] QRect barsArea(int column) const; ///< in the viewport
    [[nodiscard]] std::optional<std::size_t> binAt(int column, int x) const;
    [[nodiscard]] QString binText(int column, std::size_t bin) const;
    void paintBars(QPainter& painter, const QRect& area, int column) const;

    std::array<ColumnBars, PairTableModel::ColumnCount> m_bars;
    int m_orderColumn = -1;
    bool m_descending = false;
    Pick m_pick;
};

} // namespace craft::ui
