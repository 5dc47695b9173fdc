// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translation_training.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/scratch_pool.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <string>

namespace craft {
namespace {

constexpr std::size_t kRowsPerTask = 512;
constexpr std::size_t kChunks = 512;
constexpr std::uint64_t kMaxLinks = std::uint64_t{1} << 32U;
/// How many sentences ahead memory is asked for.
constexpr std::size_t kAhead = 4;
constexpr std::uint32_t kNoPair = std::numeric_limits<std::uint32_t>::max();

/// Numbers the predicted words that come with one given word, by the order in which they come.
struct PairNumbers {
    std::vector<std::uint32_t> number; ///< by predicted word; kNoPair between two uses
    std::vector<std::uint32_t> words; ///< by number

    explicit PairNumbers(std::size_t predictedWords)
        : number(predictedWords, kNoPair)
    { }
    std::uint32_t of(std::uint32_t word)
    {
        if (number[word] == kNoPair) {
            number[word] = static_cast<std::uint32_t>(words.size());
            words.push_back(word);
        }
        return number[word];
    }
    void clear() noexcept
    {
        for (const std::uint32_t word : words)
            number[word] = kNoPair;
        words.clear();
    }
};

} // namespace

template <class Body>
void TranslationTraining::forEachWord(const char* stage, const Body& body) const
{
    m_job.begin(stage, m_chunks.size() - 1);
    parallelBlocks(
        m_chunks.size() - 1, m_job,
        [&](Block block) {
            for (std::size_t w = m_chunks[block.index]; w < m_chunks[block.index + 1]; ++w)
                body(w);
        },
        1);
}

TranslationTraining::TranslationTraining(const TokenRows& given, const TokenRows& predicted,
                                         std::size_t givenWords, std::size_t predictedWords,
                                         bool hasNull, Job& job)
    : m_given(given)
    , m_predicted(predicted)
    , m_predictedWords(predictedWords)
    , m_hasNull(hasNull)
    , m_job(job)
    , m_firstPlace(givenWords + 2)
    , m_inverse(predicted.ids.size())
{
    CRAFT_ASSERT(given.rows() == predicted.rows());
    for (const std::uint32_t id : given.ids)
        CRAFT_ASSERT(id < givenWords);
    for (const std::uint32_t id : predicted.ids)
        CRAFT_ASSERT(id < predictedWords);
    findPlaces();
    findChunks();
    countPairs();
    linkPairs();
}

void TranslationTraining::findPlaces()
{
    const std::uint32_t null = m_hasNull ? 1 : 0;
    m_firstPlace[1] = m_hasNull ? m_given.rows() : 0;
    for (const std::uint32_t id : m_given.ids)
        ++m_firstPlace[id + 2];
    for (std::size_t w = 1; w < m_firstPlace.size(); ++w)
        m_firstPlace[w] += m_firstPlace[w - 1];
    m_places.resize(m_firstPlace.back());
    std::vector<std::uint64_t> next = m_firstPlace;
    m_firstLink.assign(1, 0);
    for (std::size_t i = 0; i < m_given.rows(); ++i) {
        if (i % kBlockRows == 0)
            m_job.checkpoint();
        const auto row = static_cast<std::uint32_t>(i);
        const auto words = m_given.row(i);
        if (m_hasNull)
            m_places[next[0]++] = {row, 0};
        for (std::uint32_t k = 0; k < words.size(); ++k)
            m_places[next[words[k] + 1]++] = {row, k + null};
        m_firstLink.push_back(m_firstLink.back()
                              + (words.size() + null) * m_predicted.row(i).size());
    }
    if (m_firstLink.back() >= kMaxLinks) {
        throw Error(ErrorCode::Capacity,
                    "a translation model of " + std::to_string(m_given.rows()) + " pairs with "
                        + std::to_string(m_firstLink.back())
                        + " pairs of words is more than 4294967295",
                    "Train it on fewer or on shorter pairs.");
    }
}

void TranslationTraining::findChunks()
{
    const std::uint64_t share = m_firstLink.back() / kChunks + 1;
    std::uint64_t work = 0;
    m_chunks.assign(1, 0);
    for (std::size_t w = 0; w < words(); ++w) {
        for (const Place& place : placesOf(w))
            work += m_predicted.row(place.row).size();
        if (work >= share || w + 1 == words()) {
            m_chunks.push_back(w + 1);
            work = 0;
        }
    }
}

void TranslationTraining::countPairs()
{
    ScratchPool<PairNumbers> scratch(
        [this] { return std::make_unique<PairNumbers>(m_predictedWords); });
    m_firstPair.assign(words() + 1, 0);
    forEachWord("Counting word pairs", [&](std::size_t w) {
        const ScratchPool<PairNumbers>::Lease numbers(scratch);
        for (const Place& place : placesOf(w)) {
            for (const std::uint32_t word : m_predicted.row(place.row))
                numbers->of(word);
        }
        m_firstPair[w + 1] = numbers->words.size();
        numbers->clear();
    });
    for (std::size_t w = 1; w < m_firstPair.size(); ++w)
        m_firstPair[w] += m_firstPair[w - 1];
}

void TranslationTraining::linkPairs()
{
    ScratchPool<PairNumbers> scratch(
        [this] { return std::make_unique<PairNumbers>(m_predictedWords); });
    m_pairWord.resize(m_firstPair.back());
    m_t.assign(m_firstPair.back(), static_cast<float>(1.0 / static_cast<double>(m_predictedWords)));
    m_links.resize(m_firstLink.back());
    forEachWord("Linking words", [&](std::size_t w) {
        const ScratchPool<PairNumbers>::Lease numbers(scratch);
        const auto first = static_cast<std::uint32_t>(m_firstPair[w]);
        for (const Place& place : placesOf(w)) {
            std::uint32_t* link = m_links.data() + firstLink(place);
            for (const std::uint32_t word : m_predicted.row(place.row))
                *link++ = first + numbers->of(word);
        }
        std::copy(numbers->words.begin(), numbers->words.end(), m_pairWord.begin() + first);
        numbers->clear();
    });
}

double TranslationTraining::iterate()
{
    const double bits = expect();
    maximise();
    return bits;
}

double TranslationTraining::expect()
{
    std::vector<double> bits(blockCount(m_given.rows(), kRowsPerTask));
    m_job.begin("Aligning words", m_given.rows());
    parallelBlocks(
        m_given.rows(), m_job,
        [&](Block block) {
            double sum = 0;
            for (std::size_t i = block.first; i < block.last; ++i) {
                const std::size_t length = m_predicted.row(i).size();
                const std::span<double> inverse(m_inverse.data() + m_predicted.offsets[i], length);
                const std::size_t given = m_given.row(i).size() + (m_hasNull ? 1 : 0);
                if (given == 0)
                    continue;
                std::fill(inverse.begin(), inverse.end(), 0.0);
                const std::uint32_t* link = m_links.data() + m_firstLink[i];
                for (std::size_t g = 0; g < given; ++g, link += length) {
                    for (std::size_t j = 0; j < length; ++j)
                        inverse[j] += static_cast<double>(m_t[link[j]]);
                }
                for (double& z : inverse) {
                    sum -= std::log2(z / static_cast<double>(given));
                    z = 1 / z;
                }
            }
            bits[block.index] = sum;
        },
        kRowsPerTask);
    double sum = 0;
    for (const double b : bits)
        sum += b;
    return sum;
}

void TranslationTraining::maximise()
{
    ScratchPool<std::vector<double>> scratch(
        [] { return std::make_unique<std::vector<double>>(); });
    forEachWord("Counting translations", [&](std::size_t w) {
        const ScratchPool<std::vector<double>>::Lease lease(scratch);
        std::vector<double>& counts = *lease;
        const std::size_t first = m_firstPair[w];
        counts.assign(m_firstPair[w + 1] - first, 0.0);
        const std::span<const Place> places = placesOf(w);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Place& place = places[i];
            if (i + 2 * kAhead < places.size())
                __builtin_prefetch(&m_firstLink[places[i + 2 * kAhead].row]);
            if (i + kAhead < places.size()) {
                const Place& ahead = places[i + kAhead];
                __builtin_prefetch(m_links.data() + firstLink(ahead));
                __builtin_prefetch(m_inverse.data() + m_predicted.offsets[ahead.row]);
            }
            const std::uint32_t* link = m_links.data() + firstLink(place);
            const std::size_t begin = m_predicted.offsets[place.row];
            const std::size_t length = m_predicted.offsets[place.row + 1] - begin;
            for (std::size_t j = 0; j < length; ++j)
                counts[link[j] - first] += m_inverse[begin + j];
        }
        double total = 0;
        for (std::size_t p = 0; p < counts.size(); ++p) {
            counts[p] *= static_cast<double>(m_t[first + p]);
            total += counts[p];
        }
        for (std::size_t p = 0; p < counts.size(); ++p)
            m_t[first + p] = static_cast<float>(counts[p] / total);
    });
}

void TranslationTraining::store(TranslationModel& model) const
{
    const std::size_t given = words() - 1;
    model.m_starts.assign(given + 1, 0);
    for (std::size_t f = 0; f < given; ++f) {
        const std::uint64_t pairs = m_firstPair[f + 2] - m_firstPair[f + 1];
        model.m_starts[f + 1] = model.m_starts[f] + (pairs == 0 ? 0 : pairs + pairs / 2 + 1);
    }
    model.m_entries.assign(model.m_starts.back(), {});
    model.m_null.assign(m_predictedWords,
                        m_firstPair[1] == 0 ? static_cast<float>(model.m_uniform) : 0.0F);
    forEachWord("Storing translations", [&](std::size_t w) {
        for (std::size_t p = m_firstPair[w]; p < m_firstPair[w + 1]; ++p) {
            const std::uint32_t word = m_pairWord[p];
            if (w == 0) {
                model.m_null[word] = m_t[p];
                continue;
            }
            const std::size_t slots = model.m_starts[w] - model.m_starts[w - 1];
            TranslationModel::Entry* region = model.m_entries.data() + model.m_starts[w - 1];
            std::size_t slot = TranslationModel::home(word, slots);
            while (region[slot].probability >= 0)
                slot = slot + 1 == slots ? 0 : slot + 1;
            region[slot] = {word, m_t[p]};
        }
    });
}

} // namespace craft
