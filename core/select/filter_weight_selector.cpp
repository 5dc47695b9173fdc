// SPDX-License-Identifier: GPL-3.0-or-later
// Filter-then-Weight (arXiv 2604.00001): candidates that agree with the wanted update in the
// geometry of the optimizer, then weights under which they make it up together. Formulas are ours
// (methods.md section 9).
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/npy_file.h"
#include "core/select/filter_weight.h"
#include "core/select/pool_rows.h"

#include <algorithm>
#include <limits>

namespace craft {
namespace {

constexpr const char* kFileParams[] = {"gradients", "validation-gradients", "adam-m", "adam-v"};

ParamSpec fileSpec(const char* id, const char* label, const char* help)
{
    return {id, label, help, std::string(), 0, 0, {}};
}

std::vector<ParamSpec> gradientSpecs()
{
    return {
        fileSpec("gradients", "Gradients",
                 "NumPy file (n, d) with a gradient or feature vector of every pool pair in import "
                 "order; empty = the vectors of the run"),
        fileSpec("validation-gradients", "Validation gradients",
                 "NumPy file (m, d) of validation gradients; their mean is the update wanted"),
        fileSpec("adam-m", "First moment",
                 "NumPy file (d,) with Adam's m; empty = no momentum is taken off the update"),
        fileSpec("adam-v", "Second moment",
                 "NumPy file (d,) with Adam's v; empty = the mean square of the gradients"),
        {"adam-step",
         "Step",
         "Adam's step t, to correct v (0 = v is corrected already)",
         std::int64_t{0},
         0,
         1e15,
         {}},
        {"adam-beta1", "Beta 1", "Adam's decay of m", .9, 0, .999999, {}},
        {"adam-beta2", "Beta 2", "Adam's decay of v", .999, 0, .999999999, {}},
    };
}

std::vector<ParamSpec> specs()
{
    std::vector<ParamSpec> specs = viewParams("joint");
    const std::vector<ParamSpec> gradients = gradientSpecs();
    specs.insert(specs.end(), gradients.begin(), gradients.end());
    const std::vector<ParamSpec> own = {
        {"geometry",
         "Geometry",
         "optimizer: dimensions scaled as Adam scales its updates; plain: as they are",
         std::string("optimizer"),
         0,
         0,
         {"optimizer", "plain"}},
        {"alignment",
         "Alignment",
         "cosine: candidates by the angle to the wanted update; product: long vectors first",
         std::string("cosine"),
         0,
         0,
         {"cosine", "product"}},
        {"filter-keep",
         "Filter",
         "Candidates that pass the filter, as a multiple of the budget",
         std::int64_t{4},
         1,
         1000,
         {}},
        {"weighting",
         "Weighting",
         "bounded: weights up to the cap; unbounded: only no negative ones; none: filter alone",
         std::string("bounded"),
         0,
         0,
         {"bounded", "unbounded", "none"}},
        {"weight-cap",
         "Cap",
         "Largest weight, as a multiple of the best weight that is the same for all",
         5.0,
         1,
         1e6,
         {}},
        {"weight-ridge",
         "Ridge",
         "Squared weights' share in the objective; it spreads weight over pairs that are alike",
         1e-3,
         1e-9,
         1e3,
         {}},
        {"arrival",
         "Batch",
         "Pairs that arrive together in the order of the pool, each batch filtered and weighed "
         "against what was kept before (0 = all at once)",
         std::int64_t{0},
         0,
         4294967294.0,
         {}},
    };
    specs.insert(specs.end(), own.begin(), own.end());
    return specs;
}

FilterWeightForm formOf(const Params& params)
{
    using Weights = FilterWeightForm::Weights;
    FilterWeightForm form;
    const std::string& weighting = params.text("weighting");
    form.cosine = params.text("alignment") == "cosine";
    form.keep = static_cast<std::uint64_t>(params.integer("filter-keep"));
    form.weights = weighting == "bounded" ? Weights::Bounded
        : weighting == "none"             ? Weights::None
                                          : Weights::Unbounded;
    form.cap = params.real("weight-cap");
    form.ridge = params.real("weight-ridge");
    form.batch = static_cast<std::uint64_t>(params.integer("arrival"));
    return form;
}

void requireFilesTogether(const Params& params)
{
    const bool pool = !params.text("gradients").empty();
    if (pool != !params.text("validation-gradients").empty())
        throw Error(ErrorCode::Usage,
                    str("--", pool ? "gradients" : "validation-gradients", " is given without --",
                        pool ? "validation-gradients" : "gradients"),
                    "Give the gradients of both, of the same model, or of neither");
    for (const char* id : {"adam-m", "adam-v"}) {
        if (!pool && !params.text(id).empty())
            throw Error(ErrorCode::Usage, str("--", id, " is given without --gradients"),
                        "The optimizer's state belongs to gradients; leave it out for vectors");
    }
}

/// Adam's m or v, of `cols` values; empty if not given.
std::vector<float> momentOf(const Params& params, const char* id, std::size_t cols)
{
    if (params.text(id).empty())
        return {};
    const std::string role = str("--", id);
    std::vector<float> moment = readNpyVector(params.text(id), role);
    const std::string name = str(role, " ", params.text(id));
    if (moment.size() != cols)
        throw Error(ErrorCode::Invalid,
                    str(name, ": it has ", moment.size(), " values, but gradients have ", cols,
                        " dimensions"),
                    "Save the optimizer's state of the same parameters in the same order");
    const auto negative =
        std::find_if(moment.begin(), moment.end(), [](float value) { return value < 0; });
    if (std::string_view(id) == "adam-v" && negative != moment.end())
        throw Error(ErrorCode::Invalid,
                    str(name, ": value ", negative - moment.begin(), " (counted from 0) is ",
                        formatReal(*negative), ", but means of squares are not negative"),
                    "Save exp_avg_sq of the optimizer, not exp_avg");
    return moment;
}

UpdateSpace gradientSpace(const RankInput& in, const Params& params, bool preconditioned, Job& job)
{
    const std::string& file = params.text("gradients");
    const std::string& wantedFile = params.text("validation-gradients");
    auto pool = std::make_shared<const DenseRows>(openNpy(file, "--gradients"));
    const DenseRows validation = openNpy(wantedFile, "--validation-gradients");
    if (pool->rows() != in.flags.size())
        throw Error(ErrorCode::Invalid,
                    str("--gradients ", file, ": it has ", pool->rows(), " rows, but the pool has ",
                        in.flags.size(), " pairs"),
                    "Row i must be the gradient of pair i: write them in import order");
    if (validation.cols() != pool->cols() || validation.rows() == 0)
        throw Error(ErrorCode::Invalid,
                    str("--validation-gradients ", wantedFile, ": its shape is (",
                        validation.rows(), ", ", validation.cols(), "), but --gradients have ",
                        pool->cols(), " dimensions"),
                    "Take gradients of the same parameters for pool and validation");
    requireFinite(validation, str("--validation-gradients ", wantedFile));
    OptimizerState state;
    state.firstMoment = momentOf(params, "adam-m", pool->cols());
    state.secondMoment = momentOf(params, "adam-v", pool->cols());
    state.step = params.integer("adam-step");
    state.beta1 = params.real("adam-beta1");
    state.beta2 = params.real("adam-beta2");
    return UpdateSpace::ofGradients(std::move(pool), validation, state, preconditioned,
                                    str("--gradients ", file), job);
}

class FilterWeightSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }

    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        return {.wholePool = true,
                .oneBudget = true,
                .readsVectors = params.text("gradients").empty(),
                .seeded = false};
    }

    [[nodiscard]] std::vector<std::filesystem::path> files(const Params& params) const override
    {
        std::vector<std::filesystem::path> files;
        for (const char* id : kFileParams) {
            if (!params.text(id).empty())
                files.emplace_back(params.text(id));
        }
        return files;
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        requireFilesTogether(params);
        const std::vector<RowId> rows = eligiblePool(in);
        const bool preconditioned = params.text("geometry") == "optimizer";
        const UpdateSpace space = params.text("gradients").empty()
            ? UpdateSpace::ofEmbeddings(in.features, viewOf(params.text("view")),
                                        params.real("view-gamma"), preconditioned, job)
            : gradientSpace(in, params, preconditioned, job);
        const FilterWeightForm form = formOf(params);
        const FilterWeightResult got = filterThenWeight(space, rows, in.rows, form, job);
        const bool weighed = form.weights != FilterWeightForm::Weights::None;
        const std::vector<float>& merit = weighed ? got.weight : got.agreement;
        std::vector<float> cost(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
        for (std::size_t i = 0; i < rows.size(); ++i)
            cost[index(rows[i])] = 0.0F - merit[i];
        return rankPool(in, rows, got.chosen, std::move(cost),
                        weighed ? "minus the weight in the update that validation wants"
                                : "minus the agreement with the update that validation wants");
    }
};

} // namespace

std::unique_ptr<Selector> makeFilterWeight()
{
    return std::make_unique<FilterWeightSelector>();
}

} // namespace craft
