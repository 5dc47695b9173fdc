// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/text/character_table.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace craft {
namespace {

using Byte = unsigned char;

/// The lower-case form of an ASCII letter or digit; 0 for every other byte.
constexpr std::array<char, 256> kAsciiWord = [] {
    std::array<char, 256> table{};
    for (char c = '0'; c <= '9'; ++c)
        table[static_cast<Byte>(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        table[static_cast<Byte>(c)] = c;
        table[static_cast<Byte>(c - 'a' + 'A')] = c;
    }
    return table;
}();

/// Reads a code point and moves `p` past it; U+FFFD for a byte that begins no whole sequence.
/// REQUIRES: p < end, *p >= 0x80.
char32_t decode(const Byte*& p, const Byte* end) noexcept
{
    const char32_t lead = *p++;
    const auto isTail = [&](std::ptrdiff_t i) { return end - p > i && (p[i] & 0xC0U) == 0x80U; };
    if (lead < 0xE0) {
        if (lead < 0xC0 || !isTail(0))
            return 0xFFFD;
        return (lead & 0x1FU) << 6U | (*p++ & 0x3FU);
    }
    if (!isTail(0) || !isTail(1))
        return 0xFFFD;
    const char32_t two = static_cast<char32_t>(p[0] & 0x3FU) << 6U | (p[1] & 0x3FU);
    if (lead < 0xF0) {
        p += 2;
        return (lead & 0x0FU) << 12U | two;
    }
    if (lead > 0xF4 || !isTail(2))
        return 0xFFFD;
    const char32_t four = (lead & 0x07U) << 18U | two << 6U | (p[2] & 0x3FU);
    p += 3;
    return four;
}

/// Writes UTF-8 and returns the place behind it. REQUIRES: 4 bytes of room.
char* encode(char* out, char32_t c) noexcept
{
    const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | c >> 6U);
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | c >> 12U);
        put(0x80U | (c >> 6U & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | c >> 18U);
        put(0x80U | (c >> 12U & 0x3FU));
        put(0x80U | (c >> 6U & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
    return out;
}

/// Cuts joiners (U+200C, U+200D: E2 80 8C, E2 80 8D) off the end.
char* withoutEndJoiners(const char* first, char* last) noexcept
{
    while (last - first >= 3 && last[-3] == '\xE2' && last[-2] == '\x80'
           && (last[-1] == '\x8C' || last[-1] == '\x8D'))
        last -= 3;
    return last;
}

/// What the bytes of up to 64 bytes of text are, one bit per byte.
struct ByteMasks {
    std::uint64_t word = 0; ///< ASCII letters and digits
    std::uint64_t symbol = 0; ///< ASCII punctuation and symbols
    std::uint64_t beyond = 0; ///< bytes of other characters
};

constexpr std::size_t kChunk = 64;

#if defined(__SSE2__)
/// Classifies 64 bytes and writes them to `lower` in lower case.
ByteMasks classify(const Byte* text, char* lower) noexcept
{
    ByteMasks masks;
    const auto above = [](__m128i x, char c) { return _mm_cmpgt_epi8(x, _mm_set1_epi8(c)); };
    const auto below = [](__m128i x, char c) { return _mm_cmplt_epi8(x, _mm_set1_epi8(c)); };
    const auto bits = [](__m128i x) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(x)));
    };
    const __m128i caseBit = _mm_set1_epi8(0x20);
    for (unsigned at = 0; at < kChunk; at += 16) {
        // Bytes from 0x80 on are negative here, so they fall into none of the ranges.
        const __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + at));
        const __m128i folded = _mm_or_si128(x, caseBit);
        const __m128i letter = _mm_and_si128(above(folded, 'a' - 1), below(folded, 'z' + 1));
        const __m128i digit = _mm_and_si128(above(x, '0' - 1), below(x, '9' + 1));
        const __m128i visible = _mm_and_si128(above(x, 0x20), below(x, 0x7F));
        const __m128i word = _mm_or_si128(letter, digit);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(lower + at),
                         _mm_or_si128(x, _mm_and_si128(letter, caseBit)));
        masks.word |= bits(word) << at;
        masks.symbol |= bits(_mm_andnot_si128(word, visible)) << at;
        masks.beyond |= bits(x) << at;
    }
    return masks;
}
#else
ByteMasks classify(const Byte* text, char* lower) noexcept
{
    ByteMasks masks;
    for (unsigned at = 0; at < kChunk; ++at) {
        const Byte byte = text[at];
        const char word = kAsciiWord[byte];
        lower[at] = word != 0 ? word : static_cast<char>(byte);
        masks.word |= std::uint64_t{word != 0} << at;
        masks.symbol |= std::uint64_t{word == 0 && byte > 0x20 && byte < 0x7F} << at;
        masks.beyond |= std::uint64_t{byte >= 0x80} << at;
    }
    return masks;
}
#endif

/// The lowest `count` bits.
constexpr std::uint64_t lowBits(unsigned count) noexcept
{
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

} // namespace

/// ICU's word break iterator over one run of a script without spaces.
class Tokenizer::Breaker {
public:
    Breaker()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status) != 0 || !m_iterator)
            throw Error(ErrorCode::Unexpected,
                        str("ICU has no word break rules: ", u_errorName(status)),
                        "Install the ICU data files");
    }

    void clear() { m_run.clear(); }
    void add(char32_t c)
    {
        if (c > 0xFFFF) {
            m_run.push_back(static_cast<char16_t>(U16_LEAD(c)));
            m_run.push_back(static_cast<char16_t>(U16_TRAIL(c)));
        } else {
            m_run.push_back(static_cast<char16_t>(c));
        }
    }

    /// Calls `f(first, last)` with every word of the run, as positions in run().
    template <class F>
    void forEachWord(F&& f)
    {
        m_text.setTo(false, m_run.data(), static_cast<std::int32_t>(m_run.size()));
        m_iterator->setText(m_text);
        std::int32_t first = m_iterator->first();
        for (std::int32_t last = m_iterator->next(); last != icu::BreakIterator::DONE;
             first = last, last = m_iterator->next())
            f(static_cast<std::size_t>(first), static_cast<std::size_t>(last));
    }
    /// The code point at `at`, which moves past it.
    [[nodiscard]] char32_t next(std::size_t& at) const noexcept
    {
        UChar32 c = 0;
        U16_NEXT(m_run.data(), at, m_run.size(), c);
        return static_cast<char32_t>(c);
    }

private:
    std::unique_ptr<icu::BreakIterator> m_iterator;
    std::u16string m_run;
    icu::UnicodeString m_text; ///< refers to m_run, and the iterator to it, until the next run
};

/// One call of tokens(): where it reads, where it writes.
class Tokenizer::Scan {
public:
    Scan(Tokenizer& owner, std::string_view text)
        : m_owner(owner)
        , m_at(reinterpret_cast<const Byte*>(text.data()))
        , m_end(m_at + text.size())
        , m_out(owner.m_buffer.data())
    { }

    void run()
    {
        while (m_at != m_end) {
            if (*m_at >= 0x80)
                beyondAscii();
            else if (*m_at <= 0x20)
                ++m_at;
            else
                chunk();
        }
    }

private:
    void emit(const char* first, const char* last, bool isWord)
    {
        if (m_owner.m_count == m_owner.m_tokens.size())
            m_owner.growTokens();
        m_owner.m_tokens[m_owner.m_count++] = {first, static_cast<std::uint32_t>(last - first),
                                               isWord};
    }

    /// Takes the tokens of the next 64 bytes that are ASCII and end there, without a branch per
    /// byte. Stops before a word that goes on behind the chunk or into other characters.
    void chunk()
    {
        std::array<Byte, kChunk> rest{}; // a short rest is padded with separators
        const auto left = static_cast<std::size_t>(m_end - m_at);
        const Byte* text = m_at;
        if (left < kChunk) {
            std::memcpy(rest.data(), m_at, left);
            text = rest.data();
        }
        ByteMasks masks = classify(text, m_out);
        const auto size = static_cast<unsigned>(std::countr_zero(masks.beyond));
        masks.word &= lowBits(size);
        masks.symbol &= lowBits(size);
        // Length of the word that touches the end; 0 if the text is known to end it.
        const unsigned open = size == kChunk && left <= kChunk
            ? 0
            : static_cast<unsigned>(std::countl_one(masks.word << (kChunk - size)));
        masks.word &= lowBits(size - open);
        emitAll(masks);
        m_out += size - open;
        m_at += std::min<std::size_t>(left, size - open);
        if (open > 0 && (size < kChunk || open == kChunk))
            word();
    }

    void emitAll(const ByteMasks& masks)
    {
        if (m_owner.m_count + kChunk > m_owner.m_tokens.size())
            m_owner.growTokens();
        Token* out = m_owner.m_tokens.data() + m_owner.m_count;
        std::uint64_t starts = (masks.word & ~(masks.word << 1U)) | masks.symbol;
        for (; starts != 0; starts &= starts - 1) {
            const auto at = static_cast<unsigned>(std::countr_zero(starts));
            const auto run = static_cast<unsigned>(std::countr_one(masks.word >> at));
            *out++ = {m_out + at, run == 0 ? 1 : run, run != 0};
        }
        m_owner.m_count = static_cast<std::size_t>(out - m_owner.m_tokens.data());
    }

    void symbol(char32_t c)
    {
        const char* first = m_out;
        m_out = encode(m_out, c);
        emit(first, m_out, false);
    }

    void beyondAscii()
    {
        const Byte* start = m_at;
        const std::uint32_t entry = m_table.entry(decode(m_at, m_end));
        switch (CharacterTable::classOf(entry)) {
        case CharacterClass::Word:
        case CharacterClass::Mark:
            m_at = start;
            word();
            break;
        case CharacterClass::Unspaced:
            m_at = start;
            unspaced();
            break;
        case CharacterClass::Symbol:
            symbol(CharacterTable::lowerOf(entry));
            break;
        case CharacterClass::Separator:
        case CharacterClass::Joiner:
        case CharacterClass::Ignorable:
            break;
        }
    }

    /// Reads a word that starts at m_at.
    void word()
    {
        const char* first = m_out;
        bool hasJoiner = false;
        for (;;) {
            char lower = 0;
            while (m_at != m_end && (lower = kAsciiWord[*m_at]) != 0) {
                *m_out++ = lower;
                ++m_at;
            }
            if (m_at == m_end || *m_at < 0x80)
                break;
            const Byte* next = m_at;
            const std::uint32_t entry = m_table.entry(decode(next, m_end));
            const CharacterClass kind = CharacterTable::classOf(entry);
            if (kind == CharacterClass::Word || kind == CharacterClass::Mark) {
                m_out = encode(m_out, CharacterTable::lowerOf(entry));
            } else if (kind == CharacterClass::Joiner) {
                m_out = encode(m_out, CharacterTable::lowerOf(entry));
                hasJoiner = true;
            } else if (kind != CharacterClass::Ignorable) {
                break;
            }
            m_at = next;
        }
        if (hasJoiner)
            m_out = withoutEndJoiners(first, m_out);
        emit(first, m_out, true);
    }

    /// Reads a run of scripts without spaces that starts at m_at, and cuts it into words.
    void unspaced()
    {
        if (!m_owner.m_breaker)
            m_owner.m_breaker = std::make_unique<Breaker>();
        Breaker& breaker = *m_owner.m_breaker;
        breaker.clear();
        while (m_at != m_end && *m_at >= 0x80) {
            const Byte* next = m_at;
            const std::uint32_t entry = m_table.entry(decode(next, m_end));
            const CharacterClass kind = CharacterTable::classOf(entry);
            if (kind == CharacterClass::Unspaced || kind == CharacterClass::Mark
                || kind == CharacterClass::Joiner)
                breaker.add(CharacterTable::lowerOf(entry));
            else if (kind != CharacterClass::Ignorable)
                break;
            m_at = next;
        }
        breaker.forEachWord([&](std::size_t begin, std::size_t end) {
            char* first = m_out;
            for (std::size_t i = begin; i < end;)
                m_out = encode(m_out, breaker.next(i));
            m_out = withoutEndJoiners(first, m_out);
            if (m_out != first)
                emit(first, m_out, true);
        });
    }

    Tokenizer& m_owner;
    const CharacterTable& m_table = CharacterTable::get();
    const Byte* m_at;
    const Byte* m_end;
    char* m_out;
};

Tokenizer::Tokenizer() = default;
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

std::span<const Token> Tokenizer::tokens(std::string_view text)
{
    // Lower case grows no code point by more than half (2 bytes to 3); an ill-formed byte grows
    // to the 3 bytes of U+FFFD.
    const std::size_t room = 3 * text.size() + kChunk + kPadding;
    if (m_buffer.size() < room)
        m_buffer.resize(room + room / 2);
    m_count = 0;
    Scan(*this, text).run();
    return {m_tokens.data(), m_count};
}

void Tokenizer::growTokens()
{
    m_tokens.resize(2 * m_tokens.size() + kChunk);
}

std::uint32_t countTokens(std::string_view text)
{
    thread_local Tokenizer tokenizer;
    return static_cast<std::uint32_t>(tokenizer.tokens(text).size());
}

} // namespace craft
