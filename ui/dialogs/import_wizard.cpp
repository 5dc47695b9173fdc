// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_wizard.h"

#include "ui/base/text.h"
#include "ui/dialogs/import_check_page.h"
#include "ui/dialogs/import_files_page.h"
#include "ui/dialogs/import_format_page.h"
#include "ui/workbench/workbench.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace craft::ui {
namespace {

enum Page { FilesPage, FormatPage, CheckPage };

} // namespace

ImportWizard::ImportWizard(Workbench& workbench, const QStringList& files, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_pages(new QStackedWidget(this))
    , m_files(new ImportFilesPage(workbench, m_plan, m_pages))
    , m_format(new ImportFormatPage(workbench, m_plan, m_pages))
    , m_check(new ImportCheckPage(workbench, m_plan, m_pages))
    , m_steps(new QLabel(this))
    , m_obstacle(new QLabel(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("importWizard"));
    setSizeGripEnabled(true);
    for (QWidget* page : {static_cast<QWidget*>(m_files), static_cast<QWidget*>(m_format),
                          static_cast<QWidget*>(m_check)})
        m_pages->addWidget(page);
    m_steps->setTextFormat(Qt::RichText);
    m_obstacle->setObjectName(QStringLiteral("importObstacle"));
    m_obstacle->setForegroundRole(QPalette::PlaceholderText);
    m_obstacle->setWordWrap(true);
    m_cancel->setObjectName(QStringLiteral("wizardCancel"));
    m_back->setObjectName(QStringLiteral("wizardBack"));
    m_next->setObjectName(QStringLiteral("wizardNext"));
    m_next->setDefault(true);
    for (QPushButton* button : {m_cancel, m_back})
        button->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_obstacle, 1);
    buttons->addWidget(m_cancel);
    buttons->addSpacing(fontMetrics().height());
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_steps);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
    const int unit = fontMetrics().height();
    resize(unit * 64, std::min(unit * 36, 600));

    connect(m_cancel, &QAbstractButton::clicked, this, &ImportWizard::reject);
    connect(m_back, &QAbstractButton::clicked, this, &ImportWizard::back);
    connect(m_next, &QAbstractButton::clicked, this, &ImportWizard::next);
    connect(m_files, &ImportFilesPage::changed, this, &ImportWizard::update);
    connect(m_format, &ImportFormatPage::changed, this, &ImportWizard::update);
    connect(m_check, &ImportCheckPage::changed, this, &ImportWizard::update);
    if (!files.isEmpty())
        m_files->addFiles(files);
    m_files->setFocus(); // Enter or Space begin with the pool
    update();
}

int ImportWizard::page() const
{
    return m_pages->currentIndex();
}

void ImportWizard::goTo(int page)
{
    if (this->page() == FormatPage && page != FormatPage)
        m_format->leave();
    m_pages->setCurrentIndex(page);
    if (page == FormatPage)
        m_format->enter();
    else if (page == CheckPage)
        m_check->start(m_files->newProject());
    update();
}

void ImportWizard::next()
{
    if (page() == CheckPage)
        selectNow();
    else
        goTo(page() + 1);
}

void ImportWizard::back()
{
    if (page() == CheckPage)
        m_check->stop();
    goTo(page() - 1);
}

void ImportWizard::selectNow()
{
    if (m_check->canSelect()) {
        m_workbench.commitParam("budget", std::to_string(m_check->budget()), tr("Budget"));
        m_workbench.apply();
    }
    accept();
}

void ImportWizard::reject()
{
    m_format->leave();
    m_check->stop();
    if (m_check->phase() == ImportCheckPage::Phase::Done)
        accept(); // the pairs are there; only the selection was declined
    else
        QDialog::reject();
}

void ImportWizard::update()
{
    const QString names[] = {tr("1 Files"), tr("2 Format"), tr("3 Check")};
    QStringList steps;
    for (int i = 0; i < 3; ++i)
        steps << (i == page() ? QStringLiteral("<b>%1</b>") : QStringLiteral("%1"))
                     .arg(names[i].toHtmlEscaped());
    const QString titles[] = {tr("Import: files"), tr("Import: format"), tr("Import: check")};
    setWindowTitle(titles[page()]);
    m_steps->setText(steps.join(QStringLiteral(" &nbsp;›&nbsp; ")));

    using Phase = ImportCheckPage::Phase;
    const Phase phase = m_check->phase();
    const bool isDone = page() == CheckPage && phase == Phase::Done;
    QString obstacle;
    if (page() == FilesPage)
        obstacle = m_files->obstacle();
    else if (page() == FormatPage)
        obstacle = m_format->obstacle();
    m_obstacle->setText(obstacle);
    m_back->setEnabled(page() > FilesPage && !isDone);
    m_back->setToolTip(isDone ? tr("The pairs are in the project already") : QString());
    m_cancel->setText(isDone ? tr("&Close") : tr("&Cancel"));
    m_next->setEnabled(obstacle.isEmpty() && (page() != CheckPage || isDone));
    if (page() == FilesPage)
        m_next->setText(tr("&Next"));
    else if (page() == FormatPage)
        m_next->setText(tr("&Import"));
    else if (m_check->canSelect())
        m_next->setText(tr("&Select %1 pairs now").arg(countText(m_check->budget())));
    else
        m_next->setText(tr("&Done"));
}

} // namespace craft::ui
