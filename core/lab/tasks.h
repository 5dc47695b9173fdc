// SPDX-License-Identifier: GPL-3.0-or-later
// The tasks of a laboratory with their pairs at hand.
#pragma once

#include "core/base/hash.h"
#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/lab/spec.h"
#include "core/pipeline/pipeline.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace craft {

/// A task whose files have been read. Immutable.
struct LabTaskData {
    std::string name;
    std::shared_ptr<const Corpus> pool; ///< with the planted noise
    std::shared_ptr<const Corpus> validation;
    std::shared_ptr<const Corpus> test;
    RunInputs inputs; ///< the same, with fingerprints of their content
    std::vector<std::uint8_t> inDomain; ///< per pool row; empty without a label
    std::vector<std::uint8_t> planted; ///< per pool row; empty without noise
    std::vector<std::uint64_t> budgets; ///< pairs
    std::vector<std::uint64_t> tokenBudgets; ///< target tokens
    /// Of everything that measures look at: pool, test, labels, noise.
    Fingerprint measuredOn;
};

/// Reads the files of all tasks, the same files once. Throws as importing does; Error{Usage} if a
/// role or every budget is missing, or the label stands nowhere in its column.
[[nodiscard]] std::vector<LabTaskData> readTasks(const LabSpec& spec, Job& job);

/// Puts in what else a task needs to be run: noise, labels, fingerprints, budgets.
[[nodiscard]] LabTaskData prepareTask(const LabSpec& spec, const LabTask& task,
                                      std::shared_ptr<const Corpus> pool,
                                      std::shared_ptr<const Corpus> validation,
                                      std::shared_ptr<const Corpus> test, Job& job);

} // namespace craft
