// SPDX-License-Identifier: GPL-3.0-or-later
// Small text tools: joining, numbers in the C locale, UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Joins its arguments as `operator<<` prints them in the C locale. For messages, not hot loops.
template <class... T>
[[nodiscard]] std::string str(const T&... parts)
{
    std::ostringstream out;
    out.imbue(std::locale::classic());
    (out << ... << parts);
    return std::move(out).str();
}

/// Shortest decimal text that reads back as the same value; "nan", "inf", "-inf" otherwise.
[[nodiscard]] std::string formatReal(double value);
[[nodiscard]] std::string formatReal(float value);
/// Decimal with `digits` places, C locale.
[[nodiscard]] std::string formatFixed(double value, int digits);

/// Whole-text parse; nullopt if anything but the number stands there.
[[nodiscard]] std::optional<std::int64_t> parseInteger(std::string_view text);
[[nodiscard]] std::optional<double> parseReal(std::string_view text);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// True if `text` is well-formed UTF-8 (no surrogates, no overlong forms). Many GB/s.
[[nodiscard]] bool isValidUtf8(std::string_view text) noexcept;
/// Offset of the first byte of the first ill-formed sequence, or nullopt.
[[nodiscard]] std::optional<std::size_t> findInvalidUtf8(std::string_view text) noexcept;
/// Every maximal ill-formed part becomes U+FFFD; `replaced` counts them.
[[nodiscard]] std::string replaceInvalidUtf8(std::string_view text, std::uint64_t& replaced);

/// Reads the code point at `at` and moves `at` past it. REQUIRES: valid UTF-8, at < size.
[[nodiscard]] char32_t nextCodePoint(std::string_view text, std::size_t& at) noexcept;
void appendUtf8(std::string& out, char32_t codePoint);

/// The candidate closest to `word` by edit distance, if it is close enough to be a typing slip.
[[nodiscard]] std::optional<std::string> closest(std::string_view word,
                                                 const std::vector<std::string>& candidates);

} // namespace craft
