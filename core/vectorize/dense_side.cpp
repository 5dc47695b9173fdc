// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/dense_side.h"

#include "core/base/clones.h"
#include "core/base/lanes.h"
#include "core/base/scratch_pool.h"
#include "core/data/corpus_walk.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace craft {
namespace {

/// Makes `row` a unit vector and adds it to `sums`; false if it is none and was set to zero.
CRAFT_AVX2_CLONE
bool scaleAndAdd(float* row, std::size_t cols, double* sums)
{
    const double squared = sumOfSquares(row, cols);
    const auto factor = static_cast<float>(1.0 / std::sqrt(squared));
    if (!(squared > 0) || !std::isfinite(squared) || !std::isfinite(factor) || factor == 0.0F) {
        std::fill_n(row, cols, 0.0F);
        return false;
    }
    for (std::size_t c = 0; c < cols; ++c) {
        row[c] *= factor;
        sums[c] += static_cast<double>(row[c]);
    }
    return true;
}

} // namespace

DenseSide::DenseSide(std::size_t rows, std::size_t cols)
    : m_rows(rows)
    , m_cols(std::max<std::size_t>(cols, 1))
    , m_values(rows * m_cols)
    , m_sums(blockCount(rows))
    , m_zero(blockCount(rows))
{ }

std::span<float> DenseSide::values(Block block) noexcept
{
    return std::span(m_values).subspan(block.first * m_cols, (block.last - block.first) * m_cols);
}

void DenseSide::finish(Block block)
{
    std::vector<double>& sums = m_sums[block.index];
    sums.assign(m_cols, 0.0);
    for (std::size_t row = block.first; row < block.last; ++row) {
        if (!scaleAndAdd(m_values.data() + row * m_cols, m_cols, sums.data()))
            m_zero[block.index].push_back(rowId(row));
    }
}

std::vector<RowId> DenseSide::zeroRows() const
{
    std::vector<RowId> out;
    for (const std::vector<RowId>& block : m_zero)
        out.insert(out.end(), block.begin(), block.end());
    return out;
}

std::vector<float> DenseSide::mean() const
{
    std::vector<double> sums(m_cols, 0.0);
    for (const std::vector<double>& block : m_sums) {
        for (std::size_t c = 0; c < block.size(); ++c)
            sums[c] += block[c];
    }
    std::vector<float> out;
    for (const double sum : sums)
        out.push_back(
            static_cast<float>(sum / static_cast<double>(std::max<std::size_t>(1, m_rows))));
    return out;
}

FeatureMatrix DenseSide::take()
{
    return FeatureMatrix(DenseRows(std::move(m_values), m_cols));
}

PairFeatures pairFeatures(DenseSides&& pool, DenseSides&& validation)
{
    PairFeatures out;
    const std::vector<RowId> source = pool.source.zeroRows();
    const std::vector<RowId> target = pool.target.zeroRows();
    std::set_union(source.begin(), source.end(), target.begin(), target.end(),
                   std::back_inserter(out.zeroRows));
    out.poolMeanSource = pool.source.mean();
    out.poolMeanTarget = pool.target.mean();
    out.poolSource = pool.source.take();
    out.poolTarget = pool.target.take();
    out.validationSource = validation.source.take();
    out.validationTarget = validation.target.take();
    return out;
}

PairFeatures encodePairs(const Corpus& pool, const Corpus& validation,
                         const Sides<const TextEncoder*>& encoders, Job& job)
{
    using Workers = Sides<std::unique_ptr<TextEncoder::Worker>>;
    ScratchPool<Workers> workers([&encoders] {
        return std::make_unique<Workers>(
            Workers{encoders.source->makeWorker(), encoders.target->makeWorker()});
    });
    const auto sidesOf = [&encoders](const Corpus& corpus) {
        return DenseSides{DenseSide(corpus.size(), encoders.source->dims()),
                          DenseSide(corpus.size(), encoders.target->dims())};
    };
    const auto encode = [](TextEncoder::Worker& worker, std::span<const PairView> pairs,
                           std::string_view PairView::*text, Block block, DenseSide& out) {
        const std::span<float> values = out.values(block);
        for (std::size_t i = 0; i < pairs.size(); ++i)
            worker.encode(pairs[i].*text, values.subspan(i * out.cols(), out.cols()));
        out.finish(block);
    };
    const auto walk = [&](const Corpus& corpus) {
        DenseSides sides = sidesOf(corpus);
        walkBlocks(
            corpus, job, [](std::size_t) { return true; },
            [&](Block block, std::span<const PairView> pairs) {
                const ScratchPool<Workers>::Lease lease(workers);
                encode(*lease->source, pairs, &PairView::source, block, sides.source);
                encode(*lease->target, pairs, &PairView::target, block, sides.target);
            });
        return sides;
    };
    job.begin("Vectorizing", pool.size() + validation.size());
    DenseSides ofPool = walk(pool);
    return pairFeatures(std::move(ofPool), walk(validation));
}

} // namespace craft
