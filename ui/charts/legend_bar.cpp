// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legend_bar.h"

#include "ui/base/theme.h"

#include <QPainter>
#include <QStringList>
#include <QStyle>

#include <algorithm>

namespace craft::ui {
namespace {

double signSize(const QFontMetricsF& metrics)
{
    return metrics.ascent() * 0.8;
}

double entryWidth(const QFontMetricsF& metrics, const LegendEntry& entry)
{
    return signSize(metrics) + metrics.horizontalAdvance(entry.name)
        + 1.6 * metrics.averageCharWidth();
}

double legendWidth(const QFontMetricsF& metrics, const QList<LegendEntry>& entries)
{
    double width = 0;
    for (const LegendEntry& entry : entries)
        width += entryWidth(metrics, entry);
    return width;
}

} // namespace

void paintSwatch(QPainter& painter, const QRectF& box, const LegendEntry& entry)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(entry.colour);
    const QRectF middle(box.left(), box.center().y() - 1, box.width(), 2);
    switch (entry.swatch) {
    case Swatch::Fill:
        painter.drawRect(box);
        break;
    case Swatch::Outline:
        painter.setPen(QPen(entry.colour, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(1, 1, -1, -1));
        break;
    case Swatch::Hatch:
        painter.restore();
        Theme::current().hatch(painter, box);
        return;
    case Swatch::Dot:
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawEllipse(box.center(), box.width() / 2.6, box.width() / 2.6);
        break;
    case Swatch::Tick:
        painter.drawRect(middle);
        break;
    case Swatch::Line:
        painter.drawRect(QRectF(box.center().x() - 1.5, box.top(), 3, box.height()));
        break;
    }
    painter.restore();
}

QFont chartFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

void paintLegend(QPainter& painter, const QRectF& whole, const QString& caption,
                 const QList<LegendEntry>& entries, Qt::LayoutDirection direction)
{
    const QFontMetricsF metrics(painter.font());
    const double captionWidth = metrics.horizontalAdvance(caption) + 1;
    const bool mirrored = direction == Qt::RightToLeft;
    painter.setPen(Theme::current().faintText);
    painter.drawText(
        whole,
        static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeading)),
        caption);
    const double taken = captionWidth + 2 * metrics.averageCharWidth();
    const QRectF area = whole.adjusted(mirrored ? 0 : taken, 0, mirrored ? -taken : 0, 0);
    const double sign = signSize(metrics);
    const double gap = 0.4 * metrics.averageCharWidth();
    const double wanted = legendWidth(metrics, entries);
    // Each name gives up the same part of its width.
    const double signs =
        static_cast<double>(entries.size()) * (sign + 1.6 * metrics.averageCharWidth());
    const double part = wanted <= area.width()
        ? 1.0
        : std::max(0.0, (area.width() - signs) / std::max(1.0, wanted - signs));
    double at = std::max(0.0, area.width() - wanted);
    for (const LegendEntry& entry : entries) {
        const double room = part * metrics.horizontalAdvance(entry.name) + 0.5;
        const auto place = [&](double from, double width, double height) {
            const double x =
                direction == Qt::RightToLeft ? area.right() - from - width : area.left() + from;
            return QRectF(x, area.center().y() - height / 2, width, height);
        };
        paintSwatch(painter, place(at, sign, sign), entry);
        painter.setPen(Theme::current().faintText);
        painter.drawText(place(at + sign + gap, room, metrics.height()),
                         static_cast<int>(Qt::AlignVCenter
                                          | QStyle::visualAlignment(direction, Qt::AlignLeading)),
                         part < 1 ? metrics.elidedText(entry.name, Qt::ElideRight, room)
                                  : entry.name);
        at += sign + gap + room + 1.2 * metrics.averageCharWidth();
    }
}

LegendBar::LegendBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LegendBar::setEntries(const QString& caption, QList<LegendEntry> entries)
{
    m_caption = caption;
    m_entries = std::move(entries);
    QStringList names;
    for (const LegendEntry& entry : m_entries)
        names << entry.name;
    setToolTip(names.join(QStringLiteral("\n")));
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize LegendBar::sizeHint() const
{
    const QFontMetricsF metrics(chartFont(font()));
    const double width = metrics.horizontalAdvance(m_caption) + legendWidth(metrics, m_entries)
        + 2 * metrics.averageCharWidth();
    return QSizeF(width, metrics.height() + 1).toSize();
}

QSize LegendBar::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void LegendBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(chartFont(font()));
    paintLegend(painter, QRectF(rect()).adjusted(6, 0, -6, 0), m_caption, m_entries,
                layoutDirection());
}

} // namespace craft::ui
