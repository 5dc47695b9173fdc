// SPDX-License-Identifier: GPL-3.0-or-later
// What all formats agree on: file names, pair ids, column names.
#pragma once

#include "core/export/exporter.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// "NAME:LINE" of a pair: the part's name and the 1-based line in its file. Stable across runs on
/// the same inputs.
[[nodiscard]] std::string pairId(const Corpus& corpus, RowId row);

/// "train.tsv" or "train.tsv.gz".
[[nodiscard]] std::string dataFile(const ExportInput& input, std::string_view extension);
/// "validation.jsonl" or "validation.jsonl.gz".
[[nodiscard]] std::string validationFile(const ExportInput& input);

/// Short names of the two sides.
struct SideNames {
    std::string source;
    std::string target;
};
/// The language codes, or src and tgt when one is unknown, both are equal, or a code is also
/// the extension of another data file.
[[nodiscard]] SideNames sideNames(const ExportInput& input);

/// Throws Error{Usage} for options and languages that cannot name files or columns.
void checkOptions(const ExportInput& input);

/// The extra columns of several corpora: the union of their names in first-seen order. A name
/// that is ours already gets a number: "id" becomes "id_2".
class ExtraColumns {
public:
    ExtraColumns(std::initializer_list<const Corpus*> corpora, const ExportOptions& options);
    [[nodiscard]] const std::vector<std::string>& names() const noexcept { return m_names; }
    /// One value per name, "" where the pair's part has no such column. `corpus` counts the
    /// constructor's list from 0. The views live as long as the pair's slab, or the next call.
    [[nodiscard]] const std::vector<std::string_view>& values(std::size_t corpus,
                                                              const PairView& pair);

private:
    struct Part {
        RowRange rows;
        std::vector<std::size_t> slots; ///< value number -> column number
    };
    std::vector<std::string> m_names;
    std::vector<std::vector<Part>> m_parts; ///< by corpus
    std::vector<std::string_view> m_values;
};

/// The columns that hold the text pair, our own numbers and everything else, in csv and jsonl.
[[nodiscard]] std::vector<std::string> flatColumns(const ExportInput& input,
                                                   const ExtraColumns& extra);

/// Shortest decimal that always reads as a real number: "1.0", "0.25", "nan".
[[nodiscard]] std::string realText(float value);

/// Source cluster of a row as exported: -1 for none.
[[nodiscard]] std::int64_t clusterNumber(ClusterId cluster) noexcept;
[[nodiscard]] std::int64_t clusterNumber(const Assignment& assignment, std::size_t row) noexcept;

} // namespace craft
