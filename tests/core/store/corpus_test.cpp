// SPDX-License-Identifier: GPL-3.0-or-later
// Stored corpora: the contract of Corpus over memory and project, imports, reports, identity.
#include "core/data/memory_corpus.h"
#include "core/store/corpus_fingerprint.h"
#include "tests/core/store/fixture.h"
#include "tests/support/stopping_job.h"

namespace craft::test {
namespace {

/// The same parts in a corpus of either kind.
class MemoryKind {
public:
    const Corpus& make(const std::vector<std::vector<Pair>>& parts)
    {
        for (std::size_t i = 0; i < parts.size(); ++i)
            addPart(m_corpus, std::string(1, static_cast<char>('a' + i)), parts[i]);
        return m_corpus;
    }

private:
    MemoryCorpus m_corpus;
};

class ProjectKind {
public:
    const Corpus& make(const std::vector<std::vector<Pair>>& parts)
    {
        for (std::size_t i = 0; i < parts.size(); ++i)
            importPart(m_project, Role::Pool, std::string(1, static_cast<char>('a' + i)), parts[i]);
        m_corpus = m_project.corpus(Role::Pool);
        return *m_corpus;
    }

private:
    TempDir m_dir;
    Project m_project = Project::open(m_dir / "p.craft", Project::Mode::Create);
    std::unique_ptr<Corpus> m_corpus;
};

template <class Kind>
class CorpusContract : public testing::Test {
protected:
    static void expectPair(const PairView& got, std::size_t row, const Pair& wanted)
    {
        EXPECT_EQ(index(got.row), row);
        EXPECT_EQ(got.source, wanted.source);
        EXPECT_EQ(got.target, wanted.target);
        EXPECT_EQ(got.extra, wanted.extra);
    }
    Kind kind;
};

class KindNames {
public:
    template <class Kind>
    static std::string GetName(int)
    {
        return std::is_same_v<Kind, MemoryKind> ? "Memory" : "Project";
    }
};
using Kinds = testing::Types<MemoryKind, ProjectKind>;
TYPED_TEST_SUITE(CorpusContract, Kinds, KindNames);

TYPED_TEST(CorpusContract, IsEmptyWithoutParts)
{
    const Corpus& corpus = this->kind.make({});
    EXPECT_EQ(corpus.size(), 0U);
    EXPECT_TRUE(corpus.parts().empty());
    EXPECT_TRUE(corpus.read(RowRange{0, 0}).pairs.empty());
    EXPECT_TRUE(corpus.read(std::span<const RowId>()).pairs.empty());
    Job job;
    EXPECT_TRUE(fingerprintOf(corpus, job).isNull());
}

TYPED_TEST(CorpusContract, ReadsEveryRangeAsItWasAdded)
{
    const std::vector<Pair> pairs = somePairs(40, 7);
    const Corpus& corpus = this->kind.make({pairs});
    ASSERT_EQ(corpus.size(), pairs.size());
    for (std::size_t first = 0; first <= pairs.size(); first += 3) {
        for (std::size_t last = first; last <= pairs.size(); ++last) {
            const PairSlab slab = corpus.read(RowRange{first, last});
            ASSERT_EQ(slab.pairs.size(), last - first);
            for (std::size_t i = 0; i < slab.pairs.size(); ++i)
                this->expectPair(slab.pairs[i], first + i, pairs[first + i]);
        }
    }
}

TYPED_TEST(CorpusContract, ReadsSingleRowsInTheOrderGiven)
{
    const std::vector<Pair> pairs = somePairs(200, 8);
    const Corpus& corpus = this->kind.make({pairs});
    const std::vector<RowId> rows{rowId(0), rowId(3), rowId(4), rowId(5), rowId(150), rowId(199)};
    const PairSlab slab = corpus.read(rows);
    ASSERT_EQ(slab.pairs.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        this->expectPair(slab.pairs[i], index(rows[i]), pairs[index(rows[i])]);
}

TYPED_TEST(CorpusContract, SlabsStayValidWhileOthersAreRead)
{
    const std::vector<Pair> pairs = somePairs(300, 9);
    const Corpus& corpus = this->kind.make({pairs});
    const PairSlab first = corpus.read(RowRange{0, 150});
    const PairSlab second = corpus.read(RowRange{150, 300});
    this->expectPair(first.pairs[149], 149, pairs[149]);
    this->expectPair(second.pairs[0], 150, pairs[150]);
}

TYPED_TEST(CorpusContract, KnowsPartsAndLines)
{
    const Corpus& corpus = this->kind.make({somePairs(5, 1), {}, somePairs(3, 2)});
    ASSERT_EQ(corpus.parts().size(), 3U);
    EXPECT_EQ(corpus.parts()[1].rows.first, 5U);
    EXPECT_EQ(corpus.parts()[1].rows.size(), 0U);
    EXPECT_EQ(corpus.parts()[2].rows.last, 8U);
    EXPECT_EQ(corpus.partOf(rowId(4)).name, "a");
    EXPECT_EQ(corpus.partOf(rowId(5)).name, "c");
    EXPECT_EQ(corpus.line(rowId(4)), 9U);
    EXPECT_EQ(corpus.line(rowId(5)), 1U);
    const CorpusPart& part = corpus.parts()[2];
    const CorpusPart wanted = partNamed("c");
    EXPECT_EQ(part.format, wanted.format);
    EXPECT_EQ(part.sourceLanguage, "en");
    EXPECT_EQ(part.targetLanguage, "de");
    EXPECT_EQ(part.extraColumns, wanted.extraColumns);
    EXPECT_EQ(part.options, wanted.options);
    ASSERT_EQ(part.files.size(), 1U);
    EXPECT_EQ(part.files[0].path, "in/c.tsv");
    EXPECT_EQ(part.files[0].bytes, 120U);
    EXPECT_EQ(part.files[0].sha256, std::string(64, 'c'));
}

class StoredCorpusTest : public StoreTest {
protected:
    Fingerprint fingerprint(
        const std::vector<std::vector<Pair>>& parts,
        const std::function<void(CorpusPart&)>& change = [](CorpusPart&) {})
    {
        MemoryCorpus corpus;
        for (const auto& pairs : parts) {
            CorpusPart part = partNamed("a");
            change(part);
            corpus.beginPart(part);
            for (const Pair& pair : pairs)
                corpus.add(pair.source, pair.target, pair.extra, pair.line);
            corpus.finishPart(part);
        }
        return fingerprintOf(corpus, job);
    }
};

TEST_F(StoredCorpusTest, FingerprintEqualsThatOfTheSameCorpusInMemory)
{
    const auto first = somePairs(30, 1);
    const auto second = somePairs(20, 2);
    Project project = create();
    importPart(project, Role::Validation, "a", first);
    importPart(project, Role::Validation, "a", second);
    const Fingerprint stored = project.corpusFingerprint(Role::Validation);
    EXPECT_EQ(stored, fingerprint({first, second}));
    EXPECT_EQ(stored, fingerprintOf(*project.corpus(Role::Validation), job));
    EXPECT_TRUE(project.corpusFingerprint(Role::Pool).isNull());
    // Projects hold it: another value would make every stored result unreachable.
    EXPECT_EQ(stored.hex(), "349db5ae3d1d716ef3a8412f44dfc9d7");
}

TEST_F(StoredCorpusTest, FingerprintSeesEveryChangeOfTheText)
{
    const std::vector<Pair> pairs{{"ab", "c", "x", 1}, {"d", "", "", 2}};
    const Fingerprint base = fingerprint({pairs});
    EXPECT_NE(base, fingerprint({{{"a", "bc", "x", 1}, {"d", "", "", 2}}})); // moved border
    EXPECT_NE(base, fingerprint({{{"ab", "c", "x", 1}, {"", "d", "", 2}}})); // other side
    EXPECT_NE(base, fingerprint({{{"d", "", "", 2}, {"ab", "c", "x", 1}}})); // order
    EXPECT_NE(base, fingerprint({{{"ab", "c", "", 1}, {"d", "", "x", 2}}})); // extra
    EXPECT_NE(base, fingerprint({{{"ab", "c", "x", 1}}})); // fewer rows
    EXPECT_NE(base, fingerprint({pairs, {}}));
    EXPECT_NE(base, fingerprint({pairs}, [](CorpusPart& p) { p.extraColumns = {"domain"}; }));
    EXPECT_NE(base, fingerprint({pairs}, [](CorpusPart& p) { p.targetLanguage = "hi"; }));
}

TEST_F(StoredCorpusTest, FingerprintIgnoresNamesFilesAndLines)
{
    const Fingerprint base = fingerprint({{{"ab", "c", "x", 1}}});
    EXPECT_EQ(base, fingerprint({{{"ab", "c", "x", 77}}}, [](CorpusPart& p) {
                  p.name = "other";
                  p.files.clear();
                  p.format = "moses";
              }));
}

TEST_F(StoredCorpusTest, AnImportIsSeenOnlyAfterCommit)
{
    Project project = create();
    const Project reader = project.reader();
    {
        Import import = project.beginImport(job);
        addPart(*import.sink(Role::Pool), "a", somePairs(10, 1));
        addPart(*import.sink(Role::Validation), "v", somePairs(4, 2));
        addPart(*import.sink(Role::Pool), "b", somePairs(6, 3));
        EXPECT_EQ(reader.corpus(Role::Pool)->size(), 0U);
        import.commit();
    }
    EXPECT_EQ(reader.corpus(Role::Pool)->size(), 16U);
    EXPECT_EQ(reader.corpus(Role::Validation)->size(), 4U);
    EXPECT_EQ(reader.corpus(Role::Pool)->parts()[1].rows.first, 10U);
}

TEST_F(StoredCorpusTest, AnImportThatIsDroppedLeavesNoTrace)
{
    Project project = create();
    importPart(project, Role::Pool, "a", somePairs(10, 1));
    const std::string before = dump(file);
    {
        Import import = project.beginImport(job);
        addPart(*import.sink(Role::Pool), "b", somePairs(10, 2));
        import.saveReport(Role::Pool, {});
        auto open = import.sink(Role::Validation);
        open->beginPart(partNamed("c"));
        open->add("left", "over", "", 1);
    }
    EXPECT_EQ(dump(file), before);
    importPart(project, Role::Pool, "b", somePairs(5, 2));
    EXPECT_EQ(project.corpus(Role::Pool)->size(), 15U);
}

TEST_F(StoredCorpusTest, APartThatIsNeverFinishedIsLeftOut)
{
    Project project = create();
    const auto abandon = [](CorpusSink& sink) {
        sink.beginPart(partNamed("broken"));
        sink.add("left", "over", "", 1);
    };
    Import import = project.beginImport(job);
    addPart(*import.sink(Role::Pool), "a", somePairs(3, 1));
    abandon(*import.sink(Role::Pool));
    addPart(*import.sink(Role::Pool), "b", somePairs(2, 2));
    abandon(*import.sink(Role::Pool));
    import.commit();
    EXPECT_EQ(project.corpus(Role::Pool)->size(), 5U);
    EXPECT_EQ(query(file, "SELECT count(*) FROM pool")[0][0], "5");
    project.verify(job);
}

TEST_F(StoredCorpusTest, AStopAtAnyPollLeavesTheProjectAsItWas)
{
    Project project = create();
    importPart(project, Role::Pool, "a", somePairs(10, 1));
    const std::string before = dump(file);
    const auto pairs = somePairs(3000, 2);
    const auto import = [&](StoppingJob& stopping) {
        Import open = project.beginImport(stopping);
        addPart(*open.sink(Role::Pool), "b", pairs);
        open.commit();
    };
    std::uint64_t stopAt = 1;
    for (;; ++stopAt) {
        StoppingJob stopping(stopAt);
        try {
            import(stopping);
            break;
        } catch (const Cancelled&) {
            ASSERT_EQ(dump(file), before) << "stopped at poll " << stopAt;
        }
    }
    EXPECT_GT(stopAt, 4U);
    EXPECT_EQ(project.corpus(Role::Pool)->size(), 3010U);
}

TEST_F(StoredCorpusTest, AStoppedImportTakesNoMoreRows)
{
    Project project = create();
    StoppingJob stopping(1);
    Import import = project.beginImport(stopping);
    auto sink = import.sink(Role::Pool);
    sink->beginPart(partNamed("a"));
    const auto addMany = [&] {
        for (std::uint64_t i = 0; i < 5000; ++i)
            sink->add("s", "t", "", i);
    };
    EXPECT_THROW(addMany(), Cancelled);
    expectError(ErrorCode::Unexpected, "isOpen", [&] { sink->add("s", "t", "", 1); });
    sink.reset();
    expectError(ErrorCode::Unexpected, "isOpen", [&] { import.commit(); });
    EXPECT_EQ(query(file, "SELECT count(*) FROM pool")[0][0], "0");
}

TEST_F(StoredCorpusTest, KeepsReportsBesideTheirParts)
{
    ImportReport report;
    report.read = 12;
    report.used = 9;
    report.skip("wrong-field-count", 3, "a b");
    report.skip("wrong-field-count", 4, "c");
    report.skip("nul", 8, "d");
    report.repair("cr-at-end", 5, "Größe");
    report.languages = {{"EN-us", 12}, {"de", 11}};
    Project project = create();
    {
        Import import = project.beginImport(job);
        addPart(*import.sink(Role::Pool), "a", somePairs(1, 1));
        import.saveReport(Role::Pool, report);
        addPart(*import.sink(Role::Pool), "b", somePairs(1, 2));
        import.commit();
    }
    const auto reports = project.reports(Role::Pool);
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[0].read, 12U);
    EXPECT_EQ(reports[0].used, 9U);
    EXPECT_EQ(reports[0].repaired, 1U);
    EXPECT_EQ(reports[0].skipped, 3U);
    EXPECT_EQ(reports[0].skippedBy, report.skippedBy);
    EXPECT_EQ(reports[0].repairedBy, report.repairedBy);
    EXPECT_EQ(reports[0].languages, report.languages);
    ASSERT_EQ(reports[0].issues.size(), 4U);
    EXPECT_EQ(reports[0].issues[3].reason, "cr-at-end");
    EXPECT_EQ(reports[0].issues[3].line, 5U);
    EXPECT_EQ(reports[0].issues[3].excerpt, "Größe");
    EXPECT_FALSE(reports[0].issues[3].skipped);
    EXPECT_TRUE(reports[0].issues[0].skipped);
    EXPECT_EQ(reports[1].read, 0U);
}

TEST_F(StoredCorpusTest, KnowsWhichFilesWereRead)
{
    Project project = create();
    importPart(project, Role::Pool, "a", somePairs(1, 1));
    EXPECT_TRUE(project.hasInput(Role::Pool, std::string(64, 'a')));
    EXPECT_FALSE(project.hasInput(Role::Validation, std::string(64, 'a')));
    EXPECT_FALSE(project.hasInput(Role::Pool, std::string(64, 'b')));
}

TEST_F(StoredCorpusTest, RemovingThePoolTakesItsRunsAlong)
{
    Project project = create();
    const auto pairs = somePairs(40, 1);
    importPart(project, Role::Pool, "a", pairs);
    importPart(project, Role::Validation, "v", pairs);
    project.saveRun({}, {1, 2}, someSelection(5), job);
    project.removeCorpora(Role::Validation);
    EXPECT_EQ(project.runs().size(), 1U);
    EXPECT_FALSE(project.hasInput(Role::Validation, std::string(64, 'v')));
    project.removeCorpora(Role::Pool);
    EXPECT_TRUE(project.runs().empty());
    EXPECT_EQ(project.corpus(Role::Pool)->size(), 0U);
    EXPECT_EQ(query(file, "SELECT count(*) FROM selected")[0][0], "0");
    importPart(project, Role::Pool, "b", pairs);
    EXPECT_EQ(project.corpus(Role::Pool)->parts()[0].rows.first, 0U);
}

} // namespace
} // namespace craft::test
