// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pair_view.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace craft::ui {
namespace {

QString headerKey()
{
    return QStringLiteral("pairs/header");
}
QString wrapKey()
{
    return QStringLiteral("pairs/wrapped");
}
constexpr int kWrappedLines = 3;
constexpr int kSaveDelay = 500;

} // namespace

PairTableView::PairTableView(Workbench& workbench, PairTableModel& model, QWidget* parent)
    : QTableView(parent)
    , m_workbench(workbench)
    , m_model(model)
    , m_header(new PairHeader(this))
    , m_delegate(new PairDelegate(workbench, model, this))
{
    setObjectName(QStringLiteral("pairTable"));
    setAccessibleName(tr("Pairs"));
    setHorizontalHeader(m_header);
    setModel(&model);
    setItemDelegate(m_delegate);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QAbstractItemView::doubleClicked, this, &PairTableView::opened);

    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &PairTableView::saveColumns);
    restoreColumns();
    const auto save = [this] { m_saveTimer.start(); };
    connect(m_header, &QHeaderView::sectionResized, this, save);
    connect(m_header, &QHeaderView::sectionMoved, this, save);
    connect(m_header, &PairHeader::menuAsked, this, [this](const QPoint& at) {
        QMenu menu(this);
        fillColumnMenu(&menu);
        menu.exec(at);
    });
    setWrapped(m_workbench.preferences().value(wrapKey(), false).toBool());
}

void PairTableView::setStandardWidths()
{
    const int unit = fontMetrics().averageCharWidth();
    const std::array<int, PairTableModel::ColumnCount> widths{6,  5,  9,  10, 9,  10, 46,
                                                              46, 12, 12, 9,  16, 10, 16};
    for (int column = 0; column < PairTableModel::ColumnCount; ++column)
        m_header->resizeSection(column,
                                std::max(widths[static_cast<std::size_t>(column)] * unit,
                                         m_header->sectionSizeHint(column)));
}

void PairTableView::restoreColumns()
{
    setStandardWidths();
    const QByteArray state = m_workbench.preferences().value(headerKey()).toByteArray();
    if (state.isEmpty() || !m_header->restoreState(state)) {
        for (const int column : {PairTableModel::Row, PairTableModel::Line})
            m_header->hideSection(column);
    }
    m_header->setSortIndicatorShown(false);
    m_header->setStretchLastSection(false);
}

void PairTableView::saveColumns()
{
    m_workbench.preferences().setValue(headerKey(), m_header->saveState());
}

void PairTableView::fillColumnMenu(QMenu* menu)
{
    menu->clear();
    for (int at = 0; at < PairTableModel::ColumnCount; ++at) {
        const int column = m_header->logicalIndex(at);
        QAction* action = menu->addAction(PairTableModel::columnName(column));
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_header->setSectionHidden(column, !on);
            m_saveTimer.start();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Standard columns"), this, [this] {
        for (int column = 0; column < PairTableModel::ColumnCount; ++column) {
            m_header->setSectionHidden(
                column, column == PairTableModel::Row || column == PairTableModel::Line);
            m_header->moveSection(m_header->visualIndex(column), column);
        }
        setStandardWidths();
        m_saveTimer.start();
    });
}

void PairTableView::setWrapped(bool on)
{
    m_delegate->setLines(on ? kWrappedLines : 1);
    fitRows();
    m_workbench.preferences().setValue(wrapKey(), on);
}

void PairTableView::fitRows()
{
    const int height = m_delegate->rowHeight(font());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

std::pair<int, int> PairTableView::visibleRows() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {-1, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? m_model.rowCount() - 1 : last};
}

void PairTableView::refreshVisible()
{
    const auto [first, last] = visibleRows();
    if (isVisible() && first >= 0)
        m_model.refresh(first, last);
}

std::vector<RowId> PairTableView::selectedRows() const
{
    std::vector<RowId> out;
    out.reserve(selectedCount());
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const QItemSelectionRange& a, const QItemSelectionRange& b) {
                  return a.top() < b.top();
              });
    for (const QItemSelectionRange& range : std::as_const(ranges)) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            out.push_back(m_model.rowAt(row));
    }
    return out;
}

std::size_t PairTableView::selectedCount() const
{
    std::size_t out = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        out += static_cast<std::size_t>(range.height());
    return out;
}

bool PairTableView::showRow(RowId row)
{
    const int at = m_model.find(row);
    if (at < 0)
        return false;
    if (currentIndex().row() != at)
        selectRow(at);
    scrollTo(m_model.index(at, PairTableModel::Source));
    return true;
}

void PairTableView::step(int rows)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int from = currentIndex().isValid() ? currentIndex().row() : -1;
    selectRow(std::clamp(from < 0 ? 0 : from + rows, 0, count - 1));
}

void PairTableView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit opened();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        emit asked(RowVerb::CopyTsv);
        return;
    }
    // Brackets need AltGr or Option on many layouts; what counts is the character.
    if (m_workbench.preferences().singleKeys()
        && !event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->text() == QLatin1String("[") || event->text() == QLatin1String("]")) {
            emit clusterStepAsked(event->text() == QLatin1String("[") ? -1 : 1);
            return;
        }
        if (isPlain) {
            switch (event->key()) {
            case Qt::Key_P:
                emit asked(RowVerb::Pin);
                return;
            case Qt::Key_X:
                emit asked(RowVerb::Lock);
                return;
            case Qt::Key_U:
                emit asked(RowVerb::Clear);
                return;
            case Qt::Key_N:
                emit asked(RowVerb::Note);
                return;
            case Qt::Key_J:
                step(1);
                return;
            case Qt::Key_K:
                step(-1);
                return;
            default:
                break;
            }
        }
    }
    // No search by typing: it would walk through millions of rows.
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && event->key() != Qt::Key_Space
        && isPlain) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void PairTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_workbench.setCurrentRow(m_model.rowAt(current.row()));
}

void PairTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

} // namespace craft::ui
