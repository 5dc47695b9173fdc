// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/table_judge.h"

#include "core/base/parallel.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr const char* kBits = "bits/token";

double meanOf(const LabRow& row, const std::string& id)
{
    const auto it = row.values.find(id);
    return it == row.values.end() ? kNone : it->second.over.mean;
}

bool isBaseline(const LabRow& row)
{
    return row.kind == CellKind::Method && row.method == kBaseline;
}

/// The baseline that a row is held against: of the same k and vectors if there are several.
std::size_t baselineOf(std::span<const LabRow> rows, const LabRow& row)
{
    std::size_t found = rows.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!isBaseline(rows[i]))
            continue;
        if (rows[i].vectorizer == row.vectorizer && rows[i].clusters == row.clusters)
            return i;
        found = std::min(found, i);
    }
    return found;
}

/// Means over seeds of what a number adds up from, sentence by sentence; empty if a seed has none.
std::vector<double> meanTotals(const RowSentences& row, const std::string& id)
{
    std::vector<double> out;
    for (const CellResult* result : row.seeds) {
        const auto it = result->totals.find(id);
        if (it == result->totals.end())
            return {};
        out.resize(it->second.size(), 0.0);
        for (std::size_t s = 0; s < out.size() && s < it->second.size(); ++s)
            out[s] += it->second[s] / static_cast<double>(row.seeds.size());
    }
    return out;
}

/// The ranked numbers in bits per token that both rows have.
std::vector<std::string> gainIds(const LabTable& table, const LabRow& row, const LabRow& base)
{
    std::vector<std::string> out;
    for (const ValueSpec& value : table.values) {
        const auto isRanked =
            std::find(table.ranked.begin(), table.ranked.end(), value.id) != table.ranked.end();
        if (isRanked && value.unit == kBits && !std::isnan(meanOf(row, value.id))
            && !std::isnan(meanOf(base, value.id)))
            out.push_back(value.id);
    }
    return out;
}

/// The gain's p: every number's share of each sentence, added up.
std::optional<double> gainP(const std::vector<std::string>& ids, const RowSentences& row,
                            const RowSentences& base, const SentenceWeights& weights)
{
    std::vector<double> a;
    std::vector<double> b;
    for (const std::string& id : ids) {
        const auto mine = meanTotals(row, id);
        const auto others = meanTotals(base, id);
        const auto it = weights.find(id);
        if (it == weights.end() || mine.empty() || mine.size() != others.size()
            || mine.size() != it->second.size() || (!a.empty() && a.size() != mine.size()))
            return std::nullopt;
        double sum = 0;
        for (const double weight : it->second)
            sum += weight;
        a.resize(mine.size(), 0.0);
        b.resize(mine.size(), 0.0);
        for (std::size_t s = 0; s < mine.size(); ++s) {
            a[s] += mine[s] / sum;
            b[s] += others[s] / sum;
        }
    }
    if (a.empty())
        return std::nullopt;
    return pairedBootstrap(a, b, std::vector<double>(a.size(), 1.0)).p;
}

std::optional<LabValue> gainOf(const LabTable& table, const LabRow& row, const LabRow& base,
                               const RowSentences& seeds)
{
    const auto ids = gainIds(table, row, base);
    if (ids.empty())
        return std::nullopt;
    std::vector<double> gains;
    for (const CellResult* result : seeds.seeds) {
        double gain = 0;
        for (const std::string& id : ids)
            gain += meanOf(base, id) - result->values.at(id);
        gains.push_back(gain / static_cast<double>(ids.size()));
    }
    LabValue out;
    out.over = meanAndSd(gains);
    if (std::fabs(out.over.mean) < 1e-12)
        out.over.mean = 0; // the baseline's own, but for rounding: not "-0.000"
    out.seeds = gains.size();
    return out;
}

/// Whether the baseline's seeds alone may explain how far a value is from it.
bool isLevelWith(const LabValue& baseline, const LabValue& value)
{
    if (baseline.seeds < 2)
        return false;
    // Where the seed changes nothing, several seeds are one value.
    const std::uint64_t values = value.over.sd > 0 ? value.seeds : 1;
    return !(std::fabs(value.over.mean - baseline.over.mean)
             > predictedSpread(baseline.over, baseline.seeds, std::max<std::uint64_t>(values, 1)));
}

void testRow(const LabTable& table, LabRow& row, const LabRow& baseline, const RowSentences& seeds,
             const RowSentences& baseSeeds, const SentenceWeights& weights)
{
    for (auto& [id, value] : row.values) {
        const auto mine = meanTotals(seeds, id);
        const auto others = meanTotals(baseSeeds, id);
        const auto it = weights.find(id);
        if (it != weights.end() && !mine.empty() && mine.size() == others.size()
            && mine.size() == it->second.size())
            value.p = pairedBootstrap(mine, others, it->second).p;
        if (const auto base = baseline.values.find(id); base != baseline.values.end())
            value.isLevel = isLevelWith(base->second, value);
    }
    if (row.gain) {
        row.gain->p = gainP(gainIds(table, row, baseline), seeds, baseSeeds, weights);
        row.gain->isLevel = baseline.gain && isLevelWith(*baseline.gain, *row.gain);
    }
}

Better senseOf(const LabTable& table, const std::string& id)
{
    const auto it = std::find_if(table.values.begin(), table.values.end(),
                                 [&](const ValueSpec& value) { return value.id == id; });
    return it == table.values.end() ? Better::Neither : it->better;
}

void rankMethods(const LabTable& table, std::span<LabRow> rows)
{
    std::vector<LabRow*> methods;
    for (LabRow& row : rows) {
        if (row.kind == CellKind::Method)
            methods.push_back(&row);
    }
    for (const std::string& id : table.ranked) {
        const double sign = senseOf(table, id) == Better::Higher ? -1 : 1;
        std::vector<double> values;
        for (const LabRow* row : methods)
            values.push_back(sign * meanOf(*row, id));
        if (std::all_of(values.begin(), values.end(), [](double v) { return std::isnan(v); }))
            continue;
        const auto ranks = meanRanks(values);
        for (std::size_t i = 0; i < methods.size(); ++i)
            methods[i]->ranks[id] = ranks[i];
    }
    for (LabRow* row : methods) {
        double sum = 0;
        for (const auto& [id, rank] : row->ranks)
            sum += rank;
        if (!row->ranks.empty())
            row->rank = sum / static_cast<double>(row->ranks.size());
    }
}

/// Means of a number over the rows of one role; NaN if there are none.
double roleMean(std::span<const LabRow> rows, const std::string& id, bool (*belongs)(const LabRow&))
{
    double sum = 0;
    double count = 0;
    for (const LabRow& row : rows) {
        if (belongs(row) && !std::isnan(meanOf(row, id))) {
            sum += meanOf(row, id);
            ++count;
        }
    }
    return count > 0 ? sum / count : kNone;
}

std::string phraseOf(const LabTable& table, const LabOrderBreak& broken)
{
    const auto role = [](const std::string& name) {
        return name == "methods" ? "the methods" : name;
    };
    return str(role(broken.better), " (", formatFixed(broken.betterMean, 3), ") not better than ",
               role(broken.worse), " (", formatFixed(broken.worseMean, 3), ") on ",
               table.tasks[broken.task], ", ", broken.size, " ", name(broken.unit));
}

/// True if the domain ran out of pairs before the oracle had its size: what it has is not what a
/// method of this size is to be held against.
bool isShort(const LabRow& oracle)
{
    const double size = static_cast<double>(oracle.size);
    if (oracle.unit == SizeUnit::Pairs)
        return oracle.pairs.mean < size;
    // The pair that would have gone beyond the tokens is left out; it can be a long one.
    const double perPair = oracle.targetTokens.mean / std::max(oracle.pairs.mean, 1.0);
    return size - oracle.targetTokens.mean > std::max(.05 * size, 4 * perPair);
}

/// Notes the oracles that are too small.
void noteShortOracles(LabTable& table, std::span<const LabRow> rows)
{
    for (const LabRow& row : rows) {
        if (row.kind != CellKind::Oracle || !isShort(row))
            continue;
        const double has = row.unit == SizeUnit::Pairs ? row.pairs.mean : row.targetTokens.mean;
        table.shortOracles.push_back(str(table.tasks[row.task], ", ", row.size, " ", name(row.unit),
                                         " (", formatFixed(has, 0), ")"));
    }
}

void judgeMeasures(LabTable& table, std::span<const LabRow> rows)
{
    using Belongs = bool (*)(const LabRow&);
    const std::vector<std::pair<const char*, Belongs>> order{
        {"oracle", [](const LabRow& row) { return row.kind == CellKind::Oracle && !isShort(row); }},
        {"methods",
         [](const LabRow& row) { return row.kind == CellKind::Method && !isBaseline(row); }},
        {"random", isBaseline},
        {"worst", [](const LabRow& row) { return row.kind == CellKind::Worst; }}};
    for (const ValueSpec& value : table.values) {
        if (value.better == Better::Neither)
            continue;
        const double sign = value.better == Better::Higher ? -1 : 1;
        std::vector<std::pair<const char*, double>> means;
        bool isJudged = false;
        for (const auto& [role, belongs] : order) {
            const double mean = roleMean(rows, value.id, belongs);
            if (!std::isnan(mean))
                means.emplace_back(role, mean);
            isJudged = isJudged
                || (!std::isnan(mean)
                    && (belongs == order[0].second || belongs == order[3].second));
        }
        if (!isJudged || means.size() < 2)
            continue;
        LabTrust& trust = table.trust[value.id];
        ++trust.judged;
        std::optional<LabOrderBreak> broken;
        for (std::size_t i = 0; i + 1 < means.size() && !broken; ++i) {
            if (!(sign * means[i].second < sign * means[i + 1].second))
                broken = LabOrderBreak{means[i].first,      means[i + 1].first, means[i].second,
                                       means[i + 1].second, rows.front().task,  rows.front().unit,
                                       rows.front().size};
        }
        trust.held += broken ? 0 : 1;
        if (broken && !trust.broken) {
            trust.why = phraseOf(table, *broken);
            trust.broken = std::move(broken);
        }
    }
}

/// A mean that knows whether there was anything.
class Mean {
public:
    void add(const std::optional<double>& value)
    {
        if (value && !std::isnan(*value)) {
            m_sum += *value;
            ++m_count;
        }
    }
    [[nodiscard]] std::optional<double> value() const
    {
        return m_count > 0 ? std::optional(m_sum / m_count) : std::nullopt;
    }

private:
    double m_sum = 0;
    double m_count = 0;
};

LabSummaryRow summaryOf(const LabTable& table, const LabRow& sample)
{
    Mean gains[2];
    Mean ranks[2];
    Mean all;
    Mean seconds;
    LabSummaryRow out;
    out.kind = sample.kind;
    out.label = sample.label;
    for (const LabRow& row : table.rows) {
        if (row.label != sample.label || row.kind != sample.kind)
            continue;
        const auto unit = static_cast<std::size_t>(row.unit);
        gains[unit].add(row.gain ? std::optional(row.gain->over.mean) : std::nullopt);
        ranks[unit].add(row.rank);
        all.add(row.rank);
        seconds.add(row.cost.own);
        out.memory = std::max(out.memory, row.cost.memory);
    }
    out.gainPairs = gains[0].value();
    out.gainTokens = gains[1].value();
    out.rankPairs = ranks[0].value();
    out.rankTokens = ranks[1].value();
    out.rank = all.value();
    out.seconds = seconds.value().value_or(0);
    return out;
}

} // namespace

std::vector<bool> paretoFront(std::span<const double> gains, std::span<const double> seconds)
{
    std::vector<bool> out(gains.size(), true);
    for (std::size_t i = 0; i < gains.size(); ++i) {
        if (std::isnan(gains[i]) || std::isnan(seconds[i]))
            out[i] = false;
        for (std::size_t j = 0; j < gains.size() && out[i]; ++j) {
            const bool noWorse = gains[j] >= gains[i] && seconds[j] <= seconds[i];
            if (noWorse && (gains[j] > gains[i] || seconds[j] < seconds[i]))
                out[i] = false;
        }
    }
    return out;
}

void testGroup(const LabTable& table, std::span<LabRow> rows,
               std::span<const RowSentences> sentences, const SentenceWeights& weights, Job& job)
{
    job.begin("Testing differences", rows.size());
    parallelBlocks(
        rows.size(), job,
        [&](Block block) {
            const std::size_t base = baselineOf(rows, rows[block.first]);
            if (base != rows.size() && base != block.first)
                testRow(table, rows[block.first], rows[base], sentences[block.first],
                        sentences[base], weights);
        },
        1);
}

void judgeGroup(LabTable& table, std::span<LabRow> rows, std::span<const RowSentences> sentences)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t base = baselineOf(rows, rows[i]);
        if (base != rows.size())
            rows[i].gain = gainOf(table, rows[i], rows[base], sentences[i]);
    }
    rankMethods(table, rows);
    noteShortOracles(table, rows);
    judgeMeasures(table, rows);
    std::vector<double> gains;
    std::vector<double> seconds;
    for (const LabRow& row : rows) {
        const bool counts = row.kind == CellKind::Method && row.gain;
        gains.push_back(counts ? row.gain->over.mean : kNone);
        seconds.push_back(row.cost.own);
    }
    const auto front = paretoFront(gains, seconds);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].isPareto = front[i];
}

std::vector<LabSummaryRow> summarise(const LabTable& table)
{
    std::vector<LabSummaryRow> out;
    for (const LabRow& row : table.rows) {
        const bool isKnown = std::any_of(out.begin(), out.end(), [&](const LabSummaryRow& other) {
            return other.label == row.label && other.kind == row.kind;
        });
        if (!isKnown)
            out.push_back(summaryOf(table, row));
    }
    std::vector<double> gains;
    std::vector<double> seconds;
    for (const LabSummaryRow& row : out) {
        const auto gain = row.gainTokens ? row.gainTokens : row.gainPairs;
        gains.push_back(row.kind == CellKind::Method ? gain.value_or(kNone) : kNone);
        seconds.push_back(row.seconds);
    }
    const auto front = paretoFront(gains, seconds);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].isPareto = front[i];
    std::stable_sort(out.begin(), out.end(), [](const LabSummaryRow& a, const LabSummaryRow& b) {
        constexpr double kLast = std::numeric_limits<double>::infinity();
        return std::pair(a.kind, a.rank.value_or(kLast))
            < std::pair(b.kind, b.rank.value_or(kLast));
    });
    return out;
}

} // namespace craft
