// SPDX-License-Identifier: GPL-3.0-or-later
// What a run will take in memory, told before it starts.
#pragma once

#include "core/base/params.h"
#include "core/data/corpus.h"
#include "core/pipeline/inputs.h"

#include <cstdint>

namespace craft {

/// Of the whole process, without what it can do without: texts that can go to a file, and counts
/// that can be counted again. It grows with the threads.
struct MemoryEstimate {
    std::uint64_t pairs = 0; ///< of the pool
    std::uint64_t bytes = 0;
};

/// From the sizes of the files and 4 MB of each: of plain tables and line-aligned texts at 16
/// places, of compressed files and TMX at the start, so that there it is good to some per cent only
/// where a file goes on as it begins. Throws as reading the files would.
[[nodiscard]] MemoryEstimate estimateMemory(const RoleRequests& requests, const Params& params,
                                            Job& job);

/// The same of corpora that are at hand.
[[nodiscard]] MemoryEstimate estimateMemory(const RunInputs& inputs, const Params& params,
                                            const Job& job);

} // namespace craft
