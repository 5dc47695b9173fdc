// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translation_model.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/text/translation_training.h"

#include <cmath>
#include <limits>

namespace craft {
namespace {

constexpr std::size_t kRowsPerTask = 256;
/// A product of probabilities is turned into bits before it can run out of doubles: one factor is
/// not below 2^-200.
constexpr double kSmallProduct = 0x1p-800;

} // namespace

TranslationModel::TranslationModel(const TokenRows& given, const TokenRows& predicted,
                                   std::size_t givenWords, std::size_t predictedWords,
                                   const TranslationOptions& options, Job& job)
    : m_nullWord(static_cast<std::uint32_t>(givenWords))
    , m_hasNull(options.nullWord)
    , m_uniform(1.0 / static_cast<double>(predictedWords))
    , m_floor(options.floor)
{
    TranslationTraining training(given, predicted, givenWords, predictedWords, m_hasNull, job);
    for (int i = 0; i < options.iterations; ++i)
        m_trainingBits.push_back(training.iterate());
    training.store(*this);
}

std::size_t TranslationModel::home(std::uint32_t word, std::size_t slots) noexcept
{
    // A multiplication spreads neighbouring ids; its upper half is scaled to [0, slots).
    const std::uint32_t mixed = word * 0x9E3779B1U;
    return static_cast<std::size_t>((std::uint64_t{mixed} * slots) >> 32U);
}

double TranslationModel::find(std::span<const Entry> region, std::uint32_t word) noexcept
{
    std::size_t slot = home(word, region.size());
    while (region[slot].probability >= 0) {
        if (region[slot].word == word)
            return static_cast<double>(region[slot].probability);
        slot = slot + 1 == region.size() ? 0 : slot + 1;
    }
    return 0;
}

double TranslationModel::probability(std::uint32_t predicted, std::uint32_t given) const noexcept
{
    if (given == m_nullWord)
        return static_cast<double>(m_null[predicted]);
    const std::span<const Entry> region = regionOf(given);
    return region.empty() ? m_uniform : find(region, predicted);
}

double TranslationModel::log2Probability(std::span<const std::uint32_t> given,
                                         std::span<const std::uint32_t> predicted) const
{
    const double words = static_cast<double>(given.size()) + (m_hasNull ? 1.0 : 0.0);
    std::vector<double> sums(predicted.size());
    for (std::size_t j = 0; j < predicted.size() && m_hasNull; ++j)
        sums[j] = static_cast<double>(m_null[predicted[j]]);
    const auto prefetch = [&](std::size_t i) {
        const std::span<const Entry> region =
            i < given.size() ? regionOf(given[i]) : std::span<const Entry>();
        for (std::size_t j = 0; j < predicted.size() && !region.empty(); ++j)
            __builtin_prefetch(&region[home(predicted[j], region.size())]);
    };
    prefetch(0);
    for (std::size_t i = 0; i < given.size(); ++i) {
        // What the next word needs comes from memory while this one is looked up.
        prefetch(i + 1);
        const std::span<const Entry> region = regionOf(given[i]);
        for (std::size_t j = 0; j < predicted.size(); ++j)
            sums[j] += region.empty() ? m_uniform : find(region, predicted[j]);
    }
    double product = 1;
    double bits = 0;
    for (const double sum : sums) {
        const double t = words > 0 ? sum / words : m_uniform;
        product *= (1 - m_floor) * t + m_floor * m_uniform;
        if (product < kSmallProduct) {
            bits += std::log2(product);
            product = 1;
        }
    }
    return bits + std::log2(product);
}

std::vector<double> sentenceBits(const TranslationModel& model, const TokenRows& given,
                                 const TokenRows& predicted, Job& job)
{
    CRAFT_ASSERT(given.rows() == predicted.rows());
    std::vector<double> bits(predicted.rows());
    job.begin("Scoring translations", predicted.rows());
    parallelBlocks(
        predicted.rows(), job,
        [&](Block block) {
            for (std::size_t i = block.first; i < block.last; ++i)
                bits[i] = -model.log2Probability(given.row(i), predicted.row(i));
        },
        kRowsPerTask);
    return bits;
}

double bitsPerPredictedToken(std::span<const double> bits, const TokenRows& predicted)
{
    if (predicted.ids.empty())
        return std::numeric_limits<double>::quiet_NaN();
    double sum = 0;
    for (const double b : bits)
        sum += b;
    return sum / static_cast<double>(predicted.ids.size());
}

} // namespace craft
