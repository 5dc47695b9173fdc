// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, runs and documents, in plain rows that other programs can read.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/store/connection.h"
#include "core/store/project.h"

#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace craft {
namespace {

/// By index of ParamValue's alternatives.
constexpr std::array<std::string_view, 4> kParamTypes{"flag", "integer", "real", "text"};

std::string_view typeOf(const ParamValue& value)
{
    return kParamTypes[value.index()];
}

ParamValue parseValue(const Connection& connection, std::string_view id, std::string_view type,
                      std::string_view text)
{
    if (type == "flag" && (text == "true" || text == "false"))
        return text == "true";
    if (const auto integer = parseInteger(text); type == "integer" && integer)
        return *integer;
    if (const auto real = parseReal(text); type == "real" && real)
        return *real;
    if (type == "text")
        return std::string(text);
    connection.failDamaged(str("parameter ", id, " is \"", text, "\", which is no ", type));
}

/// Of rows (id, type, value).
Params loadParams(const Connection& connection, Statement& rows)
{
    Params params;
    while (rows.step())
        params.set(std::string(rows.text(0)),
                   parseValue(connection, rows.text(0), rows.text(1), rows.text(2)));
    return params;
}

/// True and the run's id, if the selection was saved before.
std::optional<std::int64_t> findRun(Connection& connection, const Fingerprint& selection)
{
    Statement find(connection, "SELECT id FROM run WHERE selection = ?");
    const std::string fingerprint = selection.hex();
    if (!find.bind(fingerprint).step())
        return std::nullopt;
    return find.integer(0);
}

void insertPairs(Connection& connection, std::int64_t run, const Selection& selection, Job& job)
{
    Statement insert(connection,
                     "INSERT INTO selected(run, position, row, cluster, rank, cost)"
                     " VALUES(?, ?, ?, nullif(?, 4294967295), ?, ?)");
    for (std::size_t i = 0; i < selection.pairs.size(); ++i) {
        if (i % 4096 == 0)
            job.checkpoint();
        const SelectedPair& pair = selection.pairs[i];
        // SQLite keeps NaN as NULL.
        insert.bind(run, pair.position, index(pair.row), index(pair.cluster), pair.rank, pair.cost)
            .run();
        job.advance(1);
    }
    Statement clusters(connection, "INSERT INTO run_cluster VALUES(?,?,?,?)");
    for (std::size_t c = 0; c < selection.quota.size(); ++c)
        clusters.bind(run, c, selection.quota[c], selection.taken[c]).run();
}

std::int64_t insertRun(Connection& connection, const std::string& fingerprint,
                       const Selection& selection)
{
    Statement(connection,
              "INSERT INTO run(selection, created, selected, budget, shortfall,"
              " source_tokens, target_tokens, current)"
              " VALUES(?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?, ?, ?, ?, ?, 0)")
        .bind(fingerprint, selection.pairs.size(), selection.budget, selection.shortfall,
              selection.sourceTokens, selection.targetTokens)
        .run();
    return connection.lastInsertId();
}

void saveRunParams(Connection& connection, std::int64_t run, const Params& params)
{
    Statement(connection, "DELETE FROM run_param WHERE run = ?").bind(run).run();
    Statement insert(connection, "INSERT INTO run_param VALUES(?,?,?,?)");
    for (const auto& [id, value] : params.values()) {
        const std::string text = toText(value);
        insert.bind(run, id, typeOf(value), text).run();
    }
}

[[noreturn]] void failNoRun(Connection& connection, std::int64_t id)
{
    std::vector<std::string> known;
    Statement runs(connection, "SELECT id FROM run ORDER BY id");
    while (runs.step())
        known.emplace_back(runs.text(0));
    throw Error(ErrorCode::Usage, str("there is no run ", id, " in ", connection.file().string()),
                known.empty() ? "Select pairs first" : "Choose one of " + join(known, ", "));
}

} // namespace

Params Project::settings() const
{
    Statement rows(*m_connection, "SELECT id, type, value FROM setting");
    return loadParams(*m_connection, rows);
}

void Project::saveSettings(const Params& params)
{
    Transaction transaction(*m_connection);
    Statement(*m_connection, "DELETE FROM setting").run();
    Statement insert(*m_connection, "INSERT INTO setting VALUES(?,?,?)");
    for (const auto& [id, value] : params.values()) {
        const std::string text = toText(value);
        insert.bind(id, typeOf(value), text).run();
    }
    transaction.commit();
}

std::int64_t Project::saveRun(const Params& params, const Fingerprint& selection,
                              const Selection& result, Job& job, RunUse use)
{
    CRAFT_ASSERT(result.quota.size() == result.taken.size());
    job.begin("Saving", result.pairs.size());
    job.checkpoint();
    const StopScope stop(*m_connection, job);
    Transaction transaction(*m_connection);
    std::optional<std::int64_t> run = findRun(*m_connection, selection);
    if (!run) {
        run = insertRun(*m_connection, selection.hex(), result);
        insertPairs(*m_connection, *run, result, job);
    }
    saveRunParams(*m_connection, *run, params);
    if (use == RunUse::Current)
        Statement(*m_connection, "UPDATE run SET current = (id = ?)").bind(*run).run();
    job.checkpoint();
    transaction.commit();
    return *run;
}

std::vector<RunRecord> Project::runs() const
{
    std::vector<RunRecord> records;
    Statement rows(*m_connection,
                   "SELECT id, selection, created, selected, current FROM run ORDER BY id");
    Statement params(*m_connection, "SELECT id, type, value FROM run_param WHERE run = ?");
    while (rows.step()) {
        params.bind(rows.integer(0));
        records.push_back({rows.integer(0), Fingerprint::fromHex(rows.text(1)),
                           std::string(rows.text(2)), loadParams(*m_connection, params),
                           rows.count(3), rows.integer(4) != 0});
    }
    return records;
}

Selection Project::loadRun(std::int64_t id) const
{
    Statement run(*m_connection,
                  "SELECT budget, shortfall, source_tokens, target_tokens, selected"
                  " FROM run WHERE id = ?");
    if (!run.bind(id).step())
        failNoRun(*m_connection, id);
    Selection selection;
    selection.budget = run.count(0);
    selection.shortfall = run.count(1);
    selection.sourceTokens = run.count(2);
    selection.targetTokens = run.count(3);
    Statement clusters(*m_connection,
                       "SELECT quota, taken FROM run_cluster WHERE run = ? ORDER BY cluster");
    clusters.bind(id);
    while (clusters.step()) {
        selection.quota.push_back(clusters.count(0));
        selection.taken.push_back(clusters.count(1));
    }
    Statement pairs(*m_connection,
                    "SELECT row, coalesce(cluster, 4294967295), rank, position, cost"
                    " FROM selected WHERE run = ? ORDER BY position");
    pairs.bind(id);
    while (pairs.step()) {
        const float cost = pairs.isNull(4) ? std::numeric_limits<float>::quiet_NaN()
                                           : static_cast<float>(pairs.real(4));
        selection.pairs.push_back(
            {rowId(pairs.count<std::size_t>(0)), clusterId(pairs.count<std::size_t>(1)),
             pairs.count<std::uint32_t>(2), pairs.count<std::uint32_t>(3), cost});
    }
    if (selection.pairs.size() != run.count(4))
        m_connection->failDamaged(str("run ", id, " lacks rows"));
    return selection;
}

void Project::deleteRun(std::int64_t id)
{
    Transaction transaction(*m_connection);
    if (!Statement(*m_connection, "SELECT 1 FROM run WHERE id = ?").bind(id).step())
        failNoRun(*m_connection, id);
    // The rows that belong to it go by the foreign keys.
    Statement(*m_connection, "DELETE FROM run WHERE id = ?").bind(id).run();
    Statement(*m_connection,
              "UPDATE run SET current = 1 WHERE id = (SELECT max(id) FROM run)"
              " AND NOT EXISTS (SELECT 1 FROM run WHERE current = 1)")
        .run();
    transaction.commit();
}

std::string Project::document(std::string_view key) const
{
    Statement find(*m_connection, "SELECT value FROM document WHERE key = ?");
    return find.bind(key).step() ? std::string(find.text(0)) : "";
}

void Project::saveDocument(std::string_view key, std::string_view text)
{
    Transaction transaction(*m_connection);
    if (text.empty())
        Statement(*m_connection, "DELETE FROM document WHERE key = ?").bind(key).run();
    else
        Statement(*m_connection, "INSERT OR REPLACE INTO document VALUES(?,?)")
            .bind(key, text)
            .run();
    transaction.commit();
}

std::vector<std::string> Project::documentKeys() const
{
    std::vector<std::string> keys;
    Statement rows(*m_connection, "SELECT key FROM document ORDER BY key");
    while (rows.step())
        keys.emplace_back(rows.text(0));
    return keys;
}

} // namespace craft
