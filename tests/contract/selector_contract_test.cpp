// SPDX-License-Identifier: GPL-3.0-or-later
// What every selector promises, whatever it computes: instantiated over the registry, and over
// the variants of the conditional selector.
#include "core/base/text.h"
#include "core/select/registry.h"
#include "tests/support/selection_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>
#include <tuple>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using test::RankCaseSize;

/// A selector with parameters that differ from its defaults.
struct Configured {
    std::string id;
    Params given;
    std::string label;
    bool sparse = true; ///< vectors it is tried on
    bool draws = false; ///< equal rows are ordered by chance
};

std::vector<Configured> configurations()
{
    std::vector<Configured> out;
    const std::set<std::string_view> drawing{"random", "uniform", "quality", "iterative",
                                             "ccs",    "dsir",    "tsds"};
    for (const auto& entry : selectors()) {
        std::string label(entry.id);
        std::replace(label.begin(), label.end(), '-', '_');
        out.push_back({std::string(entry.id), {}, label, true, drawing.contains(entry.id)});
    }
    for (const std::string variant : {"a", "b", "c", "d"}) {
        Params sparse;
        sparse.set("variant", variant);
        sparse.set("metric", std::string("sqeuclidean"));
        out.push_back({"craft", sparse, "craft_" + variant + "_sparse"});
        Params dense;
        dense.set("variant", variant);
        dense.set("metric", std::string("euclidean"));
        dense.set("beta", 0.0);
        out.push_back({"craft", dense, "craft_" + variant + "_dense", false});
    }
    for (const std::string id : {"k-center", "facility"}) {
        Params all;
        all.set("candidates", std::int64_t{0});
        all.set("view", std::string("target"));
        if (id == "facility")
            all.set("over", std::string("pool"));
        out.push_back({id, all, (id == "facility" ? id : "k_center") + "_all_dense", false});
    }
    for (const std::string like : {"validation", "pool"}) {
        Params strata;
        strata.set("stratify", std::string("length"));
        strata.set("strata-like", like);
        out.push_back({"uniform", strata, "uniform_like_" + like, true, true});
    }
    for (const auto& [id, param, value] :
         {std::tuple{"rds", "rds-aggregation", "mean"}, std::tuple{"rds", "rds-aggregation", "max"},
          std::tuple{"dsir", "resampling", "top"}, std::tuple{"mig", "labels", "words"},
          std::tuple{"facility", "over", "pool"}}) {
        Params given;
        given.set(param, std::string(value));
        out.push_back({id, given, str(id, "_", value)});
    }
    for (const auto& [id, param, value] : {std::tuple{"similarity", "view", "target"},
                                           std::tuple{"filter-weight", "weighting", "none"},
                                           std::tuple{"quality", "quality", "none"}}) {
        Params given;
        given.set(param, std::string(value));
        std::string label = str(id, "_", value);
        std::replace(label.begin(), label.end(), '-', '_');
        out.push_back({id, given, label, true, drawing.contains(id)});
    }
    for (const std::string id : {"similarity", "rds", "tsds", "tarot"}) {
        Params given;
        if (id == "tsds")
            given.set("tsds-kernel", std::string("kde"));
        if (id == "rds")
            given.set("keep-popping", true);
        out.push_back({id, given, id + "_dense", false, drawing.contains(id)});
    }
    return out;
}

/// The rows that a group may take, and how many of them are asked for.
struct Group {
    std::vector<RowId> eligible;
    std::uint64_t wanted = 0;
};

std::vector<Group> expectedGroups(const RankCase& in, bool wholePool)
{
    if (wholePool)
        return {{in.eligibleRows(), in.rows}};
    std::vector<Group> groups;
    for (std::size_t i = 0; i < in.clustering.clusters(); ++i)
        groups.push_back({in.eligibleRows(i), in.depth[i]});
    return groups;
}

/// Offsets, depths, eligibility, costs and uniqueness.
void expectSound(const RankCase& in, const Ranking& got, const std::vector<Group>& groups)
{
    ASSERT_EQ(got.groups(), groups.size());
    ASSERT_EQ(got.offsets.front(), 0U);
    ASSERT_EQ(got.offsets.back(), got.rows.size());
    ASSERT_EQ(got.available.size(), got.groups());
    ASSERT_EQ(got.cost.size(), in.flags.size());
    EXPECT_FALSE(got.costName.empty());
    std::set<RowId> seen;
    for (std::size_t i = 0; i < got.groups(); ++i) {
        ASSERT_LE(got.offsets[i], got.offsets[i + 1]);
        const std::vector<RowId>& eligible = groups[i].eligible;
        EXPECT_EQ(got.available[i], eligible.size());
        EXPECT_EQ(got.group(i).size(), std::min<std::size_t>(groups[i].wanted, eligible.size()));
        for (const RowId row : got.group(i)) {
            EXPECT_TRUE(std::binary_search(eligible.begin(), eligible.end(), row)) << index(row);
            EXPECT_TRUE(seen.insert(row).second) << "row " << index(row) << " twice";
        }
    }
    for (std::size_t row = 0; row < in.flags.size(); ++row)
        EXPECT_EQ(std::isnan(got.cost[row]), !in.isEligible(row)) << row;
}

class SelectorContract : public testing::TestWithParam<Configured> {
protected:
    [[nodiscard]] static RankCase makeCase(std::uint64_t seed, RankCaseSize size = {})
    {
        size.sparse = GetParam().sparse;
        return randomRankCase(seed, size);
    }
    [[nodiscard]] static Ranking rank(const RankCase& in, Job& job)
    {
        const auto selector = makePlugin(selectors(), "method", GetParam().id);
        return selector->rank(in.input(), resolve(selector->params(), GetParam().given), job);
    }
    [[nodiscard]] static SelectorTraits traits()
    {
        const auto selector = makePlugin(selectors(), "method", GetParam().id);
        return selector->traits(resolve(selector->params(), GetParam().given));
    }
    static void expectSound(const RankCase& in, const Ranking& got)
    {
        craft::expectSound(in, got, expectedGroups(in, traits().wholePool));
    }
    [[nodiscard]] static Ranking rank(const RankCase& in, int threads = 1)
    {
        Job job({}, threads);
        return rank(in, job);
    }
};

bool sameBytes(const Ranking& a, const Ranking& b)
{
    return a.offsets == b.offsets && a.rows == b.rows && a.available == b.available
        && a.costName == b.costName && a.cost.size() == b.cost.size()
        && (a.cost.empty()
            || std::memcmp(a.cost.data(), b.cost.data(), a.cost.size() * sizeof(float)) == 0);
}

TEST_P(SelectorContract, RanksEligibleRowsOnceToTheDepth)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const RankCase in = makeCase(seed);
        expectSound(in, rank(in));
    }
}

TEST_P(SelectorContract, AcceptsAnEmptyPool)
{
    const RankCase in = makeCase(1, {.pool = 0});
    const Ranking got = rank(in);
    expectSound(in, got);
    EXPECT_TRUE(got.rows.empty());
}

TEST_P(SelectorContract, AcceptsOneRowAndOneCluster)
{
    RankCase in = makeCase(2, {.pool = 1, .validation = 1, .clusters = 1, .flagged = false});
    in.depth = {5};
    in.picks = {5};
    in.rows = 5;
    const Ranking got = rank(in);
    expectSound(in, got);
    EXPECT_THAT(got.rows, testing::ElementsAre(rowId(0)));
}

TEST_P(SelectorContract, RanksNothingWhereEveryRowIsFlagged)
{
    RankCase in = makeCase(3);
    std::fill(in.flags.begin(), in.flags.end(), kDuplicate);
    const Ranking got = rank(in);
    expectSound(in, got);
    EXPECT_TRUE(got.rows.empty());
}

TEST_P(SelectorContract, OrdersEqualRowsByNumber)
{
    // All pairs are the same, so costs tie (but for the random selector).
    RankCase in = makeCase(4, {.pool = 40, .clusters = 2, .flagged = false});
    const std::vector<RowId> same(40, rowId(0));
    in.features.poolSource = in.features.poolSource.gather(same);
    in.features.poolTarget = in.features.poolTarget.gather(same);
    std::fill(in.clustering.pool.squaredDistance.begin(), in.clustering.pool.squaredDistance.end(),
              .25F);
    std::fill(in.targets.pool.cluster.begin(), in.targets.pool.cluster.end(), clusterId(0));
    if (traits().wholePool) // which may compare pairs by their source cluster
        std::fill(in.clustering.pool.cluster.begin(), in.clustering.pool.cluster.end(),
                  clusterId(0));
    in.depth = {40, 40};
    in.picks = {0, 0};
    in.rows = 40;
    in.budget = 40;
    in.pool = test::makeCorpus(test::PairTexts(40, {"one text", "ein Text"}));
    const Ranking got = rank(in);
    expectSound(in, got);
    if (GetParam().draws)
        return;
    for (std::size_t i = 0; i < got.groups(); ++i)
        EXPECT_TRUE(std::is_sorted(got.group(i).begin(), got.group(i).end()));
}

TEST_P(SelectorContract, GivesTheSameBytesTwiceAndAtAnyThreadCount)
{
    const RankCase in = makeCase(5, {.pool = 3000, .validation = 15, .clusters = 5});
    const Ranking once = rank(in);
    EXPECT_TRUE(sameBytes(once, rank(in)));
    for (const int threads : {2, 3, 7})
        EXPECT_TRUE(sameBytes(once, rank(in, threads))) << threads << " threads";
}

TEST_P(SelectorContract, SeedsMatterOnlyWhereTheTraitsSaySo)
{
    if (traits().seeded)
        return;
    RankCase in = makeCase(7, {.pool = 400, .validation = 15, .clusters = 5});
    const Ranking once = rank(in);
    for (const std::uint64_t seed : {in.seed + 1, in.seed + 12345}) {
        in.seed = seed;
        EXPECT_TRUE(sameBytes(once, rank(in))) << "seed " << seed;
    }
}

/// Another value of the parameter; the same one for free text.
ParamValue otherValue(const ParamSpec& spec, const ParamValue& value)
{
    if (!spec.choices.empty())
        return value == ParamValue(spec.choices.front()) ? spec.choices.back()
                                                         : spec.choices.front();
    if (const bool* flag = std::get_if<bool>(&value))
        return !*flag;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*number) < spec.maximum ? *number + 1 : *number - 1;
    if (const double* number = std::get_if<double>(&value))
        return *number < spec.maximum ? (*number + std::min(spec.maximum, *number + 2)) / 2
                                      : (spec.minimum + *number) / 2;
    return value;
}

TEST_P(SelectorContract, ParametersThatAreNotReadChangeNothing)
{
    const auto selector = makePlugin(selectors(), "method", GetParam().id);
    const auto specs = selector->params();
    const Params params = resolve(specs, GetParam().given);
    const RankCase in = makeCase(8, {.pool = 300, .validation = 15, .clusters = 4});
    Job job;
    const Ranking once = selector->rank(in.input(), params, job);
    for (const std::string& id : selector->unread(params)) {
        const auto spec = std::find_if(specs.begin(), specs.end(),
                                       [&id](const ParamSpec& s) { return s.id == id; });
        ASSERT_NE(spec, specs.end()) << id;
        Params other = params;
        other.set(id, checkParam(*spec, otherValue(*spec, params.values().at(id))));
        const Ranking got = selector->rank(in.input(), other, job);
        EXPECT_EQ(got.rows, once.rows) << id;
        EXPECT_EQ(got.offsets, once.offsets) << id;
    }
}

TEST_P(SelectorContract, StopsWhenAskedAtAnyPoll)
{
    const RankCase in = makeCase(6);
    test::StoppingJob counting;
    (void)rank(in, counting);
    ASSERT_GT(counting.polls(), 0U);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW((void)rank(in, stopping), Cancelled) << "poll " << poll;
    }
}

TEST_P(SelectorContract, DescribesEveryParameter)
{
    const auto specs = makePlugin(selectors(), "method", GetParam().id)->params();
    std::set<std::string> ids;
    for (const ParamSpec& spec : specs) {
        EXPECT_TRUE(ids.insert(spec.id).second) << spec.id << " twice";
        EXPECT_FALSE(spec.label.empty()) << spec.id;
        EXPECT_FALSE(spec.help.empty()) << spec.id;
        EXPECT_EQ(checkParam(spec, spec.standard), spec.standard) << spec.id;
    }
}

INSTANTIATE_TEST_SUITE_P(All, SelectorContract, testing::ValuesIn(configurations()),
                         [](const auto& test) { return test.param.label; });

} // namespace
} // namespace craft
