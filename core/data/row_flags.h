// SPDX-License-Identifier: GPL-3.0-or-later
// Why a pool row may not be selected, one bit per reason.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace craft {

/// Bits of a row's flags. 0 means eligible. The values are stored in projects.
enum RowFlag : std::uint8_t {
    kEmptySide = 1,        ///< source or target has no text
    kDuplicate = 2,        ///< the same pair stands in an earlier pool row
    kInValidation = 4,     ///< also stands in the validation set (leakage)
    kInTest = 8,           ///< also stands in the test set (leakage)
    kZeroVector = 16,      ///< its imported vector is zero
    kLockedOut = 32,       ///< the user locked it out
    kTokenLength = 64,     ///< outside the asked token lengths
};

/// Stable id of one flag bit: "empty-side", "duplicate", ...
[[nodiscard]] std::string_view name(RowFlag flag) noexcept;

/// All flags in the order in which they are reported and explained.
inline constexpr RowFlag kAllRowFlags[] = {kEmptySide, kDuplicate,  kInValidation, kInTest,
                                           kZeroVector, kLockedOut, kTokenLength};

/// One byte per pool row.
using RowFlags = std::vector<std::uint8_t>;

} // namespace craft
