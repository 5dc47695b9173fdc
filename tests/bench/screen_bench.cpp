// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for duplicates, leakage and empty sides.
#include "core/import/screen.h"
#include "tests/bench/bench_text.h"

#include <benchmark/benchmark.h>

namespace craft::bench {
namespace {

void screenPool(benchmark::State& state)
{
    const Corpora& texts = corpora(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        Job job({}, static_cast<int>(state.range(1)));
        benchmark::DoNotOptimize(screen(*texts.pool, *texts.validation, nullptr, {}, job));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(texts.textBytes));
}
BENCHMARK(screenPool)
    ->ArgNames({"rows", "threads"})
    ->ArgsProduct({{100000}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace craft::bench
