// SPDX-License-Identifier: GPL-3.0-or-later
// Random subsets with the lengths of validation (methods.md 12).
#include "core/select/length_strata.h"
#include "core/select/registry.h"
#include "core/select/seats_by_group.h"
#include "tests/support/selection_reference.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace craft {
namespace {

using test::RankCase;
using testing::ElementsAre;

/// `source` and `target` words of one pair.
std::pair<std::string, std::string> pairOf(std::uint64_t source, std::uint64_t target)
{
    const auto words = [](std::uint64_t n) {
        std::string text;
        while (n-- > 0)
            text += "w ";
        return text;
    };
    return {words(source), words(target)};
}

PairLengths lengthsOf(std::vector<std::uint32_t> source, std::vector<std::uint32_t> target)
{
    return {std::move(source), std::move(target)};
}

/// Pool rows of all lengths and validation rows that are mostly long.
RankCase lengthCase(std::uint64_t seed, std::size_t pool, std::size_t validation)
{
    RankCase in = test::randomRankCase(seed, {.pool = pool, .validation = validation});
    Rng rng(seed, "test.lengths");
    const auto texts = [&rng](std::size_t rows, std::uint64_t least, std::uint64_t lengths) {
        test::PairTexts out;
        for (std::size_t i = 0; i < rows; ++i) {
            const std::uint64_t source = least + rng.below(lengths);
            out.push_back(pairOf(source, 1 + source / 2 + rng.below(source)));
        }
        return test::makeCorpus(out);
    };
    in.pool = texts(pool, 1, 50);
    in.validation = texts(validation, 12, 30);
    return in;
}

Ranking rank(const RankCase& in, const std::string& like)
{
    Params given;
    given.set("stratify", std::string("length"));
    given.set("strata-like", like);
    Job job;
    const auto selector = makePlugin(selectors(), "method", "uniform");
    return selector->rank(in.input(), resolve(selector->params(), given), job);
}

/// The cells as the selector makes them from validation, by row of the pool, and their shares.
struct Cells {
    std::vector<std::size_t> ofRow;
    std::vector<double> wanted = std::vector<double>(LengthStrata::kCells, 0.0);
    PairLengths lengths;
};

Cells cellsOf(const RankCase& in)
{
    Job job;
    const PairLengths validation = pairLengths(*in.validation, job);
    std::vector<double> ratios;
    for (std::size_t v = 0; v < validation.rows(); ++v)
        ratios.push_back(validation.logRatio(v));
    const LengthStrata strata(ratios);
    Cells out;
    out.lengths = pairLengths(*in.pool, job);
    for (std::size_t row = 0; row < out.lengths.rows(); ++row)
        out.ofRow.push_back(strata.cellOf(out.lengths, row));
    for (std::size_t v = 0; v < validation.rows(); ++v)
        out.wanted[strata.cellOf(validation, v)] += 1.0 / static_cast<double>(validation.rows());
    return out;
}

TEST(LengthStrata, BinsSourceLengthsAtTheStatedBounds)
{
    const std::vector<std::uint32_t> first{0, 6, 11, 16, 21, 31, 41, 61};
    const std::vector<std::uint32_t> last{5, 10, 15, 20, 30, 40, 60, 5000};
    for (std::size_t bin = 0; bin < LengthStrata::kLengths; ++bin) {
        EXPECT_EQ(LengthStrata::lengthBin(first[bin]), bin);
        EXPECT_EQ(LengthStrata::lengthBin(last[bin]), bin);
    }
}

TEST(LengthStrata, CutsRatiosIntoThirdsOfTheReference)
{
    const LengthStrata strata({.5, -.4, .1, 0, -.3, .6});
    const PairLengths lengths = lengthsOf({10, 10, 10, 10}, {6, 8, 10, 20});
    EXPECT_EQ(strata.cellOf(lengths, 0), 3U); // ln .6 = -.51
    EXPECT_EQ(strata.cellOf(lengths, 1), 4U); // ln .8 = -.22
    EXPECT_EQ(strata.cellOf(lengths, 2), 4U); // 0, between the cuts -.3 and .1
    EXPECT_EQ(strata.cellOf(lengths, 3), 5U); // ln 2
    EXPECT_EQ(LengthStrata({}).cellOf(lengths, 3), 3U);
}

TEST(LengthStrata, CountsTheTokensOfBothSides)
{
    const auto corpus = test::makeCorpus({{"one two, three", "eins"}, {"x", "y z"}});
    Job job;
    const PairLengths lengths = pairLengths(*corpus, job);
    EXPECT_THAT(lengths.source, ElementsAre(4U, 1U));
    EXPECT_THAT(lengths.target, ElementsAre(1U, 2U));
    EXPECT_DOUBLE_EQ(lengths.logRatio(0), -std::log(4));
    EXPECT_DOUBLE_EQ(lengthsOf({3}, {0}).logRatio(0), -std::log(3));
}

TEST(MergeGroups, GivesSeatsByWeightAndThenToGroupsWithoutOne)
{
    const ClusterRows groups{
        {0, 3, 5, 8},
        {rowId(0), rowId(1), rowId(2), rowId(3), rowId(4), rowId(5), rowId(6), rowId(7)}};
    const std::vector<float> cost{.3F, .2F, .1F, .5F, .4F, 0, 0, 0};
    const std::vector<double> weights{2, 1, 0};
    const auto rows = mergeGroups(groups, weights, cost, 8);
    EXPECT_THAT(rows,
                ElementsAre(rowId(2), rowId(4), rowId(1), rowId(0), rowId(3), rowId(5), rowId(6),
                            rowId(7)));
    EXPECT_THAT(mergeGroups(groups, weights, cost, 2), ElementsAre(rowId(2), rowId(4)));
}

TEST(StratifiedUniform, GivesEveryCellItsShareOfValidation)
{
    RankCase in = lengthCase(1, 6000, 300);
    in.rows = 200;
    const Cells cells = cellsOf(in);
    std::vector<double> got(LengthStrata::kCells, 0.0);
    for (const RowId row : rank(in, "validation").rows)
        ++got[cells.ofRow[index(row)]];
    // Chi-square against the quotas. At random it would be about its 10 or so degrees of freedom;
    // seats differ from quotas by rounding alone.
    double chiSquare = 0;
    double degrees = 0;
    for (std::size_t cell = 0; cell < got.size(); ++cell) {
        const double quota = 200 * cells.wanted[cell];
        EXPECT_NEAR(got[cell], quota, 1.0) << cell;
        chiSquare += quota > 0 ? (got[cell] - quota) * (got[cell] - quota) / quota : 0;
        degrees += quota > 0 ? 1 : 0;
    }
    EXPECT_GE(degrees, 9);
    EXPECT_LT(chiSquare, .5);
}

TEST(StratifiedUniform, ExpectsTheTokensOfItsQuotas)
{
    RankCase in = lengthCase(2, 4000, 200);
    in.rows = 200;
    const Cells cells = cellsOf(in);
    std::vector<double> tokens(LengthStrata::kCells, 0.0);
    std::vector<double> rows(LengthStrata::kCells, 0.0);
    for (std::size_t row = 0; row < in.flags.size(); ++row) {
        if (!in.isEligible(row))
            continue;
        tokens[cells.ofRow[row]] += cells.lengths.source[row];
        ++rows[cells.ofRow[row]];
    }
    double expected = 0;
    for (std::size_t cell = 0; cell < rows.size(); ++cell) {
        if (rows[cell] > 0)
            expected += 200 * cells.wanted[cell] * tokens[cell] / rows[cell];
    }
    double mean = 0;
    constexpr int kSeeds = 20;
    for (in.seed = 1; in.seed <= kSeeds; ++in.seed) {
        for (const RowId row : rank(in, "validation").rows)
            mean += cells.lengths.source[index(row)] / double(kSeeds);
    }
    EXPECT_NEAR(mean, expected, .01 * expected);
}

TEST(StratifiedUniform, IsNestedAndRandomInsideCells)
{
    RankCase in = lengthCase(3, 500, 60);
    in.rows = 400;
    const auto deep = rank(in, "validation").rows;
    in.rows = 90;
    const auto shallow = rank(in, "validation").rows;
    EXPECT_TRUE(std::equal(shallow.begin(), shallow.end(), deep.begin()));
    ++in.seed;
    EXPECT_NE(rank(in, "validation").rows, shallow);
}

TEST(StratifiedUniform, TakesFromEveryCellAlikeForTheSharesOfThePool)
{
    RankCase in = lengthCase(4, 5000, 100);
    in.rows = in.eligibleRows().size() / 10;
    double tokens = 0;
    double all = 0;
    Job job;
    const PairLengths lengths = pairLengths(*in.pool, job);
    for (const RowId row : rank(in, "pool").rows)
        tokens += lengths.source[index(row)] / static_cast<double>(in.rows);
    for (const RowId row : in.eligibleRows())
        all += lengths.source[index(row)] / static_cast<double>(in.eligibleRows().size());
    EXPECT_NEAR(tokens, all, .03 * all);
}

} // namespace
} // namespace craft
