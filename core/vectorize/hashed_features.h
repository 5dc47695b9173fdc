// SPDX-License-Identifier: GPL-3.0-or-later
// The n-grams of a text, hashed into buckets with signs.
#pragma once

#include "core/vectorize/text_features.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Which n-grams count, and where they go.
struct HashedChoice {
    std::uint32_t bits = 18; ///< 2^bits buckets, at most 30
    std::uint32_t words = 2; ///< words of the longest word n-gram; 0 = none
    FeatureChoice letters; ///< character n-grams inside words; its prefix is not read
    bool hasSigns = true;
    bool logTf = true;
};

/// One bucket of a row: the sum of +-termWeight(count) over the row's n-grams that fall there.
struct HashedValue {
    std::uint32_t bucket = 0;
    float value = 0;
};

/// Feature hashing (Weinberger et al. 2009): the bucket is the top bits of an n-gram's hash, the
/// sign its last bit, so that n-grams that share a bucket cancel out on average in dot products.
/// One per thread.
class HashedFeatures {
public:
    explicit HashedFeatures(const HashedChoice& choice)
        : m_choice(choice)
        , m_letters(choice.letters)
    { }
    /// By ascending bucket, none twice, none zero. Valid until the next call.
    [[nodiscard]] std::span<const HashedValue> row(std::string_view text);
    /// Calls `f(bucket, name)` for every n-gram of `text`: words joined by a blank, character
    /// n-grams as featureName() has them. The name is valid inside the call.
    template <class F>
    void forEachName(std::string_view text, F&& f);
    [[nodiscard]] std::uint32_t bucketOf(std::uint64_t hash) const noexcept
    {
        return static_cast<std::uint32_t>(hash >> (64U - m_choice.bits));
    }

private:
    /// The hash of an n-gram that goes on with `word`; of one word, the word's own, mixed.
    [[nodiscard]] static std::uint64_t joined(std::uint64_t before, std::uint64_t word) noexcept;
    /// Calls `f(hash, first, last)` for every n-gram of tokens [first, last).
    template <class F>
    void forEachWords(std::span<const Token> tokens, F&& f);

    HashedChoice m_choice;
    Tokenizer m_tokenizer;
    TokenFeatures m_letters;
    std::vector<std::uint64_t> m_words; ///< by token
    std::vector<std::uint64_t> m_hashes; ///< of all n-grams of the row
    std::vector<HashedValue> m_row;
};

template <class F>
void HashedFeatures::forEachWords(std::span<const Token> tokens, F&& f)
{
    m_words.clear();
    for (const Token& token : tokens)
        m_words.push_back(featureHash(FeatureKind::Token, token.text()));
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        std::uint64_t hash = 0;
        for (std::size_t last = first; last < tokens.size() && last - first < m_choice.words;
             ++last) {
            hash = joined(hash, m_words[last]);
            f(hash, first, last + 1);
        }
    }
}

template <class F>
void HashedFeatures::forEachName(std::string_view text, F&& f)
{
    const std::span<const Token> tokens = m_tokenizer.tokens(text);
    forEachWords(tokens, [&](std::uint64_t hash, std::size_t first, std::size_t last) {
        std::string name;
        for (std::size_t i = first; i < last; ++i)
            name.append(i == first ? "" : " ").append(tokens[i].text());
        f(bucketOf(hash), name);
    });
    for (const Token& token : tokens) {
        m_letters.forEach(token, [&](FeatureKind kind, std::string_view bytes) {
            f(bucketOf(joined(0, featureHash(kind, bytes))), featureName(kind, bytes));
        });
    }
}

} // namespace craft
