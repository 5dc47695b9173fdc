// SPDX-License-Identifier: GPL-3.0-or-later
// The filter line of the pairs table as terms.
#include "core/base/text.h"
#include "core/pipeline/pair_query.h"
#include "core/pipeline/query_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

namespace craft {
namespace {

enum class Kind : std::uint8_t { Text, Name, Number, YesNo, Flags };

struct KeyName {
    std::string_view name;
    QueryKey key;
    Kind kind;
};

constexpr std::array<KeyName, 16> kKeys{{
    {"src", QueryKey::Source, Kind::Text},
    {"tgt", QueryKey::Target, Kind::Text},
    {"cluster", QueryKey::Cluster, Kind::Number},
    {"sel", QueryKey::Selected, Kind::YesNo},
    {"rank", QueryKey::Rank, Kind::Number},
    {"cost", QueryKey::Cost, Kind::Number},
    {"len", QueryKey::SourceLength, Kind::Number},
    {"tlen", QueryKey::TargetLength, Kind::Number},
    {"ratio", QueryKey::Ratio, Kind::Number},
    {"corpus", QueryKey::Corpus, Kind::Name},
    {"flag", QueryKey::Flag, Kind::Flags},
    {"row", QueryKey::Row, Kind::Number},
    {"note", QueryKey::Note, Kind::YesNo},
    {"pin", QueryKey::Pin, Kind::YesNo},
    {"lock", QueryKey::Lock, Kind::YesNo},
    {"", QueryKey::Text, Kind::Text},
}};

constexpr std::array<QueryHelp, 20> kHelp{{
    {"", "parliament", "pairs with the word in either side, whatever its case"},
    {"\"", "\"in the house\"", "pairs with the phrase in either side"},
    {"/", "/colou?rs?/", "pairs where the regular expression matches in either side"},
    {"src:", "src:house", "the same in the source only; also with phrases and expressions"},
    {"tgt:", "tgt:/[0-9]+ EUR/", "the same in the target only"},
    {"cluster:", "cluster:3,7-9", "pairs of these clusters"},
    {"sel:", "sel:yes", "selected pairs, or with no the others"},
    {"rank<", "rank<100", "pairs by their rank inside their cluster, from 1"},
    {"cost<", "cost<0.3", "pairs by their cost; lower is better"},
    {"len>", "len>40", "pairs by the tokens of their source; also len:10-20"},
    {"tlen<", "tlen<=5", "pairs by the tokens of their target"},
    {"ratio>", "ratio>2", "pairs by target characters per source character"},
    {"corpus:", "corpus:europarl", "pairs of the corpora with this in their name"},
    {"flag:", "flag:duplicate", "pairs that are left out for this reason; also any and none"},
    {"row:", "row:5000-6000", "pairs by their number in the pool, from 0"},
    {"note:", "note:yes", "pairs with a note"},
    {"pin:", "pin:yes", "pairs that are pinned in"},
    {"lock:", "lock:yes", "pairs that are locked out"},
    {"-", "-cluster:3", "a minus sign before a term turns it round"},
    {"-\"", "-\"for sale\"", "pairs without the phrase"},
}};

bool isBlankByte(char c) noexcept
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char lowerByte(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Reads one line from left to right.
class Parser {
public:
    explicit Parser(std::string_view line)
        : m_line(line)
    { }

    ParsedQuery run()
    {
        if (const auto bad = findInvalidUtf8(m_line))
            throw QueryError(str("the filter is not valid UTF-8 at byte ", *bad),
                             "Type the filter again", *bad, 1);
        ParsedQuery query;
        for (;;) {
            while (m_at < m_line.size() && isBlankByte(m_line[m_at]))
                ++m_at;
            if (m_at == m_line.size())
                return query;
            query.terms.push_back(readTerm());
        }
    }

private:
    QueryTerm readTerm()
    {
        m_start = m_at;
        m_term = {};
        m_term.position = m_start;
        if (m_line[m_at] == '-' && m_at + 1 < m_line.size() && !isBlankByte(m_line[m_at + 1])) {
            m_term.isNegated = true;
            ++m_at;
        }
        const KeyName& key = readKey();
        m_term.key = key.key;
        switch (key.kind) {
        case Kind::Text:
            readText(true);
            break;
        case Kind::Name:
            readText(false);
            break;
        case Kind::Number:
            readNumbers(key.name);
            break;
        case Kind::YesNo:
            readYesNo(key.name);
            break;
        case Kind::Flags:
            readFlags();
            break;
        }
        m_term.piece = m_line.substr(m_start, m_at - m_start);
        return std::move(m_term);
    }

    /// Moves behind a key, its colon included; stays at the start of plain text.
    const KeyName& readKey()
    {
        std::size_t end = m_at;
        std::string word;
        while (end < m_line.size() && lowerByte(m_line[end]) >= 'a'
               && lowerByte(m_line[end]) <= 'z')
            word += lowerByte(m_line[end++]);
        const KeyName& plain = kKeys.back();
        if (word.empty() || end == m_line.size()
            || std::string_view(":<>=").find(m_line[end]) == std::string_view::npos)
            return plain;
        const auto* known = std::find_if(kKeys.begin(), kKeys.end() - 1,
                                         [&](const KeyName& key) { return key.name == word; });
        if (known == kKeys.end() - 1) {
            refuseSlip(word, end);
            return plain;
        }
        const bool isNumber = known->kind == Kind::Number;
        if (!isNumber && m_line[end] != ':')
            fail(str("after ", word, " comes a colon"), str("Write ", word, ": and the value"));
        m_at = isNumber ? end : end + 1;
        return *known;
    }

    /// A key with a typing slip must not pass for a search that finds nothing.
    void refuseSlip(const std::string& word, std::size_t end) const
    {
        std::vector<std::string> names;
        for (const KeyName& key : kKeys) {
            if (key.name.size() > 2)
                names.emplace_back(key.name);
        }
        const bool hasValue = end + 1 < m_line.size() && !isBlankByte(m_line[end + 1]);
        const auto meant = word.size() < 4 || !hasValue ? std::nullopt : closest(word, names);
        if (meant)
            fail(str("there is no key \"", word, "\""),
                 str("Write ", *meant, ", or put the text into quotes to search for it"));
    }

    void readText(bool mayBePattern)
    {
        if (m_at < m_line.size() && m_line[m_at] == '"')
            return readPhrase();
        if (mayBePattern && m_at < m_line.size() && m_line[m_at] == '/')
            return readPattern();
        setText(readWord());
    }

    std::string_view readWord()
    {
        const std::size_t first = m_at;
        while (m_at < m_line.size() && !isBlankByte(m_line[m_at]))
            ++m_at;
        return m_line.substr(first, m_at - first);
    }

    void setText(std::string_view text)
    {
        if (text.empty())
            fail("the text to search for is missing", "Write it right behind the colon or quote");
        CaseFolder folder;
        m_term.text = folder.fold(text);
    }

    void readPhrase()
    {
        std::string text;
        for (++m_at; m_at < m_line.size() && m_line[m_at] != '"'; ++m_at) {
            const bool escapes = m_line[m_at] == '\\' && m_at + 1 < m_line.size()
                && (m_line[m_at + 1] == '"' || m_line[m_at + 1] == '\\');
            text += m_line[escapes ? ++m_at : m_at];
        }
        requireEnd('"', "the quote is not closed", "Add a quotation mark at its end");
        setText(text);
    }

    void readPattern()
    {
        const std::size_t first = m_at + 1;
        for (++m_at; m_at < m_line.size() && m_line[m_at] != '/'; ++m_at)
            m_at += m_line[m_at] == '\\' && m_at + 1 < m_line.size() ? 1 : 0;
        const std::string_view pattern = m_line.substr(first, m_at - first);
        requireEnd('/', "the regular expression is not closed by a slash",
                   "Put text with slashes into quotes, or write \\/ inside an expression");
        if (pattern.empty())
            fail("the regular expression is empty", "Write it between the slashes");
        m_term.isPattern = true;
        m_term.text = pattern;
        try {
            static_cast<void>(TextPattern(pattern));
        } catch (const Error& error) {
            fail(error.what(), error.hint());
        }
    }

    /// Moves behind the closing mark, behind which a blank or the end must stand.
    void requireEnd(char mark, const char* unclosed, const char* hint)
    {
        if (m_at >= m_line.size() || m_line[m_at] != mark) {
            m_at = m_line.size();
            fail(unclosed, hint);
        }
        ++m_at;
        if (m_at < m_line.size() && !isBlankByte(m_line[m_at])) {
            static_cast<void>(readWord());
            fail(str("there is text right behind the closing ", mark), "Put a blank between them");
        }
    }

    void readNumbers(std::string_view key)
    {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        const char op = m_line[m_at++];
        const bool hasEqual = op != ':' && m_at < m_line.size() && m_line[m_at] == '=';
        m_at += hasEqual && op != '=' ? 1 : 0;
        std::string_view rest = readWord();
        if (op == '<' || op == '>') {
            const double bound = takeNumber(rest, key);
            QueryRange range{-kInfinity, kInfinity, false, false};
            (op == '<' ? range.last : range.first) = bound;
            (op == '<' ? range.belowLast : range.aboveFirst) = !hasEqual;
            m_term.ranges.push_back(range);
        } else {
            takeRanges(rest, key);
        }
        if (!rest.empty())
            fail(str("\"", rest, "\" is left over"), str("Write ", key, ":3,7-9 or ", key, ">3"));
    }

    void takeRanges(std::string_view& rest, std::string_view key)
    {
        for (;;) {
            QueryRange range;
            range.first = takeNumber(rest, key);
            range.last = range.first;
            if (rest.starts_with('-')) {
                rest.remove_prefix(1);
                range.last = takeNumber(rest, key);
            }
            if (range.last < range.first)
                fail("the range ends before it begins", "Put the smaller number first");
            m_term.ranges.push_back(range);
            if (!rest.starts_with(','))
                return;
            rest.remove_prefix(1);
        }
    }

    double takeNumber(std::string_view& rest, std::string_view key)
    {
        double value = 0;
        const bool isNumber = !rest.empty()
            && std::string_view("-.0123456789").find(rest[0]) != std::string_view::npos
            && rest.substr(0, 2) != "-i" && rest.substr(0, 2) != "-n";
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (!isNumber || error != std::errc())
            fail(rest.empty() ? std::string("a number is missing")
                              : str("\"", rest, "\" is no number"),
                 str("Write ", key, ":3,7-9 or ", key, ">3"));
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        return value;
    }

    void readYesNo(std::string_view key)
    {
        const std::string_view word = readWord();
        m_term.yes = word == "yes";
        if (word != "yes" && word != "no")
            fail(str("\"", word, "\" is neither yes nor no"),
                 str("Write ", key, ":yes or ", key, ":no"));
    }

    void readFlags()
    {
        const std::string_view word = readWord();
        for (const std::string_view one : split(word, ','))
            addFlag(one);
    }

    void addFlag(std::string_view word)
    {
        std::vector<std::string> names{"any", "none"};
        bool isKnown = word == "any" || word == "none";
        m_term.unflagged = m_term.unflagged || word == "none";
        for (const RowFlag flag : kAllRowFlags) {
            names.emplace_back(name(flag));
            if (word != "any" && word != name(flag))
                continue;
            isKnown = true;
            m_term.flags = static_cast<std::uint8_t>(m_term.flags | flag);
        }
        if (!isKnown)
            fail(str("there is no flag \"", word, "\""), "The flags are " + join(names, ", "));
    }

    [[noreturn]] void fail(const std::string& why, const std::string& hint) const
    {
        std::size_t end = std::max(m_at, m_start);
        while (end < m_line.size() && !isBlankByte(m_line[end]))
            ++end;
        const std::string_view piece = m_line.substr(m_start, end - m_start);
        throw QueryError(str("filter, character ", countCharacters(m_line.substr(0, m_start)) + 1,
                             ", \"", piece, "\": ", why),
                         hint, m_start, piece.size());
    }

    std::string_view m_line;
    std::size_t m_at = 0;
    std::size_t m_start = 0; ///< of the term being read
    QueryTerm m_term;
};

} // namespace

ParsedQuery parseQuery(std::string_view line)
{
    return Parser(line).run();
}

std::span<const QueryHelp> queryHelp()
{
    return kHelp;
}

} // namespace craft
