// SPDX-License-Identifier: GPL-3.0-or-later
// Ready experiments: the files of resources/lab, built into the program.
#pragma once

#include <span>
#include <string_view>

namespace craft {

struct LabExperiment {
    std::string_view name;
    std::string_view text; ///< its specification, in TOML
};

/// By name.
[[nodiscard]] std::span<const LabExperiment> labExperiments();

/// A task, commented out, for those who change an experiment into their own: follows its text.
[[nodiscard]] std::string_view labTaskExample() noexcept;

/// Null if there is none of this name.
[[nodiscard]] const LabExperiment* findExperiment(std::string_view name);

} // namespace craft
