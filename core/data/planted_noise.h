// SPDX-License-Identifier: GPL-3.0-or-later
// A pool in which some pairs are no translations of each other: what a good method avoids.
#pragma once

#include "core/data/corpus.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace craft {

/// A corpus whose pairs are those of another one, but for a share of the rows, drawn at random,
/// which pass their targets on to each other in a circle. Sources, extra columns and lines stay.
/// Reads as the other corpus does, and twice where a range holds such rows. 4 bytes a row.
class PlantedNoise final : public Corpus {
public:
    /// floor(share x rows) rows, none if that is 1. The draw depends on the seed and the number of
    /// rows alone. REQUIRES: 0 <= share <= 1.
    PlantedNoise(std::shared_ptr<const Corpus> pool, double share, std::uint64_t seed);

    [[nodiscard]] std::size_t size() const noexcept override { return m_pool->size(); }
    [[nodiscard]] PairSlab read(RowRange rows) const override;
    [[nodiscard]] PairSlab read(std::span<const RowId> rows) const override;
    [[nodiscard]] bool readsInParallel() const noexcept override
    {
        return m_pool->readsInParallel();
    }
    [[nodiscard]] std::uint64_t line(RowId row) const override { return m_pool->line(row); }
    [[nodiscard]] std::span<const CorpusPart> parts() const noexcept override
    {
        return m_pool->parts();
    }

    /// Per row: 1 if its target is another row's.
    [[nodiscard]] std::vector<std::uint8_t> marks() const;

private:
    [[nodiscard]] PairSlab exchanged(PairSlab slab) const;

    std::shared_ptr<const Corpus> m_pool;
    std::vector<RowId> m_targetOf; ///< the row whose target a row has
};

} // namespace craft
