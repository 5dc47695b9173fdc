// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage benchmarks work on: seeded made-up sentence pairs and what the stages before make
// of them. Everything is made once per size, outside the measured loops.
#pragma once

#include "core/base/ids.h"
#include "core/data/clustering.h"
#include "core/data/corpus.h"
#include "core/data/feature_matrix.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace craft::bench {

inline constexpr std::size_t kValidationRows = 1000;
inline constexpr std::uint32_t kClusters = 100;

/// A pair of about 60 bytes a side. Words are drawn from 100 000 by Zipf's law, a third of them
/// from the words of the pair's topic; a word's translation has another ending.
struct PairText {
    std::string source;
    std::string target;
};
/// `topic` < kTopics; a pure function of its arguments.
inline constexpr std::size_t kTopics = 50;
[[nodiscard]] PairText madeUpPair(std::uint64_t seed, std::size_t row, std::size_t topic);

/// A pool of all topics and validation pairs of a fifth of them.
struct Corpora {
    std::unique_ptr<const Corpus> pool;
    std::unique_ptr<const Corpus> validation;
    std::uint64_t textBytes = 0; ///< of the pool, both sides
};
/// Kept until the program ends, like the results of the functions below.
[[nodiscard]] const Corpora& corpora(std::size_t poolRows);
/// TF-IDF vectors under the standard parameters.
[[nodiscard]] const PairFeatures& features(std::size_t poolRows);
/// kClusters clusters fitted on validation.
[[nodiscard]] const Clustering& clustering(std::size_t poolRows);
/// Dense rows around kClusters centres.
[[nodiscard]] const FeatureMatrix& denseRows(std::size_t rows, std::size_t cols);

} // namespace craft::bench
