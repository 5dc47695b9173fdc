// SPDX-License-Identifier: GPL-3.0-or-later
// The only place that starts threads for computation (OpenMP, or std::thread for TSan builds).
#pragma once

#include "core/base/job.h"

#include <cstddef>
#include <functional>

namespace craft {

/// A fixed slice [first, last) of the work; `index` counts the slices from 0.
struct Block {
    std::size_t index = 0;
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Rows in one block unless a caller says otherwise. Part of the results' identity: partial sums
/// are merged by block index, so changing it changes last digits.
inline constexpr std::size_t kBlockRows = 4096;

[[nodiscard]] constexpr std::size_t blockCount(std::size_t rows, std::size_t blockRows = kBlockRows)
{
    return (rows + blockRows - 1) / blockRows;
}

/// Runs `body` once for every block of `rows` rows on job.threads() threads, advancing `job` by
/// the rows of each finished block. Blocks depend on `rows` and `blockRows` alone, never on the
/// thread count; a body that writes only its own slots gives the same bytes at any thread count.
/// If bodies throw, the exception of the lowest block is rethrown and later blocks are skipped.
/// Throws Cancelled if a stop was asked for (seen before each block).
/// REQUIRES: not called from inside a body.
void parallelBlocks(std::size_t rows, Job& job, const std::function<void(Block)>& body,
                    std::size_t blockRows = kBlockRows);

} // namespace craft
