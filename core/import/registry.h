// SPDX-License-Identifier: GPL-3.0-or-later
// The list of readers.
#pragma once

#include "core/base/registry.h"
#include "core/import/reader.h"

#include <span>

namespace craft {

[[nodiscard]] std::span<const Entry<Reader>> readers();

} // namespace craft
