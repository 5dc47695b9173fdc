// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/preview_model.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/dialogs/issue_texts.h"

#include <QApplication>
#include <QFont>
#include <QStyle>

#include <algorithm>

namespace craft::ui {
namespace {

/// Shown of one text; the whole one is in the tool tip.
constexpr qsizetype kShownCharacters = 400;

QString oneLine(const std::string& text)
{
    QString out = qstr(text);
    out.replace(QLatin1Char('\n'), QChar(0x21B5));
    return out.size() > kShownCharacters ? out.left(kShownCharacters) + QChar(0x2026) : out;
}

} // namespace

void PreviewModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_pairs = 0;
    endResetModel();
}

void PreviewModel::setHead(const std::vector<PreviewPair>& head)
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_pairs = 0;
    addBlock(tr("First pairs"), head, {}, false);
    endResetModel();
}

void PreviewModel::setPreview(const ImportPreview& preview)
{
    Issues issues;
    for (const ImportIssue& issue : preview.report.issues)
        issues.emplace(issue.line, &issue);
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_pairs = 0;
    m_sourceTitle = qstr(preview.sourceLanguage);
    m_targetTitle = qstr(preview.targetLanguage);
    addBlock(tr("First pairs"), preview.head, issues, true);
    addBlock(tr("Random pairs"), preview.random, issues, false);
    addBlock(preview.complete ? tr("Last pairs") : tr("Last pairs read so far"), preview.tail,
             issues, false);
    endResetModel();
}

void PreviewModel::addBlock(const QString& title, const std::vector<PreviewPair>& pairs,
                            const Issues& issues, bool withSkipped)
{
    // In a small file the blocks overlap; a pair is shown once.
    const auto isNew = [this](const PreviewPair& pair) { return !m_shown.contains(pair.row); };
    if (std::none_of(pairs.begin(), pairs.end(), isNew))
        return;
    m_rows.push_back({State::Heading, 0, title, {}, {}});
    std::uint64_t last = 0;
    for (const PreviewPair& pair : pairs) {
        if (!m_shown.insert(pair.row).second)
            continue;
        if (withSkipped)
            addSkipped(last, pair.line, issues);
        addPair(pair, issues);
        last = pair.line + 1;
    }
}

void PreviewModel::addSkipped(std::uint64_t from, std::uint64_t to, const Issues& issues)
{
    for (auto it = issues.lower_bound(from); it != issues.end() && it->first < to; ++it) {
        if (it->second->skipped)
            m_rows.push_back({State::Skipped,
                              it->first,
                              oneLine(it->second->excerpt),
                              {},
                              tr("Skipped: %1").arg(issueText(it->second->reason))});
    }
}

void PreviewModel::addPair(const PreviewPair& pair, const Issues& issues)
{
    Row row{State::Fine, pair.line, oneLine(pair.source), oneLine(pair.target), {}};
    const auto [first, last] = issues.equal_range(pair.line);
    QStringList notes;
    for (auto it = first; it != last; ++it) {
        if (!it->second->skipped)
            notes << issueText(it->second->reason);
    }
    if (!notes.isEmpty()) {
        row.state = State::Repaired;
        row.note = tr("Repaired: %1").arg(notes.join(QStringLiteral(", ")));
    } else if (row.source.trimmed().isEmpty() || row.target.trimmed().isEmpty()) {
        row.state = State::Empty;
        row.note = tr("One side is empty");
    }
    m_rows.push_back(std::move(row));
    ++m_pairs;
}

bool PreviewModel::hasRemarks() const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const Row& row) { return !row.note.isEmpty(); });
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isHeading = row.state == State::Heading;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (isHeading)
            return index.column() == LineColumn ? QVariant(row.source) : QVariant();
        switch (index.column()) {
        case LineColumn:
            return role == Qt::ToolTipRole ? QVariant() : QVariant(countText(row.line));
        case SourceColumn:
            return row.source;
        case TargetColumn:
            return row.target;
        case StateColumn:
            return row.note;
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() != StateColumn || row.note.isEmpty())
            return {};
        return QApplication::style()->standardIcon(row.state == State::Repaired
                                                       ? QStyle::SP_MessageBoxInformation
                                                       : QStyle::SP_MessageBoxWarning);
    case Qt::TextAlignmentRole:
        if (index.column() == LineColumn && !isHeading)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
        return {};
    case Qt::ForegroundRole:
        if (row.state == State::Skipped || isHeading)
            return Theme::current().faintText;
        return {};
    case Qt::FontRole:
        if (isHeading) {
            QFont font = QApplication::font();
            font.setBold(true);
            return font;
        }
        return {};
    case kIsHeading:
        return isHeading;
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case SourceColumn:
        return m_sourceTitle.isEmpty() ? tr("Source") : tr("Source (%1)").arg(m_sourceTitle);
    case TargetColumn:
        return m_targetTitle.isEmpty() ? tr("Target") : tr("Target (%1)").arg(m_targetTitle);
    case StateColumn:
        return tr("Remark");
    default:
        return {};
    }
}

} // namespace craft::ui
