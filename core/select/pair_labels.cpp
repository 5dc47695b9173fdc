// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/pair_labels.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/poll.h"
#include "core/data/side.h"
#include "core/space/vectors.h"
#include "core/text/token_rows.h"
#include "core/text/tokenizer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace craft {
namespace {

constexpr std::uint32_t kNoLabel = 0xFFFFFFFFU;

/// Pairs of centroids of one side that are alike, as labels from `first`.
std::vector<LabelEdge> likeClusters(const KMeansModel& model, std::uint32_t first, double threshold,
                                    Job& job)
{
    constexpr std::size_t kClustersPerTask = 8;
    const std::size_t count = model.clusters;
    std::vector<double> length(count, 0.0);
    const auto squares = [](const std::vector<float>& x) {
        double sum = 0;
        for (const float value : x)
            sum += static_cast<double>(value) * static_cast<double>(value);
        return sum;
    };
    const auto product = [&model](const std::vector<float>& x, std::size_t other) {
        if (model.isSparse()) {
            const SparseRow y = model.sparseCentroids.row(other);
            return dot({y.columns, y.values}, x);
        }
        return dot({{}, std::span(model.centroids).subspan(other * model.cols, model.cols)}, x);
    };
    for (std::size_t c = 0; c < count; ++c)
        length[c] = std::sqrt(squares(model.centroid(c)));
    std::vector<std::vector<LabelEdge>> found(blockCount(count, kClustersPerTask));
    job.begin("Comparing labels", count);
    parallelBlocks(
        count, job,
        [&](Block block) {
            for (std::size_t a = block.first; a < block.last; ++a) {
                const std::vector<float> x = model.centroid(a);
                for (std::size_t b = a + 1; b < count; ++b) {
                    const double lengths = length[a] * length[b];
                    const double cosine = lengths > 0 ? product(x, b) / lengths : 0;
                    if (lengths > 0 && cosine >= threshold)
                        found[block.index].push_back({first + static_cast<std::uint32_t>(a),
                                                      first + static_cast<std::uint32_t>(b),
                                                      cosine});
                }
            }
        },
        kClustersPerTask);
    std::vector<LabelEdge> edges;
    for (const auto& some : found)
        edges.insert(edges.end(), some.begin(), some.end());
    return edges;
}

void countShares(const Assignment& validation, std::uint32_t first, std::vector<double>& frequency)
{
    for (const ClusterId cluster : validation.cluster) {
        if (cluster != kNoCluster)
            frequency[first + index(cluster)] += 1 / static_cast<double>(validation.cluster.size());
    }
}

/// One side's words as labels.
struct SideWords {
    TokenVocabulary vocabulary;
    std::vector<std::uint32_t> label; ///< by id of the vocabulary; kNoLabel
};

/// Appends the labels of a row of tokens.
void appendLabels(std::span<const std::uint32_t> tokens, const SideWords& words,
                  std::vector<std::uint32_t>& out)
{
    for (const std::uint32_t id : tokens) {
        if (words.label[id] != kNoLabel)
            out.push_back(words.label[id]);
    }
}

bool isWord(std::string_view text, Tokenizer& tokenizer)
{
    const auto tokens = tokenizer.tokens(text);
    return tokens.size() == 1 && tokens.front().isWord;
}

/// Gives labels from `next` to the content words among `rows`, which are validation's.
SideWords contentWords(TokenVocabulary vocabulary, const TokenRows& rows, std::uint32_t& next)
{
    constexpr std::uint64_t kLeast = 2;
    const std::uint64_t most = std::max<std::uint64_t>(3, rows.rows() / 10);
    std::vector<std::uint64_t> pairs(vocabulary.size(), 0);
    std::vector<std::size_t> last(vocabulary.size(), rows.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        for (const std::uint32_t id : rows.row(row)) {
            pairs[id] += last[id] != row ? 1U : 0U;
            last[id] = row;
        }
    }
    Tokenizer tokenizer;
    SideWords out{std::move(vocabulary), {}};
    out.label.assign(pairs.size(), kNoLabel);
    for (std::uint32_t id = TokenVocabulary::kUnknown + 1; id < pairs.size(); ++id) {
        if (pairs[id] >= kLeast && pairs[id] <= most && isWord(out.vocabulary.word(id), tokenizer))
            out.label[id] = next++;
    }
    return out;
}

void closeItem(ItemLabels& items)
{
    const auto first = items.labels.begin() + static_cast<std::ptrdiff_t>(items.offsets.back());
    std::sort(first, items.labels.end());
    items.labels.erase(std::unique(first, items.labels.end()), items.labels.end());
    items.offsets.push_back(items.labels.size());
}

/// The labels of the rows of both sides.
ItemLabels labelsOf(const std::array<TokenRows, 2>& tokens, const std::array<SideWords, 2>& words,
                    std::span<const RowId> rows, const Job& job)
{
    ItemLabels items;
    Poll poll(job);
    for (const RowId row : rows) {
        poll();
        for (std::size_t side = 0; side < 2; ++side)
            appendLabels(tokens[side].row(index(row)), words[side], items.labels);
        closeItem(items);
    }
    return items;
}

/// Pairs of words by where they occur.
std::vector<LabelEdge> likeWords(const ItemLabels& validation, std::size_t labels, double threshold,
                                 Job& job)
{
    std::vector<std::vector<std::uint32_t>> places(labels);
    for (std::size_t item = 0; item < validation.items(); ++item) {
        for (const std::uint32_t label : validation.of(item))
            places[label].push_back(static_cast<std::uint32_t>(item));
    }
    constexpr std::size_t kLabelsPerTask = 256;
    std::vector<std::vector<LabelEdge>> found(blockCount(labels, kLabelsPerTask));
    job.begin("Comparing labels", labels);
    parallelBlocks(
        labels, job,
        [&](Block block) {
            std::vector<std::uint32_t> together(labels, 0);
            for (std::size_t a = block.first; a < block.last; ++a) {
                std::fill(together.begin(), together.end(), 0U);
                for (const std::uint32_t item : places[a]) {
                    for (const std::uint32_t b : validation.of(item))
                        ++together[b];
                }
                for (std::size_t b = a + 1; b < labels; ++b) {
                    if (together[b] == 0)
                        continue;
                    const double cosine = together[b]
                        / std::sqrt(static_cast<double>(places[a].size())
                                    * static_cast<double>(places[b].size()));
                    if (cosine >= threshold)
                        found[block.index].push_back(
                            {static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), cosine});
                }
            }
        },
        kLabelsPerTask);
    std::vector<LabelEdge> edges;
    for (const auto& some : found)
        edges.insert(edges.end(), some.begin(), some.end());
    return edges;
}

} // namespace

PairLabels clusterLabels(const RankInput& in, std::span<const RowId> rows, double threshold,
                         Job& job)
{
    CRAFT_ASSERT(in.targets != nullptr);
    const auto sources = static_cast<std::uint32_t>(in.clustering.clusters());
    PairLabels out;
    Poll poll(job);
    for (const RowId row : rows) {
        poll();
        out.items.labels.push_back(
            static_cast<std::uint32_t>(index(in.clustering.pool.cluster[index(row)])));
        if (const ClusterId target = in.targets->pool.cluster[index(row)]; target != kNoCluster)
            out.items.labels.push_back(sources + static_cast<std::uint32_t>(index(target)));
        out.items.offsets.push_back(out.items.labels.size());
    }
    out.edges = likeClusters(in.clustering.model, 0, threshold, job);
    const auto targets = likeClusters(in.targets->model, sources, threshold, job);
    out.edges.insert(out.edges.end(), targets.begin(), targets.end());
    out.frequency.assign(sources + in.targets->clusters(), 0.0);
    countShares(in.clustering.validation, 0, out.frequency);
    countShares(in.targets->validation, sources, out.frequency);
    return out;
}

PairLabels wordLabels(const RankInput& in, std::span<const RowId> rows, double threshold, Job& job)
{
    CRAFT_ASSERT(in.pool != nullptr && in.validation != nullptr);
    std::array<TokenRows, 2> validation;
    std::array<TokenRows, 2> pool;
    std::array<SideWords, 2> words;
    std::uint32_t labels = 0;
    for (const Side side : {Side::Source, Side::Target}) {
        const std::size_t s = side == Side::Source ? 0 : 1;
        job.begin("Counting words", in.pool->size());
        TokenVocabulary vocabulary(*in.validation, side, 2, job);
        validation[s] = tokenRows(*in.validation, side, vocabulary, job);
        words[s] = contentWords(std::move(vocabulary), validation[s], labels);
        pool[s] = tokenRows(*in.pool, side, words[s].vocabulary, job);
    }
    PairLabels out;
    out.items = labelsOf(pool, words, rows, job);
    std::vector<RowId> all;
    for (std::size_t row = 0; row < in.validation->size(); ++row)
        all.push_back(rowId(row));
    const ItemLabels own = labelsOf(validation, words, all, job);
    out.edges = likeWords(own, labels, threshold, job);
    out.frequency.assign(labels, 0.0);
    for (const std::uint32_t label : own.labels)
        out.frequency[label] += 1 / static_cast<double>(own.items());
    return out;
}

} // namespace craft
