// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/expectation.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace craft {

double distance(Metric metric, double xx, double xp, double pp) noexcept
{
    if (metric == Metric::Cosine)
        return xx > 0 && pp > 0 ? 1.0 - xp / std::sqrt(xx * pp) : 1.0;
    const double squared = std::max(0.0, xx - 2.0 * xp + pp);
    return metric == Metric::SquaredEuclidean ? squared : std::sqrt(squared);
}

Expectation::Expectation(Metric metric, std::size_t cols)
    : m_metric(metric)
    , m_sum(isLinear(metric) ? cols : 0, 0.0)
    , m_dense(isLinear(metric) ? 0 : cols, 0.0F)
{ }

void Expectation::add(double weight, const VectorView& point, double squaredLength)
{
    m_weight += weight;
    m_meanSquare += weight * squaredLength;
    if (!isLinear(m_metric)) {
        m_points.push_back({point, weight, squaredLength});
        return;
    }
    if (m_metric == Metric::Cosine && squaredLength > 0)
        addTo(m_sum, point, weight / std::sqrt(squaredLength));
    else if (m_metric == Metric::SquaredEuclidean)
        addTo(m_sum, point, weight);
}

void Expectation::add(double weight, const Expectation& other)
{
    if (weight <= 0)
        return;
    m_weight += weight;
    m_meanSquare += weight * other.m_meanSquare;
    for (const Point& point : other.m_points)
        m_points.push_back({point.vector, weight * point.weight, point.squaredLength});
    for (std::size_t i = 0; i < m_sum.size(); ++i)
        m_sum[i] += weight * other.m_sum[i];
}

void Expectation::finish()
{
    CRAFT_ASSERT(m_weight > 0);
    const double scale = 1.0 / m_weight;
    m_meanSquare *= scale;
    m_weight = 1;
    for (Point& point : m_points)
        point.weight *= scale;
    m_mean.resize(m_sum.size());
    for (std::size_t i = 0; i < m_sum.size(); ++i) {
        m_sum[i] *= scale;
        m_mean[i] = static_cast<float>(m_sum[i]);
    }
}

void Expectation::subtract(double beta, std::span<const float> point)
{
    CRAFT_ASSERT(isLinear(m_metric) && point.size() == m_sum.size());
    for (std::size_t i = 0; i < m_sum.size(); ++i) {
        m_sum[i] -= beta * static_cast<double>(point[i]);
        m_mean[i] = static_cast<float>(m_sum[i]);
    }
}

void Expectation::clampAtZero() noexcept
{
    for (float& value : m_mean)
        value = std::max(value, 0.0F);
}

double Expectation::operator()(const VectorView& x, double squaredLength)
{
    switch (m_metric) {
    case Metric::SquaredEuclidean:
        return squaredLength - 2.0 * dot(x, m_mean) + m_meanSquare;
    case Metric::Cosine:
        return squaredLength > 0 ? 1.0 - dot(x, m_mean) / std::sqrt(squaredLength) : 1.0;
    case Metric::Euclidean:
        break;
    }
    const auto spread = [this, &x](bool isSet) {
        for (std::size_t i = 0; i < x.values.size(); ++i)
            m_dense[x.isDense() ? i : x.columns[i]] = isSet ? x.values[i] : 0.0F;
    };
    spread(true);
    double sum = 0;
    for (const Point& point : m_points) {
        sum += point.weight
            * distance(m_metric, squaredLength, dot(point.vector, m_dense), point.squaredLength);
    }
    spread(false);
    return sum;
}

} // namespace craft
