// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated values after RFC 4180: header, every field quoted, a quote doubled. Texts stay
// as they are, line ends inside a field too. Records end in LF, as in all our files.
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/exporters.h"
#include "core/export/layout.h"
#include "core/export/plan.h"

namespace craft {
namespace {

void appendField(std::string& record, std::string_view text)
{
    record += record.empty() ? "\"" : ",\"";
    for (;;) {
        const std::size_t quote = text.find('"');
        record += text.substr(0, quote);
        if (quote == std::string_view::npos)
            break;
        record += "\"\"";
        text.remove_prefix(quote + 1);
    }
    record += '"';
}

class Csv final : public Exporter {
public:
    Sanitised write(const ExportInput& input, const ExportPlan& plan, ExportFolder& folder,
                    Job& job) const override
    {
        const std::string name = dataFile(input, "csv");
        OutputStream& out = folder.create(name);
        ExtraColumns extra({&input.pool}, input.options);
        std::string record;
        for (const std::string& column : flatColumns(input, extra))
            appendField(record, column);
        out << record << '\n';
        walkPlan(input, plan, job, [&](std::span<const PlannedPair> pairs) {
            for (const PlannedPair& p : pairs) {
                record.clear();
                appendField(record, pairId(input.pool, p.selected->row));
                appendField(record, p.pair.source);
                appendField(record, p.pair.target);
                for (const std::string_view value : extra.values(0, p.pair))
                    appendField(record, value);
                appendField(record, std::to_string(clusterNumber(p.selected->cluster)));
                appendField(record, std::to_string(p.selected->rank));
                appendField(record, realText(p.selected->cost));
                out << record << '\n';
            }
        });
        folder.finish(name, plan.order.size());
        return {};
    }

    std::string usage(const ExportInput& input) const override
    {
        return str("- `", dataFile(input, "csv"),
                   "`: RFC 4180, header, all quoted. `pd.read_csv(\"", dataFile(input, "csv"),
                   "\", keep_default_na=False)`\n");
    }
};

} // namespace

std::unique_ptr<Exporter> makeCsv()
{
    return std::make_unique<Csv>();
}

} // namespace craft
