// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a table are the two sides, and what the others are called.
#pragma once

#include "core/import/import.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// The shape of a table. Columns are 0-based here.
struct Columns {
    std::size_t source = 0;
    std::size_t target = 1;
    std::size_t count = 0; ///< fields of a good row
    std::vector<std::string> extra; ///< names of the other columns, left to right
    std::string sourceLanguage; ///< from the header, if its names are language codes
    std::string targetLanguage;
};

/// Chooses by number, by name, or by default: the header's src/tgt, source/target or language
/// codes, else the first two columns. `header` is empty if there is none. Columns without a name
/// are called "column3". Throws Error{Usage} for a column that is not there, or twice the same.
[[nodiscard]] Columns chooseColumns(const ImportOptions& options,
                                    const std::vector<std::string>& header, std::size_t count,
                                    const std::filesystem::path& file);

/// Throws Error{Invalid} if the first two of more columns hold web addresses and nothing says which
/// columns are meant. `hasAddresses` is what startsWithAddresses() says of the file.
void requireNoAddresses(const ImportOptions& options, const Columns& columns, bool hasHeader,
                        bool hasAddresses, const std::filesystem::path& file);

/// True if the first record of a table reads like names: src/tgt, source/target, language codes.
[[nodiscard]] bool looksLikeHeader(const ImportOptions& options,
                                   const std::vector<std::string>& record);

/// Appends the fields that are neither side to `extra`, by appendExtra(); returns the repairs.
[[nodiscard]] std::uint32_t
joinExtra(const Columns& columns, const std::vector<std::string_view>& fields, std::string& extra);

} // namespace craft
