// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/params.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace craft {
namespace {

template <class T>
const T& get(const std::map<std::string, ParamValue>& values, const std::string& id)
{
    const auto it = values.find(id);
    CRAFT_ASSERT(it != values.end() && "parameter was not resolved");
    const T* value = std::get_if<T>(&it->second);
    CRAFT_ASSERT(value != nullptr && "parameter has another type");
    return *value;
}

[[noreturn]] void failParam(const ParamSpec& spec, std::string_view given, const std::string& want)
{
    throw Error(ErrorCode::Usage, str("--", spec.id, " is \"", given, "\", but must be ", want));
}

void checkRange(const ParamSpec& spec, double value, const std::string& given)
{
    if (!(value >= spec.minimum && value <= spec.maximum)) {
        failParam(spec, given,
                  str("between ", formatReal(spec.minimum), " and ", formatReal(spec.maximum)));
    }
}

} // namespace

std::string toText(const ParamValue& value)
{
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return formatReal(*real);
    return std::get<std::string>(value);
}

bool Params::flag(const std::string& id) const
{
    return get<bool>(m_values, id);
}

std::int64_t Params::integer(const std::string& id) const
{
    return get<std::int64_t>(m_values, id);
}

double Params::real(const std::string& id) const
{
    return get<double>(m_values, id);
}

const std::string& Params::text(const std::string& id) const
{
    return get<std::string>(m_values, id);
}

Params Params::only(const std::vector<ParamSpec>& specs) const
{
    Params out;
    for (const ParamSpec& spec : specs) {
        const auto it = m_values.find(spec.id);
        if (it != m_values.end())
            out.m_values[spec.id] = it->second;
    }
    return out;
}

std::string Params::canonical() const
{
    std::string out;
    for (const auto& [id, value] : m_values)
        out += id + "=" + toText(value) + "\n";
    return out;
}

ParamValue parseParam(const ParamSpec& spec, std::string_view text)
{
    if (std::holds_alternative<bool>(spec.standard)) {
        if (text == "true" || text == "1" || text == "yes" || text == "on")
            return true;
        if (text == "false" || text == "0" || text == "no" || text == "off")
            return false;
        failParam(spec, text, "true or false");
    }
    if (std::holds_alternative<std::int64_t>(spec.standard)) {
        const auto value = parseInteger(text);
        if (!value)
            failParam(spec, text, "a whole number");
        return checkParam(spec, *value);
    }
    if (std::holds_alternative<double>(spec.standard)) {
        const auto value = parseReal(text);
        if (!value)
            failParam(spec, text, "a number");
        return checkParam(spec, *value);
    }
    return checkParam(spec, std::string(text));
}

ParamValue checkParam(const ParamSpec& spec, const ParamValue& value)
{
    if (std::holds_alternative<double>(spec.standard)) {
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            return checkParam(spec, static_cast<double>(*integer));
    }
    if (value.index() != spec.standard.index()) {
        constexpr std::array<const char*, 4> kinds {"true or false", "a whole number", "a number",
                                                    "a text"};
        failParam(spec, toText(value), kinds[spec.standard.index()]);
    }
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        checkRange(spec, static_cast<double>(*integer), toText(value));
    if (const auto* real = std::get_if<double>(&value))
        checkRange(spec, *real, toText(value));
    if (const auto* text = std::get_if<std::string>(&value)) {
        const auto& choices = spec.choices;
        if (!choices.empty() && std::find(choices.begin(), choices.end(), *text) == choices.end())
            failParam(spec, *text, "one of " + join(choices, ", "));
    }
    return value;
}

Params resolve(const std::vector<ParamSpec>& specs, const Params& given)
{
    Params out;
    for (const ParamSpec& spec : specs)
        out.set(spec.id, spec.standard);
    for (const auto& [id, value] : given.values()) {
        const auto spec = std::find_if(specs.begin(), specs.end(),
                                       [&id = id](const ParamSpec& s) { return s.id == id; });
        if (spec == specs.end()) {
            std::vector<std::string> known;
            for (const ParamSpec& s : specs)
                known.push_back(s.id);
            const auto near = closest(id, known);
            throw Error(ErrorCode::Usage, str("there is no parameter \"", id, "\""),
                        near ? str("Did you mean \"", *near, "\"?") : "");
        }
        out.set(id, checkParam(*spec, value));
    }
    return out;
}

} // namespace craft
