// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/test_choice_dialog.h"

#include "core/evaluate/registry.h"
#include "ui/base/measure_text.h"
#include "ui/base/text.h"
#include "ui/models/test_measures.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace craft::ui {
namespace {

/// All numbers of a measure with their definitions.
QString tipOf(const Measure& measure)
{
    QString out;
    for (const ValueSpec& value : measure.values())
        out += QStringLiteral("<p><b>%1</b> (%2). %3 %4</p>")
                   .arg(coreText(value.label).toHtmlEscaped(), coreText(value.unit).toHtmlEscaped(),
                        directionText(value.better).toHtmlEscaped(),
                        coreText(value.definition).toHtmlEscaped());
    return out;
}

bool isChecked(const QListWidgetItem& item)
{
    return item.checkState() == Qt::Checked;
}

} // namespace

TestChoiceDialog::TestChoiceDialog(const std::vector<OfferedRun>& runs,
                                   const std::vector<std::string>& measures, QWidget* parent)
    : QDialog(parent)
    , m_runs(makeRuns(runs))
    , m_measures(makeMeasures(measures))
{
    setWindowTitle(tr("Runs and measures"));
    auto* grid = new QGridLayout(this);
    const auto caption = [&](const QString& text, QListWidget* list, int column) {
        auto* label = new QLabel(text, this);
        label->setBuddy(list);
        list->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        grid->addWidget(label, 0, column);
        grid->addWidget(list, 1, column);
        grid->setColumnStretch(column, column + 2);
    };
    caption(tr("&Runs"), m_runs, 0);
    caption(tr("&Measures"), m_measures, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* standard = buttons->addButton(tr("&Standard measures"), QDialogButtonBox::ResetRole);
    standard->setObjectName(QStringLiteral("testChoiceStandard"));
    m_accept = buttons->button(QDialogButtonBox::Ok);
    grid->addWidget(buttons, 2, 0, 1, 2);
    connect(standard, &QPushButton::clicked, this, [this] { checkMeasures(usualMeasures()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_measures, &QListWidget::itemChanged, this,
            [this] { m_accept->setEnabled(!this->measures().empty()); });
    m_accept->setEnabled(!measures.empty());
    m_measures->setFocus();
    const int unit = fontMetrics().averageCharWidth();
    resize(110 * unit, fontMetrics().height() * 24);
}

QListWidget* TestChoiceDialog::makeRuns(const std::vector<OfferedRun>& runs)
{
    auto* list = new QListWidget(this);
    list->setObjectName(QStringLiteral("testChoiceRuns"));
    for (const OfferedRun& run : runs) {
        auto* item = new QListWidgetItem(run.name, list);
        item->setData(Qt::UserRole, static_cast<qlonglong>(run.id));
        item->setFlags(run.isFixed
                           ? Qt::ItemIsSelectable
                           : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(run.isFixed || run.isChosen ? Qt::Checked : Qt::Unchecked);
        if (run.isFixed)
            item->setToolTip(tr("A and B are measured in any case"));
    }
    if (list->count() > 0)
        list->setCurrentRow(0);
    return list;
}

QListWidget* TestChoiceDialog::makeMeasures(const std::vector<std::string>& chosen)
{
    auto* list = new QListWidget(this);
    list->setObjectName(QStringLiteral("testChoiceMeasures"));
    const std::vector<std::string> offered = offeredMeasures();
    for (const Entry<Measure>& entry : craft::measures()) {
        if (std::find(offered.begin(), offered.end(), entry.id) == offered.end())
            continue;
        const auto measure = entry.make();
        const bool byVectors = (measure->needs() & kNeedsVectors) != 0;
        QString name = coreText(entry.label);
        if (measure->isSlow())
            name = tr("%1 (slow)").arg(name);
        auto* item = new QListWidgetItem(name, list);
        item->setData(Qt::UserRole, qstr(entry.id));
        item->setToolTip(
            tipOf(*measure)
            + (byVectors ? tr("<p>Compares dense vectors: TF-IDF has none.</p>") : QString()));
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        const bool isChosen = std::find(chosen.begin(), chosen.end(), entry.id) != chosen.end();
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
    list->setCurrentRow(0);
    return list;
}

void TestChoiceDialog::checkMeasures(const std::vector<std::string>& ids)
{
    for (int row = 0; row < m_measures->count(); ++row) {
        QListWidgetItem& item = *m_measures->item(row);
        const std::string id = item.data(Qt::UserRole).toString().toStdString();
        item.setCheckState(std::find(ids.begin(), ids.end(), id) != ids.end() ? Qt::Checked
                                                                              : Qt::Unchecked);
    }
}

std::vector<std::int64_t> TestChoiceDialog::runs() const
{
    std::vector<std::int64_t> out;
    for (int row = 0; row < m_runs->count(); ++row) {
        const QListWidgetItem& item = *m_runs->item(row);
        if (isChecked(item) && item.flags().testFlag(Qt::ItemIsEnabled))
            out.push_back(item.data(Qt::UserRole).toLongLong());
    }
    return out;
}

std::vector<std::string> TestChoiceDialog::measures() const
{
    std::vector<std::string> out;
    for (int row = 0; row < m_measures->count(); ++row) {
        const QListWidgetItem& item = *m_measures->item(row);
        if (isChecked(item))
            out.push_back(item.data(Qt::UserRole).toString().toStdString());
    }
    return out;
}

} // namespace craft::ui
