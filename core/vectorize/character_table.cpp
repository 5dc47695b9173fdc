// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/character_table.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <map>

namespace craft {
namespace {

/// Scripts that put no spaces between words and that ICU has a dictionary or rules for.
bool isUnspaced(UChar32 c) noexcept
{
    for (const UScriptCode script : {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_THAI,
                                     USCRIPT_LAO, USCRIPT_KHMER, USCRIPT_MYANMAR}) {
        if (uscript_hasScript(c, script))
            return true;
    }
    return false;
}

/// Variation selectors choose a picture (text or emoji), not a word.
bool isVariationSelector(UChar32 c) noexcept
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

CharacterClass classify(UChar32 c) noexcept
{
    constexpr UChar32 kZeroWidthSpace = 0x200B;
    if (c == 0x200C || c == 0x200D)
        return CharacterClass::Joiner;
    const auto mask = static_cast<std::uint32_t>(U_MASK(u_charType(c)));
    if (c == kZeroWidthSpace || (mask & (U_GC_Z_MASK | U_GC_CC_MASK)) != 0)
        return CharacterClass::Separator;
    if (isVariationSelector(c) || (mask & U_GC_CF_MASK) != 0)
        return CharacterClass::Ignorable;
    if ((mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0) {
        // Marks shared by many scripts stay marks: they follow whatever stands before them.
        UErrorCode status = U_ZERO_ERROR;
        const bool shared = uscript_getScript(c, &status) == USCRIPT_INHERITED;
        if (!shared && isUnspaced(c))
            return CharacterClass::Unspaced;
        return (mask & U_GC_M_MASK) != 0 ? CharacterClass::Mark : CharacterClass::Word;
    }
    return (mask & U_GC_N_MASK) != 0 ? CharacterClass::Word : CharacterClass::Symbol;
}

} // namespace

CharacterTable::CharacterTable()
{
    std::map<std::vector<std::uint32_t>, std::uint32_t> known;
    std::vector<std::uint32_t> block(256);
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto c = static_cast<UChar32>(b * 256 + i);
            const UChar32 lower = u_tolower(u_foldCase(c, U_FOLD_CASE_DEFAULT));
            block[i] = static_cast<std::uint32_t>(classify(c)) << kClassShift
                | static_cast<std::uint32_t>(lower ^ c);
        }
        const auto [at, isNew] =
            known.try_emplace(block, static_cast<std::uint32_t>(m_entries.size()));
        if (isNew)
            m_entries.insert(m_entries.end(), block.begin(), block.end());
        m_blocks[b] = at->second;
    }
}

std::uint32_t CharacterTable::entryAbove(char32_t c) noexcept
{
    const auto kind = c > 0x10FFFF ? CharacterClass::Symbol : classify(static_cast<UChar32>(c));
    return static_cast<std::uint32_t>(kind) << kClassShift | static_cast<std::uint32_t>(c);
}

const CharacterTable& CharacterTable::get()
{
    static const CharacterTable table;
    return table;
}

} // namespace craft
