// SPDX-License-Identifier: GPL-3.0-or-later
// The program around the window: command line, language, theme, and a quit that always works.
#pragma once

class QApplication;

namespace craft::ui {

class Preferences;

/// Names, translations, theme: what a window needs before it is made. Follows later changes of
/// `preferences`, which must outlive `app`.
void prepareApplication(QApplication& app, Preferences& preferences);

/// main() of craft-workbench. `--language CODE` sets the
/// language preference.
int runApplication(int argc, char** argv);

} // namespace craft::ui
