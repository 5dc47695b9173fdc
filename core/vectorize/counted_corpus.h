// SPDX-License-Identifier: GPL-3.0-or-later
// Walks a corpus twice, but reads and tokenizes its text only once where memory allows.
#pragma once

#include "core/base/job.h"
#include "core/base/scratch_pool.h"
#include "core/data/corpus_walk.h"
#include "core/vectorize/block_features.h"
#include "core/vectorize/sides.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace craft {

/// Feature counts of a corpus, block by block. Counts stay from the first walk to the second as
/// long as they take less than `keptCounts` bytes; the text of the other blocks is read and counted
/// again. Which blocks these are depends on the threads and shows in the time only.
class CountedCorpus {
public:
    CountedCorpus(const Corpus& corpus, FeatureChoice choice, bool named, std::size_t keptCounts);

    using Body = std::function<void(Block, Sides<BlockFeatures>&)>;
    /// Runs `body(block, counts)` in parallel for every block of kBlockRows rows, in any order, and
    /// keeps what is left in `counts`.
    void walkFirst(Job& job, const Body& body);
    /// The same; gives memory back on the way.
    void walkLast(Job& job, const Body& body);
    [[nodiscard]] std::size_t rows() const noexcept { return m_corpus.size(); }

private:
    using Counters = Sides<BlockCounter>;
    [[nodiscard]] Sides<BlockFeatures> count(std::span<const PairView> pairs);
    [[nodiscard]] bool isKept(std::size_t block) const noexcept
    {
        return !m_kept[block].source.ends.empty();
    }

    const Corpus& m_corpus;
    std::size_t m_keptLimit;
    std::atomic<std::size_t> m_keptBytes{0};
    ScratchPool<Counters> m_counters;
    std::vector<Sides<BlockFeatures>> m_kept; ///< by block; empty where not kept
};

} // namespace craft
