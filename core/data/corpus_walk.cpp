// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/corpus_walk.h"

#include <algorithm>
#include <utility>

namespace craft {
namespace {

static_assert(kSlabRows % kBlockRows == 0);
constexpr std::size_t kSlabBlocks = kSlabRows / kBlockRows;

} // namespace

void walkBlocks(const Corpus& corpus, Job& job, const std::function<bool(std::size_t)>& needsText,
                const std::function<void(Block, std::span<const PairView>)>& body)
{
    if (corpus.readsInParallel()) {
        parallelBlocks(corpus.size(), job, [&](Block block) {
            PairSlab slab;
            if (needsText(block.index))
                slab = corpus.read({block.first, block.last});
            body(block, slab.pairs);
        });
        return;
    }
    const std::size_t blocks = blockCount(corpus.size());
    const auto slabAt = [&](std::size_t firstBlock) -> PairSlab {
        const std::size_t lastBlock = std::min(firstBlock + kSlabBlocks, blocks);
        for (std::size_t b = firstBlock; b < lastBlock; ++b) {
            if (needsText(b))
                return corpus.read(
                    {firstBlock * kBlockRows, std::min(lastBlock * kBlockRows, corpus.size())});
        }
        return {};
    };
    PairSlab slab = slabAt(0);
    for (std::size_t firstBlock = 0; firstBlock < blocks; firstBlock += kSlabBlocks) {
        const std::size_t firstRow = firstBlock * kBlockRows;
        PairSlab next;
        parallelBlocks(std::min(kSlabRows, corpus.size() - firstRow), job, [&](Block local) {
            if (local.index == 0)
                next = slabAt(firstBlock + kSlabBlocks);
            const Block block{firstBlock + local.index, firstRow + local.first,
                              firstRow + local.last};
            const bool hasText = !slab.pairs.empty() && needsText(block.index);
            body(block,
                 hasText ? std::span<const PairView>(slab.pairs)
                               .subspan(local.first, local.last - local.first)
                         : std::span<const PairView>());
        });
        slab = std::move(next);
    }
}

} // namespace craft
