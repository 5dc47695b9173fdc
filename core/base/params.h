// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters as data: one ParamSpec row gives the form, the command line flag, the check, the
// fingerprint and the manifest entry.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace craft {

/// A parameter's value.
using ParamValue = std::variant<bool, std::int64_t, double, std::string>;

/// As text that parses back: "true", "20", "0.5", "words".
[[nodiscard]] std::string toText(const ParamValue& value);

/// What a parameter is. The type of `standard` is the parameter's type.
struct ParamSpec {
    std::string id;       ///< stable, lower case, hyphens: also the command line flag
    std::string label;    ///< short English name for forms
    std::string help;     ///< one sentence: meaning, unit, when to change it
    ParamValue standard;  ///< default value
    double minimum = 0.0; ///< inclusive; numbers only
    double maximum = 0.0; ///< inclusive; numbers only
    std::vector<std::string> choices; ///< allowed texts; empty = free text
};

/// Parameter values by id; ordered by id so that printing and hashing are stable.
class Params {
public:
    Params() = default;

    void set(const std::string& id, ParamValue value) { m_values[id] = std::move(value); }
    [[nodiscard]] bool has(const std::string& id) const { return m_values.contains(id); }
    /// These throw Error{Unexpected} if the id is missing or of another type: resolve() first.
    [[nodiscard]] bool flag(const std::string& id) const;
    [[nodiscard]] std::int64_t integer(const std::string& id) const;
    [[nodiscard]] double real(const std::string& id) const;
    [[nodiscard]] const std::string& text(const std::string& id) const;
    [[nodiscard]] const std::map<std::string, ParamValue>& values() const { return m_values; }
    /// The values of the ids in `specs` only.
    [[nodiscard]] Params only(const std::vector<ParamSpec>& specs) const;
    /// "id=value" lines in id order: the text that is hashed into fingerprints.
    [[nodiscard]] std::string canonical() const;
    friend bool operator==(const Params&, const Params&) = default;

private:
    std::map<std::string, ParamValue> m_values;
};

/// Parses `text` as the type of `spec` and checks it. Throws Error{Usage} that names the
/// parameter, the value and the allowed range or choices.
[[nodiscard]] ParamValue parseParam(const ParamSpec& spec, std::string_view text);
/// Checks type, range, choices; converts an integer to a real where one is wanted.
[[nodiscard]] ParamValue checkParam(const ParamSpec& spec, const ParamValue& value);
/// Defaults of `specs`, overlaid with `given`. Throws Error{Usage} on an unknown id (with a
/// suggestion) or a bad value.
[[nodiscard]] Params resolve(const std::vector<ParamSpec>& specs, const Params& given);

} // namespace craft
