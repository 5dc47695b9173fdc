// SPDX-License-Identifier: GPL-3.0-or-later
// Sentence pairs as every stage sees them: numbered rows that are read in ranges.
#pragma once

#include "core/base/ids.h"
#include "core/base/read_file.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// What a corpus is for. Selection reads pool and validation; test is only kept apart.
enum class Role : std::uint8_t { Pool, Validation, Test };
/// "pool", "validation", "test".
[[nodiscard]] std::string_view name(Role role) noexcept;

/// Separates the values of extra columns inside PairView::extra (ASCII unit separator).
inline constexpr char kExtraSeparator = '\x1F';

/// One pair. The views live as long as the PairSlab they came from.
struct PairView {
    RowId row{};
    std::string_view source;
    std::string_view target;
    /// Values of the part's extra columns, joined by kExtraSeparator; empty if it has none.
    std::string_view extra;
};

/// Some pairs together with whatever keeps their text alive.
struct PairSlab {
    std::shared_ptr<const void> owner;
    std::vector<PairView> pairs;
};

/// A file that was read, as the manifest lists it.
struct InputFile {
    std::string path; ///< as given by the user
    std::uint64_t bytes = 0;
    std::string sha256; ///< of the file as it lies on disk (compressed if it is)
};

/// One imported corpus: a contiguous range of rows with one origin.
struct CorpusPart {
    std::string name; ///< shown to the user, unique in its role
    std::string format; ///< reader id: "moses", "tsv", ...
    std::string sourceLanguage; ///< BCP-47 or empty if unknown
    std::string targetLanguage;
    std::vector<std::string> extraColumns; ///< names of the columns kept beside source and target
    std::vector<InputFile> files;
    /// How it was read: "id=value" lines, only what differs from the defaults.
    std::string options;
    RowRange rows;
};

/// Pairs of one role, rows 0..size()-1 in import order. Reading is const, but a Corpus backed by
/// the project reads through one connection: call it from one thread at a time.
class Corpus {
public:
    virtual ~Corpus() = default;
    [[nodiscard]] virtual std::size_t size() const noexcept = 0;
    /// The pairs of a range; O(range). Reads of kSlabRows keep memory flat.
    [[nodiscard]] virtual PairSlab read(RowRange rows) const = 0;
    /// The pairs of single rows, in the order given. REQUIRES: ascending rows.
    [[nodiscard]] virtual PairSlab read(std::span<const RowId> rows) const = 0;
    /// Where the row came from: 1-based line (or unit) number in its part's file.
    [[nodiscard]] virtual std::uint64_t line(RowId row) const = 0;
    [[nodiscard]] virtual std::span<const CorpusPart> parts() const noexcept = 0;

    /// True if read() may be called by several threads at once.
    [[nodiscard]] virtual bool readsInParallel() const noexcept { return false; }
    /// The part that holds `row`.
    [[nodiscard]] const CorpusPart& partOf(RowId row) const;
};

/// Rows per read() when a whole corpus is walked.
inline constexpr std::size_t kSlabRows = 65536;

/// Where the two texts of a pair lie, verbatim: byte offsets into the files that readFrom() named.
struct PairPlace {
    std::uint64_t source = 0;
    std::uint64_t target = 0;
};

/// Receives imported pairs: a MemoryCorpus or a project. One part at a time; parts follow each
/// other. A sink that is dropped before the last finishPart() keeps nothing of the open part.
class CorpusSink {
public:
    virtual ~CorpusSink() = default;
    /// `part.rows` and `part.files` hashes are filled in by finishPart.
    virtual void beginPart(const CorpusPart& part) = 0;
    /// Copies the texts. Throws Error{Capacity} at 2^32 - 1 rows.
    virtual void add(std::string_view source, std::string_view target, std::string_view extra,
                     std::uint64_t line) = 0;
    /// The files that the places of the part's pairs refer to; called before the first addAt().
    virtual void readFrom(std::shared_ptr<const ReadFile> /*source*/,
                          std::shared_ptr<const ReadFile> /*target*/)
    { }
    /// add() of texts that need not be copied, as they stay where they are. The places ascend.
    virtual void addAt(const PairPlace& /*place*/, std::string_view source, std::string_view target,
                       std::string_view extra, std::uint64_t line)
    {
        add(source, target, extra, line);
    }
    /// Closes the part. `part` is the final description (extra columns, files with hashes).
    virtual void finishPart(const CorpusPart& part) = 0;
};

} // namespace craft
