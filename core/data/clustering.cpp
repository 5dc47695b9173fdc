// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/clustering.h"

namespace craft {

std::vector<float> KMeansModel::centroid(std::size_t cluster) const
{
    if (!isSparse()) {
        const auto first = centroids.begin() + static_cast<std::ptrdiff_t>(cluster * cols);
        return {first, first + static_cast<std::ptrdiff_t>(cols)};
    }
    std::vector<float> out(cols, 0.0F);
    const SparseRow row = sparseCentroids.row(cluster);
    for (std::size_t i = 0; i < row.columns.size(); ++i)
        out[row.columns[i]] = row.values[i];
    return out;
}

} // namespace craft
