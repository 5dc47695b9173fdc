// SPDX-License-Identifier: GPL-3.0-or-later
// A pool in which some pairs have each other's targets: a method that looks at both sides should
// leave them out.
#pragma once

#include "core/data/corpus.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace craft {

/// `pool` with the targets of a share of its rows exchanged among them: source, extra columns, line
/// and parts stay. No such row keeps its target, though another pair's may read the same. Reads as
/// the pool does, in parallel too. `pool` must outlive it.
class NoisyCorpus final : public Corpus {
public:
    /// round(share x rows) rows, drawn by `seed`, change targets in one cycle. A single row cannot:
    /// then none does. REQUIRES: 0 <= share <= 1.
    NoisyCorpus(const Corpus& pool, double share, std::uint64_t seed);

    /// Per row: 1 if its target is another row's.
    [[nodiscard]] const std::vector<std::uint8_t>& planted() const noexcept { return m_planted; }

    [[nodiscard]] std::size_t size() const noexcept override { return m_pool.size(); }
    [[nodiscard]] PairSlab read(RowRange rows) const override;
    [[nodiscard]] PairSlab read(std::span<const RowId> rows) const override;
    [[nodiscard]] bool readsInParallel() const noexcept override
    {
        return m_pool.readsInParallel();
    }
    [[nodiscard]] std::uint64_t line(RowId row) const override { return m_pool.line(row); }
    [[nodiscard]] std::span<const CorpusPart> parts() const noexcept override
    {
        return m_pool.parts();
    }

private:
    [[nodiscard]] PairSlab withTargets(PairSlab slab) const;

    const Corpus& m_pool;
    std::vector<std::uint8_t> m_planted;
    std::vector<RowId> m_targetOf; ///< per row; empty if none changed
};

} // namespace craft
