// SPDX-License-Identifier: GPL-3.0-or-later
// The features of a text: its tokens, their prefixes, character n-grams inside words.
#pragma once

#include "core/text/tokenizer.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// What a feature is; part of its identity.
enum class FeatureKind : std::uint8_t { Token, Prefix, CharNgram };

/// Name of a feature as users see it: a token as it is, a prefix as "^inter", a character n-gram
/// as "~<in" ("<" and ">" are the ends of the word). No token of two or more code points begins
/// with ^ or ~, so names are unique.
[[nodiscard]] std::string featureName(FeatureKind kind, std::string_view bytes);

/// Masks of the first n of 16 bytes, n = 0..16: of the first eight at n, of the others at 17 + n.
inline constexpr std::array<std::uint64_t, 34> kFirstBytes = [] {
    std::array<std::uint64_t, 34> masks{};
    for (std::size_t n = 0; n <= 16; ++n) {
        std::array<unsigned char, 16> bytes{};
        for (std::size_t i = 0; i < n; ++i)
            bytes[i] = 0xFF;
        const auto words = std::bit_cast<std::array<std::uint64_t, 2>>(bytes);
        masks[n] = words[0];
        masks[17 + n] = words[1];
    }
    return masks;
}();

/// Identity of a feature: 64 bits of (kind, bytes), never 0. Some two of n distinct features share
/// a hash, and then count as one, with probability below n^2 / 2^65: 3e-8 for a million features,
/// 7e-5 for fifty million. Folded 64 x 64 -> 128 bit products, as in wyhash; a hash never leaves
/// the run that made it, so byte order does not matter.
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
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t hash = kThird ^ bytes.size() ^ static_cast<std::uint64_t>(kind) << 56U;
    for (; left > 16; left -= 16, at += 16)
        hash = fold(load(at) ^ kFirst ^ hash, load(at + 8) ^ kSecond);
    const std::uint64_t low = load(at) & kFirstBytes[left];
    const std::uint64_t high = load(at + 8) & kFirstBytes[17 + left];
    hash = fold(fold(low ^ kFirst, high ^ kSecond) ^ kThird, hash);
    return hash != 0 ? hash : 1;
}

/// Which features a text has beside its tokens.
struct FeatureChoice {
    std::uint32_t prefix = 0; ///< code points of the prefix of words at least as long; 0 = none
    std::uint32_t charMin = 0; ///< code points of the shortest character n-gram; 0 = none
    std::uint32_t charMax = 0;
};

/// Derives features from tokens: all a token brings with it wherever it occurs.
class TokenFeatures {
public:
    explicit TokenFeatures(FeatureChoice choice)
        : m_choice(choice)
    { }

    /// At least as many as forEach() reports for a token of `bytes` bytes.
    [[nodiscard]] std::size_t upperBound(std::size_t bytes) const noexcept
    {
        return 1 + (m_choice.charMin == 0 ? 0 : (bytes + 2) * ngramLengths());
    }
    /// Calls `f(kind, bytes)` for every feature derived from `token`, repeated ones included. The
    /// bytes are valid, with padding, inside the call.
    template <class F>
    void forEach(const Token& token, F&& f)
    {
        if (!token.isWord)
            return;
        if (const std::size_t bytes = bytesOfPrefix(token.text()); bytes != 0)
            f(FeatureKind::Prefix, token.text().substr(0, bytes));
        if (m_choice.charMin == 0)
            return;
        bound(token.text());
        const std::size_t points = m_starts.size() - 1;
        for (std::size_t first = 0; first + m_choice.charMin <= points; ++first) {
            for (std::size_t n = m_choice.charMin; n <= m_choice.charMax && first + n <= points;
                 ++n)
                f(FeatureKind::CharNgram,
                  std::string_view(m_bounded.data() + m_starts[first],
                                   m_starts[first + n] - m_starts[first]));
        }
    }

private:
    [[nodiscard]] std::size_t ngramLengths() const noexcept
    {
        return m_choice.charMax - m_choice.charMin + 1;
    }
    /// Bytes of the first m_choice.prefix code points; 0 if the word has fewer.
    [[nodiscard]] std::size_t bytesOfPrefix(std::string_view word) const noexcept;
    /// Puts "<word>" into m_bounded and the offsets of its code points, and its end, in m_starts.
    void bound(std::string_view word);

    FeatureChoice m_choice;
    std::string m_bounded;
    std::vector<std::size_t> m_starts;
};

} // namespace craft
