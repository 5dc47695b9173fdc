// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Lab: what came out, as tables and charts.
#include "core/lab/report.h"
#include "ui/base/text.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/lab_chart.h"
#include "ui/models/lab.h"
#include "ui/models/lab_table_model.h"
#include "ui/pages/lab_page.h"
#include "ui/widgets/plain_table.h"
#include "ui/workbench/workbench.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft::ui {
namespace {

/// Ranks are texts, "2.5" beside "3", but stand like numbers.
class RankDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() > 0)
            option->displayAlignment = Qt::AlignVCenter | Qt::AlignTrailing;
    }
};

/// The names of the rows, drawn like cells of the table.
class NameHeader final : public QHeaderView {
public:
    explicit NameHeader(QWidget* parent)
        : QHeaderView(Qt::Vertical, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Fixed);
    }

protected:
    void paintSection(QPainter* painter, const QRect& area, int section) const override
    {
        const auto* table = qobject_cast<const QTableView*>(parentWidget());
        const bool isMarked =
            table != nullptr && table->selectionModel()->isRowSelected(section, QModelIndex());
        painter->save();
        painter->fillRect(area,
                          palette().color(isMarked               ? QPalette::Highlight
                                              : section % 2 != 0 ? QPalette::AlternateBase
                                                                 : QPalette::Base));
        painter->setPen(palette().color(isMarked ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(
            area.adjusted(6, 0, -6, 0),
            static_cast<int>(Qt::AlignVCenter
                             | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)),
            model()->headerData(section, Qt::Vertical).toString());
        painter->restore();
    }
};

} // namespace

QWidget* LabPage::buildTable()
{
    m_tableBox = new QWidget;
    m_size = new QComboBox;
    m_size->setObjectName(QStringLiteral("labSize"));
    m_size->setAccessibleName(tr("Size of the selections"));
    m_size->setToolTip(tr("Methods are compared at equal pairs, or at equal target tokens"));
    m_size->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* caption = new QLabel(tr("Size"));
    caption->setBuddy(m_size);
    m_use = new QPushButton(tr("Use this method"));
    m_use->setObjectName(QStringLiteral("labUse"));
    m_use->setToolTip(tr("Makes the parameters of the marked method those of the run; Undo takes "
                         "it back"));
    m_saveTable = new QPushButton(tr("Save table…"));
    m_saveTable->setObjectName(QStringLiteral("labSaveTable"));
    m_saveTable->setToolTip(tr("CSV, JSON, or a summary in Markdown"));
    m_model = new LabTableModel(this);
    m_order = new LabTableOrder(this);
    m_order->setSourceModel(m_model);
    m_order->setSortRole(LabTableModel::SortRole);
    m_table = plainTable(QStringLiteral("labTable"), tr("Results"));
    m_table->setModel(m_order);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    auto* names = new NameHeader(m_table);
    names->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->setVerticalHeader(names);
    m_table->horizontalHeader()->setDefaultAlignment(
        Qt::Alignment::fromInt(int(Qt::AlignCenter) | Qt::TextWordWrap));
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMinimumHeight(fontMetrics().height() * 7);
    m_trust = new QLabel;
    m_trust->setObjectName(QStringLiteral("labTrust"));
    m_trust->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->addWidget(caption);
    top->addWidget(m_size);
    top->addStretch(1);
    top->addWidget(m_use);
    top->addWidget(m_saveTable);
    auto* column = new QVBoxLayout(m_tableBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_trust);
    connect(m_size, &QComboBox::activated, this, &LabPage::showSize);
    connect(m_use, &QPushButton::clicked, this, &LabPage::useRow);
    connect(m_saveTable, &QPushButton::clicked, this, &LabPage::saveTable);
    connect(m_table, &QTableView::activated, this, &LabPage::useRow);
    connect(m_table->verticalHeader(), &QHeaderView::sectionDoubleClicked, this, &LabPage::useRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const LabLine* line = currentLine();
        m_use->setEnabled(line != nullptr && line->kind == CellKind::Method);
    });
    return m_tableBox;
}

QWidget* LabPage::buildCharts()
{
    m_charts = new QTabWidget;
    m_charts->setObjectName(QStringLiteral("labCharts"));
    m_charts->setDocumentMode(true);
    m_measureChart = new LabMeasureChart(m_workbench);
    m_costChart = new LabCostChart(m_workbench);
    m_number = new QComboBox;
    m_number->setObjectName(QStringLiteral("labNumber"));
    m_number->setAccessibleName(tr("Number shown"));
    m_number->setToolTip(tr("The number that both charts show"));
    m_number->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_number->setMinimumContentsLength(10); // tabs need the room
    m_number->view()->setTextElideMode(Qt::ElideNone);
    m_number->view()->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    m_charts->setCornerWidget(m_number);
    m_charts->addTab(m_measureChart, tr("By method"));
    m_charts->addTab(m_costChart, tr("Against cost"));
    m_ranks = new ChartTableModel(this);
    auto* ranks = plainTable(QStringLiteral("labRanks"), tr("Ranks per measure"));
    ranks->setModel(m_ranks);
    ranks->setItemDelegate(new RankDelegate(ranks));
    ranks->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_charts->addTab(ranks, tr("Ranks"));
    m_charts->setTabToolTip(2, tr("The rank of every method by every ranked measure; 1 is best"));
    m_failures = new ChartTableModel(this);
    auto* failures = plainTable(QStringLiteral("labFailures"), tr("Cells that could not be run"));
    failures->setModel(m_failures);
    failures->setWordWrap(true);
    failures->horizontalHeader()->setStretchLastSection(true);
    failures->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_charts->addTab(failures, tr("Not run"));
    for (Chart* chart : QList<Chart*>{m_measureChart, m_costChart})
        connect(chart, &Chart::maximiseRequested, this,
                [this, chart] { maximise(m_maximised == chart ? nullptr : chart); });
    for (LabChart* chart : QList<LabChart*>{m_measureChart, m_costChart})
        connect(chart, &LabChart::lineClicked, this, &LabPage::markMethod);
    connect(m_number, &QComboBox::activated, this, &LabPage::drawCharts);
    return m_charts;
}

void LabPage::maximise(Chart* chart)
{
    m_maximised = chart;
    m_side->setVisible(chart == nullptr);
    m_tableBox->setVisible(chart == nullptr);
    for (Chart* each : QList<Chart*>{m_measureChart, m_costChart})
        each->setMaximised(chart != nullptr);
}

void LabPage::showView()
{
    showSizes();
    showFailures();
    showSize();
}

void LabPage::showSizes()
{
    const QSignalBlocker quiet(m_size);
    const int chosen = m_size->currentIndex();
    const LabSize before = chosen >= 0 && static_cast<std::size_t>(chosen) < m_sizes.size()
        ? m_sizes[static_cast<std::size_t>(chosen)]
        : LabSize{};
    const auto view = m_lab->view();
    m_sizes = view ? sizesOf(view->table) : std::vector<LabSize>();
    m_size->clear();
    for (const LabSize& size : m_sizes)
        m_size->addItem(sizeText(size));
    const auto it = std::find(m_sizes.begin(), m_sizes.end(), before);
    m_size->setCurrentIndex(m_sizes.empty()           ? -1
                                : it == m_sizes.end() ? 0
                                                      : static_cast<int>(it - m_sizes.begin()));
    m_size->setEnabled(!m_sizes.empty());
    m_saveTable->setEnabled(!m_sizes.empty());
}

void LabPage::showSize()
{
    const QString marked = currentLine() != nullptr ? currentLine()->label : QString();
    const int x = m_table->horizontalScrollBar()->value();
    const int y = m_table->verticalScrollBar()->value();
    const auto view = m_lab->view();
    const int at = m_size->currentIndex();
    const LabSize size = at >= 0 ? m_sizes[static_cast<std::size_t>(at)] : LabSize{};
    m_model->show(at >= 0 ? view : nullptr, size);
    fitColumns();
    m_use->setEnabled(false);
    markMethod(marked);
    m_table->horizontalScrollBar()->setValue(x);
    m_table->verticalScrollBar()->setValue(y);
    showNumbers();
    showRanks();
    drawCharts();
}

void LabPage::fitColumns()
{
    // Titles of measures are long, their values short: titles get several lines.
    const QFontMetrics metrics(m_table->horizontalHeader()->font());
    QFont bold = m_table->font();
    bold.setBold(true);
    const QFontMetrics numbers(bold);
    int height = metrics.height();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString title =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = metrics.averageCharWidth() * 8;
        for (const QString& word : title.split(QLatin1Char(' ')))
            width = std::max(width, metrics.horizontalAdvance(word));
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(
                width, numbers.horizontalAdvance(m_model->index(row, column).data().toString()));
        const QRect needed = metrics.boundingRect(QRect(0, 0, width, 1000),
                                                  Qt::AlignCenter | Qt::TextWordWrap, title);
        height = std::max(height, needed.height());
        m_table->setColumnWidth(column, width + 24); // with the sort mark
    }
    m_table->horizontalHeader()->setFixedHeight(height + 14);
}

void LabPage::showNumbers()
{
    const QSignalBlocker quiet(m_number);
    const QVariant before = m_number->currentData();
    const auto view = m_lab->view();
    const int at = m_size->currentIndex();
    m_numbers = view && at >= 0 ? numbersOf(view->table, m_sizes[static_cast<std::size_t>(at)])
                                : std::vector<LabNumber>();
    m_number->clear();
    for (const LabNumber& number : m_numbers) {
        m_number->addItem(number.isUntrusted ? number.label + QStringLiteral(" †") : number.label,
                          qstr(number.id));
        m_number->setItemData(m_number->count() - 1, number.definition, Qt::ToolTipRole);
    }
    m_number->setCurrentIndex(m_numbers.empty() ? -1 : std::max(0, m_number->findData(before)));
    m_number->setEnabled(m_numbers.size() > 1);
}

void LabPage::showTrust()
{
    const auto view = m_lab->view();
    const int at = m_size->currentIndex();
    if (!view || at < 0 || m_sizes[static_cast<std::size_t>(at)].isAll) {
        m_trust->hide();
        return;
    }
    QStringList lines{tr("± is one standard deviation over the seeds; * p < .05, ** p < .01 "
                         "against random pairs.")};
    QStringList reasons;
    QStringList names; // of those that the table has
    for (const LabNumber& number : m_numbers) {
        if (!number.isUntrusted)
            continue;
        reasons << tr("† %1 is not to be trusted here. %2").arg(number.label, number.reason);
        if (!number.isRanked)
            continue;
        names << number.label;
        if (names.size() == 1)
            lines << reasons.back();
    }
    if (names.size() > 1) {
        // A sentence for each would leave no room for the table.
        lines.removeLast();
        lines << tr("† Not to be trusted here: %1. Their titles say why.")
                     .arg(names.join(QStringLiteral("; ")));
    }
    if (view->table.trust.empty())
        lines << tr("Whether the measures can be trusted is not known: name the domain column to "
                    "judge them.");
    m_trust->setToolTip(reasons.isEmpty() ? QString()
                                          : wrappedTip(reasons.join(QLatin1Char('\n'))));
    m_trust->setText(lines.join(QLatin1Char('\n')));
    m_trust->show();
}

void LabPage::showRanks()
{
    ChartTable table;
    const auto view = m_lab->view();
    std::vector<LabLine> lines = m_model->lines();
    std::erase_if(lines, [](const LabLine& line) { return line.ranks.empty(); });
    std::stable_sort(lines.begin(), lines.end(), [](const LabLine& a, const LabLine& b) {
        constexpr double kLast = std::numeric_limits<double>::infinity();
        return a.rank.value_or(kLast) < b.rank.value_or(kLast);
    });
    table.columns << tr("Method") << tr("Mean rank");
    std::vector<std::string> ids;
    if (view) {
        for (const ValueSpec& value : view->table.values) {
            const auto& ranked = view->table.ranked;
            if (std::find(ranked.begin(), ranked.end(), value.id) == ranked.end())
                continue;
            ids.push_back(value.id);
            table.columns << coreText(value.label);
        }
    }
    const auto text = [](double rank) {
        return std::isnan(rank) ? QStringLiteral("–")
                                : realText(rank, std::round(rank) == rank ? 0 : 1);
    };
    for (const LabLine& line : lines) {
        QVariantList row{line.label, text(line.rank.value_or(std::nan("")))};
        for (const std::string& id : ids) {
            const auto it = line.ranks.find(id);
            row << text(it == line.ranks.end() ? std::nan("") : it->second);
        }
        table.rows.push_back(std::move(row));
    }
    m_ranks->setTable(std::move(table));
}

void LabPage::showFailures()
{
    ChartTable table;
    table.columns << tr("Method") << tr("Size") << tr("Cells") << tr("Why");
    const auto view = m_lab->view();
    if (view) {
        for (const LabFailureLine& line : view->failures)
            table.rows.push_back(
                {line.method, line.size, static_cast<qulonglong>(line.cells), line.message});
    }
    const auto cells = view ? view->failedCells : 0;
    m_charts->setTabText(3, cells == 0 ? tr("Not run") : tr("Not run (%1)").arg(countText(cells)));
    m_charts->setTabVisible(3, cells > 0);
    m_failures->setTable(std::move(table));
}

void LabPage::drawCharts()
{
    const auto view = m_lab->view();
    const int size = m_size->currentIndex();
    const int number = m_number->currentIndex();
    const bool isKnown = view && size >= 0 && number >= 0;
    for (LabChart* chart : QList<LabChart*>{m_measureChart, m_costChart})
        chart->show(isKnown ? view : nullptr,
                    isKnown ? m_sizes[static_cast<std::size_t>(size)] : LabSize{},
                    isKnown ? m_numbers[static_cast<std::size_t>(number)] : LabNumber{});
    showTrust();
}

const LabLine* LabPage::currentLine() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return nullptr;
    const auto row = static_cast<std::size_t>(m_order->mapToSource(rows.front()).row());
    return row < m_model->lines().size() ? &m_model->lines()[row] : nullptr;
}

void LabPage::markMethod(const QString& label)
{
    for (std::size_t i = 0; i < m_model->lines().size(); ++i) {
        if (m_model->lines()[i].label != label)
            continue;
        const QModelIndex at = m_order->mapFromSource(m_model->index(static_cast<int>(i), 0));
        m_table->setCurrentIndex(at);
        return;
    }
}

void LabPage::useRow()
{
    const LabLine* line = currentLine();
    if (line != nullptr && line->row != nullptr)
        m_lab->use(*line->row);
}

void LabPage::saveTable()
{
    auto* dialog = new QFileDialog(window(), tr("Save table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilters({QStringLiteral("CSV (*.csv)"), QStringLiteral("JSON (*.json)"),
                            tr("Summary in Markdown (*.md)")});
    dialog->selectFile(m_name + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(
            filter.section(QStringLiteral("*."), 1).section(QLatin1Char(')'), 0, 0));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) {
        const QString problem = saveTableAs(name);
        m_workbench.post(problem.isEmpty() ? tr("%1 was written.").arg(name) : problem);
    });
    dialog->open();
}

QString LabPage::saveTableAs(const QString& name) const
{
    const auto view = m_lab->view();
    if (!view)
        return {};
    const std::string text = name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
        ? labJson(view->table)
        : name.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)
        ? labSummary(*view->plan, view->table)
        : labCsv(view->table);
    QSaveFile file(name);
    const auto size = static_cast<qint64>(text.size());
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    return isWritten ? QString() : tr("%1 cannot be written: %2").arg(name, file.errorString());
}

} // namespace craft::ui
