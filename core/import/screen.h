// SPDX-License-Identifier: GPL-3.0-or-later
// Which pool rows may be selected: empty sides, exact duplicates, leakage into validation or test.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/data/row_flags.h"

#include <map>
#include <optional>
#include <string>

namespace craft {

/// What counts as leakage.
enum class LeakRule : std::uint8_t {
    Off,
    Pair,   ///< the same source and the same target
    Side,   ///< the same source, or the same target
};

struct ScreenParams {
    bool dropDuplicates = true;
    LeakRule leakage = LeakRule::Pair;
};

/// Flags of every pool row; texts are compared byte for byte. `test` may be null.
/// One pass, 12 bytes a row; equal 64-bit hashes are confirmed on the text.
[[nodiscard]] RowFlags screen(const Corpus& pool, const Corpus& validation, const Corpus* test,
                              const ScreenParams& params, Job& job);

/// Rows per reason, "eligible" included.
[[nodiscard]] std::map<std::string, std::uint64_t> countFlags(const RowFlags& flags);

/// The first pool row that holds the same pair as `row`, if it is an earlier one.
[[nodiscard]] std::optional<RowId> firstDuplicate(const Corpus& pool, RowId row, Job& job);

} // namespace craft
