// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/domain_choice.h"

#include "ui/base/text.h"
#include "ui/models/project_corpora.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace craft::ui {
namespace {

/// Values of a column that are offered, the most frequent ones; with more it names no domains.
constexpr std::size_t kOfferedLabels = 500;

} // namespace

DomainChoice::DomainChoice(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_column = addBox(tr("Known domain"), "testColumn", 10,
                      tr("A column of the pool that says which domain a pair is of; precision, "
                         "recall and lift of the chosen value are measured then"));
    m_label = addBox(tr("Value"), "testLabel", 14, tr("The domain that the test set is of"));
    setFocusProxy(m_column);
    connect(m_column, &QComboBox::currentIndexChanged, this, &DomainChoice::readLabels);
    connect(m_label, &QComboBox::currentIndexChanged, this, &DomainChoice::changed);
    connect(&workbench, &Workbench::projectChanged, this, &DomainChoice::readColumns);
    readColumns();
}

QComboBox* DomainChoice::addBox(const QString& text, const char* name, int characters,
                                const QString& tip)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(text);
    box->setAccessibleDescription(tip);
    box->setToolTip(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(characters);
    auto* label = new QLabel(text, this);
    label->setBuddy(box);
    layout()->addWidget(label);
    layout()->addWidget(box);
    return box;
}

std::string DomainChoice::column() const
{
    return m_label->currentIndex() < 0 ? std::string()
                                       : m_column->currentData().toString().toStdString();
}

std::string DomainChoice::label() const
{
    return m_label->currentData().toString().toStdString();
}

void DomainChoice::readColumns()
{
    const QString before = m_column->currentData().toString();
    {
        const QSignalBlocker quiet(m_column);
        m_column->clear();
        m_column->addItem(tr("none"), QString());
        for (const CorpusPart& part : m_workbench.project().of(Role::Pool).parts) {
            for (const std::string& column : part.extraColumns) {
                if (m_column->findData(qstr(column)) < 0)
                    m_column->addItem(qstr(column), qstr(column));
            }
        }
        m_column->setCurrentIndex(std::max(0, m_column->findData(before)));
        m_column->setEnabled(m_column->count() > 1);
    }
    // A new pool may have the same column with other values.
    const QString pool = corporaText(m_workbench.project(), Role::Pool);
    const bool isNew = std::exchange(m_pool, pool) != pool;
    if (isNew || before.isEmpty() || m_column->currentData().toString() != before)
        readLabels();
}

void DomainChoice::readLabels()
{
    showLabels({});
    const QString column = m_column->currentData().toString();
    if (column.isEmpty() || !m_workbench.hasProject())
        return;
    m_label->setPlaceholderText(tr("reading…"));
    m_workbench.runTask(
        {tr("Reading the values of %1").arg(column), QStringLiteral("labels"), Supersede::Running},
        [column = column.toStdString()](Engine& engine, Job& job) {
            auto labels = poolLabels(engine, column, job);
            if (labels.size() > kOfferedLabels)
                labels.resize(kOfferedLabels);
            return labels;
        },
        [self = QPointer<DomainChoice>(this), column](Outcome<std::vector<LabelCount>> outcome) {
            if (self.isNull() || self->m_column->currentData().toString() != column)
                return;
            self->m_label->setPlaceholderText({});
            if (const auto* labels = std::get_if<0>(&outcome))
                self->showLabels(*labels);
            else if (const auto* error = std::get_if<Error>(&outcome))
                self->m_workbench.fail(*error);
        });
}

void DomainChoice::showLabels(const std::vector<LabelCount>& labels)
{
    {
        const QSignalBlocker quiet(m_label);
        m_label->clear();
        for (const LabelCount& each : labels) {
            if (!each.label.empty())
                m_label->addItem(tr("%1 (%2)").arg(qstr(each.label), countText(each.pairs)),
                                 qstr(each.label));
        }
        m_label->setPlaceholderText(m_label->count() > 0 ? tr("choose one") : QString());
        m_label->setCurrentIndex(-1);
        m_label->setEnabled(m_label->count() > 0);
    }
    emit changed();
}

} // namespace craft::ui
