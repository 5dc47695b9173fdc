// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that lie in a file, brought into memory with few reads.
#pragma once

#include "core/base/read_file.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace craft {

/// First add() every text wanted, then load() them all, then at() gives each. Texts that lie close
/// to each other come with one read. Not thread-safe.
class TextRuns {
public:
    /// A gap up to here is read along: cheaper than a read of its own.
    static constexpr std::size_t kGap = 4096;

    /// Returns what at() wants. REQUIRES: ascending offsets as long as `file` is the same.
    std::size_t add(const ReadFile& file, std::uint64_t offset, std::size_t bytes);
    /// Throws like ReadFile::read().
    void load();
    [[nodiscard]] const char* at(std::size_t position) const noexcept
    {
        return m_bytes.get() + position;
    }

private:
    struct Run {
        const ReadFile* file;
        std::uint64_t offset;
        std::size_t position; ///< in m_bytes
        std::size_t bytes;
    };
    std::vector<Run> m_runs;
    std::unique_ptr<char[]> m_bytes;
};

} // namespace craft
