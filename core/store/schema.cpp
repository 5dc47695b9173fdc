// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/base/text.h"
#include "core/store/connection.h"

#include <cstddef>

namespace craft {
namespace {

/// Corpora and settings. Rows are dense from 0, so a page of any table is one range read. Texts
/// in `extra` and `extra_columns` are joined by U+001F.
constexpr const char* kCorpora = R"sql(
CREATE TABLE pool(row INTEGER PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL,
    extra TEXT NOT NULL, line INTEGER NOT NULL) STRICT;
CREATE TABLE validation(row INTEGER PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL,
    extra TEXT NOT NULL, line INTEGER NOT NULL) STRICT;
CREATE TABLE test(row INTEGER PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL,
    extra TEXT NOT NULL, line INTEGER NOT NULL) STRICT;
CREATE TABLE corpus_part(id INTEGER PRIMARY KEY, role TEXT NOT NULL, name TEXT NOT NULL,
    format TEXT NOT NULL, source_language TEXT NOT NULL, target_language TEXT NOT NULL,
    extra_columns TEXT, options TEXT NOT NULL, first_row INTEGER NOT NULL, end_row INTEGER NOT NULL,
    fingerprint TEXT NOT NULL, read INTEGER NOT NULL DEFAULT 0, used INTEGER NOT NULL DEFAULT 0,
    repaired INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE input_file(part INTEGER NOT NULL REFERENCES corpus_part ON DELETE CASCADE,
    number INTEGER NOT NULL, path TEXT NOT NULL, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,
    PRIMARY KEY(part, number)) STRICT, WITHOUT ROWID;
CREATE TABLE import_count(part INTEGER NOT NULL REFERENCES corpus_part ON DELETE CASCADE,
    kind TEXT NOT NULL, reason TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY(part, kind, reason)) STRICT, WITHOUT ROWID;
CREATE TABLE import_issue(part INTEGER NOT NULL REFERENCES corpus_part ON DELETE CASCADE,
    number INTEGER NOT NULL, reason TEXT NOT NULL, line INTEGER NOT NULL, excerpt TEXT NOT NULL,
    skipped INTEGER NOT NULL, PRIMARY KEY(part, number)) STRICT, WITHOUT ROWID;
CREATE TABLE setting(id TEXT PRIMARY KEY, type TEXT NOT NULL, value TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
)sql";

/// Results of stages: arrays in chunks of 65 536 little-endian elements with length and XXH3.
constexpr const char* kResults = R"sql(
CREATE TABLE artifact(id INTEGER PRIMARY KEY AUTOINCREMENT, stage TEXT NOT NULL,
    fingerprint TEXT NOT NULL, kind TEXT NOT NULL, created TEXT NOT NULL,
    bytes INTEGER NOT NULL, UNIQUE(stage, fingerprint)) STRICT;
CREATE TABLE artifact_field(id INTEGER PRIMARY KEY,
    artifact INTEGER NOT NULL REFERENCES artifact ON DELETE CASCADE, name TEXT NOT NULL,
    type TEXT NOT NULL, elements INTEGER NOT NULL, UNIQUE(artifact, name)) STRICT;
CREATE TABLE artifact_chunk(field INTEGER NOT NULL REFERENCES artifact_field ON DELETE CASCADE,
    number INTEGER NOT NULL, length INTEGER NOT NULL, checksum INTEGER NOT NULL,
    data BLOB NOT NULL, PRIMARY KEY(field, number)) STRICT;
)sql";

/// Runs, in plain rows for outside readers. v_selected is a promise: its columns stay.
constexpr const char* kRuns = R"sql(
CREATE TABLE run(id INTEGER PRIMARY KEY AUTOINCREMENT, selection TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL, selected INTEGER NOT NULL, budget INTEGER NOT NULL,
    shortfall INTEGER NOT NULL, source_tokens INTEGER NOT NULL, target_tokens INTEGER NOT NULL,
    current INTEGER NOT NULL) STRICT;
CREATE TABLE run_param(run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, id TEXT NOT NULL,
    type TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(run, id)) STRICT, WITHOUT ROWID;
CREATE TABLE run_cluster(run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    cluster INTEGER NOT NULL, quota INTEGER NOT NULL, taken INTEGER NOT NULL,
    PRIMARY KEY(run, cluster)) STRICT, WITHOUT ROWID;
CREATE TABLE selected(run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    position INTEGER NOT NULL, row INTEGER NOT NULL, cluster INTEGER, rank INTEGER NOT NULL,
    cost REAL, PRIMARY KEY(run, position)) STRICT, WITHOUT ROWID;
CREATE VIEW v_selected(run, id, src, tgt, cluster, rank, distance) AS
    SELECT selected.run, selected.row, pool.source, pool.target, selected.cluster,
        selected.rank, selected.cost
    FROM selected JOIN pool ON pool.row = selected.row;
)sql";

/// Texts that go with a project but decide no result: notes, named selections, filters.
constexpr const char* kDocuments = R"sql(
CREATE TABLE document(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kMigrations[] = {kCorpora, kResults, kRuns, kDocuments};

} // namespace

std::span<const char* const> migrations() noexcept
{
    return kMigrations;
}

int schemaVersion() noexcept
{
    return static_cast<int>(std::size(kMigrations));
}

void migrate(Connection& connection, int from, std::span<const char* const> steps)
{
    // Nobody else has this file open: it is new, or a copy.
    Transaction transaction(connection, Bulk::Yes);
    for (std::size_t i = static_cast<std::size_t>(from); i < steps.size(); ++i)
        connection.exec(steps[i]);
    connection.exec(str("PRAGMA application_id=", kApplicationId).c_str());
    connection.exec(str("PRAGMA user_version=", steps.size()).c_str());
    transaction.commit();
}

} // namespace craft
