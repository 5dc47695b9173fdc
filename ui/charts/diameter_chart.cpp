// SPDX-License-Identifier: GPL-3.0-or-later
// How far apart the rows of a cluster lie: the worst case and the typical one.
#include "ui/base/text.h"
#include "ui/charts/cluster_chart.h"
#include "ui/charts/registry.h"

#include <QCoreApplication>

namespace craft::ui {
namespace {

struct DiameterChart {
    Q_DECLARE_TR_FUNCTIONS(DiameterChart)
public:
    static bool isBracket(const ClusterDiagnostics& c)
    {
        return c.diameterKind == DiameterKind::Bracket;
    }

    static QString bracketText(const ClusterDiagnostics& c)
    {
        return isBracket(c)
            ? tr("%1 to %2").arg(realText(c.diameterLow, 4), realText(c.diameter, 4))
            : tr("none, the diameter is exact");
    }

    static ClusterChartSpec spec()
    {
        using C = ClusterDiagnostics;
        ClusterAspect aspect;
        aspect.caption = tr("Distance by cluster");
        aspect.sortBy = 1;
        aspect.measures = {
            {tr("Bracket"), MarkShape::Range, &Theme::pool, [](const C& c) { return c.diameter; },
             [](const C& c) { return isBracket(c) ? c.diameterLow : c.diameter; }, bracketText,
             [](const C& c) { return c.diameterLow; }},
            {tr("Diameter"), MarkShape::Dot, &Theme::validation,
             [](const C& c) { return c.diameter; }, nullptr,
             [](const C& c) { return realText(c.diameter, 4); }},
            {tr("Mean radius"), MarkShape::Tick, &Theme::selected,
             [](const C& c) { return c.meanRadius; }, nullptr,
             [](const C& c) { return realText(c.meanRadius, 4); }},
        };
        return {{QStringLiteral("diameters"), tr("Cluster diameters"),
                 definitionText("clusters.diameter") + QLatin1Char('\n')
                     + definitionText("clusters.diameter_low") + QLatin1Char('\n')
                     + definitionText("clusters.radius")},
                {aspect}};
    }
};

} // namespace

Chart* makeDiameterChart(Workbench& workbench, QWidget* parent)
{
    return new ClusterChart(workbench, DiameterChart::spec(), parent);
}

} // namespace craft::ui
