// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizer's rules and TF-IDF once more, in the plainest way: one ICU call per code point,
// ordered maps, double throughout.
#pragma once

#include "core/base/text.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace craft::test {

/// Reference tokenizer. Slow and simple.
class ReferenceTokenizer {
public:
    [[nodiscard]] std::vector<std::string> tokens(std::string_view text)
    {
        m_tokens.clear();
        m_word.clear();
        m_unspaced.clear();
        for (std::size_t at = 0; at < text.size();)
            take(static_cast<UChar32>(nextCodePoint(text, at)));
        endRuns();
        return m_tokens;
    }

private:
    void take(UChar32 c)
    {
        const int8_t type = u_charType(c);
        const bool mark = (U_MASK(type) & U_GC_M_MASK) != 0;
        const bool letter = (U_MASK(type) & U_GC_L_MASK) != 0;
        const bool selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        const bool format = type == U_FORMAT_CHAR && c != 0x200B && c != 0x200C && c != 0x200D;
        if (selector || format)
            return;
        const bool joiner = c == 0x200C || c == 0x200D;
        if (joiner || (mark && isInherited(c))) {
            if (!m_unspaced.empty())
                add(m_unspaced, c);
            else if (!m_word.empty() || mark)
                add(m_word, c);
            return;
        }
        if ((letter || mark) && isUnspaced(c)) {
            endWord();
            add(m_unspaced, c);
        } else if (mark && !m_unspaced.empty()) {
            add(m_unspaced, c);
        } else if (letter || mark || (U_MASK(type) & U_GC_N_MASK) != 0) {
            endUnspaced();
            add(m_word, c);
        } else {
            endRuns();
            if ((U_MASK(type) & (U_GC_Z_MASK | U_GC_CC_MASK)) == 0 && c != 0x200B) {
                m_tokens.emplace_back();
                add(m_tokens.back(), c);
            }
        }
    }
    static void add(std::string& out, UChar32 c)
    {
        appendUtf8(out, static_cast<char32_t>(u_tolower(u_foldCase(c, U_FOLD_CASE_DEFAULT))));
    }
    static bool isInherited(UChar32 c)
    {
        UErrorCode status = U_ZERO_ERROR;
        return uscript_getScript(c, &status) == USCRIPT_INHERITED;
    }
    static bool isUnspaced(UChar32 c)
    {
        return uscript_hasScript(c, USCRIPT_HAN) || uscript_hasScript(c, USCRIPT_HIRAGANA)
            || uscript_hasScript(c, USCRIPT_KATAKANA) || uscript_hasScript(c, USCRIPT_THAI)
            || uscript_hasScript(c, USCRIPT_LAO) || uscript_hasScript(c, USCRIPT_KHMER)
            || uscript_hasScript(c, USCRIPT_MYANMAR);
    }
    static std::string trimmed(std::string word)
    {
        while (word.size() >= 3
               && (word.substr(word.size() - 3) == "\u200C"
                   || word.substr(word.size() - 3) == "\u200D"))
            word.resize(word.size() - 3);
        return word;
    }
    void endWord()
    {
        if (!m_word.empty())
            m_tokens.push_back(trimmed(m_word));
        m_word.clear();
    }
    void endUnspaced()
    {
        if (m_unspaced.empty())
            return;
        UErrorCode status = U_ZERO_ERROR;
        if (!m_breaker)
            m_breaker.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        const icu::UnicodeString text = icu::UnicodeString::fromUTF8(m_unspaced);
        m_breaker->setText(text);
        std::int32_t first = m_breaker->first();
        for (std::int32_t last = m_breaker->next(); last != icu::BreakIterator::DONE;
             first = last, last = m_breaker->next()) {
            std::string word;
            text.tempSubStringBetween(first, last).toUTF8String(word);
            if (word = trimmed(word); !word.empty())
                m_tokens.push_back(word);
        }
        m_unspaced.clear();
    }
    void endRuns()
    {
        endWord();
        endUnspaced();
    }

    std::unique_ptr<icu::BreakIterator> m_breaker;
    std::vector<std::string> m_tokens;
    std::string m_word;
    std::string m_unspaced;
};

/// Reference TF-IDF of one side.
class ReferenceTfidf {
public:
    struct Options {
        std::size_t prefix = 5;
        std::size_t charMin = 0;
        std::size_t charMax = 0;
        std::uint64_t minDf = 1;
        double maxDf = 1;
        bool logTf = true;
    };
    using Row = std::map<std::string, double>; ///< feature name -> weight

    ReferenceTfidf(const std::vector<std::string>& pool, Options options)
        : m_options(options)
    {
        m_rows = static_cast<double>(pool.size());
        for (const std::string& text : pool) {
            for (const auto& [name, count] : features(text))
                ++m_df[name];
        }
    }

    /// Counts of all features of a text.
    [[nodiscard]] std::map<std::string, double> features(const std::string& text)
    {
        std::map<std::string, double> counts;
        for (const std::string& token : m_tokenizer.tokens(text)) {
            ++counts[token];
            const std::vector<std::string> points = codePoints(token);
            std::size_t at = 0;
            const auto first = static_cast<UChar32>(nextCodePoint(token, at));
            const bool word =
                (U_MASK(u_charType(first)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
            if (!word)
                continue;
            if (m_options.prefix > 0 && points.size() >= m_options.prefix) {
                std::string prefix = "^";
                for (std::size_t i = 0; i < m_options.prefix; ++i)
                    prefix += points[i];
                ++counts[prefix];
            }
            addNgrams(points, counts);
        }
        return counts;
    }

    /// The unit vector of a text over all features that count; empty if there are none.
    [[nodiscard]] Row row(const std::string& text)
    {
        Row row;
        double squared = 0;
        for (const auto& [name, count] : features(text)) {
            if (!keeps(name))
                continue;
            const double weight = (m_options.logTf ? 1 + std::log(count) : count) * idf(name);
            row[name] = weight;
            squared += weight * weight;
        }
        for (auto& [name, weight] : row)
            weight /= std::sqrt(squared);
        return row;
    }

    [[nodiscard]] double df(const std::string& name) const
    {
        const auto it = m_df.find(name);
        return it == m_df.end() ? 0 : it->second;
    }
    [[nodiscard]] double idf(const std::string& name) const
    {
        return std::log((1 + m_rows) / (1 + df(name))) + 1;
    }
    [[nodiscard]] bool keeps(const std::string& name) const
    {
        return (m_options.minDf <= 1 || df(name) >= static_cast<double>(m_options.minDf))
            && df(name) <= m_options.maxDf * m_rows;
    }

    /// Names of the columns: features of `validation`, by (df descending, bytes ascending).
    [[nodiscard]] std::vector<std::string> columns(const std::vector<std::string>& validation)
    {
        std::set<std::pair<double, std::string>> sorted;
        for (const std::string& text : validation) {
            for (const auto& [name, count] : features(text)) {
                if (keeps(name))
                    sorted.emplace(-df(name), name);
            }
        }
        std::vector<std::string> names;
        for (const auto& [key, name] : sorted)
            names.push_back(name);
        return names;
    }

private:
    static std::vector<std::string> codePoints(const std::string& text)
    {
        std::vector<std::string> points;
        for (std::size_t at = 0; at < text.size();) {
            points.emplace_back();
            appendUtf8(points.back(), nextCodePoint(text, at));
        }
        return points;
    }
    void addNgrams(std::vector<std::string> points, std::map<std::string, double>& counts) const
    {
        if (m_options.charMin == 0)
            return;
        points.insert(points.begin(), "<");
        points.emplace_back(">");
        for (std::size_t n = m_options.charMin; n <= m_options.charMax; ++n) {
            for (std::size_t i = 0; i + n <= points.size(); ++i) {
                std::string gram = "~";
                for (std::size_t j = i; j < i + n; ++j)
                    gram += points[j];
                ++counts[gram];
            }
        }
    }

    Options m_options;
    ReferenceTokenizer m_tokenizer;
    double m_rows = 0;
    std::map<std::string, double> m_df;
};

} // namespace craft::test
