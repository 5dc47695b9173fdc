// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs of a run without a project.
#pragma once

#include "core/data/corpus.h"
#include "core/data/spill_file.h"

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace craft {

/// A directory of pairs. A text that lies verbatim in a plain file stays there and is read again
/// when wanted: memory and time both go with every byte that is copied. Other texts (decompressed,
/// unescaped, repaired) are kept in chunks that never move, as far as they may; the rest goes to a
/// temporary file.
/// 24 bytes a row beside kept text, and 16 for a row with extra columns.
class MemoryCorpus final : public Corpus, public CorpusSink {
public:
    /// Of the texts that do not stay in their file, `keptText` bytes are kept in memory; those that
    /// come later go to a SpillFile and can be read after finishPart().
    explicit MemoryCorpus(std::size_t keptText = std::numeric_limits<std::size_t>::max())
        : m_keptLimit(keptText)
    { }

    [[nodiscard]] std::size_t size() const noexcept override { return m_size; }
    /// Thread-safe once filled. No copy of kept texts. Throws like ReadFile::read().
    [[nodiscard]] PairSlab read(RowRange rows) const override;
    [[nodiscard]] PairSlab read(std::span<const RowId> rows) const override;
    [[nodiscard]] bool readsInParallel() const noexcept override { return true; }
    [[nodiscard]] std::uint64_t line(RowId row) const override;
    [[nodiscard]] std::span<const CorpusPart> parts() const noexcept override { return m_parts; }

    void beginPart(const CorpusPart& part) override;
    void readFrom(std::shared_ptr<const ReadFile> source,
                  std::shared_ptr<const ReadFile> target) override;
    void add(std::string_view source, std::string_view target, std::string_view extra,
             std::uint64_t line) override;
    void addAt(const PairPlace& place, std::string_view source, std::string_view target,
               std::string_view extra, std::uint64_t line) override;
    void finishPart(const CorpusPart& part) override;

private:
    /// Where the texts are: offsets into the part's files, or, with the first bit of `source` set,
    /// addresses, or, with the second one set, offsets into the spill file.
    struct Row {
        std::uint64_t source;
        std::uint64_t target;
        std::uint32_t sourceBytes;
        std::uint32_t targetBytes;
    };
    struct Extra {
        std::uint32_t row;
        std::uint32_t bytes;
        std::uint64_t text; ///< like Row::source, never in the part's files
    };
    /// Rows from `row` on have the lines from `line` on, up to the next start.
    struct LineStart {
        std::uint32_t row;
        std::uint32_t line;
    };
    struct Files {
        std::shared_ptr<const ReadFile> source;
        std::shared_ptr<const ReadFile> target;
    };
    class Gathering;
    template <class RowAt>
    [[nodiscard]] PairSlab gather(std::size_t count, const RowAt& rowAt) const;
    [[nodiscard]] const Row& row(std::size_t i) const noexcept
    {
        return m_rows[i / kSlabRows][i % kSlabRows];
    }
    void push(const Row& row, std::string_view extra, std::uint64_t line);
    [[nodiscard]] bool hasRoom(std::size_t bytes) const noexcept
    {
        return !m_spill && bytes <= m_keptLimit - m_keptBytes;
    }
    [[nodiscard]] const char* keep(std::string_view text);
    [[nodiscard]] std::uint64_t spill(std::string_view text);
    /// Keeps or spills; the place has its first bits set.
    [[nodiscard]] std::uint64_t store(std::string_view text);

    std::vector<std::unique_ptr<Row[]>> m_rows; ///< kSlabRows each: growing moves none
    std::size_t m_size = 0;
    std::vector<Extra> m_extras; ///< of rows that have one, ascending
    std::vector<LineStart> m_lines;
    std::vector<std::unique_ptr<char[]>> m_chunks; ///< of kept texts
    std::size_t m_chunkUsed = 0;
    std::size_t m_chunkSize = 0;
    std::size_t m_keptLimit;
    std::size_t m_keptBytes = 0;
    std::optional<SpillFile> m_spill; ///< once a text found no room
    std::vector<CorpusPart> m_parts;
    std::vector<Files> m_files; ///< by part; null where every text is kept
};

} // namespace craft
