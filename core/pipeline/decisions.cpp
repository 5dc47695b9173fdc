// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/decisions.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace craft {
namespace {

/// Row and cluster numbers have 32 bits, of which the last means "none".
constexpr std::int64_t kLastNumber = std::numeric_limits<std::uint32_t>::max() - 1;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::optional<std::size_t> parseNumber(std::string_view text)
{
    const auto number = parseInteger(trimmed(text));
    if (!number || *number < 0 || *number > kLastNumber)
        return std::nullopt;
    return static_cast<std::size_t>(*number);
}

/// "12" or "40-45".
std::optional<RowRange> parseRange(std::string_view piece)
{
    const auto dash = piece.find('-');
    const auto first = parseNumber(piece.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : parseNumber(piece.substr(dash + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    return RowRange{*first, *last + 1};
}

std::vector<RowRange> merged(std::vector<RowRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const RowRange& a, const RowRange& b) { return a.first < b.first; });
    std::vector<RowRange> out;
    for (const RowRange& range : ranges) {
        if (range.first >= range.last)
            continue;
        if (!out.empty() && range.first <= out.back().last)
            out.back().last = std::max(out.back().last, range.last);
        else
            out.push_back(range);
    }
    return out;
}

/// A row in both lists, if there is one.
std::optional<std::size_t> commonRow(const RowList& a, const RowList& b)
{
    auto left = a.ranges().begin();
    auto right = b.ranges().begin();
    while (left != a.ranges().end() && right != b.ranges().end()) {
        const std::size_t first = std::max(left->first, right->first);
        if (first < std::min(left->last, right->last))
            return first;
        if (left->last < right->last)
            ++left;
        else
            ++right;
    }
    return std::nullopt;
}

} // namespace

bool isDecision(std::string_view id) noexcept
{
    return std::find(kDecisionParams.begin(), kDecisionParams.end(), id) != kDecisionParams.end();
}

RowList::RowList(std::vector<RowId> rows)
{
    std::sort(rows.begin(), rows.end());
    for (const RowId row : rows) {
        if (!m_ranges.empty() && index(row) <= m_ranges.back().last)
            m_ranges.back().last = std::max(m_ranges.back().last, index(row) + 1);
        else
            m_ranges.push_back({index(row), index(row) + 1});
    }
}

RowList::RowList(std::vector<RowRange> ranges)
    : m_ranges(merged(std::move(ranges)))
{ }

std::uint64_t RowList::size() const noexcept
{
    std::uint64_t rows = 0;
    for (const RowRange& range : m_ranges)
        rows += range.size();
    return rows;
}

bool RowList::contains(RowId row) const noexcept
{
    const auto after =
        std::upper_bound(m_ranges.begin(), m_ranges.end(), index(row),
                         [](std::size_t at, const RowRange& range) { return at < range.first; });
    return after != m_ranges.begin() && index(row) < std::prev(after)->last;
}

std::vector<RowId> RowList::rows() const
{
    std::vector<RowId> out;
    out.reserve(size());
    for (const RowRange& range : m_ranges) {
        for (std::size_t row = range.first; row < range.last; ++row)
            out.push_back(rowId(row));
    }
    return out;
}

RowList parseRowList(std::string_view id, std::string_view text)
{
    if (trimmed(text).empty())
        return {};
    std::vector<RowRange> ranges;
    for (const std::string_view piece : split(text, ',')) {
        const auto range = parseRange(piece);
        if (!range)
            throw Error(ErrorCode::Usage,
                        str("--", id, ": \"", trimmed(piece), "\" is no row and no range of rows"),
                        "Give 0-based pool rows like 12,40-45");
        ranges.push_back(*range);
    }
    return RowList(std::move(ranges));
}

std::string rowListText(const RowList& list)
{
    std::string out;
    for (const RowRange& range : list.ranges()) {
        out += out.empty() ? "" : ",";
        out += std::to_string(range.first);
        if (range.size() > 1)
            out += "-" + std::to_string(range.last - 1);
    }
    return out;
}

void checkRowList(std::string_view id, const RowList& list, std::uint64_t poolRows)
{
    if (list.empty() || list.ranges().back().last <= poolRows)
        return;
    const std::size_t beyond = std::max<std::size_t>(list.ranges().back().first, poolRows);
    throw Error(ErrorCode::Usage,
                str("--", id, " names row ", beyond, ", but the pool has ", poolRows, " rows"),
                "Rows count from 0");
}

std::vector<ClusterWeight> parseClusterWeights(std::string_view text)
{
    std::vector<ClusterWeight> out;
    if (trimmed(text).empty())
        return out;
    for (const std::string_view piece : split(text, ',')) {
        const auto equals = piece.find('=');
        const auto cluster = parseNumber(piece.substr(0, equals));
        const auto factor = equals == std::string_view::npos
            ? std::nullopt
            : parseReal(trimmed(piece.substr(equals + 1)));
        if (!cluster || !factor || !std::isfinite(*factor) || *factor < 0)
            throw Error(ErrorCode::Usage,
                        str("--cluster-weights: \"", trimmed(piece),
                            "\" is no cluster with a factor of at least 0"),
                        "Give clusters and factors like 12=0,7=2.5");
        out.push_back({static_cast<std::uint32_t>(*cluster), *factor});
    }
    std::sort(out.begin(), out.end(),
              [](const ClusterWeight& a, const ClusterWeight& b) { return a.cluster < b.cluster; });
    for (std::size_t i = 1; i < out.size(); ++i) {
        if (out[i].cluster == out[i - 1].cluster)
            throw Error(ErrorCode::Usage,
                        str("--cluster-weights names cluster ", out[i].cluster, " twice"),
                        "Give one factor for a cluster");
    }
    out.erase(std::remove_if(out.begin(), out.end(),
                             [](const ClusterWeight& weight) { return weight.factor == 1; }),
              out.end());
    return out;
}

std::string clusterWeightsText(std::span<const ClusterWeight> weights)
{
    std::string out;
    for (const ClusterWeight& weight : weights)
        out += str(out.empty() ? "" : ",", weight.cluster, "=", formatReal(weight.factor));
    return out;
}

void applyClusterWeights(std::span<const ClusterWeight> weights, std::span<double> wanted)
{
    if (weights.empty())
        return;
    // Relative to the largest factor: huge factors must not make infinite shares.
    double largest = weights.size() < wanted.size() ? 1 : 0;
    for (const ClusterWeight& weight : weights) {
        if (weight.cluster >= wanted.size())
            throw Error(ErrorCode::Usage,
                        str("--cluster-weights names cluster ", weight.cluster, ", but there are ",
                            wanted.size(), " clusters"),
                        "Clusters count from 0");
        largest = std::max(largest, weight.factor);
    }
    std::vector<double> factors(wanted.size(), 1.0);
    for (const ClusterWeight& weight : weights)
        factors[weight.cluster] = weight.factor;
    double sum = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        wanted[i] *= largest > 0 ? factors[i] / largest : 0.0;
        sum += wanted[i];
    }
    if (sum <= 0)
        throw Error(ErrorCode::Usage, "the cluster weights leave no cluster with a wanted share",
                    "Give at least one cluster that is to be selected from a factor above 0");
    for (double& share : wanted)
        share /= sum;
}

std::string decision(const Params& params, std::string_view id)
{
    const auto it = params.values().find(std::string(id));
    return it == params.values().end() ? "" : toText(it->second);
}

void normaliseDecisions(Params& params)
{
    const RowList pins = parseRowList("pin", decision(params, "pin"));
    const RowList locks = parseRowList("lock", decision(params, "lock"));
    if (const auto row = commonRow(pins, locks))
        throw Error(ErrorCode::Usage, str("row ", *row, " is both pinned and locked out"),
                    "Take it out of --pin or --lock");
    params.set("pin", rowListText(pins));
    params.set("lock", rowListText(locks));
    params.set("cluster-weights",
               clusterWeightsText(parseClusterWeights(decision(params, "cluster-weights"))));
}

} // namespace craft
