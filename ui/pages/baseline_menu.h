// SPDX-License-Identifier: GPL-3.0-or-later
// The button that adds a run of another method to compare with.
#pragma once

#include "core/base/params.h"

#include <QPushButton>

#include <cstdint>
#include <string>

namespace craft::ui {

class Workbench;

/// The run shown, but by `method` with its default parameters and for the same budget. Pinned rows
/// and weighted clusters are decisions on the run shown and left behind. Throws Error{Usage} if
/// the parameters do not go together.
[[nodiscard]] Params baselineParams(const Params& shown, const std::string& method);

/// A menu of the baselines and of all other methods. What is chosen is computed as a task and
/// kept; kept() tells its id.
class BaselineMenu final : public QPushButton {
    Q_OBJECT
public:
    explicit BaselineMenu(Workbench& workbench, QWidget* parent = nullptr);

signals:
    void kept(qint64 run);

private:
    void addMethod(QMenu& menu, const std::string& method, const QString& text, const QString& tip);
    void run(const std::string& method, const QString& title);

    Workbench& m_workbench;
};

} // namespace craft::ui
