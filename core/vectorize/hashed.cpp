// SPDX-License-Identifier: GPL-3.0-or-later
// Vectorizer "hashed": n-grams of words and letters, hashed into buckets with signs (Weinberger et
// al. 2009). Takes longer word sequences than "tfidf" at a bounded cost: 4 bytes a bucket for
// document frequencies. As there, the columns are what occurs in validation, and lengths are of all
// a row has. Two walks over the pool, each of which cuts its text into tokens.
#include "core/base/error.h"
#include "core/base/scratch_pool.h"
#include "core/base/text.h"
#include "core/data/corpus_walk.h"
#include "core/vectorize/dense_side.h"
#include "core/vectorize/hashed_features.h"
#include "core/vectorize/tfidf_pairs.h"
#include "core/vectorize/vectorizer.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <memory>

namespace craft {

std::unique_ptr<Vectorizer> makeHashed();

namespace {

constexpr std::uint32_t kNoColumn = std::numeric_limits<std::uint32_t>::max();

/// One side: what is learnt before rows are made.
struct HashedSide {
    HashedChoice choice;
    std::vector<std::atomic<std::uint32_t>> rowsWith; ///< by bucket: pool rows; empty without idf
    double poolRows = 0;
    std::vector<std::uint32_t> columns; ///< by bucket, or kNoColumn
    std::vector<std::string> names; ///< by column

    explicit HashedSide(const HashedChoice& how)
        : choice(how)
        , columns(std::size_t{1} << how.bits, kNoColumn)
    { }
    /// As TfidfModel::idf(), over buckets; 1 without idf.
    [[nodiscard]] double idf(std::uint32_t bucket) const
    {
        if (rowsWith.empty())
            return 1;
        const std::uint32_t rows = rowsWith[bucket].load(std::memory_order_relaxed);
        return std::log((1 + poolRows) / (1 + static_cast<double>(rows))) + 1;
    }
};

/// Rows of one side as they come.
struct BlockRows {
    SparseRows rows;
    std::vector<RowId> zero;
};

std::vector<ParamSpec> specs()
{
    std::vector<ParamSpec> out{
        {"hash-bits",
         "Bits of a bucket",
         "2 to this power is the number of buckets; fewer bits join more n-grams by chance",
         std::int64_t{18},
         4,
         28,
         {}},
        {"hash-words",
         "Longest word sequence",
         "Words of the longest word n-gram; 0 = letters only",
         std::int64_t{2},
         0,
         8,
         {}},
        {"hash-signs",
         "Signs",
         "Half of the n-grams count negative, so that those that share a bucket cancel out on "
         "average; without it feature decay (variant e) can be used",
         true,
         0,
         0,
         {}},
        {"hash-idf",
         "Weigh by rarity",
         "Buckets that few pool pairs have weigh more",
         true,
         0,
         0,
         {}}};
    for (ParamSpec& spec : tfidfParams()) {
        if (spec.id == "char-min" || spec.id == "char-max" || spec.id == "log-tf")
            out.push_back(std::move(spec));
    }
    return out;
}

HashedChoice choiceOf(const Params& params)
{
    HashedChoice out{.bits = static_cast<std::uint32_t>(params.integer("hash-bits")),
                     .words = static_cast<std::uint32_t>(params.integer("hash-words")),
                     .letters = letterNgrams(params),
                     .hasSigns = params.flag("hash-signs"),
                     .logTf = params.flag("log-tf")};
    if (out.words == 0 && out.letters.charMin == 0)
        throw Error(ErrorCode::Usage, "hash-words 0 without char-min and char-max leaves no n-gram",
                    "Set hash-words to 1 or more, or char-min and char-max as in 3 and 5");
    return out;
}

using HashedSides = Sides<HashedSide>;
using Hashers = Sides<HashedFeatures>;

/// Columns in order of their buckets, each with its most frequent n-gram in validation as name.
void nameColumns(HashedSide& side, const Corpus& validation, std::string_view PairView::*text,
                 Job& job)
{
    std::map<std::uint32_t, std::map<std::string, std::size_t>> found;
    HashedFeatures hasher(side.choice);
    for (std::size_t first = 0; first < validation.size(); first += kBlockRows) {
        job.checkpoint();
        const PairSlab slab =
            validation.read({first, std::min(first + kBlockRows, validation.size())});
        for (const PairView& pair : slab.pairs)
            hasher.forEachName(pair.*text, [&found](std::uint32_t bucket, const std::string& name) {
                ++found[bucket][name];
            });
    }
    for (const auto& [bucket, names] : found) {
        side.columns[bucket] = static_cast<std::uint32_t>(side.names.size());
        side.names.push_back(
            std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
                return a.second < b.second;
            })->first);
    }
}

void countPool(HashedSides& sides, const Corpus& pool, ScratchPool<Hashers>& hashers, Job& job)
{
    for (HashedSide* side : {&sides.source, &sides.target}) {
        side->rowsWith = std::vector<std::atomic<std::uint32_t>>(side->columns.size());
        side->poolRows = static_cast<double>(pool.size());
    }
    const auto count = [](HashedSide& side, HashedFeatures& hasher, std::string_view text) {
        for (const HashedValue& value : hasher.row(text))
            side.rowsWith[value.bucket].fetch_add(1, std::memory_order_relaxed);
    };
    walkBlocks(
        pool, job, [](std::size_t) { return true; },
        [&](Block, std::span<const PairView> pairs) {
            const ScratchPool<Hashers>::Lease lease(hashers);
            for (const PairView& pair : pairs) {
                count(sides.source, lease->source, pair.source);
                count(sides.target, lease->target, pair.target);
            }
        });
}

void appendRow(const HashedSide& side, const std::vector<float>& idf,
               std::span<const HashedValue> row, RowId id, BlockRows& out)
{
    double squared = 0;
    for (const HashedValue& value : row) {
        const double weight =
            static_cast<double>(value.value) * static_cast<double>(idf[value.bucket]);
        squared += weight * weight;
    }
    if (squared == 0)
        out.zero.push_back(id);
    const double scale = squared > 0 ? 1 / std::sqrt(squared) : 0;
    for (const HashedValue& value : row) {
        if (side.columns[value.bucket] == kNoColumn)
            continue;
        out.rows.columns.push_back(side.columns[value.bucket]);
        out.rows.values.push_back(static_cast<float>(
            static_cast<double>(value.value) * static_cast<double>(idf[value.bucket]) * scale));
    }
    out.rows.offsets.push_back(out.rows.columns.size());
}

std::vector<float> idfs(const HashedSide& side)
{
    std::vector<float> out(side.columns.size());
    for (std::size_t bucket = 0; bucket < out.size(); ++bucket)
        out[bucket] = static_cast<float>(side.idf(static_cast<std::uint32_t>(bucket)));
    return out;
}

BlockRows merged(std::vector<BlockRows>& blocks, std::size_t cols)
{
    BlockRows out;
    out.rows.cols = cols;
    std::size_t values = 0;
    for (const BlockRows& block : blocks)
        values += block.rows.values.size();
    out.rows.columns.reserve(values);
    out.rows.values.reserve(values);
    for (BlockRows& block : blocks) {
        out.rows.append(block.rows);
        out.zero.insert(out.zero.end(), block.zero.begin(), block.zero.end());
        block = {};
    }
    return out;
}

Sides<BlockRows> makeRows(const HashedSides& sides, const Sides<std::vector<float>>& idf,
                          const Corpus& corpus, ScratchPool<Hashers>& hashers, Job& job)
{
    Sides<std::vector<BlockRows>> made{std::vector<BlockRows>(blockCount(corpus.size())),
                                       std::vector<BlockRows>(blockCount(corpus.size()))};
    walkBlocks(
        corpus, job, [](std::size_t) { return true; },
        [&](Block block, std::span<const PairView> pairs) {
            const ScratchPool<Hashers>::Lease lease(hashers);
            BlockRows source;
            BlockRows target;
            source.rows.cols = sides.source.names.size();
            target.rows.cols = sides.target.names.size();
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                const RowId id = rowId(block.first + i);
                appendRow(sides.source, idf.source, lease->source.row(pairs[i].source), id, source);
                appendRow(sides.target, idf.target, lease->target.row(pairs[i].target), id, target);
            }
            made.source[block.index] = std::move(source);
            made.target[block.index] = std::move(target);
        });
    Sides<BlockRows> out;
    out.source = merged(made.source, sides.source.names.size());
    out.target = merged(made.target, sides.target.names.size());
    return out;
}

std::vector<float> meanOf(const SparseRows& rows)
{
    std::vector<double> sums(rows.cols, 0.0);
    for (std::size_t i = 0; i < rows.columns.size(); ++i)
        sums[rows.columns[i]] += static_cast<double>(rows.values[i]);
    std::vector<float> out;
    for (const double sum : sums)
        out.push_back(
            static_cast<float>(sum / static_cast<double>(std::max<std::size_t>(1, rows.rows()))));
    return out;
}

class Hashed final : public Vectorizer {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }

    [[nodiscard]] PairFeatures run(const Corpus& pool, const Corpus& validation,
                                   const Params& params, Job& job) const override
    {
        const HashedChoice choice = choiceOf(params);
        HashedSides sides{HashedSide(choice), HashedSide(choice)};
        ScratchPool<Hashers> hashers([&choice] {
            return std::make_unique<Hashers>(
                Hashers{HashedFeatures(choice), HashedFeatures(choice)});
        });
        const bool hasIdf = params.flag("hash-idf");
        job.begin("Vectorizing", (hasIdf ? 2 : 1) * pool.size() + validation.size());
        nameColumns(sides.source, validation, &PairView::source, job);
        nameColumns(sides.target, validation, &PairView::target, job);
        if (hasIdf)
            countPool(sides, pool, hashers, job);
        const Sides<std::vector<float>> idf{idfs(sides.source), idfs(sides.target)};

        Sides<BlockRows> ofPool = makeRows(sides, idf, pool, hashers, job);
        Sides<BlockRows> ofValidation = makeRows(sides, idf, validation, hashers, job);
        PairFeatures out;
        std::set_union(ofPool.source.zero.begin(), ofPool.source.zero.end(),
                       ofPool.target.zero.begin(), ofPool.target.zero.end(),
                       std::back_inserter(out.zeroRows));
        out.poolMeanSource = meanOf(ofPool.source.rows);
        out.poolMeanTarget = meanOf(ofPool.target.rows);
        out.poolSource = FeatureMatrix(std::move(ofPool.source.rows));
        out.poolTarget = FeatureMatrix(std::move(ofPool.target.rows));
        out.validationSource = FeatureMatrix(std::move(ofValidation.source.rows));
        out.validationTarget = FeatureMatrix(std::move(ofValidation.target.rows));
        out.sourceNames = std::move(sides.source.names);
        out.targetNames = std::move(sides.target.names);
        return out;
    }
};

} // namespace

std::unique_ptr<Vectorizer> makeHashed()
{
    return std::make_unique<Hashed>();
}

} // namespace craft
