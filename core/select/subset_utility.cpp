// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/subset_utility.h"

#include "core/base/clones.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace craft {
namespace {

/// Partial sums of a product: fixed, so that wide registers change no bit of the result.
constexpr std::size_t kLanes = 8;

CRAFT_AVX2_CLONE
double product(std::span<const float> x, std::span<const double> y) noexcept
{
    std::array<double, kLanes> lane{};
    const std::size_t whole = x.size() / kLanes * kLanes;
    for (std::size_t i = 0; i < whole; i += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l)
            lane[l] += static_cast<double>(x[i + l]) * y[i + l];
    }
    double sum = 0;
    for (const double part : lane)
        sum += part;
    for (std::size_t i = whole; i < x.size(); ++i)
        sum += static_cast<double>(x[i]) * y[i];
    return sum;
}

double squaredLengthOf(std::span<const float> x) noexcept
{
    double sum = 0;
    for (const float value : x)
        sum += static_cast<double>(value) * static_cast<double>(value);
    return sum;
}

} // namespace

SubsetUtility::SubsetUtility(std::span<const double> signal, double penalty, double weight)
    : m_residual(signal.begin(), signal.end())
    , m_penalty(penalty)
    , m_weight(weight)
{ }

double SubsetUtility::gain(std::span<const float> item) const noexcept
{
    return gain(item, squaredLengthOf(item));
}

double SubsetUtility::gain(std::span<const float> item, double squaredLength) const noexcept
{
    return m_weight * product(item, m_residual)
        - m_penalty / 2 * m_weight * m_weight * squaredLength;
}

void SubsetUtility::add(std::span<const float> item) noexcept
{
    m_value += gain(item);
    for (std::size_t d = 0; d < item.size(); ++d)
        m_residual[d] -= m_penalty * m_weight * static_cast<double>(item[d]);
}

double subsetUtility(const SketchRows& items, std::span<const std::size_t> chosen,
                     std::span<const double> signal, double penalty, double weight)
{
    std::vector<double> sum(items.dims, 0.0);
    for (const std::size_t i : chosen) {
        for (std::size_t d = 0; d < items.dims; ++d)
            sum[d] += weight * static_cast<double>(items.row(i)[d]);
    }
    double agreement = 0;
    double length = 0;
    for (std::size_t d = 0; d < items.dims; ++d) {
        agreement += signal[d] * sum[d];
        length += sum[d] * sum[d];
    }
    return agreement - penalty / 2 * length;
}

std::vector<std::size_t> pickByUtility(const SketchRows& items, SubsetUtility& utility,
                                       std::size_t picks, std::size_t refresh, Job& job)
{
    picks = std::min(picks, items.rows());
    refresh = std::max<std::size_t>(1, refresh);
    std::vector<double> length(items.rows());
    std::vector<double> gain(items.rows());
    std::vector<std::size_t> left(items.rows());
    std::iota(left.begin(), left.end(), std::size_t{0});
    job.begin("Choosing", items.rows() * ((picks + refresh - 1) / refresh + 1));
    parallelBlocks(items.rows(), job, [&](Block block) {
        for (std::size_t i = block.first; i < block.last; ++i)
            length[i] = squaredLengthOf(items.row(i));
    });
    std::vector<std::size_t> picked;
    while (picked.size() < picks) {
        parallelBlocks(left.size(), job, [&](Block block) {
            for (std::size_t n = block.first; n < block.last; ++n)
                gain[left[n]] = utility.gain(items.row(left[n]), length[left[n]]);
        });
        const auto count = static_cast<std::ptrdiff_t>(std::min(refresh, picks - picked.size()));
        const auto better = [&gain](std::size_t a, std::size_t b) {
            return gain[a] != gain[b] ? gain[a] > gain[b] : a < b;
        };
        if (count < std::ssize(left))
            std::nth_element(left.begin(), left.begin() + count, left.end(), better);
        std::sort(left.begin(), left.begin() + count, better);
        for (std::ptrdiff_t n = 0; n < count; ++n) {
            picked.push_back(left[static_cast<std::size_t>(n)]);
            utility.add(items.row(picked.back()));
        }
        left.erase(left.begin(), left.begin() + count);
    }
    return picked;
}

} // namespace craft
