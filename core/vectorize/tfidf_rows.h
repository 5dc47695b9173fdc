// SPDX-License-Identifier: GPL-3.0-or-later
// Turns texts of one side into TF-IDF rows.
#pragma once

#include "core/data/feature_matrix.h"
#include "core/vectorize/document_frequencies.h"
#include "core/vectorize/hash_table.h"
#include "core/vectorize/text_features.h"
#include "core/vectorize/vocabulary.h"

#include <cstdint>
#include <string_view>
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
    [[nodiscard]] double tf(std::uint32_t count) const noexcept;
};

/// Makes rows one by one. One per thread; no allocation per token. A row depends on its text and
/// the model alone: its squared norm is summed in double, in order of first occurrence.
class TfidfRows {
public:
    explicit TfidfRows(const TfidfModel& model)
        : m_model(model)
        , m_features(model.choice)
        , m_cells(kCellSlots)
    { }

    /// Appends the row of `text`: the unit vector over all its features, of which those with a
    /// column are stored. Returns false if the text has no feature that counts (a zero vector).
    bool append(std::string_view text, SparseRows& out);

private:
    static constexpr std::size_t kCellSlots = std::size_t{1} << 14U;
    /// What is known of a feature, kept from row to row.
    struct Cell {
        double idf = 0; ///< 0: the limits drop the feature
        std::uint32_t column = 0;
        std::uint32_t lastRow = 0; ///< 0: nothing is known yet
        std::uint32_t count = 0; ///< in row `lastRow`
    };
    void count(std::string_view text);
    void look(std::uint64_t hash, Cell& cell) const;

    const TfidfModel& m_model;
    TextFeatures m_features;
    HashTable<Cell> m_cells;
    std::uint32_t m_row = 0;
    std::vector<std::uint32_t> m_touched; ///< slots of the row's features, first occurrence first
    std::vector<std::uint64_t> m_stored; ///< column << 32 | bits of the value, to be sorted
};

} // namespace craft
