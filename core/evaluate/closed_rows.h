// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenised text in the closed vocabulary of a comparison, as models take it.
#pragma once

#include "core/evaluate/hashed_text.h"
#include "core/evaluate/vocabulary.h"
#include "core/text/token_rows.h"

namespace craft {

/// Every word by its number in the closed vocabulary of the pool; 0 for words that it lacks.
[[nodiscard]] inline TokenRows closedRows(const HashedText& text, const PoolWords& pool)
{
    TokenRows out;
    out.offsets = text.offsets;
    out.ids.reserve(text.words.size());
    for (const std::uint64_t word : text.words)
        out.ids.push_back(pool.closedId(word));
    return out;
}

} // namespace craft
