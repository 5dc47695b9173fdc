// SPDX-License-Identifier: GPL-3.0-or-later
// The project file `*.craft`: corpora, results of stages, settings and runs in one SQLite database.
#pragma once

#include "core/base/hash.h"
#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/corpus.h"
#include "core/data/import_report.h"
#include "core/data/ranking.h"
#include "core/store/stage.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

class Connection;

/// One stored result, for `craft info`.
struct StageRecord {
    Stage stage{};
    Fingerprint fingerprint;
    std::uint64_t bytes = 0;
    std::string created; ///< UTC, "2026-01-31T12:00:00Z"
};

/// What a run is stored for.
enum class RunUse : std::uint8_t { Current, Comparison };

/// One finished selection. The rows themselves: Project::loadRun.
struct RunRecord {
    std::int64_t id = 0; ///< from 1, never used again
    Fingerprint selection;
    std::string created; ///< UTC
    Params params; ///< all effective parameters
    std::uint64_t selected = 0;
    bool current = false; ///< the run that was saved last
};

/// An open import: everything its sinks receive becomes visible at commit(), in one transaction.
/// Destroying it without commit() leaves the project as it was. At most one is open at a time, and
/// nothing else may be written to the project meanwhile.
class Import {
public:
    Import(Import&&) noexcept;
    Import& operator=(Import&&) = delete;
    ~Import();

    /// Appends parts to `role`. At most one sink per role at a time; drop it before commit().
    [[nodiscard]] std::unique_ptr<CorpusSink> sink(Role role);
    /// Attaches the report to the part that was finished last in `role`. REQUIRES: there is one.
    void saveReport(Role role, const ImportReport& report);
    void commit();

    struct State;

private:
    friend class Project;
    explicit Import(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

/// One connection to a project; use it from one thread at a time. Move-only. While a project is
/// open for writing no other writer can open it, but any number of readers can; only a reader that
/// opens it in the middle of an import may be told to wait. The files FILE-lock, FILE-wal and
/// FILE-shm may lie beside the project meanwhile; closing brings everything back into the one file.
/// Readers should close first.
class Project {
public:
    enum class Mode { Create, Open, OpenOrCreate, ReadOnly };

    /// Throws Error{NotFound} if the file (Open, ReadOnly) or its folder is missing; Error{Usage}
    /// if it exists (Create); Error{Project} if it is no project, of a newer schema, locked by
    /// another writer, in a read-only folder or damaged; Error{Capacity} if the disk is full. A
    /// file of an older schema is upgraded on a copy that then takes its place; the old file is
    /// kept beside it as FILE.vN.bak. Mode ReadOnly refuses it instead.
    [[nodiscard]] static Project open(const std::filesystem::path& file, Mode mode);
    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;
    ~Project();

    /// A second, read-only connection, to be used from one other thread; this call itself belongs
    /// to this project's thread. Sees what is committed.
    [[nodiscard]] Project reader() const;
    [[nodiscard]] const std::filesystem::path& file() const noexcept;
    [[nodiscard]] bool isReadOnly() const noexcept;
    /// Reads everything: SQLite's own check, the texts against their fingerprints, and the checksum
    /// of every stored chunk. Throws Error{Project} that names what is damaged. O(file).
    void verify(Job& job) const;

    // Corpora
    /// A stop of `job` makes the next add() or commit() throw Cancelled. `job` must outlive it.
    [[nodiscard]] Import beginImport(Job& job);
    /// The rows as they are now; empty if nothing was imported. Keeps the connection alive.
    [[nodiscard]] std::unique_ptr<Corpus> corpus(Role role) const;
    /// Parallel to corpus(role)->parts().
    [[nodiscard]] std::vector<ImportReport> reports(Role role) const;
    /// Identity of all texts in order, and of the languages and extra columns of the parts; equals
    /// fingerprintOf() of the same corpus in memory. Null if nothing was imported. O(parts).
    [[nodiscard]] Fingerprint corpusFingerprint(Role role) const;
    /// True if a file with this content was imported into `role`.
    [[nodiscard]] bool hasInput(Role role, const std::string& sha256) const;
    /// Removes the pairs of `role`; with the pool go all runs, whose rows would have no text.
    void removeCorpora(Role role);

    // Results of stages, by fingerprint. T: RowFlags, PairFeatures, Clustering, Ranking, Selection,
    // Diagnostics. Dense features are stored as float32, and are in memory once loaded: do not save
    // a matrix that is mapped from a file of the user's, map it again instead.
    /// nullopt if there is no such result, or it is of a format this program does not use.
    /// Throws Error{Project} that names a damaged chunk.
    template <class T>
    [[nodiscard]] std::optional<T> load(Stage stage, const Fingerprint& of, Job& job) const;
    /// One transaction: a stop leaves the project as it was. Replaces an equal (stage, of).
    template <class T>
    void save(Stage stage, const Fingerprint& of, const T& result, Job& job);
    [[nodiscard]] bool has(Stage stage, const Fingerprint& of) const;
    /// Oldest first.
    [[nodiscard]] std::vector<StageRecord> stages() const;
    /// Removes all but the `keep` newest results of every stage; 0 removes them all, which also
    /// gets rid of damaged ones. Their space is used again.
    void prune(std::size_t keep);

    // Settings and runs
    [[nodiscard]] Params settings() const;
    /// Replaces all settings.
    void saveSettings(const Params& params);
    /// Stores a run and, unless it is only there to compare with, makes it the current one; returns
    /// its id. The same fingerprint again gives the same id. Outside readers see the rows in the
    /// view v_selected(run, id, src, tgt, cluster, rank, distance), where id is the 0-based pool
    /// row.
    std::int64_t saveRun(const Params& params, const Fingerprint& selection,
                         const Selection& result, Job& job, RunUse use = RunUse::Current);
    /// By id.
    [[nodiscard]] std::vector<RunRecord> runs() const;
    /// Throws Error{Usage} that lists the ids there are.
    [[nodiscard]] Selection loadRun(std::int64_t id) const;
    /// Removes a run; its id is never used again. If it was the current one, the run with the
    /// highest id is current then. Throws Error{Usage} that lists the ids there are.
    void deleteRun(std::int64_t id);

    // Documents: texts by key that decide no result, such as notes, named selections, filters.
    // What stands in them is the writer's affair; they stay when corpora go.
    /// "" if there is none.
    [[nodiscard]] std::string document(std::string_view key) const;
    /// Replaces it; an empty text removes it.
    void saveDocument(std::string_view key, std::string_view text);
    /// Ascending, in byte order.
    [[nodiscard]] std::vector<std::string> documentKeys() const;

private:
    explicit Project(std::shared_ptr<Connection> connection);
    std::shared_ptr<Connection> m_connection;
};

} // namespace craft
