// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/near_duplicates.h"
#include "tests/support/selection_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::denseRow;
using test::matrixOf;
using test::randomMatrix;
using testing::ElementsAre;

/// Compares every row with every kept row, all coordinates.
std::vector<std::uint32_t> naiveOrder(const FeatureMatrix& rows, double threshold,
                                      std::uint64_t picks)
{
    const auto product = [](const std::vector<float>& x, const std::vector<float>& y) {
        double sum = 0;
        for (std::size_t f = 0; f < x.size(); ++f)
            sum += static_cast<double>(x[f]) * static_cast<double>(y[f]);
        return sum;
    };
    std::vector<std::uint32_t> kept;
    std::vector<std::uint32_t> repeats;
    std::uint32_t next = 0;
    for (; next < rows.rows() && kept.size() < picks; ++next) {
        const auto x = denseRow(rows, next);
        const bool repeats_one = std::any_of(kept.begin(), kept.end(), [&](std::uint32_t k) {
            const auto y = denseRow(rows, k);
            const double missing =
                std::max(0.0, 1 - product(x, x)) * std::max(0.0, 1 - product(y, y));
            return product(x, y) + std::sqrt(missing) > threshold;
        });
        (repeats_one ? repeats : kept).push_back(next);
    }
    for (; next < rows.rows(); ++next)
        kept.push_back(next);
    kept.insert(kept.end(), repeats.begin(), repeats.end());
    return kept;
}

TEST(PutRepeatsLast, MovesNearCopiesBehindEverythingElse)
{
    // Cosines to row 0: row 1 .995, row 2 .8, row 3 1.
    const std::vector<std::vector<float>> rows{{1, 0}, {.995F, .0999F}, {.8F, .6F}, {1, 0}};
    for (const bool sparse : {true, false}) {
        const FeatureMatrix x = matrixOf(rows, 2, sparse);
        EXPECT_THAT(putRepeatsLast(x, .98, 9, Job()), ElementsAre(0, 2, 1, 3));
        EXPECT_THAT(putRepeatsLast(x, .997, 9, Job()), ElementsAre(0, 1, 2, 3));
        EXPECT_THAT(putRepeatsLast(x, 1, 9, Job()), ElementsAre(0, 1, 2, 3));
    }
}

TEST(PutRepeatsLast, ComparesNoFurtherThanThePicks)
{
    const FeatureMatrix x = matrixOf({{1, 0}, {1, 0}, {0, 1}, {0, 1}, {1, 0}}, 2, true);
    EXPECT_THAT(putRepeatsLast(x, .9, 2, Job()), ElementsAre(0, 2, 3, 4, 1));
    EXPECT_THAT(putRepeatsLast(x, .9, 0, Job()), ElementsAre(0, 1, 2, 3, 4));
}

TEST(PutRepeatsLast, CountsWhatMissingCoordinatesMayHoldAsEqual)
{
    // Two rows with the same stored half may be the same sentence; with other halves they are not.
    const FeatureMatrix x = matrixOf({{.6F, 0}, {.6F, 0}, {0, .6F}, {.1F, 0}}, 2, true);
    EXPECT_THAT(putRepeatsLast(x, .98, 9, Job()), ElementsAre(0, 2, 3, 1));
}

TEST(PutRepeatsLast, EqualsComparingAllWithAll)
{
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        Rng rng(seed, "test.near-duplicates");
        const test::RankCaseSize size{.cols = 2 + rng.below(12), .sparse = rng.below(4) != 0};
        const FeatureMatrix x = randomMatrix(rng, rng.below(120), size);
        const std::uint64_t picks = rng.below(130);
        for (const double threshold : {.5, .9, .98}) {
            ASSERT_EQ(putRepeatsLast(x, threshold, picks, Job()), naiveOrder(x, threshold, picks))
                << seed;
        }
    }
}

TEST(PutRepeatsLast, ReturnsEveryRowOnceEvenWhenStopped)
{
    Rng rng(5, "test.near-duplicates");
    const FeatureMatrix x = randomMatrix(rng, 500, {});
    const test::StoppingJob job(3);
    auto order = putRepeatsLast(x, .9, 500, job);
    EXPECT_EQ(job.polls(), 3U);
    std::sort(order.begin(), order.end());
    for (std::uint32_t i = 0; i < 500; ++i)
        ASSERT_EQ(order[i], i);
}

} // namespace
} // namespace craft
