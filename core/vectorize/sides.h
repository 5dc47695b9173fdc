// SPDX-License-Identifier: GPL-3.0-or-later
// One of something for the source and one for the target.
#pragma once

namespace craft {

template <class T>
struct Sides {
    T source;
    T target;
};

} // namespace craft
