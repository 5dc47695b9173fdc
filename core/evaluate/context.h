// SPDX-License-Identifier: GPL-3.0-or-later
// What all selections of one pool are measured against: built once, shared by all of them.
#pragma once

#include "core/data/feature_matrix.h"
#include "core/evaluate/hashed_text.h"
#include "core/evaluate/vocabulary.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace craft {

/// One side (source or target) of pool and test.
struct EvaluationSide {
    PoolWords pool;
    /// Occurrences of every bucket of the pool's n-grams (word_counts.h).
    std::vector<std::uint64_t> poolBuckets;
    HashedText test;
};

/// What a context is made from. References must outlive the context.
struct EvaluationInput {
    const Corpus& pool;
    const Corpus& test; ///< pairs that no selection has seen
    /// Vectors of the pool and, in the place of validation, of the test pairs; for measures that
    /// compare vectors. May be null.
    std::shared_ptr<const PairFeatures> features;
    /// Per pool row: 1 if it belongs to the domain of the test pairs. Empty if that is not known.
    std::vector<std::uint8_t> inDomain;
    /// Per pool row: 1 if noise was planted there. Empty if none was.
    std::vector<std::uint8_t> planted;
    std::uint64_t seed = 1; ///< of samples and random directions: the same for all selections
};

/// Immutable once built and thread-safe as far as the corpora are.
struct EvaluationContext {
    const Corpus* pool = nullptr;
    const Corpus* test = nullptr;
    EvaluationSide source;
    EvaluationSide target;
    std::shared_ptr<const PairFeatures> features;
    std::vector<std::uint8_t> inDomain;
    std::vector<std::uint8_t> planted;
    std::uint64_t seed = 1;
};

/// Reads pool and test once. Throws Error{Invalid} for an empty test set, and if labels, marks or
/// vectors are not as many as there are rows. Parallel; O(text), begins the stage
/// "Reading the test set".
[[nodiscard]] EvaluationContext makeContext(const EvaluationInput& input, Job& job);

/// A selection to be measured.
struct MeasuredSelection {
    bool fromPool = false;
    /// In the order of taking; empty for pairs that do not come from the pool.
    std::vector<RowId> rows;
    HashedPairs text; ///< of the selected pairs, in the same order
};

/// Rows of the context's pool. REQUIRES: no row twice, each below the pool's size.
[[nodiscard]] MeasuredSelection measuredRows(const EvaluationContext& context,
                                             std::span<const RowId> rows, Job& job);
/// Any pairs, for instance what another program selected or generated.
[[nodiscard]] MeasuredSelection measuredPairs(const Corpus& pairs, Job& job);
/// The pairs from the first on whose target tokens first reach `tokens`; all if they never do.
[[nodiscard]] MeasuredSelection cutAtTokens(const MeasuredSelection& selection,
                                            std::uint64_t tokens);

/// How many selected pairs have the tokens of a test pair on both sides. Such pairs make every
/// measure look better than it is.
[[nodiscard]] std::uint64_t pairsInTest(const EvaluationContext& context,
                                        const MeasuredSelection& selection);

} // namespace craft
