// SPDX-License-Identifier: GPL-3.0-or-later
// Every parameter of a run in one table: flags, forms, fingerprints and manifests come from it.
#pragma once

#include "core/base/params.h"
#include "core/select/selector.h"
#include "core/store/stage.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// A named set of parameter values.
struct Preset {
    std::string_view id;
    std::string_view help;
    std::map<std::string, std::string> values; ///< differences from the defaults
};

/// craft (the default), craft-words, paper, kmq.
[[nodiscard]] std::span<const Preset> presets();

/// The parameters that every run has, whatever its vectorizer and method.
[[nodiscard]] const std::vector<ParamSpec>& commonParams();
/// commonParams() and those of one vectorizer and one method.
[[nodiscard]] std::vector<ParamSpec> runParams(std::string_view vectorizer,
                                               std::string_view method);
/// The parameters of all vectorizers and methods, each id once: what the command line accepts.
[[nodiscard]] std::vector<ParamSpec> allParams();

/// Parameters that belong together, for the help of one verb.
struct ParamGroup {
    std::string title; ///< "Clustering", "With --method dsir, log-ratio"
    std::vector<ParamSpec> specs;
};

/// The parameters that the stages up to `last` read, each once: those of every run first, then, for
/// each set of vectorizers or methods that share some, those.
[[nodiscard]] std::vector<ParamGroup> paramGroupsUpTo(Stage last);

/// Parameters in `kept` that `given` makes void: those of a vectorizer or method that is replaced,
/// and, with another preset, all that some preset sets; the method and its parameters if one of the
/// two presets names a method.
[[nodiscard]] std::vector<std::string>
replacedParams(const Params& kept, const std::map<std::string, std::string>& given);

/// Defaults, overlaid with the preset named in `given` and then with `given` itself, all checked.
/// Throws Error{Usage} on an unknown id, a bad value, or a parameter that the chosen vectorizer
/// and method do not have.
[[nodiscard]] Params resolveRun(const std::map<std::string, std::string>& given);

/// The number of clusters a run with `params` uses: "k", or one per "pairs-per-cluster" validation
/// pairs, at least 4, never more than there are validation pairs.
[[nodiscard]] std::uint32_t effectiveClusters(const Params& params, std::size_t validationPairs);

/// What the run's method needs and gives.
[[nodiscard]] SelectorTraits methodTraits(const Params& params);

/// A parameter whose value changes nothing, and what makes it so: "--method craft --variant f".
struct UnreadParam {
    std::string id;
    std::string with;
};

/// The parameters in `params`, which come from resolveRun(), that have no effect on which pairs are
/// selected: those that the method does not read under its other values, those of allocation where
/// it ranks the whole pool, those of k-means and the seed where it looks at neither.
[[nodiscard]] std::vector<UnreadParam> unreadParams(const Params& params);

/// One sentence for every parameter in `given` that is unread.
[[nodiscard]] std::vector<std::string>
uselessParams(const Params& params, const std::map<std::string, std::string>& given);

/// Pairs that are ranked for a budget: "depth", or 4 x the budget (2 x where the method is greedy).
/// A method that ranks for one budget ranks just that.
[[nodiscard]] std::uint64_t effectiveDepth(const Params& params, std::uint64_t budget);

} // namespace craft
