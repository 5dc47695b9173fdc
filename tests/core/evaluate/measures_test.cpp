// SPDX-License-Identifier: GPL-3.0-or-later
// The measures that count: words, n-grams, labels, marks, lengths.
#include "core/evaluate/evaluate.h"
#include "tests/core/evaluate/evaluation_example.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

namespace craft::test {
namespace {

using testing::ElementsAre;

/// The numbers of one measure by id, of rows of `pool` against `test`.
class Measured {
public:
    Measured(const PairTexts& pool, const PairTexts& test)
        : m_pool(makeCorpus(pool))
        , m_test(makeCorpus(test))
    { }
    std::vector<std::uint8_t> inDomain;
    std::vector<std::uint8_t> planted;

    Scores operator()(const std::string& measure, const std::vector<std::size_t>& rows)
    {
        const EvaluationContext context =
            makeContext({*m_pool, *m_test, nullptr, inDomain, planted, 1}, m_job);
        std::vector<RowId> ids;
        for (const std::size_t row : rows)
            ids.push_back(rowId(row));
        const std::vector<std::string> wanted{measure};
        return evaluateRows(context, ids, wanted, m_job);
    }
    double value(const std::string& measure, const std::string& id,
                 const std::vector<std::size_t>& rows)
    {
        const Scores scores = (*this)(measure, rows);
        const Score* score = scores.find(id);
        EXPECT_NE(score, nullptr) << id;
        return score == nullptr ? std::nan("") : score->measured.value;
    }

private:
    std::unique_ptr<MemoryCorpus> m_pool;
    std::unique_ptr<MemoryCorpus> m_test;
    Job m_job;
};

TEST(UnknownWords, AreCountedByTokensAndByTypes)
{
    Measured measured({{"s", "a b"}, {"s", "c"}}, {{"s", "a c c"}, {"q", "d"}});
    // Of the tokens a c c d, row 0 knows a: 3 of 4 unknown; of the types a c d two of three.
    EXPECT_DOUBLE_EQ(measured.value("oov-target", "oov-target", {0}), 0.75);
    EXPECT_DOUBLE_EQ(measured.value("oov-target", "oov-types-target", {0}), 2.0 / 3);
    EXPECT_DOUBLE_EQ(measured.value("oov-target", "oov-target", {0, 1}), 0.25);
    EXPECT_DOUBLE_EQ(measured.value("oov-source", "oov-source", {0}), 0.5);
    EXPECT_DOUBLE_EQ(measured.value("oov-target", "oov-target", {}), 1.0);
    const Scores scores = measured("oov-target", {0});
    EXPECT_THAT(scores.values[0].measured.totals, ElementsAre(2, 1));
    EXPECT_THAT(scores.values[0].measured.weights, ElementsAre(3, 1));
}

TEST(CoveredNgrams, AreCountedForEveryLength)
{
    Measured measured({{"s t", "a b c d"}, {"s", "b c"}}, {{"s t", "a b c x"}, {"s", "c d"}});
    // Words a b c x c d: all but x. Bigrams ab bc cx cd: all but cx. Trigrams abc bcx: abc.
    EXPECT_DOUBLE_EQ(measured.value("coverage", "coverage-1-target", {0}), 5.0 / 6);
    EXPECT_DOUBLE_EQ(measured.value("coverage", "coverage-2-target", {0}), 0.75);
    EXPECT_DOUBLE_EQ(measured.value("coverage", "coverage-3-target", {0}), 0.5);
    EXPECT_DOUBLE_EQ(measured.value("coverage", "coverage-4-target", {0}), 0.0);
    EXPECT_DOUBLE_EQ(measured.value("coverage", "coverage-2-target", {1}), 0.25);
    EXPECT_DOUBLE_EQ(measured.value("coverage", "coverage-2-source", {0}), 1.0);
    EXPECT_TRUE(std::isnan(measured.value("coverage", "coverage-3-source", {0})));
}

TEST(CoveredNgrams, AgreeWithTheNaiveWay)
{
    const EvaluationExample example(120, 30);
    Job job;
    const EvaluationContext context = example.context(job);
    const MeasuredSelection selection = measuredRows(context, example.mixed(50), job);
    const std::vector<std::string> ids{"coverage"};
    const Scores scores = evaluate(context, selection, ids, job);
    for (std::size_t n = 1; n <= 4; ++n) {
        std::set<std::vector<std::uint64_t>> known;
        const auto walk = [n](const HashedText& text, const auto& f) {
            for (std::size_t i = 0; i < text.rows(); ++i) {
                const auto row = text.row(i);
                for (std::size_t j = 0; j + n <= row.size(); ++j)
                    f(std::vector<std::uint64_t>(row.begin() + static_cast<std::ptrdiff_t>(j),
                                                 row.begin() + static_cast<std::ptrdiff_t>(j + n)));
            }
        };
        walk(selection.text.source, [&](const auto& ngram) { known.insert(ngram); });
        double all = 0;
        double found = 0;
        walk(context.source.test, [&](const auto& ngram) {
            all += 1;
            found += known.contains(ngram) ? 1 : 0;
        });
        const Score* score = scores.find("coverage-" + std::to_string(n) + "-source");
        ASSERT_NE(score, nullptr);
        EXPECT_DOUBLE_EQ(score->measured.value, found / all);
    }
}

TEST(CoveredWords, AreTheKnownOnes)
{
    const EvaluationExample example;
    Job job;
    const std::vector<std::string> ids{"oov-target", "coverage"};
    const Scores scores = evaluateRows(example.context(job), example.mixed(5), ids, job);
    EXPECT_NEAR(scores.find("oov-target")->measured.value,
                1 - scores.find("coverage-1-target")->measured.value, 1e-12);
}

TEST(KnownDomain, GivesPrecisionRecallAndLift)
{
    Measured measured({{"a", "a"}, {"b", "b"}, {"c", "c"}, {"d", "d"}, {"e", "e"}}, {{"t", "t"}});
    measured.inDomain = {1, 0, 0, 1, 0};
    EXPECT_DOUBLE_EQ(measured.value("domain", "domain-precision", {3, 1, 2}), 1.0 / 3);
    EXPECT_DOUBLE_EQ(measured.value("domain", "domain-recall", {3, 1, 2}), 0.5);
    EXPECT_DOUBLE_EQ(measured.value("domain", "domain-lift", {3, 1, 2}), (1.0 / 3) / 0.4);
    EXPECT_DOUBLE_EQ(measured.value("domain", "domain-lift", {0, 1, 2, 3, 4}), 1.0);
    EXPECT_TRUE(std::isnan(measured.value("domain", "domain-precision", {})));
    measured.inDomain = {0, 0, 0, 0, 0};
    EXPECT_TRUE(std::isnan(measured.value("domain", "domain-recall", {1})));
}

TEST(KnownDomain, DrawsPrecisionAlongTheOrder)
{
    const EvaluationExample example(150);
    Job job;
    auto rows = example.rows(1, 10);
    const auto others = example.rows(0, 15);
    rows.insert(rows.end(), others.begin(), others.end());
    const std::vector<std::string> ids{"domain"};
    const Scores scores = evaluateRows(example.context(job), rows, ids, job);
    ASSERT_EQ(scores.curves.size(), 1U);
    const auto& points = scores.curves[0].points;
    ASSERT_EQ(points.size(), 3U);
    EXPECT_EQ(points[0].pairs, 10U);
    EXPECT_DOUBLE_EQ(points[0].value, 1.0);
    EXPECT_EQ(points[1].pairs, 20U);
    EXPECT_DOUBLE_EQ(points[1].value, 0.5);
    EXPECT_EQ(points[2].pairs, 25U);
    EXPECT_DOUBLE_EQ(points[2].value, 0.4);
}

TEST(PlantedNoiseRate, IsTheShareOfMarkedPairs)
{
    Measured measured({{"a", "a"}, {"b", "b"}, {"c", "c"}, {"d", "d"}}, {{"t", "t"}});
    measured.planted = {0, 1, 0, 1};
    EXPECT_DOUBLE_EQ(measured.value("noise", "noise", {0, 1, 2}), 1.0 / 3);
    EXPECT_DOUBLE_EQ(measured.value("noise", "noise", {0, 2}), 0.0);
    EXPECT_TRUE(std::isnan(measured.value("noise", "noise", {})));
}

TEST(LengthsOfASelection, AreMeansAndTypes)
{
    Measured measured({{"a b", "x x x"}, {"a", "y"}}, {{"t", "t"}});
    EXPECT_DOUBLE_EQ(measured.value("lengths", "length-target", {0, 1}), 2.0);
    EXPECT_DOUBLE_EQ(measured.value("lengths", "length-source", {0, 1}), 1.5);
    EXPECT_DOUBLE_EQ(measured.value("lengths", "types-target", {0, 1}), 2.0);
    EXPECT_DOUBLE_EQ(measured.value("lengths", "type-token-target", {0, 1}), 0.5);
    EXPECT_DOUBLE_EQ(measured.value("lengths", "type-token-source", {0, 1}), 2.0 / 3);
    EXPECT_TRUE(std::isnan(measured.value("lengths", "length-target", {})));
}

} // namespace
} // namespace craft::test
