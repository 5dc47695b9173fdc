// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/planted_noise.h"

#include "core/base/error.h"
#include "core/base/rng.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace craft {

NoisyCorpus::NoisyCorpus(const Corpus& pool, double share, std::uint64_t seed)
    : m_pool(pool)
    , m_planted(pool.size(), 0)
{
    CRAFT_ASSERT(share >= 0 && share <= 1);
    const auto wanted =
        static_cast<std::size_t>(std::llround(share * static_cast<double>(pool.size())));
    if (wanted < 2)
        return;
    const std::uint64_t key = Rng(seed, "evaluate.noise").next();
    std::vector<std::pair<std::uint64_t, RowId>> drawn;
    drawn.reserve(pool.size());
    for (std::size_t row = 0; row < pool.size(); ++row)
        drawn.emplace_back(mixBits(key ^ mixBits(row)), rowId(row));
    std::partial_sort(drawn.begin(), drawn.begin() + static_cast<std::ptrdiff_t>(wanted),
                      drawn.end());
    m_targetOf.reserve(pool.size());
    for (std::size_t row = 0; row < pool.size(); ++row)
        m_targetOf.push_back(rowId(row));
    // One cycle through rows in random order: nobody keeps what it has.
    for (std::size_t i = 0; i < wanted; ++i) {
        m_planted[index(drawn[i].second)] = 1;
        m_targetOf[index(drawn[i].second)] = drawn[(i + 1) % wanted].second;
    }
}

PairSlab NoisyCorpus::read(RowRange rows) const
{
    return withTargets(m_pool.read(rows));
}

PairSlab NoisyCorpus::read(std::span<const RowId> rows) const
{
    return withTargets(m_pool.read(rows));
}

PairSlab NoisyCorpus::withTargets(PairSlab slab) const
{
    std::vector<RowId> wanted;
    for (const PairView& pair : slab.pairs) {
        if (m_planted[index(pair.row)] != 0)
            wanted.push_back(m_targetOf[index(pair.row)]);
    }
    if (wanted.empty())
        return slab;
    std::sort(wanted.begin(), wanted.end());
    PairSlab others = m_pool.read(wanted);
    for (PairView& pair : slab.pairs) {
        if (m_planted[index(pair.row)] == 0)
            continue;
        const auto at = std::lower_bound(wanted.begin(), wanted.end(), m_targetOf[index(pair.row)]);
        pair.target = others.pairs[static_cast<std::size_t>(at - wanted.begin())].target;
    }
    auto owners =
        std::make_shared<std::pair<std::shared_ptr<const void>, std::shared_ptr<const void>>>(
            std::move(slab.owner), std::move(others.owner));
    return {std::move(owners), std::move(slab.pairs)};
}

} // namespace craft
