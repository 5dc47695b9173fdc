// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/logistic.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>
#include <utility>

namespace craft {
namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::size_t count(const SparseRows& rows)
{
    return rows.rows();
}
std::size_t count(const DensePoints& rows)
{
    return rows.size();
}
std::size_t columns(const SparseRows& rows)
{
    return rows.cols;
}
std::size_t columns(const DensePoints& rows)
{
    return rows.dim;
}

/// w.x; the last element of w, the intercept, is left out.
double product(const SparseRows& rows, std::size_t i, const Vector& w)
{
    const SparseRow row = rows.row(i);
    double sum = 0;
    for (std::size_t t = 0; t < row.columns.size(); ++t)
        sum += static_cast<double>(row.values[t]) * w[row.columns[t]];
    return sum;
}

double product(const DensePoints& rows, std::size_t i, const Vector& w)
{
    constexpr std::size_t kLanes = 8;
    const std::span<const float> x = rows.point(i);
    double lane[kLanes] = {};
    std::size_t j = 0;
    for (; j + kLanes <= x.size(); j += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l)
            lane[l] += static_cast<double>(x[j + l]) * w[j + l];
    }
    double sum = 0;
    for (const double v : lane)
        sum += v;
    for (; j < x.size(); ++j)
        sum += static_cast<double>(x[j]) * w[j];
    return sum;
}

void addScaled(const SparseRows& rows, std::size_t i, double scale, double* out)
{
    const SparseRow row = rows.row(i);
    for (std::size_t t = 0; t < row.columns.size(); ++t)
        out[row.columns[t]] += scale * static_cast<double>(row.values[t]);
}

void addScaled(const DensePoints& rows, std::size_t i, double scale, double* out)
{
    const std::span<const float> x = rows.point(i);
    for (std::size_t j = 0; j < x.size(); ++j)
        out[j] += scale * static_cast<double>(x[j]);
}

/// log(1 + e^z) without overflow.
double softPlus(double z)
{
    return z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z));
}

double sigmoid(double z)
{
    if (z >= 0)
        return 1.0 / (1.0 + std::exp(-z));
    const double e = std::exp(z);
    return e / (1.0 + e);
}

/// Multiplications in one block: below that, starting threads costs more than it saves.
constexpr std::size_t kBlockWork = std::size_t{1} << 20U;

/// The objective, its gradient, and its restriction to a line. Everything is divided by the number
/// of rows.
template <class Rows>
class Objective {
public:
    Objective(const Rows& rows, std::span<const std::uint8_t> labels, double penalty, Job& job)
        : m_rows(rows)
        , m_labels(labels)
        , m_scale(1.0 / static_cast<double>(labels.size()))
        , m_penalty(penalty * m_scale)
        , m_blockRows(std::max<std::size_t>(
              256, kBlockWork * labels.size() / std::max<std::size_t>(1, rows.values.size())))
        , m_job(job)
    { }

    /// w.x_i + intercept of all rows.
    Vector logits(const Vector& theta)
    {
        Vector out(m_labels.size());
        parallelBlocks(
            m_labels.size(), m_job,
            [&](Block block) {
                for (std::size_t i = block.first; i < block.last; ++i)
                    out[i] = product(m_rows, i, theta) + theta.back();
            },
            m_blockRows);
        return out;
    }

    Vector gradient(const Vector& theta, const Vector& logit)
    {
        std::vector<Vector> parts(blockCount(m_labels.size(), m_blockRows));
        parallelBlocks(
            m_labels.size(), m_job,
            [&](Block block) {
                Vector& part = parts[block.index];
                part.assign(theta.size(), 0.0);
                for (std::size_t i = block.first; i < block.last; ++i) {
                    const double error = sigmoid(logit[i]) - static_cast<double>(m_labels[i]);
                    addScaled(m_rows, i, error * m_scale, part.data());
                    part.back() += error * m_scale;
                }
            },
            m_blockRows);
        Vector out(theta.size(), 0.0);
        for (const Vector& part : parts) {
            for (std::size_t j = 0; j < out.size(); ++j)
                out[j] += part[j];
        }
        for (std::size_t j = 0; j + 1 < out.size(); ++j)
            out[j] += m_penalty * theta[j];
        return out;
    }

    /// Step t >= 0 that nearly minimises the objective at theta + t direction: Newton in one
    /// variable, where only the logits are needed.
    double step(const Vector& theta, const Vector& logit, const Vector& direction,
                const Vector& slope) const
    {
        // ||w||^2 along the line, without the intercept.
        double cross = -theta.back() * direction.back();
        double square = -direction.back() * direction.back();
        cross += dot(theta, direction);
        square += dot(direction, direction);
        const auto derivatives = [&](double t) {
            double first = 0;
            double second = 0;
            for (std::size_t i = 0; i < logit.size(); ++i) {
                const double s = sigmoid(logit[i] + t * slope[i]);
                first += (s - static_cast<double>(m_labels[i])) * slope[i];
                second += s * (1 - s) * slope[i] * slope[i];
            }
            return std::pair(first * m_scale + m_penalty * (cross + t * square),
                             second * m_scale + m_penalty * square);
        };
        double t = 0;
        double start = 0;
        for (int round = 0; round < 6; ++round) {
            const auto [first, second] = derivatives(t);
            if (round == 0)
                start = std::abs(first);
            if (std::abs(first) <= 0.05 * start && round > 0)
                break;
            t = second > 0 ? t - first / second : t + 1;
        }
        const double before = value(theta, logit, direction, slope, 0);
        while (t > 0 && value(theta, logit, direction, slope, t) > before)
            t /= 2;
        return std::max(0.0, t);
    }

private:
    double value(const Vector& theta, const Vector& logit, const Vector& direction,
                 const Vector& slope, double t) const
    {
        double loss = 0;
        for (std::size_t i = 0; i < logit.size(); ++i) {
            const double z = logit[i] + t * slope[i];
            loss += softPlus(m_labels[i] != 0 ? -z : z);
        }
        double square = 0;
        for (std::size_t j = 0; j + 1 < theta.size(); ++j) {
            const double w = theta[j] + t * direction[j];
            square += w * w;
        }
        return loss * m_scale + 0.5 * m_penalty * square;
    }

    const Rows& m_rows;
    std::span<const std::uint8_t> m_labels;
    double m_scale;
    double m_penalty;
    std::size_t m_blockRows;
    Job& m_job;
};

/// The last pairs (change of theta, change of gradient), and the direction they give.
class History {
public:
    void add(Vector change, Vector gradientChange)
    {
        const double curvature = dot(change, gradientChange);
        if (curvature <= 0)
            return;
        if (m_pairs.size() == kPairs)
            m_pairs.pop_front();
        m_pairs.push_back({std::move(change), std::move(gradientChange), 1.0 / curvature});
    }

    /// -H gradient by the two-loop recursion.
    [[nodiscard]] Vector direction(const Vector& gradient) const
    {
        Vector out(gradient.size());
        std::transform(gradient.begin(), gradient.end(), out.begin(), [](double g) { return -g; });
        std::vector<double> alpha(m_pairs.size());
        for (std::size_t i = m_pairs.size(); i-- > 0;) {
            alpha[i] = m_pairs[i].rho * dot(m_pairs[i].change, out);
            addTo(out, -alpha[i], m_pairs[i].gradientChange);
        }
        if (!m_pairs.empty()) {
            const Pair& last = m_pairs.back();
            const double scale = 1.0 / (last.rho * dot(last.gradientChange, last.gradientChange));
            for (double& v : out)
                v *= scale;
        }
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            const double beta = m_pairs[i].rho * dot(m_pairs[i].gradientChange, out);
            addTo(out, alpha[i] - beta, m_pairs[i].change);
        }
        return out;
    }

    static void addTo(Vector& out, double scale, const Vector& other)
    {
        for (std::size_t j = 0; j < out.size(); ++j)
            out[j] += scale * other[j];
    }

private:
    static constexpr std::size_t kPairs = 8;
    struct Pair {
        Vector change;
        Vector gradientChange;
        double rho;
    };
    std::deque<Pair> m_pairs;
};

double largest(const Vector& values)
{
    double out = 0;
    for (const double v : values)
        out = std::max(out, std::abs(v));
    return out;
}

template <class Rows>
LogisticModel fit(const Rows& rows, std::span<const std::uint8_t> labels,
                  const LogisticParams& params, Job& job)
{
    CRAFT_ASSERT(labels.size() == count(rows));
    const auto ones = static_cast<double>(std::count(labels.begin(), labels.end(), 1));
    const double zeros = static_cast<double>(labels.size()) - ones;
    CRAFT_ASSERT(ones > 0 && zeros > 0);
    Objective<Rows> objective(rows, labels, params.penalty, job);
    Vector theta(columns(rows) + 1, 0.0);
    theta.back() = std::log(ones / zeros);
    Vector logit = objective.logits(theta);
    Vector gradient = objective.gradient(theta, logit);
    History history;
    LogisticModel out;
    while (!(out.converged = largest(gradient) <= params.tolerance)
           && out.iterations < params.maxIterations) {
        ++out.iterations;
        Vector direction = history.direction(gradient);
        const Vector slope = objective.logits(direction); // linear: the change of the logits
        const double t = objective.step(theta, logit, direction, slope);
        if (t <= 0)
            break; // at the limit of rounding
        for (double& v : direction)
            v *= t;
        History::addTo(theta, 1.0, direction);
        History::addTo(logit, t, slope);
        Vector next = objective.gradient(theta, logit);
        Vector change(next.size());
        std::transform(next.begin(), next.end(), gradient.begin(), change.begin(), std::minus<>());
        history.add(std::move(direction), std::move(change));
        gradient = std::move(next);
    }
    out.intercept = theta.back();
    theta.pop_back();
    out.weights = std::move(theta);
    return out;
}

} // namespace

double LogisticModel::norm() const
{
    return std::sqrt(dot(weights, weights));
}

LogisticModel fitLogistic(const SparseRows& rows, std::span<const std::uint8_t> labels,
                          const LogisticParams& params, Job& job)
{
    return fit(rows, labels, params, job);
}

LogisticModel fitLogistic(const DensePoints& rows, std::span<const std::uint8_t> labels,
                          const LogisticParams& params, Job& job)
{
    return fit(rows, labels, params, job);
}

double logit(const SparseRows& rows, std::size_t i, const LogisticModel& model)
{
    return product(rows, i, model.weights) + model.intercept;
}

double logit(const DensePoints& rows, std::size_t i, const LogisticModel& model)
{
    return product(rows, i, model.weights) + model.intercept;
}

} // namespace craft
