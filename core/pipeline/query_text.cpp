// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/query_text.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <unicode/uchar.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace craft {
namespace {

/// Bytes that one byte can become: U+0390 has 2 and folds to three code points of 2.
constexpr std::size_t kGrowth = 3;
/// Match steps (in ICU's units of some 10 000) after which a pattern is given up on one text.
constexpr std::int32_t kPatternSteps = 500;

/// What every code point below U+10000 folds to.
class FoldTable {
public:
    static constexpr std::uint16_t kSame = 0;
    static constexpr std::uint16_t kSeveral = 0xFFFF; ///< see expansion()

    static const FoldTable& get()
    {
        static const FoldTable table;
        return table;
    }
    [[nodiscard]] std::uint16_t of(std::uint32_t c) const noexcept { return m_to[c]; }
    [[nodiscard]] const std::string& expansion(std::uint32_t c) const { return m_several.at(c); }

private:
    FoldTable()
        : m_to(0x10000, kSame)
    {
        for (std::uint32_t c = 0; c < 0x10000; ++c) {
            if (c >= 0xD800 && c < 0xE000)
                continue;
            const auto from = static_cast<UChar>(c);
            std::array<UChar, 8> to{};
            UErrorCode status = U_ZERO_ERROR;
            const std::int32_t size = u_strFoldCase(to.data(), static_cast<std::int32_t>(to.size()),
                                                    &from, 1, U_FOLD_CASE_DEFAULT, &status);
            if (size == 1) {
                m_to[c] = to[0] == from ? kSame : static_cast<std::uint16_t>(to[0]);
                continue;
            }
            m_to[c] = kSeveral;
            for (std::int32_t i = 0; i < size; ++i) // none needs surrogates
                appendUtf8(m_several[c], static_cast<char32_t>(to[static_cast<std::size_t>(i)]));
        }
    }

    std::vector<std::uint16_t> m_to;
    std::map<std::uint32_t, std::string> m_several;
};

/// ASCII capitals of eight bytes to small letters; other bytes stay.
std::uint64_t lowerEight(std::uint64_t word) noexcept
{
    constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
    const std::uint64_t low = word & (0x7FU * kOnes);
    const std::uint64_t afterZ = low + (0x7FU - 'Z') * kOnes;
    const std::uint64_t fromA = low + (0x80U - 'A') * kOnes;
    return word | ((~word & (0x80U * kOnes) & (fromA ^ afterZ)) >> 2U);
}

std::uint32_t byteAt(std::string_view text, std::size_t at) noexcept
{
    return static_cast<unsigned char>(text[at]);
}

/// Bytes of the sequence that begins at `at`, if it is well-formed enough to be read; else 1.
std::size_t sequenceSize(std::string_view text, std::size_t at) noexcept
{
    const std::uint32_t lead = byteAt(text, at);
    const std::size_t size = lead < 0xC2 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
    if (lead > 0xF4 || size > text.size() - at)
        return 1;
    for (std::size_t i = 1; i < size; ++i) {
        if ((byteAt(text, at + i) & 0xC0U) != 0x80)
            return 1;
    }
    return size;
}

char* put(char* out, std::uint32_t c) noexcept
{
    if (c < 0x80) {
        *out++ = static_cast<char>(c);
    } else if (c < 0x800) {
        *out++ = static_cast<char>(0xC0U | c >> 6U);
        *out++ = static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        *out++ = static_cast<char>(0xE0U | c >> 12U);
        *out++ = static_cast<char>(0x80U | (c >> 6U & 0x3FU));
        *out++ = static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        *out++ = static_cast<char>(0xF0U | c >> 18U);
        *out++ = static_cast<char>(0x80U | (c >> 12U & 0x3FU));
        *out++ = static_cast<char>(0x80U | (c >> 6U & 0x3FU));
        *out++ = static_cast<char>(0x80U | (c & 0x3FU));
    }
    return out;
}

/// Folds the sequence of `size` > 1 bytes at `at`.
char* foldSequence(std::string_view text, std::size_t at, std::size_t size, char* out)
{
    const FoldTable& table = FoldTable::get();
    std::uint32_t c = byteAt(text, at) & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i)
        c = c << 6U | (byteAt(text, at + i) & 0x3FU);
    if (c >= 0x10000)
        return put(
            out,
            static_cast<std::uint32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
    const std::uint16_t to = table.of(c);
    if (to == FoldTable::kSeveral) {
        const std::string& several = table.expansion(c);
        return std::copy(several.begin(), several.end(), out);
    }
    if (to != FoldTable::kSame)
        return put(out, to);
    return std::copy_n(text.data() + at, size, out);
}

} // namespace

std::string_view CaseFolder::fold(std::string_view text)
{
    // Eight more, because whole words are written at the end of an ASCII run.
    if (m_buffer.size() < kGrowth * text.size() + 8)
        m_buffer.resize(2 * kGrowth * text.size() + 256);
    char* out = m_buffer.data();
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t word = 0;
        const std::size_t count = std::min<std::size_t>(8, text.size() - at);
        std::memcpy(&word, text.data() + at, count);
        const std::uint64_t lowered = lowerEight(word);
        std::memcpy(out, &lowered, sizeof lowered);
        if ((word & 0x8080808080808080ULL) == 0) {
            at += count;
            out += count;
            continue;
        }
        for (; byteAt(text, at) < 0x80; ++at) // they are in `out` already
            ++out;
        const std::size_t size = sequenceSize(text, at);
        if (size == 1)
            *out++ = text[at];
        else
            out = foldSequence(text, at, size, out);
        at += size;
    }
    return {m_buffer.data(), static_cast<std::size_t>(out - m_buffer.data())};
}

bool contains(std::string_view text, std::string_view needle) noexcept
{
    if (needle.empty())
        return true;
    return needle.size() <= text.size()
        && memmem(text.data(), text.size(), needle.data(), needle.size()) != nullptr;
}

std::uint64_t countCharacters(std::string_view text) noexcept
{
    std::uint64_t count = 0;
    for (const char c : text)
        count += static_cast<signed char>(c) >= -0x40 ? 1U : 0U;
    return count;
}

struct TextPattern::State {
    URegularExpression* compiled = nullptr;
    std::vector<UChar> text;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { uregex_close(compiled); }

    void setText(std::string_view utf8)
    {
        if (text.size() < utf8.size())
            text.resize(2 * utf8.size());
        std::int32_t size = 0;
        UErrorCode status = U_ZERO_ERROR;
        u_strFromUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &size,
                             utf8.data(), static_cast<std::int32_t>(utf8.size()), 0xFFFD, nullptr,
                             &status);
        status = U_ZERO_ERROR;
        uregex_setText(compiled, text.data(), size, &status);
    }
};

TextPattern::TextPattern(std::string_view pattern)
    : m_state(std::make_unique<State>())
{
    State utf16;
    utf16.text.resize(pattern.size() + 1);
    std::int32_t size = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(utf16.text.data(), static_cast<std::int32_t>(utf16.text.size()), &size,
                         pattern.data(), static_cast<std::int32_t>(pattern.size()), 0xFFFD, nullptr,
                         &status);
    UParseError place{};
    m_state->text.resize(64);
    m_state->compiled =
        uregex_open(utf16.text.data(), size, UREGEX_CASE_INSENSITIVE, &place, &status);
    if (U_FAILURE(status))
        throw Error(ErrorCode::Usage,
                    str("no regular expression (", u_errorName(status), " at character ",
                        std::max(place.offset, 0), ")"),
                    "Put a backslash before characters that stand for themselves");
    uregex_setTimeLimit(m_state->compiled, kPatternSteps, &status);
}

TextPattern::TextPattern(const TextPattern& other)
    : m_state(std::make_unique<State>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_state->compiled = uregex_clone(other.m_state->compiled, &status);
    uregex_setTimeLimit(m_state->compiled, kPatternSteps, &status);
    m_state->text.resize(64);
    CRAFT_ASSERT(U_SUCCESS(status));
}

TextPattern::~TextPattern() = default;
TextPattern::TextPattern(TextPattern&&) noexcept = default;
TextPattern& TextPattern::operator=(TextPattern&&) noexcept = default;

bool TextPattern::find(std::string_view text)
{
    m_state->setText(text);
    UErrorCode status = U_ZERO_ERROR;
    const bool found = uregex_find(m_state->compiled, 0, &status) != 0;
    if (U_FAILURE(status))
        throw Error(ErrorCode::Usage,
                    str("the regular expression takes too long (", u_errorName(status),
                        ") on a text of ", text.size(), " bytes"),
                    "Avoid repetitions inside repetitions, such as (a+)+");
    return found;
}

} // namespace craft
