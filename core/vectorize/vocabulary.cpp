// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/vocabulary.h"

#include <algorithm>
#include <utility>

namespace craft {

void Vocabulary::add(std::uint64_t hash, FeatureKind kind, std::string_view bytes)
{
    if (m_index.find(hash) != nullptr)
        return;
    if (m_names.size() == m_index.capacity())
        m_index.reserve(m_names.size() + 1);
    m_index.at(m_index.insert(hash)) = static_cast<std::uint32_t>(m_names.size());
    m_hashes.push_back(hash);
    m_names.push_back(featureName(kind, bytes));
}

void Vocabulary::add(const Vocabulary& other)
{
    m_index.reserve(m_names.size() + other.m_names.size());
    for (std::size_t i = 0; i < other.m_names.size(); ++i) {
        if (m_index.find(other.m_hashes[i]) != nullptr)
            continue;
        m_index.at(m_index.insert(other.m_hashes[i])) = static_cast<std::uint32_t>(m_names.size());
        m_hashes.push_back(other.m_hashes[i]);
        m_names.push_back(other.m_names[i]);
    }
}

void Vocabulary::number(const DocumentFrequencies& frequencies, const FrequencyLimits& limits)
{
    struct Feature {
        std::uint32_t rows;
        std::uint32_t place;
    };
    std::vector<Feature> kept;
    for (std::size_t i = 0; i < m_hashes.size(); ++i) {
        const std::uint32_t rows = frequencies.find(m_hashes[i]);
        if (limits.keeps(rows))
            kept.push_back({rows, static_cast<std::uint32_t>(i)});
    }
    std::sort(kept.begin(), kept.end(), [this](const Feature& a, const Feature& b) {
        return a.rows != b.rows ? a.rows > b.rows : m_names[a.place] < m_names[b.place];
    });

    HashTable<std::uint32_t> columns;
    columns.reserve(kept.size());
    std::vector<std::string> names;
    names.reserve(kept.size());
    m_occurrences = 0;
    for (const Feature& feature : kept) {
        columns.at(columns.insert(m_hashes[feature.place])) =
            static_cast<std::uint32_t>(names.size());
        names.push_back(std::move(m_names[feature.place]));
        m_occurrences += feature.rows;
    }
    m_index = std::move(columns);
    m_names = std::move(names);
    m_hashes = {};
}

std::uint32_t Vocabulary::column(std::uint64_t hash) const noexcept
{
    const std::uint32_t* column = m_index.find(hash);
    return column == nullptr ? kNoColumn : *column;
}

} // namespace craft
