// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/select/box_least_squares.h"
#include "core/select/filter_weight.h"
#include "core/select/registry.h"
#include "tests/support/npy_writer.h"
#include "tests/support/stopping_job.h"
#include "tests/support/update_reference.h"

#include <gmock/gmock.h>

#include <limits>
#include <set>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(BoxLeastSquares, SolvesTheWorkedExample)
{
    const test::Vectors a{{1, 0}, {1, 1}};
    const std::vector<double> b{1, 2};
    const auto gram = test::gramOf(a);
    const std::vector<double> c{1, 3};
    Job job;
    const auto w = boxLeastSquares(gram, c, kInfinity, 0, job, 0);
    EXPECT_THAT(w, ElementsAre(DoubleNear(0, 1e-9), DoubleNear(1.5, 1e-9)));
    EXPECT_THAT(test::boxGradient(gram, c, 0, w),
                ElementsAre(DoubleNear(.5, 1e-9), DoubleNear(0, 1e-9)));
    double objective = 0;
    for (std::size_t f = 0; f < 2; ++f)
        objective += std::pow(w[0] * a[0][f] + w[1] * a[1][f] - b[f], 2) / 2;
    EXPECT_NEAR(objective, .25, 1e-9);
}

TEST(BoxLeastSquares, GivesTheUniformWeightItsBestValue)
{
    const auto gram = test::gramOf({{1, 0}, {1, 1}});
    // 1'c / 1'Q1 = 4 / 5.
    EXPECT_NEAR(uniformWeight(gram, std::vector<double>{1, 3}), .8, 1e-9);
    EXPECT_EQ(uniformWeight(gram, std::vector<double>{1, -3}), 0);
    EXPECT_EQ(uniformWeight({}, {}), 0);
}

TEST(BoxLeastSquares, MeetsTheOptimalityConditionsAndTheProjectedGradient)
{
    for (std::uint64_t seed = 0; seed < 15; ++seed) {
        Rng rng(seed, "test.box");
        test::Vectors a;
        for (std::size_t i = 0; i < 12; ++i) {
            a.emplace_back();
            for (std::size_t f = 0; f < 6; ++f)
                a.back().push_back(rng.unit() * 2 - .7);
        }
        std::vector<double> b;
        for (std::size_t f = 0; f < 6; ++f)
            b.push_back(rng.unit() * 2);
        std::vector<double> c;
        for (const auto& x : a)
            c.push_back(test::product(x, b));
        const auto gram = test::gramOf(a);
        const double ridge = .05;
        for (const double cap : {kInfinity, .15}) {
            Job job;
            const auto w = boxLeastSquares(gram, c, cap, ridge, job, 0);
            const auto gradient = test::boxGradient(gram, c, ridge, w);
            const auto reference = test::projectedGradient(gram, c, cap, ridge);
            for (std::size_t i = 0; i < w.size(); ++i) {
                ASSERT_NEAR(w[i], reference[i], 1e-5) << seed;
                if (w[i] <= 0)
                    ASSERT_GE(gradient[i], -1e-6);
                else if (w[i] >= cap)
                    ASSERT_LE(gradient[i], 1e-6);
                else
                    ASSERT_NEAR(gradient[i], 0, 1e-6);
            }
        }
    }
}

TEST(BoxLeastSquares, GivesEqualCandidatesEqualWeights)
{
    const auto gram = test::gramOf({{1, 0}, {0, 1}, {1, 0}, {1, 0}});
    const std::vector<double> c{1, .5, 1, 1};
    Job job;
    const auto w = boxLeastSquares(gram, c, kInfinity, .01, job, 0);
    EXPECT_EQ(w[0], w[2]);
    EXPECT_EQ(w[0], w[3]);
    EXPECT_NEAR(w[0], 1 / 3.01, 1e-3);
    EXPECT_NEAR(w[1], .5 / 1.01, 1e-3);
}

/// Two gradients (2,0), (1,1) for a wanted update of (2,1) and Adam's v = (4,1).
UpdateSpace twoGradients(bool preconditioned, const OptimizerState& state)
{
    const DenseRows validation({1, 1, 3, 1}, 2);
    Job job;
    return UpdateSpace::ofGradients(std::make_shared<const DenseRows>(DenseRows({2, 0, 1, 1}, 2)),
                                    validation, state, preconditioned, "gradients", job);
}

std::vector<double> productsWithTarget(const UpdateSpace& space)
{
    const std::vector<RowId> rows{rowId(0), rowId(1)};
    std::vector<UpdateSpace::Agreement> got(2);
    Job job;
    space.agreements(rows, space.target(), got, job);
    return {got[0].product, got[1].product};
}

TEST(UpdateSpace, GivesTheWorkedExample)
{
    OptimizerState state;
    state.secondMoment = {4, 1};
    EXPECT_THAT(productsWithTarget(twoGradients(false, state)),
                ElementsAre(DoubleNear(4, 1e-6), DoubleNear(3, 1e-6)));
    EXPECT_THAT(productsWithTarget(twoGradients(true, state)),
                ElementsAre(DoubleNear(2, 1e-6), DoubleNear(2, 1e-6)));
}

TEST(UpdateSpace, CorrectsTheSecondMomentByTheStep)
{
    OptimizerState corrected;
    corrected.secondMoment = {4, 1};
    OptimizerState stored;
    stored.step = 3;
    stored.beta2 = .9;
    const auto factor = static_cast<float>(1 - .9 * .9 * .9);
    stored.secondMoment = {4 * factor, factor};
    EXPECT_THAT(
        productsWithTarget(twoGradients(true, stored)),
        testing::Pointwise(DoubleNear(1e-6), productsWithTarget(twoGradients(true, corrected))));
}

TEST(UpdateSpace, TakesTheMomentumOffTheWantedUpdate)
{
    OptimizerState state;
    state.firstMoment = {.1F, 0};
    state.beta1 = .9;
    // (2,1) - 9 (.1, 0) = (1.1, 1).
    EXPECT_THAT(productsWithTarget(twoGradients(false, state)),
                ElementsAre(DoubleNear(2.2, 1e-5), DoubleNear(2.1, 1e-5)));
}

TEST(UpdateSpace, AgreesWithWrittenOutVectors)
{
    for (const bool sparse : {true, false}) {
        const RankCase in = randomRankCase(3, {.pool = 80, .validation = 9, .sparse = sparse});
        const auto naive = test::naiveUpdates(in.features);
        Job job;
        const auto space = UpdateSpace::ofEmbeddings(in.features, View::Joint, 1, true, job);
        EXPECT_THAT(std::vector<double>(space.target().begin(), space.target().end()),
                    testing::Pointwise(DoubleNear(1e-5), naive.b));
        std::vector<RowId> rows;
        for (std::size_t row = 0; row < 80; row += 3)
            rows.push_back(rowId(row));
        std::vector<UpdateSpace::Agreement> got(rows.size());
        space.agreements(rows, space.target(), got, job);
        const auto gram = space.gram(rows, job);
        std::vector<double> sum(space.cols(), 0.0);
        space.add(sum, rows, std::vector<double>(rows.size(), .5));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& a = naive.a[index(rows[i])];
            EXPECT_NEAR(got[i].product, test::product(a, naive.b), 1e-5);
            EXPECT_NEAR(got[i].length, std::sqrt(test::product(a, a)), 1e-5);
            for (std::size_t f = 0; f < a.size(); ++f)
                sum[f] -= .5 * a[f];
            for (std::size_t j = 0; j < rows.size(); ++j)
                EXPECT_NEAR(static_cast<double>(gram[i * rows.size() + j]),
                            test::product(a, naive.a[index(rows[j])]), 1e-5);
        }
        EXPECT_THAT(sum, testing::Each(DoubleNear(0, 1e-4)));
    }
}

/// Half the squared distance of the best update that these rows can make, all weights >= 0.
double misfit(const test::NaiveUpdates& in, const std::vector<RowId>& rows)
{
    test::Vectors a;
    std::vector<double> c;
    for (const RowId row : rows) {
        a.push_back(in.a[index(row)]);
        c.push_back(test::product(a.back(), in.b));
    }
    const auto gram = test::gramOf(a);
    const auto w = test::projectedGradient(gram, c, kInfinity, 1e-3);
    std::vector<double> rest = in.b;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t f = 0; f < rest.size(); ++f)
            rest[f] -= w[i] * a[i][f];
    }
    return test::product(rest, rest) / 2;
}

Ranking rank(const RankCase& in, const Params& given, int threads = 1)
{
    Job job({}, threads);
    const auto selector = makePlugin(selectors(), "method", "filter-weight");
    return selector->rank(in.input(), resolve(selector->params(), given), job);
}

RankCase smallBudget(std::uint64_t seed, bool sparse = true)
{
    RankCase in =
        randomRankCase(seed, {.pool = 150, .validation = 12, .sparse = sparse, .flagged = false});
    in.rows = 15;
    in.budget = 15;
    return in;
}

TEST(FilterWeight, MakesUpTheUpdateBetterThanTheFilterAlone)
{
    double weighed = 0;
    double filtered = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const RankCase in = smallBudget(seed);
        const auto naive = test::naiveUpdates(in.features);
        Params hard;
        hard.set("weighting", std::string("none"));
        weighed += misfit(naive, rank(in, {}).rows);
        filtered += misfit(naive, rank(in, hard).rows);
    }
    EXPECT_LT(weighed, .9 * filtered);
}

TEST(FilterWeight, OrdersByWeightAndThenByAgreement)
{
    for (const bool sparse : {true, false}) {
        const RankCase in = smallBudget(7, sparse);
        const Ranking got = rank(in, {});
        for (std::size_t i = 1; i < got.rows.size(); ++i)
            EXPECT_LE(got.cost[index(got.rows[i - 1])], got.cost[index(got.rows[i])]);
        EXPECT_LT(got.cost[index(got.rows[0])], 0);
        for (const int threads : {2, 3, 7})
            EXPECT_EQ(rank(in, {}, threads).rows, got.rows);
    }
}

TEST(FilterWeight, BoundsWeightsByTheCap)
{
    const RankCase in = smallBudget(8);
    Job job;
    const auto space = UpdateSpace::ofEmbeddings(in.features, View::Joint, 1, true, job);
    const auto rows = in.eligibleRows();
    const auto largest = [&](FilterWeightForm form) {
        const auto got = filterThenWeight(space, rows, 15, form, job);
        return *std::max_element(got.weight.begin(), got.weight.end());
    };
    FilterWeightForm tight;
    tight.cap = 1.5;
    FilterWeightForm open;
    open.weights = FilterWeightForm::Weights::Unbounded;
    EXPECT_LT(largest(tight), largest(open));
    EXPECT_GT(largest(tight), 0);
}

TEST(FilterWeight, DealsMoreCandidatesThanItMayWeighTogether)
{
    const RankCase in = smallBudget(9);
    Job job;
    const auto space = UpdateSpace::ofEmbeddings(in.features, View::Joint, 1, true, job);
    const auto rows = in.eligibleRows();
    FilterWeightForm form;
    form.mostCandidates = 7;
    const auto got = filterThenWeight(space, rows, 15, form, job);
    EXPECT_EQ(got.chosen.size(), 15U);
    EXPECT_EQ(std::set<RowId>(got.chosen.begin(), got.chosen.end()).size(), 15U);
    const auto naive = test::naiveUpdates(in.features);
    FilterWeightForm hard;
    hard.weights = FilterWeightForm::Weights::None;
    EXPECT_LT(misfit(naive, got.chosen),
              misfit(naive, filterThenWeight(space, rows, 15, hard, job).chosen));
}

TEST(FilterWeight, TakesItsShareOfEveryBatchThatArrives)
{
    const RankCase in = smallBudget(10);
    Params given;
    given.set("arrival", std::int64_t{50});
    const auto got = rank(in, given).rows;
    ASSERT_EQ(got.size(), 15U);
    for (std::size_t batch = 0; batch < 3; ++batch) {
        const auto from = std::count_if(got.begin(), got.end(),
                                        [batch](RowId row) { return index(row) / 50 == batch; });
        EXPECT_EQ(from, 5) << batch;
    }
    // What came first does not depend on what comes later.
    RankCase shorter = in;
    for (std::size_t row = 100; row < 150; ++row)
        shorter.flags[row] = kLockedOut;
    shorter.rows = 10;
    shorter.budget = 10;
    auto early = rank(shorter, given).rows;
    std::sort(early.begin(), early.end());
    EXPECT_EQ(std::count_if(early.begin(), early.end(), [](RowId row) { return index(row) < 50; }),
              5);
}

TEST(FilterWeight, FillsUpWhereNothingAgrees)
{
    // Candidates that all point away from the wanted update.
    Job job;
    const DenseRows validation({1, 0}, 2);
    const auto space = UpdateSpace::ofGradients(
        std::make_shared<const DenseRows>(DenseRows({-1, 0, -1, 1, -1, 2}, 2)), validation, {},
        false, "gradients", job);
    const std::vector<RowId> rows{rowId(0), rowId(1), rowId(2)};
    EXPECT_THAT(filterThenWeight(space, rows, 2, {}, job).chosen, ElementsAre(rowId(2), rowId(1)));
}

class GradientFiles : public testing::Test {
protected:
    void SetUp() override
    {
        m_case = randomRankCase(2, {.pool = 4, .validation = 2, .flagged = false});
        m_case.rows = 2;
        m_case.budget = 2;
        m_params.set("gradients",
                     write("pool.npy", test::npyMatrix({{1, 0}, {1, 1}, {-1, 0}, {0, -1}})));
        m_params.set("validation-gradients", write("valid.npy", test::npyMatrix({{1, 1}, {1, 3}})));
    }
    std::string write(const std::string& name, const std::string& bytes)
    {
        return m_dir.write(name, bytes).string();
    }
    static std::string vector(const std::vector<float>& values)
    {
        return test::npy("<f4", std::to_string(values.size()) + ",", test::rawBytes(values));
    }
    void expectError(ErrorCode code, const std::string& words)
    {
        try {
            (void)rank(m_case, m_params);
            ADD_FAILURE() << "no error: " << words;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), code);
            EXPECT_THAT(error.what(), HasSubstr(words));
            EXPECT_FALSE(error.hint().empty());
        }
    }

    test::TempDir m_dir;
    RankCase m_case;
    Params m_params;
};

TEST_F(GradientFiles, AreWeighedAsInTheWorkedExample)
{
    m_params.set("geometry", std::string("plain"));
    m_params.set("weighting", std::string("unbounded"));
    m_params.set("weight-ridge", 1e-9);
    const Ranking got = rank(m_case, m_params);
    EXPECT_THAT(got.rows, ElementsAre(rowId(1), rowId(0)));
    EXPECT_NEAR(got.cost[1], -1.5, 1e-3);
    EXPECT_NEAR(got.cost[0], 0, 1e-3);
    EXPECT_EQ(got.cost[2], 0.0F);
}

TEST_F(GradientFiles, AreNamedAsInput)
{
    m_params.set("adam-v", write("v.npy", vector({4, 1})));
    const auto selector = makePlugin(selectors(), "method", "filter-weight");
    const Params params = resolve(selector->params(), m_params);
    EXPECT_EQ(selector->files(params).size(), 3U);
    EXPECT_FALSE(selector->traits(params).readsVectors);
    EXPECT_TRUE(selector->files(resolve(selector->params(), {})).empty());
    EXPECT_EQ(rank(m_case, m_params).rows.size(), 2U);
}

TEST_F(GradientFiles, MustBelongTogether)
{
    Params alone;
    alone.set("gradients", m_params.text("gradients"));
    std::swap(alone, m_params);
    expectError(ErrorCode::Usage, "--gradients is given without --validation-gradients");
    m_params = {};
    m_params.set("adam-v", std::string("v.npy"));
    expectError(ErrorCode::Usage, "--adam-v is given without --gradients");
    m_params = alone;
    m_params.set("gradients", write("short.npy", test::npyMatrix({{1, 0}})));
    expectError(ErrorCode::Invalid, "it has 1 rows, but the pool has 4 pairs");
    m_params = alone;
    m_params.set("validation-gradients", write("wide.npy", test::npyMatrix({{1, 0, 0}})));
    expectError(ErrorCode::Invalid, "its shape is (1, 3), but --gradients have 2 dimensions");
}

TEST_F(GradientFiles, MustHoldUsableNumbers)
{
    const Params whole = m_params;
    m_params.set("adam-v", write("v3.npy", vector({4, 1, 1})));
    expectError(ErrorCode::Invalid, "it has 3 values, but gradients have 2 dimensions");
    m_params.set("adam-v", write("negative.npy", vector({4, -1})));
    expectError(ErrorCode::Invalid, "value 1 (counted from 0) is -1");
    m_params.set("adam-v", write("matrix.npy", test::npyMatrix({{1, 0}, {2, 3}})));
    expectError(ErrorCode::Invalid, "its shape is (2, 2), not (dimensions,)");
    m_params = whole;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    m_params.set("gradients",
                 write("nan.npy", test::npyMatrix({{1, 0}, {1, nan}, {-1, 0}, {0, -1}})));
    expectError(ErrorCode::Invalid, "value [1, 1] is nan");
    m_params = whole;
    m_params.set("validation-gradients", write("nan.npy", test::npyMatrix({{1, nan}})));
    expectError(ErrorCode::Invalid, "value [0, 1] is nan");
    m_params.set("validation-gradients", (m_dir.path() / "missing.npy").string());
    expectError(ErrorCode::NotFound, "missing.npy");
}

TEST(FilterWeight, StopsWhenAskedAtAnyPollWhileBatchesArrive)
{
    const RankCase in = smallBudget(11);
    Params given;
    given.set("arrival", std::int64_t{40});
    const auto selector = makePlugin(selectors(), "method", "filter-weight");
    const Params params = resolve(selector->params(), given);
    test::StoppingJob counting;
    (void)selector->rank(in.input(), params, counting);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW((void)selector->rank(in.input(), params, stopping), Cancelled) << poll;
    }
}

} // namespace
} // namespace craft
