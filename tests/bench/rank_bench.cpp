// SPDX-License-Identifier: GPL-3.0-or-later
// Ordering the rows of every cluster, and following the budget afterwards.
#include "core/pipeline/budget_curve.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/settings.h"
#include "core/select/registry.h"
#include "tests/bench/bench_text.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <vector>

namespace craft::bench {
namespace {

constexpr std::uint64_t kBudget = 5000;

/// Variants by the letters they have on the command line.
constexpr std::array<const char*, 3> kVariants{"a", "b", "e"};

void rankVariant(benchmark::State& state)
{
    const auto rows = static_cast<std::size_t>(state.range(0));
    const auto selector = makePlugin(selectors(), "method", "craft");
    Params given;
    given.set("variant", std::string(kVariants[static_cast<std::size_t>(state.range(1))]));
    const Params params = resolve(selector->params(), given);
    const Clustering& clusters = clustering(rows);
    const RowFlags flags(rows, 0);
    // As a run asks for them: four budgets deep, half of that picked greedily.
    const std::vector<std::uint64_t> depth(clusters.clusters(), 4 * kBudget / kClusters);
    const std::vector<std::uint64_t> picks(clusters.clusters(), 2 * kBudget / kClusters);
    for (auto _ : state) {
        Job job({}, static_cast<int>(state.range(2)));
        RankInput input{features(rows), clusters, flags, depth, picks};
        // The target side is clustered like the source side where a variant asks for it; the
        // source clusters have the same shape.
        input.targets = selector->traits(params).targetClusters ? &clusters : nullptr;
        benchmark::DoNotOptimize(selector->rank(input, params, job));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetLabel(std::string("variant ") + kVariants[static_cast<std::size_t>(state.range(1))]);
}
BENCHMARK(rankVariant)
    ->ArgNames({"rows", "variant", "threads"})
    ->ArgsProduct({{100000}, {1, 2}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

/// A pipeline that has ranked.
class Ranked {
public:
    explicit Ranked(std::size_t rows)
        : m_pipeline(inputs(rows), resolveRun({{"budget", std::to_string(kBudget)}}), nullptr)
    {
        Job job({}, 2);
        static_cast<void>(m_pipeline.ranking(job));
    }
    [[nodiscard]] Pipeline& pipeline() { return m_pipeline; }

private:
    [[nodiscard]] static RunInputs inputs(std::size_t rows)
    {
        RunInputs out;
        out.pool = corpora(rows).pool.get();
        out.validation = corpora(rows).validation.get();
        return out;
    }
    Pipeline m_pipeline;
};

void buildBudgetCurve(benchmark::State& state)
{
    Ranked ranked(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        Job job({}, static_cast<int>(state.range(1)));
        benchmark::DoNotOptimize(BudgetCurve::build(ranked.pipeline(), job));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(buildBudgetCurve)
    ->ArgNames({"rows", "threads"})
    ->ArgsProduct({{100000}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

/// The k slider lets go: clusters, ranking and the numbers of all budgets for another k.
void changeClusters(benchmark::State& state)
{
    Ranked ranked(static_cast<std::size_t>(state.range(0)));
    std::size_t change = 0;
    for (auto _ : state) {
        // Never the k of before, whose results are at hand.
        const std::size_t k = kClusters + ++change;
        ranked.pipeline().setParams(
            resolveRun({{"budget", std::to_string(kBudget)}, {"k", std::to_string(k)}}));
        Job job({}, static_cast<int>(state.range(1)));
        benchmark::DoNotOptimize(ranked.pipeline().curve(job));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(changeClusters)
    ->ArgNames({"rows", "threads"})
    ->ArgsProduct({{100000, 1000000}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void readBudgetCurve(benchmark::State& state)
{
    Ranked ranked(static_cast<std::size_t>(state.range(0)));
    Job job({}, 2);
    const BudgetCurve curve = BudgetCurve::build(ranked.pipeline(), job);
    std::uint64_t budget = 0;
    for (auto _ : state) {
        budget = (budget + 997) % curve.deepest(); // up and down the slider
        benchmark::DoNotOptimize(curve.at(budget + 1));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(readBudgetCurve)
    ->ArgName("rows")
    ->Arg(100000)
    ->Arg(1000000)
    ->UseRealTime()
    ->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace craft::bench
