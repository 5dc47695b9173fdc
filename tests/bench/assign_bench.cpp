// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest centroids of many rows; for dense ones the matrix product of the same shape beside it,
// which is the least that has to be done.
#include "core/cluster/kmeans.h"
#include "tests/bench/bench_text.h"

#include <benchmark/benchmark.h>
#include <cblas.h>

#include <vector>

namespace craft::bench {
namespace {

void assignSparse(benchmark::State& state)
{
    const auto rows = static_cast<std::size_t>(state.range(0));
    const FeatureMatrix& pool = features(rows).poolSource;
    const KMeansModel& model = clustering(rows).model;
    for (auto _ : state) {
        Job job({}, static_cast<int>(state.range(1)));
        benchmark::DoNotOptimize(assign(pool, model, job));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(assignSparse)
    ->ArgNames({"rows", "threads"})
    ->ArgsProduct({{100000}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

/// The first rows as centroids: where they lie does not matter for the time.
KMeansModel centroidsOf(const FeatureMatrix& rows, std::size_t clusters)
{
    KMeansModel model;
    model.clusters = clusters;
    model.cols = rows.cols();
    model.centroids.resize(clusters * model.cols);
    rows.dense().read({0, clusters}, model.centroids);
    return model;
}

void setDenseCounters(benchmark::State& state)
{
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * state.range(0) * state.range(1) * 4);
}

void assignDense(benchmark::State& state)
{
    const FeatureMatrix& rows = denseRows(static_cast<std::size_t>(state.range(0)),
                                          static_cast<std::size_t>(state.range(1)));
    const KMeansModel model = centroidsOf(rows, static_cast<std::size_t>(state.range(2)));
    for (auto _ : state) {
        Job job({}, static_cast<int>(state.range(3)));
        benchmark::DoNotOptimize(assign(rows, model, job));
    }
    setDenseCounters(state);
}

void gemmOfSameShape(benchmark::State& state)
{
    const auto rows = static_cast<blasint>(state.range(0));
    const auto cols = static_cast<blasint>(state.range(1));
    const auto k = static_cast<blasint>(state.range(2));
    const FeatureMatrix& matrix =
        denseRows(static_cast<std::size_t>(rows), static_cast<std::size_t>(cols));
    const std::vector<float> centroids = centroidsOf(matrix, static_cast<std::size_t>(k)).centroids;
    std::vector<float> values(matrix.rows() * matrix.cols());
    matrix.dense().readRaw({0, matrix.rows()}, values);
    std::vector<float> out(matrix.rows() * static_cast<std::size_t>(k));
    const int before = openblas_get_num_threads();
    openblas_set_num_threads(static_cast<int>(state.range(3)));
    for (auto _ : state) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, rows, k, cols, 1.0F, values.data(),
                    cols, centroids.data(), cols, 0.0F, out.data(), k);
        benchmark::ClobberMemory();
    }
    openblas_set_num_threads(before);
    setDenseCounters(state);
}

void denseShapes(benchmark::internal::Benchmark* benchmark)
{
    benchmark->ArgNames({"rows", "cols", "k", "threads"})
        ->ArgsProduct({{20000}, {256, 768}, {100}, {1, 2}})
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}
BENCHMARK(assignDense)->Apply(denseShapes);
BENCHMARK(gemmOfSameShape)->Apply(denseShapes);

} // namespace
} // namespace craft::bench
