// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of one input file, decompressed on the way, with the facts of the file as it lies on
// disk.
#pragma once

#include "core/base/hash.h"
#include "core/base/job.h"
#include "core/base/read_ahead.h"
#include "core/base/read_file.h"
#include "core/data/corpus.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace craft {

/// Streams a plain, gzip (also of several members), bzip2, xz, zstd or lz4 file; the compression is
/// recognised by content, never by name. Reads every byte of the file exactly once, hashes it and
/// advances `job` by it; polls for a stop at every block. Memory is constant. With two threads or
/// more (job.threads()), reading, hashing and decompressing run ahead on a thread of their own.
/// One thread calls it; not copyable.
class ByteSource {
public:
    /// Throws Error{NotFound} if `file` is missing, unreadable, a folder or no regular file, and
    /// Error{Invalid} if it is empty or its compressed data are damaged from the start.
    ByteSource(const std::filesystem::path& file, Job& job);
    ~ByteSource();
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    /// The next decompressed bytes, empty at the end; valid until the next call. Throws
    /// Error{Invalid} for damaged or truncated compressed data and for ZIP and tar archives,
    /// Cancelled after a stop.
    [[nodiscard]] std::string_view next();
    /// Path, size and SHA-256 of the file on disk. Reads what is left of it.
    [[nodiscard]] InputFile finish();
    [[nodiscard]] const std::filesystem::path& file() const noexcept { return m_file; }
    /// True if the bytes are those of the file on disk.
    [[nodiscard]] bool isPlain() const noexcept;
    /// The file that is being read, for reading it again by place; null if it is compressed.
    [[nodiscard]] std::shared_ptr<const ReadFile> plainFile() const;
    /// Bytes of the file on disk that the decompressed ones so far came from, about. REQUIRES: one
    /// thread (job.threads()).
    [[nodiscard]] std::uint64_t bytesUsed() const noexcept;

private:
    struct State;
    [[nodiscard]] bool produce(ReadAhead::Bytes& block);
    void checkStart(std::string_view first) const;
    void checkTail() const;
    [[noreturn]] void failData() const;

    std::filesystem::path m_file;
    Job& m_job;
    std::unique_ptr<State> m_state;
    std::uint64_t m_produced = 0; ///< decompressed bytes
    bool m_atEnd = false;
    std::optional<ReadAhead> m_blocks; ///< the last member: stops before the others go
};

/// Drops a UTF-8 byte order mark from the start of a file. Throws Error{Invalid} with advice if
/// `start` is UTF-16 or UTF-32.
[[nodiscard]] std::string_view withoutByteOrderMark(std::string_view start,
                                                    const std::filesystem::path& file);

/// A whole small file, decompressed, and its facts.
struct WholeFile {
    std::string text;
    InputFile file;
};

/// Reads a file of at most `limit` decompressed bytes. Throws Error{Invalid} beyond.
[[nodiscard]] WholeFile readWhole(const std::filesystem::path& file, std::size_t limit, Job& job);

/// Up to `limit` decompressed bytes from the start of the file, for guessing its format.
[[nodiscard]] std::string readStart(const std::filesystem::path& file, std::size_t limit);

/// The start of a file, decompressed, and what it is of the whole.
struct FileSample {
    std::string text;
    std::uint64_t bytesOnDisk = 0; ///< that were read for the text, about
    std::uint64_t fileBytes = 0; ///< size on disk
    bool isPlain = true;
    /// Decompressed size of the file if it goes on as it begins.
    [[nodiscard]] double likelyBytes() const noexcept;
};

/// Up to `limit` decompressed bytes. Throws like ByteSource.
[[nodiscard]] FileSample sampleFile(const std::filesystem::path& file, std::size_t limit);

/// Size on disk. Throws like ByteSource.
[[nodiscard]] std::uint64_t sizeOnDisk(const std::filesystem::path& file);

} // namespace craft
