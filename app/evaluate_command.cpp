// SPDX-License-Identifier: GPL-3.0-or-later
// evaluate: how good selections are, on test pairs that they have not seen.
#include "core/base/text.h"
#include "core/data/memory_corpus.h"
#include "core/import/screen.h"
#include "core/pipeline/evaluation.h"
#include "core/pipeline/exported_ids.h"
#include "core/pipeline/settings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <optional>

#include "app/commands.h"
#include "app/evaluation_text.h"
#include "app/session.h"

namespace craft::cli {
namespace {

namespace fs = std::filesystem;

/// Pool, validation and test, from a project or from files.
struct Material {
    std::optional<Project> project; ///< outlives `inputs`
    Inputs inputs;
    MemoryCorpus noPairs;

    [[nodiscard]] const Corpus& pool() const { return *inputs.corpus(Role::Pool); }
    [[nodiscard]] const Corpus& test() const { return *inputs.corpus(Role::Test); }
    /// Rows that a random selection may take.
    [[nodiscard]] RowFlags flags(Job& job) const
    {
        const Corpus* validation = inputs.corpus(Role::Validation);
        return screen(pool(), validation == nullptr ? noPairs : *validation, &test(), {}, job);
    }
};

void checkCommand(const CommandLine& command)
{
    const bool files = !command.pool.empty() || !command.test.empty();
    if (command.project.empty() && !files)
        throw Error(ErrorCode::Usage, "there is nothing to evaluate",
                    "Name a project, or files with --pool, --test and --subset");
    if (!command.project.empty() && files)
        throw Error(ErrorCode::Usage, "both a project and files are given",
                    "Give only one of them; --subset goes with both");
    if (!command.project.empty())
        return;
    std::vector<std::string> missing;
    if (command.pool.empty())
        missing.emplace_back("--pool FILE");
    if (command.test.empty())
        missing.emplace_back("--test FILE");
    if (command.evaluate.subsets.empty())
        missing.emplace_back("--subset FILE");
    if (!missing.empty())
        throw Error(ErrorCode::Usage, "craft evaluate also needs " + join(missing, ", "),
                    "For example: craft evaluate --pool pool.tsv --test test.tsv --subset subset");
    if (!command.runs.empty())
        throw Error(ErrorCode::Usage, "--run needs a project", "Name the project first");
}

/// Throws Error{Usage} that says how to get what is missing.
void requirePairs(const Material& material, const CommandLine& command)
{
    const auto isMissing = [&](Role role) {
        const Corpus* corpus = material.inputs.corpus(role);
        return corpus == nullptr || corpus->size() == 0;
    };
    const std::string project = command.project.string();
    if (isMissing(Role::Pool))
        throw Error(ErrorCode::Usage, project + " holds no pool",
                    "Import one with craft import " + project + " --pool FILE");
    if (isMissing(Role::Test))
        throw Error(ErrorCode::Usage,
                    project
                        + " holds no test pairs, and only pairs that no selection has seen "
                          "can tell how good it is",
                    "Import some with craft import " + project + " --test FILE");
}

void readMaterial(const CommandLine& command, Material& out, Job& job)
{
    if (command.project.empty()) {
        out.inputs = Inputs::read(requestsOf(command), job);
        return;
    }
    out.project.emplace(Project::open(command.project, Project::Mode::ReadOnly));
    out.inputs = Inputs::of(*out.project);
    requirePairs(out, command);
}

std::vector<RowId> rowsOf(const Selection& selection)
{
    std::vector<RowId> out;
    for (const SelectedPair& pair : selection.pairs)
        out.push_back(pair.row);
    return out;
}

/// The runs asked for; the current one where neither runs nor subsets are.
std::vector<std::int64_t> runsOf(const Project& project, const CommandLine& command)
{
    if (!command.runs.empty() || !command.evaluate.subsets.empty())
        return command.runs;
    for (const RunRecord& run : project.runs()) {
        if (run.current)
            return {run.id};
    }
    throw Error(ErrorCode::Usage, project.file().string() + " holds no current run",
                "Make one with craft select, name one with --run, or pairs with --subset");
}

/// The files of pairs in a folder without ids.txt, as craft exports them.
std::vector<fs::path> trainFiles(const fs::path& folder)
{
    std::vector<fs::path> plain;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().filename().string().rfind("train.", 0) == 0)
            plain.push_back(entry.path());
    }
    std::sort(plain.begin(), plain.end());
    for (const char* ending : {".tsv", ".jsonl", ".csv", ".tmx"}) {
        for (const fs::path& file : plain) {
            if (file.filename().string().find(ending) != std::string::npos)
                return {file};
        }
    }
    if (plain.empty())
        throw Error(ErrorCode::NotFound, folder.string() + " holds neither ids.txt nor train files",
                    "Name an exported folder, or files of sentence pairs");
    return plain;
}

/// Adds one selection for each exported folder, list of ids and corpus of pairs.
class SubsetReader {
public:
    SubsetReader(const EvaluationContext& context, const ImportOptions& given, Job& job)
        : m_context(context)
        , m_job(job)
    {
        // How the pool is laid out says nothing about the subset.
        const CorpusPart& part = context.pool->parts().front();
        const bool isGiven = !given.sourceLanguage.empty();
        m_options.sourceLanguage = isGiven ? given.sourceLanguage : part.sourceLanguage;
        m_options.targetLanguage = isGiven ? given.targetLanguage : part.targetLanguage;
    }
    [[nodiscard]] std::vector<NamedSelection> read(const std::vector<fs::path>& subsets)
    {
        std::vector<fs::path> files;
        for (const fs::path& path : subsets) {
            std::error_code ignored;
            if (fs::is_directory(path, ignored))
                readFolder(path);
            else if (path.filename() == "ids.txt")
                addIds(path.string(), path);
            else
                files.push_back(path);
        }
        if (!files.empty())
            addPairs("", files);
        return std::move(m_out);
    }

private:
    void readFolder(const fs::path& folder)
    {
        if (fs::exists(folder / "ids.txt"))
            addIds(folder.string(), folder / "ids.txt");
        else
            addPairs(folder.string(), checkedOrder(trainFiles(folder)));
    }
    /// Of two files named by languages, somebody must say which is the source.
    [[nodiscard]] std::vector<fs::path> checkedOrder(std::vector<fs::path> files) const
    {
        if (files.size() == 2 && m_options.sourceLanguage.empty() && files[0].extension() != ".src")
            throw Error(ErrorCode::Usage,
                        str("it is not clear which of ", files[0].string(), " and ",
                            files[1].filename().string(), " holds the sources"),
                        "Give the languages with --lang, like --lang en-hi");
        return files;
    }
    void addIds(const std::string& name, const fs::path& file)
    {
        m_out.push_back({name, measuredRows(m_context, rowsOfIds(*m_context.pool, file), m_job)});
    }
    void addPairs(const std::string& name, const std::vector<fs::path>& files)
    {
        for (const ImportRequest& request : recognise(files, m_options)) {
            MemoryCorpus pairs;
            (void)importCorpus(request, pairs, m_job);
            m_out.push_back({name.empty() ? request.name : name, measuredPairs(pairs, m_job)});
        }
    }

    const EvaluationContext& m_context;
    ImportOptions m_options;
    Job& m_job;
    std::vector<NamedSelection> m_out;
};

std::vector<NamedSelection> selectionsOf(const CommandLine& command, const Material& material,
                                         const EvaluationContext& context, Job& job)
{
    std::vector<NamedSelection> out;
    if (material.project) {
        for (const std::int64_t run : runsOf(*material.project, command)) {
            const Selection selection = material.project->loadRun(run);
            out.push_back({str("run ", run), measuredRows(context, rowsOf(selection), job)});
        }
    }
    SubsetReader reader(context, command.import, job);
    for (NamedSelection& named : reader.read(command.evaluate.subsets))
        out.push_back(std::move(named));
    return out;
}

std::vector<Warning> leakWarnings(const EvaluationContext& context,
                                  const std::vector<NamedSelection>& selections)
{
    std::vector<Warning> out;
    for (const NamedSelection& named : selections) {
        if (const std::uint64_t found = pairsInTest(context, named.selection); found > 0)
            out.push_back({"selected-test-pairs", found, named.name});
    }
    return out;
}

std::string leakText(const std::vector<Warning>& warnings)
{
    std::string out;
    for (const Warning& warning : warnings)
        out += str("warning: ", grouped(warning.count), " pairs of ", warning.where,
                   " read like test pairs, which flatters it\n");
    return out;
}

} // namespace

int evaluateCommand(const CommandLine& command, Job& job)
{
    if (!command.define.empty()) {
        printDefinitions(command.define, command.json);
        return 0;
    }
    checkCommand(command);
    const EvaluateLine& given = command.evaluate;
    for (const std::string& id : given.measures) // a slip must not cost a pass over the pool
        (void)makePlugin(measures(), "measure", id);
    Material material;
    readMaterial(command, material, job);
    EvaluationSetup setup;
    setup.labelColumn = given.labelColumn;
    setup.label = given.label;
    const EvaluationContext context =
        buildContext(material.pool(), material.test(), resolveRun({}), setup, job);
    const auto selections = selectionsOf(command, material, context, job);
    const Evaluation evaluation =
        evaluateSelections(context, selections, material.flags(job),
                           {given.measures, given.seeds, given.atPairs, given.atTokens}, job);
    const auto warnings = leakWarnings(context, selections);
    if (command.json) {
        auto json = evaluationJson(evaluation);
        json["test"] = {{"pairs", material.test().size()},
                        {"source_tokens", context.source.test.tokens()},
                        {"target_tokens", context.target.test.tokens()}};
        printJson(json, warnings);
    } else {
        std::cout << str("test        ", grouped(material.test().size()), " pairs, ",
                         grouped(context.target.test.tokens()), " target tokens\n\n")
                  << evaluationText(evaluation) << leakText(warnings);
    }
    return 0;
}

} // namespace craft::cli
