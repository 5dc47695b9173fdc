// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/space/joint_rows.h"
#include "core/space/sketch.h"

#include <gmock/gmock.h>

#include <cmath>

namespace craft {
namespace {

std::vector<float> randomVector(Rng& rng, std::size_t cols)
{
    std::vector<float> out;
    for (std::size_t i = 0; i < cols; ++i)
        out.push_back(static_cast<float>(rng.unit() - .5));
    return out;
}

std::vector<double> sketchOf(const CountSketch& sketch, const VectorView& x)
{
    std::vector<double> out(sketch.dims(), 0.0);
    sketch.add(out, x, 1.0);
    return out;
}

double product(const std::vector<double>& x, const std::vector<double>& y)
{
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += x[i] * y[i];
    return sum;
}

TEST(CountSketch, KeepsVectorsThatFit)
{
    const CountSketch sketch(3, 8, 1);
    EXPECT_EQ(sketch.dims(), 3U);
    EXPECT_THAT(sketchOf(sketch, {{}, std::vector<float>{1, -2, 3}}),
                testing::ElementsAre(1, -2, 3));
}

TEST(CountSketch, KeepsDotProductsOnAverageOverSeeds)
{
    Rng rng(1, "test.sketch");
    const auto x = randomVector(rng, 200);
    const auto y = randomVector(rng, 200);
    double exact = 0;
    double xx = 0;
    double yy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        exact += static_cast<double>(x[i]) * static_cast<double>(y[i]);
        xx += static_cast<double>(x[i]) * static_cast<double>(x[i]);
        yy += static_cast<double>(y[i]) * static_cast<double>(y[i]);
    }
    constexpr int kSeeds = 2000;
    constexpr std::size_t kDims = 32;
    double mean = 0;
    double variance = 0;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const CountSketch sketch(200, kDims, seed);
        const double got = product(sketchOf(sketch, {{}, x}), sketchOf(sketch, {{}, y}));
        mean += got / kSeeds;
        variance += (got - exact) * (got - exact) / kSeeds;
    }
    EXPECT_LT(variance, 2 * xx * yy / kDims);
    EXPECT_NEAR(mean, exact, 4 * std::sqrt(2 * xx * yy / kDims / kSeeds));
}

TEST(CountSketch, ReadsSparseAndDenseRowsAlike)
{
    const CountSketch sketch(50, 7, 4);
    std::vector<float> dense(50, 0.0F);
    const std::vector<std::uint32_t> columns{3, 17, 49};
    const std::vector<float> values{.5F, -1.0F, 2.0F};
    for (std::size_t i = 0; i < columns.size(); ++i)
        dense[columns[i]] = values[i];
    EXPECT_EQ(sketchOf(sketch, {columns, values}), sketchOf(sketch, {{}, dense}));
}

TEST(CountSketch, GoesBackBySameProducts)
{
    Rng rng(2, "test.sketch");
    const CountSketch sketch(90, 16, 9);
    const auto x = randomVector(rng, 90);
    std::vector<double> y;
    for (std::size_t d = 0; d < 16; ++d)
        y.push_back(static_cast<double>(rng.below(9)));
    EXPECT_NEAR(dot({{}, x}, sketch.back(y)), product(sketchOf(sketch, {{}, x}), y), 1e-9);
}

TEST(CountSketch, DependsOnTheSeedAlone)
{
    Rng rng(3, "test.sketch");
    const auto x = randomVector(rng, 100);
    EXPECT_EQ(sketchOf(CountSketch(100, 16, 5), {{}, x}),
              sketchOf(CountSketch(100, 16, 5), {{}, x}));
    EXPECT_NE(sketchOf(CountSketch(100, 16, 5), {{}, x}),
              sketchOf(CountSketch(100, 16, 6), {{}, x}));
}

/// Two pairs: sources (1,0,0) and (0,.6,.8), targets (0,1) and (1,0).
struct TwoPairs {
    explicit TwoPairs(bool sparse)
    {
        if (sparse) {
            SparseRows x;
            x.cols = 3;
            x.offsets = {0, 1, 3};
            x.columns = {0, 1, 2};
            x.values = {1, .6F, .8F};
            SparseRows y;
            y.cols = 2;
            y.offsets = {0, 1, 2};
            y.columns = {1, 0};
            y.values = {1, 1};
            source = FeatureMatrix(std::move(x));
            target = FeatureMatrix(std::move(y));
        } else {
            source = FeatureMatrix(DenseRows({1, 0, 0, 0, .6F, .8F}, 3));
            target = FeatureMatrix(DenseRows({0, 1, 1, 0}, 2));
        }
    }
    FeatureMatrix source;
    FeatureMatrix target;
};

TEST(JointReader, WritesBothSidesWithTheirWeights)
{
    for (const bool sparse : {true, false}) {
        const TwoPairs pairs(sparse);
        JointReader read(ViewRows(pairs.source, pairs.target, View::Joint, 1));
        EXPECT_EQ(read.cols(), 5U);
        EXPECT_EQ(read.isSparse(), sparse);
        std::vector<double> z(5, 0.0);
        addTo(z, read(1), 1.0);
        const double root = std::sqrt(.5);
        EXPECT_THAT(
            z,
            testing::Pointwise(testing::DoubleNear(1e-6), {0.0, .6 * root, .8 * root, root, 0.0}));
        EXPECT_NEAR(squaredLength(read(1)), 1, 1e-6);
    }
}

TEST(JointReader, ReadsOneSideAsItIs)
{
    const TwoPairs pairs(true);
    JointReader read(ViewRows(pairs.source, pairs.target, View::Target, 1));
    std::vector<double> y(2, 0.0);
    addTo(y, read(0), 1.0);
    EXPECT_THAT(y, testing::ElementsAre(0, 1));
    EXPECT_EQ(read.cols(), 2U);
}

TEST(JointMean, IsTheMeanOfTheRowsAsked)
{
    const TwoPairs pairs(false);
    const ViewRows rows(pairs.source, pairs.target, View::Source, 1);
    const std::vector<RowId> both{rowId(0), rowId(1)};
    EXPECT_THAT(jointMean(rows, both),
                testing::Pointwise(testing::FloatNear(1e-6F), {.5F, .3F, .4F}));
    EXPECT_THAT(jointMean(rows, {}), testing::Each(0.0F));
}

} // namespace
} // namespace craft
