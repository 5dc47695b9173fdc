// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest rows by looking at all of them, and pair vectors to look at.
#pragma once

#include "core/space/neighbours.h"
#include "tests/support/selection_reference.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace craft::test {

/// z of every row, coordinate by coordinate, in double.
inline std::vector<std::vector<double>> joinedRows(const ViewRows& rows)
{
    std::vector<std::vector<double>> out(rows.rows());
    for (const ViewRows::Side& side : rows.sides()) {
        for (std::size_t row = 0; row < rows.rows(); ++row) {
            for (const float value : denseRow(*side.rows, row))
                out[row].push_back(std::sqrt(static_cast<double>(side.weight))
                                   * static_cast<double>(value));
        }
    }
    return out;
}

inline double naiveDot(const std::vector<double>& x, const std::vector<double>& y)
{
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += x[i] * y[i];
    return sum;
}

/// The scores of every row with every query.
inline std::vector<std::vector<float>> allScores(const ScoreSource& source,
                                                 std::span<const RowId> rows)
{
    std::vector<std::vector<float>> out(rows.size());
    Job job;
    forEachScores(source, rows, job, [&out](const ScoreTile& tile) {
        for (std::size_t i = 0; i < tile.count; ++i)
            out[tile.first + i].assign(tile.row(i).begin(), tile.row(i).end());
    });
    return out;
}

/// The first `count` of all rows sorted by (score down, row up) for one query.
inline std::vector<std::pair<float, RowId>>
sortedNeighbours(const std::vector<std::vector<float>>& scores, std::span<const RowId> rows,
                 std::size_t query, std::size_t count)
{
    std::vector<std::pair<float, RowId>> out;
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.emplace_back(-scores[i][query], rows[i]);
    std::sort(out.begin(), out.end());
    out.resize(std::min(count, out.size()));
    for (auto& [score, row] : out)
        score = -score;
    return out;
}

} // namespace craft::test
