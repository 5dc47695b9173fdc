// SPDX-License-Identifier: GPL-3.0-or-later
// The TOML of a specification. The only place that knows the TOML library.
#include "core/lab/spec.h"

#include "core/base/error.h"
#include "core/base/params.h"
#include "core/base/text.h"
#include "core/lab/spec_checks.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace craft {
namespace {

std::string kindOf(const toml::node& node)
{
    switch (node.type()) {
    case toml::node_type::table:
        return "a table";
    case toml::node_type::array:
        return "a list";
    case toml::node_type::string:
        return "a text";
    case toml::node_type::integer:
        return "a whole number";
    case toml::node_type::floating_point:
        return "a number";
    case toml::node_type::boolean:
        return "true or false";
    default:
        return "a date or a time";
    }
}

/// One table, read key by key; finish() refuses what nobody asked for.
class Section {
public:
    Section(const toml::table& table, std::string name, const std::string& place)
        : m_table(table)
        , m_name(std::move(name))
        , m_place(place)
    { }

    [[nodiscard]] std::uint64_t line() const { return m_table.source().begin.line; }
    [[nodiscard]] const toml::node* find(const std::string& key)
    {
        m_known.push_back(key);
        return m_table.get(key);
    }
    void text(const std::string& key, std::string& into)
    {
        if (const toml::node* node = find(key))
            into = textOf(*node, key);
    }
    void flag(const std::string& key, bool& into)
    {
        if (const toml::node* node = find(key)) {
            if (!node->is_boolean())
                fail(*node, key, "must be true or false");
            into = node->as_boolean()->get();
        }
    }
    void share(const std::string& key, double& into)
    {
        if (const toml::node* node = find(key)) {
            if (!node->is_number())
                fail(*node, key, "must be a number from 0 to 1");
            into = *node->value<double>();
            if (!(into >= 0 && into <= 1))
                fail(*node, key, str("must be from 0 to 1, but is ", formatReal(into)));
        }
    }
    /// One text is a list of one.
    void texts(const std::string& key, std::vector<std::string>& into)
    {
        const toml::node* node = find(key);
        if (node == nullptr)
            return;
        into.clear();
        each(*node, [&](const toml::node& item) { into.push_back(textOf(item, key)); });
    }
    [[nodiscard]] std::optional<std::vector<std::uint64_t>> counts(const std::string& key,
                                                                   std::int64_t least)
    {
        const toml::node* node = find(key);
        if (node == nullptr)
            return std::nullopt;
        std::vector<std::uint64_t> out;
        each(*node, [&](const toml::node& item) {
            out.push_back(static_cast<std::uint64_t>(integerOf(item, key, least)));
        });
        return out;
    }
    template <class Body>
    void each(const toml::node& node, const Body& body)
    {
        if (const toml::array* list = node.as_array()) {
            for (const toml::node& item : *list)
                body(item);
        } else {
            body(node);
        }
    }
    [[nodiscard]] std::string textOf(const toml::node& node, const std::string& key) const
    {
        if (!node.is_string())
            fail(node, key, "must be a text");
        return node.as_string()->get();
    }
    [[nodiscard]] std::int64_t integerOf(const toml::node& node, const std::string& key,
                                         std::int64_t least) const
    {
        if (!node.is_integer())
            fail(node, key, "must be a whole number");
        const std::int64_t value = node.as_integer()->get();
        if (value < least)
            fail(node, key, str("must be at least ", least, ", but is ", value), false);
        return value;
    }
    /// A parameter of a run, as text.
    [[nodiscard]] std::string valueOf(const toml::node& node, const std::string& key) const
    {
        if (node.is_string())
            return node.as_string()->get();
        if (node.is_integer())
            return toText(node.as_integer()->get());
        if (node.is_floating_point())
            return toText(node.as_floating_point()->get());
        if (node.is_boolean())
            return toText(node.as_boolean()->get());
        fail(node, key, "must be a text, a number, true or false");
    }
    [[nodiscard]] const toml::table& tableOf(const toml::node& node, const std::string& key) const
    {
        if (!node.is_table())
            fail(node, key, "must be a table");
        return *node.as_table();
    }
    /// The parameters of a run that `table` holds, without the keys read so far.
    [[nodiscard]] std::map<std::string, std::string> params() const
    {
        std::map<std::string, std::string> out;
        for (const auto& [key, node] : m_table) {
            const std::string id(key.str());
            if (std::find(m_known.begin(), m_known.end(), id) == m_known.end())
                out[id] = valueOf(node, id);
        }
        return out;
    }
    void finish() const
    {
        for (const auto& [key, node] : m_table) {
            const std::string id(key.str());
            if (std::find(m_known.begin(), m_known.end(), id) != m_known.end())
                continue;
            const auto near = closest(id, m_known);
            throw Error(ErrorCode::Invalid,
                        str(m_place, ":", key.source().begin.line, ": there is no key \"", id,
                            "\" in ", m_name),
                        near ? str("Did you mean ", *near, "?")
                             : "It knows " + join(m_known, ", "));
        }
    }
    [[noreturn]] void fail(const toml::node& node, const std::string& key, const std::string& what,
                           bool sayKind = true) const
    {
        throw Error(ErrorCode::Invalid,
                    str(m_place, ":", node.source().begin.line, ": ", key, " in ", m_name, " ",
                        what, sayKind ? ", but is " + kindOf(node) : ""),
                    "Correct the line; craft lab --print shows complete examples");
    }

private:
    const toml::table& m_table;
    std::string m_name;
    const std::string& m_place;
    std::vector<std::string> m_known;
};

std::vector<std::filesystem::path> pathsFrom(const std::vector<std::string>& names,
                                             const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> out;
    for (const std::string& name : names)
        out.push_back(folder / name); // an absolute name stays as it is
    return out;
}

void readLanguages(Section& section, ImportOptions& import)
{
    const toml::node* node = section.find("languages");
    if (node == nullptr)
        return;
    const std::string pair = section.textOf(*node, "languages");
    const auto colon = pair.find(':');
    const auto at = colon != std::string::npos ? colon : pair.find('-');
    if (at == std::string::npos || at == 0 || at + 1 == pair.size())
        section.fail(*node, "languages", "must be written like \"en-hi\" or \"en-US:pt-BR\"",
                     false);
    import.sourceLanguage = pair.substr(0, at);
    import.targetLanguage = pair.substr(at + 1);
}

/// What [inputs] and every [[task]] may say.
void readTask(Section& section, LabTask& task, const std::filesystem::path& folder)
{
    const auto files = [&](const char* key, std::vector<std::filesystem::path>& into) {
        std::vector<std::string> names;
        section.texts(key, names);
        if (!names.empty())
            into = pathsFrom(names, folder);
    };
    section.text("name", task.name);
    files("pool", task.pool);
    files("validation", task.validation);
    files("test", task.test);
    readLanguages(section, task.import);
    section.text("input-format", task.import.format);
    section.text("source-column", task.import.sourceColumn);
    section.text("target-column", task.import.targetColumn);
    bool header = task.import.header == Header::Yes;
    section.flag("header", header);
    task.import.header = header ? Header::Yes : Header::No;
    section.flag("replace-invalid", task.import.replaceInvalidUtf8);
    section.flag("nfc", task.import.normalizeNfc);
    section.text("label-column", task.labelColumn);
    section.text("label", task.label);
    section.share("noise", task.noise);
    if (auto budgets = section.counts("budgets", 1))
        task.budgets = std::move(budgets);
    if (auto budgets = section.counts("token-budgets", 1))
        task.tokenBudgets = std::move(budgets);
    section.finish();
}

/// An id, or a table with a name, the plugin and parameters.
LabSetting readSetting(Section& grid, const toml::node& node, const std::string& list,
                       const std::string& kind, const std::string& place)
{
    LabSetting out;
    out.line = node.source().begin.line;
    if (node.is_string()) {
        out.name = node.as_string()->get();
        if (out.name != "*")
            out.params[kind] = out.name;
        return out;
    }
    if (!node.is_table())
        grid.fail(node, list, "must hold ids or tables {name = ..., " + kind + " = ...}", true);
    Section table(*node.as_table(), list, place);
    table.text("name", out.name);
    out.params = table.params();
    if (out.name.empty()) {
        const auto id = out.params.find(kind);
        const auto preset = out.params.find("preset");
        if (id == out.params.end() && preset == out.params.end())
            grid.fail(node, list, "has a table without a name", false);
        out.name = id != out.params.end() ? id->second : preset->second;
    }
    return out;
}

void readSeeds(Section& grid, std::vector<std::int64_t>& seeds)
{
    const toml::node* node = grid.find("seeds");
    if (node == nullptr)
        return;
    seeds.clear();
    if (node->is_array()) {
        grid.each(*node, [&](const toml::node& item) {
            seeds.push_back(grid.integerOf(item, "seeds", 0));
        });
    } else {
        for (std::int64_t seed = 1; seed <= grid.integerOf(*node, "seeds", 1); ++seed)
            seeds.push_back(seed);
    }
    if (seeds.empty())
        grid.fail(*node, "seeds", "must hold at least one seed", false);
}

void readGrid(Section& grid, LabSpec& spec)
{
    const auto settings = [&](const char* list, const char* kind, std::vector<LabSetting>& into) {
        if (const toml::node* node = grid.find(list))
            grid.each(*node, [&](const toml::node& item) {
                into.push_back(readSetting(grid, item, list, kind, spec.place));
            });
    };
    settings("methods", "method", spec.methods);
    settings("vectorizers", "vectorizer", spec.vectorizers);
    if (auto clusters = grid.counts("k", 0); clusters && !clusters->empty())
        spec.clusters = std::move(*clusters);
    if (auto budgets = grid.counts("budgets", 1))
        spec.budgets = std::move(*budgets);
    spec.tokenBudgets = grid.counts("token-budgets", 1);
    readSeeds(grid, spec.seeds);
    if (const toml::node* node = grid.find("set"))
        spec.set = Section(grid.tableOf(*node, "set"), "[grid.set]", spec.place).params();
    grid.finish();
}

void readMeasures(Section& section, LabSpec& spec)
{
    section.texts("use", spec.measures);
    section.texts("ranked", spec.ranked);
    section.flag("bound", spec.bound);
    section.finish();
}

void readTasks(Section& top, LabSpec& spec, const std::filesystem::path& folder)
{
    const toml::node* node = top.find("task");
    if (node == nullptr) {
        if (!spec.defaults.pool.empty())
            spec.tasks.push_back(spec.defaults);
        return;
    }
    top.each(*node, [&](const toml::node& item) {
        LabTask task = spec.defaults;
        task.name = str("task ", spec.tasks.size() + 1);
        Section section(top.tableOf(item, "task"), "[[task]]", spec.place);
        readTask(section, task, folder);
        for (const LabTask& other : spec.tasks) {
            if (other.name == task.name)
                section.fail(item, "name", str("is \"", task.name, "\" for two tasks"), false);
        }
        spec.tasks.push_back(std::move(task));
    });
}

LabSpec readSpec(const toml::table& table, const std::string& place,
                 const std::filesystem::path& folder)
{
    LabSpec spec;
    spec.place = place;
    Section top(table, "the specification", spec.place);
    top.text("name", spec.name);
    top.text("description", spec.description);
    const auto section = [&](const char* key, const auto& read) {
        if (const toml::node* node = top.find(key)) {
            Section inner(top.tableOf(*node, key), str("[", key, "]"), spec.place);
            read(inner);
        }
    };
    section("inputs", [&](Section& inner) { readTask(inner, spec.defaults, folder); });
    readTasks(top, spec, folder);
    section("grid", [&](Section& inner) { readGrid(inner, spec); });
    section("measures", [&](Section& inner) { readMeasures(inner, spec); });
    section("output", [&](Section& inner) {
        std::string name;
        inner.text("folder", name);
        if (!name.empty())
            spec.folder = folder / name;
        inner.finish();
    });
    top.finish();
    return spec;
}

} // namespace

LabSpec parseLabSpec(std::string_view text, const std::string& place,
                     const std::filesystem::path& folder)
{
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        throw Error(ErrorCode::Invalid,
                    str(place, ":", error.source().begin.line, ": ", error.description()),
                    "The file must be TOML; craft lab --print shows complete examples");
    }
    LabSpec spec = readSpec(table, place, folder);
    if (spec.methods.empty())
        throw Error(ErrorCode::Invalid, place + ": [grid] names no methods",
                    "Write methods = [\"craft\", \"random\"] into it");
    completeSpec(spec);
    checkSpec(spec);
    return spec;
}

} // namespace craft
