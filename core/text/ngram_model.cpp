// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ngram_model.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace craft {
namespace {

constexpr std::size_t kBlockSlots = 65536;
constexpr std::size_t kRowsPerTask = 1024;
/// A product of probabilities is turned into bits before it can run out of doubles: one factor is
/// not below 2^-200.
constexpr double kSmallProduct = 0x1p-800;
constexpr double kDefaultDiscount = .75;

/// What follows a history: sum of counts, and how many counts are 1, 2, and more.
struct Followers {
    std::uint32_t total = 0;
    std::array<std::uint32_t, 3> types{};

    void add(std::uint32_t count) noexcept
    {
        total += count;
        ++types[std::min<std::uint32_t>(count, 3) - 1];
    }
};

/// Sums over the n-grams with counts, by the slot of their history.
std::vector<Followers> followersOf(const NgramCounts& counts, std::size_t histories, Job& job)
{
    std::vector<Followers> followers(histories);
    for (std::size_t slot = 0; slot < counts.keys.size(); ++slot) {
        if (slot % kBlockSlots == 0)
            job.checkpoint();
        if (counts.keys[slot] != NgramRegions::kEmpty)
            followers[counts.keys[slot] >> 32U].add(counts.counts[slot]);
    }
    return followers;
}

} // namespace

NgramModel::NgramModel(const TokenRows& rows, std::size_t vocabularySize,
                       const NgramOptions& options, Job& job)
    : m_end(static_cast<std::uint32_t>(vocabularySize))
{
    CRAFT_ASSERT(options.order >= 1 && options.order <= kMaxOrder);
    CRAFT_ASSERT(vocabularySize < NgramRegions::kNone - 2);
    std::vector<NgramCounts> counts = countNgrams(rows, vocabularySize, options.order, job);
    for (const NgramCounts& level : counts)
        m_discounts.push_back(discounts(level, options.smoothing));
    m_levels.resize(counts.size());
    for (std::size_t k = 1; k < counts.size(); ++k)
        m_levels[k].regions = std::move(counts[k].regions);
    setProbabilities(counts, job);
}

NgramModel::Discounts NgramModel::discounts(const NgramCounts& counts, Smoothing smoothing)
{
    std::array<double, 4> n{};
    for (const std::uint32_t count : counts.counts) {
        if (count >= 1 && count <= 4)
            n[count - 1] += 1;
    }
    const bool isCounted = n[0] > 0 && n[1] > 0;
    const double single = isCounted ? n[0] / (n[0] + 2 * n[1]) : kDefaultDiscount;
    if (smoothing == Smoothing::ModifiedKneserNey && isCounted && n[2] > 0 && n[3] > 0) {
        const Discounts d{1 - 2 * single * n[1] / n[0], 2 - 3 * single * n[2] / n[1],
                          3 - 4 * single * n[3] / n[2]};
        if (d[0] > 0 && d[1] > 0 && d[2] > 0)
            return d;
    }
    return {single, single, single};
}

void NgramModel::setProbabilities(const std::vector<NgramCounts>& counts, Job& job)
{
    Level& unigrams = m_levels[0];
    unigrams.entries.resize(std::size_t{m_end} + 2);
    Followers all;
    for (const std::uint32_t count : counts[0].counts) {
        if (count > 0)
            all.add(count);
    }
    const double uniform = 1.0 / (static_cast<double>(m_end) + 1.0);
    const Discounts& d = m_discounts[0];
    const double rest = d[0] * all.types[0] + d[1] * all.types[1] + d[2] * all.types[2];
    for (std::uint32_t word = 0; word <= m_end; ++word) {
        const std::uint32_t count = counts[0].counts[word];
        double p = all.total == 0 ? uniform : rest / all.total * uniform;
        if (count > 0)
            p += (count - d[std::min<std::uint32_t>(count, 3) - 1]) / all.total;
        unigrams.entries[word].probability = static_cast<float>(p);
    }
    for (std::size_t k = 1; k < counts.size(); ++k)
        setLevel(k, counts[k], job);
}

void NgramModel::setLevel(std::size_t level, const NgramCounts& counts, Job& job)
{
    std::vector<Entry>& shorter = m_levels[level - 1].entries;
    std::vector<Entry>& entries = m_levels[level].entries;
    const Discounts& d = m_discounts[level];
    const std::vector<Followers> followers = followersOf(counts, shorter.size(), job);
    job.begin("Setting probabilities", shorter.size() + counts.keys.size());
    parallelBlocks(
        shorter.size(), job,
        [&](Block block) {
            for (std::size_t h = block.first; h < block.last; ++h) {
                const Followers& f = followers[h];
                if (f.total > 0) {
                    const double rest = d[0] * f.types[0] + d[1] * f.types[1] + d[2] * f.types[2];
                    shorter[h].backOff = static_cast<float>(rest / f.total);
                }
            }
        },
        kBlockSlots);
    entries.resize(counts.keys.size());
    parallelBlocks(
        entries.size(), job,
        [&](Block block) {
            for (std::size_t slot = block.first; slot < block.last; ++slot) {
                if (counts.keys[slot] == NgramRegions::kEmpty)
                    continue;
                const std::size_t history = counts.keys[slot] >> 32U;
                const std::uint32_t count = counts.counts[slot];
                const double kept = count - d[std::min<std::uint32_t>(count, 3) - 1];
                const double p = kept / followers[history].total
                    + static_cast<double>(shorter[history].backOff)
                        * static_cast<double>(shorter[counts.suffixes[slot]].probability);
                entries[slot].key = counts.keys[slot];
                entries[slot].probability = static_cast<float>(p);
            }
        },
        kBlockSlots);
}

std::uint32_t NgramModel::find(std::size_t level, std::uint64_t key) const noexcept
{
    const std::vector<Entry>& entries = m_levels[level].entries;
    const std::uint32_t slot = m_levels[level].regions.probe(mixBits(key), [&](std::uint32_t s) {
        return entries[s].key == key || entries[s].key == NgramRegions::kEmpty;
    });
    return entries[slot].key == key ? slot : NgramRegions::kNone;
}

NgramModel::Context NgramModel::start(std::uint32_t word) const noexcept
{
    Context context;
    context.fill(NgramRegions::kNone);
    context[0] = word;
    return context;
}

/// p(word|context), and the context moves on by the word.
double NgramModel::step(Context& context, std::uint32_t word) const noexcept
{
    double p = static_cast<double>(m_levels[0].entries[word].probability);
    Context next = start(word);
    for (std::size_t k = 1; k < m_levels.size() && context[k - 1] != NgramRegions::kNone; ++k) {
        const std::uint32_t history = context[k - 1];
        // An n-gram that the text does not have is part of no longer one.
        if (next[k - 1] != NgramRegions::kNone)
            next[k] = find(k, NgramRegions::key(history, word));
        p = next[k] != NgramRegions::kNone
            ? static_cast<double>(m_levels[k].entries[next[k]].probability)
            : p * static_cast<double>(m_levels[k - 1].entries[history].backOff);
    }
    context = next;
    return p;
}

double NgramModel::probability(std::span<const std::uint32_t> history, std::uint32_t word) const
{
    Context context;
    context.fill(NgramRegions::kNone);
    for (const std::uint32_t before : history) {
        if (before == begin())
            context = start(before);
        else
            step(context, before);
    }
    return step(context, word);
}

double NgramModel::log2Probability(std::span<const std::uint32_t> sentence) const
{
    Context context = start(begin());
    double product = 1;
    double bits = 0;
    for (std::size_t i = 0; i <= sentence.size(); ++i) {
        product *= step(context, i < sentence.size() ? sentence[i] : m_end);
        if (product < kSmallProduct) {
            bits += std::log2(product);
            product = 1;
        }
    }
    return bits + std::log2(product);
}

std::vector<double> sentenceBits(const NgramModel& model, const TokenRows& rows, Job& job)
{
    std::vector<double> bits(rows.rows());
    job.begin("Scoring sentences", rows.rows());
    parallelBlocks(
        rows.rows(), job,
        [&](Block block) {
            for (std::size_t i = block.first; i < block.last; ++i)
                bits[i] = -model.log2Probability(rows.row(i));
        },
        kRowsPerTask);
    return bits;
}

double bitsPerToken(std::span<const double> bits, const TokenRows& rows)
{
    if (rows.rows() == 0)
        return std::numeric_limits<double>::quiet_NaN();
    double sum = 0;
    for (const double b : bits)
        sum += b;
    return sum / static_cast<double>(rows.ids.size() + rows.rows());
}

} // namespace craft
