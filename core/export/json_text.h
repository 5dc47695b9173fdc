// SPDX-License-Identifier: GPL-3.0-or-later
// JSON strings that stay on one line for every reader.
#pragma once

#include <string>
#include <string_view>

namespace craft {

/// Appends `text` as a JSON string with its quotes. Escapes what JSON demands and also U+0085,
/// U+2028 and U+2029, at which Python's splitlines() and old JavaScript end a line. Everything
/// else stays UTF-8.
void appendJson(std::string& out, std::string_view text);

} // namespace craft
