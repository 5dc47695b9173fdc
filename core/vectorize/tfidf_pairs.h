// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of TF-IDF over both sides of pairs, for every vectorizer that begins with it.
#pragma once

#include "core/base/params.h"
#include "core/vectorize/counted_corpus.h"
#include "core/vectorize/tfidf_model.h"

#include <cstddef>
#include <vector>

namespace craft {

using TfidfModels = Sides<TfidfModel>;

/// Most counts kept of a corpus between its two walks: those of about 60 million ordinary pairs.
inline constexpr std::size_t kKeptCounts = std::size_t{6} << 30U;

/// Counts that may be kept now: most of what the job can spare beyond `rowBytes` for each row of
/// the pool. The others are counted twice, with the same result.
[[nodiscard]] std::size_t keptCounts(const Corpus& pool, double rowBytes, const Job& job);

/// Which features there are and how they weigh.
[[nodiscard]] std::vector<ParamSpec> tfidfParams();
/// What char-min and char-max ask for. Throws Error{Usage} for lengths that are no range.
[[nodiscard]] FeatureChoice letterNgrams(const Params& params);
/// Both sides by tfidfParams(). Throws as letterNgrams().
void configure(TfidfModels& models, const Params& params, std::size_t poolRows);

/// Adds the features of the corpus to both vocabularies. REQUIRES: it counts with names.
void collectVocabulary(CountedCorpus& corpus, TfidfModels& models, Job& job);
/// Document frequencies of the pool.
void countPool(CountedCorpus& pool, TfidfModels& models, Job& job);

/// Rows of both sides of a corpus.
struct MadeRows {
    CountRows source;
    CountRows target;
    std::vector<float> sourceMean;
    std::vector<float> targetMean;
    std::vector<RowId> zero; ///< rows that are zero on a side, ascending
};

/// REQUIRES: the vocabularies are numbered. Same bytes at any thread count.
[[nodiscard]] MadeRows makeRows(const TfidfModels& models, CountedCorpus& corpus, Job& job);

/// All rows as SparseRows, for small corpora.
[[nodiscard]] FeatureMatrix unpacked(CountRows rows);

} // namespace craft
