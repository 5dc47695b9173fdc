// SPDX-License-Identifier: GPL-3.0-or-later
// What import and screening did to a row, in words.
#pragma once

#include "core/data/corpus.h"
#include "core/data/import_report.h"

#include <QString>

#include <map>
#include <string>
#include <string_view>

namespace craft::ui {

/// "Windows line end" for "cr-before-lf". An id that is not known is shown as it is.
[[nodiscard]] QString issueText(std::string_view reason);
/// "12 wrong number of fields, 3 blank line"; a dash if there are none.
[[nodiscard]] QString countsByReason(const std::map<std::string, std::uint64_t>& counts);
/// "Training pool", "Validation", "Test".
[[nodiscard]] QString roleText(Role role);
/// "repeats an earlier pair" for "duplicate"; names of RowFlag.
[[nodiscard]] QString flagText(std::string_view flag);
/// The listed issues of one part as tab-separated lines: role, part, line, reason, action, excerpt.
[[nodiscard]] QString issueLines(Role role, const std::string& part, const ImportReport& report);

} // namespace craft::ui
