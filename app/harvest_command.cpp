// SPDX-License-Identifier: GPL-3.0-or-later
// craft harvest: gettext catalogues become a parallel corpus in TSV files.
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/export/byte_sink.h"
#include "core/pipeline/settings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <set>

#include "app/commands.h"
#include "app/result_text.h"

namespace craft::cli {
namespace {

/// Which file a harvested row goes to.
enum class Part : std::uint8_t { Pool, Validation, Test };

bool hasText(std::string_view side)
{
    return side.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

/// Rows by destination: the held-out pairs are drawn by seed from catalogues that match, each
/// distinct pair once, and equal pairs elsewhere are left to the leakage guard of `craft run`.
std::vector<Part> splitRows(const Corpus& corpus, const CommandLine& command, std::uint64_t seed)
{
    std::vector<Part> part(corpus.size(), Part::Pool);
    if (command.holdOut.empty() || command.holdOutPairs == 0)
        return part;
    std::set<std::uint64_t> seen;
    std::vector<std::pair<std::uint64_t, std::size_t>> drawn;
    for (std::size_t first = 0; first < corpus.size(); first += kSlabRows) {
        const PairSlab slab = corpus.read({first, std::min(first + kSlabRows, corpus.size())});
        for (const PairView& pair : slab.pairs) {
            const bool fresh = seen.insert(hash64(pair.source, hash64(pair.target))).second;
            if (fresh && hasText(pair.source) && hasText(pair.target)
                && pair.extra.find(command.holdOut) != std::string_view::npos)
                drawn.emplace_back(Rng(seed, "harvest.hold-out", index(pair.row)).next(),
                                   index(pair.row));
        }
    }
    const std::size_t wanted = 2 * command.holdOutPairs;
    if (drawn.size() < wanted) {
        throw Error(ErrorCode::Usage,
                    str("--hold-out ", command.holdOut, " matches ", drawn.size(),
                        " distinct pairs, but ", wanted, " are wanted for validation and test"),
                    "Lower --hold-out-pairs or match more catalogues");
    }
    std::sort(drawn.begin(), drawn.end());
    for (std::size_t i = 0; i < wanted; ++i)
        part[drawn[i].second] = i < command.holdOutPairs ? Part::Validation : Part::Test;
    return part;
}

/// A TSV field: line and column breaks become spaces.
std::string field(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = c == '\t' || c == '\n' || c == '\r' || c == kExtraSeparator ? ' ' : c;
    return out;
}

std::uint64_t writePart(const Corpus& corpus, const std::vector<Part>& parts, Part wanted,
                        const std::filesystem::path& file, Job& job)
{
    OutputStream out(openFileSink(file), false);
    std::uint64_t rows = 0;
    for (std::size_t first = 0; first < corpus.size(); first += kSlabRows) {
        job.checkpoint();
        const PairSlab slab = corpus.read({first, std::min(first + kSlabRows, corpus.size())});
        for (const PairView& pair : slab.pairs) {
            if (parts[index(pair.row)] != wanted)
                continue;
            out << field(pair.source) << '\t' << field(pair.target) << '\t' << field(pair.extra)
                << '\n';
            ++rows;
        }
    }
    out.finish();
    return rows;
}

} // namespace

int harvestCommand(const CommandLine& command, Job& job)
{
    ImportOptions options;
    options.format = "gettext";
    const std::string& languages = command.import.targetLanguage;
    const auto dash = languages.find('-');
    if (dash == std::string::npos)
        throw Error(ErrorCode::Usage, str("--lang is \"", languages, "\""), "Write it like en-hi");
    options.sourceLanguage = languages.substr(0, dash);
    options.targetLanguage = languages.substr(dash + 1);

    if (command.holdOut.empty() != (command.holdOutPairs == 0))
        throw Error(ErrorCode::Usage, "--hold-out and --hold-out-pairs belong together",
                    "Give both or none");
    MemoryCorpus corpus;
    std::vector<ImportReport> reports;
    for (const ImportRequest& request : recognise(command.paths, options))
        reports.push_back(importCorpus(request, corpus, job));

    std::error_code error;
    std::filesystem::create_directories(command.out, error);
    if (error)
        throw Error(ErrorCode::Usage,
                    str("cannot make the folder ", command.out.string(), ": ", error.message()));
    const Params seeds = resolveRun(command.params);
    const auto parts =
        splitRows(corpus, command, static_cast<std::uint64_t>(seeds.integer("seed")));
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    std::string text;
    const auto write = [&](Part part, const char* name) {
        const std::uint64_t rows = writePart(corpus, parts, part, command.out / name, job);
        json[name] = rows;
        text += str(name, ": ", grouped(rows), " pairs\n");
    };
    write(Part::Pool, "pool.tsv");
    if (!command.holdOut.empty() && command.holdOutPairs > 0) {
        write(Part::Validation, "valid.tsv");
        write(Part::Test, "test.tsv");
    }
    nlohmann::ordered_json reportsJson = nlohmann::ordered_json::array();
    for (const ImportReport& report : reports) {
        reportsJson.push_back(reportJson(report));
        text += str("read ", grouped(report.read), ", used ", grouped(report.used), ", skipped ",
                    grouped(report.skipped),
                    report.skipped > 0 ? " (" + countsText(report.skippedBy) + ")" : "", "\n");
    }
    json["reports"] = std::move(reportsJson);
    if (command.json)
        printJson(json, {});
    else if (!command.quiet)
        std::cout << text;
    return 0;
}

} // namespace craft::cli
