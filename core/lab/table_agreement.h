// SPDX-License-Identifier: GPL-3.0-or-later
// Which measures order the methods alike: what two of them agree on is better founded than what
// one says.
#pragma once

#include "core/lab/table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Adds up Spearman's correlations of every two ranked numbers, task by task and size by size.
class AgreementMeans {
public:
    explicit AgreementMeans(std::size_t measures);
    /// Of the methods among the rows of one task and size, which need to be three: of two, every
    /// measure agrees or disagrees wholly. Each number is turned so that higher is better.
    void add(const LabTable& table, std::span<const LabRow> rows);
    /// LabTable::agreement.
    [[nodiscard]] std::vector<std::vector<double>> means() const;

private:
    std::size_t m_measures;
    std::vector<double> m_sums; ///< measures x measures
    std::vector<std::uint64_t> m_counts;
};

} // namespace craft
