// SPDX-License-Identifier: GPL-3.0-or-later
// The current pair in full: both sides, what is known of it, and the user's note.
#pragma once

#include "ui/workbench/workbench.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTextEdit;
class QToolButton;

namespace craft::ui {

class InspectorPanel final : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(Workbench& workbench, QWidget* parent = nullptr);
    /// Before the window closes or the row changes: keeps a note that is still being typed.
    void commitNote();
    void focusNote();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Page { Empty, Content };
    /// What is read of the pair.
    struct Shown {
        RowId row{};
        QString source;
        QString target;
        QString sourceLanguage;
        QString targetLanguage;
        QString corpus;
        std::uint64_t line = 0;
        std::uint32_t sourceTokens = 0;
        std::uint32_t targetTokens = 0;
        double ratio = 0;
        QList<std::pair<QString, QString>> extra; ///< column, value
    };

    QWidget* buildToolRow();
    QTextEdit* makeSide(const QString& name, const QString& accessibleName);
    void readRow();
    void showTexts();
    void showText(QTextEdit* side, const QString& text, const QString& language);
    void showFacts();
    void showNote();
    void updateSteps();
    void stepRank(int step);
    void countDuplicates();
    /// The row `step` places on in the cluster's order.
    [[nodiscard]] std::optional<RowId> neighbour(int step) const;

    Workbench& m_workbench;
    std::optional<Shown> m_shown;
    QString m_duplicates; ///< what counting came to, empty before

    QStackedWidget* m_stack;
    QLabel* m_title;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_beside;
    QToolButton* m_mono;
    QToolButton* m_invisible;
    QSplitter* m_sides;
    QTextEdit* m_source;
    QTextEdit* m_target;
    QWidget* m_factsBox;
    QGridLayout* m_facts;
    QPlainTextEdit* m_note;
};

} // namespace craft::ui
