// SPDX-License-Identifier: GPL-3.0-or-later
// Runs measured on the project's test set, beside random selections: the task and what it found.
#pragma once

#include "core/pipeline/evaluation.h"
#include "ui/models/run_comparison.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace craft::ui {

class Workbench;

/// What to measure. Equal requests have equal results as long as the corpora are the same.
struct TestRequest {
    /// Stored runs and kPresentRun, each once.
    std::vector<std::int64_t> runs;
    std::string present; ///< canonical text of the present parameters; empty if it is not measured
    std::vector<std::string> measures; ///< ids
    std::uint64_t seeds = 5;
    std::string labelColumn; ///< empty: no known domain
    std::string label;
    std::string vectors; ///< canonical text of the vectorizer, if some measure compares vectors

    friend bool operator==(const TestRequest&, const TestRequest&) = default;
};

/// One number of one run.
struct TestCell {
    double value = 0; ///< NaN if it was not measured
    std::optional<BesideBaseline> random; ///< beside random selections that have it too
};

/// One number of all runs, beside random selections.
struct TestRow {
    ValueSpec spec;
    std::vector<TestCell> runs;
    MeanAndSd random; ///< NaN if random selections have no such number
    std::uint64_t seeds = 0;
};

/// How much a run holds once it is cut.
struct TestSize {
    std::uint64_t pairs = 0;
    std::uint64_t targetTokens = 0;
};

/// All runs cut at one size.
struct TestCut {
    std::uint64_t at = 0; ///< pairs or target tokens
    std::vector<TestRow> rows;
    std::vector<TestSize> sizes; ///< per run
    TestSize random; ///< of seed 1
};

/// What was found.
struct TestMeasures {
    std::vector<std::int64_t> runs;
    TestCut equalPairs;
    TestCut equalTokens;
    std::vector<std::uint64_t> leaks; ///< per run: selected pairs that read like test pairs
    std::vector<LeftOutMeasure> leftOut; ///< of all runs alike
    std::uint64_t testPairs = 0;
    std::uint64_t testTokens = 0; ///< of the target side
};

/// Measures that this window can take: all but those of noise that only an experiment plants.
[[nodiscard]] std::vector<std::string> offeredMeasures();
/// Those of them that are taken when none are chosen; without the known domain, which comes with a
/// label.
[[nodiscard]] std::vector<std::string> usualMeasures();

/// Measures on the compute thread, one request at a time, and keeps what was found while the
/// project's corpora are the same. GUI thread.
class TestMeasurement final : public QObject {
    Q_OBJECT
public:
    explicit TestMeasurement(Workbench& workbench, QObject* parent = nullptr);

    /// Replaces the request that runs. Failures are told by the workbench.
    void start(const TestRequest& request);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_task != 0; }
    /// Of the running request, 0..1; negative while texts are still being read.
    [[nodiscard]] double fraction() const;
    /// What was found for this request; null if it was not measured, or too long ago.
    [[nodiscard]] std::shared_ptr<const TestMeasures> find(const TestRequest& request) const;

signals:
    void changed(); ///< started, ended, or forgotten
    void progressed();

private:
    struct Progress {
        std::atomic<std::uint64_t> done{0};
        std::atomic<std::uint64_t> total{0};
    };
    void finish(const TestRequest& request, std::shared_ptr<const TestMeasures> found);

    Workbench& m_workbench;
    std::shared_ptr<void> m_aside; ///< what tasks share; only they look inside
    std::shared_ptr<Progress> m_progress;
    std::deque<std::pair<TestRequest, std::shared_ptr<const TestMeasures>>>
        m_found; ///< newest last
    quint64 m_task = 0;
    quint64 m_start = 0; ///< counts requests: what a stopped one found is not adopted
    QString m_corpora; ///< which corpora m_found belongs to
};

} // namespace craft::ui
