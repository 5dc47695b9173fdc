// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/corpus.h"

#include "core/base/error.h"

#include <algorithm>

namespace craft {

std::string_view name(Role role) noexcept
{
    switch (role) {
    case Role::Pool:
        return "pool";
    case Role::Validation:
        return "validation";
    case Role::Test:
        return "test";
    }
    return "pool";
}

const CorpusPart& Corpus::partOf(RowId row) const
{
    const auto all = parts();
    const auto it =
        std::upper_bound(all.begin(), all.end(), index(row),
                         [](std::size_t i, const CorpusPart& part) { return i < part.rows.last; });
    CRAFT_ASSERT(it != all.end());
    return *it;
}

} // namespace craft
