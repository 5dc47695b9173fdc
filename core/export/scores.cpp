// SPDX-License-Identifier: GPL-3.0-or-later
// meta/scores.tsv: why each written pair was taken, in the order of the data files.
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/exporters.h"
#include "core/export/layout.h"
#include "core/export/sanitiser.h"
#include "core/export/score_row.h"

namespace craft {

std::string scoreLine(const ExportInput& input, const ScoreRow& row)
{
    const auto& quotas = input.selection.quota;
    const auto cluster = static_cast<std::size_t>(row.cluster);
    const std::uint64_t quota = row.cluster >= 0 && cluster < quotas.size() ? quotas[cluster] : 0;
    const std::string corpus = lineText(input.pool.partOf(row.row).name);
    const std::string line = std::to_string(input.pool.line(row.row));
    std::string out = corpus + ':' + line + '\t' + corpus + '\t' + line;
    for (const std::string& field :
         {std::to_string(row.cluster), std::to_string(row.rank), std::to_string(row.position),
          std::to_string(quota), formatReal(row.distance)})
        (out += '\t') += field;
    return out;
}

namespace {

constexpr const char* kName = "meta/scores.tsv";
constexpr std::size_t kRowsPerPoll = 16384;

class Scores final : public Exporter {
public:
    Sanitised write(const ExportInput& input, const ExportPlan& plan, ExportFolder& folder,
                    Job& job) const override
    {
        OutputStream& out = folder.create(kName);
        out << kScoreHeader << '\n';
        for (std::size_t i = 0; i < plan.order.size(); ++i) {
            if (i % kRowsPerPoll == 0)
                job.checkpoint();
            const SelectedPair& s = input.selection.pairs[plan.order[i]];
            out << scoreLine(input, {s.row, clusterNumber(s.cluster), s.rank, s.position, s.cost})
                << '\n';
            job.advance(1);
        }
        folder.finish(kName, plan.order.size());
        return {};
    }

    std::string usage(const ExportInput&) const override
    {
        return "- `meta/scores.tsv`: cluster, rank in it, position in the order of taking, quota "
               "of the cluster and distance of every pair. `pd.read_csv(\"meta/scores.tsv\", "
               "sep=\"\\t\", quoting=3)`\n";
    }
};

} // namespace

std::unique_ptr<Exporter> makeScores()
{
    return std::make_unique<Scores>();
}

} // namespace craft
