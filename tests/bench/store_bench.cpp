// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs into a project file and out of it.
#include "core/store/project.h"
#include "tests/bench/bench_text.h"
#include "tests/support/temp_dir.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>

namespace craft::bench {
namespace {

void insert(Project& project, const PairSlab& slab, Job& job)
{
    Import import = project.beginImport(job);
    {
        const auto sink = import.sink(Role::Pool);
        CorpusPart part;
        part.name = "made-up";
        part.format = "tsv";
        sink->beginPart(part);
        for (const PairView& pair : slab.pairs)
            sink->add(pair.source, pair.target, pair.extra, index(pair.row) + 1);
        sink->finishPart(part);
    }
    import.commit();
}

void setCounters(benchmark::State& state, const Corpora& texts)
{
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(texts.textBytes));
}

void storeInsert(benchmark::State& state)
{
    const Corpora& texts = corpora(static_cast<std::size_t>(state.range(0)));
    const PairSlab slab = texts.pool->read(RowRange{0, texts.pool->size()});
    const test::TempDir folder;
    const std::filesystem::path file = folder / "bench.craft";
    for (auto _ : state) {
        {
            Job job({}, static_cast<int>(state.range(1)));
            Project project = Project::open(file, Project::Mode::Create);
            insert(project, slab, job);
        }
        state.PauseTiming();
        state.counters["file_per_text"] = static_cast<double>(std::filesystem::file_size(file))
            / static_cast<double>(texts.textBytes);
        std::filesystem::remove(file);
        state.ResumeTiming();
    }
    setCounters(state, texts);
}
BENCHMARK(storeInsert)
    ->ArgNames({"rows", "threads"})
    ->ArgsProduct({{100000}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void storeRead(benchmark::State& state)
{
    const Corpora& texts = corpora(static_cast<std::size_t>(state.range(0)));
    const test::TempDir folder;
    Project project = Project::open(folder / "bench.craft", Project::Mode::Create);
    Job job;
    insert(project, texts.pool->read(RowRange{0, texts.pool->size()}), job);
    for (auto _ : state) {
        const auto corpus = project.corpus(Role::Pool);
        for (std::size_t first = 0; first < corpus->size(); first += kSlabRows)
            benchmark::DoNotOptimize(
                corpus->read(RowRange{first, std::min(first + kSlabRows, corpus->size())}));
    }
    setCounters(state, texts);
}
BENCHMARK(storeRead)->ArgName("rows")->Arg(100000)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace craft::bench
