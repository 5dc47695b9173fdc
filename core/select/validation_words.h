// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as the selectors without vectors see them: the words of validation, and where they stand in
// the pool. Words that validation does not have only add to a row's length.
#pragma once

#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/corpus.h"
#include "core/data/side.h"
#include "core/select/selector.h"
#include "core/text/token_rows.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// The parameter that says which texts of a pair are read, the same for all selectors: "side".
[[nodiscard]] ParamSpec sideParam();
/// The sides that "side" asks for, source first.
[[nodiscard]] std::vector<Side> sidesOf(const Params& params);

/// The texts of a run. Throws Error{Unexpected} if there are none.
struct RunTexts {
    explicit RunTexts(const RankInput& in);
    const Corpus& pool;
    const Corpus& validation;
};

/// How often each word of a vocabulary occurs.
struct WordCounts {
    std::vector<std::uint64_t> of; ///< by id; TokenVocabulary::kUnknown collects all other words
    std::uint64_t total = 0;
};
[[nodiscard]] WordCounts countWords(const TokenRows& rows, std::size_t words);

/// One side of both corpora in the words of validation. 4 bytes a token of the pool.
struct ValidationWords {
    /// Reads one side of both corpora once. Throws Cancelled when stopped.
    ValidationWords(const RunTexts& texts, Side side, Job& job);

    TokenVocabulary vocabulary; ///< every word of validation
    WordCounts validation;
    TokenRows pool;
};

} // namespace craft
