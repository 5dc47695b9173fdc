// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/update_space.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/data/npy_file.h"
#include "core/space/packed_products.h"

#include <algorithm>
#include <cmath>

namespace craft {

/// Rows as they are stored, neither centred nor scaled.
class UpdateSpace::Reader {
public:
    explicit Reader(const UpdateSpace& space)
        : m_gradients(space.m_gradients.get())
    {
        if (space.m_view)
            m_joint.emplace(*space.m_view);
    }
    VectorView operator()(RowId row)
    {
        if (m_joint)
            return (*m_joint)(index(row));
        return {{}, m_gradients->raw({index(row), index(row) + 1}, m_scratch)};
    }

private:
    const DenseRows* m_gradients;
    std::optional<JointReader> m_joint;
    std::vector<float> m_scratch;
};

UpdateSpace UpdateSpace::ofEmbeddings(const PairFeatures& features, View view, double gamma,
                                      bool preconditioned, Job& job)
{
    UpdateSpace out;
    out.m_view = poolRows(features, view, gamma);
    out.m_rows = out.m_view->rows();
    out.m_sparse = JointReader(*out.m_view).isSparse();
    out.m_centre = jointPoolMean(features, view, gamma);
    const ViewRows validation = validationRows(features, view, gamma);
    std::vector<RowId> all;
    for (std::size_t row = 0; row < validation.rows(); ++row)
        all.push_back(rowId(row));
    const std::vector<float> wanted = jointMean(validation, all);
    for (std::size_t f = 0; f < wanted.size(); ++f)
        out.m_target.push_back(static_cast<double>(wanted[f])
                               - static_cast<double>(out.m_centre[f]));
    std::vector<double> variance = out.meanSquares(job);
    for (std::size_t f = 0; f < variance.size(); ++f) {
        const double mean = static_cast<double>(out.m_centre[f]);
        variance[f] = std::max(0.0, variance[f] - mean * mean);
    }
    out.setScale(variance, preconditioned);
    return out;
}

namespace {

/// Mean of all rows; throws if it is not finite.
std::vector<double> meanRaw(const DenseRows& rows)
{
    std::vector<double> mean(rows.cols(), 0.0);
    std::vector<float> scratch;
    for (std::size_t row = 0; row < rows.rows(); ++row)
        addTo(mean, {{}, rows.raw({row, row + 1}, scratch)},
              1.0 / static_cast<double>(rows.rows()));
    return mean;
}

bool areFinite(const std::vector<double>& values)
{
    return std::all_of(values.begin(), values.end(), [](double x) { return std::isfinite(x); });
}

} // namespace

void requireFinite(const DenseRows& rows, const std::string& name)
{
    std::vector<float> scratch;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const auto values = rows.raw({row, row + 1}, scratch);
        for (std::size_t f = 0; f < values.size(); ++f) {
            if (!std::isfinite(values[f]))
                failNotFinite(name, row, f, static_cast<double>(values[f]));
        }
    }
}

UpdateSpace UpdateSpace::ofGradients(std::shared_ptr<const DenseRows> pool,
                                     const DenseRows& validation, const OptimizerState& state,
                                     bool preconditioned, const std::string& name, Job& job)
{
    UpdateSpace out;
    out.m_gradients = std::move(pool);
    out.m_rows = out.m_gradients->rows();
    out.m_centre.assign(out.m_gradients->cols(), 0.0F);
    out.m_target = meanRaw(validation);
    for (std::size_t f = 0; f < state.firstMoment.size(); ++f)
        out.m_target[f] -=
            state.beta1 * static_cast<double>(state.firstMoment[f]) / (1 - state.beta1);
    std::vector<double> moment = out.meanSquares(job);
    if (!areFinite(moment))
        requireFinite(*out.m_gradients, name);
    if (!state.secondMoment.empty())
        moment.assign(state.secondMoment.begin(), state.secondMoment.end());
    const double correction = state.secondMoment.empty() || state.step == 0
        ? 1.0
        : 1 - std::pow(state.beta2, static_cast<double>(state.step));
    for (double& value : moment)
        value /= correction;
    out.setScale(moment, preconditioned);
    return out;
}

void UpdateSpace::setScale(const std::vector<double>& secondMoment, bool preconditioned)
{
    constexpr double kEpsilon = 1e-8;
    m_scale.assign(secondMoment.size(), 1.0);
    for (std::size_t f = 0; f < m_scale.size() && preconditioned; ++f)
        m_scale[f] = 1 / std::sqrt(std::sqrt(secondMoment[f]) + kEpsilon);
    for (std::size_t f = 0; f < m_scale.size(); ++f)
        m_target[f] *= m_scale[f];
}

std::vector<double> UpdateSpace::meanSquares(Job& job) const
{
    // Few blocks however many rows, as every block has sums of its own.
    constexpr std::size_t kMostBlocks = 64;
    const std::size_t blockRows = std::max(kBlockRows, (m_rows + kMostBlocks - 1) / kMostBlocks);
    std::vector<std::vector<double>> sums(blockCount(m_rows, blockRows));
    job.begin("Measuring spread", m_rows);
    parallelBlocks(
        m_rows, job,
        [&](Block block) {
            std::vector<double>& sum = sums[block.index];
            sum.assign(m_centre.size(), 0.0);
            Reader read(*this);
            for (std::size_t row = block.first; row < block.last; ++row) {
                const VectorView x = read(rowId(row));
                for (std::size_t i = 0; i < x.values.size(); ++i) {
                    const auto value = static_cast<double>(x.values[i]);
                    sum[x.isDense() ? i : x.columns[i]] += value * value;
                }
            }
        },
        blockRows);
    std::vector<double> mean(m_centre.size(), 0.0);
    for (const auto& sum : sums) {
        for (std::size_t f = 0; f < mean.size(); ++f)
            mean[f] += sum[f] / static_cast<double>(m_rows);
    }
    return mean;
}

void UpdateSpace::agreements(std::span<const RowId> rows, std::span<const double> direction,
                             std::span<Agreement> out, Job& job) const
{
    // a = s(z - c): a.r = z.(sr) - c.(sr) and |a|^2 = sum over stored z of s^2 z (z - 2c) + |sc|^2.
    std::vector<double> product(cols());
    std::vector<double> square(cols());
    double productShift = 0;
    double squareShift = 0;
    for (std::size_t f = 0; f < cols(); ++f) {
        const double centre = static_cast<double>(m_centre[f]);
        product[f] = m_scale[f] * direction[f];
        square[f] = m_scale[f] * m_scale[f];
        productShift += centre * product[f];
        squareShift += centre * centre * square[f];
    }
    job.begin("Filtering", rows.size());
    parallelBlocks(rows.size(), job, [&](Block block) {
        Reader read(*this);
        for (std::size_t i = block.first; i < block.last; ++i) {
            const VectorView x = read(rows[i]);
            double sum = 0;
            double squares = 0;
            for (std::size_t n = 0; n < x.values.size(); ++n) {
                const std::size_t f = x.isDense() ? n : x.columns[n];
                const auto value = static_cast<double>(x.values[n]);
                sum += value * product[f];
                squares += value * square[f] * (value - 2 * static_cast<double>(m_centre[f]));
            }
            out[i] = {sum - productShift, std::sqrt(std::max(0.0, squares + squareShift))};
        }
    });
}

void UpdateSpace::add(std::span<double> sum, std::span<const RowId> rows,
                      std::span<const double> weights) const
{
    Reader read(*this);
    std::vector<double> raw(cols(), 0.0);
    double total = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        addTo(raw, read(rows[i]), weights[i]);
        total += weights[i];
    }
    for (std::size_t f = 0; f < cols(); ++f)
        sum[f] += m_scale[f] * (raw[f] - total * static_cast<double>(m_centre[f]));
}

std::vector<float> UpdateSpace::gram(std::span<const RowId> rows, Job& job) const
{
    return m_sparse ? sparseGram(rows, job) : denseGram(rows, job);
}

namespace {

/// Few rows a task: a row of products takes long.
constexpr std::size_t kRowsPerTask = 32;

/// Values of one column.
struct Posting {
    std::uint32_t row;
    double value;
};

} // namespace

std::vector<float> UpdateSpace::sparseGram(std::span<const RowId> rows, Job& job) const
{
    const std::size_t size = rows.size();
    std::vector<std::vector<Posting>> columns(cols());
    std::vector<double> toCentre(size, 0.0);
    Reader read(*this);
    for (std::size_t i = 0; i < size; ++i) {
        const VectorView x = read(rows[i]);
        for (std::size_t n = 0; n < x.values.size(); ++n) {
            const std::uint32_t f = x.columns[n];
            const double value = m_scale[f] * static_cast<double>(x.values[n]);
            columns[f].push_back({static_cast<std::uint32_t>(i), value});
            toCentre[i] += value * m_scale[f] * static_cast<double>(m_centre[f]);
        }
    }
    double centre = 0;
    for (std::size_t f = 0; f < cols(); ++f)
        centre += std::pow(m_scale[f] * static_cast<double>(m_centre[f]), 2);
    std::vector<float> out(size * size);
    job.begin("Comparing candidates", size);
    parallelBlocks(
        size, job,
        [&](Block block) {
            Reader own(*this);
            std::vector<double> sum(size);
            for (std::size_t i = block.first; i < block.last; ++i) {
                for (std::size_t j = 0; j < size; ++j)
                    sum[j] = centre - (toCentre[i] + toCentre[j]);
                const VectorView x = own(rows[i]);
                for (std::size_t n = 0; n < x.values.size(); ++n) {
                    const double value = m_scale[x.columns[n]] * static_cast<double>(x.values[n]);
                    for (const Posting& posting : columns[x.columns[n]])
                        sum[posting.row] += value * posting.value;
                }
                std::transform(sum.begin(), sum.end(),
                               out.begin() + static_cast<std::ptrdiff_t>(i * size),
                               [](double product) { return static_cast<float>(product); });
            }
        },
        kRowsPerTask);
    return out;
}

std::vector<float> UpdateSpace::denseGram(std::span<const RowId> rows, Job& job) const
{
    const std::size_t size = rows.size();
    if (size == 0)
        return {};
    std::vector<float> values(size * cols());
    Reader read(*this);
    for (std::size_t i = 0; i < size; ++i) {
        const VectorView x = read(rows[i]);
        for (std::size_t f = 0; f < cols(); ++f)
            values[i * cols() + f] = static_cast<float>(
                m_scale[f] * (static_cast<double>(x.values[f]) - static_cast<double>(m_centre[f])));
    }
    const PackedProducts products(values, size, cols());
    std::vector<float> out(size * size);
    job.begin("Comparing candidates", size);
    parallelBlocks(
        size, job,
        [&](Block block) {
            const std::size_t count = block.last - block.first;
            std::vector<float> scores(count * products.padded());
            products.multiply(values.data() + block.first * cols(), count, scores.data());
            for (std::size_t r = 0; r < count; ++r)
                std::copy_n(scores.begin() + static_cast<std::ptrdiff_t>(r * products.padded()),
                            size,
                            out.begin() + static_cast<std::ptrdiff_t>((block.first + r) * size));
        },
        kRowsPerTask);
    return out;
}

} // namespace craft
