// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/test_measures.h"

#include "core/evaluate/registry.h"
#include "core/import/screen.h"
#include "core/pipeline/settings.h"
#include "ui/models/project_corpora.h"
#include "ui/workbench/workbench.h"

#include <QPointer>

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>

namespace craft::ui {
namespace {

/// Requests whose results are kept.
constexpr std::size_t kKept = 32;
constexpr std::string_view kDomainMeasure = "domain";

/// What all measurements of one project share; used by tasks only.
struct Aside {
    RunInputs inputs; ///< that the rest was made from
    std::string setup; ///< label and vectors that the context was made with
    std::optional<EvaluationContext> context;
    std::optional<RowFlags> flags;
};

bool areSame(const RunInputs& a, const RunInputs& b)
{
    return a.pool == b.pool && a.validation == b.validation && a.test == b.test
        && a.poolPrint == b.poolPrint && a.validationPrint == b.validationPrint
        && a.testPrint == b.testPrint;
}

unsigned needsOf(std::string_view id)
{
    return makePlugin(measures(), "measure", id)->needs();
}

/// Makes what is not there yet. What is made is only kept whole: a stop leaves nothing behind.
void prepare(Engine& engine, Aside& aside, const TestRequest& request, const Params& present,
             Job& job)
{
    const RunInputs inputs = engine.inputs().view();
    if (inputs.test == nullptr || inputs.test->size() == 0)
        throw Error(ErrorCode::Usage, "the project holds no test pairs", "Import some first");
    if (!areSame(aside.inputs, inputs))
        aside = {inputs, {}, {}, {}};
    EvaluationSetup setup;
    setup.labelColumn = request.labelColumn;
    setup.label = request.label;
    setup.withVectors = !request.vectors.empty();
    const std::string made = request.labelColumn + '\n' + request.label + '\n' + request.vectors;
    if (!aside.context || aside.setup != made) {
        aside.context.reset();
        aside.context.emplace(buildContext(*inputs.pool, *inputs.test, present, setup, job));
        aside.setup = made;
    }
    // As `craft evaluate` draws them: the rows that any run could have taken.
    if (!aside.flags)
        aside.flags.emplace(screen(*inputs.pool, *inputs.validation, inputs.test, {}, job));
}

std::vector<RowId> rowsOf(const Selection& selection)
{
    std::vector<RowId> out;
    out.reserve(selection.pairs.size());
    for (const SelectedPair& pair : selection.pairs)
        out.push_back(pair.row);
    return out;
}

/// One number of every run, as far as they have it.
TestRow rowOf(const EvaluationCut& cut, const ValueSpec& spec)
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    TestRow out{spec, {}, {kNone, kNone}, 0};
    const bool hasRandom = cut.random.front().find(spec.id) != nullptr;
    for (const Scores& scores : cut.selections) {
        const Score* score = scores.find(spec.id);
        TestCell& cell = out.runs.emplace_back();
        cell.value = score == nullptr ? kNone : score->measured.value;
        if (score == nullptr || !hasRandom)
            continue;
        cell.random = besideBaseline(scores, static_cast<std::size_t>(score - scores.values.data()),
                                     cut.random);
        out.random = cell.random->baseline;
        out.seeds = cell.random->baselines;
    }
    return out;
}

/// Every difference judged: that takes a bootstrap each.
TestCut judged(const EvaluationCut& cut, Job& job)
{
    TestCut out;
    out.at = cut.at;
    const auto sizeOf = [](const Scores& scores) {
        return TestSize{scores.pairs, scores.targetTokens};
    };
    for (const Scores& scores : cut.selections)
        out.sizes.push_back(sizeOf(scores));
    out.random = sizeOf(cut.random.front());
    for (const Scores& scores : cut.selections) {
        for (const Score& score : scores.values) {
            const bool isThere =
                std::any_of(out.rows.begin(), out.rows.end(),
                            [&](const TestRow& row) { return row.spec.id == score.spec.id; });
            if (isThere)
                continue;
            job.checkpoint();
            out.rows.push_back(rowOf(cut, score.spec));
        }
    }
    return out;
}

TestMeasures measureRuns(Engine& engine, Aside& aside, const TestRequest& request,
                         const Params& present, EvaluationOptions options, Job& job)
{
    prepare(engine, aside, request, present, job);
    const EvaluationContext& context = *aside.context;
    TestMeasures out;
    out.runs = request.runs;
    std::vector<NamedSelection> selections;
    for (const std::int64_t run : request.runs) {
        const std::vector<RowId> rows = run == kPresentRun
            ? rowsOf(*engine.pipeline(present).selection(job))
            : rowsOf(engine.project().loadRun(run));
        selections.push_back({run == kPresentRun ? "the present run" : "run " + std::to_string(run),
                              measuredRows(context, rows, job)});
        out.leaks.push_back(pairsInTest(context, selections.back().selection));
    }
    const Evaluation found = evaluateSelections(context, selections, *aside.flags, options, job);
    job.begin("Testing differences", 0);
    out.equalPairs = judged(found.equalPairs, job);
    out.equalTokens = judged(found.equalTokens, job);
    out.leftOut = found.equalPairs.selections.front().leftOut;
    out.testPairs = context.test->size();
    out.testTokens = context.target.test.tokens();
    return out;
}

} // namespace

std::vector<std::string> offeredMeasures()
{
    std::vector<std::string> out;
    for (const Entry<Measure>& entry : measures()) {
        if ((needsOf(entry.id) & kNeedsPlanted) == 0 && entry.id != kDomainMeasure)
            out.emplace_back(entry.id);
    }
    return out;
}

std::vector<std::string> usualMeasures()
{
    const std::vector<std::string> offered = offeredMeasures();
    std::vector<std::string> out = standardMeasures();
    std::erase_if(out, [&](const std::string& id) {
        return std::find(offered.begin(), offered.end(), id) == offered.end();
    });
    return out;
}

TestMeasurement::TestMeasurement(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_aside(std::make_shared<Aside>())
    , m_corpora(corporaText(workbench.project()))
{
    connect(&workbench, &Workbench::projectChanged, this, [this] {
        QString corpora = corporaText(m_workbench.project());
        if (corpora == m_corpora)
            return;
        m_corpora = std::move(corpora);
        cancel();
        m_found.clear();
        m_aside = std::make_shared<Aside>(); // texts of a closed project are not held
        emit changed();
    });
    connect(&workbench.tasks(), &TaskRunner::changed, this, [this](const TaskInfo& task) {
        if (task.id == m_task)
            emit progressed();
    });
}

void TestMeasurement::start(const TestRequest& request)
{
    cancel();
    if (request.runs.empty() || find(request))
        return;
    EvaluationOptions options;
    options.measures = request.measures;
    if (!request.label.empty())
        options.measures.insert(options.measures.begin(), std::string(kDomainMeasure));
    options.seeds = request.seeds;
    auto progress = std::make_shared<Progress>();
    m_progress = progress;
    options.onProgress = [progress](std::uint64_t done, std::uint64_t total) {
        progress->total = total;
        progress->done = done;
    };
    m_task = m_workbench.runTask(
        {tr("Measuring on the test set"), QStringLiteral("test-set"), Supersede::Running, false,
         -1},
        [request, options = std::move(options), aside = m_aside,
         present = m_workbench.params()](Engine& engine, Job& job) {
            return std::make_shared<const TestMeasures>(measureRuns(
                engine, *static_cast<Aside*>(aside.get()), request, present, options, job));
        },
        [self = QPointer<TestMeasurement>(this), request,
         start = m_start](Outcome<std::shared_ptr<const TestMeasures>> outcome) {
            if (self.isNull() || start != self->m_start)
                return; // of a request that was stopped
            self->m_task = 0;
            if (auto* found = std::get_if<0>(&outcome))
                self->finish(request, std::move(*found));
            else if (const auto* error = std::get_if<Error>(&outcome))
                self->m_workbench.fail(*error);
            emit self->changed();
        });
    emit changed();
}

void TestMeasurement::finish(const TestRequest& request, std::shared_ptr<const TestMeasures> found)
{
    m_found.emplace_back(request, std::move(found));
    if (m_found.size() > kKept)
        m_found.pop_front();
}

void TestMeasurement::cancel()
{
    if (m_task == 0)
        return;
    ++m_start;
    m_workbench.tasks().cancel(std::exchange(m_task, 0));
    emit changed();
}

double TestMeasurement::fraction() const
{
    const std::uint64_t total = m_progress ? m_progress->total.load() : 0;
    return total == 0 ? -1
                      : static_cast<double>(m_progress->done.load()) / static_cast<double>(total);
}

std::shared_ptr<const TestMeasures> TestMeasurement::find(const TestRequest& request) const
{
    const auto it = std::find_if(m_found.begin(), m_found.end(),
                                 [&](const auto& entry) { return entry.first == request; });
    return it == m_found.end() ? nullptr : it->second;
}

} // namespace craft::ui
