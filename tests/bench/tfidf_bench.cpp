// SPDX-License-Identifier: GPL-3.0-or-later
// From texts to vectors: the whole vectorize stage.
#include "core/vectorize/registry.h"
#include "tests/bench/bench_text.h"

#include <benchmark/benchmark.h>

namespace craft::bench {
namespace {

void vectorizeTfidf(benchmark::State& state)
{
    const Corpora& texts = corpora(static_cast<std::size_t>(state.range(0)));
    const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "tfidf");
    const Params params = resolve(vectorizer->params(), {});
    for (auto _ : state) {
        Job job({}, static_cast<int>(state.range(1)));
        benchmark::DoNotOptimize(vectorizer->run(*texts.pool, *texts.validation, params, job));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(texts.textBytes));
}
BENCHMARK(vectorizeTfidf)
    ->ArgNames({"rows", "threads"})
    ->ArgsProduct({{10000, 100000}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace craft::bench
