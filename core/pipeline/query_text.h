// SPDX-License-Identifier: GPL-3.0-or-later
// Text of pairs as filters look at it: case-folded for words, UTF-16 for regular expressions.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Unicode's full case folding (CaseFolding.txt, C + F: "ß" becomes "ss"), without normalisation.
/// ASCII goes eight bytes at a time, everything else through a table made with ICU at first use.
/// One per thread: keeps its buffer.
class CaseFolder {
public:
    /// The folded text, valid until the next call. Ill-formed bytes stay as they are.
    [[nodiscard]] std::string_view fold(std::string_view text);

private:
    std::vector<char> m_buffer;
};

/// True if `needle` occurs in `text`; the empty needle does.
[[nodiscard]] bool contains(std::string_view text, std::string_view needle) noexcept;

/// Code points of well-formed UTF-8.
[[nodiscard]] std::uint64_t countCharacters(std::string_view text) noexcept;

/// A case-insensitive ICU regular expression. One per thread; copies share the compiled pattern.
class TextPattern {
public:
    /// Throws Error{Usage} with ICU's reason if `pattern` is no regular expression.
    explicit TextPattern(std::string_view pattern);
    ~TextPattern();
    TextPattern(const TextPattern& other);
    TextPattern(TextPattern&&) noexcept;
    TextPattern& operator=(const TextPattern&) = delete;
    TextPattern& operator=(TextPattern&&) noexcept;

    /// True if it matches somewhere in `text`. Throws Error{Usage} if that takes far too long.
    [[nodiscard]] bool find(std::string_view text);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace craft
