// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/tokenizer.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/vectorize/character_table.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utf16.h>

#include <array>
#include <string>

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
            const Byte byte = *m_at;
            if (kAsciiWord[byte] != 0) {
                word();
            } else if (byte >= 0x80) {
                beyondAscii();
            } else {
                ++m_at;
                if (byte > 0x20 && byte < 0x7F)
                    symbol(byte);
            }
        }
    }

private:
    void emit(const char* first, const char* last, bool isWord)
    {
        m_owner.m_tokens.push_back({first, static_cast<std::uint32_t>(last - first), isWord});
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
    const std::size_t room = 3 * text.size() + 2 * kPadding;
    if (m_buffer.size() < room)
        m_buffer.resize(room + room / 2);
    m_tokens.clear();
    Scan(*this, text).run();
    return m_tokens;
}

std::uint32_t countTokens(std::string_view text)
{
    thread_local Tokenizer tokenizer;
    return static_cast<std::uint32_t>(tokenizer.tokens(text).size());
}

} // namespace craft
