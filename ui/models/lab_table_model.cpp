// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab_table_model.h"

#include "ui/base/measure_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/charts/chart.h"
#include "ui/models/lab_choice.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft::ui {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

} // namespace

void LabTableModel::show(std::shared_ptr<const LabView> view, const LabSize& size)
{
    beginResetModel();
    m_view = std::move(view);
    m_lines.clear();
    m_columns.clear();
    if (m_view) {
        m_lines = linesOf(m_view->table, size);
        if (!m_lines.empty())
            addColumns(m_view->table, size);
    }
    findBest();
    endResetModel();
}

void LabTableModel::addColumns(const LabTable& table, const LabSize& size)
{
    LabNumber rank;
    rank.id = "rank";
    rank.label = tr("Rank");
    rank.definition = tr("Mean over the ranked measures of the rank among the methods; 1 is best.");
    rank.better = Better::Lower;
    m_columns.push_back({Kind::Rank, rank});
    for (const LabNumber& number : numbersOf(table, size)) {
        const bool isGain = number.id.starts_with("gain");
        if (isGain || number.isRanked)
            m_columns.push_back({Kind::Number, number});
    }
    const auto add = [this](Kind kind, const QString& label, const QString& tip, Better better) {
        LabNumber number;
        number.label = label;
        number.definition = tip;
        number.better = better;
        m_columns.push_back({kind, number});
    };
    if (!size.isAll)
        add(Kind::Stability, tr("Stability"),
            tr("Mean Jaccard of the selections of two seeds: 1 for the same pairs, 0 for none in "
               "common."),
            Better::Neither);
    add(Kind::Seconds, tr("Seconds"),
        tr("What the method itself takes: ranking, selecting, and the stages that it reads."),
        Better::Lower);
    add(Kind::Memory, tr("Memory"),
        tr("Most memory that ranking and selecting took beyond the vectors and clusters that "
           "methods share."),
        Better::Lower);
}

void LabTableModel::findBest()
{
    m_best.assign(m_columns.size(), kNone);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const Better better = m_columns[c].number.better;
        if (better == Better::Neither || m_columns[c].kind == Kind::Memory)
            continue;
        for (const LabLine& line : m_lines) {
            const double value = numberAt(line, m_columns[c]);
            if (line.kind != CellKind::Method || std::isnan(value))
                continue;
            const bool isBetter = better == Better::Higher ? value > m_best[c] : value < m_best[c];
            if (std::isnan(m_best[c]) || isBetter)
                m_best[c] = value;
        }
    }
}

bool LabTableModel::isLowerBetter(int column) const
{
    const auto at = static_cast<std::size_t>(column);
    return at < m_columns.size() && m_columns[at].number.better == Better::Lower;
}

int LabTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LabTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

double LabTableModel::numberAt(const LabLine& line, const Column& column) const
{
    switch (column.kind) {
    case Kind::Rank:
        return line.rank.value_or(kNone);
    case Kind::Number:
        return valueOf(line, column.number.id).over.mean;
    case Kind::Stability:
        return line.stability.value_or(kNone);
    case Kind::Seconds:
        return line.kind == CellKind::Method ? line.seconds : kNone;
    case Kind::Memory:
        return line.memory;
    }
    return kNone;
}

QString LabTableModel::textAt(const LabLine& line, const Column& column) const
{
    const double number = numberAt(line, column);
    switch (column.kind) {
    case Kind::Rank:
        return realText(number, 1);
    case Kind::Number:
        return valueText(valueOf(line, column.number.id));
    case Kind::Stability:
        return realText(number, 2);
    case Kind::Seconds:
        return realText(number, 2);
    case Kind::Memory:
        return bytesText(static_cast<std::uint64_t>(number));
    }
    return {};
}

QString LabTableModel::tipOf(const LabLine& line) const
{
    QStringList out{line.label};
    if (line.kind == CellKind::Oracle)
        out << tr("Random pairs of the known domain: what no method can know.");
    if (line.kind == CellKind::Worst)
        out << tr("The pairs that a plain method ranks last. A measure that likes them is not to "
                  "be trusted.");
    if (line.isBaseline)
        out << tr("The baseline: all gains and tests are against these pairs.");
    if (line.kind == CellKind::Method && m_view) {
        for (const LabSetting& setting : m_view->plan->spec.methods) {
            if (setting.name == line.method)
                out << settingText(setting);
        }
    }
    if (line.seeds > 0)
        out << tr("%n seed(s) so far", nullptr, static_cast<int>(line.seeds));
    return wrappedTip(out.join(QLatin1Char('\n')));
}

QVariant LabTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LabLine& line = m_lines[static_cast<std::size_t>(index.row())];
    const auto at = static_cast<std::size_t>(index.column());
    const Column& column = m_columns[at];
    switch (role) {
    case Qt::DisplayRole:
        return textAt(line, column);
    case SortRole:
        return numberAt(line, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | Qt::AlignTrailing);
    case Qt::ForegroundRole:
        if (line.kind != CellKind::Method || line.isBaseline)
            return Theme::current().faintText;
        return {};
    case Qt::FontRole: {
        QFont font;
        font.setBold(line.kind == CellKind::Method && numberAt(line, column) == m_best[at]);
        return font;
    }
    case Qt::ToolTipRole:
        return tipOf(line);
    default:
        return {};
    }
}

QVariant LabTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const auto row = static_cast<std::size_t>(section);
        if (row >= m_lines.size())
            return {};
        if (role == Qt::DisplayRole)
            return m_lines[row].label;
        if (role == Qt::ToolTipRole)
            return tipOf(m_lines[row]);
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignVCenter | Qt::AlignLeading);
        return {};
    }
    const auto at = static_cast<std::size_t>(section);
    if (at >= m_columns.size())
        return {};
    const LabNumber& number = m_columns[at].number;
    if (role == Qt::DisplayRole) {
        QStringList parts{number.label};
        if (m_columns[at].kind == Kind::Number && !directionMark(number.better).isEmpty())
            parts << directionMark(number.better);
        if (number.isUntrusted)
            parts << QStringLiteral("†");
        return parts.join(QChar(QChar::Nbsp));
    }
    if (role == Qt::ToolTipRole) {
        QStringList parts{number.definition};
        if (!number.unit.isEmpty())
            parts << tr("Unit: %1").arg(number.unit);
        if (number.better != Better::Neither)
            parts << directionText(number.better);
        if (number.isUntrusted)
            parts << tr("† Not to be trusted here: %1").arg(number.reason);
        return wrappedTip(parts.join(QLatin1Char('\n')));
    }
    return {};
}

bool LabTableOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const double a = left.data(LabTableModel::SortRole).toDouble();
    const double b = right.data(LabTableModel::SortRole).toDouble();
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) != std::isnan(b)
            && (sortOrder() == Qt::AscendingOrder ? std::isnan(b) : std::isnan(a));
    return a < b;
}

} // namespace craft::ui
