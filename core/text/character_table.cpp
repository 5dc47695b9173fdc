// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/character_table.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>

namespace craft {
namespace {

/// Scripts that put no spaces between words and that ICU has a dictionary or rules for.
constexpr std::array kUnspaced{USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_THAI,
                               USCRIPT_LAO, USCRIPT_KHMER,    USCRIPT_MYANMAR};

/// True if the letter or mark belongs to one of them. One that several scripts share (the long
/// vowel mark of Japanese) does if it is used in one; a mark that fits every script does not.
bool isUnspaced(UChar32 c) noexcept
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode own = uscript_getScript(c, &status);
    const auto uses = [c](UScriptCode script) { return uscript_hasScript(c, script) != 0; };
    if (own == USCRIPT_COMMON)
        return std::any_of(kUnspaced.begin(), kUnspaced.end(), uses);
    return std::find(kUnspaced.begin(), kUnspaced.end(), own) != kUnspaced.end();
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
        if (isUnspaced(c))
            return CharacterClass::Unspaced;
        return (mask & U_GC_M_MASK) != 0 ? CharacterClass::Mark : CharacterClass::Word;
    }
    return (mask & U_GC_N_MASK) != 0 ? CharacterClass::Word : CharacterClass::Symbol;
}

char32_t lower(UChar32 c) noexcept
{
    // Only these categories have case; asking for all the others takes most of the time.
    constexpr std::uint32_t kCased =
        U_GC_LU_MASK | U_GC_LL_MASK | U_GC_LT_MASK | U_GC_NL_MASK | U_GC_SO_MASK | U_GC_MN_MASK;
    if ((static_cast<std::uint32_t>(U_MASK(u_charType(c))) & kCased) == 0)
        return static_cast<char32_t>(c);
    return static_cast<char32_t>(u_tolower(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
}

} // namespace

CharacterTable::CharacterTable()
{
    std::map<std::vector<std::uint32_t>, std::uint32_t> known;
    std::vector<std::uint32_t> block(256);
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto c = static_cast<UChar32>(b * 256 + i);
            block[i] = static_cast<std::uint32_t>(classify(c)) << kClassShift
                | static_cast<std::uint32_t>(lower(c) ^ static_cast<char32_t>(c));
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
    return static_cast<std::uint32_t>(kind) << kClassShift
        | static_cast<std::uint32_t>(c); // no case
}

const CharacterTable& CharacterTable::get()
{
    static const CharacterTable table;
    return table;
}

} // namespace craft
