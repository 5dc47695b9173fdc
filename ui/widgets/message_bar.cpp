// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include "ui/base/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace craft::ui {
namespace {

constexpr int kNoticeMilliseconds = 12000;

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("message-bar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_icon = new QLabel;
    m_text = new QLabel;
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setObjectName(QStringLiteral("message-text"));
    m_copy = new QPushButton(tr("Copy"));
    m_action = new QPushButton;
    auto* close = new QToolButton;
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close this message"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_copy);
    row->addWidget(close);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kNoticeMilliseconds);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_text->text()); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_then)
            m_then();
    });
    hide();
}

void MessageBar::present(bool failure, const QString& text)
{
    m_isFailure = failure;
    const int size = fontMetrics().height();
    m_icon->setPixmap(style()
                          ->standardIcon(failure ? QStyle::SP_MessageBoxWarning
                                                 : QStyle::SP_MessageBoxInformation)
                          .pixmap(size, size));
    m_text->setText(text);
    m_copy->setVisible(failure);
    m_action->hide();
    applyColours();
    setAccessibleName(text);
    show();
    if (failure)
        m_timer->stop();
    else
        m_timer->start();
}

void MessageBar::showFailure(const QString& what, const QString& hint)
{
    present(true, hint.isEmpty() ? tr("%1.").arg(what) : tr("%1. %2.").arg(what, hint));
}

void MessageBar::showNotice(const QString& text, const QString& action,
                            const std::function<void()>& then)
{
    present(false, text);
    m_then = then;
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void MessageBar::applyColours()
{
    const Theme& theme = Theme::current();
    const QColor tone = m_isFailure ? theme.danger : theme.accent;
    QColor ground = theme.plot;
    ground.setRed((ground.red() * 7 + tone.red()) / 8);
    ground.setGreen((ground.green() * 7 + tone.green()) / 8);
    ground.setBlue((ground.blue() * 7 + tone.blue()) / 8);
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::Window, ground);
    setPalette(colours);
    QPalette icon = colours;
    icon.setColor(QPalette::WindowText, tone);
    m_icon->setPalette(icon);
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColours();
}

} // namespace craft::ui
