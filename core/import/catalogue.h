// SPDX-License-Identifier: GPL-3.0-or-later
// Gettext catalogues: compiled (.mo) and as text (.po).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// One message. Of plural forms only the first: the singular and its form 0. The context is gone.
struct Message {
    enum class State : std::uint8_t { Current, Fuzzy, Obsolete };
    std::string source; ///< msgid
    std::string target; ///< msgstr, empty if untranslated
    std::uint64_t line = 0; ///< of msgid in a .po, number of the message in a .mo; 1-based
    State state = State::Current;
};

/// A catalogue as UTF-8, without its header message.
struct Catalogue {
    std::string language; ///< "Language:" of the header, as written, or empty
    std::vector<Message> messages;
    std::uint64_t replaced = 0; ///< ill-formed sequences that became U+FFFD
};

/// True if `bytes` begin like a compiled catalogue of either byte order.
[[nodiscard]] bool isCompiledCatalogue(std::string_view bytes) noexcept;

/// Parses the content of a .mo or .po file. Every offset is checked against the size. Texts in
/// another charset named by the header are converted to UTF-8. Throws Error{Invalid} with the
/// place for damaged files, unknown charsets and, unless they are to be replaced, for ill-formed
/// bytes.
[[nodiscard]] Catalogue parseCatalogue(std::string_view bytes, const std::filesystem::path& file,
                                       bool replaceInvalid);

/// Drops the mark of a menu text's accelerator key from both sides: "_Open" and "(_O)" for GTK,
/// "&Open" for Qt, "~Open" for LibreOffice. Only where it cannot be anything else: both sides have
/// exactly one such mark before a letter or digit, and the word around it is not the same on both
/// sides (as in file_name or AT&T). Returns false and leaves the texts alone otherwise.
[[nodiscard]] bool dropAccelerator(std::string& source, std::string& target);

} // namespace craft
