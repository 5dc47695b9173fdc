// SPDX-License-Identifier: GPL-3.0-or-later
// A display of its own (Xvfb) with the real craft-workbench on it, and hands for it (xdotool).
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace craft::test {

/// Whether Xvfb and xdotool are installed.
[[nodiscard]] bool hasScreenPrograms();

/// Waits for `condition` by asking again and again; false when patience ends.
[[nodiscard]] bool waitUntil(const std::function<bool()>& condition,
                             std::chrono::seconds patience = std::chrono::seconds(20));

/// A child process that does not outlive the object.
class Child {
public:
    Child(const std::vector<std::string>& argv, const std::vector<std::string>& environment,
          const std::filesystem::path& log, int inherited = -1);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    /// Its exit code once it is gone; 128 + the signal that ended it.
    [[nodiscard]] std::optional<int> exitCode();

private:
    int m_pid = -1;
    std::optional<int> m_code;
};

/// The program on its display. Home, settings and data lie below `folder`. There is no window
/// manager: a window gets the keys when it is named.
class Screen {
public:
    explicit Screen(const std::filesystem::path& folder);

    /// Starts craft-workbench; false if no window appears.
    [[nodiscard]] bool start(const std::vector<std::string>& arguments = {});
    /// Number of the visible window whose title matches; empty if there is none.
    [[nodiscard]] std::string window(const std::string& title) const;
    [[nodiscard]] bool waitFor(const std::string& title) const;
    [[nodiscard]] bool waitUntilGone(const std::string& title) const;
    /// Keys as xdotool names them, "ctrl+n", to the window whose title matches.
    void press(const std::string& title, const std::string& keys) const;
    /// Presses again until a window appears: the command may still be disabled.
    [[nodiscard]] bool pressUntilShown(const std::string& title, const std::string& keys,
                                       const std::string& shown) const;
    [[nodiscard]] bool pressUntilGone(const std::string& title, const std::string& keys) const;
    void type(const std::string& title, const std::string& text) const;
    /// Left button at a place given in shares of the window's width and height.
    void click(const std::string& title, double x, double y) const;

    [[nodiscard]] std::optional<int> exitCode() { return m_program->exitCode(); }
    /// What the program wrote to its error stream.
    [[nodiscard]] std::string log() const;

private:
    [[nodiscard]] std::string xdotool(const std::string& arguments) const;
    void focus(const std::string& title) const;

    std::filesystem::path m_folder;
    std::string m_display;
    std::optional<Child> m_server;
    std::optional<Child> m_program;
};

} // namespace craft::test
