// SPDX-License-Identifier: GPL-3.0-or-later
// TMX 1.4, one <tu> per pair: for translation memories and CAT tools.
#include "core/base/text.h"
#include "core/export/build_info.h"
#include "core/export/export_folder.h"
#include "core/export/exporters.h"
#include "core/export/layout.h"
#include "core/export/plan.h"
#include "core/export/sanitiser.h"

namespace craft {
namespace {

/// xml:lang must be a language tag: an unknown language gets a private-use one.
std::string languageTag(const std::string& code, const char* fallback)
{
    return code.empty() ? fallback : code;
}

class Tmx final : public Exporter {
public:
    Sanitised write(const ExportInput& input, const ExportPlan& plan, ExportFolder& folder,
                    Job& job) const override
    {
        const std::string name = dataFile(input, "tmx");
        const std::string source = languageTag(input.sourceLanguage, "x-src");
        const std::string target = languageTag(input.targetLanguage, "x-tgt");
        OutputStream& out = folder.create(name);
        out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
            << "<header creationtool=\"craft\" creationtoolversion=\"" << buildInfo().version
            << "\" segtype=\"sentence\" o-tmf=\"craft\" adminlang=\"en\" srclang=\"" << source
            << "\" datatype=\"plaintext\"/>\n<body>\n";
        Sanitiser sanitiser;
        walkPlan(input, plan, job, [&](std::span<const PlannedPair> pairs) {
            for (const PlannedPair& p : pairs) {
                out << "<tu tuid=\"" << sanitiser.xml(pairId(input.pool, p.selected->row));
                out << "\"><tuv xml:lang=\"" << source << "\"><seg>";
                out << sanitiser.xml(p.pair.source) << "</seg></tuv><tuv xml:lang=\"" << target;
                out << "\"><seg>" << sanitiser.xml(p.pair.target) << "</seg></tuv></tu>\n";
                sanitiser.endPair(input.pool, p.selected->row);
            }
        });
        out << "</body>\n</tmx>\n";
        folder.finish(name, plan.order.size());
        return sanitiser.take();
    }

    std::string usage(const ExportInput& input) const override
    {
        return str("- `", dataFile(input, "tmx"),
                   "`: TMX 1.4, one `<tu>` per pair; opens in CAT tools\n");
    }
};

} // namespace

std::unique_ptr<Exporter> makeTmx()
{
    return std::make_unique<Tmx>();
}

} // namespace craft
