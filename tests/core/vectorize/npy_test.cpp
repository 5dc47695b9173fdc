// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/data/npy_header.h"
#include "core/vectorize/registry.h"
#include "tests/support/npy_writer.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <limits>

namespace craft {
namespace {

using test::CsrMembers;
using test::makeCorpus;
using test::npy;
using test::npyMatrix;
using test::npyWithHeader;
using test::PairTexts;
using test::rawBytes;
using test::TempDir;
using testing::AllOf;
using testing::ElementsAre;
using testing::FloatEq;
using testing::HasSubstr;
using testing::IsEmpty;

/// Four files that fit each other, to be replaced one by one.
class NpyVectorizer : public testing::Test {
protected:
    NpyVectorizer()
    {
        set("pool-source", npyMatrix({{3, 4}, {0, 2}, {1, 0}}));
        set("pool-target", npyMatrix({{1, 0, 0}, {0, 1, 0}, {0, 0, 5}}));
        set("validation-source", npyMatrix({{1, 1}, {0, 1}}));
        set("validation-target", npyMatrix({{0, 0, 1}, {1, 2, 2}}));
    }

    void set(const std::string& param, const std::string& bytes)
    {
        params.set(param, m_dir.write(param + ".npy", bytes).string());
    }
    void setZip(const std::string& param, const test::ZipMembers& members, bool deflate = false)
    {
        params.set(param, test::writeZip(m_dir / (param + ".npz"), members, deflate).string());
    }
    [[nodiscard]] PairFeatures run(std::size_t poolRows = 3, std::size_t validationRows = 2)
    {
        Job job({}, 2);
        return run(poolRows, validationRows, job);
    }
    [[nodiscard]] PairFeatures run(std::size_t poolRows, std::size_t validationRows, Job& job)
    {
        const auto pool = makeCorpus(PairTexts(poolRows, {"s", "t"}));
        const auto validation = makeCorpus(PairTexts(validationRows, {"s", "t"}));
        const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "npy");
        return vectorizer->run(*pool, *validation, resolve(vectorizer->params(), params), job);
    }
    /// Expects run() to throw Error{code} whose text has all of `parts`.
    void expectError(ErrorCode code, std::initializer_list<std::string> parts)
    {
        try {
            static_cast<void>(run());
            ADD_FAILURE() << "no error";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), code) << error.what();
            EXPECT_FALSE(error.hint().empty()) << error.what();
            const std::string text = str(error.what(), " | ", error.hint());
            for (const std::string& part : parts)
                EXPECT_THAT(text, HasSubstr(part));
        }
    }

    Params params;
    TempDir m_dir;
};

std::vector<float> denseRow(const FeatureMatrix& matrix, std::size_t row)
{
    std::vector<float> values(matrix.cols());
    matrix.dense().read({row, row + 1}, values);
    return values;
}

std::vector<std::pair<std::uint32_t, float>> sparseRow(const FeatureMatrix& matrix, std::size_t row)
{
    const SparseRow stored = matrix.sparse().row(row);
    std::vector<std::pair<std::uint32_t, float>> out;
    for (std::size_t i = 0; i < stored.columns.size(); ++i)
        out.emplace_back(stored.columns[i], stored.values[i]);
    return out;
}

TEST_F(NpyVectorizer, ReadsRowsAsUnitVectors)
{
    const PairFeatures f = run();
    EXPECT_EQ(f.poolSource.rows(), 3U);
    EXPECT_EQ(f.poolTarget.cols(), 3U);
    EXPECT_THAT(denseRow(f.poolSource, 0), ElementsAre(FloatEq(0.6F), FloatEq(0.8F)));
    EXPECT_THAT(denseRow(f.validationTarget, 1),
                ElementsAre(FloatEq(1.0F / 3), FloatEq(2.0F / 3), FloatEq(2.0F / 3)));
    EXPECT_THAT(f.poolMeanSource, ElementsAre(FloatEq(1.6F / 3), FloatEq(1.8F / 3)));
    EXPECT_THAT(f.poolMeanTarget,
                ElementsAre(FloatEq(1.0F / 3), FloatEq(1.0F / 3), FloatEq(1.0F / 3)));
    EXPECT_THAT(f.sourceNames, IsEmpty());
    EXPECT_THAT(f.zeroRows, IsEmpty());
}

TEST_F(NpyVectorizer, ReadsAllVersionsAndFloatTypes)
{
    const std::vector<double> doubles{3, 4, 0, 2, 1, 0};
    const std::vector<std::uint16_t> halves{0x4200, 0x4400, 0, 0x4000, 0x3C00, 0};
    for (const unsigned version : {1U, 2U, 3U}) {
        for (const auto& [type, bytes] :
             {std::pair{"<f8", rawBytes(doubles)}, {"<f2", rawBytes(halves)}}) {
            set("pool-source", npy(type, "3, 2", bytes, version));
            EXPECT_THAT(denseRow(run().poolSource, 0), ElementsAre(FloatEq(0.6F), FloatEq(0.8F)))
                << type << " version " << version;
        }
    }
}

TEST_F(NpyVectorizer, ReadsHeadersWrittenDifferently)
{
    const std::string values = rawBytes(std::vector<float>{3, 4, 0, 2, 1, 0});
    for (const char* header :
         {"{'shape': (3, 2), 'fortran_order': False, 'descr': '<f4'}",
          "{\"descr\":\"<f4\",\"fortran_order\":False,\"shape\":(3L,2L,)}",
          "{ 'descr' : '<f4' , 'fortran_order' : False , 'shape' : ( 3 , 2 ) , } "}) {
        set("pool-source", npyWithHeader(header, values));
        EXPECT_EQ(run().poolSource.rows(), 3U) << header;
    }
}

TEST_F(NpyVectorizer, ReportsZeroPoolRowsOfEitherSide)
{
    set("pool-source", npyMatrix({{0, 0}, {0, 2}, {0, 0}}));
    set("pool-target", npyMatrix({{1, 0, 0}, {0, 0, 0}, {0, 0, 0}}));
    EXPECT_THAT(run().zeroRows, ElementsAre(rowId(0), rowId(1), rowId(2)));
}

TEST_F(NpyVectorizer, RefusesZeroValidationRows)
{
    set("validation-target", npyMatrix({{0, 0, 1}, {0, 0, 0}}));
    expectError(ErrorCode::Invalid, {"validation-target", ".npy", "row 1"});
}

TEST_F(NpyVectorizer, AsksForEveryFile)
{
    params.set("validation-source", std::string());
    expectError(ErrorCode::Usage, {"validation-source"});
    params.set("validation-source", (m_dir / "gone.npy").string());
    expectError(ErrorCode::NotFound, {"gone.npy"});
}

TEST_F(NpyVectorizer, ListsTheFilesItReads)
{
    params = {};
    params.set("pool-source", std::string("a.npy"));
    params.set("validation-target", std::string("b.npz"));
    const auto npyVectorizer = makePlugin(vectorizers(), "vectorizer", "npy");
    EXPECT_THAT(npyVectorizer->files(resolve(npyVectorizer->params(), params)),
                ElementsAre("a.npy", "b.npz"));
    const auto tfidf = makePlugin(vectorizers(), "vectorizer", "tfidf");
    EXPECT_THAT(tfidf->files(resolve(tfidf->params(), {})), IsEmpty());
}

TEST_F(NpyVectorizer, NamesBothCountsThatDiffer)
{
    set("pool-target", npyMatrix({{1, 0, 0}, {0, 1, 0}}));
    expectError(ErrorCode::Invalid, {"pool-target", "2 vectors", "3 pairs"});
}

TEST_F(NpyVectorizer, NamesBothDimensionsThatDiffer)
{
    set("validation-source", npyMatrix({{1, 0, 0}, {0, 1, 0}}));
    expectError(ErrorCode::Invalid, {"pool-source", "2 dimensions", "validation-source", "have 3"});
}

TEST_F(NpyVectorizer, NamesTheValueThatIsNotFinite)
{
    set("pool-source", npyMatrix({{3, 4}, {0, std::nanf("")}, {1, 0}}));
    expectError(ErrorCode::Invalid, {"pool-source", "[1, 1] is nan", "row 1, column 1"});
    set("pool-source", npyMatrix({{3, 4}, {1, 1}, {-std::numeric_limits<float>::infinity(), 0}}));
    expectError(ErrorCode::Invalid, {"[2, 0] is -inf"});
    set("pool-source", npy("<f8", "3, 2", rawBytes(std::vector<double>{1, 1, 1, 1e300, 1, 1})));
    expectError(ErrorCode::Invalid, {"[1, 1] is inf", "32-bit"});
}

TEST_F(NpyVectorizer, RefusesRowsTooShortToScale)
{
    set("pool-source", npyMatrix({{3, 4}, {1e-40F, 0}, {1, 0}}));
    expectError(ErrorCode::Invalid, {"row 1", "too small"});
}

TEST_F(NpyVectorizer, SaysWhatToDoAboutOtherLayouts)
{
    const std::string values(24, '\1');
    set("pool-source", npy(">f4", "3, 2", values));
    expectError(ErrorCode::Invalid, {"big-endian", "astype('<f4')"});
    set("pool-source", npy("<f4", "3, 2", values, 1, "True"));
    expectError(ErrorCode::Invalid, {"Fortran", "ascontiguousarray"});
    set("pool-source", npy("<i4", "3, 2", values));
    expectError(ErrorCode::Invalid, {"'<i4'", "astype('float32')"});
    set("pool-source", npy("|O", "3, 2", values));
    expectError(ErrorCode::Invalid, {"Python objects", "astype('float32')"});
    set("pool-source",
        npyWithHeader("{'descr': [('a', '<f4')], 'fortran_order': False, "
                      "'shape': (3,), }",
                      values));
    expectError(ErrorCode::Invalid, {"several fields"});
    set("pool-source", npy("<f4", "6,", values));
    expectError(ErrorCode::Invalid, {"shape is (6,)", "(pairs, dimensions)"});
    set("pool-source", npy("<f4", "3, 0", ""));
    expectError(ErrorCode::Invalid, {"shape is (3, 0)"});
}

TEST_F(NpyVectorizer, RefusesFilesOfAnotherLength)
{
    set("pool-source", npy("<f4", "3, 2", std::string(20, '\1')));
    expectError(ErrorCode::Invalid, {"needs 24 bytes", "has 20"});
    set("pool-source", npy("<f4", "3, 2", std::string(28, '\1')));
    expectError(ErrorCode::Invalid, {"needs 24 bytes", "has 28"});
    set("pool-source", npy("<f8", "4611686018427387904, 4", "x"));
    expectError(ErrorCode::Invalid, {"too large"});
}

TEST_F(NpyVectorizer, RefusesOtherFiles)
{
    set("pool-source", "");
    expectError(ErrorCode::Invalid, {"pool-source", "neither a .npy nor an .npz file"});
    set("pool-source", "just text");
    expectError(ErrorCode::Invalid, {"neither"});
    set("pool-source", std::string("\x93NUMPY\x04\x00\x10\x00{}", 12));
    expectError(ErrorCode::Invalid, {"version 4"});
    set("pool-source", "\x93NUMPY");
    expectError(ErrorCode::Invalid, {"ends inside its header"});
    set("pool-source", npyWithHeader("{'descr': '<f4', 'shape': (3, 2), }", ""));
    expectError(ErrorCode::Invalid, {"header is damaged"});
    set("pool-source", npyWithHeader("{'descr': '<f4', 'colour': 3}", ""));
    expectError(ErrorCode::Invalid, {"unexpected key \"colour\""});
}

TEST_F(NpyVectorizer, NeverCrashesOnDamagedHeaders)
{
    const std::string good = npyMatrix({{3, 4}, {0, 2}, {1, 0}});
    Rng rng(1, "mutate");
    int parsed = 0;
    for (int i = 0; i < 4000; ++i) {
        std::string bad = good;
        for (std::uint64_t n = 1 + rng.below(3); n > 0; --n) {
            const std::size_t at = rng.below(80);
            bad[at] = rng.below(2) == 0 ? static_cast<char>(rng.below(256))
                                        : "{}()',:0123456789L \n<fT"[rng.below(23)];
        }
        if (rng.below(4) == 0)
            bad.resize(rng.below(bad.size() + 1));
        try {
            static_cast<void>(parseNpyHeader(bad, "damaged.npy"));
            ++parsed;
            set("pool-source", bad);
            static_cast<void>(run());
        } catch (const Error& error) {
            ASSERT_EQ(error.code(), ErrorCode::Invalid) << error.what();
        }
    }
    EXPECT_GT(parsed, 20); // some damage is harmless, or seen by later checks only
}

TEST_F(NpyVectorizer, GivesTheSameMeansAtAnyThreadCount)
{
    Rng rng(2, "values");
    const std::size_t rows = kBlockRows + 300;
    std::vector<std::vector<float>> values(rows, std::vector<float>(2));
    for (auto& row : values)
        row = {static_cast<float>(rng.unit()), static_cast<float>(rng.unit() - 0.5)};
    set("pool-source", npyMatrix(values));
    set("pool-target", npyMatrix(std::vector<std::vector<float>>(rows, {1, 2, 3})));
    Job one({}, 1);
    const std::vector<float> expected = run(rows, 2, one).poolMeanSource;
    double sums[2] = {0, 0};
    for (const auto& row : values) {
        const double length = std::hypot(static_cast<double>(row[0]), static_cast<double>(row[1]));
        sums[0] += static_cast<double>(row[0]) / length;
        sums[1] += static_cast<double>(row[1]) / length;
    }
    EXPECT_NEAR(static_cast<double>(expected[0]), sums[0] / static_cast<double>(rows), 1e-6);
    EXPECT_NEAR(static_cast<double>(expected[1]), sums[1] / static_cast<double>(rows), 1e-6);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        EXPECT_EQ(run(rows, 2, job).poolMeanSource, expected);
    }
}

TEST_F(NpyVectorizer, StopsAtEveryPoll)
{
    test::StoppingJob counting;
    static_cast<void>(run(3, 2, counting));
    for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
        test::StoppingJob stopping(at);
        EXPECT_THROW(static_cast<void>(run(3, 2, stopping)), Cancelled);
    }
    EXPECT_EQ(counting.progress().done, 10U);
}

// --- sparse --------------------------------------------------------------------------------------

/// A 3 x 10 pool matrix (unsorted columns, one given twice, a stored zero) and a validation one.
class NpzVectorizer : public NpyVectorizer {
protected:
    NpzVectorizer()
    {
        pool.indices = {7, 2, 2, 5, 1, 5};
        pool.indptr = {0, 3, 5, 6};
        pool.data = {3, 1, 3, 2, 0, 0};
        pool.rows = 3;
        pool.cols = 10;
        validation.indices = {2, 5, 7};
        validation.indptr = {0, 2, 3};
        validation.data = {1, 1, 2};
        validation.rows = 2;
        validation.cols = 10;
        setZip("pool-source", pool.members());
        setZip("validation-source", validation.members());
    }

    CsrMembers pool;
    CsrMembers validation;
};

TEST_F(NpzVectorizer, SortsSumsAndScalesRows)
{
    for (const bool deflate : {false, true}) {
        setZip("pool-source", pool.members(), deflate);
        const PairFeatures f = run();
        // Columns 2, 5 and 7 occur in validation. Row 0 is (1 + 3, 3) / 5 in columns 2 and 7.
        EXPECT_EQ(f.poolSource.cols(), 3U);
        using Entry = std::pair<std::uint32_t, float>;
        EXPECT_THAT(sparseRow(f.poolSource, 0), ElementsAre(Entry{0, 0.8F}, Entry{2, 0.6F}));
        EXPECT_THAT(sparseRow(f.poolSource, 1), ElementsAre(Entry{1, 1.0F}));
        EXPECT_THAT(sparseRow(f.validationSource, 1), ElementsAre(Entry{2, 1.0F}));
        EXPECT_THAT(f.zeroRows, ElementsAre(rowId(2))); // only a stored zero
        EXPECT_THAT(f.poolMeanSource,
                    ElementsAre(FloatEq(0.8F / 3), FloatEq(1.0F / 3), FloatEq(0.6F / 3)));
    }
}

TEST_F(NpzVectorizer, CountsColumnsThatValidationLacksInNorms)
{
    validation.indices = {7, 7, 7};
    setZip("validation-source", validation.members());
    const PairFeatures f = run();
    EXPECT_EQ(f.poolSource.cols(), 1U);
    using Entry = std::pair<std::uint32_t, float>;
    EXPECT_THAT(sparseRow(f.poolSource, 0), ElementsAre(Entry{0, 0.6F}));
    EXPECT_THAT(sparseRow(f.poolSource, 1), IsEmpty());
    EXPECT_THAT(f.zeroRows, ElementsAre(rowId(2)));
}

TEST_F(NpzVectorizer, ReadsOtherNumberTypes)
{
    auto members = pool.members();
    members[0].second = npy("<i8", "6,", rawBytes(std::vector<std::int64_t>{7, 2, 2, 5, 1, 5}));
    members[1].second = npy("<i8", "4,", rawBytes(std::vector<std::int64_t>{0, 3, 5, 6}));
    members[2].second = npy("<U3", "", rawBytes(std::vector<std::uint32_t>{'c', 's', 'r'}));
    members[4].second = npy("<f4", "6,", rawBytes(std::vector<float>{3, 1, 3, 2, 0, 0}));
    members.emplace_back("_is_array.npy", npy("|b1", "", std::string(1, '\1')));
    setZip("pool-source", members);
    EXPECT_EQ(run().poolSource.sparse().values.size(), 3U);
    members[4].second = npy("|u1", "6,", std::string("\3\1\3\2\0\0", 6));
    setZip("pool-source", members);
    EXPECT_EQ(run().poolSource.sparse().values.size(), 3U);
    members[4].second =
        npy("<f2", "6,", rawBytes(std::vector<std::uint16_t>{0x4200, 0x3C00, 0x4200, 1, 0, 0}));
    setZip("pool-source", members);
    EXPECT_EQ(run().poolSource.sparse().values.size(), 3U);
}

TEST_F(NpzVectorizer, HoldsHugeAndTinyValues)
{
    pool.data = {3e200, 1e200, 3e200, 2e-300, 0, 0};
    setZip("pool-source", pool.members());
    const PairFeatures f = run();
    using Entry = std::pair<std::uint32_t, float>;
    EXPECT_THAT(sparseRow(f.poolSource, 0), ElementsAre(Entry{0, 0.8F}, Entry{2, 0.6F}));
    EXPECT_THAT(sparseRow(f.poolSource, 1), ElementsAre(Entry{1, 1.0F}));
}

TEST_F(NpzVectorizer, NamesTheValueThatIsNotFinite)
{
    pool.data[3] = std::nan("");
    setZip("pool-source", pool.members());
    expectError(ErrorCode::Invalid, {"pool-source", "[1, 5] is nan"});
}

TEST_F(NpzVectorizer, RefusesBrokenStructures)
{
    const auto expectBroken = [this](const std::function<void(CsrMembers&)>& damage,
                                     std::initializer_list<std::string> parts) {
        CsrMembers bad = pool;
        damage(bad);
        setZip("pool-source", bad.members());
        expectError(ErrorCode::Invalid, parts);
    };
    expectBroken([](CsrMembers& m) { m.format = "csc"; }, {"\"csc\"", "tocsr()"});
    expectBroken([](CsrMembers& m) { m.rows = 4; }, {"indptr has 4 values", "4 rows need 5"});
    expectBroken([](CsrMembers& m) { m.rows = -1; }, {"shape"});
    expectBroken([](CsrMembers& m) { m.cols = 6; }, {"indices[0] is 7", "6 columns"});
    expectBroken([](CsrMembers& m) { m.indices[2] = -2; }, {"indices[2] is -2"});
    expectBroken([](CsrMembers& m) { m.indptr = {0, 3, 2, 6}; }, {"indptr falls after row 1"});
    expectBroken([](CsrMembers& m) { m.indptr = {1, 3, 5, 6}; }, {"indptr begins with 1"});
    expectBroken([](CsrMembers& m) { m.indptr = {0, 3, 5, 9}; }, {"indptr ends with 9"});
    expectBroken([](CsrMembers& m) { m.data.pop_back(); }, {"indices has 6", "data has 5"});
}

TEST_F(NpzVectorizer, RefusesOtherZipFiles)
{
    auto members = pool.members();
    members.erase(members.begin() + 1);
    setZip("pool-source", members);
    expectError(ErrorCode::Invalid, {"no member indptr.npy", "save_npz"});
    members = pool.members();
    members.push_back(members.front());
    setZip("pool-source", members);
    expectError(ErrorCode::Invalid, {"indices.npy", "twice"});
    members = pool.members();
    members[4].second = npy("<c16", "6,", std::string(96, '\0'));
    setZip("pool-source", members);
    expectError(ErrorCode::Invalid, {"data.npy", "'<c16'"});
    members[4].second = npy("<f8", "6, 1", rawBytes(pool.data));
    setZip("pool-source", members);
    expectError(ErrorCode::Invalid, {"data.npy", "(6, 1)"});
    members[4].second = npy(">f8", "6,", rawBytes(pool.data));
    setZip("pool-source", members);
    expectError(ErrorCode::Invalid, {"data.npy", "big-endian"});
}

TEST_F(NpzVectorizer, UnpacksNothingThatTheFileCannotHold)
{
    auto members = pool.members();
    members[4].second = npy("<f8", "1000000000000,", rawBytes(pool.data));
    setZip("pool-source", members);
    expectError(ErrorCode::Invalid, {"data.npy", "claims 8000000000000 bytes"});
    members[4].second = npy("<f8", "7,", rawBytes(pool.data));
    setZip("pool-source", members);
    expectError(ErrorCode::Invalid, {"data.npy", "does not have the 56 bytes"});
    members[4].second = npy("<f8", "5,", rawBytes(pool.data));
    setZip("pool-source", members);
    expectError(ErrorCode::Invalid, {"data.npy", "does not have the 40 bytes"});
}

TEST_F(NpzVectorizer, WantsBothFilesOfASideOfOneKind)
{
    setZip("pool-source", pool.members());
    set("validation-source", npyMatrix({{1, 1}, {0, 1}}));
    expectError(ErrorCode::Invalid, {"pool-source", "is sparse", "validation-source", "is dense"});
}

TEST_F(NpzVectorizer, NeverCrashesOnDamagedFiles)
{
    for (const bool deflate : {false, true}) {
        setZip("pool-source", pool.members(), deflate);
        const std::string good = test::readFile(m_dir / "pool-source.npz");
        Rng rng(3, "mutate", deflate ? 1 : 0);
        for (int i = 0; i < 150; ++i) {
            std::string bad = good;
            for (std::uint64_t n = 1 + rng.below(4); n > 0; --n)
                bad[4 + rng.below(bad.size() - 4)] = static_cast<char>(rng.below(256));
            if (rng.below(4) == 0)
                bad.resize(4 + rng.below(bad.size() - 4));
            m_dir.write("pool-source.npz", bad);
            try {
                static_cast<void>(run());
            } catch (const Error& error) {
                ASSERT_EQ(error.code(), ErrorCode::Invalid) << error.what();
            }
        }
    }
}

TEST_F(NpzVectorizer, GivesTheSameBytesAtAnyThreadCount)
{
    Rng rng(4, "sparse");
    pool = {};
    pool.rows = static_cast<std::int64_t>(kBlockRows) + 50;
    pool.cols = 10;
    pool.indptr.push_back(0);
    for (std::int64_t row = 0; row < pool.rows; ++row) {
        for (std::uint64_t n = rng.below(4); n > 0; --n) {
            pool.indices.push_back(static_cast<std::int32_t>(rng.below(10)));
            pool.data.push_back(rng.unit());
        }
        pool.indptr.push_back(static_cast<std::int32_t>(pool.indices.size()));
    }
    setZip("pool-source", pool.members(), true);
    const auto rows = static_cast<std::size_t>(pool.rows);
    set("pool-target", npyMatrix(std::vector<std::vector<float>>(rows, {1, 2, 3})));
    Job one({}, 1);
    const PairFeatures expected = run(rows, 2, one);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        const PairFeatures f = run(rows, 2, job);
        EXPECT_TRUE(f.poolSource.sparse().columns == expected.poolSource.sparse().columns);
        EXPECT_TRUE(f.poolSource.sparse().values == expected.poolSource.sparse().values);
        EXPECT_EQ(f.poolMeanSource, expected.poolMeanSource);
        EXPECT_TRUE(f.zeroRows == expected.zeroRows);
    }
}

TEST(Vectorizers, AreMadeByIdAndListedInErrors)
{
    EXPECT_NE(makePlugin(vectorizers(), "vectorizer", "npy"), nullptr);
    try {
        static_cast<void>(makePlugin(vectorizers(), "vectorizer", "bert"));
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_THAT(error.hint(), AllOf(HasSubstr("tfidf"), HasSubstr("npy")));
    }
}

} // namespace
} // namespace craft
