// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, corpora and the check of the whole file; results are in project_results.cpp, settings
// and runs in project_runs.cpp.
#include "core/store/project.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/store/artifact.h"
#include "core/store/corpus_fingerprint.h"
#include "core/store/project_file.h"
#include "core/store/stored_corpus.h"

#include <utility>

namespace craft {
namespace {

ImportReport loadReport(Connection& connection, std::int64_t part, const Statement& totals)
{
    ImportReport report;
    report.read = totals.count(1);
    report.used = totals.count(2);
    report.repaired = totals.count(3);
    report.skipped = totals.count(4);
    Statement counts(connection, "SELECT kind, reason, count FROM import_count WHERE part = ?");
    counts.bind(part);
    while (counts.step()) {
        auto& by = counts.text(0) == "skipped" ? report.skippedBy
            : counts.text(0) == "repaired"     ? report.repairedBy
                                               : report.languages;
        by[std::string(counts.text(1))] = counts.count(2);
    }
    Statement issues(connection,
                     "SELECT reason, line, excerpt, skipped FROM import_issue"
                     " WHERE part = ? ORDER BY number");
    issues.bind(part);
    while (issues.step())
        report.issues.push_back({std::string(issues.text(0)), issues.count(1),
                                 std::string(issues.text(2)), issues.integer(3) != 0});
    return report;
}

} // namespace

Project::Project(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{ }
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Project Project::open(const std::filesystem::path& file, Mode mode)
{
    return Project(openProjectFile(file, mode));
}

Project Project::reader() const
{
    // So that writing does not wait for the reader, nor the reader for writing.
    if (!isReadOnly() && !m_connection->inTransaction())
        m_connection->useJournal("wal");
    return Project(std::make_shared<Connection>(m_connection->absoluteFile(),
                                                Connection::Access::Read, LockFile()));
}

const std::filesystem::path& Project::file() const noexcept
{
    return m_connection->file();
}

bool Project::isReadOnly() const noexcept
{
    return m_connection->isReadOnly();
}

void Project::verify(Job& job) const
{
    {
        const StopScope stop(*m_connection, job);
        checkPages(*m_connection);
    }
    for (const Role role : {Role::Pool, Role::Validation, Role::Test}) {
        if (fingerprintOf(*corpus(role), job) != corpusFingerprint(role))
            m_connection->failDamaged(str("the texts of the ", name(role), " changed"));
    }
    job.begin("Checking results", 0);
    Statement artifacts(*m_connection, "SELECT id, stage, fingerprint FROM artifact ORDER BY id");
    while (artifacts.step()) {
        const std::string title = str("result ", artifacts.text(1), " ", artifacts.text(2));
        ArtifactReader(*m_connection, artifacts.integer(0), title, job).verify();
    }
}

std::unique_ptr<Corpus> Project::corpus(Role role) const
{
    return std::make_unique<StoredCorpus>(m_connection, role);
}

std::vector<ImportReport> Project::reports(Role role) const
{
    std::vector<ImportReport> reports;
    Statement parts(*m_connection,
                    "SELECT id, read, used, repaired, skipped FROM corpus_part"
                    " WHERE role = ? ORDER BY id");
    parts.bind(name(role));
    while (parts.step())
        reports.push_back(loadReport(*m_connection, parts.integer(0), parts));
    return reports;
}

Fingerprint Project::corpusFingerprint(Role role) const
{
    std::vector<Fingerprint> parts;
    Statement rows(*m_connection, "SELECT fingerprint FROM corpus_part WHERE role = ? ORDER BY id");
    rows.bind(name(role));
    while (rows.step())
        parts.push_back(Fingerprint::fromHex(rows.text(0)));
    return combineParts(parts);
}

bool Project::hasInput(Role role, const std::string& sha256) const
{
    Statement found(*m_connection,
                    "SELECT 1 FROM input_file JOIN corpus_part ON id = part"
                    " WHERE role = ? AND sha256 = ?");
    return found.bind(name(role), sha256).step();
}

void Project::removeCorpora(Role role)
{
    Transaction transaction(*m_connection);
    Statement(*m_connection, str("DELETE FROM ", name(role))).run();
    Statement(*m_connection, "DELETE FROM corpus_part WHERE role = ?").bind(name(role)).run();
    if (role == Role::Pool)
        Statement(*m_connection, "DELETE FROM run").run();
    transaction.commit();
}

} // namespace craft
