// SPDX-License-Identifier: GPL-3.0-or-later
// The content of files that parameters name, hashed once.
#pragma once

#include "core/base/hash.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

namespace craft {

/// Fingerprints are asked for at every stage, and models have gigabytes: what a file came to is
/// kept for as long as its size and time stay. Not thread-safe.
class FilePrints {
public:
    /// Throws Error{NotFound} if the file cannot be read.
    [[nodiscard]] Fingerprint of(const std::filesystem::path& file);
    /// Files that were read, again where they had changed.
    [[nodiscard]] std::size_t reads() const noexcept { return m_reads; }

private:
    struct Known {
        std::string state; ///< size and time
        Fingerprint print;
    };
    std::map<std::filesystem::path, Known> m_known;
    std::size_t m_reads = 0;
};

} // namespace craft
