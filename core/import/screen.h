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
    Pair, ///< the same source and the same target
    Side, ///< the same source, or the same target
};

struct ScreenParams {
    bool dropDuplicates = true;
    LeakRule leakage = LeakRule::Pair;
};

/// Flags of every pool row; texts are compared byte for byte. `test` may be null. A row gets every
/// flag that is true of it. A side is empty if it holds nothing but Unicode white space; an empty
/// side alone never counts as leaked. Of equal pairs the first row stays.
/// One parallel pass over the pool, 20 bytes a row (the flags included); equal 64-bit hashes are
/// confirmed on the text, so the result is exact and does not depend on threads.
[[nodiscard]] RowFlags screen(const Corpus& pool, const Corpus& validation, const Corpus* test,
                              const ScreenParams& params, Job& job);

/// Rows per reason that occurs, and "eligible" always. A row with two reasons counts for both.
[[nodiscard]] std::map<std::string, std::uint64_t> countFlags(const RowFlags& flags);

/// The first pool row that holds the same pair as `row`, if it is an earlier one. Reads the pool
/// from its start, O(row).
[[nodiscard]] std::optional<RowId> firstDuplicate(const Corpus& pool, RowId row, Job& job);

} // namespace craft
