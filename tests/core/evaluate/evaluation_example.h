// SPDX-License-Identifier: GPL-3.0-or-later
// A small pool of two domains and a test set of one of them.
#pragma once

#include "core/base/rng.h"
#include "core/evaluate/context.h"
#include "tests/support/small_corpus.h"

#include <memory>
#include <string>
#include <vector>

namespace craft::test {

/// Sentences about money (domain 1) or the sea (domain 0), with targets that follow from the words.
inline std::pair<std::string, std::string> examplePair(bool money, std::uint64_t seed)
{
    static const std::vector<std::string> kMoney{"pay", "bill", "loan", "bank",
                                                 "fee", "coin", "tax",  "debt"};
    static const std::vector<std::string> kSea{"ship", "wave", "harbour", "fish",
                                               "salt", "sail", "storm",   "gull"};
    static const std::vector<std::string> kBoth{"the", "a", "and", "with", "now", "old"};
    Rng rng(seed, money ? "test.money" : "test.sea");
    std::string source;
    std::string target;
    for (std::uint64_t w = 3 + rng.below(6); w > 0; --w) {
        const auto& words = rng.below(2) == 0 ? kBoth : money ? kMoney : kSea;
        const std::string& word = words[rng.below(words.size())];
        source += (source.empty() ? "" : " ") + word;
        target += (target.empty() ? "" : " ") + word + "en";
    }
    return {source, target};
}

/// Pool rows 0 .. rows-1, every third about money; test pairs about money.
struct EvaluationExample {
    std::shared_ptr<MemoryCorpus> pool;
    std::unique_ptr<MemoryCorpus> test;
    std::vector<std::uint8_t> inDomain;

    explicit EvaluationExample(std::size_t rows = 300, std::size_t tests = 40)
    {
        PairTexts pairs;
        for (std::size_t i = 0; i < rows; ++i) {
            inDomain.push_back(i % 3 == 0 ? 1 : 0);
            pairs.push_back(examplePair(i % 3 == 0, i));
        }
        pool = makeCorpus(pairs);
        pairs.clear();
        for (std::size_t i = 0; i < tests; ++i)
            pairs.push_back(examplePair(true, 100000 + i));
        test = makeCorpus(pairs);
    }
    [[nodiscard]] EvaluationContext context(Job& job) const
    {
        return makeContext({*pool, *test, nullptr, inDomain, {}, 1}, job);
    }
    /// `count` rows with (or without) the label, from the first on.
    [[nodiscard]] std::vector<RowId> rows(std::uint8_t label, std::size_t count) const
    {
        std::vector<RowId> out;
        for (std::size_t i = 0; i < inDomain.size() && out.size() < count; ++i) {
            if (inDomain[i] == label)
                out.push_back(rowId(i));
        }
        return out;
    }
    /// The first `count` rows, of both domains.
    [[nodiscard]] std::vector<RowId> mixed(std::size_t count) const
    {
        std::vector<RowId> out;
        for (std::size_t i = 0; i < count; ++i)
            out.push_back(rowId(i));
        return out;
    }
};

} // namespace craft::test
