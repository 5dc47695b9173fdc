// SPDX-License-Identifier: GPL-3.0-or-later
// The filter line of the pairs table, the order of its rows, and the histograms of its columns.
#pragma once

#include "core/base/error.h"
#include "core/base/job.h"
#include "core/data/clustering.h"
#include "core/data/corpus.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// What a term of the filter looks at.
enum class QueryKey : std::uint8_t {
    Text, ///< both sides
    Source, ///< text of the source
    Target, ///< text of the target
    Cluster,
    Selected,
    SourceLength, ///< tokens, as budgets count them
    TargetLength,
    Ratio, ///< target characters / source characters
    Corpus,
    Flag,
    Rank,
    Cost,
    Row,
    Note,
    Pin,
    Lock
};

/// Both ends included unless it says otherwise; an end may be infinite.
struct QueryRange {
    double first = 0;
    double last = 0;
    bool aboveFirst = false; ///< without `first` itself
    bool belowLast = false; ///< without `last` itself

    [[nodiscard]] bool holds(double value) const noexcept
    {
        return (aboveFirst ? value > first : value >= first)
            && (belowLast ? value < last : value <= last);
    }
};

/// One term. Which fields count depends on `key`.
struct QueryTerm {
    QueryKey key = QueryKey::Text;
    bool isNegated = false;
    bool isPattern = false; ///< `text` is an ICU regular expression
    std::string text; ///< Text, Source, Target, Corpus; case-folded unless a pattern
    std::vector<QueryRange> ranges; ///< number keys: any of them
    bool yes = true; ///< Selected, Note, Pin, Lock
    std::uint8_t flags = 0; ///< Flag: any of these bits
    bool unflagged = false; ///< Flag: also rows without a flag
    std::string piece; ///< as typed, for messages
    std::size_t position = 0; ///< byte of the line where it begins, from 0
};

/// A filter line; without terms every row passes.
struct ParsedQuery {
    std::vector<QueryTerm> terms; ///< all must hold
};

/// A filter line that cannot be read: where the bad piece stands, for underlining it.
class QueryError : public Error {
public:
    QueryError(const std::string& what, std::string hint, std::size_t position, std::size_t size)
        : Error(ErrorCode::Usage, what, std::move(hint))
        , m_position(position)
        , m_size(size)
    { }
    [[nodiscard]] std::size_t position() const noexcept { return m_position; } ///< byte, from 0
    [[nodiscard]] std::size_t size() const noexcept { return m_size; } ///< bytes

private:
    std::size_t m_position;
    std::size_t m_size;
};

/// Reads a filter line: terms separated by blanks, all of which must hold; `-` before a term
/// negates it.
/// - `word`, `"a phrase"` (\" and \\ inside): in either side, by Unicode's full case folding;
/// - `/regex/`: ICU regular expression, case-insensitive, in either side; \/ for a slash;
/// - `src:` and `tgt:` before any of these: in that side only; `corpus:name`: part of the name;
/// - number keys cluster, len, tlen, ratio, rank, cost, row: `len:12`, `len:3,7-9`, `len>40`,
///   `len>=40`, `len<5`, `len<=5`, `len=7`. NaN (cost of a row that is not eligible, ratio of two
///   empty sides) is in no range; the rank of a row that is not ranked is in none either;
/// - `sel:`, `note:`, `pin:`, `lock:` with `yes` or `no`; `flag:` with names of RowFlags, `any`,
///   `none`, several joined by commas.
/// A word with a colon whose start is no key is a plain word ("10:30"), unless it is a likely
/// typing slip. Text is compared as stored, without normalisation. Throws QueryError (code Usage)
/// that names the piece and its place.
[[nodiscard]] ParsedQuery parseQuery(std::string_view line);

/// One row of the help on the filter line, and of its completion.
struct QueryHelp {
    std::string_view key; ///< what completion inserts: "cluster:", "len>"; "" for plain text
    std::string_view example; ///< "cluster:3,7-9"
    std::string_view meaning; ///< one sentence
};

/// All keys in the order in which help shows them.
[[nodiscard]] std::span<const QueryHelp> queryHelp();

/// What the filter and the order can look at. Anything may be missing: a term or an order that
/// needs it then throws Error{Usage} that says what to run first.
struct QueryInput {
    const Corpus* pool = nullptr;
    const Clustering* clustering = nullptr;
    const RowFlags* flags = nullptr;
    const Ranking* ranking = nullptr; ///< its cost
    std::span<const std::uint32_t> rank; ///< per pool row, 1-based in its cluster; 0 = none
    /// Called from several threads at once.
    std::function<bool(RowId)> isSelected;
    std::function<bool(RowId)> hasNote;
    std::function<bool(RowId)> isPinned;
    std::function<bool(RowId)> isLocked;
    /// Token counts per pool row, if known; otherwise the text is read and tokenized.
    std::span<const std::uint32_t> sourceTokens;
    std::span<const std::uint32_t> targetTokens;
};

/// The 1-based rank of every row in its group of `ranking`; 0 for rows that are not ranked.
[[nodiscard]] std::vector<std::uint32_t> ranksOf(const Ranking& ranking, std::size_t rows);

/// Which column the rows are sorted by.
enum class PairOrder : std::uint8_t {
    Row,
    Cluster,
    Rank,
    Cost,
    SourceLength,
    TargetLength,
    Ratio,
    Source, ///< case-folded text by code point
    Target,
    Selected ///< selected rows first
};

/// The pool rows that pass, in order. Rows without a value (no cluster, no rank, no cost) come
/// last, ascending or descending; ties are in row order either way. Text is read, slab by slab,
/// only if a term or the order needs it. Texts that agree in their first 64 bytes with 65 536
/// others stay in row order. Begins the stages "Filtering pairs" and "Sorting pairs"; polls at
/// every block. Same rows at any thread count. Throws Error{Usage} for what is missing in `input`
/// and for a pattern that takes too long.
[[nodiscard]] std::vector<RowId> queryPairs(const QueryInput& input, const ParsedQuery& query,
                                            PairOrder order, bool descending, Job& job);

/// Equal bins over [min, max]. So that a few giants do not squeeze all else into one bin, `max` is
/// the 99th percentile where `largest` lies beyond twice of it; the last bin then holds the rest.
struct ColumnHistogram {
    double min = 0;
    double max = 0;
    std::vector<std::uint64_t> counts; ///< empty if no row has a finite value
    double largest = 0; ///< of all values; > max if the last bin is open
    std::uint64_t missing = 0; ///< rows without a finite value
};

/// Histograms for the heads of the table. A column whose input is missing has no counts.
struct PairHistograms {
    ColumnHistogram sourceLength; ///< tokens
    ColumnHistogram targetLength;
    ColumnHistogram ratio;
    ColumnHistogram cost;
    ColumnHistogram rank;
    std::uint64_t textRows = 0; ///< rows behind the two lengths and the ratio
    bool isSampled = false; ///< these are fewer than the rows of the result
};

/// Rows whose text the histograms read at most: evenly spaced over the result.
inline constexpr std::size_t kHistogramTextRows = 50000;

/// Over the rows of a result, with `bins` bins each. Stage "Counting columns".
/// REQUIRES: bins > 0, the rows are rows of the pool.
[[nodiscard]] PairHistograms pairHistograms(const QueryInput& input, std::span<const RowId> rows,
                                            std::size_t bins, Job& job);

} // namespace craft
