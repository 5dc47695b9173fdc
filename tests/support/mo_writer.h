// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled gettext catalogues for tests, in either byte order.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace craft::test {

enum class ByteOrder { Little, Big };

/// A .mo file of these (msgid, msgstr), as the GNU gettext manual describes it.
inline std::string
compiledCatalogue(const std::vector<std::pair<std::string, std::string>>& messages,
                  ByteOrder order = ByteOrder::Little)
{
    std::string numbers;
    const auto put = [&numbers, order](std::uint32_t value) {
        for (unsigned i = 0; i < 4; ++i) {
            const unsigned shift = order == ByteOrder::Little ? 8 * i : 24 - 8 * i;
            numbers += static_cast<char>((value >> shift) & 0xFFU);
        }
    };
    const auto count = static_cast<std::uint32_t>(messages.size());
    const std::uint32_t texts = 28 + 16 * count;
    put(0x950412DEU);
    put(0);
    put(count);
    put(28);
    put(28 + 8 * count);
    put(0);
    put(texts);
    std::string strings;
    const auto putText = [&](const std::string& text) {
        put(static_cast<std::uint32_t>(text.size()));
        put(texts + static_cast<std::uint32_t>(strings.size()));
        strings += text;
        strings += '\0';
    };
    for (const auto& message : messages)
        putText(message.first);
    for (const auto& message : messages)
        putText(message.second);
    return numbers + strings;
}

} // namespace craft::test
