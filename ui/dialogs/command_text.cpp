// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/command_text.h"

#include "core/export/exporter.h"
#include "core/import/import.h"
#include "core/pipeline/inputs.h"
#include "core/pipeline/settings.h"
#include "ui/base/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <set>

namespace craft::ui {
namespace {

const char* optionOf(Role role)
{
    return role == Role::Pool ? "--pool" : role == Role::Validation ? "--valid" : "--test";
}

/// Whether the names of the files alone say what they are.
bool isPlainFormat(const CorpusPart& part)
{
    if (part.format == "moses")
        return part.files.size() > 1;
    return part.format == "gettext"
        || std::all_of(part.files.begin(), part.files.end(), [&](const InputFile& file) {
               static const QRegularExpression packed(QStringLiteral("\\.(gz|bz2|xz|zst)$"));
               return qstr(file.path).remove(packed).endsWith(QLatin1Char('.') + qstr(part.format));
           });
}

/// What the command line says about how to read a part.
QString readingText(const CorpusPart& part)
{
    QStringList out;
    if (!isPlainFormat(part))
        out << QStringLiteral("--input-format") << qstr(part.format);
    const ImportOptions options = importOptionsFromText(part.options);
    const std::string& source = part.sourceLanguage;
    const std::string& target = part.targetLanguage;
    if (!source.empty() && !target.empty()) {
        const bool plain =
            source.find('-') == std::string::npos && target.find('-') == std::string::npos;
        out << QStringLiteral("--lang")
            << qstr(source) + (plain ? QLatin1Char('-') : QLatin1Char(':')) + qstr(target);
    }
    const auto add = [&out](const char* flag, const std::string& value) {
        if (!value.empty())
            out << QLatin1String(flag) << shellQuoted(qstr(value));
    };
    add("--source-column", options.sourceColumn);
    add("--target-column", options.targetColumn);
    if (options.header == Header::Yes)
        out << QStringLiteral("--header");
    if (options.replaceInvalidUtf8)
        out << QStringLiteral("--replace-invalid");
    if (options.normalizeNfc)
        out << QStringLiteral("--nfc");
    return out.join(QLatin1Char(' '));
}

QString filesText(const CorpusPart& part)
{
    QStringList out;
    for (const InputFile& file : part.files)
        out << shellQuoted(qstr(file.path));
    return out.join(QLatin1Char(' '));
}

QString flagsText(const std::map<std::string, std::string>& values)
{
    QString out;
    for (const auto& [id, value] : values) {
        if (value == "true")
            out += QStringLiteral(" --") + qstr(id);
        else if (value == "false")
            out += QStringLiteral(" --no-") + qstr(id);
        else
            out += QStringLiteral(" --%1 %2").arg(qstr(id), shellQuoted(qstr(value)));
    }
    return out;
}

QString exportFlags(const std::vector<std::string>& formats,
                    const std::map<std::string, std::string>& exportParams, const QString& folder)
{
    QStringList ids;
    for (const std::string& id : formats)
        ids << qstr(id);
    QString out = QStringLiteral(" --out ")
        + shellQuoted(folder.isEmpty() ? QStringLiteral("subset") : folder);
    if (!ids.isEmpty())
        out += QStringLiteral(" --format ") + ids.join(QLatin1Char(','));
    return out + flagsText(changedExportParams(exportParams));
}

} // namespace

QString shellQuoted(const QString& text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,+@%-]+$"));
    if (plain.match(text).hasMatch())
        return text;
    QString inner = text;
    inner.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + inner + QLatin1Char('\'');
}

std::map<std::string, std::string> changedParams(const Params& params)
{
    std::map<std::string, std::string> given;
    const auto& values = params.values();
    for (const char* id : {"preset", "vectorizer", "method"}) {
        if (const auto it = values.find(id); it != values.end())
            given[id] = toText(it->second);
    }
    const Params standard = resolveRun(given);
    std::map<std::string, std::string> onlyPreset;
    if (given.contains("preset"))
        onlyPreset["preset"] = given["preset"];
    const Params preset = resolveRun(onlyPreset);
    const Params bare = resolveRun({});
    std::map<std::string, std::string> out;
    for (const auto& [id, value] : values) {
        // The plugins are compared with the preset's, their parameters with their own defaults.
        const Params& against = id == "preset"     ? bare
            : id == "vectorizer" || id == "method" ? preset
                                                   : standard;
        const auto it = against.values().find(id);
        const std::string before = it == against.values().end() ? "" : toText(it->second);
        if (toText(value) != before)
            out[id] = toText(value);
    }
    return out;
}

std::map<std::string, std::string>
changedExportParams(const std::map<std::string, std::string>& given)
{
    std::map<std::string, std::string> out;
    for (const ParamSpec& spec : exportParams()) {
        const auto it = given.find(spec.id);
        if (it != given.end() && it->second != toText(spec.standard))
            out[spec.id] = it->second;
    }
    return out;
}

QString runCommand(const ProjectView& project, const Params& params,
                   const std::vector<std::string>& formats,
                   const std::map<std::string, std::string>& exportParams, const QString& folder)
{
    std::set<QString> readings;
    QString roles;
    for (const Role role : kRoles) {
        const auto& parts = project.of(role).parts;
        if (!parts.empty())
            roles += QLatin1Char(' ') + QLatin1String(optionOf(role));
        for (const CorpusPart& part : parts) {
            readings.insert(readingText(part));
            roles += QLatin1Char(' ') + filesText(part);
        }
    }
    const QString selection = flagsText(changedParams(params));
    const QString exported = exportFlags(formats, exportParams, folder);
    if (readings.size() <= 1) {
        const QString reading = readings.empty() ? QString() : *readings.begin();
        return QStringLiteral("craft run") + roles
            + (reading.isEmpty() ? QString() : QLatin1Char(' ') + reading) + selection + exported;
    }
    const QString file = QStringLiteral("again.craft");
    QString out;
    for (const Role role : kRoles) {
        for (const CorpusPart& part : project.of(role).parts) {
            out += QStringLiteral("craft import %1 %2 ").arg(file, QLatin1String(optionOf(role)))
                + filesText(part) + QLatin1Char(' ') + readingText(part) + QLatin1Char('\n');
        }
    }
    return out + QStringLiteral("craft select %1").arg(file) + selection
        + QStringLiteral("\ncraft export %1").arg(file) + exported;
}

QString exportCommand(const QString& project, const std::vector<std::string>& formats,
                      const std::map<std::string, std::string>& exportParams, const QString& folder)
{
    return QStringLiteral("craft export ") + shellQuoted(project)
        + exportFlags(formats, exportParams, folder);
}

} // namespace craft::ui
