// SPDX-License-Identifier: GPL-3.0-or-later
// What `craft evaluate` prints: tables for people, one object for programs.
#pragma once

#include "core/pipeline/evaluation.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace craft::cli {

/// Two tables, at equal pairs and at equal target tokens: a row for every number, a column for
/// every selection and two for the random ones.
[[nodiscard]] std::string evaluationText(const Evaluation& evaluation);

/// The same with everything that was measured.
[[nodiscard]] nlohmann::ordered_json evaluationJson(const Evaluation& evaluation);

} // namespace craft::cli
