// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/text_vectors.h"

#include "core/base/rng.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace craft {
namespace {

struct WordWeight {
    std::uint64_t word = 0; ///< of the target side: another hash than the source's
    double weight = 0;
};

/// Appends the unit vector of one side of a pair.
void addSide(std::vector<WordWeight>& out, std::span<const std::uint64_t> row,
             const PoolWords& pool, double pairs, std::uint64_t side)
{
    std::vector<std::uint64_t> words(row.begin(), row.end());
    std::sort(words.begin(), words.end());
    const std::size_t first = out.size();
    double squares = 0;
    for (std::size_t i = 0, last = 0; i < words.size(); i = last) {
        while (last < words.size() && words[last] == words[i])
            ++last;
        const double idf =
            std::log((1 + pairs) / (1 + static_cast<double>(pool.rowsOf(words[i])))) + 1;
        const double weight = static_cast<double>(last - i) * idf;
        squares += weight * weight;
        out.push_back({mixBits(words[i] ^ side), weight});
    }
    for (std::size_t i = first; i < out.size(); ++i)
        out[i].weight /= std::sqrt(squares);
}

/// Scales a pair of unit vectors to length 1.
void scale(std::span<WordWeight> pair, bool hasBothSides)
{
    if (!hasBothSides)
        return;
    for (WordWeight& entry : pair)
        entry.weight /= std::sqrt(2.0);
}

/// Appends a row whose entries hold columns instead of words; equal columns are added up.
void addRow(SparseRows& out, std::vector<WordWeight>& row)
{
    std::sort(row.begin(), row.end(),
              [](const WordWeight& a, const WordWeight& b) { return a.word < b.word; });
    for (std::size_t i = 0, last = 0; i < row.size(); i = last) {
        double sum = 0;
        for (; last < row.size() && row[last].word == row[i].word; ++last)
            sum += row[last].weight;
        out.columns.push_back(static_cast<std::uint32_t>(row[i].word));
        out.values.push_back(static_cast<float>(sum));
    }
    out.offsets.push_back(out.columns.size());
}

/// Rows of word hashes as rows of columns, numbered by hash.
SparseRows numbered(std::vector<std::vector<WordWeight>>& rows)
{
    std::vector<std::uint64_t> words;
    for (const auto& row : rows) {
        for (const WordWeight& entry : row)
            words.push_back(entry.word);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    SparseRows out;
    out.cols = words.size();
    for (auto& row : rows) {
        for (WordWeight& entry : row)
            entry.word = static_cast<std::uint64_t>(
                std::lower_bound(words.begin(), words.end(), entry.word) - words.begin());
        addRow(out, row);
    }
    return out;
}

/// The same in `columns` shared columns.
SparseRows shared(std::vector<std::vector<WordWeight>>& rows, std::size_t columns)
{
    SparseRows out;
    out.cols = columns;
    for (auto& row : rows) {
        for (WordWeight& entry : row) {
            entry.weight = (entry.word >> 63U) != 0 ? -entry.weight : entry.weight;
            entry.word %= columns;
        }
        addRow(out, row);
    }
    return out;
}

} // namespace

SparseRows textVectors(const EvaluationContext& context, const HashedPairs& text,
                       std::span<const std::size_t> which, std::size_t columns)
{
    const auto pairs = static_cast<double>(context.pool->size());
    std::vector<std::vector<WordWeight>> rows(which.size());
    for (std::size_t i = 0; i < which.size(); ++i) {
        const auto source = text.source.row(which[i]);
        const auto target = text.target.row(which[i]);
        addSide(rows[i], source, context.source.pool, pairs, 0);
        addSide(rows[i], target, context.target.pool, pairs, 1);
        scale(rows[i], !source.empty() && !target.empty());
    }
    return columns == 0 ? numbered(rows) : shared(rows, columns);
}

std::vector<std::size_t> sampleOf(std::size_t count, std::size_t wanted, std::uint64_t seed)
{
    std::vector<std::size_t> out(count);
    std::iota(out.begin(), out.end(), std::size_t{0});
    if (count <= wanted)
        return out;
    const std::uint64_t key = Rng(seed, "evaluate.sample").next();
    const auto draw = [key](std::size_t i) { return mixBits(key ^ mixBits(i)); };
    std::nth_element(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(wanted), out.end(),
                     [&](std::size_t a, std::size_t b) { return draw(a) < draw(b); });
    out.resize(wanted);
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace craft
