// SPDX-License-Identifier: GPL-3.0-or-later
// Vectorizer "tfidf": word weights learnt from the pool, no download, no model. Two walks over the
// pool's text (document frequencies, then rows), slab by slab. Memory: about 18 bytes per distinct
// feature of the pool and 8 per stored value; text only of the slab in work.
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/vectorize/scratch_pool.h"
#include "core/vectorize/tfidf_rows.h"
#include "core/vectorize/vectorizer.h"

#include <algorithm>
#include <memory>

namespace craft {

std::unique_ptr<Vectorizer> makeTfidf();

namespace {

/// Source and target of something.
template <class T>
struct Sides {
    T source;
    T target;
};

/// Calls body(slab, block) in parallel for the blocks of every slab of `corpus`, and
/// afterSlab(blocks) after each. Blocks are the same as if the corpus were one slab.
template <class Body, class After>
void walk(const Corpus& corpus, Job& job, const Body& body, const After& afterSlab)
{
    static_assert(kSlabRows % kBlockRows == 0);
    for (std::size_t first = 0; first < corpus.size(); first += kSlabRows) {
        job.checkpoint();
        const PairSlab slab = corpus.read({first, std::min(corpus.size(), first + kSlabRows)});
        parallelBlocks(slab.pairs.size(), job, [&](Block block) { body(slab, block); });
        afterSlab(blockCount(slab.pairs.size()));
    }
}

// --- vocabulary of validation --------------------------------------------------------------------

void collect(TextFeatures& features, std::string_view text, Vocabulary& vocabulary)
{
    features.read(text);
    features.forEach([&](std::uint64_t hash, FeatureKind kind, std::string_view bytes) {
        vocabulary.add(hash, kind, bytes);
    });
}

void collectVocabulary(const Corpus& validation, Sides<TfidfModel>& models, Job& job)
{
    std::vector<Sides<Vocabulary>> found(kSlabRows / kBlockRows);
    const auto collectBlock = [&](const PairSlab& slab, Block block) {
        TextFeatures features(models.source.choice);
        Sides<Vocabulary> own;
        for (std::size_t i = block.first; i < block.last; ++i) {
            collect(features, slab.pairs[i].source, own.source);
            collect(features, slab.pairs[i].target, own.target);
        }
        found[block.index] = std::move(own);
    };
    walk(validation, job, collectBlock, [&](std::size_t blocks) {
        for (std::size_t b = 0; b < blocks; ++b) {
            models.source.vocabulary.add(found[b].source);
            models.target.vocabulary.add(found[b].target);
        }
    });
}

// --- document frequencies of the pool ------------------------------------------------------------

/// Counts the rows of one side, on one thread.
class SideCounter {
public:
    explicit SideCounter(TfidfModel& model)
        : m_features(model.choice)
        , m_counter(model.frequencies)
    { }
    void count(std::string_view text)
    {
        m_features.read(text);
        m_counter.beginRow(m_features.upperBound());
        m_features.forEach(
            [this](std::uint64_t hash, FeatureKind, std::string_view) { m_counter.count(hash); });
    }
    void flush() { m_counter.flush(); }

private:
    TextFeatures m_features;
    DocumentFrequencies::Counter m_counter;
};

void countPool(const Corpus& pool, Sides<TfidfModel>& models, Job& job)
{
    using Counters = Sides<SideCounter>;
    ScratchPool<Counters> scratch([&] {
        return std::make_unique<Counters>(
            Counters{SideCounter(models.source), SideCounter(models.target)});
    });
    const auto countBlock = [&](const PairSlab& slab, Block block) {
        const ScratchPool<Counters>::Lease counters(scratch);
        // One side after the other: its counts stay in the processor's cache.
        for (std::size_t i = block.first; i < block.last; ++i)
            counters->source.count(slab.pairs[i].source);
        for (std::size_t i = block.first; i < block.last; ++i)
            counters->target.count(slab.pairs[i].target);
    };
    walk(pool, job, countBlock, [](std::size_t) {});
    for (const auto& counters : scratch.items()) {
        counters->source.flush();
        counters->target.flush();
    }
}

// --- rows ----------------------------------------------------------------------------------------

/// Rows of one side of a corpus, put together from blocks in order.
class SideRows {
public:
    explicit SideRows(const TfidfModel& model)
        : m_cols(model.vocabulary.names().size())
    {
        m_rows.cols = m_cols;
        m_sums.resize(m_cols);
    }

    void reserve(std::size_t rows, std::uint64_t values)
    {
        m_rows.offsets.reserve(rows + 1);
        m_rows.columns.reserve(values);
        m_rows.values.reserve(values);
    }

    /// Appends one block and adds `sums` of its rows.
    void append(const SparseRows& block, const std::vector<double>& sums)
    {
        m_rows.append(block);
        for (std::size_t c = 0; c < m_cols; ++c)
            m_sums[c] += sums[c];
    }

    [[nodiscard]] std::vector<float> mean() const
    {
        std::vector<float> mean(m_cols);
        const auto rows = static_cast<double>(std::max<std::size_t>(1, m_rows.rows()));
        for (std::size_t c = 0; c < m_cols; ++c)
            mean[c] = static_cast<float>(m_sums[c] / rows);
        return mean;
    }
    [[nodiscard]] SparseRows take() { return std::move(m_rows); }

private:
    std::size_t m_cols;
    SparseRows m_rows;
    std::vector<double> m_sums;
};

/// What one block makes of one side.
struct BlockRows {
    SparseRows rows;
    std::vector<double> sums; ///< of the rows, by column
    std::vector<RowId> zero;

    void fill(TfidfRows& maker, const PairSlab& slab, Block block, std::string_view PairView::*side,
              std::size_t cols)
    {
        rows = SparseRows{};
        rows.cols = cols;
        zero.clear();
        for (std::size_t i = block.first; i < block.last; ++i) {
            if (!maker.append(slab.pairs[i].*side, rows))
                zero.push_back(slab.pairs[i].row);
        }
        sums.assign(cols, 0.0);
        for (std::size_t i = 0; i < rows.columns.size(); ++i)
            sums[rows.columns[i]] += static_cast<double>(rows.values[i]);
    }
};

/// Makes the rows of both sides of `corpus`; returns the rows that are zero on a side.
std::vector<RowId> makeRows(const Corpus& corpus, const Sides<TfidfModel>& models,
                            Sides<SideRows>& out, Job& job)
{
    using Makers = Sides<TfidfRows>;
    ScratchPool<Makers> scratch([&] {
        return std::make_unique<Makers>(Makers{TfidfRows(models.source), TfidfRows(models.target)});
    });
    std::vector<Sides<BlockRows>> made(kSlabRows / kBlockRows);
    std::vector<RowId> zeroRows;
    const auto makeBlock = [&](const PairSlab& slab, Block block) {
        const ScratchPool<Makers>::Lease makers(scratch);
        Sides<BlockRows>& own = made[block.index];
        own.source.fill(makers->source, slab, block, &PairView::source,
                        models.source.vocabulary.names().size());
        own.target.fill(makers->target, slab, block, &PairView::target,
                        models.target.vocabulary.names().size());
    };
    walk(corpus, job, makeBlock, [&](std::size_t blocks) {
        for (std::size_t b = 0; b < blocks; ++b) {
            const Sides<BlockRows>& own = made[b];
            out.source.append(own.source.rows, own.source.sums);
            out.target.append(own.target.rows, own.target.sums);
            std::set_union(own.source.zero.begin(), own.source.zero.end(), own.target.zero.begin(),
                           own.target.zero.end(), std::back_inserter(zeroRows));
        }
    });
    return zeroRows;
}

// --- the plugin ----------------------------------------------------------------------------------

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
        Sides<TfidfModel> models;
        configure(models.source, params, pool.size());
        configure(models.target, params, pool.size());
        job.begin("vectorize", 2 * (pool.size() + validation.size()));
        collectVocabulary(validation, models, job);
        countPool(pool, models, job);
        models.source.vocabulary.number(models.source.frequencies, models.source.limits);
        models.target.vocabulary.number(models.target.frequencies, models.target.limits);

        PairFeatures out;
        Sides<SideRows> poolRows{SideRows(models.source), SideRows(models.target)};
        poolRows.source.reserve(pool.size(), models.source.vocabulary.occurrences());
        poolRows.target.reserve(pool.size(), models.target.vocabulary.occurrences());
        out.zeroRows = makeRows(pool, models, poolRows, job);
        Sides<SideRows> validationRows{SideRows(models.source), SideRows(models.target)};
        static_cast<void>(makeRows(validation, models, validationRows, job));

        out.poolMeanSource = poolRows.source.mean();
        out.poolMeanTarget = poolRows.target.mean();
        out.poolSource = FeatureMatrix(poolRows.source.take());
        out.poolTarget = FeatureMatrix(poolRows.target.take());
        out.validationSource = FeatureMatrix(validationRows.source.take());
        out.validationTarget = FeatureMatrix(validationRows.target.take());
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
