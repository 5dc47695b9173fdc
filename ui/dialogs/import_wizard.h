// SPDX-License-Identifier: GPL-3.0-or-later
// From files to pairs in a project, in three pages: files, format, check.
#pragma once

#include "ui/dialogs/import_plan.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace craft::ui {

class ImportCheckPage;
class ImportFilesPage;
class ImportFormatPage;
class Workbench;

/// Show it with open(); it deletes nothing by itself. Accepted when pairs were imported: the
/// project is then open, and if the user asked for it its first selection is on the way.
class ImportWizard final : public QDialog {
    Q_OBJECT
public:
    /// `files`, if any, go to the roles that their names speak of.
    ImportWizard(Workbench& workbench, const QStringList& files, QWidget* parent = nullptr);

    [[nodiscard]] ImportFilesPage& filesPage() { return *m_files; }
    [[nodiscard]] int page() const;
    void next();
    void back();
    /// Stops what runs; nothing is kept then.
    void reject() override;

private:
    void goTo(int page);
    void update();
    void selectNow();

    Workbench& m_workbench;
    ImportPlan m_plan;
    QStackedWidget* m_pages;
    ImportFilesPage* m_files;
    ImportFormatPage* m_format;
    ImportCheckPage* m_check;
    QLabel* m_steps;
    QLabel* m_obstacle;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace craft::ui
