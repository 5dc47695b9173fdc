// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/project_panel.h"

#include "core/pipeline/inputs.h"
#include "ui/base/text.h"
#include "ui/dialogs/issue_texts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/workbench/workbench.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

namespace craft::ui {
namespace {

enum Kind { Group, RoleItem, PartItem, VectorItem, RunItem };
constexpr int kKind = Qt::UserRole;
constexpr int kNumber = Qt::UserRole + 1; ///< role, or id of a run
constexpr int kPart = Qt::UserRole + 2;

QTreeWidgetItem* addItem(QTreeWidgetItem* parent, const QString& name, const QString& value,
                         Kind kind, qint64 number = 0, int part = 0)
{
    auto* item = new QTreeWidgetItem(parent, {name, value});
    item->setData(0, kKind, kind);
    item->setData(0, kNumber, number);
    item->setData(0, kPart, part);
    item->setTextAlignment(1, Qt::AlignTrailing);
    item->setToolTip(0, name);
    return item;
}

QString textOf(const Params& params, const char* id)
{
    const auto it = params.values().find(id);
    return it == params.values().end() ? QString() : qstr(toText(it->second));
}

QString languages(const CorpusPart& part)
{
    if (part.sourceLanguage.empty() && part.targetLanguage.empty())
        return {};
    return QStringLiteral("%1 → %2").arg(
        part.sourceLanguage.empty() ? QStringLiteral("?") : qstr(part.sourceLanguage),
        part.targetLanguage.empty() ? QStringLiteral("?") : qstr(part.targetLanguage));
}

QString localTime(const std::string& utc)
{
    const QDateTime time = QDateTime::fromString(qstr(utc), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                          : qstr(utc);
}

QString budgetText(const Params& params)
{
    const QString tokens = textOf(params, "budget-tokens");
    if (!tokens.isEmpty() && tokens != QLatin1String("0"))
        return ProjectPanel::tr("%1 tokens").arg(countText(tokens.toULongLong()));
    return ProjectPanel::tr("%1 pairs").arg(countText(textOf(params, "budget").toULongLong()));
}

} // namespace

ProjectPanel::ProjectPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_title(new QLabel(this))
    , m_tree(new QTreeWidget(this))
    , m_empty(new QLabel(tr("No project is open."), this))
    , m_import(new QPushButton(tr("Import…"), this))
    , m_keep(new QPushButton(tr("Keep this run"), this))
    , m_makeCurrent(new QPushButton(tr("Make current"), this))
{
    setObjectName(QStringLiteral("projectPanel"));
    m_title->setTextFormat(Qt::PlainText);
    m_tree->setObjectName(QStringLiteral("projectTree"));
    m_tree->setAccessibleName(tr("What the project holds"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->setUniformRowHeights(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setIndentation(fontMetrics().height());
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_import->setObjectName(QStringLiteral("panelImport"));
    m_keep->setObjectName(QStringLiteral("keepRun"));
    m_keep->setToolTip(tr("Stores the selection on screen in the project, to come back to it and "
                          "to compare with it"));
    m_makeCurrent->setObjectName(QStringLiteral("makeCurrent"));
    m_makeCurrent->setToolTip(tr("Takes over all parameters of the run that is marked"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_import);
    buttons->addWidget(m_keep);
    layout->addLayout(buttons);
    layout->addWidget(m_makeCurrent);

    connect(m_import, &QAbstractButton::clicked, this, &ProjectPanel::importRequested);
    connect(m_keep, &QAbstractButton::clicked, &workbench, &Workbench::keepRun);
    connect(m_makeCurrent, &QAbstractButton::clicked, this, [this] {
        if (const auto run = selectedRun())
            makeCurrent(*run);
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ProjectPanel::showMenu);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &ProjectPanel::updateButtons);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (item->data(0, kKind).toInt() == RunItem)
            makeCurrent(item->data(0, kNumber).toLongLong());
        else if (item->data(0, kKind).toInt() == PartItem)
            showReport(item->data(0, kNumber).toInt(), item->data(0, kPart).toInt());
    });
    connect(&workbench, &Workbench::projectChanged, this, &ProjectPanel::refresh);
    connect(&workbench, &Workbench::runsChanged, this, &ProjectPanel::refresh);
    connect(&workbench, &Workbench::runChanged, this, &ProjectPanel::refresh);
    connect(&workbench, &Workbench::statusChanged, this, &ProjectPanel::updateButtons);
    refresh();
}

void ProjectPanel::refresh()
{
    const auto run = selectedRun();
    m_tree->clear();
    const bool isOpen = m_workbench.hasProject();
    m_tree->setVisible(isOpen);
    m_empty->setVisible(!isOpen);
    m_title->setVisible(isOpen);
    if (isOpen) {
        const QFileInfo info(m_workbench.project().file);
        m_title->setText(m_workbench.project().readOnly ? tr("%1 (read-only)").arg(info.fileName())
                                                        : info.fileName());
        m_title->setToolTip(info.absoluteFilePath());
        const auto group = [this](const QString& name) {
            auto* item = new QTreeWidgetItem(m_tree, {name});
            QFont bold = m_tree->font();
            bold.setBold(true);
            item->setFont(0, bold);
            item->setData(0, kKind, Group);
            item->setFlags(item->flags() & ~Qt::ItemIsSelectable);
            return item;
        };
        addCorpora(group(tr("Corpora")));
        addVectors(group(tr("Vectors")));
        addRuns(group(tr("Runs")));
        m_tree->expandAll();
        if (run) {
            for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
                if ((*it)->data(0, kKind).toInt() == RunItem
                    && (*it)->data(0, kNumber).toLongLong() == *run)
                    m_tree->setCurrentItem(*it);
            }
        }
    }
    updateButtons();
}

void ProjectPanel::addCorpora(QTreeWidgetItem* root)
{
    for (const Role role : kRoles) {
        const CorpusView& corpus = m_workbench.project().of(role);
        auto* item = addItem(root, roleText(role),
                             corpus.parts.empty() ? QStringLiteral("–") : countText(corpus.pairs), RoleItem,
                             static_cast<int>(role));
        for (std::size_t i = 0; i < corpus.parts.size(); ++i) {
            const CorpusPart& part = corpus.parts[i];
            const QString codes = languages(part);
            auto* leaf = addItem(
                item,
                codes.isEmpty() ? qstr(part.name)
                                : tr("%1, %2", "name, languages").arg(qstr(part.name), codes),
                countText(part.rows.size()), PartItem, static_cast<int>(role), static_cast<int>(i));
            QStringList files;
            for (const InputFile& file : part.files)
                files << qstr(file.path);
            leaf->setToolTip(0, files.join(QLatin1Char('\n')));
        }
    }
}

void ProjectPanel::addVectors(QTreeWidgetItem* root)
{
    const auto run = m_workbench.run();
    if (!run) {
        addItem(root, tr("made when pairs are selected"), {}, VectorItem);
        return;
    }
    const QString kind = textOf(run->params, "vectorizer");
    auto* item = addItem(root, kind, {}, VectorItem);
    item->setToolTip(0, tr("The vectorizer of the run on screen"));
    addItem(item, tr("Source features"), countText(run->features->poolSource.cols()), VectorItem);
    addItem(item, tr("Target features"), countText(run->features->poolTarget.cols()), VectorItem);
}

void ProjectPanel::addRuns(QTreeWidgetItem* root)
{
    const auto& runs = m_workbench.project().runs;
    if (runs.empty())
        addItem(root, tr("none kept yet"), {}, VectorItem);
    for (auto it = runs.rbegin(); it != runs.rend(); ++it) {
        const QString name =
            it->current ? tr("Run %1 (current)").arg(it->id) : tr("Run %1").arg(it->id);
        auto* item = addItem(root, name, countText(it->selected), RunItem, it->id);
        item->setToolTip(0,
                         tr("%1, preset %2, %3 clusters", "date, preset, number")
                             .arg(localTime(it->created), textOf(it->params, "preset"),
                                  textOf(it->params, "k")));
        item->setToolTip(1,
                         tr("%1 of %2", "selected pairs, budget")
                             .arg(countText(it->selected), budgetText(it->params)));
    }
}

void ProjectPanel::updateButtons()
{
    const bool canWrite = m_workbench.hasProject() && !m_workbench.project().readOnly;
    m_import->setEnabled(!m_workbench.hasProject() || canWrite);
    m_keep->setEnabled(canWrite && m_workbench.status() == Status::Fresh);
    m_makeCurrent->setVisible(!m_workbench.project().runs.empty());
    m_makeCurrent->setEnabled(selectedRun().has_value());
}

std::optional<std::int64_t> ProjectPanel::selectedRun() const
{
    const auto items = m_tree->selectedItems();
    if (items.isEmpty() || items.front()->data(0, kKind).toInt() != RunItem)
        return std::nullopt;
    return items.front()->data(0, kNumber).toLongLong();
}

std::optional<std::int64_t> ProjectPanel::currentRun() const
{
    for (const RunRecord& run : m_workbench.project().runs) {
        if (run.current)
            return run.id;
    }
    return std::nullopt;
}

void ProjectPanel::showMenu(const QPoint& at)
{
    const QTreeWidgetItem* item = m_tree->itemAt(at);
    if (item == nullptr)
        return;
    QMenu menu(this);
    const int kind = item->data(0, kKind).toInt();
    if (kind == RoleItem || kind == PartItem)
        fillCorpusMenu(menu, *item);
    else if (kind == RunItem)
        fillRunMenu(menu, item->data(0, kNumber).toLongLong());
    if (!menu.isEmpty())
        menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void ProjectPanel::fillCorpusMenu(QMenu& menu, const QTreeWidgetItem& item)
{
    const int role = item.data(0, kNumber).toInt();
    const bool canWrite = !m_workbench.project().readOnly;
    if (item.data(0, kKind).toInt() == PartItem) {
        const int part = item.data(0, kPart).toInt();
        menu.addAction(tr("Import report"), this, [this, role, part] { showReport(role, part); });
    }
    menu.addAction(tr("Import more…"), this, &ProjectPanel::importRequested)->setEnabled(canWrite);
    menu.addSeparator();
    const Role named = static_cast<Role>(role);
    QAction* remove = menu.addAction(tr("Remove all of %1…").arg(roleText(named)), this,
                                     [this, role] { removeRole(role); });
    remove->setEnabled(canWrite && !m_workbench.project().of(named).parts.empty());
}

void ProjectPanel::fillRunMenu(QMenu& menu, std::int64_t run)
{
    menu.addAction(tr("Make current"), this, [this, run] { makeCurrent(run); });
    const auto current = currentRun();
    QAction* compare = menu.addAction(tr("Compare with current"), this, [this, run, current] {
        if (current)
            emit compareRuns(*current, run);
    });
    compare->setEnabled(current && *current != run);
    menu.addSeparator();
    menu.addAction(tr("Delete run %1").arg(run), this, [this, run] { m_workbench.deleteRun(run); })
        ->setEnabled(!m_workbench.project().readOnly);
}

void ProjectPanel::makeCurrent(std::int64_t run)
{
    for (const RunRecord& record : m_workbench.project().runs) {
        if (record.id == run)
            m_workbench.commitAll(record.params, tr("Parameters of run %1").arg(run));
    }
}

void ProjectPanel::removeRole(int role)
{
    const Role named = static_cast<Role>(role);
    const QString text = named == Role::Pool
        ? tr("All pairs of the training pool and all runs go from the project. The files they "
             "came from stay.")
        : tr("All pairs of %1 go from the project. The files they came from stay.")
              .arg(roleText(named));
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Remove all of %1?").arg(roleText(named)),
                                text, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QAbstractButton::clicked, this,
            [this, named] { m_workbench.removeCorpora(named); });
    box->open();
}

void ProjectPanel::showReport(int role, int part)
{
    const Role named = static_cast<Role>(role);
    const CorpusView& corpus = m_workbench.project().of(named);
    const auto at = static_cast<std::size_t>(part);
    if (at >= corpus.parts.size() || at >= corpus.reports.size())
        return;
    const ImportReport& report = corpus.reports[at];
    const QString name = qstr(corpus.parts[at].name);
    QString html = QStringLiteral("<h3>%1</h3>").arg(name.toHtmlEscaped());
    html += QStringLiteral("<p>%1</p>")
                .arg(tr("%1 rows read: %2 used, %3 of them repaired (%4), %5 skipped (%6)")
                         .arg(countText(report.read), countText(report.used),
                              countText(report.repaired), countsByReason(report.repairedBy),
                              countText(report.skipped), countsByReason(report.skippedBy))
                         .toHtmlEscaped());
    if (!report.issues.empty())
        html += QStringLiteral("<table cellpadding=4><tr><th align=left>%1</th>"
                               "<th align=left>%2</th><th align=left>%3</th></tr>")
                    .arg(tr("Line"), tr("What"), tr("Text"));
    for (const ImportIssue& issue : report.issues) {
        const QString what = issue.skipped ? tr("Skipped: %1").arg(issueText(issue.reason))
                                           : tr("Repaired: %1").arg(issueText(issue.reason));
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(countText(issue.line), what.toHtmlEscaped(),
                         qstr(issue.excerpt).toHtmlEscaped());
    }
    if (!report.issues.empty())
        html += QStringLiteral("</table>");

    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Import report of %1").arg(name));
    auto* layout = new QVBoxLayout(dialog);
    auto* browser = new QTextBrowser(dialog);
    browser->setHtml(html);
    auto* buttons = new QDialogButtonBox(dialog);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(browser);
    layout->addWidget(buttons);
    dialog->resize(fontMetrics().height() * 44, fontMetrics().height() * 30);
    dialog->open();
}

} // namespace craft::ui
