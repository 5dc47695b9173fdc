// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/memory_corpus.h"
#include "core/pipeline/inputs.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/settings.h"
#include "core/select/registry.h"
#include "core/store/corpus_fingerprint.h"
#include "tests/core/pipeline/made_up_corpus.h"
#include "tests/support/stopping_job.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace craft::test {
namespace {

class PipelineTest : public testing::Test {
protected:
    PipelineTest()
    {
        fillCorpus(pool, 600, 1, 3);
        fillCorpus(validation, 40, 2, 0);
        inputs.pool = &pool;
        inputs.validation = &validation;
        Job job;
        inputs.poolPrint = fingerprintOf(pool, job);
        inputs.validationPrint = fingerprintOf(validation, job);
    }
    static Params params(std::map<std::string, std::string> given)
    {
        given.try_emplace("budget", "60");
        return resolveRun(given);
    }
    std::vector<std::uint32_t> select(const Params& with, int threads = 1)
    {
        Job job({}, threads);
        Pipeline pipeline(inputs, with, nullptr);
        return rowsOf(*pipeline.selection(job));
    }
    static std::vector<std::uint32_t> rowsOf(const Selection& selection)
    {
        std::vector<std::uint32_t> rows;
        for (const SelectedPair& pair : selection.pairs)
            rows.push_back(static_cast<std::uint32_t>(pair.row));
        return rows;
    }

    MemoryCorpus pool;
    MemoryCorpus validation;
    RunInputs inputs;
};

TEST_F(PipelineTest, SelectsTheBudgetFromTheDomainOfValidation)
{
    const auto rows = select(params({}));
    ASSERT_EQ(rows.size(), 60U);
    std::size_t inDomain = 0;
    for (const std::uint32_t row : rows) {
        Rng rng(1, "small-corpus", row);
        inDomain += rng.below(3) == 0 ? 1 : 0;
    }
    EXPECT_GE(inDomain, 58U);
}

TEST_F(PipelineTest, MethodsOfOneBudgetUseUpATokenBudget)
{
    // Pairs of 1 to 60 tokens, longer ones further down: the tokens of few pairs say little about
    // those of many.
    MemoryCorpus uneven;
    CorpusPart part;
    part.name = "uneven";
    uneven.beginPart(part);
    for (std::size_t row = 0; row < 300; ++row) {
        Rng rng(5, "uneven", row);
        std::string text;
        for (std::uint64_t words = row % 7 == 0 ? 60 : 1 + rng.below(3); words > 0; --words)
            text += madeUpWord(rng.below(40)) + " ";
        uneven.add(text, text, "", row + 1);
    }
    uneven.finishPart(part);
    inputs.pool = &uneven;
    for (const auto& entry : selectors()) {
        std::map<std::string, std::string> given{{"method", std::string(entry.id)}};
        if (!methodTraits(resolveRun(given)).oneBudget)
            continue;
        for (const char* tokens : {"70", "150", "700", "2500"}) {
            given["budget-tokens"] = tokens;
            Job job;
            Pipeline pipeline(inputs, resolveRun(given), nullptr);
            const auto chosen = pipeline.selection(job);
            const auto ranked = pipeline.ranking(job);
            const auto flags = pipeline.flags(job);
            const auto eligible =
                static_cast<std::size_t>(std::count(flags->begin(), flags->end(), 0));
            const auto limit = static_cast<std::uint64_t>(std::stoull(tokens));
            EXPECT_LE(chosen->targetTokens, limit);
            EXPECT_TRUE(chosen->targetTokens == limit || chosen->pairs.size() < ranked->rows.size()
                        || chosen->pairs.size() == eligible)
                << entry.id << " ranked " << ranked->rows.size() << " pairs with "
                << chosen->targetTokens << " tokens for " << tokens;
        }
    }
}

TEST_F(PipelineTest, ParametersWithoutEffectChangeNoSelection)
{
    const auto others = [](const std::string& id) {
        static const std::map<std::string, std::string> kValues{{"allocation", "pool"},
                                                                {"rounding", "hamilton"},
                                                                {"min-one", "true"},
                                                                {"strict", "true"},
                                                                {"depth", "111"},
                                                                {"seed", "77"},
                                                                {"k", "7"},
                                                                {"fit", "both"},
                                                                {"fit-sample", "100"},
                                                                {"iterations", "2"},
                                                                {"restarts", "2"},
                                                                {"pairs-per-cluster", "9"}};
        const auto it = kValues.find(id);
        return it == kValues.end() ? std::string() : it->second;
    };
    for (const auto& entry : selectors()) {
        const std::map<std::string, std::string> given{{"method", std::string(entry.id)}};
        const Params plain = params(given);
        const auto rows = select(plain);
        for (const UnreadParam& unread : unreadParams(plain)) {
            auto changed = given;
            changed[unread.id] = others(unread.id);
            if (!changed[unread.id].empty()) { // the method's own: see the selectors' contract
                EXPECT_EQ(select(params(changed)), rows) << entry.id << ", --" << unread.id;
            }
        }
    }
}

TEST_F(PipelineTest, EveryPresetAndVariantGivesTheSameRowsAtAnyThreadCount)
{
    for (const auto& given : std::vector<std::map<std::string, std::string>>{
             {},
             {{"preset", "craft-words"}},
             {{"preset", "paper"}},
             {{"variant", "a"}},
             {{"variant", "c"}},
             {{"variant", "d"}},
             {{"method", "random"}},
             {{"method", "nearest"}},
             {{"fit", "both"}, {"k", "9"}},
             {{"allocation", "pool"}, {"rounding", "hamilton"}}}) {
        const auto one = select(params(given), 1);
        EXPECT_EQ(one.size(), 60U);
        for (const int threads : {2, 3, 7})
            EXPECT_EQ(select(params(given), threads), one) << threads << " threads";
    }
}

TEST_F(PipelineTest, ASmallerBudgetIsAPrefixAtOneDepth)
{
    const auto large = select(params({{"budget", "100"}, {"depth", "300"}}));
    const auto small = select(params({{"budget", "37"}, {"depth", "300"}}));
    ASSERT_EQ(small.size(), 37U);
    EXPECT_TRUE(std::equal(small.begin(), small.end(), large.begin()));
}

TEST_F(PipelineTest, ATokenBudgetIsTheLongestPrefixThatFits)
{
    Job job;
    Pipeline pipeline(inputs, params({{"budget", "0"}, {"budget-tokens", "200"}}), nullptr);
    const auto selection = pipeline.selection(job);
    EXPECT_LE(selection->targetTokens, 200U);
    EXPECT_GT(selection->targetTokens, 200U - 9U);
}

TEST_F(PipelineTest, ATokenBudgetGoesWithHamiltonWhereNothingIsAllocated)
{
    Job job;
    const auto given = [](const char* method) {
        return params({{"budget", "0"},
                       {"budget-tokens", "200"},
                       {"rounding", "hamilton"},
                       {"method", method}});
    };
    Pipeline whole(inputs, given("uniform"), nullptr);
    EXPECT_LE(whole.selection(job)->targetTokens, 200U);
    Pipeline allocated(inputs, given("random"), nullptr);
    EXPECT_THROW((void)allocated.selection(job), Error);
}

TEST_F(PipelineTest, ATokenBudgetBeyondThePoolTakesEverything)
{
    Job job;
    Pipeline pipeline(inputs, params({{"budget", "0"}, {"budget-tokens", "1000000"}}), nullptr);
    const auto flags = *pipeline.flags(job);
    const auto eligible = std::count(flags.begin(), flags.end(), 0);
    EXPECT_EQ(pipeline.selection(job)->pairs.size(), static_cast<std::size_t>(eligible));
}

TEST_F(PipelineTest, KeepsWhatAChangedParameterDoesNotTouch)
{
    Job job;
    Pipeline pipeline(inputs, params({{"depth", "300"}}), nullptr);
    (void)pipeline.diagnostics(job);
    const auto clustering = pipeline.clustering(job);
    pipeline.setParams(params({{"depth", "300"}, {"budget", "80"}}));
    EXPECT_TRUE(pipeline.isFresh(Stage::Rank));
    EXPECT_FALSE(pipeline.isFresh(Stage::Select));
    EXPECT_EQ(pipeline.selection(job)->pairs.size(), 80U);
    EXPECT_EQ(pipeline.clustering(job), clustering);
    pipeline.setParams(params({{"depth", "300"}, {"k", "5"}}));
    EXPECT_FALSE(pipeline.isFresh(Stage::Cluster));
    EXPECT_TRUE(pipeline.isFresh(Stage::Vectorize));
}

TEST_F(PipelineTest, AnAutomaticValueGivenByHandIsTheSameRun)
{
    Job job;
    Pipeline pipeline(inputs, params({}), nullptr);
    const Params used = pipeline.effectiveParams(job);
    Pipeline again(inputs, used, nullptr);
    EXPECT_EQ(again.fingerprint(Stage::Diagnose), pipeline.fingerprint(Stage::Diagnose));
}

TEST_F(PipelineTest, RefusesBudgetsThatCannotBeMet)
{
    EXPECT_THROW(select(params({{"budget", "0"}})), Error);
    EXPECT_THROW(select(params({{"budget", "601"}})), Error);
    EXPECT_THROW(select(params({{"budget", "5"}, {"budget-tokens", "9"}})), Error);
}

/// Imports both corpora into a project and returns it.
Project makeProject(const std::filesystem::path& file, const Corpus& pool, const Corpus& validation)
{
    Project project = Project::open(file, Project::Mode::Create);
    Job job;
    Import import = project.beginImport(job);
    for (const auto& [role, corpus] :
         {std::pair{Role::Pool, &pool}, std::pair{Role::Validation, &validation}}) {
        const auto sink = import.sink(role);
        sink->beginPart(corpus->parts()[0]);
        for (const PairView& pair : corpus->read({0, corpus->size()}).pairs)
            sink->add(pair.source, pair.target, pair.extra, index(pair.row) + 1);
        sink->finishPart(corpus->parts()[0]);
        import.saveReport(role, {});
    }
    import.commit();
    return project;
}

TEST_F(PipelineTest, AStopAnywhereLeavesAProjectThatFinishesWithTheSameRows)
{
    const auto expected = select(params({}));
    std::uint64_t polls = 0;
    {
        const TempDir temp;
        Project project = makeProject(temp / "p.craft", pool, validation);
        const Inputs stored = Inputs::of(project);
        StoppingJob counting;
        Pipeline pipeline(stored.view(), params({}), &project);
        (void)pipeline.diagnostics(counting);
        polls = counting.polls();
    }
    ASSERT_GT(polls, 20U);
    const std::uint64_t step = std::max<std::uint64_t>(1, polls / 40);
    for (std::uint64_t stopAt = 1; stopAt <= polls; stopAt += step) {
        const TempDir temp;
        {
            Project project = makeProject(temp / "p.craft", pool, validation);
            const Inputs stored = Inputs::of(project);
            StoppingJob stopping(stopAt);
            Pipeline pipeline(stored.view(), params({}), &project);
            EXPECT_THROW((void)pipeline.diagnostics(stopping), Cancelled) << "poll " << stopAt;
        }
        Project project = Project::open(temp / "p.craft", Project::Mode::Open);
        const Inputs stored = Inputs::of(project);
        Job job;
        Pipeline pipeline(stored.view(), params({}), &project);
        EXPECT_EQ(rowsOf(*pipeline.selection(job)), expected) << "poll " << stopAt;
    }
}

TEST_F(PipelineTest, AProjectDoesNotGrowWithEveryTrial)
{
    const TempDir temp;
    Job job;
    Project project = makeProject(temp / "p.craft", pool, validation);
    const Inputs stored = Inputs::of(project);
    Pipeline pipeline(stored.view(), params({}), &project);
    for (const char* k : {"3", "4", "5", "6", "7", "8"}) {
        pipeline.setParams(params({{"k", k}}));
        (void)pipeline.selection(job);
    }
    std::map<Stage, int> kept;
    for (const StageRecord& record : project.stages())
        ++kept[record.stage];
    EXPECT_EQ(kept[Stage::Vectorize], 1);
    EXPECT_EQ(kept[Stage::Cluster], 4);
    EXPECT_EQ(kept[Stage::Select], 4);
}

TEST_F(PipelineTest, AProjectGivesBackWhatWasComputed)
{
    const TempDir temp;
    Job job;
    std::vector<std::uint32_t> first;
    double residual = 0;
    {
        Project project = makeProject(temp / "p.craft", pool, validation);
        const Inputs stored = Inputs::of(project);
        Pipeline pipeline(stored.view(), params({}), &project);
        residual = pipeline.diagnostics(job)->residual;
        first = rowsOf(*pipeline.selection(job));
    }
    Project project = Project::open(temp / "p.craft", Project::Mode::Open);
    const Inputs stored = Inputs::of(project);
    Pipeline pipeline(stored.view(), params({}), &project);
    EXPECT_TRUE(pipeline.isFresh(Stage::Diagnose));
    EXPECT_EQ(pipeline.diagnostics(job)->residual, residual);
    EXPECT_EQ(rowsOf(*pipeline.selection(job)), first);
    EXPECT_TRUE(pipeline.seconds().empty()) << "something was computed again";
    EXPECT_EQ(first, select(params({})));
}

TEST_F(PipelineTest, ResultsCanBeSavedAfterTheyWereShown)
{
    const TempDir folder;
    Job job;
    Project project = Project::open(folder / "p.craft", Project::Mode::Create);
    Pipeline pipeline(inputs, params({}), &project);
    pipeline.deferSaving();
    const auto shown = pipeline.diagnostics(job);
    EXPECT_TRUE(project.stages().empty());

    StoppingJob stopping(1);
    EXPECT_THROW(pipeline.savePending(stopping), Cancelled);
    pipeline.savePending(job);
    EXPECT_EQ(project.stages().size(), std::size(kAllStages));
    pipeline.savePending(job); // nothing is left
    EXPECT_EQ(project.stages().size(), std::size(kAllStages));

    Pipeline later(inputs, params({}), &project);
    EXPECT_EQ(later.diagnostics(job)->total, shown->total);
    EXPECT_TRUE(later.seconds().empty());
}

TEST_F(PipelineTest, AResultThatIsReplacedBeforeItWasSavedIsDropped)
{
    const TempDir folder;
    Job job;
    Project project = Project::open(folder / "p.craft", Project::Mode::Create);
    Pipeline pipeline(inputs, params({{"k", "4"}}), &project);
    pipeline.deferSaving();
    (void)pipeline.clustering(job);
    pipeline.setParams(params({{"k", "5"}}));
    (void)pipeline.clustering(job);
    pipeline.savePending(job);
    EXPECT_TRUE(project.has(Stage::Cluster, pipeline.fingerprint(Stage::Cluster)));
    pipeline.setParams(params({{"k", "4"}}));
    EXPECT_FALSE(project.has(Stage::Cluster, pipeline.fingerprint(Stage::Cluster)));
}

} // namespace
} // namespace craft::test
