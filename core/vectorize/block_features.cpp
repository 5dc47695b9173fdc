// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/block_features.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace craft {

void BlockCounter::beginBlock()
{
    m_numbers.clear();
    m_features.assign(1, Feature{});
    m_more.assign(1, 0); // the empty list
    m_row = 0;
    m_out.hashes.clear();
    m_out.names.clear();
    m_entriesUsed = 0;
    m_largest = 0;
    m_out.ends.clear();
    m_out.occurrences = 0;
}

std::uint32_t BlockCounter::addFeature(std::uint64_t hash, FeatureKind kind, std::string_view bytes)
{
    const auto number = static_cast<std::uint32_t>(m_features.size());
    m_numbers.at(m_numbers.insert(hash)) = number;
    m_features.emplace_back();
    m_out.hashes.push_back(hash);
    if (m_named)
        m_out.names.push_back(featureName(kind, bytes));
    return number;
}

std::uint32_t BlockCounter::addToken(std::uint64_t hash, const Token& token)
{
    m_numbers.reserve(m_numbers.size() + 1 + m_derive.upperBound(token.size));
    const std::uint32_t number = addFeature(hash, FeatureKind::Token, token.text());
    std::uint32_t first = 0;
    const std::size_t list = m_more.size();
    m_derive.forEach(token, [&](FeatureKind kind, std::string_view bytes) {
        const std::uint64_t derivedHash = featureHash(kind, bytes);
        const std::uint32_t* known = m_numbers.find(derivedHash);
        const std::uint32_t derived =
            known != nullptr ? *known : addFeature(derivedHash, kind, bytes);
        if (first == 0)
            first = derived;
        else if (m_more.size() == list)
            m_more.insert(m_more.end(), {0, derived});
        else
            m_more.push_back(derived);
    });
    m_features[number].derived = first;
    if (m_more.size() > list) {
        m_more[list] = static_cast<std::uint32_t>(m_more.size() - list - 1);
        m_features[number].more = static_cast<std::uint32_t>(list);
    }
    return number;
}

inline std::uint32_t BlockCounter::numberOf(std::uint64_t hash, const Token& token)
{
    const std::uint32_t* known = m_numbers.find(hash);
    return known != nullptr ? *known : addToken(hash, token);
}

inline void BlockCounter::touch(std::uint32_t number)
{
    Feature& feature = m_features[number];
    const std::uint32_t isNew = feature.lastRow != m_row ? 1 : 0;
    const std::uint32_t ifKnown = isNew - 1; // all bits or none
    const std::uint32_t place = (feature.place & ifKnown) | (m_countsUsed & (0 - isNew));
    m_counts[place] = {number, (m_counts[place].count & ifKnown) + 1};
    m_countsUsed += isNew;
    feature.lastRow = m_row;
    feature.place = place;
    feature.rows += isNew;
}

void BlockCounter::add(std::string_view text)
{
    ++m_row;
    m_countsUsed = 0;
    const std::span<const Token> tokens = m_tokenizer.tokens(text);
    makeRoom(2 * tokens.size() + 1);
    if (m_hashes.size() < tokens.size())
        m_hashes.resize(2 * tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        m_hashes[i] = featureHash(FeatureKind::Token, tokens[i].text());
        m_numbers.prefetch(m_hashes[i]);
    }
    touch(0);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::uint32_t number = numberOf(m_hashes[i], tokens[i]);
        touch(number);
        touch(m_features[number].derived);
        std::size_t place = m_features[number].more;
        if (place == 0)
            continue;
        makeRoom(2 * tokens.size() + m_more[place]);
        for (std::uint32_t left = m_more[place]; left > 0; --left)
            touch(m_more[++place]);
    }
    endRow();
}

void BlockCounter::makeRoom(std::size_t counts)
{
    if (m_countsUsed + counts > m_counts.size())
        m_counts.resize(2 * (m_countsUsed + counts));
}

namespace {

/// Rows end at 32-bit places in their block.
void checkRoom(std::size_t entries)
{
    if (entries > std::numeric_limits<std::uint32_t>::max())
        throw Error(ErrorCode::Capacity,
                    "a few thousand pairs in a row hold more than 4 294 967 295 words",
                    "Split such texts into sentences");
}

} // namespace

void BlockCounter::endRow()
{
    const std::size_t most = m_entriesUsed + 2 * std::size_t{m_countsUsed} + 1;
    checkRoom(most);
    if (most > m_out.wide.size())
        m_out.wide.resize(2 * most);
    std::uint32_t* out = m_out.wide.data() + m_entriesUsed;
    for (std::size_t i = 1; i < m_countsUsed; ++i) { // 0 is "nothing"
        const Count& count = m_counts[i];
        const std::uint32_t repeated = count.count > 1 ? 1 : 0;
        *out++ = (count.number - 1) << 1U | repeated;
        *out = count.count;
        out += repeated;
        m_largest = std::max(m_largest, count.count);
        m_out.occurrences += count.count;
    }
    checkRoom(m_out.occurrences);
    m_entriesUsed = static_cast<std::size_t>(out - m_out.wide.data());
    m_out.ends.push_back(static_cast<std::uint32_t>(m_entriesUsed));
}

BlockFeatures BlockCounter::finish()
{
    BlockFeatures out;
    out.hashes = m_out.hashes; // copies take no more memory than they need; m_out keeps its room
    out.names = m_out.names;
    out.ends = m_out.ends;
    out.occurrences = m_out.occurrences;
    constexpr std::size_t kNarrow = std::numeric_limits<std::uint16_t>::max();
    const bool isNarrow = 2 * out.hashes.size() <= kNarrow && m_largest <= kNarrow;
    const auto copyTo = [this](auto& entries) {
        entries.resize(m_entriesUsed + 1);
        for (std::size_t i = 0; i < m_entriesUsed; ++i)
            entries[i] = static_cast<std::decay_t<decltype(entries[0])>>(m_out.wide[i]);
    };
    if (isNarrow)
        copyTo(out.narrow);
    else
        copyTo(out.wide);
    out.rowsWith.reserve(out.hashes.size());
    for (std::size_t i = 1; i < m_features.size(); ++i)
        out.rowsWith.push_back(m_features[i].rows);
    return out;
}

} // namespace craft
