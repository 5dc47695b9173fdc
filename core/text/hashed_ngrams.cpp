// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/hashed_ngrams.h"

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/text/character_table.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace craft {
namespace {

/// What a character does in word-punctuation tokens.
enum class Kind : std::uint8_t { Space, Word, Other, Joiner, Nothing };

Kind kindOf(char32_t c, std::uint32_t entry) noexcept
{
    switch (CharacterTable::classOf(entry)) {
    case CharacterClass::Separator:
        return Kind::Space;
    case CharacterClass::Word:
    case CharacterClass::Mark:
    case CharacterClass::Unspaced:
        return Kind::Word;
    case CharacterClass::Joiner:
        return Kind::Joiner;
    case CharacterClass::Ignorable:
        return Kind::Nothing;
    case CharacterClass::Symbol:
        break;
    }
    return c == '_' ? Kind::Word : Kind::Other;
}

struct Character {
    Kind kind = Kind::Other;
    char32_t lower = 0;
};

Character characterOf(char32_t c) noexcept
{
    const std::uint32_t entry = CharacterTable::get().entry(c);
    return {kindOf(c, entry), CharacterTable::lowerOf(entry)};
}

/// Most text is ASCII: its kinds and lower-case forms without a look at the big table.
const std::array<Character, 128>& asciiTable()
{
    static const std::array<Character, 128> table = [] {
        std::array<Character, 128> t{};
        for (char32_t c = 0; c < t.size(); ++c)
            t[c] = characterOf(c);
        return t;
    }();
    return table;
}

/// FNV-1a over code points instead of bytes: one multiplication a character, mixed at the end.
constexpr std::uint64_t kHashStart = 0xCBF29CE484222325ULL;
constexpr std::uint64_t kHashFactor = 0x100000001B3ULL;
/// Joins the hash of n - 1 tokens with that of the next one.
constexpr std::uint64_t kNgramFactor = 0x9E3779B97F4A7C15ULL;
constexpr std::size_t kMaxKnown = std::size_t{1} << 20U;

/// Calls f(hash, first, n) for every n-gram: by order, then by place. The hash of n words is made
/// from that of the first n - 1: short texts make it cheaper to go through them again than to keep
/// the hashes.
template <class F>
void forEachNgram(std::span<const std::uint64_t> words, int order, const F& f)
{
    const std::size_t longest = std::min(static_cast<std::size_t>(order), words.size());
    for (std::size_t n = 1; n <= longest; ++n) {
        for (std::size_t first = 0; first + n <= words.size(); ++first) {
            std::uint64_t hash = words[first];
            for (std::size_t k = 1; k < n; ++k)
                hash = mixBits(hash * kNgramFactor + words[first + k]);
            f(hash, first, n);
        }
    }
}

} // namespace

/// SHA-256 of short texts, many of them.
class HashedNgrams::Digest {
public:
    Digest()
        : m_kind(EVP_MD_fetch(nullptr, "SHA256", nullptr))
        , m_context(EVP_MD_CTX_new())
    {
        CRAFT_ASSERT(m_kind != nullptr && m_context != nullptr);
    }
    ~Digest()
    {
        EVP_MD_CTX_free(m_context);
        EVP_MD_free(m_kind);
    }
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    [[nodiscard]] std::uint32_t bucket(std::string_view ngram, std::uint32_t buckets)
    {
        std::array<unsigned char, 32> digest{};
        unsigned size = 0;
        CRAFT_ASSERT(EVP_DigestInit_ex2(m_context, m_kind, nullptr) == 1
                     && EVP_DigestUpdate(m_context, ngram.data(), ngram.size()) == 1
                     && EVP_DigestFinal_ex(m_context, digest.data(), &size) == 1);
        std::uint64_t rest = 0;
        for (const unsigned char byte : digest)
            rest = (rest * 256 + byte) % buckets;
        return static_cast<std::uint32_t>(rest);
    }

private:
    EVP_MD* m_kind;
    EVP_MD_CTX* m_context;
};

HashedNgrams::HashedNgrams(const HashedNgramOptions& options)
    : m_options(options)
{
    CRAFT_ASSERT(options.order >= 1 && options.buckets >= 1);
    if (options.hash == BucketHash::Sha256)
        m_digest = std::make_unique<Digest>();
}

HashedNgrams::~HashedNgrams() = default;
HashedNgrams::HashedNgrams(HashedNgrams&&) noexcept = default;
HashedNgrams& HashedNgrams::operator=(HashedNgrams&&) noexcept = default;

template <bool keepsText>
void HashedNgrams::finishToken(std::uint64_t hash)
{
    m_hashes.push_back(mixBits(hash));
    if constexpr (keepsText)
        m_ends.push_back(m_text.size());
}

template <bool keepsText>
void HashedNgrams::scan(std::string_view text)
{
    const std::array<Character, 128>& ascii = asciiTable();
    Kind open = Kind::Space; // the kind of the token that is being read
    std::uint64_t hash = 0;
    std::u32string joiners; // behind a word: of no use unless it goes on
    const auto feed = [&](char32_t c) {
        hash = (hash ^ c) * kHashFactor;
        if constexpr (keepsText)
            appendUtf8(m_text, c);
    };
    const auto turnTo = [&](Kind kind) {
        if (open != Kind::Space)
            finishToken<keepsText>(hash);
        open = kind;
        hash = kHashStart;
        if constexpr (keepsText) {
            if (kind != Kind::Space && !m_text.empty())
                m_text.push_back(' ');
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto [kind, c] = byte < 0x80 ? ascii[byte] : characterOf(nextCodePoint(text, at));
        at += byte < 0x80 ? 1 : 0;
        if (kind == Kind::Joiner && open == Kind::Word)
            joiners.push_back(c);
        if (kind == Kind::Joiner || kind == Kind::Nothing)
            continue;
        if (kind != open) {
            turnTo(kind);
            joiners.clear();
        }
        if (kind == Kind::Space)
            continue;
        for (const char32_t joiner : joiners)
            feed(joiner);
        joiners.clear();
        feed(c);
        // Most characters go on with an ASCII run.
        for (; at < text.size(); ++at) {
            const auto next = static_cast<unsigned char>(text[at]);
            if (next >= 0x80 || ascii[next].kind != open)
                break;
            feed(ascii[next].lower);
        }
    }
    turnTo(Kind::Space);
}

std::uint32_t HashedNgrams::digestBucket(std::uint64_t hash, std::size_t first, std::size_t order)
{
    const std::uint64_t key = std::max<std::uint64_t>(hash, 1);
    if (const std::uint32_t* known = m_known.find(key); known != nullptr)
        return *known;
    const std::size_t begin = first == 0 ? 0 : m_ends[first - 1] + 1;
    const std::string_view ngram =
        std::string_view(m_text).substr(begin, m_ends[first + order - 1] - begin);
    const std::uint32_t bucket = m_digest->bucket(ngram, m_options.buckets);
    if (m_known.size() < kMaxKnown) {
        m_known.reserve(m_known.size() + 1);
        m_known.at(m_known.insert(key)) = bucket;
    }
    return bucket;
}

std::span<const std::uint32_t> HashedNgrams::buckets(std::string_view text)
{
    m_hashes.clear();
    m_buckets.clear();
    m_text.clear();
    m_ends.clear();
    if (m_digest) {
        scan<true>(text);
        forEachNgram(m_hashes, m_options.order,
                     [this](std::uint64_t hash, std::size_t first, std::size_t order) {
                         m_buckets.push_back(digestBucket(hash, first, order));
                     });
    } else {
        scan<false>(text);
        appendBuckets(m_hashes, m_options.order, m_options.buckets, m_buckets);
    }
    return m_buckets;
}

void appendBuckets(std::span<const std::uint64_t> words, int order, std::uint32_t buckets,
                   std::vector<std::uint32_t>& out)
{
    __extension__ using Wide = unsigned __int128;
    forEachNgram(words, order, [&](std::uint64_t hash, std::size_t, std::size_t) {
        out.push_back(static_cast<std::uint32_t>((static_cast<Wide>(hash) * buckets) >> 64U));
    });
}

std::uint32_t sha256Bucket(std::string_view ngram, std::uint32_t buckets)
{
    return HashedNgrams::Digest().bucket(ngram, buckets);
}

} // namespace craft
