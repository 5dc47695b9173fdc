// SPDX-License-Identifier: GPL-3.0-or-later
// The table of clusters, linked to the charts.
#pragma once

#include <QTableView>

#include <set>

namespace craft::ui {

class ClusterTableModel;
class ShareBarDelegate;
class Workbench;

/// Its selected rows are the selected clusters of the Workbench, both ways.
class ClusterTable final : public QTableView {
    Q_OBJECT
public:
    explicit ClusterTable(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] ClusterTableModel& clusterModel() const { return *m_model; }

signals:
    /// The user wants to see pairs: a query of the filter line, "cluster:12".
    void showPairs(const QString& query);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeActions();
    void sizeColumns();
    void fillWidth();
    void commit();
    void follow();
    void hoverRow(int row);
    [[nodiscard]] std::set<std::uint32_t> selectedClusters() const;
    void emitShowPairs();
    void pinSelectedPairs();

    Workbench& m_workbench;
    ClusterTableModel* m_model;
    ShareBarDelegate* m_delegate;
    int m_hoveredRow = -1;
    bool m_isPressed = false;
    bool m_isPending = false; ///< selection changed while the mouse button is down
    bool m_isFollowing = false;
};

} // namespace craft::ui
