// SPDX-License-Identifier: GPL-3.0-or-later
// The rows closest to every query: exact, without an approximate index.
#pragma once

#include "core/space/score_source.h"

namespace craft {

/// The same number of rows for every query, highest score first (ties: lower row).
struct Neighbours {
    std::size_t queries = 0;
    std::size_t count = 0; ///< rows for each query
    std::vector<RowId> rows; ///< queries x count
    std::vector<float> scores; ///< the same shape

    [[nodiscard]] std::span<const RowId> rowsOf(std::size_t query) const noexcept
    {
        return {rows.data() + query * count, count};
    }
    [[nodiscard]] std::span<const float> scoresOf(std::size_t query) const noexcept
    {
        return {scores.data() + query * count, count};
    }
};

/// The min(count, rows.size()) rows with the highest dot product for every query, among `rows`,
/// ascending. The same bytes at any thread count. Time: one pass over the rows, where only scores
/// above the lowest kept one of a query are looked at twice; memory: 8 to 16 bytes x queries x
/// count, and what a few thousand rows add to that. Begins a stage; a stop is seen after a few
/// hundred rows.
[[nodiscard]] Neighbours nearestRows(const ScoreSource& source, std::span<const RowId> rows,
                                     std::size_t count, Job& job);

/// Rows for each query, as many as it has; best first.
struct NeighbourLists {
    std::vector<std::uint64_t> offsets{0}; ///< queries + 1
    std::vector<RowId> rows;
    std::vector<float> scores;
};

/// As nearestRows(), but only rows that score more than `floor`; begins no stage.
[[nodiscard]] NeighbourLists nearestRowsAbove(const ScoreSource& source,
                                              std::span<const RowId> rows, std::size_t count,
                                              float floor, Job& job);

/// The different rows of all lists, cut at `depth` for each, ascending.
[[nodiscard]] std::vector<RowId> unionOf(const Neighbours& neighbours, std::size_t depth);

/// sqrt(2 - 2 score): the Euclidean distance of unit vectors, 0 where rounding leaves less.
[[nodiscard]] double distanceOf(float score) noexcept;

} // namespace craft
