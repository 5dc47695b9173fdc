// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Overview: headline numbers, four linked charts, the table of clusters.
#pragma once

#include <QWidget>

class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace craft::ui {

class Chart;
class ClusterTable;
class Headline;
class Workbench;

class OverviewPage final : public QWidget {
    Q_OBJECT
public:
    explicit OverviewPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] const QList<Chart*>& charts() const { return m_charts; }
    [[nodiscard]] ClusterTable& table() const { return *m_table; }
    /// Shows this chart alone above the table; null shows all.
    void maximise(Chart* chart);
    [[nodiscard]] Chart* maximised() const { return m_maximised; }

signals:
    /// The user wants to see pairs: a query of the filter line.
    void showPairs(const QString& query);
    /// There is nothing to select from yet.
    void importRequested();

private:
    void buildHeadlines(QWidget* parent);
    [[nodiscard]] QWidget* buildCharts();
    [[nodiscard]] QWidget* buildPlaceholder();
    void buildNotice();
    void showNumbers();
    void showMeasured();
    void showStatus();
    void showPlaceholder();
    void primaryAction();

    Workbench& m_workbench;
    QStackedLayout* m_stack;
    QWidget* m_content;
    QFrame* m_notice;
    QLabel* m_missed = nullptr;
    QLabel* m_noticeText = nullptr;
    QPushButton* m_noticeButton = nullptr;
    QLabel* m_placeholderTitle = nullptr;
    QLabel* m_placeholderText = nullptr;
    QPushButton* m_placeholderButton = nullptr;
    QSplitter* m_splitter;
    QList<Chart*> m_charts;
    Chart* m_maximised = nullptr;
    ClusterTable* m_table;

    Headline* m_selected = nullptr;
    Headline* m_sourceTokens = nullptr;
    Headline* m_targetTokens = nullptr;
    Headline* m_klDiscrete = nullptr;
    Headline* m_residual = nullptr;
    Headline* m_lipschitz = nullptr;
    Headline* m_total = nullptr;
    Headline* m_withoutPairs = nullptr;
    Headline* m_shortage = nullptr;
};

} // namespace craft::ui
