// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/known_ngrams.h"

#include "core/base/hash.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/data/side.h"

#include <algorithm>

namespace craft {
namespace {

constexpr std::size_t kPrefixPoints = 5;

/// Bytes of the first kPrefixPoints code points; 0 if there are fewer.
std::size_t prefixBytes(std::string_view word)
{
    std::size_t points = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool starts = (static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U;
        if (starts && points++ == kPrefixPoints)
            return i;
    }
    return points >= kPrefixPoints ? word.size() : 0;
}

/// Calls f(hash, kind) for every n-gram of a text; returns its tokens. No hash is 0.
template <class F>
std::uint32_t forEachNgram(Tokenizer& tokenizer, std::string_view text, Side side, bool all, F&& f)
{
    const std::uint64_t seed = 2 * static_cast<std::uint64_t>(side);
    std::uint64_t before = 0;
    const auto tokens = tokenizer.tokens(text);
    for (const Token& token : tokens) {
        const std::uint64_t own = hash64(token.text(), seed) | 1U;
        f(own, NgramKind::Token);
        if (!all)
            continue;
        if (before != 0)
            f(mixBits(before ^ mixBits(own)) | 1U, NgramKind::Bigram);
        before = own;
        if (!token.isWord)
            continue;
        if (const std::size_t bytes = prefixBytes(token.text()); bytes > 0)
            f(hash64(token.text().substr(0, bytes), seed + 1) | 1U, NgramKind::Prefix);
    }
    return static_cast<std::uint32_t>(tokens.size());
}

} // namespace

KnownNgrams::KnownNgrams(const Corpus& corpus, Job& job)
{
    Tokenizer tokenizer;
    const auto add = [&](std::uint64_t hash, NgramKind kind) {
        m_ids.reserve(m_ids.size() + 1);
        std::uint32_t& id = m_ids.at(m_ids.insert(hash));
        if (id == 0) { // ids are kept plus 1: a new entry holds 0
            m_kinds.push_back(kind);
            m_counts.push_back(0);
            id = static_cast<std::uint32_t>(m_counts.size());
        }
        ++m_counts[id - 1];
        ++m_totals[static_cast<std::size_t>(kind)];
    };
    for (std::size_t first = 0; first < corpus.size(); first += kBlockRows) {
        job.checkpoint();
        const PairSlab slab = corpus.read({first, std::min(first + kBlockRows, corpus.size())});
        for (const PairView& pair : slab.pairs) {
            for (const Side side : {Side::Source, Side::Target})
                forEachNgram(tokenizer, textOf(pair, side), side, true, add);
        }
    }
}

std::span<const std::uint32_t> KnownNgrams::Reader::ids(const PairView& pair, bool all)
{
    m_ids.clear();
    m_tokens = 0;
    for (const Side side : {Side::Source, Side::Target}) {
        m_tokens += forEachNgram(m_tokenizer, textOf(pair, side), side, all,
                                 [this](std::uint64_t hash, NgramKind /*kind*/) {
                                     if (const std::uint32_t* id = m_known.m_ids.find(hash))
                                         m_ids.push_back(*id - 1);
                                 });
    }
    std::sort(m_ids.begin(), m_ids.end());
    return m_ids;
}

NgramRows knownNgrams(const KnownNgrams& known, const Corpus& corpus, std::span<const RowId> rows,
                      bool all, Job& job)
{
    constexpr std::size_t kRowsPerTask = 1024;
    std::vector<NgramRows> parts(blockCount(rows.size(), kRowsPerTask));
    for (std::size_t first = 0; first < rows.size(); first += kSlabRows) {
        const auto some = rows.subspan(first, std::min(kSlabRows, rows.size() - first));
        const bool readsInParallel = corpus.readsInParallel();
        const PairSlab slab = readsInParallel ? PairSlab() : corpus.read(some);
        parallelBlocks(
            some.size(), job,
            [&](Block block) {
                const auto own = some.subspan(block.first, block.last - block.first);
                const PairSlab mine = readsInParallel ? corpus.read(own) : PairSlab();
                const auto pairs = readsInParallel
                    ? std::span<const PairView>(mine.pairs)
                    : std::span<const PairView>(slab.pairs).subspan(block.first, own.size());
                NgramRows& part = parts[first / kRowsPerTask + block.index];
                KnownNgrams::Reader reader(known);
                for (const PairView& pair : pairs) {
                    const auto ids = reader.ids(pair, all);
                    part.ids.insert(part.ids.end(), ids.begin(), ids.end());
                    part.offsets.push_back(part.ids.size());
                    part.tokens.push_back(reader.tokens());
                }
            },
            kRowsPerTask);
    }
    NgramRows out;
    for (NgramRows& part : parts) {
        const std::uint64_t start = out.ids.size();
        out.ids.insert(out.ids.end(), part.ids.begin(), part.ids.end());
        for (std::size_t i = 0; i < part.rows(); ++i)
            out.offsets.push_back(start + part.offsets[i + 1]);
        out.tokens.insert(out.tokens.end(), part.tokens.begin(), part.tokens.end());
        part = {};
    }
    return out;
}

} // namespace craft
