// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report_text.h"

#include "core/bound/diagnose.h"
#include "core/data/row_flags.h"
#include "core/pipeline/inputs.h"
#include "core/pipeline/settings.h"
#include "ui/base/text.h"
#include "ui/dialogs/command_text.h"
#include "ui/dialogs/issue_texts.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace craft::ui {
namespace {

using Kind = ReportBlock::Kind;

/// Clusters listed; the rest is one line.
constexpr std::size_t kListedClusters = 40;

QString tr(const char* text)
{
    return QCoreApplication::translate("craft::ui", text);
}

void addText(Report& report, Kind kind, const QString& text)
{
    report.push_back({kind, text, {}, 1});
}

void addTable(Report& report, std::vector<QStringList> rows, int textColumns)
{
    if (rows.size() > 1)
        report.push_back({Kind::Table, {}, std::move(rows), textColumns});
}

QString languagesOf(const CorpusPart& part)
{
    if (part.sourceLanguage.empty() && part.targetLanguage.empty())
        return QStringLiteral("–");
    return qstr(part.sourceLanguage) + QStringLiteral(" → ") + qstr(part.targetLanguage);
}

void addInputs(Report& report, const Workbench& workbench)
{
    addText(report, Kind::Heading, tr("Inputs"));
    std::vector<QStringList> rows{{tr("Corpus"), tr("For"), tr("Format"), tr("Languages"),
                                   tr("Left out, and why"), tr("Read"), tr("Used"), tr("Repaired"),
                                   tr("Skipped")}};
    for (const Role role : kRoles) {
        const CorpusView& corpus = workbench.project().of(role);
        for (std::size_t i = 0; i < corpus.parts.size() && i < corpus.reports.size(); ++i) {
            const CorpusPart& part = corpus.parts[i];
            const ImportReport& counts = corpus.reports[i];
            rows.push_back({qstr(part.name), roleText(role), qstr(part.format), languagesOf(part),
                            countsByReason(counts.skippedBy), countText(counts.read),
                            countText(counts.used), countText(counts.repaired),
                            countText(counts.skipped)});
        }
    }
    addTable(report, std::move(rows), 5);
    const RunView& run = *workbench.run();
    std::array<std::uint64_t, 8> counts{};
    for (const std::uint8_t flags : *run.flags) {
        for (std::size_t bit = 0; flags != 0 && bit < counts.size(); ++bit)
            counts[bit] += (flags >> bit) & 1U;
    }
    addText(report, Kind::Paragraph,
            tr("%1 of %2 pool pairs may be selected.")
                .arg(countText(run.eligible), countText(run.flags->size())));
    std::vector<QStringList> left{{tr("Left out of the pool because"), tr("Pairs")}};
    for (std::size_t bit = 0; bit < counts.size(); ++bit) {
        if (counts[bit] > 0)
            left.push_back(
                {flagText(name(static_cast<RowFlag>(1U << bit))), countText(counts[bit])});
    }
    addTable(report, std::move(left), 1);
}

void addParams(Report& report, const Workbench& workbench)
{
    addText(report, Kind::Heading, tr("Parameters"));
    const auto changed = changedParams(workbench.params());
    addText(report, Kind::Paragraph,
            tr("Preset %1. Everything that is not listed is as in the preset.")
                .arg(workbench.paramText("preset")));
    std::vector<QStringList> rows{{tr("Parameter"), tr("Value"), tr("Meaning")}};
    for (const ParamSpec& spec : allParams()) {
        const auto it = changed.find(spec.id);
        if (it != changed.end() && spec.id != "preset")
            rows.push_back({coreText(spec.label), qstr(it->second), coreText(spec.help)});
    }
    addTable(report, std::move(rows), 3);
}

void addClusters(Report& report, const Workbench& workbench)
{
    addText(report, Kind::Heading, tr("Clusters"));
    const auto& clusters = workbench.numbers().point.clusters;
    std::vector<std::uint32_t> order(clusters.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return clusters[a].validationShare > clusters[b].validationShare;
    });
    std::vector<QStringList> rows{{tr("Title"), tr("Number"), tr("Pool"), tr("Validation"),
                                   tr("Share"), tr("Quota"), tr("Selected"), tr("Diameter")}};
    for (std::size_t i = 0; i < order.size() && i < kListedClusters; ++i) {
        const ClusterDiagnostics& c = clusters[order[i]];
        rows.push_back({workbench.clusterTitle(order[i]), countText(order[i]), countText(c.pool),
                        countText(c.validation), percentText(c.validationShare, 1),
                        countText(c.quota), countText(c.selected), realText(c.diameter, 3)});
    }
    addTable(report, std::move(rows), 1);
    if (order.size() > kListedClusters)
        addText(report, Kind::Paragraph,
                tr("The %1 clusters with the largest shares of validation; %2 more are not listed.")
                    .arg(countText(kListedClusters), countText(order.size() - kListedClusters)));
}

void addSelection(Report& report, const Workbench& workbench)
{
    const BudgetPoint& point = workbench.numbers().point;
    addText(report, Kind::Heading, tr("Selection"));
    addText(report, Kind::Paragraph,
            tr("%1 of %2 pairs asked for, with %3 source and %4 target tokens.")
                .arg(countText(point.selected), countText(point.budget),
                     countText(point.sourceTokens), countText(point.targetTokens)));
    if (point.shortfall > 0)
        addText(report, Kind::Paragraph,
                tr("%1 places could not be filled: the clusters that were asked have no more "
                   "pairs.")
                    .arg(countText(point.shortfall)));
    if (point.overflow > 0)
        addText(report, Kind::Paragraph,
                tr("%1 pairs come from clusters without a share, because the others ran out.")
                    .arg(countText(point.overflow)));
    const std::uint64_t pinned = workbench.pinnedRows().size();
    const std::uint64_t locked = workbench.lockedRows().size();
    if (pinned + locked > 0)
        addText(report, Kind::Paragraph,
                tr("By hand: %1 pairs pinned in, %2 locked out.")
                    .arg(countText(pinned), countText(locked)));
}

void addBound(Report& report, const Workbench& workbench)
{
    const Numbers& numbers = workbench.numbers();
    addText(report, Kind::Heading, tr("How close it is"));
    std::vector<QStringList> rows{{tr("Number"), tr("What it is"), tr("Value")}};
    const auto add = [&rows](const char* id, double value) {
        for (const Definition& definition : definitions()) {
            if (definition.name == id)
                rows.push_back({qstr(id), coreText(definition.text), realText(value, 4)});
        }
    };
    add("kl_discrete", numbers.point.klDiscrete);
    add("residual", numbers.point.residual);
    add("mean_radius", numbers.point.meanRadius);
    add("total_variation", numbers.point.totalVariation);
    if (numbers.exact) {
        add("lipschitz", numbers.exact->lipschitz);
        add("held_out_auc", numbers.exact->heldOutAuc);
        add("total", numbers.exact->total);
    } else {
        addText(report, Kind::Paragraph,
                tr("The slope and the total are still being measured for this budget."));
    }
    addTable(report, std::move(rows), 2);
}

} // namespace

Report makeReport(const Workbench& workbench)
{
    Report report;
    const QFileInfo project(workbench.project().file);
    addText(report, Kind::Title, tr("Selection from %1").arg(project.fileName()));
    const BudgetPoint& point = workbench.numbers().point;
    addText(report, Kind::Paragraph,
            tr("%1 of %2 pool pairs, chosen to resemble %3 validation pairs.")
                .arg(countText(point.selected), countText(workbench.project().of(Role::Pool).pairs),
                     countText(workbench.project().of(Role::Validation).pairs)));
    addInputs(report, workbench);
    addParams(report, workbench);
    addSelection(report, workbench);
    addBound(report, workbench);
    addClusters(report, workbench);
    addText(report, Kind::Heading, tr("How to reproduce it"));
    addText(report, Kind::Paragraph,
            tr("The same files and this command give the same pairs, on any machine and any "
               "number of threads."));
    QString command = runCommand(workbench.project(), workbench.params(), {}, {}, QString());
    command.replace(QLatin1String(" --"), QLatin1String(" \\\n    --"));
    addText(report, Kind::Code, command);
    return report;
}

QString toHtml(const Report& report)
{
    QString out;
    for (const ReportBlock& block : report) {
        const QString text = block.text.toHtmlEscaped();
        switch (block.kind) {
        case Kind::Title:
            out += QStringLiteral("<h1>%1</h1>\n").arg(text);
            break;
        case Kind::Heading:
            out += QStringLiteral("<h2>%1</h2>\n").arg(text);
            break;
        case Kind::Paragraph:
            out += QStringLiteral("<p>%1</p>\n").arg(text);
            break;
        case Kind::Code:
            out += QStringLiteral("<pre style=\"white-space: pre-wrap\">%1</pre>\n").arg(text);
            break;
        case Kind::Table:
            out += QStringLiteral("<table cellpadding=\"5\" cellspacing=\"0\">\n");
            for (std::size_t r = 0; r < block.rows.size(); ++r) {
                out += QStringLiteral("<tr>");
                for (int c = 0; c < block.rows[r].size(); ++c) {
                    const QLatin1String cell(r == 0 ? "th" : "td");
                    const QLatin1String align(c < block.textColumns ? "" : " align=\"right\"");
                    const QLatin1String left(r == 0 && c < block.textColumns ? " align=\"left\""
                                                                             : "");
                    out += QLatin1Char('<') + cell + align + left + QLatin1Char('>')
                        + block.rows[r][c].toHtmlEscaped() + QLatin1String("</") + cell
                        + QLatin1Char('>');
                }
                out += QStringLiteral("</tr>\n");
            }
            out += QStringLiteral("</table>\n");
            break;
        }
    }
    return out;
}

QString toMarkdown(const Report& report)
{
    QString out;
    for (const ReportBlock& block : report) {
        switch (block.kind) {
        case Kind::Title:
            out += QStringLiteral("# ") + block.text;
            break;
        case Kind::Heading:
            out += QStringLiteral("## ") + block.text;
            break;
        case Kind::Paragraph:
            out += block.text;
            break;
        case Kind::Code:
            out += QStringLiteral("```\n") + block.text + QStringLiteral("\n```");
            break;
        case Kind::Table:
            for (std::size_t r = 0; r < block.rows.size(); ++r) {
                out += QLatin1Char('|');
                for (QString cell : block.rows[r])
                    out += QLatin1Char(' ') + cell.replace(QLatin1Char('|'), QLatin1String("\\|"))
                        + QLatin1String(" |");
                out += QLatin1Char('\n');
                if (r > 0)
                    continue;
                out += QLatin1Char('|');
                for (int c = 0; c < block.rows[0].size(); ++c)
                    out += QLatin1String(c < block.textColumns ? "---|" : "--:|");
                out += QLatin1Char('\n');
            }
            break;
        }
        out += QStringLiteral("\n\n");
    }
    return out.trimmed() + QLatin1Char('\n');
}

} // namespace craft::ui
