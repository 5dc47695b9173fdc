// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting a run, and the preview of it.
#include "core/base/error.h"
#include "core/data/memory_corpus.h"
#include "core/pipeline/export_run.h"
#include "core/pipeline/settings.h"
#include "tests/core/pipeline/made_up_corpus.h"
#include "tests/support/stopping_job.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <optional>

namespace craft::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// The first lines of a text, with their ends.
std::string headOf(const std::string& text, std::size_t lines)
{
    std::size_t end = 0;
    for (; lines > 0 && end < text.size(); --lines)
        end = std::min(text.find('\n', end), text.size() - 1) + 1;
    return text.substr(0, end);
}

class ExportRunTest : public testing::Test {
protected:
    ExportRunTest()
    {
        MemoryCorpus pool;
        fillCorpus(pool, 120, 1, 3);
        MemoryCorpus validation;
        fillCorpus(validation, 20, 2, 0);
        RoleRequests requests;
        requests[Role::Pool] = recognise({dir.write("pool.jsonl", lines(pool, true))}, {});
        requests[Role::Validation] =
            recognise({dir.write("valid.jsonl", lines(validation, false))}, {});
        inputs = Inputs::read(requests, job);
        pipeline.emplace(inputs.view(), resolveRun({{"budget", "60"}, {"k", "4"}}), nullptr);
        result = runAll(*pipeline, job);
    }
    /// JSON lines; every third target holds a TAB if asked.
    static std::string lines(const Corpus& corpus, bool withTabs)
    {
        std::string out;
        std::size_t row = 0;
        for (const PairView& pair : corpus.read(RowRange{0, corpus.size()}).pairs)
            out += "{\"src\": \"" + std::string(pair.source) + "\", \"tgt\": \""
                + (withTabs && row++ % 3 == 0 ? "one\\tmore " : "") + std::string(pair.target)
                + "\"}\n";
        return out;
    }
    ExportRun run(const fs::path& folder, std::vector<std::string> formats,
                  std::map<std::string, std::string> params = {})
    {
        return {inputs, result, *ranking(), folder, std::move(formats), std::move(params), {}};
    }
    std::shared_ptr<const Ranking> ranking() { return pipeline->ranking(job); }

    TempDir dir;
    Job job;
    Inputs inputs;
    std::optional<Pipeline> pipeline;
    RunResult result;
};

TEST_F(ExportRunTest, ThePreviewIsTheBeginningOfWhatIsWritten)
{
    const std::vector<std::string> formats{"moses", "tsv", "csv", "jsonl", "tmx", "ids"};
    const fs::path folder = dir / "out";
    const ExportPreview preview = previewExport(run(folder, formats), job);
    EXPECT_FALSE(fs::exists(folder));
    EXPECT_FALSE(fs::exists(dir / "out.part"));
    const ExportReport report = exportRun(run(folder, formats), job);
    EXPECT_EQ(preview.written, report.written);
    EXPECT_EQ(preview.droppedEmpty, report.droppedEmpty);
    ASSERT_EQ(preview.formats.size(), formats.size());
    std::size_t files = 0;
    for (const FormatPreview& format : preview.formats) {
        const auto changed = report.sanitised.find(format.id);
        EXPECT_EQ(format.sanitised, changed == report.sanitised.end() ? 0 : changed->second.rows)
            << format.id;
        for (const PreviewFile& file : format.files) {
            ++files;
            EXPECT_EQ(file.head, headOf(readFile(folder / file.path), 5)) << file.path;
        }
    }
    EXPECT_GE(files, 7U);
}

TEST_F(ExportRunTest, ThePreviewCountsWhatSanitisingChanges)
{
    std::uint64_t withTab = 0;
    for (const SelectedPair& pair : result.selection->pairs) {
        const PairSlab slab = inputs.corpus(Role::Pool)->read(std::span(&pair.row, 1));
        withTab += slab.pairs[0].target.find('\t') != std::string_view::npos ? 1 : 0;
    }
    ASSERT_GT(withTab, 0U);
    const ExportPreview preview = previewExport(run({}, {"jsonl", "tsv"}), job, 2);
    ASSERT_EQ(preview.formats.size(), 2U);
    EXPECT_EQ(preview.formats[0].id, "tsv");
    EXPECT_EQ(preview.formats[0].sanitised, withTab);
    EXPECT_EQ(preview.formats[0].characters.at("tab"), withTab);
    EXPECT_EQ(preview.formats[1].sanitised, 0U) << "JSON can hold a TAB";
    const std::string& head = preview.formats[0].files[0].head;
    EXPECT_EQ(std::count(head.begin(), head.end(), '\n'), 2);
}

TEST_F(ExportRunTest, ThePreviewIsNeverCompressed)
{
    const ExportPreview preview = previewExport(run({}, {"tsv"}, {{"gzip", "true"}}), job);
    EXPECT_EQ(preview.formats[0].files[0].path, "train.tsv");
    EXPECT_EQ(preview.formats[0].files[0].head,
              previewExport(run({}, {"tsv"}), job).formats[0].files[0].head);
}

TEST_F(ExportRunTest, WritesTheStandardFormatsUnlessTold)
{
    const ExportReport report = exportRun(run(dir / "out", {}), job);
    EXPECT_EQ(report.written, 60U);
    for (const char* name : {"train.tsv", "train.jsonl", "ids.txt", "manifest.json"})
        EXPECT_TRUE(fs::exists(dir / "out" / name)) << name;
    EXPECT_EQ(previewExport(run({}, {}), job).formats.size(), standardFormats().size());
}

TEST_F(ExportRunTest, RefusesFormatsAndOptionsThereAreNot)
{
    EXPECT_THROW((void)previewExport(run({}, {"magic"}), job), Error);
    EXPECT_THROW((void)previewExport(run({}, {"tsv"}, {{"order", "magic"}}), job), Error);
    EXPECT_THROW((void)exportRun(run(dir / "out", {}, {{"order", "magic"}}), job), Error);
    EXPECT_FALSE(fs::exists(dir / "out"));
}

TEST_F(ExportRunTest, AStopEndsThePreview)
{
    const auto ranked = ranking();
    const ExportRun what{inputs, result, *ranked, {}, {"tsv", "jsonl"}, {}, {}};
    StoppingJob counting;
    (void)previewExport(what, counting);
    ASSERT_GT(counting.polls(), 0U);
    for (std::uint64_t stopAt = 1; stopAt <= counting.polls(); ++stopAt) {
        StoppingJob stopping(stopAt);
        EXPECT_THROW((void)previewExport(what, stopping), Cancelled) << stopAt;
    }
}

TEST_F(ExportRunTest, SkippedLinesAreListed)
{
    RoleRequests requests;
    requests[Role::Pool] = recognise({dir.write("bad.jsonl",
                                                "{\"src\": \"a\", \"tgt\": \"b\"}\nnot json\n"
                                                "{\"src\": \"c\", \"tgt\": \"d\"}\n")},
                                     {});
    const Inputs bad = Inputs::read(requests, job);
    const std::string text = skippedText(bad);
    EXPECT_EQ(text.find("role\tpart\tline\treason\taction\texcerpt\n"), 0U);
    EXPECT_THAT(text, HasSubstr("pool\tbad.jsonl\t2\t"));
    EXPECT_THAT(text, HasSubstr("skipped"));
}

} // namespace
} // namespace craft::test
