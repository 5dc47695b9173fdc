// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/measure_text.h"

#include "ui/base/text.h"

#include <QCoreApplication>

#include <cmath>

namespace craft::ui {
namespace {

struct MeasureText {
    Q_DECLARE_TR_FUNCTIONS(MeasureText)
};

} // namespace

QString directionMark(Better better)
{
    return better == Better::Higher ? QStringLiteral("↑")
        : better == Better::Lower   ? QStringLiteral("↓")
                                    : QString();
}

QString directionText(Better better)
{
    return better == Better::Higher ? MeasureText::tr("Higher is better.")
        : better == Better::Lower   ? MeasureText::tr("Lower is better.")
                                    : MeasureText::tr("It describes and does not judge.");
}

QString measureTitle(const ValueSpec& spec)
{
    const QString mark = directionMark(spec.better);
    return mark.isEmpty() ? coreText(spec.label) : coreText(spec.label) + QLatin1Char(' ') + mark;
}

QString measureTip(const ValueSpec& spec)
{
    return QStringLiteral("<qt><b>%1</b> (%2). %3<br>%4</qt>")
        .arg(coreText(spec.label).toHtmlEscaped(), coreText(spec.unit).toHtmlEscaped(),
             directionText(spec.better).toHtmlEscaped(), coreText(spec.definition).toHtmlEscaped());
}

Standing standingOf(double difference, Better better)
{
    if (better == Better::Neither || std::isnan(difference) || difference == 0)
        return Standing::Level;
    return (difference > 0) == (better == Better::Higher) ? Standing::Better : Standing::Worse;
}

QString standingMark(Standing standing)
{
    return standing == Standing::Better ? QStringLiteral("+")
        : standing == Standing::Worse   ? QStringLiteral("−")
                                        : QString();
}

QString marksLegend()
{
    return MeasureText::
        tr("↑ higher is better, ↓ lower is better; + better than random, − worse; * beyond what "
           "95 of 100 random selections reach and, where a number is a mean over test pairs, "
           "p < %1 in a paired bootstrap over them, ** p < %2")
            .arg(realText(kSignificance, 2), realText(kHighSignificance, 2));
}

int placesFor(double largest)
{
    if (!(largest < 1000))
        return 0;
    if (largest >= 100)
        return 1;
    int places = largest > 0 ? 3 : 4;
    for (; largest > 0 && largest < 1 && places < 6; largest *= 10)
        ++places;
    return places;
}

} // namespace craft::ui
