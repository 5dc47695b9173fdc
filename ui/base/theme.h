// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and fonts of the window: light and dark, and the colours that stand for roles.
#pragma once

#include <QColor>
#include <QList>
#include <QString>

class QApplication;
class QPainter;
class QRectF;

namespace craft::ui {

class Preferences;

/// Colours that mean something, chosen to be told apart without colour vision; shape, hatch or a
/// label always say the same. Marks have a contrast of at least 3:1, texts of 4.5:1.
struct Theme {
    bool dark = false;
    bool reducedMotion = false; ///< nothing moves by itself
    QColor pool; ///< grey
    QColor validation; ///< blue
    QColor selected; ///< orange
    QColor shortage; ///< drawn as a hatch
    QColor accent; ///< links, focus ring, primary button
    QColor danger;
    QColor success;
    QColor text;
    QColor faintText; ///< still 4.5:1
    QColor grid;
    QColor plot; ///< background of charts and tables
    QColor muted; ///< marks outside the selection
    QList<QColor> categories; ///< at most 8, then "others"

    /// The theme in use. GUI thread.
    [[nodiscard]] static const Theme& current();
    /// Sets style, palette and font of the application by the preferences.
    static void apply(QApplication& app, const Preferences& preferences);
    /// The ids apply() knows, with their names for people (untranslated, context "Theme").
    [[nodiscard]] static QList<std::pair<QString, QString>> palettes();

    /// Position 0..1 on a sequential scale (cividis).
    [[nodiscard]] QColor sequential(double at) const;
    /// -1..1 on a scale from blue over the background to orange.
    [[nodiscard]] QColor diverging(double at) const;
    /// Fills with diagonal lines: what is missing.
    void hatch(QPainter& painter, const QRectF& area) const;
};

} // namespace craft::ui
