// SPDX-License-Identifier: GPL-3.0-or-later
// TAROT (Feng et al. 2025, methods.md section 3) on any vectors: whitened features, the closest
// pairs of every validation pair in layers, optimal transport where a layer does not fit.
#include "core/base/text.h"
#include "core/select/pool_rows.h"
#include "core/select/transport_weights.h"
#include "core/space/pair_sketch.h"
#include "core/space/whitening.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace craft {
namespace {

constexpr double kRidge = 1e-5;
constexpr std::size_t kWeightSweeps = 50;
constexpr std::size_t kMostWeighed = 4096; ///< rows of the final set that are weighed together
constexpr std::size_t kLongestProposal = 2000; ///< pairs of a validation pair, as published

std::vector<ParamSpec> specs()
{
    std::vector<ParamSpec> out = viewParams("joint");
    const std::vector<ParamSpec> own = {
        {"sketch-dims",
         "Sketch",
         "Dimensions that vectors are hashed to; more are slower and keep finer differences",
         std::int64_t{256},
         1,
         1024,
         {}},
        {"whiten-shrink",
         "Shrinkage",
         "Pull of the covariance to equal variances; raise it for few pairs or noisy vectors",
         0.0,
         0,
         1,
         {}},
        {"tarot-size",
         "Size",
         "fixed: layers to the budget; estimated: first as many pairs as bring the rest of "
         "validation closer, then layers",
         std::string("fixed"),
         0,
         0,
         {"fixed", "estimated"}},
        {"tarot-folds",
         "Folds",
         "Parts of validation between which the size is estimated",
         std::int64_t{10},
         2,
         1000,
         {}}};
    out.insert(out.end(), own.begin(), own.end());
    return out;
}

/// The pool and validation as dense rows, whitened together.
class Features {
public:
    Features(const RankInput& in, const Params& params, std::span<const RowId> rows, Job& job)
        : m_pool(poolRows(in.features, viewOf(params.text("view")), params.real("view-gamma")))
        , m_validation(
              validationRows(in.features, viewOf(params.text("view")), params.real("view-gamma")))
    {
        if (m_pool.isSparse() || m_validation.isSparse()) {
            m_sketch.emplace(m_pool.cols(), static_cast<std::size_t>(params.integer("sketch-dims")),
                             in.seed);
            m_poolRows = std::make_unique<SketchedView>(m_pool, *m_sketch);
            m_validationRows = std::make_unique<SketchedView>(m_validation, *m_sketch);
        } else {
            m_poolRows = std::make_unique<DenseView>(m_pool);
            m_validationRows = std::make_unique<DenseView>(m_validation);
        }
        std::vector<RowId> all;
        for (std::size_t row = 0; row < m_validation.rows(); ++row)
            all.push_back(rowId(row));
        const SourceRows parts[] = {{m_poolRows.get(), rows}, {m_validationRows.get(), all}};
        m_whitening.emplace(Whitening::fit(parts, kRidge, params.real("whiten-shrink"), job));
        m_white.emplace(*m_poolRows, *m_whitening);
        m_targets = readAll(WhitenedRows(*m_validationRows, *m_whitening));
        m_scores.emplace(*m_white, m_targets);
    }

    [[nodiscard]] const DenseSource& rows() const { return *m_white; }
    [[nodiscard]] const std::vector<float>& targets() const { return m_targets; }
    [[nodiscard]] const DenseScores& scores() const { return *m_scores; }

private:
    ViewRows m_pool;
    ViewRows m_validation;
    std::optional<CountSketch> m_sketch;
    std::unique_ptr<DenseSource> m_poolRows;
    std::unique_ptr<DenseSource> m_validationRows;
    std::optional<Whitening> m_whitening;
    std::optional<WhitenedRows> m_white;
    std::vector<float> m_targets;
    std::optional<DenseScores> m_scores;
};

/// Layers to `wanted` rows, behind those of `first`; longer lists where they end too soon, up to
/// some rows for every pool row in all.
std::vector<RowId> layers(const Features& features, std::span<const RowId> rows,
                          std::span<const RowId> first, std::uint64_t wanted, Job& job)
{
    const std::size_t queries = features.scores().queries();
    const std::size_t longest = std::clamp<std::size_t>(
        ((std::size_t{1} << 20U) + 16 * rows.size()) / queries, 1, rows.size());
    std::size_t length = static_cast<std::size_t>(2 * wanted / queries) + 16;
    for (;; length *= 2) {
        length = std::min(length, longest);
        const Neighbours lists = nearestRows(features.scores(), rows, length, job);
        auto out = takeLayers(lists, features.scores(), first, wanted, job);
        if (out.size() >= wanted || length == longest)
            return out;
    }
}

/// -f of the rows in `chosen`; of many rows, those left out of the transport get the cost of the
/// one taken before them.
void weigh(const Features& features, const std::vector<RowId>& chosen, std::vector<float>& cost,
           Job& job)
{
    const std::size_t step = (chosen.size() + kMostWeighed - 1) / kMostWeighed;
    std::vector<RowId> some;
    for (std::size_t i = 0; i < chosen.size(); i += std::max<std::size_t>(1, step))
        some.push_back(chosen[i]);
    const auto f = weighByTransport(features.scores(), some, kWeightSweeps, job).potentials;
    for (std::size_t i = 0; i < chosen.size(); ++i)
        cost[index(chosen[i])] = static_cast<float>(-f[i / step]);
}

class TarotSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }

    [[nodiscard]] SelectorTraits traits(const Params& /*params*/) const override
    {
        return {.wholePool = true, .oneBudget = true};
    }

    /// With "tarot-size" estimated the proposed rows come first; other layers follow, so
    /// that as many rows as were asked for come back in any case.
    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const std::vector<RowId> rows = eligiblePool(in);
        std::string costName = "minus the transport potential";
        std::vector<float> cost(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
        for (const RowId row : rows)
            cost[index(row)] = 0;
        job.checkpoint();
        if (rows.empty() || in.features.validationSource.rows() == 0)
            return rankPool(in, rows, std::move(cost), std::move(costName));
        const Features features(in, params, rows, job);
        std::vector<RowId> chosen;
        if (params.text("tarot-size") == "estimated") {
            const Neighbours lists = nearestRows(features.scores(), rows, kLongestProposal, job);
            chosen =
                proposeRows(lists, features.rows(), features.targets(),
                            static_cast<std::size_t>(params.integer("tarot-folds")), in.seed, job);
            costName += str(" (estimated size: ", chosen.size(), " pairs)");
        }
        const auto wanted = std::min<std::uint64_t>(in.rows, rows.size());
        if (chosen.size() < wanted)
            chosen = layers(features, rows, chosen, wanted, job);
        weigh(features, chosen, cost, job);
        rankLast(rows, chosen, cost);
        return rankPool(in, rows, chosen, std::move(cost), std::move(costName));
    }

private:
    /// Rows that are not ranked cost as much as the dearest that is.
    static void rankLast(std::span<const RowId> rows, std::span<const RowId> chosen,
                         std::vector<float>& cost)
    {
        float dearest = -std::numeric_limits<float>::infinity();
        std::vector<std::uint8_t> isChosen(cost.size(), 0);
        for (const RowId row : chosen) {
            dearest = std::max(dearest, cost[index(row)]);
            isChosen[index(row)] = 1;
        }
        for (const RowId row : rows) {
            if (isChosen[index(row)] == 0)
                cost[index(row)] = chosen.empty() ? 0 : dearest;
        }
    }
};

} // namespace

std::unique_ptr<Selector> makeTarot()
{
    return std::make_unique<TarotSelector>();
}

} // namespace craft
