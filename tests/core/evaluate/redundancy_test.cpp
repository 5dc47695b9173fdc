// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/evaluate/effective_count.h"
#include "core/evaluate/evaluate.h"
#include "core/evaluate/text_vectors.h"
#include "tests/core/evaluate/evaluation_example.h"
#include "tests/support/random_rows.h"

#include <Eigen/Eigenvalues>
#include <gtest/gtest.h>

#include <cmath>

namespace craft::test {
namespace {

/// Rows that each have one column.
SparseRows axes(const std::vector<std::uint32_t>& columns, std::size_t cols)
{
    SparseRows out;
    out.cols = cols;
    for (const std::uint32_t column : columns) {
        out.columns.push_back(column);
        out.values.push_back(1);
        out.offsets.push_back(out.columns.size());
    }
    return out;
}

/// By all eigenvalues of the whole Gram matrix.
double naiveEffectiveCount(const SparseRows& rows)
{
    const auto points = asPoints(FeatureMatrix(rows));
    const auto n = static_cast<Eigen::Index>(points.size());
    Eigen::MatrixXd gram(n, n);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j) {
            double product = 0;
            for (std::size_t c = 0; c < rows.cols; ++c)
                product +=
                    points[static_cast<std::size_t>(i)][c] * points[static_cast<std::size_t>(j)][c];
            gram(i, j) = product / static_cast<double>(n);
        }
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gram, Eigen::EigenvaluesOnly);
    double entropy = 0;
    for (Eigen::Index i = 0; i < n; ++i) {
        const double value = solver.eigenvalues()[i];
        entropy -= value > 1e-15 ? value * std::log(value) : 0;
    }
    return std::exp(entropy);
}

TEST(EffectiveCountOfRows, CountsDirections)
{
    Job job;
    EXPECT_NEAR(effectiveCount(axes({0, 1, 2, 3}, 4), 1, job), 4.0, 1e-9);
    EXPECT_NEAR(effectiveCount(axes({2, 2, 2}, 4), 1, job), 1.0, 1e-9);
    EXPECT_NEAR(effectiveCount(axes({0, 0, 1, 1}, 4), 1, job), 2.0, 1e-9);
    // Shares 3/4 and 1/4.
    EXPECT_NEAR(effectiveCount(axes({0, 0, 0, 1}, 4), 1, job),
                std::exp(0.75 * std::log(4.0 / 3) + 0.25 * std::log(4.0)), 1e-9);
    EXPECT_EQ(effectiveCount(axes({}, 4), 1, job), 0.0);
}

TEST(EffectiveCountOfRows, IsNearTheExactOneWhereItIsEstimated)
{
    Job job({}, 2);
    for (const std::uint64_t seed : {1U, 2U}) {
        const SparseRows rows = randomSparseRows(kExactRows + 150, 300, 12, seed);
        const double exact = naiveEffectiveCount(rows);
        EXPECT_NEAR(effectiveCount(rows, seed, job), exact, 0.04 * exact);
    }
}

TEST(TextVectorsOfPairs, AreJointUnitVectors)
{
    const EvaluationExample example(100, 10);
    Job job;
    const EvaluationContext context = example.context(job);
    const MeasuredSelection selection = measuredRows(context, example.mixed(50), job);
    const SparseRows rows = textVectors(context, selection.text, sampleOf(50, 50, 1));
    ASSERT_EQ(rows.rows(), 50U);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        double squares = 0;
        const SparseRow row = rows.row(i);
        for (std::size_t t = 0; t < row.values.size(); ++t) {
            squares += static_cast<double>(row.values[t]) * static_cast<double>(row.values[t]);
            EXPECT_TRUE(t == 0 || row.columns[t - 1] < row.columns[t]);
        }
        EXPECT_NEAR(squares, 1.0, 1e-6);
    }
}

TEST(TextVectorsOfPairs, WeighWordsByTheirRarity)
{
    const auto pool = makeCorpus({{"a a b", "x"}, {"a", "x"}, {"a", "x"}});
    const auto test = makeCorpus({{"a", "x"}});
    Job job;
    const EvaluationContext context = makeContext({*pool, *test, nullptr, {}, {}, 1}, job);
    const std::vector<RowId> first{rowId(0)};
    const SparseRows rows =
        textVectors(context, measuredRows(context, first, job).text, sampleOf(1, 9, 1));
    const double b = std::log(4.0 / 2) + 1;
    const double length = std::sqrt(4 + b * b);
    std::vector<double> values;
    for (const float value : rows.values)
        values.push_back(static_cast<double>(value));
    std::sort(values.begin(), values.end());
    ASSERT_EQ(values.size(), 3U);
    EXPECT_NEAR(values[0], b / length / std::sqrt(2.0), 1e-6);
    EXPECT_NEAR(values[1], 2 / length / std::sqrt(2.0), 1e-6);
    EXPECT_NEAR(values[2], std::sqrt(0.5), 1e-6);
}

TEST(SamplesOfRows, AreAscendingAndSeeded)
{
    EXPECT_EQ(sampleOf(3, 5, 1), (std::vector<std::size_t>{0, 1, 2}));
    const auto some = sampleOf(1000, 100, 1);
    EXPECT_EQ(some.size(), 100U);
    EXPECT_TRUE(std::is_sorted(some.begin(), some.end()));
    EXPECT_EQ(some, sampleOf(1000, 100, 1));
    EXPECT_NE(some, sampleOf(1000, 100, 2));
}

/// Redundancy of all rows of `pool`.
Scores redundancy(const PairTexts& pairs)
{
    const auto pool = makeCorpus(pairs);
    const auto test = makeCorpus({{"a", "x"}});
    Job job;
    const EvaluationContext context = makeContext({*pool, *test, nullptr, {}, {}, 1}, job);
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        rows.push_back(rowId(i));
    const std::vector<std::string> ids{"redundancy"};
    return evaluateRows(context, rows, ids, job);
}

TEST(RedundancyOfASelection, SeesRepeatedPairs)
{
    const Scores apart = redundancy({{"a b", "x"}, {"c d", "y"}, {"e f", "z"}});
    EXPECT_DOUBLE_EQ(apart.find("nearest-cosine")->measured.value, 0.0);
    EXPECT_DOUBLE_EQ(apart.find("near-duplicates")->measured.value, 0.0);
    EXPECT_NEAR(apart.find("effective-pairs")->measured.value, 3.0, 1e-6);
    const Scores twice = redundancy({{"a b", "x"}, {"b a", "x"}, {"e f", "z"}});
    EXPECT_NEAR(twice.find("nearest-cosine")->measured.value, 2.0 / 3, 1e-6);
    EXPECT_NEAR(twice.find("near-duplicates")->measured.value, 2.0 / 3, 1e-6);
    EXPECT_LT(twice.find("effective-pairs")->measured.value, 2.0);
    const Scores one = redundancy({{"a b", "x"}});
    EXPECT_TRUE(std::isnan(one.find("nearest-cosine")->measured.value));
}

TEST(RedundancyOfASelection, AgreesWithTheNaiveNeighbours)
{
    const EvaluationExample example(200, 10);
    Job job;
    const EvaluationContext context = example.context(job);
    const MeasuredSelection selection = measuredRows(context, example.mixed(120), job);
    const auto points =
        asPoints(FeatureMatrix(textVectors(context, selection.text, sampleOf(120, 120, 1))));
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        double best = 0;
        for (std::size_t j = 0; j < points.size(); ++j) {
            double product = 0;
            for (std::size_t c = 0; c < points[i].size(); ++c)
                product += points[i][c] * points[j][c];
            best = i == j ? best : std::max(best, product);
        }
        sum += best;
    }
    const std::vector<std::string> ids{"redundancy"};
    const Scores scores = evaluate(context, selection, ids, job);
    EXPECT_NEAR(scores.find("nearest-cosine")->measured.value, sum / 120, 1e-5);
}

} // namespace
} // namespace craft::test
