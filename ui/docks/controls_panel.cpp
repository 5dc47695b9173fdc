// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/controls_panel.h"

#include "core/base/registry.h"
#include "core/select/registry.h"
#include "core/vectorize/registry.h"
#include "ui/base/text.h"
#include "ui/widgets/log_slider.h"
#include "ui/widgets/param_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <set>

namespace craft::ui {
namespace {

/// Parameters with a control of their own, and those the workbench keeps itself.
const std::set<std::string>& shownElsewhere()
{
    static const std::set<std::string> ids{"budget", "budget-tokens",  "k", "depth", "pin",
                                           "lock",   "cluster-weights"};
    return ids;
}

/// Parameters that only say how many pairs each cluster gives.
const std::set<std::string>& allocatingParams()
{
    static const std::set<std::string> ids{"allocation", "rounding", "min-one", "strict"};
    return ids;
}

/// Those that are tuned most stand first, in this order.
const std::vector<std::string>& firstParams()
{
    static const std::vector<std::string> ids{"preset", "method",     "variant", "decay", "metric",
                                              "shrink", "allocation", "min-one", "seed"};
    return ids;
}

int clamped(std::uint64_t value)
{
    return static_cast<int>(std::min<std::uint64_t>(value, std::numeric_limits<int>::max() / 2));
}

QLabel* makeHeading(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(buddy);
    return label;
}

QLabel* makeNote()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

std::vector<ParamSpec> pick(std::vector<ParamSpec>& from, const std::vector<std::string>& ids)
{
    std::vector<ParamSpec> out;
    for (const std::string& id : ids) {
        const auto it = std::find_if(from.begin(), from.end(),
                                     [&](const ParamSpec& spec) { return spec.id == id; });
        if (it != from.end()) {
            out.push_back(*it);
            from.erase(it);
        }
    }
    return out;
}

/// Scrolls up and down only, and is never narrower than what it holds.
class ColumnScroll final : public QScrollArea {
public:
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const int content = widget() == nullptr ? 0 : widget()->minimumSizeHint().width();
        return {content + verticalScrollBar()->sizeHint().width(),
                QScrollArea::minimumSizeHint().height()};
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return QScrollArea::sizeHint().expandedTo(minimumSizeHint());
    }
};

} // namespace

ControlsPanel::ControlsPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    auto* scroll = new ColumnScroll;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->addWidget(makeBudget());
    column->addSpacing(6);
    column->addWidget(makeClusters());
    column->addSpacing(6);
    column->addWidget(makeApply());
    m_forms = new QWidget;
    column->addWidget(m_forms);
    column->addStretch(1);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(&workbench, &Workbench::paramsChanged, this, &ControlsPanel::refresh);
    connect(&workbench, &Workbench::projectChanged, this, &ControlsPanel::refresh);
    connect(&workbench, &Workbench::numbersChanged, this, &ControlsPanel::refreshStatus);
    connect(&workbench, &Workbench::runChanged, this, &ControlsPanel::refresh);
    connect(&workbench, &Workbench::statusChanged, this, &ControlsPanel::refreshStatus);
    refresh();
}

QWidget* ControlsPanel::makeBudget()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    m_budget = new LogSlider;
    m_budget->setObjectName(QStringLiteral("budget-slider"));
    m_budget->setAccessibleName(tr("Budget"));
    m_budgetBox = new QSpinBox;
    m_budgetBox->setObjectName(QStringLiteral("budget-box"));
    m_budgetBox->setAccessibleName(tr("Budget"));
    m_budgetBox->setGroupSeparatorShown(true);
    m_budgetBox->setKeyboardTracking(false);
    m_unit = new QComboBox;
    m_unit->setObjectName(QStringLiteral("budget-unit"));
    m_unit->setAccessibleName(tr("Unit of the budget"));
    m_unit->addItem(tr("pairs"), QStringLiteral("budget"));
    m_unit->addItem(tr("target tokens"), QStringLiteral("budget-tokens"));
    m_budgetNote = makeNote();
    grid->addWidget(makeHeading(tr("&Budget"), m_budgetBox), 0, 0);
    grid->addWidget(m_budgetBox, 0, 1);
    grid->addWidget(m_unit, 0, 2);
    grid->addWidget(m_budget, 1, 0, 1, 3);
    grid->addWidget(m_budgetNote, 2, 0, 1, 3);
    grid->setColumnStretch(1, 1);

    connect(m_budget, &QAbstractSlider::valueChanged, this,
            [this](int value) { m_workbench.previewParam(budgetParam(), std::to_string(value)); });
    connect(m_budget, &LogSlider::committed, this, &ControlsPanel::commitBudget);
    connect(m_budgetBox, &QSpinBox::valueChanged, this, &ControlsPanel::commitBudget);
    connect(m_unit, &QComboBox::activated, this, &ControlsPanel::changeUnit);
    return box;
}

QWidget* ControlsPanel::makeClusters()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    m_clusters = new LogSlider;
    m_clusters->setObjectName(QStringLiteral("clusters-slider"));
    m_clusters->setAccessibleName(tr("Clusters"));
    m_clustersBox = new QSpinBox;
    m_clustersBox->setObjectName(QStringLiteral("clusters-box"));
    m_clustersBox->setAccessibleName(tr("Clusters"));
    m_clustersBox->setGroupSeparatorShown(true);
    m_clustersBox->setKeyboardTracking(false);
    auto* standard = new QToolButton;
    standard->setText(tr("auto"));
    standard->setToolTip(tr("One cluster for every few validation pairs, as the preset says"));
    standard->setAutoRaise(true);
    m_clustersNote = makeNote();
    grid->addWidget(makeHeading(tr("Clusters (&k)"), m_clustersBox), 0, 0);
    grid->addWidget(m_clustersBox, 0, 1);
    grid->addWidget(standard, 0, 2);
    grid->addWidget(m_clusters, 1, 0, 1, 3);
    grid->addWidget(m_clustersNote, 2, 0, 1, 3);
    grid->setColumnStretch(1, 1);

    connect(m_clusters, &QAbstractSlider::valueChanged, this, [this](int value) {
        if (m_clusters->isSliderDown())
            m_workbench.previewParam("k", std::to_string(value));
    });
    connect(m_clusters, &LogSlider::committed, this, &ControlsPanel::commitClusters);
    connect(m_clustersBox, &QSpinBox::valueChanged, this, &ControlsPanel::commitClusters);
    connect(standard, &QToolButton::clicked, this, [this] { commitClusters(0); });
    return box;
}

QWidget* ControlsPanel::makeApply()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_status = new QLabel;
    m_status->setObjectName(QStringLiteral("controls-status"));
    m_status->setWordWrap(true);
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setObjectName(QStringLiteral("apply"));
    m_auto = new QCheckBox(tr("Apply changes at once"));
    m_auto->setChecked(m_workbench.preferences().autoApply());
    auto* line = new QHBoxLayout;
    line->addWidget(m_auto, 1);
    line->addWidget(m_apply);
    column->addWidget(m_status);
    column->addLayout(line);
    connect(m_apply, &QPushButton::clicked, &m_workbench, &Workbench::apply);
    connect(m_auto, &QCheckBox::toggled, this, [this](bool on) {
        m_workbench.preferences().setAutoApply(on);
        if (on)
            m_workbench.apply();
        refreshStatus();
    });
    return box;
}

void ControlsPanel::addGroup(QVBoxLayout& column, const QString& title,
                             std::vector<ParamSpec> specs, bool open)
{
    if (specs.empty())
        return;
    auto* form = new ParamForm(m_workbench, std::move(specs));
    if (title.isEmpty()) {
        column.addWidget(form);
        return;
    }
    auto* header = new QToolButton;
    header->setCheckable(true);
    header->setChecked(open);
    header->setAutoRaise(true);
    header->setAccessibleName(title);
    header->setToolButtonStyle(Qt::ToolButtonTextOnly);
    // The sign is part of the text, so that it stands before it in either direction.
    const auto arrow = [header, form, title](bool shown) {
        const bool mirrored = header->layoutDirection() == Qt::RightToLeft;
        const QChar mark(shown ? 0x25BE : mirrored ? 0x25C2 : 0x25B8);
        header->setText(mark + QStringLiteral("  ") + title);
        form->setVisible(shown);
    };
    connect(header, &QToolButton::toggled, form, arrow);
    column.addWidget(header, 0, Qt::AlignLeading);
    column.addWidget(form);
    arrow(open);
}

void ControlsPanel::rebuildForms()
{
    const std::string vectorizer = m_workbench.paramText("vectorizer").toStdString();
    const std::string method = m_workbench.paramText("method").toStdString();
    const bool allocates = !m_workbench.method().wholePool;
    const std::string wanted = vectorizer + "/" + method + (allocates ? "" : "/whole pool");
    if (m_formsOf == wanted)
        return;
    m_formsOf = wanted;
    const auto old = m_forms->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    delete m_forms->layout();
    for (QWidget* widget : old)
        widget->deleteLater(); // the edit that led here may still be on the stack

    std::vector<ParamSpec> rest = runParams(vectorizer, method);
    std::erase_if(rest, [&](const ParamSpec& spec) {
        return shownElsewhere().contains(spec.id)
            || (!allocates && allocatingParams().contains(spec.id));
    });
    auto* column = new QVBoxLayout(m_forms);
    column->setContentsMargins(0, 0, 0, 0);
    addGroup(*column, {}, pick(rest, firstParams()), true);
    std::vector<std::string> ofVectorizer{"vectorizer"};
    for (const ParamSpec& spec :
         makePlugin(vectorizers(), "vectorizer", std::string_view(vectorizer))->params())
        ofVectorizer.push_back(spec.id);
    std::vector<std::string> ofMethod{"rounding", "strict"};
    for (const ParamSpec& spec :
         makePlugin(selectors(), "method", std::string_view(method))->params())
        ofMethod.push_back(spec.id);
    addGroup(*column, tr("More on selecting"), pick(rest, ofMethod), !allocates);
    addGroup(*column, tr("Clustering"),
             pick(rest, {"pairs-per-cluster", "fit", "fit-sample", "iterations", "restarts"}),
             false);
    addGroup(*column, tr("Vectors"), pick(rest, ofVectorizer), vectorizer != "tfidf");
    addGroup(*column, tr("Pool"), std::move(rest), false);
}

std::string ControlsPanel::budgetParam() const
{
    return m_unit->currentData().toString().toStdString();
}

void ControlsPanel::commitBudget(int value)
{
    m_workbench.commitParams({{budgetParam(), std::to_string(value)},
                              {budgetParam() == "budget" ? "budget-tokens" : "budget", "0"}},
                             tr("Budget"));
}

void ControlsPanel::commitClusters(int value)
{
    m_workbench.commitParam("k", std::to_string(value), tr("Clusters"));
}

void ControlsPanel::changeUnit()
{
    const BudgetPoint& point = m_workbench.numbers().point;
    const bool tokens = budgetParam() == "budget-tokens";
    if (m_workbench.hasNumbers())
        commitBudget(
            clamped(std::max<std::uint64_t>(1, tokens ? point.targetTokens : point.selected)));
    else
        refresh();
}

void ControlsPanel::refresh()
{
    const bool ready = m_workbench.hasProject() && m_workbench.project().isReady();
    setEnabled(ready);
    if (!ready)
        return;
    rebuildForms();
    const std::uint64_t tokens = m_workbench.paramText("budget-tokens").toULongLong();
    const std::uint64_t pairs = m_workbench.paramText("budget").toULongLong();
    const QSignalBlocker blockers[] = {QSignalBlocker(m_budget), QSignalBlocker(m_budgetBox),
                                       QSignalBlocker(m_unit), QSignalBlocker(m_clusters),
                                       QSignalBlocker(m_clustersBox)};
    if (tokens > 0 || pairs > 0)
        m_unit->setCurrentIndex(tokens > 0 ? 1 : 0);
    std::uint64_t most = m_workbench.largestBudget();
    if (tokens > 0) {
        const BudgetPoint& point = m_workbench.numbers().point;
        const double perPair = point.selected > 0
            ? static_cast<double>(point.targetTokens) / static_cast<double>(point.selected)
            : 20;
        most = static_cast<std::uint64_t>(static_cast<double>(most) * perPair);
    }
    const int shown = clamped(tokens > 0      ? tokens
                                  : pairs > 0 ? pairs
                                              : m_workbench.suggestedBudget());
    const int maximum = std::max({clamped(most), shown, 2});
    // While the slider is held its range must not move under the mouse.
    if (!m_budget->isSliderDown())
        m_budget->setRange(1, maximum);
    m_budgetBox->setRange(1, maximum);
    m_budget->setValue(shown);
    m_budgetBox->setValue(shown);

    const auto largest = static_cast<int>(m_workbench.largestClusterCount());
    const auto k = static_cast<int>(
        effectiveClusters(m_workbench.params(), m_workbench.project().of(Role::Validation).pairs));
    Params standard = m_workbench.params();
    standard.set("k", std::int64_t{0});
    m_clusters->setRange(1, std::max(largest, 2));
    m_clusters->setDefaultValue(static_cast<int>(
        effectiveClusters(standard, m_workbench.project().of(Role::Validation).pairs)));
    m_clustersBox->setRange(1, std::max(largest, 2));
    m_clusters->setValue(k);
    m_clustersBox->setValue(k);
    refreshStatus();
}

void ControlsPanel::refreshStatus()
{
    const bool ready = m_workbench.hasProject() && m_workbench.project().isReady();
    if (!ready)
        return;
    std::set<int> ticks;
    for (const std::uint32_t k : m_workbench.cachedClusterCounts())
        ticks.insert(static_cast<int>(k));
    m_clusters->setTicks(std::move(ticks));
    const Numbers& numbers = m_workbench.numbers();
    const Status status = m_workbench.status();
    if (!m_workbench.hasNumbers())
        m_budgetNote->setText(tr("of %1 pairs in the pool")
                                  .arg(countText(m_workbench.project().of(Role::Pool).pairs)));
    else if (m_unit->currentIndex() == 0)
        m_budgetNote->setText(tr("%1 target tokens, of %2 eligible pairs")
                                  .arg(countText(numbers.point.targetTokens),
                                       countText(m_workbench.largestBudget())));
    else
        m_budgetNote->setText(
            tr("%1 pairs of %2 eligible")
                .arg(countText(numbers.point.selected), countText(m_workbench.largestBudget())));
    if (m_workbench.hasNumbers() && !numbers.point.covered) {
        const BudgetCurve& curve = *m_workbench.run()->curve;
        m_budgetNote->setText(
            curve.isOneBudget()
                ? tr("This method selects for one budget at a time: computed anew on release")
                : tr("Ranked for up to %1 pairs so far; more follow on release")
                      .arg(countText(curve.deepest())));
    }
    m_clustersNote->setText(clustersNote());
    const auto text = [&]() -> QString {
        switch (status) {
        case Status::Ready:
            return tr("Nothing selected yet.");
        case Status::Computing:
            return tr("Computing…");
        case Status::Preview:
            return tr("Preview: release to compute.");
        case Status::Pending:
            return tr("Parameters changed: what is shown is older.");
        case Status::Failed:
            return m_workbench.error() ? qstr(m_workbench.error()->what()) : QString();
        case Status::Fresh:
            return numbers.exact ? tr("Up to date.") : tr("Up to date; measuring the bound…");
        default:
            return {};
        }
    }();
    m_status->setText(text);
    m_auto->setVisible(status != Status::Ready); // nothing changed yet: the button starts the work
    m_apply->setText(status == Status::Ready ? tr("Select") : tr("Apply"));
    m_apply->setVisible(status == Status::Ready || status == Status::Pending
                        || status == Status::Failed);
}

QString ControlsPanel::clustersNote() const
{
    const Numbers& numbers = m_workbench.numbers();
    if (m_workbench.status() == Status::Preview)
        return tr("Preview on %1 of %2 pool pairs")
            .arg(countText(numbers.sampledRows), countText(numbers.sampledOf));
    const SelectorTraits method = m_workbench.method();
    if (!method.usesClusters())
        return method.readsVectors
            ? tr("This method selects without clusters: they only describe what it selects")
            : tr("This method selects without clusters and vectors: they only describe what it "
                 "selects");
    return tr("%1 validation pairs; ticks are values that show at once")
        .arg(countText(m_workbench.project().of(Role::Validation).pairs));
}

void ControlsPanel::focusClusters()
{
    m_clustersBox->setFocus(Qt::ShortcutFocusReason);
    m_clustersBox->selectAll();
}

void ControlsPanel::focusBudget()
{
    m_budgetBox->setFocus(Qt::ShortcutFocusReason);
    m_budgetBox->selectAll();
}

} // namespace craft::ui
