// SPDX-License-Identifier: GPL-3.0-or-later
// craft harvest: gettext catalogues become a parallel corpus in TSV files.
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/data/memory_corpus.h"
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

/// A TSV field: what breaks lines or columns becomes a space, counted.
std::string field(std::string_view text, std::uint64_t& replaced)
{
    std::string out(text);
    for (char& c : out) {
        if (c == '\t' || c == '\n' || c == '\r' || c == kExtraSeparator) {
            c = ' ';
            ++replaced;
        }
    }
    return out;
}

/// One file of the corpus, under its final name only when all files are complete.
struct HarvestFile {
    Part part;
    std::filesystem::path file;
    std::uint64_t rows = 0;
    std::uint64_t replaced = 0;
    [[nodiscard]] std::filesystem::path unfinished() const { return file.string() + ".part"; }
};

void writePart(const Corpus& corpus, const std::vector<Part>& parts, HarvestFile& target, Job& job)
{
    OutputStream out(openFileSink(target.unfinished()), false);
    for (std::size_t first = 0; first < corpus.size(); first += kSlabRows) {
        job.checkpoint();
        const PairSlab slab =
            corpus.read(RowRange{first, std::min(first + kSlabRows, corpus.size())});
        for (const PairView& pair : slab.pairs) {
            if (parts[index(pair.row)] != target.part)
                continue;
            out << field(pair.source, target.replaced) << '\t'
                << field(pair.target, target.replaced) << '\t' << field(pair.extra, target.replaced)
                << '\n';
            ++target.rows;
        }
    }
    out.finish();
}

/// All files or none: a stop or an error removes what was begun.
void writeAll(const Corpus& corpus, const std::vector<Part>& parts, std::vector<HarvestFile>& files,
              Job& job)
{
    try {
        for (HarvestFile& file : files)
            writePart(corpus, parts, file, job);
    } catch (...) {
        std::error_code ignored;
        for (const HarvestFile& file : files)
            std::filesystem::remove(file.unfinished(), ignored);
        throw;
    }
    for (const HarvestFile& file : files)
        std::filesystem::rename(file.unfinished(), file.file);
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
    std::vector<HarvestFile> files{{Part::Pool, command.out / "pool.tsv"}};
    if (!command.holdOut.empty()) {
        files.push_back({Part::Validation, command.out / "valid.tsv"});
        files.push_back({Part::Test, command.out / "test.tsv"});
    }
    writeAll(corpus, parts, files, job);
    for (const HarvestFile& file : files) {
        const std::string name = file.file.filename().string();
        json[name] = file.rows;
        text += str(name, ": ", grouped(file.rows), " pairs");
        if (file.replaced > 0)
            text += str(" (", grouped(file.replaced), " tabs and line breaks became spaces)");
        text += "\n";
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
