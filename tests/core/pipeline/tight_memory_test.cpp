// SPDX-License-Identifier: GPL-3.0-or-later
// A run with no memory to spare: counts are made twice, texts lie in a temporary file, and the
// result is the same.
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/pipeline/describe.h"
#include "core/pipeline/inputs.h"
#include "core/pipeline/settings.h"
#include "core/vectorize/registry.h"
#include "tests/support/plain_rows.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>
#include <vector>

namespace craft::test {
namespace {

constexpr std::size_t kPoolRows = 3 * kBlockRows + 500;

class TightMemory : public testing::Test {
protected:
    TightMemory()
    {
        const auto pool = temp.write("pool.tsv", lines(kPoolRows, 1));
        const std::string command = "gzip -1 " + pool.string(); // so that no text stays in its file
        if (std::system(command.c_str()) != 0)
            throw std::runtime_error("gzip failed");
        requests[Role::Pool] = recognise({temp / "pool.tsv.gz"}, {});
        requests[Role::Validation] = recognise({temp.write("valid.tsv", lines(60, 7))}, {});
        Job free;
        kept = Inputs::read(requests, free);
        expected = vectorize(kept, free);
    }
    /// Words that repeat, some inside a line, and some that are rare.
    static std::string lines(std::size_t count, std::size_t step)
    {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t n = i * step;
            out += str("tree ", n % 13, " leaf", n % 101, " branches", n % 1009, " leaf", n % 7);
            out += str("\tBaum ", n % 13, " Blatt", n % 101, " Zweige", n % 1009, " Nr", n, "\n");
        }
        return out;
    }
    static PairFeatures vectorize(const Inputs& inputs, Job& job)
    {
        const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "tfidf");
        return vectorizer->run(*inputs.corpus(Role::Pool), *inputs.corpus(Role::Validation),
                               resolve(vectorizer->params(), {}), job);
    }
    static void expectSame(const FeatureMatrix& a, const FeatureMatrix& b)
    {
        const SparseRows x = plainRows(a);
        const SparseRows y = plainRows(b);
        EXPECT_TRUE(x.offsets == y.offsets);
        EXPECT_TRUE(x.columns == y.columns);
        EXPECT_TRUE(x.values == y.values);
    }
    void expectAsExpected(const PairFeatures& got) const
    {
        expectSame(got.poolSource, expected.poolSource);
        expectSame(got.poolTarget, expected.poolTarget);
        expectSame(got.validationSource, expected.validationSource);
        expectSame(got.validationTarget, expected.validationTarget);
        EXPECT_TRUE(got.poolMeanSource == expected.poolMeanSource);
        EXPECT_TRUE(got.poolMeanTarget == expected.poolMeanTarget);
        EXPECT_TRUE(got.sourceNames == expected.sourceNames);
        EXPECT_TRUE(got.targetNames == expected.targetNames);
        EXPECT_TRUE(got.zeroRows == expected.zeroRows);
    }

    TempDir temp;
    RoleRequests requests;
    Inputs kept; ///< read with all memory there is
    PairFeatures expected; ///< likewise
};

TEST_F(TightMemory, CountsMadeTwiceGiveTheSameVectors)
{
    ASSERT_EQ(expected.poolSource.rows(), kPoolRows);
    ASSERT_GT(expected.poolTarget.cols(), 100U);
    for (const int threads : {1, 2, 3, 7}) {
        SCOPED_TRACE(threads);
        Job tight({}, threads, 1); // a byte in all
        ASSERT_EQ(tight.spareMemory(), 0U);
        expectAsExpected(vectorize(kept, tight));
    }
}

TEST_F(TightMemory, TextsInAFileGiveTheSameVectors)
{
    for (const int threads : {1, 2, 3, 7}) {
        SCOPED_TRACE(threads);
        Job tight({}, threads, 1);
        expectAsExpected(vectorize(Inputs::read(requests, tight), tight));
    }
}

TEST_F(TightMemory, AWholeRunSelectsTheSamePairs)
{
    const auto selected = [&](Job& job) {
        const Inputs inputs = Inputs::read(requests, job);
        Pipeline pipeline(inputs.view(), resolveRun({{"budget", "300"}, {"k", "5"}}), nullptr);
        std::vector<RowId> rows;
        const RunResult result = runAll(pipeline, job);
        for (const SelectedPair& pair : result.selection->pairs)
            rows.push_back(pair.row);
        return rows;
    };
    Job free;
    Job tight({}, 3, 1);
    const auto rows = selected(free);
    EXPECT_EQ(rows.size(), 300U);
    EXPECT_TRUE(selected(tight) == rows);
}

} // namespace
} // namespace craft::test
