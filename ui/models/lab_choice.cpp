// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab_choice.h"

#include "core/lab/experiments.h"
#include "core/pipeline/inputs.h"
#include "core/pipeline/settings.h"
#include "core/select/registry.h"
#include "core/vectorize/registry.h"
#include "ui/base/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace craft::ui {
namespace {

struct LabText {
    Q_DECLARE_TR_FUNCTIONS(Lab)
};

LabExperimentChoice readyChoice(std::string_view name)
{
    LabExperimentChoice out{qstr(name), qstr(name), {}, {}};
    if (name == "methods") {
        out.title = LabText::tr("Compare methods");
        out.description =
            LabText::tr("Every method with its standard settings, at equal pairs and at "
                        "equal target tokens.");
    } else if (name == "ablation") {
        out.title = LabText::tr("What CRAFT's steps bring");
        out.description = LabText::tr("CRAFT with and without shares by validation, and with and "
                                      "without looking at what validation pairs are like.");
    } else if (name == "diameters") {
        out.title = LabText::tr("Numbers of clusters");
        out.description =
            LabText::tr("Diameters, residual and the bound over the number of clusters.");
    } else if (name == "seeds") {
        out.title = LabText::tr("How much chance matters");
        out.description =
            LabText::tr("Ten seeds, with error bars and the stability of the selections.");
    }
    return out;
}

template <class Entries>
QString labelOf(const Entries& entries, const std::string& id)
{
    for (const auto& entry : entries) {
        if (entry.id == id)
            return coreText(entry.label);
    }
    return qstr(id);
}

void addOthers(std::vector<LabSetting>& settings, LabSetting other)
{
    const bool isKnown =
        std::any_of(settings.begin(), settings.end(), [&](const LabSetting& setting) {
            return setting.name == other.name || setting.params == other.params;
        });
    if (!isKnown)
        settings.push_back(std::move(other));
}

/// How a part was read, but for its languages, which are often only found in the names of files.
std::string waysText(const CorpusPart& part)
{
    ImportOptions options = importOptionsFromText(part.options);
    options.sourceLanguage.clear();
    options.targetLanguage.clear();
    return toText(options);
}

bool mayBeSame(const std::string& language, const std::string& other)
{
    return language.empty() || other.empty() || language == other;
}

} // namespace

std::vector<LabExperimentChoice> readyExperiments()
{
    std::vector<LabExperimentChoice> out;
    for (const LabExperiment& experiment : labExperiments())
        out.push_back(readyChoice(experiment.name));
    std::stable_partition(out.begin(), out.end(), [](const LabExperimentChoice& choice) {
        return choice.name == QLatin1String("methods");
    });
    return out;
}

std::vector<LabExperimentChoice> storedExperiments(const QString& projectFile)
{
    std::vector<LabExperimentChoice> out;
    const QDir folder(labFolder(projectFile));
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString file = folder.filePath(name + QLatin1Char('/') + QLatin1String(kLabSpecFile));
        if (QFileInfo::exists(file))
            out.push_back({name, name, {}, file});
    }
    return out;
}

QString labFolder(const QString& projectFile)
{
    const QFileInfo file(projectFile);
    return file.dir().filePath(file.completeBaseName() + QStringLiteral(".lab"));
}

QString labFolder(const QString& projectFile, const QString& experiment)
{
    return QDir(labFolder(projectFile)).filePath(experiment);
}

std::vector<LabSetting> offeredMethods(const LabSpec& spec)
{
    std::vector<LabSetting> out = spec.methods;
    for (const auto& entry : selectors()) {
        const auto id = std::string(entry.id);
        addOthers(out, {id, {{"method", id}}, 0});
    }
    for (const Preset& preset : presets()) {
        const auto id = std::string(preset.id);
        if (id != "craft") // is the method craft
            addOthers(out, {id, {{"preset", id}}, 0});
    }
    return out;
}

std::vector<LabSetting> offeredVectorizers(const LabSpec& spec)
{
    std::vector<LabSetting> out = spec.vectorizers;
    for (const auto& entry : vectorizers()) {
        const auto id = std::string(entry.id);
        addOthers(out, {id, {{"vectorizer", id}}, 0});
    }
    return out;
}

QString settingText(const LabSetting& setting)
{
    QStringList parts;
    QStringList own;
    for (const auto& [id, value] : setting.params) {
        if (id == "method") {
            parts.prepend(labelOf(selectors(), value));
        } else if (id == "vectorizer") {
            parts << labelOf(vectorizers(), value);
        } else if (id == "preset") {
            const auto all = presets();
            const auto it = std::find_if(all.begin(), all.end(),
                                         [&](const Preset& preset) { return preset.id == value; });
            parts.prepend(it == all.end() ? qstr(value) : coreText(it->help));
        } else {
            own << qstr(id) + QStringLiteral(" = ") + qstr(value);
        }
    }
    return (parts + own).join(QStringLiteral("; "));
}

std::optional<std::vector<std::uint64_t>> countsOf(const QString& text, std::uint64_t least)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    std::vector<std::uint64_t> out;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        bool isNumber = true;
        const bool isAutomatic = part.compare(QLatin1String("auto"), Qt::CaseInsensitive) == 0
            || part.compare(LabText::tr("automatic"), Qt::CaseInsensitive) == 0;
        const std::uint64_t count = isAutomatic ? 0 : part.toULongLong(&isNumber);
        if (!isNumber || count < least)
            return std::nullopt;
        if (std::find(out.begin(), out.end(), count) == out.end())
            out.push_back(count);
    }
    return out;
}

QString countsText(const std::vector<std::uint64_t>& counts)
{
    QStringList out;
    for (const std::uint64_t count : counts)
        out << (count == 0 ? LabText::tr("automatic") : QString::number(count));
    return out.join(QStringLiteral(", "));
}

QStringList labelColumns(const ProjectView& project)
{
    QStringList out;
    for (const CorpusPart& part : project.of(Role::Pool).parts) {
        for (const std::string& column : part.extraColumns)
            out << qstr(column);
    }
    out.removeDuplicates();
    return out;
}

bool isReadAlike(const ProjectView& project)
{
    std::vector<const CorpusPart*> parts;
    for (const Role role : kRoles) {
        for (const CorpusPart& part : project.of(role).parts)
            parts.push_back(&part);
    }
    return std::all_of(parts.begin(), parts.end(), [&](const CorpusPart* part) {
        return waysText(*part) == waysText(*parts.front())
            && mayBeSame(part->sourceLanguage, parts.front()->sourceLanguage)
            && mayBeSame(part->targetLanguage, parts.front()->targetLanguage);
    });
}

LabTask projectTask(const ProjectView& project)
{
    LabTask out;
    out.name = QFileInfo(project.file).completeBaseName().toStdString();
    if (!isReadAlike(project))
        return out;
    const std::pair<Role, std::vector<std::filesystem::path>*> roles[] = {
        {Role::Pool, &out.pool}, {Role::Validation, &out.validation}, {Role::Test, &out.test}};
    for (const auto& [role, files] : roles) {
        for (const CorpusPart& part : project.of(role).parts) {
            for (const InputFile& file : part.files)
                files->push_back(std::filesystem::absolute(file.path));
        }
    }
    if (!project.of(Role::Pool).parts.empty()) {
        const CorpusPart& part = project.of(Role::Pool).parts.front();
        out.import = importOptionsFromText(part.options);
        out.import.sourceLanguage = part.sourceLanguage;
        out.import.targetLanguage = part.targetLanguage;
    }
    return out;
}

} // namespace craft::ui
