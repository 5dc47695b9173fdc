// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/project_corpora.h"

#include "core/base/error.h"
#include "ui/base/text.h"

namespace craft::ui {

QString corporaText(const ProjectView& project, Role role)
{
    QString out = project.file;
    for (const CorpusPart& part : project.of(role).parts) {
        out +=
            QStringLiteral("\n%1 %2 %3").arg(qstr(name(role)), qstr(part.name)).arg(part.rows.last);
        for (const InputFile& file : part.files)
            out += QLatin1Char(' ') + qstr(file.sha256);
        out += QLatin1Char(' ') + qstr(part.options);
    }
    return out;
}

QString corporaText(const ProjectView& project)
{
    QString out;
    for (const Role role : kRoles)
        out += corporaText(project, role) + QLatin1Char('\n');
    return out;
}

std::vector<LabelCount> poolLabels(const Engine& engine, const std::string& column, Job& job)
{
    const Corpus* pool = engine.inputs().corpus(Role::Pool);
    if (pool == nullptr) // removed by the task before this one
        throw Error(ErrorCode::Usage, "the project has no pool", "Import one first");
    return labelCounts(*pool, column, job);
}

} // namespace craft::ui
