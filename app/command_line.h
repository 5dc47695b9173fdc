// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as data: what the user asked for, before anything is done.
#pragma once

#include "core/import/import.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/console.h"

namespace craft::cli {

/// What only `craft evaluate` is given.
struct EvaluateLine {
    std::vector<std::filesystem::path> subsets; ///< exported folders, ids.txt, files of pairs
    std::vector<std::string> measures;
    std::string labelColumn;
    std::string label;
    std::uint64_t seeds = 5;
    std::uint64_t atPairs = 0;
    std::uint64_t atTokens = 0;
};

/// What only `craft lab` is given.
struct LabLine {
    std::string spec; ///< file, or name of a ready experiment
    bool list = false;
    std::string print; ///< name of the experiment to print
    std::string labelColumn;
    std::string label;
    std::optional<double> noise;
    std::vector<std::uint64_t> budgets;
    std::vector<std::uint64_t> tokenBudgets;
    std::vector<std::uint64_t> clusters;
    std::uint64_t seeds = 0; ///< 0 = as the specification says
};

/// Everything any verb can be given. A field that the verb does not offer keeps its default.
struct CommandLine {
    std::string verb;
    // Files
    std::vector<std::filesystem::path> pool;
    std::vector<std::filesystem::path> validation;
    std::vector<std::filesystem::path> test;
    std::filesystem::path project;
    std::filesystem::path out;
    std::vector<std::filesystem::path> paths; ///< positional files or folders
    std::vector<std::filesystem::path> dataFolders; ///< where a manifest's inputs may lie
    std::filesystem::path skippedReport; ///< where to list skipped and repaired lines
    ImportOptions import;
    // Parameters as given, by id; resolveRun() and resolve() check them.
    std::map<std::string, std::string> params;
    std::map<std::string, std::string> exportParams;
    std::vector<std::string> formats;
    // Verbs of their own
    std::string row; ///< explain: row number or CORPUS:LINE
    bool again = false; ///< import: also what the project holds already
    std::vector<std::int64_t> runs;
    std::string define;
    std::vector<std::uint64_t> sweepClusters;
    std::uint64_t sweepSeeds = 3;
    std::string holdOut; ///< harvest: catalogues whose path holds this text
    std::uint64_t holdOutPairs = 0;
    bool skipped = false; ///< info: list skipped lines
    EvaluateLine evaluate;
    LabLine lab;
    // Common
    bool json = false;
    bool quiet = false;
    int threads = 0; ///< 0 = all cores
    std::uint64_t memory = 0; ///< bytes the program may take; 0 = what is available
    ProgressStyle progress = ProgressStyle::Auto;
};

/// Outcome of parsing: go on, or leave with a code (help and version 0, usage errors 2).
struct ParseResult {
    CommandLine command;
    bool leave = false;
    int exitCode = 0;
};

/// Parses and prints help, version and usage errors itself.
[[nodiscard]] ParseResult parseCommandLine(int argc, char** argv);

} // namespace craft::cli
