// SPDX-License-Identifier: GPL-3.0-or-later
// The published search of cynical selection: by the most wanted word.
#include "core/base/parallel.h"
#include "core/base/poll.h"
#include "core/select/cynical_lines.h"

#include <queue>

#include <algorithm>
#include <numbers>
#include <optional>

namespace craft {
namespace {

/// The lines that have each word and are not chosen yet.
class LinesOfWords {
public:
    LinesOfWords(const CynicalLines& lines, const Job& job)
        : m_offsets(lines.share.size() + 1, 0)
        , m_isChosen(lines.lines(), 0)
    {
        forEachOccurrence(lines, job,
                          [&](std::uint32_t word, std::size_t) { ++m_offsets[word + 1]; });
        for (std::size_t word = 0; word + 1 < m_offsets.size(); ++word)
            m_offsets[word + 1] += m_offsets[word];
        m_lines.resize(m_offsets.back());
        m_ends.assign(m_offsets.begin(), m_offsets.end() - 1);
        forEachOccurrence(lines, job, [&](std::uint32_t word, std::size_t line) {
            m_lines[m_ends[word]++] = static_cast<std::uint32_t>(line);
        });
    }

    void choose(std::size_t line) noexcept { m_isChosen[line] = 1; }
    /// Ascending; drops those that were chosen since the last call.
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t word)
    {
        std::uint32_t* const first = m_lines.data() + m_offsets[word];
        std::uint32_t* const last =
            std::remove_if(first, m_lines.data() + m_ends[word],
                           [&](std::uint32_t line) { return m_isChosen[line] != 0; });
        m_ends[word] = static_cast<std::uint64_t>(last - m_lines.data());
        return {first, static_cast<std::size_t>(last - first)};
    }

private:
    /// Every (word, line) once.
    template <class F>
    static void forEachOccurrence(const CynicalLines& lines, const Job& job, F&& f)
    {
        Poll poll(job);
        for (std::size_t line = 0; line < lines.lines(); ++line) {
            poll();
            const auto words =
                lines.mayChoose(line) ? lines.wordsOf(line) : std::span<const std::uint32_t>();
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (i == 0 || words[i] != words[i - 1])
                    f(words[i], line);
            }
        }
    }

    std::vector<std::uint64_t> m_offsets;
    std::vector<std::uint64_t> m_ends;
    std::vector<std::uint32_t> m_lines;
    std::vector<std::uint8_t> m_isChosen;
};

/// Words by what one more copy gains. Gains only fall, so that stored ones are bounds.
class WordHeap {
public:
    void add(std::uint32_t word, double gain) { m_heap.push({gain, word}); }
    /// The word of the largest gain (ties: lower word); none if there is no word left.
    [[nodiscard]] std::optional<std::uint32_t> best(const CynicalState& state)
    {
        while (!m_heap.empty()) {
            const Item top = m_heap.top();
            const double gain = state.wordGain(top.word);
            if (gain == top.gain)
                return top.word;
            m_heap.pop();
            m_heap.push({gain, top.word});
        }
        return std::nullopt;
    }
    void removeBest() { m_heap.pop(); }

private:
    struct Item {
        double gain;
        std::uint32_t word;
        bool operator<(const Item& other) const noexcept
        {
            return gain != other.gain ? gain < other.gain : word > other.word;
        }
    };
    std::priority_queue<Item> m_heap;
};

/// Whether a word may lead to lines in the first pass: not rare in both corpora, and not much
/// rarer in validation than in the pool.
bool isKey(const CynicalLines& lines, std::size_t word)
{
    constexpr std::uint64_t kRare = 3;
    if (lines.taskCount[word] < kRare && lines.poolCount[word] < kRare)
        return false;
    const double task =
        static_cast<double>(lines.taskCount[word]) * static_cast<double>(lines.poolTokens);
    const double pool =
        static_cast<double>(lines.poolCount[word]) * static_cast<double>(lines.taskTokens);
    return task * std::numbers::e >= pool;
}

class WordSearch {
public:
    WordSearch(const CynicalLines& lines, CynicalState& state, bool batch, Job& job)
        : m_lines(lines)
        , m_state(state)
        , m_batch(batch)
        , m_job(job)
        , m_linesOf(lines, job)
    { }

    [[nodiscard]] CynicalPicks run(std::uint64_t wanted)
    {
        m_job.begin("Selecting lines", wanted);
        for (const bool keys : {true, false}) {
            WordHeap words;
            for (std::size_t word = 0; word < m_lines.share.size(); ++word) {
                if (isKey(m_lines, word) == keys)
                    words.add(static_cast<std::uint32_t>(word),
                              m_state.wordGain(static_cast<std::uint32_t>(word)));
            }
            pass(words, wanted);
        }
        return std::move(m_picks);
    }

private:
    void pass(WordHeap& words, std::uint64_t wanted)
    {
        while (m_picks.lines.size() < wanted) {
            m_job.checkpoint();
            const auto word = words.best(m_state);
            if (!word)
                return;
            const auto candidates = m_linesOf.of(*word);
            if (candidates.empty()) {
                words.removeBest();
                continue;
            }
            take(candidates, wanted - m_picks.lines.size());
        }
    }
    /// The best of `candidates`, scored together before any of them is added.
    void take(std::span<const std::uint32_t> candidates, std::uint64_t most)
    {
        struct Scored {
            double delta;
            std::uint32_t line;
        };
        std::vector<Scored> scored;
        scored.reserve(candidates.size());
        Poll poll(m_job);
        for (const std::uint32_t line : candidates) {
            poll();
            scored.push_back({m_state.delta(line), line});
        }
        const double lines = static_cast<double>(scored.size());
        const std::uint64_t count =
            std::min(most, m_batch ? static_cast<std::uint64_t>(std::ceil(std::sqrt(lines))) : 1);
        const auto middle = scored.begin() + static_cast<std::ptrdiff_t>(count);
        std::partial_sort(scored.begin(), middle, scored.end(),
                          [](const Scored& a, const Scored& b) {
                              return a.delta != b.delta ? a.delta < b.delta : a.line < b.line;
                          });
        for (auto it = scored.begin(); it != middle; ++it) {
            m_picks.lines.push_back(it->line);
            m_picks.deltas.push_back(m_state.delta(it->line));
            m_state.add(it->line);
            m_linesOf.choose(it->line);
        }
        m_job.advance(count);
    }

    const CynicalLines& m_lines;
    CynicalState& m_state;
    bool m_batch;
    Job& m_job;
    LinesOfWords m_linesOf;
    CynicalPicks m_picks;
};

} // namespace

CynicalPicks pickByWord(const CynicalLines& lines, CynicalState& state, std::uint64_t count,
                        bool batch, Job& job)
{
    return WordSearch(lines, state, batch, job).run(std::min<std::uint64_t>(count, lines.lines()));
}

} // namespace craft
