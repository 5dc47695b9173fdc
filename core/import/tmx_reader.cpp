// SPDX-License-Identifier: GPL-3.0-or-later
// TMX translation memories: units of two languages become pairs.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/language.h"
#include "core/import/reader.h"
#include "core/import/row_intake.h"
#include "core/import/tmx_parser.h"

#include <algorithm>
#include <map>

namespace craft {
namespace {

using Counts = std::map<std::string, std::uint64_t>;

std::string listed(const Counts& languages)
{
    std::vector<std::string> parts;
    for (const auto& [code, units] : languages)
        parts.push_back(str(code.empty() ? "(none)" : code, " (", units, " units)"));
    return join(parts, ", ");
}

/// The variant in the wanted language: the very code first, then a variant of it.
const TmxVariant* findVariant(const TmxUnit& unit, const std::string& wanted)
{
    for (const TmxVariant& variant : unit.variants) {
        if (sameLanguage(wanted, variant.language))
            return &variant;
    }
    for (const TmxVariant& variant : unit.variants) {
        if (acceptsLanguage(wanted, variant.language))
            return &variant;
    }
    return nullptr;
}

/// Thrown inside a parse that meets a third language nobody has chosen among.
struct TooManyLanguages { };

/// One import. Without a choice by the user the two languages are the first two distinct codes,
/// the header's srclang first if it is one of them; a third code then stops the import, because
/// which pairs are wanted is not ours to guess. A chosen "en" also takes "en-US".
class TmxImport {
public:
    TmxImport(const ImportRequest& request, CorpusSink& sink, Job& job)
        : m_options(request.options)
        , m_file(request.files.at(0))
        , m_job(job)
        , m_intake(m_options, sink)
        , m_source(m_options.sourceLanguage)
        , m_target(m_options.targetLanguage)
    {
        m_isAsked = !m_source.empty() && !m_target.empty();
        m_isChosen = m_isAsked;
        if (m_isAsked && sameLanguage(m_source, m_target))
            throw Error(ErrorCode::Usage,
                        str("source and target language are both \"", m_source, "\""),
                        "Choose two different languages");
    }

    ReadResult run()
    {
        ReadResult result;
        try {
            result.part.files.push_back(parseTmx(
                m_file, m_options, m_job,
                [this](const TmxUnit& unit, const std::string& from) { take(unit, from); }));
        } catch (const TooManyLanguages&) {
            failAmbiguous();
        }
        checkLanguages();
        result.hasFullPair = m_intake.sawFullPair();
        result.report = m_intake.finish();
        result.report.languages = m_languages;
        if (m_hasIds)
            result.part.extraColumns.emplace_back("tuid");
        result.part.sourceLanguage = canonicalLanguage(m_source);
        result.part.targetLanguage = canonicalLanguage(m_target);
        return result;
    }

private:
    static void count(const TmxUnit& unit, Counts& languages)
    {
        for (const TmxVariant& variant : unit.variants)
            ++languages[variant.language];
    }

    void take(const TmxUnit& unit, const std::string& headerLanguage)
    {
        count(unit, m_languages);
        if (!m_isAsked)
            see(unit);
        if (!m_isChosen && m_seen.size() == 2)
            choose(headerLanguage);
        const TmxVariant* source = m_isChosen ? findVariant(unit, m_source) : nullptr;
        const TmxVariant* target = m_isChosen ? findVariant(unit, m_target) : nullptr;
        std::string_view text;
        if (!unit.variants.empty())
            text = unit.variants[0].text;
        if (source == nullptr || target == nullptr || source == target)
            return m_intake.skip("missing-language", unit.number, text);
        if (source->isTooLong || target->isTooLong)
            return m_intake.skip("line-too-long", unit.number, text);
        Repairs repairs = unit.repairs;
        for (const TmxVariant& variant : unit.variants) {
            if (&variant != source && &variant != target
                && (sameLanguage(variant.language, source->language)
                    || sameLanguage(variant.language, target->language)))
                repairs |= kSeveralVariants;
        }
        m_extra.clear();
        repairs |= appendExtra(m_extra, true, unit.id);
        m_hasIds = m_hasIds || !unit.id.empty();
        m_intake.add(source->text, target->text, m_extra, unit.number, repairs);
    }

    /// Remembers the distinct codes while nobody has chosen among them.
    void see(const TmxUnit& unit)
    {
        for (const TmxVariant& variant : unit.variants) {
            const bool isNew =
                std::none_of(m_seen.begin(), m_seen.end(), [&](const std::string& code) {
                    return sameLanguage(code, variant.language);
                });
            if (isNew && m_seen.size() == 2)
                throw TooManyLanguages{};
            if (isNew)
                m_seen.push_back(variant.language);
        }
    }

    /// Puts the two codes in order: as asked for one of them, else srclang is the source.
    void choose(const std::string& headerLanguage)
    {
        const auto fits = [](const std::string& wanted, const std::string& code) {
            return !wanted.empty() && acceptsLanguage(wanted, code);
        };
        const std::string& from =
            m_options.sourceLanguage.empty() ? headerLanguage : m_options.sourceLanguage;
        bool isSwapped = fits(from, m_seen[1]) && !sameLanguage(from, m_seen[0]);
        if (!m_options.targetLanguage.empty())
            isSwapped = fits(m_options.targetLanguage, m_seen[0])
                && !sameLanguage(m_options.targetLanguage, m_seen[1]);
        m_source = m_seen[isSwapped ? 1 : 0];
        m_target = m_seen[isSwapped ? 0 : 1];
        m_intake.describe({}, canonicalLanguage(m_source), canonicalLanguage(m_target));
        m_isChosen = true;
    }

    [[noreturn]] void failAmbiguous()
    {
        Counts languages;
        const ImportOptions any;
        static_cast<void>(
            parseTmx(m_file, any, m_job, [&languages](const TmxUnit& unit, const std::string&) {
                count(unit, languages);
            }));
        throw Error(ErrorCode::Invalid,
                    str(m_file.string(), " holds more than two languages: ", listed(languages)),
                    "Choose the source and the target language; \"en\" also takes \"en-US\"");
    }

    void checkLanguages() const
    {
        if (m_languages.empty())
            throw Error(ErrorCode::Invalid, str(m_file.string(), " holds no translation units"),
                        "Check that it is a TMX file with <tu> elements");
        const auto has = [this](const std::string& wanted) {
            for (const auto& [code, units] : m_languages) {
                if (acceptsLanguage(wanted, code))
                    return true;
            }
            return false;
        };
        if (m_languages.size() == 1 || !m_isChosen)
            throw Error(ErrorCode::Invalid,
                        str(m_file.string(), " holds only one language: ", listed(m_languages)),
                        "A pair needs a source and a target language");
        for (const std::string& wanted : {m_options.sourceLanguage, m_options.targetLanguage}) {
            if (!wanted.empty() && !has(wanted))
                throw Error(ErrorCode::Invalid,
                            str(m_file.string(), " has no \"", wanted, "\"; it holds ",
                                listed(m_languages)),
                            "Choose among the languages of the file");
        }
    }

    const ImportOptions& m_options;
    std::filesystem::path m_file;
    Job& m_job;
    RowIntake m_intake;
    std::string m_source;
    std::string m_target;
    bool m_isAsked = false; ///< the user named both languages
    bool m_isChosen = false; ///< m_source and m_target are fixed
    std::vector<std::string> m_seen; ///< distinct codes, unless m_isAsked
    Counts m_languages;
    std::string m_extra;
    bool m_hasIds = false;
};

class TmxReader final : public Reader {
public:
    ReadResult read(const ImportRequest& request, CorpusSink& sink, Job& job) const override
    {
        return TmxImport(request, sink, job).run();
    }
};

} // namespace

std::unique_ptr<Reader> makeTmxReader()
{
    return std::make_unique<TmxReader>();
}

} // namespace craft
