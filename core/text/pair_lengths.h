// SPDX-License-Identifier: GPL-3.0-or-later
// How many tokens the two sides of every pair of a corpus have.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"

#include <cmath>
#include <cstdint>
#include <vector>

namespace craft {

/// Tokens by row. 8 bytes a pair.
struct PairLengths {
    std::vector<std::uint32_t> source;
    std::vector<std::uint32_t> target;

    [[nodiscard]] std::size_t rows() const noexcept { return source.size(); }
    /// ln(target tokens / source tokens); a side without tokens counts as one token.
    [[nodiscard]] double logRatio(std::size_t row) const noexcept
    {
        const auto tokens = [](std::uint32_t n) { return static_cast<double>(n == 0 ? 1 : n); };
        return std::log(tokens(target[row]) / tokens(source[row]));
    }
};

/// Reads the corpus once, in parallel; the stage is named by the caller's job.begin(). Throws
/// Cancelled when stopped.
[[nodiscard]] PairLengths pairLengths(const Corpus& corpus, Job& job);

} // namespace craft
