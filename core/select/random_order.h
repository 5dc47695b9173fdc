// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in an order that is drawn for each of them, so that other rows do not change it.
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace craft {

/// `rows` by a number drawn for each from seed, purpose and row (ties: lower row). O(n log n),
/// 16 bytes a row.
[[nodiscard]] std::vector<RowId> randomOrder(std::span<const RowId> rows, std::uint64_t seed,
                                             std::string_view purpose, const Job& job);

} // namespace craft
