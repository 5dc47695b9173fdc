// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/vectorize/registry.h"
#include "tests/support/plain_rows.h"
#include "tests/support/random_text.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"
#include "tests/support/tfidf_reference.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

using test::makeCorpus;
using test::PairTexts;
using test::plainRows;
using test::ReferenceTfidf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

PairFeatures vectorize(const Corpus& pool, const Corpus& validation, const Params& given, Job& job)
{
    const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "tfidf");
    return vectorizer->run(pool, validation, resolve(vectorizer->params(), given), job);
}

PairFeatures vectorize(const PairTexts& pool, const PairTexts& validation, const Params& given = {},
                       int threads = 1)
{
    Job job({}, threads);
    return vectorize(*makeCorpus(pool), *makeCorpus(validation), given, job);
}

Params paramsOf(const ReferenceTfidf::Options& options)
{
    Params params;
    params.set("prefix", static_cast<std::int64_t>(options.prefix));
    params.set("char-min", static_cast<std::int64_t>(options.charMin));
    params.set("char-max", static_cast<std::int64_t>(options.charMax));
    params.set("min-df", static_cast<std::int64_t>(options.minDf));
    params.set("max-df", options.maxDf);
    params.set("log-tf", options.logTf);
    return params;
}

Params wordsOnly()
{
    ReferenceTfidf::Options options;
    options.prefix = 0;
    return paramsOf(options);
}

/// A stored row by feature name.
ReferenceTfidf::Row named(const SparseRows& rows, std::size_t row,
                          const std::vector<std::string>& names)
{
    ReferenceTfidf::Row out;
    const SparseRow stored = rows.row(row);
    for (std::size_t i = 0; i < stored.columns.size(); ++i)
        out[names[stored.columns[i]]] = static_cast<double>(stored.values[i]);
    return out;
}

double dot(const ReferenceTfidf::Row& a, const ReferenceTfidf::Row& b)
{
    double sum = 0;
    for (const auto& [name, value] : a) {
        if (const auto it = b.find(name); it != b.end())
            sum += value * it->second;
    }
    return sum;
}

double dot(const SparseRow& a, const SparseRow& b)
{
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.columns.size() && j < b.columns.size();) {
        if (a.columns[i] < b.columns[j]) {
            ++i;
        } else if (a.columns[i] > b.columns[j]) {
            ++j;
        } else {
            sum += static_cast<double>(a.values[i++]) * static_cast<double>(b.values[j++]);
        }
    }
    return sum;
}

/// Sentences over a small vocabulary of several scripts, so that words repeat.
PairTexts randomPairs(std::uint64_t seed, std::size_t count)
{
    static const std::vector<std::string> kWords{
        "the",   "file",       "window", "windows", "opening",    "opened",
        "Größe", "Fenster",    "öffnen", "ist",     "फ़ाइल",       "खोलें",
        "में",     "विद्यार्थियों", "الملف",  "النافذة", "打开文件",   "中国人民",
        "3",     "%s",         "don't",  "straße.", "\U0001F600", "—"};
    Rng rng(seed, "pairs");
    PairTexts pairs;
    for (std::size_t i = 0; i < count; ++i) {
        std::string sides[2];
        for (std::string& side : sides) {
            for (std::uint64_t n = rng.below(12); n > 0; --n) {
                const std::uint64_t biased =
                    std::min(rng.below(kWords.size()), rng.below(kWords.size()));
                side += kWords[biased] + " ";
            }
            if (rng.below(5) == 0)
                side += test::randomText(rng, rng.below(20));
        }
        pairs.emplace_back(sides[0], sides[1]);
    }
    return pairs;
}

std::vector<std::string> sideOf(const PairTexts& pairs, bool source)
{
    std::vector<std::string> texts;
    for (const auto& [s, t] : pairs)
        texts.push_back(source ? s : t);
    return texts;
}

void expectEqualsReference(const FeatureMatrix& matrix, const std::vector<std::string>& names,
                           const std::vector<std::string>& texts, ReferenceTfidf& reference)
{
    ASSERT_EQ(matrix.rows(), texts.size());
    ASSERT_EQ(matrix.cols(), names.size());
    const std::set<std::string> columns(names.begin(), names.end());
    const SparseRows rows = plainRows(matrix);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const SparseRow stored = rows.row(i);
        ASSERT_TRUE(std::is_sorted(stored.columns.begin(), stored.columns.end()));
        auto expected = reference.row(texts[i]);
        std::erase_if(expected, [&](const auto& item) { return !columns.contains(item.first); });
        const auto got = named(rows, i, names);
        ASSERT_EQ(got.size(), expected.size()) << texts[i];
        for (const auto& [name, value] : expected) {
            ASSERT_TRUE(got.contains(name)) << name;
            ASSERT_NEAR(got.at(name), value, 1e-6) << name << " in " << texts[i];
        }
    }
}

TEST(Tfidf, MatchesAnExampleDoneByHand)
{
    const PairTexts pool{{"a b", "x"}, {"a c", "x"}, {"a a c d", "y"}};
    const PairTexts validation{{"c a", "z"}, {"e", "x"}};
    const PairFeatures f = vectorize(pool, validation, wordsOnly());
    // df: a 3, c 2, e 0 of N = 3, so idf(a) = ln(4/4) + 1 = 1, idf(c) = ln(4/3) + 1 = 1.287682,
    // idf(b) = idf(d) = ln(4/2) + 1 = 1.693147, idf(e) = ln(4/1) + 1 = 2.386294.
    EXPECT_THAT(f.sourceNames, ElementsAre("a", "c", "e"));
    EXPECT_THAT(f.targetNames, ElementsAre("x", "z"));
    // Row 0: b counts in the norm sqrt(1 + 1.693147^2) = 1.966401, but has no column.
    const auto row0 = named(plainRows(f.poolSource), 0, f.sourceNames);
    ASSERT_EQ(row0.size(), 1U);
    EXPECT_NEAR(row0.at("a"), 1 / 1.966401, 1e-6);
    // Row 2: tf(a) = 1 + ln 2 = 1.693147; norm sqrt(2.866748 + 1.658124 + 2.866748) = 2.718753.
    const auto row2 = named(plainRows(f.poolSource), 2, f.sourceNames);
    ASSERT_EQ(row2.size(), 2U);
    EXPECT_NEAR(row2.at("a"), 0.622766, 1e-6);
    EXPECT_NEAR(row2.at("c"), 0.473630, 1e-6);
    // A word that only validation has still counts, with the largest idf.
    EXPECT_NEAR(named(plainRows(f.validationSource), 1, f.sourceNames).at("e"), 1, 1e-6);
    EXPECT_NEAR(static_cast<double>(f.poolMeanTarget[0]), 2.0 / 3.0, 1e-6);
    EXPECT_THAT(f.zeroRows, IsEmpty());
}

TEST(Tfidf, CountsRepeatedWordsAsTheyAreWithoutLogTf)
{
    Params params = wordsOnly();
    params.set("log-tf", false);
    const PairFeatures f = vectorize({{"a a a b", "x"}}, {{"a b", "x"}}, params);
    const auto row = named(plainRows(f.poolSource), 0, f.sourceNames);
    EXPECT_NEAR(row.at("a") / row.at("b"), 3.0, 1e-5);
}

TEST(Tfidf, AddsPrefixesOfWordsThatAreLongEnough)
{
    const PairFeatures f = vectorize({{"opening opened open", "Größe größer gröss"}},
                                     {{"opening opened open", "Größe größer gröss"}});
    EXPECT_THAT(f.sourceNames, ElementsAre("^opene", "^openi", "open", "opened", "opening"));
    EXPECT_THAT(f.targetNames,
                testing::UnorderedElementsAre("^größe", "größe", "größer", "^gröss", "gröss"));
}

TEST(Tfidf, SumsThePrefixesOfDifferentWordsOfARow)
{
    const PairFeatures f =
        vectorize({{"window windows other", "x"}, {"other", "x"}}, {{"windows", "x"}});
    const auto row = named(plainRows(f.poolSource), 0, f.sourceNames);
    const double idf = std::log(3.0 / 2.0) + 1;
    EXPECT_NEAR(row.at("^windo") / row.at("windows"), (1 + std::log(2.0)) * idf / idf, 1e-5);
}

TEST(Tfidf, MarksCharacterNgramsAndWordEnds)
{
    ReferenceTfidf::Options options;
    options.prefix = 0;
    options.charMin = 3;
    options.charMax = 4;
    const PairFeatures f = vectorize({{"abc.", "x"}}, {{"abc.", "x"}}, paramsOf(options));
    EXPECT_THAT(
        f.sourceNames,
        testing::UnorderedElementsAre("abc", ".", "~<ab", "~abc", "~bc>", "~<abc", "~abc>"));
}

TEST(Tfidf, SortsColumnsByFrequencyThenBytes)
{
    const PairFeatures f =
        vectorize({{"b a", "x"}, {"c b", "x"}, {"B ä", "x"}}, {{"ä a b c zz", "x"}}, wordsOnly());
    EXPECT_THAT(f.sourceNames, ElementsAre("b", "a", "c", "ä", "zz"));
}

TEST(Tfidf, DropsRareAndCommonFeaturesFromRowsAndNorms)
{
    const PairTexts pool{{"a b c", "x"}, {"a b", "x"}, {"a d", "x"}, {"a", "x"}};
    Params params = wordsOnly();
    params.set("min-df", std::int64_t{2});
    params.set("max-df", 0.75);
    const PairFeatures f = vectorize(pool, {{"a b c d e", "x"}}, params);
    EXPECT_THAT(f.sourceNames, ElementsAre("b"));
    EXPECT_NEAR(named(plainRows(f.poolSource), 0, f.sourceNames).at("b"), 1, 1e-6);
    EXPECT_THAT(f.targetNames, IsEmpty()); // x is in every row
    EXPECT_THAT(f.zeroRows, ElementsAre(rowId(0), rowId(1), rowId(2), rowId(3)));
}

TEST(Tfidf, ReportsRowsWithoutFeaturesButNotRowsWithoutColumns)
{
    const PairTexts pool{{"a", ""}, {"unseen", "b"}, {" \t", "b"}, {"a", "b"}};
    const PairFeatures f = vectorize(pool, {{"a", "b"}});
    EXPECT_THAT(f.zeroRows, ElementsAre(rowId(0), rowId(2)));
    EXPECT_EQ(plainRows(f.poolSource).row(1).columns.size(), 0U);
}

TEST(Tfidf, TakesEmptyCorpora)
{
    const PairFeatures none = vectorize(PairTexts{}, PairTexts{});
    EXPECT_EQ(none.poolSource.rows(), 0U);
    EXPECT_EQ(none.poolSource.cols(), 0U);
    const PairFeatures noPool = vectorize(PairTexts{}, {{"a b", "c"}});
    EXPECT_EQ(noPool.validationSource.rows(), 1U);
    EXPECT_THAT(noPool.sourceNames, ElementsAre("a", "b"));
    const PairFeatures noValidation = vectorize({{"a b", "c"}}, PairTexts{});
    EXPECT_EQ(noValidation.poolSource.rows(), 1U);
    EXPECT_EQ(noValidation.poolSource.cols(), 0U);
    EXPECT_THAT(noValidation.zeroRows, IsEmpty());
}

TEST(Tfidf, AgreesWithAnIndependentImplementation)
{
    std::vector<ReferenceTfidf::Options> choices(5);
    choices[1].prefix = 0;
    choices[1].logTf = false;
    choices[2].prefix = 2;
    choices[2].minDf = 3;
    choices[2].maxDf = 0.4;
    choices[3].prefix = 0;
    choices[3].charMin = 3;
    choices[3].charMax = 5;
    choices[4].charMin = 1;
    choices[4].charMax = 2;
    for (std::size_t c = 0; c < choices.size(); ++c) {
        const PairTexts pool = randomPairs(10 + c, 150);
        const PairTexts validation = randomPairs(20 + c, 30);
        const PairFeatures f = vectorize(pool, validation, paramsOf(choices[c]));
        for (const bool source : {true, false}) {
            ReferenceTfidf reference(sideOf(pool, source), choices[c]);
            const auto& names = source ? f.sourceNames : f.targetNames;
            ASSERT_EQ(names, reference.columns(sideOf(validation, source)));
            expectEqualsReference(source ? f.poolSource : f.poolTarget, names, sideOf(pool, source),
                                  reference);
            expectEqualsReference(source ? f.validationSource : f.validationTarget, names,
                                  sideOf(validation, source), reference);
        }
    }
}

TEST(Tfidf, KeepsEveryDotProductWithValidationVectors)
{
    const PairTexts pool = randomPairs(31, 80);
    const PairTexts validation = randomPairs(32, 20);
    const PairFeatures f = vectorize(pool, validation);
    ReferenceTfidf reference(sideOf(pool, true), {});
    const SparseRows poolRows = plainRows(f.poolSource);
    for (std::size_t v = 0; v < validation.size(); ++v) {
        const auto full = reference.row(validation[v].first);
        for (std::size_t p = 0; p < pool.size(); ++p) {
            const double stored = dot(poolRows.row(p), f.validationSource.sparse().row(v));
            ASSERT_NEAR(stored, dot(reference.row(pool[p].first), full), 1e-5);
        }
    }
}

TEST(Tfidf, TakesMoreColumnsThanSixteenBitsCount)
{
    const auto words = [](int first, int last) {
        std::string text;
        for (int i = first; i < last; ++i)
            text += str("w", i, " ");
        return text;
    };
    const PairTexts pool{
        {words(0, 5000), "x"}, {words(4000, 70000) + "w4001 w69999", "x"}, {"w69998", "x"}};
    const PairTexts validation{{words(0, 70000), "x"}};
    const PairFeatures f = vectorize(pool, validation, wordsOnly());
    ASSERT_EQ(f.sourceNames.size(), 70000U);
    ReferenceTfidf reference(sideOf(pool, true), {.prefix = 0});
    expectEqualsReference(f.poolSource, f.sourceNames, sideOf(pool, true), reference);
    expectEqualsReference(f.validationSource, f.sourceNames, sideOf(validation, true), reference);
}

TEST(Tfidf, GivesTheMeanOfAllPoolRows)
{
    const PairTexts pool = randomPairs(41, 200);
    const PairFeatures f = vectorize(pool, randomPairs(42, 20));
    ReferenceTfidf reference(sideOf(pool, false), {});
    ReferenceTfidf::Row mean;
    for (const auto& [source, target] : pool) {
        for (const auto& [name, value] : reference.row(target))
            mean[name] += value / static_cast<double>(pool.size());
    }
    ASSERT_EQ(f.poolMeanTarget.size(), f.targetNames.size());
    for (std::size_t c = 0; c < f.targetNames.size(); ++c)
        ASSERT_NEAR(static_cast<double>(f.poolMeanTarget[c]), mean[f.targetNames[c]], 1e-6);
}

void expectSame(const FeatureMatrix& a, const FeatureMatrix& b)
{
    EXPECT_EQ(a.cols(), b.cols());
    const SparseRows x = plainRows(a);
    const SparseRows y = plainRows(b);
    EXPECT_TRUE(x.offsets == y.offsets);
    EXPECT_TRUE(x.columns == y.columns);
    EXPECT_TRUE(x.values == y.values);
}

TEST(Tfidf, GivesTheSameBytesAtAnyThreadCount)
{
    const auto pool = makeCorpus(randomPairs(51, 2 * kBlockRows + 100));
    const auto validation = makeCorpus(randomPairs(52, kBlockRows + 10));
    Job one({}, 1);
    const PairFeatures expected = vectorize(*pool, *validation, {}, one);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        const PairFeatures f = vectorize(*pool, *validation, {}, job);
        expectSame(f.poolSource, expected.poolSource);
        expectSame(f.poolTarget, expected.poolTarget);
        expectSame(f.validationSource, expected.validationSource);
        expectSame(f.validationTarget, expected.validationTarget);
        EXPECT_TRUE(f.poolMeanSource == expected.poolMeanSource);
        EXPECT_TRUE(f.poolMeanTarget == expected.poolMeanTarget);
        EXPECT_TRUE(f.sourceNames == expected.sourceNames);
        EXPECT_TRUE(f.targetNames == expected.targetNames);
        EXPECT_TRUE(f.zeroRows == expected.zeroRows);
    }
}

TEST(Tfidf, StopsAtEveryPoll)
{
    const auto pool = makeCorpus(randomPairs(61, kBlockRows + 5));
    const auto validation = makeCorpus(randomPairs(62, 5));
    test::StoppingJob counting;
    static_cast<void>(vectorize(*pool, *validation, {}, counting));
    ASSERT_GT(counting.polls(), 4U);
    for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
        test::StoppingJob stopping(at);
        EXPECT_THROW(static_cast<void>(vectorize(*pool, *validation, {}, stopping)), Cancelled)
            << "poll " << at;
    }
}

TEST(Tfidf, ReportsItsProgressInRows)
{
    Job job;
    static_cast<void>(
        vectorize(*makeCorpus(randomPairs(71, 50)), *makeCorpus(randomPairs(72, 10)), {}, job));
    EXPECT_EQ(job.progress().done, 120U);
    EXPECT_EQ(job.progress().total, 120U);
}

TEST(Tfidf, RefusesHalfARangeOfNgramLengths)
{
    for (const auto& [first, last] : {std::pair{3, 0}, {0, 4}, {5, 3}}) {
        Params params;
        params.set("char-min", std::int64_t{first});
        params.set("char-max", std::int64_t{last});
        try {
            static_cast<void>(vectorize({{"a", "b"}}, {{"a", "b"}}, params));
            ADD_FAILURE() << first << " to " << last << " was taken";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::Usage);
            EXPECT_THAT(error.what(), HasSubstr(str("char-min ", first)));
        }
    }
}

TEST(Tfidf, HasDefaultsOfTheCraftPreset)
{
    const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "tfidf");
    const Params params = resolve(vectorizer->params(), {});
    EXPECT_EQ(params.canonical(),
              "char-max=0\nchar-min=0\nlog-tf=true\nmax-df=1\nmin-df=1\nprefix=5\n");
}

} // namespace
} // namespace craft
