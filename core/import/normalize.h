// SPDX-License-Identifier: GPL-3.0-or-later
// Unicode normalisation form C, as an option of import.
#pragma once

#include <string>
#include <string_view>

namespace craft {

/// Brings `text` to NFC (UAX 15). Returns false and leaves `out` alone if it already is, which is
/// seen in one pass without ICU for text below U+0300. REQUIRES: valid UTF-8.
[[nodiscard]] bool normalizeNfc(std::string_view text, std::string& out);

} // namespace craft
