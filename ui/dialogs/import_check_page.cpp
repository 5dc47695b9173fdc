// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_check_page.h"

#include "core/base/hash.h"
#include "ui/base/text.h"
#include "ui/dialogs/issue_texts.h"
#include "ui/workbench/workbench.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QStyle>
#include <QTreeWidget>

namespace craft::ui {
namespace {

const char* const kTopic = "import";

using Repeats = std::vector<std::pair<Role, std::size_t>>;

/// The requests of which every file was imported into the role before.
Repeats findRepeats(Project& project, const RoleRequests& requests, Job& job)
{
    Repeats out;
    for (const Role role : kRoles) {
        for (std::size_t i = 0; i < requests[role].size(); ++i) {
            bool isKnown = !requests[role][i].files.empty();
            for (const auto& file : requests[role][i].files) {
                job.checkpoint();
                isKnown = isKnown && std::filesystem::is_regular_file(file)
                    && project.hasInput(role, sha256OfFile(file));
            }
            if (isKnown)
                out.emplace_back(role, i);
        }
    }
    return out;
}

QString fileNames(const ImportRequest& request)
{
    QStringList names;
    for (const auto& file : request.files)
        names << QString::fromStdString(file.filename().string());
    return names.join(QStringLiteral(" + "));
}

} // namespace

ImportCheckPage::ImportCheckPage(Workbench& workbench, ImportPlan& plan, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_plan(plan)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stage(new QLabel(this))
    , m_question(new QWidget(this))
    , m_table(new QTreeWidget(this))
    , m_issues(new QTreeWidget(this))
    , m_reportButtons(new QWidget(this))
    , m_showIssues(new QPushButton(tr("Show skipped rows"), m_reportButtons))
    , m_budgetRow(new QWidget(this))
    , m_budget(new QSpinBox(m_budgetRow))
{
    m_title->setObjectName(QStringLiteral("importTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("importText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_stage->setForegroundRole(QPalette::PlaceholderText);

    auto* answers = new QHBoxLayout(m_question);
    answers->setContentsMargins(0, 0, 0, 0);
    auto* skip = new QPushButton(tr("Skip them"), m_question);
    skip->setObjectName(QStringLiteral("skipRepeats"));
    auto* again = new QPushButton(tr("Add them again"), m_question);
    again->setObjectName(QStringLiteral("addRepeats"));
    answers->addWidget(skip);
    answers->addWidget(again);
    answers->addStretch(1);
    connect(skip, &QAbstractButton::clicked, this, &ImportCheckPage::skipRepeats);
    connect(again, &QAbstractButton::clicked, this, &ImportCheckPage::import);

    const int wide = fontMetrics().averageCharWidth();
    m_table->setObjectName(QStringLiteral("reportTable"));
    m_table->setAccessibleName(tr("What became of the rows"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setHeaderLabels({tr("Corpus"), tr("For"), tr("Read"), tr("Used"), tr("Repaired"),
                              tr("Skipped"), tr("Why")});
    for (int column = 2; column < 6; ++column)
        m_table->headerItem()->setTextAlignment(column, Qt::AlignTrailing);
    m_table->setColumnWidth(0, wide * 22);
    m_table->setColumnWidth(1, wide * 16);
    for (int column = 2; column < 6; ++column)
        m_table->setColumnWidth(column, wide * 12);
    m_issues->setObjectName(QStringLiteral("issueTable"));
    m_issues->setAccessibleName(tr("Skipped and repaired rows"));
    m_issues->setRootIsDecorated(false);
    m_issues->setUniformRowHeights(true);
    m_issues->setHeaderLabels({tr("Corpus"), tr("Line"), tr("What"), tr("Text")});
    m_issues->headerItem()->setTextAlignment(1, Qt::AlignTrailing);
    m_issues->setColumnWidth(0, wide * 22);
    m_issues->setColumnWidth(1, wide * 12);
    m_issues->setColumnWidth(2, wide * 36);

    auto* buttons = new QHBoxLayout(m_reportButtons);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_showIssues->setObjectName(QStringLiteral("showSkipped"));
    m_showIssues->setCheckable(true);
    auto* save = new QPushButton(tr("Save report…"), m_reportButtons);
    save->setObjectName(QStringLiteral("saveReport"));
    buttons->addWidget(m_showIssues);
    buttons->addWidget(save);
    buttons->addStretch(1);
    connect(m_showIssues, &QAbstractButton::toggled, m_issues, &QWidget::setVisible);
    connect(save, &QAbstractButton::clicked, this, &ImportCheckPage::saveReport);

    auto* row = new QHBoxLayout(m_budgetRow);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("How many pairs can you afford to train on?"), m_budgetRow);
    label->setBuddy(m_budget);
    m_budget->setObjectName(QStringLiteral("importBudget"));
    m_budget->setAccessibleName(label->text());
    m_budget->setGroupSeparatorShown(true);
    row->addWidget(label);
    row->addWidget(m_budget);
    row->addStretch(1);
    connect(m_budget, &QSpinBox::valueChanged, this, &ImportCheckPage::changed);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text), m_question,
          static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_stage)})
        layout->addWidget(widget);
    layout->addWidget(m_table, 2);
    layout->addWidget(m_reportButtons);
    layout->addWidget(m_issues, 3);
    layout->addWidget(m_budgetRow);
    layout->addStretch(0);
    connect(&workbench.tasks(), &TaskRunner::changed, this, &ImportCheckPage::showProgress);
    setPhase(Phase::Idle, {});
}

void ImportCheckPage::setPhase(Phase phase, const QString& title, const QString& text)
{
    m_phase = phase;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    const bool runs = phase == Phase::Importing || phase == Phase::Checking;
    m_bar->setVisible(runs);
    m_bar->setRange(0, 0);
    m_stage->setVisible(runs);
    m_stage->clear();
    m_question->setVisible(phase == Phase::Asking);
    const bool isDone = phase == Phase::Done;
    m_table->setVisible(isDone);
    m_reportButtons->setVisible(isDone);
    m_issues->setVisible(isDone && m_showIssues->isChecked());
    m_budgetRow->setVisible(isDone && canSelect());
    emit changed();
}

void ImportCheckPage::start(const QString& newProject)
{
    m_newProject = newProject;
    m_requests = m_plan.requests();
    m_repeats.clear();
    m_showIssues->setChecked(false);
    if (newProject.isEmpty())
        checkHashes();
    else
        import();
}

void ImportCheckPage::checkHashes()
{
    setPhase(Phase::Checking, tr("Looking for files that were imported before"));
    m_workbench.runTask(
        {tr("Comparing files"), QString::fromLatin1(kTopic), Supersede::Running, true},
        [requests = m_requests](Engine& engine, Job& job) {
            return findRepeats(engine.project(), requests, job);
        },
        [self = QPointer(this)](Outcome<Repeats> outcome) {
            if (!self || self->m_phase != Phase::Checking)
                return;
            if (auto* repeats = std::get_if<Repeats>(&outcome); repeats && !repeats->empty())
                self->askAboutRepeats(std::move(*repeats));
            else if (std::holds_alternative<Cancelled>(outcome))
                self->finish(Cancelled{});
            else
                self->import(); // what cannot be read, the import will say
        });
}

void ImportCheckPage::askAboutRepeats(Repeats repeats)
{
    m_repeats = std::move(repeats);
    QStringList names;
    for (const auto& [role, i] : m_repeats)
        names << tr("%1 (%2)", "files (role)").arg(fileNames(m_requests[role][i]), roleText(role));
    setPhase(Phase::Asking, tr("These files are in the project already"),
             tr("%1\nThe same pairs once more would only be left out as duplicates.")
                 .arg(names.join(QLatin1Char('\n'))));
}

void ImportCheckPage::skipRepeats()
{
    for (auto it = m_repeats.rbegin(); it != m_repeats.rend(); ++it) {
        auto& list = m_requests[it->first];
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(it->second));
    }
    m_repeats.clear();
    if (m_requests.empty()) {
        m_parts.clear();
        m_table->clear();
        setPhase(Phase::Done, tr("Nothing was left to import"));
        return;
    }
    import();
}

void ImportCheckPage::import()
{
    setPhase(Phase::Importing, tr("Reading and checking every row"));
    m_workbench.importFiles(m_requests, m_newProject,
                            [self = QPointer(this)](Outcome<std::vector<ImportReport>> outcome) {
                                if (self)
                                    self->finish(std::move(outcome));
                            });
}

void ImportCheckPage::stop()
{
    m_workbench.tasks().cancelTopic(QString::fromLatin1(kTopic));
}

void ImportCheckPage::showProgress(const TaskInfo& task)
{
    if (m_phase != Phase::Importing || task.quiet || task.state != TaskState::Running)
        return;
    m_bar->setRange(0, task.fraction < 0 ? 0 : 1000);
    if (task.fraction >= 0)
        m_bar->setValue(static_cast<int>(task.fraction * 1000));
    m_stage->setText(task.secondsLeft >= 0 ? tr("%1, about %2 left", "stage, time")
                                                 .arg(coreText(task.stage.toStdString()),
                                                      durationText(task.secondsLeft))
                                           : coreText(task.stage.toStdString()));
}

void ImportCheckPage::finish(Outcome<std::vector<ImportReport>> outcome)
{
    if (const auto* error = std::get_if<Error>(&outcome)) {
        const QString hint = qstr(error->hint());
        setPhase(Phase::Failed, tr("Nothing was imported"),
                 hint.isEmpty()
                     ? tr("⚠ %1").arg(qstr(error->what()))
                     : tr("⚠ %1\n%2", "what is wrong, what to do").arg(qstr(error->what()), hint));
    } else if (std::holds_alternative<Cancelled>(outcome)) {
        setPhase(Phase::Failed, tr("Nothing was imported"),
                 m_newProject.isEmpty() ? tr("You stopped the import. The project is as it was.")
                                        : tr("You stopped the import. No project was made."));
    } else {
        showReports(std::get<0>(outcome));
    }
}

void ImportCheckPage::showReports(const std::vector<ImportReport>& reports)
{
    m_parts.clear();
    m_table->clear();
    // What was imported now are the last parts of each role.
    std::size_t next = 0;
    std::uint64_t used = 0;
    std::uint64_t listed = 0;
    for (const Role role : kRoles) {
        const auto& parts = m_workbench.project().of(role).parts;
        const std::size_t added = m_requests[role].size();
        for (std::size_t i = 0; i < added && next < reports.size(); ++i, ++next) {
            const std::size_t part = parts.size() - added + i;
            m_parts.push_back({role, parts[part].name, reports[next]});
            const ImportReport& report = reports[next];
            used += report.used;
            listed += report.issues.size();
            QString why = countsByReason(report.skippedBy);
            if (report.repaired > 0)
                why = tr("%1; repaired: %2").arg(why, countsByReason(report.repairedBy));
            auto* item =
                new QTreeWidgetItem(m_table,
                                    {qstr(parts[part].name), roleText(role), countText(report.read),
                                     countText(report.used), countText(report.repaired),
                                     countText(report.skipped), why});
            item->setToolTip(6, why);
            for (int column = 2; column < 6; ++column)
                item->setTextAlignment(column, Qt::AlignTrailing);
        }
    }
    m_showIssues->setEnabled(listed > 0);
    m_showIssues->setToolTip(listed > 0 ? tr("The first 100 rows of each reason")
                                        : tr("No row was skipped or repaired"));
    showIssues();
    const auto largest = static_cast<int>(
        std::min<std::uint64_t>(m_workbench.project().of(Role::Pool).pairs, 2000000000));
    m_budget->setRange(1, std::max(largest, 1));
    m_budget->setValue(canSelect() ? static_cast<int>(m_workbench.suggestedBudget()) : 1);
    setPhase(Phase::Done, tr("%1 pairs are in the project").arg(countText(used)),
             canSelect() ? QString()
                         : tr("Before pairs can be selected, the project needs a training pool and "
                              "a validation set: add what is missing with File, Import."));
}

void ImportCheckPage::showIssues()
{
    m_issues->clear();
    QList<QTreeWidgetItem*> items;
    for (const Part& part : m_parts) {
        for (const ImportIssue& issue : part.report.issues) {
            auto* item = new QTreeWidgetItem({qstr(part.name), countText(issue.line),
                                              issue.skipped
                                                  ? tr("Skipped: %1").arg(issueText(issue.reason))
                                                  : tr("Repaired: %1").arg(issueText(issue.reason)),
                                              qstr(issue.excerpt)});
            item->setTextAlignment(1, Qt::AlignTrailing);
            item->setIcon(2,
                          style()->standardIcon(issue.skipped ? QStyle::SP_MessageBoxWarning
                                                              : QStyle::SP_MessageBoxInformation));
            items << item;
        }
    }
    m_issues->addTopLevelItems(items);
}

void ImportCheckPage::saveReport()
{
    const QString project = m_workbench.project().file;
    const QString file = QFileDialog::getSaveFileName(this, tr("Save report"),
                                                      QFileInfo(project).absolutePath()
                                                          + QStringLiteral("/import-report.tsv"),
                                                      tr("Tab-separated text (*.tsv)"));
    if (file.isEmpty())
        return;
    QString text = QStringLiteral("role\tpart\tline\treason\taction\texcerpt\n");
    for (const Part& part : m_parts)
        text += issueLines(part.role, part.name, part.report);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0 || !out.commit())
        m_workbench.fail(Error(ErrorCode::NotFound, file.toStdString() + " could not be written",
                               out.errorString().toStdString()));
}

std::uint64_t ImportCheckPage::budget() const
{
    return static_cast<std::uint64_t>(m_budget->value());
}

bool ImportCheckPage::canSelect() const
{
    return m_workbench.project().isReady();
}

} // namespace craft::ui
