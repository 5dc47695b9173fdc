// SPDX-License-Identifier: GPL-3.0-or-later
// Selections beside random ones, on test pairs that no selection has seen: what `craft evaluate`,
// the window and the laboratory do with the measures of core/evaluate.
#pragma once

#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/row_flags.h"
#include "core/evaluate/evaluate.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace craft {

/// What a context holds beside the texts.
struct EvaluationSetup {
    /// Extra column of the pool and the value that pairs of the test set's domain have there. Both
    /// empty: no domain is known. A column without a header may be given by its number alone.
    std::string labelColumn;
    std::string label;
    /// Make vectors of pool and test for the measures that compare them.
    bool withVectors = false;
    std::vector<std::uint8_t> planted; ///< per pool row, or empty
    std::uint64_t seed = 1; ///< of samples and random directions
};

/// The context of all selections of one pool. `params` are a run's (resolveRun()): their vectorizer
/// makes the vectors, with the test pairs in the place of validation. Throws as makeContext(),
/// domainLabels() and the vectorizer do. The corpora must outlive the result.
[[nodiscard]] EvaluationContext buildContext(const Corpus& pool, const Corpus& test,
                                             const Params& params, const EvaluationSetup& setup,
                                             Job& job);

/// Per pool row: 1 if its extra column `column` is `label`. Throws Error{Usage} that lists the
/// columns or labels there are.
[[nodiscard]] std::vector<std::uint8_t> domainLabels(const Corpus& pool, const std::string& column,
                                                     const std::string& label, Job& job);

/// A value of an extra column, and how many pool pairs have it.
struct LabelCount {
    std::string label;
    std::uint64_t pairs = 0;
};

/// The values that the pool's extra column `column` has, the most frequent first, then by their
/// text. Pairs without the column count as the empty value. Throws Error{Usage} that lists the
/// columns there are.
[[nodiscard]] std::vector<LabelCount> labelCounts(const Corpus& pool, const std::string& column,
                                                  Job& job);

/// True if one of the measures compares vectors. Throws Error{Usage} for an unknown id.
[[nodiscard]] bool needVectors(std::span<const std::string> measures);

/// The eligible rows in the random order that `--method uniform` takes them with this seed.
[[nodiscard]] std::vector<RowId> uniformOrder(const RowFlags& flags, std::uint64_t seed, Job& job);

/// A selection with the name that tables show.
struct NamedSelection {
    std::string name;
    MeasuredSelection selection;
};

struct EvaluationOptions {
    std::vector<std::string> measures; ///< empty: standardMeasures()
    std::uint64_t seeds = 5; ///< random selections, of seeds 1, 2, ...
    std::uint64_t pairs = 0; ///< cut every selection here; 0: at the smallest
    std::uint64_t tokens = 0; ///< the same in target tokens
    /// Called before each measuring and after the last, from the thread that evaluates: how many
    /// are done, of how many. A measuring is one selection, or one seed, at one of the two cuts.
    std::function<void(std::uint64_t done, std::uint64_t total)> onProgress = nullptr;
};

/// All selections cut at one size, with random ones of that size.
struct EvaluationCut {
    std::uint64_t at = 0; ///< pairs or target tokens
    std::vector<Scores> selections;
    std::vector<Scores> random; ///< one per seed
};

/// Methods differ in the length of what they take: at equal pairs long sentences look better, at
/// equal target tokens they do not.
struct Evaluation {
    std::vector<std::string> names;
    EvaluationCut equalPairs;
    EvaluationCut equalTokens;
};

/// Measures every selection at equal pairs and at equal target tokens, beside random selections of
/// the rows whose flags are 0. A selection is cut in its order; one that is too small stays whole.
/// Throws Error{Usage} without selections, for an empty one, and without seeds.
[[nodiscard]] Evaluation evaluateSelections(const EvaluationContext& context,
                                            std::span<const NamedSelection> selections,
                                            const RowFlags& flags, const EvaluationOptions& options,
                                            Job& job);

} // namespace craft
