// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting text into words, on one thread: the work of every pass over texts.
#include "core/text/tokenizer.h"
#include "tests/bench/bench_text.h"

#include <benchmark/benchmark.h>

namespace craft::bench {
namespace {

void tokenize(benchmark::State& state)
{
    const Corpora& texts = corpora(static_cast<std::size_t>(state.range(0)));
    const PairSlab slab = texts.pool->read(RowRange{0, texts.pool->size()});
    Tokenizer tokenizer;
    std::uint64_t tokens = 0;
    for (auto _ : state) {
        tokens = 0;
        for (const PairView& pair : slab.pairs) {
            tokens += tokenizer.tokens(pair.source).size();
            tokens += tokenizer.tokens(pair.target).size();
        }
        benchmark::DoNotOptimize(tokens);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(texts.textBytes));
    state.counters["tokens"] = static_cast<double>(tokens);
}
BENCHMARK(tokenize)->ArgName("rows")->Arg(10000)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace craft::bench
