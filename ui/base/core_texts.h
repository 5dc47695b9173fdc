// SPDX-License-Identifier: GPL-3.0-or-later
// Core's fixed English texts, for coreText() and its test.
#pragma once

#include <span>

namespace craft::ui {

/// Every fixed text of core that the window may show, English, sorted.
[[nodiscard]] std::span<const char* const> coreTexts();

} // namespace craft::ui
