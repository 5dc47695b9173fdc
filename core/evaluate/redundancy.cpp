// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a selection says the same twice.
#include "core/base/parallel.h"
#include "core/evaluate/effective_count.h"
#include "core/evaluate/measure.h"
#include "core/evaluate/text_vectors.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace craft {
namespace {

/// Pairs among which neighbours are looked for; more are sampled.
constexpr std::size_t kCandidates = 20000;
/// Of these, pairs whose neighbour is looked for.
constexpr std::size_t kQueries = 5000;
/// Pairs of the effective count.
constexpr std::size_t kSpectrumPairs = 2000;
constexpr double kNearDuplicate = 0.95;
constexpr std::size_t kQueriesPerTask = 128;

/// Which rows hold a column, with their values.
struct Postings {
    std::vector<std::uint64_t> offsets;
    std::vector<std::uint32_t> rows;
    std::vector<float> values;

    explicit Postings(const SparseRows& from)
        : offsets(from.cols + 1, 0)
        , rows(from.columns.size())
        , values(from.columns.size())
    {
        for (const std::uint32_t column : from.columns)
            ++offsets[column + 1];
        for (std::size_t c = 0; c < from.cols; ++c)
            offsets[c + 1] += offsets[c];
        std::vector<std::uint64_t> next(offsets.begin(), offsets.end() - 1);
        for (std::size_t i = 0; i < from.rows(); ++i) {
            const SparseRow row = from.row(i);
            for (std::size_t t = 0; t < row.columns.size(); ++t) {
                const std::uint64_t at = next[row.columns[t]]++;
                rows[at] = static_cast<std::uint32_t>(i);
                values[at] = row.values[t];
            }
        }
    }
};

/// The largest cosine of row `query` with another row.
double nearest(const SparseRows& rows, const Postings& postings, std::size_t query,
               std::vector<float>& products)
{
    products.assign(rows.rows(), 0.0F);
    const SparseRow row = rows.row(query);
    for (std::size_t t = 0; t < row.columns.size(); ++t) {
        const std::uint64_t last = postings.offsets[row.columns[t] + 1];
        for (std::uint64_t p = postings.offsets[row.columns[t]]; p < last; ++p)
            products[postings.rows[p]] += row.values[t] * postings.values[p];
    }
    products[query] = 0;
    return static_cast<double>(*std::max_element(products.begin(), products.end()));
}

class Redundancy final : public Measure {
public:
    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        return {{"nearest-cosine", "nearest neighbour", "cosine", Better::Lower,
                 "Mean cosine of a selected pair with the most similar other one, on TF-IDF "
                 "vectors of all words of both sides. Pairs of one domain are more alike than "
                 "random ones. Selections of more than 20 000 pairs are sampled."},
                {"near-duplicates", "near-duplicates", "share", Better::Lower,
                 "Selected pairs with another one at a cosine above .95 / selected pairs."},
                {"effective-pairs", "effective pairs", "pairs", Better::Higher,
                 "exp of the entropy of the eigenvalues of the cosine matrix divided by its size "
                 "(the Vendi score), of a sample of 2 000 pairs: so many pairs at right angles "
                 "are as varied."}};
    }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        const std::size_t pairs = selection.text.target.rows();
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        if (pairs < 2)
            return {{{none, {}, {}}, {none, {}, {}}, {static_cast<double>(pairs), {}, {}}}, {}};
        job.checkpoint();
        const SparseRows rows =
            textVectors(context, selection.text, sampleOf(pairs, kCandidates, context.seed));
        job.checkpoint();
        const std::vector<double> cosines = neighbours(rows, context.seed, job);
        double sum = 0;
        double near = 0;
        for (const double cosine : cosines) {
            sum += cosine;
            near += cosine > kNearDuplicate ? 1 : 0;
        }
        const auto asked = static_cast<double>(cosines.size());
        const SparseRows spectrum =
            textVectors(context, selection.text, sampleOf(pairs, kSpectrumPairs, context.seed));
        const double effective = effectiveCount(spectrum, context.seed, job);
        return {{{sum / asked, {}, {}}, {near / asked, {}, {}}, {effective, {}, {}}}, {}};
    }

private:
    static std::vector<double> neighbours(const SparseRows& rows, std::uint64_t seed, Job& job)
    {
        const Postings postings(rows);
        const std::vector<std::size_t> queries = sampleOf(rows.rows(), kQueries, seed + 1);
        std::vector<double> out(queries.size());
        parallelBlocks(
            queries.size(), job,
            [&](Block block) {
                std::vector<float> products;
                for (std::size_t q = block.first; q < block.last; ++q)
                    out[q] = nearest(rows, postings, queries[q], products);
            },
            kQueriesPerTask);
        return out;
    }
};

} // namespace

std::unique_ptr<Measure> makeRedundancy()
{
    return std::make_unique<Redundancy>();
}

} // namespace craft
