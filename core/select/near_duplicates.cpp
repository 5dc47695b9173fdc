// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/near_duplicates.h"

#include "core/space/vectors.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace craft {
namespace {

/// The rows kept so far, and which of them have a given column.
class KeptRows {
public:
    KeptRows(const UnitRows& rows, std::size_t cols, double threshold)
        : m_rows(rows)
        , m_threshold(threshold)
        , m_gap(std::sqrt(std::max(0.0, 2 - 2 * threshold) + kRounding))
        , m_spread(cols, 0.0F)
    {
        for (std::size_t row = 0; row < rows.size(); ++row)
            m_missing.push_back(std::max(0.0, 1.0 - squaredLength(rows[row])));
    }

    [[nodiscard]] const std::vector<std::uint32_t>& all() const noexcept { return m_kept; }

    [[nodiscard]] bool hasLike(std::uint32_t row)
    {
        const VectorView x = m_rows[row];
        const std::vector<std::uint32_t>& compare = candidatesFor(x);
        spread(x, true);
        const bool found = std::any_of(compare.begin(), compare.end(), [&](std::uint32_t kept) {
            return dot(m_rows[kept], m_spread) + std::sqrt(m_missing[row] * m_missing[kept])
                > m_threshold;
        });
        spread(x, false);
        return found;
    }

    void keep(std::uint32_t row)
    {
        const VectorView x = m_rows[row];
        m_kept.push_back(row);
        if (x.isDense())
            return;
        for (const std::uint32_t column : x.columns)
            m_withColumn[column].push_back(row);
    }

private:
    /// Kept rows that can be near x: the fewest among those that share one of its large columns.
    [[nodiscard]] const std::vector<std::uint32_t>& candidatesFor(const VectorView& x) const
    {
        static const std::vector<std::uint32_t> kNone;
        const std::vector<std::uint32_t>* fewest = &m_kept;
        if (x.isDense())
            return *fewest;
        for (std::size_t i = 0; i < x.columns.size(); ++i) {
            if (static_cast<double>(std::abs(x.values[i])) <= m_gap)
                continue;
            const auto sharers = m_withColumn.find(x.columns[i]);
            if (sharers == m_withColumn.end())
                return kNone;
            if (sharers->second.size() < fewest->size())
                fewest = &sharers->second;
        }
        return *fewest;
    }

    void spread(const VectorView& x, bool isSet)
    {
        for (std::size_t i = 0; i < x.values.size(); ++i)
            m_spread[x.isDense() ? i : x.columns[i]] = isSet ? x.values[i] : 0.0F;
    }

    static constexpr double kRounding = 1e-6; ///< rows have length 1 up to float rounding

    const UnitRows& m_rows;
    double m_threshold;
    double m_gap; ///< no coordinate of near rows differs by more
    std::vector<std::uint32_t> m_kept;
    std::vector<double> m_missing; ///< per row: squared length that is not stored
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_withColumn;
    std::vector<float> m_spread; ///< the row being compared, spread out
};

constexpr std::size_t kRowsPerPoll = 64;

} // namespace

std::vector<std::uint32_t> putRepeatsLast(const FeatureMatrix& rows, double threshold,
                                          std::uint64_t picks, const Job& job)
{
    const UnitRows unit(rows);
    KeptRows kept(unit, rows.cols(), threshold);
    std::vector<std::uint32_t> repeats;
    std::uint32_t next = 0;
    for (; next < unit.size() && kept.all().size() < picks; ++next) {
        if (next % kRowsPerPoll == kRowsPerPoll - 1 && job.stopRequested())
            break;
        if (kept.hasLike(next))
            repeats.push_back(next);
        else
            kept.keep(next);
    }
    std::vector<std::uint32_t> order = kept.all();
    for (; next < unit.size(); ++next)
        order.push_back(next);
    order.insert(order.end(), repeats.begin(), repeats.end());
    return order;
}

} // namespace craft
