// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/commands.h"

#include <utility>

namespace craft::ui {

ParamsCommand::ParamsCommand(Workbench& workbench, ParamTexts before, ParamTexts after,
                             const QString& text)
    : QUndoCommand(text)
    , m_workbench(workbench)
    , m_before(std::move(before))
    , m_after(std::move(after))
{ }

void ParamsCommand::undo()
{
    m_workbench.setTexts(m_before);
}

void ParamsCommand::redo()
{
    if (!std::exchange(m_isFirst, false))
        m_workbench.setTexts(m_after);
}

NoteCommand::NoteCommand(Workbench& workbench, RowId row, QString before, QString after)
    : QUndoCommand(Workbench::tr("Note on pair %1").arg(index(row)))
    , m_workbench(workbench)
    , m_row(row)
    , m_before(std::move(before))
    , m_after(std::move(after))
{ }

void NoteCommand::undo()
{
    m_workbench.setNoteText(m_row, m_before);
}

void NoteCommand::redo()
{
    m_workbench.setNoteText(m_row, m_after);
}

} // namespace craft::ui
