// SPDX-License-Identifier: GPL-3.0-or-later
// Lloyd's iterations of k-means from given seeds; drawing the seeds is measured alone.
#include "core/cluster/kmeans.h"
#include "tests/bench/bench_text.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace craft::bench {
namespace {

KMeansParams kmeansParams()
{
    KMeansParams params;
    params.clusters = kClusters;
    params.maxIterations = 5;
    params.tolerance = 0; // as many iterations as asked for
    return params;
}

void fitFrom(benchmark::State& state, const FeatureMatrix& rows, int threads)
{
    const KMeansParams params = kmeansParams();
    Job seeding;
    const std::vector<RowId> seeds = kmeansSeeds(rows, params, 0, seeding);
    double iterations = 0;
    for (auto _ : state) {
        Job job({}, threads);
        const KMeansModel model = fitKMeansFrom(rows, seeds, params, job);
        iterations += static_cast<double>(model.inertia.size() - 1);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows.rows()));
    state.counters["per_iteration"] =
        benchmark::Counter(iterations, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void kmeansSparse(benchmark::State& state)
{
    const auto rows = static_cast<std::size_t>(state.range(0));
    fitFrom(state, features(rows).poolSource, static_cast<int>(state.range(1)));
}
BENCHMARK(kmeansSparse)
    ->ArgNames({"rows", "threads"})
    ->ArgsProduct({{10000}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void kmeansDense(benchmark::State& state)
{
    const FeatureMatrix& rows = denseRows(static_cast<std::size_t>(state.range(0)),
                                          static_cast<std::size_t>(state.range(1)));
    fitFrom(state, rows, static_cast<int>(state.range(2)));
}
BENCHMARK(kmeansDense)
    ->ArgNames({"rows", "cols", "threads"})
    ->ArgsProduct({{20000}, {256, 768}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void kmeansSeedsDense(benchmark::State& state)
{
    const FeatureMatrix& rows = denseRows(static_cast<std::size_t>(state.range(0)),
                                          static_cast<std::size_t>(state.range(1)));
    for (auto _ : state) {
        Job job({}, static_cast<int>(state.range(2)));
        benchmark::DoNotOptimize(kmeansSeeds(rows, kmeansParams(), 0, job));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(kmeansSeedsDense)
    ->ArgNames({"rows", "cols", "threads"})
    ->ArgsProduct({{20000}, {768}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace craft::bench
