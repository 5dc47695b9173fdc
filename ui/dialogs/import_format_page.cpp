// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_format_page.h"

#include "core/import/registry.h"
#include "ui/base/text.h"
#include "ui/dialogs/issue_texts.h"
#include "ui/models/preview_model.h"
#include "ui/workbench/workbench.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

#include <mutex>

namespace craft::ui {
namespace {

/// From the last edit to the preview; a word is typed meanwhile.
constexpr int kEditDelay = 300;
constexpr int kHeadPoll = 50;
const char* const kTopic = "import-preview";

/// Each text in its own direction, whatever the window's.
class DirectedText final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == PreviewModel::SourceColumn
            || index.column() == PreviewModel::TargetColumn)
            option->direction = option->text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    }
};

bool isTable(const std::string& format)
{
    return format == "tsv" || format == "csv";
}

bool hasColumns(const std::string& format)
{
    return isTable(format) || format == "jsonl";
}

/// Of a column without a name the label is a text, which can be long.
QString shortened(const std::string& label)
{
    constexpr qsizetype kShown = 18;
    const QString text = qstr(label);
    return text.size() > kShown ? text.left(kShown) + QChar(0x2026) : text;
}

PreviewColumns columnsOrNone(const ImportRequest& request)
{
    try {
        return previewColumns(request);
    } catch (const Error&) {
        return {}; // the preview's own error says it
    }
}

} // namespace

struct ImportFormatPage::HeadBox {
    std::mutex mutex;
    std::vector<PreviewPair> pairs;
    bool isNew = false;
};

struct ImportFormatPage::Look {
    std::optional<ImportPreview> preview;
    std::optional<Error> error; ///< if there is no preview
    PreviewColumns columns; ///< also where the error is that none are named
};

ImportFormatPage::ImportFormatPage(Workbench& workbench, ImportPlan& plan, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_plan(plan)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    auto* label = new QLabel(tr("Corpus"), this);
    m_corpus = new QComboBox(this);
    m_corpus->setObjectName(QStringLiteral("corpusCombo"));
    m_corpus->setAccessibleName(tr("Corpus"));
    label->setBuddy(m_corpus);
    top->addWidget(label);
    top->addWidget(m_corpus, 1);
    layout->addLayout(top);
    auto* columns = new QHBoxLayout;
    columns->addWidget(makeOptions());
    columns->addWidget(makePreview(), 1);
    layout->addLayout(columns, 1);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kEditDelay);
    connect(&m_delay, &QTimer::timeout, this, &ImportFormatPage::startPreview);
    m_headTimer.setInterval(kHeadPoll);
    connect(&m_headTimer, &QTimer::timeout, this, [this] {
        if (!m_head)
            return;
        const std::lock_guard lock(m_head->mutex);
        if (!std::exchange(m_head->isNew, false))
            return;
        m_model->setHead(m_head->pairs);
        spanHeadings();
    });
    connect(m_corpus, &QComboBox::currentIndexChanged, this, &ImportFormatPage::showCorpus);
}

ImportFormatPage::~ImportFormatPage() = default;

QWidget* ImportFormatPage::makeOptions()
{
    auto* box = new QWidget(this);
    box->setMaximumWidth(fontMetrics().averageCharWidth() * 38);
    m_form = new QFormLayout(box);
    m_form->setContentsMargins(0, 0, fontMetrics().height(), 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto name = [](QWidget* widget, const char* id, const QString& text) {
        widget->setObjectName(QLatin1String(id));
        widget->setAccessibleName(text);
    };
    m_format = new QComboBox(box);
    for (const auto& entry : readers())
        m_format->addItem(coreText(entry.label), qstr(entry.id));
    name(m_format, "formatCombo", tr("Format"));
    m_reason = new QLabel(box);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setWordWrap(true);
    m_source = new QComboBox(box);
    m_target = new QComboBox(box);
    for (QComboBox* combo : {m_source, m_target}) {
        combo->setEditable(true);
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(16);
        combo->setToolTip(tr("A number, a name of the header, or a path of JSON keys such as "
                             "translation.en"));
    }
    name(m_source, "sourceColumn", tr("Source column"));
    name(m_target, "targetColumn", tr("Target column"));
    m_header = new QCheckBox(tr("First line names the columns"), box);
    name(m_header, "headerCheck", m_header->text());
    m_sourceLanguage = new QLineEdit(box);
    m_targetLanguage = new QLineEdit(box);
    name(m_sourceLanguage, "sourceLanguage", tr("Source language"));
    name(m_targetLanguage, "targetLanguage", tr("Target language"));
    for (QLineEdit* edit : {m_sourceLanguage, m_targetLanguage}) {
        edit->setPlaceholderText(tr("code, such as en or hi"));
        edit->setToolTip(tr("A BCP-47 code; needed where a file holds more than two languages"));
    }
    m_swap = new QPushButton(tr("Swap source and target"), box);
    name(m_swap, "swapButton", m_swap->text());
    m_invalid = new QComboBox(box);
    m_invalid->addItem(tr("Stop at the first"), false);
    m_invalid->addItem(tr("Replace and count"), true);
    m_invalid->setToolTip(tr("Bytes that are no text become U+FFFD when they are replaced"));
    name(m_invalid, "invalidCombo", tr("Invalid UTF-8"));
    m_nfc = new QCheckBox(tr("Normalise to NFC"), box);
    m_nfc->setToolTip(tr("Brings letters with marks into their composed form, and counts the "
                         "pairs that change"));
    name(m_nfc, "nfcCheck", m_nfc->text());

    m_form->addRow(tr("Format"), m_format);
    m_form->addRow(m_reason);
    m_form->addRow(tr("Source column"), m_source);
    m_form->addRow(tr("Target column"), m_target);
    m_form->addRow(m_header);
    m_form->addRow(tr("Source language"), m_sourceLanguage);
    m_form->addRow(tr("Target language"), m_targetLanguage);
    m_form->addRow(m_swap);
    m_form->addRow(tr("Invalid UTF-8"), m_invalid);
    m_form->addRow(m_nfc);

    connect(m_format, &QComboBox::activated, this, [this] {
        m_columnsAreKnown = false;
        readOptions();
    });
    for (QComboBox* combo : {m_source, m_target}) {
        connect(combo, &QComboBox::activated, this, &ImportFormatPage::readOptions);
        connect(combo->lineEdit(), &QLineEdit::textEdited, this, &ImportFormatPage::readOptions);
    }
    connect(m_invalid, &QComboBox::activated, this, &ImportFormatPage::readOptions);
    for (QLineEdit* edit : {m_sourceLanguage, m_targetLanguage})
        connect(edit, &QLineEdit::textEdited, this, &ImportFormatPage::readOptions);
    for (QCheckBox* check : {m_header, m_nfc})
        connect(check, &QCheckBox::clicked, this, &ImportFormatPage::readOptions);
    connect(m_swap, &QAbstractButton::clicked, this, &ImportFormatPage::swapSides);
    return box;
}

QWidget* ImportFormatPage::makePreview()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(box);
    m_title->setObjectName(QStringLiteral("previewTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_problem = new QLabel(box);
    m_problem->setObjectName(QStringLiteral("previewProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problem->setVisible(false);
    m_counts = new QLabel(box);
    m_counts->setWordWrap(true);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_model = new PreviewModel(this);
    m_table = new QTableView(box);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setAccessibleName(tr("Preview of the pairs"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DirectedText(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(PreviewModel::SourceColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(PreviewModel::TargetColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(PreviewModel::LineColumn, fontMetrics().averageCharWidth() * 10);
    m_table->setColumnWidth(PreviewModel::StateColumn, fontMetrics().averageCharWidth() * 26);
    layout->addWidget(m_title);
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_counts);
    return box;
}

void ImportFormatPage::enter()
{
    fillCorpora();
    showCorpus(m_corpus->currentIndex());
}

void ImportFormatPage::leave()
{
    m_delay.stop();
    m_headTimer.stop();
    m_workbench.tasks().cancelTopic(QString::fromLatin1(kTopic));
}

void ImportFormatPage::fillCorpora()
{
    m_isShowing = true;
    m_corpus->clear();
    m_keys.clear();
    for (const PlannedCorpus& corpus : m_plan.scan.corpora) {
        const QString file = corpus.request.files.empty()
            ? QString()
            : QString::fromStdString(corpus.request.files.front().filename().string());
        m_corpus->addItem(tr("%1: %2", "role: file").arg(roleText(corpus.role), file));
        FileList key = corpus.request.files;
        std::sort(key.begin(), key.end());
        m_keys.push_back(std::move(key));
    }
    m_failed.assign(m_keys.size(), false);
    m_isShowing = false;
}

PlannedCorpus* ImportFormatPage::current()
{
    const auto index = static_cast<std::size_t>(m_current);
    return index < m_plan.scan.corpora.size() ? &m_plan.scan.corpora[index] : nullptr;
}

void ImportFormatPage::showCorpus(int index)
{
    if (m_isShowing || index < 0)
        return;
    m_current = index;
    m_columnsAreKnown = false;
    m_model->clear();
    m_counts->clear();
    showOptions();
    startPreview();
}

void ImportFormatPage::showOptions()
{
    const PlannedCorpus* corpus = current();
    if (corpus == nullptr)
        return;
    m_isShowing = true;
    const ImportOptions& options = corpus->request.options;
    const std::string& format = options.format.empty() ? corpus->format : options.format;
    m_format->setCurrentIndex(m_format->findData(qstr(format)));
    m_reason->setText(qstr(corpus->reason));
    m_reason->setVisible(!corpus->reason.empty());
    m_header->setChecked(options.header == Header::Yes);
    m_sourceLanguage->setText(qstr(options.sourceLanguage));
    m_targetLanguage->setText(qstr(options.targetLanguage));
    m_invalid->setCurrentIndex(options.replaceInvalidUtf8 ? 1 : 0);
    m_nfc->setChecked(options.normalizeNfc);
    if (!m_columnsAreKnown) {
        m_source->clear();
        m_target->clear();
        m_source->setEditText(qstr(options.sourceColumn));
        m_target->setEditText(qstr(options.targetColumn));
    }
    for (QWidget* widget : {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_target)}) {
        widget->setVisible(hasColumns(format));
        m_form->labelForField(widget)->setVisible(hasColumns(format));
    }
    m_header->setVisible(isTable(format));
    m_isShowing = false;
}

QString ImportFormatPage::columnOf(const QComboBox& combo)
{
    const int index = combo.findText(combo.currentText());
    return index >= 0 ? combo.itemData(index).toString() : combo.currentText().trimmed();
}

void ImportFormatPage::readOptions()
{
    PlannedCorpus* corpus = current();
    if (m_isShowing || corpus == nullptr)
        return;
    ImportOptions& options = corpus->request.options;
    options.format = m_format->currentData().toString().toStdString();
    const bool columns = hasColumns(options.format);
    options.sourceColumn = columns ? columnOf(*m_source).toStdString() : std::string();
    options.targetColumn = columns ? columnOf(*m_target).toStdString() : std::string();
    if (isTable(options.format) && options.sourceColumn == "1" && options.targetColumn == "2") {
        options.sourceColumn.clear(); // as without a choice, so that the same is recorded
        options.targetColumn.clear();
    }
    options.header = isTable(options.format) && m_header->isChecked() ? Header::Yes : Header::No;
    options.sourceLanguage = m_sourceLanguage->text().trimmed().toStdString();
    options.targetLanguage = m_targetLanguage->text().trimmed().toStdString();
    options.replaceInvalidUtf8 = m_invalid->currentData().toBool();
    options.normalizeNfc = m_nfc->isChecked();
    m_plan.edits[m_keys[static_cast<std::size_t>(m_current)]] = corpus->request;
    showOptions();
    m_delay.start();
}

void ImportFormatPage::swapSides()
{
    PlannedCorpus* corpus = current();
    if (corpus == nullptr)
        return;
    ImportRequest& request = corpus->request;
    ImportOptions& options = request.options;
    const std::string& format = options.format.empty() ? corpus->format : options.format;
    if (format == "moses" && request.files.size() == 2)
        std::swap(request.files[0], request.files[1]);
    if (hasColumns(format)) {
        // What "detected" means is only known for tables; the first two columns.
        if (options.sourceColumn.empty() && options.targetColumn.empty() && isTable(format)) {
            options.sourceColumn = std::string("1");
            options.targetColumn = std::string("2");
        }
        std::swap(options.sourceColumn, options.targetColumn);
        m_columnsAreKnown = false;
    }
    std::swap(options.sourceLanguage, options.targetLanguage);
    m_plan.edits[m_keys[static_cast<std::size_t>(m_current)]] = request;
    showOptions();
    startPreview();
}

void ImportFormatPage::startPreview()
{
    const PlannedCorpus* corpus = current();
    if (corpus == nullptr)
        return;
    showProblem({}, {});
    m_title->setText(tr("Reading the preview…"));
    m_head = std::make_shared<HeadBox>();
    m_headTimer.start();
    PreviewLimits limits;
    limits.onHead = [box = m_head](const std::vector<PreviewPair>& pairs) {
        const std::lock_guard lock(box->mutex);
        box->pairs = pairs;
        box->isNew = true;
    };
    m_workbench.tasks().run(
        {tr("Preview"), QString::fromLatin1(kTopic), Supersede::Running, true},
        [request = corpus->request, limits](Job& job) {
            Look look;
            try {
                look.preview = previewCorpus(request, limits, job);
                look.columns = look.preview->columns;
            } catch (const Error& error) {
                look.error = error;
                look.columns = columnsOrNone(request);
            }
            return look;
        },
        [self = QPointer(this)](Outcome<Look> outcome) {
            if (const auto* look = std::get_if<Look>(&outcome); look && self)
                self->finishPreview(*look);
        });
}

void ImportFormatPage::finishPreview(const Look& look)
{
    m_headTimer.stop();
    const auto at = static_cast<std::size_t>(m_current);
    PlannedCorpus* corpus = current();
    if (corpus == nullptr || at >= m_failed.size())
        return;
    m_failed[at] = !look.preview;
    if (look.preview) {
        showPreview(*look.preview);
    } else {
        m_model->clear();
        m_title->setText(tr("This corpus cannot be read like this"));
        m_counts->clear();
        showProblem(qstr(look.error->what()), qstr(look.error->hint()));
    }
    showColumns(look.columns, look.preview ? look.preview->format : corpus->format);
    showOptions();
    emit changed();
}

void ImportFormatPage::showPreview(const ImportPreview& preview)
{
    PlannedCorpus* corpus = current();
    corpus->error.clear();
    corpus->format = preview.format;
    corpus->reason = preview.formatReason;
    m_model->setPreview(preview);
    spanHeadings();
    const QString shown = countText(static_cast<std::uint64_t>(m_model->pairs()));
    m_title->setText(
        preview.complete
            ? tr("Preview, %1 of %2 rows").arg(shown, countText(preview.estimatedRows))
            : tr("Preview, %1 of about %2 rows").arg(shown, countText(preview.estimatedRows)));
    const ImportReport& report = preview.report;
    m_counts->setText(tr("Of %1 rows looked at: %2 used, %3 repaired, %4 skipped")
                          .arg(countText(report.read), countText(report.used),
                               report.repaired > 0 ? tr("%1 (%2)", "count, why")
                                                         .arg(countText(report.repaired),
                                                              countsByReason(report.repairedBy))
                                                   : countText(0),
                               report.skipped > 0 ? tr("%1 (%2)", "count, why")
                                                        .arg(countText(report.skipped),
                                                             countsByReason(report.skippedBy))
                                                  : countText(0)));
    m_sourceLanguage->setPlaceholderText(preview.sourceLanguage.empty()
                                             ? tr("code, such as en or hi")
                                             : qstr(preview.sourceLanguage));
    m_targetLanguage->setPlaceholderText(preview.targetLanguage.empty()
                                             ? tr("code, such as en or hi")
                                             : qstr(preview.targetLanguage));
}

void ImportFormatPage::showColumns(const PreviewColumns& found, const std::string& format)
{
    if (std::exchange(m_columnsAreKnown, true) || found.columns.empty())
        return;
    m_isShowing = true;
    const ImportOptions& options = current()->request.options;
    const auto fill = [&](QComboBox* combo, const std::string& chosen, std::size_t standard) {
        combo->clear();
        int at = -1;
        for (const PreviewColumn& column : found.columns) {
            if (column.id == chosen)
                at = combo->count();
            combo->addItem(column.label == column.id || column.label.empty()
                               ? qstr(column.id)
                               : tr("%1 – %2", "column number – name")
                                     .arg(qstr(column.id), shortened(column.label)),
                           qstr(column.id));
            combo->setItemData(combo->count() - 1, qstr(column.example), Qt::ToolTipRole);
        }
        if (chosen.empty() && isTable(format) && standard < found.columns.size())
            at = static_cast<int>(standard);
        combo->setCurrentIndex(at);
        if (at < 0)
            combo->setEditText(qstr(chosen));
    };
    fill(m_source, options.sourceColumn, 0);
    fill(m_target, options.targetColumn, 1);
    for (QComboBox* combo : {m_source, m_target}) {
        combo->lineEdit()->setPlaceholderText(tr("detected"));
        combo->lineEdit()->setCursorPosition(0);
    }
    m_isShowing = false;
}

void ImportFormatPage::showProblem(const QString& text, const QString& hint)
{
    m_problem->setText(text.isEmpty() ? QString()
                           : hint.isEmpty()
                           ? tr("⚠ %1").arg(text)
                           : tr("⚠ %1\n%2", "what is wrong, what to do").arg(text, hint));
    m_problem->setVisible(!text.isEmpty());
    m_table->setVisible(text.isEmpty());
}

void ImportFormatPage::spanHeadings()
{
    m_table->clearSpans();
    m_table->setColumnHidden(PreviewModel::StateColumn, !m_model->hasRemarks());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(PreviewModel::kIsHeading).toBool())
            m_table->setSpan(row, 0, 1, PreviewModel::ColumnCount);
    }
}

QString ImportFormatPage::obstacle() const
{
    for (std::size_t i = 0; i < m_failed.size(); ++i) {
        if (m_failed[i])
            return tr("%1 cannot be read like this").arg(m_corpus->itemText(static_cast<int>(i)));
    }
    return {};
}

} // namespace craft::ui
