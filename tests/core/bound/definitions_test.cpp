// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/bound/diagnose.h"

#include <gtest/gtest.h>

#include <set>

namespace craft {
namespace {

TEST(Definitions, CoverEveryPrintedName)
{
    std::set<std::string> names;
    for (const Definition& definition : definitions())
        EXPECT_TRUE(names.insert(definition.name).second) << definition.name;
    for (const char* name : {"kl_discrete",
                             "kl_reverse",
                             "total_variation",
                             "chi_square",
                             "rounding_bound",
                             "rounding_rule",
                             "occupied",
                             "validation_entropy",
                             "residual",
                             "mean_radius",
                             "lipschitz",
                             "held_out_auc",
                             "total",
                             "projected.dimensions",
                             "projected.projections",
                             "projected.kl_estimate",
                             "projected.kl_estimate_sd",
                             "projected.kl_discrete",
                             "projected.lipschitz",
                             "projected.residual",
                             "projected.bound",
                             "projected.ratio",
                             "clusters.id",
                             "clusters.title",
                             "clusters.pool",
                             "clusters.validation",
                             "clusters.share",
                             "clusters.quota",
                             "clusters.selected",
                             "clusters.diameter",
                             "clusters.diameter_low",
                             "clusters.diameter_kind",
                             "clusters.radius",
                             "clusters.rms_radius",
                             "clusters.residual",
                             "clusters.kl_term"})
        EXPECT_TRUE(names.contains(name)) << name;
}

TEST(Definitions, AreWholeSentencesInUtf8)
{
    for (const Definition& definition : definitions()) {
        EXPECT_TRUE(isValidUtf8(definition.text)) << definition.name;
        EXPECT_TRUE(definition.text.ends_with('.')) << definition.name;
        EXPECT_GE(definition.text.size(), 20U) << definition.name;
    }
}

} // namespace
} // namespace craft
