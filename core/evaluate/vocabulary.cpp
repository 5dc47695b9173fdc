// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/vocabulary.h"

#include <algorithm>
#include <utility>

namespace craft {

PoolWords::PoolWords(std::vector<WordCount> words)
    : m_words(std::move(words))
{
    m_closed.reserve(m_words.size());
    for (const WordCount& word : m_words) {
        m_tokens += word.count;
        m_closed.push_back(word.count >= 2 ? m_closedSize++ : 0);
    }
    while (m_shift > 32 && (std::uint64_t{1} << (64U - m_shift)) < m_words.size())
        --m_shift;
    const std::size_t buckets = std::size_t{1} << (64U - m_shift);
    m_starts.assign(buckets + 1, 0);
    for (const WordCount& word : m_words)
        ++m_starts[(word.word >> m_shift) + 1];
    for (std::size_t b = 0; b < buckets; ++b)
        m_starts[b + 1] += m_starts[b];
}

std::optional<std::size_t> PoolWords::find(std::uint64_t word) const noexcept
{
    if (m_words.empty())
        return std::nullopt;
    const std::size_t bucket = word >> m_shift;
    for (std::size_t i = m_starts[bucket]; i < m_starts[bucket + 1]; ++i) {
        if (m_words[i].word == word)
            return i;
    }
    return std::nullopt;
}

std::uint32_t PoolWords::closedId(std::uint64_t word) const noexcept
{
    const auto found = find(word);
    return found ? m_closed[*found] : 0;
}

std::uint64_t PoolWords::rowsOf(std::uint64_t word) const noexcept
{
    const auto found = find(word);
    return found ? m_words[*found].rows : 0;
}

} // namespace craft
