// SPDX-License-Identifier: GPL-3.0-or-later
// What a user does, with real events in the real program: from the first screen to an exported
// folder, compared byte for byte with what `craft run` writes; and quitting in the midst of work.
#include "tests/cli/craft_process.h"
#include "tests/cli/folder_content.h"
#include "tests/e2e/screen.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace craft::test {
namespace {

namespace fs = std::filesystem;

const fs::path kGolden = CRAFT_GOLDEN;
const std::string kMain = "CRAFT Workbench$";
/// Titles of the dialogs; the window system may append the program's name.
const std::string kImportFiles = "^Import: files";
const std::string kImportFormat = "^Import: format";
const std::string kImportCheck = "^Import: check";
const std::string kExport = "^Export";

class WindowEndToEnd : public testing::Test {
protected:
    void SetUp() override
    {
        if (!hasScreenPrograms())
            GTEST_SKIP() << "Xvfb or xdotool is not installed";
        screen.emplace(folder / "home");
    }

    /// `role` is the key of the role's heading, which presses its button.
    void chooseFile(const std::string& role, const fs::path& file)
    {
        ASSERT_TRUE(screen->pressUntilShown(kImportFiles, role, "^Add files"));
        screen->type("^Add files", file.string());
        ASSERT_TRUE(screen->pressUntilGone("^Add files", "Return"));
    }

    void setNumber(const std::string& keys, const std::string& number)
    {
        screen->press(kMain, keys);
        screen->type(kMain, number);
        screen->press(kMain, "Return");
    }

    void exportTo(const fs::path& target)
    {
        ASSERT_TRUE(screen->pressUntilShown(kMain, "ctrl+e", kExport)) << screen->log();
        screen->press(kExport, "alt+f ctrl+a");
        screen->type(kExport, target.string());
        screen->press(kExport, "Return");
        ASSERT_TRUE(waitUntil([&] { return fs::exists(target / "manifest.json"); }))
            << screen->log();
        ASSERT_TRUE(screen->pressUntilGone(kExport, "Escape"));
    }

    void quit()
    {
        screen->press(kMain, "ctrl+q");
        ASSERT_TRUE(waitUntil([&] { return screen->exitCode().has_value(); })) << screen->log();
        EXPECT_EQ(screen->exitCode(), 0) << screen->log();
    }

    TempDir folder;
    std::optional<Screen> screen;
};

/// Two exports of the same selection: every file alike, whatever the paths of the inputs.
void expectSameExport(const fs::path& byWindow, const fs::path& byCommand)
{
    auto ofWindow = filesBelow(byWindow);
    auto ofCommand = filesBelow(byCommand);
    ASSERT_FALSE(ofCommand.empty());
    for (const auto& [name, content] : ofCommand)
        EXPECT_EQ(ofWindow[name], content) << name;
    EXPECT_EQ(ofWindow.size(), ofCommand.size());
}

void runCommand(const std::vector<std::string>& arguments)
{
    const ProcessResult result = runCraft(arguments);
    ASSERT_EQ(result.exitCode, 0) << result.err;
}

nlohmann::json infoOf(const fs::path& project)
{
    const ProcessResult result = runCraft({"info", project.string(), "--json"});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    return nlohmann::json::parse(result.out, nullptr, false);
}

TEST_F(WindowEndToEnd, FromFilesThroughTheWizardToTheBytesOfTheCommandLine)
{
    const fs::path data = kGolden / "en-hi";
    const fs::path project = folder / "mine.craft";
    ASSERT_TRUE(screen->start()) << screen->log();
    ASSERT_TRUE(screen->pressUntilShown(kMain, "ctrl+n", kImportFiles)) << screen->log();
    // The partner files are found.
    chooseFile("alt+t", data / "pool.en");
    chooseFile("alt+v", data / "valid.en");
    chooseFile("alt+e", data / "test.en");
    screen->press(kImportFiles, "alt+p Tab ctrl+a");
    screen->type(kImportFiles, project.string());
    ASSERT_TRUE(screen->pressUntilShown(kImportFiles, "alt+n", kImportFormat)) << screen->log();
    ASSERT_TRUE(screen->pressUntilShown(kImportFormat, "alt+i", kImportCheck)) << screen->log();
    ASSERT_TRUE(screen->pressUntilGone(kImportCheck, "alt+s")) << screen->log();
    ASSERT_TRUE(screen->waitFor("^mine .*CRAFT Workbench$")) << screen->log();

    setNumber("ctrl+k", "7");
    setNumber("ctrl+b", "60");
    exportTo(folder / "window");
    quit();
    const auto file = [&](const char* name) { return (data / name).string(); };
    runCommand({"run", "--pool", file("pool.en"), file("pool.hi"), "--valid", file("valid.en"),
                file("valid.hi"), "--test", file("test.en"), file("test.hi"), "-k", "7", "--budget",
                "60", "--quiet", "--out", (folder / "command").string()});
    expectSameExport(folder / "window", folder / "command");
}

TEST_F(WindowEndToEnd, FromTheSampleToTheBytesOfTheCommandLine)
{
    ASSERT_TRUE(screen->start()) << screen->log();
    // The third button of the first screen, by mouse.
    screen->click(kMain, 0.3, 0.53);
    ASSERT_TRUE(screen->waitFor("^sample .*CRAFT Workbench$")) << screen->log();
    // Select, then other numbers than the suggested ones.
    screen->press(kMain, "F5");
    setNumber("ctrl+k", "23");
    setNumber("ctrl+b", "640");
    exportTo(folder / "window");
    quit();
    const fs::path data =
        folder / "home" / "data" / "CraftWorkbench" / "craft-workbench" / "sample";
    const auto file = [&](const char* name) { return (data / name).string(); };
    runCommand({"run", "--pool", file("pool.en-de.tsv"), "--valid", file("valid.en-de.tsv"),
                "--test", file("test.en-de.tsv"), "-k", "23", "--budget", "640", "--quiet", "--out",
                (folder / "command").string()});
    expectSameExport(folder / "window", folder / "command");
}

TEST_F(WindowEndToEnd, QuittingDuringAnImportIsQuickAndLeavesTheProjectAsItWas)
{
    const fs::path project = folder / "p.craft";
    const auto file = [&](const char* name) { return (kGolden / "en-de" / name).string(); };
    runCommand({"import", project.string(), "--pool", file("pool.tsv"), "--valid",
                file("valid.tsv"), "--lang", "en-de", "--quiet"});
    const auto before = infoOf(project);
    const fs::path big = folder / "big.tsv";
    {
        std::ofstream out(big);
        for (int i = 0; i < 4'000'000; ++i)
            out << "Shelf " << i << " of the north store keeps " << i % 977 << " boxes.\tRegal "
                << i << " im Nordlager hat " << i % 977 << " Kisten.\n";
    }

    ASSERT_TRUE(screen->start({project.string()})) << screen->log();
    ASSERT_TRUE(screen->waitFor("^p .*CRAFT Workbench$")) << screen->log();
    ASSERT_TRUE(screen->pressUntilShown(kMain, "ctrl+i", kImportFiles));
    chooseFile("alt+t", big);
    ASSERT_TRUE(screen->pressUntilShown(kImportFiles, "alt+n", kImportFormat)) << screen->log();
    ASSERT_TRUE(screen->pressUntilShown(kImportFormat, "alt+i", kImportCheck)) << screen->log();
    // The import is under way once the project grows.
    const auto small = fs::file_size(project);
    ASSERT_TRUE(waitUntil([&] { return fs::file_size(project) > small + 10'000'000; }))
        << screen->log();
    ASSERT_TRUE(screen->pressUntilShown(kImportCheck, "ctrl+q", "^Quit"))
        << screen->log() << " exit " << screen->exitCode().value_or(-1);
    const auto asked = std::chrono::steady_clock::now();
    screen->press("^Quit", "alt+c");
    ASSERT_TRUE(waitUntil([&] { return screen->exitCode().has_value(); })) << screen->log();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - asked;
    EXPECT_LE(took.count(), 2.0);
    EXPECT_EQ(screen->exitCode(), 0) << screen->log();
    EXPECT_EQ(infoOf(project), before);
}

} // namespace
} // namespace craft::test
