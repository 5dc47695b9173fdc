// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/text_features.h"

namespace craft {
namespace {

bool startsCodePoint(char byte) noexcept
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

} // namespace

std::string featureName(FeatureKind kind, std::string_view bytes)
{
    std::string name;
    if (kind == FeatureKind::Prefix)
        name = "^";
    else if (kind == FeatureKind::CharNgram)
        name = "~";
    return name.append(bytes);
}

std::size_t TokenFeatures::bytesOfPrefix(std::string_view word) const noexcept
{
    if (m_choice.prefix == 0)
        return 0;
    std::size_t points = 0;
    std::size_t i = 0;
    for (; i < word.size(); ++i) {
        if (startsCodePoint(word[i]) && points++ == m_choice.prefix)
            return i;
    }
    return points >= m_choice.prefix ? i : 0;
}

void TokenFeatures::bound(std::string_view word)
{
    m_bounded.assign(1, '<').append(word).append(1, '>');
    m_starts.clear();
    for (std::size_t i = 0; i < m_bounded.size(); ++i) {
        if (startsCodePoint(m_bounded[i]))
            m_starts.push_back(i);
    }
    m_starts.push_back(m_bounded.size());
    m_bounded.append(Tokenizer::kPadding, '\0');
}

} // namespace craft
