// SPDX-License-Identifier: GPL-3.0-or-later
// The line in which pairs are filtered: completion, help, history, and errors at their place.
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <functional>

class QCompleter;
class QLabel;
class QLineEdit;
class QMenu;
class QStandardItemModel;
class QToolButton;

namespace craft::ui {

/// Knows the keys of core's filter language, not what they mean.
class FilterLine final : public QWidget {
    Q_OBJECT
public:
    explicit FilterLine(QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    /// Shows it and emits committed() at once.
    void setText(const QString& text);
    /// Without any signal.
    void showText(const QString& text);
    /// Says what is wrong below the line and underlines it there; `position` and `size` in bytes
    /// of the UTF-8 text, a size of 0 underlines nothing.
    void showError(const QString& what, const QString& hint, std::size_t position,
                   std::size_t size);
    void clearError();
    [[nodiscard]] QString errorText() const;

    /// Newest first.
    [[nodiscard]] const QStringList& history() const { return m_history; }
    void setHistory(const QStringList& lines);
    /// Values to complete behind a key ("corpus:"), asked for when needed.
    void setValues(std::function<QStringList(const QString& key)> values);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

signals:
    /// The user paused, pressed Enter, or chose from a list.
    void committed(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHelp();
    void fillHistoryMenu();
    void remember(const QString& line);
    void commit();
    void complete();
    void insertCompletion(const QString& text);
    void underline(int first, int size);
    [[nodiscard]] std::pair<int, int> termAtCursor() const; ///< start, size

    QLineEdit* m_edit;
    QToolButton* m_historyButton;
    QToolButton* m_helpButton;
    QLabel* m_error;
    QMenu* m_historyMenu;
    QCompleter* m_completer;
    QStandardItemModel* m_completions;
    QTimer m_pause;
    QString m_committed;
    QStringList m_history;
    std::function<QStringList(const QString&)> m_values;
};

} // namespace craft::ui
