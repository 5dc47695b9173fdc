// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "ui/base/text.h"
#include "ui/base/writing.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/compare_chart.h"
#include "ui/models/pair_table_model.h"
#include "ui/models/run_comparison.h"
#include "ui/pages/baseline_menu.h"
#include "ui/pages/test_set_view.h"
#include "ui/widgets/empty_view.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/headline.h"
#include "ui/widgets/plain_table.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace craft::ui {
ComparePage::ComparePage(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("comparePage"));
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addLayout(buildChoice());
    m_parts = new QTabBar(content);
    m_parts->setObjectName(QStringLiteral("compareParts"));
    m_parts->setAccessibleName(tr("Parts of the comparison"));
    m_parts->setExpanding(false);
    m_parts->addTab(tr("Pairs and clusters"));
    m_parts->addTab(tr("On the test set"));
    layout->addWidget(m_parts);
    auto* parts = new QStackedWidget(content);
    parts->addWidget(buildPairs());
    m_test = new TestSetView(workbench);
    parts->addWidget(m_test);
    layout->addWidget(parts, 1);
    connect(m_parts, &QTabBar::currentChanged, parts, &QStackedWidget::setCurrentIndex);
    connect(m_test, &TestSetView::importRequested, this, &ComparePage::testImportRequested);
    auto* empty = new EmptyView(workbench, QStringLiteral("compare"),
                                tr("Two runs are compared here: what both select, and what only "
                                   "one of them does."),
                                this);
    m_stack->addWidget(content);
    m_stack->addWidget(empty);
    connect(empty, &EmptyView::importRequested, this, &ComparePage::importRequested);
    connect(&workbench, &Workbench::runsChanged, this, &ComparePage::fillRuns);
    connect(&workbench, &Workbench::projectChanged, this, &ComparePage::fillRuns);
    connect(&workbench, &Workbench::runChanged, this, &ComparePage::fillRuns);
    // Measured: the budget rests, the present selection is what it will be.
    connect(&workbench, &Workbench::numbersChanged, this, [this] {
        if (m_workbench.numbers().exact
            && (m_a->currentData().toLongLong() == kPresentRun
                || m_b->currentData().toLongLong() == kPresentRun))
            request();
    });
    fillRuns();
}

QWidget* ComparePage::buildPairs()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* row = new HeadlineRow(content);
    const auto headline = [&](const char* name, const QString& text, const QString& definition) {
        auto* out = new Headline(text, definition, countText(8888888), row);
        out->setObjectName(QLatin1String(name));
        row->add(out);
        return out;
    };
    m_both = headline("compareBoth", tr("In both"), tr("Pairs that A and B have selected."));
    m_onlyA = headline("compareOnlyA", tr("Only in A"), tr("Pairs that only A has selected."));
    m_onlyB = headline("compareOnlyB", tr("Only in B"), tr("Pairs that only B has selected."));
    m_jaccard = headline("compareJaccard", tr("Jaccard"),
                         tr("Pairs in both, divided by pairs in A or B: 1 for equal selections, 0 "
                            "for selections without a common pair."));
    layout->addWidget(row);
    m_state = new QLabel(content);
    m_state->setObjectName(QStringLiteral("compareState"));
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    auto* upper = new QSplitter(Qt::Horizontal);
    upper->setChildrenCollapsible(false);
    upper->addWidget(buildNumbers());
    auto* byCluster = new QWidget;
    m_byCluster = new QStackedLayout(byCluster);
    m_chart = new CompareChart(m_workbench);
    if (auto* maximise = m_chart->findChild<QToolButton*>(QStringLiteral("compareMaximise")))
        maximise->hide();
    m_byCluster->addWidget(m_chart);
    auto* flow = plainTable(QStringLiteral("compareFlow"), tr("Common pairs by cluster"));
    m_flow = new ChartTableModel(this);
    flow->setModel(m_flow);
    flow->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_byCluster->addWidget(flow);
    upper->addWidget(byCluster);
    upper->setStretchFactor(0, 2);
    upper->setStretchFactor(1, 3);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(buildLists());
    layout->addWidget(splitter, 1);
    return content;
}

QLayout* ComparePage::buildChoice()
{
    auto* row = new FlowLayout;
    const auto box = [&](const QString& text, const QString& name) {
        auto* combo = new QComboBox(this);
        combo->setObjectName(name);
        combo->setAccessibleName(tr("Run %1").arg(text));
        combo->setMinimumContentsLength(18);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setToolTip(tr("The run to compare: a kept one, or what is shown now"));
        auto* label = new QLabel(text, this);
        label->setBuddy(combo);
        row->addWidget(label);
        row->addWidget(combo);
        connect(combo, &QComboBox::currentIndexChanged, this, &ComparePage::request);
        return combo;
    };
    m_a = box(tr("A"), QStringLiteral("compareA"));
    auto* swap = new QToolButton(this);
    swap->setObjectName(QStringLiteral("compareSwap"));
    swap->setText(QStringLiteral("⇄"));
    swap->setToolTip(tr("Exchange A and B"));
    swap->setAccessibleName(swap->toolTip());
    row->addWidget(swap);
    m_b = box(tr("B"), QStringLiteral("compareB"));
    connect(swap, &QToolButton::clicked, this,
            [this] { setRuns(m_b->currentData().toLongLong(), m_a->currentData().toLongLong()); });
    auto* add = new BaselineMenu(m_workbench, this);
    row->addWidget(add);
    connect(add, &BaselineMenu::kept, this, [this](qint64 id) { setRuns(id, kPresentRun); });
    return row;
}

QWidget* ComparePage::buildNumbers()
{
    auto* table = plainTable(QStringLiteral("compareNumbers"), tr("Numbers and parameters"));
    m_numbers = new ChartTableModel(this);
    table->setModel(m_numbers);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

QWidget* ComparePage::buildLists()
{
    auto* box = new QWidget;
    m_lists = new QTabBar(box);
    m_lists->setObjectName(QStringLiteral("compareLists"));
    m_lists->setAccessibleName(tr("Lists of pairs"));
    for (const QString& text : {tr("Only in A"), tr("Only in B"), tr("In both")})
        m_lists->addTab(text);
    m_save = new QPushButton(tr("Save list as TSV…"), box);
    m_save->setObjectName(QStringLiteral("compareSave"));
    m_table = plainTable(QStringLiteral("comparePairs"), tr("Pairs"));
    m_pairs = new PairTableModel(m_workbench, this);
    m_table->setModel(m_pairs);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (int column = 0; column < PairTableModel::ColumnCount; ++column) {
        const bool isShown = column == PairTableModel::Row || column == PairTableModel::Source
            || column == PairTableModel::Target || column == PairTableModel::SourceLength
            || column == PairTableModel::TargetLength || column == PairTableModel::Corpus;
        m_table->setColumnHidden(column, !isShown);
    }
    auto* header = m_table->horizontalHeader();
    header->setSectionResizeMode(PairTableModel::Source, QHeaderView::Stretch);
    header->setSectionResizeMode(PairTableModel::Target, QHeaderView::Stretch);
    const int unit = fontMetrics().averageCharWidth();
    for (const int column :
         {PairTableModel::Row, PairTableModel::SourceLength, PairTableModel::TargetLength})
        header->resizeSection(column, std::max(12 * unit, header->sectionSizeHint(column)));
    header->resizeSection(PairTableModel::Corpus, 18 * unit);
    auto* top = new QHBoxLayout;
    top->addWidget(m_lists);
    top->addStretch(1);
    top->addWidget(m_save);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(m_lists, &QTabBar::currentChanged, this, &ComparePage::showList);
    connect(m_save, &QPushButton::clicked, this, &ComparePage::save);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (at.isValid())
                    m_workbench.setCurrentRow(m_pairs->rowAt(at.row()));
            });
    return box;
}

void ComparePage::fillRun(QComboBox* box, qint64 id)
{
    const QSignalBlocker quiet(box);
    box->clear();
    if (m_workbench.run())
        box->addItem(tr("Present run"), static_cast<qlonglong>(kPresentRun));
    for (const RunRecord& run : m_workbench.project().runs) {
        const std::string method = run.params.has("method") ? run.params.text("method") : "";
        box->addItem(
            tr("Run %1: %2, %3 pairs").arg(run.id).arg(qstr(method), countText(run.selected)),
            static_cast<qlonglong>(run.id));
    }
    const int at = box->findData(static_cast<qlonglong>(id));
    box->setCurrentIndex(std::max(at, 0));
}

void ComparePage::fillRuns()
{
    m_stack->setCurrentIndex(m_workbench.run() || !m_workbench.project().runs.empty() ? 0 : 1);
    const auto& runs = m_workbench.project().runs;
    const qint64 a = m_a->count() > 0 ? m_a->currentData().toLongLong()
        : runs.empty()                ? kPresentRun
                                      : runs.back().id;
    const qint64 b = m_b->count() > 0 ? m_b->currentData().toLongLong() : kPresentRun;
    fillRun(m_a, a);
    fillRun(m_b, b);
    request();
}

void ComparePage::setRuns(qint64 a, qint64 b)
{
    fillRun(m_a, a);
    fillRun(m_b, b);
    request();
}

void ComparePage::showTestSet(bool on)
{
    m_parts->setCurrentIndex(on ? 1 : 0);
}

void ComparePage::request()
{
    const auto idOf = [](const QComboBox* box) {
        return box->count() > 0 ? box->currentData().toLongLong() : -1;
    };
    m_test->setRuns(idOf(m_a), idOf(m_b));
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    const auto run = m_workbench.run();
    if (m_a->count() == 0 || m_b->count() == 0 || !m_workbench.hasProject()) {
        showComparison(nullptr);
        return;
    }
    ComparisonRequest wanted{m_a->currentData().toLongLong(), m_b->currentData().toLongLong(),
                             m_workbench.params(), m_workbench.params()};
    const bool needsPresent = wanted.a == kPresentRun || wanted.b == kPresentRun;
    // While the present run is computed the old comparison stays.
    if (needsPresent && (!run || m_workbench.status() != Status::Fresh))
        return;
    if (run)
        wanted.effective.set("k", static_cast<std::int64_t>(run->clustering->clusters()));
    m_workbench.runTask(
        {tr("Comparing runs"), QStringLiteral("compare"), Supersede::Running, true},
        [wanted](Engine& engine, Job& job) {
            return std::make_shared<const RunComparison>(compareRuns(engine, wanted, job));
        },
        [self = QPointer<ComparePage>(this)](Outcome<std::shared_ptr<const RunComparison>> out) {
            if (self.isNull())
                return;
            if (auto* comparison = std::get_if<0>(&out))
                self->showComparison(std::move(*comparison));
            else if (const auto* error = std::get_if<Error>(&out))
                self->m_workbench.fail(*error);
        });
}

void ComparePage::showComparison(std::shared_ptr<const RunComparison> comparison)
{
    m_comparison = std::move(comparison);
    const QString none = QStringLiteral("–");
    const Comparison* found = m_comparison ? &m_comparison->found : nullptr;
    m_both->setValue(found ? countText(found->both.size()) : none);
    m_onlyA->setValue(found ? countText(found->onlyA.size()) : none);
    m_onlyB->setValue(found ? countText(found->onlyB.size()) : none);
    m_jaccard->setValue(found ? realText(found->jaccard, 3) : none);
    const bool isSelf = m_comparison && m_comparison->a.id == m_comparison->b.id;
    m_state->setVisible(!m_comparison || isSelf || !m_comparison->sameClusters);
    m_state->setText(
        isSelf ? tr("A and B are the same run. Choose another one, or make a baseline.")
            : m_comparison
            ? tr("The two runs have different clusters. The table shows how many common pairs lie "
                 "in a cluster of A and one of B; ● marks clusters that belong together.")
            : tr("There is nothing to compare yet."));
    m_byCluster->setCurrentIndex(!m_comparison || m_comparison->sameClusters ? 0 : 1);
    m_chart->setComparison(m_comparison);
    showNumbers();
    showList(m_lists->currentIndex());
    emit compared();
}

void ComparePage::showNumbers()
{
    ChartTable numbers;
    ChartTable flow;
    numbers.columns << tr("What") << tr("A") << tr("B") << tr("B − A");
    flow.columns << tr("Cluster of A") << tr("Cluster of B") << tr("Common pairs") << QString();
    if (m_comparison) {
        const Comparison& found = m_comparison->found;
        const auto count = [&](const QString& name, std::uint64_t a, std::uint64_t b) {
            numbers.rows.push_back({name, countText(a), countText(b),
                                    realText(static_cast<double>(b) - static_cast<double>(a), 0)});
        };
        count(tr("Pairs"), found.pairsA, found.pairsB);
        count(tr("Source tokens"), found.sourceTokensA, found.sourceTokensB);
        count(tr("Target tokens"), found.targetTokensA, found.targetTokensB);
        const auto real = [&](const QString& name, double Diagnostics::*field) {
            const auto value = [&](const ComparedRun& run) {
                return run.diagnostics ? (*run.diagnostics).*field
                                       : std::numeric_limits<double>::quiet_NaN();
            };
            const double a = value(m_comparison->a);
            const double b = value(m_comparison->b);
            numbers.rows.push_back({name, realText(a, 4), realText(b, 4), realText(b - a, 4)});
        };
        real(tr("Discrete KL"), &Diagnostics::klDiscrete);
        real(tr("Residual"), &Diagnostics::residual);
        real(tr("Mean radius"), &Diagnostics::meanRadius);
        real(tr("Lipschitz L"), &Diagnostics::lipschitz);
        real(tr("KL bound"), &Diagnostics::total);
        for (const ParamDifference& param : found.params)
            numbers.rows.push_back({tr("≠ %1").arg(qstr(param.id)), oneLine(qstr(param.a), 60),
                                    oneLine(qstr(param.b), 60), QString()});
        const auto title = [](const ComparedRun& run, ClusterId id) {
            const std::size_t at = index(id);
            return at < run.titles.size()
                ? QStringLiteral("%1 %2").arg(countText(at), qstr(run.titles[at]))
                : countText(at);
        };
        if (!m_comparison->sameClusters) {
            for (const ClusterFlow& cell : found.flow) {
                const bool isMatch = std::any_of(
                    found.matches.begin(), found.matches.end(),
                    [&](const ClusterFlow& m) { return m.a == cell.a && m.b == cell.b; });
                flow.rows.push_back({title(m_comparison->a, cell.a), title(m_comparison->b, cell.b),
                                     static_cast<qulonglong>(cell.rows),
                                     isMatch ? QStringLiteral("●") : QString()});
            }
        }
    }
    m_numbers->setTable(std::move(numbers));
    m_flow->setTable(std::move(flow));
}

const std::vector<RowId>& ComparePage::listed() const
{
    static const std::vector<RowId> none;
    if (!m_comparison)
        return none;
    const Comparison& found = m_comparison->found;
    switch (m_lists->currentIndex()) {
    case 0:
        return found.onlyA;
    case 1:
        return found.onlyB;
    default:
        return found.both;
    }
}

void ComparePage::showList(int)
{
    const Comparison none;
    const Comparison& found = m_comparison ? m_comparison->found : none;
    m_lists->setTabText(0, tr("Only in A (%1)").arg(countText(found.onlyA.size())));
    m_lists->setTabText(1, tr("Only in B (%1)").arg(countText(found.onlyB.size())));
    m_lists->setTabText(2, tr("In both (%1)").arg(countText(found.both.size())));
    // The rows live in the comparison: the order keeps it alive and shares them.
    m_pairs->setOrder(m_comparison ? RowOrder(m_comparison, &listed())
                                   : std::make_shared<const std::vector<RowId>>());
    m_save->setEnabled(!listed().empty());
}

void ComparePage::save()
{
    auto* dialog = new QFileDialog(window(), tr("Save list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tsv"));
    dialog->setNameFilter(QStringLiteral("TSV (*.tsv)"));
    const QStringList names{QStringLiteral("only-a.tsv"), QStringLiteral("only-b.tsv"),
                            QStringLiteral("both.tsv")};
    dialog->selectFile(names[m_lists->currentIndex()]);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_workbench.runTask(
            {tr("Saving %1").arg(file), {}, Supersede::Nothing},
            [rows = listed(), path = file.toStdString()](Engine& engine, Job& job) {
                writePairs(*engine.inputs().corpus(Role::Pool), rows, path, job);
            },
            [workbench = QPointer<Workbench>(&m_workbench),
             file](const Outcome<std::monostate>& outcome) {
                if (workbench.isNull())
                    return;
                if (const auto* error = std::get_if<Error>(&outcome))
                    workbench->fail(*error);
                else if (outcome.index() == 0)
                    workbench->post(tr("%1 was written.").arg(file));
            });
    });
    dialog->open();
}

void ComparePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        request();
}

} // namespace craft::ui
