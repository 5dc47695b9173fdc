// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/agreement.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/evaluate/statistics.h"

#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace craft {
namespace {

/// The value turned so that higher is better.
double turned(double value, Better better)
{
    return better == Better::Lower ? -value : value;
}

double rankCorrelation(std::span<const StudyCell> cells, std::span<const Better> better,
                       std::size_t a, std::size_t b)
{
    std::vector<double> x;
    std::vector<double> y;
    for (const StudyCell& cell : cells) {
        if (std::isnan(cell.values[a]) || std::isnan(cell.values[b]))
            continue;
        x.push_back(turned(cell.values[a], better[a]));
        y.push_back(turned(cell.values[b], better[b]));
    }
    return spearman(x, y);
}

/// The mean of a measure over the seeds of one method.
struct Level {
    std::string name;
    double mean = 0;
};

using Levels = std::map<StudyRole, std::vector<Level>>;

Levels levelsOf(std::span<const StudyCell> cells, std::uint64_t budget, std::size_t measure)
{
    std::map<std::pair<StudyRole, std::string>, std::vector<double>> values;
    for (const StudyCell& cell : cells) {
        if (cell.budget == budget && !std::isnan(cell.values[measure]))
            values[{cell.role, cell.method}].push_back(cell.values[measure]);
    }
    Levels out;
    for (const auto& [who, some] : values)
        out[who.first].push_back({who.second, meanAndSd(some).mean});
    return out;
}

/// Checks that every level of `above` beats every level of `below`; counts what it compared.
std::string firstViolation(const Levels& levels, StudyRole above, StudyRole below, Better better,
                           std::uint64_t budget, std::size_t& compared)
{
    const auto upper = levels.find(above);
    const auto lower = levels.find(below);
    if (upper == levels.end() || lower == levels.end())
        return "";
    for (const Level& a : upper->second) {
        for (const Level& b : lower->second) {
            ++compared;
            if (!(turned(a.mean, better) > turned(b.mean, better)))
                return str(a.name, " (", formatFixed(a.mean, 4), ") is not better than ", b.name,
                           " (", formatFixed(b.mean, 4), ") at a budget of ", budget);
        }
    }
    return "";
}

MeasureTrust trustOf(std::span<const StudyCell> cells, std::size_t measure, Better better)
{
    if (better == Better::Neither)
        return {false, "it does not say what is better"};
    std::map<std::uint64_t, bool> budgets;
    for (const StudyCell& cell : cells)
        budgets[cell.budget] = true;
    constexpr std::pair<StudyRole, StudyRole> kOrders[] = {
        {StudyRole::Oracle, StudyRole::Method}, {StudyRole::Oracle, StudyRole::Random},
        {StudyRole::Method, StudyRole::Random}, {StudyRole::Random, StudyRole::Worst},
        {StudyRole::Method, StudyRole::Worst},  {StudyRole::Oracle, StudyRole::Worst}};
    std::size_t compared = 0;
    for (const auto& [budget, present] : budgets) {
        const Levels levels = levelsOf(cells, budget, measure);
        for (const auto& [above, below] : kOrders) {
            std::string why = firstViolation(levels, above, below, better, budget, compared);
            if (!why.empty())
                return {false, std::move(why)};
        }
    }
    if (compared == 0)
        return {false, "there is nothing to compare it on"};
    return {true, ""};
}

} // namespace

Agreement agreement(std::span<const StudyCell> cells, std::span<const Better> better)
{
    for (const StudyCell& cell : cells) {
        if (cell.values.size() != better.size())
            throw Error(ErrorCode::Invalid,
                        str("the selection of ", cell.method, " has ", cell.values.size(),
                            " numbers for ", better.size(), " measures"),
                        "Give one for every measure, NaN where it was not taken");
    }
    Agreement out;
    for (std::size_t a = 0; a < better.size(); ++a) {
        out.trust.push_back(trustOf(cells, a, better[a]));
        out.spearman.emplace_back();
        for (std::size_t b = 0; b < better.size(); ++b)
            out.spearman.back().push_back(rankCorrelation(cells, better, a, b));
    }
    return out;
}

} // namespace craft
