// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pair_delegate.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/writing.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

constexpr int kPadding = 4;

/// The text in `lines` lines of `width`; longer text ends in an ellipsis.
void layOut(QTextLayout& layout, const QString& text, Qt::LayoutDirection direction, int lines,
            qreal width, qreal ellipsis)
{
    QTextOption option;
    option.setTextDirection(direction);
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(lines > 1 ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                 : QTextOption::WrapAnywhere);
    layout.setTextOption(option);
    const auto fill = [&](qreal lastWidth) {
        qreal y = 0;
        qsizetype end = 0;
        layout.beginLayout();
        for (int i = 0; i < lines; ++i) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(i + 1 == lines ? lastWidth : width);
            line.setPosition({0, y});
            y += line.height();
            end = line.textStart() + line.textLength();
        }
        layout.endLayout();
        return end;
    };
    layout.setText(text);
    const qsizetype end = fill(std::max<qreal>(1, width - ellipsis));
    if (end < text.size()) {
        layout.setText(text.left(end).trimmed() + QChar(0x2026));
        fill(width * 2); // what was cut fits; the ellipsis must not wrap
        if (direction == Qt::RightToLeft) {
            QTextLine last = layout.lineAt(layout.lineCount() - 1);
            last.setPosition({-width, last.position().y()});
        }
    }
}

} // namespace

MatchMarks::MatchMarks(const ParsedQuery& query)
{
    for (const QueryTerm& term : query.terms) {
        const bool isText = term.key == QueryKey::Text || term.key == QueryKey::Source
            || term.key == QueryKey::Target;
        if (!isText || term.isNegated || term.text.empty())
            continue;
        Mark mark;
        mark.source = term.key != QueryKey::Target;
        mark.target = term.key != QueryKey::Source;
        if (term.isPattern) {
            mark.pattern = QRegularExpression(qstr(term.text),
                                              QRegularExpression::CaseInsensitiveOption
                                                  | QRegularExpression::UseUnicodePropertiesOption);
            if (!mark.pattern.isValid())
                continue;
        } else {
            mark.phrase = qstr(term.text);
        }
        m_marks.push_back(std::move(mark));
    }
}

QList<QTextLayout::FormatRange> MatchMarks::in(const QString& text, bool isTarget,
                                               const QTextCharFormat& format) const
{
    QList<QTextLayout::FormatRange> out;
    const auto add = [&](qsizetype first, qsizetype size) {
        out.append({static_cast<int>(first), static_cast<int>(size), format});
    };
    for (const Mark& mark : m_marks) {
        if (!(isTarget ? mark.target : mark.source))
            continue;
        if (!mark.phrase.isEmpty()) {
            for (qsizetype at = text.indexOf(mark.phrase, 0, Qt::CaseInsensitive); at >= 0;
                 at = text.indexOf(mark.phrase, at + mark.phrase.size(), Qt::CaseInsensitive))
                add(at, mark.phrase.size());
            continue;
        }
        auto matches = mark.pattern.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() > 0)
                add(match.capturedStart(), match.capturedLength());
        }
    }
    return out;
}

PairDelegate::PairDelegate(Workbench& workbench, const PairTableModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_workbench(workbench)
    , m_model(model)
{ }

int PairDelegate::rowHeight(const QFont& font) const
{
    // Devanagari and CJK fallback fonts are taller than the Latin one they stand in for.
    const double line = QFontMetricsF(font).lineSpacing() * (m_lines > 1 ? 1.15 : 1.3);
    return static_cast<int>(std::ceil(line * m_lines)) + 2 * kPadding;
}

Qt::LayoutDirection PairDelegate::direction(const QModelIndex& index) const
{
    const PairText& text = m_model.text(index.row());
    return index.column() == PairTableModel::Target
        ? directionOf(m_model.targetLanguage(index.row()), text.target)
        : directionOf(m_model.sourceLanguage(index.row()), text.source);
}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int wide =
        index.column() == PairTableModel::Source || index.column() == PairTableModel::Target ? 30
                                                                                             : 8;
    return {option.fontMetrics.averageCharWidth() * wide, rowHeight(option.font)};
}

QFont PairDelegate::fontOf(const QString& language, const QFont& base) const
{
    if (base != m_baseFont) {
        m_fonts.clear();
        m_baseFont = base;
    }
    auto it = m_fonts.find(language);
    if (it == m_fonts.end())
        it = m_fonts.insert(language, fontFor(language, base));
    return *it;
}

QColor PairDelegate::ink(const QStyleOptionViewItem& option) const
{
    return option.palette.color(
        option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text);
}

void PairDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                               bool isSelected) const
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, option.palette.color(QPalette::Highlight));
        return;
    }
    painter.fillRect(option.rect,
                     option.palette.color(option.features.testFlag(QStyleOptionViewItem::Alternate)
                                              ? QPalette::AlternateBase
                                              : QPalette::Base));
    if (isSelected) {
        QColor tint = Theme::current().selected;
        tint.setAlphaF(0.14F);
        painter.fillRect(option.rect, tint);
    }
}

void PairDelegate::paintCheck(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const QColor colour =
        option.state.testFlag(QStyle::State_Selected) ? ink(option) : Theme::current().selected;
    const qreal size = option.fontMetrics.ascent() * 0.8;
    const QPointF at(option.rect.center());
    QPainterPath check(at + QPointF(-0.45 * size, 0.0));
    check.lineTo(at + QPointF(-0.1 * size, 0.35 * size));
    check.lineTo(at + QPointF(0.5 * size, -0.4 * size));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(colour, std::max(1.6, size / 6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(check);
}

void PairDelegate::paintMarks(QPainter& painter, const QStyleOptionViewItem& option,
                              RowId row) const
{
    const bool isPinned = m_workbench.isPinned(row);
    const bool isLocked = m_workbench.isLocked(row);
    const bool hasNote = m_workbench.hasNote(row);
    if (!isPinned && !isLocked && !hasNote)
        return;
    const bool isHighlighted = option.state.testFlag(QStyle::State_Selected);
    const Theme& theme = Theme::current();
    const qreal size = option.fontMetrics.ascent() * 0.9;
    const bool mirrored = option.direction == Qt::RightToLeft;
    qreal x = mirrored ? option.rect.right() - kPadding - size : option.rect.left() + kPadding;
    const qreal y = option.rect.center().y() - size / 2 + 0.5;
    painter.setRenderHint(QPainter::Antialiasing);
    const auto colour = [&](const QColor& own) { return isHighlighted ? ink(option) : own; };
    if (isPinned) { // a drawing pin: head and needle
        painter.setPen(QPen(colour(theme.success), 1.4));
        painter.setBrush(colour(theme.success));
        painter.drawEllipse(QRectF(x + 0.2 * size, y, 0.6 * size, 0.6 * size));
        painter.drawLine(QPointF(x + 0.5 * size, y + 0.6 * size),
                         QPointF(x + 0.5 * size, y + size));
    } else if (isLocked) { // a circle with a bar
        painter.setPen(QPen(colour(theme.danger), 1.8));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(x + 0.05 * size, y + 0.05 * size, 0.9 * size, 0.9 * size));
        painter.drawLine(QPointF(x + 0.25 * size, y + 0.5 * size),
                         QPointF(x + 0.75 * size, y + 0.5 * size));
    }
    if (isPinned || isLocked)
        x += (mirrored ? -1 : 1) * size * 1.3;
    if (hasNote) { // a sheet with lines
        painter.setPen(QPen(colour(theme.accent), 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(x + 0.1 * size, y + 0.05 * size, 0.75 * size, 0.9 * size));
        for (const double line : {0.3, 0.5, 0.7})
            painter.drawLine(QPointF(x + 0.25 * size, y + line * size),
                             QPointF(x + 0.7 * size, y + line * size));
    }
}

void PairDelegate::paintText(QPainter& painter, const QStyleOptionViewItem& option, int viewRow,
                             bool isTarget) const
{
    const PairText& pair = m_model.text(viewRow);
    const QString& whole = isTarget ? pair.target : pair.source;
    const QString language =
        isTarget ? m_model.targetLanguage(viewRow) : m_model.sourceLanguage(viewRow);
    const QFont font = fontOf(language, option.font);
    const QFontMetrics metrics(font);
    const QRect area = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    if (area.width() <= 0)
        return;
    const qsizetype most =
        16 + qsizetype{3} * m_lines * area.width() / std::max(1, metrics.averageCharWidth());
    const QString text = oneLine(whole, most);

    QTextLayout layout(QString(), font);
    layOut(layout, text, directionOf(language, text), m_lines, area.width(),
           metrics.horizontalAdvance(QChar(0x2026)));
    QList<QTextLayout::FormatRange> marks;
    if (!m_marks.isEmpty()) {
        QTextCharFormat format;
        format.setBackground(Theme::current().dark ? QColor(0x6B, 0x5A, 0x00)
                                                   : QColor(0xFF, 0xE5, 0x8A));
        format.setForeground(Theme::current().text);
        format.setFontUnderline(true);
        marks = m_marks.in(layout.text(), isTarget, format);
    }
    const qreal height = layout.boundingRect().height();
    const qreal y = area.top() + std::max(0.0, (area.height() - height) / 2);
    painter.setPen(ink(option));
    painter.setClipRect(area);
    layout.draw(&painter, QPointF(area.left(), y), marks);
}

void PairDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const RowId row = m_model.rowAt(index.row());
    const bool isSelected = m_workbench.isSelected(row);
    painter->save();
    paintGround(*painter, option, isSelected);
    switch (index.column()) {
    case PairTableModel::Mark:
        paintMarks(*painter, option, row);
        break;
    case PairTableModel::Selected:
        if (isSelected)
            paintCheck(*painter, option);
        break;
    case PairTableModel::Source:
    case PairTableModel::Target:
        paintText(*painter, option, index.row(), index.column() == PairTableModel::Target);
        break;
    default: {
        const QRect area = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        const bool isNumber = PairTableModel::isNumber(index.column());
        const QString text = m_model.data(index, Qt::DisplayRole).toString();
        painter->setFont(option.font);
        painter->setPen(ink(option));
        const Qt::Alignment side = QStyle::visualAlignment(
            option.direction, isNumber ? Qt::AlignTrailing : Qt::AlignLeading);
        painter->drawText(area, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
        break;
    }
    }
    painter->restore();
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->save();
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
}

} // namespace craft::ui
