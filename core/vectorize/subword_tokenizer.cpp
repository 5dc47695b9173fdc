// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/subword_tokenizer.h"

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace craft {
namespace {

using Json = nlohmann::json;

/// U+2581, which stands for the blank before a word.
constexpr std::string_view kBlank = "\xE2\x96\x81";
/// More tokens than any model has; a number above it is a damaged file.
constexpr std::uint64_t kMostTokens = 20000000;

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why)
{
    throw Error(ErrorCode::Invalid, str(file.string(), " is no usable tokenizer: ", why),
                "Give a tokenizer.json with a WordPiece or Unigram model, or a vocab.txt");
}

/// How text is changed before it is cut.
struct Normalising {
    bool lowerCases = false;
    bool stripsAccents = false;
    bool composes = false; ///< NFKC
};

std::string normalised(std::string_view text, const Normalising& how)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString in = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (how.composes)
        in = icu::Normalizer2::getNFKCInstance(status)->normalize(in, status);
    if (how.stripsAccents)
        in = icu::Normalizer2::getNFDInstance(status)->normalize(in, status);
    std::string out;
    for (std::int32_t i = 0; i < in.length(); i = in.moveIndex32(i, 1)) {
        UChar32 point = in.char32At(i);
        if (how.stripsAccents && u_charType(point) == U_NON_SPACING_MARK)
            continue;
        if (how.lowerCases)
            point = u_tolower(point);
        appendUtf8(out, static_cast<char32_t>(point));
    }
    return out;
}

bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2FA1F) || (c >= 0xF900 && c <= 0xFAFF);
}

/// As BERT cuts: all ASCII symbols are punctuation.
bool standsAlone(char32_t c)
{
    const bool isAsciiSymbol = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96)
        || (c >= 123 && c <= 126);
    return isAsciiSymbol || isHan(c) || u_ispunct(static_cast<UChar32>(c));
}

/// Calls `f(word)` for what lies between white space; code points for which `alone` holds are words
/// of their own.
template <class Alone, class F>
void cut(std::string_view text, const Alone& alone, F&& f)
{
    std::size_t first = 0;
    const auto end = [&](std::size_t last) {
        if (last > first)
            f(text.substr(first, last - first));
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t c = nextCodePoint(text, at);
        const auto point = static_cast<UChar32>(c);
        const bool isBlank = u_isUWhiteSpace(point) || (c < 0x20) || c == 0x7F;
        if (!isBlank && !alone(c))
            continue;
        end(before);
        if (!isBlank)
            f(text.substr(before, at - before));
        first = at;
    }
    end(text.size());
}

class WordPiece final : public SubwordTokenizer {
public:
    WordPiece(std::string prefix, std::size_t longest, Normalising normalising)
        : m_prefix(std::move(prefix))
        , m_longest(longest)
        , m_normalising(normalising)
    { }
    void add(std::string_view token, std::uint64_t number)
    {
        m_size = std::max<std::size_t>(m_size, number + 1);
        if (token.size() > 2 && token.starts_with('[') && token.ends_with(']'))
            return; // special
        m_tokens.emplace(token, static_cast<std::uint32_t>(number));
        m_mostBytes = std::max(m_mostBytes, token.size());
    }
    void words(std::string_view text, std::vector<std::string>& out) const override
    {
        cut(normalised(text, m_normalising), standsAlone,
            [&out](std::string_view word) { out.emplace_back(word); });
    }
    void pieces(std::string_view word, std::vector<std::uint32_t>& out) const override
    {
        const std::size_t before = out.size();
        if (codePoints(word) > m_longest)
            return;
        std::string candidate;
        for (std::size_t first = 0; first < word.size();) {
            std::size_t last = std::min(word.size(), first + m_mostBytes);
            for (; last > first; --last) {
                if (last < word.size() && (static_cast<unsigned char>(word[last]) & 0xC0U) == 0x80U)
                    continue; // inside a code point
                candidate.assign(first == 0 ? "" : m_prefix)
                    .append(word.substr(first, last - first));
                if (const auto it = m_tokens.find(candidate); it != m_tokens.end()) {
                    out.push_back(it->second);
                    break;
                }
            }
            if (last == first) {
                out.resize(before); // unknown as a whole
                return;
            }
            first = last;
        }
    }

private:
    static std::size_t codePoints(std::string_view word)
    {
        return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        }));
    }

    std::string m_prefix;
    std::size_t m_longest;
    Normalising m_normalising;
    Table<std::uint32_t> m_tokens;
    std::size_t m_mostBytes = 0;
};

class Unigram final : public SubwordTokenizer {
public:
    Unigram(Normalising normalising, std::optional<std::uint64_t> unknown)
        : m_normalising(normalising)
        , m_unknown(unknown)
    { }
    void add(const std::string& piece, double score)
    {
        const std::size_t number = m_size++;
        m_least = std::min(m_least, score);
        if (piece.empty() || number == m_unknown)
            return;
        m_pieces.emplace(piece, Piece{static_cast<std::uint32_t>(number), score});
        m_mostBytes = std::max(m_mostBytes, piece.size());
    }
    void words(std::string_view text, std::vector<std::string>& out) const override
    {
        cut(
            normalised(text, m_normalising), [](char32_t) { return false; },
            [&out](std::string_view word) { out.push_back(std::string(kBlank).append(word)); });
    }
    void pieces(std::string_view word, std::vector<std::uint32_t>& out) const override
    {
        constexpr double kUnknown = 10; // below the least score, as the reference does
        struct Best {
            double score = -std::numeric_limits<double>::infinity();
            std::size_t from = 0;
            std::optional<std::uint32_t> piece;
        };
        std::vector<Best> best(word.size() + 1);
        best[0].score = 0;
        for (std::size_t first = 0; first < word.size();) {
            std::size_t next = first;
            (void)nextCodePoint(word, next);
            const auto offer = [&](std::size_t last, double score,
                                   std::optional<std::uint32_t> piece) {
                if (best[first].score + score > best[last].score)
                    best[last] = {best[first].score + score, first, piece};
            };
            offer(next, m_least - kUnknown, std::nullopt);
            const std::size_t most = std::min(word.size() - first, m_mostBytes);
            for (std::size_t bytes = 1; bytes <= most; ++bytes) {
                if (const auto it = m_pieces.find(word.substr(first, bytes)); it != m_pieces.end())
                    offer(first + bytes, it->second.score, it->second.number);
            }
            first = next;
        }
        const std::size_t before = out.size();
        for (std::size_t at = word.size(); at > 0; at = best[at].from) {
            if (best[at].piece)
                out.push_back(*best[at].piece);
        }
        std::reverse(out.begin() + static_cast<std::ptrdiff_t>(before), out.end());
    }

private:
    struct Piece {
        std::uint32_t number;
        double score;
    };
    Normalising m_normalising;
    std::optional<std::uint64_t> m_unknown;
    Table<Piece> m_pieces;
    std::size_t m_mostBytes = 0;
    double m_least = 0;
};

/// What the "normalizer" says, with those in a sequence.
void readNormalising(const Json& normalizer, Normalising& out)
{
    if (!normalizer.is_object())
        return;
    const std::string type = normalizer.value("type", "");
    if (type == "BertNormalizer") {
        out.lowerCases = out.lowerCases || normalizer.value("lowercase", true);
        const Json accents = normalizer.value("strip_accents", Json());
        out.stripsAccents =
            out.stripsAccents || (accents.is_boolean() ? accents.get<bool>() : out.lowerCases);
    } else if (type == "Lowercase") {
        out.lowerCases = true;
    } else if (type == "StripAccents") {
        out.stripsAccents = true;
    } else if (type == "NFKC" || type == "Precompiled") {
        out.composes = true;
    }
    if (const auto it = normalizer.find("normalizers"); it != normalizer.end() && it->is_array()) {
        for (const Json& part : *it)
            readNormalising(part, out);
    }
}

std::unique_ptr<SubwordTokenizer> readWordPiece(const Json& model, const Normalising& normalising)
{
    auto out =
        std::make_unique<WordPiece>(model.value("continuing_subword_prefix", "##"),
                                    model.value("max_input_chars_per_word", 100U), normalising);
    for (const auto& [token, number] : model.at("vocab").items()) {
        if (!number.is_number_unsigned() || number.get<std::uint64_t>() >= kMostTokens)
            throw std::domain_error("a token's number is none");
        out->add(token, number.get<std::uint64_t>());
    }
    return out;
}

std::unique_ptr<SubwordTokenizer> readUnigram(const Json& model, const Normalising& normalising)
{
    std::optional<std::uint64_t> unknown;
    if (const auto it = model.find("unk_id"); it != model.end() && it->is_number_unsigned())
        unknown = it->get<std::uint64_t>();
    auto out = std::make_unique<Unigram>(normalising, unknown);
    for (const Json& entry : model.at("vocab")) {
        const auto score = entry.at(1).get<double>();
        if (!std::isfinite(score))
            throw std::domain_error("a score is not finite");
        out->add(entry.at(0).get<std::string>(), score);
    }
    return out;
}

std::unique_ptr<SubwordTokenizer> readJson(const std::filesystem::path& file, std::string_view text)
{
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!json.is_object() || !json.contains("model") || !json["model"].is_object())
        fail(file, "it is no JSON with a model");
    std::string type;
    try {
        const Json& model = json["model"];
        Normalising normalising;
        readNormalising(json.value("normalizer", Json()), normalising);
        type = model.value("type", "");
        if (type == "WordPiece")
            return readWordPiece(model, normalising);
        if (type == "Unigram")
            return readUnigram(model, normalising);
    } catch (const std::exception& error) {
        fail(file, error.what());
    }
    fail(file, str("its model is of type \"", type, "\""));
}

std::unique_ptr<SubwordTokenizer> readVocabulary(const std::filesystem::path& file,
                                                 std::string_view text)
{
    if (!isValidUtf8(text) || text.find('\0') != text.npos)
        fail(file, "it is not UTF-8 text");
    std::vector<std::string_view> tokens = split(text, '\n');
    if (!tokens.empty() && tokens.back().empty())
        tokens.pop_back();
    bool hasCapitals = false;
    for (std::string_view& token : tokens) {
        if (token.ends_with('\r'))
            token.remove_suffix(1);
        hasCapitals = hasCapitals
            || (!token.starts_with('[') && std::any_of(token.begin(), token.end(), [](char c) {
                          return c >= 'A' && c <= 'Z';
                      }));
    }
    constexpr std::size_t kLongest = 100;
    auto out = std::make_unique<WordPiece>(
        "##", kLongest,
        Normalising{.lowerCases = !hasCapitals, .stripsAccents = !hasCapitals, .composes = false});
    for (std::size_t i = 0; i < tokens.size(); ++i)
        out->add(tokens[i], i);
    return out;
}

} // namespace

std::unique_ptr<SubwordTokenizer> SubwordTokenizer::open(const std::filesystem::path& file)
{
    const auto mapped = MappedFile::open(file);
    const std::string_view text = mapped->bytes();
    const auto start = text.find_first_not_of(" \t\r\n");
    const bool isJson = file.extension() == ".json"
        || (file.extension() != ".txt" && start != text.npos && text[start] == '{');
    auto out = isJson ? readJson(file, text) : readVocabulary(file, text);
    if (out->size() == 0)
        fail(file, "it has no tokens");
    return out;
}

} // namespace craft
