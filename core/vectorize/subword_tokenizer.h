// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizers of language models, as far as static embeddings need them: words cut into the
// pieces of a vocabulary.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace craft {

/// Reads tokenizer.json (models WordPiece and Unigram) or vocab.txt (WordPiece, a token a line,
/// its number the line's, from 0). Immutable, thread-safe.
///
/// WordPiece (Schuster, Nakajima 2012): text is cut at white space, punctuation and Han characters,
/// lower-cased and stripped of accents where the file says so (for vocab.txt: where no token has a
/// capital letter); each word is then cut into the longest pieces from its start, or is unknown as
/// a whole. Unigram (Kudo 2018): text is normalised by NFKC, which is nearly what the files'
/// own tables do, and cut at white space; each word, with U+2581 before it, is cut into the pieces
/// of the largest sum of scores; letters without a piece are unknown. Unknown pieces and special
/// tokens are left out.
class SubwordTokenizer {
public:
    /// Throws Error{NotFound}, or Error{Invalid} for files that are none or of another kind.
    [[nodiscard]] static std::unique_ptr<SubwordTokenizer> open(const std::filesystem::path& file);
    virtual ~SubwordTokenizer() = default;
    /// One more than the largest number of a token.
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    /// Cuts `text` into words, normalised, and appends them.
    virtual void words(std::string_view text, std::vector<std::string>& out) const = 0;
    /// Appends the numbers of a word's pieces.
    virtual void pieces(std::string_view word, std::vector<std::uint32_t>& out) const = 0;

protected:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept
        {
            return std::hash<std::string_view>{}(text);
        }
    };
    template <class Value>
    using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    std::size_t m_size = 0;
};

} // namespace craft
