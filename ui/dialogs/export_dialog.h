// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the present selection as a folder: formats, options, a look at the files, and the export.
#pragma once

#include "core/pipeline/export_run.h"
#include "ui/base/task_runner.h"

#include <QDialog>
#include <QTimer>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace craft::ui {

class Workbench;

/// Show it with open(). The bytes are those of `craft run` with the same parameters. After an
/// export the run is kept in the project, so that `craft export` finds it.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] QString folder() const;
    void setFolder(const QString& folder);
    /// Exporter ids, in the order of the registry.
    [[nodiscard]] std::vector<std::string> formats() const;
    void setFormat(const std::string& id, bool on);
    /// Export parameters as texts, all of them.
    [[nodiscard]] std::map<std::string, std::string> exportParams() const;
    void start();
    void reject() override;

signals:
    void exported(const QString& folder);

private:
    struct Format {
        std::string id;
        QCheckBox* check;
        QLabel* note; ///< what sanitising will change
        QString help;
    };

    [[nodiscard]] QWidget* makeFormats();
    [[nodiscard]] QWidget* makeOptions();
    [[nodiscard]] QWidget* makePreview();
    [[nodiscard]] QWidget* makeEnd();
    void addFormat(class QGridLayout* layout, const std::string& id, const QString& loads,
                   const QString& snippet);
    void optionsChanged();
    void refreshPreview();
    void showPreview(const ExportPreview& preview);
    void showFile();
    void askOrStart();
    void finish(Outcome<ExportReport> outcome);
    void showMessage(const QString& text, bool isProblem);
    void updateButtons();
    void remember();

    Workbench& m_workbench;
    std::vector<Format> m_formats;
    std::map<std::string, QWidget*> m_options; ///< check box, combo or line edit by parameter
    QFormLayout* m_form = nullptr;
    QComboBox* m_file = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_estimate = nullptr;
    QLineEdit* m_folder = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_replace = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_openFolder = nullptr;
    QPushButton* m_copyPath = nullptr;
    QPushButton* m_copyCommand = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_export = nullptr;
    QTimer m_delay;
    std::vector<PreviewFile> m_files;
    quint64 m_task = 0; ///< the export that runs, 0 if none
    bool m_overwrite = false;
    QString m_written; ///< folder of the last export
};

} // namespace craft::ui
