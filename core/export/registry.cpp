// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/registry.h"

#include "core/export/exporters.h"

#include <array>

namespace craft {

std::span<const Entry<Exporter>> exporters()
{
    // The labels are also the names of progress stages, hence literals.
    static constexpr std::array<Entry<Exporter>, 9> entries{{
        {"moses", "Two text files", &makeMoses},
        {"tsv", "TSV", &makeTsv},
        {"csv", "CSV", &makeCsv},
        {"jsonl", "JSON lines", &makeJsonl},
        {"tmx", "TMX 1.4", &makeTmx},
        {"ids", "Line numbers", &makeIds},
        {"scores", "Scores of the selected pairs", &makeScores},
        {"clusters", "Clusters", &makeClusters},
        {"rejected", "Rejected pairs and why", &makeRejected},
    }};
    return entries;
}

} // namespace craft
