// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the project file share: a project in a temporary folder, small corpora, the
// whole content of a database as text, and child processes.
#pragma once

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/store/project.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace craft::test {

using Row = std::vector<std::string>;

/// Runs SQL with a connection of its own, as an outside program would; returns all rows.
inline std::vector<Row> query(const std::filesystem::path& file, const std::string& sql)
{
    sqlite3* database = nullptr;
    EXPECT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
    std::vector<Row> rows;
    const auto collect = [](void* out, int columns, char** values, char**) {
        Row row;
        for (int i = 0; i < columns; ++i)
            row.emplace_back(values[i] == nullptr ? "NULL" : values[i]);
        static_cast<std::vector<Row>*>(out)->push_back(std::move(row));
        return 0;
    };
    char* message = nullptr;
    sqlite3_exec(database, sql.c_str(), collect, &rows, &message);
    EXPECT_EQ(message, nullptr) << message << " in " << sql;
    sqlite3_free(message);
    sqlite3_close(database);
    return rows;
}

/// Every row of every table (with its schema), sorted: equal dumps mean equal content.
inline std::string dump(const std::filesystem::path& file)
{
    std::string out = query(file, "PRAGMA user_version")[0][0] + "\n";
    for (const Row& table : query(file, "SELECT name, sql FROM sqlite_master ORDER BY name")) {
        out += table[1] + "\n";
        const std::string name = table[0];
        if (table[1].rfind("CREATE TABLE", 0) != 0)
            continue;
        std::string columns;
        for (const Row& column : query(file, "SELECT name FROM pragma_table_info('" + name + "')"))
            columns += (columns.empty() ? "quote(" : "||','||quote(") + column[0] + ")";
        for (const Row& row :
             query(file, "SELECT " + columns + " AS q FROM " + name + " ORDER BY q"))
            out += row[0] + "\n";
    }
    return out;
}

struct Pair {
    std::string source;
    std::string target;
    std::string extra;
    std::uint64_t line = 0;
};

inline CorpusPart partNamed(const std::string& name)
{
    CorpusPart part;
    part.name = name;
    part.format = "tsv";
    part.sourceLanguage = "en";
    part.targetLanguage = "de";
    part.extraColumns = {"domain", "score"};
    part.options = "header=yes\n";
    part.files = {{"in/" + name + ".tsv", 120, std::string(64, name.empty() ? '0' : name[0])}};
    return part;
}

/// Pairs with empty sides, several scripts, a NUL and a long text among them.
inline std::vector<Pair> somePairs(std::size_t count, std::uint64_t seed)
{
    static const std::vector<std::string> words{"pump", "Ventil", "नियंत्रण",  "\xF0\x9F\x94\xA7",
                                                "",     "valve",  "Łożysko", std::string("\0", 1)};
    Rng rng(seed, "test.pairs");
    std::vector<Pair> pairs;
    const auto sentence = [&] {
        std::string text;
        const std::uint64_t length = rng.below(6);
        for (std::uint64_t i = 0; i < length; ++i)
            text += words[rng.below(words.size())] + (i % 2 == 0 ? " " : "");
        return rng.below(50) == 0 ? text + std::string(40000, 'x') : text;
    };
    for (std::size_t i = 0; i < count; ++i)
        pairs.push_back({sentence(), sentence(),
                         i % 3 == 0 ? ""
                                    : "law\x1F"
                                      "0.5",
                         2 * i + 1});
    return pairs;
}

inline void addPart(CorpusSink& sink, const std::string& name, const std::vector<Pair>& pairs)
{
    sink.beginPart(partNamed(name));
    for (const Pair& pair : pairs)
        sink.add(pair.source, pair.target, pair.extra, pair.line);
    sink.finishPart(partNamed(name));
}

/// One committed import of one part.
inline void importPart(Project& project, Role role, const std::string& name,
                       const std::vector<Pair>& pairs)
{
    Job job;
    Import import = project.beginImport(job);
    addPart(*import.sink(role), name, pairs);
    import.commit();
}

/// A selection of `count` pairs of the rows 0, 3, 6, ...
inline Selection someSelection(std::uint32_t count)
{
    Selection selection;
    for (std::uint32_t i = 0; i < count; ++i) {
        const ClusterId cluster = i % 5 == 4 ? kNoCluster : clusterId(i % 5);
        selection.pairs.push_back(
            {rowId(std::size_t{3} * i), cluster, i / 5 + 1, i + 1, 0.25F * static_cast<float>(i)});
    }
    selection.quota = {7, 0, 12, 1};
    selection.taken = {6, 0, 12, 1};
    selection.budget = count + 1;
    selection.shortfall = 1;
    selection.sourceTokens = 1234;
    selection.targetTokens = 2345;
    selection.overflow = 17;
    return selection;
}

/// Checks code and text of the Error that `work` throws.
inline void expectError(ErrorCode code, const std::string& text, const std::function<void()>& work)
{
    try {
        work();
        ADD_FAILURE() << "nothing was thrown, expected: " << text;
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code) << error.what();
        EXPECT_NE(std::string(error.what()).find(text), std::string::npos) << error.what();
    }
}

/// Runs `work` in a child process; returns its exit code (0 unless work or a check in it failed),
/// or minus the signal that ended it. REQUIRES: no project is open in this process.
inline int inChild(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            work();
        } catch (const Error& error) {
            std::fprintf(stderr, "unexpected error: %s\n", error.what());
            ::_exit(2);
        } catch (...) {
            ::_exit(3);
        }
        ::_exit(::testing::Test::HasFailure() ? 1 : 0);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

class StoreTest : public testing::Test {
protected:
    Project create() { return Project::open(file, Project::Mode::Create); }
    Project open() { return Project::open(file, Project::Mode::Open); }

    TempDir dir;
    std::filesystem::path file = dir / "p.craft";
    Job job;
};

} // namespace craft::test
