// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/vectorize/fasttext_model.h"
#include "core/vectorize/registry.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"
#include "tests/support/temp_dir.h"

#include <fasttext/fasttext.h>
#include <gmock/gmock.h>

#include <cmath>
#include <cstdlib>
#include <cstring>

namespace craft {
namespace {

using test::StoppingJob;
using test::TempDir;
using testing::AllOf;
using testing::HasSubstr;

/// Lines in which "invoice" and "bill" stand between the same words, and so do "river" and "lake".
std::string lines()
{
    static const std::vector<std::string> kMoney{"invoice", "bill"};
    static const std::vector<std::string> kWater{"river", "lake"};
    Rng rng(1, "lines");
    std::string out;
    for (int i = 0; i < 150; ++i) {
        out += "please pay the " + kMoney[rng.below(2)] + " before monday\n";
        out += "we swim across a " + kWater[rng.below(2)] + " every summer\n";
    }
    return out;
}

FastTextParams small()
{
    return {.hierarchical = true, .dims = 12, .epochs = 5, .minCount = 1, .buckets = 2000};
}

std::unique_ptr<FastTextModel> train(const FastTextParams& params = small())
{
    const Job job;
    return FastTextModel::train(lines(), params, job, [](double) {});
}

std::vector<float> encode(const FastTextModel& model, std::string_view text)
{
    std::vector<float> out(model.dims(), 0.0F);
    model.makeWorker()->encode(text, out);
    return out;
}

double cosine(const std::vector<float>& a, const std::vector<float>& b)
{
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto x = static_cast<double>(a[i]);
        const auto y = static_cast<double>(b[i]);
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    return ab / std::sqrt(aa * bb);
}

/// A model file written by the library itself.
std::string modelFile(const TempDir& temp, fasttext::model_name kind, int dims = 4)
{
    fasttext::Args args;
    const std::string text = kind == fasttext::model_name::sup
        ? "__label__money pay the bill\n__label__water swim in the lake\n"
        : "pay the bill\nswim in the lake\n";
    args.input = temp.write("text.txt", text).string();
    args.model = kind;
    args.loss =
        kind == fasttext::model_name::sup ? fasttext::loss_name::softmax : fasttext::loss_name::hs;
    args.dim = dims;
    args.minCount = 1;
    args.bucket = 50;
    args.thread = 1;
    args.epoch = 1;
    args.verbose = 0;
    fasttext::FastText model;
    model.train(args);
    const std::string file = (temp / "model.bin").string();
    model.saveModel(file);
    return file;
}

ErrorCode codeOf(const std::function<void()>& call, std::string* text = nullptr)
{
    try {
        call();
    } catch (const Error& error) {
        if (text != nullptr)
            *text = std::string(error.what()) + " | " + error.hint();
        return error.code();
    }
    return ErrorCode::Differs;
}

TEST(FastTextModel, EncodesAsTheLibraryMakesSentenceVectors)
{
    const auto model = train();
    for (const std::string text : {"please pay the lake", "unseen words riverside", "bill",
                                   "the the the bill unseen the", ""}) {
        const std::vector<float> own = encode(*model, text);
        std::vector<float> expected(model->dims());
        model->sentenceVector(text, expected);
        for (std::size_t i = 0; i < own.size(); ++i)
            EXPECT_NEAR(own[i], expected[i], 1e-6F) << text;
    }
    EXPECT_EQ(encode(*model, "Pay, the BILL"), encode(*model, "pay , the bill")) << "tokens";
}

TEST(FastTextModel, LearnsTheSameBytesEveryTimeAndOthersFromAnotherSeed)
{
    const std::vector<float> first = encode(*train(), "pay the bill");
    EXPECT_EQ(encode(*train(), "pay the bill"), first);
    FastTextParams other = small();
    other.seed = 2;
    EXPECT_NE(encode(*train(other), "pay the bill"), first);
    for (bool FastTextParams::*choice :
         {&FastTextParams::skipgram, &FastTextParams::hierarchical}) {
        other = small();
        other.*choice = !(other.*choice);
        EXPECT_NE(encode(*train(other), "pay the bill"), first);
    }
}

TEST(FastTextModel, BringsTogetherWordsThatStandInTheSamePlaces)
{
    FastTextParams params = small();
    params.epochs = 60;
    const auto model = train(params);
    const std::vector<float> bill = encode(*model, "bill");
    EXPECT_GT(cosine(bill, encode(*model, "invoice")), cosine(bill, encode(*model, "lake")) + 0.2);
}

TEST(FastTextModel, SaysHowFarItIs)
{
    const Job job;
    double last = 0;
    (void)FastTextModel::train(lines(), small(), job, [&](double share) {
        EXPECT_GE(share, last);
        EXPECT_LE(share, 1.1);
        last = share;
    });
    EXPECT_GT(last, 0.5);
}

TEST(FastTextModel, StopsWhileItLearns)
{
    StoppingJob counting;
    (void)FastTextModel::train(lines(), small(), counting, [](double) {});
    ASSERT_GT(counting.polls(), 10U);
    for (const std::uint64_t at : {std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{3},
                                   counting.polls() / 2, counting.polls()}) {
        StoppingJob job(at);
        EXPECT_THROW((void)FastTextModel::train(lines(), small(), job, [](double) {}), Cancelled)
            << at;
    }
}

TEST(FastTextModel, LeavesNoFileBehindAndNamesAFolderThatTakesNone)
{
    const TempDir temp;
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("TMPDIR", temp.path().c_str(), 1);
    (void)train();
    StoppingJob job(3);
    EXPECT_THROW((void)FastTextModel::train(lines(), small(), job, [](double) {}), Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(temp.path()));
    ::setenv("TMPDIR", (temp / "missing").c_str(), 1);
    std::string text;
    EXPECT_EQ(codeOf([] { (void)train(); }, &text), ErrorCode::Capacity);
    EXPECT_THAT(text, AllOf(HasSubstr("missing"), HasSubstr("TMPDIR")));
    if (before != nullptr)
        ::setenv("TMPDIR", kept.c_str(), 1);
    else
        ::unsetenv("TMPDIR");
}

TEST(FastTextModel, RefusesTextsWithoutAFrequentWord)
{
    FastTextParams params = small();
    params.minCount = 100000;
    std::string text;
    EXPECT_EQ(codeOf([&] { (void)train(params); }, &text), ErrorCode::Invalid);
    EXPECT_THAT(text, AllOf(HasSubstr("100000 times"), HasSubstr("--fasttext-min-count")));
    EXPECT_EQ(codeOf([&] {
                  const Job job;
                  (void)FastTextModel::train("", small(), job, [](double) {});
              }),
              ErrorCode::Invalid);
}

TEST(FastTextModel, ReadsFilesOfTheLibrary)
{
    const TempDir temp;
    const Job job;
    for (const auto kind :
         {fasttext::model_name::sg, fasttext::model_name::cbow, fasttext::model_name::sup}) {
        const std::string file = modelFile(temp, kind);
        EXPECT_EQ(FastTextModel::dimsOf(file), 4U);
        const auto model = FastTextModel::open(file, job);
        EXPECT_EQ(model->dims(), 4U);
        const std::string text = "pay\tfor the  Lake unseen";
        std::vector<float> expected(4);
        model->sentenceVector(text, expected);
        const std::vector<float> own = encode(*model, text);
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_NEAR(own[i], expected[i], 1e-6F);
        EXPECT_NE(own, std::vector<float>(4, 0.0F));
    }
}

TEST(FastTextModel, RefusesFilesThatAreCutOffAnywhere)
{
    const TempDir temp;
    const Job job;
    const std::string whole = test::readFile(modelFile(temp, fasttext::model_name::sg));
    for (std::size_t bytes = 0; bytes < whole.size(); bytes += bytes < 400 ? 1 : 37) {
        const auto file = temp.write("cut.bin", whole.substr(0, bytes));
        std::string text;
        EXPECT_EQ(codeOf([&] { (void)FastTextModel::open(file, job); }, &text), ErrorCode::Invalid)
            << bytes;
        EXPECT_THAT(text, AllOf(HasSubstr("cut.bin"), HasSubstr(".bin or .ftz")));
    }
    EXPECT_EQ(FastTextModel::dimsOf(temp.write("cut.bin", "short")), 0U);
}

TEST(FastTextModel, RefusesHeadersThatLie)
{
    const TempDir temp;
    const Job job;
    const std::string whole = test::readFile(modelFile(temp, fasttext::model_name::sg));
    for (const std::size_t at : {0U, 4U, 8U, 40U, 64U, 68U, 72U}) {
        for (const std::int32_t value : {-1, 6, 100000, 2147483647}) {
            std::string changed = whole;
            std::memcpy(changed.data() + at, &value, sizeof value);
            const auto file = temp.write("lie.bin", changed);
            EXPECT_EQ(codeOf([&] { (void)FastTextModel::open(file, job); }),
                      at == 40 && value == 6 ? ErrorCode::Differs : ErrorCode::Invalid)
                << value << " at " << at;
        }
    }
}

TEST(FastTextModel, StopsWhileItReads)
{
    const TempDir temp;
    const std::string file = modelFile(temp, fasttext::model_name::sg);
    StoppingJob job(1);
    EXPECT_THROW((void)FastTextModel::open(file, job), Cancelled);
}

TEST(FastText, UsesAFileOfEachSideAndNamesIt)
{
    const TempDir temp;
    const std::string file = modelFile(temp, fasttext::model_name::sg);
    const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "fasttext");
    Params given;
    given.set("fasttext-target", file);
    given.set("fasttext-dims", std::int64_t{3});
    given.set("fasttext-buckets", std::int64_t{1000});
    given.set("fasttext-loss", std::string("hierarchy"));
    const Params params = resolve(vectorizer->params(), given);
    EXPECT_EQ(vectorizer->files(params), std::vector<std::filesystem::path>{file});
    EXPECT_EQ(vectorizer->denseValues(params), 7U);
    Job job;
    const auto pool = test::makeCorpus({{"pay the bill", "the lake"}, {"pay", ""}});
    const PairFeatures f = vectorizer->run(*pool, *pool, params, job);
    EXPECT_EQ(f.poolSource.cols(), 3U);
    EXPECT_EQ(f.poolTarget.cols(), 4U);
    EXPECT_EQ(f.zeroRows, std::vector<RowId>{rowId(1)});
    given.set("fasttext-target", (temp / "none.bin").string());
    EXPECT_EQ(codeOf([&] {
                  (void)vectorizer->run(*pool, *pool, resolve(vectorizer->params(), given), job);
              }),
              ErrorCode::NotFound);
}

} // namespace
} // namespace craft
