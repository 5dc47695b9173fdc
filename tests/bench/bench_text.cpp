// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_text.h"

#include "core/base/rng.h"
#include "core/cluster/cluster.h"
#include "core/vectorize/registry.h"
#include "tests/support/small_corpus.h"

#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace craft::bench {
namespace {

constexpr std::size_t kWords = 100000;
constexpr std::size_t kTopicWords = 2000;
constexpr std::size_t kValidationTopics = kTopics / 5;

/// Zipf's law with exponent 1, by the inverse of its (continuous) distribution: rank 0 is the most
/// frequent.
std::size_t zipfRank(Rng& rng, std::size_t words)
{
    const double rank = std::exp(rng.unit() * std::log(static_cast<double>(words)));
    return static_cast<std::size_t>(rank) - 1;
}

/// Frequent words are short, as in languages.
void appendWord(std::string& out, std::size_t rank)
{
    static constexpr std::array<std::string_view, 16> kSyllables{
        "an", "be", "cor", "di",  "el", "fu", "ga", "hin",
        "is", "jo", "ka",  "lum", "me", "no", "ra", "st\u00F6"};
    for (std::size_t rest = rank + 1; rest > 0; rest /= kSyllables.size())
        out += kSyllables[rest % kSyllables.size()];
}

std::unique_ptr<const Corpus> makePairs(std::size_t rows, std::uint64_t seed, std::size_t topics)
{
    test::PairTexts pairs;
    pairs.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        PairText pair = madeUpPair(seed, row, row % topics);
        pairs.emplace_back(std::move(pair.source), std::move(pair.target));
    }
    return test::makeCorpus(pairs);
}

/// The value of `key`, made at the first call.
template <class Key, class Value, class Make>
const Value& cached(std::map<Key, std::unique_ptr<const Value>>& known, const Key& key,
                    const Make& make)
{
    std::unique_ptr<const Value>& value = known[key];
    if (value == nullptr)
        value = make();
    return *value;
}

} // namespace

PairText madeUpPair(std::uint64_t seed, std::size_t row, std::size_t topic)
{
    Rng rng(seed, "bench.text", row);
    PairText out;
    const std::size_t bytes = 30 + rng.below(55);
    while (out.source.size() < bytes) {
        const bool isTopical = rng.below(3) == 0;
        const std::size_t word = isTopical ? 500 + topic * kTopicWords + zipfRank(rng, kTopicWords)
                                           : zipfRank(rng, kWords);
        for (std::string* side : {&out.source, &out.target}) {
            if (!side->empty())
                *side += rng.below(12) == 0 ? ", " : " ";
            appendWord(*side, word);
        }
        out.target += "en";
    }
    for (std::string* side : {&out.source, &out.target}) {
        (*side)[0] = static_cast<char>((*side)[0] - 'a' + 'A');
        *side += '.';
    }
    return out;
}

const Corpora& corpora(std::size_t poolRows)
{
    static std::map<std::size_t, std::unique_ptr<const Corpora>> known;
    return cached(known, poolRows, [&] {
        auto out = std::make_unique<Corpora>();
        out->pool = makePairs(poolRows, 1, kTopics);
        out->validation = makePairs(kValidationRows, 2, kValidationTopics);
        for (const PairView& pair : out->pool->read(RowRange{0, poolRows}).pairs)
            out->textBytes += pair.source.size() + pair.target.size();
        return out;
    });
}

const PairFeatures& features(std::size_t poolRows)
{
    static std::map<std::size_t, std::unique_ptr<const PairFeatures>> known;
    return cached(known, poolRows, [&] {
        const Corpora& texts = corpora(poolRows);
        const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "tfidf");
        Job job({}, 2);
        return std::make_unique<PairFeatures>(vectorizer->run(
            *texts.pool, *texts.validation, resolve(vectorizer->params(), {}), job));
    });
}

const Clustering& clustering(std::size_t poolRows)
{
    static std::map<std::size_t, std::unique_ptr<const Clustering>> known;
    return cached(known, poolRows, [&] {
        ClusterParams params;
        params.kmeans.clusters = kClusters;
        Job job({}, 2);
        return std::make_unique<Clustering>(cluster(features(poolRows), params, job));
    });
}

const FeatureMatrix& denseRows(std::size_t rows, std::size_t cols)
{
    using Shape = std::pair<std::size_t, std::size_t>;
    static std::map<Shape, std::unique_ptr<const FeatureMatrix>> known;
    return cached(known, Shape{rows, cols}, [&] {
        std::vector<float> centres(kClusters * cols);
        Rng centreDraws(3, "bench.centres");
        for (float& value : centres)
            value = static_cast<float>(centreDraws.unit() - 0.5);
        std::vector<float> values(rows * cols);
        for (std::size_t i = 0; i < rows; ++i) {
            Rng rng(4, "bench.dense", i);
            const float* centre = centres.data() + rng.below(kClusters) * cols;
            for (std::size_t j = 0; j < cols; ++j)
                values[i * cols + j] = centre[j] + static_cast<float>(rng.unit() - 0.5);
        }
        return std::make_unique<FeatureMatrix>(DenseRows(std::move(values), cols));
    });
}

} // namespace craft::bench
