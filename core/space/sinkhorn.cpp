// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/sinkhorn.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/space/log_sum.h"
#include "core/space/neighbours.h"

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

/// Costs in a block: threads take longer to meet than to do less. No result depends on blocks.
constexpr std::size_t kCostsPerBlock = 32768;

std::size_t rowsPerBlock(const CostMatrix& costs)
{
    return std::max<std::size_t>(1, kCostsPerBlock / costs.cols);
}

CostMatrix transposed(const CostMatrix& costs)
{
    CostMatrix out{costs.cols, costs.rows, std::vector<float>(costs.values.size())};
    constexpr std::size_t kTile = 64; // both matrices by lines of the cache
    for (std::size_t i0 = 0; i0 < costs.rows; i0 += kTile) {
        for (std::size_t j = 0; j < costs.cols; ++j) {
            for (std::size_t i = i0; i < std::min(costs.rows, i0 + kTile); ++i)
                out.values[j * costs.rows + i] = costs.values[i * costs.cols + j];
        }
    }
    return out;
}

std::vector<double> logsOf(std::span<const double> weights)
{
    std::vector<double> out;
    for (const double weight : weights)
        out.push_back(std::log(weight));
    return out;
}

/// The potentials on their way.
class Sweeps {
public:
    Sweeps(const CostMatrix& costs, std::span<const double> a, std::span<const double> b, Job& job)
        : m_costs(costs)
        , m_transposed(transposed(costs))
        , m_logA(logsOf(a))
        , m_logB(logsOf(b))
        , m_a(a)
        , m_job(job)
    {
        m_out.f.assign(costs.rows, 0.0);
        m_out.g.assign(costs.cols, 0.0);
    }

    /// One sweep; returns the error of the rows' mass before it.
    double sweep(double epsilon)
    {
        const std::vector<double> f = best(m_costs, m_out.g, m_logB, epsilon);
        const std::vector<double> g = best(m_transposed, m_out.f, m_logA, epsilon);
        const double error = rowError(f, epsilon);
        moveHalfway(m_out.f, f);
        moveHalfway(m_out.g, g);
        ++m_out.sweeps;
        return error;
    }

    /// What the plan ships and costs, once columns get exactly what they should.
    [[nodiscard]] Transport finish(double epsilon, std::span<const double> b)
    {
        m_out.g = best(m_transposed, m_out.f, m_logA, epsilon);
        std::vector<double> cost(m_costs.rows, 0.0);
        std::vector<double> error(m_costs.rows, 0.0);
        parallelBlocks(
            m_costs.rows, m_job,
            [&](Block block) {
                for (std::size_t i = block.first; i < block.last; ++i) {
                    double shipped = 0;
                    for (std::size_t j = 0; j < m_costs.cols; ++j) {
                        const auto c = static_cast<double>(m_costs.values[i * m_costs.cols + j]);
                        const double mass =
                            m_a[i] * b[j] * std::exp((m_out.f[i] + m_out.g[j] - c) / epsilon);
                        shipped += mass;
                        cost[i] += mass * c;
                    }
                    error[i] = std::abs(shipped - m_a[i]);
                }
            },
            rowsPerBlock(m_costs));
        for (std::size_t i = 0; i < m_costs.rows; ++i) {
            m_out.cost += cost[i];
            m_out.error += error[i];
            m_out.value += m_out.f[i] * m_a[i];
        }
        for (std::size_t j = 0; j < m_costs.cols; ++j)
            m_out.value += m_out.g[j] * b[j];
        return std::move(m_out);
    }

private:
    /// -eps log sum_j exp((other_j - C_ij) / eps + logWeight_j) for every row of `costs`.
    std::vector<double> best(const CostMatrix& costs, const std::vector<double>& other,
                             const std::vector<double>& logWeights, double epsilon)
    {
        std::vector<double> shifted(other.size());
        for (std::size_t j = 0; j < other.size(); ++j)
            shifted[j] = other[j] / epsilon + logWeights[j];
        std::vector<double> out(costs.rows);
        parallelBlocks(
            costs.rows, m_job,
            [&](Block block) {
                std::vector<double> terms(costs.cols);
                for (std::size_t i = block.first; i < block.last; ++i) {
                    const std::span row(costs.values.data() + i * costs.cols, costs.cols);
                    out[i] = -epsilon * logSumExp(shifted, row, 1 / epsilon, terms);
                }
            },
            rowsPerBlock(costs));
        return out;
    }

    /// Row i ships a_i exp((f_i - best_i) / eps).
    [[nodiscard]] double rowError(const std::vector<double>& bestF, double epsilon) const
    {
        double error = 0;
        for (std::size_t i = 0; i < bestF.size(); ++i)
            error += m_a[i] * std::abs(std::expm1((m_out.f[i] - bestF[i]) / epsilon));
        return error;
    }

    static void moveHalfway(std::vector<double>& from, const std::vector<double>& to)
    {
        for (std::size_t i = 0; i < from.size(); ++i)
            from[i] = 0.5 * (from[i] + to[i]);
    }

    const CostMatrix& m_costs;
    CostMatrix m_transposed;
    std::vector<double> m_logA;
    std::vector<double> m_logB;
    std::span<const double> m_a;
    Job& m_job;
    Transport m_out;
};

} // namespace

CostMatrix distancesOf(const ScoreSource& source, std::span<const RowId> rows, Job& job)
{
    CostMatrix out{rows.size(), source.queries(),
                   std::vector<float>(rows.size() * source.queries())};
    forEachScores(source, rows, job, [&out](const ScoreTile& tile) {
        for (std::size_t i = 0; i < tile.count; ++i) {
            float* const row = out.values.data() + (tile.first + i) * out.cols;
            const auto scores = tile.row(i);
            for (std::size_t j = 0; j < scores.size(); ++j)
                row[j] = static_cast<float>(distanceOf(scores[j]));
        }
    });
    return out;
}

double medianOf(const CostMatrix& costs)
{
    CRAFT_ASSERT(!costs.values.empty());
    std::vector<float> values = costs.values;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return static_cast<double>(*middle);
}

Transport sinkhorn(const CostMatrix& costs, std::span<const double> a, std::span<const double> b,
                   const SinkhornParams& params, Job& job)
{
    CRAFT_ASSERT(!costs.values.empty() && a.size() == costs.rows && b.size() == costs.cols);
    CRAFT_ASSERT(params.epsilon > 0 && params.annealing > 0 && params.annealing <= 1);
    Sweeps sweeps(costs, a, b, job);
    if (params.annealing < 1) {
        double epsilon =
            static_cast<double>(*std::max_element(costs.values.begin(), costs.values.end()));
        for (; epsilon > params.epsilon; epsilon *= params.annealing)
            sweeps.sweep(epsilon);
    }
    // The first sweep's error is that of another epsilon, or of no plan at all.
    for (std::size_t n = 0; n < params.sweeps; ++n) {
        if (sweeps.sweep(params.epsilon) <= params.tolerance && n > 0)
            break;
    }
    return sweeps.finish(params.epsilon, b);
}

double sinkhornDivergence(const CostMatrix& between, const CostMatrix& insideA,
                          const CostMatrix& insideB, std::span<const double> a,
                          std::span<const double> b, const SinkhornParams& params, Job& job)
{
    return sinkhorn(between, a, b, params, job).value
        - 0.5 * sinkhorn(insideA, a, a, params, job).value
        - 0.5 * sinkhorn(insideB, b, b, params, job).value;
}

std::vector<double> uniformWeights(std::size_t n)
{
    return std::vector<double>(n, 1.0 / static_cast<double>(n));
}

} // namespace craft
