// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/pair_quality.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/data/corpus_walk.h"
#include "core/select/log_ratio.h"
#include "core/space/vectors.h"
#include "core/text/pair_lengths.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace craft {
namespace {

std::vector<float> noScores(const RankInput& in)
{
    return std::vector<float>(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
}

std::vector<float> lengthRatioScores(const RankInput& in, std::span<const RowId> rows, Job& job)
{
    constexpr double kLeastSd = .05;
    job.begin("Measuring lengths", in.pool->size() + in.validation->size());
    const PairLengths pool = pairLengths(*in.pool, job);
    const PairLengths validation = pairLengths(*in.validation, job);
    const double count = std::max<double>(1, static_cast<double>(validation.rows()));
    double mean = 0;
    for (std::size_t row = 0; row < validation.rows(); ++row)
        mean += validation.logRatio(row) / count;
    double variance = 0;
    for (std::size_t row = 0; row < validation.rows(); ++row) {
        const double off = validation.logRatio(row) - mean;
        variance += off * off / count;
    }
    const double sd = std::max(kLeastSd, std::sqrt(variance));
    std::vector<float> out = noScores(in);
    for (const RowId row : rows)
        out[index(row)] = static_cast<float>(-std::abs(pool.logRatio(index(row)) - mean) / sd);
    return out;
}

std::vector<float> likelihoodScores(const RankInput& in, std::span<const RowId> rows, Job& job)
{
    constexpr double kPrior = 1000;
    const RunTexts texts(in);
    std::vector<double> sums(in.flags.size(), 0.0);
    std::vector<std::uint32_t> tokens(in.flags.size(), 0);
    for (const Side side : {Side::Source, Side::Target}) {
        job.begin("Counting words", in.pool->size());
        const ValidationWords words(texts, side, job);
        const WordCounts counts = countWords(words.pool, words.vocabulary.size());
        const auto ratios = wordLogRatios(words.validation, counts, kPrior);
        const TokenRows& pool = words.pool;
        parallelBlocks(pool.rows(), job, [&](Block block) {
            for (std::size_t row = block.first; row < block.last; ++row) {
                for (const std::uint32_t id : pool.row(row))
                    sums[row] += ratios[id];
                tokens[row] += static_cast<std::uint32_t>(pool.row(row).size());
            }
        });
    }
    std::vector<float> out = noScores(in);
    for (const RowId row : rows) {
        const std::uint32_t count = tokens[index(row)];
        out[index(row)] = count == 0 ? 0.0F : static_cast<float>(sums[index(row)] / count);
    }
    return out;
}

/// Mean of all rows, and its squared length.
struct Mean {
    std::vector<float> values;
    double squaredLength = 0;
};

Mean meanOfRows(const FeatureMatrix& matrix)
{
    std::vector<double> sum(matrix.cols(), 0.0);
    RowReader reader(matrix);
    for (std::size_t row = 0; row < matrix.rows(); ++row)
        addTo(sum, reader(row), 1.0 / static_cast<double>(matrix.rows()));
    Mean out;
    for (const double value : sum) {
        out.values.push_back(static_cast<float>(value));
        out.squaredLength += value * value;
    }
    return out;
}

std::vector<float> validationScores(const RankInput& in, std::span<const RowId> rows, Job& job)
{
    const Mean source = meanOfRows(in.features.validationSource);
    const Mean target = meanOfRows(in.features.validationTarget);
    const double length = std::sqrt(2 * (source.squaredLength + target.squaredLength));
    const auto score = [&](std::span<const RowId> some, std::span<float> out) {
        RowReader sources(in.features.poolSource);
        RowReader targets(in.features.poolTarget);
        for (const RowId row : some) {
            const double product =
                dot(sources(index(row)), source.values) + dot(targets(index(row)), target.values);
            out[index(row)] = static_cast<float>(length > 0 ? product / length : 0.0);
        }
    };
    return scorePool(in, rows, score, job);
}

std::vector<float> centroidScores(const RankInput& in, std::span<const RowId> rows, Job& job)
{
    const auto score = [&](std::span<const RowId> some, std::span<float> out) {
        for (const RowId row : some)
            out[index(row)] = -in.clustering.pool.squaredDistance[index(row)];
    };
    return scorePool(in, rows, score, job);
}

/// The position of the column in every part of the pool.
std::vector<std::size_t> columnPositions(const Corpus& pool, const std::string& column)
{
    if (column.empty())
        throw Error(ErrorCode::Usage, "--quality column is given without --quality-column",
                    "Name the extra column of the pool that holds the scores");
    std::vector<std::size_t> positions;
    for (const CorpusPart& part : pool.parts()) {
        const auto& names = part.extraColumns;
        const auto at = std::find(names.begin(), names.end(), column);
        if (at == names.end())
            throw Error(ErrorCode::Usage,
                        str("the pool's part \"", part.name, "\" has no extra column \"", column,
                            "\" (it has ", names.empty() ? "none" : join(names, ", "), ")"),
                        "Import the pool with that column kept, or choose another --quality");
        positions.push_back(static_cast<std::size_t>(at - names.begin()));
    }
    return positions;
}

/// The number in one column of a pair; nothing if none stands there.
std::optional<double> numberAt(std::string_view extra, std::size_t position)
{
    const auto values = split(extra, kExtraSeparator);
    const auto value = position < values.size() ? parseReal(values[position]) : std::nullopt;
    return value && std::isfinite(*value) ? value : std::nullopt;
}

[[noreturn]] void failNumber(const Corpus& pool, RowId row, const std::string& column)
{
    throw Error(ErrorCode::Invalid,
                str("pair ", pool.line(row), " of \"", pool.partOf(row).name,
                    "\" has no finite number in its column \"", column, "\""),
                "Correct the value, lock the row out, or choose another --quality");
}

std::vector<float> columnScores(const RankInput& in, std::span<const RowId> rows,
                                const std::string& column, Job& job)
{
    const auto positions = columnPositions(*in.pool, column);
    const auto parts = in.pool->parts();
    std::vector<std::uint8_t> isWanted(in.flags.size(), 0);
    for (const RowId row : rows)
        isWanted[index(row)] = 1;
    std::vector<float> out = noScores(in);
    job.begin("Reading scores", in.pool->size());
    walkBlocks(
        *in.pool, job, [](std::size_t) { return true; },
        [&](Block block, std::span<const PairView> pairs) {
            std::size_t part = 0;
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                const std::size_t row = block.first + i;
                while (row >= parts[part].rows.last)
                    ++part;
                if (isWanted[row] == 0)
                    continue;
                if (const auto value = numberAt(pairs[i].extra, positions[part]))
                    out[row] = static_cast<float>(*value);
            }
        });
    const auto bad = std::find_if(rows.begin(), rows.end(),
                                  [&](RowId row) { return !std::isfinite(out[index(row)]); });
    if (bad != rows.end())
        failNumber(*in.pool, *bad, column);
    return out;
}

} // namespace

std::vector<ParamSpec> qualityParams(std::string standard)
{
    return {
        {"quality",
         "Quality",
         "Score of a pair: how usual its length ratio is, how much likelier its words are in "
         "validation, its likeness to validation, its closeness to its cluster's centroid, or a "
         "column of the pool",
         std::move(standard),
         0,
         0,
         {"none", "length-ratio", "likelihood", "validation", "centroid", "column"}},
        {"quality-column",
         "Quality column",
         "With quality column: the pool's extra column that holds the scores, higher is better",
         std::string(),
         0,
         0,
         {}},
    };
}

SelectorTraits withQuality(SelectorTraits traits, const Params& params)
{
    const std::string& quality = params.text("quality");
    traits.sourceClusters |= quality == "centroid";
    traits.readsVectors = quality == "validation" || quality == "centroid";
    return traits;
}

std::vector<float> pairQuality(const RankInput& in, std::span<const RowId> rows,
                               const Params& params, Job& job)
{
    const std::string& quality = params.text("quality");
    if (quality == "length-ratio")
        return lengthRatioScores(in, rows, job);
    if (quality == "likelihood")
        return likelihoodScores(in, rows, job);
    if (quality == "validation")
        return validationScores(in, rows, job);
    if (quality == "centroid")
        return centroidScores(in, rows, job);
    if (quality == "column")
        return columnScores(in, rows, params.text("quality-column"), job);
    std::vector<float> out = noScores(in);
    for (const RowId row : rows)
        out[index(row)] = 0;
    return out;
}

void standardise(std::span<float> scores, std::span<const RowId> rows)
{
    double mean = 0;
    for (const RowId row : rows)
        mean += static_cast<double>(scores[index(row)]);
    mean /= std::max<double>(1, static_cast<double>(rows.size()));
    double variance = 0;
    for (const RowId row : rows) {
        const double off = static_cast<double>(scores[index(row)]) - mean;
        variance += off * off;
    }
    variance /= std::max<double>(1, static_cast<double>(rows.size()));
    // What rounding of equal floats leaves is no spread.
    const double sd = std::sqrt(variance) > 1e-7 * std::abs(mean) ? std::sqrt(variance) : 0.0;
    for (const RowId row : rows) {
        const double off = static_cast<double>(scores[index(row)]) - mean;
        scores[index(row)] = sd > 0 ? static_cast<float>(off / sd) : 0.0F;
    }
}

std::string qualityName(const Params& params)
{
    const std::string& quality = params.text("quality");
    if (quality == "length-ratio")
        return "how usual its length ratio is";
    if (quality == "likelihood")
        return "the log-likelihood ratio of its words";
    if (quality == "validation")
        return "its cosine to the mean of validation";
    if (quality == "centroid")
        return "its closeness to the cluster's centroid";
    if (quality == "column")
        return str("its ", params.text("quality-column"));
    return "nothing";
}

double gumbel(std::uint64_t key, RowId row) noexcept
{
    // 52 bits: with one more, the largest plus a half would round to 1, whose noise is infinite.
    const std::uint64_t bits = mixBits(key ^ mixBits(index(row))) >> 12U;
    const double unit = (static_cast<double>(bits) + .5) * 0x1.0p-52;
    return -std::log(-std::log(unit));
}

ParamSpec temperatureParam()
{
    return {"temperature",
            "Temperature",
            "Quality in standard deviations is divided by this: a pair one below another is "
            "e^(1/temperature) times less likely; small = best pairs only",
            1.0,
            1e-3,
            1e6,
            {}};
}

std::vector<float> qualityDraw(const RankInput& in, std::span<const RowId> rows,
                               const Params& params, std::string_view purpose, Job& job)
{
    std::vector<float> quality = pairQuality(in, rows, params, job);
    standardise(quality, rows);
    const std::uint64_t key = Rng(in.seed, purpose).next();
    const double temperature = params.real("temperature");
    const auto draw = [&](std::span<const RowId> some, std::span<float> cost) {
        for (const RowId row : some) {
            const double logP = static_cast<double>(quality[index(row)]) / temperature;
            cost[index(row)] = static_cast<float>(-logP - gumbel(key, row));
        }
    };
    return scorePool(in, rows, draw, job);
}

std::string qualityDrawName(const Params& params)
{
    return params.text("quality") == "none"
        ? "a random number"
        : "a random number that falls with " + qualityName(params);
}

} // namespace craft
