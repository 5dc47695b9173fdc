// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab_form.h"

#include "core/base/error.h"
#include "core/lab/cells.h"
#include "core/lab/spec_checks.h"
#include "core/pipeline/evaluation.h"
#include "ui/base/text.h"
#include "ui/models/lab_choice.h"
#include "ui/models/project_corpora.h"
#include "ui/workbench/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

constexpr int kMostSeeds = 50;
constexpr int kMostLabels = 200;

QListWidget* checkList(const QString& name, const QString& accessible, int rows)
{
    auto* list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(accessible);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    list->setMinimumHeight(list->fontMetrics().height() * rows * 5 / 4);
    return list;
}

bool isBaseline(const LabSetting& setting)
{
    return setting.name == kBaseline;
}

std::vector<std::int64_t> firstSeeds(int count)
{
    std::vector<std::int64_t> out;
    for (std::int64_t seed = 1; seed <= count; ++seed)
        out.push_back(seed);
    return out;
}

std::vector<LabSetting> ticked(const QListWidget& list, const std::vector<LabSetting>& offered)
{
    std::vector<LabSetting> out;
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->checkState() == Qt::Checked)
            out.push_back(offered[static_cast<std::size_t>(i)]);
    }
    return out;
}

[[noreturn]] void refuse(const QString& sentence)
{
    throw Error(ErrorCode::Invalid, sentence.toStdString(), "");
}

} // namespace

LabForm::LabForm(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("labForm"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 6, 0);
    column->addWidget(buildMethods(), 3);
    auto* vectors = new QLabel(tr("Vectors"));
    m_vectorizers = checkList(QStringLiteral("labVectorizers"), tr("Vectors"), 3);
    m_vectorizers->setToolTip(
        tr("What turns text into vectors, for the methods that read vectors"));
    vectors->setBuddy(m_vectorizers);
    column->addWidget(vectors);
    column->addWidget(m_vectorizers, 1);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    buildGrid(*form);
    buildKnowledge(*form);
    column->addLayout(form);
    for (QListWidget* list : {m_methods, m_vectorizers})
        connect(list, &QListWidget::itemChanged, this, &LabForm::read);
    for (QLineEdit* edit : {m_clusters, m_budgets})
        connect(edit, &QLineEdit::textChanged, this, &LabForm::read);
    connect(m_tokens, &QCheckBox::toggled, this, &LabForm::read);
    connect(m_seeds, &QSpinBox::valueChanged, this, [this] {
        m_areSeedsEdited = true;
        read();
    });
    connect(m_label, &QComboBox::editTextChanged, this, &LabForm::read);
    connect(m_column, &QComboBox::currentIndexChanged, this, [this] {
        m_label->clearEditText();
        readLabels();
        read();
    });
    connect(m_noise, &QDoubleSpinBox::valueChanged, this, [this] {
        m_isNoiseEdited = true;
        read();
    });
}

QWidget* LabForm::buildMethods()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_methods = checkList(QStringLiteral("labMethods"), tr("Methods"), 6);
    auto* caption = new QLabel(tr("Methods"));
    caption->setBuddy(m_methods);
    auto* top = new QHBoxLayout;
    top->addWidget(caption, 1);
    const auto button = [&](const QString& name, const QString& text, const QString& tip, bool on) {
        auto* out = new QToolButton;
        out->setObjectName(name);
        out->setText(text);
        out->setToolTip(tip);
        out->setAutoRaise(true);
        out->setFocusPolicy(Qt::TabFocus);
        connect(out, &QToolButton::clicked, this, [this, on] { tickAll(on); });
        top->addWidget(out);
    };
    button(QStringLiteral("labAll"), tr("All"), tr("Tick all methods"), true);
    button(QStringLiteral("labNone"), tr("None"), tr("Tick the baseline only"), false);
    column->addLayout(top);
    column->addWidget(m_methods, 1);
    return box;
}

void LabForm::buildGrid(QFormLayout& form)
{
    const auto line = [&](const char* name, const QString& label, const QString& tip) {
        auto* edit = new QLineEdit;
        edit->setObjectName(QLatin1String(name));
        edit->setToolTip(tip);
        edit->setAccessibleName(label);
        edit->setAccessibleDescription(tip);
        form.addRow(label, edit);
        return edit;
    };
    m_clusters = line("labClusters", tr("k"),
                      tr("Numbers of clusters, for the methods that form clusters: 50, 100; "
                         "automatic is as the method's setting says"));
    m_budgets = line("labBudgets", tr("Pairs"),
                     tr("Budgets: how many pairs the methods select, like 1000, 5000"));
    m_tokens = new QCheckBox(tr("Also at equal target tokens"));
    m_tokens->setObjectName(QStringLiteral("labTokens"));
    m_tokens->setToolTip(
        tr("Every method also selects as many target tokens as random pairs of the "
           "budget have: long pairs are no advantage then"));
    form.addRow(m_tokens);
    m_seeds = new QSpinBox;
    m_seeds->setObjectName(QStringLiteral("labSeeds"));
    m_seeds->setRange(1, kMostSeeds);
    m_seeds->setToolTip(tr("Every method is run with the seeds 1, 2, ... up to this one: five show "
                           "how much chance matters"));
    m_seeds->setAccessibleName(tr("Seeds"));
    form.addRow(tr("Seeds"), m_seeds);
}

void LabForm::buildKnowledge(QFormLayout& form)
{
    m_column = new QComboBox;
    m_column->setObjectName(QStringLiteral("labColumn"));
    m_column->setAccessibleName(tr("Domain column"));
    m_column->setToolTip(tr("The pool's column that says which domain a pair is of. With it, "
                            "measures are judged by whether they like pairs of the known domain "
                            "best, and how many of them a method finds is counted"));
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(6);
    form.addRow(tr("Domain column"), m_column);
    m_label = new QComboBox;
    m_label->setObjectName(QStringLiteral("labLabel"));
    m_label->setEditable(true);
    m_label->setInsertPolicy(QComboBox::NoInsert);
    m_label->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_label->setMinimumContentsLength(6);
    m_label->setAccessibleName(tr("Domain"));
    m_label->setToolTip(tr("What stands in that column for pairs of the wanted domain"));
    form.addRow(tr("Domain"), m_label);
    m_noise = new QDoubleSpinBox;
    m_noise->setObjectName(QStringLiteral("labNoise"));
    m_noise->setRange(0, 90);
    m_noise->setDecimals(0);
    m_noise->setSuffix(tr(" %", "suffix of a percentage"));
    m_noise->setAccessibleName(tr("Planted noise"));
    m_noise->setToolTip(tr("The share of the pool whose translations are exchanged at random for "
                           "the experiment: a good method leaves such pairs alone. The project "
                           "itself stays as it is"));
    form.addRow(tr("Planted noise"), m_noise);
}

void LabForm::fill(QListWidget& list, const std::vector<LabSetting>& offered,
                   const std::vector<LabSetting>& chosen)
{
    list.clear();
    for (const LabSetting& setting : offered) {
        const QString what = settingText(setting);
        const QString name = qstr(setting.name);
        auto* item = new QListWidgetItem(name == what ? name : name + QStringLiteral(" · ") + what);
        item->setToolTip(QStringLiteral("<qt>%1</qt>").arg(item->text().toHtmlEscaped()));
        const bool isChosen =
            std::any_of(chosen.begin(), chosen.end(),
                        [&](const LabSetting& other) { return other.name == setting.name; });
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        if (&list == m_methods && isBaseline(setting)) {
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setToolTip(
                QStringLiteral("<qt>%1</qt>")
                    .arg(tr("The baseline: all gains and tests are against these pairs.")));
        }
        list.addItem(item);
    }
}

void LabForm::setSpec(const LabSpec& spec)
{
    const QSignalBlocker a(m_methods);
    const QSignalBlocker b(m_vectorizers);
    const QSignalBlocker c(m_clusters);
    const QSignalBlocker d(m_budgets);
    const QSignalBlocker e(m_tokens);
    const QSignalBlocker f(m_seeds);
    const QSignalBlocker g(m_column);
    const QSignalBlocker h(m_label);
    const QSignalBlocker i(m_noise);
    m_base = spec;
    m_methodsOffered = offeredMethods(spec);
    m_vectorizersOffered = offeredVectorizers(spec);
    fill(*m_methods, m_methodsOffered, spec.methods);
    fill(*m_vectorizers, m_vectorizersOffered, spec.vectorizers);
    m_clusters->setText(countsText(spec.clusters));
    m_budgets->setText(countsText(spec.budgets));
    m_tokens->setChecked(!spec.tokenBudgets || !spec.tokenBudgets->empty());
    m_seeds->setMaximum(std::max(kMostSeeds, static_cast<int>(spec.seeds.size())));
    m_seeds->setValue(static_cast<int>(spec.seeds.size()));
    fillColumns();
    m_column->setCurrentIndex(std::max(0, m_column->findData(qstr(spec.defaults.labelColumn))));
    readLabels();
    m_label->setEditText(qstr(spec.defaults.label));
    const double percent = spec.defaults.noise * 100;
    m_noise->setDecimals(std::abs(percent - std::round(percent)) < 1e-9 ? 0 : 2);
    m_noise->setValue(percent);
    m_areSeedsEdited = false;
    m_isNoiseEdited = false;
    read();
}

void LabForm::showProject()
{
    fillColumns();
    readLabels(); // those of another pool are others
}

void LabForm::fillColumns()
{
    const QSignalBlocker quiet(m_column);
    const QString chosen = m_column->currentData().toString();
    m_column->clear();
    m_column->addItem(tr("Not known"), QString());
    for (const QString& name : labelColumns(m_workbench.project()))
        m_column->addItem(name, name);
    m_column->setCurrentIndex(std::max(0, m_column->findData(chosen)));
    m_column->setEnabled(m_column->count() > 1);
}

void LabForm::readLabels()
{
    const QString column = m_column->currentData().toString();
    const QSignalBlocker quiet(m_label);
    const QString text = m_label->currentText();
    m_label->clear();
    m_label->setEditText(text);
    if (column.isEmpty())
        return;
    m_workbench.runTask(
        {tr("Reading the labels"), QStringLiteral("lab-labels"), Supersede::Running, true},
        [column = column.toStdString()](Engine& engine, Job& job) {
            return poolLabels(engine, column, job);
        },
        [self = QPointer<LabForm>(this), column](Outcome<std::vector<LabelCount>> outcome) {
            if (self.isNull() || outcome.index() != 0
                || self->m_column->currentData().toString() != column)
                return;
            const QSignalBlocker still(self->m_label);
            const QString written = self->m_label->currentText();
            for (const LabelCount& each : std::get<0>(outcome)) {
                if (self->m_label->count() >= kMostLabels || each.label.empty())
                    continue;
                self->m_label->addItem(qstr(each.label));
                self->m_label->setItemData(self->m_label->count() - 1,
                                           tr("%1 pair(s)", nullptr, static_cast<int>(each.pairs))
                                               .arg(countText(each.pairs)),
                                           Qt::ToolTipRole);
            }
            self->m_label->setCurrentIndex(-1);
            self->m_label->setEditText(written);
        });
}

void LabForm::tickAll(bool on)
{
    {
        const QSignalBlocker quiet(m_methods);
        for (int i = 0; i < m_methods->count(); ++i) {
            if (!isBaseline(m_methodsOffered[static_cast<std::size_t>(i)]))
                m_methods->item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_methods->viewport()->update();
    read();
}

LabSpec LabForm::readForm() const
{
    LabSpec out = m_base;
    out.tasks.clear();
    out.folder.clear();
    out.methods = ticked(*m_methods, m_methodsOffered);
    if (std::all_of(out.methods.begin(), out.methods.end(), isBaseline))
        refuse(tr("Tick the methods to compare with random pairs."));
    out.vectorizers = ticked(*m_vectorizers, m_vectorizersOffered);
    if (out.vectorizers.empty())
        refuse(tr("Tick the vectors to compare."));
    const auto clusters = countsOf(m_clusters->text(), 0);
    if (!clusters || clusters->empty())
        refuse(tr("The numbers of clusters are whole numbers with commas, or automatic."));
    out.clusters = *clusters;
    const auto budgets = countsOf(m_budgets->text(), 1);
    if (!budgets || budgets->empty())
        refuse(tr("The budgets are whole numbers with commas, like 1000, 5000."));
    const auto most = m_workbench.project().of(Role::Pool).pairs;
    if (most > 0 && *std::max_element(budgets->begin(), budgets->end()) > most)
        refuse(tr("The pool has %1 pairs: no budget can be larger.").arg(countText(most)));
    out.budgets = *budgets;
    if (!m_tokens->isChecked())
        out.tokenBudgets = std::vector<std::uint64_t>();
    else if (out.tokenBudgets && out.tokenBudgets->empty())
        out.tokenBudgets.reset();
    if (m_areSeedsEdited && static_cast<std::size_t>(m_seeds->value()) != out.seeds.size())
        out.seeds = firstSeeds(m_seeds->value());
    out.defaults = {};
    out.defaults.labelColumn = m_column->currentData().toString().toStdString();
    out.defaults.label = m_label->currentText().trimmed().toStdString();
    if (out.defaults.labelColumn.empty())
        out.defaults.label.clear();
    else if (out.defaults.label.empty())
        refuse(tr("Write what stands in the column for pairs of the wanted domain."));
    out.defaults.noise = m_isNoiseEdited ? m_noise->value() / 100 : m_base.defaults.noise;
    completeSpec(out);
    checkSpec(out);
    return out;
}

void LabForm::read()
{
    m_label->setEnabled(!m_column->currentData().toString().isEmpty());
    m_problem.clear();
    try {
        m_spec = readForm();
    } catch (const Error& error) {
        m_problem = qstr(error.what());
    }
    emit edited();
}

} // namespace craft::ui
