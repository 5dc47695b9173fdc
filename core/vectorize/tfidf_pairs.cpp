// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/tfidf_pairs.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace craft {

std::size_t keptCounts(const Corpus& pool, double rowBytes, const Job& job)
{
    // The rest is for document frequencies, 22 bytes a distinct feature while a table grows, and
    // for what the threads work in.
    constexpr double kShareOfCounts = 0.75;
    const auto rows = static_cast<std::uint64_t>(rowBytes * static_cast<double>(pool.size()));
    const std::uint64_t spare = job.spareMemory();
    const auto left = static_cast<double>(spare - std::min(spare, rows));
    return static_cast<std::size_t>(
        std::min(static_cast<double>(kKeptCounts), kShareOfCounts * left));
}

void collectVocabulary(CountedCorpus& validation, TfidfModels& models, Job& job)
{
    struct Found {
        std::vector<std::uint64_t> hashes;
        std::vector<std::string> names;
        void take(BlockFeatures& counts)
        {
            hashes = counts.hashes;
            names = std::exchange(counts.names, {});
        }
        void moveInto(Vocabulary& vocabulary)
        {
            for (std::size_t i = 0; i < hashes.size(); ++i)
                vocabulary.add(hashes[i], std::move(names[i]));
        }
    };
    std::vector<Sides<Found>> found(blockCount(validation.rows()));
    validation.walkFirst(job, [&](Block block, Sides<BlockFeatures>& counts) {
        found[block.index].source.take(counts.source);
        found[block.index].target.take(counts.target);
    });
    for (Sides<Found>& block : found) {
        block.source.moveInto(models.source.vocabulary);
        block.target.moveInto(models.target.vocabulary);
    }
}

void countPool(CountedCorpus& pool, TfidfModels& models, Job& job)
{
    pool.walkFirst(job, [&](Block, Sides<BlockFeatures>& counts) {
        models.source.frequencies.add(counts.source.hashes, counts.source.rowsWith);
        models.target.frequencies.add(counts.target.hashes, counts.target.rowsWith);
        counts.source.rowsWith = {}; // not wanted again
        counts.target.rowsWith = {};
    });
}

MadeRows makeRows(const TfidfModels& models, CountedCorpus& corpus, Job& job)
{
    using Makers = Sides<TfidfRows>;
    ScratchPool<Makers> pool([&models] {
        return std::make_unique<Makers>(Makers{TfidfRows(models.source), TfidfRows(models.target)});
    });
    static_assert(CountRows::kBlock == kBlockRows);
    const std::size_t blocks = blockCount(corpus.rows());
    Sides<std::vector<CountRows::Block>> made{std::vector<CountRows::Block>(blocks),
                                              std::vector<CountRows::Block>(blocks)};
    std::vector<std::vector<std::uint32_t>> zero(blocks);
    corpus.walkLast(job, [&](Block block, Sides<BlockFeatures>& counts) {
        const ScratchPool<Makers>::Lease makers(pool);
        Sides<std::vector<std::uint32_t>> none;
        made.source[block.index] = makers->source.make(counts.source, none.source);
        made.target[block.index] = makers->target.make(counts.target, none.target);
        std::set_union(none.source.begin(), none.source.end(), none.target.begin(),
                       none.target.end(), std::back_inserter(zero[block.index]));
    });
    Sides<ColumnSums> sums{ColumnSums(models.source.vocabulary.size()),
                           ColumnSums(models.target.vocabulary.size())};
    for (const auto& makers : pool.items()) {
        sums.source.add(makers->source.sums());
        sums.target.add(makers->target.sums());
    }
    const auto rowsOf = [](const TfidfModel& model, std::vector<CountRows::Block>& side) {
        return CountRows(model.columnWeights(), model.logTf, std::move(side));
    };
    MadeRows out{rowsOf(models.source, made.source),
                 rowsOf(models.target, made.target),
                 sums.source.mean(corpus.rows()),
                 sums.target.mean(corpus.rows()),
                 {}};
    for (std::size_t b = 0; b < blocks; ++b) {
        for (const std::uint32_t row : zero[b])
            out.zero.push_back(rowId(b * kBlockRows + row));
    }
    return out;
}

FeatureMatrix unpacked(CountRows rows)
{
    std::vector<RowId> all;
    for (std::size_t row = 0; row < rows.rows(); ++row)
        all.push_back(rowId(row));
    return FeatureMatrix(std::move(rows)).gather(all);
}

std::vector<ParamSpec> tfidfParams()
{
    return {
        {"prefix",
         "Prefix length",
         "Words of at least so many letters also count by their first letters, which joins "
         "inflected forms; 0 = off",
         std::int64_t{5},
         0,
         32,
         {}},
        {"char-min",
         "Shortest letter sequence",
         "Letters of the shortest character n-gram taken from inside words; 0 = no n-grams",
         std::int64_t{0},
         0,
         16,
         {}},
        {"char-max",
         "Longest letter sequence",
         "Letters of the longest character n-gram; 0 = no n-grams",
         std::int64_t{0},
         0,
         16,
         {}},
        {"min-df",
         "Fewest pairs",
         "Drops features that fewer pool pairs have; 1 keeps all, also those that only validation "
         "has",
         std::int64_t{1},
         0,
         4294967295.0,
         {}},
        {"max-df",
         "Largest share of pairs",
         "Drops features that a larger share of the pool has, such as stop words; 1 keeps all",
         1.0,
         0,
         1,
         {}},
        {"log-tf",
         "Damp repeated words",
         "A word that occurs c times in a sentence weighs 1 + ln c instead of c",
         true,
         0,
         0,
         {}},
    };
}

FeatureChoice letterNgrams(const Params& params)
{
    const auto number = [&](const char* id) {
        return static_cast<std::uint32_t>(params.integer(id));
    };
    const FeatureChoice choice{0, number("char-min"), number("char-max")};
    if (choice.charMin > choice.charMax || (choice.charMin == 0) != (choice.charMax == 0))
        throw Error(ErrorCode::Usage,
                    str("char-min ", choice.charMin, " and char-max ", choice.charMax,
                        " name no range of lengths"),
                    "Set both, the smaller first, as in 3 and 5, or leave both 0");
    return choice;
}

void configure(TfidfModels& models, const Params& params, std::size_t poolRows)
{
    for (TfidfModel* model : {&models.source, &models.target}) {
        model->choice = letterNgrams(params);
        model->choice.prefix = static_cast<std::uint32_t>(params.integer("prefix"));
        model->limits.minimum = static_cast<std::uint64_t>(params.integer("min-df"));
        model->limits.maximum = params.real("max-df") * static_cast<double>(poolRows);
        model->logTf = params.flag("log-tf");
        model->poolRows = poolRows;
    }
}

} // namespace craft
