// SPDX-License-Identifier: GPL-3.0-or-later
// Worked example of methods.md 1.8 on raw one-dimensional targets: the kernel takes squared
// lengths as arguments, so the numbers on paper go through the code that ranks unit vectors.
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/select/expectation.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace craft {
namespace {

using testing::ElementsAre;

constexpr std::array<std::uint32_t, 1> kColumn{0};
/// Validation targets 0, 2, 10; target centroids 1, 12 with P = (2/3, 1/3).
constexpr std::array<float, 3> kTargets{0, 2, 10};
constexpr std::array<float, 2> kCentroids{1, 12};
constexpr std::array<float, 5> kCandidates{4, 4.5F, 5.2F, 1, 11};

double squared(float value)
{
    return static_cast<double>(value) * static_cast<double>(value);
}

VectorView view(const float& value, bool sparse)
{
    const std::span<const float> values(&value, 1);
    return sparse ? VectorView{kColumn, values} : VectorView{{}, values};
}

Expectation samples(Metric metric, bool sparse)
{
    Expectation out(metric, 1);
    for (const float& target : kTargets)
        out.add(1, view(target, sparse), squared(target));
    out.finish();
    return out;
}

Expectation centroids(Metric metric)
{
    Expectation out(metric, 1);
    out.add(2. / 3, view(kCentroids[0], false), squared(kCentroids[0]));
    out.add(1. / 3, view(kCentroids[1], false), squared(kCentroids[1]));
    out.finish();
    return out;
}

std::vector<float> ordered(Expectation expectation, bool sparse)
{
    std::vector<std::pair<double, float>> scored;
    for (const float& y : kCandidates)
        scored.emplace_back(expectation(view(y, sparse), squared(y)), y);
    std::sort(scored.begin(), scored.end());
    std::vector<float> out;
    for (const auto& [score, y] : scored)
        out.push_back(y);
    return out;
}

TEST(Expectation, OrdersTheWorkedExampleByVariantAndMetric)
{
    for (const bool sparse : {true, false}) {
        EXPECT_THAT(ordered(samples(Metric::SquaredEuclidean, sparse), sparse),
                    ElementsAre(4, 4.5F, 5.2F, 1, 11));
        EXPECT_THAT(ordered(centroids(Metric::SquaredEuclidean), sparse),
                    ElementsAre(4.5F, 5.2F, 4, 1, 11));
        EXPECT_THAT(ordered(samples(Metric::Euclidean, sparse), sparse),
                    ElementsAre(1, 4, 4.5F, 5.2F, 11));
        EXPECT_THAT(ordered(centroids(Metric::Euclidean), sparse),
                    ElementsAre(1, 4, 4.5F, 5.2F, 11));
    }
}

TEST(Expectation, IsTheDistanceToTheMeanPlusTheVariance)
{
    Expectation b = samples(Metric::SquaredEuclidean, true);
    Expectation a = centroids(Metric::SquaredEuclidean);
    EXPECT_THAT(b.mean(), ElementsAre(4.0F));
    EXPECT_NEAR(static_cast<double>(a.mean()[0]), 14. / 3, 1e-6);
    for (const float y : {-3.0F, 0.0F, 1.0F, 4.0F, 11.0F}) {
        EXPECT_NEAR(b(view(y, true), squared(y)) - squared(y - 4), 18.6667, 1e-4);
        const double offset = static_cast<double>(y) - 14. / 3;
        EXPECT_NEAR(a(view(y, true), squared(y)) - offset * offset, 26.8889, 1e-4);
    }
}

TEST(Expectation, AveragesUnsquaredDistances)
{
    Expectation b = samples(Metric::Euclidean, true);
    Expectation a = centroids(Metric::Euclidean);
    const float y = 5.2F;
    EXPECT_NEAR(b(view(y, true), squared(y)), (5.2 + 3.2 + 4.8) / 3, 1e-6);
    EXPECT_NEAR(a(view(y, true), squared(y)), 2. / 3 * 4.2 + 1. / 3 * 6.8, 1e-6);
}

TEST(Expectation, UsesTheLengthThatIsGivenNotTheStoredOne)
{
    // Stored 0.6 of a unit vector: |x - t|^2 = 1 - 2 * 0.6 * 0.8 + 1.
    const float x = .6F;
    const float t = .8F;
    for (const Metric metric : {Metric::SquaredEuclidean, Metric::Euclidean, Metric::Cosine}) {
        Expectation one(metric, 1);
        one.add(3, view(t, true), 1);
        one.finish();
        const double d = 2 - 2 * .48;
        const double want = metric == Metric::SquaredEuclidean ? d
            : metric == Metric::Euclidean                      ? std::sqrt(d)
                                                               : 1 - .48;
        EXPECT_NEAR(one(view(x, true), 1), want, 1e-7);
    }
}

TEST(Expectation, MixesInAnotherWithItsWeight)
{
    // Three targets, and six times a random one of {9, 15}.
    const std::array<float, 2> other{9, 15};
    for (const Metric metric : {Metric::SquaredEuclidean, Metric::Euclidean}) {
        Expectation global(metric, 1);
        for (const float& t : other)
            global.add(1, view(t, true), squared(t));
        global.finish();
        Expectation mixed(metric, 1);
        for (const float& t : kTargets)
            mixed.add(1, view(t, true), squared(t));
        mixed.add(6, global);
        EXPECT_DOUBLE_EQ(mixed.weight(), 9);
        mixed.finish();
        const float y = 5;
        const auto d = [metric](double t) {
            return metric == Metric::SquaredEuclidean ? (5 - t) * (5 - t) : std::abs(5 - t);
        };
        EXPECT_NEAR(mixed(view(y, true), squared(y)),
                    (d(0) + d(2) + d(10) + 3 * d(9) + 3 * d(15)) / 9, 1e-5);
    }
}

TEST(Expectation, SubtractsAPointAndClamps)
{
    const std::array<float, 2> point{.5F, .25F};
    const std::array<float, 2> pool{.25F, 1};
    Expectation out(Metric::Cosine, 2);
    out.add(2, VectorView{{}, point}, 1);
    out.finish();
    out.subtract(.5, pool);
    EXPECT_THAT(out.mean(), ElementsAre(.375F, -.25F));
    out.clampAtZero();
    EXPECT_THAT(out.mean(), ElementsAre(.375F, 0.0F));
    Expectation euclidean(Metric::Euclidean, 2);
    EXPECT_THROW(euclidean.subtract(.5, pool), Error);
    EXPECT_THROW(euclidean.finish(), Error) << "nothing was added";
}

TEST(Distance, OfAZeroVectorIsOneUnderCosine)
{
    EXPECT_DOUBLE_EQ(distance(Metric::Cosine, 1, 0, 0), 1);
    EXPECT_DOUBLE_EQ(distance(Metric::Cosine, 4, 6, 9), 0);
    EXPECT_DOUBLE_EQ(distance(Metric::SquaredEuclidean, 1, 1 + 1e-12, 1), 0) << "not below 0";
}

TEST(Dot, OfDenseRowsOfAnyLengthIsTheSumOfProducts)
{
    Rng rng(3, "test.dot");
    for (std::size_t length = 1; length < 40; ++length) {
        std::vector<float> x(length);
        std::vector<float> y(length);
        double want = 0;
        for (std::size_t i = 0; i < length; ++i) {
            x[i] = static_cast<float>(rng.below(9)) - 4;
            y[i] = static_cast<float>(rng.below(9)) - 4;
            want += static_cast<double>(x[i]) * static_cast<double>(y[i]);
        }
        EXPECT_EQ(dot({{}, x}, y), want);
    }
}

} // namespace
} // namespace craft
