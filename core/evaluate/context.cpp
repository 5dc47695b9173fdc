// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/context.h"

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/evaluate/word_counts.h"
#include "core/evaluate/word_set.h"

#include <algorithm>

namespace craft {
namespace {

void checkPerRow(const char* what, std::size_t given, std::size_t rows)
{
    if (given != 0 && given != rows)
        throw Error(ErrorCode::Invalid,
                    str("there are ", given, " ", what, " for ", rows, " pool pairs"),
                    "Give one for every pool pair, or none");
}

void checkVectors(const char* role, std::size_t vectors, std::size_t pairs)
{
    if (vectors != pairs)
        throw Error(ErrorCode::Invalid,
                    str("there are ", vectors, " vectors for ", pairs, " ", role, " pairs"),
                    "Make the vectors with the test pairs in the place of validation");
}

void check(const EvaluationInput& input)
{
    if (input.test.size() == 0)
        throw Error(ErrorCode::Invalid, "the test set holds no pairs",
                    "Measures need test pairs that no selection has seen");
    checkPerRow("domain labels", input.inDomain.size(), input.pool.size());
    checkPerRow("noise marks", input.planted.size(), input.pool.size());
    if (!input.features)
        return;
    checkVectors("pool", input.features->poolSource.rows(), input.pool.size());
    checkVectors("test", input.features->validationSource.rows(), input.test.size());
}

/// Both sides of a pair as one number.
std::uint64_t pairHash(std::span<const std::uint64_t> source, std::span<const std::uint64_t> target)
{
    std::uint64_t hash = source.size();
    for (const auto& side : {source, target}) {
        for (const std::uint64_t word : side)
            hash = mixBits(hash ^ word);
    }
    return hash;
}

} // namespace

EvaluationContext makeContext(const EvaluationInput& input, Job& job)
{
    check(input);
    EvaluationContext out;
    out.pool = &input.pool;
    out.test = &input.test;
    job.begin("Reading the test set", input.pool.size() + input.test.size());
    HashedPairs test = hashedPairs(input.test, job);
    PairCounts pool = countPool(input.pool, job);
    out.source = {std::move(pool.source.words), std::move(pool.source.buckets),
                  std::move(test.source)};
    out.target = {std::move(pool.target.words), std::move(pool.target.buckets),
                  std::move(test.target)};
    out.features = input.features;
    out.inDomain = input.inDomain;
    out.planted = input.planted;
    out.seed = input.seed;
    return out;
}

MeasuredSelection measuredRows(const EvaluationContext& context, std::span<const RowId> rows,
                               Job& job)
{
    for (const RowId row : rows)
        CRAFT_ASSERT(index(row) < context.pool->size());
    return {true, {rows.begin(), rows.end()}, hashedPairs(*context.pool, rows, job)};
}

MeasuredSelection measuredPairs(const Corpus& pairs, Job& job)
{
    return {false, {}, hashedPairs(pairs, job)};
}

MeasuredSelection cutAtTokens(const MeasuredSelection& selection, std::uint64_t tokens)
{
    const auto& offsets = selection.text.target.offsets;
    const auto reached = std::lower_bound(offsets.begin(), offsets.end(), tokens);
    const std::size_t rows =
        std::min(static_cast<std::size_t>(reached - offsets.begin()), offsets.size() - 1);
    MeasuredSelection out;
    out.fromPool = selection.fromPool;
    out.rows.assign(selection.rows.begin(),
                    selection.rows.begin()
                        + static_cast<std::ptrdiff_t>(std::min(rows, selection.rows.size())));
    out.text = {firstRows(selection.text.source, rows), firstRows(selection.text.target, rows)};
    return out;
}

std::uint64_t pairsInTest(const EvaluationContext& context, const MeasuredSelection& selection)
{
    WordSet test;
    for (std::size_t i = 0; i < context.source.test.rows(); ++i)
        test.insert(pairHash(context.source.test.row(i), context.target.test.row(i)));
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < selection.text.source.rows(); ++i) {
        const auto& [source, target] = selection.text;
        found += test.contains(pairHash(source.row(i), target.row(i))) ? 1 : 0;
    }
    return found;
}

} // namespace craft
