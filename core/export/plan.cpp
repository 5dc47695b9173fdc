// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/plan.h"

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/export/sanitiser.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace craft {
namespace {

/// Pairs per read: about 4 MB of text, and a stop is seen within milliseconds.
constexpr std::size_t kWalkPairs = 16384;

void dropEmpty(const ExportInput& input, Job& job, ExportPlan& plan)
{
    std::vector<std::uint32_t> kept;
    kept.reserve(plan.order.size());
    walkPlan(input, plan, job, [&](std::span<const PlannedPair> pairs) {
        for (const PlannedPair& p : pairs) {
            const std::size_t row = index(p.selected->row);
            const bool flagged = row < input.flags.size() && (input.flags[row] & kEmptySide) != 0;
            if (!flagged && hasText(p.pair.source) && hasText(p.pair.target))
                kept.push_back(
                    static_cast<std::uint32_t>(p.selected - input.selection.pairs.data()));
        }
    });
    plan.droppedEmpty = plan.order.size() - kept.size();
    plan.order = std::move(kept);
}

/// Fisher-Yates.
void shuffle(std::vector<std::uint32_t>& order, std::uint64_t seed)
{
    Rng rng(seed, "export.shuffle");
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[rng.below(i)]);
}

} // namespace

ExportPlan planExport(const ExportInput& input, Job& job)
{
    const std::vector<SelectedPair>& pairs = input.selection.pairs;
    for (const SelectedPair& pair : pairs)
        CRAFT_ASSERT(index(pair.row) < input.pool.size());
    ExportPlan plan;
    plan.order.resize(pairs.size());
    std::iota(plan.order.begin(), plan.order.end(), 0U);
    job.begin("Planning the export", pairs.size());
    job.checkpoint();
    std::sort(plan.order.begin(), plan.order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return pairs[a].row < pairs[b].row; });
    if (input.options.dropEmpty)
        dropEmpty(input, job, plan);
    if (input.options.order == "shuffle")
        shuffle(plan.order, input.options.seed);
    if (input.options.order == "cluster") {
        std::sort(plan.order.begin(), plan.order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const auto key = [&](std::uint32_t i) {
                return std::tuple(pairs[i].cluster, pairs[i].rank, pairs[i].row);
            };
            return key(a) < key(b);
        });
    }
    return plan;
}

void walkPlan(const ExportInput& input, const ExportPlan& plan, Job& job,
              const std::function<void(std::span<const PlannedPair>)>& visit)
{
    const std::vector<SelectedPair>& pairs = input.selection.pairs;
    std::vector<PlannedPair> planned;
    std::vector<std::uint32_t> byRow; // places in `planned`, by ascending row
    std::vector<RowId> rows;
    for (std::size_t first = 0; first < plan.order.size(); first += kWalkPairs) {
        job.checkpoint();
        const std::size_t count = std::min(kWalkPairs, plan.order.size() - first);
        planned.assign(count, {});
        byRow.resize(count);
        rows.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            planned[i].selected = &pairs[plan.order[first + i]];
        std::iota(byRow.begin(), byRow.end(), 0U);
        std::sort(byRow.begin(), byRow.end(), [&](std::uint32_t a, std::uint32_t b) {
            return planned[a].selected->row < planned[b].selected->row;
        });
        for (std::size_t i = 0; i < count; ++i)
            rows[i] = planned[byRow[i]].selected->row;
        const PairSlab slab = input.pool.read(rows);
        for (std::size_t i = 0; i < count; ++i)
            planned[byRow[i]].pair = slab.pairs[i];
        visit(planned);
        job.advance(count);
    }
}

} // namespace craft
