// SPDX-License-Identifier: GPL-3.0-or-later
// Sparse rows of any kind as plain arrays.
#pragma once

#include "core/data/feature_matrix.h"

#include <vector>

namespace craft::test {

inline SparseRows plainRows(const FeatureMatrix& matrix)
{
    std::vector<RowId> all;
    for (std::size_t row = 0; row < matrix.rows(); ++row)
        all.push_back(rowId(row));
    return matrix.gather(all).sparse();
}

} // namespace craft::test
