// SPDX-License-Identifier: GPL-3.0-or-later
// A laboratory on made-up words: three domains, of which validation and test are the first.
#pragma once

#include "core/base/rng.h"
#include "core/data/memory_corpus.h"
#include "core/lab/lab.h"
#include "tests/core/pipeline/made_up_corpus.h"

#include <memory>
#include <string>

namespace craft::test {

/// `rows` pairs with the domain ("d0", "d1", "d2") in the column "kind"; `only` < 3 keeps to one.
inline std::shared_ptr<const Corpus> labelledCorpus(std::size_t rows, std::uint64_t seed,
                                                    unsigned only = 3)
{
    auto corpus = std::make_shared<MemoryCorpus>();
    CorpusPart part;
    part.name = "made-up";
    part.extraColumns = {"kind"};
    corpus->beginPart(part);
    for (std::size_t row = 0; row < rows; ++row) {
        Rng rng(seed, "labelled", row);
        const std::uint64_t domain = only < 3 ? only : rng.below(3);
        std::string source;
        std::string target;
        for (std::uint64_t left = 3 + rng.below(6); left > 0; --left) {
            const std::string word = madeUpWord(40 * domain + rng.below(40));
            source += word + " ";
            target += word + "en ";
        }
        corpus->add(source, target, "d" + std::to_string(domain), row + 1);
    }
    corpus->finishPart(part);
    return corpus;
}

/// A plan of one task, with the label of its domain if `task` names the column.
inline LabPlan smallPlan(const std::string& toml, LabTask task = {})
{
    LabPlan plan;
    plan.spec = parseLabSpec(toml, "small.toml", ".");
    Job job;
    plan.tasks.push_back(prepareTask(plan.spec, task, labelledCorpus(240, 1),
                                     labelledCorpus(30, 2, 0), labelledCorpus(20, 3, 0), job));
    plan.cells = expandCells(plan.spec, plan.tasks);
    return plan;
}

inline LabTask labelledTask()
{
    LabTask task;
    task.name = "first";
    task.labelColumn = "kind";
    task.label = "d0";
    return task;
}

/// Two methods beside the baseline, two sizes, two seeds; quick measures.
inline constexpr const char* kSmallLab = R"(
[grid]
methods = ["craft", "random"]
budgets = [20]
seeds = 2
[measures]
use = ["lm-target", "oov-target", "domain"]
ranked = ["lm-target", "oov-target", "domain-precision"]
)";

} // namespace craft::test
