// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab_lines.h"

#include "core/lab/table_judge.h"
#include "ui/base/measure_text.h"
#include "ui/base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft::ui {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kDigits = 3;

struct LabText {
    Q_DECLARE_TR_FUNCTIONS(Lab)
};

LabLine lineOf(const LabRow& row)
{
    LabLine out;
    out.kind = row.kind;
    out.method = row.method;
    out.label = lineLabel(row.kind, row.label);
    out.isBaseline = row.kind == CellKind::Method && row.method == kBaseline;
    out.seeds = row.seeds;
    out.rank = row.rank;
    out.values = row.values;
    if (row.gain)
        out.values["gain"] = *row.gain;
    out.ranks = row.ranks;
    out.stability = row.stability;
    out.seconds = row.cost.own;
    out.memory = row.cost.memory;
    out.row = &row;
    return out;
}

/// Over all rows of the label.
LabLine summaryLine(const LabTable& table, const LabSummaryRow& of)
{
    LabLine out;
    out.kind = of.kind;
    out.label = lineLabel(of.kind, of.label);
    out.rank = of.rank;
    out.seconds = of.seconds;
    out.memory = of.memory;
    const auto add = [&out](const char* id, const std::optional<double>& mean) {
        if (mean)
            out.values[id] = LabValue{{*mean, 0}, 1, {}};
    };
    add("gain-pairs", of.gainPairs);
    add("gain-tokens", of.gainTokens);
    std::map<std::string, double> counts;
    for (const LabRow& row : table.rows) {
        if (row.label != of.label || row.kind != of.kind)
            continue;
        out.row = &row;
        out.method = row.method;
        out.isBaseline = row.kind == CellKind::Method && row.method == kBaseline;
        out.seeds = std::max(out.seeds, row.seeds);
        for (const auto& [id, rank] : row.ranks) {
            out.ranks[id] += rank;
            ++counts[id];
        }
    }
    for (auto& [id, rank] : out.ranks)
        rank /= counts[id];
    return out;
}

LabNumber gainNumber(const char* id, const QString& label, const QString& definition)
{
    return {id, label, coreText("bits/token"), definition, Better::Higher, false, false, {}};
}

void judge(const LabTable& table, LabNumber& number)
{
    const auto it = table.trust.find(number.id);
    if (it == table.trust.end() || it->second.judged == 0)
        return;
    number.isUntrusted = !it->second.isTrusted();
    if (it->second.broken)
        number.reason = reasonText(*it->second.broken);
}

} // namespace

std::vector<LabSize> sizesOf(const LabTable& table)
{
    std::vector<LabSize> out;
    for (const LabRow& row : table.rows) {
        const LabSize size{false, row.unit, row.size};
        if (std::find(out.begin(), out.end(), size) == out.end())
            out.push_back(size);
    }
    if (out.size() > 1)
        out.push_back({true, SizeUnit::Pairs, 0});
    return out;
}

QString sizeText(const LabSize& size)
{
    if (size.isAll)
        return LabText::tr("All sizes");
    const int n = static_cast<int>(size.size);
    return (size.unit == SizeUnit::Pairs ? LabText::tr("%1 pair(s)", nullptr, n)
                                         : LabText::tr("%1 target token(s)", nullptr, n))
        .arg(countText(size.size));
}

QString lineLabel(CellKind kind, const std::string& label)
{
    switch (kind) {
    case CellKind::Oracle:
        return LabText::tr("known domain", "random pairs of the known domain");
    case CellKind::Worst:
        return LabText::tr("worst pairs");
    case CellKind::Method:
        break;
    }
    return qstr(label);
}

std::vector<LabLine> linesOf(const LabTable& table, const LabSize& size)
{
    std::vector<LabLine> out;
    if (size.isAll) {
        for (const LabSummaryRow& row : table.summary)
            out.push_back(summaryLine(table, row));
        return out;
    }
    for (const LabRow& row : table.rows) {
        if (row.unit == size.unit && row.size == size.size)
            out.push_back(lineOf(row));
    }
    return out;
}

std::vector<LabNumber> numbersOf(const LabTable& table, const LabSize& size)
{
    std::vector<LabNumber> out;
    const QString gain =
        LabText::tr("Bits per token less than random pairs of the same size: mean of "
                    "the ranked measures in bits per token.");
    if (size.isAll) {
        out.push_back(gainNumber("gain-pairs", LabText::tr("Gain at equal pairs"), gain));
        out.push_back(gainNumber("gain-tokens", LabText::tr("Gain at equal tokens"), gain));
        return out;
    }
    out.push_back(gainNumber("gain", LabText::tr("Gain"), gain));
    const auto add = [&](const ValueSpec& value, bool isRanked) {
        LabNumber number{value.id,
                         coreText(value.label),
                         coreText(value.unit),
                         coreText(value.definition),
                         value.better,
                         isRanked,
                         false,
                         {}};
        if (value.unit.empty())
            number.unit.clear();
        judge(table, number);
        out.push_back(std::move(number));
    };
    const auto isRanked = [&](const ValueSpec& value) {
        return std::find(table.ranked.begin(), table.ranked.end(), value.id) != table.ranked.end();
    };
    for (const bool ranked : {true, false}) {
        for (const ValueSpec& value : table.values) {
            if (isRanked(value) == ranked)
                add(value, ranked);
        }
    }
    return out;
}

LabValue valueOf(const LabLine& line, const std::string& id)
{
    if (id == "rank")
        return {{line.rank.value_or(kNone), 0}, line.rank ? std::uint64_t{1} : 0, {}};
    const auto it = line.values.find(id);
    return it == line.values.end() ? LabValue{{kNone, 0}, 0, {}} : it->second;
}

std::vector<bool> frontOf(const std::vector<LabLine>& lines, const LabNumber& number)
{
    std::vector<double> gains;
    std::vector<double> seconds;
    for (const LabLine& line : lines) {
        const double value = valueOf(line, number.id).over.mean;
        const bool counts = line.kind == CellKind::Method && number.better != Better::Neither;
        gains.push_back(!counts ? kNone : number.better == Better::Higher ? value : -value);
        seconds.push_back(line.seconds);
    }
    return paretoFront(gains, seconds);
}

QString valueText(const LabValue& value)
{
    QString out = realText(value.over.mean, kDigits);
    if (value.seeds > 1 && std::isfinite(value.over.sd))
        out += QStringLiteral(" ± ") + realText(value.over.sd, kDigits);
    const std::string_view mark = significanceMark(value);
    return mark.empty() ? out : out + QLatin1Char(' ') + QLatin1String(mark.data(), mark.size());
}

QString reasonText(const LabOrderBreak& broken)
{
    const auto role = [](const std::string& name) {
        return name == "oracle" ? LabText::tr("pairs of the known domain")
            : name == "methods" ? LabText::tr("the methods together")
            : name == "random"  ? LabText::tr("random pairs")
                                : LabText::tr("the worst pairs");
    };
    return LabText::tr("At %1, %2 (%3) are not better than %4 (%5).",
                       "size, who, number, who, number")
        .arg(sizeText({false, broken.unit, broken.size}), role(broken.better),
             realText(broken.betterMean, kDigits), role(broken.worse),
             realText(broken.worseMean, kDigits));
}

} // namespace craft::ui
