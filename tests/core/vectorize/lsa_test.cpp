// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/vectorize/latent_axes.h"
#include "core/vectorize/registry.h"
#include "tests/support/plain_rows.h"
#include "tests/support/small_corpus.h"

#include <gmock/gmock.h>

#include <cmath>

namespace craft {
namespace {

using test::makeCorpus;
using test::PairTexts;

PairFeatures vectorize(const std::string& id, const PairTexts& pool, const PairTexts& validation,
                       const std::map<std::string, ParamValue>& given)
{
    const auto vectorizer = makePlugin(vectorizers(), "vectorizer", id);
    Params params;
    for (const auto& [name, value] : given)
        params.set(name, value);
    Job job;
    return vectorizer->run(*makeCorpus(pool), *makeCorpus(validation),
                           resolve(vectorizer->params(), params), job);
}

std::vector<float> row(const FeatureMatrix& matrix, std::size_t i)
{
    std::vector<float> out(matrix.cols());
    matrix.dense().read({i, i + 1}, out);
    return out;
}

double cosine(const FeatureMatrix& a, std::size_t i, const FeatureMatrix& b, std::size_t j)
{
    const std::vector<float> x = row(a, i);
    const std::vector<float> y = row(b, j);
    double sum = 0;
    for (std::size_t c = 0; c < x.size(); ++c)
        sum += static_cast<double>(x[c]) * static_cast<double>(y[c]);
    return sum;
}

/// Two subjects; "loan" and "mortgage" never occur together but with the same words.
PairTexts subjects()
{
    PairTexts out;
    const std::vector<std::string> money{"loan bank interest", "mortgage bank interest",
                                         "loan bank rate",     "mortgage interest rate",
                                         "bank rate interest", "mortgage bank rate"};
    const std::vector<std::string> sea{"ship harbour wave", "boat harbour wave", "ship sail wave",
                                       "boat sail harbour", "wave sail harbour", "boat wave sail"};
    for (std::size_t i = 0; i < money.size(); ++i) {
        out.emplace_back(money[i], sea[i]);
        out.emplace_back(sea[i], money[i]);
    }
    return out;
}

TEST(Lsa, BringsTogetherWordsThatShareTheirNeighbours)
{
    const PairTexts validation{{"loan", "boat"}, {"mortgage", "ship"}, {"ship", "loan"}};
    const PairFeatures f = vectorize("lsa", subjects(), validation,
                                     {{"lsa-dims", std::int64_t{2}}, {"prefix", std::int64_t{0}}});
    EXPECT_EQ(f.poolSource.cols(), 2U);
    EXPECT_GT(cosine(f.validationSource, 0, f.validationSource, 1), 0.95) << "loan, mortgage";
    EXPECT_LT(std::abs(cosine(f.validationSource, 0, f.validationSource, 2)), 0.2) << "loan, ship";
    EXPECT_GT(cosine(f.validationTarget, 0, f.validationTarget, 1), 0.95) << "boat, ship";
    EXPECT_GT(cosine(f.validationSource, 0, f.poolSource, 0), 0.9);
}

TEST(Lsa, WithAllDimensionsKeepsEveryDotProduct)
{
    const PairTexts pool = subjects();
    const PairFeatures full = vectorize("lsa", pool, pool, {{"prefix", std::int64_t{0}}});
    const PairFeatures tfidf = vectorize("tfidf", pool, pool, {{"prefix", std::int64_t{0}}});
    const SparseRows plain = test::plainRows(tfidf.poolSource);
    for (std::size_t i = 0; i < pool.size(); ++i) {
        for (std::size_t j = 0; j < pool.size(); ++j) {
            std::vector<double> dense(plain.cols, 0.0);
            const SparseRow x = plain.row(i);
            for (std::size_t k = 0; k < x.columns.size(); ++k)
                dense[x.columns[k]] = static_cast<double>(x.values[k]);
            double expected = 0;
            const SparseRow y = plain.row(j);
            for (std::size_t k = 0; k < y.columns.size(); ++k)
                expected += dense[y.columns[k]] * static_cast<double>(y.values[k]);
            EXPECT_NEAR(cosine(full.poolSource, i, full.validationSource, j), expected, 1e-5);
        }
    }
}

TEST(Lsa, RowsHaveLengthOneAndMeansAreOfTheseRows)
{
    PairTexts pool = subjects();
    pool.emplace_back("", "wave");
    const PairFeatures f = vectorize("lsa", pool, subjects(), {{"lsa-dims", std::int64_t{4}}});
    EXPECT_EQ(f.zeroRows, (std::vector<RowId>{rowId(12)}));
    std::vector<double> sum(4, 0.0);
    for (std::size_t i = 0; i < pool.size(); ++i) {
        EXPECT_NEAR(cosine(f.poolSource, i, f.poolSource, i), i < 12 ? 1 : 0, 1e-6);
        const std::vector<float> values = row(f.poolSource, i);
        for (std::size_t c = 0; c < 4; ++c)
            sum[c] += static_cast<double>(values[c]);
    }
    for (std::size_t c = 0; c < 4; ++c)
        EXPECT_NEAR(static_cast<double>(f.poolMeanSource[c]), sum[c] / 13, 1e-6);
    EXPECT_TRUE(f.sourceNames.empty());
}

TEST(Lsa, CountsWordsThatOnlyThePoolHas)
{
    const PairTexts validation{{"loan", "ship"}};
    const PairFeatures f =
        vectorize("lsa", subjects(), validation, {{"lsa-dims", std::int64_t{2}}});
    EXPECT_TRUE(f.zeroRows.empty())
        << "every pool row has a vector, though validation has one word";
    EXPECT_GT(cosine(f.validationSource, 0, f.poolSource, 2), 0.9) << "no word in common";
}

TEST(Lsa, TakesTheMostFrequentFeaturesOnly)
{
    // The vocabulary of one is "wave" or "harbour" beside money's "bank" and "interest": rows
    // without it are zero.
    const PairFeatures f =
        vectorize("lsa", subjects(), subjects(),
                  {{"lsa-vocabulary", std::int64_t{1}}, {"prefix", std::int64_t{0}}});
    EXPECT_EQ(f.poolSource.cols(), 1U);
    EXPECT_GE(f.zeroRows.size(), 6U);
}

TEST(Lsa, OfTextsWithoutWordsIsZero)
{
    const PairFeatures f = vectorize("lsa", {{"", ""}, {" ", "x"}}, {{"", ""}}, {});
    EXPECT_EQ(f.poolSource.rows(), 2U);
    EXPECT_EQ(f.poolSource.cols(), 1U);
    EXPECT_EQ(f.zeroRows.size(), 2U);
    EXPECT_EQ(vectorize("lsa", {}, {{"a", "b"}}, {}).poolSource.rows(), 0U);
}

TEST(Lsa, RefusesLengthsThatAreNoRange)
{
    try {
        (void)vectorize("lsa", subjects(), subjects(), {{"char-min", std::int64_t{4}}});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
    }
}

} // namespace
} // namespace craft
