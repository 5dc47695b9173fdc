// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/token_rows.h"

#include "core/base/parallel.h"
#include "core/data/corpus_walk.h"
#include "core/text/tokenizer.h"

#include <algorithm>

namespace craft {
namespace {

/// Ids of a block of texts, and where each text ends.
struct BlockTokens {
    std::vector<std::uint32_t> ids;
    std::vector<std::uint64_t> ends;

    void add(std::span<const Token> tokens, const TokenVocabulary& vocabulary)
    {
        for (const Token& token : tokens)
            ids.push_back(vocabulary.id(token.text()));
        ends.push_back(ids.size());
    }
};

TokenRows joined(std::span<BlockTokens> blocks)
{
    TokenRows out;
    std::size_t rows = 0;
    std::size_t tokens = 0;
    for (const BlockTokens& block : blocks) {
        rows += block.ends.size();
        tokens += block.ids.size();
    }
    out.offsets.reserve(rows + 1);
    out.ids.reserve(tokens);
    for (BlockTokens& block : blocks) {
        const std::uint64_t before = out.ids.size();
        out.ids.insert(out.ids.end(), block.ids.begin(), block.ids.end());
        for (const std::uint64_t end : block.ends)
            out.offsets.push_back(before + end);
        block = {};
    }
    return out;
}

BlockTokens tokensOf(std::span<const PairView> pairs, Side side, const TokenVocabulary& vocabulary)
{
    Tokenizer tokenizer;
    BlockTokens out;
    out.ends.reserve(pairs.size());
    for (const PairView& pair : pairs)
        out.add(tokenizer.tokens(textOf(pair, side)), vocabulary);
    return out;
}

} // namespace

TokenRows tokenRows(const Corpus& corpus, Side side, const TokenVocabulary& vocabulary, Job& job)
{
    std::vector<BlockTokens> blocks(blockCount(corpus.size()));
    walkBlocks(
        corpus, job, [](std::size_t) { return true; },
        [&](Block block, std::span<const PairView> pairs) {
            blocks[block.index] = tokensOf(pairs, side, vocabulary);
        });
    return joined(blocks);
}

TokenRows tokenRows(const Corpus& corpus, Side side, std::span<const RowId> rows,
                    const TokenVocabulary& vocabulary, Job& job)
{
    constexpr std::size_t kPairsPerTask = 1024;
    std::vector<BlockTokens> blocks(blockCount(rows.size(), kPairsPerTask));
    for (std::size_t first = 0; first < rows.size(); first += kSlabRows) {
        const PairSlab slab =
            corpus.read(rows.subspan(first, std::min(kSlabRows, rows.size() - first)));
        const std::span<const PairView> pairs(slab.pairs);
        parallelBlocks(
            pairs.size(), job,
            [&](Block block) {
                blocks[first / kPairsPerTask + block.index] = tokensOf(
                    pairs.subspan(block.first, block.last - block.first), side, vocabulary);
            },
            kPairsPerTask);
    }
    return joined(blocks);
}

TokenRows tokenRows(std::span<const std::string> texts, const TokenVocabulary& vocabulary)
{
    Tokenizer tokenizer;
    BlockTokens tokens;
    for (const std::string& text : texts)
        tokens.add(tokenizer.tokens(text), vocabulary);
    return joined({&tokens, 1});
}

TokenRows subset(const TokenRows& rows, std::span<const RowId> chosen)
{
    TokenRows out;
    out.offsets.reserve(chosen.size() + 1);
    for (const RowId row : chosen) {
        const auto tokens = rows.row(index(row));
        out.ids.insert(out.ids.end(), tokens.begin(), tokens.end());
        out.offsets.push_back(out.ids.size());
    }
    return out;
}

} // namespace craft
