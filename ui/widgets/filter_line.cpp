// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_line.h"

#include "core/pipeline/pair_query.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStandardItemModel>
#include <QTextCharFormat>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace craft::ui {
namespace {

constexpr int kPause = 250; ///< ms without a key before the line is taken
constexpr int kRemembered = 20;
constexpr int kInsertRole = Qt::UserRole;

} // namespace

FilterLine::FilterLine(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_historyButton(new QToolButton(this))
    , m_helpButton(new QToolButton(this))
    , m_error(new QLabel(this))
    , m_historyMenu(new QMenu(this))
    , m_completer(new QCompleter(this))
    , m_completions(new QStandardItemModel(this))
{
    m_edit->setObjectName(QStringLiteral("pairFilter"));
    m_edit->setAccessibleName(tr("Filter for pairs"));
    m_edit->setPlaceholderText(tr("Filter: words, /regex/, cluster:12 sel:yes len>40 …"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_historyButton->setObjectName(QStringLiteral("filterHistory"));
    m_historyButton->setText(tr("Recent"));
    m_historyButton->setToolTip(tr("Filters used before"));
    m_historyButton->setPopupMode(QToolButton::InstantPopup);
    m_historyButton->setMenu(m_historyMenu);
    m_helpButton->setObjectName(QStringLiteral("filterHelp"));
    m_helpButton->setText(tr("Help"));
    m_helpButton->setToolTip(tr("Everything the filter understands"));
    m_helpButton->setPopupMode(QToolButton::InstantPopup);
    m_error->setObjectName(QStringLiteral("filterError"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->hide();

    auto* line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_historyButton);
    line->addWidget(m_helpButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_error);
    setFocusProxy(m_edit);

    m_completer->setModel(m_completions);
    m_completer->setCompletionRole(kInsertRole);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(m_edit);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& at) { insertCompletion(at.data(kInsertRole).toString()); });

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterLine::commit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        clearError();
        complete();
        m_pause.start();
    });
    // The clear button and undo change the text without textEdited().
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterLine::commit);
    connect(m_historyMenu, &QMenu::aboutToShow, this, &FilterLine::fillHistoryMenu);
    fillHistoryMenu();
    buildHelp();
}

QString FilterLine::text() const
{
    return m_edit->text();
}

void FilterLine::setText(const QString& text)
{
    m_edit->setText(text);
    commit();
}

void FilterLine::showText(const QString& text)
{
    m_edit->setText(text);
    m_pause.stop();
    m_committed = text;
    clearError();
}

void FilterLine::setHistory(const QStringList& lines)
{
    m_history = lines.mid(0, kRemembered);
}

void FilterLine::setValues(std::function<QStringList(const QString&)> values)
{
    m_values = std::move(values);
}

void FilterLine::commit()
{
    m_pause.stop();
    if (std::exchange(m_committed, m_edit->text()) == m_edit->text())
        return;
    clearError();
    // What is typed is remembered when it is left for something else, not letter by letter.
    remember(m_committed);
    emit committed(m_committed);
}

void FilterLine::remember(const QString& line)
{
    const QString trimmed = line.trimmed();
    if (trimmed.isEmpty())
        return;
    // A line that only goes on from the newest one takes its place.
    if (!m_history.isEmpty() && trimmed.startsWith(m_history.first()))
        m_history.removeFirst();
    m_history.removeAll(trimmed);
    m_history.prepend(trimmed);
    while (m_history.size() > kRemembered)
        m_history.removeLast();
}

void FilterLine::fillHistoryMenu()
{
    m_historyMenu->clear();
    for (const QString& line : std::as_const(m_history)) {
        QString shown = line.size() > 80 ? line.left(80) + QChar(0x2026) : line;
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        m_historyMenu->addAction(shown, this, [this, line] { setText(line); });
    }
    if (m_history.isEmpty())
        m_historyMenu->addAction(tr("No filter was used yet"))->setEnabled(false);
}

void FilterLine::buildHelp()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("filterHelpMenu"));
    menu->addSection(tr("All terms must hold. Choose one to insert its example."));
    for (const QueryHelp& help : queryHelp()) {
        const QString example = qstr(help.example);
        QString shown = example;
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        menu->addAction(coreText(help.meaning) + QLatin1Char('\t') + shown, this, [this, example] {
            const QString before = m_edit->text().trimmed();
            setText(before.isEmpty() ? example : before + QLatin1Char(' ') + example);
            m_edit->setFocus();
        });
    }
    m_helpButton->setMenu(menu);
}

std::pair<int, int> FilterLine::termAtCursor() const
{
    const QString line = m_edit->text();
    const int end = m_edit->cursorPosition();
    int start = end;
    while (start > 0 && !line.at(start - 1).isSpace())
        --start;
    if (start < end && line.at(start) == u'-')
        ++start;
    return {start, end - start};
}

void FilterLine::complete()
{
    const auto [start, size] = termAtCursor();
    const QString term = m_edit->text().mid(start, size);
    m_completions->clear();
    const auto add = [this](const QString& insert, const QString& shown) {
        auto* item = new QStandardItem(shown);
        item->setData(insert, kInsertRole);
        item->setEditable(false);
        m_completions->appendRow(item);
    };
    const auto colon = term.indexOf(QLatin1Char(':'));
    if (colon > 0 && m_values) {
        const QString key = term.left(colon + 1);
        for (const QString& value : m_values(key))
            add(key + value, key + value);
    } else if (colon < 0) {
        for (const QueryHelp& help : queryHelp()) {
            if (help.key.size() > 1)
                add(qstr(help.key), tr("%1   %2").arg(qstr(help.example), coreText(help.meaning)));
        }
    }
    m_completer->setCompletionPrefix(term);
    const bool isDone = m_completer->completionCount() == 1
        && m_completer->currentCompletion().compare(term, Qt::CaseInsensitive) == 0;
    if (term.isEmpty() || m_completer->completionCount() == 0 || isDone) {
        m_completer->popup()->hide();
        return;
    }
    QRect at = m_edit->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    at.setWidth(std::max(m_edit->width() * 2 / 3, fontMetrics().averageCharWidth() * 50));
    m_completer->complete(at);
}

void FilterLine::insertCompletion(const QString& text)
{
    const auto [start, size] = termAtCursor();
    m_edit->setSelection(start, size);
    m_edit->insert(text);
    complete(); // the values of a key
}

bool FilterLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress
        && !m_completer->popup()->isVisible()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            m_historyButton->showMenu();
            return true;
        }
        if (key->key() == Qt::Key_F1) {
            m_helpButton->showMenu();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterLine::showError(const QString& what, const QString& hint, std::size_t position,
                           std::size_t size)
{
    m_error->setText(hint.isEmpty() ? what : tr("%1. %2").arg(what, hint));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::current().danger);
    m_error->setPalette(colours);
    m_error->show();
    m_edit->setAccessibleDescription(m_error->text());
    // Core counts bytes, the line UTF-16.
    const QByteArray bytes = m_edit->text().toUtf8();
    const auto first = QString::fromUtf8(bytes.left(static_cast<qsizetype>(position))).size();
    const auto past = QString::fromUtf8(bytes.left(static_cast<qsizetype>(position + size))).size();
    underline(static_cast<int>(first), static_cast<int>(past - first));
}

void FilterLine::clearError()
{
    if (m_error->isHidden())
        return;
    m_error->hide();
    m_error->clear();
    m_edit->setAccessibleDescription({});
    underline(0, 0);
}

QString FilterLine::errorText() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void FilterLine::underline(int first, int size)
{
    // A line edit takes character formats only from input methods.
    QList<QInputMethodEvent::Attribute> attributes;
    if (size > 0) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(Theme::current().danger);
        attributes.append(
            {QInputMethodEvent::TextFormat, first - m_edit->cursorPosition(), size, format});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(m_edit, &event);
}

} // namespace craft::ui
