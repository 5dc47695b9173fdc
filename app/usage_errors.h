// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a command line, in words that help.
#pragma once

#include "core/base/error.h"

#include <CLI/CLI.hpp>

namespace craft::cli {

/// What CLI11 found wrong, with the nearest flag and the help that lists the right ones.
[[nodiscard]] Error usageError(const CLI::App& app, const CLI::ParseError& error);

/// Throws Error{Usage} for a first word that is no verb and no flag; CLI11 would only say that a
/// verb is missing.
void checkVerb(const CLI::App& app, int argc, char** argv);

} // namespace craft::cli
