// SPDX-License-Identifier: GPL-3.0-or-later
// What a laboratory found: one row per method, task and size, with means over seeds and what they
// are worth.
#pragma once

#include "core/evaluate/measure.h"
#include "core/evaluate/statistics.h"
#include "core/lab/lab.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace craft {

/// One number of one row.
struct LabValue {
    MeanAndSd over; ///< of the seeds; NaN left out
    std::uint64_t seeds = 0; ///< values that are numbers
    /// That it is the same as the baseline's, by the paired bootstrap over test sentences; only of
    /// ranked numbers that are means over sentences, and not of the baseline itself.
    std::optional<double> p;
    /// No farther from the baseline's mean than other seeds of the baseline might be
    /// (predictedSpread()); not known, and false, of a baseline with one seed.
    bool isLevel = false;
};

/// A method on one task at one size.
struct LabRow {
    std::size_t task = 0;
    CellKind kind = CellKind::Method;
    std::string method;
    std::string vectorizer; ///< as in LabCell
    std::uint64_t clusters = 0; ///< as in LabCell
    std::uint64_t usedClusters = 0; ///< k as used, also where it is automatic; 0 = no clusters
    std::string label; ///< the method, with vectorizer and k where the grid has several
    SizeUnit unit = SizeUnit::Pairs;
    std::uint64_t size = 0;
    std::uint64_t seeds = 0; ///< cells that have been run
    MeanAndSd pairs;
    MeanAndSd targetTokens;
    std::map<std::string, LabValue> values; ///< by ValueSpec::id
    /// Bits per token less than the baseline at the same size, mean of the ranked numbers in bits
    /// per token; absent without a baseline or such numbers.
    std::optional<LabValue> gain;
    /// Mean over the ranked numbers of the rank among the methods of this task and size, 1 = best;
    /// absent for oracle and worst.
    std::optional<double> rank;
    std::map<std::string, double> ranks; ///< by ValueSpec::id
    std::optional<double> stability; ///< mean Jaccard of the seeds' selections; needs two seeds
    CellCost cost; ///< means; memory is the largest
    bool isPareto = false; ///< no method of this task and size gains as much in less time
};

/// Two neighbours of the order oracle, methods, random, worst pairs that a number has wrong.
struct LabOrderBreak {
    std::string better; ///< should be: "oracle", "methods", "random"
    std::string worse; ///< should be: "methods", "random", "worst"
    double betterMean = 0;
    double worseMean = 0;
    std::size_t task = 0;
    SizeUnit unit = SizeUnit::Pairs;
    std::uint64_t size = 0;
};

/// Whether a number puts oracle before methods (mean) before random before worst pairs.
struct LabTrust {
    std::uint64_t judged = 0; ///< tasks x sizes with oracle or worst pairs to compare with
    std::uint64_t held = 0; ///< those in which the order held
    std::string why; ///< the first that did not hold, as a phrase
    std::optional<LabOrderBreak> broken; ///< the same, for those who word it themselves
    [[nodiscard]] bool isTrusted() const { return judged > 0 && held == judged; }
};

/// A method over all tasks and sizes.
struct LabSummaryRow {
    CellKind kind = CellKind::Method;
    std::string label;
    std::optional<double> gainPairs; ///< mean over tasks and budgets in pairs
    std::optional<double> gainTokens;
    std::optional<double> rankPairs;
    std::optional<double> rankTokens;
    std::optional<double> rank; ///< over both
    double seconds = 0; ///< mean of CellCost::own
    double memory = 0; ///< largest
    bool isPareto = false; ///< of the gain (at equal tokens where there is one) and the seconds
};

/// Everything that is shown and written.
struct LabTable {
    std::vector<std::string> tasks; ///< names
    std::vector<ValueSpec> values; ///< that some row has, in the order of the measures
    std::vector<std::string> ranked; ///< those that ranks are taken of
    std::vector<LabRow> rows; ///< by task, unit, size, method
    std::map<std::string, LabTrust> trust; ///< by ValueSpec::id
    /// Tasks and sizes at which the domain has too few pairs for an oracle of that size: there it
    /// is not asked to be better than the methods. "finance, 5000 pairs (3120)".
    std::vector<std::string> shortOracles;
    /// Of every two ranked measures, Spearman's correlation of the methods' order, better first;
    /// mean over the tasks and sizes with three methods or more, NaN if there are none.
    std::vector<std::vector<double>> agreement;
    std::vector<LabSummaryRow> summary; ///< best rank first; oracle and worst last
    std::size_t done = 0; ///< cells
    std::size_t cells = 0; ///< in all
};

/// Testing takes some milliseconds per number and row; a table that is shown while cells are still
/// being run can do without.
enum class Significance : std::uint8_t { Skip, Test };

/// From the results at hand, all or some. Pure; the same at any thread count and whatever the order
/// of the cells was. Throws Cancelled when stopped.
[[nodiscard]] LabTable buildTable(const LabPlan& plan, const LabResults& results,
                                  Significance significance, Job& job);

/// Of p; nothing for a value that is level with the baseline.
[[nodiscard]] std::string_view significanceMark(const LabValue& value) noexcept;

/// The numbers of the KL bound that cells have if the specification asks for them.
[[nodiscard]] const std::vector<ValueSpec>& boundValues();

} // namespace craft
