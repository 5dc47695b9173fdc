// SPDX-License-Identifier: GPL-3.0-or-later
// Which program this is, for the manifest and `craft --version`.
#pragma once

#include <string_view>

namespace craft {

struct BuildInfo {
    std::string_view version; ///< "0.1.0"
    std::string_view gitId; ///< `git describe --always --dirty`, or "unknown"
    std::string_view compiler; ///< "GNU 12.2.0"
    std::string_view buildType; ///< "RelWithDebInfo"
};

[[nodiscard]] BuildInfo buildInfo() noexcept;

} // namespace craft
