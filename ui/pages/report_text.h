// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a run as headings, sentences and tables, and as HTML or Markdown.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace craft::ui {

class Workbench;

/// One piece of a report.
struct ReportBlock {
    enum class Kind { Title, Heading, Paragraph, Table, Code };
    Kind kind = Kind::Paragraph;
    QString text;
    std::vector<QStringList> rows; ///< of a table; the first one heads it
    int textColumns = 1; ///< leading columns of a table with text; the others hold numbers
};
using Report = std::vector<ReportBlock>;

/// What is on screen now. REQUIRES: workbench.hasNumbers().
[[nodiscard]] Report makeReport(const Workbench& workbench);
/// Without colours, so that it follows the palette.
[[nodiscard]] QString toHtml(const Report& report);
[[nodiscard]] QString toMarkdown(const Report& report);

} // namespace craft::ui
