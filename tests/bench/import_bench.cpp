// SPDX-License-Identifier: GPL-3.0-or-later
// Files into memory, by format.
#include "core/import/import.h"
#include "tests/bench/bench_text.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temp_dir.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>

namespace craft::bench {
namespace {

using Line = std::string (*)(const PairView& pair);

std::string tsvLine(const PairView& pair)
{
    return std::string(pair.source) + '\t' + std::string(pair.target) + '\n';
}

std::string jsonLine(const PairView& pair)
{
    return R"({"src": ")" + std::string(pair.source) + R"(", "tgt": ")" + std::string(pair.target)
        + "\"}\n";
}

void importFile(benchmark::State& state, const char* name, Line line)
{
    const Corpora& texts = corpora(static_cast<std::size_t>(state.range(0)));
    std::string content;
    for (const PairView& pair : texts.pool->read(RowRange{0, texts.pool->size()}).pairs)
        content += line(pair);
    const test::TempDir folder;
    ImportRequest request;
    request.files = {folder.write(name, content)};
    request.options.sourceLanguage = "en";
    request.options.targetLanguage = "de";
    for (auto _ : state) {
        MemoryCorpus corpus;
        Job job({}, static_cast<int>(state.range(1)));
        benchmark::DoNotOptimize(importCorpus(request, corpus, job));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(content.size()));
}

void importTsv(benchmark::State& state)
{
    importFile(state, "pool.tsv", tsvLine);
}

void importJsonl(benchmark::State& state)
{
    importFile(state, "pool.jsonl", jsonLine);
}

void importArguments(benchmark::internal::Benchmark* benchmark)
{
    benchmark->ArgNames({"rows", "threads"})
        ->ArgsProduct({{100000}, {1, 2}})
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
}
BENCHMARK(importTsv)->Apply(importArguments);
BENCHMARK(importJsonl)->Apply(importArguments);

} // namespace
} // namespace craft::bench
