// SPDX-License-Identifier: GPL-3.0-or-later
// What each cluster was asked for, what it gave and what is missing.
#include "ui/base/text.h"
#include "ui/charts/cluster_chart.h"
#include "ui/charts/registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace craft::ui {
namespace {

struct AllocationChart {
    Q_DECLARE_TR_FUNCTIONS(AllocationChart)
public:
    static double missing(const ClusterDiagnostics& c)
    {
        return static_cast<double>(c.quota - std::min(c.quota, c.selected));
    }

    static ClusterChartSpec spec()
    {
        using C = ClusterDiagnostics;
        ClusterAspect aspect;
        aspect.caption = tr("Pairs by cluster");
        aspect.sortBy = 2;
        aspect.measures = {
            {tr("Taken"), MarkShape::Fill, &Theme::selected,
             [](const C& c) { return static_cast<double>(c.selected); }, nullptr,
             [](const C& c) { return countText(c.selected); }},
            {tr("Shortage"), MarkShape::Hatch, &Theme::shortage,
             [](const C& c) { return static_cast<double>(std::max(c.quota, c.selected)); },
             [](const C& c) { return static_cast<double>(c.selected); },
             [](const C& c) {
                 return missing(c) > 0 ? countText(static_cast<std::uint64_t>(missing(c)))
                                       : QString();
             },
             missing},
            {tr("Quota"), MarkShape::Outline, &Theme::text,
             [](const C& c) { return static_cast<double>(c.quota); }, nullptr,
             [](const C& c) { return countText(c.quota); }},
        };
        return {{QStringLiteral("allocation"), tr("Budget allocation"),
                 tr("The pairs that each cluster was asked for (quota), those it gave, and those "
                    "it could not give because it has no more. A method that selects from the "
                    "whole pool asks no cluster: its quotas are what it took.")
                     + QLatin1Char('\n') + definitionText("clusters.quota") + QLatin1Char('\n')
                     + definitionText("clusters.selected")},
                {aspect}};
    }
};

} // namespace

Chart* makeAllocationChart(Workbench& workbench, QWidget* parent)
{
    return new ClusterChart(workbench, AllocationChart::spec(), parent);
}

} // namespace craft::ui
