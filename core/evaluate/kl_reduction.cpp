// SPDX-License-Identifier: GPL-3.0-or-later
// How much nearer to the test texts the selection's n-grams are than the pool's.
#include "core/evaluate/measure.h"
#include "core/evaluate/word_counts.h"
#include "core/text/bucket_counts.h"

#include <limits>
#include <memory>
#include <numeric>

namespace craft {
namespace {

/// Added to every bucket of pool and selection, so that no bucket of the test texts is empty there.
constexpr double kPseudoCount = 0.1;

class KlReduction final : public Measure {
public:
    explicit KlReduction(bool target)
        : m_isTarget(target)
    { }

    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        const std::string side = m_isTarget ? "target" : "source";
        return {
            {"kl-" + side, "KL reduction, " + side, "nats", Better::Higher,
             "KL(test||pool) - KL(test||selection) of the distributions of words and pairs of "
             "neighbouring words of the "
                 + side
                 + "s, hashed to 10 000 buckets, .1 added to every bucket of pool and "
                   "selection. About 0 for a large random selection, below 0 for a small one."}};
    }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        job.checkpoint();
        const EvaluationSide& side = m_isTarget ? context.target : context.source;
        const HashedText& text = m_isTarget ? selection.text.target : selection.text.source;
        const auto pool = bucketDistribution(side.poolBuckets, kPseudoCount);
        const auto selected = bucketDistribution(
            countBuckets({text.offsets, text.words}, kNgramBuckets, job), kPseudoCount);
        RowMeans rows = klReductionByRow({side.test.offsets, side.test.words}, pool, selected,
                                         kNgramBuckets, job);
        const double total = std::accumulate(rows.totals.begin(), rows.totals.end(), 0.0);
        const double weight = std::accumulate(rows.weights.begin(), rows.weights.end(), 0.0);
        const double value = weight > 0 ? total / weight : std::numeric_limits<double>::quiet_NaN();
        return {{{value, std::move(rows.totals), std::move(rows.weights)}}, {}};
    }

private:
    bool m_isTarget;
};

} // namespace

std::unique_ptr<Measure> makeKlSource()
{
    return std::make_unique<KlReduction>(false);
}

std::unique_ptr<Measure> makeKlTarget()
{
    return std::make_unique<KlReduction>(true);
}

} // namespace craft
