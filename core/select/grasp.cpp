// SPDX-License-Identifier: GPL-3.0-or-later
// GRASP (arXiv 2606.06892): the subset whose sum of sketches agrees best with the validation
// signal under a quadratic penalty. The source is known by its abstract: the formulas are ours
// (methods.md section 8).
#include "core/select/grasp.h"

#include "core/base/parallel.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace craft {

std::vector<float> disagreement(const RankInput& in, std::span<const RowId> rows,
                                const GraspSpace& space, const CountSketch& sketch,
                                std::span<const float> validationMean, Job& job)
{
    // phi . t = S(z - m) . t = z . S^T t - m . S^T t: no sketch of the pool is needed.
    std::vector<double> signal(sketch.dims(), 0.0);
    sketch.add(signal, {{}, validationMean}, 1.0);
    sketch.add(signal, {{}, space.poolMean}, -1.0);
    const std::vector<float> direction = sketch.back(signal);
    const double shift = dot({{}, space.poolMean}, direction);
    const auto score = [&](std::span<const RowId> some, std::span<float> cost) {
        JointReader read(space.pool);
        for (const RowId row : some)
            cost[index(row)] = static_cast<float>(shift - dot(read(index(row)), direction));
    };
    return scorePool(in, rows, score, job);
}

GraspCandidates graspCandidates(const GraspSpace& space, const CountSketch& sketch,
                                std::span<const RowId> rows, std::span<const float> cost,
                                std::uint64_t count, std::span<const float> validationMean,
                                Job& job)
{
    GraspCandidates out;
    out.rows = bestRows(rows, cost, std::min<std::uint64_t>(count, rows.size()));
    std::sort(out.rows.begin(), out.rows.end());
    out.signal.assign(sketch.dims(), 0.0);
    sketch.add(out.signal, {{}, validationMean}, 1.0);
    sketch.add(out.signal, {{}, space.poolMean}, -1.0);
    std::vector<double> centre(sketch.dims(), 0.0);
    sketch.add(centre, {{}, space.poolMean}, -1.0);

    const std::size_t dims = sketch.dims();
    out.sketches.dims = dims;
    out.sketches.values.resize(out.rows.size() * dims);
    job.begin("Sketching", out.rows.size());
    parallelBlocks(out.rows.size(), job, [&](Block block) {
        JointReader read(space.pool);
        std::vector<double> sum(dims);
        for (std::size_t i = block.first; i < block.last; ++i) {
            std::copy(centre.begin(), centre.end(), sum.begin());
            sketch.add(sum, read(index(out.rows[i])), 1.0);
            std::transform(sum.begin(), sum.end(),
                           out.sketches.values.begin() + static_cast<std::ptrdiff_t>(i * dims),
                           [](double value) { return static_cast<float>(value); });
        }
    });
    return out;
}

std::vector<RowId> graspPicks(const GraspCandidates& candidates, const GraspSettings& settings,
                              std::uint64_t picks, Job& job)
{
    picks = std::min<std::uint64_t>(picks, candidates.rows.size());
    if (picks == 0)
        return {};
    const auto root = std::ceil(std::sqrt(static_cast<double>(picks)));
    const std::size_t refresh =
        settings.refresh > 0 ? settings.refresh : static_cast<std::size_t>(root);
    SubsetUtility utility(candidates.signal, settings.penalty, 1.0 / static_cast<double>(picks));
    std::vector<RowId> out;
    for (const std::size_t i : pickByUtility(candidates.sketches, utility, picks, refresh, job))
        out.push_back(candidates.rows[i]);
    return out;
}

namespace {

/// Halves of the validation set on which "lcb" tries every setting.
constexpr std::size_t kRepeats = 8;

std::vector<ParamSpec> specs()
{
    std::vector<ParamSpec> specs = viewParams("joint");
    const std::vector<ParamSpec> own = {
        {"penalty",
         "Penalty",
         "Weight of the quadratic penalty; at 1 the selection's mean is drawn to the validation "
         "mean, below 1 beyond it, at 0 every pair counts by itself",
         1.0,
         0,
         1e6,
         {}},
        {"sketch-dims",
         "Sketch",
         "Dimensions that vectors are hashed to; more are slower and keep finer differences",
         std::int64_t{64},
         1,
         4096,
         {}},
        {"refresh",
         "Refresh",
         "Pairs chosen between two looks at all gains (1 = exact and slow, 0 = the root of the "
         "budget)",
         std::int64_t{0},
         0,
         1e9,
         {}},
        {"shortlist",
         "Shortlist",
         "Pairs that may be chosen, best agreement first, as a multiple of the budget (0 = all)",
         std::int64_t{10},
         0,
         1e6,
         {}},
        {"settings",
         "Settings",
         "fixed: penalty and sketch as given; lcb: those of a small grid whose selections are "
         "surest to be like validation halves that they did not see",
         std::string("fixed"),
         0,
         0,
         {"fixed", "lcb"}},
    };
    specs.insert(specs.end(), own.begin(), own.end());
    return specs;
}

GraspSettings read(const Params& params)
{
    const auto count = [&params](const char* id) {
        return static_cast<std::size_t>(params.integer(id));
    };
    return {params.real("penalty"), count("sketch-dims"), count("refresh"), count("shortlist")};
}

std::string costName(const SettingsTrial* trial)
{
    std::string name = "minus the agreement with the validation mean";
    if (trial == nullptr)
        return name;
    const auto hundredths = [](double value) { return formatReal(std::round(value * 100) / 100); };
    return str(name, " (chosen: penalty ", trial->settings.penalty, ", sketch of ",
               trial->settings.dims, "; utility ", hundredths(trial->meanUtility), ", at least ",
               hundredths(trial->lowerBound), ")");
}

class GraspSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }

    [[nodiscard]] SelectorTraits traits(const Params& /*params*/) const override
    {
        return {.wholePool = true, .oneBudget = true, .greedy = true};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const std::vector<RowId> rows = eligiblePool(in);
        const View view = viewOf(params.text("view"));
        const double gamma = params.real("view-gamma");
        const GraspSpace space{poolRows(in.features, view, gamma),
                               validationRows(in.features, view, gamma),
                               jointPoolMean(in.features, view, gamma)};
        GraspSettings settings = read(params);
        std::vector<SettingsTrial> trials;
        if (params.text("settings") == "lcb" && space.validation.rows() > 1 && !rows.empty()) {
            trials = trySettings(in, rows, space, graspGrid(settings), kRepeats, job);
            settings = bestTrial(trials).settings;
        }
        return rankWith(in, rows, space, settings, trials, job);
    }

private:
    static Ranking rankWith(const RankInput& in, std::span<const RowId> rows,
                            const GraspSpace& space, const GraspSettings& settings,
                            std::span<const SettingsTrial> trials, Job& job)
    {
        std::vector<RowId> all(space.validation.rows());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = rowId(i);
        const std::vector<float> mean = jointMean(space.validation, all);
        const CountSketch sketch(space.poolMean.size(), settings.dims, in.seed);
        std::vector<float> cost = disagreement(in, rows, space, sketch, mean, job);
        const auto picks = std::min<std::uint64_t>(in.rows, rows.size());
        const std::uint64_t count =
            settings.shortlist > 0 ? picks * settings.shortlist : std::uint64_t{rows.size()};
        const GraspCandidates candidates =
            graspCandidates(space, sketch, rows, cost, count, mean, job);
        const std::vector<RowId> chosen = graspPicks(candidates, settings, picks, job);
        return rankPool(in, rows, chosen, std::move(cost),
                        costName(trials.empty() ? nullptr : &bestTrial(trials)));
    }
};

} // namespace

std::unique_ptr<Selector> makeGrasp()
{
    return std::make_unique<GraspSelector>();
}

} // namespace craft
