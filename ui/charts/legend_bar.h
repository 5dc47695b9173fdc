// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of a chart on one line.
#pragma once

#include "ui/charts/chart.h"

namespace craft::ui {

/// Draws one entry's sign into `box`.
void paintSwatch(QPainter& painter, const QRectF& box, const LegendEntry& entry);
/// `caption` at the leading edge of `area`, entries at the trailing one; names are shortened when
/// there is no room.
void paintLegend(QPainter& painter, const QRectF& area, const QString& caption,
                 const QList<LegendEntry>& entries, Qt::LayoutDirection direction);

class LegendBar final : public QWidget {
    Q_OBJECT
public:
    explicit LegendBar(QWidget* parent = nullptr);
    void setEntries(const QString& caption, QList<LegendEntry> entries);
    [[nodiscard]] const QString& caption() const { return m_caption; }
    [[nodiscard]] const QList<LegendEntry>& entries() const { return m_entries; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_caption;
    QList<LegendEntry> m_entries;
};

/// The font of captions, axis labels and legends.
[[nodiscard]] QFont chartFont(QFont font);

} // namespace craft::ui
