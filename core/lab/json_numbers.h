// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that JSON has no words for.
#pragma once

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace craft {

/// Infinities as text and NaN as null, as in every other result of the program.
[[nodiscard]] inline nlohmann::ordered_json jsonNumber(double value)
{
    if (std::isnan(value))
        return nullptr;
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

/// The other way round.
[[nodiscard]] inline double numberFromJson(const nlohmann::ordered_json& json)
{
    if (json.is_number())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>() == "inf" ? std::numeric_limits<double>::infinity()
                                                : -std::numeric_limits<double>::infinity();
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace craft
