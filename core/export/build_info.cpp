// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/build_info.h"

namespace craft {

BuildInfo buildInfo() noexcept
{
    return {CRAFT_VERSION, CRAFT_GIT_ID, CRAFT_COMPILER, CRAFT_BUILD_TYPE};
}

} // namespace craft
