// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pairs_page.h"

#include "ui/base/text.h"
#include "ui/pages/pair_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/filter_terms.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyleOptionToolButton>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

const char* const kDocument = "filters";
/// Changing more rows than this at once is asked about.
constexpr std::size_t kAskAbove = 1000;
/// More is for an export, not for the clipboard.
constexpr std::size_t kCopiedRows = 100000;

struct SortColumn {
    int column;
    PairOrder order;
};
constexpr SortColumn kSortColumns[] = {
    {PairTableModel::Selected, PairOrder::Selected},
    {PairTableModel::Row, PairOrder::Row},
    {PairTableModel::Cluster, PairOrder::Cluster},
    {PairTableModel::Rank, PairOrder::Rank},
    {PairTableModel::Cost, PairOrder::Cost},
    {PairTableModel::Source, PairOrder::Source},
    {PairTableModel::Target, PairOrder::Target},
    {PairTableModel::SourceLength, PairOrder::SourceLength},
    {PairTableModel::TargetLength, PairOrder::TargetLength},
    {PairTableModel::Ratio, PairOrder::Ratio},
    // Both follow the order of import.
    {PairTableModel::Corpus, PairOrder::Row},
    {PairTableModel::Line, PairOrder::Row},
};

struct RangeColumn {
    int column;
    QueryKey key;
    const char* name;
};
constexpr RangeColumn kRangeColumns[] = {
    {PairTableModel::Rank, QueryKey::Rank, "rank"},
    {PairTableModel::Cost, QueryKey::Cost, "cost"},
    {PairTableModel::SourceLength, QueryKey::SourceLength, "len"},
    {PairTableModel::TargetLength, QueryKey::TargetLength, "tlen"},
    {PairTableModel::Ratio, QueryKey::Ratio, "ratio"},
    {PairTableModel::Cluster, QueryKey::Cluster, "cluster"},
};

/// A chip that is on has the colour of what is chosen; Fusion's own sunken look is hardly seen.
class Chip final : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void initStyleOption(QStyleOptionToolButton* option) const override
    {
        QToolButton::initStyleOption(option);
        if (!isChecked())
            return;
        option->palette.setColor(QPalette::Button, palette().color(QPalette::Highlight));
        option->palette.setColor(QPalette::ButtonText, palette().color(QPalette::HighlightedText));
    }
};

ColumnBars barsOf(const ColumnHistogram& histogram, bool isWhole, const QString& note)
{
    return {histogram.min, histogram.max, histogram.counts, histogram.largest > histogram.max,
            isWhole,       note};
}

} // namespace

PairsPage::PairsPage(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_model(new PairTableModel(workbench, this))
    , m_search(new PairSearch(workbench, this))
    , m_filter(new FilterLine(this))
    , m_view(new PairTableView(workbench, *m_model, this))
    , m_stack(new QStackedWidget(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("pairsPage"));
    m_stack->addWidget(buildEmpty(tr("No pairs yet. Import a corpus to look through its pairs."),
                                  tr("Import files…"), QStringLiteral("pairsImport"),
                                  [this] { emit importAsked(); }));
    m_stack->addWidget(buildEmpty(tr("No pair matches this filter."), tr("Clear the filter"),
                                  QStringLiteral("pairsClearFilter"),
                                  [this] { m_filter->setText(QString()); }));
    m_stack->addWidget(m_view);
    m_count->setObjectName(QStringLiteral("pairCount"));

    auto* column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(buildChips());
    column->addWidget(m_stack, 1);
    column->addWidget(buildActions());

    m_filter->setValues([this](const QString& key) -> QStringList {
        QStringList out;
        if (key == QLatin1String("corpus:")) {
            for (const CorpusPart& part : m_workbench.project().of(Role::Pool).parts)
                out.append(qstr(part.name));
        } else if (key == QLatin1String("flag:")) {
            out = {QStringLiteral("any"), QStringLiteral("none")};
            for (const RowFlag flag : kAllRowFlags)
                out.append(qstr(name(flag)));
        } else if (key == QLatin1String("sel:") || key == QLatin1String("note:")
                   || key == QLatin1String("pin:") || key == QLatin1String("lock:")) {
            out = {QStringLiteral("yes"), QStringLiteral("no")};
        }
        return out;
    });
    connect(m_filter, &FilterLine::committed, this, &PairsPage::applyFilter);
    connect(m_search, &PairSearch::found, this, &PairsPage::showRows);
    connect(m_search, &PairSearch::refused, this,
            [this](const QString& what, const QString& hint, quint64 position, quint64 size) {
                m_filter->showError(what, hint, position, size);
                updateCounts();
            });
    connect(
        m_search, &PairSearch::counted, this,
        [this](const std::shared_ptr<const ColumnCounts>& counted) { showHistograms(*counted); });
    connect(m_search, &PairSearch::busyChanged, this, &PairsPage::updateCounts);
    connect(m_view->header(), &PairHeader::captionClicked, this, &PairsPage::sortBy);
    connect(m_view->header(), &PairHeader::rangePicked, this, &PairsPage::filterRange);
    connect(m_view, &PairTableView::asked, this, [this](RowVerb verb) { act(verb, false); });
    connect(m_view, &PairTableView::clusterStepAsked, this, &PairsPage::stepCluster);
    connect(m_view, &PairTableView::opened, this, &PairsPage::opened);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu(this);
        addRowActions(&menu, false);
        menu.exec(m_view->viewport()->mapToGlobal(at));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PairsPage::updateCounts);
    connectWorkbench();
    updateChips();
    updatePage();
    updateCounts();
}

void PairsPage::connectWorkbench()
{
    connect(&m_workbench, &Workbench::projectChanged, this, [this] {
        loadDocument();
        m_view->header()->clearBars();
        updatePage();
        updateCounts();
    });
    const auto repaint = [this] { m_view->refreshVisible(); };
    connect(&m_workbench, &Workbench::runChanged, this, repaint);
    connect(&m_workbench, &Workbench::numbersChanged, this, repaint);
    connect(&m_workbench, &Workbench::decisionsChanged, this, repaint);
    connect(&m_workbench.selection(), &ClusterSelection::changed, this, [this] {
        if (m_follow->isChecked())
            followClusters();
        updateChips();
    });
    connect(&m_workbench, &Workbench::currentRowChanged, this, [this] {
        const auto row = m_workbench.currentRow();
        const int at = m_view->currentIndex().row();
        if (row && (at < 0 || at >= m_model->rowCount() || m_model->rowAt(at) != *row))
            m_view->showRow(*row);
    });
    loadDocument();
}

QWidget* PairsPage::buildEmpty(const QString& text, const QString& action, const QString& name,
                               const std::function<void()>& run)
{
    auto* page = new QWidget(this);
    auto* label = new QLabel(text, page);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    auto* button = new QPushButton(action, page);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, run);
    auto* column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(label);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return page;
}

QToolButton* PairsPage::addChip(const QString& text, const QString& toolTip, const QString& name,
                                QLayout* row)
{
    auto* chip = new Chip(this);
    chip->setText(text);
    chip->setToolTip(toolTip);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(chip);
    return chip;
}

QWidget* PairsPage::buildChips()
{
    auto* bar = new QWidget(this);
    auto* row = new FlowLayout(bar);
    const auto term = [this](QToolButton* chip, QueryKey key, const char* piece) {
        connect(chip, &QToolButton::clicked, this,
                [this, key, piece](bool on) { toggleTerm(key, QString::fromLatin1(piece), on); });
        return chip;
    };
    m_selectedChip = term(addChip(tr("Selected"), tr("Only pairs selected at this budget"),
                                  QStringLiteral("chipSelected"), row),
                          QueryKey::Selected, "sel:yes");
    m_leftOutChip = term(addChip(tr("Left out"), tr("Only pairs not selected at this budget"),
                                 QStringLiteral("chipLeftOut"), row),
                         QueryKey::Selected, "sel:no");
    m_pinnedChip = term(addChip(tr("Pinned"), tr("Only pairs that you pinned in"),
                                QStringLiteral("chipPinned"), row),
                        QueryKey::Pin, "pin:yes");
    m_notedChip = term(addChip(tr("With notes"), tr("Only pairs with a note of yours"),
                               QStringLiteral("chipNotes"), row),
                       QueryKey::Note, "note:yes");
    m_clusterChip = addChip(tr("Current clusters"),
                            tr("Only pairs of the clusters selected in charts and tables"),
                            QStringLiteral("chipClusters"), row);
    connect(m_clusterChip, &QToolButton::clicked, this, [this](bool on) {
        toggleTerm(QueryKey::Cluster, clusterPiece(m_workbench.selection().clusters()), on);
    });
    m_follow = addChip(tr("Follow cluster selection"),
                       tr("Keep the filter at the clusters selected in charts and tables"),
                       QStringLiteral("followClusters"), row);
    connect(m_follow, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            followClusters();
    });
    m_wrap = addChip(tr("Wrap"), tr("Three lines of text for each pair"),
                     QStringLiteral("wrapRows"), row);
    m_wrap->setChecked(m_view->isWrapped());
    connect(m_wrap, &QToolButton::toggled, m_view, &PairTableView::setWrapped);
    auto* columns = new QPushButton(tr("Columns"), this);
    columns->setToolTip(tr("Which columns are shown; drag their captions to reorder them"));
    columns->setObjectName(QStringLiteral("pairColumns"));
    auto* menu = new QMenu(columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_view->fillColumnMenu(menu); });
    columns->setMenu(menu);
    row->addWidget(columns);
    return bar;
}

QWidget* PairsPage::buildActions()
{
    auto* bar = new QWidget(this);
    auto* row = new FlowLayout(bar);
    row->addWidget(m_count);
    const auto button = [&](const QString& text, const QString& toolTip, const QString& name,
                            RowVerb verb) {
        auto* out = new QPushButton(text, bar);
        out->setToolTip(toolTip);
        out->setObjectName(name);
        connect(out, &QPushButton::clicked, this, [this, verb] { act(verb, false); });
        row->addWidget(out);
        m_rowButtons.push_back(out);
    };
    button(tr("Pin in"), tr("Always select these pairs (P)"), QStringLiteral("pinRows"),
           RowVerb::Pin);
    button(tr("Lock out"), tr("Never select these pairs (X)"), QStringLiteral("lockRows"),
           RowVerb::Lock);
    button(tr("Clear"), tr("Take back pins and locks of these pairs (U)"),
           QStringLiteral("clearRows"), RowVerb::Clear);
    button(tr("Note…"), tr("Write a note on these pairs (N)"), QStringLiteral("noteRows"),
           RowVerb::Note);
    const auto menuButton = [&](const QString& text, const QString& name) {
        auto* out = new QPushButton(text, bar);
        out->setObjectName(name);
        out->setMenu(new QMenu(out));
        row->addWidget(out);
        return out;
    };
    auto* copyButton = menuButton(tr("Copy"), QStringLiteral("copyRows"));
    m_rowButtons.push_back(copyButton);
    const auto addCopy = [&](const QString& text, RowVerb verb) {
        copyButton->menu()->addAction(text, this, [this, verb] { act(verb, false); });
    };
    addCopy(tr("Source"), RowVerb::CopySource);
    addCopy(tr("Target"), RowVerb::CopyTarget);
    addCopy(tr("Table with tabs (TSV)"), RowVerb::CopyTsv);
    addCopy(tr("JSON"), RowVerb::CopyJson);
    m_allButton = menuButton(tr("All rows of this filter"), QStringLiteral("allRows"));
    connect(m_allButton->menu(), &QMenu::aboutToShow, this, [this] {
        m_allButton->menu()->clear();
        addRowActions(m_allButton->menu(), true);
    });
    return bar;
}

void PairsPage::addRowActions(QMenu* menu, bool all)
{
    const std::size_t rows = all ? m_model->size() : m_view->selectedCount();
    const int n = static_cast<int>(std::min<std::size_t>(rows, INT_MAX));
    const auto add = [&](const QString& text, RowVerb verb) {
        menu->addAction(text, this, [this, verb, all] { act(verb, all); })->setEnabled(rows > 0);
    };
    add(tr("Pin in %n pair(s)", nullptr, n), RowVerb::Pin);
    add(tr("Lock out %n pair(s)", nullptr, n), RowVerb::Lock);
    add(tr("Clear pins and locks of %n pair(s)", nullptr, n), RowVerb::Clear);
    if (!all)
        add(tr("Write a note…"), RowVerb::Note);
    menu->addSeparator();
    add(tr("Copy %n source(s)", nullptr, n), RowVerb::CopySource);
    add(tr("Copy %n target(s)", nullptr, n), RowVerb::CopyTarget);
    add(tr("Copy %n pair(s) as TSV", nullptr, n), RowVerb::CopyTsv);
    add(tr("Copy %n pair(s) as JSON", nullptr, n), RowVerb::CopyJson);
}

void PairsPage::focusFilter()
{
    m_filter->edit()->setFocus(Qt::ShortcutFocusReason);
    m_filter->edit()->selectAll();
}

// Filter

void PairsPage::toggleTerm(QueryKey key, const QString& piece, bool on)
{
    m_filter->setText(withTerm(m_filter->text(), key, on ? piece : QString()));
    updateChips(); // a chip without a term to add pops out again
}

void PairsPage::followClusters()
{
    m_filter->setText(withTerm(m_filter->text(), QueryKey::Cluster,
                               clusterPiece(m_workbench.selection().clusters())));
}

void PairsPage::stepCluster(int step)
{
    const auto run = m_workbench.run();
    if (!run)
        return;
    const auto clusters = static_cast<int>(run->clustering->clusters());
    int from = step > 0 ? -1 : clusters;
    const ClusterSet& now = m_workbench.selection().clusters();
    if (!now.empty()) {
        from = static_cast<int>(step > 0 ? *now.rbegin() : *now.begin());
    } else if (const auto row = m_workbench.currentRow()) {
        const ClusterId at = m_model->cluster(*row);
        if (at != kNoCluster)
            from = static_cast<int>(index(at));
    }
    const int next = std::clamp(from + step, 0, clusters - 1);
    m_workbench.selection().set({static_cast<std::uint32_t>(next)});
    followClusters();
}

void PairsPage::applyFilter(const QString& line)
{
    m_search->setFilter(line);
    MatchMarks marks(m_search->query());
    m_view->delegate()->setMarks(std::move(marks));
    m_view->viewport()->update();
    updateChips();
    saveDocument();
}

void PairsPage::showRows(const RowOrder& rows)
{
    m_filter->clearError();
    m_model->setOrder(rows);
    updatePage();
    if (const auto row = m_workbench.currentRow())
        m_view->showRow(*row);
    updateCounts();
}

void PairsPage::showHistograms(const ColumnCounts& counts)
{
    const PairHistograms& histograms = counts.histograms;
    const QString note = histograms.isSampled
        ? tr("Counted on a sample of %1 pairs.").arg(countText(histograms.textRows))
        : QString();
    PairHeader& header = *m_view->header();
    header.setBars(PairTableModel::SourceLength, barsOf(histograms.sourceLength, true, note));
    header.setBars(PairTableModel::TargetLength, barsOf(histograms.targetLength, true, note));
    header.setBars(PairTableModel::Ratio, barsOf(histograms.ratio, false, note));
    header.setBars(PairTableModel::Cost, barsOf(histograms.cost, false, QString()));
    header.setBars(PairTableModel::Cluster, barsOf(counts.cluster, true, QString()));
    header.setBars(PairTableModel::Rank, barsOf(histograms.rank, true, QString()));
}

void PairsPage::sortBy(int column)
{
    const auto* found =
        std::find_if(std::begin(kSortColumns), std::end(kSortColumns),
                     [column](const SortColumn& each) { return each.column == column; });
    if (found == std::end(kSortColumns))
        return;
    // Once ascending, twice descending, thrice as imported.
    PairHeader& header = *m_view->header();
    const bool isAgain = header.orderColumn() == column;
    if (isAgain && header.isDescending()) {
        header.showOrder(-1, false);
        m_search->setOrder(PairOrder::Row, false);
        return;
    }
    header.showOrder(column, isAgain);
    m_search->setOrder(found->order, isAgain);
}

void PairsPage::filterRange(int column, double from, double to)
{
    for (const RangeColumn& each : kRangeColumns) {
        if (each.column == column) {
            m_filter->setText(withTerm(m_filter->text(), each.key,
                                       rangePiece(QString::fromLatin1(each.name), from, to)));
        }
    }
}

void PairsPage::updateChips()
{
    const QString line = m_filter->text();
    m_selectedChip->setChecked(hasTerm(line, QStringLiteral("sel:yes")));
    m_leftOutChip->setChecked(hasTerm(line, QStringLiteral("sel:no")));
    m_pinnedChip->setChecked(hasTerm(line, QStringLiteral("pin:yes")));
    m_notedChip->setChecked(hasTerm(line, QStringLiteral("note:yes")));
    const QString clusters = clusterPiece(m_workbench.selection().clusters());
    m_clusterChip->setChecked(hasTerm(line, clusters));
    m_clusterChip->setEnabled(!clusters.isEmpty());
}

void PairsPage::updateCounts()
{
    const std::size_t rows = m_model->size();
    const std::size_t selected = m_view->selectedCount();
    const QString found = m_search->isBusy()
        ? tr("Filtering…")
        : tr("%1 of %2 pairs").arg(countText(rows), countText(m_model->poolSize()));
    m_count->setText(selected > 1 ? tr("%1, %2 marked").arg(found, countText(selected)) : found);
    m_count->setVisible(m_model->poolSize() > 0);
    for (QWidget* each : m_rowButtons)
        each->setEnabled(selected > 0);
    m_allButton->setText(tr("All %1 rows of this filter").arg(countText(rows)));
    m_allButton->setToolTip(tr("Do the same with every row that the filter finds"));
    m_allButton->setEnabled(rows > 0);
}

void PairsPage::updatePage()
{
    const Page page = m_model->poolSize() == 0 ? Page::Empty
        : m_model->size() == 0                 ? Page::NoMatch
                                               : Page::Table;
    m_stack->setCurrentIndex(static_cast<int>(page));
    m_filter->setEnabled(page != Page::Empty);
}

// Rows

std::vector<RowId> PairsPage::rowsFor(bool all) const
{
    if (!all)
        return m_view->selectedRows();
    if (m_model->order())
        return *m_model->order();
    std::vector<RowId> out(m_model->size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = rowId(i);
    return out;
}

bool PairsPage::isSure(RowVerb verb, std::size_t rows)
{
    if (rows <= kAskAbove)
        return true;
    const int n = static_cast<int>(std::min<std::size_t>(rows, INT_MAX));
    const QString question = verb == RowVerb::Pin ? tr("Pin in %n pair(s)?", nullptr, n)
        : verb == RowVerb::Lock                   ? tr("Lock out %n pair(s)?", nullptr, n)
        : verb == RowVerb::Clear ? tr("Clear the pins and locks of %n pair(s)?", nullptr, n)
                                 : tr("Write this note on %n pair(s)?", nullptr, n);
    QMessageBox box(QMessageBox::Question, tr("Many pairs"), question, QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("manyPairs"));
    box.setInformativeText(tr("Undo takes it back."));
    const QPushButton* go = box.addButton(tr("Go on"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == go;
}

void PairsPage::act(RowVerb verb, bool all)
{
    const std::size_t count = all ? m_model->size() : m_view->selectedCount();
    if (count == 0)
        return;
    switch (verb) {
    case RowVerb::CopySource:
    case RowVerb::CopyTarget:
    case RowVerb::CopyTsv:
    case RowVerb::CopyJson:
        if (count > kCopiedRows) {
            m_workbench.post(tr("The clipboard takes %1 pairs at most; export the others.")
                                 .arg(countText(kCopiedRows)));
            return;
        }
        copy(verb, rowsFor(all));
        return;
    case RowVerb::Note:
        if (isSure(verb, count))
            editNote(rowsFor(all));
        return;
    case RowVerb::Pin:
    case RowVerb::Lock:
    case RowVerb::Clear:
        if (isSure(verb, count))
            decide(verb, rowsFor(all));
        return;
    }
}

void PairsPage::decide(RowVerb verb, const std::vector<RowId>& rows)
{
    if (verb == RowVerb::Clear) {
        m_workbench.clearDecisions(rows);
        return;
    }
    if (verb == RowVerb::Lock) {
        m_workbench.lockRows(rows, true);
        return;
    }
    // A row that takes no part cannot be pinned; a locked one can, that takes the lock back.
    std::vector<RowId> possible;
    for (const RowId row : rows) {
        if ((m_model->flags(row) & static_cast<std::uint8_t>(~kLockedOut)) == 0)
            possible.push_back(row);
    }
    const std::size_t refused = rows.size() - possible.size();
    if (refused > 0)
        m_workbench.post(tr("%n pair(s) cannot be pinned in: they take no part (see Flags).",
                            nullptr, static_cast<int>(std::min<std::size_t>(refused, INT_MAX))));
    if (!possible.empty())
        m_workbench.pinRows(possible, true);
}

void PairsPage::editNote(const std::vector<RowId>& rows)
{
    if (rows.empty())
        return;
    bool isOk = false;
    const QString text = QInputDialog::getMultiLineText(
        this, tr("Note"),
        rows.size() == 1 ? tr("Note on pair %1").arg(countText(index(rows.front())))
                         : tr("Note on %n pair(s)", nullptr, static_cast<int>(rows.size())),
        m_workbench.note(rows.front()), &isOk);
    if (!isOk)
        return;
    m_workbench.undoStack().beginMacro(
        tr("Note on %n pair(s)", nullptr, static_cast<int>(rows.size())));
    for (const RowId row : rows)
        m_workbench.setNote(row, text.trimmed());
    m_workbench.undoStack().endMacro();
}

void PairsPage::copy(RowVerb verb, const std::vector<RowId>& rows)
{
    try {
        QApplication::clipboard()->setText(pairsAsText(m_workbench, rows, verb));
        m_workbench.post(tr("%n pair(s) copied.", nullptr, static_cast<int>(rows.size())));
    } catch (const Error& error) {
        m_workbench.fail(error);
    }
}

// Kept per project

void PairsPage::loadDocument()
{
    const QString file = m_workbench.project().file;
    if (file == m_projectFile)
        return;
    m_projectFile = file;
    m_filter->showText(QString());
    m_filter->setHistory({});
    m_search->setFilter(QString());
    updateChips();
    if (!m_workbench.hasProject() || file.isEmpty())
        return;
    const QPointer<PairsPage> self(this);
    m_workbench.runTask(
        {tr("Reading filters"), QStringLiteral("filters-read"), Supersede::Running, true},
        [](Engine& engine, Job&) { return engine.project().document(kDocument); },
        [self, file](Outcome<std::string> outcome) {
            const auto* json = std::get_if<0>(&outcome);
            if (!self || json == nullptr || self->m_projectFile != file)
                return;
            const QJsonObject kept =
                QJsonDocument::fromJson(QByteArray::fromStdString(*json)).object();
            self->m_filter->setHistory(kept[QStringLiteral("history")].toVariant().toStringList());
            const QString line = kept[QStringLiteral("pairs")].toString();
            if (self->m_filter->text().isEmpty() && !line.isEmpty())
                self->m_filter->setText(line);
        });
}

void PairsPage::saveDocument()
{
    if (!m_workbench.hasProject() || m_workbench.project().readOnly || m_projectFile.isEmpty())
        return;
    QJsonObject kept;
    kept[QStringLiteral("pairs")] = m_filter->text();
    kept[QStringLiteral("history")] = QJsonArray::fromStringList(m_filter->history());
    m_workbench.runTask(
        {tr("Saving filters"), QStringLiteral("filters-save"), Supersede::Queued, true, 0, true},
        [json = QJsonDocument(kept).toJson(QJsonDocument::Compact).toStdString()](
            Engine& engine, Job&) { engine.project().saveDocument(kDocument, json); },
        [](const Outcome<std::monostate>&) {});
}

} // namespace craft::ui
