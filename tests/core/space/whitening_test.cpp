// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/space/pair_sketch.h"
#include "core/space/whitening.h"
#include "tests/support/neighbour_reference.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <cmath>

namespace craft {
namespace {

/// Rows as they are, without scaling.
class PlainRows final : public DenseSource {
public:
    PlainRows(std::vector<float> values, std::size_t cols)
        : m_values(std::move(values))
        , m_cols(cols)
    { }
    [[nodiscard]] std::size_t rows() const noexcept override { return m_values.size() / m_cols; }
    [[nodiscard]] std::size_t cols() const noexcept override { return m_cols; }
    void read(std::span<const RowId> which, float* out) const override
    {
        for (const RowId row : which)
            out = std::copy_n(m_values.data() + index(row) * m_cols, m_cols, out);
    }

private:
    std::vector<float> m_values;
    std::size_t m_cols;
};

std::vector<RowId> allRows(std::size_t n)
{
    std::vector<RowId> out;
    for (std::size_t row = 0; row < n; ++row)
        out.push_back(rowId(row));
    return out;
}

Whitening fit(const DenseSource& rows, double ridge, double shrink, int threads = 1)
{
    const auto all = allRows(rows.rows());
    const SourceRows part[] = {{&rows, all}};
    Job job({}, threads);
    return Whitening::fit(part, ridge, shrink, job);
}

std::vector<float> whitened(const Whitening& whitening, const DenseSource& rows)
{
    std::vector<float> raw = readAll(rows);
    std::vector<float> out(raw.size());
    whitening.apply(raw.data(), rows.rows(), out.data());
    return out;
}

/// Correlated columns around a mean that is not 0.
std::vector<float> randomRows(std::size_t rows, std::size_t cols, std::uint64_t seed)
{
    Rng rng(seed, "test.whitening");
    std::vector<float> out;
    for (std::size_t i = 0; i < rows; ++i) {
        double common = 0;
        for (std::size_t j = 0; j < cols; ++j) {
            common = .5 * common + rng.unit();
            out.push_back(static_cast<float>(common * static_cast<double>(j + 1)));
        }
    }
    return out;
}

double cosine(const std::vector<float>& rows, std::size_t cols, std::size_t a, std::size_t b)
{
    double product = 0;
    double lengths[2] = {};
    for (std::size_t j = 0; j < cols; ++j) {
        const auto x = static_cast<double>(rows[a * cols + j]);
        const auto y = static_cast<double>(rows[b * cols + j]);
        product += x * y;
        lengths[0] += x * x;
        lengths[1] += y * y;
    }
    return product / std::sqrt(lengths[0] * lengths[1]);
}

TEST(Whitening, GivesTheWorkedRows)
{
    const PlainRows rows({2, 1, -2, -1, 1, -1, -1, 1}, 2);
    EXPECT_NEAR(cosine(readAll(rows), 2, 0, 2), .3162, 1e-4);
    const Whitening whitening = fit(rows, 0, 0);
    const auto got = whitened(whitening, rows);
    const double want[] = {1.2649, .6325, -1.2649, -.6325, .6325, -1.2649, -.6325, 1.2649};
    for (std::size_t i = 0; i < 8; ++i)
        EXPECT_NEAR(got[i], want[i], 1e-4);
    EXPECT_NEAR(cosine(got, 2, 0, 2), 0, 1e-6);
    const WhitenedRows unit(rows, whitening);
    EXPECT_NEAR(readAll(unit)[0], 1.2649 / std::sqrt(2), 1e-4);
}

TEST(Whitening, LeavesNoCorrelations)
{
    const PlainRows rows(randomRows(3000, 7, 1), 7);
    const auto got = whitened(fit(rows, 0, 0, 3), rows);
    for (std::size_t a = 0; a < 7; ++a) {
        for (std::size_t b = 0; b < 7; ++b) {
            double sum = 0;
            for (std::size_t i = 0; i < 3000; ++i)
                sum += static_cast<double>(got[i * 7 + a]) * static_cast<double>(got[i * 7 + b]);
            EXPECT_NEAR(sum / 3000, a == b ? 1 : 0, 1e-3);
        }
    }
}

TEST(Whitening, GivesTheSameCosinesAfterAnyInvertibleMap)
{
    const std::size_t cols = 5;
    const auto values = randomRows(400, cols, 2);
    Rng rng(3, "test.map");
    double map[cols][cols];
    for (auto& row : map) {
        for (double& value : row)
            value = rng.unit() - .5;
    }
    std::vector<float> mapped;
    for (std::size_t i = 0; i < 400; ++i) {
        for (const auto& row : map) {
            double sum = 7;
            for (std::size_t j = 0; j < cols; ++j)
                sum += row[j] * static_cast<double>(values[i * cols + j]);
            mapped.push_back(static_cast<float>(sum));
        }
    }
    const PlainRows before(values, cols);
    const PlainRows after(mapped, cols);
    const auto x = whitened(fit(before, 0, 0), before);
    const auto y = whitened(fit(after, 0, 0), after);
    for (std::size_t i = 1; i < 400; ++i)
        EXPECT_NEAR(cosine(x, cols, 0, i), cosine(y, cols, 0, i), 5e-3);
}

TEST(Whitening, NeedsShrinkageForFewRows)
{
    const PlainRows rows(randomRows(3, 8, 4), 8);
    try {
        (void)fit(rows, 0, 0);
        FAIL() << "three rows span no eight dimensions";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
        EXPECT_FALSE(error.hint().empty());
    }
    for (const float value : whitened(fit(rows, 0, .1), rows))
        EXPECT_TRUE(std::isfinite(value));
    for (const float value : whitened(fit(rows, 1e-5, 0), rows))
        EXPECT_TRUE(std::isfinite(value));
}

TEST(Whitening, PutsPartsTogetherAndIsTheSameAtAnyThreadCount)
{
    const auto values = randomRows(5000, 6, 5);
    const PlainRows rows(values, 6);
    const auto all = allRows(5000);
    const auto split = [&](int threads) {
        const SourceRows parts[] = {{&rows, std::span(all).first(3000)},
                                    {&rows, std::span(all).subspan(3000)}};
        Job job({}, threads);
        return whitened(Whitening::fit(parts, 0, 0, job), rows);
    };
    const auto once = split(1);
    for (const int threads : {2, 3, 7})
        EXPECT_EQ(once, split(threads));
    const auto whole = whitened(fit(rows, 0, 0), rows);
    for (std::size_t i = 0; i < whole.size(); ++i)
        ASSERT_NEAR(once[i], whole[i], 1e-3);
}

TEST(Whitening, StopsAtAnyPoll)
{
    const PlainRows rows(randomRows(300, 4, 6), 4);
    const auto all = allRows(300);
    const SourceRows part[] = {{&rows, all}};
    test::StoppingJob counting;
    (void)Whitening::fit(part, 0, 0, counting);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW((void)Whitening::fit(part, 0, 0, stopping), Cancelled);
    }
}

TEST(SketchedView, KeepsDotProductsOnAverage)
{
    const test::RankCase in = test::randomRankCase(3, {.pool = 60, .cols = 200});
    const ViewRows pool = poolRows(in.features, View::Joint, 1);
    const CountSketch sketch(pool.cols(), 128, 1);
    const SketchedView rows(pool, sketch);
    const auto got = readAll(rows);
    double error = 0;
    for (std::size_t i = 0; i < 60; ++i) {
        double product = 0;
        for (std::size_t j = 0; j < rows.cols(); ++j)
            product += static_cast<double>(got[j]) * static_cast<double>(got[i * rows.cols() + j]);
        error += std::abs(product - similarity(pool, 0, pool, i)) / 60;
    }
    EXPECT_LT(error, .1);
}

} // namespace
} // namespace craft
