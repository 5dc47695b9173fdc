// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Map: the pool as a plane, with lasso, layers and coordinates from a file.
#pragma once

#include "ui/widgets/map_points.h"

#include <QIcon>
#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace craft::ui {

class MapChart;
class Workbench;

class MapPage final : public QWidget {
    Q_OBJECT
public:
    explicit MapPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] MapChart& chart() const { return *m_chart; }

signals:
    /// The user wants to see pairs: a query of the filter line.
    void showPairs(const QString& query);
    void importRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QLayout* buildTools();
    [[nodiscard]] QLayout* buildFoot();
    void showLayers();
    void showState();
    void showCaught(const MapCatch& what);
    void showOutside();
    void chooseFile();

    Workbench& m_workbench;
    MapChart* m_chart;
    QStackedLayout* m_stack;
    QList<QCheckBox*> m_layers;
    QPushButton* m_load = nullptr;
    QPushButton* m_axes = nullptr;
    QLabel* m_outside = nullptr;
    QLabel* m_caught = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_selectTouched = nullptr;
    MapCatch m_last;
};

/// "row:3,7-9" for ascending rows.
[[nodiscard]] QString rowQuery(const std::vector<RowId>& rows);

} // namespace craft::ui
