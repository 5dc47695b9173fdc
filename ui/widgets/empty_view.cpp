// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_view.h"

#include "ui/base/text.h"
#include "ui/workbench/workbench.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace craft::ui {

EmptyView::EmptyView(Workbench& workbench, const QString& name, const QString& purpose,
                     QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_purpose(purpose)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(name + QStringLiteral("Empty"));
    m_button->setObjectName(name + QStringLiteral("EmptyAction"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    for (QLabel* label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_button, 0, Qt::AlignCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyView::act);
    connect(&workbench, &Workbench::statusChanged, this, &EmptyView::showState);
    connect(&workbench, &Workbench::projectChanged, this, &EmptyView::showState);
    showState();
}

void EmptyView::showState()
{
    const Status status = m_workbench.status();
    m_button->setVisible(status != Status::Computing && m_workbench.hasProject());
    m_text->setText(m_purpose);
    if (status == Status::Failed && m_workbench.error()) {
        m_title->setText(tr("The selection failed"));
        m_text->setText(qstr(m_workbench.error()->what()));
        m_button->setText(tr("Try again"));
    } else if (status == Status::Computing) {
        m_title->setText(tr("Selecting…"));
    } else if (!m_workbench.hasProject()) {
        m_title->setText(tr("No project is open"));
    } else if (!m_workbench.project().isReady()) {
        m_title->setText(tr("Pool and validation are needed"));
        m_button->setText(tr("Import files"));
    } else {
        m_title->setText(tr("Nothing is selected yet"));
        m_button->setText(tr("Select %1 pairs").arg(countText(m_workbench.suggestedBudget())));
    }
}

void EmptyView::act()
{
    if (m_workbench.project().isReady())
        m_workbench.apply();
    else
        emit importRequested();
}

} // namespace craft::ui
