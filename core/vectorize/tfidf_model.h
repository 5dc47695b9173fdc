// SPDX-License-Identifier: GPL-3.0-or-later
// TF-IDF of one side: what is learnt from the pool, and the rows made with it.
#pragma once

#include "core/data/feature_matrix.h"
#include "core/vectorize/block_features.h"
#include "core/vectorize/document_frequencies.h"
#include "core/vectorize/vocabulary.h"

#include <array>
#include <cstdint>
#include <vector>

namespace craft {

/// Everything fixed about one side once the pool has been counted. Immutable while rows are made.
struct TfidfModel {
    FeatureChoice choice;
    FrequencyLimits limits;
    bool logTf = true;
    std::uint64_t poolRows = 0;
    DocumentFrequencies frequencies;
    Vocabulary vocabulary;

    /// idf(w) = ln((1 + N) / (1 + df(w))) + 1, N and df over the pool: never below 1, and defined
    /// for words the pool does not have.
    [[nodiscard]] double idf(std::uint32_t rows) const;
    /// Weight of a feature that occurs `count` times in a row: 1 + ln c, or c.
    [[nodiscard]] double tf(std::uint32_t count) const;
};

/// Rows of a block on one side.
struct TfidfBlock {
    std::vector<std::uint64_t> offsets; ///< as in SparseRows
    /// The first offsets.back() of each are valid: what is behind is room that stays for the next
    /// block.
    std::vector<std::uint32_t> columns;
    std::vector<float> values;
    std::vector<double> sums; ///< of the rows, by column
    std::vector<std::size_t> zero; ///< rows without any feature that counts, 0 = first of block
};

/// Makes rows. One per thread. A row depends on its features and the model alone: its squared
/// norm, over all features, is summed in double in order of first occurrence; then the features
/// with a column are stored.
class TfidfRows {
public:
    explicit TfidfRows(const TfidfModel& model);
    /// Fills `out` anew.
    void make(const BlockFeatures& features, TfidfBlock& out);

private:
    struct Weight {
        double idf = 0; ///< 0: the limits drop the feature
        std::uint32_t column = 0; ///< one behind the last for a feature without a column
    };
    void weigh(const BlockFeatures& features);
    /// Puts the weights of a row into m_byColumn; returns its norm.
    double scatter(const BlockFeatures& features, std::size_t row);
    /// Appends what scatter() put there, by ascending column, and empties it.
    void gather(double scale, TfidfBlock& out);

    const TfidfModel& m_model;
    std::array<double, 64> m_tf{}; ///< by count, the common ones
    std::vector<double> m_idf; ///< by pool rows, the common ones
    std::vector<std::uint32_t> m_rowsWith; ///< by local number of the feature, over the pool
    std::vector<Weight> m_weights; ///< by local number
    /// Weights of the row in work by column, and which columns they are: a bit per column, and a
    /// bit per 64 of those. Cheaper than sorting, since nothing is compared.
    std::vector<double> m_byColumn;
    std::vector<std::uint64_t> m_columns;
    std::vector<std::uint64_t> m_summary;
};

} // namespace craft
