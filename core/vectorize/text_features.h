// SPDX-License-Identifier: GPL-3.0-or-later
// The features of a text: words, their prefixes, character n-grams inside them.
#pragma once

#include "core/vectorize/tokenizer.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// What a feature is; part of its identity.
enum class FeatureKind : std::uint8_t { Token, Prefix, CharNgram };

/// Name of a feature as users see it: a token as it is, a prefix as "^inter", a character n-gram
/// as "~<in" ("<" and ">" are the ends of the word). No token is longer than one code point and
/// begins with ^ or ~, so names are unique.
[[nodiscard]] std::string featureName(FeatureKind kind, std::string_view bytes);

/// Identity of a feature: 64 bits of (kind, bytes), never 0. Two of n features share a hash, and
/// are then counted as one, with probability n^2 / 2^65: 3e-8 for a million distinct features,
/// 7e-5 for fifty million. Folded 64 x 64 -> 128 bit products as in wyhash; inside one run only.
/// REQUIRES: Tokenizer::kPadding bytes behind the end may be read.
[[nodiscard]] inline std::uint64_t featureHash(FeatureKind kind, std::string_view bytes) noexcept
{
    constexpr std::uint64_t kFirst = 0xA0761D6478BD642FULL;
    constexpr std::uint64_t kSecond = 0xE7037ED1A0B428DBULL;
    constexpr std::uint64_t kThird = 0x8EBC6AF09C88C6E3ULL;
    __extension__ using Wide = unsigned __int128;
    const auto fold = [](std::uint64_t a, std::uint64_t b) {
        const Wide product = static_cast<Wide>(a) * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    };
    const auto load = [](const char* at) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
    };
    /// The first `count` bytes of a word; byte order does not matter, the hash never leaves.
    const auto keep = [](std::uint64_t word, std::size_t count) {
        return count >= 8 ? word : word & ((std::uint64_t{1} << (8 * count)) - 1);
    };
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t hash = kThird ^ bytes.size() ^ static_cast<std::uint64_t>(kind) << 56U;
    for (; left > 16; left -= 16, at += 16)
        hash = fold(load(at) ^ kFirst ^ hash, load(at + 8) ^ kSecond);
    const std::uint64_t low = keep(load(at), left);
    const std::uint64_t high = left > 8 ? keep(load(at + 8), left - 8) : 0;
    hash = fold(fold(low ^ kFirst, high ^ kSecond) ^ kThird, hash);
    return hash != 0 ? hash : 1;
}

/// Which features a text has.
struct FeatureChoice {
    std::uint32_t prefix = 5; ///< code points of the prefix feature of longer words; 0 = none
    std::uint32_t charMin = 0; ///< code points of the shortest character n-gram; 0 = none
    std::uint32_t charMax = 0;
};

/// Reads features off texts. One per thread; no allocation per feature.
class TextFeatures {
public:
    explicit TextFeatures(FeatureChoice choice)
        : m_choice(choice)
    { }

    /// Tokenizes `text`, which the next two calls are about.
    void read(std::string_view text);
    /// At least as many features as forEach() will report.
    [[nodiscard]] std::size_t upperBound() const noexcept { return m_upperBound; }
    [[nodiscard]] std::size_t tokens() const noexcept { return m_tokens.size(); }

    /// Calls `f(hash, kind, bytes)` for every feature in text order, repeated ones included. The
    /// bytes are valid inside the call.
    template <class F>
    void forEach(F&& f)
    {
        const auto report = [&f](FeatureKind kind, std::string_view bytes) {
            f(featureHash(kind, bytes), kind, bytes);
        };
        for (const Token& token : m_tokens) {
            report(FeatureKind::Token, token.text());
            if (m_choice.prefix != 0) {
                if (const std::size_t bytes = bytesOfPrefix(token); bytes != 0)
                    report(FeatureKind::Prefix, {token.data, bytes});
            }
            if (m_choice.charMin != 0 && token.isWord)
                forEachNgram(token.text(), report);
        }
    }

private:
    /// Bytes of the first m_choice.prefix code points; 0 if the token has fewer.
    [[nodiscard]] std::size_t bytesOfPrefix(const Token& token) const noexcept
    {
        std::uint32_t left = m_choice.prefix;
        if (token.size < left)
            return 0;
        std::size_t i = 0;
        for (; i < token.size; ++i) {
            const bool starts = (static_cast<unsigned char>(token.data[i]) & 0xC0U) != 0x80U;
            if (starts && left-- == 0)
                return i;
        }
        return left == 0 ? i : 0;
    }

    template <class Report>
    void forEachNgram(std::string_view word, const Report& report)
    {
        bound(word);
        const std::size_t points = m_starts.size() - 1;
        for (std::size_t first = 0; first < points; ++first) {
            for (std::size_t n = m_choice.charMin; n <= m_choice.charMax; ++n) {
                if (first + n > points)
                    break;
                report(FeatureKind::CharNgram,
                       {m_bounded.data() + m_starts[first], m_starts[first + n] - m_starts[first]});
            }
        }
    }
    /// Puts "<word>" into m_bounded and the offsets of its code points, and its end, in m_starts.
    void bound(std::string_view word);

    FeatureChoice m_choice;
    Tokenizer m_tokenizer;
    std::span<const Token> m_tokens;
    std::size_t m_upperBound = 0;
    std::string m_bounded;
    std::vector<std::size_t> m_starts;
};

} // namespace craft
