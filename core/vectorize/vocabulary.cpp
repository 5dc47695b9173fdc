// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/vocabulary.h"

#include <algorithm>
#include <utility>

namespace craft {

void Vocabulary::add(std::uint64_t hash, std::string name)
{
    if (m_index.find(hash) != nullptr)
        return;
    m_index.reserve(m_names.size() + 1);
    m_index.at(m_index.insert(hash)) = static_cast<std::uint32_t>(m_names.size());
    m_hashes.push_back(hash);
    m_names.push_back(std::move(name));
}

void Vocabulary::number(const DocumentFrequencies& frequencies, const FrequencyLimits& limits,
                        std::size_t most)
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

    kept.resize(std::min(kept.size(), most));

    HashTable<std::uint32_t> columns;
    columns.reserve(kept.size());
    std::vector<std::string> names;
    names.reserve(kept.size());
    std::vector<std::uint64_t> hashes;
    hashes.reserve(kept.size());
    for (const Feature& feature : kept) {
        columns.at(columns.insert(m_hashes[feature.place])) =
            static_cast<std::uint32_t>(names.size());
        names.push_back(std::move(m_names[feature.place]));
        hashes.push_back(m_hashes[feature.place]);
    }
    m_index = std::move(columns);
    m_names = std::move(names);
    m_hashes = std::move(hashes);
}

} // namespace craft
