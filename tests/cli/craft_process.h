// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real `craft` program and collects what it says.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace craft::test {

struct ProcessResult {
    int exitCode = -1; ///< -1 if it was killed
    bool killed = false; ///< ended by a signal that it did not handle
    std::string out;
    std::string err;
};

/// A started `craft`; wait() ends it.
class CraftProcess {
public:
    /// `folder` is its working folder.
    explicit CraftProcess(const std::vector<std::string>& arguments,
                          const std::filesystem::path& folder = ".");
    ~CraftProcess();
    CraftProcess(const CraftProcess&) = delete;
    CraftProcess& operator=(const CraftProcess&) = delete;
    void signal(int number) const;
    /// Blocks until it has installed a handler of this signal; false if it ended before.
    [[nodiscard]] bool waitUntilItCatches(int number) const;
    /// Blocks until its standard error holds so many lines; false if it ended before.
    [[nodiscard]] bool waitForErrorLines(int count);
    [[nodiscard]] ProcessResult wait();

private:
    int m_pid = -1;
    int m_out = -1;
    int m_err = -1;
    std::string m_errText;
};

[[nodiscard]] ProcessResult runCraft(const std::vector<std::string>& arguments,
                                     const std::filesystem::path& folder = ".");

} // namespace craft::test
