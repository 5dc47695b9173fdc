// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/bound_query.h"

#include "core/base/text.h"

#include <algorithm>

namespace craft {
namespace {

[[noreturn]] void failMissing(const std::string& what, const char* thing, const char* hint)
{
    throw Error(ErrorCode::Usage, str(what, " needs ", thing), hint);
}

/// The number a key looks at; nothing for the other keys.
bool numberOfKey(QueryKey key, PairNumber& number)
{
    switch (key) {
    case QueryKey::Row:
        number = PairNumber::Row;
        return true;
    case QueryKey::Cluster:
        number = PairNumber::Cluster;
        return true;
    case QueryKey::Rank:
        number = PairNumber::Rank;
        return true;
    case QueryKey::Cost:
        number = PairNumber::Cost;
        return true;
    case QueryKey::SourceLength:
        number = PairNumber::SourceLength;
        return true;
    case QueryKey::TargetLength:
        number = PairNumber::TargetLength;
        return true;
    case QueryKey::Ratio:
        number = PairNumber::Ratio;
        return true;
    default:
        return false;
    }
}

/// Order of asking: table look-ups, calls, counting characters, searching, tokens, patterns.
int costOf(const QueryTerm& term)
{
    switch (term.key) {
    case QueryKey::Selected:
    case QueryKey::Note:
    case QueryKey::Pin:
    case QueryKey::Lock:
        return 1;
    case QueryKey::Ratio:
        return 2;
    case QueryKey::Text:
    case QueryKey::Source:
    case QueryKey::Target:
        return term.isPattern ? 5 : 3;
    case QueryKey::SourceLength:
    case QueryKey::TargetLength:
        return 4;
    default:
        return 0;
    }
}

bool isTextKey(QueryKey key) noexcept
{
    return key == QueryKey::Text || key == QueryKey::Source || key == QueryKey::Target;
}

const std::function<bool(RowId)>& callOf(const QueryInput& input, QueryKey key)
{
    switch (key) {
    case QueryKey::Note:
        return input.hasNote;
    case QueryKey::Pin:
        return input.isPinned;
    case QueryKey::Lock:
        return input.isLocked;
    default:
        return input.isSelected;
    }
}

bool inRanges(const std::vector<QueryRange>& ranges, double value) noexcept
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [value](const QueryRange& range) { return range.holds(value); });
}

} // namespace

std::size_t poolRows(const QueryInput& input)
{
    if (input.pool != nullptr)
        return input.pool->size();
    if (input.clustering != nullptr)
        return input.clustering->pool.cluster.size();
    if (input.flags != nullptr)
        return input.flags->size();
    if (input.ranking != nullptr)
        return input.ranking->cost.size();
    if (!input.rank.empty())
        return input.rank.size();
    failMissing("the pairs table", "a pool", "Import a corpus as the pool first");
}

const Corpus& requirePool(const QueryInput& input, const std::string& what)
{
    if (input.pool == nullptr)
        failMissing(what, "the text of the pool", "Import a corpus as the pool first");
    return *input.pool;
}

bool needsText(const QueryInput& input, PairNumber number)
{
    switch (number) {
    case PairNumber::SourceLength:
        return input.sourceTokens.empty();
    case PairNumber::TargetLength:
        return input.targetTokens.empty();
    case PairNumber::Ratio:
        return true;
    default:
        return false;
    }
}

bool isThere(const QueryInput& input, PairNumber number)
{
    switch (number) {
    case PairNumber::Row:
        return true;
    case PairNumber::Cluster:
        return input.clustering != nullptr;
    case PairNumber::Rank:
        return !input.rank.empty();
    case PairNumber::Cost:
        return input.ranking != nullptr;
    case PairNumber::SourceLength:
        return !input.sourceTokens.empty() || input.pool != nullptr;
    case PairNumber::TargetLength:
        return !input.targetTokens.empty() || input.pool != nullptr;
    case PairNumber::Ratio:
        return input.pool != nullptr;
    }
    return false;
}

void requireNumber(const QueryInput& input, PairNumber number, const std::string& what)
{
    if (isThere(input, number))
        return;
    if (number == PairNumber::Cluster)
        failMissing(what, "clusters, which are not there yet", "Run the clustering first");
    if (number == PairNumber::Rank || number == PairNumber::Cost)
        failMissing(what, "ranked pairs, which are not there yet", "Run the ranking first");
    static_cast<void>(requirePool(input, what));
}

double numberOf(const QueryInput& input, PairNumber number, RowId row)
{
    const std::size_t i = index(row);
    switch (number) {
    case PairNumber::Row:
        return static_cast<double>(i);
    case PairNumber::Cluster: {
        const ClusterId cluster = input.clustering->pool.cluster[i];
        return cluster == kNoCluster ? kNoValue : static_cast<double>(index(cluster));
    }
    case PairNumber::Rank:
        return input.rank[i] == 0 ? kNoValue : input.rank[i];
    case PairNumber::Cost:
        return static_cast<double>(input.ranking->cost[i]);
    case PairNumber::SourceLength:
        return input.sourceTokens[i];
    case PairNumber::TargetLength:
        return input.targetTokens[i];
    case PairNumber::Ratio:
        break;
    }
    return kNoValue;
}

std::string_view TextScratch::source()
{
    if (!m_hasSource)
        m_source = m_sourceFolder.fold(m_pair->source);
    m_hasSource = true;
    return m_source;
}

std::string_view TextScratch::target()
{
    if (!m_hasTarget)
        m_target = m_targetFolder.fold(m_pair->target);
    m_hasTarget = true;
    return m_target;
}

double TextScratch::number(const QueryInput& input, PairNumber number)
{
    if (!needsText(input, number))
        return numberOf(input, number, m_pair->row);
    if (number == PairNumber::SourceLength)
        return static_cast<double>(m_tokenizer.tokens(m_pair->source).size());
    if (number == PairNumber::TargetLength)
        return static_cast<double>(m_tokenizer.tokens(m_pair->target).size());
    const auto source = static_cast<double>(countCharacters(m_pair->source));
    const auto target = static_cast<double>(countCharacters(m_pair->target));
    if (source > 0)
        return target / source;
    return target > 0 ? std::numeric_limits<double>::infinity() : kNoValue;
}

BoundQuery::BoundQuery(const QueryInput& input, const ParsedQuery& query)
    : m_input(input)
{
    for (const QueryTerm& term : query.terms) {
        Term bound = bind(term);
        const bool readsText =
            isTextKey(term.key) || (bound.isNumber && needsText(input, bound.number));
        (readsText ? m_text : m_numbers).push_back(std::move(bound));
    }
    const auto cheaper = [](const Term& a, const Term& b) { return a.cost < b.cost; };
    std::stable_sort(m_numbers.begin(), m_numbers.end(), cheaper);
    std::stable_sort(m_text.begin(), m_text.end(), cheaper);
}

BoundQuery::Term BoundQuery::bind(const QueryTerm& term)
{
    Term bound;
    bound.term = &term;
    bound.cost = costOf(term);
    const std::string what = str("\"", term.piece, "\"");
    bound.isNumber = numberOfKey(term.key, bound.number);
    if (bound.isNumber) {
        requireNumber(m_input, bound.number, what);
    } else if (isTextKey(term.key)) {
        static_cast<void>(requirePool(m_input, what));
        bound.pattern = m_patterns.size();
        if (term.isPattern)
            m_patterns.emplace_back(term.text);
    } else if (term.key == QueryKey::Corpus) {
        static_cast<void>(requirePool(m_input, what));
        bindCorpus(bound);
    } else if (term.key == QueryKey::Flag) {
        if (m_input.flags == nullptr)
            failMissing(what, "screened pairs, which are not there yet", "Run the screening first");
    } else if (!callOf(m_input, term.key)) {
        if (term.key == QueryKey::Selected)
            failMissing(what, "a selection, which is not there yet", "Run the selection first");
        failMissing(what, "notes, pins and locks, which are not loaded", "Open a project first");
    }
    return bound;
}

void BoundQuery::bindCorpus(Term& bound) const
{
    CaseFolder folder;
    for (const CorpusPart& part : m_input.pool->parts()) {
        if (contains(folder.fold(part.name), bound.term->text))
            bound.rows.push_back(part.rows);
    }
}

bool BoundQuery::passesNumbers(RowId row) const
{
    return std::all_of(m_numbers.begin(), m_numbers.end(), [&](const Term& bound) {
        return holds(bound, row) != bound.term->isNegated;
    });
}

bool BoundQuery::passesText(TextScratch& scratch) const
{
    return std::all_of(m_text.begin(), m_text.end(), [&](const Term& bound) {
        return holdsText(bound, scratch) != bound.term->isNegated;
    });
}

bool BoundQuery::holds(const Term& bound, RowId row) const
{
    const QueryTerm& term = *bound.term;
    if (bound.isNumber)
        return inRanges(term.ranges, numberOf(m_input, bound.number, row));
    if (term.key == QueryKey::Flag) {
        const std::uint8_t flags = (*m_input.flags)[index(row)];
        return (flags & term.flags) != 0 || (term.unflagged && flags == 0);
    }
    if (term.key == QueryKey::Corpus) {
        // Parts follow each other, so their ends ascend.
        const auto part =
            std::upper_bound(bound.rows.begin(), bound.rows.end(), index(row),
                             [](std::size_t i, const RowRange& rows) { return i < rows.last; });
        return part != bound.rows.end() && index(row) >= part->first;
    }
    return callOf(m_input, term.key)(row) == term.yes;
}

bool BoundQuery::holdsText(const Term& bound, TextScratch& scratch) const
{
    const QueryTerm& term = *bound.term;
    if (bound.isNumber)
        return inRanges(term.ranges, scratch.number(m_input, bound.number));
    const bool source = term.key != QueryKey::Target;
    const bool target = term.key != QueryKey::Source;
    if (term.isPattern) {
        TextPattern& pattern = scratch.pattern(bound.pattern);
        return (source && pattern.find(scratch.pair().source))
            || (target && pattern.find(scratch.pair().target));
    }
    return (source && contains(scratch.source(), term.text))
        || (target && contains(scratch.target(), term.text));
}

} // namespace craft
