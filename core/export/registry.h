// SPDX-License-Identifier: GPL-3.0-or-later
// The list of export formats.
#pragma once

#include "core/base/registry.h"
#include "core/export/exporter.h"

#include <span>

namespace craft {

/// All exporters, in the order in which they write: moses, tsv, csv, jsonl, tmx, ids, scores,
/// clusters, rejected.
[[nodiscard]] std::span<const Entry<Exporter>> exporters();

} // namespace craft
