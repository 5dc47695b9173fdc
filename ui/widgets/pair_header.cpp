// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pair_header.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft::ui {
namespace {

constexpr int kPadding = 4;

} // namespace

PairHeader::PairHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    setObjectName(QStringLiteral("pairHeader"));
    setAccessibleName(tr("Columns of the pairs table"));
    connect(this, &QHeaderView::sectionClicked, this, &PairHeader::captionClicked);
}

void PairHeader::setBars(int column, ColumnBars bars)
{
    m_bars[static_cast<std::size_t>(column)] = std::move(bars);
    viewport()->update();
}

void PairHeader::clearBars()
{
    m_bars = {};
    viewport()->update();
}

const ColumnBars& PairHeader::bars(int column) const
{
    return m_bars[static_cast<std::size_t>(column)];
}

void PairHeader::showOrder(int column, bool descending)
{
    m_orderColumn = column;
    m_descending = descending;
    viewport()->update();
}

std::pair<double, double> PairHeader::range(const ColumnBars& bars, std::size_t first,
                                            std::size_t last)
{
    const double width = (bars.max - bars.min) / static_cast<double>(bars.counts.size());
    double from = bars.min + static_cast<double>(first) * width;
    double to = bars.min + static_cast<double>(last + 1) * width;
    if (bars.isWhole) {
        from = std::ceil(from - 1e-9);
        // A bin ends before the next one begins; the last one holds its end.
        to = last + 1 == bars.counts.size() ? std::floor(to + 1e-9) : std::ceil(to - 1e-9) - 1;
        to = std::max(to, from);
    }
    if (bars.isOpen && last + 1 == bars.counts.size())
        to = std::numeric_limits<double>::infinity();
    return {from, to};
}

int PairHeader::captionHeight() const
{
    return fontMetrics().height() + 2 * kPadding;
}

int PairHeader::barsHeight() const
{
    return fontMetrics().height() * 3 / 2;
}

QSize PairHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), captionHeight() + barsHeight()};
}

QSize PairHeader::sectionSizeFromContents(int column) const
{
    const QString caption = model()->headerData(column, Qt::Horizontal).toString();
    return {fontMetrics().horizontalAdvance(caption) + 3 * kPadding + fontMetrics().ascent() / 2,
            captionHeight() + barsHeight()};
}

QRect PairHeader::barsArea(int column) const
{
    return QRect(sectionViewportPosition(column) + kPadding, captionHeight(),
                 sectionSize(column) - 2 * kPadding, height() - captionHeight() - kPadding / 2);
}

std::optional<std::size_t> PairHeader::binAt(int column, int x) const
{
    const std::size_t bins = bars(column).counts.size();
    const QRect area = barsArea(column);
    if (bins == 0 || area.width() <= 0)
        return std::nullopt;
    const double at = static_cast<double>(x - area.left()) / area.width();
    return static_cast<std::size_t>(
        std::clamp(std::floor(at * static_cast<double>(bins)), 0.0, static_cast<double>(bins - 1)));
}

void PairHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    const Theme& theme = Theme::current();
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->setPen(theme.grid);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const int edge = isRightToLeft() ? rect.left() : rect.right();
    painter->drawLine(edge, rect.top(), edge, rect.bottom());

    QRect caption(rect.left() + kPadding, rect.top(), rect.width() - 2 * kPadding, captionHeight());
    if (column == m_orderColumn) {
        // A triangle at the trailing end; up means ascending.
        const int size = fontMetrics().ascent() / 2;
        const int x = isRightToLeft() ? caption.left() : caption.right() - size;
        const int y = caption.center().y() - size / 2;
        const QPolygonF triangle = m_descending
            ? QPolygonF({QPointF(x, y), QPointF(x + size, y), QPointF(x + size / 2.0, y + size)})
            : QPolygonF(
                {QPointF(x, y + size), QPointF(x + size, y + size), QPointF(x + size / 2.0, y)});
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.text);
        painter->drawPolygon(triangle);
        caption.adjust(isRightToLeft() ? size + kPadding : 0, 0,
                       isRightToLeft() ? 0 : -size - kPadding, 0);
    }
    const QString text = model()->headerData(column, Qt::Horizontal).toString();
    const Qt::Alignment side = QStyle::visualAlignment(
        layoutDirection(), PairTableModel::isNumber(column) ? Qt::AlignTrailing : Qt::AlignLeading);
    painter->setPen(palette().color(QPalette::WindowText));
    painter->drawText(caption, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                      fontMetrics().elidedText(text, Qt::ElideRight, caption.width()));
    paintBars(*painter,
              QRect(rect.left() + kPadding, captionHeight(), rect.width() - 2 * kPadding,
                    rect.height() - captionHeight() - kPadding / 2),
              column);
    painter->restore();
}

void PairHeader::paintBars(QPainter& painter, const QRect& area, int column) const
{
    const ColumnBars& shown = bars(column);
    if (shown.counts.empty() || area.width() < 8)
        return;
    const Theme& theme = Theme::current();
    const std::uint64_t most = *std::max_element(shown.counts.begin(), shown.counts.end());
    const double width =
        static_cast<double>(area.width()) / static_cast<double>(shown.counts.size());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < shown.counts.size(); ++i) {
        if (shown.counts[i] == 0)
            continue;
        // A square root, so that rare values stay visible; never less than a pixel.
        const double share =
            std::sqrt(static_cast<double>(shown.counts[i]) / static_cast<double>(most));
        const double height = std::max(1.0, share * area.height());
        const bool isPicked = m_pick.column == column && i >= m_pick.first && i <= m_pick.last;
        const QRectF bar(area.left() + static_cast<double>(i) * width, area.bottom() + 1 - height,
                         std::max(1.0, width - 1), height);
        painter.fillRect(bar, isPicked ? theme.accent : theme.pool);
    }
}

QString PairHeader::binText(int column, std::size_t bin) const
{
    const ColumnBars& shown = bars(column);
    const auto [from, to] = range(shown, bin, bin);
    const int digits = shown.isWhole ? 0 : 3;
    const QString pairs = tr("%n pair(s)", nullptr, static_cast<int>(shown.counts[bin]));
    QString text = std::isinf(to)
        ? tr("%1 and more: %2").arg(realText(from, digits), pairs)
        : tr("%1 to %2: %3").arg(realText(from, digits), realText(to, digits), pairs);
    text += QLatin1Char('\n') + tr("Click to filter, drag for a range.");
    return shown.note.isEmpty() ? text : text + QLatin1Char('\n') + shown.note;
}

void PairHeader::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const int column = logicalIndexAt(at.x());
    // The edges stay for resizing.
    if (event->button() == Qt::LeftButton && column >= 0 && at.y() >= captionHeight()
        && barsArea(column).contains(at)) {
        if (const auto bin = binAt(column, at.x())) {
            m_pick = {column, *bin, *bin, *bin};
            viewport()->update();
            event->accept();
            return;
        }
    }
    QHeaderView::mousePressEvent(event);
}

void PairHeader::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pick.column < 0) {
        QHeaderView::mouseMoveEvent(event);
        return;
    }
    if (const auto bin = binAt(m_pick.column, event->position().toPoint().x())) {
        m_pick.first = std::min(m_pick.anchor, *bin);
        m_pick.last = std::max(m_pick.anchor, *bin);
        viewport()->update();
    }
}

void PairHeader::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_pick.column < 0) {
        QHeaderView::mouseReleaseEvent(event);
        return;
    }
    const Pick pick = std::exchange(m_pick, {});
    const auto [from, to] = range(bars(pick.column), pick.first, pick.last);
    viewport()->update();
    emit rangePicked(pick.column, from, to);
}

void PairHeader::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuAsked(event->globalPos());
}

bool PairHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int column = logicalIndexAt(help->pos().x());
        if (column >= 0 && help->pos().y() >= captionHeight()) {
            if (const auto bin = binAt(column, help->pos().x())) {
                QToolTip::showText(help->globalPos(), binText(column, *bin), this);
                return true;
            }
        }
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace craft::ui
