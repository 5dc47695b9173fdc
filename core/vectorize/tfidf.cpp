// SPDX-License-Identifier: GPL-3.0-or-later
// Vectorizer "tfidf": word weights learnt from the pool, no download, no model. Two walks over the
// pool (document frequencies, then rows). Memory: about 18 bytes per distinct feature of the pool,
// rows as in CountRows, and counts as in CountedCorpus, which go while the rows come.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/row_memory.h"
#include "core/vectorize/counted_corpus.h"
#include "core/vectorize/tfidf_model.h"
#include "core/vectorize/vectorizer.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace craft {

std::unique_ptr<Vectorizer> makeTfidf();

namespace {

/// Most counts kept of a pool between its two walks: those of about 60 million ordinary pairs.
constexpr std::size_t kKeptCounts = std::size_t{6} << 30U;

/// Of what the pool's rows leave: the rest is for document frequencies, 22 bytes a distinct
/// feature while a table grows, and for what the threads work in.
constexpr double kShareOfCounts = 0.75;

/// Counts that may be kept now: most of what the job can spare beyond what the pool's rows, and
/// their ranking, will take. The others are counted twice, with the same result.
std::size_t keptCounts(const Corpus& pool, const Corpus& validation, const FeatureChoice& choice,
                       const Job& job)
{
    using namespace row_memory;
    const double validationText =
        meanTextBytes(validation) * static_cast<double>(validation.size());
    const int lengths =
        choice.charMax == 0 ? 0 : static_cast<int>(choice.charMax - choice.charMin) + 1;
    const double row = tfidfRow(meanTextBytes(pool), validationText, lengths) + kRanking;
    const auto rows = static_cast<std::uint64_t>(row * static_cast<double>(pool.size()));
    const std::uint64_t spare = job.spareMemory();
    const auto left = static_cast<double>(spare - std::min(spare, rows));
    return static_cast<std::size_t>(
        std::min(static_cast<double>(kKeptCounts), kShareOfCounts * left));
}

using Models = Sides<TfidfModel>;

void collectVocabulary(CountedCorpus& validation, Models& models, Job& job)
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

void countPool(CountedCorpus& pool, Models& models, Job& job)
{
    pool.walkFirst(job, [&](Block, Sides<BlockFeatures>& counts) {
        models.source.frequencies.add(counts.source.hashes, counts.source.rowsWith);
        models.target.frequencies.add(counts.target.hashes, counts.target.rowsWith);
        counts.source.rowsWith = {}; // not wanted again
        counts.target.rowsWith = {};
    });
}

/// Rows of both sides of a corpus.
struct MadeRows {
    CountRows source;
    CountRows target;
    std::vector<float> sourceMean;
    std::vector<float> targetMean;
    std::vector<RowId> zero; ///< rows that are zero on a side, ascending
};

MadeRows makeRows(const Models& models, CountedCorpus& corpus, Job& job)
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

/// Validation is small and read in every way there is.
FeatureMatrix unpacked(CountRows rows)
{
    std::vector<RowId> all;
    for (std::size_t row = 0; row < rows.rows(); ++row)
        all.push_back(rowId(row));
    return FeatureMatrix(std::move(rows)).gather(all);
}

std::vector<ParamSpec> specs()
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

void configure(TfidfModel& model, const Params& params, std::size_t poolRows)
{
    const auto number = [&](const char* id) {
        return static_cast<std::uint32_t>(params.integer(id));
    };
    model.choice = {number("prefix"), number("char-min"), number("char-max")};
    if (model.choice.charMin > model.choice.charMax
        || (model.choice.charMin == 0) != (model.choice.charMax == 0))
        throw Error(ErrorCode::Usage,
                    str("char-min ", model.choice.charMin, " and char-max ", model.choice.charMax,
                        " name no range of lengths"),
                    "Set both, the smaller first, as in 3 and 5, or leave both 0");
    model.limits.minimum = static_cast<std::uint64_t>(params.integer("min-df"));
    model.limits.maximum = params.real("max-df") * static_cast<double>(poolRows);
    model.logTf = params.flag("log-tf");
    model.poolRows = poolRows;
}

class Tfidf final : public Vectorizer {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }

    [[nodiscard]] PairFeatures run(const Corpus& pool, const Corpus& validation,
                                   const Params& params, Job& job) const override
    {
        Models models;
        configure(models.source, params, pool.size());
        configure(models.target, params, pool.size());
        CountedCorpus countedPool(pool, models.source.choice, false,
                                  keptCounts(pool, validation, models.source.choice, job));
        CountedCorpus countedValidation(validation, models.source.choice, true, kKeptCounts);
        job.begin("Vectorizing", 2 * (pool.size() + validation.size()));
        collectVocabulary(countedValidation, models, job);
        countPool(countedPool, models, job);
        for (TfidfModel* model : {&models.source, &models.target})
            model->vocabulary.number(model->frequencies, model->limits);

        MadeRows poolRows = makeRows(models, countedPool, job);
        MadeRows validationRows = makeRows(models, countedValidation, job);
        PairFeatures out;
        out.zeroRows = std::move(poolRows.zero);
        out.poolMeanSource = std::move(poolRows.sourceMean);
        out.poolMeanTarget = std::move(poolRows.targetMean);
        out.poolSource = FeatureMatrix(std::move(poolRows.source));
        out.poolTarget = FeatureMatrix(std::move(poolRows.target));
        out.validationSource = unpacked(std::move(validationRows.source));
        out.validationTarget = unpacked(std::move(validationRows.target));
        out.sourceNames = models.source.vocabulary.names();
        out.targetNames = models.target.vocabulary.names();
        return out;
    }
};

} // namespace

std::unique_ptr<Vectorizer> makeTfidf()
{
    return std::make_unique<Tfidf>();
}

} // namespace craft
