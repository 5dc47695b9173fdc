// SPDX-License-Identifier: GPL-3.0-or-later
// Changing single terms of a filter line, as chips and histograms do.
#pragma once

#include "core/pipeline/pair_query.h"
#include "ui/workbench/cluster_selection.h"

#include <QString>

namespace craft::ui {

/// `line` with `piece` in place of its terms of `key`; an empty piece only removes them. Negated
/// terms stay. A line that cannot be read becomes the piece alone.
[[nodiscard]] QString withTerm(const QString& line, QueryKey key, const QString& piece);

/// True if one of the line's terms is written exactly so.
[[nodiscard]] bool hasTerm(const QString& line, const QString& piece);

/// "cluster:3,7-9"; empty for no cluster.
[[nodiscard]] QString clusterPiece(const ClusterSet& clusters);

/// "len:10-20", "cost<=0.25", "rank>=100" for an infinite end.
[[nodiscard]] QString rangePiece(const QString& key, double from, double to);

} // namespace craft::ui
