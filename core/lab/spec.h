// SPDX-License-Identifier: GPL-3.0-or-later
// What a laboratory is asked for: tasks, and a grid of methods, vectorizers, sizes and seeds.
#pragma once

#include "core/import/import.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// A method or a vectorizer under study: parameters of a run under a name. Several settings of one
/// method are an ablation.
struct LabSetting {
    std::string name; ///< unique among the settings of its kind
    std::map<std::string, std::string> params;
    std::uint64_t line = 0; ///< in the specification; 0 if it does not stand there
};

/// Pool, validation and test of one domain.
struct LabTask {
    std::string name = "task"; ///< unique among the tasks
    std::vector<std::filesystem::path> pool;
    std::vector<std::filesystem::path> validation;
    std::vector<std::filesystem::path> test;
    ImportOptions import;
    /// Pool rows with the text `label` in the extra column `labelColumn` are of the domain. Both
    /// empty if that is not known.
    std::string labelColumn;
    std::string label;
    double noise = 0; ///< share of the pool whose targets are shuffled, 0 to 1
    std::optional<std::vector<std::uint64_t>> budgets; ///< instead of the grid's
    std::optional<std::vector<std::uint64_t>> tokenBudgets;
};

/// A laboratory: every method at every size, for every seed, on every task.
struct LabSpec {
    std::string name;
    std::string description;
    std::string place; ///< file or experiment, for messages
    LabTask defaults; ///< what tasks do not say themselves
    std::vector<LabTask> tasks; ///< empty: the caller gives one
    std::vector<LabSetting> methods;
    std::vector<LabSetting> vectorizers;
    std::map<std::string, std::string> set; ///< parameters of every run
    std::vector<std::uint64_t> clusters{0}; ///< k; 0 = automatic
    std::vector<std::uint64_t> budgets; ///< pairs
    /// Target tokens. Absent: what random pairs of each budget come to; empty: none.
    std::optional<std::vector<std::uint64_t>> tokenBudgets;
    std::vector<std::int64_t> seeds{1};
    std::vector<std::string> measures; ///< empty: the standard ones
    /// Numbers whose ranks are averaged; the gain is over those of them in bits per token.
    std::vector<std::string> ranked;
    bool bound = false; ///< also the numbers of the KL bound
    std::filesystem::path folder; ///< of the results; empty: the caller says
};

/// Reads a specification in TOML. Relative paths are taken from `folder`; `place` is named in
/// messages. Checks keys, types, names of methods and vectorizers and all their parameters. Throws
/// Error{Invalid} that names place, line and key; for a key that does not exist, the nearest one.
[[nodiscard]] LabSpec parseLabSpec(std::string_view text, const std::string& place,
                                   const std::filesystem::path& folder);
/// The same of a file. Throws Error{NotFound} if it cannot be read.
[[nodiscard]] LabSpec readLabSpec(const std::filesystem::path& file);

/// The specification as TOML, from which parseLabSpec() makes it again: line numbers are its own,
/// and paths are written as they are. One task stands in [inputs], several as [[task]].
[[nodiscard]] std::string labSpecText(const LabSpec& spec);

/// What the pairs of evidence were ranked by: cross-entropies of language models and of word
/// translation in both directions, unknown target words, KL reduction of both sides, precision.
[[nodiscard]] const std::vector<std::string>& standardRanked();

/// The parameters of one run: the grid's, the vectorizer's, the method's, in rising precedence.
/// A setting of k or of the vectorizer in `method` wins over `clusters` and `vectorizer`; what the
/// grid sets holds for the runs that have the parameter.
[[nodiscard]] std::map<std::string, std::string> runValues(const LabSpec& spec,
                                                           const LabSetting& method,
                                                           const LabSetting& vectorizer,
                                                           std::uint64_t clusters);

} // namespace craft
