// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pair_lengths.h"

#include "core/data/corpus_walk.h"
#include "core/text/tokenizer.h"

namespace craft {

PairLengths pairLengths(const Corpus& corpus, Job& job)
{
    PairLengths out{std::vector<std::uint32_t>(corpus.size()),
                    std::vector<std::uint32_t>(corpus.size())};
    walkBlocks(
        corpus, job, [](std::size_t) { return true; },
        [&](Block block, std::span<const PairView> pairs) {
            Tokenizer tokenizer;
            const auto tokensOf = [&tokenizer](std::string_view text) {
                return static_cast<std::uint32_t>(tokenizer.tokens(text).size());
            };
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                out.source[block.first + i] = tokensOf(pairs[i].source);
                out.target[block.first + i] = tokensOf(pairs[i].target);
            }
        });
    return out;
}

} // namespace craft
