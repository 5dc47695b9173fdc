// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/ranking_memory.h"

#include "core/pipeline/settings.h"
#include "core/select/filter_weight.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace craft {
namespace {

/// Ids of words of both sides, of each byte of text (TokenRows): 0.19 words of 4 bytes.
constexpr double kWordIds = 0.78;
/// Rows, scores and the ends of rows that go with one side's words while these are read.
constexpr double kWordRows = 44;
/// Lists of neighbours (nearestRows): what is kept of a place, and as much again while it is found.
constexpr double kListPlace = 20;
/// Tiles of scores, lists of the cells of an index and the like.
constexpr double kScores = 6e6;

struct Load {
    const RankingSize& size;
    const Params& run;
    double budget = 0;
    double depth = 0; ///< pairs ranked

    [[nodiscard]] double pairText() const { return size.pairs > 0 ? size.text / size.pairs : 0; }
    [[nodiscard]] bool isSparse() const { return size.denseValues <= 0; }
    /// Columns of "view".
    [[nodiscard]] double dims() const
    {
        return run.text("view") == "joint" ? size.denseValues : size.denseValues / 2;
    }
};

double nothing(const Load& /*load*/)
{
    return 0;
}

/// Variant f reads the words of eight pairs for each that is ranked; then, having given these back,
/// all n-grams of two.
double conditional(const Load& load)
{
    if (load.run.text("variant") != "f")
        return 0;
    const double read = std::min(8 * load.depth, load.size.pairs);
    const double kept = std::min(2 * load.depth, load.size.pairs);
    return std::max(read * (66 + 0.7 * load.pairText()), kept * (80 + 1.6 * load.pairText()));
}

/// Words of a side, there twice while blocks are joined, and sums: of log-ratio, of iterative and
/// of the quality of pairs by likelihood.
double wordsOfASide(const Load& load)
{
    return kWordRows * load.size.pairs + kWordIds * load.size.text;
}

double crossEntropy(const Load& load)
{
    return wordsOfASide(load) + 8 * load.size.pairs; // the bits of both models
}

/// A bucket of 2 bytes for every n-gram of up to that length.
double dsir(const Load& load)
{
    const auto longest = static_cast<double>(load.run.integer("ngram"));
    return 18 * load.size.pairs + 0.36 * longest * load.size.text;
}

/// Words of both sides, and once more by line; later instead of the first the lines by word.
double cynical(const Load& load)
{
    return 56 * load.size.pairs + 2 * kWordIds * load.size.text;
}

double quality(const Load& load)
{
    if (load.run.text("quality") == "likelihood")
        return wordsOfASide(load);
    return 8 * load.size.pairs;
}

/// Labels of every pair, its quality and the bound of its gain.
double mig(const Load& load)
{
    const double scores = load.run.text("quality") == "likelihood" ? wordsOfASide(load) : 0;
    const double labels = load.run.text("labels") == "words"
        ? 60 * load.size.pairs + 1.2 * load.size.text
        : 64 * load.size.pairs;
    return std::max(scores, labels);
}

/// Lists of the pairs nearest to every validation pair, of `places` in all. Where a good part of
/// the pool is ranked they go on to their longest, some places for every pool pair.
double lists(const Load& load, double places)
{
    constexpr double kLargePart = 0.25;
    const double longest = 0x1.0p20 + 16 * load.size.pairs;
    const double wanted = load.depth > kLargePart * load.size.pairs ? longest : places;
    return kScores
        + kListPlace * std::min({wanted, longest, load.size.validationPairs * load.size.pairs});
}

double rds(const Load& load)
{
    return 14 * load.size.pairs + lists(load, 2 * load.depth + 16 * load.size.validationPairs);
}

/// With near copies counted among dense vectors, also a copy of those that may be drawn, its bytes
/// and what was found near it (KernelDensity), of so many for each pair of the budget.
double tsds(const Load& load)
{
    constexpr double kDrawnFrom = 24;
    constexpr double kPoint = 300;
    double copies = 0;
    if (load.run.text("tsds-kernel") == "kde" && !load.isSparse())
        copies = std::min(kDrawnFrom * load.budget, load.size.pairs)
            * (sizeof(float) * load.dims() + kPoint);
    return 8 * load.size.pairs + copies
        + lists(load, 24 * load.budget + 32 * load.size.validationPairs);
}

/// Covariances, and the products of the pairs that are weighed with validation.
double tarot(const Load& load)
{
    constexpr double kMostWeighed = 4096; // as in tarot.cpp
    const double dims =
        load.isSparse() ? static_cast<double>(load.run.integer("sketch-dims")) : load.dims();
    const double weighed = load.budget / std::max(1.0, std::ceil(load.budget / kMostWeighed));
    return 8 * load.size.pairs + lists(load, 2 * load.budget + 16 * load.size.validationPairs)
        + 64 * dims * dims + sizeof(float) * weighed * load.size.validationPairs;
}

/// Scores of all, and bounds of the candidates: a multiple of what is ranked, or all.
double candidates(const Load& load)
{
    const auto multiple = static_cast<double>(load.run.integer("candidates"));
    const double kept =
        multiple > 0 ? std::min(multiple * load.depth, load.size.pairs) : load.size.pairs;
    return 8 * load.size.pairs + 40 * kept;
}

/// Sketches of the candidates, so many for each pair of the budget.
double grasp(const Load& load)
{
    return 3e6 + 8 * load.size.pairs + 1100 * load.budget;
}

/// Products of all candidates that are weighed together with each other.
double filterWeight(const Load& load)
{
    const auto most = static_cast<double>(FilterWeightForm().mostCandidates);
    double together = 0;
    if (load.run.text("weighting") != "none") {
        const double all = std::min(
            static_cast<double>(load.run.integer("filter-keep")) * load.budget, load.size.pairs);
        together = all / std::max(1.0, std::ceil(all / most));
    }
    return kScores + 24 * load.size.pairs + sizeof(float) * together * together;
}

struct Figure {
    std::string_view method;
    double (*bytes)(const Load&);
};

constexpr std::array kFigures{
    Figure{"craft", &conditional},
    Figure{"random", &nothing},
    Figure{"nearest", &nothing},
    Figure{"uniform", &nothing},
    Figure{"dsir", &dsir},
    Figure{"cross-entropy", &crossEntropy},
    Figure{"log-ratio", &wordsOfASide},
    Figure{"cynical", &cynical},
    Figure{"quality", &quality},
    Figure{"iterative", &wordsOfASide},
    Figure{"ccs", &quality},
    Figure{"k-center", &candidates},
    Figure{"facility", &candidates},
    Figure{"grasp", &grasp},
    Figure{"mig", &mig},
    Figure{"similarity", &nothing},
    Figure{"rds", &rds},
    Figure{"filter-weight", &filterWeight},
    Figure{"tsds", &tsds},
    Figure{"tarot", &tarot},
};

const Figure* figureOf(std::string_view method) noexcept
{
    const auto* const it =
        std::find_if(kFigures.begin(), kFigures.end(),
                     [method](const Figure& figure) { return figure.method == method; });
    return it == kFigures.end() ? nullptr : it;
}

/// Pairs to select; of a token budget about so many.
double budgetOf(const RankingSize& size, const Params& run)
{
    constexpr double kTargetTokensPerTextByte = 0.095;
    double budget = static_cast<double>(run.integer("budget"));
    if (const auto tokens = static_cast<double>(run.integer("budget-tokens"));
        tokens > 0 && size.text > 0)
        budget = tokens * size.pairs / (kTargetTokensPerTextByte * size.text);
    return std::min(budget, size.pairs);
}

} // namespace

bool hasRankingMemory(std::string_view method) noexcept
{
    return figureOf(method) != nullptr;
}

double rankingMemory(const RankingSize& size, const Params& run)
{
    // A selected pair: its place; and what the diameters of clusters are found with, which are only
    // bounded where many are selected.
    constexpr double kSelected = 60;
    constexpr double kDiameters = 540;
    constexpr double kMostForDiameters = 75000;
    const double budget = budgetOf(size, run);
    const auto depth =
        static_cast<double>(effectiveDepth(run, static_cast<std::uint64_t>(std::llround(budget))));
    const Load load{size, run, budget, std::min(depth, size.pairs)};
    const Figure* const figure = figureOf(run.text("method"));
    const double selection = kSelected * budget + kDiameters * std::min(budget, kMostForDiameters);
    return selection + (figure == nullptr ? 0 : figure->bytes(load));
}

} // namespace craft
