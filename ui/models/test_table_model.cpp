// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/test_table_model.h"

#include "ui/base/measure_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <utility>

namespace craft::ui {
namespace {

constexpr int kSizeRows = 2; ///< pairs and target tokens
constexpr int kMeasure = 0;
constexpr int kUnit = 1;
constexpr int kRandom = 2; ///< what all runs are compared with stands first
constexpr int kFirstRun = 3;

int placesOf(const TestRow& row)
{
    double largest = std::isnan(row.random.mean) ? 0 : std::fabs(row.random.mean);
    for (const TestCell& cell : row.runs) {
        if (std::isfinite(cell.value))
            largest = std::max(largest, std::fabs(cell.value));
    }
    return placesFor(largest);
}

Standing standingOf(const TestRow& row, const TestCell& cell)
{
    return cell.random ? craft::ui::standingOf(cell.random->difference, row.spec.better)
                       : Standing::Level;
}

QString sureness(const TestCell& cell)
{
    if (!cell.random)
        return {};
    const std::string_view mark = significanceMark(*cell.random);
    return QLatin1String(mark.data(), static_cast<qsizetype>(mark.size()));
}

} // namespace

void TestTableModel::setMeasures(std::shared_ptr<const TestMeasures> measures, QStringList names)
{
    if (measures == m_measures && names == m_names)
        return;
    beginResetModel();
    m_measures = std::move(measures);
    m_names = std::move(names);
    endResetModel();
}

void TestTableModel::setCut(Cut cut)
{
    if (cut == m_cut)
        return;
    beginResetModel();
    m_cut = cut;
    endResetModel();
}

const TestCut& TestTableModel::shown() const
{
    return m_cut == Cut::EqualPairs ? m_measures->equalPairs : m_measures->equalTokens;
}

int TestTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_measures ? 0 : static_cast<int>(shown().rows.size()) + kSizeRows;
}

int TestTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_measures ? 0 : kFirstRun + static_cast<int>(m_names.size());
}

QString TestTableModel::sizeText(int row, int column) const
{
    const bool isPairs = row == 0;
    if (column == kMeasure)
        return isPairs ? tr("Pairs") : tr("Target tokens");
    if (column == kUnit)
        return {};
    const TestSize& size = column == kRandom
        ? shown().random
        : shown().sizes[static_cast<std::size_t>(column - kFirstRun)];
    return countText(isPairs ? size.pairs : size.targetTokens);
}

QString TestTableModel::text(int row, int column) const
{
    if (row < kSizeRows)
        return sizeText(row, column);
    const TestRow& line = shown().rows[static_cast<std::size_t>(row - kSizeRows)];
    if (column == kMeasure)
        return measureTitle(line.spec);
    if (column == kUnit)
        return coreText(line.spec.unit);
    const int places = placesOf(line);
    if (column == kRandom) {
        const QString mean = realText(line.random.mean, places);
        return std::isnan(line.random.mean)
            ? mean
            : QStringLiteral("%1 ± %2").arg(mean, realText(line.random.sd, places));
    }
    const TestCell& cell = line.runs[static_cast<std::size_t>(column - kFirstRun)];
    const QString marks = standingMark(standingOf(line, cell)) + sureness(cell);
    return marks.isEmpty() ? realText(cell.value, places)
                           : realText(cell.value, places) + QLatin1Char(' ') + marks;
}

QString TestTableModel::spoken(int row, int column) const
{
    const QString plain = text(row, column);
    if (row < kSizeRows || column < kFirstRun)
        return plain;
    const TestRow& line = shown().rows[static_cast<std::size_t>(row - kSizeRows)];
    const TestCell& cell = line.runs[static_cast<std::size_t>(column - kFirstRun)];
    const QString value = realText(cell.value, placesOf(line));
    const bool isSure = !sureness(cell).isEmpty();
    switch (standingOf(line, cell)) {
    case Standing::Better:
        return isSure ? tr("%1, better than random, more than chance").arg(value)
                      : tr("%1, better than random").arg(value);
    case Standing::Worse:
        return isSure ? tr("%1, worse than random, more than chance").arg(value)
                      : tr("%1, worse than random").arg(value);
    case Standing::Level:
        break;
    }
    return value;
}

QString TestTableModel::tip(int row, int column) const
{
    if (row < kSizeRows)
        return column < kRandom ? tr("What is left of each run once all are cut at the same size")
                                : QString();
    const TestRow& line = shown().rows[static_cast<std::size_t>(row - kSizeRows)];
    if (column < kRandom)
        return measureTip(line.spec);
    if (column == kRandom)
        return std::isnan(line.random.mean)
            ? QString()
            : wrappedTip(tr("Mean and standard deviation over %n random selection(s) of the "
                            "pool.",
                            nullptr, static_cast<int>(line.seeds)));
    const TestCell& cell = line.runs[static_cast<std::size_t>(column - kFirstRun)];
    if (!cell.random)
        return {};
    const int places = placesOf(line);
    const BesideBaseline& beside = *cell.random;
    QStringList out;
    out << tr("Difference to the mean of random: %1.").arg(realText(beside.difference, places));
    const double spread = predictedSpread(beside.baseline, beside.baselines);
    out << (std::isinf(spread)
                ? tr("With one random selection nothing is known of how much they differ.")
                : tr("95 of 100 random selections lie within ±%1 of it.")
                      .arg(realText(spread, places)));
    if (beside.paired)
        out << tr("Paired bootstrap over test pairs: 95 % interval %1 to %2, p = %3.")
                   .arg(realText(beside.paired->low, places), realText(beside.paired->high, places),
                        realText(beside.paired->p, 3));
    return wrappedTip(out.join(QLatin1Char('\n')));
}

QVariant TestTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (column < kRandom ? Qt::AlignLeading : Qt::AlignTrailing));
    default:
        break;
    }
    const int run = column - kFirstRun;
    if (row < kSizeRows || run < 0)
        return {};
    const TestRow& line = shown().rows[static_cast<std::size_t>(row - kSizeRows)];
    const TestCell& cell = line.runs[static_cast<std::size_t>(run)];
    const Standing standing = sureness(cell).isEmpty() ? Standing::Level : standingOf(line, cell);
    if (role == StandingRole)
        return static_cast<int>(standing);
    if (role == Qt::ForegroundRole && standing != Standing::Level)
        return standing == Standing::Better ? Theme::current().success : Theme::current().danger;
    return {};
}

QVariant TestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_measures)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter
                        | (section < kRandom ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == kMeasure)
        return tr("Measure");
    if (section == kUnit)
        return tr("Unit");
    return section == kRandom ? tr("Random") : m_names.value(section - kFirstRun);
}

ChartTable TestTableModel::table() const
{
    ChartTable out;
    if (!m_measures)
        return out;
    out.columns << tr("Cut") << tr("At") << tr("Measure") << tr("Unit") << tr("Better");
    for (const QString& name : m_names)
        out.columns << name << tr("%1, difference to random").arg(name) << tr("%1, p").arg(name)
                    << tr("%1, marks").arg(name);
    out.columns << tr("Random mean") << tr("Random sd") << tr("Random seeds");
    const auto add = [&](const QString& name, const TestCut& cut) {
        for (const TestRow& row : cut.rows) {
            QVariantList cells{name, static_cast<qulonglong>(cut.at), coreText(row.spec.label),
                               coreText(row.spec.unit), directionMark(row.spec.better)};
            for (const TestCell& cell : row.runs) {
                const bool isTested = cell.random && cell.random->paired;
                cells << cell.value << (cell.random ? cell.random->difference : std::nan(""))
                      << (isTested ? QVariant(cell.random->paired->p) : QVariant(QString()))
                      << sureness(cell);
            }
            cells << row.random.mean << row.random.sd << static_cast<qulonglong>(row.seeds);
            out.rows.push_back(std::move(cells));
        }
    };
    add(tr("Equal pairs"), m_measures->equalPairs);
    add(tr("Equal target tokens"), m_measures->equalTokens);
    return out;
}

} // namespace craft::ui
