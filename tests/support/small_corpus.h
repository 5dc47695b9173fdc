// SPDX-License-Identifier: GPL-3.0-or-later
// Corpora made from lists of texts.
#pragma once

#include "core/data/memory_corpus.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace craft::test {

using PairTexts = std::vector<std::pair<std::string, std::string>>;

/// A corpus of one part with these pairs.
inline std::unique_ptr<MemoryCorpus> makeCorpus(const PairTexts& pairs)
{
    auto corpus = std::make_unique<MemoryCorpus>();
    CorpusPart part;
    part.name = "test";
    corpus->beginPart(part);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        corpus->add(pairs[i].first, pairs[i].second, {}, i + 1);
    corpus->finishPart(part);
    return corpus;
}

} // namespace craft::test
