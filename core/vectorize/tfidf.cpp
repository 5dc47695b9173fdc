// SPDX-License-Identifier: GPL-3.0-or-later
// Vectorizer "tfidf": word weights learnt from the pool, no download, no model. Two walks over the
// pool (document frequencies, then rows). Memory: about 18 bytes per distinct feature of the pool,
// 8 per stored value, kept counts as in CountedCorpus, and the text of one slab.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/vectorize/counted_corpus.h"
#include "core/vectorize/tfidf_model.h"
#include "core/vectorize/vectorizer.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace craft {

std::unique_ptr<Vectorizer> makeTfidf();

namespace {

constexpr std::size_t kSlabBlocks = kSlabRows / kBlockRows;
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
    std::vector<Sides<Found>> found(kSlabBlocks);
    validation.walk(
        job, false,
        [&](Block block, Sides<BlockFeatures>& counts) {
            found[block.index].source.take(counts.source);
            found[block.index].target.take(counts.target);
        },
        [&](std::size_t blocks) {
            for (std::size_t b = 0; b < blocks; ++b) {
                found[b].source.moveInto(models.source.vocabulary);
                found[b].target.moveInto(models.target.vocabulary);
            }
        });
}

void countPool(CountedCorpus& pool, Models& models, Job& job)
{
    pool.walk(
        job, false,
        [&](Block, const Sides<BlockFeatures>& counts) {
            models.source.frequencies.add(counts.source.hashes, counts.source.rowsWith);
            models.target.frequencies.add(counts.target.hashes, counts.target.rowsWith);
        },
        [](std::size_t) {});
}

/// Rows of one side of a corpus, put together from blocks in order.
class SideRows {
public:
    SideRows(const TfidfModel& model, std::size_t rows, std::uint64_t values)
        : m_sums(model.vocabulary.size())
    {
        m_rows.cols = model.vocabulary.size();
        m_rows.offsets.reserve(rows + 1);
        m_rows.columns.reserve(values);
        m_rows.values.reserve(values);
    }
    void append(const TfidfBlock& block)
    {
        const std::uint64_t base = m_rows.columns.size();
        for (std::size_t i = 1; i < block.offsets.size(); ++i)
            m_rows.offsets.push_back(base + block.offsets[i]);
        const auto count = static_cast<std::ptrdiff_t>(block.offsets.back());
        m_rows.columns.insert(m_rows.columns.end(), block.columns.begin(),
                              block.columns.begin() + count);
        m_rows.values.insert(m_rows.values.end(), block.values.begin(),
                             block.values.begin() + count);
        for (std::size_t c = 0; c < m_sums.size(); ++c)
            m_sums[c] += block.sums[c];
    }
    [[nodiscard]] std::vector<float> mean() const
    {
        std::vector<float> mean(m_sums.size());
        const auto rows = static_cast<double>(std::max<std::size_t>(1, m_rows.rows()));
        for (std::size_t c = 0; c < mean.size(); ++c)
            mean[c] = static_cast<float>(m_sums[c] / rows);
        return mean;
    }
    [[nodiscard]] FeatureMatrix take() { return FeatureMatrix(std::move(m_rows)); }

private:
    SparseRows m_rows;
    std::vector<double> m_sums;
};

/// Makes the rows of both sides of a corpus, and finds those that are zero on a side.
class RowMaking {
public:
    RowMaking(const Models& models, Sides<SideRows>& out)
        : m_scratch([&models] {
            return std::make_unique<Makers>(
                Makers{TfidfRows(models.source), TfidfRows(models.target)});
        })
        , m_out(out)
    { }

    std::vector<RowId> run(CountedCorpus& corpus, Job& job)
    {
        corpus.walk(
            job, true,
            [this](Block block, const Sides<BlockFeatures>& counts) {
                // One thread appends the slab before while the others go on with this one.
                if (block.index == 0)
                    appendMade();
                const ScratchPool<Makers>::Lease makers(m_scratch);
                Sides<TfidfBlock>& made = m_inWork[block.index];
                makers->source.make(counts.source, made.source);
                makers->target.make(counts.target, made.target);
            },
            [this](std::size_t blocks) {
                std::swap(m_inWork, m_made);
                m_blocksMade = blocks;
            });
        appendMade();
        return std::move(m_zeroRows);
    }

private:
    using Makers = Sides<TfidfRows>;

    void appendMade()
    {
        for (std::size_t b = 0; b < m_blocksMade; ++b) {
            const auto& [source, target] = m_made[b];
            m_out.source.append(source);
            m_out.target.append(target);
            std::vector<std::size_t> zero;
            std::set_union(source.zero.begin(), source.zero.end(), target.zero.begin(),
                           target.zero.end(), std::back_inserter(zero));
            for (const std::size_t row : zero)
                m_zeroRows.push_back(rowId(m_firstRow + row));
            m_firstRow += source.offsets.size() - 1;
        }
        m_blocksMade = 0;
    }

    ScratchPool<Makers> m_scratch;
    Sides<SideRows>& m_out;
    std::vector<Sides<TfidfBlock>> m_inWork = std::vector<Sides<TfidfBlock>>(kSlabBlocks);
    std::vector<Sides<TfidfBlock>> m_made = std::vector<Sides<TfidfBlock>>(kSlabBlocks);
    std::size_t m_blocksMade = 0;
    std::size_t m_firstRow = 0; ///< of m_made
    std::vector<RowId> m_zeroRows;
};

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
        CountedCorpus countedPool(pool, models.source.choice, false);
        CountedCorpus countedValidation(validation, models.source.choice, true);
        job.begin("Vectorizing", 2 * (pool.size() + validation.size()));
        collectVocabulary(countedValidation, models, job);
        countPool(countedPool, models, job);
        for (TfidfModel* model : {&models.source, &models.target})
            model->vocabulary.number(model->frequencies, model->limits);

        PairFeatures out;
        const auto rowsFor = [](const TfidfModel& model, std::size_t rows, bool ofPool) {
            return SideRows(model, rows, ofPool ? model.vocabulary.occurrences() : 0);
        };
        Sides<SideRows> poolRows{rowsFor(models.source, pool.size(), true),
                                 rowsFor(models.target, pool.size(), true)};
        out.zeroRows = RowMaking(models, poolRows).run(countedPool, job);
        Sides<SideRows> validationRows{rowsFor(models.source, validation.size(), false),
                                       rowsFor(models.target, validation.size(), false)};
        static_cast<void>(RowMaking(models, validationRows).run(countedValidation, job));

        out.poolMeanSource = poolRows.source.mean();
        out.poolMeanTarget = poolRows.target.mean();
        out.poolSource = poolRows.source.take();
        out.poolTarget = poolRows.target.take();
        out.validationSource = validationRows.source.take();
        out.validationTarget = validationRows.target.take();
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
