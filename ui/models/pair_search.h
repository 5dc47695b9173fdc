// SPDX-License-Identifier: GPL-3.0-or-later
// The filter and the order of the pairs table, computed in the background.
#pragma once

#include "core/pipeline/decisions.h"
#include "core/pipeline/pair_query.h"
#include "ui/models/pair_table_model.h"

#include <QTimer>

#include <set>

namespace craft::ui {

/// Core's QueryInput with everything alive that it points to.
struct QuerySnapshot {
    std::shared_ptr<const RunView> run; ///< may be null
    BudgetPoint point;
    RowList pinned;
    RowList locked;
    std::set<std::size_t> noted;

    /// `ranks` is filled and kept by the caller. REQUIRES: this outlives the result.
    [[nodiscard]] QueryInput input(const craft::Corpus& pool,
                                   std::span<const std::uint32_t> ranks) const;
};

/// The histograms above the columns.
struct ColumnCounts {
    PairHistograms histograms;
    ColumnHistogram cluster; ///< core's histograms leave it to the charts
};

/// Runs the filter whenever something it looks at changed: a run, decisions, and 100 ms after the
/// last budget tick if it asks for selected pairs. The newest request wins.
class PairSearch final : public QObject {
    Q_OBJECT
public:
    explicit PairSearch(Workbench& workbench, QObject* parent = nullptr);

    /// Emits refused() at once if the line cannot be read; what was found before stays.
    void setFilter(const QString& line);
    [[nodiscard]] const QString& filter() const { return m_line; }
    [[nodiscard]] const ParsedQuery& query() const { return m_query; }
    void setOrder(PairOrder order, bool descending);
    [[nodiscard]] PairOrder order() const { return m_order; }
    /// Everything in import order: nothing has to be computed.
    [[nodiscard]] bool isTrivial() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

signals:
    void found(const craft::ui::RowOrder& rows);
    /// `position` and `size` in bytes of the line; a size of 0: no place.
    void refused(const QString& what, const QString& hint, quint64 position, quint64 size);
    void counted(const std::shared_ptr<const craft::ui::ColumnCounts>& counts);
    void busyChanged(bool busy);

private:
    struct Ranks;
    [[nodiscard]] bool uses(QueryKey key) const;
    [[nodiscard]] bool usesBudget() const;
    [[nodiscard]] bool usesRun() const;
    [[nodiscard]] std::shared_ptr<const QuerySnapshot> snapshot() const;
    void start();
    /// Drops the question that waits or runs.
    void stop();
    void count();
    void setBusy(bool busy);

    Workbench& m_workbench;
    QString m_line;
    ParsedQuery m_query;
    PairOrder m_order = PairOrder::Row;
    bool m_descending = false;
    bool m_isBusy = false;
    RowOrder m_rows;
    quint64 m_question = 0; ///< counts them: only the newest is answered
    std::shared_ptr<Ranks> m_ranks; ///< used by tasks only
    QTimer m_tick;
    QTimer m_countTimer;
};

} // namespace craft::ui
