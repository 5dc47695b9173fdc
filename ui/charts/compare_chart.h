// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of the clusters in two runs: what B has more or less, or both beside each other.
#pragma once

#include "ui/charts/chart.h"

#include <memory>

namespace craft::ui {

class CompareBars;
struct RunComparison;

class CompareChart final : public Chart {
    Q_OBJECT
public:
    explicit CompareChart(Workbench& workbench, QWidget* parent = nullptr);

    /// Null, or runs of different clusterings: nothing is drawn.
    void setComparison(std::shared_ptr<const RunComparison> comparison);
    /// The difference, else both shares.
    void showDelta(bool on);

    void refresh() override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QString summary() const override;

protected:
    void renderPlot(QPainter& painter, const QRectF& area) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString titleOf(std::uint32_t cluster) const;

    std::shared_ptr<const RunComparison> m_comparison;
    CompareBars* m_bars;
    bool m_delta = true;
};

} // namespace craft::ui
