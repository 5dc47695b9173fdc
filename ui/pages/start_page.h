// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while no project is open: where to begin.
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace craft::ui {

class Preferences;
class Workbench;

/// Three ways to begin, the recent projects, and the four steps. Files dropped anywhere on it start
/// a project, a project file is opened.
class StartPage final : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(Workbench& workbench, QWidget* parent = nullptr);

signals:
    /// With the files that were dropped, or none: ask for them.
    void newProject(const QStringList& files);
    /// An empty name: ask for it.
    void openProject(const QString& file);
    void trySample();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeActions();
    [[nodiscard]] QWidget* makeRecent();
    [[nodiscard]] QWidget* makeSteps();
    void fillRecent();
    [[nodiscard]] QWidget* makeRecentRow(const QString& file);
    void locate(const QString& file);

    Preferences& m_preferences;
    QVBoxLayout* m_recentRows = nullptr;
    QLabel* m_noRecent = nullptr;
    bool m_isDropTarget = false;
};

/// The local files of a drag; empty if there are none.
[[nodiscard]] QStringList droppedFiles(const class QMimeData* data);

} // namespace craft::ui
