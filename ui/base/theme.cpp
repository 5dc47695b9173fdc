// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"

#include "ui/base/preferences.h"

#include <QApplication>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>
#include <array>

namespace craft::ui {
namespace {

Theme& mutableTheme()
{
    static Theme theme;
    return theme;
}

/// What the platform came with, before apply() changed it.
struct Platform {
    bool dark = false;
    QFont font;
};

const Platform& platform(const QApplication& app)
{
    static const Platform found{app.palette().color(QPalette::Window).lightness() < 128,
                                QApplication::font()};
    return found;
}

QColor mix(const QColor& a, const QColor& b, double t)
{
    const auto channel = [t](float from, float to) {
        return from + (to - from) * static_cast<float>(t);
    };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

/// Okabe and Ito's eight, without black; yellow is darkened on light ground.
QList<QColor> okabeIto(bool dark)
{
    return {QColor(dark ? "#56A8E8" : "#0072B2"),
            QColor("#E69F00"),
            QColor("#009E73"),
            QColor("#CC79A7"),
            QColor("#56B4E9"),
            QColor("#D55E00"),
            QColor(dark ? "#F0E442" : "#F5C710"),
            QColor(dark ? "#BBBBBB" : "#555555")};
}

struct RoleColours {
    const char* validationLight;
    const char* validationDark;
    const char* selectedLight;
    const char* selectedDark;
};

RoleColours roleColours(const QString& palette)
{
    if (palette == QLatin1String("viridis"))
        return {"#3B528B", "#5F7FC8", "#1F8F6B", "#5DC863"};
    if (palette == QLatin1String("high-contrast"))
        return {"#00429D", "#8CC8FF", "#B34700", "#FFB000"};
    return {"#0072B2", "#56A8E8", "#C96A00", "#F0A030"};
}

Theme makeTheme(bool dark, const QString& palette)
{
    const RoleColours roles = roleColours(palette);
    Theme theme;
    theme.dark = dark;
    theme.pool = QColor(dark ? "#9AA0A6" : "#7D848B");
    theme.validation = QColor(dark ? roles.validationDark : roles.validationLight);
    theme.selected = QColor(dark ? roles.selectedDark : roles.selectedLight);
    theme.shortage = QColor(dark ? "#FF8A80" : "#B3261E");
    theme.accent = QColor(dark ? "#7AB7F5" : "#1A5FB4");
    theme.danger = QColor(dark ? "#FF8A80" : "#B3261E");
    theme.success = QColor(dark ? "#6FCF97" : "#1B7F4B");
    theme.text = QColor(dark ? "#E8EAED" : "#1F2328");
    theme.faintText = QColor(dark ? "#A8AEB5" : "#5B636B");
    theme.grid = QColor(dark ? "#3A3F45" : "#DFE3E8");
    theme.plot = QColor(dark ? "#1E2124" : "#FFFFFF");
    theme.muted = QColor(dark ? "#4B5157" : "#CDD2D7");
    theme.categories = okabeIto(dark);
    return theme;
}

/// Fusion draws outlines darker than the window, so that on dark ground an empty check box or
/// field can hardly be seen: here they get a lighter one.
class OutlinedFusion final : public QProxyStyle {
public:
    OutlinedFusion()
        : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    { }
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        if (hint == SH_Widget_Animation_Duration && mutableTheme().reducedMotion)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool isBox = element == PE_IndicatorCheckBox;
        const bool isRound = element == PE_IndicatorRadioButton;
        const bool isField = element == PE_FrameLineEdit;
        if (!mutableTheme().dark || !(isBox || isRound || isField)
            || (isField && option->state.testFlag(State_HasFocus)))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(
            option->state.testFlag(State_Enabled) ? mutableTheme().pool : mutableTheme().muted, 1));
        const QRectF area = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isRound)
            painter->drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5));
        else
            painter->drawRoundedRect(area, 2, 2);
        painter->restore();
    }
};

QPalette makePalette(const Theme& theme)
{
    const QColor window(theme.dark ? "#26292D" : "#F4F5F7");
    const QColor button(theme.dark ? "#33373C" : "#FFFFFF");
    QPalette palette(button, window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::Base, theme.plot);
    palette.setColor(QPalette::AlternateBase, QColor(theme.dark ? "#24282C" : "#F7F9FB"));
    palette.setColor(QPalette::ToolTipBase, QColor(theme.dark ? "#3A3F45" : "#FFFFFF"));
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.faintText);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, QColor(theme.dark ? "#10161C" : "#FFFFFF"));
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::Mid, theme.grid);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mix(theme.text, window, 0.5));
    return palette;
}

} // namespace

const Theme& Theme::current()
{
    return mutableTheme();
}

QList<std::pair<QString, QString>> Theme::palettes()
{
    return {
        {QStringLiteral("okabe-ito"),
         QStringLiteral(QT_TRANSLATE_NOOP("Theme", "Blue and orange"))},
        {QStringLiteral("viridis"), QStringLiteral(QT_TRANSLATE_NOOP("Theme", "Blue and green"))},
        {QStringLiteral("high-contrast"),
         QStringLiteral(QT_TRANSLATE_NOOP("Theme", "High contrast"))}};
}

void Theme::apply(QApplication& app, const Preferences& preferences)
{
    const Platform& found = platform(app);
    const ColourScheme scheme = preferences.colourScheme();
    const bool dark =
        scheme == ColourScheme::Dark || (scheme == ColourScheme::System && found.dark);
    mutableTheme() = makeTheme(dark, preferences.palette());
    mutableTheme().reducedMotion = preferences.reducedMotion();
    if (dynamic_cast<const OutlinedFusion*>(app.style()) == nullptr)
        QApplication::setStyle(new OutlinedFusion);
    QFont font = found.font;
    font.setPointSizeF(found.font.pointSizeF() * preferences.fontPercent() / 100);
    QApplication::setFont(font);
    QApplication::setPalette(makePalette(current()));
}

QColor Theme::sequential(double at) const
{
    // Cividis at eight equal steps.
    static const std::array<QColor, 8> steps{
        QColor("#00224E"), QColor("#123570"), QColor("#3B496C"), QColor("#575D6D"),
        QColor("#707173"), QColor("#A59C74"), QColor("#D2C060"), QColor("#FEE838")};
    const double scaled = std::clamp(at, 0.0, 1.0) * (steps.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(scaled), steps.size() - 2);
    return mix(steps[below], steps[below + 1], scaled - static_cast<double>(below));
}

QColor Theme::diverging(double at) const
{
    const double strength = std::clamp(std::abs(at), 0.0, 1.0);
    return mix(plot, at < 0 ? validation : selected, strength);
}

void Theme::hatch(QPainter& painter, const QRectF& area) const
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(shortage, Qt::BDiagPattern));
    painter.drawRect(area);
    painter.setPen(QPen(shortage, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    painter.restore();
}

} // namespace craft::ui
