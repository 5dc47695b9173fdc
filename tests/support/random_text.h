// SPDX-License-Identifier: GPL-3.0-or-later
// Random text of many scripts, to compare two implementations on.
#pragma once

#include "core/base/rng.h"
#include "core/base/text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace craft::test {

/// `points` code points: letters, marks, joiners, punctuation, emoji and a few from anywhere in
/// Unicode; runs of one script are likely.
inline std::string randomText(Rng& rng, std::size_t points)
{
    static const std::vector<std::u32string_view> kPools{
        U"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        U"etaoin",
        U"0123456789",
        U" ",
        U" \t\u00A0\u2003",
        U".,;:!?'\"-_()[]{}<>@#$%^&*+=/\\|~`",
        U"\u00E4\u00F6\u00FC\u00DF\u1E9E\u00C4\u00D6\u00DC\u00E9\u0130\u0131\u017F\u212A\u023A",
        U"\u0391\u03A3\u03C3\u03C2\u03B1\u0410\u0411\u0430\u0431\u0401",
        U"\u0915\u0916\u0930\u0938\u093E\u093F\u0940\u094D\u0902\u0901\u0964",
        U"\u0301\u0308\u20E3",
        U"\u200C\u200D\u00AD\u200E\u200B\uFE0F",
        U"\u0627\u0644\u0639\u0631\u0628\u064A\u0629\u064B\u0651\u0640\u06CC\u0645",
        U"\u4E2D\u56FD\u4EBA\u6C11\u5B66\u751F\u3042\u308A\u304C\u3068\u30AB\u30BF\u30FC\u3001"
        U"\u3002",
        U"\u0E44\u0E17\u0E22\u0E20\u0E32\u0E29\u0E32\u0E01\u0E34\u0E19\u0E49\u0E33",
        U"\U0001F600\U0001F468\U0001F4BB\U0001F3FD\u2764",
        U"\uAC00\uB098\uB2E4\uD55C\uAE00",
    };
    std::string text;
    std::size_t pool = 0;
    for (std::size_t i = 0; i < points; ++i) {
        if (rng.below(4) == 0)
            pool = rng.below(kPools.size());
        char32_t c = kPools[pool][rng.below(kPools[pool].size())];
        if (rng.below(50) == 0)
            c = static_cast<char32_t>(rng.below(0x110000));
        if (c >= 0xD800 && c < 0xE000)
            c = U'x';
        appendUtf8(text, c);
    }
    return text;
}

} // namespace craft::test
