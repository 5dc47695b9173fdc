// SPDX-License-Identifier: GPL-3.0-or-later
// Filters and orders of pairs the slow way: row by row, with ICU's own strings.
#pragma once

#include "core/base/error.h"
#include "core/pipeline/pair_query.h"
#include "core/text/tokenizer.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace craft::test {

inline icu::UnicodeString folded(std::string_view text)
{
    icu::UnicodeString out = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    return out.foldCase();
}

inline bool occurs(const QueryTerm& term, std::string_view text)
{
    const icu::UnicodeString wanted = icu::UnicodeString::fromUTF8(term.text);
    if (!term.isPattern)
        return folded(text).indexOf(wanted) >= 0;
    UErrorCode status = U_ZERO_ERROR;
    icu::RegexMatcher matcher(wanted, UREGEX_CASE_INSENSITIVE, status);
    const icu::UnicodeString all = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    matcher.reset(all);
    return matcher.find() != 0;
}

inline double valueOf(const QueryInput& input, QueryKey key, const PairView& pair)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::size_t i = index(pair.row);
    const auto characters = [](std::string_view text) {
        return static_cast<double>(
            folded(text).isEmpty()
                ? 0
                : icu::UnicodeString::fromUTF8(
                      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
                      .countChar32());
    };
    switch (key) {
    case QueryKey::Row:
        return static_cast<double>(i);
    case QueryKey::Cluster:
        return input.clustering->pool.cluster[i] == kNoCluster
            ? none
            : static_cast<double>(index(input.clustering->pool.cluster[i]));
    case QueryKey::Rank:
        return input.rank[i] == 0 ? none : static_cast<double>(input.rank[i]);
    case QueryKey::Cost:
        return static_cast<double>(input.ranking->cost[i]);
    case QueryKey::SourceLength:
        return countTokens(pair.source);
    case QueryKey::TargetLength:
        return countTokens(pair.target);
    case QueryKey::Ratio:
        return characters(pair.target) / characters(pair.source);
    default:
        return none;
    }
}

inline bool holdsNaively(const QueryInput& input, const QueryTerm& term, const PairView& pair)
{
    switch (term.key) {
    case QueryKey::Text:
        return occurs(term, pair.source) || occurs(term, pair.target);
    case QueryKey::Source:
        return occurs(term, pair.source);
    case QueryKey::Target:
        return occurs(term, pair.target);
    case QueryKey::Corpus:
        return occurs(term, input.pool->partOf(pair.row).name);
    case QueryKey::Selected:
        return input.isSelected(pair.row) == term.yes;
    case QueryKey::Note:
        return input.hasNote(pair.row) == term.yes;
    case QueryKey::Pin:
        return input.isPinned(pair.row) == term.yes;
    case QueryKey::Lock:
        return input.isLocked(pair.row) == term.yes;
    case QueryKey::Flag: {
        const auto flags = (*input.flags)[index(pair.row)];
        return (flags & term.flags) != 0 || (flags == 0 && term.unflagged);
    }
    default:
        break;
    }
    const double value = valueOf(input, term.key, pair);
    return std::any_of(term.ranges.begin(), term.ranges.end(),
                       [value](const QueryRange& range) { return range.holds(value); });
}

/// Compares two rows by the order's column: < 0, 0, > 0. Rows without a value are the largest.
inline int compareNaively(const QueryInput& input, PairOrder order, const PairView& a,
                          const PairView& b, bool descending)
{
    if (order == PairOrder::Source || order == PairOrder::Target) {
        const bool source = order == PairOrder::Source;
        const int compared = folded(source ? a.source : a.target)
                                 .compareCodePointOrder(folded(source ? b.source : b.target));
        return descending ? -compared : compared;
    }
    constexpr QueryKey kKeys[] = {QueryKey::Row,  QueryKey::Cluster,      QueryKey::Rank,
                                  QueryKey::Cost, QueryKey::SourceLength, QueryKey::TargetLength,
                                  QueryKey::Ratio};
    const auto value = [&](const PairView& pair) {
        return order == PairOrder::Selected
            ? (input.isSelected(pair.row) ? 0.0 : 1.0)
            : valueOf(input, kKeys[static_cast<std::size_t>(order)], pair);
    };
    const double left = value(a);
    const double right = value(b);
    if (std::isnan(left) || std::isnan(right))
        return static_cast<int>(std::isnan(left)) - static_cast<int>(std::isnan(right));
    const int compared = left < right ? -1 : left > right ? 1 : 0;
    return descending ? -compared : compared;
}

inline std::vector<RowId> queryNaively(const QueryInput& input, const ParsedQuery& query,
                                       PairOrder order, bool descending)
{
    const PairSlab slab = input.pool->read(RowRange{0, input.pool->size()});
    std::vector<PairView> kept;
    for (const PairView& pair : slab.pairs) {
        if (std::all_of(query.terms.begin(), query.terms.end(), [&](const QueryTerm& term) {
                return holdsNaively(input, term, pair) != term.isNegated;
            }))
            kept.push_back(pair);
    }
    std::stable_sort(kept.begin(), kept.end(), [&](const PairView& a, const PairView& b) {
        return compareNaively(input, order, a, b, descending) < 0;
    });
    std::vector<RowId> rows;
    for (const PairView& pair : kept)
        rows.push_back(pair.row);
    return rows;
}

} // namespace craft::test
