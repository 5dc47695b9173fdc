// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/tmx_parser.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/byte_source.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <string_view>

namespace craft {
namespace {

bool isCode(std::string_view element)
{
    constexpr std::array<std::string_view, 5> kCodes{"bpt", "ept", "ph", "it", "ut"};
    return std::find(kCodes.begin(), kCodes.end(), element) != kCodes.end();
}

bool isInline(std::string_view element)
{
    return isCode(element) || element == "hi" || element == "sub";
}

std::string attribute(const XML_Char** attributes, std::string_view name)
{
    for (; *attributes != nullptr; attributes += 2) {
        if (name == attributes[0])
            return attributes[1];
    }
    return {};
}

/// White space that holds a line break becomes one space, and nothing at either end.
bool foldLineBreaks(std::string& text)
{
    if (text.find('\n') == std::string::npos && text.find('\r') == std::string::npos)
        return false;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::string_view space = std::string_view(text).substr(at, end - at);
        const bool isBreak = space.find_first_of("\n\r") != std::string_view::npos;
        if (!isBreak)
            out += space;
        else if (at > 0 && end < text.size())
            out += ' ';
        const std::size_t next = std::min(text.find_first_of(" \t\r\n", end), text.size());
        out.append(text, end, next - end);
        at = next;
    }
    text = std::move(out);
    return true;
}

/// The state of one parse. Expat calls back through C, which no exception may cross: it is kept
/// and rethrown outside.
class TmxParse {
public:
    TmxParse(const std::filesystem::path& file, const TmxVisit& visit)
        : m_file(file)
        , m_visit(visit)
        , m_parser(XML_ParserCreate(nullptr), &XML_ParserFree)
    {
        if (!m_parser)
            throw std::bad_alloc();
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), &TmxParse::onStart, &TmxParse::onEnd);
        XML_SetCharacterDataHandler(m_parser.get(), &TmxParse::onText);
        XML_SetSkippedEntityHandler(m_parser.get(), &TmxParse::onEntity);
    }

    void feed(std::string_view bytes, bool isLast)
    {
        // Expat takes int sizes; blocks are at most some MiB.
        const auto status = XML_Parse(m_parser.get(), bytes.data(), static_cast<int>(bytes.size()),
                                      isLast ? XML_TRUE : XML_FALSE);
        if (m_error)
            std::rethrow_exception(m_error);
        if (status == XML_STATUS_OK)
            return;
        throw Error(ErrorCode::Invalid,
                    str(m_file.string(), ", line ", XML_GetCurrentLineNumber(m_parser.get()),
                        ", byte ", XML_GetCurrentByteIndex(m_parser.get()),
                        " of the text: broken XML, ",
                        XML_ErrorString(XML_GetErrorCode(m_parser.get()))),
                    "Export the translation memory again, or repair that line");
    }

    void markRepair(Repair repair) { m_pending |= repair; }

private:
    template <class Work>
    void guarded(Work work) noexcept
    {
        try {
            work();
        } catch (...) {
            m_error = std::current_exception();
            XML_StopParser(m_parser.get(), XML_FALSE);
        }
    }

    static void XMLCALL onStart(void* self, const XML_Char* name, const XML_Char** attributes)
    {
        auto* parse = static_cast<TmxParse*>(self);
        parse->guarded([&] { parse->start(name, attributes); });
    }
    static void XMLCALL onEnd(void* self, const XML_Char* name)
    {
        auto* parse = static_cast<TmxParse*>(self);
        parse->guarded([&] { parse->end(name); });
    }
    static void XMLCALL onText(void* self, const XML_Char* text, int size)
    {
        auto* parse = static_cast<TmxParse*>(self);
        parse->guarded([&] { parse->append({text, static_cast<std::size_t>(size)}); });
    }
    static void XMLCALL onEntity(void* self, const XML_Char* name, int isParameter)
    {
        auto* parse = static_cast<TmxParse*>(self);
        if (isParameter != 0 || !parse->m_inSegment)
            return;
        parse->guarded([&] {
            parse->append(str('&', name, ';'));
            parse->m_unit.repairs |= kUndefinedEntity;
        });
    }

    void start(std::string_view name, const XML_Char** attributes)
    {
        if (m_inSegment) {
            m_codeDepth += m_codeDepth > 0 || isCode(name) ? 1 : 0;
            if (isInline(name))
                m_unit.repairs |= kInlineMarkup;
        } else if (name == "seg" && m_inVariant) {
            m_inSegment = true;
        } else if (name == "tuv" && m_inUnit) {
            m_inVariant = true;
            std::string language = attribute(attributes, "xml:lang");
            if (language.empty())
                language = attribute(attributes, "lang");
            m_unit.variants.push_back({std::move(language), {}, false});
        } else if (name == "tu") {
            m_inUnit = true;
            m_inVariant = false;
            m_unit.number = ++m_units;
            m_unit.id = attribute(attributes, "tuid");
            m_unit.variants.clear();
            m_unit.repairs = kNoRepair;
        } else if (name == "header") {
            m_sourceLanguage = attribute(attributes, "srclang");
        }
    }

    void end(std::string_view name)
    {
        if (m_inSegment && m_codeDepth > 0) {
            --m_codeDepth;
        } else if (m_inSegment && name == "seg") {
            m_inSegment = false;
            if (foldLineBreaks(m_unit.variants.back().text))
                m_unit.repairs |= kNewlineInSegment;
        } else if (name == "tuv") {
            m_inVariant = false;
        } else if (name == "tu") {
            m_inUnit = false;
            m_unit.repairs |= m_pending;
            m_pending = kNoRepair;
            m_visit(m_unit, m_sourceLanguage);
        }
    }

    void append(std::string_view text)
    {
        if (!m_inSegment || m_codeDepth > 0)
            return;
        TmxVariant& variant = m_unit.variants.back();
        if (variant.text.size() + text.size() > kMaxSegmentBytes)
            variant.isTooLong = true;
        else
            variant.text.append(text);
    }

    const std::filesystem::path& m_file;
    const TmxVisit& m_visit;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> m_parser;
    std::exception_ptr m_error;
    TmxUnit m_unit;
    std::string m_sourceLanguage;
    std::uint64_t m_units = 0;
    Repairs m_pending = kNoRepair; ///< made to bytes before the unit's end
    std::uint32_t m_codeDepth = 0;
    bool m_inUnit = false;
    bool m_inVariant = false;
    bool m_inSegment = false;
};

/// Feeds UTF-8 with ill-formed bytes made U+FFFD. A sequence cut by the end of a block waits for
/// the next block.
class RepairedFeed {
public:
    explicit RepairedFeed(TmxParse& parse)
        : m_parse(parse)
    { }

    void feed(std::string_view block, bool isLast)
    {
        m_held.append(block);
        const std::size_t size = isLast ? m_held.size() : wholeCharacters(m_held);
        std::string_view text = std::string_view(m_held).substr(0, size);
        while (const auto bad = findInvalidUtf8(text)) {
            m_parse.feed(text.substr(0, *bad), false);
            m_parse.markRepair(kInvalidUtf8);
            m_parse.feed("\xEF\xBF\xBD", false);
            text.remove_prefix(*bad + 1);
            while (!text.empty() && isTail(text[0]))
                text.remove_prefix(1);
        }
        m_parse.feed(text, isLast);
        m_held.erase(0, size);
    }

private:
    static bool isTail(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

    /// Bytes of `text` without a sequence that may still be unfinished.
    static std::size_t wholeCharacters(std::string_view text) noexcept
    {
        std::size_t size = text.size();
        while (size > 0 && text.size() - size < 3 && isTail(text[size - 1]))
            --size;
        const bool isLead = size > 0 && static_cast<unsigned char>(text[size - 1]) >= 0xC0U;
        return isLead ? size - 1 : text.size();
    }

    TmxParse& m_parse;
    std::string m_held;
};

} // namespace

InputFile parseTmx(const std::filesystem::path& file, const ImportOptions& options, Job& job,
                   const TmxVisit& visit)
{
    ByteSource source(file, job);
    TmxParse parse(file, visit);
    RepairedFeed repaired(parse);
    std::string_view block = source.next();
    // Expat reads UTF-16 by itself; only UTF-8 is repaired.
    const bool isWide = block.starts_with("\xFF\xFE") || block.starts_with("\xFE\xFF");
    const bool isRepaired = options.replaceInvalidUtf8 && !isWide;
    for (; !block.empty(); block = source.next()) {
        if (isRepaired)
            repaired.feed(block, false);
        else
            parse.feed(block, false);
    }
    if (isRepaired)
        repaired.feed({}, true);
    else
        parse.feed({}, true);
    return source.finish();
}

} // namespace craft
