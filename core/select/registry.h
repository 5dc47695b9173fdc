// SPDX-License-Identifier: GPL-3.0-or-later
// The list of selectors.
#pragma once

#include "core/base/registry.h"
#include "core/select/selector.h"

#include <span>

namespace craft {

/// All selectors; the first is the default.
[[nodiscard]] std::span<const Entry<Selector>> selectors();

} // namespace craft
