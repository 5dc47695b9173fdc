// SPDX-License-Identifier: GPL-3.0-or-later
// Vectorizer "tfidf": word weights learnt from the pool, no download, no model. Two walks over the
// pool (document frequencies, then rows). Memory: about 18 bytes per distinct feature of the pool,
// rows as in CountRows, and counts as in CountedCorpus, which go while the rows come.
#include "core/data/row_memory.h"
#include "core/vectorize/tfidf_pairs.h"
#include "core/vectorize/vectorizer.h"

#include <memory>

namespace craft {

std::unique_ptr<Vectorizer> makeTfidf();

namespace {

/// What the pool's rows, and their ranking, will take.
double rowBytes(const Corpus& pool, const Corpus& validation, const FeatureChoice& choice)
{
    using namespace row_memory;
    const double validationText =
        meanTextBytes(validation) * static_cast<double>(validation.size());
    const int lengths =
        choice.charMax == 0 ? 0 : static_cast<int>(choice.charMax - choice.charMin) + 1;
    return tfidfRow(meanTextBytes(pool), validationText, lengths) + kRanking;
}

class Tfidf final : public Vectorizer {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return tfidfParams(); }

    [[nodiscard]] PairFeatures run(const Corpus& pool, const Corpus& validation,
                                   const Params& params, Job& job) const override
    {
        TfidfModels models;
        configure(models, params, pool.size());
        const FeatureChoice choice = models.source.choice;
        CountedCorpus countedPool(pool, choice, false,
                                  keptCounts(pool, rowBytes(pool, validation, choice), job));
        CountedCorpus countedValidation(validation, choice, true, kKeptCounts);
        job.begin("Vectorizing", 2 * (pool.size() + validation.size()));
        collectVocabulary(countedValidation, models, job);
        countPool(countedPool, models, job);
        for (TfidfModel* model : {&models.source, &models.target})
            model->vocabulary.number(model->frequencies, model->limits);

        MadeRows poolRows = makeRows(models, countedPool, job);
        // Validation is small and read in every way there is.
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
