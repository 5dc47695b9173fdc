// SPDX-License-Identifier: GPL-3.0-or-later
// Results of stages, by fingerprint.
#include "core/base/text.h"
#include "core/store/artifact.h"
#include "core/store/layout.h"
#include "core/store/project.h"

#include <type_traits>
#include <utility>

namespace craft {
namespace {

/// From so many pairs on, features are worth a change of the journal.
constexpr std::size_t kBulkPairs = 500000;

template <class T>
Bulk bulkOf(const T& result)
{
    if constexpr (std::is_same_v<T, PairFeatures>)
        return result.poolSource.rows() >= kBulkPairs ? Bulk::Yes : Bulk::No;
    return Bulk::No;
}

Stage stageOf(std::string_view text)
{
    for (const Stage stage : kAllStages) {
        if (name(stage) == text)
            return stage;
    }
    return Stage::Screen;
}

} // namespace

template <class T>
std::optional<T> Project::load(Stage stage, const Fingerprint& of, Job& job) const
{
    const std::string fingerprint = of.hex();
    Statement find(*m_connection,
                   "SELECT id, bytes FROM artifact"
                   " WHERE stage = ? AND fingerprint = ? AND kind = ?");
    if (!find.bind(name(stage), fingerprint, Layout<T>::kind).step())
        return std::nullopt;
    job.begin("Loading", find.count(1));
    ArtifactReader reader(*m_connection, find.integer(0),
                          str("result ", name(stage), " ", fingerprint), job);
    T result;
    Layout<T>::fields(reader, result);
    reader.require(Layout<T>::fits(result), Layout<T>::kind);
    return result;
}

template <class T>
void Project::save(Stage stage, const Fingerprint& of, const T& result, Job& job)
{
    job.begin("Saving", 0);
    job.checkpoint();
    const std::string fingerprint = of.hex();
    const StopScope stop(*m_connection, job);
    Transaction transaction(*m_connection, bulkOf(result));
    Statement(*m_connection, "DELETE FROM artifact WHERE stage = ? AND fingerprint = ?")
        .bind(name(stage), fingerprint)
        .run();
    Statement(*m_connection,
              "INSERT INTO artifact(stage, fingerprint, kind, created, bytes)"
              " VALUES(?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 0)")
        .bind(name(stage), fingerprint, Layout<T>::kind)
        .run();
    const std::int64_t artifact = m_connection->lastInsertId();
    ArtifactWriter writer(*m_connection, artifact, job);
    Layout<T>::fields(writer, result);
    Statement(*m_connection, "UPDATE artifact SET bytes = ? WHERE id = ?")
        .bind(writer.bytes(), artifact)
        .run();
    job.checkpoint();
    transaction.commit();
}

#define CRAFT_RESULT(T)                                                                            \
    template std::optional<T> Project::load<T>(Stage, const Fingerprint&, Job&) const;             \
    template void Project::save<T>(Stage, const Fingerprint&, const T&, Job&);
CRAFT_RESULT(RowFlags)
CRAFT_RESULT(PairFeatures)
CRAFT_RESULT(Clustering)
CRAFT_RESULT(Ranking)
CRAFT_RESULT(Selection)
CRAFT_RESULT(Diagnostics)
#undef CRAFT_RESULT

bool Project::has(Stage stage, const Fingerprint& of) const
{
    Statement find(*m_connection, "SELECT 1 FROM artifact WHERE stage = ? AND fingerprint = ?");
    return find.bind(name(stage), of.hex()).step();
}

std::vector<StageRecord> Project::stages() const
{
    std::vector<StageRecord> records;
    Statement rows(*m_connection,
                   "SELECT stage, fingerprint, bytes, created FROM artifact ORDER BY id");
    while (rows.step())
        records.push_back({stageOf(rows.text(0)), Fingerprint::fromHex(rows.text(1)), rows.count(2),
                           std::string(rows.text(3))});
    return records;
}

void Project::prune(std::size_t keep)
{
    Transaction transaction(*m_connection);
    Statement(*m_connection,
              "DELETE FROM artifact WHERE id IN (SELECT id FROM (SELECT id, row_number()"
              " OVER (PARTITION BY stage ORDER BY id DESC) AS age FROM artifact) WHERE age > ?)")
        .bind(keep)
        .run();
    transaction.commit();
}

} // namespace craft
