// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/text_features.h"

namespace craft {

std::string featureName(FeatureKind kind, std::string_view bytes)
{
    std::string name;
    if (kind == FeatureKind::Prefix)
        name = "^";
    else if (kind == FeatureKind::CharNgram)
        name = "~";
    return name.append(bytes);
}

void TextFeatures::read(std::string_view text)
{
    m_tokens = m_tokenizer.tokens(text);
    m_upperBound = m_tokens.size() * (m_choice.prefix != 0 ? 2 : 1);
    if (m_choice.charMin != 0) {
        std::size_t bytes = 2 * m_tokens.size();
        for (const Token& token : m_tokens)
            bytes += token.size;
        m_upperBound += bytes * (m_choice.charMax - m_choice.charMin + 1);
    }
}

void TextFeatures::bound(std::string_view word)
{
    m_bounded.assign(1, '<').append(word).append(1, '>');
    m_starts.clear();
    for (std::size_t i = 0; i < m_bounded.size(); ++i) {
        if ((static_cast<unsigned char>(m_bounded[i]) & 0xC0U) != 0x80U)
            m_starts.push_back(i);
    }
    m_starts.push_back(m_bounded.size());
    m_bounded.append(Tokenizer::kPadding, '\0');
}

} // namespace craft
