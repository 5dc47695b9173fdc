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
{ }

Sides<BlockFeatures> CountedCorpus::count(const PairSlab& text, Block block)
{
    const ScratchPool<Counters>::Lease counters(m_counters);
    // One side after the other, so that its tables stay in the processor's cache.
    const auto countSide = [&](BlockCounter& counter, std::string_view PairView::*side) {
        counter.beginBlock();
        for (std::size_t i = block.first; i < block.last; ++i)
            counter.add(text.pairs[i].*side);
        return counter.finish();
    };
    Sides<BlockFeatures> counts;
    counts.source = countSide(counters->source, &PairView::source);
    counts.target = countSide(counters->target, &PairView::target);
    return counts;
}

void CountedCorpus::keepSlab(std::vector<Sides<BlockFeatures>> counted)
{
    for (const Sides<BlockFeatures>& block : counted)
        m_keptBytes += block.source.bytes() + block.target.bytes();
    m_kept.push_back(std::move(counted));
}

} // namespace craft
