// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of a chart on one line.
#pragma once

#include "ui/charts/chart.h"

namespace craft::ui {

/// Draws one entry's sign into `box`.
void paintSwatch(QPainter& painter, const QRectF& box, const LegendEntry& entry);
/// Entries from the trailing edge of `area` on; names are shortened when there is no room.
void paintLegend(QPainter& painter, const QRectF& area, const QList<LegendEntry>& entries,
                 Qt::LayoutDirection direction);

class LegendBar final : public QWidget {
    Q_OBJECT
public:
    explicit LegendBar(QWidget* parent = nullptr);
    void setEntries(QList<LegendEntry> entries);
    [[nodiscard]] const QList<LegendEntry>& entries() const { return m_entries; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<LegendEntry> m_entries;
};

} // namespace craft::ui
