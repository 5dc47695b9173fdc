// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/token_counts.h"

#include "core/base/parallel.h"
#include "core/text/tokenizer.h"

#include <algorithm>
#include <numeric>

namespace craft {
namespace {

/// Pool rows looked at to estimate how many pairs a token budget comes to.
constexpr std::size_t kTokenSampleRows = 10000;

/// Pairs counted in one task.
constexpr std::size_t kPairsPerTask = 1024;

} // namespace

TokenCounts countTokens(const Corpus& pool, std::span<const SelectedPair> pairs, Job& job)
{
    TokenCounts out{std::vector<std::uint32_t>(pairs.size()),
                    std::vector<std::uint32_t>(pairs.size())};
    std::vector<std::size_t> byRow(pairs.size());
    std::iota(byRow.begin(), byRow.end(), std::size_t{0});
    std::sort(byRow.begin(), byRow.end(),
              [&](std::size_t a, std::size_t b) { return pairs[a].row < pairs[b].row; });
    std::vector<RowId> rows;
    for (std::size_t first = 0; first < byRow.size(); first += kSlabRows) {
        const std::size_t count = std::min(kSlabRows, byRow.size() - first);
        rows.clear();
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back(pairs[byRow[first + i]].row);
        const PairSlab slab = pool.read(rows);
        parallelBlocks(
            count, job,
            [&](Block block) {
                Tokenizer tokenizer;
                const auto tokensOf = [&tokenizer](std::string_view text) {
                    return static_cast<std::uint32_t>(tokenizer.tokens(text).size());
                };
                for (std::size_t i = block.first; i < block.last; ++i) {
                    out.source[byRow[first + i]] = tokensOf(slab.pairs[i].source);
                    out.target[byRow[first + i]] = tokensOf(slab.pairs[i].target);
                }
            },
            kPairsPerTask);
    }
    return out;
}

std::uint64_t pairsForTokens(const Corpus& pool, std::uint64_t tokens)
{
    const std::size_t step = std::max<std::size_t>(1, pool.size() / kTokenSampleRows);
    std::vector<RowId> rows;
    for (std::size_t row = 0; row < pool.size(); row += step)
        rows.push_back(rowId(row));
    Tokenizer tokenizer;
    std::uint64_t seen = 0;
    for (const PairView& pair : pool.read(rows).pairs)
        seen += tokenizer.tokens(pair.target).size();
    return seen == 0 ? tokens : tokens * rows.size() / seen + 1;
}

} // namespace craft
