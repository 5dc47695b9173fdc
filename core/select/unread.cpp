// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/unread.h"

#include "core/select/selector.h"

#include <algorithm>
#include <array>
#include <string>

namespace craft {
namespace {

struct ReadWhere {
    std::string_view id;
    std::string_view deciding; ///< a text parameter of the same method
    std::string_view values; ///< of it, each between blanks
};

constexpr std::string_view kSomeQuality = " length-ratio likelihood validation centroid column ";

constexpr std::array kTable{
    ReadWhere{"smoothing", "variant", " a c "},
    ReadWhere{"near-duplicate", "variant", " d "},
    ReadWhere{"decay", "variant", " e "},
    ReadWhere{"bigrams", "variant", " f "},
    ReadWhere{"prefixes", "variant", " f "},
    ReadWhere{"frequency-power", "variant", " f "},
    ReadWhere{"per-token", "variant", " f "},
    ReadWhere{"cover-sample", "over", " pool "},
    ReadWhere{"draw-temperature", "resampling", " gumbel "},
    ReadWhere{"keep-popping", "rds-aggregation", " rr "},
    ReadWhere{"quality-column", "quality", " column "},
    ReadWhere{"strata-like", "stratify", " length "},
    ReadWhere{"tarot-folds", "tarot-size", " estimated "},
    ReadWhere{"temperature", "quality", kSomeQuality},
    ReadWhere{"tsds-kde-k", "tsds-kernel", " kde "},
    ReadWhere{"tsds-sigma", "tsds-kernel", " kde "},
    ReadWhere{"view-gamma", "view", " joint "},
    ReadWhere{"weight-cap", "weighting", " bounded "},
    ReadWhere{"weight-ridge", "weighting", " bounded unbounded "},
};

const ReadWhere* find(std::string_view id) noexcept
{
    const auto* const it = std::find_if(kTable.begin(), kTable.end(),
                                        [id](const ReadWhere& row) { return row.id == id; });
    return it == kTable.end() ? nullptr : it;
}

} // namespace

std::string_view decidingParam(std::string_view id) noexcept
{
    const ReadWhere* row = find(id);
    return row == nullptr ? std::string_view() : row->deciding;
}

bool isRead(std::string_view id, const Params& params)
{
    const ReadWhere* row = find(id);
    if (row == nullptr || !params.has(std::string(row->deciding)))
        return true;
    const std::string value = " " + params.text(std::string(row->deciding)) + " ";
    return row->values.find(value) != std::string_view::npos;
}

std::vector<std::string> Selector::unread(const Params& given) const
{
    std::vector<std::string> out;
    for (const ParamSpec& spec : params()) {
        if (!isRead(spec.id, given))
            out.push_back(spec.id);
    }
    return out;
}

} // namespace craft
