// SPDX-License-Identifier: GPL-3.0-or-later
// A specification written out as TOML.
#include "core/base/params.h"
#include "core/base/text.h"
#include "core/lab/spec.h"

#include <algorithm>
#include <cstdio>

namespace craft {
namespace {

/// A TOML string on one line.
std::string tomlString(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04X", byte);
            out += code;
        } else {
            out += c;
        }
    }
    return out + '"';
}

bool isBareKey(const std::string& key)
{
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '-' || c == '_';
    });
}

/// The text of a parameter, bare where reading it gives the same text again.
std::string valueText(const std::string& text)
{
    const bool isCount = !text.empty() && text.size() < 18
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })
        && (text.size() == 1 || text.front() != '0');
    return isCount || text == "true" || text == "false" ? text : tomlString(text);
}

template <class Items, class Of>
std::string listText(const Items& items, const Of& of)
{
    std::vector<std::string> texts;
    for (const auto& item : items)
        texts.push_back(of(item));
    return "[" + join(texts, ", ") + "]";
}

std::string tableText(const std::map<std::string, std::string>& values, const std::string& name)
{
    std::vector<std::string> parts;
    if (!name.empty())
        parts.push_back("name = " + tomlString(name));
    for (const auto& [id, value] : values)
        parts.push_back((isBareKey(id) ? id : tomlString(id)) + " = " + valueText(value));
    return "{" + join(parts, ", ") + "}";
}

template <class Number>
std::string numbersText(const std::vector<Number>& numbers)
{
    return listText(numbers, [](Number number) { return std::to_string(number); });
}

std::string textsText(const std::vector<std::string>& texts)
{
    return listText(texts, [](const std::string& text) { return tomlString(text); });
}

void addFiles(std::string& out, const char* key, const std::vector<std::filesystem::path>& files)
{
    if (!files.empty())
        out +=
            str(key, " = ",
                listText(files, [](const auto& file) { return tomlString(file.string()); }), "\n");
}

void addText(std::string& out, const char* key, const std::string& text)
{
    if (!text.empty())
        out += str(key, " = ", tomlString(text), "\n");
}

std::string taskText(const LabTask& task)
{
    std::string out;
    addText(out, "name", task.name);
    addFiles(out, "pool", task.pool);
    addFiles(out, "validation", task.validation);
    addFiles(out, "test", task.test);
    const ImportOptions& import = task.import;
    if (!import.sourceLanguage.empty() && !import.targetLanguage.empty())
        addText(out, "languages", import.sourceLanguage + ":" + import.targetLanguage);
    addText(out, "input-format", import.format);
    addText(out, "source-column", import.sourceColumn);
    addText(out, "target-column", import.targetColumn);
    const auto addFlag = [&out](const char* key, bool on) {
        if (on)
            out += str(key, " = true\n");
    };
    addFlag("header", import.header == Header::Yes);
    addFlag("replace-invalid", import.replaceInvalidUtf8);
    addFlag("nfc", import.normalizeNfc);
    addText(out, "label-column", task.labelColumn);
    addText(out, "label", task.label);
    if (task.noise > 0)
        out += "noise = " + formatReal(task.noise) + "\n";
    if (task.budgets)
        out += "budgets = " + numbersText(*task.budgets) + "\n";
    if (task.tokenBudgets)
        out += "token-budgets = " + numbersText(*task.tokenBudgets) + "\n";
    return out;
}

std::string settingsText(const std::vector<LabSetting>& settings, const std::string& kind)
{
    std::string out = "[\n";
    for (const LabSetting& setting : settings) {
        const bool isPlain =
            setting.params == std::map<std::string, std::string>{{kind, setting.name}};
        out += "    "
            + (isPlain ? tomlString(setting.name) : tableText(setting.params, setting.name))
            + ",\n";
    }
    return out + "]\n";
}

std::string gridText(const LabSpec& spec)
{
    std::string out = "\n[grid]\nmethods = " + settingsText(spec.methods, "method");
    out += "vectorizers = " + settingsText(spec.vectorizers, "vectorizer");
    out += "k = " + numbersText(spec.clusters) + "\n";
    if (!spec.budgets.empty())
        out += "budgets = " + numbersText(spec.budgets) + "\n";
    if (spec.tokenBudgets)
        out += "token-budgets = " + numbersText(*spec.tokenBudgets) + "\n";
    out += "seeds = " + numbersText(spec.seeds) + "\n";
    if (!spec.set.empty())
        out += "set = " + tableText(spec.set, "") + "\n";
    return out;
}

std::string measuresText(const LabSpec& spec)
{
    std::string out;
    if (!spec.measures.empty())
        out += "use = " + textsText(spec.measures) + "\n";
    if (!spec.ranked.empty() && spec.ranked != standardRanked())
        out += "ranked = " + textsText(spec.ranked) + "\n";
    if (spec.bound)
        out += "bound = true\n";
    return out.empty() ? out : "\n[measures]\n" + out;
}

} // namespace

std::string labSpecText(const LabSpec& spec)
{
    std::string out;
    addText(out, "name", spec.name);
    addText(out, "description", spec.description);
    if (spec.tasks.size() > 1) {
        for (const LabTask& task : spec.tasks)
            out += "\n[[task]]\n" + taskText(task);
    } else {
        out += "\n[inputs]\n" + taskText(spec.tasks.empty() ? spec.defaults : spec.tasks.front());
    }
    out += gridText(spec) + measuresText(spec);
    if (!spec.folder.empty())
        out += "\n[output]\nfolder = " + tomlString(spec.folder.string()) + "\n";
    return out;
}

} // namespace craft
