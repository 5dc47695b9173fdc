// SPDX-License-Identifier: GPL-3.0-or-later
// The look at a corpus before it is imported, as a table: pairs, and the rows that go wrong.
#pragma once

#include "core/import/preview.h"

#include <QAbstractTableModel>
#include <QString>

#include <map>
#include <set>
#include <vector>

namespace craft::ui {

/// Line, source, target, and what was done to the row; the first pairs, random ones and the last,
/// with a heading row before each block. Skipped lines stand among the first pairs.
class PreviewModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LineColumn, SourceColumn, TargetColumn, StateColumn, ColumnCount };
    /// True for rows that head a block; they span all columns.
    static constexpr int kIsHeading = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Only the first pairs are known yet.
    void setHead(const std::vector<PreviewPair>& head);
    void setPreview(const ImportPreview& preview);
    void clear();
    [[nodiscard]] int pairs() const { return m_pairs; }
    /// Whether a row was repaired, skipped or has an empty side.
    [[nodiscard]] bool hasRemarks() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    enum class State { Fine, Empty, Repaired, Skipped, Heading };
    struct Row {
        State state = State::Fine;
        std::uint64_t line = 0;
        QString source;
        QString target;
        QString note;
    };
    using Issues = std::multimap<std::uint64_t, const ImportIssue*>;

    void addBlock(const QString& title, const std::vector<PreviewPair>& pairs, const Issues& issues,
                  bool withSkipped);
    void addPair(const PreviewPair& pair, const Issues& issues);
    void addSkipped(std::uint64_t from, std::uint64_t to, const Issues& issues);

    std::vector<Row> m_rows;
    std::set<std::uint64_t> m_shown; ///< numbers of the pairs in m_rows
    int m_pairs = 0;
    QString m_sourceTitle;
    QString m_targetTitle;
};

} // namespace craft::ui
