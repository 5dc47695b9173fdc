// SPDX-License-Identifier: GPL-3.0-or-later
// Which runs are measured on the test set beside A and B, and with which measures.
#pragma once

#include <QDialog>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

class QListWidget;
class QPushButton;

namespace craft::ui {

/// A run that may be measured too.
struct OfferedRun {
    std::int64_t id = 0;
    QString name;
    bool isFixed = false; ///< A or B: measured in any case
    bool isChosen = false;
};

/// Show it with open(). Accepted only with at least one measure.
class TestChoiceDialog final : public QDialog {
    Q_OBJECT
public:
    TestChoiceDialog(const std::vector<OfferedRun>& runs, const std::vector<std::string>& measures,
                     QWidget* parent = nullptr);

    /// Of the runs that are not fixed.
    [[nodiscard]] std::vector<std::int64_t> runs() const;
    [[nodiscard]] std::vector<std::string> measures() const;

private:
    [[nodiscard]] QListWidget* makeRuns(const std::vector<OfferedRun>& runs);
    [[nodiscard]] QListWidget* makeMeasures(const std::vector<std::string>& chosen);
    void checkMeasures(const std::vector<std::string>& ids);

    QListWidget* m_runs;
    QListWidget* m_measures;
    QPushButton* m_accept = nullptr;
};

} // namespace craft::ui
