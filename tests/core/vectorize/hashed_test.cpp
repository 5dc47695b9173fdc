// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/data/count_rows.h"
#include "core/vectorize/hashed_features.h"
#include "core/vectorize/registry.h"
#include "tests/support/plain_rows.h"
#include "tests/support/random_text.h"
#include "tests/support/small_corpus.h"

#include <gmock/gmock.h>

#include <cmath>
#include <map>
#include <set>

namespace craft {
namespace {

using test::makeCorpus;
using test::PairTexts;
using test::plainRows;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

PairFeatures vectorize(const PairTexts& pool, const PairTexts& validation,
                       const std::map<std::string, ParamValue>& given, int threads = 1)
{
    const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "hashed");
    Params params;
    for (const auto& [name, value] : given)
        params.set(name, value);
    Job job({}, threads);
    return vectorizer->run(*makeCorpus(pool), *makeCorpus(validation),
                           resolve(vectorizer->params(), params), job);
}

/// N-grams of up to `longest` tokens with their counts, in the plainest way.
std::map<std::string, double> ngrams(const std::string& text, std::size_t longest)
{
    std::vector<std::string> tokens;
    Tokenizer tokenizer;
    tokenizer.forEachToken(text, [&](std::string_view token) { tokens.emplace_back(token); });
    std::map<std::string, double> out;
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        std::string name;
        for (std::size_t n = 0; n < longest && first + n < tokens.size(); ++n) {
            name += (n == 0 ? "" : " ") + tokens[first + n];
            ++out[name];
        }
    }
    return out;
}

using Row = std::map<std::string, double>;

/// Unit TF-IDF rows over n-grams, without hashing.
std::vector<Row> naiveRows(const PairTexts& texts, const PairTexts& pool, std::size_t longest)
{
    std::map<std::string, double> rowsWith;
    for (const auto& pair : pool) {
        for (const auto& [name, count] : ngrams(pair.first, longest))
            ++rowsWith[name];
    }
    std::vector<Row> out;
    for (const auto& pair : texts) {
        Row row = ngrams(pair.first, longest);
        double squared = 0;
        for (auto& [name, value] : row) {
            const double idf =
                std::log((1 + static_cast<double>(pool.size())) / (1 + rowsWith[name])) + 1;
            value = (1 + std::log(value)) * idf;
            squared += value * value;
        }
        for (auto& [name, value] : row)
            value /= std::sqrt(squared);
        out.push_back(row);
    }
    return out;
}

double dot(const SparseRow& a, const SparseRow& b)
{
    std::map<std::uint32_t, double> values;
    for (std::size_t i = 0; i < a.columns.size(); ++i)
        values[a.columns[i]] = static_cast<double>(a.values[i]);
    double sum = 0;
    for (std::size_t i = 0; i < b.columns.size(); ++i) {
        if (const auto it = values.find(b.columns[i]); it != values.end())
            sum += it->second * static_cast<double>(b.values[i]);
    }
    return sum;
}

PairTexts randomPairs(std::uint64_t seed, std::size_t count)
{
    static const std::vector<std::string> kWords{"the",  "close", "window", "तालिका", "Größe",
                                                 "打开", "الملف", ".",      "again",  "row"};
    Rng rng(seed, "pairs");
    PairTexts out;
    for (std::size_t i = 0; i < count; ++i) {
        std::string text;
        for (std::uint64_t n = rng.below(9); n > 0; --n)
            text += kWords[std::min(rng.below(kWords.size()), rng.below(kWords.size()))] + " ";
        out.emplace_back(text, test::randomText(rng, rng.below(12)));
    }
    return out;
}

TEST(Hashed, KeepsEveryDotProductWithValidationWhenNothingCollides)
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        for (const std::size_t longest : {1U, 2U, 3U}) {
            const PairTexts pool = randomPairs(seed, 40);
            const PairTexts validation = randomPairs(seed + 100, 6);
            const PairFeatures f = vectorize(pool, validation,
                                             {{"hash-bits", std::int64_t{18}},
                                              {"hash-words", static_cast<std::int64_t>(longest)}});
            const SparseRows x = plainRows(f.poolSource);
            const SparseRows y = plainRows(f.validationSource);
            const std::vector<Row> naiveX = naiveRows(pool, pool, longest);
            const std::vector<Row> naiveY = naiveRows(validation, pool, longest);
            for (std::size_t i = 0; i < pool.size(); ++i) {
                for (std::size_t j = 0; j < validation.size(); ++j) {
                    double expected = 0;
                    for (const auto& [name, value] : naiveX[i]) {
                        if (const auto it = naiveY[j].find(name); it != naiveY[j].end())
                            expected += value * it->second;
                    }
                    EXPECT_NEAR(dot(x.row(i), y.row(j)), expected, 1e-6);
                }
            }
        }
    }
}

TEST(Hashed, NamesColumnsByTheirMostFrequentNgramOfValidation)
{
    const PairFeatures f = vectorize({{"other words", "x"}}, {{"close it. close", "x y"}},
                                     {{"hash-bits", std::int64_t{18}}});
    const std::set<std::string> names(f.sourceNames.begin(), f.sourceNames.end());
    EXPECT_EQ(names, (std::set<std::string>{"close", "it", ".", "close it", "it .", ". close"}));
    EXPECT_EQ(f.poolSource.cols(), 6U);
    EXPECT_EQ(plainRows(f.poolSource).columns.size(), 0U) << "nothing that validation has";
    EXPECT_TRUE(f.zeroRows.empty()) << "but of length one all the same";
    const PairFeatures few =
        vectorize({{"a", "b"}}, {{"b b b b b b b b b a", "y"}}, {{"hash-bits", std::int64_t{4}}});
    EXPECT_LE(few.poolSource.cols(), 16U);
    EXPECT_THAT(few.sourceNames, Contains("b"));
}

TEST(Hashed, TakesLettersInsideWords)
{
    const PairFeatures f = vectorize({{"abc", "x"}}, {{"abc", "x"}},
                                     {{"hash-bits", std::int64_t{18}},
                                      {"hash-words", std::int64_t{0}},
                                      {"char-min", std::int64_t{3}},
                                      {"char-max", std::int64_t{4}}});
    const std::set<std::string> names(f.sourceNames.begin(), f.sourceNames.end());
    EXPECT_EQ(names, (std::set<std::string>{"~<ab", "~abc", "~bc>", "~<abc", "~abc>"}));
}

TEST(Hashed, SumsWhatSharesABucket)
{
    HashedFeatures all({.bits = 4, .words = 1, .letters = {}, .hasSigns = false, .logTf = false});
    HashedFeatures half({.bits = 4, .words = 1, .letters = {}, .hasSigns = true, .logTf = false});
    const std::string text = "a b c d e f g h i j k l m n o p q r s t u v w x y z a a";
    double sum = 0;
    double signs = 0;
    std::uint32_t before = 0;
    for (const HashedValue& value : all.row(text)) {
        EXPECT_TRUE(value.bucket < 16 && (sum == 0 || value.bucket > before));
        EXPECT_GT(value.value, 0);
        before = value.bucket;
        sum += static_cast<double>(value.value);
    }
    EXPECT_EQ(sum, 28);
    for (const HashedValue& value : half.row(text)) {
        EXPECT_NE(value.value, 0) << "what cancels out is not stored";
        signs += static_cast<double>(value.value);
    }
    EXPECT_LT(std::abs(signs), 24) << "some are negative";
    EXPECT_TRUE(all.row("").empty());
}

TEST(Hashed, WithoutSignsHasNoNegativeValue)
{
    const PairTexts pool = randomPairs(4, 50);
    const auto hasNegative = [&](bool signs) {
        const SparseRows rows =
            plainRows(vectorize(pool, pool, {{"hash-signs", signs}}).poolSource);
        return std::any_of(rows.values.begin(), rows.values.end(), [](float v) { return v < 0; });
    };
    EXPECT_TRUE(hasNegative(true));
    EXPECT_FALSE(hasNegative(false));
}

TEST(Hashed, WithoutRarityWeighsByCountAlone)
{
    const PairFeatures f = vectorize({{"a a b", "x"}, {"a", ""}}, {{"a b", "x"}},
                                     {{"hash-idf", false},
                                      {"hash-words", std::int64_t{1}},
                                      {"hash-signs", false},
                                      {"log-tf", false}});
    const SparseRows rows = plainRows(f.poolSource);
    const SparseRow row = rows.row(0);
    ASSERT_EQ(row.values.size(), 2U);
    const std::size_t a = f.sourceNames[row.columns[0]] == "a" ? 0 : 1;
    EXPECT_NEAR(static_cast<double>(row.values[a]), 2 / std::sqrt(5.0), 1e-6);
    EXPECT_NEAR(static_cast<double>(row.values[1 - a]), 1 / std::sqrt(5.0), 1e-6);
    EXPECT_THAT(f.zeroRows, ElementsAre(rowId(1)));
    EXPECT_NEAR(static_cast<double>(f.poolMeanSource[row.columns[a]]), (2 / std::sqrt(5.0) + 1) / 2,
                1e-6);
}

TEST(Hashed, RefusesToHaveNoNgramAtAll)
{
    try {
        (void)vectorize({}, {}, {{"hash-words", std::int64_t{0}}});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_THAT(error.what(), HasSubstr("hash-words 0"));
        EXPECT_THAT(error.hint(), HasSubstr("char-min"));
    }
    EXPECT_EQ(vectorize({}, {{"a", "b"}}, {}).poolSource.rows(), 0U);
}

} // namespace
} // namespace craft
