// SPDX-License-Identifier: GPL-3.0-or-later
// What the user decides by hand about single rows and clusters: the parameters pin, lock and
// cluster-weights, as text and as data. A decision that is not made leaves no trace: an empty
// parameter is in no fingerprint and in no manifest.
#pragma once

#include "core/base/ids.h"
#include "core/base/params.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

inline constexpr std::array<std::string_view, 3> kDecisionParams{"pin", "lock", "cluster-weights"};
[[nodiscard]] bool isDecision(std::string_view id) noexcept;

/// 0-based pool rows as ascending ranges that neither touch nor overlap.
class RowList {
public:
    RowList() = default;
    /// Any rows, in any order.
    explicit RowList(std::vector<RowId> rows);
    /// Any ranges. Empty ones are dropped.
    explicit RowList(std::vector<RowRange> ranges);

    [[nodiscard]] std::span<const RowRange> ranges() const noexcept { return m_ranges; }
    [[nodiscard]] bool empty() const noexcept { return m_ranges.empty(); }
    [[nodiscard]] std::uint64_t size() const noexcept; ///< rows
    [[nodiscard]] bool contains(RowId row) const noexcept; ///< O(log ranges)
    [[nodiscard]] std::vector<RowId> rows() const; ///< ascending, 4 bytes each

private:
    std::vector<RowRange> m_ranges;
};

/// "12,40-45" (both ends included), spaces allowed. `id` is the parameter, for messages. Throws
/// Error{Usage} with the piece that is no row or range.
[[nodiscard]] RowList parseRowList(std::string_view id, std::string_view text);
/// The one text of these rows: ascending, merged, "12,40-45"; reads back as the same list.
[[nodiscard]] std::string rowListText(const RowList& list);
/// Throws Error{Usage} if a row is not below `poolRows`.
void checkRowList(std::string_view id, const RowList& list, std::uint64_t poolRows);

/// A factor on the wanted share of a cluster; 0 locks the cluster out.
struct ClusterWeight {
    std::uint32_t cluster = 0;
    double factor = 1;
    friend bool operator==(const ClusterWeight&, const ClusterWeight&) = default;
};

/// "12=0,7=2.5", ascending by cluster; factors of 1 are left out. Throws Error{Usage} with the
/// piece that is wrong or names a cluster again.
[[nodiscard]] std::vector<ClusterWeight> parseClusterWeights(std::string_view text);
[[nodiscard]] std::string clusterWeightsText(std::span<const ClusterWeight> weights);
/// Multiplies the shares `wanted` and makes them sum to 1 again. Throws Error{Usage} for a cluster
/// there is not, and if no share is left.
void applyClusterWeights(std::span<const ClusterWeight> weights, std::span<double> wanted);

/// The text of a decision; "" if it was not made, also where `params` do not know it.
[[nodiscard]] std::string decision(const Params& params, std::string_view id);
/// Brings the decisions into their one text, so that equal decisions are equal parameters. Throws
/// Error{Usage} as the parsers do, and if a row is both pinned and locked.
void normaliseDecisions(Params& params);

} // namespace craft
