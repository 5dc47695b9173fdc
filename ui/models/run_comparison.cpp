// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_comparison.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <span>

namespace craft::ui {
namespace {

/// Pairs that are read at once for a file.
constexpr std::size_t kBlock = 4096;

const RunRecord& recordOf(const std::vector<RunRecord>& runs, std::int64_t id)
{
    const auto it =
        std::find_if(runs.begin(), runs.end(), [id](const RunRecord& run) { return run.id == id; });
    if (it == runs.end())
        throw Error(ErrorCode::Usage, "the project has no run " + std::to_string(id),
                    "Choose another run");
    return *it;
}

ComparedRun load(Engine& engine, const ComparisonRequest& request, std::int64_t id, Job& job)
{
    ComparedRun out;
    out.id = id;
    Project* storage = &engine.project();
    if (id == kPresentRun) {
        Pipeline& shown = engine.pipeline(request.present);
        out.params = request.effective;
        out.selection = shown.selection(job);
        out.diagnostics = shown.diagnostics(job);
        out.titles = shown.clustering(job)->titles;
        out.clusters =
            Pipeline(engine.inputs().view(), out.params, storage).fingerprint(Stage::Cluster);
        return out;
    }
    out.params = recordOf(storage->runs(), id).params;
    out.selection = std::make_shared<const Selection>(storage->loadRun(id));
    Pipeline aside(engine.inputs().view(), out.params, storage);
    out.clusters = aside.fingerprint(Stage::Cluster);
    if (aside.isFresh(Stage::Diagnose))
        out.diagnostics = aside.diagnostics(job);
    if (aside.isFresh(Stage::Cluster))
        out.titles = aside.clustering(job)->titles;
    return out;
}

std::vector<double> shares(const Selection& selection, std::size_t clusters)
{
    std::vector<double> out(clusters, 0);
    for (const SelectedPair& pair : selection.pairs)
        out[index(pair.cluster)] += 1;
    const auto all = static_cast<double>(std::max<std::size_t>(selection.pairs.size(), 1));
    for (double& share : out)
        share /= all;
    return out;
}

std::size_t clustersOf(const Selection& selection)
{
    std::size_t out = selection.taken.size();
    for (const SelectedPair& pair : selection.pairs)
        out = std::max(out, index(pair.cluster) + 1);
    return out;
}

std::string oneCell(std::string_view text)
{
    std::string out(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return out;
}

} // namespace

RunComparison compareRuns(Engine& engine, const ComparisonRequest& request, Job& job)
{
    RunComparison out;
    out.a = load(engine, request, request.a, job);
    out.b = request.a == request.b ? out.a : load(engine, request, request.b, job);
    out.found = craft::compareRuns(*out.a.selection, out.a.params, *out.b.selection, out.b.params);
    out.sameClusters = out.a.clusters == out.b.clusters;
    const Fingerprint shown = Pipeline(engine.inputs().view(), request.effective, &engine.project())
                                  .fingerprint(Stage::Cluster);
    out.isShownClustering = out.sameClusters && out.a.clusters == shown;
    if (out.sameClusters) {
        const std::size_t clusters =
            std::max(clustersOf(*out.a.selection), clustersOf(*out.b.selection));
        out.shareA = shares(*out.a.selection, clusters);
        out.shareB = shares(*out.b.selection, clusters);
    }
    return out;
}

void writePairs(const Corpus& pool, const std::vector<RowId>& rows, const std::string& file,
                Job& job)
{
    const std::string part = file + ".part";
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    out << "row\tsource\ttarget\n";
    job.begin("Writing pairs", rows.size());
    try {
        for (std::size_t first = 0; first < rows.size() && out; first += kBlock) {
            job.checkpoint();
            const std::size_t count = std::min(kBlock, rows.size() - first);
            const PairSlab slab = pool.read(std::span(rows).subspan(first, count));
            for (const PairView& pair : slab.pairs)
                out << index(pair.row) << '\t' << oneCell(pair.source) << '\t'
                    << oneCell(pair.target) << '\n';
            job.advance(count);
        }
    } catch (...) {
        out.close();
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        throw;
    }
    out.close();
    std::error_code failure;
    if (out)
        std::filesystem::rename(part, file, failure);
    if (!out || failure) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        throw Error(ErrorCode::NotFound, file + " cannot be written",
                    "Choose another folder, or free some space");
    }
}

} // namespace craft::ui
