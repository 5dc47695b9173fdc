// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/grasp.h"
#include "core/select/registry.h"
#include "tests/support/selection_reference.h"
#include "tests/support/stopping_job.h"
#include "tests/support/subset_utility_reference.h"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using testing::ElementsAre;

Ranking rank(const RankCase& in, const Params& given, int threads = 1)
{
    Job job({}, threads);
    const auto selector = makePlugin(selectors(), "method", "grasp");
    return selector->rank(in.input(), resolve(selector->params(), given), job);
}

TEST(SubsetUtility, GivesTheWorkedExample)
{
    const SketchRows items{2, {1, 0, 1, 0, 0, .9F}};
    const std::vector<double> signal{1, 1};
    SubsetUtility utility(signal, .8, 1);
    EXPECT_NEAR(utility.gain(items.row(0)), .6, 1e-4);
    EXPECT_NEAR(utility.gain(items.row(1)), .6, 1e-4);
    EXPECT_NEAR(utility.gain(items.row(2)), .576, 1e-4);
    utility.add(items.row(0));
    EXPECT_NEAR(utility.gain(items.row(1)), -.2, 1e-4);
    EXPECT_NEAR(utility.gain(items.row(2)), .576, 1e-4);
    utility.add(items.row(2));
    EXPECT_NEAR(utility.value(), 1.176, 1e-4);
    utility.add(items.row(1));
    EXPECT_NEAR(utility.value(), .976, 1e-4);

    Job job;
    SubsetUtility again(signal, .8, 1);
    EXPECT_THAT(pickByUtility(items, again, 3, 1, job), ElementsAre(0, 2, 1));
}

TEST(SubsetUtility, AddsUpToTheDirectFormula)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Rng rng(seed, "test.utility");
        const SketchRows items = test::randomSketches(rng, 30, 11);
        std::vector<double> signal;
        for (std::size_t d = 0; d < items.dims; ++d)
            signal.push_back(rng.unit() * 6 - 3);
        SubsetUtility utility(signal, .37, .2);
        std::vector<std::size_t> chosen;
        for (std::size_t n = 0; n < 12; ++n) {
            chosen.push_back(rng.below(30));
            utility.add(items.row(chosen.back()));
            ASSERT_NEAR(utility.value(), subsetUtility(items, chosen, signal, .37, .2), 1e-9);
        }
    }
}

TEST(SubsetUtility, IsTheSquaredDistanceToTheSignalOverThePenalty)
{
    Rng rng(3, "test.utility");
    const SketchRows items = test::randomSketches(rng, 9, 5);
    const std::vector<double> signal{1, -2, .5, 3, 0};
    const std::vector<std::size_t> chosen{1, 4, 8};
    double square = 0;
    double signalSquare = 0;
    for (std::size_t d = 0; d < items.dims; ++d) {
        double sum = 0;
        for (const std::size_t i : chosen)
            sum += static_cast<double>(items.row(i)[d]) * .25;
        square += std::pow(sum - signal[d] / .7, 2);
        signalSquare += signal[d] * signal[d];
    }
    EXPECT_NEAR(subsetUtility(items, chosen, signal, .7, .25), signalSquare / 1.4 - .35 * square,
                1e-9);
}

TEST(PickByUtility, PicksWhatTheNaiveAlgorithmPicks)
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Rng rng(seed, "test.picks");
        // Halves and quarters only: every sum is exact, so that ties are ties in both.
        const SketchRows items = test::randomSketches(rng, 25, 6);
        std::vector<double> signal;
        for (std::size_t d = 0; d < items.dims; ++d)
            signal.push_back(static_cast<double>(rng.below(17)) - 8);
        SubsetUtility utility(signal, .5, .25);
        Job job;
        EXPECT_EQ(pickByUtility(items, utility, 14, 1, job),
                  test::naivePicks(items, signal, .5, .25, 14))
            << seed;
    }
}

TEST(PickByUtility, WithoutPenaltyIsTheOrderOfAgreementWhateverTheRefresh)
{
    Rng rng(5, "test.picks");
    const SketchRows items = test::randomSketches(rng, 60, 7);
    const std::vector<double> signal{1, 2, -1, .5, 0, 3, -2};
    std::vector<std::size_t> byAgreement(60);
    std::vector<double> agreement;
    SubsetUtility additive(signal, 0, 1);
    for (std::size_t i = 0; i < 60; ++i) {
        byAgreement[i] = i;
        agreement.push_back(additive.gain(items.row(i)));
    }
    std::stable_sort(byAgreement.begin(), byAgreement.end(),
                     [&](std::size_t a, std::size_t b) { return agreement[a] > agreement[b]; });
    byAgreement.resize(20);
    for (const std::size_t refresh : {1U, 3U, 20U, 100U}) {
        SubsetUtility utility(signal, 0, 1);
        Job job;
        EXPECT_EQ(pickByUtility(items, utility, 20, refresh, job), byAgreement);
    }
}

TEST(GraspSelector, WithoutPenaltyRanksByAgreement)
{
    const RankCase in = randomRankCase(4, {.pool = 300, .sparse = false});
    Params given;
    given.set("penalty", 0.0);
    const Ranking got = rank(in, given);
    for (std::size_t i = 1; i < got.rows.size(); ++i)
        ASSERT_LE(got.cost[index(got.rows[i - 1])], got.cost[index(got.rows[i])] + 1e-6F);
}

/// What the exact greedy algorithm of the mean form picks, from written-out coordinates.
std::vector<RowId> naiveGrasp(const RankCase& in, double penalty)
{
    const auto joint = [](const FeatureMatrix& x, const FeatureMatrix& y, std::size_t row) {
        auto z = test::denseRow(x, row);
        const auto second = test::denseRow(y, row);
        z.insert(z.end(), second.begin(), second.end());
        return z;
    };
    const PairFeatures& f = in.features;
    const std::size_t dims = f.poolSource.cols() + f.poolTarget.cols();
    const double root = std::sqrt(.5);
    std::vector<double> poolMean;
    for (const auto* mean : {&f.poolMeanSource, &f.poolMeanTarget}) {
        for (const float value : *mean)
            poolMean.push_back(root * static_cast<double>(value));
    }
    std::vector<double> signal(dims, 0.0);
    for (std::size_t v = 0; v < f.validationSource.rows(); ++v) {
        const auto z = joint(f.validationSource, f.validationTarget, v);
        for (std::size_t d = 0; d < dims; ++d)
            signal[d] +=
                root * static_cast<double>(z[d]) / static_cast<double>(f.validationSource.rows());
    }
    SketchRows items{dims, {}};
    const auto rows = in.eligibleRows();
    for (const RowId row : rows) {
        const auto z = joint(f.poolSource, f.poolTarget, index(row));
        for (std::size_t d = 0; d < dims; ++d)
            items.values.push_back(
                static_cast<float>(root * static_cast<double>(z[d]) - poolMean[d]));
    }
    for (std::size_t d = 0; d < dims; ++d)
        signal[d] -= poolMean[d];
    const std::size_t picks = std::min<std::size_t>(in.rows, rows.size());
    std::vector<RowId> out;
    for (const std::size_t i :
         test::naivePicks(items, signal, penalty, 1.0 / static_cast<double>(picks), picks))
        out.push_back(rows[i]);
    return out;
}

TEST(GraspSelector, PicksExactlyWhatTheFormulaSaysWhereTheSketchKeepsAllColumns)
{
    for (const bool sparse : {true, false}) {
        RankCase in = randomRankCase(11, {.pool = 60, .validation = 9, .sparse = sparse});
        in.rows = 12;
        in.budget = 12;
        Params given;
        given.set("refresh", std::int64_t{1});
        given.set("shortlist", std::int64_t{0});
        given.set("penalty", .8);
        EXPECT_EQ(rank(in, given).rows, naiveGrasp(in, .8)) << sparse;
    }
}

TEST(GraspSelector, IsCloserToTheValidationMeanThanTheAdditiveScore)
{
    RankCase in = randomRankCase(12, {.pool = 400, .validation = 40, .flagged = false});
    in.rows = 40;
    in.budget = 40;
    const auto distance = [&in](const Ranking& got) {
        const ViewRows pool = poolRows(in.features, View::Joint, 1);
        const ViewRows validation = validationRows(in.features, View::Joint, 1);
        std::vector<RowId> all;
        for (std::size_t i = 0; i < validation.rows(); ++i)
            all.push_back(rowId(i));
        const auto a = jointMean(pool, got.rows);
        const auto b = jointMean(validation, all);
        double sum = 0;
        for (std::size_t d = 0; d < a.size(); ++d)
            sum += std::pow(static_cast<double>(a[d]) - static_cast<double>(b[d]), 2);
        return sum;
    };
    Params additive;
    additive.set("penalty", 0.0);
    EXPECT_LT(distance(rank(in, {})), .5 * distance(rank(in, additive)));
}

TEST(LowerConfidenceBound, HasHoeffdingsMargin)
{
    EXPECT_NEAR(hoeffdingMargin(8, 8, .05), std::sqrt(std::log(320.0) / 16), 1e-12);
    EXPECT_LT(hoeffdingMargin(8, 80, .05), hoeffdingMargin(8, 8, .05));
    EXPECT_GT(hoeffdingMargin(80, 8, .05), hoeffdingMargin(8, 8, .05));
}

TEST(LowerConfidenceBound, TakesTheCheaperOfEqualSettings)
{
    const std::vector<SettingsTrial> trials{
        {{1, 32}, .5, .2}, {{2, 128}, .7, .4}, {{3, 128}, .7, .4}};
    EXPECT_EQ(bestTrial(trials).settings.penalty, 2);
    const auto grid = graspGrid({});
    for (std::size_t g = 1; g < grid.size(); ++g)
        EXPECT_LE(grid[g - 1].dims, grid[g].dims);
}

TEST(LowerConfidenceBound, ChoosesFromTheGridAndSaysSo)
{
    RankCase in = randomRankCase(6, {.pool = 300, .validation = 20});
    in.rows = 30;
    in.budget = 30;
    Params given;
    given.set("settings", std::string("lcb"));
    const Ranking got = rank(in, given);
    EXPECT_THAT(got.costName, testing::HasSubstr("chosen: penalty "));
    for (const int threads : {2, 3, 7}) {
        const Ranking again = rank(in, given, threads);
        EXPECT_EQ(again.rows, got.rows);
        EXPECT_EQ(again.costName, got.costName);
    }
    // One validation pair has no halves: the settings stay as given.
    RankCase one = randomRankCase(7, {.validation = 1, .clusters = 1});
    EXPECT_EQ(rank(one, given).rows, rank(one, {}).rows);
}

TEST(LowerConfidenceBound, MeasuresOnTheHalfThatWasNotSelectedFor)
{
    // The pool's even rows say what validation says; odd rows say something else.
    RankCase in = randomRankCase(8, {.pool = 200, .validation = 20, .flagged = false});
    test::PairTexts pool;
    for (std::size_t i = 0; i < 200; ++i)
        pool.emplace_back(i % 2 == 0 ? "rain falls on the hills" : "the bank lends money",
                          i % 2 == 0 ? "Regen" : "Geld");
    in.pool = test::makeCorpus(pool);
    in.validation = test::makeCorpus(test::PairTexts(20, {"rain falls on the hills", "Regen"}));
    std::vector<RowId> source;
    for (std::size_t i = 0; i < 200; ++i)
        source.push_back(rowId(i % 2));
    in.features.poolSource = in.features.poolSource.gather(source);
    in.features.poolTarget = in.features.poolTarget.gather(source);
    in.features.validationSource = in.features.poolSource.gather(std::vector<RowId>(20, rowId(0)));
    in.features.validationTarget = in.features.poolTarget.gather(std::vector<RowId>(20, rowId(0)));
    in.features.poolMeanSource = test::meanRow(in.features.poolSource);
    in.features.poolMeanTarget = test::meanRow(in.features.poolTarget);
    in.rows = 50;
    in.budget = 50;
    const RankInput input = in.input();
    const auto rows = eligiblePool(input);
    const GraspSpace space{poolRows(in.features, View::Joint, 1),
                           validationRows(in.features, View::Joint, 1),
                           jointPoolMean(in.features, View::Joint, 1)};
    Job job;
    // A penalty of 1 draws to even rows only; a huge one back to the pool's mean, half of each.
    const std::vector<GraspSettings> grid{{1e5, 64, 1, 0}, {1, 64, 1, 0}};
    const auto trials = trySettings(input, rows, space, grid, 3, job);
    EXPECT_GT(trials[1].meanUtility, trials[0].meanUtility + .1);
    EXPECT_EQ(&bestTrial(trials), &trials[1]);
    EXPECT_NEAR(trials[1].meanUtility - trials[1].lowerBound, hoeffdingMargin(2, 3, .05), 1e-12);
}

TEST(LowerConfidenceBound, StopsWhenAskedAtAnyPoll)
{
    RankCase in = randomRankCase(9, {.pool = 50, .validation = 6});
    in.rows = 5;
    in.budget = 5;
    const auto selector = makePlugin(selectors(), "method", "grasp");
    Params given;
    given.set("settings", std::string("lcb"));
    const Params params = resolve(selector->params(), given);
    test::StoppingJob counting;
    (void)selector->rank(in.input(), params, counting);
    for (std::uint64_t poll = 1; poll <= counting.polls(); poll += 7) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW((void)selector->rank(in.input(), params, stopping), Cancelled) << poll;
    }
}

} // namespace
} // namespace craft
