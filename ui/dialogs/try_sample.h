// SPDX-License-Identifier: GPL-3.0-or-later
// "Try the sample": from nothing to an open project.
#pragma once

#include <QString>

namespace craft::ui {

class Workbench;

/// Where the sample and its project lie: a folder of the user's application data.
[[nodiscard]] QString sampleFolder();
/// Writes the made-up corpora into `folder`, imports them into a new project sample.craft there,
/// and opens it. A sample project that is already there is opened as it is. Asynchronous: ends with
/// Workbench::projectChanged() or failed().
void trySample(Workbench& workbench, const QString& folder);

} // namespace craft::ui
