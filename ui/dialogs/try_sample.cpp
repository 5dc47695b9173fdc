// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/try_sample.h"

#include "ui/base/sample.h"
#include "ui/workbench/workbench.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace craft::ui {
namespace {

RoleRequests requestsOf(const SampleFiles& files)
{
    const auto request = [](const std::filesystem::path& file) {
        ImportRequest out;
        out.files = {file};
        out.options.format = "tsv";
        out.options.sourceLanguage = "en";
        out.options.targetLanguage = "de";
        return out;
    };
    RoleRequests out;
    out[Role::Pool] = {request(files.pool)};
    out[Role::Validation] = {request(files.validation)};
    out[Role::Test] = {request(files.test)};
    return out;
}

void import(Workbench& workbench, const SampleFiles& files, const QString& project)
{
    workbench.importFiles(
        requestsOf(files), project,
        [target = QPointer(&workbench)](const Outcome<std::vector<ImportReport>>& outcome) {
            if (!target)
                return;
            if (const auto* error = std::get_if<Error>(&outcome))
                target->fail(*error);
            else if (std::holds_alternative<std::vector<ImportReport>>(outcome))
                target->post(Workbench::tr("The sentences of the sample are made up by a small "
                                           "grammar that comes with this program."));
        });
}

} // namespace

QString sampleFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/sample");
}

void trySample(Workbench& workbench, const QString& folder)
{
    const QString project = QDir(folder).filePath(QStringLiteral("sample.craft"));
    if (QFileInfo::exists(project)) {
        workbench.openProject(project);
        return;
    }
    workbench.tasks().run(
        {Workbench::tr("Making up the sample"), QStringLiteral("sample")},
        [path = folder.toStdString()](Job&) { return writeSample(path); },
        [target = QPointer<Workbench>(&workbench), project](Outcome<SampleFiles> outcome) {
            if (!target)
                return;
            if (const auto* error = std::get_if<Error>(&outcome)) {
                target->fail(*error);
            } else if (const auto* files = std::get_if<SampleFiles>(&outcome)) {
                import(*target, *files, project);
            }
        });
}

} // namespace craft::ui
