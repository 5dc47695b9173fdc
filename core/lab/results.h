// SPDX-License-Identifier: GPL-3.0-or-later
// What cells came to, kept in a folder so that an interrupted laboratory goes on where it was.
#pragma once

#include "core/base/hash.h"
#include "core/base/ids.h"
#include "core/store/lock_file.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// What a selection cost. Stages that cells share are counted for each of them.
struct CellCost {
    double screen = 0; ///< seconds, as the next ones
    double vectorize = 0;
    double cluster = 0;
    double rank = 0;
    double select = 0;
    double own = 0; ///< ranking and selecting, and the stages that the method itself reads
    double evaluate = 0;
    double memory = 0; ///< most bytes that ranking and selecting took beyond what cells share
};

/// The numbers of one cell.
struct CellResult {
    Fingerprint cell;
    std::uint64_t pairs = 0;
    std::uint64_t sourceTokens = 0;
    std::uint64_t targetTokens = 0;
    std::uint64_t clusters = 0; ///< k as used; 0 for the oracle and the worst pairs
    std::map<std::string, double> values; ///< by ValueSpec::id; NaN = nothing to measure
    CellCost cost;
    std::vector<RowId> rows; ///< selected, ascending
    /// Per test sentence, of the numbers that are ranked and are means over sentences.
    std::map<std::string, std::vector<double>> totals;
};

/// What totals are divided by; the same for all cells of a task. By number, then per sentence.
using SentenceWeights = std::map<std::string, std::vector<double>>;

/// Values are kept to this precision, so that a table made now and one made from the file are the
/// same bytes.
[[nodiscard]] double roundedTotal(double value);

/// The files of a laboratory: results.jsonl with one line per cell, details.jsonl with its rows and
/// sentences. Every result is flushed when it is added; a last line that was cut short, by a crash
/// or a full disk, is dropped at the next opening. One writer per folder. Not thread-safe.
class LabResults {
public:
    /// Makes the folder if need be. Throws Error{Project} if another process works in it,
    /// Error{Invalid} for a damaged line that is not the last, Error{Capacity} or Error{NotFound}
    /// if it cannot be written or read.
    explicit LabResults(const std::filesystem::path& folder);

    /// Null if the cell has not been run.
    [[nodiscard]] const CellResult* find(const Fingerprint& cell) const;
    /// Of the task with this LabTaskData::measuredOn; null if not known.
    [[nodiscard]] const SentenceWeights* weights(const Fingerprint& measuredOn) const;
    /// `about` are members of the line that only readers of the file look at, as JSON "a":1,"b":2.
    void add(CellResult result, std::string_view about);
    void addWeights(const Fingerprint& measuredOn, SentenceWeights weights);
    [[nodiscard]] std::size_t size() const noexcept { return m_cells.size(); }
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return m_folder; }

private:
    void load();
    void append(std::ofstream& file, const std::string& line, const char* name);

    std::filesystem::path m_folder;
    LockFile m_lock;
    std::ofstream m_resultFile;
    std::ofstream m_detailFile;
    std::map<std::string, CellResult> m_cells; ///< by hexadecimal fingerprint
    std::map<std::string, SentenceWeights> m_weights;
};

} // namespace craft
