// SPDX-License-Identifier: GPL-3.0-or-later
// Between core's UTF-8 and the window's texts, and numbers as people read them.
#pragma once

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace craft::ui {

[[nodiscard]] inline QString qstr(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A fixed English text of core (stage, parameter label, help, definition) in the user's language.
/// The texts are listed for translators in core_texts.cpp; a test keeps that list complete.
[[nodiscard]] QString coreText(std::string_view english);

/// "45 239" by the user's locale.
[[nodiscard]] QString countText(std::uint64_t value);
/// `digits` decimals; "∞" and "–" for what is not finite.
[[nodiscard]] QString realText(double value, int digits);
/// A share as "4.2 %".
[[nodiscard]] QString percentText(double share, int digits = 1);
/// "3.2 MB".
[[nodiscard]] QString bytesText(std::uint64_t bytes);
/// "2 min 05 s", "3.4 s".
[[nodiscard]] QString durationText(double seconds);

} // namespace craft::ui
