// SPDX-License-Identifier: GPL-3.0-or-later
// The charset a gettext catalogue says it is written in.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace craft {

/// Value of "Name: value" in a catalogue's header message, up to the line's end ("\n" as a
/// character or, in a .po, as an escape); empty if it is not there.
[[nodiscard]] std::string headerField(std::string_view header, std::string_view name);

/// The charset of "Content-Type: ...; charset=X" within the first bytes; "UTF-8" if there is none
/// or it is the template's "CHARSET".
[[nodiscard]] std::string charsetOf(std::string_view text);

/// Converts (ICU) or, for UTF-8 and ASCII, checks `text`. Throws Error{Invalid} for an unknown
/// charset or ill-formed bytes; the latter become U+FFFD and are counted if so asked.
[[nodiscard]] std::string toUtf8(std::string_view text, const std::string& charset,
                                 const std::filesystem::path& file, std::string_view where,
                                 bool replaceInvalid, std::uint64_t& replaced);

} // namespace craft
