// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/hashed_features.h"

#include "core/base/rng.h"
#include "core/data/count_rows.h"

#include <algorithm>

namespace craft {

std::uint64_t HashedFeatures::joined(std::uint64_t before, std::uint64_t word) noexcept
{
    return mixBits(before * 0x9E3779B97F4A7C15ULL ^ word);
}

std::span<const HashedValue> HashedFeatures::row(std::string_view text)
{
    m_hashes.clear();
    const std::span<const Token> tokens = m_tokenizer.tokens(text);
    forEachWords(
        tokens, [this](std::uint64_t hash, std::size_t, std::size_t) { m_hashes.push_back(hash); });
    for (const Token& token : tokens) {
        m_letters.forEach(token, [this](FeatureKind kind, std::string_view bytes) {
            m_hashes.push_back(joined(0, featureHash(kind, bytes)));
        });
    }
    std::sort(m_hashes.begin(), m_hashes.end()); // by bucket, which is the top bits
    m_row.clear();
    for (std::size_t i = 0; i < m_hashes.size();) {
        std::size_t last = i;
        while (last < m_hashes.size() && m_hashes[last] == m_hashes[i])
            ++last;
        const float tf = termWeight(static_cast<std::uint32_t>(last - i), m_choice.logTf);
        const bool isNegative = m_choice.hasSigns && (m_hashes[i] & 1U) != 0;
        const std::uint32_t bucket = bucketOf(m_hashes[i]);
        if (m_row.empty() || m_row.back().bucket != bucket)
            m_row.push_back({bucket, 0.0F});
        m_row.back().value += isNegative ? -tf : tf;
        i = last;
    }
    std::erase_if(m_row, [](const HashedValue& value) { return value.value == 0; });
    return m_row;
}

} // namespace craft
