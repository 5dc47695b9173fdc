// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/test_set_view.h"

#include "core/evaluate/registry.h"
#include "core/vectorize/registry.h"
#include "ui/base/measure_text.h"
#include "ui/base/text.h"
#include "ui/dialogs/test_choice_dialog.h"
#include "ui/models/test_table_model.h"
#include "ui/pages/domain_choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_table.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace craft::ui {
namespace {

constexpr int kStandardSeeds = 5;
constexpr int kMostSeeds = 50;

/// The vectorizer with its parameters.
std::string vectorsText(const Params& params)
{
    const std::string id = params.text("vectorizer");
    const auto plugin = makePlugin(vectorizers(), "vectorizer", id);
    return id + '\n' + params.only(plugin->params()).canonical();
}

} // namespace

TestSetView::TestSetView(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_measurement(new TestMeasurement(workbench, this))
    , m_model(new TestTableModel(this))
    , m_stack(new QStackedLayout(this))
    , m_measures(usualMeasures())
{
    setObjectName(QStringLiteral("testSetView"));
    m_stack->addWidget(buildContent());
    m_stack->addWidget(buildMissing());
    connect(m_measurement, &TestMeasurement::changed, this, &TestSetView::showState);
    connect(m_measurement, &TestMeasurement::progressed, this, &TestSetView::showProgress);
    connect(&workbench, &Workbench::projectChanged, this, &TestSetView::showState);
    connect(&workbench, &Workbench::runsChanged, this, &TestSetView::showState);
    connect(&workbench, &Workbench::paramsChanged, this, &TestSetView::showState);
    connect(&workbench, &Workbench::statusChanged, this, &TestSetView::showState);
    showState();
}

QWidget* TestSetView::buildContent()
{
    auto* content = new QWidget;
    m_state = new QLabel(content);
    m_state->setObjectName(QStringLiteral("testState"));
    m_state->setWordWrap(true);
    m_progress = new QProgressBar(content);
    m_progress->setObjectName(QStringLiteral("testProgress"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of measuring"));
    m_view = plainTable(QStringLiteral("testTable"), tr("Measures on the test set"));
    m_view->setModel(m_model);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* legend = new QLabel(marksLegend(), content);
    legend->setWordWrap(true);
    legend->setForegroundRole(QPalette::PlaceholderText);
    m_save = new QPushButton(tr("Save table…"), content);
    m_save->setObjectName(QStringLiteral("testSave"));
    connect(m_save, &QPushButton::clicked, this, &TestSetView::save);
    auto* below = new QHBoxLayout;
    below->addWidget(legend, 1);
    below->addWidget(m_save, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buildSettings());
    layout->addWidget(m_state);
    layout->addWidget(m_progress);
    layout->addWidget(m_view, 1);
    layout->addLayout(below);
    QWidget* const order[] = {m_cut, m_domain, m_seeds, m_choose, m_start, m_view, m_save};
    for (std::size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    return content;
}

QLayout* TestSetView::buildSettings()
{
    auto* row = new FlowLayout;
    const auto put = [&](const QString& text, QWidget* widget, const char* name,
                         const QString& tip) {
        auto* label = new QLabel(text);
        label->setBuddy(widget);
        widget->setObjectName(QLatin1String(name));
        widget->setToolTip(tip);
        widget->setAccessibleName(text);
        widget->setAccessibleDescription(tip);
        auto* both = new QWidget; // a line must not end between them
        auto* line = new QHBoxLayout(both);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(label);
        line->addWidget(widget);
        row->addWidget(both);
    };
    m_cut = new QComboBox;
    m_cut->addItem(tr("equal pairs"));
    m_cut->addItem(tr("equal target tokens"));
    put(tr("Cut at"), m_cut, "testCut",
        tr("All runs are cut at the size of the smallest. At equal pairs long sentences look "
           "better, at equal target tokens they do not."));
    m_domain = new DomainChoice(m_workbench);
    row->addWidget(m_domain);
    m_seeds = new QSpinBox;
    m_seeds->setRange(1, kMostSeeds);
    m_seeds->setValue(kStandardSeeds);
    put(tr("Random seeds"), m_seeds, "testSeeds",
        tr("Random selections of the pool to compare with: more of them make the mean surer and "
           "take longer"));
    m_choose = new QPushButton(tr("Runs and measures…"));
    m_choose->setObjectName(QStringLiteral("testChoose"));
    row->addWidget(m_choose);
    m_start = new QPushButton;
    m_start->setObjectName(QStringLiteral("testMeasure"));
    row->addWidget(m_start);
    connect(m_cut, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_model->setCut(at == 0 ? TestTableModel::Cut::EqualPairs
                                : TestTableModel::Cut::EqualTokens);
        showState();
    });
    connect(m_domain, &DomainChoice::changed, this, &TestSetView::showState);
    connect(m_seeds, &QSpinBox::valueChanged, this, &TestSetView::showState);
    connect(m_choose, &QPushButton::clicked, this, &TestSetView::choose);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_measurement->isRunning())
            m_measurement->cancel();
        else
            measure();
    });
    return row;
}

QWidget* TestSetView::buildMissing()
{
    auto* page = new QWidget;
    auto* title = new QLabel(tr("The project has no test set"), page);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    m_missing = new QLabel(tr("Only pairs that no selection has seen can tell how good one is. A "
                              "few hundred pairs like those of the validation set are enough."),
                           page);
    m_missing->setAlignment(Qt::AlignCenter);
    m_missing->setWordWrap(true);
    m_import = new QPushButton(tr("Import a test set…"), page);
    m_import->setObjectName(QStringLiteral("testImport"));
    connect(m_import, &QPushButton::clicked, this, &TestSetView::importRequested);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(m_missing);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_import, 0, Qt::AlignCenter);
    layout->addStretch(3);
    return page;
}

void TestSetView::setRuns(qint64 a, qint64 b)
{
    m_a = a;
    m_b = b;
    showState();
}

std::vector<std::int64_t> TestSetView::runs() const
{
    std::vector<std::int64_t> out;
    const auto add = [&](std::int64_t id) {
        if (id >= 0 && std::find(out.begin(), out.end(), id) == out.end())
            out.push_back(id);
    };
    add(m_a);
    add(m_b);
    for (const RunRecord& run : m_workbench.project().runs) {
        if (std::find(m_others.begin(), m_others.end(), run.id) != m_others.end())
            add(run.id);
    }
    return out;
}

QString TestSetView::runName(std::int64_t id) const
{
    const auto methodOf = [](const Params& params) {
        return qstr(params.has("method") ? params.text("method") : std::string());
    };
    QString name;
    if (id == kPresentRun) {
        name = tr("present run, %1").arg(methodOf(m_workbench.params()));
    } else {
        const auto& all = m_workbench.project().runs;
        const auto it = std::find_if(all.begin(), all.end(),
                                     [id](const RunRecord& run) { return run.id == id; });
        name = tr("run %1, %2").arg(id).arg(it == all.end() ? QString() : methodOf(it->params));
    }
    return id == m_a ? tr("A: %1").arg(name) : id == m_b ? tr("B: %1").arg(name) : name;
}

TestRequest TestSetView::request() const
{
    TestRequest out;
    out.runs = runs();
    const Params& present = m_workbench.params();
    if (std::find(out.runs.begin(), out.runs.end(), kPresentRun) != out.runs.end())
        out.present = present.canonical();
    out.measures = m_measures;
    out.seeds = static_cast<std::uint64_t>(m_seeds->value());
    out.labelColumn = m_domain->column();
    out.label = m_domain->label();
    if (needVectors(m_measures) && present.has("vectorizer"))
        out.vectors = vectorsText(present);
    return out;
}

void TestSetView::measure()
{
    if (obstacle().isEmpty())
        m_measurement->start(request());
}

QString TestSetView::obstacle() const
{
    const std::vector<std::int64_t> wanted = runs();
    if (wanted.empty())
        return tr("There is no run to measure yet.");
    const bool needsPresent = std::find(wanted.begin(), wanted.end(), kPresentRun) != wanted.end();
    if (needsPresent && m_workbench.status() != Status::Fresh)
        return tr("The present run is not computed yet.");
    return {};
}

void TestSetView::choose()
{
    std::vector<OfferedRun> offered;
    for (const std::int64_t id : {m_a, m_b}) {
        if (id >= 0 && (offered.empty() || offered.front().id != id))
            offered.push_back({id, runName(id), true, true});
    }
    for (const RunRecord& run : m_workbench.project().runs) {
        if (run.id == m_a || run.id == m_b)
            continue;
        const bool isChosen = std::find(m_others.begin(), m_others.end(), run.id) != m_others.end();
        offered.push_back({run.id, runName(run.id), false, isChosen});
    }
    auto* dialog = new TestChoiceDialog(offered, m_measures, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_others = dialog->runs();
        m_measures = dialog->measures();
        showState();
    });
    dialog->open();
}

void TestSetView::showState()
{
    const bool hasTest = m_workbench.project().of(craft::Role::Test).pairs > 0;
    m_stack->setCurrentIndex(hasTest ? 0 : 1);
    m_import->setVisible(m_workbench.hasProject() && !m_workbench.project().readOnly);
    const auto found = hasTest ? m_measurement->find(request()) : nullptr;
    // Said once numbers went away, until there are others.
    m_isDropped = hasTest && !found && (m_isDropped || m_model->measures() != nullptr);
    QStringList names;
    if (found) {
        for (const std::int64_t run : found->runs)
            names << runName(run);
    }
    m_model->setMeasures(found, names);
    const bool isRunning = m_measurement->isRunning();
    m_start->setText(isRunning ? tr("Cancel") : tr("Measure runs"));
    m_start->setEnabled(isRunning || (!found && obstacle().isEmpty()));
    m_progress->setVisible(isRunning);
    for (QWidget* widget : QList<QWidget*>{m_domain, m_seeds, m_choose})
        widget->setEnabled(!isRunning);
    m_save->setEnabled(found != nullptr);
    m_state->setText(stateText(found));
    showProgress();
}

void TestSetView::showProgress()
{
    if (!m_measurement->isRunning())
        return;
    const double fraction = m_measurement->fraction();
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    m_progress->setValue(static_cast<int>(fraction * 1000));
}

QString TestSetView::stateText(const std::shared_ptr<const TestMeasures>& found) const
{
    if (m_measurement->isRunning())
        return tr("Measuring. A selection asked for meanwhile waits for it.");
    if (found)
        return foundText(*found);
    const QString dropped = m_isDropped
        ? tr("Runs or settings have changed: what was measured belongs to others and is no longer "
             "shown.")
        : tr("Measures the runs on %1 test pairs that no selection has seen, beside random "
             "selections of the same size.")
              .arg(countText(m_workbench.project().of(craft::Role::Test).pairs));
    const QString why = obstacle();
    return why.isEmpty() ? dropped : dropped + QLatin1Char(' ') + why;
}

QString TestSetView::foundText(const TestMeasures& found) const
{
    const bool byPairs = m_model->cut() == TestTableModel::Cut::EqualPairs;
    QStringList out;
    out << (byPairs ? tr("Every run cut at %1 pairs.").arg(countText(found.equalPairs.at))
                    : tr("Every run cut at %1 target tokens.").arg(countText(found.equalTokens.at)))
        << tr("The test set has %1 pairs with %2 target tokens.")
               .arg(countText(found.testPairs), countText(found.testTokens));
    for (std::size_t i = 0; i < found.leaks.size(); ++i) {
        if (found.leaks[i] > 0)
            out << tr("%n pair(s) of “%1” read like test pairs, which flatters it.", nullptr,
                      static_cast<int>(found.leaks[i]))
                       .arg(runName(found.runs[i]));
    }
    for (const LeftOutMeasure& left : found.leftOut) {
        const auto entry =
            std::find_if(measures().begin(), measures().end(),
                         [&](const Entry<Measure>& each) { return each.id == left.measure; });
        if (entry != measures().end())
            out << tr("Left out: %1, because %2.").arg(coreText(entry->label), coreText(left.why));
    }
    return out.join(QLatin1Char(' '));
}

void TestSetView::save()
{
    auto* dialog = new QFileDialog(window(), tr("Save the measures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilters({QStringLiteral("CSV (*.csv)"), QStringLiteral("TSV (*.tsv)")});
    dialog->selectFile(QStringLiteral("test-set.csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.startsWith(QLatin1String("TSV")) ? QStringLiteral("tsv")
                                                                         : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) {
        const bool byTabs = name.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive);
        QSaveFile file(name);
        const QByteArray bytes = m_model->table().toText(QLatin1Char(byTabs ? '\t' : ',')).toUtf8();
        const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        m_workbench.post(isWritten ? tr("%1 was written.").arg(name)
                                   : tr("%1 cannot be written: %2").arg(name, file.errorString()));
    });
    dialog->open();
}

} // namespace craft::ui
