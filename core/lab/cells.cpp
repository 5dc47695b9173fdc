// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/cells.h"

#include "core/base/text.h"
#include "core/evaluate/registry.h"
#include "core/export/build_info.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/settings.h"
#include "core/select/registry.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace craft {
namespace {

/// Raised when a cell's numbers are made in another way.
constexpr std::uint64_t kCellVersion = 2;

struct Size {
    SizeUnit unit;
    std::uint64_t value;
};

std::vector<Size> sizesOf(const LabTaskData& task)
{
    std::vector<Size> out;
    for (const std::uint64_t budget : task.budgets)
        out.push_back({SizeUnit::Pairs, budget});
    for (const std::uint64_t tokens : task.tokenBudgets)
        out.push_back({SizeUnit::Tokens, tokens});
    return out;
}

/// The method whose lowest-ranked pairs are taken for the worst.
std::optional<LabSetting> worstMethod()
{
    for (const std::string_view id : {"log-ratio", "similarity"}) {
        for (const auto& entry : selectors()) {
            if (entry.id == id)
                return LabSetting{"worst", {{"method", std::string(id)}}, 0};
        }
    }
    return std::nullopt;
}

/// Collects the cells of one task.
class Expansion {
public:
    Expansion(const LabSpec& spec, const LabTaskData& task, std::size_t number)
        : m_spec(spec)
        , m_task(task)
        , m_number(number)
    {
        std::vector<std::string> wanted = spec.measures;
        if (wanted.empty())
            wanted = standardMeasures();
        m_measures = join(wanted, ",") + "\n" + join(spec.ranked, ",");
    }

    void add(CellKind kind, const LabSetting& method)
    {
        for (const LabSetting& vectorizer : m_spec.vectorizers) {
            for (const std::uint64_t k : m_spec.clusters)
                addSizes(kind, method, vectorizer, k);
        }
    }

    /// Grouped by vectors, then clusters, each in the order of their first use.
    [[nodiscard]] std::vector<LabCell> cells() &&
    {
        std::stable_sort(m_cells.begin(), m_cells.end(), [](const Placed& a, const Placed& b) {
            return std::tie(a.vectors, a.clustering) < std::tie(b.vectors, b.clustering);
        });
        std::vector<LabCell> out;
        for (Placed& placed : m_cells)
            out.push_back(std::move(placed.cell));
        return out;
    }

private:
    struct Placed {
        LabCell cell;
        std::size_t vectors;
        std::size_t clustering;
    };

    void addSizes(CellKind kind, const LabSetting& method, const LabSetting& vectorizer,
                  std::uint64_t k)
    {
        for (const std::int64_t seed : m_spec.seeds) {
            if (kind == CellKind::Worst && seed != m_spec.seeds.front())
                return;
            for (const Size& size : sizesOf(m_task))
                addCell(kind, method, vectorizer, k, size, seed);
        }
    }

    void addCell(CellKind kind, const LabSetting& method, const LabSetting& vectorizer,
                 std::uint64_t k, const Size& size, std::int64_t seed)
    {
        auto values = runValues(m_spec, method, vectorizer, k);
        values[size.unit == SizeUnit::Pairs ? "budget" : "budget-tokens"] =
            std::to_string(size.value);
        values["seed"] = std::to_string(seed);
        LabCell cell;
        cell.params = resolveRun(values);
        if (size.unit == SizeUnit::Tokens && cell.params.text("rounding") == "hamilton")
            cell.params.set("rounding", std::string("webster"));
        const SelectorTraits traits = methodTraits(cell.params);
        // Oracle and worst pairs are marks to judge measures by: one of each is enough.
        const bool isMethod = kind == CellKind::Method;
        const bool usesClusters = isMethod && (m_spec.bound || traits.usesClusters());
        const bool usesVectors = usesClusters || (isMethod && traits.readsVectors);
        if ((!usesClusters && k != m_spec.clusters.front())
            || (!usesVectors && &vectorizer != m_spec.vectorizers.data()))
            return;
        cell.task = m_number;
        cell.kind = kind;
        cell.method = method.name;
        if (usesVectors)
            cell.vectorizer = method.params.contains("vectorizer") ? method.params.at("vectorizer")
                                                                   : vectorizer.name;
        if (usesClusters)
            cell.clusters = static_cast<std::uint64_t>(cell.params.integer("k"));
        cell.unit = size.unit;
        cell.size = size.value;
        cell.seed = seed;
        cell.sharesSeeds = isMethod && !m_spec.bound && !traits.variesWithSeed();
        if (cell.sharesSeeds)
            cell.params.set("seed", std::int64_t{1});
        place(std::move(cell));
    }

    void place(LabCell cell)
    {
        const Pipeline pipeline(m_task.inputs, cell.params, nullptr);
        cell.print = FingerprintBuilder()
                         .add(kCellVersion)
                         .add(buildInfo().version)
                         .add(name(cell.kind))
                         .add(pipeline.fingerprint(Stage::Select))
                         .add(m_task.measuredOn)
                         .add(m_measures)
                         .add(std::uint64_t{m_spec.bound})
                         .finish();
        // Settings that come to the same run are one cell, unless they have names of their own.
        const std::string key = str(cell.print.hex(), cell.method, "\n", cell.vectorizer, "\n",
                                    cell.clusters, "\n", cell.seed);
        if (!m_seen.emplace(key, true).second)
            return;
        const auto number = [](auto& numbers, const Fingerprint& print) {
            return numbers.try_emplace(print.hex(), numbers.size()).first->second;
        };
        const std::size_t vectors = number(m_vectors, pipeline.fingerprint(Stage::Vectorize));
        const std::size_t clustering = number(m_clusterings, pipeline.fingerprint(Stage::Cluster));
        m_cells.push_back({std::move(cell), vectors, clustering});
    }

    const LabSpec& m_spec;
    const LabTaskData& m_task;
    std::size_t m_number;
    std::string m_measures;
    std::vector<Placed> m_cells;
    std::map<std::string, bool> m_seen;
    std::map<std::string, std::size_t> m_vectors; ///< by fingerprint: the order of first use
    std::map<std::string, std::size_t> m_clusterings;
};

} // namespace

std::string_view name(CellKind kind) noexcept
{
    return kind == CellKind::Method ? "method" : kind == CellKind::Oracle ? "oracle" : "worst";
}

std::string_view name(SizeUnit unit) noexcept
{
    return unit == SizeUnit::Pairs ? "pairs" : "tokens";
}

std::vector<LabCell> expandCells(const LabSpec& spec, std::span<const LabTaskData> tasks)
{
    std::vector<LabCell> out;
    const auto worst = worstMethod();
    for (std::size_t t = 0; t < tasks.size(); ++t) {
        Expansion expansion(spec, tasks[t], t);
        // The first method is the baseline, which the others are compared with as they come.
        expansion.add(CellKind::Method, spec.methods.front());
        if (!tasks[t].inDomain.empty()) {
            expansion.add(CellKind::Oracle, {"oracle", {{"method", "uniform"}}, 0});
            if (worst)
                expansion.add(CellKind::Worst, *worst);
        }
        for (std::size_t m = 1; m < spec.methods.size(); ++m)
            expansion.add(CellKind::Method, spec.methods[m]);
        auto cells = std::move(expansion).cells();
        out.insert(out.end(), std::make_move_iterator(cells.begin()),
                   std::make_move_iterator(cells.end()));
    }
    return out;
}

} // namespace craft
