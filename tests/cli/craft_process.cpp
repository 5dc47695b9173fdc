// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/craft_process.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace craft::test {
namespace {

/// Appends what can be read now; false at the end of the stream.
bool readSome(int fd, std::string& into)
{
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(fd, buffer.data(), buffer.size());
    if (count > 0)
        into.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

/// What the system knows of a process; "" if it is gone.
std::string statusOf(int pid)
{
    std::ifstream in("/proc/" + std::to_string(pid) + "/status");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

[[noreturn]] void becomeCraft(const std::vector<std::string>& arguments,
                              const std::filesystem::path& folder)
{
    std::vector<char*> argv;
    std::string program = CRAFT_PROGRAM;
    argv.push_back(program.data());
    std::vector<std::string> copies = arguments;
    for (std::string& copy : copies)
        argv.push_back(copy.data());
    argv.push_back(nullptr);
    if (::chdir(folder.c_str()) == 0)
        ::execv(program.c_str(), argv.data());
    ::_exit(127);
}

} // namespace

CraftProcess::CraftProcess(const std::vector<std::string>& arguments,
                           const std::filesystem::path& folder)
{
    std::array<int, 2> out{};
    std::array<int, 2> err{};
    if (::pipe(out.data()) != 0 || ::pipe(err.data()) != 0)
        throw std::runtime_error("pipe failed");
    m_pid = ::fork();
    if (m_pid == 0) {
        ::dup2(out[1], STDOUT_FILENO);
        ::dup2(err[1], STDERR_FILENO);
        for (const int fd : {out[0], out[1], err[0], err[1]})
            ::close(fd);
        becomeCraft(arguments, folder);
    }
    ::close(out[1]);
    ::close(err[1]);
    m_out = out[0];
    m_err = err[0];
}

CraftProcess::~CraftProcess()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    ::close(m_out);
    ::close(m_err);
}

void CraftProcess::signal(int number) const
{
    ::kill(m_pid, number);
}

bool CraftProcess::waitUntilItCatches(int number) const
{
    for (;;) {
        const std::string status = statusOf(m_pid);
        const auto caught = status.find("SigCgt:");
        if (caught == std::string::npos || status.find("State:\tZ") != std::string::npos)
            return false;
        const auto mask = std::strtoull(status.c_str() + caught + 7, nullptr, 16);
        if ((mask >> static_cast<unsigned>(number - 1) & 1U) != 0)
            return true;
        ::usleep(500);
    }
}

bool CraftProcess::waitForErrorLines(int count)
{
    while (std::count(m_errText.begin(), m_errText.end(), '\n') < count) {
        if (!readSome(m_err, m_errText))
            return false;
    }
    return true;
}

ProcessResult CraftProcess::wait()
{
    ProcessResult result;
    bool outOpen = true;
    bool errOpen = true;
    while (outOpen || errOpen) {
        std::array<pollfd, 2> fds{pollfd{outOpen ? m_out : -1, POLLIN, 0},
                                  pollfd{errOpen ? m_err : -1, POLLIN, 0}};
        ::poll(fds.data(), fds.size(), -1);
        if (fds[0].revents != 0)
            outOpen = readSome(m_out, result.out);
        if (fds[1].revents != 0)
            errOpen = readSome(m_err, m_errText);
    }
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    result.err = m_errText;
    result.killed = WIFSIGNALED(status);
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

ProcessResult runCraft(const std::vector<std::string>& arguments,
                       const std::filesystem::path& folder)
{
    return CraftProcess(arguments, folder).wait();
}

} // namespace craft::test
