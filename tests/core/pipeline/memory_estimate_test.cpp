// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/memory_corpus.h"
#include "core/data/row_memory.h"
#include "core/pipeline/memory_estimate.h"
#include "core/pipeline/ranking_memory.h"
#include "core/pipeline/settings.h"
#include "tests/support/npy_writer.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace craft::test {
namespace {

class MemoryEstimateOf : public testing::Test {
protected:
    std::uint64_t pairs(const std::vector<std::filesystem::path>& files, const char* format)
    {
        return estimate(files, format).pairs;
    }
    MemoryEstimate estimate(const std::vector<std::filesystem::path>& files, const char* format,
                            const std::map<std::string, std::string>& params = {})
    {
        RoleRequests requests;
        ImportRequest request;
        request.files = files;
        request.options.format = format;
        requests[Role::Pool].push_back(request);
        return estimateMemory(requests, resolveRun(params), job);
    }
    /// 100 bytes a line: 49, TAB, 49, LF.
    static std::string lines(std::size_t count)
    {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string number = std::to_string(1000000 + i);
            out += number + std::string(42, 's') + "\t" + number + std::string(42, 't') + "\n";
        }
        return out;
    }

    TempDir temp;
    Job job;
};

TEST_F(MemoryEstimateOf, ATableCountsItsLines)
{
    EXPECT_EQ(pairs({temp.write("a.tsv", lines(1000))}, "tsv"), 1000U);
    const auto large = temp.write("b.tsv", lines(90000)); // 9 MB
    EXPECT_NEAR(static_cast<double>(pairs({large}, "tsv")), 90000, 10);
    const auto open = temp.write("c.tsv", "a\tb\nc\td");
    EXPECT_EQ(pairs({open}, "tsv"), 2U);
}

TEST_F(MemoryEstimateOf, ASortedTableIsLookedAtInManyPlaces)
{
    std::string text; // 40 to 240 bytes a line: of the first 4 MB there would be 1.6 times as many
    for (std::size_t i = 0; i < 80000; ++i)
        text += std::string(20 + i / 400, 's') + "\t" + std::string(18, 't') + "\n";
    ASSERT_GT(text.size(), std::size_t{10} << 20U);
    EXPECT_NEAR(static_cast<double>(pairs({temp.write("up.tsv", text)}, "tsv")), 80000, 1600);
    std::reverse(text.begin(), text.end());
    EXPECT_NEAR(static_cast<double>(pairs({temp.write("down.tsv", text)}, "tsv")), 80000, 1600);
}

TEST_F(MemoryEstimateOf, LongLinesAndArraysWithoutLinesAreCounted)
{
    const std::string record = R"({"src":")" + std::string(40, 's') + R"(","tgt":")"
        + std::string(40, 't') + R"("},)"; // 100 bytes
    std::string array = "[";
    for (int i = 0; i < 60000; ++i)
        array += record;
    array.back() = ']';
    EXPECT_NEAR(static_cast<double>(pairs({temp.write("a.json", array)}, "jsonl")), 60000, 120);
    const std::string zeros(std::size_t{9} << 20U, '\0');
    EXPECT_LE(pairs({temp.write("zeros.tsv", "a\tb\n" + zeros)}, "tsv"), 40U);
}

TEST_F(MemoryEstimateOf, ACompressedTableIsEstimatedFromItsStart)
{
    const auto file = temp.write("a.tsv", lines(200000)); // 20 MB, five times the sample
    ASSERT_EQ(std::system(("gzip -1 " + file.string()).c_str()), 0);
    EXPECT_NEAR(static_cast<double>(pairs({temp / "a.tsv.gz"}, "tsv")), 200000, 20000);
}

TEST_F(MemoryEstimateOf, TwoLineAlignedFilesAreOneCorpus)
{
    const auto source = temp.write("a.en", "one\ntwo\nthree\n");
    const auto target = temp.write("a.de", "eins\nzwei\ndrei\n");
    EXPECT_EQ(pairs({source, target}, "moses"), 3U);
}

TEST_F(MemoryEstimateOf, OtherFormatsCountTheirUnits)
{
    EXPECT_EQ(pairs({temp.write("a.jsonl", "{\"src\":\"a\"}\n{\"src\":\"b\"}\n")}, "jsonl"), 2U);
    EXPECT_EQ(pairs({temp.write("a.json", " [{\"src\":\"a\"},{\"src\":\"b\"},{\"src\":\"c\"}]")},
                    "jsonl"),
              3U);
    EXPECT_EQ(pairs({temp.write("a.tmx",
                                "<tmx><body><tu><tuv/></tu><tu tuid=\"1\">"
                                "<seg>a</seg></tu></body></tmx>")},
                    "tmx"),
              2U);
    const auto catalogue = temp.write("hi.po", std::string(20000, 'x'));
    EXPECT_EQ(pairs({catalogue}, "gettext"), 100U);
}

TEST_F(MemoryEstimateOf, TmxUnitsAreToldInUtf16AndAcrossLines)
{
    const std::string text = "<tmx><body><tu\n tuid=\"1\"><tuv><seg>ab</seg></tuv></tu>"
                             "<tu\ttuid=\"2\"><tuv/></tu><tu>\n</tu></body></tmx>";
    std::string little = "\xFF\xFE";
    std::string big = "\xFE\xFF";
    for (const char c : text) {
        little += {c, '\0'};
        big += {'\0', c};
    }
    EXPECT_EQ(pairs({temp.write("a.tmx", text)}, "tmx"), 3U);
    EXPECT_EQ(pairs({temp.write("little.tmx", little)}, "tmx"), 3U);
    EXPECT_EQ(pairs({temp.write("big.tmx", big)}, "tmx"), 3U);
}

TEST_F(MemoryEstimateOf, RowsWithExtraColumnsTakeMore)
{
    std::string two;
    std::string three;
    for (int i = 0; i < 5000; ++i) {
        two += "source text\ttarget text, and more\n";
        three += "source text\ttarget text\tand more.\n";
    }
    ASSERT_EQ(two.size(), three.size());
    const auto without = estimate({temp.write("two.tsv", two)}, "tsv").bytes;
    const auto with = estimate({temp.write("three.tsv", three)}, "tsv").bytes;
    EXPECT_NEAR(static_cast<double>(with - without), 5000 * 16, 1);
}

TEST_F(MemoryEstimateOf, SparseVectorsFromFilesAreUnpacked)
{
    CsrMembers matrix;
    matrix.rows = 1000;
    matrix.cols = 50;
    matrix.indptr = {0};
    for (int i = 0; i < 5000; ++i) {
        matrix.indices.push_back(i % 5);
        matrix.data.push_back(1.5);
        if (i % 5 == 4)
            matrix.indptr.push_back(i + 1);
    }
    const auto file = writeZip(temp / "a.npz", matrix.members(), true).string();
    const auto pool = temp.write("a.tsv", lines(1000));
    const auto bytes = [&](std::map<std::string, std::string> params) {
        params["vectorizer"] = "npy";
        return estimate({pool}, "tsv", params).bytes;
    };
    const auto dense = bytes({{"pool-source", temp.write("a.npy", npyMatrix({{1, 2}})).string()}});
    EXPECT_EQ(dense, bytes({}));
    // Values as 64-bit reals with 32-bit columns, ends of rows, "csr" and two numbers of the shape.
    const double unpacked = 5000 * 12 + 1001 * 4 + 3 + 16;
    const double rows = 5000 * 8 + 1000 * 8;
    EXPECT_NEAR(static_cast<double>(bytes({{"pool-source", file}}) - dense), rows + unpacked, 2);
    // One side after the other is unpacked; the rows of both stay.
    EXPECT_NEAR(static_cast<double>(bytes({{"pool-source", file}, {"pool-target", file}}) - dense),
                2 * rows + unpacked, 2);
}

TEST_F(MemoryEstimateOf, BytesGrowWithTextLettersAndNotWithVectorsFromFiles)
{
    constexpr double kPairs = 200000;
    const auto file = temp.write("b.tsv", lines(200000)); // 20 MB
    const double words = static_cast<double>(estimate({file}, "tsv").bytes);
    const double row = row_memory::kDirectory + row_memory::kFlags + row_memory::kRanking
        + row_memory::tfidfRow(100, 0, 0);
    constexpr double kItself = 53e6; // with one thread
    EXPECT_NEAR(words - kItself, kPairs * row, 0.01 * kPairs * row);
    EXPECT_LT((words - kItself) / kPairs, 450); // what a pair may take
    const double letters =
        static_cast<double>(estimate({file}, "tsv", {{"char-min", "3"}, {"char-max", "5"}}).bytes);
    EXPECT_GT(letters - kItself, 2 * (words - kItself));
    const double dense =
        static_cast<double>(estimate({file}, "tsv", {{"vectorizer", "npy"}}).bytes);
    EXPECT_LT(dense - kItself, (words - kItself) / 2);
}

TEST_F(MemoryEstimateOf, DenseVectorsTakeFourBytesAValueOfBothSides)
{
    const auto file = temp.write("d.tsv", lines(20000));
    const auto bytes = [&](const char* dims) {
        return static_cast<double>(
            estimate({file}, "tsv", {{"vectorizer", "lsa"}, {"lsa-dims", dims}}).bytes);
    };
    // Vectors; and what learning from all pairs and 50 000 columns works with.
    EXPECT_NEAR(bytes("164") - bytes("64"), 100 * 4 * (2 * 20000 + 20000 + 100000), 500000);
    const auto hashed = [&](const char* words) {
        return estimate({file}, "tsv", {{"vectorizer", "hashed"}, {"hash-words", words}}).bytes;
    };
    EXPECT_GT(hashed("2"), hashed("1"));
}

TEST_F(MemoryEstimateOf, AMethodAddsWhatItTakesBesideTheVectors)
{
    const auto file = temp.write("a.tsv", lines(20000)); // 2 MB
    const auto bytes = [&](std::map<std::string, std::string> params) {
        params["budget"] = "100";
        return static_cast<double>(estimate({file}, "tsv", params).bytes);
    };
    const RankingSize size{20000, 2e6, 0, 0};
    const auto ranking = [&](const char* method) {
        return rankingMemory(size, resolveRun({{"method", method}, {"budget", "100"}}));
    };
    const double uniform = bytes({{"method", "uniform"}});
    for (const char* method : {"craft", "cynical", "dsir", "log-ratio", "filter-weight"}) {
        EXPECT_NEAR(bytes({{"method", method}}) - uniform, ranking(method) - ranking("uniform"), 2)
            << method;
    }
    // Latent axes are found before pairs are ranked, in memory that is then given back.
    EXPECT_EQ(bytes({{"method", "cynical"}, {"vectorizer", "lsa"}}),
              bytes({{"method", "uniform"}, {"vectorizer", "lsa"}}));
}

TEST_F(MemoryEstimateOf, DenseVectorsThatStayInTheirFileAreCopiedByDensities)
{
    const auto pool = temp.write("a.tsv", lines(2000));
    const auto bytes = [&](const std::vector<float>& row, const char* kernel) {
        const std::string file = temp.write("v.npy", npyMatrix({row})).string();
        return static_cast<double>(estimate({pool}, "tsv",
                                            {{"method", "tsds"},
                                             {"tsds-kernel", kernel},
                                             {"budget", "50"},
                                             {"vectorizer", "npy"},
                                             {"pool-source", file},
                                             {"pool-target", file}})
                                       .bytes);
    };
    const std::vector<float> narrow(10, 1);
    const std::vector<float> wide(110, 1);
    EXPECT_NEAR(bytes(wide, "kde") - bytes(narrow, "kde"), 24 * 50 * 4 * 200, 2);
    EXPECT_EQ(bytes(wide, "uniform"), bytes(narrow, "uniform"));
}

TEST_F(MemoryEstimateOf, ACorpusAtHandIsLikeItsFile)
{
    MemoryCorpus pool;
    MemoryCorpus validation;
    for (MemoryCorpus* corpus : {&pool, &validation}) {
        CorpusPart part;
        part.name = "p";
        corpus->beginPart(part);
        for (std::size_t i = 0; i < 5000; ++i)
            corpus->add(std::string(60, 's'), std::string(39, 't'), "", i + 1);
        corpus->finishPart(part);
    }
    EXPECT_DOUBLE_EQ(row_memory::meanTextBytes(pool), 99);
    EXPECT_DOUBLE_EQ(row_memory::meanTextBytes(MemoryCorpus()), 0);
    RunInputs inputs;
    inputs.pool = &pool;
    inputs.validation = &validation;
    const MemoryEstimate of = estimateMemory(inputs, resolveRun({}), job);
    EXPECT_EQ(of.pairs, 5000U);
    EXPECT_GT(of.bytes, 53000000U);
    EXPECT_LT(of.bytes, 80000000U);
}

TEST_F(MemoryEstimateOf, AMissingFileIsAnErrorAsWhenItIsRead)
{
    try {
        (void)estimate({temp / "nowhere.tsv"}, "tsv");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::NotFound);
    }
}

TEST(InputsMemory, TextsThatMayNotBeKeptAreReadFromTheTemporaryFile)
{
    const TempDir temp;
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += str("line ", i, "\tZeile ", i, "\n");
    const auto file = temp.write("pool.tsv", text);
    ASSERT_EQ(std::system(("gzip " + file.string()).c_str()), 0);
    RoleRequests requests;
    ImportRequest request;
    request.files = {temp / "pool.tsv.gz"};
    requests[Role::Pool].push_back(request);
    Job free;
    Job tight({}, 2, 1); // a byte in all
    const Inputs kept = Inputs::read(requests, free);
    const Inputs spilled = Inputs::read(requests, tight);
    const PairSlab expected = kept.corpus(Role::Pool)->read(RowRange{0, 3000});
    const PairSlab given = spilled.corpus(Role::Pool)->read(RowRange{0, 3000});
    ASSERT_EQ(given.pairs.size(), 3000U);
    for (std::size_t i = 0; i < 3000; ++i) {
        ASSERT_EQ(given.pairs[i].source, str("line ", i));
        ASSERT_EQ(given.pairs[i].target, expected.pairs[i].target);
    }
}

} // namespace
} // namespace craft::test
