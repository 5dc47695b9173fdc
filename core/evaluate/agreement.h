// SPDX-License-Identifier: GPL-3.0-or-later
// Which measures to trust: a measure that puts pairs of the right domain below random ones, or
// random ones below the worst, says nothing about the methods between.
#pragma once

#include "core/evaluate/measure.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace craft {

/// What a selection of the study is known to be.
enum class StudyRole : std::uint8_t {
    Oracle, ///< random pairs of the domain itself: the label was known
    Method, ///< what a method under study selected
    Random, ///< random pairs of the pool
    Worst, ///< the worst pairs by some method
};

/// One selection of the study: a method at one budget with one seed, and its numbers.
struct StudyCell {
    StudyRole role = StudyRole::Method;
    std::string method;
    std::uint64_t budget = 0;
    std::int64_t seed = 1;
    std::vector<double> values; ///< one per measure; NaN if it was not taken
};

/// What the study says of one measure.
struct MeasureTrust {
    bool trusted = false;
    std::string why; ///< the first order that fails: "random (7.1) is not better than ..."
};

struct Agreement {
    /// Spearman's rank correlation of every two measures over the cells where both are known, in
    /// the sense "better": each measure's values are turned so that higher is better.
    std::vector<std::vector<double>> spearman;
    std::vector<MeasureTrust> trust; ///< per measure
};

/// A measure is trusted if at every budget, in means over seeds, the oracle beats every method,
/// every method beats random, and random beats the worst; an order of which one side is missing
/// fails nothing, but without any order there is no trust. Equal is not better.
/// `better` has one entry per measure; Neither is never trusted. Throws Error{Invalid} if a cell
/// has another number of values.
[[nodiscard]] Agreement agreement(std::span<const StudyCell> cells, std::span<const Better> better);

} // namespace craft
