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
    /// The weight of every column. REQUIRES: the vocabulary is numbered.
    [[nodiscard]] std::vector<float> columnWeights() const;
};

/// Sums of values in fixed point: as sums of integers they do not depend on the order of rows.
/// 2^32 rows of values up to 1 fit; a value is rounded to 2^-30, less than a float's last digit
/// in any mean that matters.
class ColumnSums {
public:
    explicit ColumnSums(std::size_t columns)
        : m_sums(columns, 0)
    { }
    void add(std::size_t column, float value) noexcept
    {
        m_sums[column] += static_cast<std::int64_t>(static_cast<double>(value) * kOne + 0.5);
    }
    void add(const ColumnSums& other) noexcept
    {
        for (std::size_t c = 0; c < m_sums.size(); ++c)
            m_sums[c] += other.m_sums[c];
    }
    [[nodiscard]] std::vector<float> mean(std::size_t rows) const;

private:
    static constexpr double kOne = 1 << 30;
    std::vector<std::int64_t> m_sums;
};

/// Makes rows. One per thread. A row depends on its features and the model alone: its squared
/// norm, over all features, is summed in double in order of first occurrence; then the features
/// with a column are stored.
class TfidfRows {
public:
    explicit TfidfRows(const TfidfModel& model);
    /// The rows of a block. Appends the rows without any feature that counts to `zero`, counted
    /// from 0 in the block.
    [[nodiscard]] CountRows::Block make(const BlockFeatures& features,
                                        std::vector<std::uint32_t>& zero);
    /// Of all rows made.
    [[nodiscard]] const ColumnSums& sums() const noexcept { return m_sums; }

private:
    struct Weight {
        double idf = 0; ///< 0: the limits drop the feature
        std::uint32_t column = 0; ///< one behind the last for a feature without a column
    };
    [[nodiscard]] float tf(std::uint32_t count) const;
    void weigh(const BlockFeatures& features);
    /// Puts the counts of a row into m_byColumn; returns its norm.
    double scatter(const BlockFeatures& features, std::size_t row);
    /// Appends what scatter() put there to `out`, by ascending column, and empties it; returns the
    /// end of what was written.
    template <class Column>
    Column* gather(float scale, Column* out);
    template <class Column>
    void makeRows(const BlockFeatures& features, std::vector<Column>& entries,
                  CountRows::Block& out, std::vector<std::uint32_t>& zero);

    const TfidfModel& m_model;
    std::array<float, 64> m_tf{}; ///< by count, the common ones
    std::vector<double> m_idf; ///< by pool rows, the common ones
    std::vector<std::uint32_t> m_rowsWith; ///< by local number of the feature, over the pool
    std::vector<Weight> m_weights; ///< by local number
    std::vector<float> m_columnWeights;
    /// Counts of the row in work by column, and which columns they are: a bit per column, and a
    /// bit per 64 of those. Cheaper than sorting, since nothing is compared.
    std::vector<std::uint32_t> m_byColumn;
    std::vector<std::uint64_t> m_columns;
    std::vector<std::uint64_t> m_summary;
    std::vector<std::uint16_t> m_narrow; ///< entries of the block in work
    std::vector<std::uint32_t> m_wide;
    ColumnSums m_sums;
};

} // namespace craft
