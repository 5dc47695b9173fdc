// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/filter_weight.h"

#include "core/base/error.h"
#include "core/select/box_least_squares.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace craft {
namespace {

using Weights = FilterWeightForm::Weights;

/// Places in the list of rows, so that results are found again.
using Places = std::vector<std::size_t>;

/// whole * part / all without overflow, rounded down.
std::uint64_t shareOf(std::uint64_t whole, std::uint64_t part, std::uint64_t all)
{
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>(static_cast<Wide>(whole) * part / all);
}

class Batches {
public:
    Batches(const UpdateSpace& space, std::span<const RowId> rows, std::uint64_t picks,
            const FilterWeightForm& form, Job& job)
        : m_space(space)
        , m_rows(rows)
        , m_picks(std::min<std::uint64_t>(picks, rows.size()))
        , m_form(form)
        , m_job(job)
        , m_update(space.cols(), 0.0)
        , m_kept(rows.size(), 0)
    {
        m_out.weight.assign(rows.size(), 0.0F);
        m_out.agreement.assign(rows.size(), 0.0F);
    }

    FilterWeightResult run()
    {
        if (m_form.batch == 0)
            runDealt();
        else
            runArriving();
        fill();
        return std::move(m_out);
    }

private:
    /// All rows are there: one filter, then as few batches of candidates as the limit allows.
    void runDealt()
    {
        Places all(m_rows.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        measure(all, residual(1, 1));
        const Places candidates = filtered(all, multiplied(m_picks));
        const std::uint64_t most = m_form.weights == Weights::None
            ? std::numeric_limits<std::uint64_t>::max()
            : m_form.mostCandidates;
        const std::size_t hands =
            std::max<std::size_t>(1, candidates.size() / most + (candidates.size() % most != 0));
        for (std::size_t hand = 0; hand < hands; ++hand) {
            Places dealt;
            for (std::size_t i = hand; i < candidates.size(); i += hands)
                dealt.push_back(candidates[i]);
            weigh(dealt, residual(hand + 1, hands), shareOf(m_picks, hand + 1, hands));
        }
    }

    /// Rows come in their order.
    void runArriving()
    {
        for (std::size_t first = 0; first < m_rows.size(); first += m_form.batch) {
            const std::size_t last = std::min<std::size_t>(m_rows.size(), first + m_form.batch);
            Places batch(last - first);
            std::iota(batch.begin(), batch.end(), first);
            const std::vector<double> r = residual(last, m_rows.size());
            const std::uint64_t quota = shareOf(m_picks, last, m_rows.size());
            measure(batch, r);
            const std::uint64_t wanted = multiplied(quota - m_chosen.size());
            weigh(filtered(batch, std::min(wanted, m_form.mostCandidates)), r, quota);
        }
    }

    [[nodiscard]] std::uint64_t multiplied(std::uint64_t picks) const
    {
        return picks > m_rows.size() / m_form.keep ? m_rows.size() : picks * m_form.keep;
    }

    [[nodiscard]] std::vector<double> residual(std::size_t come, std::size_t all) const
    {
        const double share = static_cast<double>(come) / static_cast<double>(all);
        std::vector<double> r(m_update.size());
        for (std::size_t f = 0; f < r.size(); ++f)
            r[f] = share * m_space.target()[f] - m_update[f];
        return r;
    }

    void measure(const Places& places, std::span<const double> r)
    {
        std::vector<RowId> rows;
        for (const std::size_t place : places)
            rows.push_back(m_rows[place]);
        std::vector<UpdateSpace::Agreement> got(rows.size());
        m_space.agreements(rows, r, got, m_job);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const double value = !m_form.cosine ? got[i].product
                : got[i].length > 0             ? got[i].product / got[i].length
                                                : 0.0;
            m_out.agreement[places[i]] = static_cast<float>(value);
        }
    }

    [[nodiscard]] bool agreesMore(std::size_t a, std::size_t b) const
    {
        return m_out.agreement[a] != m_out.agreement[b] ? m_out.agreement[a] > m_out.agreement[b]
                                                        : a < b;
    }

    [[nodiscard]] bool isHeavier(std::size_t a, std::size_t b) const
    {
        return m_out.weight[a] != m_out.weight[b] ? m_out.weight[a] > m_out.weight[b]
                                                  : agreesMore(a, b);
    }

    /// The places of largest agreement above 0, best first.
    [[nodiscard]] Places filtered(const Places& places, std::uint64_t most) const
    {
        Places out;
        std::copy_if(places.begin(), places.end(), std::back_inserter(out),
                     [this](std::size_t place) { return m_out.agreement[place] > 0; });
        const auto better = [this](std::size_t a, std::size_t b) { return agreesMore(a, b); };
        if (most < out.size()) {
            const auto end = out.begin() + static_cast<std::ptrdiff_t>(most);
            std::nth_element(out.begin(), end, out.end(), better);
            out.erase(end, out.end());
        }
        std::sort(out.begin(), out.end(), better);
        return out;
    }

    /// Weighs the candidates against r and keeps until there are `quota` in all.
    void weigh(Places candidates, std::span<const double> r, std::uint64_t quota)
    {
        m_job.checkpoint();
        if (m_form.weights != Weights::None && !candidates.empty())
            setWeights(candidates, r);
        std::sort(candidates.begin(), candidates.end(),
                  [this](std::size_t a, std::size_t b) { return isHeavier(a, b); });
        candidates.resize(std::min<std::size_t>(candidates.size(), quota - m_chosen.size()));
        std::vector<RowId> rows;
        std::vector<double> weights;
        for (const std::size_t place : candidates) {
            m_kept[place] = 1;
            m_chosen.push_back(place);
            rows.push_back(m_rows[place]);
            weights.push_back(static_cast<double>(m_out.weight[place]));
        }
        m_space.add(m_update, rows, weights);
    }

    void setWeights(const Places& candidates, std::span<const double> r)
    {
        std::vector<RowId> rows;
        for (const std::size_t place : candidates)
            rows.push_back(m_rows[place]);
        std::vector<UpdateSpace::Agreement> agreement(rows.size());
        m_space.agreements(rows, r, agreement, m_job);
        std::vector<double> c;
        double square = 0;
        for (const auto& own : agreement) {
            c.push_back(own.product);
            square += own.length * own.length / static_cast<double>(rows.size());
        }
        const std::vector<float> gram = m_space.gram(rows, m_job);
        const double cap = m_form.weights == Weights::Unbounded
            ? std::numeric_limits<double>::infinity()
            : m_form.cap * uniformWeight(gram, c);
        m_job.begin("Weighing", 0);
        const std::vector<double> w = boxLeastSquares(gram, c, cap, m_form.ridge * square, m_job);
        for (std::size_t i = 0; i < candidates.size(); ++i)
            m_out.weight[candidates[i]] = static_cast<float>(w[i]);
    }

    /// Puts what was kept in order and fills up.
    void fill()
    {
        std::sort(m_chosen.begin(), m_chosen.end(),
                  [this](std::size_t a, std::size_t b) { return isHeavier(a, b); });
        Places rest;
        for (std::size_t place = 0; place < m_rows.size(); ++place) {
            if (m_kept[place] == 0)
                rest.push_back(place);
        }
        const auto missing = static_cast<std::ptrdiff_t>(m_picks - m_chosen.size());
        std::partial_sort(rest.begin(), rest.begin() + missing, rest.end(),
                          [this](std::size_t a, std::size_t b) { return agreesMore(a, b); });
        m_chosen.insert(m_chosen.end(), rest.begin(), rest.begin() + missing);
        for (const std::size_t place : m_chosen)
            m_out.chosen.push_back(m_rows[place]);
    }

    const UpdateSpace& m_space;
    std::span<const RowId> m_rows;
    std::uint64_t m_picks;
    const FilterWeightForm& m_form;
    Job& m_job;
    std::vector<double> m_update; ///< the weighted sum of what was kept
    std::vector<std::uint8_t> m_kept; ///< by place
    Places m_chosen;
    FilterWeightResult m_out;
};

} // namespace

FilterWeightResult filterThenWeight(const UpdateSpace& space, std::span<const RowId> rows,
                                    std::uint64_t picks, const FilterWeightForm& form, Job& job)
{
    CRAFT_ASSERT(form.keep > 0 && form.mostCandidates > 0);
    return Batches(space, rows, picks, form, job).run();
}

} // namespace craft
