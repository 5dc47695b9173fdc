// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/block_features.h"

#include <utility>

namespace craft {

void BlockCounter::beginBlock()
{
    m_numbers.clear();
    m_features.clear();
    m_derived.assign(1, 0); // the empty list
    m_row = 0;
    m_out = BlockFeatures{};
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
    const std::size_t list = m_derived.size();
    m_derived.push_back(0);
    m_derive.forEach(token, [&](FeatureKind kind, std::string_view bytes) {
        const std::uint64_t derived = featureHash(kind, bytes);
        const std::uint32_t* known = m_numbers.find(derived);
        m_derived.push_back(known != nullptr ? *known : addFeature(derived, kind, bytes));
    });
    const std::size_t count = m_derived.size() - list - 1;
    if (count == 0) {
        m_derived.pop_back();
        return number;
    }
    m_derived[list] = static_cast<std::uint32_t>(count);
    m_features[number].derived = static_cast<std::uint32_t>(list);
    return number;
}

inline std::uint32_t BlockCounter::numberOf(const Token& token)
{
    const std::uint64_t hash = featureHash(FeatureKind::Token, token.text());
    const std::uint32_t* known = m_numbers.find(hash);
    return known != nullptr ? *known : addToken(hash, token);
}

inline void BlockCounter::touch(std::uint32_t number)
{
    Feature& feature = m_features[number];
    if (feature.lastRow == m_row) {
        ++m_counts[feature.place].count;
        return;
    }
    feature.lastRow = m_row;
    feature.place = static_cast<std::uint32_t>(m_counts.size());
    ++feature.rows;
    m_counts.push_back({number, 1});
}

void BlockCounter::add(std::string_view text)
{
    ++m_row;
    m_counts.clear();
    for (const Token& token : m_tokenizer.tokens(text)) {
        const std::uint32_t number = numberOf(token);
        touch(number);
        std::size_t place = m_features[number].derived;
        for (std::uint32_t left = m_derived[place]; left > 0; --left)
            touch(m_derived[++place]);
    }
    for (const Count& count : m_counts) {
        m_out.entries.push_back(count.number << 1U | (count.count > 1 ? 1U : 0U));
        if (count.count > 1)
            m_out.entries.push_back(count.count);
    }
    m_out.ends.push_back(m_out.entries.size());
}

BlockFeatures BlockCounter::finish()
{
    m_out.rowsWith.reserve(m_features.size());
    for (const Feature& feature : m_features)
        m_out.rowsWith.push_back(feature.rows);
    return std::exchange(m_out, {});
}

} // namespace craft
