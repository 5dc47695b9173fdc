// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the pool's pairs belong to the domain of the test set: a column and its value.
#pragma once

#include "core/pipeline/evaluation.h"

#include <QString>
#include <QWidget>

#include <string>
#include <vector>

class QComboBox;

namespace craft::ui {

class Workbench;

/// Two boxes side by side. The columns are the pool's; the values of the chosen one are read by a
/// task. Both are lost with the corpora that have them.
class DomainChoice final : public QWidget {
    Q_OBJECT
public:
    explicit DomainChoice(Workbench& workbench, QWidget* parent = nullptr);

    /// Both empty unless a value is chosen.
    [[nodiscard]] std::string column() const;
    [[nodiscard]] std::string label() const;

signals:
    void changed();

private:
    [[nodiscard]] QComboBox* addBox(const QString& text, const char* name, int characters,
                                    const QString& tip);
    void readColumns();
    void readLabels();
    void showLabels(const std::vector<LabelCount>& labels);

    Workbench& m_workbench;
    QComboBox* m_column;
    QComboBox* m_label;
    QString m_pool; ///< that the values are read from
};

} // namespace craft::ui
