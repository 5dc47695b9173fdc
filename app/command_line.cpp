// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "core/base/memory.h"
#include "core/base/text.h"
#include "core/evaluate/registry.h"
#include "core/export/build_info.h"
#include "core/export/exporter.h"
#include "core/export/registry.h"
#include "core/pipeline/settings.h"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "app/usage_errors.h"

namespace craft::cli {
namespace {

constexpr const char* kDescription =
    "craft: choose the sentence pairs worth fine-tuning a translation model on.\n"
    "Give it a pool, a validation set and a budget; it selects the pairs, says why, and how close\n"
    "they are to the validation distribution.";

/// CLI11 writes "--strict,--no-strict{false}"; nobody needs the last word.
class HelpFormatter : public CLI::Formatter {
public:
    HelpFormatter() { column_width(34); }
    std::string make_option_name(const CLI::Option* option, bool positional) const override
    {
        std::string name = CLI::Formatter::make_option_name(option, positional);
        if (const auto at = name.find("{false}"); at != std::string::npos)
            name.erase(at);
        return name;
    }
};

/// The allowed values, where a limit says something.
std::string rangeText(const ParamSpec& spec)
{
    if (std::holds_alternative<double>(spec.standard) && spec.maximum <= 1)
        return str(" (", formatReal(spec.minimum), " to ", formatReal(spec.maximum), ")");
    if (!spec.choices.empty())
        return " {" + join(spec.choices, ",") + "}";
    return "";
}

/// Adds one option per parameter; values are kept as texts and checked later, all at once.
void addParams(CLI::App& app, const std::vector<ParamSpec>& specs,
               std::map<std::string, std::string>& into, const std::string& group)
{
    for (const ParamSpec& spec : specs) {
        const std::string standard = craft::toText(spec.standard);
        const std::string help = spec.help + rangeText(spec) + " [" + standard + "]";
        CLI::Option* option = nullptr;
        if (std::holds_alternative<bool>(spec.standard)) {
            option = app.add_flag_function(
                "--" + spec.id + ",!--no-" + spec.id,
                [&into, id = spec.id](std::int64_t count) {
                    into[id] = count > 0 ? "true" : "false";
                },
                help);
        } else {
            const std::string names = spec.id == "k" ? "-k,--k"
                : spec.id == "budget"                ? "-b,--budget"
                                                     : "--" + spec.id;
            option = app.add_option_function<std::string>(
                names, [&into, id = spec.id](const std::string& value) { into[id] = value; }, help);
            option->type_name(std::holds_alternative<std::string>(spec.standard) ? "TEXT"
                                                                                 : "NUMBER");
        }
        option->group(group);
    }
}

/// Below this not even a small run is sure to end well.
constexpr std::uint64_t kLeastMemory = 256000000;

std::uint64_t memoryLimit(const std::string& text)
{
    const std::uint64_t bytes = bytesFromText(text);
    if (bytes < kLeastMemory)
        throw Error(ErrorCode::Usage, "--memory " + text + " is too little",
                    "Allow at least 256M, or leave the option out");
    return bytes;
}

void addCommon(CLI::App& app, CommandLine& command)
{
    app.add_flag("--json", command.json, "Print one JSON object on standard output")
        ->group("General");
    app.add_flag("-q,--quiet", command.quiet, "No progress and no summary")->group("General");
    app.add_option("--threads", command.threads,
                   "Threads (0 = all cores); the result does not depend on it")
        ->check(CLI::Range(0, 1024))
        ->group("General");
    app.add_option_function<std::string>(
           "--memory", [&command](const std::string& size) { command.memory = memoryLimit(size); },
           "Memory to get along with, like 8G or 500M (all that is free); more than the machine "
           "has "
           "is at your own risk; the result does not depend on it")
        ->type_name("SIZE")
        ->group("General");
    app.add_option_function<std::string>(
           "--progress",
           [&command](const std::string& style) {
               command.progress = style == "json" ? ProgressStyle::Json
                   : style == "none"              ? ProgressStyle::None
                                                  : ProgressStyle::Auto;
           },
           "Progress on standard error: auto, json or none")
        ->check(CLI::IsMember({"auto", "json", "none"}))
        ->group("General");
}

void addImport(CLI::App& app, CommandLine& command)
{
    ImportOptions& import = command.import;
    app.add_option("--pool", command.pool,
                   "Pool: files to select from (two line-aligned text files are one corpus)")
        ->type_name("FILE")
        ->group("Input");
    app.add_option("--valid", command.validation, "Validation pairs: what to resemble")
        ->type_name("FILE")
        ->group("Input");
    app.add_option("--test", command.test, "Test pairs: kept apart, guarded against leakage")
        ->type_name("FILE")
        ->group("Input");
    app.add_option("--input-format", import.format,
                   "moses, tsv, csv, jsonl, tmx or gettext, where it cannot be seen from the file")
        ->group("Input");
    app.add_option("--source-column", import.sourceColumn,
                   "Source column: number, header name or JSON key path (translation.en)")
        ->group("Input");
    app.add_option("--target-column", import.targetColumn, "Target column, likewise")
        ->group("Input");
    app.add_option_function<std::string>(
           "--lang",
           [&import](const std::string& pair) {
               const auto colon = pair.find(':');
               const auto at = colon != std::string::npos ? colon : pair.find('-');
               if (at == std::string::npos || at == 0 || at + 1 == pair.size())
                   throw CLI::ValidationError("--lang", "write it like en-hi (or en-US:pt-BR)");
               import.sourceLanguage = pair.substr(0, at);
               import.targetLanguage = pair.substr(at + 1);
           },
           "Languages, like en-hi (or en-US:pt-BR)")
        ->group("Input");
    app.add_flag_callback(
           "--header", [&import] { import.header = Header::Yes; },
           "The first record of a TSV or CSV file names the columns")
        ->group("Input");
    app.add_flag("--replace-invalid", import.replaceInvalidUtf8,
                 "Replace invalid UTF-8 with U+FFFD and count it, instead of stopping")
        ->group("Input");
    app.add_flag("--nfc", import.normalizeNfc, "Normalise to Unicode NFC")->group("Input");
    app.add_option("--skipped", command.skippedReport,
                   "Write a list of skipped and repaired lines to this file")
        ->type_name("FILE")
        ->group("Input");
}

void addExport(CLI::App& app, CommandLine& command)
{
    std::vector<std::string> ids;
    for (const auto& entry : exporters())
        ids.emplace_back(entry.id);
    app.add_option("-o,--out", command.out, "Folder to write the subset to")
        ->type_name("DIR")
        ->group("Export");
    app.add_option("--format", command.formats,
                   "Comma-separated formats: " + join(ids, ", ") + " [tsv,jsonl,ids]")
        ->delimiter(',')
        ->group("Export");
    addParams(app, exportParams(), command.exportParams, "Export");
}

void addProject(CLI::App& app, CommandLine& command)
{
    app.add_option("project", command.project, "Project file (*.craft)")->required();
}

/// The parameters that the stages up to `last` read.
void addStageParams(CLI::App& app, CommandLine& command, Stage last)
{
    for (const ParamGroup& group : paramGroupsUpTo(last))
        addParams(app, group.specs, command.params, group.title);
}

CLI::App* addVerb(CLI::App& app, CommandLine& command, const std::string& verb,
                  const std::string& description, const std::string& examples)
{
    CLI::App* sub = app.add_subcommand(verb, description);
    sub->footer("Examples:\n" + examples);
    sub->callback([&command, verb] { command.verb = verb; });
    return sub;
}

void addRunVerb(CLI::App& app, CommandLine& command)
{
    CLI::App* run = addVerb(
        app, command, "run", "From files to an exported subset in one go",
        "  craft run --pool pool.tsv --valid valid.tsv --budget 5000 --out subset\n"
        "  craft run --pool p.en p.hi --valid v.en v.hi -b 5000 --preset paper --out subset\n"
        "  craft run subset/manifest.json --out again      (the same bytes once more)");
    run->add_option("manifest", command.paths, "manifest.json of an earlier run to reproduce")
        ->expected(0, 1);
    run->add_option("--data", command.dataFolders, "Folders in which a manifest's inputs may lie")
        ->type_name("DIR")
        ->group("Input");
    run->add_option("--project", command.project, "Keep corpora and results in this project file")
        ->type_name("FILE")
        ->group("Input");
    addImport(*run, command);
    addExport(*run, command);
    addStageParams(*run, command, Stage::Select);
}

void addCorpusVerbs(CLI::App& app, CommandLine& command)
{
    addProject(
        *addVerb(app, command, "init", "Make an empty project file", "  craft init news.craft"),
        command);
    CLI::App* import = addVerb(
        app, command, "import", "Read corpora into a project",
        "  craft import news.craft --pool a.tsv b.tmx --lang en-hi\n"
        "  craft import news.craft --valid dev.en dev.hi\n"
        "  craft import news.craft --pool web.csv --header --source-column en --target-column hi");
    addProject(*import, command);
    addImport(*import, command);
    import->add_flag("--again", command.again, "Import files that the project holds already")
        ->group("Input");
    CLI::App* harvest = addVerb(
        app, command, "harvest", "Make a parallel corpus from gettext catalogues (.mo, .po)",
        "  craft harvest /usr/share/locale --lang en-hi --out corpus\n"
        "  craft harvest unpacked --lang en-hi --hold-out gnucash --hold-out-pairs 300 -o sample");
    harvest->add_option("paths", command.paths, "Catalogues, or folders that hold some")
        ->required();
    harvest->add_option("-o,--out", command.out, "Folder to write pool.tsv (and more) to")
        ->required();
    harvest->add_option("--lang", command.import.targetLanguage, "Languages, like en-hi")
        ->required();
    harvest->add_option(
        "--hold-out", command.holdOut,
        "Draw validation and test pairs from catalogues whose path holds this text");
    harvest->add_option("--hold-out-pairs", command.holdOutPairs,
                        "Pairs in each of valid.tsv and test.tsv");
    for (const ParamSpec& spec : commonParams()) {
        if (spec.id == "seed")
            addParams(*harvest, {spec}, command.params, "Parameters");
    }
}

void addStageVerbs(CLI::App& app, CommandLine& command)
{
    const auto stage = [&](const char* verb, Stage last, const char* description,
                           const char* examples) {
        CLI::App* sub = addVerb(app, command, verb, description, examples);
        addProject(*sub, command);
        addStageParams(*sub, command, last);
        return sub;
    };
    stage("vectorize", Stage::Vectorize, "Turn the corpora into vectors",
          "  craft vectorize news.craft --prefix 0");
    stage("cluster", Stage::Cluster, "Cluster the source vectors",
          "  craft cluster news.craft -k 64 --seed 2");
    stage("select", Stage::Select, "Rank, allocate the budget and select",
          "  craft select news.craft --budget 5000\n"
          "  craft select news.craft --budget-tokens 60000");
    CLI::App* sweep = stage("sweep", Stage::Select, "Compare numbers of clusters over seeds",
                            "  craft sweep news.craft -b 5000 --clusters 16,32,64 --seeds 5");
    sweep->add_option("--clusters", command.sweepClusters, "Values of k, comma-separated")
        ->delimiter(',');
    sweep->add_option("--seeds", command.sweepSeeds, "Seeds per k")->check(CLI::Range(1, 1000));
}

void addResultVerbs(CLI::App& app, CommandLine& command)
{
    CLI::App* exports = addVerb(app, command, "export", "Write a selection as a folder",
                                "  craft export news.craft --out subset --format moses,jsonl\n"
                                "  craft export news.craft --run 3 --out third");
    addProject(*exports, command);
    exports->add_option("--run", command.runs, "Run number (the current one)")->expected(1);
    addExport(*exports, command);

    CLI::App* explain = addVerb(app, command, "explain", "Why a pair was selected, or why not",
                                "  craft explain news.craft 4711\n"
                                "  craft explain news.craft web.tsv:4712\n"
                                "  craft explain news.craft 4711 --run 2");
    addProject(*explain, command);
    explain
        ->add_option("row", command.row,
                     "0-based pool row, or CORPUS:LINE as the exported files name it")
        ->required();
    explain->add_option("--run", command.runs, "Run number (the current one)")->expected(1);

    CLI::App* stats = addVerb(app, command, "stats", "Clusters, shares, diameters, the KL bound",
                              "  craft stats news.craft\n  craft stats --define residual");
    stats->add_option("project", command.project, "Project file (*.craft)");
    stats->add_option("--run", command.runs, "Run number (the current one)")->expected(1);
    stats->add_option("--define", command.define, "Say what a number is (\"all\" lists them)");

    CLI::App* compare = addVerb(app, command, "compare", "Two runs of a project side by side",
                                "  craft compare news.craft 1 2");
    addProject(*compare, command);
    compare->add_option("runs", command.runs, "Two run numbers")->required()->expected(2);

    CLI::App* verify = addVerb(app, command, "verify", "Recheck an exported folder or a project",
                               "  craft verify subset\n  craft verify news.craft");
    verify->add_option("paths", command.paths, "Folder or project")->required()->expected(1);

    CLI::App* info = addVerb(app, command, "info", "What a project holds",
                             "  craft info news.craft\n  craft info news.craft --list-skipped");
    addProject(*info, command);
    info->add_flag("--list-skipped", command.skipped, "List skipped and repaired lines");
}

void addEvaluateVerb(CLI::App& app, CommandLine& command)
{
    CLI::App* verb =
        addVerb(app, command, "evaluate", "Measure selections on test pairs, beside random ones",
                "  craft evaluate news.craft --run 1 2\n"
                "  craft evaluate news.craft --label-column kind --label finance\n"
                "  craft evaluate --pool pool.tsv --test test.tsv --subset subset\n"
                "  craft evaluate --define lm-target");
    EvaluateLine& evaluate = command.evaluate;
    verb->add_option("project", command.project, "Project file (*.craft)");
    verb->add_option("--run", command.runs, "Run numbers (the current one)");
    verb->add_option("--subset", evaluate.subsets,
                     "Exported folders, ids.txt files, or pairs that another program selected")
        ->type_name("FILE");
    std::vector<std::string> ids;
    for (const auto& entry : measures())
        ids.emplace_back(entry.id);
    verb->add_option("--measures", evaluate.measures,
                     "Comma-separated measures: " + join(ids, ", ") + " [all but the slow ones]")
        ->delimiter(',');
    verb->add_option("--label-column", evaluate.labelColumn,
                     "Pool column that names the domain of a pair");
    verb->add_option("--label", evaluate.label, "Its value for pairs of the test set's domain");
    verb->add_option("--seeds", evaluate.seeds, "Random selections to compare with")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    verb->add_option("--at-pairs", evaluate.atPairs,
                     "Compare the first so many pairs (what the smallest selection has)");
    verb->add_option("--at-tokens", evaluate.atTokens,
                     "Compare at so many target tokens (what the smallest selection has)");
    verb->add_option("--define", command.define, "Say what a number is (\"all\" lists them)");
    addImport(*verb, command);
}

void addLabVerb(CLI::App& app, CommandLine& command)
{
    CLI::App* verb = addVerb(
        app, command, "lab", "Compare methods over tasks, sizes, seeds and k, and say which wins",
        "  craft lab methods --pool pool.tsv --valid valid.tsv --test test.tsv --header \\\n"
        "            --label-column kind --label finance -b 5000 --out table\n"
        "  craft lab --list\n"
        "  craft lab --print ablation > mine.toml\n"
        "  craft lab mine.toml --out mine         (interrupted, it goes on where it was)");
    LabLine& lab = command.lab;
    verb->add_option("spec", lab.spec, "Specification (TOML), or the name of a ready experiment");
    verb->add_flag("--list", lab.list, "List the ready experiments");
    verb->add_option("--print", lab.print, "Print a ready experiment, to be changed")
        ->type_name("NAME");
    verb->add_option("-o,--out", command.out, "Folder for results and tables")->type_name("DIR");
    addImport(*verb, command);
    verb->add_option("--label-column", lab.labelColumn,
                     "Pool column that names the domain of a pair")
        ->group("Input");
    verb->add_option("--label", lab.label, "Its value for pairs of the test set's domain")
        ->group("Input");
    verb->add_option("--noise", lab.noise, "Share of the pool whose targets are shuffled")
        ->check(CLI::Range(0.0, 1.0))
        ->group("Input");
    const auto counts = [&](const char* names, std::vector<std::uint64_t>& into, const char* help) {
        verb->add_option(names, into, help)->delimiter(',')->group("Instead of the grid's");
    };
    counts("-b,--budget", lab.budgets, "Budgets in pairs, comma-separated");
    counts("--budget-tokens", lab.tokenBudgets,
           "Budgets in target tokens (what random pairs of each budget have)");
    counts("-k,--clusters", lab.clusters, "Values of k (0 = automatic)");
    verb->add_option("--seeds", lab.seeds, "Seeds 1, 2, ... up to this")
        ->check(CLI::Range(1, 1000))
        ->group("Instead of the grid's");
}

} // namespace

ParseResult parseCommandLine(int argc, char** argv)
{
    ParseResult out;
    CommandLine& command = out.command;
    CLI::App app{kDescription, "craft"};
    const BuildInfo build = buildInfo();
    app.set_version_flag("--version",
                         str("craft ", build.version, " (", build.gitId, ", ", build.compiler, ", ",
                             build.buildType, ")"));
    app.require_subcommand(1);
    app.formatter(std::make_shared<HelpFormatter>());
    addRunVerb(app, command);
    addCorpusVerbs(app, command);
    addStageVerbs(app, command);
    addResultVerbs(app, command);
    addEvaluateVerb(app, command);
    addLabVerb(app, command);
    for (CLI::App* verb : app.get_subcommands({}))
        addCommon(*verb, command);
    const bool json = std::any_of(argv, argv + argc,
                                  [](const char* arg) { return std::string(arg) == "--json"; });
    try {
        checkVerb(app, argc, argv);
        app.parse(argc, argv);
    } catch (const CLI::Success& done) {
        app.exit(done);
        out.leave = true;
    } catch (const CLI::ParseError& error) {
        out.leave = true;
        out.exitCode = reportError(usageError(app, error), json);
    } catch (const Error& error) {
        out.leave = true;
        out.exitCode = reportError(error, json);
    }
    return out;
}

} // namespace craft::cli
