// SPDX-License-Identifier: GPL-3.0-or-later
// Where the labels of points go so that none covers another one or a point.
#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace craft::ui {

/// One box of `sizes[i]` for each of `points`, near it and inside `area`; none where there is no
/// room. Earlier points choose first. `reach`: pixels that a point takes around its middle. Places
/// off the `lines` are taken before those on them.
[[nodiscard]] std::vector<std::optional<QRectF>> placeLabels(const std::vector<QPointF>& points,
                                                             const std::vector<QSizeF>& sizes,
                                                             const QRectF& area, double reach,
                                                             const std::vector<QLineF>& lines = {});

} // namespace craft::ui
