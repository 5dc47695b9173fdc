// SPDX-License-Identifier: GPL-3.0-or-later
// From the files given for one role to corpora: formats by name, then by content; sisters by name.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/byte_source.h"
#include "core/import/catalogue.h"
#include "core/import/catalogue_files.h"
#include "core/import/detect.h"
#include "core/import/file_names.h"
#include "core/import/import.h"
#include "core/import/language.h"

#include <algorithm>
#include <optional>
#include <set>

namespace craft {
namespace {

namespace fs = std::filesystem;

/// Compression suffix of a name, ".gz" or "".
std::string compressionOf(const fs::path& file)
{
    const std::string name = file.filename().string();
    return name.substr(withoutCompression(name).size());
}

/// Files beside `file` that can be its other side.
std::vector<fs::path> findSisters(const fs::path& file, const AlignedName& name)
{
    std::vector<fs::path> sisters;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    std::error_code error; // an unreadable folder has no sisters
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const auto other = alignedName(it->path());
        std::error_code ignored;
        if (other && areSisters(name, *other) && it->is_regular_file(ignored))
            sisters.push_back(file.parent_path() / it->path().filename());
    }
    std::sort(sisters.begin(), sisters.end());
    return sisters;
}

/// Keeps what fits `keep`, unless nothing does.
template <class Keep>
void prefer(std::vector<fs::path>& files, Keep keep)
{
    std::vector<fs::path> kept;
    std::copy_if(files.begin(), files.end(), std::back_inserter(kept), keep);
    if (!kept.empty())
        files = std::move(kept);
}

/// The one sister of a file that was given alone. Throws Error{Usage} for none or several.
fs::path soleSister(const fs::path& file, const ImportOptions& options)
{
    const auto name = alignedName(file);
    std::vector<fs::path> sisters;
    if (name)
        sisters = findSisters(file, *name);
    if (sisters.size() > 1) {
        prefer(sisters, [&](const fs::path& sister) {
            const std::string language = alignedName(sister)->language;
            return sameLanguage(options.sourceLanguage, language)
                || sameLanguage(options.targetLanguage, language);
        });
        prefer(sisters, [&](const fs::path& sister) {
            return compressionOf(sister) == compressionOf(file);
        });
    }
    if (sisters.empty())
        throw Error(ErrorCode::Usage,
                    str(file.string(), " is plain text and has no partner with the other side"),
                    "Name both files, source first, or a file that holds both sides");
    if (sisters.size() > 1) {
        std::vector<std::string> names;
        for (const fs::path& sister : sisters)
            names.push_back(sister.filename().string());
        throw Error(
            ErrorCode::Usage,
            str("several files can be the other side of ", file.string(), ": ", join(names, ", ")),
            "Name both files, source first");
    }
    return sisters[0];
}

/// True if the two files stand the wrong way round: by the languages asked for, else by what
/// their names say.
bool isSwapped(const fs::path& a, const fs::path& b, const ImportOptions& options)
{
    const AlignedName first = alignedName(a).value_or(AlignedName{});
    const AlignedName second = alignedName(b).value_or(AlignedName{});
    const auto fits = [](const std::string& wanted, const AlignedName& name) {
        return !wanted.empty() && !name.language.empty() && acceptsLanguage(wanted, name.language);
    };
    if (fits(options.sourceLanguage, first) || fits(options.targetLanguage, second))
        return false;
    if (fits(options.sourceLanguage, second) || fits(options.targetLanguage, first))
        return true;
    return first.key == second.key && first.side == AlignedName::Side::Target;
}

ImportRequest alignedRequest(fs::path a, fs::path b, const ImportOptions& options)
{
    if (isSwapped(a, b, options))
        std::swap(a, b);
    const auto source = alignedName(a);
    const auto target = alignedName(b);
    ImportRequest request{{a, b}, a.filename().string(), options};
    request.options.format = "moses";
    if (source && target && areSisters(*source, *target))
        request.name = source->stem;
    if (source && options.sourceLanguage.empty())
        request.options.sourceLanguage = source->language;
    if (target && options.targetLanguage.empty())
        request.options.targetLanguage = target->language;
    return request;
}

ImportRequest loneRequest(const fs::path& file, const std::string& format,
                          const ImportOptions& options)
{
    ImportRequest request{{file}, file.filename().string(), options};
    request.options.format = format;
    if (format == "tmx" || format == "gettext")
        return request; // their content says it better
    const std::string name = file.filename().string();
    for (const std::string_view part : split(name, '.')) {
        const auto [source, target] = languagePair(part);
        if (!source.empty() && options.sourceLanguage.empty() && options.targetLanguage.empty()) {
            request.options.sourceLanguage = source;
            request.options.targetLanguage = target;
        }
    }
    return request;
}

/// The files of one role while they are being grouped.
class Grouping {
public:
    Grouping(const std::vector<fs::path>& files, const ImportOptions& options)
        : m_files(files)
        , m_options(options)
        , m_isTaken(files.size(), false)
    { }

    std::vector<ImportRequest> run()
    {
        std::vector<std::string> formats;
        for (const fs::path& file : m_files)
            formats.push_back(formatOf(file));
        std::vector<std::pair<std::size_t, ImportRequest>> found;
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            if (formats[i] != "moses" && formats[i] != "gettext")
                found.emplace_back(i, loneRequest(m_files[i], formats[i], m_options));
        }
        takeCatalogues(formats, found);
        takeAligned(formats, found);
        std::sort(found.begin(), found.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<ImportRequest> requests;
        for (auto& [position, request] : found)
            requests.push_back(std::move(request));
        return requests;
    }

private:
    using Found = std::vector<std::pair<std::size_t, ImportRequest>>;

    [[nodiscard]] std::string formatOf(const fs::path& file) const
    {
        if (!m_options.format.empty()) {
            std::error_code ignored; // sizeOnDisk() says what is wrong
            if (m_options.format != "gettext" || !fs::is_directory(file, ignored))
                static_cast<void>(sizeOnDisk(file)); // says what is wrong with it
            return m_options.format;
        }
        const auto name = alignedName(file);
        const bool isAligned = name && formatOfName(file).empty() && hasSister(file, *name);
        return isAligned ? "moses" : detectFormat(file);
    }

    [[nodiscard]] bool hasSister(const fs::path& file, const AlignedName& name) const
    {
        static_cast<void>(sizeOnDisk(file));
        const bool isGiven = std::any_of(m_files.begin(), m_files.end(), [&](const fs::path& b) {
            const auto other = alignedName(b);
            return other && areSisters(name, *other);
        });
        return isGiven || !findSisters(file, name).empty();
    }

    void takeCatalogues(const std::vector<std::string>& formats, Found& found) const
    {
        std::optional<std::size_t> first;
        std::vector<fs::path> files;
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            if (formats[i] != "gettext")
                continue;
            if (!first)
                first = i;
            files.push_back(m_files[i]);
        }
        if (!first)
            return;
        ImportRequest request = loneRequest(files[0], "gettext", m_options);
        if (request.name.empty() || request.name == ".")
            request.name = files[0].parent_path().filename().string();
        request.files = std::move(files);
        found.emplace_back(*first, std::move(request));
    }

    /// Sisters among the files given; then the last two left, whatever their names; then single
    /// files with their sister on disk.
    void takeAligned(const std::vector<std::string>& formats, Found& found)
    {
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            if (formats[i] != "moses" || m_isTaken[i])
                continue;
            const auto partner = givenSister(i, formats);
            if (partner) {
                m_isTaken[*partner] = true;
                found.emplace_back(i, alignedRequest(m_files[i], m_files[*partner], m_options));
            } else {
                left.push_back(i);
            }
        }
        if (left.size() == 2 && !areSameLanguage(left[0], left[1])) {
            found.emplace_back(left[0],
                               alignedRequest(m_files[left[0]], m_files[left[1]], m_options));
            return;
        }
        for (const std::size_t i : left)
            found.emplace_back(
                i, alignedRequest(m_files[i], soleSister(m_files[i], m_options), m_options));
    }

    [[nodiscard]] std::optional<std::size_t>
    givenSister(std::size_t i, const std::vector<std::string>& formats) const
    {
        const auto name = alignedName(m_files[i]);
        for (std::size_t j = i + 1; name && j < m_files.size(); ++j) {
            const auto other = alignedName(m_files[j]);
            if (formats[j] == "moses" && !m_isTaken[j] && other && areSisters(*name, *other)
                && m_files[i].parent_path() == m_files[j].parent_path())
                return j;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool areSameLanguage(std::size_t i, std::size_t j) const
    {
        const auto a = alignedName(m_files[i]);
        const auto b = alignedName(m_files[j]);
        return a && b && !a->language.empty() && sameLanguage(a->language, b->language);
    }

    const std::vector<fs::path>& m_files;
    const ImportOptions& m_options;
    std::vector<bool> m_isTaken;
};

/// Names of the parts of one role must differ.
void makeNamesUnique(std::vector<ImportRequest>& requests)
{
    std::set<std::string> taken;
    for (ImportRequest& request : requests) {
        const std::string name = request.name;
        for (int i = 2; !taken.insert(request.name).second; ++i)
            request.name = str(name, " (", i, ")");
    }
}

} // namespace

std::vector<ImportRequest> recognise(const std::vector<fs::path>& files,
                                     const ImportOptions& options)
{
    if (files.empty())
        throw Error(ErrorCode::Usage, "there is no file to import", "Name at least one file");
    std::vector<ImportRequest> requests = Grouping(files, options).run();
    makeNamesUnique(requests);
    return requests;
}

} // namespace craft
