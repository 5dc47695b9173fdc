// SPDX-License-Identifier: GPL-3.0-or-later
// Known-domain precision: how many of the selected pairs come from the corpus that the test pairs
// were taken from. Only where the pool is a mixture with a label on every pair.
#include "core/evaluate/measure.h"

#include <limits>
#include <memory>

namespace craft {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : kNone;
}

/// 10, 20, 50, 100, ... up to `last`, and `last`.
bool isCurvePoint(std::uint64_t pairs, std::uint64_t last)
{
    if (pairs == last)
        return true;
    while (pairs >= 100 && pairs % 10 == 0)
        pairs /= 10;
    return pairs == 10 || pairs == 20 || pairs == 50;
}

class Domain final : public Measure {
public:
    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        return {{"domain-precision", "domain precision", "share", Better::Higher,
                 "Selected pairs with the wanted label / selected pairs. Random selection gives "
                 "the label's share of the pool."},
                {"domain-recall", "domain recall", "share", Better::Higher,
                 "Selected pairs with the wanted label / pool pairs with it."},
                {"domain-lift", "domain lift", "times", Better::Higher,
                 "domain-precision / the label's share of the pool; 1 is what chance gives."}};
    }
    [[nodiscard]] unsigned needs() const override { return kNeedsPoolRows | kNeedsDomain; }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        job.checkpoint();
        double inPool = 0;
        for (const std::uint8_t label : context.inDomain)
            inPool += label;
        MeasureResult out;
        double found = 0;
        const std::uint64_t selected = selection.rows.size();
        for (std::uint64_t i = 0; i < selected; ++i) {
            found += context.inDomain[index(selection.rows[i])];
            if (isCurvePoint(i + 1, selected))
                out.curve.push_back({i + 1, found / static_cast<double>(i + 1)});
        }
        const double precision = ratio(found, static_cast<double>(selected));
        const double base = ratio(inPool, static_cast<double>(context.inDomain.size()));
        out.values = {{precision, {}, {}},
                      {ratio(found, inPool), {}, {}},
                      {base > 0 ? precision / base : kNone, {}, {}}};
        return out;
    }
};

class Noise final : public Measure {
public:
    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        return {{"noise", "planted noise", "share", Better::Lower,
                 "Selected pairs whose target was exchanged for another pair's / selected pairs. "
                 "Random selection gives the share that was planted."}};
    }
    [[nodiscard]] unsigned needs() const override { return kNeedsPoolRows | kNeedsPlanted; }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        job.checkpoint();
        double found = 0;
        for (const RowId row : selection.rows)
            found += context.planted[index(row)];
        return {{{ratio(found, static_cast<double>(selection.rows.size())), {}, {}}}, {}};
    }
};

} // namespace

std::unique_ptr<Measure> makeDomain()
{
    return std::make_unique<Domain>();
}

std::unique_ptr<Measure> makeNoise()
{
    return std::make_unique<Noise>();
}

} // namespace craft
