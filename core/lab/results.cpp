// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/results.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/lab/json_numbers.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cmath>
#include <cstring>
#include <functional>
#include <sstream>

namespace craft {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kResults = "results.jsonl";
constexpr const char* kDetails = "details.jsonl";

Json costJson(const CellCost& cost)
{
    return {{"screen", cost.screen},    {"vectorize", cost.vectorize}, {"cluster", cost.cluster},
            {"rank", cost.rank},        {"select", cost.select},       {"own", cost.own},
            {"evaluate", cost.evaluate}};
}

CellCost costFrom(const Json& json, double memory)
{
    return {json.at("screen"), json.at("vectorize"), json.at("cluster"),  json.at("rank"),
            json.at("select"), json.at("own"),       json.at("evaluate"), memory};
}

std::string resultLine(const CellResult& result, std::string_view about)
{
    Json values = Json::object();
    for (const auto& [id, value] : result.values)
        values[id] = jsonNumber(value);
    Json json = {{"cell", result.cell.hex()}};
    json.update(Json::parse(str("{", about, "}")));
    json.update({{"pairs", result.pairs},
                 {"source_tokens", result.sourceTokens},
                 {"target_tokens", result.targetTokens},
                 {"clusters", result.clusters},
                 {"values", std::move(values)},
                 {"seconds", costJson(result.cost)},
                 {"memory", result.cost.memory}});
    return json.dump();
}

CellResult resultFrom(const Json& json)
{
    CellResult out;
    out.cell = Fingerprint::fromHex(json.at("cell").get<std::string>());
    out.pairs = json.at("pairs");
    out.sourceTokens = json.at("source_tokens");
    out.targetTokens = json.at("target_tokens");
    out.clusters = json.at("clusters");
    for (const auto& [id, value] : json.at("values").items())
        out.values[id] = numberFromJson(value);
    out.cost = costFrom(json.at("seconds"), json.at("memory"));
    return out;
}

/// Rows as differences: short, and they compress well.
std::string detailLine(const CellResult& result)
{
    Json rows = Json::array();
    std::uint64_t last = 0;
    for (const RowId row : result.rows) {
        rows.push_back(index(row) - last);
        last = index(row);
    }
    return Json{{"cell", result.cell.hex()}, {"rows", std::move(rows)}, {"totals", result.totals}}
        .dump();
}

void addDetails(const Json& json, CellResult& result)
{
    std::uint64_t row = 0;
    for (const auto& step : json.at("rows")) {
        row += step.get<std::uint64_t>();
        result.rows.push_back(static_cast<RowId>(row));
    }
    result.totals = json.at("totals").get<std::map<std::string, std::vector<double>>>();
}

/// Calls `use` with every whole line of `file` and cuts off what follows the last one.
void readLines(const fs::path& file, const std::function<void(const Json&)>& use)
{
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return;
    std::ifstream in(file, std::ios::binary);
    std::uint64_t whole = 0;
    std::uint64_t number = 0;
    for (std::string line; std::getline(in, line) && !in.eof();) {
        ++number;
        try {
            use(Json::parse(line));
        } catch (const Json::exception& error) {
            if (in.peek() == std::ifstream::traits_type::eof())
                break; // a crash of the machine can leave zeros before the end of the line
            throw Error(ErrorCode::Invalid,
                        str(file.string(), ":", number, " is damaged: ", error.what()),
                        "Delete the line, and its cell is run again");
        }
        whole += line.size() + 1;
    }
    in.close();
    if (fs::file_size(file) > whole)
        fs::resize_file(file, whole);
}

std::ofstream openToAppend(const fs::path& file)
{
    std::ofstream out(file, std::ios::binary | std::ios::app);
    if (!out)
        throw Error(ErrorCode::NotFound,
                    str("cannot write ", file.string(), ": ", std::strerror(errno)),
                    "Choose another folder with --out");
    return out;
}

fs::path madeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder))
        throw Error(ErrorCode::NotFound,
                    str("cannot make the folder ", folder.string(), ": ", error.message()),
                    "Choose another one with --out");
    return folder;
}

} // namespace

double roundedTotal(double value)
{
    constexpr double kSteps = 1e4;
    return std::round(value * kSteps) / kSteps;
}

LabResults::LabResults(const fs::path& folder)
    : m_folder(madeFolder(folder))
    , m_lock(m_folder / kResults)
{
    load();
    m_resultFile = openToAppend(m_folder / kResults);
    m_detailFile = openToAppend(m_folder / kDetails);
}

void LabResults::load()
{
    // A cell counts when both of its lines are there; the details are written first.
    std::map<std::string, CellResult> details;
    readLines(m_folder / kDetails, [&](const Json& json) {
        if (json.contains("weights"))
            m_weights[json.at("task")] = json.at("weights").get<SentenceWeights>();
        else
            addDetails(json, details[json.at("cell")] = {});
    });
    readLines(m_folder / kResults, [&](const Json& json) {
        const auto it = details.find(json.at("cell").get<std::string>());
        if (it == details.end())
            return;
        CellResult result = resultFrom(json);
        result.rows = it->second.rows;
        result.totals = it->second.totals;
        m_cells[it->first] = std::move(result);
    });
}

const CellResult* LabResults::find(const Fingerprint& cell) const
{
    const auto it = m_cells.find(cell.hex());
    return it == m_cells.end() ? nullptr : &it->second;
}

const SentenceWeights* LabResults::weights(const Fingerprint& measuredOn) const
{
    const auto it = m_weights.find(measuredOn.hex());
    return it == m_weights.end() ? nullptr : &it->second;
}

void LabResults::append(std::ofstream& file, const std::string& line, const char* name)
{
    file << line << '\n' << std::flush;
    if (!file)
        throw Error(ErrorCode::Capacity,
                    str("cannot write ", (m_folder / name).string(), ": ", std::strerror(errno)),
                    "Free some disk space and run the same command again to go on");
}

void LabResults::add(CellResult result, std::string_view about)
{
    append(m_detailFile, detailLine(result), kDetails);
    append(m_resultFile, resultLine(result, about), kResults);
    m_cells[result.cell.hex()] = std::move(result);
}

void LabResults::addWeights(const Fingerprint& measuredOn, SentenceWeights weights)
{
    append(m_detailFile, Json{{"task", measuredOn.hex()}, {"weights", weights}}.dump(), kDetails);
    m_weights[measuredOn.hex()] = std::move(weights);
}

} // namespace craft
