// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/inspector_panel.h"

#include "ui/widgets/flow_layout.h"

#include "core/pipeline/query_text.h"
#include "core/text/tokenizer.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/writing.h"
#include "ui/models/pair_table_model.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

/// A text edit lays all of its text out; a megabyte in one cell is not for reading.
constexpr qsizetype kShownCharacters = 100000;

QString besideKey()
{
    return QStringLiteral("inspector/beside");
}
QString monoKey()
{
    return QStringLiteral("inspector/monospace");
}
QString invisibleKey()
{
    return QStringLiteral("inspector/invisible");
}

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

InspectorPanel::InspectorPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("inspectorPanel"));
    auto* empty = new QLabel(tr("Choose a pair in the Pairs tab to read it here."), this);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(fontMetrics().height());
    m_stack->addWidget(empty);

    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->addWidget(buildToolRow());
    m_source = makeSide(QStringLiteral("inspectorSource"), tr("Source"));
    m_target = makeSide(QStringLiteral("inspectorTarget"), tr("Target"));
    m_sides = new QSplitter(m_beside->isChecked() ? Qt::Horizontal : Qt::Vertical, page);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_source);
    m_sides->addWidget(m_target);
    column->addWidget(m_sides, 3);
    m_factsBox = new QWidget(page);
    m_facts = new QGridLayout(m_factsBox);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setVerticalSpacing(2);
    column->addWidget(m_factsBox);
    auto* noteLabel = new QLabel(tr("Your &note"), page);
    m_note = new QPlainTextEdit(page);
    m_note->setObjectName(QStringLiteral("inspectorNote"));
    m_note->setAccessibleName(tr("Note on this pair"));
    m_note->setPlaceholderText(tr("Kept with the project when you leave the field"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 3 + 12);
    m_note->installEventFilter(this);
    noteLabel->setBuddy(m_note);
    column->addWidget(noteLabel);
    column->addWidget(m_note);
    m_stack->addWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(&workbench, &Workbench::currentRowChanged, this, [this] {
        commitNote();
        readRow();
    });
    connect(&workbench, &Workbench::projectChanged, this, &InspectorPanel::readRow);
    const auto facts = [this] {
        if (m_shown)
            showFacts();
    };
    connect(&workbench, &Workbench::runChanged, this, facts);
    connect(&workbench, &Workbench::numbersChanged, this, facts);
    connect(&workbench, &Workbench::decisionsChanged, this, [this, facts] {
        facts();
        showNote();
    });
    readRow();
}

QWidget* InspectorPanel::buildToolRow()
{
    auto* bar = new QWidget(this);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(bar);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->setWordWrap(true);
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    column->addWidget(m_title);
    auto* row = new FlowLayout;
    column->addLayout(row);
    const auto button = [&](const QString& text, const QString& toolTip, const QString& name) {
        auto* out = new QToolButton(bar);
        out->setText(text);
        out->setToolTip(toolTip);
        out->setAccessibleName(toolTip);
        out->setObjectName(name);
        out->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(out);
        return out;
    };
    m_previous = button(tr("Better"), tr("The pair before it in its cluster's rank"),
                        QStringLiteral("inspectorPrevious"));
    m_next = button(tr("Worse"), tr("The pair after it in its cluster's rank"),
                    QStringLiteral("inspectorNext"));
    connect(m_previous, &QToolButton::clicked, this, [this] { stepRank(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { stepRank(1); });
    const auto toggle = [&](const QString& text, const QString& toolTip, const QString& name,
                            const QString& key) {
        QToolButton* out = button(text, toolTip, name);
        out->setCheckable(true);
        out->setChecked(m_workbench.preferences().value(key, false).toBool());
        connect(out, &QToolButton::toggled, this, [this, key](bool on) {
            m_workbench.preferences().setValue(key, on);
            m_sides->setOrientation(m_beside->isChecked() ? Qt::Horizontal : Qt::Vertical);
            showTexts();
        });
        return out;
    };
    m_beside = toggle(tr("Side by side"), tr("Source and target beside each other"),
                      QStringLiteral("inspectorBeside"), besideKey());
    m_mono = toggle(tr("Monospace"), tr("All characters equally wide"),
                    QStringLiteral("inspectorMono"), monoKey());
    m_invisible =
        toggle(tr("Invisible"), tr("Show no-break spaces, joiners, tabs and the like as marks"),
               QStringLiteral("inspectorInvisible"), invisibleKey());
    return bar;
}

QTextEdit* InspectorPanel::makeSide(const QString& name, const QString& accessibleName)
{
    auto* out = new QTextEdit(this);
    out->setObjectName(name);
    out->setAccessibleName(accessibleName);
    out->setReadOnly(true);
    out->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    out->setTabChangesFocus(true);
    out->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    return out;
}

bool InspectorPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        commitNote();
    return QWidget::eventFilter(watched, event);
}

void InspectorPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showTexts();
}

void InspectorPanel::hideEvent(QHideEvent* event)
{
    commitNote(); // the window may be closing
    QWidget::hideEvent(event);
}

void InspectorPanel::commitNote()
{
    if (m_shown && m_note->isEnabled())
        m_workbench.setNote(m_shown->row, m_note->toPlainText().trimmed());
}

void InspectorPanel::focusNote()
{
    m_note->setFocus();
}

void InspectorPanel::readRow()
{
    m_shown.reset();
    m_duplicates.clear();
    const auto row = m_workbench.currentRow();
    const auto pairs = m_workbench.pairs();
    if (!row || !pairs || index(*row) >= pairs->of(Role::Pool).size()) {
        m_stack->setCurrentIndex(static_cast<int>(Page::Empty));
        return;
    }
    try {
        const Corpus& pool = pairs->of(Role::Pool);
        const PairSlab slab = pool.read(std::span(&*row, 1));
        const PairView& pair = slab.pairs.at(0);
        const CorpusPart& part = pool.partOf(*row);
        Shown shown;
        shown.row = *row;
        shown.source = qstr(pair.source);
        shown.target = qstr(pair.target);
        shown.sourceLanguage = qstr(part.sourceLanguage);
        shown.targetLanguage = qstr(part.targetLanguage);
        shown.corpus = qstr(part.name);
        shown.line = pool.line(*row);
        shown.sourceTokens = countTokens(pair.source);
        shown.targetTokens = countTokens(pair.target);
        shown.ratio = static_cast<double>(countCharacters(pair.target))
            / static_cast<double>(countCharacters(pair.source));
        const QStringList values = qstr(pair.extra).split(QLatin1Char(kExtraSeparator));
        for (std::size_t i = 0; i < part.extraColumns.size(); ++i)
            shown.extra.append({qstr(part.extraColumns[i]), values.value(static_cast<int>(i))});
        m_shown = std::move(shown);
    } catch (const Error& error) {
        m_stack->setCurrentIndex(static_cast<int>(Page::Empty));
        m_workbench.fail(error);
        return;
    }
    showTexts();
    showFacts();
    showNote();
    m_stack->setCurrentIndex(static_cast<int>(Page::Content));
}

void InspectorPanel::showTexts()
{
    if (!m_shown)
        return;
    showText(m_source, m_shown->source, m_shown->sourceLanguage);
    showText(m_target, m_shown->target, m_shown->targetLanguage);
}

void InspectorPanel::showText(QTextEdit* side, const QString& text, const QString& language)
{
    const QFont base =
        m_mono->isChecked() ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font();
    QFont shownFont = fontFor(language, base);
    shownFont.setPointSizeF(font().pointSizeF() * 1.1);
    side->setFont(shownFont);
    MarkedText marked;
    if (m_invisible->isChecked())
        marked = withInvisibles(text.left(kShownCharacters));
    else
        marked.text = text.left(kShownCharacters);
    side->setPlainText(marked.text);
    QTextCharFormat format;
    format.setForeground(Theme::current().accent);
    format.setBackground(Theme::current().grid);
    for (const MarkedText::Mark& mark : std::as_const(marked.marks)) {
        QTextCursor cursor(side->document());
        cursor.setPosition(static_cast<int>(mark.first));
        cursor.setPosition(static_cast<int>(mark.first + mark.size), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
    // Each paragraph by its own letters: a quotation may run the other way.
    for (QTextBlock block = side->document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat direction;
        direction.setLayoutDirection(directionOf(language, block.text()));
        direction.setAlignment(Qt::AlignLeading);
        QTextCursor(block).mergeBlockFormat(direction);
    }
    side->moveCursor(QTextCursor::Start);
}

void InspectorPanel::showFacts()
{
    clear(m_facts);
    const Shown& shown = *m_shown;
    const bool isSelected = m_workbench.isSelected(shown.row);
    m_title->setText(isSelected ? tr("Pair %1, selected").arg(countText(index(shown.row)))
                                : tr("Pair %1, not selected").arg(countText(index(shown.row))));
    int at = 0;
    const auto add = [&](const QString& label, const QString& value) {
        auto* left = new QLabel(label, m_factsBox);
        auto* right = new QLabel(value, m_factsBox);
        right->setTextFormat(Qt::PlainText);
        right->setWordWrap(true);
        right->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addWidget(left, at, 0, Qt::AlignTop);
        m_facts->addWidget(right, at++, 1);
    };
    add(tr("From"), tr("%1, line %2").arg(shown.corpus, countText(shown.line)));
    add(tr("Length"),
        tr("%1 and %2 tokens, ratio %3")
            .arg(countText(shown.sourceTokens), countText(shown.targetTokens),
                 realText(shown.ratio, 2)));
    const auto run = m_workbench.run();
    const std::size_t row = index(shown.row);
    if (run && row < run->flags->size()) {
        const std::uint8_t flags = (*run->flags)[row];
        if (flags != 0) {
            add(tr("Flags"), PairTableModel::flagsText(flags));
        } else {
            const auto cluster = static_cast<std::uint32_t>(run->clustering->pool.cluster[row]);
            add(tr("Cluster"),
                tr("%1 “%2”").arg(countText(cluster), m_workbench.clusterTitle(cluster)));
            const std::uint32_t rank = run->curve->rankOf(shown.row);
            const QString cost = realText(static_cast<double>(run->ranking->cost[row]), 4);
            add(tr("Rank"),
                rank > 0 ? tr("%1, cost %2").arg(countText(rank), cost)
                         : tr("deeper than was ranked, cost %1").arg(cost));
        }
    }
    for (const auto& [name, value] : shown.extra)
        add(name, value);
    if (m_duplicates.isEmpty()) {
        auto* button = new QPushButton(tr("Count in the pool"), m_factsBox);
        button->setObjectName(QStringLiteral("inspectorDuplicates"));
        button->setToolTip(tr("Reads the pool and counts the rows with exactly these two texts"));
        connect(button, &QPushButton::clicked, this, &InspectorPanel::countDuplicates);
        m_facts->addWidget(new QLabel(tr("Same pair"), m_factsBox), at, 0);
        m_facts->addWidget(button, at, 1, Qt::AlignLeading);
    } else {
        add(tr("Same pair"), m_duplicates);
    }
    m_facts->setColumnStretch(1, 1);
    updateSteps();
}

void InspectorPanel::countDuplicates()
{
    m_duplicates = tr("counting…");
    showFacts();
    const QPointer<InspectorPanel> self(this);
    m_workbench.runTask(
        {tr("Counting equal pairs"), QStringLiteral("duplicates"), Supersede::Running},
        [row = m_shown->row](Engine& engine, Job& job) {
            const Corpus& pool = *engine.inputs().corpus(Role::Pool);
            const PairSlab own = pool.read(std::span(&row, 1));
            std::uint64_t equal = 0;
            job.begin("Counting equal pairs", pool.size());
            for (std::size_t first = 0; first < pool.size(); first += kSlabRows) {
                job.checkpoint();
                const std::size_t last = std::min(first + kSlabRows, pool.size());
                for (const PairView& pair : pool.read({first, last}).pairs) {
                    if (pair.source == own.pairs[0].source && pair.target == own.pairs[0].target)
                        ++equal;
                }
                job.advance(last - first);
            }
            return equal;
        },
        [self, row = m_shown->row](const Outcome<std::uint64_t>& outcome) {
            if (!self || !self->m_shown || self->m_shown->row != row)
                return;
            const auto* equal = std::get_if<std::uint64_t>(&outcome);
            self->m_duplicates = equal == nullptr ? QString()
                : *equal <= 1                     ? tr("only here")
                              : tr("%n time(s) in the pool", nullptr, static_cast<int>(*equal));
            self->showFacts();
        });
}

void InspectorPanel::showNote()
{
    if (!m_shown)
        return;
    const QString note = m_workbench.note(m_shown->row);
    // What is being typed stays; it becomes the note when the field is left.
    if (!m_note->hasFocus() && m_note->toPlainText() != note)
        m_note->setPlainText(note);
    m_note->setEnabled(!m_workbench.project().readOnly);
}

std::optional<RowId> InspectorPanel::neighbour(int step) const
{
    const auto run = m_workbench.run();
    if (!run || !m_shown)
        return std::nullopt;
    const std::uint32_t rank = run->curve->rankOf(m_shown->row);
    if (rank == 0)
        return std::nullopt;
    const bool isGlobal = run->ranking->groups() != run->clustering->clusters();
    const auto group = run->ranking->group(
        isGlobal ? 0 : index(run->clustering->pool.cluster[index(m_shown->row)]));
    const auto it = std::find(group.begin(), group.end(), m_shown->row);
    const auto at = (it - group.begin()) + step;
    if (it == group.end() || at < 0 || at >= static_cast<std::ptrdiff_t>(group.size()))
        return std::nullopt;
    return group[static_cast<std::size_t>(at)];
}

void InspectorPanel::updateSteps()
{
    m_previous->setEnabled(neighbour(-1).has_value());
    m_next->setEnabled(neighbour(1).has_value());
}

void InspectorPanel::stepRank(int step)
{
    if (const auto row = neighbour(step))
        m_workbench.setCurrentRow(row);
}

} // namespace craft::ui
