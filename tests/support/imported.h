// SPDX-License-Identifier: GPL-3.0-or-later
// Imports small files that a test writes, and shows what came out.
#pragma once

#include "core/base/error.h"
#include "core/base/job.h"
#include "core/data/memory_corpus.h"
#include "core/import/import.h"
#include "tests/support/temp_dir.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace craft::test {

/// A pair as text, with '|' between the values of the extra columns.
struct Row {
    std::string source;
    std::string target;
    std::string extra;
    std::uint64_t line = 0;
    friend bool operator==(const Row&, const Row&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const Row& row)
{
    return out << '"' << row.source << "\" | \"" << row.target << "\" | \"" << row.extra << "\" @"
               << row.line;
}

/// An imported corpus.
struct Imported {
    MemoryCorpus corpus;
    ImportReport report;

    [[nodiscard]] const CorpusPart& part() const { return corpus.parts().back(); }
    [[nodiscard]] std::vector<Row> rows() const
    {
        std::vector<Row> rows;
        const PairSlab slab = corpus.read(RowRange{0, corpus.size()});
        for (const PairView& pair : slab.pairs) {
            std::string extra(pair.extra);
            for (char& c : extra)
                c = c == kExtraSeparator ? '|' : c;
            rows.push_back({std::string(pair.source), std::string(pair.target), std::move(extra),
                            corpus.line(pair.row)});
        }
        return rows;
    }
};

inline Imported importFiles(const std::vector<std::filesystem::path>& files,
                            const ImportOptions& options = {})
{
    Imported imported;
    Job job;
    imported.report = importCorpus({files, "", options}, imported.corpus, job);
    return imported;
}

/// Writes `content` to a file of that name and imports it.
inline Imported importText(std::string_view name, std::string_view content,
                           const ImportOptions& options = {})
{
    const TempDir folder;
    return importFiles({folder.write(name, content)}, options);
}

/// The Error that `work` throws; Error{Unexpected, "nothing was thrown"} if it throws none.
template <class Work>
Error errorOf(Work work)
{
    try {
        work();
    } catch (const Error& error) {
        return error;
    }
    return {ErrorCode::Unexpected, "nothing was thrown"};
}

} // namespace craft::test
