// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/row_memory.h"

#include <algorithm>
#include <cstddef>

namespace craft::row_memory {

double meanTextBytes(const Corpus& corpus)
{
    // A corpus can be sorted by length, and its parts differ: looks at places all over it.
    constexpr std::size_t kPlaces = 32;
    constexpr std::size_t kRowsAt = 64;
    std::size_t bytes = 0;
    std::size_t seen = 0;
    std::size_t next = 0;
    for (std::size_t place = 0; place < kPlaces; ++place) {
        const std::size_t first = std::max(next, corpus.size() / kPlaces * place);
        next = std::min(first + kRowsAt, corpus.size());
        if (first >= next)
            continue;
        const PairSlab slab = corpus.read(RowRange{first, next});
        for (const PairView& pair : slab.pairs)
            bytes += pair.source.size() + pair.target.size();
        seen += next - first;
    }
    return seen == 0 ? 0 : static_cast<double>(bytes) / static_cast<double>(seen);
}

} // namespace craft::row_memory
