// SPDX-License-Identifier: GPL-3.0-or-later
// The choice of GRASP's settings: a fixed number of selections for random halves of the validation
// set, measured on the other halves.
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/rng.h"
#include "core/select/grasp.h"
#include "core/text/tokenizer.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace craft {
namespace {

constexpr double kDelta = .05;
/// Words of both sides are told apart by so many hash values.
constexpr std::size_t kBuckets = 8192;
/// Pool rows that the pool's words are counted in.
constexpr std::size_t kPoolSample = 32768;
/// Pairs that a trial selects at most: in the mean form a penalty means the same for any number.
constexpr std::uint64_t kTrialPicks = 1000;

/// How often hashed words occur.
class WordCounts {
public:
    WordCounts()
        : m_counts(kBuckets, 0.0)
    { }

    void add(const Corpus& corpus, std::span<const RowId> ascending, const Job& job)
    {
        for (std::size_t first = 0; first < ascending.size(); first += kBlock) {
            job.checkpoint();
            const PairSlab slab =
                corpus.read(ascending.subspan(first, std::min(kBlock, ascending.size() - first)));
            for (const PairView& pair : slab.pairs) {
                add(pair.source, 1);
                add(pair.target, 2);
            }
        }
    }

    /// KL(this || other) in nats. Half of `other` is the pool, so that words that a small selection
    /// happens to lack do not decide, and the pool has kFloor of a word more in every bucket.
    [[nodiscard]] double divergenceFrom(const WordCounts& other, const WordCounts& pool) const
    {
        constexpr double kFloor = .05;
        double sum = 0;
        for (std::size_t i = 0; i < kBuckets; ++i) {
            if (m_counts[i] <= 0)
                continue;
            const double common =
                (pool.m_counts[i] + kFloor) / (pool.m_total + kFloor * double{kBuckets});
            const double own = other.m_total > 0 ? other.m_counts[i] / other.m_total : common;
            const double q = (own + common) / 2;
            const double p = m_counts[i] / m_total;
            sum += p * std::log(p / q);
        }
        return sum;
    }

private:
    static constexpr std::size_t kBlock = 4096;

    void add(std::string_view text, std::uint64_t side)
    {
        m_tokenizer.forEachToken(text, [&](std::string_view token) {
            m_counts[hash64(token, side) % kBuckets] += 1;
            m_total += 1;
        });
    }

    Tokenizer m_tokenizer;
    std::vector<double> m_counts;
    double m_total = 0;
};

/// One validation row to the one half, the next to the other, in random order; both ascending.
struct Halves {
    std::vector<RowId> selectFor;
    std::vector<RowId> measureOn;
};

Halves randomHalves(std::size_t rows, std::uint64_t seed, std::size_t repeat)
{
    std::vector<RowId> order;
    for (std::size_t i = 0; i < rows; ++i)
        order.push_back(rowId(i));
    Rng rng(seed, "select.grasp.halves", repeat);
    for (std::size_t i = rows; i > 1; --i)
        std::swap(order[i - 1], order[rng.below(i)]);
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>((rows + 1) / 2);
    Halves halves{{order.begin(), middle}, {middle, order.end()}};
    std::sort(halves.selectFor.begin(), halves.selectFor.end());
    std::sort(halves.measureOn.begin(), halves.measureOn.end());
    return halves;
}

/// Every n-th of `rows`, kPoolSample or somewhat fewer.
std::vector<RowId> sampleOf(std::span<const RowId> rows)
{
    std::vector<RowId> out;
    const std::size_t step = (rows.size() + kPoolSample - 1) / kPoolSample;
    for (std::size_t i = 0; i < rows.size(); i += step)
        out.push_back(rows[i]);
    return out;
}

/// Runs every setting for one half; calls `use` with the place in the grid and the rows, ascending.
void selectForHalf(const RankInput& in, std::span<const RowId> rows, const GraspSpace& space,
                   std::span<const GraspSettings> grid, std::span<const RowId> half, Job& job,
                   const std::function<void(std::size_t, std::span<const RowId>)>& use)
{
    const std::vector<float> mean = jointMean(space.validation, half);
    const auto picks = std::min<std::uint64_t>({in.rows, rows.size(), kTrialPicks});
    GraspCandidates candidates;
    for (std::size_t g = 0; g < grid.size(); ++g) {
        // Settings that differ by their penalty alone choose from the same candidates.
        if (g == 0 || grid[g].dims != grid[g - 1].dims
            || grid[g].shortlist != grid[g - 1].shortlist) {
            const CountSketch sketch(space.poolMean.size(), grid[g].dims, in.seed);
            const auto cost = disagreement(in, rows, space, sketch, mean, job);
            const std::uint64_t count =
                grid[g].shortlist > 0 ? picks * grid[g].shortlist : std::uint64_t{rows.size()};
            candidates = graspCandidates(space, sketch, rows, cost, count, mean, job);
        }
        std::vector<RowId> picked = graspPicks(candidates, grid[g], picks, job);
        std::sort(picked.begin(), picked.end());
        use(g, picked);
    }
}

} // namespace

double hoeffdingMargin(std::size_t count, std::size_t repeats, double delta)
{
    return std::sqrt(std::log(2 * static_cast<double>(count) / delta)
                     / (2 * static_cast<double>(repeats)));
}

std::vector<GraspSettings> graspGrid(const GraspSettings& given)
{
    std::vector<GraspSettings> grid;
    for (const std::size_t dims : {std::size_t{32}, std::size_t{128}}) {
        for (const double penalty : {2.0, 1.0, .5, .25})
            grid.push_back({penalty, dims, given.refresh, given.shortlist});
    }
    return grid;
}

std::vector<SettingsTrial> trySettings(const RankInput& in, std::span<const RowId> rows,
                                       const GraspSpace& space, std::span<const GraspSettings> grid,
                                       std::size_t repeats, Job& job)
{
    CRAFT_ASSERT(in.pool != nullptr && in.validation != nullptr && space.validation.rows() > 1);
    WordCounts pool;
    pool.add(*in.pool, sampleOf(rows), job);
    std::vector<SettingsTrial> trials;
    for (const GraspSettings& settings : grid)
        trials.push_back({settings, 0, 0});
    for (std::size_t repeat = 0; repeat < repeats; ++repeat) {
        const Halves halves = randomHalves(space.validation.rows(), in.seed, repeat);
        WordCounts unseen;
        unseen.add(*in.validation, halves.measureOn, job);
        const double before = unseen.divergenceFrom(WordCounts(), pool);
        const auto measure = [&](std::size_t g, std::span<const RowId> picked) {
            WordCounts selected;
            selected.add(*in.pool, picked, job);
            const double gain = before - unseen.divergenceFrom(selected, pool);
            trials[g].meanUtility += before > 0
                ? std::clamp(gain / before, 0.0, 1.0) / static_cast<double>(repeats)
                : 0.0;
        };
        selectForHalf(in, rows, space, grid, halves.selectFor, job, measure);
    }
    for (SettingsTrial& trial : trials)
        trial.lowerBound = trial.meanUtility - hoeffdingMargin(grid.size(), repeats, kDelta);
    return trials;
}

const SettingsTrial& bestTrial(std::span<const SettingsTrial> trials)
{
    return *std::max_element(
        trials.begin(), trials.end(),
        [](const SettingsTrial& a, const SettingsTrial& b) { return a.lowerBound < b.lowerBound; });
}

} // namespace craft
