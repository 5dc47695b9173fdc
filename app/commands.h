// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs. Each returns an exit code, prints its result, and throws Error or Cancelled.
#pragma once

#include "core/base/job.h"

#include "app/command_line.h"

namespace craft::cli {

int runCommand(const CommandLine& command, Job& job);

int initCommand(const CommandLine& command, Job& job);
int importCommand(const CommandLine& command, Job& job);
int harvestCommand(const CommandLine& command, Job& job);
int infoCommand(const CommandLine& command, Job& job);

/// vectorize, cluster and select: run the stages up to that one.
int stageCommand(const CommandLine& command, Job& job);
int sweepCommand(const CommandLine& command, Job& job);
int explainCommand(const CommandLine& command, Job& job);

int exportCommand(const CommandLine& command, Job& job);
int statsCommand(const CommandLine& command, Job& job);
int compareCommand(const CommandLine& command, Job& job);
int evaluateCommand(const CommandLine& command, Job& job);
int labCommand(const CommandLine& command, Job& job);
int verifyCommand(const CommandLine& command, Job& job);

} // namespace craft::cli
