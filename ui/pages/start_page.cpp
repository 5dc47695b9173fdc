// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_page.h"

#include "ui/base/preferences.h"
#include "ui/base/theme.h"
#include "ui/workbench/workbench.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDir>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QUrl>

namespace craft::ui {
namespace {

QLabel* makeLabel(const QString& text, double size, bool bold, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

void makeFaint(QLabel* label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

} // namespace

QStringList droppedFiles(const QMimeData* data)
{
    QStringList out;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            out << url.toLocalFile();
    }
    return out;
}

StartPage::StartPage(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_preferences(workbench.preferences())
{
    setObjectName(QStringLiteral("startPage"));
    setAcceptDrops(true);
    const int unit = fontMetrics().height();

    auto* middle = new QWidget(this);
    middle->setMaximumWidth(unit * 62);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(unit);
    auto* title = makeLabel(tr("CRAFT Workbench"), 2.0, true, middle);
    column->addWidget(title);
    column->addWidget(makeLabel(tr("Chooses, out of millions of sentence pairs, those worth "
                                   "fine-tuning a translation model on: the ones that resemble "
                                   "your validation set."),
                                1.15, false, middle));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(unit * 2);
    columns->addWidget(makeActions(), 1);
    columns->addWidget(makeRecent(), 1);
    column->addSpacing(unit / 2);
    column->addLayout(columns, 1);
    column->addWidget(makeSteps());
    auto* promise = makeLabel(tr("No account, no telemetry, no network."), 1.0, false, middle);
    makeFaint(promise);
    column->addWidget(promise);

    auto* rows = new QVBoxLayout(this);
    rows->addStretch(1);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(middle, 100);
    centred->addStretch(1);
    rows->addLayout(centred, 4);
    rows->addStretch(1);

    connect(&m_preferences, &Preferences::recentProjectsChanged, this, &StartPage::fillRecent);
    fillRecent();
}

QWidget* StartPage::makeActions()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& text, const QString& help, const char* name) {
        auto* button = new QPushButton(box);
        button->setAutoDefault(true);
        // A command link button has a fixed font; labels follow the user's.
        auto* lines = new QVBoxLayout(button);
        lines->setSpacing(0);
        QLabel* const title = makeLabel(text, 1.15, true, button);
        QLabel* const detail = makeLabel(help, 1.0, false, button);
        for (QLabel* label : {title, detail}) {
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
            lines->addWidget(label);
        }
        lines->insertStretch(0);
        lines->addStretch();
        const QMargins margins = lines->contentsMargins();
        button->setMinimumHeight(title->sizeHint().height() + fontMetrics().lineSpacing() * 2
                                 + margins.top() + margins.bottom());
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(text);
        button->setAccessibleDescription(help);
        layout->addWidget(button);
        return button;
    };
    auto* fresh = add(tr("New project…"),
                      tr("Read a pool and a validation set. Or drop the files anywhere here."),
                      "newProjectButton");
    auto* open = add(tr("Open…"), tr("Go on with a project file (.craft)."), "openProjectButton");
    auto* sample = add(tr("Try the sample"),
                       tr("5 000 English and German pairs, all made up by this program; ready in "
                          "seconds."),
                       "trySampleButton");
    fresh->setDefault(true);
    layout->addStretch(1);
    connect(fresh, &QAbstractButton::clicked, this, [this] { emit newProject({}); });
    connect(open, &QAbstractButton::clicked, this, [this] { emit openProject({}); });
    connect(sample, &QAbstractButton::clicked, this, &StartPage::trySample);
    return box;
}

QWidget* StartPage::makeRecent()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeLabel(tr("Recent projects"), 1.1, true, box));
    m_noRecent = makeLabel(tr("Projects you work on are listed here."), 1.0, false, box);
    makeFaint(m_noRecent);
    layout->addWidget(m_noRecent);

    auto* scroll = new QScrollArea(box);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto* list = new QWidget;
    list->setAutoFillBackground(false);
    m_recentRows = new QVBoxLayout(list);
    m_recentRows->setContentsMargins(0, 0, 0, 0);
    m_recentRows->setSpacing(0);
    scroll->setWidget(list);
    layout->addWidget(scroll, 1);
    return box;
}

void StartPage::fillRecent()
{
    while (QLayoutItem* item = m_recentRows->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    const QStringList files = m_preferences.recentProjects();
    for (const QString& file : files)
        m_recentRows->addWidget(makeRecentRow(file));
    m_recentRows->addStretch(1);
    m_noRecent->setVisible(files.isEmpty());
}

QWidget* StartPage::makeRecentRow(const QString& file)
{
    const QFileInfo info(file);
    const bool isThere = info.exists();
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const QString folder = QDir::toNativeSeparators(info.absolutePath());
    const QString detail = isThere
        ? tr("%1 · %2").arg(folder, QLocale().toString(info.lastModified(), QLocale::ShortFormat))
        : tr("Missing from %1").arg(folder);
    auto* open = new QToolButton(row);
    open->setAutoRaise(true);
    open->setEnabled(isThere);
    open->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    open->setToolTip(QDir::toNativeSeparators(file));
    open->setAccessibleName(tr("Open %1").arg(info.fileName()));
    open->setAccessibleDescription(detail);
    // Two lines inside one button, so that the whole row is one target for mouse and keys.
    auto* lines = new QVBoxLayout(open);
    const int gap = fontMetrics().height() / 4;
    lines->setContentsMargins(gap * 2, gap, gap * 2, gap);
    lines->setSpacing(0);
    auto* name = new QLabel(info.completeBaseName(), open);
    auto* where = new QLabel(
        fontMetrics().elidedText(detail, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 52),
        open);
    name->setEnabled(isThere);
    makeFaint(where);
    lines->addWidget(name);
    lines->addWidget(where);
    for (QLabel* label : {name, where})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    open->setMinimumHeight(lines->sizeHint().height());
    layout->addWidget(open, 1);
    connect(open, &QAbstractButton::clicked, this, [this, file] { emit openProject(file); });
    if (isThere)
        return row;
    const auto add = [&](const QString& text) {
        auto* button = new QToolButton(row);
        button->setText(text);
        button->setAccessibleName(tr("%1: %2").arg(text, info.fileName()));
        layout->addWidget(button);
        return button;
    };
    connect(add(tr("Locate…")), &QAbstractButton::clicked, this, [this, file] { locate(file); });
    connect(add(tr("Remove")), &QAbstractButton::clicked, this,
            [this, file] { m_preferences.removeRecentProject(file); });
    return row;
}

void StartPage::locate(const QString& file)
{
    const QString found = QFileDialog::getOpenFileName(
        this, tr("Where is %1 now?").arg(QFileInfo(file).fileName()), QDir::homePath(),
        tr("CRAFT projects (*.craft);;All files (*)"));
    if (found.isEmpty())
        return;
    m_preferences.removeRecentProject(file);
    emit openProject(found);
}

QWidget* StartPage::makeSteps()
{
    auto* strip = new QWidget(this);
    auto* layout = new QHBoxLayout(strip);
    layout->setContentsMargins(0, 0, 0, 0);
    const std::pair<QString, QString> steps[] = {
        {tr("1  Load"), tr("Read and check the pairs")},
        {tr("2  Vectorize"), tr("Turn sentences into numbers")},
        {tr("3  Cluster"), tr("Find the topics of your validation set")},
        {tr("4  Select"), tr("Take the best pairs of each topic")},
    };
    for (const auto& [title, text] : steps) {
        auto* step = new QWidget(strip);
        auto* lines = new QVBoxLayout(step);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(makeLabel(title, 1.0, true, step));
        auto* help = makeLabel(text, 1.0, false, step);
        makeFaint(help);
        lines->addWidget(help);
        lines->addStretch(1);
        layout->addWidget(step, 1);
    }
    return strip;
}

void StartPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (droppedFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_isDropTarget = true;
    update();
}

void StartPage::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    m_isDropTarget = false;
    update();
}

void StartPage::dropEvent(QDropEvent* event)
{
    m_isDropTarget = false;
    update();
    const QStringList files = droppedFiles(event->mimeData());
    event->acceptProposedAction();
    if (files.size() == 1 && files.front().endsWith(QLatin1String(".craft")))
        emit openProject(files.front());
    else
        emit newProject(files);
}

void StartPage::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!m_isDropTarget)
        return;
    QPainter painter(this);
    painter.setPen(QPen(Theme::current().accent, 3, Qt::DashLine));
    painter.drawRect(rect().adjusted(6, 6, -7, -7));
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fillRecent();
}

} // namespace craft::ui
