// SPDX-License-Identifier: GPL-3.0-or-later
// What the tokenizer needs to know about a code point: its class and its lower-case form.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace craft {

/// How a code point takes part in tokens.
enum class CharacterClass : std::uint8_t {
    Separator, ///< white space and controls: ends a token, belongs to none
    Word, ///< letter or number (categories L, N) of a script that puts spaces between words
    Mark, ///< category M: goes on with a word of any script
    Joiner, ///< ZWJ, ZWNJ: inside a word part of it, elsewhere nothing
    Ignorable, ///< soft hyphen, direction marks, variation selectors: removed, ends nothing
    Symbol, ///< punctuation, symbol, private use, unassigned: a token of its own
    Unspaced, ///< letter or mark of Han, Hiragana, Katakana, Thai, Lao, Khmer or Myanmar
};

/// Class and lower-case form of every code point, in two stages: one look-up in a list of blocks
/// of 256 code points, one in the block. Built once from ICU (a few ms), then immutable and
/// thread-safe.
///
/// Lower case is ICU's simple folding followed by simple lower-casing, code point by code point
/// and without a language: ẞ gives ß and ß stays; final ς gives σ; İ (U+0130) gives i; I gives i
/// and ı (U+0131) stays, also in Turkish.
class CharacterTable {
public:
    /// The one table.
    [[nodiscard]] static const CharacterTable& get();

    /// Class and lower-case form packed in one number; see classOf and lowerOf.
    [[nodiscard]] std::uint32_t entry(char32_t c) const noexcept
    {
        if (c >= kTabled)
            return entryAbove(c);
        return m_entries[m_blocks[c >> 8U] + (c & 0xFFU)] ^ static_cast<std::uint32_t>(c);
    }
    [[nodiscard]] static CharacterClass classOf(std::uint32_t entry) noexcept
    {
        return static_cast<CharacterClass>(entry >> kClassShift);
    }
    [[nodiscard]] static char32_t lowerOf(std::uint32_t entry) noexcept
    {
        return entry & ((1U << kClassShift) - 1U);
    }

private:
    CharacterTable();
    [[nodiscard]] static std::uint32_t entryAbove(char32_t c) noexcept;

    /// Planes 2 to 16 hold rare Han, tags, variation selectors and private use, nothing with case:
    /// ICU is asked directly.
    static constexpr char32_t kTabled = 0x20000;
    static constexpr unsigned kClassShift = 24;
    std::array<std::uint32_t, kTabled / 256> m_blocks{};
    /// class << 24 | (lower-case form xor code point), so that most blocks are equal and shared.
    std::vector<std::uint32_t> m_entries;
};

} // namespace craft
