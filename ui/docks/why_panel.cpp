// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/why_panel.h"

#include "core/pipeline/decisions.h"
#include "core/pipeline/describe.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/writing.h"
#include "ui/widgets/cost_view.h"
#include "ui/widgets/share_bar.h"

#include <nlohmann/json.hpp>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <cmath>

namespace craft::ui {
namespace {

constexpr int kDelay = 60; ///< ms: J and K may be held
constexpr std::size_t kCostBins = 400; ///< fine enough to read quotas from
constexpr qsizetype kNeighbourCharacters = 200;

QLabel* makeText(QWidget* parent)
{
    auto* out = new QLabel(parent);
    out->setWordWrap(true);
    out->setTextFormat(Qt::PlainText);
    out->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    out->setFocusPolicy(Qt::NoFocus);
    return out;
}

QLabel* makeCaption(const QString& text, QWidget* parent)
{
    auto* out = new QLabel(text, parent);
    out->setWordWrap(true);
    QFont font = out->font();
    font.setBold(true);
    out->setFont(font);
    return out;
}

/// A caption with a grid below it; returns the box, `grid` gets the grid.
QWidget* makeBox(const QString& caption, QGridLayout*& grid, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeCaption(caption, box));
    grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    column->addLayout(grid);
    return box;
}

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        // Not at once: the click that led here may come from a child.
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

std::shared_ptr<const Why> explainRow(Engine& engine, const Params& params, RowId row, Job& job)
{
    auto out = std::make_shared<Why>();
    Pipeline& pipeline = engine.pipeline(params);
    out->explanation = explain(pipeline, index(row), job);
    out->budget = pipeline.selection(job)->budget;
    const auto ranking = pipeline.ranking(job);
    const auto clustering = pipeline.clustering(job);
    out->isGlobal = ranking->groups() == 1 && clustering->clusters() > 1;
    if (out->explanation.clusterPool > 0)
        out->costs = costHistogram(*ranking, clustering->pool, *pipeline.flags(job),
                                   clusterId(out->explanation.cluster), kCostBins);
    return out;
}

} // namespace

WhyPanel::WhyPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("whyPanel"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(fontMetrics().height());
    m_empty->setObjectName(QStringLiteral("whyEmpty"));
    m_stack->addWidget(m_empty);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildContent());
    m_stack->addWidget(scroll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &WhyPanel::start);
    connect(&workbench, &Workbench::currentRowChanged, this, &WhyPanel::schedule);
    connect(&workbench, &Workbench::runChanged, this, &WhyPanel::schedule);
    connect(&workbench, &Workbench::numbersChanged, this, &WhyPanel::schedule);
    connect(&workbench, &Workbench::statusChanged, this, &WhyPanel::schedule);
    connect(&workbench, &Workbench::decisionsChanged, this, &WhyPanel::updateDecision);
    schedule();
}

QWidget* WhyPanel::buildDecision()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_decision = new QLabel(box);
    m_decision->setWordWrap(true);
    column->addWidget(m_decision);
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    const auto button = [&](const QString& text, const QString& toolTip, const QString& name,
                            auto run) {
        auto* out = new QPushButton(text, box);
        out->setToolTip(toolTip);
        out->setObjectName(name);
        connect(out, &QPushButton::clicked, this, [this, run] {
            if (const auto current = m_workbench.currentRow())
                run(m_workbench, std::vector<RowId>{*current});
        });
        row->addWidget(out);
        return out;
    };
    m_pin = button(tr("Pin in"), tr("Always select this pair"), QStringLiteral("whyPin"),
                   [](Workbench& w, const std::vector<RowId>& rows) { w.pinRows(rows, true); });
    m_lock = button(tr("Lock out"), tr("Never select this pair"), QStringLiteral("whyLock"),
                    [](Workbench& w, const std::vector<RowId>& rows) { w.lockRows(rows, true); });
    m_clear = button(tr("Clear"), tr("Take the pin or the lock back"), QStringLiteral("whyClear"),
                     [](Workbench& w, const std::vector<RowId>& rows) { w.clearDecisions(rows); });
    row->addStretch(1);
    return box;
}

QWidget* WhyPanel::buildContent()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    m_headline = makeText(page);
    m_headline->setObjectName(QStringLiteral("whyHeadline"));
    QFont font = m_headline->font();
    font.setBold(true);
    m_headline->setFont(font);
    m_quota = makeText(page);
    m_quota->setObjectName(QStringLiteral("whyQuota"));
    m_change = makeText(page);
    m_change->setObjectName(QStringLiteral("whyChange"));
    column->addWidget(m_headline);
    column->addWidget(m_quota);
    column->addWidget(m_change);
    column->addWidget(buildDecision());

    m_costsBox = new QWidget(page);
    auto* costs = new QVBoxLayout(m_costsBox);
    costs->setContentsMargins(0, 0, 0, 0);
    costs->addWidget(makeCaption(tr("Its place in the cluster"), m_costsBox));
    m_costs = new CostView(m_costsBox);
    connect(m_costs, &CostView::quotaPicked, this, &WhyPanel::setQuota);
    costs->addWidget(m_costs);
    column->addWidget(m_costsBox);

    m_numbersBox = makeBox(tr("Numbers"), m_numbers, page);
    m_neighboursBox = makeBox(tr("Nearest validation pairs"), m_neighbours, page);
    m_termsBox = makeBox(tr("What it shares with the cluster's validation pairs"), m_terms, page);
    column->addWidget(m_numbersBox);
    column->addWidget(m_neighboursBox);
    column->addWidget(m_termsBox);

    auto* copies = new QHBoxLayout;
    const auto copy = [&](const QString& text, const QString& name, auto content) {
        auto* button = new QPushButton(text, page);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this,
                [content] { QApplication::clipboard()->setText(content()); });
        copies->addWidget(button);
    };
    copy(tr("Copy as text"), QStringLiteral("whyCopyText"), [this] { return asText(); });
    copy(tr("Copy as JSON"), QStringLiteral("whyCopyJson"), [this] { return asJson(); });
    copies->addStretch(1);
    column->addLayout(copies);
    column->addStretch(1);
    return page;
}

void WhyPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        schedule();
}

void WhyPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_why)
        setWhy(m_why); // the bars keep their colours
}

void WhyPanel::schedule()
{
    m_isStale = true;
    const auto row = m_workbench.currentRow();
    if (!row || !m_workbench.run()) {
        m_workbench.tasks().cancelTopic(QStringLiteral("explain"));
        m_timer.stop();
        showEmpty(!m_workbench.hasProject() ? tr("Open a project to ask why a pair was chosen.")
                      : !m_workbench.run()
                      ? tr("Choose a budget first; then every pair has a reason.")
                      : tr("Choose a pair in the Pairs tab to see why it is selected or not."));
        return;
    }
    m_timer.start();
}

void WhyPanel::start()
{
    const auto row = m_workbench.currentRow();
    // Only what is fresh: other parameters would be computed here, unseen.
    if (!row || !isVisible() || m_workbench.status() != Status::Fresh)
        return;
    m_isStale = false;
    using Result = std::shared_ptr<const Why>;
    const QPointer<WhyPanel> self(this);
    m_workbench.runTask(
        {tr("Explaining a pair"), QStringLiteral("explain"), Supersede::Running, true, 1},
        [params = m_workbench.params(), row = *row](Engine& engine, Job& job) -> Result {
            return explainRow(engine, params, row, job);
        },
        [self, row](Outcome<Result> outcome) {
            if (!self || self->m_workbench.currentRow() != row)
                return;
            if (auto* why = std::get_if<Result>(&outcome))
                self->setWhy(std::move(*why));
            else if (const auto* error = std::get_if<Error>(&outcome))
                self->showEmpty(qstr(error->what()));
        });
}

void WhyPanel::showEmpty(const QString& text)
{
    m_why.reset();
    m_empty->setText(text);
    m_stack->setCurrentIndex(static_cast<int>(Page::Empty));
}

WhyContext WhyPanel::context() const
{
    WhyContext out;
    const Explanation& e = m_why->explanation;
    out.isPinned = m_workbench.isPinned(e.row);
    out.isClusterLocked = e.clusterPool > 0 && m_workbench.clusterWeight(e.cluster) == 0;
    out.isGlobal = m_why->isGlobal;
    out.isAbout = isHamilton(m_workbench.params()) && !m_why->isGlobal;
    out.isByValidation = m_workbench.params().text("allocation") == "validation";
    out.budget = m_why->budget;
    out.poolRows = m_workbench.project().of(Role::Pool).pairs;
    return out;
}

void WhyPanel::setWhy(std::shared_ptr<const Why> why)
{
    m_why = std::move(why);
    const Explanation& e = m_why->explanation;
    const WhyContext about = context();
    m_headline->setText(whyHeadline(e, about));
    m_quota->setText(whyQuota(e, about));
    m_quota->setVisible(e.clusterPool > 0);
    m_change->setText(whyChange(e, about));
    CostPicture picture;
    picture.histogram = m_why->costs;
    picture.cost = e.clusterPool > 0 ? e.cost : std::nan("");
    picture.cut = e.clusterPool > 0 ? e.cutCost : std::nan("");
    picture.median = e.medianCost;
    picture.quota = e.quota;
    picture.canCut = !about.isGlobal && e.quota > 0 && about.budget > 0
        && m_workbench.clusterWeight(e.cluster) > 0 && !std::isnan(picture.cut);
    picture.costName = coreText(e.costName);
    m_costsBox->setVisible(picture.histogram.rows > 0);
    m_costs->setPicture(std::move(picture));
    fillNumbers();
    fillNeighbours();
    fillTerms();
    updateDecision();
    m_stack->setCurrentIndex(static_cast<int>(Page::Content));
    emit explained();
}

void WhyPanel::fillNumbers()
{
    clear(m_numbers);
    const Explanation& e = m_why->explanation;
    m_numbersBox->setVisible(e.clusterPool > 0);
    if (e.clusterPool == 0)
        return;
    int row = 0;
    const auto add = [&](const QString& label, const QString& value, const QString& toolTip) {
        auto* left = new QLabel(label, m_numbersBox);
        auto* right = new QLabel(value, m_numbersBox);
        left->setToolTip(toolTip);
        right->setToolTip(toolTip);
        right->setTextInteractionFlags(Qt::TextSelectableByMouse);
        right->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        m_numbers->addWidget(left, row, 0);
        m_numbers->addWidget(right, row++, 1);
    };
    const QString costName = coreText(e.costName);
    add(tr("Cost of this pair"), realText(e.cost, 4), costName);
    add(tr("Median of the cluster"), realText(e.medianCost, 4), costName);
    add(tr("Last pair taken"), realText(e.cutCost, 4),
        tr("Cost of the last pair taken from the cluster"));
    add(tr("Rank"), countText(e.rank), tr("Place in the cluster, 1 is best"));
    if (!m_why->isGlobal)
        add(tr("Quota"), countText(e.quota), tr("Pairs the cluster is asked for"));
    add(tr("Budget that takes it"), e.budgetNeeded == 0 ? tr("none") : countText(e.budgetNeeded),
        tr("Smallest budget with this pair in it, all else being equal"));
    m_numbers->setColumnStretch(0, 1);
}

void WhyPanel::fillNeighbours()
{
    clear(m_neighbours);
    const Explanation& e = m_why->explanation;
    m_neighboursBox->setVisible(!e.nearest.empty());
    const auto& parts = m_workbench.project().of(Role::Validation).parts;
    const auto add = [&](const std::string& text, const QString& language, int row, bool isFaint) {
        auto* label = makeText(m_neighboursBox);
        const QString whole = qstr(text);
        QString shown = oneLine(whole, kNeighbourCharacters);
        if (shown.size() < whole.size()) {
            shown += QChar(0x2026);
            label->setToolTip(whole);
        }
        label->setText(shown);
        label->setFont(fontFor(language, font()));
        label->setLayoutDirection(directionOf(language, shown));
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        if (isFaint) {
            QPalette colours = palette();
            colours.setColor(QPalette::WindowText, Theme::current().faintText);
            label->setPalette(colours);
        }
        m_neighbours->addWidget(label, row, 2);
    };
    int row = 0;
    for (const Neighbour& near : e.nearest) {
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const CorpusPart& each) {
            return index(near.row) >= each.rows.first && index(near.row) < each.rows.last;
        });
        const bool isKnown = part != parts.end();
        auto* number = new QLabel(realText(near.similarity, 3), m_neighboursBox);
        number->setToolTip(
            tr("Cosine of the source vectors, validation pair %1").arg(countText(index(near.row))));
        m_neighbours->addWidget(number, row, 0, Qt::AlignTop);
        m_neighbours->addWidget(
            new ShareBar(near.similarity, Theme::current().validation, m_neighboursBox), row, 1,
            Qt::AlignTop);
        add(near.source, isKnown ? qstr(part->sourceLanguage) : QString(), row, false);
        add(near.target, isKnown ? qstr(part->targetLanguage) : QString(), row + 1, true);
        row += 2;
    }
    m_neighbours->setColumnStretch(2, 1);
}

void WhyPanel::fillTerms()
{
    clear(m_terms);
    const Explanation& e = m_why->explanation;
    m_termsBox->setVisible(!e.terms.empty());
    const double most = e.terms.empty() ? 1 : std::max(e.terms.front().weight, 1e-12);
    int row = 0;
    for (const Contribution& term : e.terms) {
        auto* number = new QLabel(realText(term.weight, 4), m_termsBox);
        number->setToolTip(tr("Share of the dot product with the cluster's mean vector"));
        const QColor colour = term.target ? Theme::current().selected : Theme::current().validation;
        auto* text = makeText(m_termsBox);
        text->setText(qstr(term.term));
        auto* side = new QLabel(term.target ? tr("target") : tr("source"), m_termsBox);
        m_terms->addWidget(number, row, 0);
        m_terms->addWidget(new ShareBar(term.weight / most, colour, m_termsBox), row, 1);
        m_terms->addWidget(text, row, 2);
        m_terms->addWidget(side, row++, 3);
    }
    m_terms->setColumnStretch(2, 1);
}

void WhyPanel::updateDecision()
{
    const auto row = m_workbench.currentRow();
    if (!row)
        return;
    const bool isPinned = m_workbench.isPinned(*row);
    const bool isLocked = m_workbench.isLocked(*row);
    const auto run = m_workbench.run();
    const std::uint8_t flags = run && index(*row) < run->flags->size()
        ? static_cast<std::uint8_t>((*run->flags)[index(*row)] & ~kLockedOut)
        : std::uint8_t{0};
    m_decision->setText(isPinned       ? tr("Pinned in by you")
                            : isLocked ? tr("Locked out by you")
                                       : tr("No decision of yours"));
    m_pin->setEnabled(!isPinned && flags == 0);
    m_lock->setEnabled(!isLocked);
    m_clear->setEnabled(isPinned || isLocked);
}

void WhyPanel::setQuota(std::uint64_t wanted)
{
    const Explanation& e = m_why->explanation;
    const double weight =
        weightForQuota(e.quota, wanted, m_why->budget, m_workbench.clusterWeight(e.cluster));
    m_workbench.setClusterWeights({e.cluster}, weight);
}

QString WhyPanel::asText() const
{
    return m_why ? qstr(toText(m_why->explanation)) : QString();
}

QString WhyPanel::asJson() const
{
    return m_why ? qstr(explanationJson(m_why->explanation).dump(2)) : QString();
}

} // namespace craft::ui
