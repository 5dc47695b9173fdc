// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pair_search.h"

#include "ui/base/text.h"

#include <QPointer>

#include <algorithm>
#include <numeric>
#include <utility>

namespace craft::ui {
namespace {

constexpr int kTickDelay = 100; ///< ms after the last budget tick
constexpr int kCountDelay = 300; ///< ms after a result: histograms can wait
constexpr std::size_t kBins = 24;
constexpr std::size_t kClusterBins = 40;

/// Rows by cluster; several clusters share a bin if there are many.
ColumnHistogram clusterHistogram(const QueryInput& input, std::span<const RowId> rows)
{
    ColumnHistogram out;
    if (input.clustering == nullptr || input.flags == nullptr)
        return out;
    const std::size_t clusters = input.clustering->clusters();
    const std::size_t each = (clusters + kClusterBins - 1) / kClusterBins;
    out.counts.assign((clusters + each - 1) / each, 0);
    // Just below the end, so that the last bin ends at the last cluster.
    out.max = static_cast<double>(out.counts.size() * each) - 1e-6;
    out.largest = out.max;
    for (const RowId row : rows) {
        if ((*input.flags)[index(row)] == 0)
            ++out.counts[index(input.clustering->pool.cluster[index(row)]) / each];
        else
            ++out.missing;
    }
    return out;
}

} // namespace

/// The rank of every pool row, of one run. Only the compute thread touches it.
struct PairSearch::Ranks {
    std::shared_ptr<const RunView> run;
    std::vector<std::uint32_t> rank;

    [[nodiscard]] std::span<const std::uint32_t> of(const std::shared_ptr<const RunView>& wanted)
    {
        if (wanted != run) {
            run = wanted;
            rank.assign(wanted ? wanted->flags->size() : 0, 0);
            for (std::size_t row = 0; row < rank.size(); ++row)
                rank[row] = wanted->curve->rankOf(rowId(row));
        }
        return rank;
    }
};

QueryInput QuerySnapshot::input(const craft::Corpus& pool,
                                std::span<const std::uint32_t> ranks) const
{
    QueryInput out;
    out.pool = &pool;
    out.hasNote = [this](RowId row) { return noted.contains(index(row)); };
    out.isPinned = [this](RowId row) { return pinned.contains(row); };
    out.isLocked = [this](RowId row) { return locked.contains(row); };
    if (!run)
        return out;
    out.clustering = run->clustering.get();
    out.flags = run->flags.get();
    out.ranking = run->ranking.get();
    out.rank = ranks;
    out.isSelected = [this](RowId row) { return run->curve->isSelected(row, point); };
    return out;
}

PairSearch::PairSearch(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_ranks(std::make_shared<Ranks>())
{
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTickDelay);
    connect(&m_tick, &QTimer::timeout, this, &PairSearch::start);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelay);
    connect(&m_countTimer, &QTimer::timeout, this, &PairSearch::count);

    connect(&workbench, &Workbench::projectChanged, this, [this] {
        m_rows.reset();
        m_ranks = std::make_shared<Ranks>();
        setBusy(false);
        start();
    });
    connect(&workbench, &Workbench::runChanged, this, [this] {
        if (usesRun())
            start();
        else
            m_countTimer.start();
    });
    connect(&workbench, &Workbench::numbersChanged, this, [this] {
        if (usesBudget())
            m_tick.start();
    });
    connect(&workbench, &Workbench::decisionsChanged, this, [this] {
        if (uses(QueryKey::Note) || uses(QueryKey::Pin) || uses(QueryKey::Lock))
            start();
    });
}

bool PairSearch::uses(QueryKey key) const
{
    return std::any_of(m_query.terms.begin(), m_query.terms.end(),
                       [key](const QueryTerm& term) { return term.key == key; });
}

bool PairSearch::usesBudget() const
{
    return m_order == PairOrder::Selected || uses(QueryKey::Selected);
}

bool PairSearch::usesRun() const
{
    return usesBudget() || m_order == PairOrder::Cluster || m_order == PairOrder::Rank
        || m_order == PairOrder::Cost || uses(QueryKey::Cluster) || uses(QueryKey::Rank)
        || uses(QueryKey::Cost) || uses(QueryKey::Flag);
}

bool PairSearch::isTrivial() const
{
    return m_query.terms.empty() && m_order == PairOrder::Row && !m_descending;
}

void PairSearch::setFilter(const QString& line)
{
    try {
        m_query = parseQuery(line.toStdString());
    } catch (const QueryError& error) {
        stop();
        m_line = line;
        emit refused(qstr(error.what()), qstr(error.hint()), error.position(), error.size());
        return;
    }
    m_line = line;
    start();
}

void PairSearch::setOrder(PairOrder order, bool descending)
{
    m_order = order;
    m_descending = descending;
    start();
}

std::shared_ptr<const QuerySnapshot> PairSearch::snapshot() const
{
    auto out = std::make_shared<QuerySnapshot>();
    out->run = m_workbench.run();
    out->point = m_workbench.numbers().point;
    // A preview of k put its own clusters there.
    if (out->run && out->point.clusters.size() != out->run->clustering->clusters())
        out->point = out->run->curve->at(out->point.budget);
    out->pinned = m_workbench.pinnedRows();
    out->locked = m_workbench.lockedRows();
    for (const auto& [row, text] : m_workbench.notes())
        out->noted.insert(row);
    return out;
}

void PairSearch::setBusy(bool busy)
{
    if (std::exchange(m_isBusy, busy) != busy)
        emit busyChanged(busy);
}

void PairSearch::stop()
{
    ++m_question;
    m_workbench.tasks().cancelTopic(QStringLiteral("query"));
    setBusy(false);
}

void PairSearch::start()
{
    m_tick.stop();
    if (m_workbench.pairs() == nullptr || !m_workbench.hasProject()
        || m_workbench.project().of(Role::Pool).pairs == 0)
        return;
    if (isTrivial()) {
        stop();
        m_rows.reset();
        emit found(m_rows);
        m_countTimer.start();
        return;
    }
    setBusy(true);
    const QPointer<PairSearch> self(this);
    m_workbench.runTask(
        {tr("Filtering pairs"), QStringLiteral("query"), Supersede::Running, true, 2},
        [state = snapshot(), ranks = m_ranks, query = m_query, order = m_order,
         descending = m_descending](Engine& engine, Job& job) -> RowOrder {
            const craft::Corpus& pool = *engine.inputs().corpus(Role::Pool);
            const QueryInput input = state->input(pool, ranks->of(state->run));
            return std::make_shared<const std::vector<RowId>>(
                queryPairs(input, query, order, descending, job));
        },
        [self, question = ++m_question](Outcome<RowOrder> outcome) {
            if (!self || question != self->m_question)
                return; // answered all the same, just before it was stopped
            self->setBusy(false);
            if (auto* rows = std::get_if<RowOrder>(&outcome)) {
                self->m_rows = std::move(*rows);
                emit self->found(self->m_rows);
                self->m_countTimer.start();
            } else if (const auto* error = std::get_if<Error>(&outcome)) {
                emit self->refused(qstr(error->what()), qstr(error->hint()), 0, 0);
            }
        });
}

void PairSearch::count()
{
    if (m_workbench.pairs() == nullptr || !m_workbench.hasProject()
        || m_workbench.project().of(Role::Pool).pairs == 0)
        return;
    using Result = std::shared_ptr<const ColumnCounts>;
    const QPointer<PairSearch> self(this);
    m_workbench.runTask(
        {tr("Counting columns"), QStringLiteral("pair-histograms"), Supersede::Running, true, -1},
        [state = snapshot(), ranks = m_ranks, rows = m_rows](Engine& engine, Job& job) -> Result {
            const craft::Corpus& pool = *engine.inputs().corpus(Role::Pool);
            const QueryInput input = state->input(pool, ranks->of(state->run));
            std::vector<RowId> all;
            if (!rows) {
                all.resize(pool.size());
                for (std::size_t i = 0; i < all.size(); ++i)
                    all[i] = rowId(i);
            }
            const std::span<const RowId> counted = rows ? *rows : all;
            auto out = std::make_shared<ColumnCounts>();
            out->histograms = pairHistograms(input, counted, kBins, job);
            out->cluster = clusterHistogram(input, counted);
            return out;
        },
        [self](Outcome<Result> outcome) {
            const auto* result = std::get_if<Result>(&outcome);
            if (self && result != nullptr)
                emit self->counted(*result);
        });
}

} // namespace craft::ui
