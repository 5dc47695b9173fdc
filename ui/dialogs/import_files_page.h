// SPDX-License-Identifier: GPL-3.0-or-later
// First page of the import wizard: which files, for what, and into which project.
#pragma once

#include "ui/dialogs/import_plan.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace craft::ui {

class Workbench;

/// The files of one role: a drop target with a list.
class RoleBox final : public QWidget {
    Q_OBJECT
public:
    RoleBox(Role role, QWidget* parent);
    void show(const ImportScan& scan, bool isScanning);

signals:
    void filesAdded(const QStringList& files);
    void filesRemoved(const QStringList& files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addCorpus(const PlannedCorpus& corpus);
    void removeCurrent();

    Role m_role;
    QTreeWidget* m_list;
    QLabel* m_message;
    QPushButton* m_remove;
};

class ImportFilesPage final : public QWidget {
    Q_OBJECT
public:
    ImportFilesPage(Workbench& workbench, ImportPlan& plan, QWidget* parent);

    /// Adds files, each to the role that its name speaks of.
    /// Into a project of its own, or into the open one if there is one.
    void preferNewProject(bool on);
    void addFiles(const QStringList& files);
    void addFiles(Role role, const QStringList& files);
    /// The keyboard begins at this role's files.
    void startAt(Role role);
    /// Empty if the pairs go into the open project.
    [[nodiscard]] QString newProject() const;
    /// Whether there is something to go on with; else why not.
    [[nodiscard]] QString obstacle() const;

signals:
    void changed();

private:
    void rescan();
    void show();
    void suggestProject();
    [[nodiscard]] QWidget* makeProjectRow();

    Workbench& m_workbench;
    ImportPlan& m_plan;
    std::array<RoleBox*, 3> m_boxes{};
    QRadioButton* m_new = nullptr;
    QRadioButton* m_open = nullptr;
    QLineEdit* m_path = nullptr;
    bool m_isScanning = false;
    bool m_pathIsTyped = false;
};

} // namespace craft::ui
