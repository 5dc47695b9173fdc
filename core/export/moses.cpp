// SPDX-License-Identifier: GPL-3.0-or-later
// Two plain text files with the same number of lines: what most trainers read.
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/exporters.h"
#include "core/export/layout.h"
#include "core/export/plan.h"
#include "core/export/sanitiser.h"

namespace craft {
namespace {

class Moses final : public Exporter {
public:
    Sanitised write(const ExportInput& input, const ExportPlan& plan, ExportFolder& folder,
                    Job& job) const override
    {
        const SideNames sides = sideNames(input);
        const std::string sourceName = dataFile(input, sides.source);
        const std::string targetName = dataFile(input, sides.target);
        OutputStream& source = folder.create(sourceName);
        OutputStream& target = folder.create(targetName);
        Sanitiser sanitiser;
        walkPlan(input, plan, job, [&](std::span<const PlannedPair> pairs) {
            for (const PlannedPair& p : pairs) {
                source << sanitiser.line(p.pair.source) << '\n';
                target << sanitiser.line(p.pair.target) << '\n';
                sanitiser.endPair(input.pool, p.selected->row);
            }
        });
        folder.finish(sourceName, plan.order.size());
        folder.finish(targetName, plan.order.size());
        return sanitiser.take();
    }

    std::string usage(const ExportInput& input) const override
    {
        const SideNames sides = sideNames(input);
        return str("- `", dataFile(input, sides.source), "`, `", dataFile(input, sides.target),
                   "`: one segment per line, line i of both is one pair. fairseq: `--trainpref ",
                   input.options.split, " --source-lang ", sides.source, " --target-lang ",
                   sides.target, "`; Marian: `--train-sets ", dataFile(input, sides.source), " ",
                   dataFile(input, sides.target), "`\n");
    }
};

} // namespace

std::unique_ptr<Exporter> makeMoses()
{
    return std::make_unique<Moses>();
}

} // namespace craft
