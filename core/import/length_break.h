// SPDX-License-Identifier: GPL-3.0-or-later
// Where two files that should be line-aligned stop fitting together.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace craft {

/// The change point of a series by least squares: the k in (0, n) that splits `misfit` into two
/// stretches, each close to its own mean, the second higher (binary segmentation's first step;
/// Scott, Knott 1974). Nothing if the second mean is not clearly higher: below 3 standard errors.
/// Here misfit_i = |r_i - mean r| with r_i = log((1 + source bytes) / (1 + target bytes)): small
/// while line i of one file translates line i of the other. O(n).
[[nodiscard]] std::optional<std::size_t> findBreak(std::span<const float> misfit);

} // namespace craft
