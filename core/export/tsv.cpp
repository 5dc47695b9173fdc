// SPDX-License-Identifier: GPL-3.0-or-later
// source TAB target [TAB extra...]: no header, no quotes, no escapes.
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/exporters.h"
#include "core/export/json_text.h"
#include "core/export/layout.h"
#include "core/export/plan.h"
#include "core/export/sanitiser.h"

namespace craft {
namespace {

class Tsv final : public Exporter {
public:
    Sanitised write(const ExportInput& input, const ExportPlan& plan, ExportFolder& folder,
                    Job& job) const override
    {
        const std::string name = dataFile(input, "tsv");
        OutputStream& out = folder.create(name);
        ExtraColumns extra({&input.pool}, input.options);
        Sanitiser sanitiser;
        walkPlan(input, plan, job, [&](std::span<const PlannedPair> pairs) {
            for (const PlannedPair& p : pairs) {
                out << sanitiser.line(p.pair.source) << '\t';
                out << sanitiser.line(p.pair.target);
                for (const std::string_view value : extra.values(0, p.pair))
                    out << '\t' << sanitiser.line(value);
                out << '\n';
                sanitiser.endPair(input.pool, p.selected->row);
            }
        });
        folder.finish(name, plan.order.size());
        return sanitiser.take();
    }

    std::string usage(const ExportInput& input) const override
    {
        const ExtraColumns extra({&input.pool}, input.options);
        std::string names;
        appendJson(names, input.options.sourceField);
        appendJson(names += ", ", input.options.targetField);
        for (const std::string& column : extra.names())
            appendJson(names += ", ", column);
        return str("- `", dataFile(input, "tsv"),
                   "`: fields between TABs, no header, no quoting. `pd.read_csv(\"",
                   dataFile(input, "tsv"), "\", sep=\"\\t\", header=None, names=[", names,
                   "], quoting=3, keep_default_na=False)`\n");
    }
};

} // namespace

std::unique_ptr<Exporter> makeTsv()
{
    return std::make_unique<Tsv>();
}

} // namespace craft
