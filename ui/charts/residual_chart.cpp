// SPDX-License-Identifier: GPL-3.0-or-later
// What each cluster adds to the KL bound.
#include "ui/base/text.h"
#include "ui/charts/cluster_chart.h"
#include "ui/charts/registry.h"

#include <QCoreApplication>

namespace craft::ui {
namespace {

struct ResidualChart {
    Q_DECLARE_TR_FUNCTIONS(ResidualChart)
public:
    static ClusterChartSpec spec()
    {
        using C = ClusterDiagnostics;
        const ClusterAspect residual{tr("Residual of the bound"),
                                     tr("Share × diameter by cluster"),
                                     {{tr("Residual"), MarkShape::Fill, &Theme::validation,
                                       [](const C& c) { return c.residual; }, nullptr,
                                       [](const C& c) {
                                           return tr("%1 = %2 × %3")
                                               .arg(realText(c.residual, 5),
                                                    percentText(c.validationShare, 2),
                                                    realText(c.diameter, 4));
                                       }}}};
        const ClusterAspect discrete{
            tr("Discrete KL"),
            tr("Nats by cluster"),
            {{tr("Part of discrete KL"), MarkShape::Diverging, &Theme::selected,
              [](const C& c) { return c.klTerm; }, nullptr,
              [](const C& c) {
                  return tr("%1 (validation %2, selected %3)")
                      .arg(realText(c.klTerm, 5), percentText(c.validationShare, 2),
                           percentText(c.selectedShare, 2));
              }}},
            0,
            false};
        return {{QStringLiteral("residual"), tr("KL bound by cluster"),
                 tr("What may still differ inside each cluster; the menu has the part that the "
                    "shares of the clusters add.")
                     + QLatin1Char('\n') + definitionText("clusters.residual") + QLatin1Char('\n')
                     + definitionText("clusters.kl_term")},
                {residual, discrete}};
    }
};

} // namespace

Chart* makeResidualChart(Workbench& workbench, QWidget* parent)
{
    return new ClusterChart(workbench, ResidualChart::spec(), parent);
}

} // namespace craft::ui
