// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/decay.h"
#include "tests/support/selection_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <numeric>

namespace craft {
namespace {

using test::matrixOf;
using test::naivePickWithDecay;
using test::randomMatrix;
using test::StoppingJob;
using testing::ElementsAre;

std::vector<RowId> rowsUpTo(std::size_t count)
{
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back(rowId(i));
    return rows;
}

TEST(PickWithDecay, PrefersFeaturesThatAreNew)
{
    // Scores 1, .9, .8, .5. After the first pick feature 0 counts half: .45, .4 < .5.
    const FeatureMatrix x = matrixOf({{1, 0}, {.9F, 0}, {.8F, 0}, {0, .5F}}, 2, true);
    const auto rows = rowsUpTo(4);
    EXPECT_THAT(pickWithDecay(x.sparse(), rows, {1, 1}, .5, 4, Job()), ElementsAre(0, 3, 1, 2));
    EXPECT_THAT(pickWithDecay(x.sparse(), rows, {1, 1}, 1, 4, Job()), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(pickWithDecay(x.sparse(), rows, {1, 1}, .5, 2, Job()), ElementsAre(0, 3));
    EXPECT_THAT(pickWithDecay(x.sparse(), rows, {1, 1}, 0, 9, Job()), ElementsAre(0, 3, 1, 2));
}

TEST(PickWithDecay, BreaksTiesByRowNotByCandidate)
{
    const FeatureMatrix x = matrixOf({{.5F}, {.5F}, {.5F}}, 1, true);
    const std::vector<RowId> rows{rowId(30), rowId(10), rowId(20)};
    EXPECT_THAT(pickWithDecay(x.sparse(), rows, {1}, .7, 3, Job()), ElementsAre(1, 2, 0));
}

TEST(PickWithDecay, TakesNothingFromNothing)
{
    SparseRows none;
    none.cols = 3;
    EXPECT_TRUE(pickWithDecay(none, {}, {1, 1, 1}, .7, 5, Job()).empty());
    const FeatureMatrix empty = matrixOf({{0}, {0}}, 1, true);
    EXPECT_THAT(pickWithDecay(empty.sparse(), rowsUpTo(2), {1}, .7, 5, Job()), ElementsAre(0, 1));
}

TEST(PickWithDecay, EqualsThePlainGreedyAlgorithm)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Rng rng(seed, "test.decay");
        const test::RankCaseSize size{.cols = 3 + rng.below(30)};
        const std::size_t count = rng.below(120);
        const FeatureMatrix x = randomMatrix(rng, count, size);
        std::vector<double> weight;
        for (std::size_t f = 0; f < size.cols; ++f)
            weight.push_back(rng.below(3) == 0 ? 0 : static_cast<double>(1 + rng.below(4)) / 7);
        std::vector<RowId> rows = rowsUpTo(count);
        for (std::size_t i = count; i > 1; --i)
            std::swap(rows[i - 1], rows[rng.below(i)]);
        const double decay = static_cast<double>(rng.below(11)) / 10;
        const std::uint64_t picks = rng.below(count + 5);
        ASSERT_EQ(pickWithDecay(x.sparse(), rows, weight, decay, picks, Job()),
                  naivePickWithDecay(x.sparse(), rows, weight, decay, picks))
            << seed;
    }
}

TEST(PickWithDecay, StopsWhenAsked)
{
    Rng rng(1, "test.decay");
    const FeatureMatrix x = randomMatrix(rng, 3000, {});
    const StoppingJob job(2);
    const auto picked =
        pickWithDecay(x.sparse(), rowsUpTo(3000), std::vector<double>(25, 1), .7, 3000, job);
    EXPECT_EQ(picked.size(), 512U);
}

} // namespace
} // namespace craft
