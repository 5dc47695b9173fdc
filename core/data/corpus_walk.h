// SPDX-License-Identifier: GPL-3.0-or-later
// A whole corpus, block by block, on all threads.
#pragma once

#include "core/base/job.h"
#include "core/base/parallel.h"
#include "core/data/corpus.h"

#include <cstddef>
#include <functional>
#include <span>

namespace craft {

/// Runs body(block, pairs) for every block of kBlockRows rows, in parallel and in any order; blocks
/// and rules are those of parallelBlocks(). A corpus that reads in parallel is read block by block;
/// any other by slabs of kSlabRows, each read while the one before is worked on.
/// `needsText(index)` says whether a block's pairs are wanted: an empty span is passed where not,
/// and text that nobody wants is not read. Called by any thread, must not change meanwhile.
void walkBlocks(const Corpus& corpus, Job& job, const std::function<bool(std::size_t)>& needsText,
                const std::function<void(Block, std::span<const PairView>)>& body);

} // namespace craft
