// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs as text for the clipboard.
#pragma once

#include "ui/widgets/pair_view.h"

#include <QString>

#include <vector>

namespace craft::ui {

/// The pairs in the order given, by `verb` (one of the Copy verbs): one side per line, tab
/// separated with a head line, or a JSON array. Line breaks and tabs inside a text become blanks
/// except in JSON. Throws what reading the project throws.
[[nodiscard]] QString pairsAsText(const Workbench& workbench, const std::vector<RowId>& rows,
                                  RowVerb verb);

} // namespace craft::ui
