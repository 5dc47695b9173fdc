// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_files_page.h"

#include "ui/base/text.h"
#include "ui/dialogs/issue_texts.h"
#include "ui/pages/start_page.h"
#include "ui/workbench/workbench.h"

#include <QBoxLayout>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QStyle>
#include <QTreeWidget>

namespace craft::ui {
namespace {

/// Where files were chosen last: those of the other roles lie near.
QString& lastFolder()
{
    static QString folder;
    return folder;
}

/// Alt and the letter press the role's button.
QString titleText(Role role)
{
    switch (role) {
    case Role::Pool:
        return RoleBox::tr("&Training pool");
    case Role::Validation:
        return RoleBox::tr("&Validation");
    case Role::Test:
        return RoleBox::tr("T&est");
    }
    return {};
}

QString helpText(Role role)
{
    switch (role) {
    case Role::Pool:
        return RoleBox::tr("the large corpus to choose from");
    case Role::Validation:
        return RoleBox::tr("a few hundred pairs of what you want to translate");
    case Role::Test:
        return RoleBox::tr("optional; its pairs are kept out of the selection");
    }
    return {};
}

QStringList texts(const FileList& files)
{
    QStringList out;
    for (const auto& file : files)
        out << QString::fromStdString(file.string());
    return out;
}

} // namespace

// RoleBox

RoleBox::RoleBox(Role role, QWidget* parent)
    : QWidget(parent)
    , m_role(role)
    , m_list(new QTreeWidget(this))
    , m_message(new QLabel(this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    const QString id = qstr(name(role));
    setObjectName(id + QStringLiteral("Box"));
    setAcceptDrops(true);
    auto* title = new QLabel(titleText(role), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* help = new QLabel(helpText(role), this);
    help->setForegroundRole(QPalette::PlaceholderText);
    auto* add = new QPushButton(tr("Add files…"), this);
    add->setObjectName(id + QStringLiteral("AddFiles"));
    add->setAccessibleName(tr("Add files: %1").arg(roleText(role)));
    auto* folder = new QPushButton(tr("Add folder…"), this);
    folder->setToolTip(tr("A folder of gettext catalogues (.mo, .po)"));
    folder->setAccessibleName(tr("Add folder: %1").arg(roleText(role)));
    m_remove->setEnabled(false);
    m_remove->setAccessibleName(tr("Remove: %1").arg(roleText(role)));

    auto* head = new QHBoxLayout;
    head->addWidget(title);
    head->addWidget(help);
    head->addStretch(1);
    head->addWidget(m_remove);
    head->addWidget(folder);
    head->addWidget(add);
    m_list->setObjectName(id + QStringLiteral("Files"));
    m_list->setAccessibleName(tr("Files: %1").arg(roleText(role)));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Corpus"), tr("Format"), tr("Size"), tr("Pairs")});
    m_list->headerItem()->setTextAlignment(2, Qt::AlignTrailing);
    m_list->headerItem()->setTextAlignment(3, Qt::AlignTrailing);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    const int wide = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(1, wide * 28);
    m_list->setColumnWidth(2, wide * 11);
    m_list->setColumnWidth(3, wide * 15);
    m_list->setMinimumHeight(fontMetrics().height() * 4);
    m_message->setWordWrap(true);
    m_message->setVisible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    // What comes first to hand comes first by Tab.
    QWidget* const order[] = {add, folder, m_remove, m_list};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);

    setFocusProxy(add);
    title->setBuddy(add);
    connect(add, &QAbstractButton::clicked, this, [this] {
        const QStringList files = QFileDialog::getOpenFileNames(
            this, tr("Add files: %1").arg(roleText(m_role)), lastFolder(),
            tr("All files (*);;Tables and memories (*.tsv *.tab "
               "*.csv *.jsonl *.ndjson *.json *.tmx "
               "*.gz *.bz2 *.xz *.zst)"));
        if (!files.isEmpty()) {
            lastFolder() = QFileInfo(files.front()).absolutePath();
            emit filesAdded(files);
        }
    });
    connect(folder, &QAbstractButton::clicked, this, [this] {
        const QString path = QFileDialog::getExistingDirectory(
            this, tr("A folder of gettext catalogues: %1").arg(roleText(m_role)), lastFolder());
        if (!path.isEmpty()) {
            lastFolder() = path;
            emit filesAdded({path});
        }
    });
    connect(m_remove, &QAbstractButton::clicked, this, &RoleBox::removeCurrent);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
}

void ImportFilesPage::preferNewProject(bool on)
{
    (on || m_open->isHidden() ? m_new : m_open)->setChecked(true);
}

void RoleBox::show(const ImportScan& scan, bool isScanning)
{
    m_list->clear();
    for (const PlannedCorpus& corpus : scan.corpora) {
        if (corpus.role == m_role)
            addCorpus(corpus);
    }
    QString message = scan.errors[static_cast<std::size_t>(m_role)];
    if (!message.isEmpty())
        message = tr("⚠ %1").arg(message);
    else if (isScanning)
        message = tr("Looking at the files…");
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_remove->setEnabled(false);
}

void RoleBox::addCorpus(const PlannedCorpus& corpus)
{
    QStringList names;
    for (const auto& file : corpus.request.files)
        names << QString::fromStdString(file.filename().string());
    QString title = names.size() > 3
        ? tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - 1).arg(names.front())
        : names.join(QStringLiteral(" + "));
    if (corpus.given.size() < corpus.request.files.size())
        title = tr("%1 (partner found)").arg(title);
    auto* item =
        new QTreeWidgetItem(m_list,
                            {title, formatText(corpus.format), bytesText(corpus.bytes),
                             !corpus.error.isEmpty() ? QString()
                                 : corpus.rows == 0  ? tr("known when read")
                                                     : tr("about %1").arg(countText(corpus.rows))});
    item->setToolTip(0, texts(corpus.request.files).join(QLatin1Char('\n')));
    item->setToolTip(1, qstr(corpus.reason));
    item->setTextAlignment(2, Qt::AlignTrailing);
    item->setTextAlignment(3, Qt::AlignTrailing);
    item->setData(0, Qt::UserRole, texts(corpus.given));
    if (!corpus.error.isEmpty()) {
        item->setIcon(0, style()->standardIcon(QStyle::SP_MessageBoxWarning));
        item->setText(1, corpus.error);
        item->setToolTip(1, corpus.error + QLatin1Char('\n') + corpus.hint);
    }
}

void RoleBox::removeCurrent()
{
    QStringList files;
    const auto items = m_list->selectedItems();
    for (const QTreeWidgetItem* item : items)
        files << item->data(0, Qt::UserRole).toStringList();
    emit filesRemoved(files);
}

void RoleBox::dragEnterEvent(QDragEnterEvent* event)
{
    if (droppedFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_list->setBackgroundRole(QPalette::Highlight);
}

void RoleBox::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    m_list->setBackgroundRole(QPalette::Base);
}

void RoleBox::dropEvent(QDropEvent* event)
{
    m_list->setBackgroundRole(QPalette::Base);
    event->acceptProposedAction();
    emit filesAdded(droppedFiles(event->mimeData()));
}

// ImportFilesPage

ImportFilesPage::ImportFilesPage(Workbench& workbench, ImportPlan& plan, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_plan(plan)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* hint = new QLabel(tr("Drop files here or add them. A plain text file finds its partner "
                               "beside it; .gz, .bz2, .xz and .zst are read as they are."),
                            this);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    for (const Role role : kRoles) {
        auto* box = new RoleBox(role, this);
        m_boxes[static_cast<std::size_t>(role)] = box;
        layout->addWidget(box, 1);
        connect(box, &RoleBox::filesAdded, this,
                [this, role](const QStringList& files) { addFiles(role, files); });
        connect(box, &RoleBox::filesRemoved, this, [this, role](const QStringList& files) {
            for (const QString& file : files)
                m_plan.of(role).removeAll(file);
            rescan();
        });
    }
    layout->addWidget(makeProjectRow());
    setFocusProxy(m_boxes[static_cast<std::size_t>(Role::Pool)]);
    show();
}

QWidget* ImportFilesPage::makeProjectRow()
{
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    m_new = new QRadioButton(tr("New &project"), box);
    m_new->setObjectName(QStringLiteral("newProjectRadio"));
    m_path = new QLineEdit(box);
    m_path->setObjectName(QStringLiteral("projectPath"));
    m_path->setAccessibleName(tr("Project file"));
    m_path->setToolTip(tr("One file that will hold the pairs, the results and your decisions"));
    auto* browse = new QPushButton(tr("Browse…"), box);
    auto* line = new QHBoxLayout;
    line->addWidget(m_new);
    line->addWidget(m_path, 1);
    line->addWidget(browse);
    rows->addLayout(line);
    const bool canAdd = m_workbench.hasProject() && !m_workbench.project().readOnly;
    m_open = new QRadioButton(
        tr("Into the open project, %1").arg(QFileInfo(m_workbench.project().file).fileName()), box);
    m_open->setObjectName(QStringLiteral("openProjectRadio"));
    m_open->setVisible(canAdd);
    rows->addWidget(m_open);
    preferNewProject(!canAdd);
    m_new->setVisible(true);

    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_pathIsTyped = true;
        m_new->setChecked(true);
        emit changed();
    });
    connect(m_new, &QRadioButton::toggled, this, &ImportFilesPage::changed);
    connect(browse, &QAbstractButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("New project"), m_path->text(),
                                                          tr("CRAFT projects (*.craft)"), nullptr,
                                                          QFileDialog::DontConfirmOverwrite);
        if (file.isEmpty())
            return;
        m_pathIsTyped = true;
        m_new->setChecked(true);
        m_path->setText(file.endsWith(QLatin1String(".craft")) ? file
                                                               : file + QStringLiteral(".craft"));
        emit changed();
    });
    return box;
}

void ImportFilesPage::startAt(Role role)
{
    setFocusProxy(m_boxes[static_cast<std::size_t>(role)]);
    setFocus();
}

void ImportFilesPage::addFiles(const QStringList& files)
{
    for (const QString& file : files) {
        QStringList& list = m_plan.of(roleByName(file));
        if (!list.contains(file))
            list << file;
    }
    rescan();
}

void ImportFilesPage::addFiles(Role role, const QStringList& files)
{
    for (const QString& file : files) {
        if (!m_plan.of(role).contains(file))
            m_plan.of(role) << file;
    }
    rescan();
}

void ImportFilesPage::rescan()
{
    suggestProject();
    m_isScanning = true;
    show();
    m_workbench.tasks().run(
        {tr("Looking at the files"), QStringLiteral("import-scan"), Supersede::Running, true},
        [plan = m_plan](Job& job) { return scanFiles(plan, job); },
        [self = QPointer(this)](Outcome<ImportScan> outcome) {
            if (!self)
                return;
            self->m_isScanning = false;
            if (auto* scan = std::get_if<ImportScan>(&outcome))
                self->m_plan.scan = std::move(*scan);
            else if (const auto* error = std::get_if<Error>(&outcome))
                self->m_plan.scan.errors.fill(qstr(error->what())); // not of single files
            self->show();
        });
}

void ImportFilesPage::show()
{
    for (RoleBox* box : m_boxes)
        box->show(m_plan.scan, m_isScanning);
    emit changed();
}

void ImportFilesPage::suggestProject()
{
    if (m_pathIsTyped)
        return;
    QString first;
    for (const QStringList& files : m_plan.files) {
        if (first.isEmpty() && !files.isEmpty())
            first = files.front();
    }
    if (first.isEmpty())
        return;
    const QFileInfo info(first);
    QDir folder = info.absoluteDir();
    if (!QFileInfo(folder.path()).isWritable())
        folder.setPath(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString stem = info.fileName().section(QLatin1Char('.'), 0, 0);
    QString file = folder.filePath(stem + QStringLiteral(".craft"));
    for (int n = 2; QFileInfo::exists(file); ++n)
        file = folder.filePath(QStringLiteral("%1-%2.craft").arg(stem).arg(n));
    m_path->setText(QDir::toNativeSeparators(file));
}

QString ImportFilesPage::newProject() const
{
    return m_open->isChecked() ? QString() : QDir::fromNativeSeparators(m_path->text());
}

QString ImportFilesPage::obstacle() const
{
    if (m_plan.empty())
        return tr("Add the files of a training pool and of a validation set");
    if (m_isScanning)
        return tr("Looking at the files…");
    if (m_plan.hasErrors())
        return tr("Some files make no corpus; remove them or add their partners");
    if (m_open->isChecked())
        return {};
    if (m_plan.of(Role::Pool).isEmpty() || m_plan.of(Role::Validation).isEmpty())
        return tr("A new project needs a training pool and a validation set");
    if (m_path->text().isEmpty())
        return tr("Name a project file");
    if (QFileInfo::exists(newProject()))
        return tr("%1 is there already: choose another name, or open it first and add to it")
            .arg(QFileInfo(newProject()).fileName());
    return {};
}

} // namespace craft::ui
