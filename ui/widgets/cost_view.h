// SPDX-License-Identifier: GPL-3.0-or-later
// The costs of a cluster's pairs as a histogram, with the cut and one pair's place.
#pragma once

#include "core/pipeline/cost_histogram.h"

#include <QWidget>

#include <cstdint>
#include <limits>
#include <optional>

namespace craft::ui {

/// What the view shows.
struct CostPicture {
    CostHistogram histogram; ///< finer than the bars drawn; empty: nothing is shown
    double cost = std::numeric_limits<double>::quiet_NaN(); ///< of the pair
    double cut = std::numeric_limits<double>::quiet_NaN(); ///< of the last pair taken
    double median = std::numeric_limits<double>::quiet_NaN();
    std::uint64_t quota = 0;
    bool canCut = false; ///< the cut line can be dragged
    QString costName;
};

/// Left of the cut the bars have the colour of selected pairs. The cut is dragged with the mouse
/// or with the arrow keys and Enter; Escape gives up. The number that it comes to stands beside it
/// meanwhile.
class CostView final : public QWidget {
    Q_OBJECT
public:
    explicit CostView(QWidget* parent = nullptr);

    void setPicture(CostPicture picture);
    [[nodiscard]] const CostPicture& picture() const { return m_picture; }
    /// How many pairs cost at most `cost`, by the histogram.
    [[nodiscard]] std::uint64_t pairsUpTo(double cost) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void quotaPicked(quint64 quota);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double xOf(double cost) const;
    [[nodiscard]] double costAt(double x) const;
    [[nodiscard]] double shownCut() const { return m_dragged.value_or(m_picture.cut); }
    void paintBars(QPainter& painter, const QRectF& area) const;
    void paintCut(QPainter& painter, const QRectF& area) const;
    void paintPair(QPainter& painter, const QRectF& area) const;
    void paintAxis(QPainter& painter, const QRectF& area) const;
    void finish();
    void describe();

    CostPicture m_picture;
    std::optional<double> m_dragged; ///< the cut while it is dragged
};

} // namespace craft::ui
