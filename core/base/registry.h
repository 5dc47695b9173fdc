// SPDX-License-Identifier: GPL-3.0-or-later
// Explicit lists of plugins: no static-initialiser tricks, which a static library would drop.
#pragma once

#include "core/base/error.h"
#include "core/base/text.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// One line of a registry. `id` is stored in projects and manifests and never changes.
template <class Plugin>
struct Entry {
    std::string_view id;
    std::string_view label;
    std::unique_ptr<Plugin> (*make)();
};

/// Makes the plugin `id`. Throws Error{Usage} that lists what there is.
template <class Plugin>
[[nodiscard]] std::unique_ptr<Plugin> makePlugin(std::span<const Entry<Plugin>> entries,
                                                 std::string_view kind, std::string_view id)
{
    std::vector<std::string> known;
    for (const Entry<Plugin>& entry : entries) {
        if (entry.id == id)
            return entry.make();
        known.emplace_back(entry.id);
    }
    throw Error(ErrorCode::Usage, str("there is no ", kind, " \"", id, "\""),
                "Choose one of " + join(known, ", "));
}

} // namespace craft
