// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/report.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/lab/json_numbers.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <system_error>

namespace craft {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr double kMegabyte = 1048576;

/// Nine decimals: what lies behind them is rounding.
double settled(double value)
{
    constexpr double kSteps = 1e9;
    return std::abs(value) < 1e6 ? std::round(value * kSteps) / kSteps + 0.0 : value;
}

std::string field(double value)
{
    return std::isnan(value) ? "" : formatReal(settled(value));
}

std::string field(const std::optional<double>& value)
{
    return value ? field(*value) : "";
}

/// Names can hold commas.
std::string field(const std::string& text)
{
    if (text.find_first_of(",\"\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::vector<std::string> costFields(const LabRow& row)
{
    return {field(row.cost.own),       field(row.cost.screen),
            field(row.cost.vectorize), field(row.cost.cluster),
            field(row.cost.rank),      field(row.cost.select),
            field(row.cost.evaluate),  field(std::round(row.cost.memory / kMegabyte)),
            row.isPareto ? "1" : "0"};
}

std::vector<std::string> fieldsOf(const LabTable& table, const LabRow& row)
{
    const LabValue none{{std::numeric_limits<double>::quiet_NaN(), 0}, 0, {}};
    const LabValue gain = row.gain.value_or(none);
    std::vector<std::string> out{field(table.tasks[row.task]),
                                 std::string(name(row.kind)),
                                 field(row.method),
                                 field(row.vectorizer),
                                 row.clusters > 0 ? std::to_string(row.clusters) : "",
                                 row.usedClusters > 0 ? std::to_string(row.usedClusters) : "",
                                 std::string(name(row.unit)),
                                 std::to_string(row.size),
                                 std::to_string(row.seeds),
                                 field(row.pairs.mean),
                                 field(row.targetTokens.mean),
                                 field(gain.over.mean),
                                 row.gain ? field(gain.over.sd) : "",
                                 field(gain.p),
                                 field(row.rank),
                                 field(row.stability)};
    for (const ValueSpec& spec : table.values) {
        const auto it = row.values.find(spec.id);
        const LabValue& value = it == row.values.end() ? none : it->second;
        out.push_back(field(value.over.mean));
        out.push_back(value.seeds > 0 ? field(value.over.sd) : "");
        out.push_back(field(value.p));
    }
    return out;
}

Json optionalJson(const std::optional<double>& value)
{
    return value ? jsonNumber(settled(*value)) : Json(nullptr);
}

Json valueJson(const LabValue& value)
{
    return {{"mean", jsonNumber(settled(value.over.mean))},
            {"sd", jsonNumber(settled(value.over.sd))},
            {"seeds", value.seeds},
            {"p", optionalJson(value.p)}};
}

Json costJson(const LabRow& row)
{
    return {{"own_s", row.cost.own},
            {"screen_s", row.cost.screen},
            {"vectorize_s", row.cost.vectorize},
            {"cluster_s", row.cost.cluster},
            {"rank_s", row.cost.rank},
            {"select_s", row.cost.select},
            {"evaluate_s", row.cost.evaluate},
            {"memory_mb", std::round(row.cost.memory / kMegabyte)},
            {"pareto", row.isPareto}};
}

Json rowJson(const LabTable& table, const LabRow& row, WithCosts costs)
{
    Json values = Json::object();
    for (const auto& [id, value] : row.values)
        values[id] = valueJson(value);
    Json out = {{"task", table.tasks[row.task]},
                {"kind", name(row.kind)},
                {"method", row.method},
                {"vectorizer", row.vectorizer},
                {"k", row.clusters},
                {"k_used", row.usedClusters},
                {"unit", name(row.unit)},
                {"size", row.size},
                {"seeds", row.seeds},
                {"pairs", row.pairs.mean},
                {"target_tokens", row.targetTokens.mean},
                {"gain", row.gain ? valueJson(*row.gain) : Json(nullptr)},
                {"rank", optionalJson(row.rank)},
                {"ranks", row.ranks},
                {"stability", optionalJson(row.stability)},
                {"values", std::move(values)}};
    if (costs == WithCosts::Yes)
        out["cost"] = costJson(row);
    return out;
}

Json definitionsJson(const LabTable& table)
{
    Json out = Json::array();
    for (const ValueSpec& value : table.values) {
        Json json = {{"id", value.id},
                     {"label", value.label},
                     {"unit", value.unit},
                     {"better",
                      value.better == Better::Higher      ? "higher"
                          : value.better == Better::Lower ? "lower"
                                                          : "neither"},
                     {"definition", value.definition}};
        if (const auto it = table.trust.find(value.id); it != table.trust.end())
            json.update({{"trusted", it->second.isTrusted()},
                         {"judged", it->second.judged},
                         {"held", it->second.held},
                         {"why", it->second.why}});
        out.push_back(std::move(json));
    }
    return out;
}

/// Of every ranked measure, its agreement with the others.
Json agreementJson(const LabTable& table)
{
    Json out = Json::object();
    for (std::size_t a = 0; a < table.ranked.size(); ++a) {
        Json row = Json::object();
        for (std::size_t b = 0; b < table.ranked.size(); ++b)
            row[table.ranked[b]] = jsonNumber(settled(table.agreement[a][b]));
        out[table.ranked[a]] = std::move(row);
    }
    return out;
}

Json summaryJson(const LabTable& table, WithCosts costs)
{
    Json out = Json::array();
    for (const LabSummaryRow& row : table.summary) {
        Json json = {{"kind", name(row.kind)},
                     {"label", row.label},
                     {"gain_pairs", optionalJson(row.gainPairs)},
                     {"gain_tokens", optionalJson(row.gainTokens)},
                     {"rank_pairs", optionalJson(row.rankPairs)},
                     {"rank_tokens", optionalJson(row.rankTokens)},
                     {"rank", optionalJson(row.rank)}};
        if (costs == WithCosts::Yes)
            json.update({{"own_s", row.seconds},
                         {"memory_mb", std::round(row.memory / kMegabyte)},
                         {"pareto", row.isPareto}});
        out.push_back(std::move(json));
    }
    return out;
}

} // namespace

std::string labCsv(const LabTable& table, WithCosts costs)
{
    std::vector<std::string> header{
        "task",  "kind",  "method",        "vectorizer", "k",       "k_used", "unit", "size",
        "seeds", "pairs", "target_tokens", "gain",       "gain_sd", "gain_p", "rank", "stability"};
    for (const ValueSpec& value : table.values)
        header.insert(header.end(), {value.id, value.id + "_sd", value.id + "_p"});
    if (costs == WithCosts::Yes)
        header.insert(header.end(),
                      {"own_s", "screen_s", "vectorize_s", "cluster_s", "rank_s", "select_s",
                       "evaluate_s", "memory_mb", "pareto"});
    std::string out = join(header, ",") + "\n";
    for (const LabRow& row : table.rows) {
        auto fields = fieldsOf(table, row);
        if (costs == WithCosts::Yes) {
            const auto more = costFields(row);
            fields.insert(fields.end(), more.begin(), more.end());
        }
        out += join(fields, ",") + "\n";
    }
    return out;
}

std::string labJson(const LabTable& table, WithCosts costs)
{
    Json rows = Json::array();
    for (const LabRow& row : table.rows)
        rows.push_back(rowJson(table, row, costs));
    const Json json = {{"schema", "craft-lab/1"},
                       {"cells_done", table.done},
                       {"cells", table.cells},
                       {"tasks", table.tasks},
                       {"ranked", table.ranked},
                       {"summary", summaryJson(table, costs)},
                       {"values", definitionsJson(table)},
                       {"short_oracles", table.shortOracles},
                       {"agreement", agreementJson(table)},
                       {"rows", std::move(rows)}};
    return json.dump(1) + "\n";
}

void replaceFile(const fs::path& file, const std::string& text)
{
    const fs::path part = file.string() + ".part";
    const auto fail = [](const std::string& what) {
        throw Error(ErrorCode::Capacity, what,
                    "Free some disk space or choose another folder for the results");
    };
    {
        std::ofstream out(part, std::ios::binary);
        out << text << std::flush;
        if (!out)
            fail("cannot write " + part.string());
    }
    std::error_code error;
    fs::rename(part, file, error);
    if (error)
        fail(str("cannot replace ", file.string(), ": ", error.message()));
}

void writeReport(const fs::path& folder, const LabPlan& plan, const LabTable& table)
{
    replaceFile(folder / "table.csv", labCsv(table));
    replaceFile(folder / "table.json", labJson(table));
    replaceFile(folder / "summary.md", labSummary(plan, table));
}

} // namespace craft
