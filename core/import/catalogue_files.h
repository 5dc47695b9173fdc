// SPDX-License-Identifier: GPL-3.0-or-later
// Which gettext catalogues a list of files and folders stands for.
#pragma once

#include "core/base/job.h"

#include <filesystem>
#include <string>
#include <vector>

namespace craft {

/// One catalogue to read.
struct CatalogueFile {
    std::filesystem::path path;
    std::string locale; ///< from the path ("hi", "pt_BR"); empty if it does not say
    bool isNamed = false; ///< given by the user, not found in a folder
};

/// True for names that end in .mo, .gmo or .po, compressed or not.
[[nodiscard]] bool isCatalogueName(const std::filesystem::path& file);

/// Locale of a catalogue's path: the folder above LC_MESSAGES, else the last part of a .po file's
/// stem that is a language code ("hi.po", "app.pt_BR.po").
[[nodiscard]] std::string localeOf(const std::filesystem::path& file);

/// The named files in the order given, and the catalogues found below the folders, each folder's
/// sorted by path. Symbolic links to folders are not followed.
[[nodiscard]] std::vector<CatalogueFile>
findCatalogues(const std::vector<std::filesystem::path>& filesAndFolders, Job& job);

/// True if there is at least one catalogue below `folder`.
[[nodiscard]] bool holdsCatalogues(const std::filesystem::path& folder);

} // namespace craft
