// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as counts of hashed word n-grams: the features of importance resampling (DSIR).
#pragma once

#include "core/base/hash_table.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Which bucket an n-gram falls into. Sha256 is that of the published features; Fast is a 64-bit
/// hash of the same n-grams, ours, many times faster: another arrangement, as good as the other.
enum class BucketHash : std::uint8_t { Fast, Sha256 };

struct HashedNgramOptions {
    int order = 2; ///< n-grams of 1 to `order` tokens, >= 1
    std::uint32_t buckets = 10000; ///< >= 1
    BucketHash hash = BucketHash::Fast;
};

/// SHA-256 of the bytes, read as one big-endian number, modulo `buckets`.
[[nodiscard]] std::uint32_t sha256Bucket(std::string_view ngram, std::uint32_t buckets);

/// Appends the Fast bucket of every n-gram of a text whose words are given as evenly spread 64-bit
/// hashes: by order, then by place.
void appendBuckets(std::span<const std::uint64_t> words, int order, std::uint32_t buckets,
                   std::vector<std::uint32_t>& out);

/// Cuts a text into lower-cased tokens, maximal runs of word characters or of other characters that
/// are no space, and gives the bucket of each n-gram, its tokens joined by one space (Xie et al.
/// 2023, Data Selection for Language Models via Importance Resampling, word-punctuation tokens).
/// Word characters are letters, marks and numbers of all scripts and the low line; joiners count
/// inside words only, and what Tokenizer ignores is ignored. Scripts without spaces are not cut.
/// Not Tokenizer's tokens: that one gives every punctuation mark a token of its own.
///
/// One per thread: keeps buffers, and with Sha256 the buckets of up to a million n-grams (32 MB).
class HashedNgrams {
public:
    explicit HashedNgrams(const HashedNgramOptions& options);
    ~HashedNgrams();
    HashedNgrams(HashedNgrams&&) noexcept;
    HashedNgrams& operator=(HashedNgrams&&) noexcept;

    /// The bucket of every n-gram of `text`: by order, then by place. They live until the next
    /// call. REQUIRES: valid UTF-8. O(bytes): about 5 ns a byte with Fast and
    /// order 2.
    [[nodiscard]] std::span<const std::uint32_t> buckets(std::string_view text);
    /// Tokens of the text that was asked for last.
    [[nodiscard]] std::size_t tokens() const noexcept { return m_hashes.size(); }
    /// Its tokens joined by one space. REQUIRES: Sha256.
    [[nodiscard]] std::string_view joinedTokens() const noexcept { return m_text; }

private:
    friend std::uint32_t sha256Bucket(std::string_view ngram, std::uint32_t buckets);
    class Digest;
    template <bool keepsText>
    void scan(std::string_view text);
    template <bool keepsText>
    void finishToken(std::uint64_t hash);
    [[nodiscard]] std::uint32_t digestBucket(std::uint64_t hash, std::size_t first,
                                             std::size_t order);

    HashedNgramOptions m_options;
    std::vector<std::uint64_t> m_hashes; ///< of tokens
    std::vector<std::uint32_t> m_buckets;
    std::string m_text; ///< tokens joined by a space; with Sha256 only
    std::vector<std::size_t> m_ends; ///< of tokens in m_text
    HashTable<std::uint32_t> m_known; ///< n-gram hash -> bucket
    std::unique_ptr<Digest> m_digest;
};

} // namespace craft
