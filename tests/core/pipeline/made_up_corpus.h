// SPDX-License-Identifier: GPL-3.0-or-later
// A seeded corpus of made-up words in three domains, small enough for whole pipelines.
#pragma once

#include "core/base/rng.h"
#include "core/data/memory_corpus.h"

#include <string>

namespace craft::test {

inline std::string madeUpWord(std::uint64_t number)
{
    static const char* const kParts[] = {"ba", "de", "ki", "lo", "mu", "na", "re", "so"};
    std::string out;
    for (std::uint64_t rest = number + 1; rest > 0; rest /= 8)
        out += kParts[rest % 8];
    return out;
}

/// `rows` pairs; domain d uses words [40 d, 40 d + 40). `only` < 3 keeps to one domain.
inline void fillCorpus(MemoryCorpus& corpus, std::size_t rows, std::uint64_t seed, unsigned only)
{
    CorpusPart part;
    part.name = "made-up";
    part.format = "tsv";
    corpus.beginPart(part);
    for (std::size_t row = 0; row < rows; ++row) {
        Rng rng(seed, "small-corpus", row);
        const std::uint64_t domain = only < 3 ? only : rng.below(3);
        std::string source;
        std::string target;
        const std::uint64_t words = 3 + rng.below(6);
        for (std::uint64_t w = 0; w < words; ++w) {
            const std::uint64_t word = 40 * domain + rng.below(40);
            source += (w > 0 ? " " : "") + madeUpWord(word);
            target += (w > 0 ? " " : "") + madeUpWord(word) + "en";
        }
        corpus.add(source, target, "", row + 1);
    }
    corpus.finishPart(part);
}

} // namespace craft::test
