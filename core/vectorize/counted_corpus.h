// SPDX-License-Identifier: GPL-3.0-or-later
// Walks a corpus twice, but reads and tokenizes its text only once where memory allows.
#pragma once

#include "core/base/job.h"
#include "core/base/parallel.h"
#include "core/base/scratch_pool.h"
#include "core/data/corpus.h"
#include "core/vectorize/block_features.h"
#include "core/vectorize/sides.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace craft {

/// Feature counts of a corpus, block by block. The counts of the first slabs, up to
/// kKeptCounts bytes, stay from one walk to the next; the text of later slabs is read again. Which
/// it is shows in the time only. Text is held for one slab at a time.
class CountedCorpus {
public:
    /// Counts kept: about 4 million ordinary pairs.
    static constexpr std::size_t kKeptCounts = std::size_t{512} << 20U;

    CountedCorpus(const Corpus& corpus, FeatureChoice choice, bool named,
                  std::size_t keptCounts = kKeptCounts);

    /// Runs `body(block, counts)` in parallel for every block of a slab, then `after(blocks)`
    /// on the calling thread; then the next slab. Blocks are cut as if there were one slab only.
    /// Blocks that are `last` used here give their memory back.
    template <class Body, class After>
    void walk(Job& job, bool last, const Body& body, const After& after)
    {
        static_assert(kSlabRows % kBlockRows == 0);
        for (std::size_t slab = 0; slab * kSlabRows < m_corpus.size(); ++slab) {
            job.checkpoint();
            const std::size_t first = slab * kSlabRows;
            const std::size_t rows = std::min(kSlabRows, m_corpus.size() - first);
            const bool known = slab < m_kept.size();
            const bool keep = !known && !last && m_keptBytes < m_keptLimit;
            std::vector<Sides<BlockFeatures>> counted(known ? 0 : blockCount(rows));
            const PairSlab text = known ? PairSlab{} : m_corpus.read({first, first + rows});
            parallelBlocks(rows, job, [&](Block block) {
                Sides<BlockFeatures>& counts =
                    known ? m_kept[slab][block.index] : counted[block.index];
                if (!known)
                    counts = count(text, block);
                body(block, counts);
                if (known ? last : !keep)
                    counts = Sides<BlockFeatures>{};
            });
            if (keep)
                keepSlab(std::move(counted));
            after(blockCount(rows));
        }
    }
    [[nodiscard]] std::size_t rows() const noexcept { return m_corpus.size(); }

private:
    using Counters = Sides<BlockCounter>;
    [[nodiscard]] Sides<BlockFeatures> count(const PairSlab& text, Block block);
    void keepSlab(std::vector<Sides<BlockFeatures>> counted);

    const Corpus& m_corpus;
    std::size_t m_keptLimit;
    std::size_t m_keptBytes = 0;
    ScratchPool<Counters> m_counters;
    std::vector<std::vector<Sides<BlockFeatures>>> m_kept; ///< by slab, then block
};

} // namespace craft
