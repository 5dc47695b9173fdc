// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen for an experiment: the ready ones, methods, vectors, and the project's pairs.
#pragma once

#include "core/lab/spec.h"
#include "ui/workbench/run_view.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace craft::ui {

/// An experiment to start from.
struct LabExperimentChoice {
    QString name; ///< of its folder
    QString title;
    QString description; ///< empty: as its specification says
    QString file; ///< its specification; empty for those that come with the program
};

/// The ready ones, comparing all methods first.
[[nodiscard]] std::vector<LabExperimentChoice> readyExperiments();
/// Those that were run on the project, by the specifications in its results' folders.
[[nodiscard]] std::vector<LabExperimentChoice> storedExperiments(const QString& projectFile);

/// "NAME.lab" beside the project file.
[[nodiscard]] QString labFolder(const QString& projectFile);
/// Where the results of one experiment are kept: a folder in it.
[[nodiscard]] QString labFolder(const QString& projectFile, const QString& experiment);
/// The name of the specification in a results' folder.
inline constexpr const char* kLabSpecFile = "lab.toml";

/// The methods of `spec`, then all others and the presets that it does not name.
[[nodiscard]] std::vector<LabSetting> offeredMethods(const LabSpec& spec);
[[nodiscard]] std::vector<LabSetting> offeredVectorizers(const LabSpec& spec);
/// What a setting is, for people: the label of its method, preset or vectorizer, and what differs.
[[nodiscard]] QString settingText(const LabSetting& setting);

/// Numbers between commas, semicolons or spaces, each once, in the order given; "automatic" and
/// "auto" are 0 where 0 is allowed. Nothing if a text is no such number.
[[nodiscard]] std::optional<std::vector<std::uint64_t>> countsOf(const QString& text,
                                                                 std::uint64_t least);
/// The same numbers as text; 0 is "automatic".
[[nodiscard]] QString countsText(const std::vector<std::uint64_t>& counts);

/// Names of the extra columns of the pool.
[[nodiscard]] QStringList labelColumns(const ProjectView& project);
/// Whether all files of the project were read in one way, as those of a task are: then the same
/// files as a task are the same pairs.
[[nodiscard]] bool isReadAlike(const ProjectView& project);
/// The open project as a task: its name and the files it was imported from, with the options of its
/// pool. Without files unless isReadAlike().
[[nodiscard]] LabTask projectTask(const ProjectView& project);

} // namespace craft::ui
