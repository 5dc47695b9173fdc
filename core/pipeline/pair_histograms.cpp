// SPDX-License-Identifier: GPL-3.0-or-later
// Histograms of the columns of the pairs table.
#include "core/base/parallel.h"
#include "core/pipeline/bound_query.h"
#include "core/pipeline/pair_query.h"

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

/// The bins end here where the largest value lies beyond twice of it.
constexpr double kQuantile = 0.99;

double upperEnd(std::vector<double>& values, double largest)
{
    const auto at = static_cast<std::ptrdiff_t>(kQuantile * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    const double quantile = values[static_cast<std::size_t>(at)];
    return quantile > 0 && largest > 2 * quantile ? quantile : largest;
}

ColumnHistogram histogramOf(std::vector<double> values, std::size_t bins)
{
    ColumnHistogram histogram;
    const std::size_t all = values.size();
    values.erase(std::remove_if(values.begin(), values.end(),
                                [](double value) { return !std::isfinite(value); }),
                 values.end());
    histogram.missing = all - values.size();
    if (values.empty())
        return histogram;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    histogram.min = *least;
    histogram.largest = *most;
    histogram.max = upperEnd(values, histogram.largest);
    histogram.counts.assign(bins, 0);
    const double width = (histogram.max - histogram.min) / static_cast<double>(bins);
    for (const double value : values) {
        const double bin = width > 0 ? (value - histogram.min) / width : 0;
        ++histogram
              .counts[bin < static_cast<double>(bins) ? static_cast<std::size_t>(bin) : bins - 1];
    }
    return histogram;
}

/// At most kHistogramTextRows of the rows, evenly spaced over their order; then ascending.
std::vector<RowId> sampled(std::span<const RowId> rows)
{
    const std::size_t count = std::min(rows.size(), kHistogramTextRows);
    std::vector<RowId> sample;
    sample.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        sample.push_back(rows[i * rows.size() / count]);
    std::sort(sample.begin(), sample.end());
    return sample;
}

ColumnHistogram overRows(const QueryInput& input, PairNumber number, std::span<const RowId> rows,
                         std::size_t bins, Job& job)
{
    if (!isThere(input, number))
        return {};
    std::vector<double> values(rows.size());
    parallelBlocks(rows.size(), job, [&](Block block) {
        for (std::size_t i = block.first; i < block.last; ++i)
            values[i] = numberOf(input, number, rows[i]);
    });
    return histogramOf(std::move(values), bins);
}

/// The two lengths and the ratio, from the text of a sample.
void overText(const QueryInput& input, std::span<const RowId> rows, std::size_t bins,
              PairHistograms& out, Job& job)
{
    const std::vector<RowId> sample = sampled(rows);
    const PairSlab slab = input.pool->read(std::span<const RowId>(sample));
    std::vector<double> source(sample.size());
    std::vector<double> target(sample.size());
    std::vector<double> ratio(sample.size());
    ScratchPool<TextScratch> pool(
        [] { return std::make_unique<TextScratch>(std::vector<TextPattern>()); });
    parallelBlocks(sample.size(), job, [&](Block block) {
        const ScratchPool<TextScratch>::Lease scratch(pool);
        for (std::size_t i = block.first; i < block.last; ++i) {
            scratch->begin(slab.pairs[i]);
            source[i] = scratch->number(input, PairNumber::SourceLength);
            target[i] = scratch->number(input, PairNumber::TargetLength);
            ratio[i] = scratch->number(input, PairNumber::Ratio);
        }
    });
    out.sourceLength = histogramOf(std::move(source), bins);
    out.targetLength = histogramOf(std::move(target), bins);
    out.ratio = histogramOf(std::move(ratio), bins);
    out.textRows = sample.size();
    out.isSampled = sample.size() < rows.size();
}

} // namespace

PairHistograms pairHistograms(const QueryInput& input, std::span<const RowId> rows,
                              std::size_t bins, Job& job)
{
    CRAFT_ASSERT(bins > 0);
    const std::size_t textRows =
        input.pool == nullptr ? 0 : std::min(rows.size(), kHistogramTextRows);
    job.begin("Counting columns", 2 * rows.size() + textRows);
    job.checkpoint();
    PairHistograms out;
    out.cost = overRows(input, PairNumber::Cost, rows, bins, job);
    out.rank = overRows(input, PairNumber::Rank, rows, bins, job);
    if (textRows > 0)
        overText(input, rows, bins, out, job);
    return out;
}

} // namespace craft
