// SPDX-License-Identifier: GPL-3.0-or-later
// Writing corpora: sinks inside one transaction.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/store/corpus_fingerprint.h"
#include "core/store/project.h"
#include "core/store/stored_corpus.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

namespace craft {
namespace {

constexpr std::size_t kMaxRows = std::numeric_limits<std::uint32_t>::max() - 1;

/// What an open import knows of one role.
struct OpenRole {
    std::size_t end = 0; ///< rows that belong to finished parts
    std::int64_t lastPart = 0; ///< id of the part finished last in this import
    bool hasSink = false;
    bool hasLeftovers = false; ///< rows of a part that was never finished lie behind `end`
};

} // namespace

struct Import::State {
    State(std::shared_ptr<Connection> to, Job& by)
        : connection(std::move(to))
        , job(by)

        , stop(*connection, by)
    {
        for (const Role role : {Role::Pool, Role::Validation, Role::Test}) {
            const std::vector<CorpusPart> parts = loadParts(*connection, role);
            of(role).end = parts.empty() ? 0 : parts.back().rows.last;
        }
        transaction.emplace(*connection, Bulk::Yes);
    }
    /// False after commit(), and once a row could not be written: nothing can be added then.
    [[nodiscard]] bool isOpen() const { return transaction && connection->inTransaction(); }
    [[nodiscard]] OpenRole& of(Role role) { return roles[static_cast<std::size_t>(role)]; }
    void removeLeftovers(Role role);

    std::shared_ptr<Connection> connection;
    Job& job;
    StopScope stop;
    std::optional<Transaction> transaction;
    std::array<OpenRole, 3> roles;
};

void Import::State::removeLeftovers(Role role)
{
    if (!std::exchange(of(role).hasLeftovers, false))
        return;
    Statement(*connection, str("DELETE FROM ", name(role), " WHERE row >= ?"))
        .bind(of(role).end)
        .run();
}

namespace {

/// Inserts rows as they come: one prepared statement, texts bound without a copy.
class StoredSink final : public CorpusSink {
public:
    StoredSink(std::shared_ptr<Import::State> import, Role role)
        : m_import(std::move(import))
        , m_role(role)
        , m_insert(*m_import->connection, str("INSERT INTO ", name(role), " VALUES(?,?,?,?,?)"))
    {
        CRAFT_ASSERT(!std::exchange(m_import->of(role).hasSink, true));
    }
    ~StoredSink() override
    {
        OpenRole& role = m_import->of(m_role);
        role.hasSink = false;
        role.hasLeftovers = role.hasLeftovers || m_texts.has_value();
    }
    StoredSink(const StoredSink&) = delete;
    StoredSink& operator=(const StoredSink&) = delete;

    void beginPart(const CorpusPart& part) override;
    void add(std::string_view source, std::string_view target, std::string_view extra,
             std::uint64_t line) override;
    void finishPart(const CorpusPart& part) override;

private:
    void saveFiles(std::int64_t part, const std::vector<InputFile>& files);

    std::shared_ptr<Import::State> m_import;
    Role m_role;
    Statement m_insert;
    std::optional<PartFingerprint> m_texts; ///< set while a part is open
    std::size_t m_next = 0;
};

void StoredSink::beginPart(const CorpusPart& /*part*/)
{
    CRAFT_ASSERT(!m_texts && m_import->isOpen());
    m_import->removeLeftovers(m_role);
    m_next = m_import->of(m_role).end;
    m_texts.emplace();
}

void StoredSink::add(std::string_view source, std::string_view target, std::string_view extra,
                     std::uint64_t line)
{
    CRAFT_ASSERT(m_texts && m_import->isOpen());
    if (m_next >= kMaxRows)
        throw Error(ErrorCode::Capacity, "more than 4 294 967 294 pairs in one role",
                    "Split the corpus");
    try {
        m_insert.bind(m_next, source, target, extra, line).run();
    } catch (...) {
        m_import->transaction.reset();
        throw;
    }
    m_texts->add(source, target, extra);
    ++m_next;
}

void StoredSink::saveFiles(std::int64_t part, const std::vector<InputFile>& files)
{
    Statement insert(*m_import->connection, "INSERT INTO input_file VALUES(?,?,?,?,?)");
    for (std::size_t i = 0; i < files.size(); ++i)
        insert.bind(part, i, files[i].path, files[i].bytes, files[i].sha256).run();
}

void StoredSink::finishPart(const CorpusPart& part)
{
    CRAFT_ASSERT(m_texts && m_import->isOpen());
    Connection& connection = *m_import->connection;
    OpenRole& role = m_import->of(m_role);
    Statement insert(connection,
                     "INSERT INTO corpus_part(role, name, format, source_language,"
                     " target_language, extra_columns, options, first_row, end_row,"
                     " fingerprint)"
                     " VALUES(?,?,?,?,?,iif(?, ?, NULL),?,?,?,?)");
    const std::string columns = join(part.extraColumns, std::string_view(&kExtraSeparator, 1));
    const std::string fingerprint = m_texts->finish(part).hex();
    insert.bind(name(m_role), part.name, part.format, part.sourceLanguage, part.targetLanguage,
                !part.extraColumns.empty(), columns, part.options, role.end, m_next, fingerprint);
    insert.run();
    role.lastPart = connection.lastInsertId();
    saveFiles(role.lastPart, part.files);
    role.end = m_next;
    m_texts.reset();
}

} // namespace

Import::Import(std::shared_ptr<State> state)
    : m_state(std::move(state))
{ }
Import::Import(Import&&) noexcept = default;

Import::~Import()
{
    // A sink may still hold the state, but what it wrote goes now.
    if (m_state)
        m_state->transaction.reset();
}

std::unique_ptr<CorpusSink> Import::sink(Role role)
{
    CRAFT_ASSERT(m_state && m_state->isOpen());
    return std::make_unique<StoredSink>(m_state, role);
}

void Import::saveReport(Role role, const ImportReport& report)
{
    Connection& connection = *m_state->connection;
    const std::int64_t part = m_state->of(role).lastPart;
    CRAFT_ASSERT(m_state->isOpen() && part != 0);
    Statement(connection,
              "UPDATE corpus_part SET read = ?, used = ?, repaired = ?, skipped = ? WHERE id = ?")
        .bind(report.read, report.used, report.repaired, report.skipped, part)
        .run();
    Statement counts(connection, "INSERT INTO import_count VALUES(?,?,?,?)");
    const auto save = [&](const char* kind, const std::map<std::string, std::uint64_t>& by) {
        for (const auto& [reason, count] : by)
            counts.bind(part, kind, reason, count).run();
    };
    save("skipped", report.skippedBy);
    save("repaired", report.repairedBy);
    save("language", report.languages);
    Statement issues(connection, "INSERT INTO import_issue VALUES(?,?,?,?,?,?)");
    for (std::size_t i = 0; i < report.issues.size(); ++i) {
        const ImportIssue& issue = report.issues[i];
        issues.bind(part, i, issue.reason, issue.line, issue.excerpt, issue.skipped).run();
    }
}

void Import::commit()
{
    CRAFT_ASSERT(m_state && m_state->isOpen());
    for (const Role role : {Role::Pool, Role::Validation, Role::Test}) {
        CRAFT_ASSERT(!m_state->of(role).hasSink);
        m_state->removeLeftovers(role);
    }
    m_state->job.checkpoint();
    m_state->transaction->commit();
    m_state.reset();
}

Import Project::beginImport(Job& job)
{
    return Import(std::make_shared<Import::State>(m_connection, job));
}

} // namespace craft
