// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pair_table_model.h"

#include "core/pipeline/query_text.h"
#include "core/text/tokenizer.h"
#include "ui/base/text.h"
#include "ui/base/writing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace craft::ui {
namespace {

/// Characters of a text that a tool tip shows.
constexpr qsizetype kToolTipCharacters = 600;

double ratioOf(std::string_view source, std::string_view target)
{
    const auto a = static_cast<double>(countCharacters(source));
    const auto b = static_cast<double>(countCharacters(target));
    return b / a; // 0/0 is NaN, which is what it means
}

} // namespace

PairTableModel::PairTableModel(Workbench& workbench, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workbench(workbench)
    , m_pages(kPages)
{
    connect(&workbench, &Workbench::projectChanged, this, &PairTableModel::adoptProject);
    adoptProject();
}

void PairTableModel::adoptProject()
{
    beginResetModel();
    m_pages.clear();
    m_order.reset();
    m_hasFailed = false;
    m_languages.clear();
    m_poolSize = 0;
    if (const auto pairs = m_workbench.pairs()) {
        m_poolSize = pairs->of(craft::Role::Pool).size();
        for (const CorpusPart& part : pairs->of(craft::Role::Pool).parts())
            m_languages.emplace_back(qstr(part.sourceLanguage), qstr(part.targetLanguage));
    }
    endResetModel();
}

void PairTableModel::setOrder(RowOrder order)
{
    beginResetModel();
    m_pages.clear();
    m_order = std::move(order);
    endResetModel();
}

std::size_t PairTableModel::size() const
{
    return m_order ? m_order->size() : m_poolSize;
}

std::size_t PairTableModel::poolSize() const
{
    return m_poolSize;
}

RowId PairTableModel::rowAt(int viewRow) const
{
    const auto at = static_cast<std::size_t>(viewRow);
    return m_order ? (*m_order)[at] : rowId(at);
}

int PairTableModel::find(RowId row) const
{
    std::size_t at = craft::index(row);
    if (m_order) {
        const auto it = std::find(m_order->begin(), m_order->end(), row);
        at = static_cast<std::size_t>(it - m_order->begin());
    }
    return at < static_cast<std::size_t>(rowCount()) ? static_cast<int>(at) : -1;
}

const PairTableModel::Page& PairTableModel::page(int number) const
{
    if (const Page* kept = m_pages.object(number))
        return *kept;
    auto* fresh = new Page;
    m_pages.insert(number, fresh); // owns it; a page costs 1 of kPages, so it is never refused
    try {
        read(number, *fresh);
    } catch (const Error& error) {
        if (!std::exchange(m_hasFailed, true))
            m_workbench.fail(error);
    }
    return *fresh;
}

void PairTableModel::read(int number, Page& page) const
{
    const auto pairs = m_workbench.pairs();
    if (!pairs)
        return; // between two corpora; projectChanged() comes
    const craft::Corpus& pool = pairs->of(craft::Role::Pool);
    const std::size_t first = static_cast<std::size_t>(number) * kPageRows;
    const std::size_t count = std::min<std::size_t>(kPageRows, size() - first);
    // The corpus wants ascending rows; `place` brings them back into the order of the view.
    std::vector<std::size_t> place(count);
    std::iota(place.begin(), place.end(), std::size_t{0});
    const auto rowOf = [&](std::size_t i) { return rowAt(static_cast<int>(first + i)); };
    std::sort(place.begin(), place.end(),
              [&](std::size_t a, std::size_t b) { return rowOf(a) < rowOf(b); });
    std::vector<RowId> rows(count);
    std::transform(place.begin(), place.end(), rows.begin(), rowOf);
    const PairSlab slab = m_order ? pool.read(rows) : pool.read({first, first + count});
    Tokenizer tokenizer;
    const auto parts = pool.parts();
    for (std::size_t i = 0; i < slab.pairs.size(); ++i) {
        const PairView& pair = slab.pairs[i];
        PairText& out = page[place[i]];
        out.source = qstr(pair.source);
        out.target = qstr(pair.target);
        out.sourceTokens = static_cast<std::uint32_t>(tokenizer.tokens(pair.source).size());
        out.targetTokens = static_cast<std::uint32_t>(tokenizer.tokens(pair.target).size());
        out.ratio = ratioOf(pair.source, pair.target);
        const auto part = std::upper_bound(
            parts.begin(), parts.end(), craft::index(pair.row),
            [](std::size_t row, const CorpusPart& each) { return row < each.rows.last; });
        out.part = static_cast<std::uint32_t>(part - parts.begin());
    }
}

const PairText& PairTableModel::text(int viewRow) const
{
    return page(viewRow / kPageRows)[static_cast<std::size_t>(viewRow % kPageRows)];
}

QString PairTableModel::sourceLanguage(int viewRow) const
{
    const std::uint32_t part = text(viewRow).part;
    return part < m_languages.size() ? m_languages[part].first : QString();
}

QString PairTableModel::targetLanguage(int viewRow) const
{
    const std::uint32_t part = text(viewRow).part;
    return part < m_languages.size() ? m_languages[part].second : QString();
}

bool PairTableModel::isSelected(int viewRow) const
{
    return m_workbench.isSelected(rowAt(viewRow));
}

std::uint8_t PairTableModel::flags(RowId row) const
{
    const auto run = m_workbench.run();
    return run && craft::index(row) < run->flags->size() ? (*run->flags)[craft::index(row)]
                                                         : std::uint8_t{0};
}

ClusterId PairTableModel::cluster(RowId row) const
{
    const auto run = m_workbench.run();
    if (!run || craft::index(row) >= run->clustering->pool.cluster.size() || flags(row) != 0)
        return kNoCluster;
    return run->clustering->pool.cluster[craft::index(row)];
}

void PairTableModel::refresh(int first, int last)
{
    if (first >= 0 && first <= last && last < rowCount())
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int PairTableModel::rowCount(const QModelIndex& parent) const
{
    // A view counts in int; the pool may not (2^32 - 1 rows): what is beyond is not listed.
    constexpr std::size_t kMost = std::numeric_limits<int>::max();
    return parent.isValid() ? 0 : static_cast<int>(std::min(size(), kMost));
}

int PairTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PairTableModel::data(const QModelIndex& at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(at.row(), at.column());
    case Qt::ToolTipRole:
        return toolTip(at.row(), at.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(columnName(at.column()), display(at.row(), at.column()));
    case Qt::TextAlignmentRole:
        return isNumber(at.column()) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    case RowIdRole:
        return QVariant::fromValue(static_cast<quint32>(rowAt(at.row())));
    default:
        return {};
    }
}

QString PairTableModel::marksText(RowId row) const
{
    QStringList marks;
    if (m_workbench.isPinned(row))
        marks.append(tr("pinned in"));
    if (m_workbench.isLocked(row))
        marks.append(tr("locked out"));
    if (m_workbench.hasNote(row))
        marks.append(tr("note"));
    return marks.join(tr(", "));
}

QString PairTableModel::display(int viewRow, int column) const
{
    const RowId row = rowAt(viewRow);
    const auto run = m_workbench.run();
    switch (column) {
    case Mark:
        return marksText(row);
    case Selected:
        return m_workbench.isSelected(row) ? tr("selected") : QString();
    case Row:
        return countText(craft::index(row));
    case Cluster: {
        const ClusterId at = cluster(row);
        return at == kNoCluster ? QString() : countText(craft::index(at));
    }
    case Rank: {
        const std::uint32_t rank = run ? run->curve->rankOf(row) : 0;
        return rank == 0 ? QString() : countText(rank);
    }
    case Cost: {
        if (!run || craft::index(row) >= run->ranking->cost.size())
            return {};
        const auto cost = static_cast<double>(run->ranking->cost[craft::index(row)]);
        return std::isnan(cost) ? QString() : realText(cost, 4);
    }
    case Source:
        return text(viewRow).source;
    case Target:
        return text(viewRow).target;
    case SourceLength:
        return countText(text(viewRow).sourceTokens);
    case TargetLength:
        return countText(text(viewRow).targetTokens);
    case Ratio:
        return realText(text(viewRow).ratio, 2);
    case Corpus: {
        const auto& parts = m_workbench.project().of(craft::Role::Pool).parts;
        const std::uint32_t part = text(viewRow).part;
        return part < parts.size() ? qstr(parts[part].name) : QString();
    }
    case Line: {
        const auto pairs = m_workbench.pairs();
        return pairs ? countText(pairs->of(craft::Role::Pool).line(row)) : QString();
    }
    case Flags:
        return flagsText(flags(row));
    default:
        return {};
    }
}

QString PairTableModel::toolTip(int viewRow, int column) const
{
    const RowId row = rowAt(viewRow);
    switch (column) {
    case Source:
        return text(viewRow).source.left(kToolTipCharacters);
    case Target:
        return text(viewRow).target.left(kToolTipCharacters);
    case Cluster: {
        const ClusterId at = cluster(row);
        return at == kNoCluster ? QString()
                                : m_workbench.clusterTitle(static_cast<std::uint32_t>(at));
    }
    case Mark:
        return m_workbench.hasNote(row) ? m_workbench.note(row) : marksText(row);
    case Flags:
        return flagsText(flags(row));
    default:
        return {};
    }
}

QVariant PairTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < rowCount()
            ? QVariant(countText(craft::index(rowAt(section))))
            : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return section == Mark || section == Selected ? QString() : columnName(section);
    case Qt::AccessibleTextRole:
        return columnName(section);
    case Qt::TextAlignmentRole:
        return isNumber(section) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (section) {
    case Mark:
        return tr("What you decided: pinned in, locked out, or a note");
    case Selected:
        return tr("Whether the pair is selected at the budget shown");
    case Row:
        return tr("Number of the pair in the pool, from 0");
    case Cluster:
        return tr("Source cluster the pair belongs to");
    case Rank:
        return tr("Place of the pair in its cluster, 1 is best");
    case Cost:
        return tr("What the method ranks by; lower is better");
    case SourceLength:
        return tr("Tokens of the source");
    case TargetLength:
        return tr("Tokens of the target");
    case Ratio:
        return tr("Target characters per source character");
    case Corpus:
        return tr("Corpus the pair was imported from");
    case Line:
        return tr("Line or unit in the corpus' file, from 1");
    case Flags:
        return tr("Why the pair may not be selected");
    default:
        return columnName(section);
    }
}

QString PairTableModel::columnName(int column)
{
    switch (column) {
    case Mark:
        return tr("Decision");
    case Selected:
        return tr("Selected");
    case Row:
        return tr("Row");
    case Cluster:
        return tr("Cluster");
    case Rank:
        return tr("Rank");
    case Cost:
        return tr("Cost");
    case Source:
        return tr("Source");
    case Target:
        return tr("Target");
    case SourceLength:
        return tr("Source length");
    case TargetLength:
        return tr("Target length");
    case Ratio:
        return tr("Ratio");
    case Corpus:
        return tr("Corpus");
    case Line:
        return tr("Line");
    case Flags:
        return tr("Flags");
    default:
        return {};
    }
}

QString PairTableModel::flagText(RowFlag flag)
{
    switch (flag) {
    case kEmptySide:
        return tr("empty side");
    case kDuplicate:
        return tr("duplicate");
    case kInValidation:
        return tr("in validation");
    case kInTest:
        return tr("in test");
    case kZeroVector:
        return tr("zero vector");
    case kLockedOut:
        return tr("locked out");
    case kTokenLength:
        return tr("token length");
    }
    return {};
}

QString PairTableModel::flagsText(std::uint8_t flags)
{
    QStringList out;
    for (const RowFlag flag : kAllRowFlags) {
        if ((flags & flag) != 0)
            out.append(flagText(flag));
    }
    return out.join(tr(", "));
}

bool PairTableModel::isNumber(int column)
{
    switch (column) {
    case Row:
    case Cluster:
    case Rank:
    case Cost:
    case SourceLength:
    case TargetLength:
    case Ratio:
    case Line:
        return true;
    default:
        return false;
    }
}

} // namespace craft::ui
