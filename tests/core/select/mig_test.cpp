// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/select/pair_labels.h"
#include "core/select/registry.h"
#include "tests/support/label_information_reference.h"
#include "tests/support/selection_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::randomLabelCase;
using test::randomRankCase;
using test::RankCase;
using testing::DoubleNear;
using testing::ElementsAre;

/// Labels A, B (alike, .95) and C; items that weigh 5 on A, 5 on B, 3 on C.
struct ThreeLabels {
    ItemLabels items{{0, 1, 2, 3}, {0, 1, 2}};
    std::vector<double> quality{5, 5, 3};
    LabelGraph graph{3, std::vector<LabelEdge>{{0, 1, .95}}, 1.0};
    std::vector<double> omega{1, 1, 1};

    [[nodiscard]] std::vector<double> gains(const LabelInformation& information) const
    {
        std::vector<double> out;
        std::vector<LabelGraph::Share> scratch;
        for (std::size_t i = 0; i < 3; ++i)
            out.push_back(information.gain(items.of(i), quality[i], scratch));
        return out;
    }
};

TEST(LabelInformation, GivesTheWorkedExampleByFirstOrderGains)
{
    const ThreeLabels in;
    LabelInformation information(in.graph, in.omega, {.8, true, 0});
    EXPECT_THAT(in.gains(information),
                ElementsAre(DoubleNear(63.3957, 1e-4), DoubleNear(63.3957, 1e-4),
                            DoubleNear(38.0374, 1e-4)));
    information.add(in.items.of(0), 5);
    EXPECT_NEAR(in.gains(information)[1], 3.3309, 1e-4);
    EXPECT_NEAR(in.gains(information)[2], 38.0374, 1e-4);

    LabelInformation again(in.graph, in.omega, {.8, true, 0});
    Job job;
    EXPECT_THAT(pickByInformation(in.items, in.quality, again, 3, job).picked,
                ElementsAre(0, 2, 1));
}

TEST(LabelInformation, HasASteepButFiniteStart)
{
    const LabelGraph graph(1, {}, 1.0);
    const LabelInformation information(graph, {1}, {.8, true, 0});
    std::vector<LabelGraph::Share> scratch;
    const std::vector<std::uint32_t> label{0};
    EXPECT_NEAR(information.gain(label, 1, scratch), 12.6791, 1e-4);
}

TEST(LabelInformation, ExactGainsTakeTheSizeOfTheStepIntoAccount)
{
    // By what they add, a second pair of like labels comes before a weaker one of a new label: the
    // first-order gains above overrate the new label.
    const ThreeLabels in;
    LabelInformation information(in.graph, in.omega, {.8, false, 0});
    const double e = 5 / 1.95;
    const double first = std::pow(e, .8) + std::pow(.95 * e, .8);
    const double third = std::pow(3, .8);
    EXPECT_THAT(
        in.gains(information),
        ElementsAre(DoubleNear(first, 1e-4), DoubleNear(first, 1e-4), DoubleNear(third, 1e-4)));
    information.add(in.items.of(0), 5);
    EXPECT_NEAR(in.gains(information)[1], 2 * std::pow(5, .8) - first, 1e-4);
    Job job;
    LabelInformation again(in.graph, in.omega, {.8, false, 0});
    EXPECT_THAT(pickByInformation(in.items, in.quality, again, 3, job).picked,
                ElementsAre(0, 1, 2));
}

TEST(LabelGraph, DividesColumnsByTheirSum)
{
    const LabelGraph graph(3, std::vector<LabelEdge>{{0, 1, .95}, {1, 2, .9}}, .5);
    const auto row = graph.row(1);
    ASSERT_EQ(row.size(), 3U);
    EXPECT_NEAR(row[0].value, .475 / 1.475, 1e-12);
    EXPECT_NEAR(row[1].value, 1 / 1.925, 1e-12);
    EXPECT_NEAR(row[2].value, .45 / 1.45, 1e-12);
}

std::vector<InformationForm> forms()
{
    return {{.8, false, 0}, {.8, true, 0}, {.5, false, 1}, {.7, false, .5}, {.95, false, 0}};
}

TEST(LabelInformation, AgreesWithWholeMatrices)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const auto in = randomLabelCase(seed);
        const LabelGraph graph(in.labels, in.edges, in.propagation);
        for (const InformationForm& form : forms()) {
            LabelInformation information(graph, in.omega, form);
            std::vector<LabelGraph::Share> scratch;
            std::vector<std::size_t> chosen;
            for (std::size_t i = 0; i < 15; ++i) {
                const auto labels = in.items.of(i);
                ASSERT_NEAR(information.gain(labels, in.quality[i], scratch),
                            test::naiveGain(in, form, chosen, i), 1e-9);
                information.add(labels, in.quality[i]);
                chosen.push_back(i);
                ASSERT_NEAR(information.value(), test::naiveInformation(in, form, chosen), 1e-9);
            }
        }
    }
}

TEST(LabelInformation, NeverGainsMoreByWaiting)
{
    const auto in = randomLabelCase(21);
    const LabelGraph graph(in.labels, in.edges, in.propagation);
    for (const InformationForm& form : forms()) {
        LabelInformation information(graph, in.omega, form);
        std::vector<LabelGraph::Share> scratch;
        std::vector<double> before(in.items.items(), std::numeric_limits<double>::infinity());
        for (std::size_t step = 0; step < 12; ++step) {
            for (std::size_t i = 0; i < in.items.items(); ++i) {
                const double gain = information.gain(in.items.of(i), in.quality[i], scratch);
                ASSERT_LE(gain, before[i] + 1e-12);
                ASSERT_GE(gain, 0);
                before[i] = gain;
            }
            information.add(in.items.of(step), in.quality[step]);
        }
    }
}

TEST(PickByInformation, PicksLazilyWhatLookingAtAllPicks)
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const auto in = randomLabelCase(seed);
        const LabelGraph graph(in.labels, in.edges, in.propagation);
        for (const InformationForm& form : forms()) {
            LabelInformation information(graph, in.omega, form);
            const auto naive = test::naivePicksByInformation(in, information, 25);
            Job job;
            EXPECT_EQ(pickByInformation(in.items, in.quality, information, 25, job).picked, naive)
                << seed << " exponent " << form.exponent;
        }
    }
}

Ranking rank(const RankCase& in, const Params& given, int threads = 1)
{
    Job job({}, threads);
    const auto selector = makePlugin(selectors(), "method", "mig");
    return selector->rank(in.input(), resolve(selector->params(), given), job);
}

/// Six pairs, of which validation wants rain and wind.
RankCase weatherCase()
{
    RankCase in = randomRankCase(1, {.pool = 6, .validation = 12, .flagged = false});
    in.pool = test::makeCorpus({{"money lent", "Geld"},
                                {"rain , today", "Regen"},
                                {"rain again", "Regen"},
                                {"wind today", "Wind"},
                                {"nothing", "nichts"},
                                {"rain and wind", "Regen und Wind"}});
    test::PairTexts wanted;
    for (int i = 0; i < 12; ++i) {
        wanted.emplace_back(i < 3       ? "rain falls"
                                : i < 5 ? "wind , blows"
                                        : "x , y",
                            i < 3       ? "Regen"
                                : i < 5 ? "Wind"
                                        : "z");
    }
    in.validation = test::makeCorpus(wanted);
    in.rows = 6;
    in.budget = 6;
    return in;
}

TEST(WordLabels, AreTheContentWordsThatValidationRepeats)
{
    const RankCase in = weatherCase();
    Job job;
    const RankInput input = in.input();
    const auto rows = eligiblePool(input);
    const PairLabels labels = wordLabels(input, rows, .9, job);
    // rain, falls, wind, blows, Regen, Wind; x, y and z are in more than a tenth (and 3) pairs, the
    // comma is no word.
    EXPECT_EQ(labels.frequency.size(), 6U);
    EXPECT_THAT(labels.items.of(0), testing::IsEmpty());
    EXPECT_THAT(labels.items.of(1), testing::SizeIs(2));
    EXPECT_THAT(labels.items.of(5), testing::SizeIs(4));
    // All that says rain occurs together, and all that says wind: two triangles.
    EXPECT_EQ(labels.edges.size(), 6U);
    for (const LabelEdge& edge : labels.edges)
        EXPECT_NEAR(edge.weight, 1, 1e-12);
    EXPECT_THAT(labels.frequency, testing::Contains(DoubleNear(.25, 1e-12)).Times(3));
}

Params byWords()
{
    Params given;
    given.set("labels", std::string("words"));
    return given;
}

TEST(MigSelector, PrefersWhatValidationTalksAbout)
{
    const RankCase in = weatherCase();
    const Ranking got = rank(in, byWords());
    EXPECT_EQ(got.rows[0], rowId(5)); // both topics
    EXPECT_EQ(got.rows[1], rowId(1)); // the more frequent one; lower of two equal rows
    EXPECT_EQ(got.cost[0], 0.0F);
    EXPECT_LT(got.cost[5], got.cost[1]);
}

TEST(MigSelector, IsNestedByRows)
{
    RankCase in = randomRankCase(3, {.pool = 120});
    in.rows = 60;
    const auto all = rank(in, byWords()).rows;
    in.rows = 25;
    EXPECT_EQ(rank(in, byWords()).rows, std::vector<RowId>(all.begin(), all.begin() + 25));
}

TEST(MigSelector, LabelsByClustersOfBothSides)
{
    const RankCase in = randomRankCase(4, {.pool = 90});
    const RankInput input = in.input();
    const auto rows = eligiblePool(input);
    Job job;
    const PairLabels labels = clusterLabels(input, rows, .9, job);
    ASSERT_EQ(labels.items.items(), rows.size());
    const std::size_t sources = in.clustering.clusters();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_THAT(labels.items.of(i),
                    ElementsAre(index(in.clustering.pool.cluster[index(rows[i])]),
                                sources + index(in.targets.pool.cluster[index(rows[i])])));
    }
    double sum = 0;
    for (const double share : labels.frequency)
        sum += share;
    EXPECT_NEAR(sum, 2, 1e-9);
    for (const LabelEdge& edge : labels.edges)
        EXPECT_EQ(edge.a < sources, edge.b < sources) << "never across sides";

    Params given;
    given.set("labels", std::string("clusters"));
    const auto selector = makePlugin(selectors(), "method", "mig");
    EXPECT_TRUE(selector->traits(resolve(selector->params(), given)).targetClusters);
    const Ranking once = rank(in, given);
    for (const int threads : {2, 3, 7})
        EXPECT_EQ(rank(in, given, threads).rows, once.rows);
    const auto words = rank(in, byWords()).rows;
    for (const int threads : {2, 3, 7})
        EXPECT_EQ(rank(in, byWords(), threads).rows, words);
}

TEST(MigSelector, WeighsPairsByQuality)
{
    RankCase in = weatherCase();
    in.clustering.pool.squaredDistance = {.5F, .9F, .1F, .5F, .5F, .9F};
    Params given = byWords();
    given.set("quality", std::string("centroid"));
    EXPECT_EQ(rank(in, given).rows[0], rowId(2));
}

TEST(MigSelector, StopsWhenAskedAtAnyPoll)
{
    const RankCase in = randomRankCase(5, {.pool = 60});
    const Params given = byWords();
    const auto selector = makePlugin(selectors(), "method", "mig");
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
