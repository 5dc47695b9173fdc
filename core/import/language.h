// SPDX-License-Identifier: GPL-3.0-or-later
// Language codes as they stand in file names, headers and options.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace craft {

/// BCP-47 spelling of a code or locale: "EN" -> "en", "zh_CN.UTF-8" -> "zh-CN",
/// "sr@latin" -> "sr-Latn", "eng_latn" -> "eng-Latn". Text that is no code stays as it is.
[[nodiscard]] std::string canonicalLanguage(std::string_view code);

/// True if `text` is spelt like a language code and its first part is a known language.
[[nodiscard]] bool isLanguageCode(std::string_view text);

/// Compared case-insensitively, with '_' equal to '-'.
[[nodiscard]] bool sameLanguage(std::string_view a, std::string_view b);

/// True if `code` is what was asked for, or a variant of it: wanted "en" accepts "en-US".
[[nodiscard]] bool acceptsLanguage(std::string_view wanted, std::string_view code);

/// The two codes of "en-hi" or "en_hi": known two-letter codes joined by '-' or '_'. Both are empty
/// if `text` is anything else.
[[nodiscard]] std::pair<std::string, std::string> languagePair(std::string_view text);

} // namespace craft
