// SPDX-License-Identifier: GPL-3.0-or-later
// The greedy algorithm of cynical selection, exact and lazy.
#include "core/base/parallel.h"
#include "core/select/cynical_lines.h"

#include <algorithm>
#include <numeric>

namespace craft {
namespace {

/// A line with the gain that it had before pick number `step`.
struct Candidate {
    double gain = 0;
    std::uint32_t line = 0;
    std::uint32_t step = 0;
};

bool isBetter(const Candidate& a, const Candidate& b) noexcept
{
    return a.gain != b.gain ? a.gain > b.gain : a.line < b.line;
}

/// The lines of one length; the largest gain is on top.
class LengthHeap {
public:
    void append(const Candidate& candidate) { m_items.push_back(candidate); }
    void arrange()
    {
        std::make_heap(m_items.begin(), m_items.end(),
                       [](const Candidate& a, const Candidate& b) { return isBetter(b, a); });
    }
    [[nodiscard]] bool isEmpty() const noexcept { return m_items.empty(); }
    [[nodiscard]] const Candidate& top() const noexcept { return m_items.front(); }
    void pop() noexcept
    {
        const Candidate last = m_items.back();
        m_items.pop_back();
        if (!m_items.empty())
            replaceTop(last);
    }
    void replaceTop(const Candidate& candidate) noexcept
    {
        std::size_t hole = 0;
        for (std::size_t child = 1; child < m_items.size(); child = 2 * hole + 1) {
            if (child + 1 < m_items.size() && isBetter(m_items[child + 1], m_items[child]))
                ++child;
            if (!isBetter(m_items[child], candidate))
                break;
            m_items[hole] = m_items[child];
            hole = child;
        }
        m_items[hole] = candidate;
    }

private:
    std::vector<Candidate> m_items;
};

/// All lengths; knows the one whose top has the lowest delta, by a tournament between them.
class Lengths {
public:
    Lengths(const CynicalLines& lines, const CynicalState& state, Job& job)
    {
        std::vector<std::uint32_t> place;
        for (const std::uint32_t tokens : lines.tokens) {
            if (tokens >= place.size())
                place.resize(std::size_t{tokens} + 1, 0);
            place[tokens] = 1;
        }
        for (std::size_t tokens = 0; tokens < place.size(); ++tokens) {
            if (place[tokens] != 0) {
                place[tokens] = static_cast<std::uint32_t>(m_tokens.size());
                m_tokens.push_back(static_cast<std::uint32_t>(tokens));
            }
        }
        while (m_leaves < m_tokens.size())
            m_leaves *= 2;
        m_heaps.resize(m_leaves);
        m_penalty.assign(m_leaves, 0);
        m_winner.assign(2 * m_leaves, 0);
        std::vector<double> gain(lines.lines());
        job.begin("Scoring lines", lines.lines());
        parallelBlocks(lines.lines(), job, [&](Block block) {
            for (std::size_t line = block.first; line < block.last; ++line)
                gain[line] = state.gain(line);
        });
        for (std::size_t line = 0; line < lines.lines(); ++line) {
            if (lines.mayChoose(line))
                m_heaps[place[lines.tokens[line]]].append(
                    {gain[line], static_cast<std::uint32_t>(line), 0});
        }
        for (LengthHeap& heap : m_heaps)
            heap.arrange();
    }

    /// Takes the prices that `state` asks now.
    void price(const CynicalState& state)
    {
        for (std::size_t length = 0; length < m_tokens.size(); ++length)
            m_penalty[length] = state.penalty(m_tokens[length]);
        std::iota(m_winner.begin() + static_cast<std::ptrdiff_t>(m_leaves), m_winner.end(),
                  std::size_t{0});
        for (std::size_t node = m_leaves - 1; node > 0; --node)
            play(node);
    }
    /// The length whose top is best, if its bound holds. A number >= lengths if all are empty.
    [[nodiscard]] std::size_t best() const noexcept { return m_winner[1]; }
    [[nodiscard]] LengthHeap& heap(std::size_t length) noexcept { return m_heaps[length]; }
    /// What the top of a length changes, by its bound.
    [[nodiscard]] double delta(std::size_t length) const noexcept
    {
        return m_penalty[length] - m_heaps[length].top().gain;
    }
    /// The top of `length` is another.
    void update(std::size_t length) noexcept
    {
        for (std::size_t node = (m_leaves + length) / 2; node > 0; node /= 2)
            play(node);
    }

private:
    void play(std::size_t node) noexcept
    {
        const std::size_t a = m_winner[2 * node];
        const std::size_t b = m_winner[2 * node + 1];
        m_winner[node] = isBehind(a, b) ? b : a;
    }
    [[nodiscard]] bool isBehind(std::size_t a, std::size_t b) const noexcept
    {
        if (m_heaps[b].isEmpty())
            return false;
        if (m_heaps[a].isEmpty())
            return true;
        const double deltaA = delta(a);
        const double deltaB = delta(b);
        return deltaA != deltaB ? deltaA > deltaB : m_heaps[a].top().line > m_heaps[b].top().line;
    }

    std::size_t m_leaves = 2;
    std::vector<std::uint32_t> m_tokens; ///< by length: ascending
    std::vector<LengthHeap> m_heaps; ///< by length
    std::vector<double> m_penalty; ///< by length
    std::vector<std::size_t> m_winner; ///< by node; 1 is the root, leaf i is m_leaves + i
};

} // namespace

CynicalPicks pickBestLines(const CynicalLines& lines, CynicalState& state, std::uint64_t count,
                           Job& job)
{
    constexpr std::uint32_t kPollEvery = 8192;
    CynicalPicks picks;
    const auto wanted = std::min<std::uint64_t>(count, lines.lines());
    Lengths lengths(lines, state, job);
    job.begin("Selecting lines", wanted);
    std::uint32_t scored = 0;
    for (std::uint32_t step = 1; picks.lines.size() < wanted; ++step) {
        lengths.price(state);
        for (;;) {
            if (scored++ % kPollEvery == 0)
                job.checkpoint();
            const std::size_t best = lengths.best();
            LengthHeap& heap = lengths.heap(best);
            if (heap.isEmpty())
                return picks;
            const std::uint32_t line = heap.top().line;
            if (heap.top().step == step) {
                picks.lines.push_back(line);
                picks.deltas.push_back(lengths.delta(best));
                heap.pop();
                state.add(line);
                break;
            }
            heap.replaceTop({state.gain(line), line, step});
            lengths.update(best);
        }
        job.advance(1);
    }
    return picks;
}

} // namespace craft
