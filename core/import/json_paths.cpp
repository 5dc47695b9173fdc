// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/json_paths.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/language.h"

#include <simdjson.h>

#include <array>

namespace craft {
namespace {

namespace dom = simdjson::dom;

bool isSpace(char c) noexcept
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Walks over the text of a record that the parser has found valid.
class JsonText {
public:
    explicit JsonText(std::string_view text)
        : m_text(text)
    { }

    /// Moves over white space and then over the one character that is known to come.
    void skipMark()
    {
        skipSpace();
        ++m_at;
    }

    /// Moves over one value. Appends it to `out`, without white space between its parts, if asked.
    void copyValue(std::string* out)
    {
        skipSpace();
        std::size_t depth = 0;
        do {
            skipSpace();
            const std::size_t start = m_at;
            const char c = m_text[m_at];
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[' || c == '}' || c == ']' || c == ',' || c == ':') {
                ++m_at;
                depth += c == '{' || c == '[' ? 1 : 0;
                depth -= c == '}' || c == ']' ? 1 : 0;
            } else {
                skipWord();
            }
            if (out != nullptr)
                out->append(m_text.substr(start, m_at - start));
        } while (depth > 0);
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    void skipString()
    {
        for (++m_at; m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        ++m_at;
    }

    void skipWord()
    {
        const std::size_t end = m_text.find_first_of(" \t\r\n,]}", m_at);
        m_at = end == std::string_view::npos ? m_text.size() : end;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

JsonSide sideOf(dom::element value)
{
    JsonSide side;
    if (value.is_null())
        side.state = JsonSide::State::Null;
    else
        side.state = value.get(side.text) == simdjson::SUCCESS ? JsonSide::State::Text
                                                               : JsonSide::State::OtherType;
    return side;
}

/// A text, or the null that stands for none.
bool isTextual(dom::element value)
{
    return value.is_string() || value.is_null();
}

bool hasText(dom::object object, const char* key)
{
    dom::element value;
    return object[key].get(value) == simdjson::SUCCESS && isTextual(value);
}

std::vector<std::string> textKeys(dom::object object)
{
    std::vector<std::string> keys;
    for (const auto field : object) {
        if (isTextual(field.value))
            keys.emplace_back(field.key);
    }
    return keys;
}

/// The key of `object` that is `language`, or a variant of it.
std::string keyOf(const std::vector<std::string>& keys, const std::string& language)
{
    for (const std::string& key : keys) {
        if (sameLanguage(language, key))
            return key;
    }
    for (const std::string& key : keys) {
        if (!language.empty() && acceptsLanguage(language, key))
            return key;
    }
    return {};
}

struct Keys {
    std::string source;
    std::string target;
    [[nodiscard]] bool areFound() const { return !source.empty() && !target.empty(); }
};

/// The two keys of an object whose keys are languages: as asked for, else if there are just two.
Keys languageKeys(const std::vector<std::string>& keys, const ImportOptions& options)
{
    const Keys asked{keyOf(keys, options.sourceLanguage), keyOf(keys, options.targetLanguage)};
    if (asked.areFound() && asked.source != asked.target)
        return asked;
    std::vector<std::string> codes;
    for (const std::string& key : keys) {
        if (isLanguageCode(key))
            codes.push_back(key);
    }
    if (codes.size() != 2)
        return {};
    const bool isSwapped = asked.source == codes[1] || asked.target == codes[0];
    return isSwapped ? Keys{codes[1], codes[0]} : Keys{codes[0], codes[1]};
}

} // namespace

JsonPath parseJsonPath(std::string_view text)
{
    JsonPath path;
    for (std::string_view step : split(text, '.')) {
        const std::size_t bracket = std::min(step.find('['), step.size());
        if (bracket > 0)
            path.emplace_back(step.substr(0, bracket));
        step.remove_prefix(bracket);
        while (step.starts_with('[') && step.find(']') != std::string_view::npos) {
            const std::size_t end = step.find(']');
            path.emplace_back(step.substr(1, end - 1));
            step.remove_prefix(end + 1);
        }
    }
    return path;
}

struct JsonPairs::Parser {
    dom::parser dom;
    bool hasPaths = false;

    /// Fixes the paths by the first object.
    static void choosePaths(JsonPairs& pairs, dom::object object, const std::filesystem::path& file)
    {
        const std::vector<std::string> keys = textKeys(object);
        constexpr std::array<std::array<const char*, 2>, 3> kKnown{
            {{"src", "tgt"}, {"source", "target"}, {"src", "trg"}}};
        for (const auto& names : kKnown) {
            if (hasText(object, names[0]) && hasText(object, names[1])) {
                pairs.m_sourcePath = {names[0]};
                pairs.m_targetPath = {names[1]};
                return;
            }
        }
        dom::object inner;
        Keys found;
        if (object["translation"].get(inner) == simdjson::SUCCESS)
            found = languageKeys(textKeys(inner), pairs.m_options);
        if (found.areFound()) {
            pairs.m_sourcePath = {"translation", found.source};
            pairs.m_targetPath = {"translation", found.target};
            return;
        }
        found = languageKeys(keys, pairs.m_options);
        if (!found.areFound())
            throw Error(ErrorCode::Invalid,
                        str("it is not clear which keys of ", file.string(),
                            " are source and target; the texts of its first object are ",
                            keys.empty() ? "none" : join(keys, ", ")),
                        "Name the two key paths, for example translation.en and translation.fr");
        pairs.m_sourcePath = {found.source};
        pairs.m_targetPath = {found.target};
    }
};

/// One pass over a record, the parsed value and its text in step.
struct JsonPairs::Walk {
    JsonPairs& pairs;
    JsonText text;

    /// Where the walk is relative to the two paths.
    struct Place {
        bool onSource = true;
        bool onTarget = true;
        std::size_t depth = 0;

        [[nodiscard]] Place step(std::string_view key, const JsonPairs& of) const
        {
            const auto stays = [&](bool isOn, const JsonPath& path) {
                return isOn && depth < path.size() && path[depth] == key;
            };
            return {stays(onSource, of.m_sourcePath), stays(onTarget, of.m_targetPath), depth + 1};
        }
    };

    /// Takes the texts out of `value`; appends what remains and returns true, or returns false if
    /// nothing does.
    bool take(dom::element value, const Place& place)
    {
        if (place.onSource && place.depth == pairs.m_sourcePath.size())
            return takeSide(value, pairs.m_source);
        if (place.onTarget && place.depth == pairs.m_targetPath.size())
            return takeSide(value, pairs.m_target);
        if (place.onSource || place.onTarget) {
            dom::object object;
            if (value.get(object) == simdjson::SUCCESS)
                return takeObject(object, place);
            dom::array array;
            if (value.get(array) == simdjson::SUCCESS)
                return takeArray(array, place);
        }
        text.copyValue(&pairs.m_rest);
        return true;
    }

    bool takeSide(dom::element value, JsonSide& side)
    {
        // Of a key that stands there twice the first value is the text, the second remains.
        const bool isFirst = side.state == JsonSide::State::Missing;
        if (isFirst)
            side = sideOf(value);
        const bool remains = !isFirst || side.state == JsonSide::State::OtherType;
        text.copyValue(remains ? &pairs.m_rest : nullptr);
        return remains;
    }

    bool takeObject(dom::object object, const Place& place)
    {
        std::string& rest = pairs.m_rest;
        bool isEmpty = true;
        text.skipMark();
        rest += '{';
        const std::size_t start = rest.size();
        for (const auto field : object) {
            const std::size_t before = rest.size();
            if (rest.size() > start)
                rest += ',';
            text.copyValue(&rest);
            text.skipMark();
            rest += ':';
            if (take(field.value, place.step(field.key, pairs)))
                isEmpty = false;
            else
                rest.resize(before);
            text.skipMark();
        }
        if (object.size() == 0)
            text.skipMark();
        rest += '}';
        return !isEmpty;
    }

    bool takeArray(dom::array array, const Place& place)
    {
        std::string& rest = pairs.m_rest;
        bool isEmpty = true;
        text.skipMark();
        rest += '[';
        std::size_t i = 0;
        for (const dom::element value : array) {
            if (i > 0)
                rest += ',';
            const std::size_t before = rest.size();
            if (take(value, place.step(std::to_string(i), pairs))) {
                isEmpty = false;
            } else {
                rest.resize(before);
                rest += "null";
            }
            text.skipMark();
            ++i;
        }
        if (i == 0)
            text.skipMark();
        rest += ']';
        return !isEmpty;
    }
};

JsonPairs::JsonPairs(const ImportOptions& options)
    : m_options(options)
    , m_parser(std::make_unique<Parser>())
{
    if (options.sourceColumn.empty() != options.targetColumn.empty())
        throw Error(ErrorCode::Usage, "only one of the two JSON key paths was given",
                    "Name both, for example translation.en and translation.fr");
    m_sourcePath = parseJsonPath(options.sourceColumn);
    m_targetPath = parseJsonPath(options.targetColumn);
    if (!m_sourcePath.empty() && m_sourcePath == m_targetPath)
        throw Error(ErrorCode::Usage,
                    str("\"", options.sourceColumn, "\" cannot be both source and target"),
                    "Name two different key paths");
}

JsonPairs::~JsonPairs() = default;

bool JsonPairs::parse(std::string_view text, const std::filesystem::path& file)
{
    dom::element root;
    if (m_parser->dom.parse(text.data(), text.size(), false).get(root) != simdjson::SUCCESS)
        return false;
    dom::object object;
    if (!m_parser->hasPaths && root.get(object) == simdjson::SUCCESS) {
        m_parser->hasPaths = true;
        if (m_sourcePath.empty())
            Parser::choosePaths(*this, object, file);
        const auto isKey = [&object](const std::string& key) {
            return !key.empty() && object[key].error() == simdjson::SUCCESS;
        };
        // A flat key may hold dots itself.
        if (isKey(m_options.sourceColumn))
            m_sourcePath = {m_options.sourceColumn};
        if (isKey(m_options.targetColumn))
            m_targetPath = {m_options.targetColumn};
    }
    m_source = {};
    m_target = {};
    m_rest.clear();
    if (m_sourcePath.empty())
        return true; // no object yet: both sides are missing
    Walk walk{*this, JsonText(text)};
    if (!walk.take(root, {}))
        m_rest.clear();
    return true;
}

} // namespace craft
