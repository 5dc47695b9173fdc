// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the undo stack: every decision of the user.
#pragma once

#include "ui/workbench/workbench.h"

#include <QUndoCommand>

namespace craft::ui {

/// Parameters before and after one decision. Pins, locks and cluster weights are parameters too.
class ParamsCommand final : public QUndoCommand {
public:
    ParamsCommand(Workbench& workbench, ParamTexts before, ParamTexts after, const QString& text);
    void undo() override;
    /// The first call, by QUndoStack::push, finds the new state already in place.
    void redo() override;

private:
    Workbench& m_workbench;
    ParamTexts m_before;
    ParamTexts m_after;
    bool m_isFirst = true;
};

/// The note on one pool row.
class NoteCommand final : public QUndoCommand {
public:
    NoteCommand(Workbench& workbench, RowId row, QString before, QString after);
    void undo() override;
    void redo() override;

private:
    Workbench& m_workbench;
    RowId m_row;
    QString m_before;
    QString m_after;
};

} // namespace craft::ui
