// SPDX-License-Identifier: GPL-3.0-or-later
// Vectorizer "lsa": latent semantic analysis (Deerwester et al. 1990), the strongest axes of the
// TF-IDF vectors by a randomised singular value decomposition. Unlike "tfidf", whose columns are
// the features of validation, its columns are the most frequent features of a sample of the pool
// and of validation: words that validation lacks still say what a pair is about.
#include "core/vectorize/dense_side.h"
#include "core/vectorize/latent_axes.h"
#include "core/vectorize/pool_sample.h"
#include "core/vectorize/tfidf_pairs.h"
#include "core/vectorize/vectorizer.h"

#include <memory>

namespace craft {

std::unique_ptr<Vectorizer> makeLsa();

namespace {

std::vector<ParamSpec> specs()
{
    std::vector<ParamSpec> out{
        {"lsa-dims",
         "Dimensions",
         "Latent dimensions; more keep more detail, at 4 bytes a pair and side each",
         std::int64_t{128},
         2,
         512,
         {}},
        {"lsa-vocabulary",
         "Vocabulary",
         "Most frequent features of the sample and validation that count",
         std::int64_t{50000},
         1,
         1e6,
         {}},
        {"lsa-power",
         "Power iterations",
         "Passes that sharpen the dimensions; more come closer to the exact decomposition",
         std::int64_t{2},
         0,
         20,
         {}}};
    for (auto&& specsOf : {samplingParams(), tfidfParams()})
        out.insert(out.end(), specsOf.begin(), specsOf.end());
    return out;
}

/// The axes of one side, fitted on sample and validation rows.
LatentAxes fitSide(CountRows sample, CountRows validation, const Params& params, Job& job)
{
    const FeatureMatrix more = unpacked(std::move(validation));
    const FeatureMatrix all = unpacked(std::move(sample));
    SparseRows rows = all.sparse();
    rows.append(more.sparse());
    const LatentParams latent{.dims = static_cast<std::size_t>(params.integer("lsa-dims")),
                              .powerIterations =
                                  static_cast<std::size_t>(params.integer("lsa-power")),
                              .seed = static_cast<std::uint64_t>(params.integer("vector-seed"))};
    return fitLatentAxes(rows, latent, job);
}

/// Writes one block of a side. `weights` by column.
void projectBlock(TfidfRows& maker, const std::vector<float>& weights, bool logTf,
                  const BlockFeatures& counts, const LatentAxes& axes, Block block, DenseSide& out)
{
    std::vector<std::uint32_t> zero; // the projection may have others
    std::vector<CountRows::Block> made;
    made.push_back(maker.make(counts, zero));
    const CountRows rows(weights, logTf, std::move(made));
    const std::span<float> values = out.values(block);
    std::vector<std::uint32_t> columns;
    std::vector<float> scratch;
    for (std::size_t i = 0; i < rows.rows() && axes.dims > 0; ++i)
        project(rows.row(i, columns, scratch), axes, values.subspan(i * out.cols(), out.cols()));
    out.finish(block);
}

DenseSides projectCorpus(const TfidfModels& models, const Sides<LatentAxes>& axes,
                         CountedCorpus& corpus, Job& job)
{
    using Makers = Sides<TfidfRows>;
    ScratchPool<Makers> makers([&models] {
        return std::make_unique<Makers>(Makers{TfidfRows(models.source), TfidfRows(models.target)});
    });
    const Sides<std::vector<float>> weights{models.source.columnWeights(),
                                            models.target.columnWeights()};
    const bool logTf = models.source.logTf;
    DenseSides out{DenseSide(corpus.rows(), axes.source.dims),
                   DenseSide(corpus.rows(), axes.target.dims)};
    corpus.walkLast(job, [&](Block block, Sides<BlockFeatures>& counts) {
        const ScratchPool<Makers>::Lease lease(makers);
        projectBlock(lease->source, weights.source, logTf, counts.source, axes.source, block,
                     out.source);
        projectBlock(lease->target, weights.target, logTf, counts.target, axes.target, block,
                     out.target);
    });
    return out;
}

class Lsa final : public Vectorizer {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }
    [[nodiscard]] std::size_t denseValues(const Params& params) const override
    {
        return 2 * static_cast<std::size_t>(params.integer("lsa-dims"));
    }

    [[nodiscard]] PairFeatures run(const Corpus& pool, const Corpus& validation,
                                   const Params& params, Job& job) const override
    {
        TfidfModels models;
        configure(models, params, pool.size());
        const FeatureChoice choice = models.source.choice;
        const auto dims = static_cast<double>(params.integer("lsa-dims"));
        CountedCorpus countedPool(pool, choice, false,
                                  keptCounts(pool, 2 * dims * sizeof(float), job));
        CountedCorpus countedValidation(validation, choice, true, kKeptCounts);
        job.begin("Counting words", pool.size());
        const auto fitted = samplePool(pool, params, job);
        CountedCorpus countedSample(*fitted, choice, true, kKeptCounts);
        collectVocabulary(countedValidation, models, job);
        collectVocabulary(countedSample, models, job);
        countPool(countedPool, models, job);
        const auto most = static_cast<std::size_t>(params.integer("lsa-vocabulary"));
        for (TfidfModel* model : {&models.source, &models.target})
            model->vocabulary.number(model->frequencies, model->limits, most);

        const Sides<LatentAxes> axes = fit(models, countedSample, validation, params, job);
        job.begin("Vectorizing", pool.size() + validation.size());
        DenseSides ofPool = projectCorpus(models, axes, countedPool, job);
        return pairFeatures(std::move(ofPool), projectCorpus(models, axes, countedValidation, job));
    }

private:
    static Sides<LatentAxes> fit(const TfidfModels& models, CountedCorpus& sample,
                                 const Corpus& validation, const Params& params, Job& job)
    {
        MadeRows ofSample = makeRows(models, sample, job);
        CountedCorpus again(validation, models.source.choice, false, 0); // as rows come only once
        MadeRows ofValidation = makeRows(models, again, job);
        Sides<LatentAxes> axes;
        axes.source =
            fitSide(std::move(ofSample.source), std::move(ofValidation.source), params, job);
        axes.target =
            fitSide(std::move(ofSample.target), std::move(ofValidation.target), params, job);
        return axes;
    }
};

} // namespace

std::unique_ptr<Vectorizer> makeLsa()
{
    return std::make_unique<Lsa>();
}

} // namespace craft
