// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a laboratory in Markdown.
#include "core/base/text.h"
#include "core/lab/report.h"

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

constexpr double kMegabyte = 1048576;
constexpr const char* kNothing = "-";

/// Characters, not bytes.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// Columns of one width, so that it reads well as plain text too.
class MarkdownTable {
public:
    explicit MarkdownTable(std::vector<std::string> header) { m_rows.push_back(std::move(header)); }
    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    [[nodiscard]] std::string text() const
    {
        std::vector<std::size_t> width(m_rows.front().size(), 3);
        for (const auto& row : m_rows) {
            for (std::size_t c = 0; c < row.size(); ++c)
                width[c] = std::max(width[c], widthOf(row[c]));
        }
        std::string out;
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            out += lineOf(m_rows[r], width);
            if (r == 0)
                out += ruleOf(width);
        }
        return out + "\n";
    }

private:
    /// The first column to the left, numbers to the right.
    static std::string lineOf(const std::vector<std::string>& row,
                              const std::vector<std::size_t>& width)
    {
        std::string out = "|";
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string space(width[c] - widthOf(row[c]), ' ');
            out += c == 0 ? " " + row[c] + space + " |" : " " + space + row[c] + " |";
        }
        return out + "\n";
    }
    static std::string ruleOf(const std::vector<std::size_t>& width)
    {
        std::string out = "|";
        for (std::size_t c = 0; c < width.size(); ++c)
            out += std::string(width[c] + 1, '-') + (c == 0 ? "-|" : ":|");
        return out + "\n";
    }
    std::vector<std::vector<std::string>> m_rows;
};

std::string number(const std::optional<double>& value, int digits)
{
    return value && !std::isnan(*value) ? formatFixed(*value, digits) : kNothing;
}

std::string number(const LabValue& value, int digits)
{
    std::string out = number(value.over.mean, digits);
    if (value.seeds > 1 && std::isfinite(value.over.sd))
        out += " ± " + formatFixed(value.over.sd, digits);
    return out + std::string(significanceMark(value));
}

/// Tasks and sizes that have rows of this unit, in their order.
std::vector<std::pair<std::size_t, std::uint64_t>> columnsOf(const LabTable& table, SizeUnit unit)
{
    std::vector<std::pair<std::size_t, std::uint64_t>> out;
    for (const LabRow& row : table.rows) {
        const std::pair column(row.task, row.size);
        if (row.unit == unit && (out.empty() || out.back() != column))
            out.push_back(column);
    }
    return out;
}

const LabRow* find(const LabTable& table, const LabSummaryRow& of, std::size_t task, SizeUnit unit,
                   std::uint64_t size)
{
    const auto it = std::find_if(table.rows.begin(), table.rows.end(), [&](const LabRow& row) {
        return row.kind == of.kind && row.label == of.label && row.task == task && row.unit == unit
            && row.size == size;
    });
    return it == table.rows.end() ? nullptr : &*it;
}

std::string glance(const LabTable& table, WithCosts costs)
{
    std::vector<std::string> header{"method",      "gain, pairs",  "gain, tokens",
                                    "rank, pairs", "rank, tokens", "rank"};
    if (costs == WithCosts::Yes)
        header.insert(header.end(), {"seconds", "MB", "Pareto"});
    MarkdownTable out(header);
    for (const LabSummaryRow& row : table.summary) {
        std::vector<std::string> line{row.label,
                                      number(row.gainPairs, 3),
                                      number(row.gainTokens, 3),
                                      number(row.rankPairs, 1),
                                      number(row.rankTokens, 1),
                                      number(row.rank, 1)};
        if (costs == WithCosts::Yes)
            line.insert(
                line.end(),
                {row.kind == CellKind::Method ? formatFixed(row.seconds, 2) : std::string(kNothing),
                 formatFixed(row.memory / kMegabyte, 0), row.isPareto ? "yes" : ""});
        out.add(std::move(line));
    }
    return out.text();
}

/// One column per task and size; `cell` makes the text of a row.
template <class CellText>
std::string perTask(const LabTable& table, SizeUnit unit, const CellText& cell)
{
    const auto columns = columnsOf(table, unit);
    std::vector<std::string> header{"method"};
    for (const auto& [task, size] : columns)
        header.push_back(str(table.tasks[task], ", ", size, " ", name(unit)));
    MarkdownTable out(header);
    for (const LabSummaryRow& of : table.summary) {
        std::vector<std::string> line{of.label};
        for (const auto& [task, size] : columns) {
            const LabRow* row = find(table, of, task, unit, size);
            line.push_back(row == nullptr ? kNothing : cell(*row));
        }
        out.add(std::move(line));
    }
    return out.text();
}

std::string valueOf(const LabRow& row, const std::string& id)
{
    const auto it = row.values.find(id);
    return it == row.values.end() ? kNothing : number(it->second, 3);
}

/// The methods by their mean rank over tasks and sizes.
std::string orderOf(const LabTable& table, const std::string& id)
{
    std::vector<std::pair<double, std::string>> ranks;
    for (const LabSummaryRow& of : table.summary) {
        double sum = 0;
        double count = 0;
        for (const LabRow& row : table.rows) {
            if (row.label != of.label || row.kind != of.kind || !row.ranks.contains(id))
                continue;
            sum += row.ranks.at(id);
            ++count;
        }
        if (count > 0)
            ranks.emplace_back(sum / count, of.label);
    }
    std::stable_sort(ranks.begin(), ranks.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> parts;
    for (const auto& [rank, label] : ranks)
        parts.push_back(label + " " + formatFixed(rank, 1));
    return join(parts, "; ");
}

std::string trustText(const LabTrust& trust)
{
    if (trust.judged == 0)
        return "not judged";
    return str(trust.isTrusted() ? "yes" : "no", " (", trust.held, " of ", trust.judged, ")");
}

std::string measuresText(const LabTable& table)
{
    std::string out = "## Order per measure\nMean rank over tasks and sizes; 1 is best.\n\n";
    for (const std::string& id : table.ranked)
        out += "- " + id + ": " + orderOf(table, id) + "\n";
    out += "\n## Which measures to trust\nA measure is trusted if it puts oracle before methods "
           "(their mean) before random before worst pairs, on every task at every size.\n\n";
    MarkdownTable trusted({"measure", "trusted", "first order that fails"});
    for (const ValueSpec& value : table.values) {
        const auto it = table.trust.find(value.id);
        if (it != table.trust.end())
            trusted.add({value.id, trustText(it->second), it->second.why});
    }
    if (!table.shortOracles.empty())
        out += "The oracle is left out where its domain has fewer pairs than the size: "
            + join(table.shortOracles, "; ") + ".\n\n";
    return out
        + (table.trust.empty() ? "Not judged: no label is given, so there are neither "
                                 "oracle nor worst pairs.\n\n"
                               : trusted.text());
}

/// Correlations of the ranked measures.
std::string agreementText(const LabTable& table)
{
    std::vector<std::string> header{"measure"};
    header.insert(header.end(), table.ranked.begin(), table.ranked.end());
    MarkdownTable out(header);
    bool isKnown = false;
    for (std::size_t a = 0; a < table.ranked.size(); ++a) {
        std::vector<std::string> line{table.ranked[a]};
        for (std::size_t b = 0; b < table.ranked.size(); ++b) {
            line.push_back(a == b ? "" : number(table.agreement[a][b], 2));
            isKnown = isKnown || (a != b && !std::isnan(table.agreement[a][b]));
        }
        out.add(std::move(line));
    }
    return "## Which measures agree\nSpearman's correlation of the order in which two measures put "
           "the methods, mean over tasks and sizes: 1 is the same order, -1 the opposite one.\n\n"
        + (isKnown ? out.text() : "Not known: it takes two ranked measures and three methods.\n\n");
}

std::string boundText(const LabTable& table)
{
    std::string out;
    for (const SizeUnit unit : {SizeUnit::Pairs, SizeUnit::Tokens}) {
        if (columnsOf(table, unit).empty())
            continue;
        for (const ValueSpec& value : boundValues())
            out += str("### ", value.label, " at equal ", name(unit), "\n\n")
                + perTask(table, unit, [&](const LabRow& row) { return valueOf(row, value.id); });
    }
    return "## The bound\n\n" + out;
}

bool hasValue(const LabTable& table, std::string_view id)
{
    return std::any_of(table.values.begin(), table.values.end(),
                       [id](const ValueSpec& value) { return value.id == id; });
}

} // namespace

std::string labSummary(const LabPlan& plan, const LabTable& table, WithCosts costs)
{
    std::string out = "# " + (plan.spec.name.empty() ? std::string("laboratory") : plan.spec.name)
        + "\n\n" + (plan.spec.description.empty() ? "" : plan.spec.description + ".\n\n")
        + str(table.done, " of ", table.cells, " cells; tasks: ", join(table.tasks, ", "),
              "; seeds: ", plan.spec.seeds.size(), ".\n")
        + "Gain: bits per token less than random pairs of the same size, mean of the ranked "
          "measures in bits per token.\n"
          "Rank: mean over the ranked measures, tasks and sizes, 1 is best. ± is the standard "
          "deviation over seeds;\n* p < .05, ** p < .01 against random pairs (paired bootstrap "
          "over test sentences), where that is\nfarther from them than other seeds of random pairs "
          "might be.\n"
          "MB: most memory that ranking and selecting took beyond the vectors and clusters that "
          "methods share.\n\n## At a glance\n\n"
        + glance(table, costs);
    for (const SizeUnit unit : {SizeUnit::Pairs, SizeUnit::Tokens}) {
        if (columnsOf(table, unit).empty())
            continue;
        out += str("## Gain at equal ", name(unit), "\n\n")
            + perTask(table, unit, [](const LabRow& row) {
                   return row.gain ? number(*row.gain, 3) : std::string(kNothing);
               });
        for (const char* id : {"domain-precision", "noise"}) {
            if (hasValue(table, id))
                out += str("## ", id, " at equal ", name(unit), "\n\n")
                    + perTask(table, unit, [&](const LabRow& row) { return valueOf(row, id); });
        }
    }
    out += measuresText(table) + agreementText(table);
    if (plan.spec.bound)
        out += boundText(table);
    return out;
}

} // namespace craft
