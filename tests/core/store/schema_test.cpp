// SPDX-License-Identifier: GPL-3.0-or-later
// Files of other schema versions: older ones are upgraded on a copy, newer ones refused.
#include "core/store/connection.h"
#include "core/store/schema.h"
#include "tests/core/store/fixture.h"

namespace craft::test {
namespace {

class SchemaTest : public StoreTest {
protected:
    /// A project as a program of schema `version` left it, with one pair where there are tables.
    void makeOld(int version)
    {
        Connection connection(file, Connection::Access::Write, {});
        migrate(connection, 0, migrations().first(static_cast<std::size_t>(version)));
        if (version == 0)
            return;
        connection.exec("INSERT INTO validation VALUES(0, 'old', 'alt', '', 1);"
                        "INSERT INTO corpus_part(role, name, format, source_language,"
                        " target_language, options, first_row, end_row, fingerprint)"
                        " VALUES('validation', 'v', 'tsv', 'en', 'de', '', 0, 1,"
                        " '0123456789abcdef0123456789abcdef')");
    }
    [[nodiscard]] std::filesystem::path kept(int version) const
    {
        return file.string() + ".v" + std::to_string(version) + ".bak";
    }
};

TEST_F(SchemaTest, EveryOlderVersionIsUpgradedAndKept)
{
    for (int version = 0; version < schemaVersion(); ++version) {
        std::filesystem::remove(file);
        makeOld(version);
        const std::string before = readFile(file);
        {
            Project project = open();
            EXPECT_EQ(project.corpus(Role::Validation)->size(), version == 0 ? 0U : 1U);
            if (version > 0) {
                EXPECT_EQ(project.corpus(Role::Validation)->read(RowRange{0, 1}).pairs[0].target,
                          "alt");
            }
            project.saveRun({}, {1, 2}, {}, job);
        }
        EXPECT_EQ(query(file, "PRAGMA user_version")[0][0], std::to_string(schemaVersion()));
        EXPECT_TRUE(readFile(kept(version)) == before);
        EXPECT_FALSE(std::filesystem::exists(file.string() + ".upgrade"));
    }
}

TEST_F(SchemaTest, AnUpgradedProjectHasTheSchemaOfANewOne)
{
    makeOld(1);
    open();
    const auto tables = [](const std::filesystem::path& of) {
        return query(of, "SELECT name, sql FROM sqlite_master ORDER BY name");
    };
    static_cast<void>(Project::open(dir / "new.craft", Project::Mode::Create));
    EXPECT_EQ(tables(file), tables(dir / "new.craft"));
}

TEST_F(SchemaTest, VersionThreeKeepsItsRunsAndGetsDocuments)
{
    makeOld(3);
    query(file,
          "INSERT INTO run VALUES(7, '0123456789abcdef0123456789abcdef',"
          " '2026-01-31T12:00:00Z', 0, 0, 0, 0, 0, 1);"
          "INSERT INTO setting VALUES('budget', 'integer', '40')");
    {
        Project project = open();
        EXPECT_EQ(project.document("notes"), "");
        project.saveDocument("notes", "row 3: good");
        ASSERT_EQ(project.runs().size(), 1U);
        EXPECT_EQ(project.runs()[0].id, 7);
        EXPECT_EQ(project.settings().integer("budget"), 40);
    }
    EXPECT_EQ(open().document("notes"), "row 3: good");
    EXPECT_TRUE(std::filesystem::exists(kept(3)));
}

TEST_F(SchemaTest, AnUpgradeThatFailsLeavesTheOldFile)
{
    makeOld(1);
    query(file, "CREATE TABLE artifact(x)"); // in the way of the second step
    const std::string before = readFile(file);
    EXPECT_THROW(open(), Error);
    EXPECT_TRUE(readFile(file) == before);
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".upgrade"));
    EXPECT_FALSE(std::filesystem::exists(kept(1)));
}

TEST_F(SchemaTest, AnUpgradeThatWasCutOffIsDoneAgain)
{
    makeOld(1);
    dir.write("p.craft.upgrade", "half a copy");
    EXPECT_EQ(open().corpus(Role::Validation)->size(), 1U);
}

TEST_F(SchemaTest, AnOlderFileIsNotUpgradedByAReader)
{
    makeOld(2);
    expectError(ErrorCode::Project,
                str("has schema version 2, this program reads version ", schemaVersion()),
                [&] { static_cast<void>(Project::open(file, Project::Mode::ReadOnly)); });
}

TEST_F(SchemaTest, ANewerFileIsRefusedWithBothVersions)
{
    create();
    query(file, "PRAGMA user_version=99");
    const std::string before = readFile(file);
    for (const auto mode : {Project::Mode::Open, Project::Mode::ReadOnly})
        expectError(
            ErrorCode::Project,
            str("has schema version 99, this program knows versions up to ", schemaVersion()),
            [&] { static_cast<void>(Project::open(file, mode)); });
    EXPECT_TRUE(readFile(file) == before);
}

} // namespace
} // namespace craft::test
