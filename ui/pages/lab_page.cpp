// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Lab: what is to be done. What came out is in lab_page_results.cpp.
#include "ui/pages/lab_page.h"

#include "core/lab/experiments.h"
#include "ui/base/text.h"
#include "ui/charts/lab_chart.h"
#include "ui/models/lab.h"
#include "ui/pages/lab_form.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace craft::ui {
namespace {

constexpr int kApplyDelay = 400; ///< ms after the last change of the form

QLabel* wrappedLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

LabPage::LabPage(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_lab(new Lab(workbench, this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("labPage"));
    auto* results = new QSplitter(Qt::Vertical);
    results->setChildrenCollapsible(false);
    results->addWidget(buildTable());
    results->addWidget(buildCharts());
    results->setStretchFactor(0, 1);
    results->setStretchFactor(1, 1);
    auto* content = new QSplitter(Qt::Horizontal);
    content->setObjectName(QStringLiteral("labSplitter"));
    content->setChildrenCollapsible(false);
    content->addWidget(buildSide());
    content->addWidget(results);
    content->setStretchFactor(0, 0);
    content->setStretchFactor(1, 1);
    content->setSizes({fontMetrics().averageCharWidth() * 36, 3000});
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(content);
    m_stack->addWidget(page);
    m_stack->addWidget(buildEmpty());
    m_applyTimer.setSingleShot(true);
    m_applyTimer.setInterval(kApplyDelay);
    connect(&m_applyTimer, &QTimer::timeout, this, &LabPage::applyForm);
    connect(m_form, &LabForm::edited, this, [this] {
        m_applyTimer.start();
        showState();
    });
    connect(m_lab, &Lab::stateChanged, this, &LabPage::showState);
    connect(m_lab, &Lab::viewChanged, this, &LabPage::showView);
    connect(&workbench, &Workbench::projectChanged, this, &LabPage::projectChanged);
    connect(&workbench, &Workbench::statusChanged, this, &LabPage::showEmpty);
    showEmpty();
    showView();
}

QWidget* LabPage::buildSide()
{
    m_side = new QWidget;
    m_experiment = new QComboBox;
    m_experiment->setObjectName(QStringLiteral("labExperiment"));
    m_experiment->setAccessibleName(tr("Experiment"));
    m_experiment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_experiment->setMinimumContentsLength(14);
    m_description = wrappedLabel(QStringLiteral("labDescription"));
    m_form = new LabForm(m_workbench);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    scroll->setMinimumWidth(m_form->minimumSizeHint().width()
                            + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    m_folderText = new QLabel;
    m_folderText->setObjectName(QStringLiteral("labFolder"));
    m_folderText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_changeFolder = new QPushButton(tr("Change…"));
    m_changeFolder->setObjectName(QStringLiteral("labChangeFolder"));
    m_changeFolder->setToolTip(tr("Where the results are kept. Start goes on from what is there. "
                                  "When the project is opened again, the folder beside it is "
                                  "shown: choose another one again then"));
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folderText, 1);
    folder->addWidget(m_changeFolder);
    m_saveSpec = new QPushButton(tr("Save specification…"));
    m_saveSpec->setObjectName(QStringLiteral("labSaveSpec"));
    m_saveSpec->setToolTip(
        tr("Writes the experiment as TOML: craft lab FILE gives the same numbers "
           "on the command line"));
    m_start = new QPushButton(tr("Start"));
    m_start->setObjectName(QStringLiteral("labStart"));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("labProgress"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the experiment"));
    m_state = wrappedLabel(QStringLiteral("labState"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_saveSpec, 1);
    buttons->addWidget(m_start, 1);
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_experiment);
    column->addWidget(m_description);
    column->addWidget(scroll, 1);
    column->addLayout(folder);
    column->addLayout(buttons);
    column->addWidget(m_progress);
    column->addWidget(m_state);
    connect(m_experiment, &QComboBox::activated, this, &LabPage::experimentChosen);
    connect(m_changeFolder, &QPushButton::clicked, this, &LabPage::chooseFolder);
    connect(m_saveSpec, &QPushButton::clicked, this, &LabPage::saveSpec);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_lab->isRunning()) {
            m_lab->stop();
            return;
        }
        if (m_applyTimer.isActive())
            applyForm();
        m_lab->start();
    });
    return m_side;
}

QWidget* LabPage::buildEmpty()
{
    auto* box = new QWidget;
    box->setObjectName(QStringLiteral("labEmpty"));
    m_emptyTitle = new QLabel;
    m_emptyText = new QLabel;
    m_emptyAction = new QPushButton;
    m_emptyAction->setObjectName(QStringLiteral("labEmptyAction"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_emptyTitle->setFont(large);
    for (QLabel* label : {m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* column = new QVBoxLayout(box);
    column->addStretch(2);
    column->addWidget(m_emptyTitle);
    column->addWidget(m_emptyText);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_emptyAction, 0, Qt::AlignCenter);
    column->addStretch(3);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (m_workbench.project().isReady())
            emit testImportRequested();
        else
            emit importRequested();
    });
    return box;
}

void LabPage::showEmpty()
{
    const ProjectView& project = m_workbench.project();
    const bool isOpen = m_workbench.hasProject();
    const bool isReady = isOpen && project.isReady();
    const bool hasTest = isReady && project.of(Role::Test).pairs > 0;
    m_stack->setCurrentIndex(hasTest ? 0 : 1);
    m_emptyAction->setVisible(isOpen);
    const QString purpose = tr("Here methods are compared on your own pairs: which one finds what "
                               "is worth training on, and at what cost.");
    if (!isOpen) {
        m_emptyTitle->setText(tr("No project is open"));
        m_emptyText->setText(purpose);
    } else if (!isReady) {
        m_emptyTitle->setText(tr("Pool and validation are needed"));
        m_emptyText->setText(purpose);
        m_emptyAction->setText(tr("Import files"));
    } else {
        m_emptyTitle->setText(tr("A test set is needed"));
        m_emptyText->setText(purpose + QLatin1Char(' ')
                             + tr("Selections are measured on pairs of the wanted domain that no "
                                  "method has seen: a test set of some hundred pairs is enough."));
        m_emptyAction->setText(tr("Import a test set"));
    }
}

void LabPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        projectChanged();
}

void LabPage::projectChanged()
{
    showEmpty();
    const QString project = m_workbench.hasProject() ? m_workbench.project().file : QString();
    if (m_project != project) {
        m_isStale = true;
        m_applyTimer.stop(); // what was edited was an experiment on the other one
    } else if (!m_isStale && m_lab->spec().methods.empty() && !project.isEmpty()) {
        m_form->showProject(); // other corpora
        m_applyTimer.start();
    }
    if (!m_isStale || !isVisible() || project.isEmpty())
        return;
    m_isStale = false;
    m_project = project;
    m_name.clear();
    // The experiment that was run last.
    QString last = QStringLiteral("methods");
    QDateTime newest;
    for (const LabExperimentChoice& stored : storedExperiments(project)) {
        const QDateTime time = QFileInfo(stored.file).lastModified();
        if (!newest.isValid() || time > newest) {
            newest = time;
            last = stored.name;
        }
    }
    fillExperiments(last);
    experimentChosen(m_experiment->currentIndex());
}

void LabPage::fillExperiments(const QString& chosen)
{
    m_experiments = readyExperiments();
    for (LabExperimentChoice& stored : storedExperiments(m_workbench.project().file)) {
        const bool isReady = std::any_of(
            m_experiments.begin(), m_experiments.end(),
            [&](const LabExperimentChoice& choice) { return choice.name == stored.name; });
        if (!isReady)
            m_experiments.push_back(std::move(stored));
    }
    const QSignalBlocker quiet(m_experiment);
    m_experiment->clear();
    for (const LabExperimentChoice& choice : m_experiments) {
        m_experiment->addItem(choice.title, choice.name);
        m_experiment->setItemData(m_experiment->count() - 1, choice.description, Qt::ToolTipRole);
    }
    m_experiment->insertSeparator(m_experiment->count());
    m_experiment->addItem(tr("Open specification…"));
    m_experiment->setCurrentIndex(std::max(0, m_experiment->findData(chosen)));
}

void LabPage::experimentChosen(int index)
{
    if (index >= 0 && static_cast<std::size_t>(index) < m_experiments.size()) {
        load(m_experiments[static_cast<std::size_t>(index)]);
        return;
    }
    m_experiment->setCurrentIndex(std::max(0, m_experiment->findData(m_name)));
    chooseSpec();
}

LabSpec LabPage::specOf(const LabExperimentChoice& choice) const
{
    const LabExperiment* ready = findExperiment(choice.name.toStdString());
    const QString stored = QDir(labFolder(m_workbench.project().file, choice.name))
                               .filePath(QLatin1String(kLabSpecFile));
    try {
        if (QFileInfo::exists(stored))
            return readLabSpec(stored.toStdString());
    } catch (const Error& error) { // written by another version, or by hand
        if (ready == nullptr)
            throw;
        m_workbench.fail(error);
    }
    if (ready == nullptr)
        return readLabSpec(choice.file.toStdString());
    LabSpec out = parseLabSpec(ready->text, std::string(ready->name), ".");
    // The budget there is an example; the project's own says more.
    const auto& params = m_workbench.params();
    const auto budget = params.has("budget") ? params.integer("budget") : 0;
    out.budgets = {budget > 0 ? static_cast<std::uint64_t>(budget) : m_workbench.suggestedBudget()};
    return out;
}

void LabPage::load(const LabExperimentChoice& choice)
{
    LabSpec spec;
    try {
        spec = specOf(choice);
    } catch (const Error& error) {
        m_workbench.fail(error);
        if (m_name.isEmpty()) // nothing is shown yet
            load(readyExperiments().front());
        m_experiment->setCurrentIndex(std::max(0, m_experiment->findData(m_name)));
        return;
    }
    m_name = choice.name;
    m_folder = labFolder(m_workbench.project().file, choice.name);
    m_description->setText(choice.description.isEmpty() ? qstr(spec.description)
                                                        : choice.description);
    m_description->setVisible(!m_description->text().isEmpty());
    keepSpec(spec);
}

void LabPage::keepSpec(const LabSpec& spec)
{
    m_form->setSpec(spec);
    m_applyTimer.stop();
    showFolder();
    applyForm();
}

void LabPage::openSpec(const QString& file)
{
    LabSpec spec;
    try {
        spec = readLabSpec(file.toStdString());
    } catch (const Error& error) {
        m_workbench.fail(error);
        return;
    }
    if (!spec.tasks.empty())
        m_workbench.post(tr("The specification names pairs of its own. Here it is run on those of "
                            "the open project."));
    LabExperimentChoice choice{QFileInfo(file).completeBaseName(), {}, {}, file};
    if (findExperiment(choice.name.toStdString()) != nullptr)
        choice.name += QStringLiteral("-2"); // the results of the ready one stay apart
    choice.title = choice.name;
    const auto known =
        std::find_if(m_experiments.begin(), m_experiments.end(),
                     [&](const LabExperimentChoice& each) { return each.name == choice.name; });
    if (known == m_experiments.end()) {
        const QSignalBlocker quiet(m_experiment);
        m_experiment->insertItem(static_cast<int>(m_experiments.size()), choice.title, choice.name);
        m_experiments.push_back(choice);
    }
    m_experiment->setCurrentIndex(m_experiment->findData(choice.name));
    m_name = choice.name;
    m_folder = labFolder(m_workbench.project().file, choice.name);
    m_description->setText(qstr(spec.description));
    m_description->setVisible(!spec.description.empty());
    if (spec.budgets.empty())
        spec.budgets = {m_workbench.suggestedBudget()};
    keepSpec(spec);
}

void LabPage::showFolder()
{
    const QFileInfo folder(m_folder);
    m_folderText->setText(
        QDir::toNativeSeparators(folder.dir().dirName() + QLatin1Char('/') + folder.fileName()));
    m_folderText->setToolTip(
        tr("The results are kept in %1").arg(QDir::toNativeSeparators(m_folder)));
}

void LabPage::chooseSpec()
{
    auto* dialog = new QFileDialog(window(), tr("Open specification"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(QStringLiteral("TOML (*.toml)"));
    connect(dialog, &QFileDialog::fileSelected, this, &LabPage::openSpec);
    dialog->open();
}

void LabPage::chooseFolder()
{
    auto* dialog = new QFileDialog(window(), tr("Where the results are kept"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_folder = folder;
        showFolder();
        const QString stored = QDir(folder).filePath(QLatin1String(kLabSpecFile));
        try {
            if (QFileInfo::exists(stored))
                m_form->setSpec(readLabSpec(stored.toStdString()));
        } catch (const Error& error) {
            m_workbench.fail(error);
        }
        applyForm();
    });
    dialog->open();
}

void LabPage::applyForm()
{
    m_applyTimer.stop();
    if (m_lab->isRunning())
        return;
    m_lab->setSpec(m_form->problem().isEmpty() ? m_form->spec() : LabSpec{}, m_folder);
    showState();
}

void LabPage::showState()
{
    const bool isRunning = m_lab->isRunning();
    const bool isForm = m_form->problem().isEmpty();
    m_start->setText(isRunning ? tr("Stop") : tr("Start"));
    m_start->setEnabled(isRunning ? m_lab->canStop() : isForm);
    m_saveSpec->setEnabled(isForm);
    for (QWidget* widget : QList<QWidget*>{m_experiment, m_form, m_changeFolder})
        widget->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
    m_progress->setRange(0, static_cast<int>(m_lab->cells()));
    m_progress->setValue(static_cast<int>(m_lab->done()));
    QString text = isForm || isRunning ? m_lab->stateText() : m_form->problem();
    const double left = m_lab->secondsLeft();
    if (left >= 1)
        text += QStringLiteral(" · ") + tr("about %1 left").arg(durationText(left));
    m_state->setText(text);
}

void LabPage::saveSpec()
{
    auto* dialog = new QFileDialog(window(), tr("Save specification"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("toml"));
    dialog->setNameFilter(QStringLiteral("TOML (*.toml)"));
    dialog->selectFile(m_name + QStringLiteral(".toml"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) {
        const QString problem = saveSpecAs(name);
        m_workbench.post(problem.isEmpty() ? tr("%1 was written.").arg(name) : problem);
    });
    dialog->open();
}

QString LabPage::saveSpecAs(const QString& name) const
{
    LabSpec spec = m_form->spec();
    if (!isReadAlike(m_workbench.project()))
        return tr("The files of this project were read in different ways, which a specification "
                  "cannot say. The experiment runs here; for the command line, import all files "
                  "in one way.");
    LabTask task = projectTask(m_workbench.project());
    task.labelColumn = spec.defaults.labelColumn;
    task.label = spec.defaults.label;
    task.noise = spec.defaults.noise;
    spec.tasks = {std::move(task)};
    const std::string text = labSpecText(spec);
    QSaveFile file(name);
    const auto size = static_cast<qint64>(text.size());
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    return isWritten ? QString() : tr("%1 cannot be written: %2").arg(name, file.errorString());
}

} // namespace craft::ui
