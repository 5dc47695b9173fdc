// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that describe an export: manifest.json, README.md, SHA256SUMS.
#pragma once

#include "core/export/export.h"

#include <map>
#include <string>
#include <vector>

namespace craft {

/// What both texts tell about.
struct ExportStory {
    const ExportRequest& request;
    std::vector<std::string> formats; ///< ids of the exporters that wrote, in their order
    const ExportPlan& plan;
    const std::map<std::string, OutputFile>& files;
    const std::map<std::string, Sanitised>& sanitised;
};

/// JSON, schema kManifestSchema, keys in a fixed order. Throws Error{Unexpected} if runJson is
/// not a JSON object.
[[nodiscard]] std::string manifestText(const ExportStory& story);

/// Markdown; begins with the front matter by which load_dataset() finds the data files.
[[nodiscard]] std::string readmeText(const ExportStory& story);

/// "<sha256>  <path>" lines in path order, as `sha256sum -c` reads them.
[[nodiscard]] std::string sumsText(const std::map<std::string, OutputFile>& files);

} // namespace craft
