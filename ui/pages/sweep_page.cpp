// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sweep_page.h"

#include "ui/base/text.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/sweep_chart.h"
#include "ui/models/sweep.h"
#include "ui/widgets/empty_view.h"
#include "ui/workbench/workbench.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace craft::ui {
namespace {

constexpr int kStandardSeeds = 3;
constexpr int kColumns = 3; ///< of charts

QLabel* caption(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

SweepPage::SweepPage(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_sweep(new Sweep(workbench, this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("sweepPage"));
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(buildForm());
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildCharts());
    splitter->addWidget(buildTable());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    layout->addWidget(splitter, 1);
    auto* empty = new EmptyView(workbench, QStringLiteral("sweep"),
                                tr("A sweep tries several numbers of clusters and seeds, and "
                                   "shows what each would come to."),
                                this);
    m_stack->addWidget(content);
    m_stack->addWidget(empty);
    connect(empty, &EmptyView::importRequested, this, &SweepPage::importRequested);
    connect(&workbench, &Workbench::projectChanged, this, &SweepPage::standardList);
    connect(&workbench, &Workbench::runChanged, this, [this] {
        showState();
        showCells();
    });
    connect(&workbench, &Workbench::statusChanged, this, &SweepPage::showState);
    connect(m_sweep, &Sweep::stateChanged, this, &SweepPage::showState);
    connect(m_sweep, &Sweep::cellsChanged, this, &SweepPage::showCells);
    standardList();
    showCells();
}

QWidget* SweepPage::buildForm()
{
    auto* form = new QWidget;
    const auto spin = [&](const QString& name, int low, int high, int value, const QString& tip) {
        auto* box = new QSpinBox(form);
        box->setObjectName(name);
        box->setRange(low, high);
        box->setValue(value);
        box->setToolTip(tip);
        box->setAccessibleDescription(tip);
        return box;
    };
    m_from = spin(QStringLiteral("sweepFrom"), 1, 65536, 8, tr("Smallest number of clusters"));
    m_to = spin(QStringLiteral("sweepTo"), 1, 65536, 128, tr("Largest number of clusters"));
    m_count = spin(QStringLiteral("sweepCount"), 1, 32, 5,
                   tr("How many numbers of clusters, in equal ratios between the two"));
    m_seeds = spin(QStringLiteral("sweepSeeds"), 1, 20, kStandardSeeds,
                   tr("Each number of clusters is tried with the seeds 1, 2, ... up to this one: "
                      "the band shows how much chance matters"));
    m_list = new QLineEdit(form);
    m_list->setObjectName(QStringLiteral("sweepList"));
    m_list->setToolTip(tr("The numbers of clusters to try; they can be written by hand"));
    m_list->setAccessibleName(tr("Numbers of clusters"));
    m_start = new QPushButton(form);
    m_start->setObjectName(QStringLiteral("sweepStart"));
    m_progress = new QProgressBar(form);
    m_progress->setObjectName(QStringLiteral("sweepProgress"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the sweep"));
    m_estimate = new QLabel(form);
    m_estimate->setObjectName(QStringLiteral("sweepEstimate"));
    auto* first = new QHBoxLayout;
    const auto put = [&](const QString& text, QWidget* widget, int stretch) {
        first->addWidget(caption(text, widget));
        first->addWidget(widget, stretch);
        first->addSpacing(8);
    };
    put(tr("k from"), m_from, 0);
    put(tr("to"), m_to, 0);
    put(tr("Values"), m_count, 0);
    put(tr("List"), m_list, 1);
    put(tr("Seeds"), m_seeds, 0);
    first->addWidget(m_start);
    auto* second = new QHBoxLayout;
    second->addWidget(m_estimate, 1);
    second->addWidget(m_progress);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(first);
    layout->addLayout(second);
    for (QSpinBox* box : {m_from, m_to, m_count})
        connect(box, &QSpinBox::valueChanged, this, &SweepPage::listFromRange);
    connect(m_seeds, &QSpinBox::valueChanged, this, &SweepPage::showState);
    connect(m_list, &QLineEdit::textChanged, this, &SweepPage::showState);
    connect(m_start, &QPushButton::clicked, this, &SweepPage::startOrCancel);
    return form;
}

QWidget* SweepPage::buildCharts()
{
    m_chartArea = new QWidget;
    auto* grid = new QGridLayout(m_chartArea);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    const QString spread = QLatin1Char('\n')
        + tr("The line is the mean over the seeds, the band one standard deviation; the dashed "
             "line is the present k.");
    std::vector<SweepMeasure> measures{
        {{QStringLiteral("sweepResidual"), tr("Residual"),
          definitionText("residual") + spread + QLatin1Char('\n')
              + tr("Suggested is the k where the mean bends most, k on a logarithmic scale; it is "
                   "never applied by itself.")},
         tr("Share × diameter"),
         [](const SweepCell& cell) { return cell.residual; },
         true},
        {{QStringLiteral("sweepKl"), tr("Discrete KL"),
          definitionText("kl_discrete") + QLatin1Char('\n')
              + tr("Infinite, and not drawn, where a cluster with validation pairs got no pair; "
                   "the table counts these clusters as missed.")
              + spread},
         tr("Nats"),
         [](const SweepCell& cell) { return cell.klDiscrete; }},
        {{QStringLiteral("sweepTotal"), tr("KL bound"), definitionText("total") + spread},
         tr("Nats"),
         [](const SweepCell& cell) { return cell.total; }},
        {{QStringLiteral("sweepInertia"), tr("Inertia"),
          tr("Sum of squared distances of the rows that k-means was fitted on to their centroids.")
              + spread},
         tr("Squared distance"),
         [](const SweepCell& cell) { return cell.inertia; }},
        {{QStringLiteral("sweepEmpty"), tr("Clusters without validation"),
          tr("Clusters that no validation pair lies in: they get no share of the budget.")
              + spread},
         tr("Clusters"),
         [](const SweepCell& cell) { return static_cast<double>(cell.withoutValidation); }}};
    int place = 0;
    for (SweepMeasure& measure : measures) {
        auto* chart = new SweepChart(m_workbench, *m_sweep, std::move(measure), m_chartArea);
        grid->addWidget(chart, place / kColumns, place % kColumns);
        connect(chart, &SweepChart::cellChosen, this, &SweepPage::use);
        connect(chart, &Chart::maximiseRequested, this,
                [this, chart] { maximise(m_maximised == chart ? nullptr : chart); });
        m_charts << chart;
        ++place;
    }
    m_advice = buildAdvice();
    grid->addWidget(m_advice, place / kColumns, place % kColumns);
    for (int i = 0; i < kColumns; ++i)
        grid->setColumnStretch(i, 1);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    return m_chartArea;
}

QWidget* SweepPage::buildAdvice()
{
    auto* box = new QWidget;
    box->setBackgroundRole(QPalette::Base);
    box->setAutoFillBackground(true);
    m_adviceText = new QLabel(box);
    m_adviceText->setObjectName(QStringLiteral("sweepAdvice"));
    m_adviceText->setWordWrap(true);
    m_useSuggested = new QPushButton(box);
    m_useSuggested->setObjectName(QStringLiteral("sweepUse"));
    connect(m_useSuggested, &QPushButton::clicked, this, [this] {
        if (const auto knee = kneeOf(m_sweep->cells()))
            use(*knee, m_workbench.params().integer("seed"));
    });
    auto* layout = new QVBoxLayout(box);
    layout->addStretch(1);
    layout->addWidget(m_adviceText);
    layout->addWidget(m_useSuggested, 0, Qt::AlignLeading);
    layout->addStretch(1);
    return box;
}

QWidget* SweepPage::buildTable()
{
    auto* box = new QWidget;
    m_model = new ChartTableModel(this);
    m_table = new QTableView(box);
    m_table->setObjectName(QStringLiteral("sweepTable"));
    m_table->setAccessibleName(tr("Cells of the sweep"));
    m_table->setToolTip(tr("Enter or a double click makes the k and the seed of a row current"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& at) { useRow(at.row()); });
    m_save = new QPushButton(tr("Save as CSV…"), box);
    m_save->setObjectName(QStringLiteral("sweepSave"));
    connect(m_save, &QPushButton::clicked, this, &SweepPage::save);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_save, 0, Qt::AlignTrailing);
    return box;
}

void SweepPage::maximise(Chart* chart)
{
    m_maximised = chart;
    auto* grid = static_cast<QGridLayout*>(m_chartArea->layout());
    m_advice->setVisible(chart == nullptr);
    for (int i = 0; i < m_charts.size(); ++i) {
        Chart* each = m_charts[i];
        const bool alone = each == chart;
        each->setVisible(chart == nullptr || alone);
        each->setMaximised(alone);
        grid->addWidget(each, alone ? 0 : i / kColumns, alone ? 0 : i % kColumns, alone ? 2 : 1,
                        alone ? kColumns : 1);
    }
}

void SweepPage::standardList()
{
    const auto pairs = m_workbench.project().of(Role::Validation).pairs;
    const auto list = defaultSweep(pairs);
    if (!list.empty()) {
        const QSignalBlocker a(m_from);
        const QSignalBlocker b(m_to);
        const QSignalBlocker c(m_count);
        const auto most = static_cast<int>(m_workbench.largestClusterCount());
        m_from->setMaximum(most);
        m_to->setMaximum(most);
        m_from->setValue(static_cast<int>(list.front()));
        m_to->setValue(static_cast<int>(list.back()));
        m_count->setValue(static_cast<int>(list.size()));
    }
    listFromRange();
}

void SweepPage::listFromRange()
{
    QStringList texts;
    const auto low = std::min(m_from->value(), m_to->value());
    const auto high = std::max(m_from->value(), m_to->value());
    for (const std::uint64_t k : geometricSteps(static_cast<std::uint64_t>(low),
                                                static_cast<std::uint64_t>(high), m_count->value()))
        texts << QString::number(k);
    m_list->setText(texts.join(QStringLiteral(", ")));
    showState();
}

std::vector<std::uint64_t> SweepPage::clusters() const
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    std::set<std::uint64_t> out;
    for (const QString& text : m_list->text().split(separators, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const std::uint64_t k = text.toULongLong(&isNumber);
        if (!isNumber || k == 0 || k > m_workbench.largestClusterCount())
            return {};
        out.insert(k);
    }
    return {out.begin(), out.end()};
}

void SweepPage::showState()
{
    m_stack->setCurrentIndex(m_workbench.run() ? 0 : 1);
    const bool isRunning = m_sweep->isRunning();
    m_start->setText(isRunning ? tr("Cancel") : tr("Start"));
    m_progress->setVisible(isRunning);
    for (QWidget* widget : QList<QWidget*>{m_from, m_to, m_count, m_list, m_seeds})
        widget->setEnabled(!isRunning);
    const double seconds = m_sweep->secondsPerCell();
    if (isRunning) {
        m_progress->setRange(0, static_cast<int>(m_sweep->total()));
        m_progress->setValue(static_cast<int>(m_sweep->done()));
        const auto left = static_cast<double>(m_sweep->total() - m_sweep->done());
        m_start->setEnabled(true);
        m_estimate->setText(tr("%1 of %2 runs done, about %3 left")
                                .arg(countText(m_sweep->done()), countText(m_sweep->total()),
                                     durationText(left * seconds)));
        return;
    }
    const auto list = clusters();
    const std::size_t missing = m_sweep->missing(list, m_seeds->value());
    m_start->setEnabled(missing > 0 && m_workbench.run() != nullptr);
    if (list.empty())
        m_estimate->setText(tr("Write numbers from 1 to %1, separated by commas")
                                .arg(countText(m_workbench.largestClusterCount())));
    else if (missing == 0)
        m_estimate->setText(tr("All of these are there"));
    else if (seconds < 0)
        m_estimate->setText(tr("%n run(s)", nullptr, static_cast<int>(missing)));
    else
        m_estimate->setText(
            tr("%n run(s), about %1", nullptr, static_cast<int>(missing))
                .arg(durationText(std::max(1.0, seconds * static_cast<double>(missing)))));
}

ChartTable SweepPage::cellTable() const
{
    ChartTable table;
    table.columns << tr("k") << tr("Seed") << tr("Residual") << tr("Discrete KL") << tr("Missed")
                  << tr("KL bound") << tr("Inertia") << tr("Without validation") << tr("Selected")
                  << tr("Smallest") << tr("Largest");
    for (const SweepCell& cell : m_sweep->cells())
        table.rows.push_back(
            {static_cast<qulonglong>(cell.k), static_cast<qulonglong>(cell.seed), cell.residual,
             cell.klDiscrete, static_cast<qulonglong>(cell.missedClusters), cell.total,
             cell.inertia, static_cast<qulonglong>(cell.withoutValidation),
             static_cast<qulonglong>(cell.selected), static_cast<qulonglong>(cell.smallestCluster),
             static_cast<qulonglong>(cell.largestCluster)});
    return table;
}

void SweepPage::showCells()
{
    ChartTable table = cellTable();
    m_save->setEnabled(!table.rows.empty());
    m_model->setTable(std::move(table));
    const auto run = m_workbench.run();
    QString present = run ? tr("The present run has k = %1 and seed %2.")
                                .arg(countText(run->clustering->clusters()))
                                .arg(run->params.integer("seed"))
                          : QString();
    if (run && !m_workbench.method().usesClusters())
        present += QLatin1Char(' ')
            + tr("Its method selects without clusters: another k describes the same pairs in other "
                 "clusters.");
    const auto knee = kneeOf(m_sweep->cells());
    m_useSuggested->setVisible(knee.has_value());
    if (m_sweep->cells().empty()) {
        m_adviceText->setText(
            present + QLatin1String("\n\n")
            + tr("Start the sweep to see what other numbers of clusters come to. Vectors are "
                 "computed once for all of them; you can go on working meanwhile."));
    } else if (!knee) {
        m_adviceText->setText(present + QLatin1String("\n\n")
                              + tr("Click a point, or a row below with Enter, to use its k and "
                                   "seed."));
    } else {
        m_useSuggested->setText(tr("Use k = %1").arg(countText(*knee)));
        m_adviceText->setText(
            present + QLatin1String("\n\n")
            + tr("Suggested: k = %1. The residual bends most there; more clusters bring it down "
                 "more slowly. Click a point, or a row below with Enter, to use its k and seed.")
                  .arg(countText(*knee)));
    }
    showState();
}

void SweepPage::startOrCancel()
{
    if (m_sweep->isRunning())
        m_sweep->cancel();
    else
        m_sweep->start(clusters(), m_seeds->value());
}

void SweepPage::use(std::uint64_t k, std::int64_t seed)
{
    m_workbench.commitParams({{"k", std::to_string(k)}, {"seed", std::to_string(seed)}},
                             tr("k = %1, seed %2").arg(k).arg(seed));
}

void SweepPage::useRow(int row)
{
    const auto& cells = m_sweep->cells();
    if (row >= 0 && static_cast<std::size_t>(row) < cells.size())
        use(cells[static_cast<std::size_t>(row)].k, cells[static_cast<std::size_t>(row)].seed);
}

void SweepPage::save()
{
    auto* dialog = new QFileDialog(window(), tr("Save the sweep"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(QStringLiteral("CSV (*.csv)"));
    dialog->selectFile(QStringLiteral("sweep.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) {
        QSaveFile file(name);
        const QByteArray bytes = cellTable().toText(QLatin1Char(',')).toUtf8();
        const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        m_workbench.post(isWritten ? tr("%1 was written.").arg(name)
                                   : tr("%1 cannot be written: %2").arg(name, file.errorString()));
    });
    dialog->open();
}

} // namespace craft::ui
