// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/hashed_text.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/parallel.h"
#include "core/text/tokenizer.h"

#include <algorithm>
#include <numeric>

namespace craft {
namespace {

constexpr std::size_t kPairsPerTask = 512;

/// Words of one task's pairs, with the number of words of each.
struct Words {
    std::vector<std::uint64_t> words;
    std::vector<std::uint32_t> lengths;

    void add(Tokenizer& tokenizer, std::string_view text)
    {
        const auto tokens = tokenizer.tokens(text);
        for (const Token& token : tokens)
            words.push_back(hash64(token.text()));
        lengths.push_back(static_cast<std::uint32_t>(tokens.size()));
    }
};

/// Appends the tasks' pairs, which lie in ascending row order, to `out` in that order.
void append(HashedText& out, const std::vector<Words>& tasks)
{
    for (const Words& task : tasks) {
        out.words.insert(out.words.end(), task.words.begin(), task.words.end());
        for (const std::uint32_t length : task.lengths)
            out.offsets.push_back(out.offsets.back() + length);
    }
}

void tokenise(const PairSlab& slab, HashedPairs& out, Job& job)
{
    const std::size_t tasks = blockCount(slab.pairs.size(), kPairsPerTask);
    std::vector<Words> source(tasks);
    std::vector<Words> target(tasks);
    parallelBlocks(
        slab.pairs.size(), job,
        [&](Block block) {
            Tokenizer tokenizer;
            for (std::size_t i = block.first; i < block.last; ++i) {
                source[block.index].add(tokenizer, slab.pairs[i].source);
                target[block.index].add(tokenizer, slab.pairs[i].target);
            }
        },
        kPairsPerTask);
    append(out.source, source);
    append(out.target, target);
}

/// `text` with row order[i] at place i.
HashedText inOrder(const HashedText& text, std::span<const std::size_t> order)
{
    HashedText out;
    out.words.reserve(text.words.size());
    out.offsets.reserve(text.offsets.size());
    for (const std::size_t i : order) {
        const auto row = text.row(i);
        out.words.insert(out.words.end(), row.begin(), row.end());
        out.offsets.push_back(out.words.size());
    }
    return out;
}

} // namespace

HashedPairs hashedPairs(const Corpus& corpus, std::span<const RowId> rows, Job& job)
{
    std::vector<RowId> ascending(rows.begin(), rows.end());
    std::sort(ascending.begin(), ascending.end());
    HashedPairs read;
    for (std::size_t first = 0; first < ascending.size(); first += kSlabRows) {
        const std::size_t count = std::min(kSlabRows, ascending.size() - first);
        tokenise(corpus.read(std::span<const RowId>(ascending).subspan(first, count)), read, job);
    }
    std::vector<std::size_t> place(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        place[i] = static_cast<std::size_t>(
            std::lower_bound(ascending.begin(), ascending.end(), rows[i]) - ascending.begin());
    return {inOrder(read.source, place), inOrder(read.target, place)};
}

HashedPairs hashedPairs(const Corpus& corpus, Job& job)
{
    HashedPairs out;
    for (std::size_t first = 0; first < corpus.size(); first += kSlabRows) {
        const RowRange range{first, std::min(first + kSlabRows, corpus.size())};
        tokenise(corpus.read(range), out, job);
    }
    return out;
}

HashedText firstRows(const HashedText& text, std::size_t rows)
{
    CRAFT_ASSERT(rows <= text.rows());
    HashedText out;
    out.offsets.assign(text.offsets.begin(),
                       text.offsets.begin() + static_cast<std::ptrdiff_t>(rows) + 1);
    out.words.assign(text.words.begin(),
                     text.words.begin() + static_cast<std::ptrdiff_t>(out.offsets.back()));
    return out;
}

} // namespace craft
