// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts text into lower-cased words and single punctuation marks: the tokens of every count,
// vector and budget in the program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace craft {

/// One lower-cased token. `data` lies in the buffer of its Tokenizer until the next call, and at
/// least Tokenizer::kPadding bytes behind its end may be read (their values mean nothing).
struct Token {
    const char* data = nullptr;
    std::uint32_t size = 0; ///< bytes
    bool isWord = false; ///< false: one punctuation mark or symbol

    [[nodiscard]] std::string_view text() const noexcept { return {data, size}; }
    operator std::string_view() const noexcept { return text(); }
};

/// Rules:
/// - a word is a maximal run of letters, marks (category M: vowel signs, virama, accents) and
///   numbers; ZWJ and ZWNJ stay inside it (at its end they are cut off);
/// - every punctuation mark, apostrophe and symbol is a token of its own; so is a code point that
///   is private or unassigned;
/// - white space, controls and U+200B separate; soft hyphens, direction marks and variation
///   selectors are removed and separate nothing;
/// - runs of Han, Hiragana, Katakana, Thai, Lao, Khmer and Myanmar are cut by ICU's word break
///   iterator (root locale); all other scripts by the rules above, without ICU.
/// Lower case: see CharacterTable.
///
/// One per thread: keeps its buffers and its break iterator, allocates nothing per token.
/// Ill-formed UTF-8 is read as symbols and never read beyond.
class Tokenizer {
public:
    static constexpr std::size_t kPadding = 16;

    Tokenizer();
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    /// The tokens of `text` in order. They live until the next call.
    [[nodiscard]] std::span<const Token> tokens(std::string_view text);

    /// Calls `f` with every Token (which converts to std::string_view) in order.
    template <class F>
    void forEachToken(std::string_view text, F&& f)
    {
        for (const Token& token : tokens(text))
            f(token);
    }

private:
    class Breaker;
    class Scan;
    void growTokens();
    std::vector<char> m_buffer;
    std::vector<Token> m_tokens; ///< the first m_count of them are valid
    std::size_t m_count = 0;
    std::unique_ptr<Breaker> m_breaker;
};

/// How many tokens `text` has: tokens(text).size(). Thread-safe.
[[nodiscard]] std::uint32_t countTokens(std::string_view text);

} // namespace craft
