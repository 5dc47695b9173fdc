// SPDX-License-Identifier: GPL-3.0-or-later
// Second page of the import wizard: how each corpus is read, with a look at what comes out.
#pragma once

#include "ui/dialogs/import_plan.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace craft::ui {

class PreviewModel;
class Workbench;

class ImportFormatPage final : public QWidget {
    Q_OBJECT
public:
    ImportFormatPage(Workbench& workbench, ImportPlan& plan, QWidget* parent);
    ~ImportFormatPage() override;

    /// Shows the plan's corpora.
    void enter();
    /// Stops reading.
    void leave();
    /// Why not to go on; empty if nothing speaks against it.
    [[nodiscard]] QString obstacle() const;

signals:
    void changed();

private:
    struct HeadBox; ///< the first pairs, on their way from the compute thread
    struct Look; ///< what a preview came to

    [[nodiscard]] QWidget* makeOptions();
    [[nodiscard]] QWidget* makePreview();
    void fillCorpora();
    void showCorpus(int index);
    void showOptions();
    void showColumns(const PreviewColumns& columns, const std::string& format);
    void readOptions();
    void swapSides();
    void startPreview();
    void finishPreview(const Look& look);
    void showPreview(const ImportPreview& preview);
    void showProblem(const QString& text, const QString& hint);
    void spanHeadings();
    [[nodiscard]] PlannedCorpus* current();
    [[nodiscard]] static QString columnOf(const QComboBox& combo);

    Workbench& m_workbench;
    ImportPlan& m_plan;
    int m_current = 0;
    bool m_isShowing = false; ///< controls are being filled, not edited
    bool m_columnsAreKnown = false;
    std::vector<FileList> m_keys; ///< of the plan's corpora, for the edits
    std::vector<bool> m_failed; ///< corpora whose last preview failed

    QComboBox* m_corpus = nullptr;
    QFormLayout* m_form = nullptr;
    QComboBox* m_format = nullptr;
    QLabel* m_reason = nullptr;
    QComboBox* m_source = nullptr;
    QComboBox* m_target = nullptr;
    QCheckBox* m_header = nullptr;
    QLineEdit* m_sourceLanguage = nullptr;
    QLineEdit* m_targetLanguage = nullptr;
    QPushButton* m_swap = nullptr;
    QComboBox* m_invalid = nullptr;
    QCheckBox* m_nfc = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_counts = nullptr;
    QTableView* m_table = nullptr;
    PreviewModel* m_model = nullptr;
    QTimer m_delay; ///< from an edit to the next preview
    QTimer m_headTimer;
    std::shared_ptr<HeadBox> m_head;
};

} // namespace craft::ui
