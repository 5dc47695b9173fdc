// SPDX-License-Identifier: GPL-3.0-or-later
// A small selection with everything that makes exporting hard: scripts, quotes, line breaks of
// all kinds, extra columns that differ between corpora, an empty side.
#pragma once

#include "core/data/memory_corpus.h"
#include "core/export/export.h"
#include "tests/support/temp_dir.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace craft::test {

struct ExportSample {
    MemoryCorpus pool;
    MemoryCorpus validation;
    Selection selection;
    Clustering clustering;
    Ranking ranking;
    RowFlags flags;
    Diagnostics diagnostics;
    std::string sourceLanguage = "en";
    std::string targetLanguage = "hi";
    ExportOptions options;

    [[nodiscard]] ExportInput input() const
    {
        return {pool,  validation,  selection,      clustering,     ranking,
                flags, diagnostics, sourceLanguage, targetLanguage, options};
    }
    [[nodiscard]] ExportRequest request(const std::filesystem::path& folder,
                                        std::vector<std::string> formats) const
    {
        return {input(), folder, std::move(formats), R"({"k": 2})", {}};
    }
};

inline CorpusPart samplePart(const std::string& name, std::vector<std::string> extraColumns)
{
    CorpusPart part;
    part.name = name;
    part.format = "tsv";
    part.sourceLanguage = "en";
    part.targetLanguage = "hi";
    part.extraColumns = std::move(extraColumns);
    part.files = {{"data/" + name, 100, std::string(64, 'a')}};
    return part;
}

/// Pool: web.tsv (rows 0-3, columns score and id) and news (rows 4-6, column domain).
inline void fillSampleCorpora(ExportSample& s)
{
    const CorpusPart web = samplePart("web.tsv", {"score", "id"});
    s.pool.beginPart(web);
    s.pool.add("He said \"yes\"\tand left.", "उसने \"हाँ\" कहा\u2028और चला गया।",
               "0.5\x1F"
               "a1",
               1);
    s.pool.add("A second line", "दूसरी पंक्ति",
               "0.25\x1F"
               "a2",
               2);
    s.pool.add("Hello\r\nworld & <b>", "مرحبا\rبالعالم",
               "1\x1F"
               "a3",
               4);
    s.pool.add("A second line", "दूसरी पंक्ति",
               "0.25\x1F"
               "a4",
               5);
    s.pool.finishPart(web);
    const CorpusPart news = samplePart("news", {"domain"});
    s.pool.beginPart(news);
    s.pool.add("It is 10\u00A0km  away\\", "距离十公里。", "travel", 1);
    s.pool.add("No translation", " \t", "", 2);
    s.pool.add("Other matters", "अन्य विषय", "law", 3);
    s.pool.finishPart(news);
    const CorpusPart valid = samplePart("valid.tsv", {});
    s.validation.beginPart(valid);
    s.validation.add("Good morning", "सुप्रभात", "", 1);
    s.validation.add("Ten\vkm", "दस\x01 किमी", "", 2);
    s.validation.finishPart(valid);
}

/// Rows 4, 0, 5 and 2 are taken in that order; 5 has an empty side. Row 3 is a duplicate, row 6
/// lies in a cluster without validation mass, row 1 ranks behind the quota.
inline ExportSample makeSample()
{
    ExportSample s;
    fillSampleCorpora(s);
    const ClusterId zero = clusterId(0);
    const ClusterId one = clusterId(1);
    const ClusterId two = clusterId(2);
    s.selection.pairs = {{rowId(4), one, 1, 1, 0.25F},
                         {rowId(0), zero, 1, 2, 1.0F},
                         {rowId(5), one, 2, 3, 0.75F},
                         {rowId(2), zero, 2, 4, 1.5F}};
    s.selection.quota = {2, 2, 0};
    s.selection.taken = {2, 2, 0};
    s.selection.budget = 4;
    s.selection.sourceTokens = 20;
    s.selection.targetTokens = 18;
    s.clustering.model.clusters = 3;
    s.clustering.pool.cluster = {zero, zero, zero, zero, one, one, two};
    s.clustering.validation.cluster = {zero, one};
    s.clustering.titles = {"said, left", "km,\taway", "matters"};
    s.ranking.offsets = {0, 3, 5, 6};
    s.ranking.rows = {rowId(0), rowId(2), rowId(1), rowId(4), rowId(5), rowId(6)};
    s.ranking.cost = {1.0F,  2.0F,  1.5F, std::numeric_limits<float>::quiet_NaN(),
                      0.25F, 0.75F, 3.0F};
    s.ranking.costName = "the distance to the expected target";
    s.flags = {0, 0, 0, kDuplicate, 0, 0, 0};
    s.diagnostics.clusters.resize(3);
    s.diagnostics.clusters[0].diameter = 1.25;
    s.diagnostics.clusters[0].residual = 0.625;
    s.diagnostics.clusters[1].diameter = 0.5;
    s.diagnostics.clusters[1].residual = 0.25;
    return s;
}

/// The bytes of every file below `folder` by relative path.
inline std::map<std::string, std::string> filesBelow(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            out[entry.path().lexically_relative(folder).generic_string()] = readFile(entry.path());
    }
    return out;
}

/// Everything in the folder `parent`, by name: shows what an export left behind.
inline std::vector<std::string> namesIn(const std::filesystem::path& parent)
{
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(parent))
        out.push_back(entry.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace craft::test
