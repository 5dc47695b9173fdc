// SPDX-License-Identifier: GPL-3.0-or-later
// Translation units of a TMX file (LISA TMX 1.1 to 1.4b), streamed.
#pragma once

#include "core/import/import.h"
#include "core/import/row_intake.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace craft {

/// One language version inside a unit.
struct TmxVariant {
    std::string language; ///< as written in the file; empty if the attribute is missing
    std::string text; ///< inline codes dropped, line breaks made spaces
    bool isTooLong = false;
};

/// One translation unit, <tu>.
struct TmxUnit {
    std::uint64_t number = 0; ///< 1-based
    std::string id; ///< tuid
    std::vector<TmxVariant> variants;
    Repairs repairs = kNoRepair;
};

/// Called for every unit with the file's srclang ("" and "*all*" included). May throw.
using TmxVisit = std::function<void(const TmxUnit& unit, const std::string& sourceLanguage)>;

/// Parses the file in one pass and constant memory, calling `visit` for every unit.
/// Of inline elements the tags go and, for bpt ept ph it ut, the content too, because it is native
/// code and not text; a <sub> inside such code is another sentence and goes with it. The text of
/// <hi> stays. No DTD and no external entity is ever fetched; an entity that only a DTD defines
/// stays as it is written. Throws Error{Invalid} with line and byte where the XML is broken.
[[nodiscard]] InputFile parseTmx(const std::filesystem::path& file, const ImportOptions& options,
                                 Job& job, const TmxVisit& visit);

} // namespace craft
