// SPDX-License-Identifier: GPL-3.0-or-later
// meta/rejected.tsv: every pool row that was not written, and why. Rows in pool order; together
// with meta/scores.tsv each pool row stands in exactly one line.
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/exporters.h"
#include "core/export/layout.h"
#include "core/export/score_row.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft {
namespace {

constexpr const char* kName = "meta/rejected.tsv";
constexpr std::size_t kRowsPerPoll = 16384;

/// What the rejected table looks up per pool row: 5 bytes a row.
class Fates {
public:
    Fates(const ExportInput& input, const ExportPlan& plan)
        : m_input(input)
        , m_rank(input.pool.size())
        , m_state(input.pool.size())
    {
        const Ranking& ranking = input.ranking;
        for (std::size_t g = 0; g < ranking.groups(); ++g) {
            std::uint32_t rank = 0;
            for (const RowId row : ranking.group(g))
                m_rank[index(row)] = ++rank;
        }
        for (const SelectedPair& pair : input.selection.pairs)
            m_state[index(pair.row)] = kDropped;
        for (const std::uint32_t i : plan.order)
            m_state[index(input.selection.pairs[i].row)] = kWritten;
        m_mass.resize(input.clustering.clusters());
        for (const ClusterId cluster : input.clustering.validation.cluster) {
            if (index(cluster) < m_mass.size())
                ++m_mass[index(cluster)];
        }
    }

    [[nodiscard]] bool isWritten(std::size_t row) const { return m_state[row] == kWritten; }
    [[nodiscard]] ScoreRow scores(std::size_t row) const
    {
        const auto& cost = m_input.ranking.cost;
        return {rowId(row), clusterNumber(m_input.clustering.pool, row), m_rank[row], 0,
                row < cost.size() ? cost[row] : std::numeric_limits<float>::quiet_NaN()};
    }
    [[nodiscard]] std::string reason(std::size_t row, std::int64_t cluster) const
    {
        std::vector<std::string> reasons;
        for (const RowFlag flag : kAllRowFlags) {
            if (row < m_input.flags.size() && (m_input.flags[row] & flag) != 0)
                reasons.emplace_back(name(flag));
        }
        if (reasons.empty() && m_state[row] == kDropped)
            reasons.emplace_back(name(kEmptySide));
        if (!reasons.empty())
            return join(reasons, ",");
        const auto c = static_cast<std::size_t>(cluster);
        const auto& quota = m_input.selection.quota;
        const bool isGlobal = m_input.ranking.groups() == 1 && m_mass.size() > 1;
        if (isGlobal || cluster < 0 || c >= m_mass.size()) // clusters decided nothing
            return std::string(kRankBeyondQuota);
        return std::string(reasonLeftOut(c < quota.size() ? quota[c] : 0, m_mass[c]));
    }

private:
    enum State : std::uint8_t { kLeft, kDropped, kWritten };
    const ExportInput& m_input;
    std::vector<std::uint32_t> m_rank;
    std::vector<State> m_state;
    std::vector<std::uint64_t> m_mass; ///< validation rows per cluster
};

class Rejected final : public Exporter {
public:
    Sanitised write(const ExportInput& input, const ExportPlan& plan, ExportFolder& folder,
                    Job& job) const override
    {
        OutputStream& out = folder.create(kName);
        out << kScoreHeader << "\treason\n";
        job.begin("Writing the rejected pairs", input.pool.size());
        job.checkpoint();
        const Fates fates(input, plan);
        std::uint64_t rows = 0;
        for (std::size_t i = 0; i < input.pool.size(); ++i) {
            if (i % kRowsPerPoll == 0)
                job.checkpoint();
            job.advance(1);
            if (fates.isWritten(i))
                continue;
            const ScoreRow row = fates.scores(i);
            out << scoreLine(input, row) << '\t' << fates.reason(i, row.cluster) << '\n';
            ++rows;
        }
        folder.finish(kName, rows);
        return {};
    }

    std::string usage(const ExportInput&) const override
    {
        return "- `meta/rejected.tsv`: every pool pair that is not in the data files, with the "
               "reason; rank 0 means beyond the ranked depth. `pd.read_csv(\"meta/rejected.tsv\", "
               "sep=\"\\t\", quoting=3)`\n";
    }
};

} // namespace

std::unique_ptr<Exporter> makeRejected()
{
    return std::make_unique<Rejected>();
}

} // namespace craft
