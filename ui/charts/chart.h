// SPDX-License-Identifier: GPL-3.0-or-later
// What every chart has: a title with its definition, a menu, a table as alternative, export.
#pragma once

#include <QColor>
#include <QList>
#include <QStringList>
#include <QVariant>
#include <QWidget>

#include <string_view>
#include <vector>

class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QPainter;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace craft::ui {

class ChartTableModel;
class LegendBar;
class Workbench;

/// The numbers of a chart. Cells are raw (double, qulonglong, QString): what shows them formats.
struct ChartTable {
    QStringList columns;
    std::vector<QVariantList> rows;
    /// RFC 4180 with `separator`, numbers in the C locale, "\n" at line ends.
    [[nodiscard]] QString toText(QChar separator) const;
};

enum class ChartSort { Value, Id, Title };

struct ChartInfo {
    QString id; ///< "sizes": object name, key of preferences
    QString title;
    QString definition; ///< what exactly is drawn
};

/// How a legend entry is drawn; never by colour alone.
enum class Swatch { Fill, Outline, Hatch, Dot, Tick, Line };
struct LegendEntry {
    QString name;
    QColor colour;
    Swatch swatch = Swatch::Fill;
};

/// The definition that core prints for a number, "clusters.diameter", in the user's language.
[[nodiscard]] QString definitionText(std::string_view name);
/// As a tool tip that wraps its lines.
[[nodiscard]] QString wrappedTip(const QString& plain);

/// Base of all charts. A subclass calls setPlot() in its constructor, reads the Workbench in
/// refresh(), and calls refresh() when one of its signals says so. GUI thread.
class Chart : public QWidget {
    Q_OBJECT
public:
    Chart(Workbench& workbench, ChartInfo info, QWidget* parent = nullptr);
    ~Chart() override;

    [[nodiscard]] const QString& id() const { return m_info.id; }
    [[nodiscard]] const QString& title() const { return m_info.title; }
    [[nodiscard]] const QString& definition() const { return m_info.definition; }

    virtual void refresh() = 0;
    [[nodiscard]] virtual ChartTable table() const = 0;
    /// One sentence for those who do not see the chart.
    [[nodiscard]] virtual QString summary() const = 0;
    /// A picture is no smaller than this; charts that scroll need their whole height.
    [[nodiscard]] virtual QSizeF pictureSize() const { return {320, 200}; }
    /// Draws title, legend and plot into `area`, for export.
    void render(QPainter& painter, const QRectF& area);
    using QWidget::render;

    /// Orders that the chart offers; none if it has a natural one.
    [[nodiscard]] virtual QList<ChartSort> sorts() const { return {}; }
    [[nodiscard]] ChartSort sort() const { return m_sort; }
    void setSort(ChartSort sort);
    [[nodiscard]] virtual bool hasLogScale() const { return false; }
    [[nodiscard]] bool isLogScale() const { return m_logScale; }
    void setLogScale(bool on);
    [[nodiscard]] bool isTableShown() const;
    void showTable(bool on);
    /// Only how the button looks; the page does the rest.
    void setMaximised(bool on);
    /// Where the keyboard goes.
    [[nodiscard]] QWidget* plot() const { return m_plot; }

signals:
    void maximiseRequested();

protected:
    [[nodiscard]] Workbench& workbench() const { return m_workbench; }
    /// Takes ownership.
    void setPlot(QWidget* plot);
    /// The line below the title: what the values are, with their unit, and the kinds of marks.
    void setLegend(const QString& caption, QList<LegendEntry> entries);
    /// For further entries at its top; valid after the base constructor.
    [[nodiscard]] QMenu* optionsMenu() const { return m_menu; }
    virtual void renderPlot(QPainter& painter, const QRectF& area) = 0;
    /// Sort order or scale changed.
    virtual void optionsChanged() { refresh(); }
    /// Call at the end of refresh(): table view and accessible text follow.
    void plotChanged();
    /// Builds the part of the menu that depends on sorts() and hasLogScale(); call it once at the
    /// end of the subclass's constructor.
    void finishMenu();

    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addSaveMenu();
    void saveAs(const QString& suffix, int scale);
    [[nodiscard]] QString preferenceKey(const char* name) const;

    Workbench& m_workbench;
    ChartInfo m_info;
    ChartSort m_sort = ChartSort::Value;
    bool m_logScale = false;

    QLabel* m_titleLabel;
    LegendBar* m_legend;
    QToolButton* m_maximise;
    QMenu* m_menu;
    QStackedLayout* m_stack;
    QWidget* m_plot = nullptr;
    QTableView* m_tableView = nullptr;
    ChartTableModel* m_tableModel = nullptr;
    QActionGroup* m_sortActions = nullptr;
    QAction* m_logAction = nullptr;
    QAction* m_tableAction = nullptr;
};

} // namespace craft::ui
