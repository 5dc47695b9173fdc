// SPDX-License-Identifier: GPL-3.0-or-later
// Vectorizer "static": sentence vectors as means of the vectors that a model has for pieces of
// words, from a .safetensors file, without running the model: one matrix with a row for every token
// of a tokenizer, as Model2Vec and StaticEmbedding models are.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/vectorize/dense_side.h"
#include "core/vectorize/safetensors.h"
#include "core/vectorize/subword_tokenizer.h"
#include "core/vectorize/vectorizer.h"

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <utility>

namespace craft {

std::unique_ptr<Vectorizer> makeStatic();

namespace {

/// Where the parts of a side's model are.
struct ModelFiles {
    std::filesystem::path vectors;
    std::filesystem::path tokenizer;
    friend bool operator==(const ModelFiles&, const ModelFiles&) = default;
};

const TensorInfo* matrixOf(const Safetensors& file, std::size_t tokens)
{
    const TensorInfo* found = nullptr;
    for (const TensorInfo& tensor : file.tensors()) {
        if (tensor.shape.size() != 2 || !Safetensors::isReal(tensor) || tensor.shape[1] == 0)
            continue;
        if (tensor.shape[0] == tokens)
            return &tensor;
        found = found == nullptr ? &tensor : found;
    }
    return found;
}

std::string shapeOf(const TensorInfo& tensor)
{
    std::vector<std::string> sizes;
    for (const std::uint64_t size : tensor.shape)
        sizes.push_back(str(size));
    return str("\"", tensor.name, "\" of ", tensor.type, " (", join(sizes, " x "), ")");
}

/// Vectors of tokens, and the tokenizer that finds these. Immutable, thread-safe.
class StaticModel final : public TextEncoder {
public:
    StaticModel(const ModelFiles& files, bool byPosition)
        : m_file(Safetensors::open(files.vectors))
        , m_tokenizer(SubwordTokenizer::open(files.tokenizer))
        , m_byPosition(byPosition)
    {
        constexpr std::uint64_t kMostDims = 65536;
        m_matrix = matrixOf(m_file, m_tokenizer->size());
        if (m_matrix == nullptr || m_matrix->shape[1] > kMostDims)
            throw Error(ErrorCode::Invalid,
                        str(files.vectors.string(),
                            " has no matrix of F16, BF16, F32 or F64 with a vector for each token"),
                        "Give a static embedding model: one matrix, tokens x dimensions");
        if (m_matrix->shape[0] < m_tokenizer->size())
            throw Error(ErrorCode::Invalid,
                        str(files.vectors.string(), " has ", shapeOf(*m_matrix), ", but ",
                            files.tokenizer.string(), " numbers ", m_tokenizer->size(), " tokens"),
                        "Give the tokenizer that belongs to the vectors");
        readWeights(files);
    }
    StaticModel(const StaticModel&) = delete; // workers and m_matrix point into it
    StaticModel& operator=(const StaticModel&) = delete;
    [[nodiscard]] std::size_t dims() const noexcept override
    {
        return static_cast<std::size_t>(m_matrix->shape[1]);
    }
    [[nodiscard]] std::unique_ptr<Worker> makeWorker() const override
    {
        return std::make_unique<Pieces>(*this);
    }

private:
    /// Cuts texts and sums rows; keeps how words seen before were cut.
    class Pieces final : public Worker {
    public:
        explicit Pieces(const StaticModel& model)
            : m_model(model)
            , m_row(model.dims())
        { }
        void encode(std::string_view text, std::span<float> out) override
        {
            m_words.clear();
            m_numbers.clear();
            m_model.m_tokenizer->words(text, m_words);
            for (const std::string& word : m_words) {
                const std::vector<std::uint32_t>& numbers = cutWord(word);
                m_numbers.insert(m_numbers.end(), numbers.begin(), numbers.end());
            }
            for (std::size_t i = 0; i < m_numbers.size(); ++i) {
                const float weight = m_model.weightOf(m_numbers[i])
                    * (m_model.m_byPosition ? static_cast<float>(i + 1) : 1.0F);
                m_model.m_file.read(*m_model.m_matrix, m_numbers[i] * m_row.size(), m_row);
                for (std::size_t c = 0; c < m_row.size(); ++c)
                    out[c] += weight * m_row[c];
            }
        }

    private:
        const std::vector<std::uint32_t>& cutWord(const std::string& word)
        {
            constexpr std::size_t kMostWords = 100000;
            if (m_cut.size() >= kMostWords)
                m_cut.clear();
            const auto [it, isNew] = m_cut.try_emplace(word);
            if (isNew)
                m_model.m_tokenizer->pieces(word, it->second);
            return it->second;
        }

        const StaticModel& m_model;
        std::vector<float> m_row;
        std::vector<std::string> m_words;
        std::vector<std::uint32_t> m_numbers;
        std::unordered_map<std::string, std::vector<std::uint32_t>> m_cut;
    };

    void readWeights(const ModelFiles& files)
    {
        if (m_file.find("mapping") != nullptr)
            throw Error(ErrorCode::Invalid,
                        str(files.vectors.string(),
                            " shares vectors between tokens (tensor \"mapping\"), which is not "
                            "supported"),
                        "Export the model without vocabulary quantization");
        const TensorInfo* weights = m_file.find("weights");
        if (weights == nullptr || weights == m_matrix)
            return;
        if (weights->shape != std::vector<std::uint64_t>{m_matrix->shape[0]}
            || !Safetensors::isReal(*weights))
            throw Error(ErrorCode::Invalid,
                        str(files.vectors.string(), " has ", shapeOf(*weights),
                            ", not a weight for ", "each of ", m_matrix->shape[0], " tokens"),
                        "Export the model again");
        m_weights.resize(static_cast<std::size_t>(m_matrix->shape[0]));
        m_file.read(*weights, 0, m_weights);
    }
    [[nodiscard]] float weightOf(std::uint32_t token) const noexcept
    {
        return m_weights.empty() ? 1.0F : m_weights[token];
    }

    Safetensors m_file;
    std::unique_ptr<SubwordTokenizer> m_tokenizer;
    bool m_byPosition;
    const TensorInfo* m_matrix = nullptr; ///< in m_file
    std::vector<float> m_weights; ///< by token; empty if all weigh the same
};

ParamSpec fileSpec(std::string id, std::string label, std::string help)
{
    return {std::move(id), std::move(label), std::move(help), std::string(), 0, 0, {}};
}

/// The files of a side; a target without its own has the source's. A tokenizer that is not named
/// lies beside the vectors.
ModelFiles filesOf(const Params& params, bool ofTarget)
{
    const auto own = [&](const std::string& id) {
        const std::string& target = params.text(id + "-target");
        return ofTarget && !target.empty() ? target : params.text(id);
    };
    ModelFiles out{own("static-vectors"), own("static-tokenizer")};
    if (out.vectors.empty())
        return out;
    const bool hasOwnVectors = ofTarget && !params.text("static-vectors-target").empty();
    const bool isNamed =
        hasOwnVectors ? !params.text("static-tokenizer-target").empty() : !out.tokenizer.empty();
    if (isNamed)
        return out;
    out.tokenizer = out.vectors.parent_path() / "tokenizer.json";
    std::error_code ignored;
    if (!std::filesystem::exists(out.tokenizer, ignored)) {
        const auto plain = out.vectors.parent_path() / "vocab.txt";
        if (std::filesystem::exists(plain, ignored))
            out.tokenizer = plain;
    }
    return out;
}

class StaticVectorizer final : public Vectorizer {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        return {fileSpec("static-vectors", "Vectors",
                         "Safetensors file (.safetensors) with a vector for each token"),
                fileSpec("static-tokenizer", "Tokenizer",
                         "tokenizer.json or vocab.txt of the vectors; empty = the one beside them"),
                fileSpec("static-vectors-target", "Target vectors",
                         "The same for the target side; empty = as for the source"),
                fileSpec("static-tokenizer-target", "Target tokenizer",
                         "Tokenizer of the target vectors; empty = the one beside them"),
                {"static-pooling",
                 "Pooling",
                 "mean: all tokens weigh the same; position: token r of R weighs r / (1 + ... + R)",
                 std::string("mean"),
                 0,
                 0,
                 {"mean", "position"}}};
    }
    [[nodiscard]] std::vector<std::filesystem::path> files(const Params& params) const override
    {
        std::vector<std::filesystem::path> out;
        for (const bool ofTarget : {false, true}) {
            const ModelFiles model = filesOf(params, ofTarget);
            for (const auto& file : {model.vectors, model.tokenizer}) {
                if (!file.empty() && std::find(out.begin(), out.end(), file) == out.end())
                    out.push_back(file);
            }
        }
        return out;
    }
    [[nodiscard]] std::size_t denseValues(const Params& params) const override
    {
        std::size_t out = 0;
        for (const bool ofTarget : {false, true}) {
            try {
                const Safetensors file = Safetensors::open(filesOf(params, ofTarget).vectors);
                const TensorInfo* matrix = matrixOf(file, 0);
                out += matrix == nullptr ? 0 : static_cast<std::size_t>(matrix->shape[1]);
            } catch (const Error&) { // said when it is read
            }
        }
        return out;
    }

    [[nodiscard]] PairFeatures run(const Corpus& pool, const Corpus& validation,
                                   const Params& params, Job& job) const override
    {
        const ModelFiles source = filesOf(params, false);
        const ModelFiles target = filesOf(params, true);
        if (source.vectors.empty())
            throw Error(ErrorCode::Usage, "no file with vectors of tokens was given",
                        "Name it with --static-vectors");
        const bool byPosition = params.text("static-pooling") == "position";
        job.begin("Reading vectors of tokens", 0);
        const StaticModel first(source, byPosition);
        job.checkpoint();
        std::unique_ptr<StaticModel> second;
        if (target != source)
            second = std::make_unique<StaticModel>(target, byPosition);
        return encodePairs(pool, validation, {&first, second ? second.get() : &first}, job);
    }
};

} // namespace

std::unique_ptr<Vectorizer> makeStatic()
{
    return std::make_unique<StaticVectorizer>();
}

} // namespace craft
