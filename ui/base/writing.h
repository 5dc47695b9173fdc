// SPDX-License-Identifier: GPL-3.0-or-later
// How text of a corpus is shown: its direction, its font, and characters that cannot be seen.
#pragma once

#include <QFont>
#include <QList>
#include <QString>

namespace craft::ui {

/// The direction of a paragraph. The language (BCP-47, may be empty) decides as long as the text
/// has letters of that direction: an Arabic sentence may begin with a Latin name. Otherwise the
/// first letter with a direction does, and without any the language.
[[nodiscard]] Qt::LayoutDirection directionOf(const QString& language, const QString& text);

/// `base` with families that hold the script of `language` behind its own, where they are there.
[[nodiscard]] QFont fontFor(const QString& language, const QFont& base);

/// A text whose invisible characters are written out as marks.
struct MarkedText {
    struct Mark {
        qsizetype first = 0;
        qsizetype size = 0;
    };
    QString text;
    QList<Mark> marks; ///< places of the marks in `text`
};

/// NBSP, joiners, direction marks, line separators, tabs and their like as ‹NBSP›, ‹ZWJ›, ...
[[nodiscard]] MarkedText withInvisibles(const QString& text);

/// One line of a table: line breaks and tabs as blanks, not longer than `most` characters.
[[nodiscard]] QString oneLine(const QString& text, qsizetype most);

} // namespace craft::ui
