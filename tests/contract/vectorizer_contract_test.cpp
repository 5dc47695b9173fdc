// SPDX-License-Identifier: GPL-3.0-or-later
// What every vectorizer promises, whatever it does.
#include "core/base/error.h"
#include "core/data/memory_corpus.h"
#include "core/vectorize/registry.h"
#include "tests/support/npy_writer.h"
#include "tests/support/plain_rows.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

namespace craft::test {
namespace {

constexpr std::size_t kPool = 60;
constexpr std::size_t kValidation = 9;

PairTexts texts(std::size_t rows, std::size_t from)
{
    static const std::vector<std::string> kWords{"pay",  "the",    "bill",   "खाता", "शेष",  "银行",
                                                 "حساب", "Gebühr", "zahlen", ",",    "soon"};
    PairTexts out;
    for (std::size_t i = from; i < from + rows; ++i) {
        const auto word = [&](std::size_t step) {
            return kWords[(i * step + i / 3) % kWords.size()];
        };
        out.emplace_back(word(1) + " " + word(3) + " " + word(7), word(2) + " " + word(5));
    }
    return out;
}

/// A dense file of `rows` x 4 numbers that differ from row to row.
std::string dense(const TempDir& temp, const std::string& name, std::size_t rows)
{
    std::vector<std::vector<float>> values(rows);
    for (std::size_t i = 0; i < rows * 4; ++i)
        values[i / 4].push_back(static_cast<float>(1 + i % 7) - static_cast<float>(i % 3));
    return temp.write(name, npyMatrix(values)).string();
}

/// Vectors of three values for some of the words of texts(), with their tokenizer beside them.
std::string tokenVectors(const TempDir& temp)
{
    temp.write("vocab.txt", "[UNK]\npay\nbill\ngebuhr\n,\nso\n##on\n");
    return temp
        .write("vectors.safetensors",
               safetensorsMatrix(
                   {{9, 9, 9}, {1, 0, 2}, {0, 1, -1}, {3, 1, 1}, {1, 1, 0}, {0, 0, 1}, {2, -1, 0}}))
        .string();
}

/// Parameter sets to try, by vectorizer id.
std::map<std::string, std::vector<std::map<std::string, std::string>>> samples(const TempDir& temp)
{
    return {{"tfidf",
             {{},
              {{"prefix", "0"}, {"log-tf", "false"}},
              {{"char-min", "3"}, {"char-max", "5"}},
              {{"min-df", "2"}, {"max-df", "0.5"}}}},
            {"lsa", {{{"lsa-dims", "6"}}, {{"vector-sample", "20"}, {"lsa-vocabulary", "9"}}}},
            {"hashed",
             {{},
              {{"hash-bits", "5"}, {"hash-idf", "false"}, {"hash-signs", "false"}},
              {{"hash-words", "0"}, {"char-min", "2"}, {"char-max", "4"}}}},
            {"fasttext",
             {{{"fasttext-dims", "5"},
               {"fasttext-buckets", "1000"},
               {"fasttext-epochs", "1"},
               {"fasttext-loss", "hierarchy"}}}},
            {"static",
             {{{"static-vectors", tokenVectors(temp)}},
              {{"static-vectors", tokenVectors(temp)}, {"static-pooling", "position"}}}},
            {"npy",
             {{{"pool-source", dense(temp, "ps.npy", kPool)},
               {"pool-target", dense(temp, "pt.npy", kPool)},
               {"validation-source", dense(temp, "vs.npy", kValidation)},
               {"validation-target", dense(temp, "vt.npy", kValidation)}}}}};
}

class VectorizerContract : public testing::Test {
protected:
    /// Calls `check` with every vectorizer under every sample of parameters.
    void forEach(const std::function<void(const Vectorizer&, const Params&)>& check)
    {
        const auto all = samples(temp);
        for (const auto& entry : vectorizers()) {
            const auto sets = all.find(std::string(entry.id));
            ASSERT_NE(sets, all.end()) << entry.id << " has no sample";
            const auto vectorizer = entry.make();
            for (const auto& set : sets->second) {
                Params given;
                for (const ParamSpec& spec : vectorizer->params()) {
                    if (const auto it = set.find(spec.id); it != set.end())
                        given.set(spec.id, parseParam(spec, it->second));
                }
                SCOPED_TRACE(std::string(entry.id) + "\n" + given.canonical());
                check(*vectorizer, resolve(vectorizer->params(), given));
            }
        }
    }
    [[nodiscard]] PairFeatures run(const Vectorizer& vectorizer, const Params& params,
                                   Job& job) const
    {
        return vectorizer.run(*pool, *validation, params, job);
    }

    TempDir temp;
    std::unique_ptr<MemoryCorpus> pool = makeCorpus(texts(kPool, 0));
    std::unique_ptr<MemoryCorpus> validation = makeCorpus(texts(kValidation, 40));
};

/// Everything in a matrix as plain numbers.
std::vector<double> content(const FeatureMatrix& matrix)
{
    std::vector<double> out;
    if (matrix.isSparse()) {
        const SparseRows rows = plainRows(matrix);
        out.assign(rows.offsets.begin(), rows.offsets.end());
        out.insert(out.end(), rows.columns.begin(), rows.columns.end());
        for (const float value : rows.values)
            out.push_back(static_cast<double>(value));
        return out;
    }
    std::vector<float> values(matrix.rows() * matrix.cols());
    matrix.dense().read({0, matrix.rows()}, values);
    for (const float value : values)
        out.push_back(static_cast<double>(value));
    return out;
}

std::vector<std::vector<double>> content(const PairFeatures& features)
{
    const auto mean = [](const std::vector<float>& values) {
        return std::vector<double>(values.begin(), values.end());
    };
    return {content(features.poolSource),       content(features.poolTarget),
            content(features.validationSource), content(features.validationTarget),
            mean(features.poolMeanSource),      mean(features.poolMeanTarget)};
}

void checkSide(const FeatureMatrix& pool, const FeatureMatrix& validation,
               const std::vector<float>& mean, const std::vector<std::string>& names)
{
    EXPECT_EQ(pool.rows(), kPool);
    EXPECT_EQ(validation.rows(), kValidation);
    EXPECT_EQ(pool.cols(), validation.cols());
    EXPECT_EQ(mean.size(), pool.cols());
    EXPECT_TRUE(names.empty() || names.size() == pool.cols());
    if (!pool.isSparse())
        return;
    for (const FeatureMatrix* matrix : {&pool, &validation}) {
        const SparseRows rows = plainRows(*matrix);
        for (std::size_t r = 0; r < matrix->rows(); ++r) {
            const SparseRow row = rows.row(r);
            EXPECT_TRUE(std::is_sorted(row.columns.begin(), row.columns.end()));
            double squared = 0;
            for (const float value : row.values)
                squared += static_cast<double>(value) * static_cast<double>(value);
            EXPECT_LE(squared, 1 + 1e-5);
        }
    }
}

TEST_F(VectorizerContract, BothSidesHaveTheShapesThatLaterStagesRelyOn)
{
    forEach([&](const Vectorizer& vectorizer, const Params& params) {
        Job job;
        const PairFeatures f = run(vectorizer, params, job);
        checkSide(f.poolSource, f.validationSource, f.poolMeanSource, f.sourceNames);
        checkSide(f.poolTarget, f.validationTarget, f.poolMeanTarget, f.targetNames);
        EXPECT_TRUE(std::is_sorted(f.zeroRows.begin(), f.zeroRows.end()));
    });
}

TEST_F(VectorizerContract, ResultsDoNotDependOnTheThreadCount)
{
    forEach([&](const Vectorizer& vectorizer, const Params& params) {
        Job one;
        const auto expected = content(run(vectorizer, params, one));
        for (const int threads : {1, 2, 3, 7}) {
            Job job({}, threads);
            EXPECT_EQ(content(run(vectorizer, params, job)), expected) << threads << " threads";
        }
    });
}

TEST_F(VectorizerContract, AStopIsHonouredAtEveryPoll)
{
    forEach([&](const Vectorizer& vectorizer, const Params& params) {
        StoppingJob counting;
        (void)run(vectorizer, params, counting);
        ASSERT_GT(counting.polls(), 0U);
        for (std::uint64_t stopAt = 1; stopAt <= counting.polls(); ++stopAt) {
            StoppingJob job(stopAt);
            EXPECT_THROW((void)run(vectorizer, params, job), Cancelled) << stopAt;
        }
    });
}

} // namespace
} // namespace craft::test
