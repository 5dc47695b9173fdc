// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/tasks.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/planted_noise.h"
#include "core/pipeline/evaluation.h"
#include "core/pipeline/inputs.h"
#include "core/pipeline/token_counts.h"
#include "core/store/corpus_fingerprint.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace craft {
namespace {

constexpr std::uint64_t kNoiseSeed = 1;

/// Corpora by the files they come from and how these are read.
class Shelf {
public:
    [[nodiscard]] std::shared_ptr<const Corpus> get(Role role,
                                                    const std::vector<std::filesystem::path>& files,
                                                    const ImportOptions& options, Job& job)
    {
        std::string key = str(name(role), "\n", toText(options));
        for (const auto& file : files)
            key += "\n" + file.string();
        auto& place = m_read[key];
        if (!place) {
            RoleRequests requests;
            requests[role] = recognise(files, options);
            const auto inputs = std::make_shared<const Inputs>(Inputs::read(requests, job));
            place = std::shared_ptr<const Corpus>(inputs, inputs->corpus(role));
        }
        return place;
    }

private:
    std::map<std::string, std::shared_ptr<const Corpus>> m_read;
};

void requireFiles(const LabTask& task)
{
    std::vector<std::string> missing;
    if (task.pool.empty())
        missing.emplace_back("pool");
    if (task.validation.empty())
        missing.emplace_back("validation");
    if (task.test.empty())
        missing.emplace_back("test");
    if (!missing.empty())
        throw Error(ErrorCode::Usage,
                    str("the task \"", task.name, "\" has no ", join(missing, ", "), " pairs"),
                    "Name the files in its [[task]], in [inputs], or with --pool, --valid, --test");
}

/// Two figures are enough for a budget that nobody asked for to the token.
std::uint64_t roundedToTwoFigures(double value)
{
    const double unit = std::pow(10.0, std::max(0.0, std::floor(std::log10(value)) - 1));
    return static_cast<std::uint64_t>(std::max(1.0, std::round(value / unit) * unit));
}

/// What random pairs of each budget come to.
std::vector<std::uint64_t> tokensLike(const Corpus& pool, const std::vector<std::uint64_t>& budgets)
{
    constexpr std::uint64_t kManyTokens = 1'000'000'000;
    const double tokensPerPair = static_cast<double>(kManyTokens)
        / static_cast<double>(std::max<std::uint64_t>(1, pairsForTokens(pool, kManyTokens)));
    std::vector<std::uint64_t> out;
    for (const std::uint64_t budget : budgets)
        out.push_back(roundedToTwoFigures(static_cast<double>(budget) * tokensPerPair));
    return out;
}

Fingerprint printOf(const std::vector<std::uint8_t>& marks)
{
    return FingerprintBuilder()
        .add({reinterpret_cast<const char*>(marks.data()), marks.size()})
        .finish();
}

} // namespace

LabTaskData prepareTask(const LabSpec& spec, const LabTask& task,
                        std::shared_ptr<const Corpus> pool,
                        std::shared_ptr<const Corpus> validation,
                        std::shared_ptr<const Corpus> test, Job& job)
{
    LabTaskData out;
    out.name = task.name;
    out.budgets = task.budgets.value_or(spec.budgets);
    const auto tokens = task.tokenBudgets ? task.tokenBudgets : spec.tokenBudgets;
    out.tokenBudgets = tokens ? *tokens : tokensLike(*pool, out.budgets);
    if (out.budgets.empty() && out.tokenBudgets.empty())
        throw Error(ErrorCode::Usage, str("the task \"", task.name, "\" has no budget"),
                    "Write budgets = [...] into [grid], or give --budget");
    if (task.label.empty() != task.labelColumn.empty())
        throw Error(ErrorCode::Usage,
                    str("the task \"", task.name,
                        "\" has a label without its column, or a column "
                        "without the label"),
                    "Give both label-column and label");
    if (!task.label.empty())
        out.inDomain = domainLabels(*pool, task.labelColumn, task.label, job);
    if (task.noise > 0) {
        const auto noisy = std::make_shared<const PlantedNoise>(pool, task.noise, kNoiseSeed);
        out.planted = noisy->marks();
        pool = noisy;
    }
    out.pool = std::move(pool);
    out.validation = std::move(validation);
    out.test = std::move(test);
    out.inputs = {out.pool.get(),
                  out.validation.get(),
                  out.test.get(),
                  fingerprintOf(*out.pool, job),
                  fingerprintOf(*out.validation, job),
                  fingerprintOf(*out.test, job),
                  std::make_shared<FilePrints>()};
    out.measuredOn = FingerprintBuilder()
                         .add(out.inputs.poolPrint)
                         .add(out.inputs.testPrint)
                         .add(printOf(out.inDomain))
                         .add(printOf(out.planted))
                         .finish();
    return out;
}

std::vector<LabTaskData> readTasks(const LabSpec& spec, Job& job)
{
    if (spec.tasks.empty())
        throw Error(ErrorCode::Usage, spec.place + " names no pairs to work on",
                    "Give --pool, --valid and --test, or write them into its [inputs]");
    for (const LabTask& task : spec.tasks)
        requireFiles(task);
    Shelf shelf;
    const auto prints = std::make_shared<FilePrints>();
    std::vector<LabTaskData> out;
    for (const LabTask& task : spec.tasks) {
        auto pool = shelf.get(Role::Pool, task.pool, task.import, job);
        auto validation = shelf.get(Role::Validation, task.validation, task.import, job);
        auto test = shelf.get(Role::Test, task.test, task.import, job);
        out.push_back(
            prepareTask(spec, task, std::move(pool), std::move(validation), std::move(test), job));
        out.back().inputs.files = prints;
    }
    return out;
}

} // namespace craft
