// SPDX-License-Identifier: GPL-3.0-or-later
// Why the current pair is selected or not, with its numbers, and what to do about it.
#pragma once

#include "core/pipeline/cost_histogram.h"
#include "core/pipeline/explain.h"
#include "ui/base/why_text.h"
#include "ui/workbench/workbench.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace craft::ui {

class CostView;

/// Core's explanation with the picture of its cluster.
struct Why {
    Explanation explanation;
    CostHistogram costs; ///< empty for rows that take no part
    bool isGlobal = false;
    std::uint64_t budget = 0; ///< in pairs
};

class WhyPanel final : public QWidget {
    Q_OBJECT
public:
    explicit WhyPanel(Workbench& workbench, QWidget* parent = nullptr);

    /// What is shown; null while there is nothing.
    [[nodiscard]] std::shared_ptr<const Why> why() const { return m_why; }
    [[nodiscard]] QString asText() const;
    [[nodiscard]] QString asJson() const;

signals:
    void explained();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Page { Empty, Content };

    QWidget* buildContent();
    QWidget* buildDecision();
    void schedule();
    void start();
    void setWhy(std::shared_ptr<const Why> why);
    void showEmpty(const QString& text);
    void fillNumbers();
    void fillNeighbours();
    void fillTerms();
    void updateDecision();
    void setQuota(std::uint64_t wanted);
    [[nodiscard]] WhyContext context() const;

    Workbench& m_workbench;
    std::shared_ptr<const Why> m_why;
    QTimer m_timer;
    bool m_isStale = true; ///< to be asked again when shown

    QStackedWidget* m_stack;
    QLabel* m_empty;
    QLabel* m_headline;
    QLabel* m_quota;
    QLabel* m_change;
    QLabel* m_decision;
    QPushButton* m_pin;
    QPushButton* m_lock;
    QPushButton* m_clear;
    CostView* m_costs;
    QWidget* m_costsBox;
    QGridLayout* m_numbers;
    QGridLayout* m_neighbours;
    QGridLayout* m_terms;
    QWidget* m_neighboursBox;
    QWidget* m_termsBox;
    QWidget* m_numbersBox;
};

} // namespace craft::ui
