// SPDX-License-Identifier: GPL-3.0-or-later
// Word-punctuation tokens and their n-grams, as lists of strings.
#pragma once

#include "core/base/text.h"
#include "core/text/character_table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace craft::test {

/// Maximal runs of word characters or of other characters that are no space.
inline std::vector<std::string> wordPunctTokens(std::string_view text)
{
    std::vector<std::string> tokens;
    char kind = ' '; // 'w' word, 's' symbols
    std::string joiners;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        const std::uint32_t entry = CharacterTable::get().entry(c);
        const CharacterClass characterClass = CharacterTable::classOf(entry);
        if (characterClass == CharacterClass::Ignorable)
            continue;
        if (characterClass == CharacterClass::Joiner) {
            appendUtf8(joiners, c);
            continue;
        }
        char next = 'w';
        if (characterClass == CharacterClass::Separator)
            next = ' ';
        else if (characterClass == CharacterClass::Symbol && c != '_')
            next = 's';
        if (next != ' ' && next != kind)
            tokens.emplace_back();
        else if (next == 'w')
            tokens.back() += joiners;
        joiners.clear();
        if (next != ' ')
            appendUtf8(tokens.back(), CharacterTable::lowerOf(entry));
        kind = next;
    }
    return tokens;
}

/// By order, then by place.
inline std::vector<std::string> joinedNgrams(const std::vector<std::string>& tokens,
                                             std::size_t order)
{
    std::vector<std::string> ngrams;
    for (std::size_t n = 1; n <= order; ++n) {
        for (std::size_t i = 0; i + n <= tokens.size(); ++i) {
            std::string ngram = tokens[i];
            for (std::size_t k = i + 1; k < i + n; ++k)
                ngram += ' ' + tokens[k];
            ngrams.push_back(ngram);
        }
    }
    return ngrams;
}

} // namespace craft::test
