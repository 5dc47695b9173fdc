// SPDX-License-Identifier: GPL-3.0-or-later
// Vectorizer "fasttext": sentence vectors from fastText's word and subword vectors (Bojanowski et
// al. 2017), learnt here from a sample of the pool and validation, or read from model files.
// Learning takes one thread a side, as more would give other vectors every time.
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/text/tokenizer.h"
#include "core/vectorize/fasttext_model.h"
#include "core/vectorize/pool_sample.h"
#include "core/vectorize/vectorizer.h"

#include <memory>
#include <utility>

namespace craft {

std::unique_ptr<Vectorizer> makeFastText();

namespace {

constexpr std::uint64_t kProgressUnits = 1000; ///< of one side

ParamSpec fileSpec(std::string id, std::string label, const char* side)
{
    return {std::move(id),
            std::move(label),
            std::string("fastText model file (.bin or .ftz) for the ") + side
                + " side; empty = learn vectors from the texts",
            std::string(),
            0,
            0,
            {}};
}

ParamSpec countSpec(std::string id, std::string label, std::string help, std::int64_t standard,
                    double minimum, double maximum)
{
    return {std::move(id), std::move(label), std::move(help), standard, minimum, maximum, {}};
}

std::vector<ParamSpec> specs()
{
    std::vector<ParamSpec> out{
        fileSpec("fasttext-source", "Source model", "source"),
        fileSpec("fasttext-target", "Target model", "target"),
        {"fasttext-model",
         "Learning by",
         "skipgram: words near a word from it; cbow: a word from those near it, several times as "
         "fast",
         std::string("skipgram"),
         0,
         0,
         {"skipgram", "cbow"}},
        {"fasttext-loss",
         "Loss",
         "What learning lowers: negatives compares with words drawn by chance, hierarchy goes down "
         "a tree of words",
         std::string("negatives"),
         0,
         0,
         {"negatives", "hierarchy"}},
        countSpec("fasttext-dims", "Dimensions", "Values of a learnt vector", 100, 2, 300),
        countSpec("fasttext-epochs", "Epochs", "Passes over the texts to learn from", 5, 1, 1000),
        countSpec("fasttext-min-count", "Fewest occurrences",
                  "Learns words that occur at least so often; others have vectors of their parts",
                  2, 1, 1e9),
        countSpec("fasttext-buckets", "Subword buckets",
                  "Buckets that parts of words share; fewer take less memory", 200000, 1000, 2e6)};
    for (ParamSpec& spec : samplingParams())
        out.push_back(std::move(spec));
    return out;
}

/// The texts of one side to learn from, in an order drawn by `seed`: corpora are often sorted.
std::string trainingLines(const Corpus& sample, const Corpus& validation,
                          std::string_view PairView::*text, std::uint64_t seed, const Job& job)
{
    Tokenizer tokenizer;
    std::vector<std::string> lines;
    const auto add = [&](const Corpus& corpus) {
        for (std::size_t first = 0; first < corpus.size(); first += kBlockRows) {
            if (job.stopRequested())
                throw Cancelled{};
            const PairSlab slab = corpus.read({first, std::min(first + kBlockRows, corpus.size())});
            for (const PairView& pair : slab.pairs) {
                std::string& line = lines.emplace_back();
                tokenizer.forEachToken(pair.*text, [&line](std::string_view word) {
                    line.append(word).append(1, ' ');
                });
                line += '\n';
            }
        }
    };
    add(sample);
    add(validation);
    Rng rng(seed, "vectorize.fasttext");
    for (std::size_t i = lines.size(); i > 1; --i)
        std::swap(lines[i - 1], lines[rng.below(i)]);
    std::string out;
    for (const std::string& line : lines)
        out += line;
    return out;
}

FastTextParams trainingParams(const Params& params)
{
    const auto number = [&](const char* id) { return static_cast<int>(params.integer(id)); };
    return {.skipgram = params.text("fasttext-model") == "skipgram",
            .hierarchical = params.text("fasttext-loss") == "hierarchy",
            .dims = number("fasttext-dims"),
            .epochs = number("fasttext-epochs"),
            .minCount = number("fasttext-min-count"),
            .buckets = number("fasttext-buckets"),
            .seed = static_cast<int>(params.integer("vector-seed") % 1000000007)};
}

class FastTextVectorizer final : public Vectorizer {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }
    [[nodiscard]] std::vector<std::filesystem::path> files(const Params& params) const override
    {
        std::vector<std::filesystem::path> out;
        for (const char* id : {"fasttext-source", "fasttext-target"}) {
            if (!params.text(id).empty())
                out.emplace_back(params.text(id));
        }
        return out;
    }
    [[nodiscard]] std::size_t denseValues(const Params& params) const override
    {
        std::size_t out = 0;
        for (const char* id : {"fasttext-source", "fasttext-target"})
            out += params.text(id).empty()
                ? static_cast<std::size_t>(params.integer("fasttext-dims"))
                : FastTextModel::dimsOf(params.text(id));
        return out;
    }

    [[nodiscard]] PairFeatures run(const Corpus& pool, const Corpus& validation,
                                   const Params& params, Job& job) const override
    {
        const Sides<std::unique_ptr<FastTextModel>> models =
            makeModels(pool, validation, params, job);
        return encodePairs(pool, validation, {models.source.get(), models.target.get()}, job);
    }

private:
    static Sides<std::unique_ptr<FastTextModel>>
    makeModels(const Corpus& pool, const Corpus& validation, const Params& params, Job& job)
    {
        const auto isRead = [&](const char* id) { return !params.text(id).empty(); };
        std::string source;
        std::string target;
        job.begin("Reading texts to learn from", 0);
        if (!isRead("fasttext-source") || !isRead("fasttext-target")) {
            const auto sample = samplePool(pool, params, job);
            const auto seed = static_cast<std::uint64_t>(params.integer("vector-seed"));
            if (!isRead("fasttext-source"))
                source = trainingLines(*sample, validation, &PairView::source, seed, job);
            if (!isRead("fasttext-target"))
                target = trainingLines(*sample, validation, &PairView::target, seed, job);
        }
        Sides<std::unique_ptr<FastTextModel>> out;
        job.begin("Learning word vectors", 2 * kProgressUnits);
        const auto make = [&](Block block) {
            if (block.index == 0)
                out.source = makeModel(params, "fasttext-source", source, job);
            else
                out.target = makeModel(params, "fasttext-target", target, job);
        };
        parallelBlocks(2, job, make, 1);
        return out;
    }

    static std::unique_ptr<FastTextModel> makeModel(const Params& params, const char* file,
                                                    const std::string& lines, Job& job)
    {
        if (!params.text(file).empty())
            return FastTextModel::open(params.text(file), job);
        std::uint64_t told = 0;
        return FastTextModel::train(lines, trainingParams(params), job, [&](double share) {
            const auto now = static_cast<std::uint64_t>(share * kProgressUnits);
            job.advance(std::max(now, told) - told);
            told = std::max(now, told);
        });
    }
};

} // namespace

std::unique_ptr<Vectorizer> makeFastText()
{
    return std::make_unique<FastTextVectorizer>();
}

} // namespace craft
