// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/vectorize/registry.h"
#include "core/vectorize/safetensors.h"
#include "core/vectorize/subword_tokenizer.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>

namespace craft {
namespace {

using test::bytesOf;
using test::makeCorpus;
using test::safetensors;
using test::safetensorsMatrix;
using test::TempDir;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// What went wrong, "ok" if nothing did; anything but Error passes through and fails the test.
std::string failure(const std::function<void()>& call, ErrorCode code = ErrorCode::Invalid)
{
    try {
        call();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code) << error.what();
        EXPECT_FALSE(error.hint().empty());
        return std::string(error.what()) + " | " + error.hint();
    }
    return "ok";
}

std::vector<float> values(const Safetensors& file, const std::string& name, std::size_t count)
{
    std::vector<float> out(count);
    file.read(*file.find(name), 0, out);
    return out;
}

TEST(SafetensorsFile, ReadsRealNumbersOfEveryWidth)
{
    const TempDir temp;
    const std::string data = bytesOf(std::vector<float>{1.5F, -2})
        + bytesOf(std::vector<double>{0.25, 3})
        + bytesOf(std::vector<std::uint16_t>{0x3C00, 0xC100, 0x0001, 0x7BFF}) // 1, -2.5, 2^-24, max
        + bytesOf(std::vector<std::uint16_t>{0x3FC0, 0xC000}); // 1.5, -2
    const auto file = Safetensors::open(
        temp.write("a.safetensors",
                   safetensors(R"({"f":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},
                        "d":{"dtype":"F64","shape":[1,2],"data_offsets":[8,24]},
                        "h":{"dtype":"F16","shape":[4],"data_offsets":[24,32]},
                        "b":{"dtype":"BF16","shape":[2,1],"data_offsets":[32,36]}})",
                               data)));
    EXPECT_THAT(values(file, "f", 2), ElementsAre(1.5F, -2));
    EXPECT_THAT(values(file, "d", 2), ElementsAre(0.25F, 3));
    EXPECT_THAT(values(file, "h", 4), ElementsAre(1, -2.5F, 0x1p-24F, 65504));
    EXPECT_THAT(values(file, "b", 2), ElementsAre(1.5F, -2));
    std::vector<float> second(1);
    file.read(*file.find("h"), 1, second);
    EXPECT_EQ(second[0], -2.5F);
    EXPECT_EQ(file.find("none"), nullptr);
}

TEST(SafetensorsFile, RefusesHeadersThatLie)
{
    const TempDir temp;
    const auto open = [&](const std::string& bytes) {
        return failure([&] { (void)Safetensors::open(temp.write("a.safetensors", bytes)); });
    };
    const auto entry = [&](const std::string& json) {
        return open(safetensors("{\"x\":" + json + "}", std::string(16, '\0')));
    };
    EXPECT_EQ(entry(R"({"dtype":"F32","shape":[2,2],"data_offsets":[0,16]})"), "ok");
    EXPECT_THAT(entry(R"({"dtype":"F32","shape":[2,2],"data_offsets":[0,20]})"),
                AllOf(HasSubstr("\"x\""), HasSubstr("outside the file")));
    EXPECT_THAT(entry(R"({"dtype":"F32","shape":[2,3],"data_offsets":[0,16]})"),
                HasSubstr("as many bytes"));
    EXPECT_THAT(entry(R"({"dtype":"F32","shape":[2,2],"data_offsets":[16,0]})"),
                HasSubstr("outside"));
    EXPECT_NE(entry(R"({"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,16]})"),
              "ok");
    EXPECT_NE(entry(R"({"dtype":"F32","shape":[4611686018427387905,4],"data_offsets":[0,16]})"),
              "ok")
        << "the product has 65 bits";
    EXPECT_NE(entry(R"({"dtype":"F32","shape":[-2,-2],"data_offsets":[0,16]})"), "ok");
    EXPECT_NE(entry(R"({"dtype":"F32","shape":[2,2],"data_offsets":[0,16,3]})"), "ok");
    EXPECT_NE(entry(R"({"dtype":7,"shape":[2,2],"data_offsets":[0,16]})"), "ok");
    EXPECT_NE(entry(R"({"shape":"none"})"), "ok");
    EXPECT_NE(entry("[]"), "ok");
    EXPECT_THAT(open(safetensors("[1]", "")), HasSubstr("no JSON object"));
    EXPECT_THAT(open("short"), HasSubstr("5 bytes"));
    EXPECT_THAT(open(""), HasSubstr("0 bytes"));
    EXPECT_THAT(open(bytesOf(std::vector<std::uint64_t>{~std::uint64_t{0}}) + "{}"),
                HasSubstr("18446744073709551615 bytes"));
    EXPECT_NE(open(safetensors(std::string(100000, '['), "")), "ok");
}

TEST(SafetensorsFile, AnyCutOrChangedFileIsReadOrRefused)
{
    const TempDir temp;
    const std::string whole = safetensorsMatrix({{1, 2, 3}, {4, 5, 6}});
    for (std::size_t bytes = 0; bytes < whole.size(); ++bytes) {
        const auto file = temp.write("a.safetensors", whole.substr(0, bytes));
        EXPECT_NE(failure([&] { (void)Safetensors::open(file); }), "ok") << bytes;
    }
    Rng rng(1, "fuzz");
    for (int i = 0; i < 2000; ++i) {
        std::string changed = whole;
        for (std::uint64_t n = 1 + rng.below(3); n > 0; --n)
            changed[rng.below(changed.size())] = static_cast<char>(rng.below(256));
        const auto file = temp.write("a.safetensors", changed);
        (void)failure([&] {
            const Safetensors read = Safetensors::open(file);
            for (const TensorInfo& tensor : read.tensors()) {
                if (Safetensors::isReal(tensor) && tensor.bytes >= 8) {
                    std::vector<float> one(1);
                    read.read(tensor, 0, one);
                }
            }
        });
    }
}

std::vector<std::uint32_t> tokens(const SubwordTokenizer& tokenizer, const std::string& text)
{
    std::vector<std::string> words;
    tokenizer.words(text, words);
    std::vector<std::uint32_t> out;
    for (const std::string& word : words)
        tokenizer.pieces(word, out);
    return out;
}

TEST(SubwordTokenizer, CutsWordsIntoTheLongestPiecesFromTheStart)
{
    const TempDir temp;
    const auto t = SubwordTokenizer::open(
        temp.write("vocab.txt", "[PAD]\n[UNK]\nun\n##aff\n##able\n##a\n,\ncafe\n銀\n行\naff\n"));
    EXPECT_EQ(t->size(), 11U);
    EXPECT_THAT(tokens(*t, "unaffable"), ElementsAre(2, 3, 4));
    EXPECT_THAT(tokens(*t, "UNAFFA, aff"), ElementsAre(2, 3, 5, 6, 10)) << "lower case";
    EXPECT_THAT(tokens(*t, "Café"), ElementsAre(7)) << "without accents";
    EXPECT_THAT(tokens(*t, "銀行"), ElementsAre(8, 9)) << "every Han character is a word";
    EXPECT_THAT(tokens(*t, "unaffx un"), ElementsAre(2)) << "unknown as a whole";
    EXPECT_THAT(tokens(*t, "[PAD]"), IsEmpty()) << "no special tokens";
    EXPECT_THAT(tokens(*t, std::string(300, 'u')), IsEmpty());
    EXPECT_THAT(tokens(*t, ""), IsEmpty());
}

TEST(SubwordTokenizer, DoesWhatItsFileSaysOfCase)
{
    const TempDir temp;
    const auto open = [&](const std::string& normalizer) {
        return SubwordTokenizer::open(
            temp.write("t.json",
                       R"({"normalizer":)" + normalizer
                           + R"(,"model":{"type":"WordPiece","continuing_subword_prefix":"@",
                                 "vocab":{"Bank":0,"bank":1,"@s":2,"é":3,"e":4}}})"));
    };
    EXPECT_THAT(tokens(*open("null"), "Banks bank é"), ElementsAre(0, 2, 1, 3));
    EXPECT_THAT(tokens(*open(R"({"type":"BertNormalizer","lowercase":true})"), "Banks É"),
                ElementsAre(1, 2, 4));
    EXPECT_THAT(
        tokens(*open(R"({"type":"Sequence","normalizers":[{"type":"Lowercase"}]})"), "Banks É"),
        ElementsAre(1, 2, 3));
    const auto cased = SubwordTokenizer::open(temp.write("vocab.txt", "Bank\r\nbank\r\n"));
    EXPECT_THAT(tokens(*cased, "Bank bank"), ElementsAre(0, 1)) << "capitals in the vocabulary";
}

TEST(SubwordTokenizer, ChoosesThePiecesOfTheLargestSumOfScores)
{
    const TempDir temp;
    const auto t = SubwordTokenizer::open(temp.write("t.json", R"({
        "normalizer":{"type":"Precompiled"},
        "model":{"type":"Unigram","unk_id":0,"vocab":[
            ["<unk>",0],["▁",-2],["▁a",-3],["ab",-1.5],["b",-4],["a",-4],["▁ab",-6],["c",-1]]}})"));
    EXPECT_EQ(t->size(), 8U);
    // "▁" + "ab" = -3.5 beats "▁ab" = -6 and "▁a" + "b" = -7.
    EXPECT_THAT(tokens(*t, "ab"), ElementsAre(1, 3));
    EXPECT_THAT(tokens(*t, "a  cab"), ElementsAre(2, 1, 7, 3));
    EXPECT_THAT(tokens(*t, "aЖc"), ElementsAre(2, 7)) << "unknown letters are left out";
    EXPECT_THAT(tokens(*t, "ａｂ"), ElementsAre(1, 3)) << "full-width letters";
    EXPECT_THAT(tokens(*t, " \t"), IsEmpty());
}

TEST(SubwordTokenizer, AgreesWithTryingAllCuts)
{
    const TempDir temp;
    Rng rng(3, "unigram");
    const std::vector<std::string> pieces{"a", "b", "c", "ab", "bc", "abc", "ca", "▁", "▁a", "▁ab"};
    std::string vocabulary;
    std::vector<double> scores;
    for (const std::string& piece : pieces) {
        scores.push_back(-1 - 9 * rng.unit());
        vocabulary += (vocabulary.empty() ? "" : ",")
            + ("[\"" + piece + "\"," + formatReal(scores.back()) + "]");
    }
    const auto t = SubwordTokenizer::open(
        temp.write("t.json", R"({"model":{"type":"Unigram","vocab":[)" + vocabulary + "]}}"));
    const std::function<double(std::string_view)> best = [&](std::string_view rest) {
        double out = rest.empty() ? 0.0 : -1e9;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (rest.starts_with(pieces[i]))
                out = std::max(out, scores[i] + best(rest.substr(pieces[i].size())));
        }
        return out;
    };
    for (int i = 0; i < 100; ++i) {
        std::string word;
        for (std::uint64_t n = 1 + rng.below(9); n > 0; --n)
            word += "abc"[rng.below(3)];
        double sum = 0;
        for (const std::uint32_t token : tokens(*t, word))
            sum += scores[token];
        EXPECT_NEAR(sum, best("▁" + word), 1e-9) << word;
    }
}

TEST(SubwordTokenizer, RefusesOtherKindsAndDamagedFiles)
{
    const TempDir temp;
    const auto open = [&](const std::string& text) {
        return failure([&] { (void)SubwordTokenizer::open(temp.write("t.json", text)); });
    };
    EXPECT_THAT(open(R"({"model":{"type":"BPE","vocab":{"a":0}}})"),
                AllOf(HasSubstr("\"BPE\""), HasSubstr("WordPiece or Unigram")));
    EXPECT_NE(open(R"({"model":{"type":"WordPiece"}})"), "ok");
    EXPECT_NE(open(R"({"model":{"type":"WordPiece","vocab":{"a":-1}}})"), "ok");
    EXPECT_NE(open(R"({"model":{"type":"WordPiece","vocab":{"a":99999999999}}})"), "ok");
    EXPECT_NE(open(R"({"model":{"type":"WordPiece","vocab":{}}})"), "ok");
    EXPECT_NE(open(R"({"model":{"type":"Unigram","vocab":[["a"]]}})"), "ok");
    EXPECT_NE(open(R"({"model":{"type":"Unigram","vocab":[[1,"a"]]}})"), "ok");
    EXPECT_NE(open(R"({"model":[]})"), "ok");
    EXPECT_NE(open("{"), "ok");
    EXPECT_THAT(failure([&] { (void)SubwordTokenizer::open(temp.write("v.txt", "a\n\xFF")); }),
                HasSubstr("v.txt"));
    EXPECT_NE(failure([&] { (void)SubwordTokenizer::open(temp.write("v.txt", "")); }), "ok");
    const std::string whole =
        R"({"model":{"type":"Unigram","unk_id":0,"vocab":[["a",-1],["b",-2]]}})";
    Rng rng(1, "fuzz");
    for (int i = 0; i < 1000; ++i) {
        std::string changed = whole;
        changed[rng.below(changed.size())] = static_cast<char>(rng.below(256));
        (void)open(changed);
    }
}

class Static : public testing::Test {
protected:
    [[nodiscard]] PairFeatures run(const std::map<std::string, std::string>& given,
                                   const test::PairTexts& pairs) const
    {
        const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "static");
        Job job;
        return vectorizer->run(*makeCorpus(pairs), *makeCorpus(pairs), paramsOf(given), job);
    }
    [[nodiscard]] static Params paramsOf(const std::map<std::string, std::string>& given)
    {
        Params params;
        for (const auto& [id, value] : given)
            params.set(id, value);
        return resolve(makePlugin(vectorizers(), "vectorizer", "static")->params(), params);
    }
    /// The direction of a row of two values, as its first value over its second.
    static double ratio(const FeatureMatrix& matrix, std::size_t row)
    {
        std::vector<float> out(matrix.cols());
        matrix.dense().read({row, row + 1}, out);
        EXPECT_NEAR(std::hypot(out[0], out[1]), 1, 1e-6F);
        return static_cast<double>(out[0]) / static_cast<double>(out[1]);
    }

    TempDir temp;
    std::string vectors =
        temp.write("m.safetensors", safetensorsMatrix({{1, 1}, {4, 0}, {0, 2}, {5, 5}})).string();
    std::string vocabulary = temp.write("vocab.txt", "[UNK]\npay\nbill\nx\n").string();
};

TEST_F(Static, AddsTheVectorsOfTheTokens)
{
    const PairFeatures f =
        run({{"static-vectors", vectors}}, {{"pay bill", "bill bill pay"}, {"unknown", "pay"}});
    EXPECT_EQ(f.poolSource.cols(), 2U);
    EXPECT_NEAR(ratio(f.poolSource, 0), 2, 1e-6);
    EXPECT_NEAR(ratio(f.poolTarget, 0), 1, 1e-6);
    EXPECT_THAT(f.zeroRows, ElementsAre(rowId(1)));
}

TEST_F(Static, WeighsLaterTokensMoreIfAsked)
{
    const PairFeatures f = run({{"static-vectors", vectors}, {"static-pooling", "position"}},
                               {{"pay bill", "bill pay"}});
    EXPECT_NEAR(ratio(f.poolSource, 0), 4.0 / (2 * 2), 1e-6);
    EXPECT_NEAR(ratio(f.poolTarget, 0), 2 * 4.0 / 2, 1e-6);
}

TEST_F(Static, UsesWeightsOfTokensWhereTheFileHasThem)
{
    const std::string file =
        temp.write("w.safetensors",
                   safetensors(R"({"e":{"dtype":"F32","shape":[4,2],"data_offsets":[0,32]},
                                   "weights":{"dtype":"F32","shape":[4],"data_offsets":[32,48]}})",
                               bytesOf(std::vector<float>{1, 1, 4, 0, 0, 2, 5, 5, 1, 0.5F, 3, 1})))
            .string();
    const PairFeatures f = run({{"static-vectors", file}}, {{"pay bill", "pay bill"}});
    EXPECT_NEAR(ratio(f.poolSource, 0), 0.5 * 4.0 / (3 * 2), 1e-6);
}

TEST_F(Static, HasAModelOfEachSideIfAsked)
{
    const std::string other = temp.write("o.safetensors", safetensorsMatrix({{1, 2, 2}})).string();
    const std::string words = temp.write("o.txt", "zahlen").string();
    const std::map<std::string, std::string> given{{"static-vectors", vectors},
                                                   {"static-vectors-target", other},
                                                   {"static-tokenizer-target", words}};
    const PairFeatures f = run(given, {{"pay", "zahlen"}});
    EXPECT_EQ(f.poolSource.cols(), 2U);
    EXPECT_EQ(f.poolTarget.cols(), 3U);
    EXPECT_TRUE(f.zeroRows.empty());
    const auto vectorizer = makePlugin(vectorizers(), "vectorizer", "static");
    EXPECT_THAT(vectorizer->files(paramsOf(given)), ElementsAre(vectors, vocabulary, other, words));
    EXPECT_EQ(vectorizer->denseValues(paramsOf(given)), 5U);
    EXPECT_EQ(vectorizer->denseValues(paramsOf({{"static-vectors", "none"}})), 0U);
}

TEST_F(Static, SaysWhatIsMissingOrDoesNotFit)
{
    const test::PairTexts pair{{"a", "b"}};
    EXPECT_THAT(failure([&] { (void)run({}, pair); }, ErrorCode::Usage),
                HasSubstr("--static-vectors"));
    const std::string few = temp.write("f.safetensors", safetensorsMatrix({{1, 2}})).string();
    EXPECT_THAT(failure([&] {
                    (void)run({{"static-vectors", few}}, pair);
                }),
                AllOf(HasSubstr("(1 x 2)"), HasSubstr("4 tokens")));
    const std::string flat =
        temp.write("v.safetensors",
                   safetensors(R"({"e":{"dtype":"I8","shape":[4,2],"data_offsets":[0,8]}})",
                               "12345678"))
            .string();
    EXPECT_THAT(failure([&] {
                    (void)run({{"static-vectors", flat}}, pair);
                }),
                HasSubstr("no matrix"));
    EXPECT_NE(failure(
                  [&] {
                      (void)run({{"static-vectors", "none"}}, pair);
                  },
                  ErrorCode::NotFound),
              "ok");
    std::filesystem::remove(vocabulary);
    EXPECT_THAT(failure(
                    [&] {
                        (void)run({{"static-vectors", vectors}}, pair);
                    },
                    ErrorCode::NotFound),
                HasSubstr("tokenizer.json"));
}

} // namespace
} // namespace craft
