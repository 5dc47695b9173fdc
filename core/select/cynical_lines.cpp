// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/cynical_lines.h"

#include "core/base/parallel.h"
#include "core/select/validation_words.h"

#include <algorithm>

namespace craft {
namespace {

constexpr std::uint32_t kUnknown = TokenVocabulary::kUnknown;

/// Numbers the words of another side behind those that are there.
void addWords(const ValidationWords& words, CynicalLines& lines)
{
    const WordCounts pool = countWords(words.pool, words.vocabulary.size());
    for (std::size_t id = kUnknown + 1; id < words.vocabulary.size(); ++id) {
        lines.taskCount.push_back(words.validation.of[id]);
        lines.poolCount.push_back(pool.of[id]);
    }
    lines.taskTokens += words.validation.total;
    lines.poolTokens += pool.total;
}

/// How many known words and how many tokens each line has on all sides.
void measure(std::span<const ValidationWords> sides, std::size_t longest, CynicalLines& lines,
             Job& job)
{
    lines.tokens.resize(lines.lines());
    lines.isTooLong.resize(lines.lines());
    lines.offsets.resize(lines.lines() + 1);
    parallelBlocks(lines.lines(), job, [&](Block block) {
        for (std::size_t line = block.first; line < block.last; ++line) {
            for (const ValidationWords& side : sides) {
                const auto ids = side.pool.row(index(lines.rows[line]));
                const auto unknown = std::count(ids.begin(), ids.end(), kUnknown);
                lines.tokens[line] += static_cast<std::uint32_t>(ids.size());
                if (ids.size() > longest)
                    lines.isTooLong[line] = 1;
                lines.offsets[line + 1] += ids.size() - static_cast<std::size_t>(unknown);
            }
        }
    });
    for (std::size_t line = 0; line < lines.lines(); ++line)
        lines.offsets[line + 1] += lines.offsets[line];
}

void fill(std::span<const ValidationWords> sides, CynicalLines& lines, Job& job)
{
    lines.words.resize(lines.offsets.back());
    parallelBlocks(lines.lines(), job, [&](Block block) {
        for (std::size_t line = block.first; line < block.last; ++line) {
            std::uint32_t* at = lines.words.data() + lines.offsets[line];
            std::uint32_t base = 0;
            for (const ValidationWords& side : sides) {
                for (const std::uint32_t id : side.pool.row(index(lines.rows[line]))) {
                    if (id != kUnknown)
                        *at++ = base + id - 1;
                }
                base += static_cast<std::uint32_t>(side.vocabulary.size()) - 1;
            }
            std::sort(lines.words.data() + lines.offsets[line], at);
        }
    });
}

} // namespace

CynicalLines readCynicalLines(const RankInput& in, std::span<const RowId> rows,
                              const Params& params, Job& job)
{
    const RunTexts texts(in);
    CynicalLines lines;
    lines.rows.assign(rows.begin(), rows.end());
    std::vector<ValidationWords> sides;
    for (const Side side : sidesOf(params)) {
        job.begin("Counting words", texts.pool.size());
        sides.emplace_back(texts, side, job);
        addWords(sides.back(), lines);
    }
    for (const std::uint64_t count : lines.taskCount)
        lines.share.push_back(static_cast<double>(count) / static_cast<double>(lines.taskTokens));
    job.begin("Indexing words", 2 * lines.lines());
    measure(sides, static_cast<std::size_t>(params.integer("max-tokens")), lines, job);
    fill(sides, lines, job);
    return lines;
}

CynicalState::CynicalState(const CynicalLines& lines, double epsilon)
    : m_lines(lines)
    , m_epsilon(epsilon)
    , m_count(lines.share.size(), 0)
    , m_logCount(lines.share.size(), std::log(epsilon))
{
    for (const double share : lines.share)
        m_once.push_back(share * (0 - std::log(epsilon)));
}

double CynicalState::penalty(std::uint32_t tokens) const noexcept
{
    const double more = static_cast<double>(tokens);
    return m_tokens == 0 ? std::log((more + 2 * m_epsilon) / m_epsilon)
                         : std::log((m_tokens + more) / m_tokens);
}

double CynicalState::gain(std::size_t line) const noexcept
{
    const auto words = m_lines.wordsOf(line);
    double sum = 0;
    for (std::size_t i = 0; i < words.size();) {
        const std::uint32_t word = words[i];
        std::size_t copies = 1;
        while (i + copies < words.size() && words[i + copies] == word)
            ++copies;
        sum += copies == 1 ? m_once[word]
                           : m_lines.share[word]
                * (std::log(m_count[word] + static_cast<double>(copies)) - m_logCount[word]);
        i += copies;
    }
    return sum;
}

void CynicalState::add(std::size_t line)
{
    for (const std::uint32_t word : m_lines.wordsOf(line))
        ++m_count[word];
    for (const std::uint32_t word : m_lines.wordsOf(line)) {
        m_logCount[word] = std::log(m_count[word] + m_epsilon);
        m_once[word] = m_lines.share[word] * (std::log(m_count[word] + 1) - m_logCount[word]);
    }
    m_tokens += static_cast<double>(m_lines.tokens[line]);
}

} // namespace craft
