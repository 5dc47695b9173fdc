// SPDX-License-Identifier: GPL-3.0-or-later
// Dot products of sparse rows with queries through an index of the queries.
#pragma once

#include "core/space/score_source.h"

namespace craft {

/// Scores by an inverted index of the queries: what a row costs is the queries that share its
/// features. Features that few queries have are lists of (query, value); features that many have
/// (an eighth) are whole columns of values. Sums in float, lists before columns, each by side and
/// column.
///
/// readAbove() adds the lists only and bounds the rest by the lengths of what row and query have
/// in columns (Cauchy-Schwarz); only scores that may still exceed the floor are completed. Common
/// words weigh little in TF-IDF, so few do.
class SparseScores final : public ScoreSource {
public:
    /// `rows` must outlive this. Rows of a dense side count as sparse with all columns.
    SparseScores(const ViewRows& rows, const ViewRows& queries);
    [[nodiscard]] std::size_t queries() const noexcept override { return m_queries; }
    [[nodiscard]] std::size_t stride() const noexcept override { return m_stride; }
    [[nodiscard]] std::size_t tileRows() const noexcept override { return 8; }
    [[nodiscard]] std::unique_ptr<ScoreReader> makeReader() const override;

    struct Posting {
        std::uint32_t query = 0;
        float value = 0; ///< times the weight of the side
    };

    [[nodiscard]] const ViewRows& rows() const noexcept { return m_rows; }
    /// Place of a side's first column among all columns.
    [[nodiscard]] std::size_t firstColumn(std::size_t side) const noexcept
    {
        return m_firstColumn[side];
    }
    [[nodiscard]] std::span<const Posting> list(std::size_t column) const noexcept
    {
        return {m_postings.data() + m_offsets[column], m_offsets[column + 1] - m_offsets[column]};
    }
    /// Values of all queries, or nullptr for a column that has a list.
    [[nodiscard]] const float* wholeColumn(std::size_t column) const noexcept
    {
        return m_place[column] == kNone ? nullptr : m_columns.data() + m_place[column] * m_stride;
    }
    /// Lengths of what the queries have in whole columns.
    [[nodiscard]] const float* rest() const noexcept { return m_rest.data(); }

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    void count(const ViewRows& queries);
    void fill(const ViewRows& queries);

    ViewRows m_rows;
    std::size_t m_queries;
    std::size_t m_stride;
    std::vector<std::size_t> m_firstColumn;
    std::vector<std::uint64_t> m_offsets; ///< columns + 1
    std::vector<Posting> m_postings;
    std::vector<std::uint32_t> m_place; ///< by column
    std::vector<float> m_columns;
    std::vector<float> m_rest;
};

} // namespace craft
