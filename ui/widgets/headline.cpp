// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headline.h"

#include "ui/base/theme.h"
#include "ui/charts/chart.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace craft::ui {
namespace {

constexpr int kLeastColumns = 3;

} // namespace

Headline::Headline(const QString& name, const QString& definition, const QString& widest,
                   QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_definition(definition)
    , m_widest(widest)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(name);
    setToolTip(wrappedTip(definition));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Headline::setValue(const QString& value, const QString& note)
{
    if (value == m_value && note == m_note)
        return;
    m_value = value;
    if (note != m_note) {
        m_note = note;
        setToolTip(
            wrappedTip(note.isEmpty() ? m_definition : note + QLatin1Char('\n') + m_definition));
    }
    setAccessibleDescription(value);
    update();
}

QFont Headline::valueFont() const
{
    QFont out = font();
    out.setPointSizeF(out.pointSizeF() * 1.25);
    out.setBold(true);
    return out;
}

QFont Headline::nameFont() const
{
    QFont out = font();
    out.setPointSizeF(out.pointSizeF() * 0.85);
    return out;
}

QSize Headline::sizeHint() const
{
    const QFontMetrics name(nameFont());
    const QFontMetrics value(valueFont());
    return {std::max(name.horizontalAdvance(m_name), value.horizontalAdvance(m_widest)) + 12,
            name.height() + value.height() + 4};
}

void Headline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    const QFontMetrics names(nameFont());
    const QRect room = rect().adjusted(6, 2, -6, -2);
    const auto leading = static_cast<int>(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignTop));
    painter.setFont(nameFont());
    painter.setPen(theme.faintText);
    painter.drawText(room, leading, names.elidedText(m_name, Qt::ElideRight, room.width()));
    painter.setFont(valueFont());
    painter.setPen(theme.text);
    painter.drawText(room.adjusted(0, names.height(), 0, 0), leading, m_value);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void Headline::copy() const
{
    QGuiApplication::clipboard()->setText(m_value);
}

void Headline::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void Headline::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy %1").arg(m_value), this, &Headline::copy);
    menu->popup(event->globalPos());
}

HeadlineRow::HeadlineRow(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("headlines"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
}

void HeadlineRow::add(Headline* headline)
{
    m_headlines << headline;
    m_columns = 0;
    arrange();
}

void HeadlineRow::arrange()
{
    int widest = 1;
    for (const Headline* headline : m_headlines)
        widest = std::max(widest, headline->sizeHint().width());
    const auto count = static_cast<int>(m_headlines.size());
    // As few rows as there is room for, evenly filled.
    const int fits = std::clamp(width() / widest, kLeastColumns, std::max(count, kLeastColumns));
    const int rows = count == 0 ? 0 : (count + fits - 1) / fits;
    const int columns = rows == 0 ? 1 : (count + rows - 1) / rows;
    if (std::exchange(m_columns, columns) == columns)
        return;
    auto* grid = static_cast<QGridLayout*>(layout());
    for (int i = 0; i < count; ++i)
        grid->addWidget(m_headlines[i], i / columns, i % columns);
    for (int column = 0; column < count; ++column)
        grid->setColumnStretch(column, column < columns ? 1 : 0);
}

QSize HeadlineRow::minimumSizeHint() const
{
    return {m_headlines.isEmpty() ? 0 : kLeastColumns * m_headlines.first()->sizeHint().width(),
            layout()->minimumSize().height()};
}

void HeadlineRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HeadlineRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_columns = 0;
        arrange();
    }
}

} // namespace craft::ui
