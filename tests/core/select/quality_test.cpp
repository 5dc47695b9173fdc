// SPDX-License-Identifier: GPL-3.0-or-later
// Pair scores, and draws inside clusters that follow them (methods.md 6).
#include "core/base/error.h"
#include "core/select/pair_quality.h"
#include "core/select/registry.h"
#include "tests/support/quality_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <cmath>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using testing::HasSubstr;

Params resolved(const std::map<std::string, ParamValue>& values)
{
    Params given;
    for (const auto& [id, value] : values)
        given.set(id, value);
    return resolve(makePlugin(selectors(), "method", "quality")->params(), given);
}

Params ofQuality(const std::string& quality)
{
    return resolved({{"quality", quality}});
}

std::vector<float> scores(const RankCase& in, const std::string& quality)
{
    Job job;
    return pairQuality(in.input(), in.eligibleRows(), ofQuality(quality), job);
}

Ranking rank(const RankCase& in, const Params& params, int threads = 1)
{
    Job job({}, threads);
    return makePlugin(selectors(), "method", "quality")->rank(in.input(), params, job);
}

/// One cluster, all rows eligible, ranked in full.
RankCase oneCluster(std::size_t pool)
{
    RankCase in = randomRankCase(1, {.pool = pool, .clusters = 1, .flagged = false});
    in.depth = {pool};
    in.picks = {0};
    return in;
}

/// A pool of two parts whose extra column holds `values`; the second part has another one first.
std::shared_ptr<const Corpus> withColumn(const std::vector<std::string>& values)
{
    auto corpus = std::make_shared<MemoryCorpus>();
    CorpusPart first;
    first.name = "first";
    first.extraColumns = {"score"};
    corpus->beginPart(first);
    for (std::size_t i = 0; i < values.size() / 2; ++i)
        corpus->add("a", "b", values[i], i + 1);
    corpus->finishPart(first);
    CorpusPart second;
    second.name = "second";
    second.extraColumns = {"kind", "score"};
    corpus->beginPart(second);
    for (std::size_t i = values.size() / 2; i < values.size(); ++i)
        corpus->add("a", "b", "news" + std::string(1, kExtraSeparator) + values[i], i + 100);
    corpus->finishPart(second);
    return corpus;
}

TEST(PairQuality, LikelihoodIsTheMeanRatioOfTheWords)
{
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const RankCase in = randomRankCase(seed, {});
        const auto got = scores(in, "likelihood");
        const auto expected = test::naiveLikelihood(in);
        for (std::size_t row = 0; row < got.size(); ++row) {
            if (in.isEligible(row))
                EXPECT_NEAR(static_cast<double>(got[row]), expected[row], 1e-5);
            else
                EXPECT_TRUE(std::isnan(got[row]));
        }
    }
}

TEST(PairQuality, LengthRatioIsTheDistanceFromTheUsualOne)
{
    RankCase in = randomRankCase(1, {.pool = 3, .validation = 2, .flagged = false});
    in.pool = test::makeCorpus({{"a b", "c d"}, {"a", "b c d e"}, {"a b c d", "e"}});
    in.validation = test::makeCorpus({{"a", "b c"}, {"a", "b c d e f g h i"}});
    // Validation has ln 2 and ln 8: mean ln 4, sd ln 2.
    EXPECT_THAT(scores(in, "length-ratio"),
                testing::Pointwise(testing::FloatNear(1e-5F), {-2.0F, 0.0F, -4.0F}));
}

TEST(PairQuality, ValidationIsTheCosineToTheMeanPair)
{
    for (const bool sparse : {true, false}) {
        const RankCase in = randomRankCase(3, {.sparse = sparse, .flagged = false});
        const auto got = scores(in, "validation");
        const auto xs = test::meanRow(in.features.validationSource);
        const auto ys = test::meanRow(in.features.validationTarget);
        double length = 0;
        for (std::size_t f = 0; f < xs.size(); ++f)
            length += static_cast<double>(xs[f] * xs[f] + ys[f] * ys[f]);
        for (std::size_t row = 0; row < got.size(); ++row) {
            const auto x = test::denseRow(in.features.poolSource, row);
            const auto y = test::denseRow(in.features.poolTarget, row);
            double product = 0;
            for (std::size_t f = 0; f < x.size(); ++f)
                product += static_cast<double>(x[f] * xs[f] + y[f] * ys[f]);
            EXPECT_NEAR(static_cast<double>(got[row]), product / std::sqrt(2 * length), 1e-5);
        }
    }
}

TEST(PairQuality, CentroidIsMinusTheSquaredDistance)
{
    const RankCase in = randomRankCase(4, {.flagged = false});
    const auto got = scores(in, "centroid");
    for (std::size_t row = 0; row < got.size(); ++row)
        EXPECT_EQ(got[row], -in.clustering.pool.squaredDistance[row]);
}

TEST(PairQuality, ReadsAColumnWhereEachPartHasIt)
{
    RankCase in = randomRankCase(1, {.pool = 6, .flagged = false});
    in.pool = withColumn({"1", "2.5", "-3", "4e1", "x", ".5"});
    in.flags[4] = kLockedOut; // its text is never looked at
    Job job;
    const auto params =
        resolved({{"quality", std::string("column")}, {"quality-column", std::string("score")}});
    const auto got = pairQuality(in.input(), in.eligibleRows(), params, job);
    EXPECT_THAT(std::vector<float>(got.begin(), got.begin() + 4),
                testing::ElementsAre(1.0F, 2.5F, -3.0F, 40.0F));
    EXPECT_TRUE(std::isnan(got[4]));
    EXPECT_EQ(got[5], .5F);
}

TEST(PairQuality, SaysWhichColumnOrNumberIsMissing)
{
    RankCase in = randomRankCase(1, {.pool = 6, .flagged = false});
    in.pool = withColumn({"1", "2.5", "-3", "4", "nan", ".5"});
    Job job;
    const auto fail = [&](const std::string& column, ErrorCode code, const std::string& text) {
        const auto params =
            resolved({{"quality", std::string("column")}, {"quality-column", column}});
        try {
            (void)pairQuality(in.input(), in.eligibleRows(), params, job);
            ADD_FAILURE() << "no error for \"" << column << '"';
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), code);
            EXPECT_THAT(error.what(), HasSubstr(text));
            EXPECT_FALSE(error.hint().empty());
        }
    };
    fail("", ErrorCode::Usage, "--quality-column");
    fail("kind", ErrorCode::Usage, "part \"first\" has no extra column \"kind\" (it has score)");
    fail("score", ErrorCode::Invalid, "pair 104 of \"second\" has no finite number");
}

TEST(Standardise, MakesMeanZeroAndSpreadOne)
{
    std::vector<float> scores{1, 99, 3, 5};
    const std::vector<RowId> rows{rowId(0), rowId(2), rowId(3)};
    standardise(scores, rows);
    EXPECT_NEAR(scores[0], -std::sqrt(1.5F), 1e-6);
    EXPECT_EQ(scores[1], 99.0F);
    EXPECT_NEAR(scores[2], 0.0F, 1e-6);
    std::vector<float> same{.1F, .1F, .1F, .1F};
    standardise(same, rows);
    EXPECT_EQ(same[0], 0.0F);
}

TEST(QualitySelector, DrawsUniformlyInsideAClusterForEqualQuality)
{
    RankCase in = oneCluster(8);
    std::vector<int> first(8, 0);
    for (in.seed = 0; in.seed < 4000; ++in.seed)
        ++first[index(rank(in, ofQuality("none")).rows.front())];
    // Chi-square with 7 degrees of freedom: above 24.3 once in a thousand.
    double chiSquare = 0;
    for (const int count : first)
        chiSquare += (count - 500.0) * (count - 500.0) / 500.0;
    EXPECT_LT(chiSquare, 24.3);
}

TEST(QualitySelector, IsPlainWeightedSamplingInOneCluster)
{
    // Scores 1, 2, 3 standardise to -s, 0, s with s = sqrt(3/2), so weights are e^-s, 1, e^s.
    RankCase in = oneCluster(3);
    in.pool = withColumn({"1", "2", "3"});
    const auto params = resolved({{"quality", std::string("column")},
                                  {"quality-column", std::string("score")},
                                  {"temperature", 2.0}});
    const double s = std::sqrt(1.5) / 2;
    const std::vector<double> weight{std::exp(-s), 1, std::exp(s)};
    const double sum = weight[0] + weight[1] + weight[2];
    constexpr int kSeeds = 6000;
    std::map<std::vector<RowId>, double> seen;
    for (in.seed = 0; in.seed < kSeeds; ++in.seed)
        seen[rank(in, params).rows] += 1.0 / kSeeds;
    for (const auto& [rows, share] : seen) {
        // Successive draws without replacement: first row, then the second among the other two.
        const double a = weight[index(rows[0])];
        const double b = weight[index(rows[1])];
        EXPECT_NEAR(share, a / sum * b / (sum - a), .025);
    }
    EXPECT_EQ(seen.size(), 6U);
}

TEST(QualitySelector, IsNestedAndFollowsTheSeed)
{
    RankCase in = randomRankCase(5, {});
    const Ranking shallow = rank(in, ofQuality("validation"), 3);
    for (auto& depth : in.depth)
        depth += 10;
    const Ranking deep = rank(in, ofQuality("validation"));
    for (std::size_t i = 0; i < deep.groups(); ++i) {
        const auto prefix = shallow.group(i);
        EXPECT_TRUE(std::equal(prefix.begin(), prefix.end(), deep.group(i).begin()));
    }
    ++in.seed;
    EXPECT_NE(rank(in, ofQuality("validation")).rows, deep.rows);
}

TEST(QualitySelector, TakesTheBestWhenCold)
{
    const RankCase in = oneCluster(50);
    const auto quality = scores(in, "likelihood");
    const Ranking got = rank(in, resolved({{"temperature", .001}}));
    for (std::size_t i = 1; i < got.rows.size(); ++i)
        EXPECT_GE(quality[index(got.rows[i - 1])] + .02F, quality[index(got.rows[i])]);
}

TEST(QualitySelector, StopsWhileItReadsEveryScore)
{
    for (const std::string quality : {"length-ratio", "likelihood", "validation", "centroid"}) {
        const RankCase in = randomRankCase(6, {});
        const auto selector = makePlugin(selectors(), "method", "quality");
        test::StoppingJob counting;
        (void)selector->rank(in.input(), ofQuality(quality), counting);
        for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
            test::StoppingJob stopping(poll);
            EXPECT_THROW((void)selector->rank(in.input(), ofQuality(quality), stopping), Cancelled);
        }
    }
}

TEST(QualitySelector, SaysWhatItReads)
{
    const auto selector = makePlugin(selectors(), "method", "quality");
    EXPECT_FALSE(selector->traits(ofQuality("likelihood")).readsVectors);
    EXPECT_TRUE(selector->traits(ofQuality("validation")).readsVectors);
    EXPECT_FALSE(selector->traits(ofQuality("none")).wholePool);
}

} // namespace
} // namespace craft
