// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/catalogue.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/catalogue_charset.h"

#include <algorithm>
#include <optional>

namespace craft {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kLittleMagic = "\xDE\x12\x04\x95"sv;
constexpr std::string_view kBigMagic = "\x95\x04\x12\xDE"sv;

/// A .mo file: GNU gettext manual, section "The Format of GNU MO Files".
class CompiledCatalogue {
public:
    CompiledCatalogue(std::string_view bytes, const std::filesystem::path& file)
        : m_bytes(bytes)
        , m_file(file)
        , m_isBig(bytes.starts_with(kBigMagic))
    {
        const std::uint32_t revision = number(4);
        if ((revision >> 16U) > 1)
            fail(4, str("revision ", revision >> 16U, " is not known"));
        m_count = number(8);
        m_sources = number(12);
        m_targets = number(16);
        // Both tables have 8 bytes a message; this also bounds the count by the file.
        checkRange(8, m_sources, std::uint64_t{m_count} * 8);
        checkRange(8, m_targets, std::uint64_t{m_count} * 8);
    }

    [[nodiscard]] std::uint32_t count() const noexcept { return m_count; }
    [[nodiscard]] std::string_view source(std::uint32_t i) const { return text(m_sources, i); }
    [[nodiscard]] std::string_view target(std::uint32_t i) const { return text(m_targets, i); }

private:
    [[noreturn]] void fail(std::uint64_t at, const std::string& why) const
    {
        throw Error(ErrorCode::Invalid,
                    str(m_file.string(), ", byte ", at, ": damaged catalogue, ", why),
                    "Install or compile the catalogue again");
    }

    void checkRange(std::uint64_t at, std::uint64_t first, std::uint64_t size) const
    {
        if (first + size > m_bytes.size())
            fail(at,
                 str("bytes ", first, " to ", first + size, " lie behind its end at ",
                     m_bytes.size()));
    }

    [[nodiscard]] std::uint32_t number(std::uint64_t at) const
    {
        checkRange(at, at, 4);
        std::uint32_t value = 0;
        for (std::uint64_t i = 0; i < 4; ++i) {
            const std::uint64_t byte = m_isBig ? at + i : at + 3 - i;
            value = (value << 8U) | static_cast<unsigned char>(m_bytes[byte]);
        }
        return value;
    }

    [[nodiscard]] std::string_view text(std::uint32_t table, std::uint32_t i) const
    {
        const std::uint64_t at = table + std::uint64_t{i} * 8;
        const std::uint32_t size = number(at);
        const std::uint32_t first = number(at + 4);
        checkRange(at, first, size);
        return m_bytes.substr(first, size);
    }

    std::string_view m_bytes;
    const std::filesystem::path& m_file;
    bool m_isBig;
    std::uint32_t m_count = 0;
    std::uint32_t m_sources = 0;
    std::uint32_t m_targets = 0;
};

/// msgid and msgstr as stored: "context EOT singular NUL plural", "form NUL form".
void addMessage(Catalogue& catalogue, std::string_view source, std::string_view target,
                std::uint64_t line, Message::State state)
{
    if (const std::size_t context = source.find('\x04'); context != std::string_view::npos)
        source.remove_prefix(context + 1);
    source = source.substr(0, source.find('\0'));
    target = target.substr(0, target.find('\0'));
    catalogue.messages.push_back({std::string(source), std::string(target), line, state});
}

Catalogue parseCompiled(std::string_view bytes, const std::filesystem::path& file,
                        bool replaceInvalid)
{
    const CompiledCatalogue compiled(bytes, file);
    Catalogue catalogue;
    std::string charset = "UTF-8";
    for (std::uint32_t i = 0; i < compiled.count(); ++i) {
        if (compiled.source(i).empty()) {
            catalogue.language = headerField(compiled.target(i), "Language");
            charset = charsetOf(compiled.target(i));
            break;
        }
    }
    for (std::uint32_t i = 0; i < compiled.count(); ++i) {
        const std::string where = str("message ", i + 1);
        if (compiled.source(i).empty())
            continue;
        const std::string source =
            toUtf8(compiled.source(i), charset, file, where, replaceInvalid, catalogue.replaced);
        const std::string target =
            toUtf8(compiled.target(i), charset, file, where, replaceInvalid, catalogue.replaced);
        addMessage(catalogue, source, target, i + 1, Message::State::Current);
    }
    return catalogue;
}

/// The text format: GNU gettext manual, section "The Format of PO Files".
class TextCatalogue {
public:
    TextCatalogue(std::string_view text, const std::filesystem::path& file)
        : m_text(text)
        , m_file(file)
    { }

    Catalogue parse()
    {
        while (!m_text.empty()) {
            const std::size_t end = std::min(m_text.find('\n'), m_text.size());
            std::string_view line = m_text.substr(0, end);
            m_text.remove_prefix(std::min(end + 1, m_text.size()));
            ++m_line;
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            takeLine(line);
        }
        flush();
        return std::move(m_catalogue);
    }

private:
    enum class Part : std::uint8_t { None, Context, Source, Plural, Target, OtherForm };

    [[noreturn]] void fail(std::string_view why) const
    {
        throw Error(ErrorCode::Invalid,
                    str(m_file.string(), ", line ", m_line, ": broken catalogue, ", why),
                    "Check it with msgfmt -c");
    }

    void takeLine(std::string_view line)
    {
        const std::size_t first = line.find_first_not_of(" \t");
        if (first == std::string_view::npos)
            return;
        line.remove_prefix(first);
        bool isObsolete = false;
        if (line.starts_with("#~")) {
            isObsolete = true;
            line.remove_prefix(std::min(line.find_first_not_of(" \t", 2), line.size()));
            if (line.empty() || line[0] == '|')
                return;
        } else if (line[0] == '#') {
            if (hasTarget())
                flush();
            if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos)
                m_isFuzzy = true;
            return;
        }
        if (line[0] == '"')
            append(line);
        else
            takeKeyword(line, isObsolete);
    }

    void takeKeyword(std::string_view line, bool isObsolete)
    {
        const std::size_t quote = line.find('"');
        if (quote == std::string_view::npos)
            fail("a keyword without a quoted text");
        std::string_view word = line.substr(0, quote);
        word = word.substr(0, word.find_last_not_of(" \t") + 1);
        const bool opens = word == "msgctxt" || word == "msgid";
        if (opens && (hasTarget() || (word == "msgid" && m_part == Part::Source)))
            flush();
        if (word == "msgctxt") {
            m_part = Part::Context;
        } else if (word == "msgid") {
            m_part = Part::Source;
            m_messageLine = m_line;
            m_isObsolete = isObsolete;
        } else if (word == "msgid_plural") {
            m_part = Part::Plural;
        } else if (word == "msgstr" || word == "msgstr[0]") {
            m_part = Part::Target;
        } else if (word.starts_with("msgstr[")) {
            m_part = Part::OtherForm;
        } else {
            fail(str("\"", word, "\" is no keyword"));
        }
        append(line.substr(quote));
    }

    [[nodiscard]] bool hasTarget() const noexcept
    {
        return m_part == Part::Target || m_part == Part::OtherForm;
    }

    /// Adds a quoted string to the part it belongs to.
    void append(std::string_view quoted)
    {
        const std::size_t last = quoted.find_last_not_of(" \t");
        quoted = quoted.substr(0, last + 1);
        if (m_part == Part::None)
            fail("a text without a keyword");
        if (quoted.size() < 2 || quoted.back() != '"')
            fail("a text that is not closed");
        const std::string text = unescape(quoted.substr(1, quoted.size() - 2));
        if (m_part == Part::Source)
            m_source += text;
        else if (m_part == Part::Target)
            m_target += text;
    }

    /// Number with digits of `base`, at most `most` of them, from `at` on; moves `at` behind.
    static std::optional<char> readCode(std::string_view text, std::size_t& at, unsigned base,
                                        std::size_t most)
    {
        unsigned value = 0;
        std::size_t digits = 0;
        for (; at < text.size() && digits < most; ++at, ++digits) {
            const char c = text[at];
            unsigned digit = 16;
            if (c >= '0' && c <= '9')
                digit = static_cast<unsigned>(c - '0');
            else if (c >= 'a' && c <= 'f')
                digit = static_cast<unsigned>(c - 'a') + 10;
            else if (c >= 'A' && c <= 'F')
                digit = static_cast<unsigned>(c - 'A') + 10;
            if (digit >= base)
                break;
            value = value * base + digit;
        }
        if (digits == 0)
            return std::nullopt;
        return static_cast<char>(value & 0xFFU);
    }

    [[nodiscard]] std::string unescape(std::string_view text) const
    {
        constexpr std::string_view kNames = "nrtabfv\\\"'?";
        constexpr std::string_view kValues = "\n\r\t\a\b\f\v\\\"'?";
        std::string out;
        for (std::size_t at = 0; at < text.size();) {
            const char c = text[at++];
            if (c == '"')
                fail("a quote inside a text");
            if (c != '\\') {
                out += c;
                continue;
            }
            if (at == text.size())
                fail("a text that is not closed");
            if (const std::size_t i = kNames.find(text[at]); i != std::string_view::npos) {
                out += kValues[i];
                ++at;
                continue;
            }
            const bool isHex = text[at] == 'x';
            at += isHex ? 1 : 0;
            const auto code = readCode(text, at, isHex ? 16 : 8, isHex ? 2 : 3);
            if (!code)
                fail("an unknown escape");
            out += *code;
        }
        return out;
    }

    /// Ends the message that was being read.
    void flush()
    {
        if (m_part != Part::None && m_source.empty() && m_catalogue.messages.empty()
            && m_catalogue.language.empty()) {
            m_catalogue.language = headerField(m_target, "Language");
        } else if (m_part != Part::None && !m_source.empty()) {
            auto state = m_isFuzzy ? Message::State::Fuzzy : Message::State::Current;
            if (m_isObsolete)
                state = Message::State::Obsolete;
            addMessage(m_catalogue, m_source, m_target, m_messageLine, state);
        }
        m_part = Part::None;
        m_source.clear();
        m_target.clear();
        m_isFuzzy = false;
        m_isObsolete = false;
    }

    std::string_view m_text;
    const std::filesystem::path& m_file;
    Catalogue m_catalogue;
    Part m_part = Part::None;
    std::string m_source;
    std::string m_target;
    std::uint64_t m_line = 0;
    std::uint64_t m_messageLine = 0;
    bool m_isFuzzy = false;
    bool m_isObsolete = false;
};

} // namespace

bool isCompiledCatalogue(std::string_view bytes) noexcept
{
    return bytes.starts_with(kLittleMagic) || bytes.starts_with(kBigMagic);
}

Catalogue parseCatalogue(std::string_view bytes, const std::filesystem::path& file,
                         bool replaceInvalid)
{
    if (isCompiledCatalogue(bytes))
        return parseCompiled(bytes, file, replaceInvalid);
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    std::uint64_t replaced = 0;
    const std::string text =
        toUtf8(bytes, charsetOf(bytes), file, "the file", replaceInvalid, replaced);
    Catalogue catalogue = TextCatalogue(text, file).parse();
    catalogue.replaced = replaced;
    return catalogue;
}

} // namespace craft
