// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a laboratory: one selection each, with the identity of its result.
#pragma once

#include "core/base/hash.h"
#include "core/base/params.h"
#include "core/lab/spec.h"
#include "core/lab/tasks.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Where a cell's pairs come from.
enum class CellKind : std::uint8_t {
    Method, ///< a registered method; "uniform" is the baseline
    Oracle, ///< random pairs with the wanted label: what no method can know
    Worst, ///< the lowest-ranked pairs of a plain method
};
/// "method", "oracle", "worst".
[[nodiscard]] std::string_view name(CellKind kind) noexcept;

/// In what the size of a selection is counted.
enum class SizeUnit : std::uint8_t { Pairs, Tokens };
/// "pairs", "tokens".
[[nodiscard]] std::string_view name(SizeUnit unit) noexcept;

/// One selection to make and to measure.
struct LabCell {
    std::size_t task = 0; ///< index into the tasks
    CellKind kind = CellKind::Method;
    std::string method; ///< name of the setting; "oracle", "worst"
    std::string vectorizer; ///< name of the setting; empty if the method reads no vectors
    std::uint64_t clusters = 0; ///< k as given; 0 = automatic, or no clusters
    SizeUnit unit = SizeUnit::Pairs;
    std::uint64_t size = 0; ///< pairs or target tokens
    std::int64_t seed = 1;
    /// The result is the same for every seed: these cells have one identity and run once.
    bool sharesSeeds = false;
    Params params; ///< of the run
    /// Of everything that determines the result: pairs, parameters, measures, program version.
    Fingerprint print;
};

/// The name of the baseline.
inline constexpr std::string_view kBaseline = "uniform";

/// Every cell once, grouped so that neighbours share vectors and clusters: by task, vectors,
/// clusters; the baseline first. A method that reads no vectors, or forms no clusters, is not
/// repeated for every vectorizer or k, unless the numbers of the bound are wanted, which depend on
/// the clusters. Tasks with labels also get the oracle, and the worst pairs (once: they are drawn
/// by nobody) of the method log-ratio or similarity. At token budgets a method that rounds by
/// Hamilton rounds by Webster, because only a nested order can be cut at a token.
/// Cells of a method whose ranking does not depend on the seed share their result, unless the
/// numbers of the bound are wanted.
[[nodiscard]] std::vector<LabCell> expandCells(const LabSpec& spec,
                                               std::span<const LabTaskData> tasks);

} // namespace craft
