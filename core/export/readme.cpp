// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/layout.h"
#include "core/export/manifest.h"
#include "core/export/registry.h"

#include <algorithm>

namespace craft {
namespace {

/// Dataset front matter: without it a loader would take every data file, whatever its format.
std::string frontMatter(const ExportStory& story)
{
    const ExportInput& input = story.request.input;
    const auto& formats = story.formats;
    if (std::find(formats.begin(), formats.end(), "jsonl") == formats.end())
        return {};
    std::string out = str("---\nconfigs:\n- config_name: default\n  data_files:\n  - split: ",
                          input.options.split, "\n    path: ", dataFile(input, "jsonl"), "\n");
    if (input.validation.size() > 0)
        out += str("  - split: validation\n    path: ", validationFile(input), "\n");
    return out + "---\n";
}

std::string orderText(const ExportOptions& options)
{
    if (options.order == "cluster")
        return "by cluster, best first in each";
    if (options.order == "shuffle")
        return str("shuffled with seed ", options.seed);
    return "the order of the pool";
}

std::string countsText(const ExportStory& story)
{
    const ExportInput& input = story.request.input;
    std::string out =
        str(story.plan.order.size(), " of ", input.pool.size(), " pool pairs, chosen to resemble ",
            input.validation.size(), " validation pairs (budget ", input.selection.budget, ").");
    if (input.selection.shortfall > 0)
        out +=
            str(" Seats of the budget that nothing could fill: ", input.selection.shortfall, ".");
    if (story.plan.droppedEmpty > 0)
        out += str(" Left out because a side is empty: ", story.plan.droppedEmpty, ".");
    return out + "\n";
}

std::string sanitisedText(const ExportStory& story)
{
    std::string out;
    for (const auto& [id, sanitised] : story.sanitised) {
        std::vector<std::string> kinds;
        for (const auto& [kind, count] : sanitised.characters)
            kinds.push_back(str(count, " ", kind));
        out += str("- ", id, ": ", sanitised.rows, " pairs (", join(kinds, ", "), ")\n");
    }
    if (out.empty())
        return {};
    return "\n## Characters that were changed\n\n"
           "Characters that a format cannot hold became one space (tmx: were left out). "
           "jsonl and csv have the texts unchanged; manifest.json lists the pairs.\n\n"
        + out;
}

} // namespace

std::string readmeText(const ExportStory& story)
{
    const ExportInput& input = story.request.input;
    const SideNames sides = sideNames(input);
    std::string out = frontMatter(story);
    out += str("# Selected sentence pairs, ", sides.source, " to ", sides.target, "\n\n");
    out += countsText(story);
    out += str("\nEvery file has the pairs in the same order: ", orderText(input.options),
               ". Texts are UTF-8, lines end in LF. A pair's id is its corpus and the line in "
               "it.\n\n## Files\n\n");
    for (const std::string& id : story.formats)
        out += makePlugin(exporters(), "export format", id)->usage(input);
    out += str("- `", kManifestName, "`: inputs, parameters, counts and hashes of this export\n");
    out += sanitisedText(story);
    if (!input.ranking.costName.empty())
        out += str("\n## Distance\n\nThe distance of a pair is ", input.ranking.costName,
                   "; lower is better.\n");
    out +=
        str("\n## Check\n\n`sha256sum -c ", kSumsName, "` or `craft verify .` in this folder.\n");
    return out;
}

} // namespace craft
