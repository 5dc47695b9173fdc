// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded random unit rows, sparse and dense, and rows as plain points.
#pragma once

#include "core/base/rng.h"
#include "core/data/feature_matrix.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace craft::test {

/// Sparse unit rows whose columns lean towards the low numbers, as words do. All have column 0, so
/// that no row is at the same distance from everything.
inline SparseRows randomSparseRows(std::size_t rows, std::size_t cols, std::size_t stored,
                                   std::uint64_t seed)
{
    SparseRows out;
    out.cols = cols;
    for (std::size_t i = 0; i < rows; ++i) {
        Rng rng(seed, "test.sparse", i);
        std::vector<std::uint32_t> columns{0};
        const std::size_t count = 1 + static_cast<std::size_t>(rng.below(stored));
        for (std::size_t t = 0; t < count; ++t)
            columns.push_back(
                static_cast<std::uint32_t>(rng.unit() * rng.unit() * static_cast<double>(cols)));
        std::sort(columns.begin(), columns.end());
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
        std::vector<double> values;
        double squared = 0;
        for (std::size_t t = 0; t < columns.size(); ++t) {
            values.push_back(0.1 + rng.unit());
            squared += values.back() * values.back();
        }
        for (std::size_t t = 0; t < columns.size(); ++t) {
            out.columns.push_back(columns[t]);
            out.values.push_back(static_cast<float>(values[t] / std::sqrt(squared)));
        }
        out.offsets.push_back(out.columns.size());
    }
    return out;
}

/// Dense rows around a few directions; not scaled.
inline DenseRows randomDenseRows(std::size_t rows, std::size_t cols, std::size_t directions,
                                 std::uint64_t seed)
{
    std::vector<float> values;
    values.reserve(rows * cols);
    for (std::size_t i = 0; i < rows; ++i) {
        Rng rng(seed, "test.dense", i);
        Rng centre(seed, "test.direction", i % directions);
        for (std::size_t j = 0; j < cols; ++j)
            values.push_back(static_cast<float>(4 * (centre.unit() - 0.5) + rng.unit() - 0.5));
    }
    return DenseRows(std::move(values), cols);
}

/// The stored coordinates as unit rows in double.
inline std::vector<std::vector<double>> asPoints(const FeatureMatrix& rows)
{
    std::vector<std::vector<double>> out(rows.rows(), std::vector<double>(rows.cols(), 0.0));
    std::vector<float> unit(rows.cols());
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        if (rows.isSparse()) {
            SparseReader reader(rows);
            const SparseRow row = reader(i);
            for (std::size_t t = 0; t < row.columns.size(); ++t)
                out[i][row.columns[t]] = static_cast<double>(row.values[t]);
        } else {
            rows.dense().read({i, i + 1}, unit);
            for (std::size_t j = 0; j < unit.size(); ++j)
                out[i][j] = static_cast<double>(unit[j]);
        }
    }
    return out;
}

} // namespace craft::test
