// SPDX-License-Identifier: GPL-3.0-or-later
// Gettext catalogues of translated programs: the messages and their translations.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/byte_source.h"
#include "core/import/catalogue.h"
#include "core/import/catalogue_files.h"
#include "core/import/language.h"
#include "core/import/reader.h"
#include "core/import/row_intake.h"

#include <algorithm>
#include <set>

namespace craft {
namespace {

/// The largest catalogues known have some MiB.
constexpr std::size_t kMaxCatalogueBytes = std::size_t{256} << 20U;

std::uint64_t totalBytes(const std::vector<CatalogueFile>& files)
{
    std::uint64_t total = 0;
    for (const CatalogueFile& file : files) {
        std::error_code ignored; // counts as 0; opening it will say why
        const auto size = std::filesystem::file_size(file.path, ignored);
        total += ignored ? 0 : size;
    }
    return total;
}

/// One import. Messages are skipped and counted as "untranslated", "same-as-source", "fuzzy" or
/// "obsolete". Of a folder, whole catalogues are skipped, too, and counted as one each: a damaged
/// one as "broken-catalogue" (one that was named stops the import), one of another language by its
/// path or header as "other-language", one whose path and header name none as "unknown-language".
///
/// A part lists only the catalogues of which a message was used or skipped, and only these count
/// for the line numbers. Naming its files therefore gives the same part again, although named files
/// are taken whatever their language.
class GettextImport {
public:
    GettextImport(const ImportRequest& request, CorpusSink& sink, Job& job)
        : m_options(request.options)
        , m_job(job)
        , m_intake(m_options, sink)
        , m_target(m_options.targetLanguage)
        , m_files(findCatalogues(request.files, job))
    { }

    ReadResult run()
    {
        chooseLanguage();
        m_job.begin("Reading", totalBytes(m_files));
        for (const CatalogueFile& file : m_files)
            readFile(file);
        m_result.hasFullPair = m_intake.sawFullPair();
        m_result.report = m_intake.finish();
        m_result.report.languages = m_languages;
        m_result.part.extraColumns = {"catalogue"};
        m_result.part.sourceLanguage =
            m_options.sourceLanguage.empty() ? "en" : m_options.sourceLanguage;
        m_result.part.targetLanguage = canonicalLanguage(m_target);
        return std::move(m_result);
    }

private:
    /// Keeps the catalogues of the wanted language; without one, all must be of one language.
    void chooseLanguage()
    {
        std::set<std::string> found;
        for (const CatalogueFile& file : m_files) {
            if (!file.locale.empty())
                found.insert(canonicalLanguage(file.locale));
        }
        const std::vector<std::string> list(found.begin(), found.end());
        if (m_target.empty() && found.size() > 1)
            throw Error(ErrorCode::Usage,
                        "the catalogues are in several languages: " + join(list, ", "),
                        "Choose the target language");
        if (m_target.empty()) {
            m_target = found.empty() ? "" : *found.begin();
            return;
        }
        std::vector<CatalogueFile> kept;
        for (CatalogueFile& file : m_files) {
            if (file.isNamed || file.locale.empty() || isWanted(file.locale))
                kept.push_back(std::move(file));
            else
                m_intake.skip("other-language", 0, file.path.string());
        }
        m_files = std::move(kept);
        if (m_files.empty())
            throw Error(ErrorCode::Invalid, str("there is no catalogue in \"", m_target, "\""),
                        list.empty() ? "Check the folder" : "The folder has " + join(list, ", "));
    }

    [[nodiscard]] bool isWanted(const std::string& locale) const
    {
        return acceptsLanguage(m_target, canonicalLanguage(locale));
    }

    void readFile(const CatalogueFile& file)
    {
        WholeFile whole;
        Catalogue catalogue;
        try {
            whole = readWhole(file.path, kMaxCatalogueBytes, m_job);
            catalogue = parseCatalogue(whole.text, file.path, m_options.replaceInvalidUtf8);
        } catch (const Error& error) {
            if (file.isNamed || error.code() != ErrorCode::Invalid)
                throw;
            return m_intake.skip("broken-catalogue", 0, error.what());
        }
        if (isTaken(file, catalogue))
            take(file, catalogue, std::move(whole.file));
    }

    /// What the header says about the language decides where the path says nothing.
    bool isTaken(const CatalogueFile& file, const Catalogue& catalogue)
    {
        const std::string& locale = localeOf(file, catalogue);
        if (!file.isNamed && locale.empty())
            m_intake.skip("unknown-language", 0, file.path.string());
        else if (!file.isNamed && !m_target.empty() && !isWanted(locale))
            m_intake.skip("other-language", 0, file.path.string());
        else
            return !catalogue.messages.empty();
        return false;
    }

    static const std::string& localeOf(const CatalogueFile& file, const Catalogue& catalogue)
    {
        return file.locale.empty() ? catalogue.language : file.locale;
    }

    void take(const CatalogueFile& file, const Catalogue& catalogue, InputFile input)
    {
        const std::string& locale = localeOf(file, catalogue);
        if (m_target.empty())
            m_target = canonicalLanguage(locale);
        m_intake.describe({"catalogue"},
                          m_options.sourceLanguage.empty() ? "en" : m_options.sourceLanguage,
                          canonicalLanguage(m_target));
        m_languages[locale] += catalogue.messages.size();
        std::string extra;
        const Repairs inExtra = appendExtra(extra, true, file.path.filename().string());
        for (const Message& message : catalogue.messages)
            takeMessage(message, extra, inExtra | (catalogue.replaced > 0 ? kInvalidUtf8 : 0U));
        m_linesBefore += catalogue.messages.back().line;
        m_result.part.files.push_back(std::move(input));
    }

    void takeMessage(const Message& message, const std::string& extra, Repairs repairs)
    {
        const std::uint64_t line = m_linesBefore + message.line;
        if (message.state == Message::State::Fuzzy)
            return m_intake.skip("fuzzy", line, message.source);
        if (message.state == Message::State::Obsolete)
            return m_intake.skip("obsolete", line, message.source);
        if (message.target.empty())
            return m_intake.skip("untranslated", line, message.source);
        if (message.target == message.source)
            return m_intake.skip("same-as-source", line, message.source);
        std::string source = message.source;
        std::string target = message.target;
        if (dropAccelerator(source, target))
            repairs |= kAccelerator;
        m_intake.add(source, target, extra, line, repairs);
    }

    const ImportOptions& m_options;
    Job& m_job;
    RowIntake m_intake;
    std::string m_target;
    std::vector<CatalogueFile> m_files;
    std::map<std::string, std::uint64_t> m_languages;
    std::uint64_t m_linesBefore = 0; ///< last line of each catalogue taken so far, summed
    ReadResult m_result;
};

class GettextReader final : public Reader {
public:
    ReadResult read(const ImportRequest& request, CorpusSink& sink, Job& job) const override
    {
        return GettextImport(request, sink, job).run();
    }
};

} // namespace

std::unique_ptr<Reader> makeGettextReader()
{
    return std::make_unique<GettextReader>();
}

} // namespace craft
