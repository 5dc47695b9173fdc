// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/registry.h"
#include "ui/base/preferences.h"
#include "ui/base/text.h"
#include "ui/dialogs/command_text.h"
#include "ui/workbench/workbench.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QToolButton>
#include <QUrl>

#include <set>

namespace craft::ui {
namespace {

constexpr int kPreviewDelay = 250;
const char* const kPreviewTopic = "export-preview";

/// Exporters that a parameter switches on, not a check box of formats.
bool isMeta(std::string_view id)
{
    return id == "scores" || id == "clusters" || id == "rejected";
}

struct Consumer {
    std::string_view id;
    const char* loads;
    const char* snippet; ///< FOLDER, SPLIT, SRC and TGT are put in
};

constexpr Consumer kConsumers[] = {
    {"moses",
     QT_TRANSLATE_NOOP("craft::ui::ExportDialog",
                       "fairseq, Marian, OpenNMT: one file per language"),
     "fairseq-preprocess --trainpref FOLDER/SPLIT --source-lang SRC --target-lang TGT"},
    {"tsv",
     QT_TRANSLATE_NOOP("craft::ui::ExportDialog",
                       "pandas and scripts; your further columns stand behind the texts"),
     "pandas.read_csv('FOLDER/SPLIT.tsv', sep='\\t', quoting=3, header=None)"},
    {"csv",
     QT_TRANSLATE_NOOP("craft::ui::ExportDialog", "pandas and spreadsheets; quoted, with a header"),
     "pandas.read_csv('FOLDER/SPLIT.csv')"},
    {"jsonl",
     QT_TRANSLATE_NOOP("craft::ui::ExportDialog", "load_dataset and most fine-tuning scripts"),
     "load_dataset('FOLDER')"},
    {"tmx", QT_TRANSLATE_NOOP("craft::ui::ExportDialog", "translation memories such as OmegaT's"),
     "FOLDER/SPLIT.tmx"},
    {"ids",
     QT_TRANSLATE_NOOP("craft::ui::ExportDialog", "line numbers, for a corpus you keep yourself"),
     "numpy.load('FOLDER/ids.npy')"},
};

QString firstLanguage(const CorpusView& corpus, bool target)
{
    for (const CorpusPart& part : corpus.parts) {
        const std::string& code = target ? part.targetLanguage : part.sourceLanguage;
        if (!code.empty())
            return qstr(code);
    }
    return target ? QStringLiteral("tgt") : QStringLiteral("src");
}

bool isUsed(const QString& folder)
{
    const QDir dir(folder);
    return dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QString defaultFolder(const QString& project)
{
    const QFileInfo info(project);
    return info.absoluteDir().filePath(info.completeBaseName() + QStringLiteral("-subset"));
}

} // namespace

ExportDialog::ExportDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setSizeGripEnabled(true);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->addWidget(makeFormats());
    column->addWidget(makeOptions());
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(left);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Wide enough for the notes under the formats, and never wider than half of the screen.
    const QSize screen = (parent != nullptr ? parent->screen() : this->screen())->availableSize();
    const int unitWidth = fontMetrics().averageCharWidth();
    left->setMinimumWidth(std::clamp(screen.width() * 2 / 5, unitWidth * 34, unitWidth * 50));
    scroll->setMinimumWidth(left->minimumWidth() + fontMetrics().height() * 2);
    auto* top = new QHBoxLayout;
    top->addWidget(scroll);
    top->addWidget(makePreview(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top, 1);
    layout->addWidget(makeEnd());
    const int unit = fontMetrics().height();
    resize(QSize(unit * 68, std::min(unit * 42, 660)).boundedTo(screen * 0.95));

    m_delay.setSingleShot(true);
    m_delay.setInterval(kPreviewDelay);
    connect(&m_delay, &QTimer::timeout, this, &ExportDialog::refreshPreview);
    connect(&workbench, &Workbench::numbersChanged, this, &ExportDialog::optionsChanged);
    connect(&workbench.tasks(), &TaskRunner::changed, this, [this](const TaskInfo& task) {
        if (task.id != m_task || task.state != TaskState::Running)
            return;
        m_bar->setRange(0, task.fraction < 0 ? 0 : 1000);
        if (task.fraction >= 0)
            m_bar->setValue(static_cast<int>(task.fraction * 1000));
        m_message->setText(coreText(task.stage.toStdString()));
    });
    setFolder(defaultFolder(workbench.project().file));
    optionsChanged();
}

QWidget* ExportDialog::makeFormats()
{
    auto* box = new QWidget;
    auto* layout = new QGridLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(0, 1);
    auto* title = new QLabel(tr("Formats"), box);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title, 0, 0);
    std::set<QString> chosen;
    const QVariant stored = m_workbench.preferences().value(QStringLiteral("export/formats"));
    if (stored.isValid()) {
        const QStringList ids = stored.toStringList();
        chosen = {ids.begin(), ids.end()};
    } else {
        for (const std::string& id : standardFormats())
            chosen.insert(qstr(id));
    }
    for (const auto& entry : exporters()) {
        if (isMeta(entry.id))
            continue;
        QString loads;
        QString snippet;
        for (const Consumer& consumer : kConsumers) {
            if (consumer.id == entry.id) {
                loads = tr(consumer.loads);
                snippet = QString::fromLatin1(consumer.snippet);
            }
        }
        addFormat(layout, std::string(entry.id), loads, snippet);
        m_formats.back().check->setText(coreText(entry.label));
        m_formats.back().check->setChecked(chosen.contains(qstr(entry.id)));
    }
    return box;
}

void ExportDialog::addFormat(QGridLayout* layout, const std::string& id, const QString& loads,
                             const QString& snippet)
{
    const int row = layout->rowCount();
    auto* check = new QCheckBox;
    check->setObjectName(QStringLiteral("format-") + qstr(id));
    check->setAccessibleDescription(loads);
    auto* note = new QLabel(loads);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setIndent(fontMetrics().height() * 3 / 2);
    note->setWordWrap(true);
    layout->addWidget(check, row, 0);
    layout->addWidget(note, row + 1, 0, 1, 2);
    m_formats.push_back({id, check, note, loads});
    connect(check, &QAbstractButton::toggled, this, &ExportDialog::optionsChanged);
    auto* copy = new QToolButton;
    copy->setText(tr("Copy snippet"));
    copy->setAutoRaise(true);
    copy->setToolTip(snippet);
    copy->setAccessibleName(tr("Copy how to load %1").arg(qstr(id)));
    layout->addWidget(copy, row, 1);
    connect(copy, &QAbstractButton::clicked, this, [this, snippet] {
        QString text = snippet;
        const ProjectView& project = m_workbench.project();
        text.replace(QLatin1String("FOLDER"), folder());
        text.replace(QLatin1String("SPLIT"), qstr(exportParams()["split"]));
        text.replace(QLatin1String("SRC"), firstLanguage(project.of(Role::Pool), false));
        text.replace(QLatin1String("TGT"), firstLanguage(project.of(Role::Pool), true));
        QGuiApplication::clipboard()->setText(text);
    });
}

QWidget* ExportDialog::makeOptions()
{
    auto* box = new QWidget;
    m_form = new QFormLayout(box);
    m_form->setContentsMargins(0, 0, 0, 0);
    for (const ParamSpec& spec : craft::exportParams()) {
        if (spec.id == "overwrite")
            continue; // asked for by name when it matters
        const QString label = coreText(spec.label);
        const QString stored =
            m_workbench.preferences()
                .value(QStringLiteral("export/") + qstr(spec.id), qstr(toText(spec.standard)))
                .toString();
        QWidget* editor = nullptr;
        if (std::holds_alternative<bool>(spec.standard)) {
            auto* check = new QCheckBox(label, box);
            check->setChecked(stored == QLatin1String("true"));
            connect(check, &QAbstractButton::toggled, this, &ExportDialog::optionsChanged);
            m_form->addRow(check);
            editor = check;
        } else if (!spec.choices.empty()) {
            auto* combo = new QComboBox(box);
            for (const std::string& choice : spec.choices)
                combo->addItem(coreText(choice), qstr(choice));
            combo->setCurrentIndex(std::max(0, combo->findData(stored)));
            connect(combo, &QComboBox::activated, this, &ExportDialog::optionsChanged);
            m_form->addRow(label, combo);
            editor = combo;
        } else {
            auto* edit = new QLineEdit(stored, box);
            connect(edit, &QLineEdit::textEdited, this, &ExportDialog::optionsChanged);
            m_form->addRow(label, edit);
            editor = edit;
        }
        editor->setObjectName(QStringLiteral("export-") + qstr(spec.id));
        editor->setAccessibleName(label);
        editor->setToolTip(coreText(spec.help));
        m_options[spec.id] = editor;
    }
    return box;
}

QWidget* ExportDialog::makePreview()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    auto* label = new QLabel(tr("First lines of"), box);
    m_file = new QComboBox(box);
    m_file->setObjectName(QStringLiteral("previewFile"));
    m_file->setAccessibleName(tr("File to look at"));
    label->setBuddy(m_file);
    top->addWidget(label);
    top->addWidget(m_file, 1);
    m_text = new QPlainTextEdit(box);
    m_text->setObjectName(QStringLiteral("previewText"));
    m_text->setAccessibleName(tr("First lines of the file"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_estimate = new QLabel(box);
    m_estimate->setObjectName(QStringLiteral("exportEstimate"));
    m_estimate->setWordWrap(true);
    layout->addLayout(top);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_estimate);
    connect(m_file, &QComboBox::currentIndexChanged, this, &ExportDialog::showFile);
    return box;
}

QWidget* ExportDialog::makeEnd()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("&Folder"), box);
    m_folder = new QLineEdit(box);
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_folder->setAccessibleName(tr("Folder to write"));
    m_folder->setToolTip(tr("It appears complete or not at all"));
    label->setBuddy(m_folder);
    auto* browse = new QPushButton(tr("Browse…"), box);
    browse->setAutoDefault(false);
    line->addWidget(label);
    line->addWidget(m_folder, 1);
    line->addWidget(browse);
    layout->addLayout(line);
    connect(m_folder, &QLineEdit::textEdited, this, [this] {
        m_replace->setVisible(false);
        showMessage({}, false);
        updateButtons();
    });
    connect(browse, &QAbstractButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(
            this, tr("Folder to write"), QFileInfo(folder()).absolutePath());
        if (chosen.isEmpty())
            return;
        // A folder with other things in it is a place, not the thing to replace.
        const bool isPlace = isUsed(chosen) && !isExportFolder(chosen.toStdString());
        setFolder(isPlace ? QDir(chosen).filePath(
                      QFileInfo(defaultFolder(m_workbench.project().file)).fileName())
                          : chosen);
    });

    m_message = new QLabel(box);
    m_message->setObjectName(QStringLiteral("exportMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_bar = new QProgressBar(box);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_bar->setVisible(false);
    layout->addWidget(m_message);
    layout->addWidget(m_bar);

    const auto button = [&](const QString& text, const char* name) {
        auto* made = new QPushButton(text, box);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    m_copyCommand = button(tr("Copy as command line"), "copyCommand");
    m_openFolder = button(tr("Open folder"), "openFolder");
    m_copyPath = button(tr("Copy path"), "copyPath");
    m_replace = button({}, "replaceFolder");
    m_cancel = button(tr("Cancel"), "exportCancel");
    m_export = button(tr("Export"), "exportStart");
    m_export->setDefault(true);
    for (QPushButton* hidden : {m_openFolder, m_copyPath, m_replace})
        hidden->setVisible(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copyCommand);
    buttons->addWidget(m_openFolder);
    buttons->addWidget(m_copyPath);
    buttons->addStretch(1);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    layout->addLayout(buttons);
    connect(m_copyCommand, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(runCommand(
            m_workbench.project(), m_workbench.params(), formats(), exportParams(), folder()));
        showMessage(tr("The command is in the clipboard"), false);
    });
    connect(m_openFolder, &QAbstractButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_written)); });
    connect(m_copyPath, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_written)); });
    connect(m_replace, &QAbstractButton::clicked, this, [this] {
        m_overwrite = true;
        start();
    });
    connect(m_cancel, &QAbstractButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &QAbstractButton::clicked, this, &ExportDialog::askOrStart);
    return box;
}

QString ExportDialog::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text());
}

void ExportDialog::setFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_replace->setVisible(false);
    showMessage({}, false);
    updateButtons();
}

std::vector<std::string> ExportDialog::formats() const
{
    std::vector<std::string> out;
    for (const Format& format : m_formats) {
        if (format.check->isChecked())
            out.push_back(format.id);
    }
    return out;
}

void ExportDialog::setFormat(const std::string& id, bool on)
{
    for (const Format& format : m_formats) {
        if (format.id == id)
            format.check->setChecked(on);
    }
}

std::map<std::string, std::string> ExportDialog::exportParams() const
{
    std::map<std::string, std::string> out;
    for (const auto& [id, editor] : m_options) {
        if (const auto* check = qobject_cast<const QCheckBox*>(editor))
            out[id] = check->isChecked() ? "true" : "false";
        else if (const auto* combo = qobject_cast<const QComboBox*>(editor))
            out[id] = combo->currentData().toString().toStdString();
        else if (const auto* edit = qobject_cast<const QLineEdit*>(editor))
            out[id] = edit->text().toStdString();
    }
    return out;
}

void ExportDialog::optionsChanged()
{
    if (m_export == nullptr)
        return; // being made
    m_delay.start();
    updateButtons();
}

void ExportDialog::updateButtons()
{
    const bool runs = m_task != 0;
    m_export->setEnabled(!runs && m_workbench.hasNumbers() && !formats().empty()
                         && !folder().isEmpty());
    m_cancel->setText(!runs && !m_written.isEmpty() ? tr("Close") : tr("Cancel"));
    m_copyCommand->setEnabled(m_workbench.hasNumbers());
    m_bar->setVisible(runs);
    m_openFolder->setVisible(!runs && !m_written.isEmpty());
    m_copyPath->setVisible(!runs && !m_written.isEmpty());
}

void ExportDialog::refreshPreview()
{
    if (!m_workbench.hasNumbers() || m_task != 0)
        return;
    m_workbench.runTask(
        {tr("Preview of the export"), QString::fromLatin1(kPreviewTopic), Supersede::Running, true},
        [params = m_workbench.params(), ids = formats(), options = exportParams()](Engine& engine,
                                                                                   Job& job) {
            Pipeline& pipeline = engine.pipeline(params);
            const RunResult result = runAll(pipeline, job);
            const auto ranking = pipeline.ranking(job);
            return previewExport({engine.inputs(), result, *ranking, {}, ids, options}, job);
        },
        [self = QPointer(this)](Outcome<ExportPreview> outcome) {
            if (!self)
                return;
            if (const auto* preview = std::get_if<ExportPreview>(&outcome))
                self->showPreview(*preview);
            else if (const auto* error = std::get_if<Error>(&outcome))
                self->showMessage(qstr(str(error->what(), ". ", error->hint())), true);
        });
}

void ExportDialog::showPreview(const ExportPreview& preview)
{
    if (m_written.isEmpty() && !m_replace->isVisible())
        showMessage({}, false);
    std::uint64_t bytes = 0;
    for (Format& format : m_formats)
        format.note->setText(format.help);
    const QString before = m_file->currentText();
    m_files.clear();
    for (const FormatPreview& format : preview.formats) {
        for (const PreviewFile& file : format.files) {
            m_files.push_back(file);
            const auto lines =
                static_cast<std::uint64_t>(std::count(file.head.begin(), file.head.end(), '\n'));
            // The validation set comes as it is, however many pairs are selected.
            const bool isData = !isMeta(format.id) && !file.path.starts_with("validation");
            if (lines > 0 && isData)
                bytes += file.head.size() * preview.written / lines;
        }
        for (Format& known : m_formats) {
            if (known.id == format.id && format.sanitised > 0) {
                QStringList kinds;
                for (const auto& [kind, count] : format.characters)
                    kinds << tr("%1 %2", "count, kind of character")
                                 .arg(countText(count), coreText(kind));
                known.note->setText(tr("%1\n⚠ %n pair(s) change to fit: %2", nullptr,
                                       static_cast<int>(format.sanitised))
                                        .arg(known.help, kinds.join(QStringLiteral(", "))));
            }
        }
    }
    {
        const QSignalBlocker blocker(m_file);
        m_file->clear();
        for (const PreviewFile& file : m_files)
            m_file->addItem(qstr(file.path));
        m_file->setCurrentIndex(std::max(0, m_file->findText(before)));
    }
    showFile();
    QString text =
        tr("%n pair(s) will be written, about %1", nullptr, static_cast<int>(preview.written))
            .arg(bytesText(bytes));
    if (preview.droppedEmpty > 0)
        text += QLatin1Char('\n')
            + tr("%n pair(s) are left out because a side is empty", nullptr,
                 static_cast<int>(preview.droppedEmpty));
    m_estimate->setText(text);
}

void ExportDialog::showFile()
{
    const auto at = static_cast<std::size_t>(m_file->currentIndex());
    m_text->setPlainText(at < m_files.size() ? qstr(m_files[at].head) : QString());
}

void ExportDialog::askOrStart()
{
    m_overwrite = false;
    const std::string path = folder().toStdString();
    const QString name = QFileInfo(folder()).fileName();
    if (!isUsed(folder()) && !QFileInfo(folder()).isFile()) {
        start();
        return;
    }
    if (!isExportFolder(path)) {
        showMessage(tr("%1 holds other things: choose a new or an empty folder").arg(name), true);
        return;
    }
    showMessage(tr("%1 holds an earlier export. It stays until the new one is complete.").arg(name),
                true);
    m_replace->setText(tr("Replace %1").arg(name));
    m_replace->setVisible(true);
    m_replace->setFocus();
}

void ExportDialog::start()
{
    m_replace->setVisible(false);
    m_written.clear();
    remember();
    auto options = exportParams();
    options["overwrite"] = m_overwrite ? "true" : "false";
    showMessage(tr("Exporting…"), false);
    m_bar->setRange(0, 0);
    m_workbench.tasks().cancelTopic(QString::fromLatin1(kPreviewTopic));
    m_task = m_workbench.runTask(
        {tr("Exporting"), QStringLiteral("export"), Supersede::Nothing},
        [params = m_workbench.params(), ids = formats(), options,
         path = folder().toStdString()](Engine& engine, Job& job) {
            Pipeline& pipeline = engine.pipeline(params);
            const RunResult result = runAll(pipeline, job);
            const auto ranking = pipeline.ranking(job);
            return exportRun({engine.inputs(), result, *ranking, path, ids, options}, job);
        },
        [self = QPointer(this)](Outcome<ExportReport> outcome) {
            if (self)
                self->finish(std::move(outcome));
        });
    updateButtons();
}

void ExportDialog::finish(Outcome<ExportReport> outcome)
{
    m_task = 0;
    m_overwrite = false;
    if (const auto* error = std::get_if<Error>(&outcome)) {
        const QString hint = qstr(error->hint());
        showMessage(hint.isEmpty()
                        ? qstr(error->what())
                        : tr("%1\n%2", "what is wrong, what to do").arg(qstr(error->what()), hint),
                    true);
    } else if (const auto* report = std::get_if<ExportReport>(&outcome)) {
        m_written = QFileInfo(folder()).absoluteFilePath();
        QString hash;
        for (const OutputFile& file : report->outputs) {
            if (file.path == kManifestName)
                hash = qstr(file.sha256);
        }
        showMessage(tr("Wrote %n pair(s) to %1\nSHA-256 of the manifest %2", nullptr,
                       static_cast<int>(report->written))
                        .arg(QDir::toNativeSeparators(m_written), hash),
                    false);
        if (!m_workbench.project().readOnly)
            m_workbench.keepRun();
        m_workbench.post(tr("Wrote %n pair(s) to %1", nullptr, static_cast<int>(report->written))
                             .arg(QDir::toNativeSeparators(m_written)));
        emit exported(m_written);
    } else {
        showMessage(tr("Stopped. Nothing was written."), false);
    }
    updateButtons();
}

void ExportDialog::showMessage(const QString& text, bool isProblem)
{
    m_message->setText(isProblem && !text.isEmpty() ? tr("⚠ %1").arg(text) : text);
    m_message->setVisible(!text.isEmpty());
}

void ExportDialog::remember()
{
    Preferences& preferences = m_workbench.preferences();
    QStringList ids;
    for (const std::string& id : formats())
        ids << qstr(id);
    preferences.setValue(QStringLiteral("export/formats"), ids);
    for (const auto& [id, value] : exportParams())
        preferences.setValue(QStringLiteral("export/") + qstr(id), qstr(value));
}

void ExportDialog::reject()
{
    if (m_task != 0) {
        m_workbench.tasks().cancel(m_task); // the first press stops, the next one closes
        return;
    }
    m_workbench.tasks().cancelTopic(QString::fromLatin1(kPreviewTopic));
    QDialog::reject();
}

} // namespace craft::ui
