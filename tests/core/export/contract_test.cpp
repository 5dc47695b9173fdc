// SPDX-License-Identifier: GPL-3.0-or-later
// What every exporter of the registry must do.
#include "core/base/error.h"
#include "core/export/export.h"
#include "core/export/registry.h"
#include "core/export/verify.h"
#include "tests/core/export/faulty_sink.h"
#include "tests/core/export/sample.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::ExportSample;
using test::filesBelow;
using test::makeSample;
using test::namesIn;
using testing::IsEmpty;

class EveryExporter : public testing::TestWithParam<std::string> {
protected:
    /// A request for this exporter alone.
    [[nodiscard]] ExportRequest request(ExportSample& s, const std::string& folder) const
    {
        s.options.scores = false;
        return s.request(m_dir.path() / folder, {GetParam()});
    }
    /// Exports without waiting for the disk.
    ExportReport write(ExportSample& s, const std::string& folder, Job& job) const
    {
        return test::exportFast(request(s, folder), job);
    }
    test::TempDir m_dir;
};

TEST_P(EveryExporter, WritesTheSameBytesTwice)
{
    for (const bool gzip : {false, true}) {
        ExportSample s = makeSample();
        s.options.gzip = gzip;
        const std::string suffix = gzip ? "gz" : "plain";
        Job one({}, 1);
        Job seven({}, 7);
        write(s, "a" + suffix, one);
        write(s, "b" + suffix, seven);
        EXPECT_EQ(filesBelow(m_dir.path() / ("a" + suffix)),
                  filesBelow(m_dir.path() / ("b" + suffix)));
    }
}

TEST_P(EveryExporter, ReportsEveryFileItWrote)
{
    ExportSample s = makeSample();
    Job job;
    const ExportReport report = write(s, "out", job);
    const auto files = filesBelow(m_dir.path() / "out");
    EXPECT_EQ(report.outputs.size() + 1, files.size());
    EXPECT_GE(report.outputs.size(), 3U); // README.md, manifest.json and a file of its own
    for (const OutputFile& output : report.outputs) {
        ASSERT_TRUE(files.contains(output.path)) << output.path;
        EXPECT_EQ(output.bytes, files.at(output.path).size());
        EXPECT_EQ(output.sha256, sha256OfFile(m_dir.path() / "out" / output.path));
    }
    EXPECT_TRUE(verifyFolder(m_dir.path() / "out", job).ok);
}

TEST_P(EveryExporter, WritesAnEmptySelection)
{
    ExportSample s = makeSample();
    s.selection = {};
    Job job;
    const ExportReport report = write(s, "out", job);
    EXPECT_EQ(report.written, 0U);
    EXPECT_TRUE(verifyFolder(m_dir.path() / "out", job).ok);
}

TEST_P(EveryExporter, WritesASelectionOfAMethodWithoutClusters)
{
    ExportSample s = makeSample();
    s.clustering = {};
    s.ranking = {};
    s.diagnostics = {};
    s.flags = {};
    s.selection.quota.clear();
    s.selection.taken.clear();
    for (SelectedPair& pair : s.selection.pairs)
        pair.cluster = kNoCluster;
    Job job;
    EXPECT_EQ(write(s, "out", job).written, 3U);
}

TEST_P(EveryExporter, LeavesNothingWhenStoppedAtAnyPoll)
{
    ExportSample s = makeSample();
    s.options.gzip = true;
    test::StoppingJob counting;
    write(s, "whole", counting);
    std::filesystem::remove_all(m_dir.path() / "whole");
    ASSERT_GT(counting.polls(), 2U);
    for (std::uint64_t i = 1; i <= counting.polls(); ++i) {
        test::StoppingJob job(i);
        EXPECT_THROW(write(s, "deep/er/out", job), Cancelled) << i;
        EXPECT_THAT(namesIn(m_dir.path()), IsEmpty()) << i;
    }
}

TEST_P(EveryExporter, LeavesNothingWhenTheDiskFillsUpAtAnyByte)
{
    for (const bool gzip : {false, true}) {
        ExportSample s = makeSample();
        s.options.gzip = gzip;
        Job job;
        std::uint64_t size = 0;
        write(s, "whole", job);
        for (const auto& [name, bytes] : filesBelow(m_dir.path() / "whole"))
            size += bytes.size();
        std::filesystem::remove_all(m_dir.path() / "whole");
        for (std::uint64_t room = 0; room < size; room += 1 + size / 12) {
            test::Fault fault;
            fault.bytesLeft = room;
            try {
                exportSubset(request(s, "out"), job, test::faultyOpen(fault));
                ADD_FAILURE() << "there was no room beyond " << room << " bytes";
            } catch (const Error& error) {
                EXPECT_EQ(error.code(), ErrorCode::Capacity);
            }
            EXPECT_THAT(namesIn(m_dir.path()), IsEmpty());
        }
    }
}

TEST_P(EveryExporter, LeavesNothingWhenAFileCannotBeFlushed)
{
    ExportSample s = makeSample();
    Job job;
    test::Fault counting;
    exportSubset(request(s, "whole"), job, test::faultyOpen(counting));
    std::filesystem::remove_all(m_dir.path() / "whole");
    for (std::uint64_t i = 0; i < counting.finished; ++i) {
        test::Fault fault;
        fault.finishesLeft = i;
        EXPECT_THROW(exportSubset(request(s, "out"), job, test::faultyOpen(fault)), Error);
        EXPECT_THAT(namesIn(m_dir.path()), IsEmpty());
    }
}

TEST_P(EveryExporter, TellsHowItsFilesAreLoaded)
{
    const ExportSample s = makeSample();
    const std::string usage =
        makePlugin(exporters(), "export format", GetParam())->usage(s.input());
    EXPECT_TRUE(usage.starts_with("- `"));
    EXPECT_TRUE(usage.ends_with("\n"));
}

std::vector<std::string> allIds()
{
    std::vector<std::string> ids;
    for (const Entry<Exporter>& entry : exporters())
        ids.emplace_back(entry.id);
    return ids;
}

INSTANTIATE_TEST_SUITE_P(Registry, EveryExporter, testing::ValuesIn(allIds()),
                         [](const auto& tested) { return tested.param; });

} // namespace
} // namespace craft
