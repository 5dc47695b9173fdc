// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_plan.h"

#include "core/import/registry.h"
#include "ui/base/text.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace craft::ui {
namespace {

/// Rows that an estimate is made from.
constexpr std::uint64_t kScannedRows = 300;

std::uint64_t bytesOf(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
        const auto bytes = std::filesystem::file_size(path, ignored);
        return ignored ? 0 : bytes;
    }
    return 0;
}

bool isCompressed(const FileList& files)
{
    return std::any_of(files.begin(), files.end(), [](const auto& file) {
        const std::string ending = file.extension().string();
        return ending == ".gz" || ending == ".bz2" || ending == ".xz" || ending == ".zst";
    });
}

void look(PlannedCorpus& corpus, Job& job)
{
    for (const auto& file : corpus.request.files)
        corpus.bytes += bytesOf(file);
    corpus.format = corpus.request.options.format;
    PreviewLimits limits;
    limits.headPairs = 1;
    limits.randomPairs = 0;
    limits.tailPairs = 0;
    limits.rows = kScannedRows;
    try {
        const ImportPreview preview = previewCorpus(corpus.request, limits, job);
        corpus.format = preview.format;
        corpus.reason = preview.formatReason;
        // A compressed file is read ahead in blocks that say little about its first rows.
        corpus.rows = isCompressed(corpus.request.files) ? 0 : preview.estimatedRows;
        corpus.bytes = std::max(corpus.bytes, preview.bytesTotal);
    } catch (const Error& error) {
        corpus.error = qstr(error.what());
        corpus.hint = qstr(error.hint());
    }
}

} // namespace

bool ImportPlan::empty() const
{
    return std::all_of(files.begin(), files.end(), [](const auto& list) { return list.isEmpty(); });
}

bool ImportPlan::hasErrors() const
{
    return std::any_of(scan.errors.begin(), scan.errors.end(),
                       [](const QString& error) { return !error.isEmpty(); });
}

RoleRequests ImportPlan::requests() const
{
    RoleRequests out;
    for (const PlannedCorpus& corpus : scan.corpora)
        out[corpus.role].push_back(corpus.request);
    return out;
}

ImportScan scanFiles(const ImportPlan& plan, Job& job)
{
    ImportScan out;
    for (const Role role : kRoles) {
        FileList files;
        for (const QString& file : plan.of(role))
            files.emplace_back(file.toStdString());
        if (files.empty())
            continue;
        try {
            for (ImportRequest& request : recognise(files, {})) {
                PlannedCorpus& corpus = out.corpora.emplace_back();
                corpus.role = role;
                for (const auto& file : request.files) {
                    if (std::find(files.begin(), files.end(), file) != files.end())
                        corpus.given.push_back(file);
                }
                FileList key = request.files;
                std::sort(key.begin(), key.end());
                const auto edit = plan.edits.find(key);
                corpus.request = edit == plan.edits.end() ? std::move(request) : edit->second;
                look(corpus, job);
            }
        } catch (const Error& error) {
            const QString hint = qstr(error.hint());
            out.errors[static_cast<std::size_t>(role)] = hint.isEmpty()
                ? qstr(error.what())
                : qstr(error.what()) + QStringLiteral(". ") + hint;
        }
    }
    return out;
}

Role roleByName(const QString& file)
{
    const QString name = QFileInfo(file).fileName().toLower();
    static const QRegularExpression validation(
        QStringLiteral("(^|[^a-z])(valid|validation|dev|val|devel|tune)([^a-z]|$)"));
    static const QRegularExpression test(QStringLiteral("(^|[^a-z])(test|eval|heldout)([^a-z]|$)"));
    if (validation.match(name).hasMatch())
        return Role::Validation;
    return test.match(name).hasMatch() ? Role::Test : Role::Pool;
}

QString formatText(std::string_view reader)
{
    for (const auto& entry : readers()) {
        if (entry.id == reader)
            return coreText(entry.label);
    }
    return qstr(reader);
}

} // namespace craft::ui
