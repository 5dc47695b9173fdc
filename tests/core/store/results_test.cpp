// SPDX-License-Identifier: GPL-3.0-or-later
// Results of stages: every type comes back as it went in, or is reported as damaged.
#include "core/data/clustering.h"
#include "core/data/diagnostics.h"
#include "core/data/feature_matrix.h"
#include "core/data/row_flags.h"
#include "tests/core/store/fixture.h"
#include "tests/support/count_example.h"
#include "tests/support/plain_rows.h"
#include "tests/support/stopping_job.h"

#include <bit>
#include <cmath>
#include <limits>

namespace craft::test {
namespace {

constexpr Fingerprint kSome{0x0123456789ABCDEFULL, 0xFEDCBA9876543210ULL};
constexpr Fingerprint kOther{1, 2};

class ResultsTest : public StoreTest {
protected:
    /// Saves, closes, opens, loads.
    template <class T>
    T roundTrip(Stage stage, const T& value)
    {
        {
            Project project = Project::open(file, Project::Mode::OpenOrCreate);
            project.save(stage, kSome, value, job);
        }
        const Project project = Project::open(file, Project::Mode::ReadOnly);
        return project.load<T>(stage, kSome, job).value();
    }
};

std::vector<float> someFloats(std::size_t count, std::uint64_t seed)
{
    Rng rng(seed, "test.floats");
    std::vector<float> values(count);
    for (float& value : values)
        value = static_cast<float>(rng.unit() - 0.5);
    return values;
}

SparseRows someSparse(std::size_t rows, std::size_t cols, std::uint64_t seed)
{
    Rng rng(seed, "test.sparse");
    SparseRows out;
    out.cols = cols;
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::uint32_t c = 0; c < cols; ++c) {
            if (rng.below(4) == 0) {
                out.columns.push_back(c);
                out.values.push_back(static_cast<float>(rng.unit()));
            }
        }
        out.offsets.push_back(out.columns.size());
    }
    return out;
}

void expectSame(const FeatureMatrix& got, const FeatureMatrix& wanted)
{
    ASSERT_EQ(got.isSparse(), wanted.isSparse());
    ASSERT_EQ(got.rows(), wanted.rows());
    ASSERT_EQ(got.cols(), wanted.cols());
    if (got.isSparse()) {
        ASSERT_EQ(got.isCounts(), wanted.isCounts());
        const SparseRows x = plainRows(got);
        const SparseRows y = plainRows(wanted);
        EXPECT_EQ(x.offsets, y.offsets);
        EXPECT_EQ(x.columns, y.columns);
        EXPECT_EQ(x.values, y.values);
        return;
    }
    std::vector<float> a(got.rows() * got.cols());
    std::vector<float> b(a.size());
    got.dense().readRaw({0, got.rows()}, a);
    wanted.dense().readRaw({0, wanted.rows()}, b);
    EXPECT_EQ(a, b);
}

void expectSame(const PairFeatures& got, const PairFeatures& wanted)
{
    expectSame(got.poolSource, wanted.poolSource);
    expectSame(got.poolTarget, wanted.poolTarget);
    expectSame(got.validationSource, wanted.validationSource);
    expectSame(got.validationTarget, wanted.validationTarget);
    EXPECT_EQ(got.poolMeanSource, wanted.poolMeanSource);
    EXPECT_EQ(got.poolMeanTarget, wanted.poolMeanTarget);
    EXPECT_EQ(got.sourceNames, wanted.sourceNames);
    EXPECT_EQ(got.targetNames, wanted.targetNames);
    EXPECT_EQ(got.zeroRows, wanted.zeroRows);
}

TEST_F(ResultsTest, RowFlagsComeBack)
{
    EXPECT_EQ(roundTrip(Stage::Screen, RowFlags{}), RowFlags{});
    RowFlags flags(3 * 65536 + 5);
    for (std::size_t i = 0; i < flags.size(); ++i)
        flags[i] = static_cast<std::uint8_t>(i * i % 251);
    EXPECT_EQ(roundTrip(Stage::Screen, flags), flags);
    EXPECT_EQ(query(file,
                    "SELECT group_concat(length) FROM (SELECT length FROM artifact_chunk"
                    " ORDER BY number)")[0][0],
              "65536,65536,65536,5");
}

TEST_F(ResultsTest, SparseFeaturesComeBack)
{
    expectSame(roundTrip(Stage::Vectorize, PairFeatures{}), PairFeatures{});
    PairFeatures features;
    features.poolSource = FeatureMatrix(someSparse(3000, 40, 1));
    features.poolTarget = FeatureMatrix(someSparse(3000, 120, 2)); // more than one chunk
    features.validationSource = FeatureMatrix(someSparse(7, 40, 3));
    features.validationTarget = FeatureMatrix(someSparse(7, 120, 4));
    features.poolMeanSource = someFloats(40, 5);
    features.poolMeanTarget = someFloats(120, 6);
    features.sourceNames = {"pump", "", "नियंत्रण", "pump valve"};
    features.targetNames = {""};
    features.zeroRows = {rowId(0), rowId(17), rowId(2999)};
    expectSame(roundTrip(Stage::Vectorize, features), features);
}

TEST_F(ResultsTest, CountedFeaturesComeBackWithFewAndWithManyColumns)
{
    PairFeatures features;
    features.poolSource = FeatureMatrix(randomCounts(2 * CountRows::kBlock + 11, 900).rows(true));
    features.poolTarget =
        FeatureMatrix(randomCounts(2 * CountRows::kBlock + 11, 70000).rows(false));
    features.validationTarget = FeatureMatrix(CountRows(std::vector<float>(70000), true, {}));
    features.validationSource = FeatureMatrix(CountRows(std::vector<float>(900), true, {}));
    expectSame(roundTrip(Stage::Vectorize, features), features);
}

TEST_F(ResultsTest, DenseFeaturesComeBackFromMemoryAndFromAFile)
{
    const std::vector<float> values = someFloats(900 * 301, 1); // rows do not fill whole chunks
    const std::filesystem::path mapped = dir.write(
        "v.f32", {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)});
    PairFeatures features;
    features.poolSource =
        FeatureMatrix(DenseRows(MappedFile::open(mapped), 0, Scalar::F32, 900, 301));
    features.poolTarget = FeatureMatrix(DenseRows(values, 301));
    features.validationSource = FeatureMatrix(DenseRows({}, 301));
    features.validationTarget = FeatureMatrix(DenseRows({}, 0));
    expectSame(roundTrip(Stage::Vectorize, features), features);
}

TEST_F(ResultsTest, AClusteringComesBack)
{
    EXPECT_EQ(roundTrip(Stage::Cluster, Clustering{}).clusters(), 0U);
    Clustering c;
    c.model = {3, 50000, someFloats(150000, 1), {}, {9.5, 9.25, 0.1}, 1234567890123ULL, 2, true};
    c.pool = {{clusterId(2), clusterId(0), kNoCluster}, {0.5F, 0.0F, 2.0F}};
    c.validation = {{clusterId(1)}, {1.0F}};
    c.titles = {"invoice, payment", "", "मूल्य"};
    const Clustering got = roundTrip(Stage::Cluster, c);
    EXPECT_EQ(got.model.clusters, 3U);
    EXPECT_EQ(got.model.cols, 50000U);
    EXPECT_EQ(got.model.centroids, c.model.centroids);
    EXPECT_EQ(got.model.inertia, c.model.inertia);
    EXPECT_EQ(got.model.fittedRows, 1234567890123ULL);
    EXPECT_EQ(got.model.reseeded, 2U);
    EXPECT_TRUE(got.model.converged);
    EXPECT_EQ(got.pool.cluster, c.pool.cluster);
    EXPECT_EQ(got.pool.squaredDistance, c.pool.squaredDistance);
    EXPECT_EQ(got.validation.cluster, c.validation.cluster);
    EXPECT_EQ(got.validation.squaredDistance, c.validation.squaredDistance);
    EXPECT_EQ(got.titles, c.titles);
}

TEST_F(ResultsTest, SparseCentroidsComeBack)
{
    Clustering c;
    c.model.clusters = 5;
    c.model.cols = 300;
    c.model.sparseCentroids = someSparse(5, 300, 7);
    const Clustering got = roundTrip(Stage::Cluster, c);
    ASSERT_TRUE(got.model.isSparse());
    EXPECT_TRUE(got.model.centroids.empty());
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_EQ(got.model.centroid(i), c.model.centroid(i));
}

TEST_F(ResultsTest, ARankingComesBack)
{
    EXPECT_EQ(roundTrip(Stage::Rank, Ranking{}).groups(), 0U);
    Ranking ranking;
    ranking.offsets = {0, 2, 2, 3};
    ranking.rows = {rowId(5), rowId(4294967294U), rowId(0)};
    ranking.cost = {0.5F, std::numeric_limits<float>::infinity(),
                    std::numeric_limits<float>::quiet_NaN()};
    ranking.available = {9, 0, 1};
    ranking.costName = "squared distance to the conditional mean";
    const Ranking got = roundTrip(Stage::Rank, ranking);
    EXPECT_EQ(got.offsets, ranking.offsets);
    EXPECT_EQ(got.rows, ranking.rows);
    ASSERT_EQ(got.cost.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(std::bit_cast<std::uint32_t>(got.cost[i]),
                  std::bit_cast<std::uint32_t>(ranking.cost[i]));
    EXPECT_EQ(got.available, ranking.available);
    EXPECT_EQ(got.costName, ranking.costName);
}

TEST_F(ResultsTest, ASelectionComesBack)
{
    EXPECT_TRUE(roundTrip(Stage::Select, Selection{}).pairs.empty());
    const Selection selection = someSelection(5000);
    const Selection got = roundTrip(Stage::Select, selection);
    ASSERT_EQ(got.pairs.size(), 5000U);
    for (std::size_t i = 0; i < got.pairs.size(); ++i) {
        ASSERT_EQ(got.pairs[i].row, selection.pairs[i].row);
        ASSERT_EQ(got.pairs[i].cluster, selection.pairs[i].cluster);
        ASSERT_EQ(got.pairs[i].rank, selection.pairs[i].rank);
        ASSERT_EQ(got.pairs[i].position, selection.pairs[i].position);
        ASSERT_EQ(got.pairs[i].cost, selection.pairs[i].cost);
    }
    EXPECT_EQ(got.quota, selection.quota);
    EXPECT_EQ(got.taken, selection.taken);
    EXPECT_EQ(got.budget, 5001U);
    EXPECT_EQ(got.shortfall, 1U);
    EXPECT_EQ(got.sourceTokens, 1234U);
    EXPECT_EQ(got.overflow, 17U);
    EXPECT_EQ(got.targetTokens, 2345U);
}

/// Every double of a Diagnostics, its clusters included.
std::vector<double*> reals(Diagnostics& d)
{
    std::vector<double*> all{&d.klDiscrete,
                             &d.klReverse,
                             &d.totalVariation,
                             &d.chiSquare,
                             &d.roundingBound,
                             &d.validationEntropy,
                             &d.residual,
                             &d.meanRadius,
                             &d.lipschitz,
                             &d.heldOutAuc,
                             &d.total,
                             &d.projected.klEstimate,
                             &d.projected.klEstimateSd,
                             &d.projected.klDiscrete,
                             &d.projected.lipschitz,
                             &d.projected.residual,
                             &d.projected.bound,
                             &d.projected.ratio};
    for (ClusterDiagnostics& c : d.clusters)
        for (double* value : {&c.validationShare, &c.poolShare, &c.selectedShare, &c.diameter,
                              &c.diameterLow, &c.meanRadius, &c.rmsRadius, &c.residual, &c.klTerm})
            all.push_back(value);
    return all;
}

TEST_F(ResultsTest, DiagnosticsComeBack)
{
    EXPECT_TRUE(roundTrip(Stage::Diagnose, Diagnostics{}).clusters.empty());
    Diagnostics d;
    d.clusters.resize(3);
    d.clusters[1].pool = 11;
    d.clusters[1].validation = 12;
    d.clusters[1].quota = 13;
    d.clusters[1].selected = 14;
    d.clusters[2].diameterKind = DiameterKind::Bracket;
    d.roundingRule = "Webster";
    d.occupied = 2;
    d.projected.validationRows = 21;
    d.projected.selectedRows = 22;
    d.slopeValidationRows = 23;
    d.slopeSelectedRows = 24;
    d.projected.dimensions = 8;
    d.projected.projections = 5;
    double next = 0.1;
    for (double* value : reals(d))
        *value = next *= 1.7;
    d.klDiscrete = std::numeric_limits<double>::infinity();
    d.projected.ratio = std::numeric_limits<double>::quiet_NaN();
    Diagnostics got = roundTrip(Stage::Diagnose, d);
    ASSERT_EQ(got.clusters.size(), 3U);
    EXPECT_EQ(got.clusters[1].pool, 11U);
    EXPECT_EQ(got.clusters[1].validation, 12U);
    EXPECT_EQ(got.clusters[1].quota, 13U);
    EXPECT_EQ(got.clusters[1].selected, 14U);
    EXPECT_EQ(got.clusters[1].diameterKind, DiameterKind::Exact);
    EXPECT_EQ(got.clusters[2].diameterKind, DiameterKind::Bracket);
    EXPECT_EQ(got.roundingRule, "Webster");
    EXPECT_EQ(got.occupied, 2U);
    EXPECT_EQ(got.projected.validationRows, 21U);
    EXPECT_EQ(got.projected.selectedRows, 22U);
    EXPECT_EQ(got.slopeValidationRows, 23U);
    EXPECT_EQ(got.slopeSelectedRows, 24U);
    EXPECT_EQ(got.projected.dimensions, 8U);
    EXPECT_EQ(got.projected.projections, 5U);
    const auto a = reals(got);
    const auto b = reals(d);
    for (std::size_t i = 0; i < a.size(); ++i)
        EXPECT_EQ(std::bit_cast<std::uint64_t>(*a[i]), std::bit_cast<std::uint64_t>(*b[i])) << i;
}

TEST_F(ResultsTest, AreFoundByStageFingerprintAndType)
{
    Project project = create();
    project.save(Stage::Screen, kSome, RowFlags{1, 2}, job);
    EXPECT_TRUE(project.has(Stage::Screen, kSome));
    EXPECT_FALSE(project.has(Stage::Screen, kOther));
    EXPECT_FALSE(project.has(Stage::Rank, kSome));
    EXPECT_FALSE(project.load<RowFlags>(Stage::Screen, kOther, job));
    EXPECT_FALSE(project.load<Ranking>(Stage::Screen, kSome, job)); // another type: not there
    project.save(Stage::Screen, kSome, RowFlags{3}, job);
    EXPECT_EQ(project.load<RowFlags>(Stage::Screen, kSome, job), (RowFlags{3}));
    const auto records = project.stages();
    ASSERT_EQ(records.size(), 1U);
    EXPECT_EQ(records[0].stage, Stage::Screen);
    EXPECT_EQ(records[0].fingerprint, kSome);
    EXPECT_EQ(records[0].bytes, 1U);
    EXPECT_EQ(records[0].created.size(), std::string("2026-01-31T12:00:00Z").size());
    EXPECT_EQ(records[0].created.back(), 'Z');
}

TEST_F(ResultsTest, OfAnOlderLayoutCountAsNotThere)
{
    Project project = create();
    project.save(Stage::Screen, kSome, RowFlags{1}, job);
    query(file, "UPDATE artifact SET kind = 'row-flags/0'");
    EXPECT_FALSE(project.load<RowFlags>(Stage::Screen, kSome, job));
}

TEST_F(ResultsTest, PruningKeepsTheNewestOfEveryStage)
{
    Project project = create();
    for (std::uint64_t i = 1; i <= 4; ++i) {
        project.save(Stage::Screen, {i, i}, RowFlags(100), job);
        project.save(Stage::Rank, {i, i}, Ranking{}, job);
    }
    project.save(Stage::Screen, {1, 1}, RowFlags(100), job); // saved again: now the newest
    project.prune(2);
    EXPECT_TRUE(project.has(Stage::Screen, {1, 1}));
    EXPECT_TRUE(project.has(Stage::Screen, {4, 4}));
    EXPECT_FALSE(project.has(Stage::Screen, {3, 3}));
    EXPECT_TRUE(project.has(Stage::Rank, {3, 3}));
    EXPECT_EQ(project.stages().size(), 4U);
    project.prune(0);
    EXPECT_TRUE(project.stages().empty());
    EXPECT_EQ(query(file, "SELECT count(*) FROM artifact_chunk")[0][0], "0");
}

TEST_F(ResultsTest, PrunedSpaceIsUsedAgain)
{
    Project project = create();
    for (std::uint64_t i = 1; i <= 10; ++i) {
        project.save(Stage::Screen, {i, i}, RowFlags(300000), job);
        project.prune(1);
    }
    EXPECT_LT(std::stoul(query(file, "PRAGMA page_count")[0][0]) * 16384, 1200000U);
}

TEST_F(ResultsTest, AStopAtAnyPollLeavesTheProjectAsItWas)
{
    Project project = create();
    project.save(Stage::Cluster, kSome, Clustering{}, job);
    const std::string before = dump(file);
    Clustering big;
    big.model = {4, 50000, someFloats(200000, 1), {}, {}, 0, 0, true};
    big.titles = std::vector<std::string>(3000, "pump");
    std::uint64_t stopAt = 1;
    for (;; ++stopAt) {
        StoppingJob stopping(stopAt);
        try {
            project.save(Stage::Cluster, kSome, big, stopping);
            break;
        } catch (const Cancelled&) {
            ASSERT_EQ(dump(file), before) << "stopped at poll " << stopAt;
        }
    }
    EXPECT_GT(stopAt, 8U);
    for (std::uint64_t i = 1;; ++i) {
        StoppingJob stopping(i);
        try {
            EXPECT_EQ(project.load<Clustering>(Stage::Cluster, kSome, stopping)->titles,
                      big.titles);
            EXPECT_GT(i, 6U);
            break;
        } catch (const Cancelled&) { }
    }
}

TEST_F(ResultsTest, EqualResultsAreEqualBytes)
{
    const auto chunks = [&](const std::filesystem::path& to) {
        Project project = Project::open(to, Project::Mode::Create);
        project.save(Stage::Select, kSome, someSelection(100), job);
        return query(to, "SELECT hex(data), checksum FROM artifact_chunk ORDER BY field, number");
    };
    EXPECT_EQ(chunks(dir / "a.craft"), chunks(dir / "b.craft"));
}

} // namespace
} // namespace craft::test
