// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters that a method reads only under some value of another one.
#pragma once

#include "core/base/params.h"

#include <string_view>

namespace craft {

/// The parameter whose value decides whether `id` is read; empty if none does. A parameter means
/// the same in every method that has it, so this does not depend on the method.
[[nodiscard]] std::string_view decidingParam(std::string_view id) noexcept;

/// False if `params`, which are resolved, hold a value under which `id` is not read.
[[nodiscard]] bool isRead(std::string_view id, const Params& params);

} // namespace craft
