// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep over the number of clusters and the seed: its cells, as they come, and the tasks behind.
#pragma once

#include "core/pipeline/sweep.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace craft {
class Params;
}

namespace craft::ui {

class Workbench;

/// Cells are kept for each setting of all other parameters as long as the project is open. Every
/// cell is a task of its own, of low priority: whatever else the user does goes between.
class Sweep final : public QObject {
    Q_OBJECT
public:
    explicit Sweep(Workbench& workbench, QObject* parent = nullptr);

    /// Computes what is not there yet of clusters x seeds 1..seeds.
    void start(const std::vector<std::uint64_t>& clusters, int seeds);
    /// Cells that are there stay.
    void cancel();
    [[nodiscard]] bool isRunning() const { return !m_waiting.empty(); }
    [[nodiscard]] std::size_t total() const { return m_total; }
    [[nodiscard]] std::size_t done() const { return m_total - m_waiting.size(); }
    /// Cells of clusters x seeds that start() would compute.
    [[nodiscard]] std::size_t missing(const std::vector<std::uint64_t>& clusters, int seeds) const;
    /// What one cell takes: measured, or as long as the present run. Negative if nothing is known.
    [[nodiscard]] double secondsPerCell() const;

    /// Under the present parameters, by k and seed.
    [[nodiscard]] const std::vector<SweepCell>& cells() const { return m_shown; }

signals:
    void cellsChanged();
    void stateChanged(); ///< started, one more cell, ended

private:
    using Key = std::pair<std::uint64_t, std::int64_t>; ///< k, seed
    [[nodiscard]] std::string keyOf(const Params& params) const;
    void enqueue(std::uint64_t k, std::int64_t seed, std::shared_ptr<void> aside);
    void finished(const Key& cell);
    void showCells();

    Workbench& m_workbench;
    std::map<std::string, std::map<Key, SweepCell>> m_cells; ///< by the other parameters
    std::vector<SweepCell> m_shown;
    std::map<Key, quint64> m_waiting; ///< tasks
    quint64 m_start = 0; ///< counts sweeps: cells of a stopped one are not adopted
    std::size_t m_total = 0;
    double m_seconds = 0; ///< spent in the cells measured
    std::size_t m_measured = 0;
    QString m_project;
    QTimer m_showTimer;
};

/// Where the mean residual over k bends most: the k farthest below the straight line between its
/// ends, k on a logarithmic scale. Nothing with fewer than three k, or if it does not bend down.
[[nodiscard]] std::optional<std::uint64_t> kneeOf(const std::vector<SweepCell>& cells);

/// Cells of one k, ascending k. REQUIRES: sorted by k.
[[nodiscard]] std::vector<std::vector<SweepCell>> byClusters(const std::vector<SweepCell>& cells);

/// `count` numbers from `first` to `last` in equal ratios, rounded, each once.
[[nodiscard]] std::vector<std::uint64_t> geometricSteps(std::uint64_t first, std::uint64_t last,
                                                        int count);

} // namespace craft::ui
