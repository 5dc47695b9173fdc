// SPDX-License-Identifier: GPL-3.0-or-later
// Makes texts fit for formats that cannot hold every character, and counts what it changed.
#pragma once

#include "core/data/corpus.h"
#include "core/export/exporter.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace craft {

/// `text` on one line: every run of CR, LF, TAB, VT, FF, U+0085, U+2028 and U+2029, together with
/// the spaces that touch it, becomes one space. All of these end a line or a field for some
/// reader (Python's splitlines() knows all but TAB). All other white space stays.
[[nodiscard]] std::string lineText(std::string_view text);

/// True if anything but spaces and such characters stands in `text`.
[[nodiscard]] bool hasText(std::string_view text) noexcept;

/// Cleans the texts of one exporter and keeps its counts. The views it returns live until the
/// next call.
class Sanitiser {
public:
    /// lineText(), counted by kind of character. Copies only what must change.
    [[nodiscard]] std::string_view line(std::string_view text);
    /// Escaped for XML content and attributes. Characters that XML 1.0 cannot hold at all, not
    /// even escaped, are left out and counted as "control".
    [[nodiscard]] std::string_view xml(std::string_view text);
    /// Closes a pair: if one of its texts was changed, the pair is counted and listed.
    void endPair(const Corpus& corpus, RowId row);
    [[nodiscard]] Sanitised take() const;

private:
    std::string m_buffer;
    std::array<std::uint64_t, 9> m_counts{}; ///< by kind, in the order of kKindNames
    std::uint64_t m_seen = 0; ///< sum of m_counts at the end of the last pair
    Sanitised m_result;
};

} // namespace craft
