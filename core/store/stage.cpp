// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage.h"

namespace craft {

std::string_view name(Stage stage) noexcept
{
    switch (stage) {
    case Stage::Screen:
        return "screen";
    case Stage::Vectorize:
        return "vectorize";
    case Stage::Cluster:
        return "cluster";
    case Stage::Rank:
        return "rank";
    case Stage::Select:
        return "select";
    case Stage::Diagnose:
        return "diagnose";
    }
    return "screen";
}

} // namespace craft
