// SPDX-License-Identifier: GPL-3.0-or-later
// How far the selected pairs are from the test pairs as clouds of points: what moving the one to
// the other costs.
#include "core/base/error.h"
#include "core/evaluate/measure.h"
#include "core/evaluate/text_vectors.h"
#include "core/space/sinkhorn.h"

#include <limits>
#include <memory>
#include <numeric>

namespace craft {
namespace {

/// Points of the sliced distance and of the divergence; more are sampled.
constexpr std::size_t kSlicedPoints = 4000;
constexpr std::size_t kSinkhornPoints = 2000;
constexpr std::size_t kDirections = 200;
/// Columns that the words share in the sliced distance, so that a direction means the same for
/// every selection.
constexpr std::size_t kSharedColumns = 4096;
/// Entropy in units of the median distance of two test pairs: the same for every selection.
constexpr double kEntropyShare = 0.05;
constexpr std::size_t kSweeps = 200;

/// Selected and test pairs in one space.
struct Clouds {
    View view = View::Source;
    FeatureMatrix selectedSource;
    FeatureMatrix selectedTarget; ///< of the joint view only
    FeatureMatrix testSource;
    FeatureMatrix testTarget;

    [[nodiscard]] ViewRows selected() const { return rows(selectedSource, selectedTarget); }
    [[nodiscard]] ViewRows test() const { return rows(testSource, testTarget); }

private:
    [[nodiscard]] ViewRows rows(const FeatureMatrix& source, const FeatureMatrix& target) const
    {
        return {source, view == View::Joint ? target : source, view, 1.0};
    }
};

std::vector<RowId> asRows(std::span<const std::size_t> numbers)
{
    std::vector<RowId> out;
    for (const std::size_t number : numbers)
        out.push_back(rowId(number));
    return out;
}

void append(HashedText& out, const HashedText& text, std::span<const std::size_t> which)
{
    for (const std::size_t i : which) {
        const auto row = text.row(i);
        out.words.insert(out.words.end(), row.begin(), row.end());
        out.offsets.push_back(out.words.size());
    }
}

/// TF-IDF vectors of all words of both; `columns` as for textVectors().
Clouds textClouds(const EvaluationContext& context, const MeasuredSelection& selection,
                  std::size_t points, std::size_t columns)
{
    const auto selected = sampleOf(selection.text.target.rows(), points, context.seed);
    const auto test = sampleOf(context.target.test.rows(), points, context.seed);
    HashedPairs both;
    append(both.source, selection.text.source, selected);
    append(both.target, selection.text.target, selected);
    append(both.source, context.source.test, test);
    append(both.target, context.target.test, test);
    std::vector<std::size_t> all(both.source.rows());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const FeatureMatrix rows(textVectors(context, both, all, columns));
    const std::vector<RowId> ids = asRows(all);
    Clouds out;
    out.selectedSource = rows.gather(std::span(ids).first(selected.size()));
    out.testSource = rows.gather(std::span(ids).subspan(selected.size()));
    return out;
}

/// The vectors that the context was given.
Clouds vectorClouds(const EvaluationContext& context, const MeasuredSelection& selection,
                    std::size_t points)
{
    const PairFeatures& features = *context.features;
    std::vector<RowId> selected;
    for (const std::size_t i : sampleOf(selection.rows.size(), points, context.seed))
        selected.push_back(selection.rows[i]);
    const auto test = asRows(sampleOf(features.validationSource.rows(), points, context.seed));
    return {View::Joint, features.poolSource.gather(selected), features.poolTarget.gather(selected),
            features.validationSource.gather(test), features.validationTarget.gather(test)};
}

CostMatrix distances(const ViewRows& rows, const ViewRows& queries, Job& job)
{
    std::vector<RowId> all;
    for (std::size_t row = 0; row < rows.rows(); ++row)
        all.push_back(rowId(row));
    return distancesOf(*makeScores(rows, queries), all, job);
}

double divergence(const Clouds& clouds, Job& job)
{
    const ViewRows selected = clouds.selected();
    const ViewRows test = clouds.test();
    const CostMatrix inTest = distances(test, test, job);
    SinkhornParams params;
    params.epsilon = kEntropyShare * medianOf(inTest);
    params.sweeps = kSweeps;
    if (!(params.epsilon > 0)) // all test pairs are one point
        params.epsilon = kEntropyShare;
    return sinkhornDivergence(distances(selected, test, job), distances(selected, selected, job),
                              inTest, uniformWeights(selected.rows()), uniformWeights(test.rows()),
                              params, job);
}

/// Whose vectors the points are.
enum class Points : std::uint8_t { Words, Vectors };

std::string pointsText(Points points)
{
    return points == Points::Words ? "of TF-IDF vectors of all words of both sides"
                                   : "of the given vectors of both sides, dense ones only";
}

class SlicedWasserstein final : public Measure {
public:
    explicit SlicedWasserstein(Points points)
        : m_points(points)
    { }

    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        const bool words = m_points == Points::Words;
        return {{words ? "sliced-wasserstein" : "sliced-vectors",
                 words ? "sliced Wasserstein" : "sliced Wasserstein, vectors", "distance",
                 Better::Lower,
                 "Mean over 200 random lines of the distance W1 between selected and test pairs "
                 "projected on the line, "
                     + pointsText(m_points)
                     + "; the words share 4 096 columns by their hash. Never above the distance "
                       "W1 itself. At most 4 000 pairs of each are taken."}};
    }
    /// On vectors only when named: most runs have sparse ones, which it cannot take.
    [[nodiscard]] bool isSlow() const override { return m_points == Points::Vectors; }
    [[nodiscard]] unsigned needs() const override
    {
        return m_points == Points::Words ? 0 : kNeedsVectors | kNeedsPoolRows;
    }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        job.checkpoint();
        if (selection.text.target.rows() == 0)
            return {{{std::numeric_limits<double>::quiet_NaN(), {}, {}}}, {}};
        const Clouds clouds = m_points == Points::Words
            ? textClouds(context, selection, kSlicedPoints, kSharedColumns)
            : vectorClouds(context, selection, kSlicedPoints);
        const double distance =
            slicedWasserstein(clouds.selected(), clouds.test(), kDirections, context.seed, job);
        return {{{distance, {}, {}}}, {}};
    }

private:
    Points m_points;
};

class Sinkhorn final : public Measure {
public:
    explicit Sinkhorn(Points points)
        : m_points(points)
    { }

    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        const bool words = m_points == Points::Words;
        return {{words ? "sinkhorn" : "sinkhorn-vectors",
                 words ? "Sinkhorn divergence" : "Sinkhorn divergence, vectors", "distance",
                 Better::Lower,
                 "OT(S,T) - OT(S,S)/2 - OT(T,T)/2 of selected pairs S and test pairs T, where OT "
                 "is the cost of entropic transport of Euclidean distances, "
                     + pointsText(m_points)
                     + ". Entropy .05 of the median distance of test pairs. At most 2 000 pairs "
                       "of each are taken. 0 for equal clouds."}};
    }
    [[nodiscard]] unsigned needs() const override
    {
        return m_points == Points::Words ? 0 : kNeedsVectors | kNeedsPoolRows;
    }
    [[nodiscard]] bool isSlow() const override { return true; }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        job.checkpoint();
        if (selection.text.target.rows() == 0)
            return {{{std::numeric_limits<double>::quiet_NaN(), {}, {}}}, {}};
        const Clouds clouds = m_points == Points::Words
            ? textClouds(context, selection, kSinkhornPoints, 0)
            : vectorClouds(context, selection, kSinkhornPoints);
        return {{{divergence(clouds, job), {}, {}}}, {}};
    }

private:
    Points m_points;
};

} // namespace

std::unique_ptr<Measure> makeSlicedWasserstein()
{
    return std::make_unique<SlicedWasserstein>(Points::Words);
}

std::unique_ptr<Measure> makeSinkhorn()
{
    return std::make_unique<Sinkhorn>(Points::Words);
}

std::unique_ptr<Measure> makeSlicedVectors()
{
    return std::make_unique<SlicedWasserstein>(Points::Vectors);
}

std::unique_ptr<Measure> makeSinkhornVectors()
{
    return std::make_unique<Sinkhorn>(Points::Vectors);
}

} // namespace craft
