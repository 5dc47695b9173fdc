// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/result_text.h"

#include "core/base/text.h"
#include "core/import/screen.h"
#include "core/pipeline/settings.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <numeric>

namespace craft::cli {
namespace {

constexpr std::size_t kShownClusters = 12;

std::string percent(double share)
{
    return formatFixed(100 * share, 2) + " %";
}

std::string label(const std::string& text)
{
    return text + std::string(text.size() < 12 ? 12 - text.size() : 1, ' ');
}

std::string diameterText(const ClusterDiagnostics& cluster)
{
    return (cluster.diameterKind == DiameterKind::Exact ? "" : "<=")
        + formatFixed(cluster.diameter, 3);
}

std::string clusterTable(const RunResult& result, bool all)
{
    const auto& clusters = result.diagnostics->clusters;
    std::vector<std::size_t> order(clusters.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return clusters[a].validation > clusters[b].validation;
    });
    const std::size_t shown = all ? order.size() : std::min(order.size(), kShownClusters);
    Table table(
        {"cluster", "pool", "valid", "share", "quota", "taken", "diameter", "residual", "title"});
    for (std::size_t i = 0; i < shown; ++i) {
        const std::size_t c = order[i];
        const ClusterDiagnostics& d = clusters[c];
        table.addRow({std::to_string(c), grouped(d.pool), grouped(d.validation),
                      percent(d.validationShare), grouped(d.quota), grouped(d.selected),
                      diameterText(d), formatFixed(d.residual, 4),
                      c < result.clustering->titles.size() ? result.clustering->titles[c] : ""});
    }
    std::string out = table.text();
    if (shown < order.size())
        out += str("and ", order.size() - shown, " smaller clusters\n");
    return out;
}

/// Clusters that hold validation pairs but no selected one make the discrete KL infinite.
std::string infiniteText(const RunResult& result)
{
    const Diagnostics& d = *result.diagnostics;
    std::uint64_t missed = 0;
    std::uint64_t withoutPool = 0;
    for (const ClusterDiagnostics& cluster : d.clusters) {
        if (cluster.validation > 0 && cluster.selected == 0) {
            ++missed;
            withoutPool += cluster.pool == 0 ? 1 : 0;
        }
    }
    std::string out = str(label("KL bound"), "infinite: ", missed, " of ", d.occupied,
                          " clusters with validation pairs got nothing");
    if (withoutPool > 0)
        out += str(" (the pool has nothing in ", withoutPool, " of them)");
    out += str("\n", label(""), "Lipschitz ", formatFixed(d.lipschitz, 3), ", residual ",
               formatFixed(d.residual, 4), "\n");
    if (missed > withoutPool && !result.params.flag("min-one")
        && !methodTraits(result.params).wholePool)
        out += str(label(""), "--min-one with a budget of at least ", d.occupied,
                   " pairs reaches the others\n");
    return out;
}

std::string boundText(const RunResult& result)
{
    const Diagnostics& d = *result.diagnostics;
    std::string out = std::isinf(d.klDiscrete)
        ? infiniteText(result)
        : str(label("KL bound"), formatFixed(d.total, 4), " nats = discrete ",
              formatFixed(d.klDiscrete, 4), " + Lipschitz ", formatFixed(d.lipschitz, 3),
              " x residual ", formatFixed(d.residual, 4), "\n");
    const ProjectedBound& p = d.projected;
    if (p.projections > 0) {
        out += str(label(""), "in ", p.dimensions, " projected dimensions, on ",
                   grouped(p.validationRows), " validation and ", grouped(p.selectedRows),
                   " selected pairs",
                   p.selectedRows < result.selection->pairs.size() ? " (a sample)" : "", ":\n",
                   label(""), "bound ", formatFixed(p.bound, 3), ", nearest-neighbour estimate ",
                   formatFixed(p.klEstimate, 3), " ± ", formatFixed(p.klEstimateSd, 3), " nats");
        if (std::isfinite(p.ratio))
            out += str(", ratio ", formatFixed(p.ratio, 1));
        else if (p.klEstimate <= 0)
            out += " (no difference found)";
        out += "\n";
    }
    return out;
}

} // namespace

std::string countsText(const std::map<std::string, std::uint64_t>& counts)
{
    std::vector<std::string> parts;
    for (const auto& [reason, count] : counts)
        parts.push_back(grouped(count) + " " + reason);
    return join(parts, ", ");
}

std::string importText(const Inputs& inputs)
{
    std::string out;
    for (const Role role : kRoles) {
        if (inputs.corpus(role) == nullptr)
            continue;
        const auto parts = inputs.corpus(role)->parts();
        const auto& reports = inputs.reports(role);
        for (std::size_t i = 0; i < parts.size() && i < reports.size(); ++i) {
            const ImportReport& report = reports[i];
            out += str(label(std::string(name(role))), grouped(report.used), " pairs of ",
                       grouped(report.read), " read from ", parts[i].name, " (", parts[i].format,
                       ")\n");
            if (report.skipped > 0)
                out += str(label(""), "skipped ", countsText(report.skippedBy), "\n");
            if (report.repaired > 0)
                out += str(label(""), "repaired ", countsText(report.repairedBy), "\n");
        }
    }
    return out;
}

/// The parameters that tell one run from another at a glance.
std::string runSummary(const RunRecord& run)
{
    std::vector<std::string> parts;
    for (const char* id : {"preset", "method", "k", "budget", "budget-tokens", "seed"}) {
        const auto it = run.params.values().find(id);
        if (it != run.params.values().end() && toText(it->second) != "0")
            parts.push_back(str(id, " ", toText(it->second)));
    }
    return join(parts, ", ");
}

std::string screenText(const RowFlags& flags)
{
    auto counts = countFlags(flags);
    counts.erase("eligible");
    std::erase_if(counts, [](const auto& entry) { return entry.second == 0; });
    return counts.empty() ? "" : str(label("left out"), countsText(counts), "\n");
}

std::string resultText(const RunResult& result, bool all)
{
    const Selection& s = *result.selection;
    const KMeansModel& model = result.clustering->model;
    std::string out =
        str(label("clusters"), result.clustering->clusters(), ", fitted on ",
            grouped(model.fittedRows), " rows in ", model.inertia.size(), " iterations\n");
    const auto tokens = static_cast<std::uint64_t>(result.params.integer("budget-tokens"));
    out += tokens > 0
        ? str(label("selected"), grouped(s.pairs.size()), " pairs, ", grouped(s.sourceTokens),
              " source and ", grouped(s.targetTokens), " of ", grouped(tokens), " target tokens\n")
        : str(label("selected"), grouped(s.pairs.size()), " of ", grouped(s.budget), " pairs, ",
              grouped(s.sourceTokens), " source and ", grouped(s.targetTokens), " target tokens\n");
    if (s.overflow > 0)
        out += str(label(""), grouped(s.overflow),
                   " pairs come from clusters without a share of their own, because the others ran "
                   "out (--strict prevents that)\n");
    if (s.shortfall > 0)
        out += str(label(""), grouped(s.shortfall), " pairs could not be filled\n");
    out += boundText(result);
    return out + "\n" + clusterTable(result, all);
}

std::string exportText(const ExportReport& report, const std::string& folder)
{
    std::uint64_t bytes = 0;
    std::vector<std::string> names;
    for (const OutputFile& file : report.outputs) {
        bytes += file.bytes;
        names.push_back(file.path);
    }
    std::string out = str("Wrote ", grouped(report.written), " pairs to ", folder, " (",
                          byteSize(bytes), "): ", join(names, ", "), "\n");
    if (report.droppedEmpty > 0)
        out += str("  ", grouped(report.droppedEmpty), " pairs with an empty side were left out\n");
    for (const auto& [format, changed] : report.sanitised)
        out += str("  ", format, ": ", grouped(changed.rows), " pairs had ",
                   countsText(changed.characters), " replaced by a space\n");
    return out;
}

void addImportWarnings(std::vector<Warning>& out, const Inputs& inputs)
{
    for (const Role role : kRoles) {
        if (inputs.corpus(role) == nullptr)
            continue;
        const auto parts = inputs.corpus(role)->parts();
        const auto& reports = inputs.reports(role);
        for (std::size_t i = 0; i < parts.size() && i < reports.size(); ++i) {
            for (const auto& [reason, count] : reports[i].skippedBy)
                out.push_back({"skipped-" + reason, count, parts[i].name});
            for (const auto& [reason, count] : reports[i].repairedBy)
                out.push_back({"repaired-" + reason, count, parts[i].name});
        }
    }
}

void addExportWarnings(std::vector<Warning>& out, const ExportReport& report)
{
    if (report.droppedEmpty > 0)
        out.push_back({"dropped-empty", report.droppedEmpty, "export"});
    for (const auto& [format, changed] : report.sanitised)
        out.push_back({"sanitised", changed.rows, format});
}

std::vector<Warning> warningsOf(const Inputs& inputs, const RunResult& result)
{
    std::vector<Warning> out;
    addImportWarnings(out, inputs);
    for (const auto& [reason, count] : countFlags(*result.flags)) {
        if (reason != "eligible" && count > 0)
            out.push_back({"left-out-" + reason, count, "pool"});
    }
    if (result.selection->overflow > 0)
        out.push_back({"overflow", result.selection->overflow, "selection"});
    if (result.selection->shortfall > 0)
        out.push_back({"shortfall", result.selection->shortfall, "selection"});
    const auto tokens = static_cast<std::uint64_t>(result.params.integer("budget-tokens"));
    if (tokens > 0 && result.selection->pairs.size() == countFlags(*result.flags)["eligible"])
        out.push_back({"tokens-short", tokens - result.selection->targetTokens, "selection"});
    if (result.selection->pairs.empty())
        out.push_back({"empty-selection", 0, "selection"});
    return out;
}

void sayUseless(const std::vector<std::string>& useless, bool quiet)
{
    for (const std::string& sentence : useless) {
        if (!quiet)
            std::cerr << "craft: " + sentence + "\n";
    }
}

void addUseless(std::vector<Warning>& out, const std::vector<std::string>& useless)
{
    for (const std::string& sentence : useless)
        out.push_back({"no-effect", 1, sentence});
}

} // namespace craft::cli
