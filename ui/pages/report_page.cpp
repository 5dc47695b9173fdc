// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report_page.h"

#include "ui/base/text.h"
#include "ui/pages/report_text.h"
#include "ui/workbench/workbench.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>

namespace craft::ui {
namespace {

constexpr int kDelay = 200;

} // namespace

ReportPage::ReportPage(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_stack(new QStackedWidget(this))
    , m_browser(new QTextBrowser(m_stack))
    , m_start(new QPushButton)
    , m_buttons(new QWidget(this))
{
    setObjectName(QStringLiteral("reportPage"));
    m_browser->setObjectName(QStringLiteral("reportText"));
    m_browser->setAccessibleName(tr("Report"));
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(fontMetrics().height());

    auto* empty = new QWidget(m_stack);
    auto* middle = new QVBoxLayout(empty);
    auto* text = new QLabel(tr("The report tells what was read, how pairs were chosen and how "
                               "close they come. It needs a selection."),
                            empty);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    middle->addStretch(1);
    middle->addWidget(text);
    middle->addWidget(m_start, 0, Qt::AlignCenter);
    middle->addStretch(1);
    m_start->setObjectName(QStringLiteral("reportStart"));
    m_stack->addWidget(empty);
    m_stack->addWidget(m_browser);

    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto* copy = new QPushButton(tr("Copy"), m_buttons);
    auto* html = new QPushButton(tr("Save as HTML…"), m_buttons);
    auto* markdown = new QPushButton(tr("Save as Markdown…"), m_buttons);
    copy->setObjectName(QStringLiteral("reportCopy"));
    row->addStretch(1);
    for (QPushButton* button : {copy, html, markdown})
        row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_buttons);

    connect(m_start, &QAbstractButton::clicked, &workbench, &Workbench::apply);
    connect(copy, &QAbstractButton::clicked, this, [this] {
        auto* content = new QMimeData;
        content->setHtml(this->html());
        content->setText(this->markdown());
        QGuiApplication::clipboard()->setMimeData(content);
    });
    connect(html, &QAbstractButton::clicked, this, [this] {
        save(tr("HTML (*.html)"), QStringLiteral("html"),
             QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n")
                 + this->html() + QStringLiteral("</body></html>\n"));
    });
    connect(markdown, &QAbstractButton::clicked, this,
            [this] { save(tr("Markdown (*.md)"), QStringLiteral("md"), this->markdown()); });
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, &ReportPage::refresh);
    const auto later = [this] { m_delay.start(); };
    connect(&workbench, &Workbench::numbersChanged, this, later);
    connect(&workbench, &Workbench::projectChanged, this, later);
    connect(&workbench, &Workbench::statusChanged, this, later);
    refresh();
}

QString ReportPage::html() const
{
    return m_workbench.hasNumbers() ? toHtml(makeReport(m_workbench)) : QString();
}

QString ReportPage::markdown() const
{
    return m_workbench.hasNumbers() ? toMarkdown(makeReport(m_workbench)) : QString();
}

void ReportPage::refresh()
{
    const bool has = m_workbench.hasNumbers();
    m_buttons->setEnabled(has);
    m_stack->setCurrentIndex(has ? 1 : 0);
    const bool isReady = m_workbench.project().isReady();
    m_start->setVisible(isReady);
    if (isReady)
        m_start->setText(tr("Select %1 pairs").arg(countText(m_workbench.suggestedBudget())));
    if (!has || !isVisible())
        return;
    const int at = m_browser->verticalScrollBar()->value();
    m_browser->setHtml(html());
    m_browser->verticalScrollBar()->setValue(at);
}

void ReportPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ReportPage::save(const QString& filter, const QString& suffix, const QString& text)
{
    const QFileInfo project(m_workbench.project().file);
    const QString file = QFileDialog::getSaveFileName(this, tr("Save report"),
                                                      project.absolutePath() + QLatin1Char('/')
                                                          + project.completeBaseName()
                                                          + QStringLiteral("-report.") + suffix,
                                                      filter);
    if (file.isEmpty())
        return;
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0 || !out.commit())
        m_workbench.fail(Error(ErrorCode::NotFound, file.toStdString() + " could not be written",
                               out.errorString().toStdString()));
}

} // namespace craft::ui
