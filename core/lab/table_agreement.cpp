// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/table_agreement.h"

#include "core/evaluate/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The number of every method, turned so that higher is better; NaN where it is missing.
std::vector<double> turnedValues(const LabTable& table, const std::string& id,
                                 std::span<const LabRow> rows)
{
    const auto spec = std::find_if(table.values.begin(), table.values.end(),
                                   [&id](const ValueSpec& value) { return value.id == id; });
    const double sign = spec != table.values.end() && spec->better == Better::Lower ? -1 : 1;
    std::vector<double> out;
    for (const LabRow& row : rows) {
        if (row.kind != CellKind::Method)
            continue;
        const auto it = row.values.find(id);
        out.push_back(it == row.values.end() ? kNone : sign * it->second.over.mean);
    }
    return out;
}

/// Over the methods that have both numbers; NaN for fewer than three.
double agreementOf(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> x;
    std::vector<double> y;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i]))
            continue;
        x.push_back(a[i]);
        y.push_back(b[i]);
    }
    return x.size() < 3 ? kNone : spearman(x, y);
}

} // namespace

AgreementMeans::AgreementMeans(std::size_t measures)
    : m_measures(measures)
    , m_sums(measures * measures, 0.0)
    , m_counts(measures * measures, 0)
{ }

void AgreementMeans::add(const LabTable& table, std::span<const LabRow> rows)
{
    std::vector<std::vector<double>> values;
    for (const std::string& id : table.ranked)
        values.push_back(turnedValues(table, id, rows));
    for (std::size_t a = 0; a < m_measures; ++a) {
        for (std::size_t b = 0; b < m_measures; ++b) {
            const double rho = agreementOf(values[a], values[b]);
            if (std::isnan(rho))
                continue;
            m_sums[a * m_measures + b] += rho;
            ++m_counts[a * m_measures + b];
        }
    }
}

std::vector<std::vector<double>> AgreementMeans::means() const
{
    std::vector<std::vector<double>> out(m_measures, std::vector<double>(m_measures, kNone));
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        if (m_counts[i] > 0)
            out[i / m_measures][i % m_measures] = m_sums[i] / static_cast<double>(m_counts[i]);
    }
    return out;
}

} // namespace craft
