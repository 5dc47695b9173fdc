// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview_page.h"

#include "ui/base/text.h"
#include "ui/charts/chart.h"
#include "ui/charts/registry.h"
#include "ui/widgets/cluster_table.h"
#include "ui/widgets/headline.h"
#include "ui/workbench/workbench.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace craft::ui {
namespace {

/// With labels that wrap, a stacked layout takes the preferred height for the least one.
class FreeHeight final : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
};

} // namespace

OverviewPage::OverviewPage(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_stack(new QStackedLayout(this))
    , m_content(new FreeHeight(this))
    , m_notice(new QFrame(m_content))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_table(new ClusterTable(workbench))
{
    setObjectName(QStringLiteral("overviewPage"));
    buildNotice();
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_notice);
    buildHeadlines(m_content);
    m_missed = new QLabel(m_content);
    m_missed->setObjectName(QStringLiteral("overviewMissed"));
    m_missed->setWordWrap(true);
    m_missed->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_missed);
    m_splitter->setObjectName(QStringLiteral("overviewSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildCharts());
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({680, 320});
    layout->addWidget(m_splitter, 1);
    m_stack->addWidget(m_content);
    m_stack->addWidget(buildPlaceholder());

    connect(m_table, &ClusterTable::showPairs, this, &OverviewPage::showPairs);
    connect(&workbench, &Workbench::numbersChanged, this, &OverviewPage::showNumbers);
    connect(&workbench, &Workbench::statusChanged, this, &OverviewPage::showStatus);
    connect(&workbench, &Workbench::projectChanged, this, &OverviewPage::showStatus);
    connect(&workbench, &Workbench::runChanged, this, &OverviewPage::showStatus);
    showNumbers();
    showStatus();
}

void OverviewPage::buildHeadlines(QWidget* parent)
{
    auto* row = new HeadlineRow(parent);
    const auto add = [&](const char* name, const QString& text, const QString& definition,
                         const QString& widest) {
        auto* headline = new Headline(text, definition, widest, row);
        headline->setObjectName(QLatin1String(name));
        row->add(headline);
        return headline;
    };
    const QString tokens = countText(88888888);
    const QString number = QStringLiteral("~") + realText(88.888, 3);
    m_selected = add("headlineSelected", tr("Selected pairs"),
                     tr("Pairs that the selection has at this budget."), countText(8888888));
    m_sourceTokens = add("headlineSourceTokens", tr("Source tokens"),
                         tr("Tokens of the selected pairs on the source side, as the vectors "
                            "count them."),
                         tokens);
    m_targetTokens = add("headlineTargetTokens", tr("Target tokens"),
                         tr("Tokens of the selected pairs on the target side; a budget in tokens "
                            "counts these."),
                         tokens);
    m_klDiscrete = add("headlineKlDiscrete", tr("Discrete KL"), definitionText("kl_discrete"),
                       realText(8.88888, 5));
    m_residual =
        add("headlineResidual", tr("Residual"), definitionText("residual"), realText(8.8888, 4));
    m_lipschitz = add("headlineLipschitz", tr("Lipschitz L"), definitionText("lipschitz"), number);
    m_total = add("headlineTotal", tr("KL bound"), definitionText("total"), number);
    m_withoutPairs = add("headlineWithoutPairs", tr("Clusters without pairs"),
                         tr("Clusters that validation has pairs in and the selection has not. "
                            "One is enough to make the KL infinite."),
                         countText(8888));
    m_shortage = add("headlineShortage", tr("Shortage"),
                     tr("Pairs that the budget asks for and that there are not: what lacks in a "
                        "cluster was given to others first."),
                     countText(888888));
    m_content->layout()->addWidget(row);
}

QWidget* OverviewPage::buildCharts()
{
    auto* area = new QWidget;
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    int place = 0;
    for (const ChartEntry& entry : chartRegistry()) {
        Chart* chart = entry.make(m_workbench, area);
        connect(chart, &Chart::maximiseRequested, this,
                [this, chart] { maximise(m_maximised == chart ? nullptr : chart); });
        grid->addWidget(chart, place / 2, place % 2);
        m_charts << chart;
        ++place;
    }
    for (int line = 0; line < 2; ++line) {
        grid->setColumnStretch(line, 1);
        grid->setRowStretch(line, 1);
    }
    return area;
}

void OverviewPage::maximise(Chart* chart)
{
    m_maximised = chart;
    auto* grid = static_cast<QGridLayout*>(m_charts.first()->parentWidget()->layout());
    for (int i = 0; i < m_charts.size(); ++i) {
        Chart* each = m_charts[i];
        const bool alone = each == chart;
        each->setVisible(chart == nullptr || alone);
        each->setMaximised(alone);
        grid->addWidget(each, alone ? 0 : i / 2, alone ? 0 : i % 2, alone ? 2 : 1, alone ? 2 : 1);
    }
    if (chart != nullptr)
        chart->plot()->setFocus(Qt::OtherFocusReason);
}

void OverviewPage::buildNotice()
{
    QFrame* frame = m_notice;
    frame->setObjectName(QStringLiteral("overviewNotice"));
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setBackgroundRole(QPalette::ToolTipBase);
    frame->setAutoFillBackground(true);
    m_noticeText = new QLabel(frame);
    m_noticeText->setWordWrap(true);
    m_noticeText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_noticeButton = new QPushButton(frame);
    m_noticeButton->setObjectName(QStringLiteral("overviewApply"));
    connect(m_noticeButton, &QPushButton::clicked, this, [this] { m_workbench.apply(); });
    auto* layout = new QHBoxLayout(frame);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_noticeText, 1);
    layout->addWidget(m_noticeButton);
    frame->hide();
}

QWidget* OverviewPage::buildPlaceholder()
{
    auto* page = new FreeHeight;
    m_placeholderTitle = new QLabel(page);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_placeholderTitle->setFont(large);
    m_placeholderTitle->setAlignment(Qt::AlignCenter);
    m_placeholderText = new QLabel(page);
    m_placeholderText->setWordWrap(true);
    m_placeholderText->setAlignment(Qt::AlignCenter);
    m_placeholderButton = new QPushButton(page);
    m_placeholderButton->setObjectName(QStringLiteral("overviewStart"));
    m_placeholderButton->setDefault(true);
    connect(m_placeholderButton, &QPushButton::clicked, this, &OverviewPage::primaryAction);
    auto* button = new QHBoxLayout;
    button->addStretch();
    button->addWidget(m_placeholderButton);
    button->addStretch();
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_placeholderTitle);
    layout->addWidget(m_placeholderText);
    layout->addLayout(button);
    layout->addStretch(3);
    return page;
}

void OverviewPage::showNumbers()
{
    const Numbers& numbers = m_workbench.numbers();
    const BudgetPoint& point = numbers.point;
    // A preview of k knows the clusters only.
    const bool isSample = numbers.sampledRows > 0;
    const QString unknown = QStringLiteral("–");
    m_selected->setValue(isSample ? unknown : countText(point.selected));
    m_sourceTokens->setValue(isSample ? unknown : countText(point.sourceTokens));
    m_targetTokens->setValue(isSample ? unknown : countText(point.targetTokens));
    m_shortage->setValue(isSample ? unknown : countText(point.shortfall),
                         point.covered ? QString()
                                       : tr("The ranking is not deep enough for this budget; "
                                            "it is made anew when you let go."));
    std::uint64_t missed = 0;
    std::uint64_t withoutPool = 0;
    for (const ClusterDiagnostics& cluster : point.clusters) {
        if (cluster.validation > 0 && cluster.selected == 0) {
            ++missed;
            withoutPool += cluster.pool == 0 ? 1 : 0;
        }
    }
    m_withoutPairs->setValue(countText(missed));
    // Why a KL is infinite while no pair is short: the first thing people wonder about.
    m_missed->setVisible(missed > 0 && !isSample);
    if (m_workbench.method().wholePool)
        m_missed->setText(
            tr("%n cluster(s) of the validation set got no pair, so the discrete KL is infinite. "
               "The method does not select by cluster: a larger budget or another method may "
               "reach them.",
               nullptr, static_cast<int>(missed)));
    else
        m_missed->setText(
            tr("%n cluster(s) of the validation set got no pair, so the discrete KL is infinite. "
               "%1 of them have no pair in the pool; for the others raise the budget or tick “One "
               "for "
               "each”.",
               nullptr, static_cast<int>(missed))
                .arg(countText(withoutPool)));
    showMeasured();
}

void OverviewPage::showMeasured()
{
    const Numbers& numbers = m_workbench.numbers();
    const bool isSample = numbers.sampledRows > 0;
    const auto about = [](double value, int digits) {
        return std::isfinite(value) ? QStringLiteral("~") + realText(value, digits)
                                    : realText(value, digits);
    };
    const QString unknown = QStringLiteral("–");
    if (numbers.exact) {
        const Diagnostics& exact = *numbers.exact;
        m_klDiscrete->setValue(realText(exact.klDiscrete, 5));
        m_residual->setValue(realText(exact.residual, 4));
        m_lipschitz->setValue(realText(exact.lipschitz, 3));
        m_total->setValue(realText(exact.total, 3));
        return;
    }
    m_klDiscrete->setValue(isSample ? unknown : realText(numbers.point.klDiscrete, 5));
    m_residual->setValue(isSample ? about(numbers.point.residual, 4)
                                  : realText(numbers.point.residual, 4));
    const QString note = tr("With L of the last measured budget; measured again when the budget "
                            "rests.");
    m_lipschitz->setValue(isSample ? unknown : about(numbers.lipschitz, 3), note);
    m_total->setValue(isSample ? unknown : about(numbers.total(), 3), note);
}

void OverviewPage::showStatus()
{
    const bool isEmpty = !m_workbench.hasNumbers();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty) {
        showPlaceholder();
        return;
    }
    const Status status = m_workbench.status();
    m_notice->setVisible(status == Status::Pending || status == Status::Failed);
    if (status == Status::Pending) {
        m_noticeText->setText(tr("Parameters changed. What you see belongs to the old ones."));
        m_noticeButton->setText(tr("Apply"));
    } else if (status == Status::Failed && m_workbench.error()) {
        const Error& error = *m_workbench.error();
        m_noticeText->setText(error.hint().empty()
                                  ? qstr(error.what())
                                  : tr("%1. %2").arg(qstr(error.what()), qstr(error.hint())));
        m_noticeButton->setText(tr("Try again"));
    }
}

void OverviewPage::showPlaceholder()
{
    const Status status = m_workbench.status();
    const ProjectView& project = m_workbench.project();
    m_placeholderButton->setVisible(status != Status::Computing && status != Status::NoProject);
    if (status == Status::Failed && m_workbench.error()) {
        m_placeholderTitle->setText(tr("The selection failed"));
        m_placeholderText->setText(qstr(m_workbench.error()->what()) + QLatin1Char('\n')
                                   + qstr(m_workbench.error()->hint()));
        m_placeholderButton->setText(tr("Try again"));
    } else if (status == Status::Computing) {
        m_placeholderTitle->setText(tr("Selecting…"));
        m_placeholderText->setText(
            tr("The first run reads all pairs. After that the budget can be changed at once."));
    } else if (!m_workbench.hasProject()) {
        m_placeholderTitle->setText(tr("No project is open"));
        m_placeholderText->clear();
    } else if (!project.isReady()) {
        m_placeholderTitle->setText(tr("Pool and validation are needed"));
        m_placeholderText->setText(
            tr("Pairs are selected from the pool so that they are like the validation pairs."));
        m_placeholderButton->setText(tr("Import files"));
    } else {
        m_placeholderTitle->setText(tr("Nothing is selected yet"));
        m_placeholderText->setText(tr("%1 pairs in the pool, %2 in validation.")
                                       .arg(countText(project.of(Role::Pool).pairs),
                                            countText(project.of(Role::Validation).pairs)));
        m_placeholderButton->setText(
            tr("Select %1 pairs").arg(countText(m_workbench.suggestedBudget())));
    }
}

void OverviewPage::primaryAction()
{
    if (m_workbench.project().isReady())
        m_workbench.apply();
    else
        emit importRequested();
}

} // namespace craft::ui
