// SPDX-License-Identifier: GPL-3.0-or-later
// craft-workbench: the window. Arguments: a project to open, or files to import.
#include "ui/application.h"

int main(int argc, char** argv)
{
    return craft::ui::runApplication(argc, argv);
}
