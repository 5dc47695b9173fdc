// SPDX-License-Identifier: GPL-3.0-or-later
// A filter bound to its inputs: checked against what is there, cheap terms before dear ones.
#pragma once

#include "core/base/scratch_pool.h"
#include "core/pipeline/pair_query.h"
#include "core/pipeline/query_text.h"
#include "core/text/tokenizer.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace craft {

/// "No value": sorts last, is in no range.
inline constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

/// Rows behind `input`; throws Error{Usage} if there is no pool and nothing that counts it.
[[nodiscard]] std::size_t poolRows(const QueryInput& input);
/// The corpus, or Error{Usage} that names what wants it.
[[nodiscard]] const Corpus& requirePool(const QueryInput& input, const std::string& what);

/// The columns that are numbers.
enum class PairNumber : std::uint8_t {
    Row,
    Cluster,
    Rank,
    Cost,
    SourceLength,
    TargetLength,
    Ratio
};

/// True if the number can only be had from the text of the pair.
[[nodiscard]] bool needsText(const QueryInput& input, PairNumber number);
/// True if the number can be had at all.
[[nodiscard]] bool isThere(const QueryInput& input, PairNumber number);
/// Throws Error{Usage} that names `what` and says what to run first, unless isThere().
void requireNumber(const QueryInput& input, PairNumber number, const std::string& what);

/// A number that needs no text. REQUIRES: isThere(), !needsText().
[[nodiscard]] double numberOf(const QueryInput& input, PairNumber number, RowId row);

/// What a thread needs to look at texts, and one row's texts, folded once each.
class TextScratch {
public:
    explicit TextScratch(const std::vector<TextPattern>& patterns)
        : m_patterns(patterns)
    { }
    void begin(const PairView& pair) noexcept
    {
        m_pair = &pair;
        m_hasSource = false;
        m_hasTarget = false;
    }
    [[nodiscard]] std::string_view source();
    [[nodiscard]] std::string_view target();
    /// Any number; those that need text from the text.
    [[nodiscard]] double number(const QueryInput& input, PairNumber number);
    [[nodiscard]] const PairView& pair() const noexcept { return *m_pair; }
    [[nodiscard]] TextPattern& pattern(std::size_t i) { return m_patterns[i]; }

private:
    const PairView* m_pair = nullptr;
    bool m_hasSource = false;
    bool m_hasTarget = false;
    std::string_view m_source;
    std::string_view m_target;
    CaseFolder m_sourceFolder;
    CaseFolder m_targetFolder;
    Tokenizer m_tokenizer;
    std::vector<TextPattern> m_patterns;
};

/// Answers for single rows. Const and thread-safe (each thread brings its TextScratch).
class BoundQuery {
public:
    /// Throws Error{Usage} for a term whose input is missing.
    BoundQuery(const QueryInput& input, const ParsedQuery& query);

    /// True if some terms need the text.
    [[nodiscard]] bool readsText() const noexcept { return !m_text.empty(); }
    /// All terms that need no text hold.
    [[nodiscard]] bool passesNumbers(RowId row) const;
    /// All others hold for the row that `scratch` has begun.
    [[nodiscard]] bool passesText(TextScratch& scratch) const;
    [[nodiscard]] const std::vector<TextPattern>& patterns() const noexcept { return m_patterns; }

private:
    struct Term {
        const QueryTerm* term = nullptr;
        PairNumber number = PairNumber::Row; ///< number keys
        bool isNumber = false;
        std::size_t pattern = 0; ///< into m_patterns
        int cost = 0; ///< terms are asked in this order
        std::vector<RowRange> rows; ///< Corpus: its rows
    };
    [[nodiscard]] Term bind(const QueryTerm& term);
    void bindCorpus(Term& bound) const;
    [[nodiscard]] bool holds(const Term& bound, RowId row) const;
    [[nodiscard]] bool holdsText(const Term& bound, TextScratch& scratch) const;

    const QueryInput& m_input;
    std::vector<TextPattern> m_patterns;
    std::vector<Term> m_numbers;
    std::vector<Term> m_text;
};

} // namespace craft
