// SPDX-License-Identifier: GPL-3.0-or-later
// All vectorizers there are.
#pragma once

#include "core/base/registry.h"
#include "core/vectorize/vectorizer.h"

#include <span>

namespace craft {

/// In the order in which a form lists them; the first is the standard one.
[[nodiscard]] std::span<const Entry<Vectorizer>> vectorizers();

} // namespace craft
