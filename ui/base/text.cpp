// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace craft::ui {

QString coreText(std::string_view english)
{
    return QCoreApplication::translate("core", std::string(english).c_str());
}

QString countText(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString realText(double value, int digits)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return QLocale().toString(value, 'f', digits);
}

QString percentText(double share, int digits)
{
    return QCoreApplication::translate("Numbers", "%1 %").arg(realText(share * 100, digits));
}

QString bytesText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString durationText(double seconds)
{
    if (seconds < 60)
        return QCoreApplication::translate("Numbers", "%1 s").arg(realText(seconds, 1));
    const auto whole = static_cast<int>(std::lround(seconds));
    return QCoreApplication::translate("Numbers", "%1 min %2 s")
        .arg(whole / 60)
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

} // namespace craft::ui
