// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from an exported ids.txt to pool rows.
#pragma once

#include "core/data/corpus.h"

#include <filesystem>
#include <vector>

namespace craft {

/// The rows that `file` names, in its order: on every line the corpus, a TAB and the 1-based line
/// in the corpus's file, as the exporter "ids" writes them. Throws Error{NotFound} for a file that
/// cannot be read, Error{Invalid} with file and line for one that names no pool pair, or one twice.
/// O(lines x log rows).
[[nodiscard]] std::vector<RowId> rowsOfIds(const Corpus& pool, const std::filesystem::path& file);

} // namespace craft
