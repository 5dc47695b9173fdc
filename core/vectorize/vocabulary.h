// SPDX-License-Identifier: GPL-3.0-or-later
// The features that get a column: those that occur in validation.
#pragma once

#include "core/base/hash_table.h"
#include "core/vectorize/document_frequencies.h"
#include "core/vectorize/text_features.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Which features count, by the number of pool rows that have them.
struct FrequencyLimits {
    std::uint64_t minimum = 1; ///< 0 and 1 keep every feature, also those only validation has
    double maximum = 0; ///< rows, inclusive

    [[nodiscard]] bool keeps(std::uint32_t rows) const noexcept
    {
        return (minimum <= 1 || rows >= minimum) && static_cast<double>(rows) <= maximum;
    }
};

/// Filled from validation texts, then numbered once the pool has been counted.
class Vocabulary {
public:
    static constexpr std::uint32_t kNoColumn = std::numeric_limits<std::uint32_t>::max();

    /// Adds a feature unless it is there.
    void add(std::uint64_t hash, std::string name);
    /// Drops what `limits` do not keep and numbers the rest by (rows descending, bytes of the
    /// name ascending): a promise, since columns show in stored results. Keeps the first `most`.
    void number(const DocumentFrequencies& frequencies, const FrequencyLimits& limits,
                std::size_t most = std::numeric_limits<std::size_t>::max());

    /// Column of a feature, or kNoColumn. REQUIRES: number() was called.
    [[nodiscard]] std::uint32_t column(std::uint64_t hash) const noexcept
    {
        const std::uint32_t* column = m_index.find(hash);
        return column == nullptr ? kNoColumn : *column;
    }
    /// Names by column. REQUIRES: number() was called.
    [[nodiscard]] const std::vector<std::string>& names() const noexcept { return m_names; }
    /// Hashes by column. REQUIRES: number() was called.
    [[nodiscard]] const std::vector<std::uint64_t>& hashes() const noexcept { return m_hashes; }
    /// Columns. REQUIRES: number() was called.
    [[nodiscard]] std::size_t size() const noexcept { return m_names.size(); }

private:
    HashTable<std::uint32_t> m_index; ///< hash -> place in m_names
    std::vector<std::uint64_t> m_hashes;
    std::vector<std::string> m_names;
};

} // namespace craft
