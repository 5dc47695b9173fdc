// SPDX-License-Identifier: GPL-3.0-or-later
// A form made of parameter specs: one row for each parameter, each edit a decision.
#pragma once

#include "core/base/params.h"
#include "ui/workbench/workbench.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QToolButton;

namespace craft::ui {

/// Shows `specs` with the workbench's present values and commits what the user changes. Values
/// that differ from the preset's are set in bold and have a button that takes them back.
class ParamForm final : public QWidget {
    Q_OBJECT
public:
    ParamForm(Workbench& workbench, std::vector<ParamSpec> specs, QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<ParamSpec>& specs() const { return m_specs; }

private:
    struct Row {
        QWidget* editor = nullptr;
        QLabel* label = nullptr;
        QToolButton* reset = nullptr;
    };
    [[nodiscard]] QWidget* makeEditor(const ParamSpec& spec);
    [[nodiscard]] QWidget* makeChoice(const ParamSpec& spec);
    [[nodiscard]] QWidget* makeNumber(const ParamSpec& spec);
    [[nodiscard]] QWidget* makeText(const ParamSpec& spec);
    void commit(const ParamSpec& spec, const std::string& text);
    void refresh();

    Workbench& m_workbench;
    std::vector<ParamSpec> m_specs;
    std::vector<Row> m_rows;
};

} // namespace craft::ui
