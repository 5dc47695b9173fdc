// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lanes.h"
#include "core/base/rng.h"
#include "core/space/packed_products.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

std::vector<float> randomValues(std::size_t n, std::uint64_t seed)
{
    Rng rng(seed, "test.products");
    std::vector<float> out(n);
    for (float& v : out)
        v = static_cast<float>(rng.unit() - 0.5);
    return out;
}

/// One product as the kernels define it: chains of fused additions, added in turn.
float chainedDot(const float* row, const float* centroid, std::size_t cols)
{
    float total = 0;
    for (std::size_t first = 0; first < cols; first += kChainColumns) {
        float chain = 0;
        for (std::size_t j = first; j < std::min(cols, first + kChainColumns); ++j)
            chain = std::fma(row[j], centroid[j], chain);
        total += chain;
    }
    return total;
}

double plainDot(const float* row, const float* centroid, std::size_t cols)
{
    double sum = 0;
    for (std::size_t j = 0; j < cols; ++j)
        sum += static_cast<double>(row[j]) * static_cast<double>(centroid[j]);
    return sum;
}

struct Shape {
    std::size_t rows, clusters, cols;
};

/// Panels of every width, rests of rows, of lanes and of chains.
constexpr Shape kShapes[] = {{1, 1, 1},    {5, 16, 7},    {6, 17, 128}, {7, 40, 129},
                             {13, 64, 40}, {25, 100, 77}, {12, 70, 300}};

class PackedProductsBy : public testing::TestWithParam<ProductIsa> {
protected:
    void SetUp() override
    {
        if (!isAvailable(GetParam()))
            GTEST_SKIP() << "this processor lacks the instructions";
    }
};

TEST_P(PackedProductsBy, AgreeWithPlainDotProducts)
{
    for (const auto& [rows, clusters, cols] : kShapes) {
        const std::vector<float> x = randomValues(rows * cols, 1);
        const std::vector<float> c = randomValues(clusters * cols, 2);
        const PackedProducts products(c, clusters, cols, GetParam());
        ASSERT_EQ(products.padded(), wholeLanes(clusters));
        std::vector<float> scores(rows * products.padded(), 99.0F);
        products.multiply(x.data(), rows, scores.data());
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const std::size_t row = i / products.padded();
            const std::size_t cluster = i % products.padded();
            const double expected = cluster < clusters
                ? plainDot(x.data() + row * cols, c.data() + cluster * cols, cols)
                : 0.0;
            EXPECT_NEAR(static_cast<double>(scores[i]), expected, 2e-6) << row << ' ' << cluster;
        }
    }
}

TEST_P(PackedProductsBy, DoNotDependOnTheRowsMultipliedTogether)
{
    const std::vector<float> x = randomValues(std::size_t{20} * 150, 5);
    const PackedProducts products(randomValues(std::size_t{33} * 150, 6), 33, 150, GetParam());
    std::vector<float> together(20 * products.padded());
    products.multiply(x.data(), 20, together.data());
    std::vector<float> alone(products.padded());
    for (std::size_t row = 0; row < 20; ++row) {
        products.multiply(x.data() + row * 150, 1, alone.data());
        for (std::size_t k = 0; k < alone.size(); ++k)
            EXPECT_EQ(alone[k], together[row * products.padded() + k]);
    }
}

TEST_P(PackedProductsBy, AreZeroInNoDimensions)
{
    const PackedProducts products({}, 3, 0, GetParam());
    std::vector<float> scores(2 * products.padded(), 1.0F);
    products.multiply(nullptr, 2, scores.data());
    EXPECT_EQ(scores, std::vector<float>(scores.size(), 0.0F));
}

INSTANTIATE_TEST_SUITE_P(Every, PackedProductsBy,
                         testing::Values(ProductIsa::Avx512, ProductIsa::Avx2,
                                         ProductIsa::Portable));

TEST(PackedProducts, AreTheSameBitsOnEveryProcessorWithFusedAdditions)
{
    for (const ProductIsa isa : {ProductIsa::Avx512, ProductIsa::Avx2}) {
        for (const auto& [rows, clusters, cols] : kShapes) {
            if (!isAvailable(isa))
                continue;
            const std::vector<float> x = randomValues(rows * cols, 3);
            const std::vector<float> c = randomValues(clusters * cols, 4);
            const PackedProducts products(c, clusters, cols, isa);
            std::vector<float> scores(rows * products.padded());
            products.multiply(x.data(), rows, scores.data());
            for (std::size_t row = 0; row < rows; ++row) {
                for (std::size_t k = 0; k < clusters; ++k)
                    ASSERT_EQ(scores[row * products.padded() + k],
                              chainedDot(x.data() + row * cols, c.data() + k * cols, cols));
            }
        }
    }
}

TEST(PackedProducts, TakeAnAvailableIsa)
{
    EXPECT_TRUE(isAvailable(bestProductIsa()));
    EXPECT_TRUE(isAvailable(ProductIsa::Portable));
}

} // namespace
} // namespace craft
