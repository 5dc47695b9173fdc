// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/catalogue_files.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/file_names.h"
#include "core/import/language.h"

#include <algorithm>

namespace craft {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void failFolder(const fs::path& folder, const std::error_code& error)
{
    throw Error(ErrorCode::NotFound,
                str("cannot read the folder ", folder.string(), ": ", error.message()),
                "Check the name and the permissions");
}

/// Calls `visit` for every catalogue below `folder`, in no order, until it returns false.
template <class Visit>
void walk(const fs::path& folder, Visit visit)
{
    std::error_code error;
    fs::recursive_directory_iterator it(folder, error);
    if (error)
        failFolder(folder, error);
    for (const fs::recursive_directory_iterator end; it != end;) {
        std::error_code ignored; // a broken link is no catalogue
        if (isCatalogueName(it->path()) && it->is_regular_file(ignored) && !visit(it->path()))
            return;
        it.increment(error);
        if (error)
            failFolder(folder, error);
    }
}

} // namespace

bool isCatalogueName(const fs::path& file)
{
    const std::string extension =
        fs::path(withoutCompression(file.filename().string())).extension();
    return extension == ".mo" || extension == ".gmo" || extension == ".po";
}

std::string localeOf(const fs::path& file)
{
    const fs::path folder = file.parent_path();
    if (folder.filename() == "LC_MESSAGES")
        return folder.parent_path().filename().string();
    const std::string stem = fs::path(withoutCompression(file.filename().string())).stem().string();
    // "sr@latin" is a locale, too.
    const auto isLocale = [](std::string_view text) {
        return isLanguageCode(text.substr(0, text.find('@')));
    };
    if (isLocale(stem))
        return stem;
    const std::size_t dot = stem.find_last_of(".-");
    if (dot != std::string::npos && isLocale(std::string_view(stem).substr(dot + 1)))
        return stem.substr(dot + 1);
    return {};
}

std::vector<CatalogueFile> findCatalogues(const std::vector<fs::path>& filesAndFolders, Job& job)
{
    std::vector<CatalogueFile> found;
    for (const fs::path& path : filesAndFolders) {
        std::error_code ignored; // a missing file is reported when it is opened
        if (!fs::is_directory(path, ignored)) {
            found.push_back({path, localeOf(path), true});
            continue;
        }
        std::vector<fs::path> inside;
        walk(path, [&](const fs::path& file) {
            job.checkpoint();
            inside.push_back(file);
            return true;
        });
        std::sort(inside.begin(), inside.end(), [](const fs::path& a, const fs::path& b) {
            return a.generic_string() < b.generic_string();
        });
        for (const fs::path& file : inside)
            found.push_back({file, localeOf(file), false});
    }
    return found;
}

bool holdsCatalogues(const fs::path& folder)
{
    bool found = false;
    walk(folder, [&found](const fs::path&) {
        found = true;
        return false;
    });
    return found;
}

} // namespace craft
