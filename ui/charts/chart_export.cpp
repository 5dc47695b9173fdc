// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "ui/base/theme.h"
#include "ui/charts/chart.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace craft::ui {
namespace {

/// Smaller charts are laid out as on a small window and drawn as large as they ask for.
QSizeF pictureSize(const Chart& chart)
{
    return QSizeF(chart.size()).expandedTo(chart.pictureSize());
}

void paint(Chart& chart, QPaintDevice& device, const QRectF& area)
{
    QPainter painter(&device);
    painter.fillRect(area, Theme::current().plot);
    chart.render(painter, area);
}

QByteArray svg(Chart& chart)
{
    const QRectF area(QPointF(), pictureSize(chart));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(area.size().toSize());
    generator.setViewBox(area);
    generator.setTitle(chart.title());
    generator.setDescription(chart.summary());
    paint(chart, generator, area);
    return buffer.data();
}

QByteArray pdf(Chart& chart)
{
    // One pixel of the screen becomes one point; the writer draws at 96 units an inch.
    const QRectF area(QPointF(), pictureSize(chart));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(chart.title());
    writer.setPageMargins(QMarginsF());
    writer.setResolution(96);
    writer.setPageSize(
        QPageSize(area.size() * 72 / 96, QPageSize::Point, QString(), QPageSize::ExactMatch));
    paint(chart, writer, area);
    return buffer.data();
}

QByteArray png(Chart& chart, int scale)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    chartImage(chart, scale).save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

QImage chartImage(Chart& chart, double scale)
{
    const QSizeF size = pictureSize(chart);
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Theme::current().plot);
    paint(chart, image, QRectF(QPointF(), size));
    return image;
}

QString saveChart(Chart& chart, const QString& file, int scale)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("svg"))
        bytes = svg(chart);
    else if (suffix == QLatin1String("pdf"))
        bytes = pdf(chart);
    else if (suffix == QLatin1String("csv"))
        bytes = chart.table().toText(QLatin1Char(',')).toUtf8();
    else if (suffix == QLatin1String("png"))
        bytes = png(chart, std::clamp(scale, 1, 4));
    else
        return QCoreApplication::translate(
                   "Chart",
                   "%1 cannot be written: the name has to end in .png, .svg, .pdf or .csv.")
            .arg(file);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return QCoreApplication::translate("Chart", "%1 cannot be written: %2")
            .arg(file, out.errorString());
    return {};
}

void copyChartImage(Chart& chart)
{
    QGuiApplication::clipboard()->setImage(chartImage(chart, 2));
}

void copyChartData(const Chart& chart)
{
    QGuiApplication::clipboard()->setText(chart.table().toText(QLatin1Char('\t')));
}

} // namespace craft::ui
