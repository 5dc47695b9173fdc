// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of reading a specification: what follows from it, and whether it can be run.
#pragma once

#include "core/lab/spec.h"

namespace craft {

/// Puts the baseline first, replaces the method "*" by all registered ones that no setting is named
/// after, and fills in what was left out.
void completeSpec(LabSpec& spec);

/// Throws Error{Invalid} for two settings of one name and for parameters that no run can have.
/// REQUIRES: completeSpec().
void checkSpec(const LabSpec& spec);

} // namespace craft
