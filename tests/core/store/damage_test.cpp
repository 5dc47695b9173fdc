// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged projects: what is broken is named, and the rest can still be read.
#include "core/data/feature_matrix.h"
#include "tests/core/store/fixture.h"

namespace craft::test {
namespace {

constexpr Fingerprint kSome{0x0123456789ABCDEFULL, 0xFEDCBA9876543210ULL};

class DamageTest : public StoreTest {
protected:
    DamageTest()
    {
        Project project = create();
        importPart(project, Role::Pool, "a", {{"the damaged sentence", "der Satz", "", 1}});
        Ranking ranking;
        for (std::uint32_t i = 0; i < 150000; ++i)
            ranking.rows.push_back(rowId(i * 7919U));
        ranking.offsets = {0, ranking.rows.size()};
        project.save(Stage::Rank, kSome, ranking, job);
    }
    void expectDamage(const std::string& text)
    {
        const Project project = open();
        expectError(ErrorCode::Project, text,
                    [&] { static_cast<void>(project.load<Ranking>(Stage::Rank, kSome, job)); });
        expectError(ErrorCode::Project, text, [&] { project.verify(job); });
    }
    /// Flips one bit of the first place in the file that holds `bytes`.
    void flip(const std::string& bytes)
    {
        std::string content = readFile(file);
        const std::size_t at = content.find(bytes);
        ASSERT_NE(at, std::string::npos);
        content[at] = static_cast<char>(content[at] ^ 1);
        dir.write("p.craft", content);
    }
    const std::string rows = "FROM artifact_field WHERE name = 'rows'";
    const std::string inRows = "field = (SELECT id " + rows + ")";
};

TEST_F(DamageTest, OfOneBitNamesTheChunk)
{
    std::string bytes;
    for (std::uint32_t i = 140000; i < 140004; ++i) {
        const std::uint32_t value = i * 7919U;
        bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    flip(bytes);
    expectDamage("p.craft is damaged: result rank " + kSome.hex());
    expectDamage(": chunk 2 of rows has a wrong checksum");
    const Project project = open(); // everything else can still be read
    EXPECT_EQ(project.corpus(Role::Pool)->size(), 1U);
}

TEST_F(DamageTest, OfATextIsFoundByVerify)
{
    flip("the damaged sentence");
    const Project project = open();
    expectError(ErrorCode::Project, "the texts of the pool changed", [&] { project.verify(job); });
}

TEST_F(DamageTest, OfAMissingRowIsReportedWhenItIsRead)
{
    query(file, "DELETE FROM pool");
    const Project project = open();
    const auto corpus = project.corpus(Role::Pool);
    expectError(ErrorCode::Project, "row 0 of the pool is missing", [&] {
        static_cast<void>(corpus->read(RowRange{0, 1}));
    });
    const std::vector<RowId> rowIds{rowId(0)};
    expectError(ErrorCode::Project, "row 0 of the pool is missing",
                [&] { static_cast<void>(corpus->read(rowIds)); });
    expectError(ErrorCode::Project, "row 0 of the pool is missing",
                [&] { static_cast<void>(corpus->line(rowId(0))); });
}

TEST_F(DamageTest, OfSwappedChunksIsSeen)
{
    query(file,
          "UPDATE artifact_chunk SET number = number + 10 WHERE " + inRows
              + "; UPDATE artifact_chunk SET number = 11 - number WHERE number >= 10 AND "
                "number < 12 AND "
              + inRows + "; UPDATE artifact_chunk SET number = 2 WHERE number = 12 AND " + inRows);
    expectDamage("chunk 0 of rows has a wrong checksum");
}

TEST_F(DamageTest, OfLostOrShortChunksIsSeen)
{
    query(file, "UPDATE artifact_chunk SET data = substr(data, 2) WHERE number = 1 AND " + inRows);
    expectDamage("chunk 1 of rows has a wrong length");
    query(file, "UPDATE artifact_chunk SET number = 7 WHERE number = 1 AND " + inRows);
    expectDamage("chunk 1 of rows is missing");
    query(file, "DELETE FROM artifact_chunk WHERE number = 7 AND " + inRows);
    expectDamage("rows does not fit the rest");
}

TEST_F(DamageTest, OfTheNumberOfElementsAsksForNoMemory)
{
    query(file, "UPDATE artifact_field SET elements = 9223372036854775807 WHERE name = 'rows'");
    expectDamage("rows does not fit the rest");
    query(file, "UPDATE artifact_field SET elements = -1 WHERE name = 'rows'");
    expectDamage("rows does not fit the rest");
}

TEST_F(DamageTest, OfPartsThatContradictEachOtherIsSeen)
{
    Project project = open();
    Ranking wrong;
    wrong.offsets = {0, 5};
    project.save(Stage::Rank, kSome, wrong, job);
    expectError(ErrorCode::Project, "ranking/1 does not fit the rest",
                [&] { static_cast<void>(project.load<Ranking>(Stage::Rank, kSome, job)); });
    PairFeatures features;
    SparseRows sparse;
    sparse.cols = 8;
    sparse.offsets = {0, 1};
    sparse.columns = {8}; // beyond the columns
    sparse.values = {1.0F};
    features.poolSource = FeatureMatrix(sparse);
    project.save(Stage::Vectorize, kSome, features, job);
    expectError(ErrorCode::Project, "pool-source does not fit the rest", [&] {
        static_cast<void>(project.load<PairFeatures>(Stage::Vectorize, kSome, job));
    });
}

TEST_F(DamageTest, OfCountedRowsThatContradictThemselvesIsSeen)
{
    Project project = open();
    const auto expectMisfit = [&](CountRows::Block block) {
        PairFeatures features;
        features.poolSource =
            FeatureMatrix(CountRows(std::vector<float>(8), true, {std::move(block)}));
        project.save(Stage::Vectorize, kSome, features, job);
        expectError(ErrorCode::Project, "pool-source does not fit the rest", [&] {
            static_cast<void>(project.load<PairFeatures>(Stage::Vectorize, kSome, job));
        });
    };
    expectMisfit({{8}, {}, {1}, {1.0F}}); // beyond the columns
    expectMisfit({{1, 2}, {}, {3}, {1.0F}}); // beyond the entries
    expectMisfit({{1, 2}, {}, {1}, {1.0F}}); // entries of no row
    expectMisfit({{1, 2}, {}, {2, 1}, {1.0F, 1.0F}}); // ends go back
}

TEST_F(DamageTest, OfThePagesIsSeenOnOpening)
{
    const std::string content = readFile(file);
    std::string broken = content;
    for (std::size_t at = 16384; at < broken.size(); at += 16384)
        broken.replace(at, 12, std::string(12, '\x5A'));
    for (const auto mode : {Project::Mode::Open, Project::Mode::ReadOnly}) {
        dir.write("p.craft", broken);
        expectError(ErrorCode::Project, "p.craft is damaged",
                    [&] { static_cast<void>(Project::open(file, mode)); });
        dir.write("p.craft", content.substr(0, content.size() / 2));
        expectError(ErrorCode::Project, "p.craft is damaged",
                    [&] { static_cast<void>(Project::open(file, mode)); });
    }
}

} // namespace
} // namespace craft::test
