// SPDX-License-Identifier: GPL-3.0-or-later
// The window in all its states, one picture each.
#pragma once

#include "core/import/import.h"
#include "ui/main_window.h"

#include <QDir>
#include <QStringList>

namespace craft::ui {

/// Drives a window from the start page through a selection to every tab and dialog and writes a
/// PNG of each. Without a corpus it takes the bundled sample.
class Scenes {
public:
    struct Options {
        QDir folder; ///< for the project
        QString pool;
        QString validation;
        QString test; ///< empty: no scene with a test set
        QString label; ///< value of its domain in the pool's first extra column, may be empty
        QString languages; ///< "en-hi"; empty: as found
        QStringList only; ///< names of pictures; empty: all
        QSize size{1280, 800};
        QString budget; ///< pairs; empty: as suggested
        QString query; ///< filter of the pairs
    };

    Scenes(MainWindow& window, Preferences& preferences, const QDir& out, Options options);

    /// False if something did not come to an end; says what on the error stream.
    [[nodiscard]] bool shootAll();

private:
    [[nodiscard]] bool wants(const QStringList& names) const;
    void save(const QString& name, QWidget& widget);
    /// Nothing runs and what is shown is up to date.
    [[nodiscard]] bool settle();
    [[nodiscard]] bool shootImport();
    [[nodiscard]] bool select();
    [[nodiscard]] bool shootTabs();
    [[nodiscard]] bool shootPairs();
    [[nodiscard]] bool shootSweep();
    [[nodiscard]] bool shootCompare();
    [[nodiscard]] bool shootTestSet();
    [[nodiscard]] bool importTest();
    [[nodiscard]] bool shootMethods();
    [[nodiscard]] bool shootLab();
    [[nodiscard]] bool shootDialogs();

    MainWindow& m_window;
    Preferences& m_preferences;
    QDir m_out;
    Options m_options;
};

} // namespace craft::ui
