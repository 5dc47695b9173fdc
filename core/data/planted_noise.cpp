// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/planted_noise.h"

#include "core/base/error.h"
#include "core/base/rng.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace craft {

PlantedNoise::PlantedNoise(std::shared_ptr<const Corpus> pool, double share, std::uint64_t seed)
    : m_pool(std::move(pool))
    , m_targetOf(m_pool->size())
{
    CRAFT_ASSERT(share >= 0 && share <= 1);
    for (std::size_t row = 0; row < m_targetOf.size(); ++row)
        m_targetOf[row] = static_cast<RowId>(row);
    const auto noisy =
        static_cast<std::size_t>(std::floor(share * static_cast<double>(m_targetOf.size())));
    if (noisy < 2)
        return;
    // The first rows of a random order (Fisher and Yates), each with the target of the next.
    std::vector<RowId> order = m_targetOf;
    Rng rng(seed, "planted-noise");
    for (std::size_t i = 0; i < noisy; ++i)
        std::swap(order[i], order[i + rng.below(order.size() - i)]);
    for (std::size_t i = 0; i < noisy; ++i)
        m_targetOf[index(order[i])] = order[(i + 1) % noisy];
}

PairSlab PlantedNoise::read(RowRange rows) const
{
    return exchanged(m_pool->read(rows));
}

PairSlab PlantedNoise::read(std::span<const RowId> rows) const
{
    return exchanged(m_pool->read(rows));
}

std::vector<std::uint8_t> PlantedNoise::marks() const
{
    std::vector<std::uint8_t> out(m_targetOf.size());
    for (std::size_t row = 0; row < out.size(); ++row)
        out[row] = m_targetOf[row] == static_cast<RowId>(row) ? 0 : 1;
    return out;
}

PairSlab PlantedNoise::exchanged(PairSlab slab) const
{
    std::vector<RowId> from;
    for (const PairView& pair : slab.pairs) {
        if (m_targetOf[index(pair.row)] != pair.row)
            from.push_back(m_targetOf[index(pair.row)]);
    }
    if (from.empty())
        return slab;
    std::sort(from.begin(), from.end());
    PairSlab others = m_pool->read(std::span<const RowId>(from));
    for (PairView& pair : slab.pairs) {
        const RowId row = m_targetOf[index(pair.row)];
        if (row == pair.row)
            continue;
        const auto at = std::lower_bound(from.begin(), from.end(), row) - from.begin();
        pair.target = others.pairs[static_cast<std::size_t>(at)].target;
    }
    using Owners = std::pair<std::shared_ptr<const void>, std::shared_ptr<const void>>;
    slab.owner = std::make_shared<const Owners>(std::move(slab.owner), std::move(others.owner));
    return slab;
}

} // namespace craft
