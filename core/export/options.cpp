// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exporter.h"

namespace craft {

std::vector<ParamSpec> exportParams()
{
    const ExportOptions d;
    return {
        {"order",
         "Order of pairs",
         "corpus: as in the pool; cluster: by cluster, best first; shuffle: random, by the seed.",
         d.order,
         0,
         0,
         {"corpus", "cluster", "shuffle"}},
        {"split",
         "Split name",
         "Stem of the data files: train gives train.tsv.",
         d.split,
         0,
         0,
         {}},
        {"gzip", "Compress", "Compress the data files with gzip.", d.gzip, 0, 0, {}},
        {"overwrite",
         "Overwrite",
         "Replace the folder if an earlier export wrote it; the old one stays until the new one "
         "is complete.",
         d.overwrite,
         0,
         0,
         {}},
        {"scores",
         "Scores",
         "Also write why each pair was taken, and a table of clusters.",
         d.scores,
         0,
         0,
         {}},
        {"rejected",
         "Rejected pairs",
         "Also write one line per pool pair that was not taken, with the reason; can be large.",
         d.rejected,
         0,
         0,
         {}},
        {"source-field",
         "Source field",
         "Name of the source text in CSV and flat JSON lines.",
         d.sourceField,
         0,
         0,
         {}},
        {"target-field",
         "Target field",
         "Name of the target text in CSV and flat JSON lines.",
         d.targetField,
         0,
         0,
         {}},
        {"json-layout",
         "JSON layout",
         "flat: one key per column; translation: {\"translation\": {\"en\": ..., \"hi\": ...}}.",
         d.jsonLayout,
         0,
         0,
         {"flat", "translation"}},
        {"drop-empty",
         "Leave out empty pairs",
         "Leave out selected pairs with an empty side, which many trainers skip or refuse.",
         d.dropEmpty,
         0,
         0,
         {}},
    };
}

ExportOptions exportOptions(const Params& params, std::uint64_t seed)
{
    ExportOptions out;
    out.order = params.text("order");
    out.split = params.text("split");
    out.gzip = params.flag("gzip");
    out.overwrite = params.flag("overwrite");
    out.scores = params.flag("scores");
    out.rejected = params.flag("rejected");
    out.sourceField = params.text("source-field");
    out.targetField = params.text("target-field");
    out.jsonLayout = params.text("json-layout");
    out.dropEmpty = params.flag("drop-empty");
    out.seed = seed;
    return out;
}

Params exportParamsOf(const ExportOptions& options)
{
    Params out;
    out.set("order", options.order);
    out.set("split", options.split);
    out.set("gzip", options.gzip);
    out.set("overwrite", options.overwrite);
    out.set("scores", options.scores);
    out.set("rejected", options.rejected);
    out.set("source-field", options.sourceField);
    out.set("target-field", options.targetField);
    out.set("json-layout", options.jsonLayout);
    out.set("drop-empty", options.dropEmpty);
    return out;
}

} // namespace craft
