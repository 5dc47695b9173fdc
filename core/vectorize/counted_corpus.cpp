// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/counted_corpus.h"

#include <memory>
#include <utility>

namespace craft {

CountedCorpus::CountedCorpus(const Corpus& corpus, FeatureChoice choice, bool named,
                             std::size_t keptCounts)
    : m_corpus(corpus)
    , m_keptLimit(keptCounts)
    , m_counters([choice, named] {
        return std::make_unique<Counters>(
            Counters{BlockCounter(choice, named), BlockCounter(choice, named)});
    })
    , m_kept(blockCount(corpus.size()))
{ }

Sides<BlockFeatures> CountedCorpus::count(std::span<const PairView> pairs)
{
    const ScratchPool<Counters>::Lease counters(m_counters);
    // One side after the other, so that its tables stay in the processor's cache.
    const auto countSide = [&](BlockCounter& counter, std::string_view PairView::*side) {
        counter.beginBlock();
        for (const PairView& pair : pairs)
            counter.add(pair.*side);
        return counter.finish();
    };
    Sides<BlockFeatures> counts;
    counts.source = countSide(counters->source, &PairView::source);
    counts.target = countSide(counters->target, &PairView::target);
    return counts;
}

void CountedCorpus::walkFirst(Job& job, const Body& body)
{
    walkBlocks(
        m_corpus, job, [](std::size_t) { return true; },
        [&](Block block, std::span<const PairView> pairs) {
            Sides<BlockFeatures> counts = count(pairs);
            body(block, counts);
            const std::size_t bytes = counts.source.bytes() + counts.target.bytes();
            if (m_keptBytes.fetch_add(bytes, std::memory_order_relaxed) + bytes <= m_keptLimit)
                m_kept[block.index] = std::move(counts);
        });
}

void CountedCorpus::walkLast(Job& job, const Body& body)
{
    walkBlocks(
        m_corpus, job, [this](std::size_t block) { return !isKept(block); },
        [&](Block block, std::span<const PairView> pairs) {
            Sides<BlockFeatures> counts =
                isKept(block.index) ? std::exchange(m_kept[block.index], {}) : count(pairs);
            body(block, counts);
        });
}

} // namespace craft
