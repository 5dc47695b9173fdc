// SPDX-License-Identifier: GPL-3.0-or-later
// Screening with a hash of one's own: for tests that provoke collisions.
#pragma once

#include "core/import/first_rows.h"
#include "core/import/screen.h"

namespace craft {

/// screen() with another hash. The flags must not depend on it.
[[nodiscard]] RowFlags screenWith(TextHash hash, const Corpus& pool, const Corpus& validation,
                                  const Corpus* test, const ScreenParams& params, Job& job);

} // namespace craft
