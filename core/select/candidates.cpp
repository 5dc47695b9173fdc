// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/candidates.h"

#include "core/space/score_source.h"

#include <algorithm>
#include <limits>

namespace craft {

ParamSpec candidatesParam()
{
    return {"candidates",
            "Candidates",
            "Pairs to choose from for every pair of the budget, those nearest to validation first "
            "(0 = the whole pool, which is slow and brings noise)",
            std::int64_t{4},
            0,
            1e6,
            {}};
}

Candidates candidatesNearValidation(const RankInput& in, std::span<const RowId> rows, View view,
                                    double gamma, std::uint64_t multiple, Job& job)
{
    Candidates out;
    out.cost.assign(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
    const ViewRows validation = validationRows(in.features, view, gamma);
    job.begin("Comparing with validation", rows.size());
    if (validation.rows() > 0 && !rows.empty()) {
        const ViewRows pool = poolRows(in.features, view, gamma);
        const auto source = makeScores(pool, validation);
        forEachScores(*source, rows, job, [&](const ScoreTile& tile) {
            for (std::size_t i = 0; i < tile.count; ++i) {
                const auto scores = tile.row(i);
                out.cost[index(rows[tile.first + i])] =
                    1.0F - *std::max_element(scores.begin(), scores.end());
            }
        });
    } else {
        for (const RowId row : rows)
            out.cost[index(row)] = 0;
    }
    const std::uint64_t wanted = std::max(in.budget, in.rows);
    if (multiple == 0 || wanted > rows.size() / multiple) {
        out.rows.assign(rows.begin(), rows.end());
    } else {
        out.rows = bestRows(rows, out.cost, multiple * wanted);
        std::sort(out.rows.begin(), out.rows.end());
    }
    return out;
}

} // namespace craft
