// SPDX-License-Identifier: GPL-3.0-or-later
// The slow and obvious way to put a text on one line: decode, mark, merge, encode.
#pragma once

#include "core/base/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace craft::test {

inline bool endsLineOrField(char32_t c)
{
    return std::u32string_view(U"\t\n\v\f\r\u0085\u2028\u2029").find(c)
        != std::u32string_view::npos;
}

/// Every maximal run of spaces and breaking characters that has at least one of the latter
/// becomes one space.
inline std::string lineReference(std::string_view text)
{
    std::u32string all;
    for (std::size_t at = 0; at < text.size();)
        all += nextCodePoint(text, at);
    std::string out;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i;
        bool breaks = false;
        while (end < all.size() && (all[end] == U' ' || endsLineOrField(all[end])))
            breaks = endsLineOrField(all[end++]) || breaks;
        if (breaks) {
            out += ' ';
            i = end;
        } else {
            appendUtf8(out, all[i++]);
        }
    }
    return out;
}

} // namespace craft::test
