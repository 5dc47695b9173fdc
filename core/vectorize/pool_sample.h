// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs that vectors are learnt from.
#pragma once

#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/memory_corpus.h"

#include <memory>
#include <vector>

namespace craft {

/// "vector-sample" and "vector-seed".
[[nodiscard]] std::vector<ParamSpec> samplingParams();

/// A copy of "vector-sample" pairs (at most all) spread evenly over the pool: one drawn from each
/// of as many equal parts, in order.
[[nodiscard]] std::unique_ptr<MemoryCorpus> samplePool(const Corpus& pool, const Params& params,
                                                       Job& job);

} // namespace craft
