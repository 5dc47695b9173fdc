// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/layout.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/export/sanitiser.h"

#include <algorithm>
#include <array>

namespace craft {
namespace {

constexpr std::array<std::string_view, 5> kReservedEndings{"tsv", "csv", "jsonl", "tmx", "gz"};

bool isAsciiWord(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool consistsOf(std::string_view text, std::string_view others) noexcept
{
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return isAsciiWord(c) || others.find(c) != std::string_view::npos;
    });
}

void checkField(const char* option, const std::string& name, const std::string& other)
{
    if (name.empty() || name == "id" || name.starts_with("sel_") || name == other)
        throw Error(ErrorCode::Usage, str("--", option, " cannot be \"", name, "\""),
                    "Choose two different names that are not id and do not begin with sel_");
}

void checkLanguage(const char* side, const std::string& code)
{
    if (!consistsOf(code, "-_"))
        throw Error(ErrorCode::Usage, str("\"", code, "\" is no ", side, " language code"),
                    "Give a BCP-47 code such as en or pt-BR");
}

/// `name`, or `name` with the first number that makes it new.
std::string uniqueName(const std::string& name, const std::vector<std::string>& taken)
{
    const auto isTaken = [&](const std::string& n) {
        return std::find(taken.begin(), taken.end(), n) != taken.end();
    };
    std::string unique = name.empty() ? "column" : name;
    const std::string stem = unique;
    for (int number = 2; isTaken(unique); ++number)
        unique = str(stem, "_", number);
    return unique;
}

std::vector<std::string> ourColumns(const ExportOptions& options)
{
    return {"id",          options.sourceField, options.targetField,
            "sel_cluster", "sel_rank",          "sel_distance"};
}

} // namespace

std::string pairId(const Corpus& corpus, RowId row)
{
    return lineText(corpus.partOf(row).name) + ':' + std::to_string(corpus.line(row));
}

std::string dataFile(const ExportInput& input, std::string_view extension)
{
    return str(input.options.split, ".", extension, input.options.gzip ? ".gz" : "");
}

std::string validationFile(const ExportInput& input)
{
    return str("validation.jsonl", input.options.gzip ? ".gz" : "");
}

SideNames sideNames(const ExportInput& input)
{
    const auto reserved = [](const std::string& code) {
        return code.empty()
            || std::find(kReservedEndings.begin(), kReservedEndings.end(), code)
            != kReservedEndings.end();
    };
    if (reserved(input.sourceLanguage) || reserved(input.targetLanguage)
        || input.sourceLanguage == input.targetLanguage)
        return {"src", "tgt"};
    return {input.sourceLanguage, input.targetLanguage};
}

void checkOptions(const ExportInput& input)
{
    const ExportOptions& options = input.options;
    static_cast<void>(resolve(exportParams(), exportParamsOf(options)));
    if (options.split.empty() || !consistsOf(options.split, "_") || options.split == "validation")
        throw Error(ErrorCode::Usage, str("--split cannot be \"", options.split, "\""),
                    "Use letters, digits and _, for example train; validation is taken");
    checkField("source-field", options.sourceField, options.targetField);
    checkField("target-field", options.targetField, options.sourceField);
    checkLanguage("source", input.sourceLanguage);
    checkLanguage("target", input.targetLanguage);
}

ExtraColumns::ExtraColumns(std::initializer_list<const Corpus*> corpora,
                           const ExportOptions& options)
{
    const std::vector<std::string> ours = ourColumns(options);
    for (const Corpus* corpus : corpora) {
        std::vector<Part>& parts = m_parts.emplace_back();
        for (const CorpusPart& part : corpus->parts()) {
            std::vector<std::string> taken = ours; // and the part's own earlier columns
            std::vector<std::size_t> slots;
            for (const std::string& column : part.extraColumns) {
                taken.push_back(uniqueName(column, taken));
                const auto known = std::find(m_names.begin(), m_names.end(), taken.back());
                slots.push_back(static_cast<std::size_t>(known - m_names.begin()));
                if (known == m_names.end())
                    m_names.push_back(taken.back());
            }
            parts.push_back({part.rows, std::move(slots)});
        }
    }
    m_values.resize(m_names.size());
}

const std::vector<std::string_view>& ExtraColumns::values(std::size_t corpus, const PairView& pair)
{
    std::fill(m_values.begin(), m_values.end(), std::string_view());
    if (m_names.empty())
        return m_values;
    const std::vector<Part>& parts = m_parts[corpus];
    const auto part =
        std::upper_bound(parts.begin(), parts.end(), index(pair.row),
                         [](std::size_t i, const Part& p) { return i < p.rows.last; });
    CRAFT_ASSERT(part != parts.end());
    std::string_view rest = pair.extra;
    for (const std::size_t slot : part->slots) {
        const std::size_t end = rest.find(kExtraSeparator);
        m_values[slot] = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return m_values;
}

std::vector<std::string> flatColumns(const ExportInput& input, const ExtraColumns& extra)
{
    std::vector<std::string> columns = ourColumns(input.options);
    columns.insert(columns.begin() + 3, extra.names().begin(), extra.names().end());
    return columns;
}

std::string realText(float value)
{
    std::string text = formatReal(value);
    if (text.find_first_not_of("-0123456789") == std::string::npos)
        text += ".0";
    return text;
}

std::int64_t clusterNumber(ClusterId cluster) noexcept
{
    return cluster == kNoCluster ? -1 : static_cast<std::int64_t>(cluster);
}

std::int64_t clusterNumber(const Assignment& assignment, std::size_t row) noexcept
{
    return row < assignment.cluster.size() ? clusterNumber(assignment.cluster[row]) : -1;
}

} // namespace craft
