// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/row_flags.h"

namespace craft {

std::string_view name(RowFlag flag) noexcept
{
    switch (flag) {
    case kEmptySide: return "empty-side";
    case kDuplicate: return "duplicate";
    case kInValidation: return "in-validation";
    case kInTest: return "in-test";
    case kZeroVector: return "zero-vector";
    case kLockedOut: return "locked-out";
    case kTokenLength: return "token-length";
    }
    return "unknown";
}

} // namespace craft
