// SPDX-License-Identifier: GPL-3.0-or-later
// How large each cluster is in the pool, in validation and in the selection.
#include "ui/base/text.h"
#include "ui/charts/cluster_chart.h"
#include "ui/charts/registry.h"

#include <QCoreApplication>

namespace craft::ui {
namespace {

struct SizeChart {
    Q_DECLARE_TR_FUNCTIONS(SizeChart)
public:
    static QString shareAndPairs(double share, std::uint64_t pairs)
    {
        return tr("%1 (%n pair(s))", nullptr, static_cast<int>(pairs)).arg(percentText(share, 2));
    }

    static ClusterChartSpec spec()
    {
        using C = ClusterDiagnostics;
        ClusterAspect aspect;
        aspect.caption = tr("Share by cluster, %");
        aspect.sortBy = 1;
        aspect.measures = {
            {tr("Pool"), MarkShape::Bar, &Theme::pool, [](const C& c) { return c.poolShare * 100; },
             nullptr, [](const C& c) { return shareAndPairs(c.poolShare, c.pool); }},
            {tr("Validation"), MarkShape::Bar, &Theme::validation,
             [](const C& c) { return c.validationShare * 100; }, nullptr,
             [](const C& c) { return shareAndPairs(c.validationShare, c.validation); }},
            {tr("Selected"), MarkShape::Bar, &Theme::selected,
             [](const C& c) { return c.selectedShare * 100; }, nullptr,
             [](const C& c) { return shareAndPairs(c.selectedShare, c.selected); }},
        };
        return {{QStringLiteral("sizes"), tr("Cluster sizes"),
                 tr("The share of each cluster in the pool, in validation and in the selection, "
                    "by source sentences. A good selection follows validation, not the pool.")
                     + QLatin1Char('\n') + definitionText("clusters.share")},
                {aspect}};
    }
};

} // namespace

Chart* makeSizeChart(Workbench& workbench, QWidget* parent)
{
    return new ClusterChart(workbench, SizeChart::spec(), parent);
}

} // namespace craft::ui
